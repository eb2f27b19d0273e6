"""Where the headline and the story stand in a page, and what stands near them."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
_INSIDE: Final = 60  # elements of the body, and of what follows it
NEAR: Final = 60
"""How many elements before the headline a date or a category may stand."""
HEAD: Final = 12
"""How many elements under the headline belong to it: the date, the byline."""
SMALL: Final = 6
"""How many child elements a line has at most."""


@attrs.frozen(eq=False)
class Landmarks:
    """The elements of a page that show something, in order, and where its landmarks stand."""

    elements: Sequence[etree._Element]
    headline: int
    """Place of the headline; -1 where there is none."""
    start: int
    """Place of the body; the end of the page where there is none."""
    end: int
    around: frozenset[etree._Element] = frozenset()
    """The elements that hold the headline or the body."""

    def near(self) -> list[etree._Element]:
        """From the headline a little way into the body, then backwards from the headline."""
        first = max(self.headline, 0)
        last = min(self.start + _INSIDE, self.end, first + _AFTER)
        places = [*range(first, last), *range(first - 1, max(-1, first - 1 - NEAR), -1)]
        body = self.elements[self.start] if self.start < len(self.elements) else None
        found = (self.elements[place] for place in places)
        return [each for each in found if each.tag not in SKIPPED_TAGS and each is not body and each not in self.around]

    def below(self) -> Sequence[etree._Element]:
        """What follows the body closely."""
        return self.elements[self.end : self.end + _INSIDE]


def landmarks(
    elements: Sequence[etree._Element], headline: etree._Element | None, body: etree._Element | None
) -> Landmarks:
    """The landmarks of a page: where its headline is, and where its story begins and ends."""
    first = elements.index(headline) if headline is not None else -1
    if body is None:
        return Landmarks(elements, first, len(elements), len(elements))
    start = elements.index(body)
    around = frozenset([*body.iterancestors(), *(headline.iterancestors() if headline is not None else ())])
    return Landmarks(elements, first, start, start + sum(1 for _ in body.iter(etree.Element)), around)


def place_of(element: etree._Element) -> str:
    """An element as the provenance names it: tag and first class word."""
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
