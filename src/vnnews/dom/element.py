"""Facts about one element: its children, source line, visibility, alignment, and text beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from vnnews.dom.tags import BLOCK_TAGS

if TYPE_CHECKING:
    from lxml import etree

_ALIGN: Final = re.compile(r"text-align\s{0,3}:\s{0,3}(center|right)", re.IGNORECASE)
_HIDDEN: Final = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_CONCEALED: Final = frozenset({"hidden", "d-none"})
_REVEALED: Final = re.compile(r"(?:[:-](?:block|flex|grid|inline|table)|visible-)")


def backwards(element: etree._Element) -> list[etree._Element]:
    """The children of an element, the last one first. A slice takes a quarter of an iterator's time."""
    whole: Any = element  # lxml-stubs know no slices
    children: list[etree._Element] = whole[::-1]
    return children


def line_of(element: etree._Element) -> int | None:
    """The line of the source on which an element begins; None if the parser does not know it."""
    line: Any = element.sourceline  # lxml-stubs leave its type open
    return int(line) if line is not None else None


def is_hidden(element: etree._Element) -> bool:
    """Whether the attribute `hidden` or the style of an element hides it."""
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and _HIDDEN.search(style) is not None


def is_hidden_name(element: etree._Element) -> bool:
    """Whether the class of an element hides it on every screen: `hidden`, `d-none`, but not `d-none d-md-block`."""
    classes = element.get("class")
    if not classes or ("hidden" not in classes and "d-none" not in classes):
        return False
    return not _CONCEALED.isdisjoint(classes.split()) and _REVEALED.search(classes) is None


def align_of(node: etree._Element) -> str:
    """The alignment of an element's text: `center`, `right`, or the empty string."""
    if node.tag == "center":
        return "center"
    style = node.get("align") or node.get("style")
    if not style:
        return ""
    align = _ALIGN.search(style)
    value = align[1].lower() if align else style.lower()
    return value if value in {"center", "right"} else ""


def is_in_sentence(node: etree._Element) -> bool:
    """Whether an element is a link with text beside it: part of a sentence, even if a layout gives it a role."""
    return node.tag == "a" and is_in_line(node)


def is_in_line(node: etree._Element) -> bool:
    """Whether an element has text directly before or after it, so that it is part of a line."""
    before = node.getprevious()
    parent = node.getparent()
    ahead = before.tail if before is not None else parent.text if parent is not None else None
    return any(text is not None and text.strip() for text in (ahead, node.tail))


def own_length(element: etree._Element) -> int:
    """How many characters of text stand in an element itself, also behind its comments and inline elements.

    >>> from lxml import etree
    >>> own_length(etree.fromstring("<p>Giá <!-- x -->gạo <b>mới</b> tăng<div>khác</div> nay</p>"))
    10
    """
    size = len((element.text or "").strip())
    children = list(element)
    for child in children:
        if child.tag in BLOCK_TAGS:
            break
        if child.tag == "wbr":  # which has no end tag: libxml2 puts what follows inside
            size += len((child.text or "").strip())
            children += child
        size += len((child.tail or "").strip())
    return size
