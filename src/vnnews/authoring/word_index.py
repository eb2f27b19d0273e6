"""An index from the words of a page to the elements that hold them: finds the elements of a text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from vnnews.dom.element import is_hidden
from vnnews.dom.tags import BLOCK_TAGS, SKIPPED_TAGS
from vnnews.text import tokens, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_PLACES: Final = 12  # a page may repeat one word ten thousand times

Words = tuple[str, ...]
"""Folded words of a text."""
Stretch = tuple[int, int]
"""Places of words: the first, and the one after the last."""


def words_of(text: str) -> Words:
    """The words of a text as pages are compared: folded, without marks.

    >>> words_of("Giá gạo: “tăng” 5%!")
    ('giá', 'gạo', 'tăng', '5')
    """
    return tuple(token.word for token in tokens(visible(text)))


class WordIndex:
    """All visible words of a page in order, and the stretch of words of each element.

    >>> from vnnews.authoring.page import tree_of
    >>> page = WordIndex(tree_of(b"<body><h1>Tin <b>vui</b></h1><p>Tin khac</p>"))
    >>> [(element.tag, page.stretches[element]) for element in page.exactly("tin vui")]
    [('h1', (0, 2))]
    """

    def __init__(self, root: etree._Element) -> None:
        self.stretches: dict[etree._Element, Stretch] = {}
        """The stretch of each element, in document order; elements without a word have none."""
        text, spans = _walk(next(root.iter("body"), root))
        page_tokens = tokens(text)
        self.words = tuple(token.word for token in page_tokens)
        starts, ends = [token.start for token in page_tokens], [token.end for token in page_tokens]
        self._by_stretch: dict[Stretch, list[etree._Element]] = {}
        for element, (start, end) in spans.items():
            stretch = (bisect_left(starts, start), bisect_right(ends, end))
            if stretch[0] < stretch[1]:
                self.stretches[element] = stretch
                self._by_stretch.setdefault(stretch, []).append(element)
        self._line = f" {' '.join(self.words)} "
        self._places = [1]
        for word in self.words:
            self._places.append(self._places[-1] + len(word) + 1)

    def find(self, text: str) -> Iterator[Stretch]:
        """The stretches that hold exactly the words of a text; the first ones if there are many."""
        words = words_of(text)
        phrase = f" {' '.join(words)} "
        at = self._line.find(phrase) if words else -1
        for _ in range(_PLACES):
            if at < 0:
                return
            first = bisect_left(self._places, at + 1)
            yield first, first + len(words)
            at = self._line.find(phrase, at + 1)

    def exactly(self, text: str) -> list[etree._Element]:
        """The elements that hold the words of a text and no others, in document order."""
        return [element for stretch in self.find(text) for element in self._by_stretch.get(stretch, ())]

    def of(self, element: etree._Element) -> Words:
        """The words of an element."""
        first, last = self.stretches.get(element, (0, 0))
        return self.words[first:last]

    def size(self, element: etree._Element) -> int:
        """How many words an element holds."""
        first, last = self.stretches.get(element, (0, 0))
        return last - first


def _walk(body: etree._Element) -> tuple[str, dict[etree._Element, tuple[int, int]]]:
    """The visible text of a page, and the start and the end of each element in it."""
    pieces: list[str] = []
    size = 0
    spans: dict[etree._Element, tuple[int, int]] = {}
    stack: list[tuple[etree._Element | str, bool]] = [(body, False)]
    while stack:
        node, leaving = stack.pop()
        if isinstance(node, str):
            pieces.append(visible(node))
            size += len(pieces[-1])
        elif leaving:
            spans[node] = (spans[node][0], size)
        else:
            if node is not body and node.tail:
                stack.append((node.tail, False))
            if node is body or not _is_skipped(node):
                spans[node] = (size, size)
                stack.extend(_steps(node))
    return "".join(pieces), spans


def _is_skipped(element: etree._Element) -> bool:
    """Whether no reader sees an element: a comment, a script, or hidden markup."""
    return not isinstance(element.tag, str) or element.tag in SKIPPED_TAGS or is_hidden(element)


def _steps(element: etree._Element) -> Iterator[tuple[etree._Element | str, bool]]:
    """The walk through an element, last step first: its text, its children, and the end of the element."""
    blank = element.tag in BLOCK_TAGS or element.tag == "br"
    if blank:
        yield " ", False
    yield element, True
    yield from ((child, False) for child in reversed(element))
    if element.text:
        yield element.text, False
    if blank:
        yield " ", False
