"""Drawing with rich: an article for the eye, block by block. Texts of pages are never read as markup."""

from __future__ import annotations

import os
from typing import IO, TYPE_CHECKING, Final, Literal

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.rule import Rule
from rich.segment import Segment
from rich.table import Table as Grid
from rich.text import Text

from vnnews.cli.safe import safe, safe_line
from vnnews.model import Embed, Figure, ListBlock, LiveEntry, Precision, Related, Table, TextBlock
from vnnews.model.blocks import Shape, shape_of
from vnnews.text import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from vnnews.model import Article, Author, Block, Image, Note, Repeat, Span

_BAR: Final = "│"
DIM: Final = "dim"
_WIDEST: Final = 120  # longer lines are hard to read
_NARROWEST: Final = 48  # the margin and a few words
_SPAN_STYLES: Final = {"link": "underline", "bold": "bold", "italic": "italic"}
_COLUMNS: Final = 12  # more do not fit a terminal
_ROWS: Final = 200
_FIELD_WIDTH: Final = 11
_ROLE_WIDTH: Final = 16
_MOST_BLOCKS: Final = 20_000  # further ones are counted, not drawn: a hostile page must not fill the terminal
_STYLES: Final[dict[Shape | None, str]] = {
    "heading": "bold cyan",
    "entry": "bold cyan",
    "figure": "magenta",
    "embed": "magenta",
    "quote": "green",
    "pull_quote": "yellow",
    "list": "blue",
    "table": "blue",
    "links": DIM,
    "aside": DIM,
}
"""The style of each shape of blocks."""
_TIMESPEC: Final = {Precision.HOUR: "%Y-%m-%d %H h", Precision.MINUTE: "%Y-%m-%d %H:%M"}


class Pretty:
    """Draws articles on a stream, as wide as the terminal."""

    def __init__(self, out: IO[str]) -> None:
        self._console = console(out)
        self._started = False

    def write(self, article: Article, name: str) -> None:
        """Draw one article under a line with the name of its input."""
        if self._started:
            self._console.print()
        self._started = True
        self._console.print(page_rule(name))
        for part in _article(article):
            self._console.print(part)

    def close(self) -> None:
        """Nothing stands after the last article."""


def _article(article: Article) -> Iterator[RenderableType]:
    if not article.is_article:
        yield Text("This page is not an article. What was read from it:", style="bold yellow")
    yield Text()
    if article.headline:
        yield prose(article.headline, "bold")
        yield Text()
    for name, value in _fields(article):
        yield Labelled(Text(name.rjust(_FIELD_WIDTH), style="cyan"), value, width=_FIELD_WIDTH)
    yield Text()
    yield _rule(f"body: {counted(len(article.body), 'block')}, {counted(article.word_count, 'word')} to read")
    for block in article.body[:_MOST_BLOCKS]:
        yield Text()
        yield _block(block)
    if len(article.body) > _MOST_BLOCKS:
        yield Text(f"… and {counted(len(article.body) - _MOST_BLOCKS, 'more block')}", style=DIM)
    if article.notes:
        yield Text()
        yield _rule("notes")
        yield from map(note_line, article.notes)


def _rule(title: str) -> Rule:
    return Rule(Text(title, style=DIM), align="left", style=DIM)


def _fields(article: Article) -> Iterator[tuple[str, RenderableType]]:
    """The name and the value of each field, as they stand above the body."""
    if article.lead:
        yield "lead", _lead(article)
    if article.authors:
        yield "byline", _with_origin(", ".join(map(_author, article.authors)), article, "authors")
    if article.published:
        yield "published", _with_origin(_date(article.published, article.published_precision), article, "published")
    if article.modified and article.modified != article.published:
        yield "modified", _with_origin(_date(article.modified, article.modified_precision), article, "modified")
    if article.breadcrumbs:
        yield "section", _with_origin(" > ".join(article.breadcrumbs), article, "breadcrumbs")
    elif article.section:
        yield "section", _with_origin(article.section, article, "section")
    if article.tags:
        yield "tags", _with_origin(", ".join(article.tags), article, "tags")
    if article.language:
        yield "language", prose(article.language)
    if article.url:
        yield "address", one_line("", article.url)
    yield "read as", _reader(article)


