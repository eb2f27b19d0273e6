"""Hidden parts of a page that a reader can open: the rest behind *read more*, tabs, accordions, slides."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from vnnews.dom.naming import is_panel_name
from vnnews.text import fold
from vnnews.vocabulary.links import is_opening_button

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_BESIDE: Final = 2  # elements before and behind it
_LEVELS: Final = 2  # the last part of a paragraph may have its button behind the paragraph
_MOST_CONTROLS: Final = 12  # in one element beside it
_LONGEST_LABEL: Final = 40  # characters
_MOST_PIECES: Final = 6  # of a label's text
_CONTROLS: Final = ("a", "button", "label", "summary", "input", "span", "div", "p", "li")
_REFERENCES: Final = ("href", "aria-controls", "data-target", "data-bs-target", "for", "onclick", "data-toggle-id")
_PICTURES: Final = ("img", "picture", "amp-img")  # a hidden player is opened by its script, not by a reader


def can_be_opened(element: etree._Element) -> bool:
    """Whether a reader can open a hidden element: it calls itself a panel or a slide, or a control stands beside it.

    >>> from lxml.html import fragment_fromstring
    >>> story = fragment_fromstring("<div><a href='#'>Xem thêm</a><p hidden>Hai</p></div>")
    >>> can_be_opened(story[1]), can_be_opened(fragment_fromstring("<p hidden>Nháp</p>"))
    (True, False)
    """
    if (element.get("hidden") or "").lower() == "until-found" or element.get("role") == "tabpanel":
        return True
    return is_panel_name(element) or _is_slide(element) or _has_control(element)


def _is_slide(element: etree._Element) -> bool:
    """Whether an element with a picture is alike one beside it that is shown, or is hidden as well."""
    if next(element.iter(*_PICTURES), None) is None:
        return False
    return any(
        other.tag == element.tag and next(other.iter(*_PICTURES), None) is not None for other in _beside(element)
    )


def _has_control(element: etree._Element) -> bool:
    """Whether a control beside the element opens it: by its words, or by naming the element."""
    mark = element.get("id") or ""
    inner: etree._Element | None = element
    for _ in range(_LEVELS):
        if inner is None or inner.tag == "body":
            return False
        if any(_opens(control, mark) for other in _beside(inner) for control in _controls(other)):
            return True
        if inner.getnext() is not None:
            return False
        inner = inner.getparent()
    return False


def _beside(element: etree._Element) -> Iterator[etree._Element]:
    """The elements right before and right behind an element."""
    yield from islice(element.itersiblings(preceding=True), _BESIDE)
    yield from islice(element.itersiblings(), _BESIDE)


def _controls(element: etree._Element) -> Iterator[etree._Element]:
    return islice(element.iter(*_CONTROLS), _MOST_CONTROLS)


def _opens(control: etree._Element, mark: str) -> bool:
    if mark and any(mark in (control.get(name) or "") for name in _REFERENCES):
        return True
    label = control.get("value") or "".join(map(str, islice(control.itertext(), _MOST_PIECES)))
    return len(label) <= _LONGEST_LABEL and is_opening_button(fold(label))
