"""Tables: data, a picture with its caption, a box, or mere page layout."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

import attrs

from vnnews.blocks.draft import Draft
from vnnews.blocks.embeds import EMBED_TAGS
from vnnews.blocks.images import IMAGE_TAGS
from vnnews.dom.element import is_hidden, line_of
from vnnews.dom.inline import text_of
from vnnews.dom.naming import is_caption_class

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml import etree

TableKind = Literal["data", "picture", "box", "layout"]

_ROW_PARTS: Final = frozenset({"thead", "tbody", "tfoot"})
_CELLS: Final = ("td", "th")
_PICTURES: Final = IMAGE_TAGS | EMBED_TAGS.keys()
_LONG_CELL: Final = 800
_MANY_BREAKS: Final = 4  # a caption has one or two
_WIDEST: Final = 100  # columns of one cell; a page may say colspan="1000000"
_LARGEST: Final = 10_000  # places
_MOST_EMPTY: Final = 8  # times as many places as cells
_NUMBER: Final = re.compile(r"^\s{0,9}(\d{1,4})")


def kind_of_table(element: etree._Element) -> TableKind:
    """The use of a table: data, a picture with its caption, a box of one cell, or page layout.

    >>> from lxml import etree
    >>> kind_of_table(etree.fromstring("<table><tr><td><img/></td></tr><tr><td>Cầu Long Biên</td></tr></table>"))
    'picture'
    >>> kind_of_table(etree.fromstring("<table><tr><td>Gạo</td><td>12.000</td></tr></table>"))
    'data'
    """
    inner = next(element.iterdescendants("table"), None)
    if inner is not None:
        return "data" if _has_head(element) and next(inner.iterdescendants("table"), None) is None else "layout"
    cells = [cell for row in _rows(element) for cell in row.iterchildren(*_CELLS)]
    texts = [text for text in map(text_of, cells) if text]
    pictures = sum(next(cell.iter(*_PICTURES), None) is not None for cell in cells)
    if _is_picture(cells, texts, pictures):
        return "picture"
    if not texts:
        return "layout"
    if len(cells) == 1:
        return "layout" if pictures else "box"
    is_long = any(len(text) > _LONG_CELL for text in texts)
    return "layout" if is_long and next(element.iter("p", "div"), None) is not None else "data"


def _has_head(element: etree._Element) -> bool:
    """Whether a table around other tables has a row of headers, as tables of data have, and only short cells."""
    rows = [list(row.iterchildren(*_CELLS)) for row in _rows(element)]
    if not any(len(row) > 1 and all(cell.tag == "th" for cell in row) for row in rows):
        return False
    return all(len(text_of(cell)) <= _LONG_CELL for row in rows for cell in row)


def _is_picture(cells: Sequence[etree._Element], texts: Sequence[str], pictures: int) -> bool:
    """Whether a table lays out pictures with a caption, or a caption whose picture is gone."""
    if pictures:
        return len(texts) <= pictures + 1 and not _have_story(cells, texts)
    captions = sum(is_caption_class(cell.get("class") or "") for cell in cells)
    return captions > 0 and captions == len(texts)


def _have_story(cells: Iterable[etree._Element], texts: Iterable[str]) -> bool:
    """Whether cells hold more than a caption: much text, or paragraphs that line breaks separate."""
    if any(len(text) >= _LONG_CELL for text in texts):
        return True
    return any(sum(1 for _ in cell.iter("br")) >= _MANY_BREAKS for cell in cells)


def _rows(element: etree._Element) -> list[etree._Element]:
    found = []
    for child in element:
        if child.tag == "tr":
            found.append(child)
        elif child.tag in _ROW_PARTS:
            found += [row for row in child if row.tag == "tr"]
    return [row for row in found if not is_hidden(row)]


def read_table(element: etree._Element) -> Draft:
    """A data table as a draft. A spanning cell stands once; the places that it covers are empty."""
    rows: list[tuple[str, ...]] = []
    covered: dict[int, int] = {}  # column: rows still covered by a cell above
    headers = places = cells = 0
    for row in _rows(element):
        spans = places <= _LARGEST + _MOST_EMPTY * cells  # else a few cells would cover millions of places
        line, is_header, covered = _read_row(row, covered if spans else {}, spans=spans)
        places, cells = places + len(line), cells + sum(1 for _ in row.iterchildren(*_CELLS))
        if is_header and headers == len(rows):
            headers += 1
        rows.append(line)
    width = max(map(len, rows), default=0)
    if width * len(rows) > _LARGEST + _MOST_EMPTY * sum(map(len, rows)):
        width = 0  # one row far wider than the others: they are not filled up
    filled = [row + ("",) * (width - len(row)) for row in rows]
    kept = [row for row in filled if any(row)]
    headers = sum(any(row) for row in filled[:headers])
    caption = next((text_of(child) for child in element if child.tag == "caption"), "")
    return Draft(
        kind="table",
        line=line_of(element),
        tag="table",
        rows=tuple(kept),
        header_rows=headers if headers < len(kept) else 0,
        caption=caption or None,
    )


@attrs.define
class _Row:
    texts: list[str]
    covered: dict[int, int]


def _read_row(
    element: etree._Element, covered: dict[int, int], *, spans: bool
) -> tuple[tuple[str, ...], bool, dict[int, int]]:
    """The texts of a row, whether it is a header, and the places that its cells cover in the rows below."""
    row = _Row([], {column: left - 1 for column, left in covered.items() if left > 1})
    cells = list(element.iterchildren(*_CELLS))
    for cell in cells:
        while len(row.texts) in covered:
            row.texts.append("")
        start = len(row.texts)
        columns, lines = (_span(cell, "colspan"), _span(cell, "rowspan")) if spans else (1, 1)
        row.texts += [text_of(cell)] + [""] * (columns - 1)
        if lines > 1:
            row.covered.update(dict.fromkeys(range(start, start + columns), lines - 1))
    head = element.getparent()
    is_header = bool(cells) and (all(cell.tag == "th" for cell in cells) or (head is not None and head.tag == "thead"))
    return tuple(row.texts), is_header, row.covered


def _span(cell: etree._Element, name: str) -> int:
    found = _NUMBER.match(cell.get(name) or "")
    return min(max(int(found[1]), 1), _WIDEST) if found else 1