def _lead(article: Article) -> RenderableType:
    lead = _with_origin(article.lead or "", article, "lead")
    before = " ".join(filter(None, (article.lead_prefix, article.dateline)))
    if before:
        lead = Text.assemble(prose(before, DIM), " ", lead)
    return Group(lead, *([_repeats(article.lead_repeats)] if article.lead_repeats else []))


def _author(author: Author) -> str:
    return f"{author.name} ({author.role})" if author.role else author.name


def _date(moment: datetime, precision: Precision | None) -> str:
    """A date at its precision, with its zone.

    >>> from datetime import datetime
    >>> from vnnews import Precision
    >>> _date(datetime.fromisoformat("2026-08-14T15:21:00+07:00"), Precision.MINUTE)
    '2026-08-14 15:21 +07:00'
    >>> _date(datetime.fromisoformat("2026-08-14T00:00:00+07:00"), Precision.DAY)
    '2026-08-14 (the page states no time of day)'
    """
    if precision is Precision.DAY:
        return f"{moment:%Y-%m-%d} (the page states no time of day)"
    zone = moment.isoformat()[-6:] if moment.utcoffset() is not None else ""
    return f"{moment.strftime(_TIMESPEC.get(precision or Precision.SECOND, '%Y-%m-%d %H:%M:%S'))} {zone}".rstrip()


def _with_origin(value: str, article: Article, field: str) -> Text:
    """A value, and dimmed behind it the origin of the candidate that won."""
    source = article.source(field)
    text = prose(value)
    return text if source is None else Text.assemble(text, (f"  [{safe_line(source.winner.origin)}]", DIM))


def _reader(article: Article) -> Text:
    layout = f", layout {article.layout}" if article.layout else ""
    site = f" ({article.site})" if article.site else ""
    return prose(f"profile {article.profile or 'none'}{layout}{site}", DIM)


def _block(block: Block) -> RenderableType:
    style = _STYLES.get(shape_of(block), "")
    label = Text(f"{block.index:>3} {safe(block.role).replace('_', ' ')}", style=style)
    drawn = content(block, style)
    if block.repeats:
        drawn = Group(drawn, _repeats(block.repeats))
    return Labelled(label, drawn, width=_ROLE_WIDTH, bar=_BAR)


def _repeats(repeats: Iterable[Repeat]) -> Text:
    """What a block or the lead repeats.

    >>> from vnnews import Repeat
    >>> _repeats([Repeat(7, 0, 10, 0.996), Repeat(9, 0, 10, 1.0)]).plain
    '= repeats block 7, 99 %; repeats block 9, 100 %'
    """
    words = "; ".join(f"repeats block {each.block}, {int(each.similarity * 100)} %" for each in repeats)
    return Text(f"= {words}", style="italic yellow")


def content(block: Block, style: str = "") -> RenderableType:
    """The content of a block: text with its inline markup, pictures with caption and credit, rows, items."""
    if isinstance(block, Related):
        return Group(prose(block.text, style), *(one_line("->", link) for link in block.links))
    if isinstance(block, TextBlock):
        time = block.time if isinstance(block, LiveEntry) and block.title is not None else ""
        text = _marked(block.text, block.spans, style)
        return Text.assemble(prose(f"{time}  ", "bold"), text) if time else text
    if isinstance(block, Figure):
        return Group(*_figure(block))
    if isinstance(block, ListBlock):
        return Group(*_items(block))
    if isinstance(block, Table):
        return _grid(block)
    return Group(*(_embed(block) if isinstance(block, Embed) else ()))


def _marked(text: str, spans: Iterable[Span], style: str = "") -> Text:
    """Text with its links, bold and italic stretches; plain if `safe` has moved its characters."""
    drawn = prose(text, style)
    if drawn.plain == text:
        for span in spans:
            drawn.stylize(_SPAN_STYLES[span.kind], span.start, span.end)
    return drawn


def _figure(figure: Figure) -> Iterator[RenderableType]:
    yield from map(_picture, figure.images)
    yield from _caption(figure.caption, figure.credit, figure.spans)
    if not (figure.images or figure.caption or figure.credit):
        yield Text("(no address, caption or credit)", style=DIM)


def _picture(image: Image) -> Text:
    size = f" ({image.width} x {image.height})" if image.width and image.height else ""
    return one_line("picture", f"{image.url}{size}")


def _embed(embed: Embed) -> Iterator[RenderableType]:
    yield one_line(embed.kind, embed.src or "(no address)")
    yield from _caption(embed.caption, embed.credit)


