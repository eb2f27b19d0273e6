"""Where the headline and the container stand in a page, and the elements near them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

import attrs
from lxml import etree

from vnnews.dom.inline import text_of
from vnnews.dom.tags import SKIPPED_TAGS
from vnnews.text import fold

_WORD: Final = re.compile(r"\w+")
_LONGEST_LINE: Final = 160
_COMPOSED: Final = 3
"""So many characters at most become one in NFC: a vowel, its hook or roof, and a tone."""
_AFTER: Final = 400  # elements after the headline
_INSIDE: Final = 60  # elements of the container, and after it
_FAR: Final = 400  # elements above the headline
NEAR: Final = 60
"""How many elements before the headline a date or a category may stand."""
HEAD: Final = 12
"""How many elements under the headline belong to it: the date, the byline."""
SMALL: Final = 6
"""How many child elements a line has at most."""


@attrs.frozen(eq=False)
class Landmarks:
    """The elements of a page in document order, and the places of its headline and of its container."""

    elements: Sequence[etree._Element]
    headline: int
    """Place of the headline; -1 if there is none."""
    start: int
    """Place of the container; the end of the page if there is none."""
    end: int
    """Place after the container."""
    around: frozenset[etree._Element] = frozenset()
    """The elements that hold the headline or the container."""

    @property
    def body(self) -> etree._Element | None:
        """The container; None if there is none."""
        return self.elements[self.start] if self.start < len(self.elements) else None

    @property
    def headline_element(self) -> etree._Element | None:
        """The element of the headline; None if there is none."""
        return self.elements[self.headline] if self.headline >= 0 else None

    @property
    def between(self) -> Sequence[etree._Element]:
        """The elements between the headline and the container."""
        return self.elements[self.headline + 1 : self.start][:NEAR] if self.headline >= 0 else ()

    @property
    def below_headline(self) -> Sequence[etree._Element]:
        """The same; where the container holds the headline too, a few elements below it."""
        if 0 <= self.start < self.headline:
            return self.elements[self.headline + 1 : self.headline + HEAD]
        return self.between

    @property
    def above(self) -> Sequence[etree._Element]:
        """The elements above the headline, or above the container where there is no headline."""
        first = self.headline if self.headline >= 0 else self.start
        return self.elements[max(0, first - _FAR) : first]

    def near(self) -> list[etree._Element]:
        """The elements from the headline a little way into the container, then backwards from the headline."""
        first = max(self.headline, 0)
        last = min(self.start + _INSIDE, self.end, first + _AFTER)
        places = [*range(first, last), *range(first - 1, max(-1, first - 1 - NEAR), -1)]
        body = self.body
        return [
            element
            for element in map(self.elements.__getitem__, places)
            if element.tag not in SKIPPED_TAGS and element is not body and element not in self.around
        ]

    def below(self) -> Sequence[etree._Element]:
        """The first elements after the container."""
        return self.elements[self.end : self.end + _INSIDE]


def landmarks(
    elements: Sequence[etree._Element], headline: etree._Element | None, body: etree._Element | None
) -> Landmarks:
    """The landmarks of a page: where its headline is, and where its container begins and ends."""
    first = elements.index(headline) if headline is not None else -1
    if body is None:
        return Landmarks(elements, first, len(elements), len(elements))
    start = elements.index(body)
    inside = {*body.iter(etree.Element)}  # of which `elements` may lack some: comments, boxes that a layout selects
    end = start + sum(1 for _ in takewhile(inside.__contains__, elements[start:]))
    around = frozenset([*body.iterancestors(), *(headline.iterancestors() if headline is not None else ())])
    return Landmarks(elements, first, start, end, around)


def place_of(element: etree._Element) -> str:
    """The name of an element in `sources`: its tag and first class word."""
    name = (element.get("class") or "").split()
    return str(element.tag) + (f".{name[0]}" if name else "")


def short_text(element: etree._Element) -> str:
    """The text of an element that is a line; empty for larger ones."""
    size = len((element.text or "").strip()) + sum(len((child.tail or "").strip()) for child in element)
    if size > _LONGEST_LINE:
        return ""
    text = text_of(element, at_least=_COMPOSED * _LONGEST_LINE)  # more than that is no line, however it is composed
    return text if len(text) <= _LONGEST_LINE else ""


def words_of(text: str) -> list[str]:
    """The words of a text, folded."""
    return _WORD.findall(fold(text))
