"""What is drawn of a block, by its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from vnnews.cli.drawing import DIM, one_line, prose
from vnnews.cli.safe import safe_line
from vnnews.model import Block, Embed, Figure, Image, ListBlock, LiveEntry, Related, Span, Table, TextBlock

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SPAN_STYLES: Final = {"link": "underline", "bold": "bold", "italic": "italic"}
_COLUMNS: Final = 12  # more do not fit a terminal
_ROWS: Final = 200


def content(block: Block, style: str = "") -> RenderableType:
    """The block's own content: text with its inline markup, pictures with caption and credit, rows, items."""
    if isinstance(block, Related):
        return Group(prose(block.text, style), *(one_line("->", link) for link in block.links))
    if isinstance(block, TextBlock):
        time = block.time if isinstance(block, LiveEntry) and block.title is not None else ""
        shown = _marked(block.text, block.spans, style)
        return Text.assemble(prose(f"{time}  ", "bold"), shown) if time else shown
    if isinstance(block, Figure):
        return Group(*_figure(block))
    if isinstance(block, ListBlock):
        return Group(*_items(block))
    if isinstance(block, Table):
        return _grid(block)
    return Group(*(_embed(block) if isinstance(block, Embed) else ()))


def _marked(text: str, spans: Iterable[Span], style: str = "") -> Text:
    """Text with its links, bold and italic stretches; plain where making it safe has moved its characters."""
    shown = prose(text, style)
    if shown.plain == text:
        for span in spans:
            shown.stylize(_SPAN_STYLES[span.kind], span.start, span.end)
    return shown


def _figure(figure: Figure) -> Iterator[RenderableType]:
    yield from map(_picture, figure.images)
    if figure.caption:
        yield Text.assemble(("caption  ", "magenta"), _marked(figure.caption, figure.spans, "italic"))
    if figure.credit:
        yield Text.assemble(("credit   ", "magenta"), prose(figure.credit))
    if not (figure.images or figure.caption or figure.credit):
        yield Text("(a picture of which the page tells nothing)", style=DIM)


def _picture(image: Image) -> Text:
    size = f" ({image.width} x {image.height})" if image.width and image.height else ""
    return one_line("picture", f"{image.url}{size}")


def _embed(embed: Embed) -> Iterator[RenderableType]:
    yield one_line(embed.kind, embed.src or "(no address)")
    if embed.caption:
        yield Text.assemble(("caption  ", "magenta"), prose(embed.caption, "italic"))
    if embed.credit:
        yield Text.assemble(("credit   ", "magenta"), prose(embed.credit))


def _items(block: ListBlock) -> Iterator[RenderableType]:
    levels = block.levels or (0,) * len(block.items)
    markup = block.spans or ((),) * len(block.items)
    for number, (item, level, spans) in enumerate(zip(block.items, levels, markup, strict=False), 1):
        bullet = f"{number}. " if block.ordered else "- "
        yield Text.assemble("  " * min(level, 8), (bullet, "blue"), _marked(item, spans))


def _grid(table: Table) -> RenderableType:
    """Rows as a grid; what is too wide or too long for a terminal is counted."""
    columns = max(map(len, table.rows), default=0)
    shown = min(columns, _COLUMNS)
    grid = Grid(box=box.SIMPLE_HEAD, show_header=bool(table.header_rows), pad_edge=False, show_edge=False)
    for at in range(shown):
        head = " / ".join(filter(None, (row[at] for row in table.rows[: table.header_rows] if at < len(row))))
        grid.add_column(Text(safe_line(head), style="bold"))
    for row in table.rows[table.header_rows : _ROWS]:
        grid.add_row(*(Text(safe_line(cell)) for cell in row[:shown]))
    parts: list[RenderableType] = [prose(table.caption, "italic")] if table.caption else []
    parts.append(grid)
    if columns > shown or len(table.rows) > _ROWS:
        parts.append(Text(f"({len(table.rows)} rows, {columns} columns in all)", style=DIM))
    return Group(*parts)