def _caption(caption: str | None, credit: str | None, spans: Iterable[Span] = ()) -> Iterator[Text]:
    if caption:
        yield Text.assemble(("caption  ", "magenta"), _marked(caption, spans, "italic"))
    if credit:
        yield Text.assemble(("credit   ", "magenta"), prose(credit))


def _items(block: ListBlock) -> Iterator[RenderableType]:
    levels = block.levels or (0,) * len(block.items)
    for number, (item, level, spans) in enumerate(zip(block.items, levels, block.item_spans, strict=False), 1):
        shown = block.markers[number - 1] if number <= len(block.markers) else f"{number}." if block.ordered else "-"
        bullet = f"{shown} "
        yield Text.assemble("  " * min(level, 8), (bullet, "blue"), _marked(item, spans))


def _grid(table: Table) -> RenderableType:
    """Rows as a grid. A table that is too wide or too long for a terminal is cut, and its size stands below."""
    columns = max(map(len, table.rows), default=0)
    drawn = min(columns, _COLUMNS)
    grid = Grid(box=box.SIMPLE_HEAD, show_header=bool(table.header_rows), pad_edge=False, show_edge=False)
    for at in range(drawn):
        head = " / ".join(filter(None, (row[at] for row in table.rows[: table.header_rows] if at < len(row))))
        grid.add_column(Text(safe_line(head), style="bold"))
    for row in table.rows[table.header_rows : _ROWS]:
        grid.add_row(*(Text(safe_line(cell)) for cell in row[:drawn]))
    parts: list[RenderableType] = [prose(table.caption, "italic")] if table.caption else []
    parts.append(grid)
    if columns > drawn or len(table.rows) > _ROWS:
        parts.append(Text(f"({counted(len(table.rows), 'row')}, {counted(columns, 'column')} in all)", style=DIM))
    return Group(*parts)


def console(out: IO[str]) -> Console:
    """A console on a stream: as wide as the terminal (80 columns without one), without colours if NO_COLOR is set.

    See https://no-color.org: an empty variable does not count.
    """
    colours: Literal["auto"] | None = None if os.environ.get("NO_COLOR") else "auto"
    screen = Console(file=out, color_system=colours, highlight=False, markup=False, emoji=False)
    screen.width = min(max(screen.width, _NARROWEST), _WIDEST)
    return screen


def page_rule(name: str) -> Rule:
    """The line above an article, with the name of its input."""
    return Rule(Text(safe_line(name), style="bold"), characters="━", align="left", style="cyan")


def note_line(note: Note) -> Text:
    """A note with its code and its place."""
    return prose(f"- {note.code}: {note.message}" + (f" ({note.place})" if note.place else ""))


def prose(text: str, style: str = "") -> Text:
    """A page's text, made safe; the terminal wraps it."""
    return Text(safe(text), style=style)


def one_line(label: str, text: str) -> Text:
    """A label and a page's text, dimmed, on one line that ends with an ellipsis where it is cut: for addresses."""
    return Text(f"{label:<8} {safe_line(text)}" if label else safe_line(text), DIM, no_wrap=True, overflow="ellipsis")


class Labelled:
    """Content with a label in the left margin of its first line and blanks (and a bar) before the others."""

    def __init__(self, label: Text, content: RenderableType, *, width: int, bar: str = "") -> None:
        self._label = label
        self._content = content
        self._width = width
        self._bar = f" {bar} " if bar else "  "

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The lines, each with its margin."""
        inner = options.update(width=max(options.max_width - self._width - len(self._bar), 1), height=None)
        label = self._label.copy()
        label.truncate(self._width, pad=True)
        bar = Text(self._bar, style=DIM, end="")
        label.end = ""
        blank = Text(" " * self._width, end="")
        for number, line in enumerate(console.render_lines(self._content, inner, pad=False)):
            margin = [*console.render(label if number == 0 else blank, options), *console.render(bar, options)]
            yield from _without_trailing_blanks([*margin, *line])
            yield Segment.line()


def _without_trailing_blanks(line: list[Segment]) -> list[Segment]:
    """The segments of a line up to its last visible character, so that no blanks are copied with the text."""
    kept = list(line)
    while kept:
        text = kept[-1].text.rstrip()
        if text:
            return [*kept[:-1], Segment(text, kept[-1].style)]
        kept.pop()
    return kept
