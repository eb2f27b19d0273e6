"""Lists: items with their depth and inline spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnnews.blocks.draft import Draft
from vnnews.blocks.markers import BULLET, Counter
from vnnews.dom.element import backwards, is_hidden, line_of
from vnnews.dom.inline import rich_text
from vnnews.dom.signs import is_sign

if TYPE_CHECKING:
    from lxml import etree

    from vnnews.model import Span

LIST_TAGS = frozenset({"ul", "ol", "dl"})
_ITEM_TAGS = frozenset({"li", "dt", "dd"})
# A list that holds one of these is page layout: its content is read as if the list were not there.
_NOT_IN_ITEMS = frozenset(
    [
        "article",
        "audio",
        "blockquote",
        "embed",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "iframe",
        "img",
        "object",
        "table",
        "video",
    ]
)


def read_list(element: etree._Element, base: str | None) -> Draft | None:
    """A list as a draft. Returns None if its items hold more than text."""
    if any(not is_sign(each) for each in element.iter(*_NOT_IN_ITEMS)):
        return None
    items: list[str] = []
    levels: list[int] = []
    spans: list[tuple[Span, ...]] = []
    markers: list[str] = []
    whole = Counter.of(element)
    start = whole.number
    stack: list[tuple[etree._Element, int, Counter]] = [(element, 0, whole)]
    while stack:
        node, level, counter = stack.pop()
        if not isinstance(node.tag, str) or is_hidden(node):
            continue
        if node.tag in _ITEM_TAGS:
            text, marks = rich_text(node, base, LIST_TAGS)
            marker = counter.take(node)
            if text:
                items.append(text)
                levels.append(level)
                spans.append(marks)
                markers.append(marker)
            stack.extend((child, level + 1, Counter.of(child)) for child in reversed(_lists_in(node)))
        elif node.tag in LIST_TAGS:
            if not _is_clean(node):
                return None
            inner = counter if node is element or level else Counter.of(node)
            stack.extend((child, level, inner) for child in backwards(node))
    if not items:
        return None
    return Draft(
        kind="list",
        line=line_of(element),
        tag=str(element.tag),
        items=tuple(items),
        levels=tuple(levels) if any(levels) else (),
        item_spans=tuple(spans) if any(spans) else (),
        ordered=element.tag == "ol",
        start=start,
        markers=tuple(markers) if markers != _usual(element, len(items), levels) else (),
    )


def _usual(element: etree._Element, count: int, levels: list[int]) -> list[str]:
    """The markers that need not be written down: bullets, or the numbers of one list from 1 on."""
    if element.tag != "ol":
        return [BULLET] * count
    return [] if any(levels) else [f"{number}." for number in range(1, count + 1)]


def _is_clean(element: etree._Element) -> bool:
    """Whether all text of a list stands in its items."""
    loose = [element.text, *(child.tail for child in element)]
    strange = [child for child in element if isinstance(child.tag, str) and child.tag not in _ITEM_TAGS | LIST_TAGS]
    return not any(text and text.strip() for text in loose) and not strange


def _lists_in(item: etree._Element) -> list[etree._Element]:
    """The outermost lists inside an item."""
    lists = []
    stack = backwards(item)
    while stack:
        node = stack.pop()
        if node.tag in LIST_TAGS:
            lists.append(node)
        elif isinstance(node.tag, str):
            stack.extend(backwards(node))
    return lists
