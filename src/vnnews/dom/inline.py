"""Clean text and spans of inline content: block elements and `<br>` separate words, inline elements do not."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import partial
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.addresses import absolute
from vnnews.dom.element import backwards, is_hidden
from vnnews.dom.signs import SIGN_TAGS, sign_of
from vnnews.dom.tags import BLOCK_TAGS, SKIPPED_TAGS
from vnnews.model import Span, SpanKind
from vnnews.text import clean, nfc, visible

if TYPE_CHECKING:
    from collections.abc import Container

    from lxml import etree

_MARK_TAGS: Final[dict[str, SpanKind]] = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "cite": "italic",
}

_BREAKS: Final = BLOCK_TAGS | {"br"}
_SHOWN: Final = 16  # characters before a sign that decide what it is
_BOLD: Final = re.compile(r"font-weight\s{0,3}:\s{0,3}(?:bold|[6-9]00)", re.IGNORECASE)
_LAST_ALONE: Final = "\u02ff"
"""No character up to this one becomes one with the character before it."""
_JOINING: Final = ("\u1160", "\u11ff")
"""Vowels and finals of Hangul, which become one syllable with what stands before."""
_ITALIC: Final = re.compile(r"font-style\s{0,3}:\s{0,3}italic", re.IGNORECASE)


def styles_of(element: etree._Element, base: str | None) -> Styles:
    """The styles that an inline element gives its text: a link, bold, italic, or none."""
    tag = str(element.tag)
    if tag == "a":
        href = absolute(element.get("href"), base)
        return (("link", href),) if href else ()
    if kind := _MARK_TAGS.get(tag):
        return ((kind, None),)
    style = element.get("style")
    if style is None:
        return ()
    styles: Styles = (("bold", None),) if _BOLD.search(style) else ()
    return (*styles, ("italic", None)) if _ITALIC.search(style) else styles


def rich_text(element: etree._Element, base: str | None, skipped: Container[str] = ()) -> tuple[str, tuple[Span, ...]]:
    """The visible text of an element and its spans, without the elements whose tag is in `skipped`.

    >>> from lxml import etree
    >>> text, spans = rich_text(etree.fromstring("<p>Giá <b>gạo</b> tăng<br/>5 USD</p>"), None)
    >>> text, [(span.kind, text[span.start : span.end]) for span in spans]
    ('Giá gạo tăng 5 USD', [('bold', 'gạo')])
    """
    flow = Flow()
    stack: list[tuple[etree._Element | str, Styles]] = [(element, ())]
    while stack:
        node, styles = stack.pop()
        flow.styles = styles
        if isinstance(node, str):
            flow.add(node)
            continue
        if node is not element and node.tail:
            stack.append((node.tail, styles))
        tag = node.tag
        if not isinstance(tag, str) or (node is not element and is_hidden(node)):
            continue
        if tag in SIGN_TAGS and node is not element and flow.add_sign(node, base):
            continue
        if tag in SKIPPED_TAGS or (tag in skipped and node is not element):
            flow.add(" ")
            continue
        if tag in _BREAKS:
            flow.add(" ")
            stack.append((" ", styles))
        inner = styles + tuple(style for style in styles_of(node, base) if style not in styles)
        stack.extend((child, inner) for child in backwards(node))
        if node.text:
            flow.styles = inner
            flow.add(node.text)
    return flow.take()


def text_of(element: etree._Element, without: Container[etree._Element] = (), at_least: int = 0) -> str:
    """The visible text of an element on one line, without the elements in `without`.

    With `at_least`, reading stops after the piece of text that brings it to so many characters.

    >>> from lxml import etree
    >>> text_of(etree.fromstring("<p>V<b>N</b>Economy<br/>hôm nay</p>"))
    'VNEconomy hôm nay'
    """
    if len(element) == 0:
        is_shown = isinstance(element.tag, str) and element.tag not in SKIPPED_TAGS
        return clean(element.text or "") if is_shown else ""
    return _text_within(element, without, at_least)


def _text_within(element: etree._Element, without: Container[etree._Element], at_least: int) -> str:
    """The text of an element that has children: blocks and `<br>` make a blank, inline elements make none.

    >>> from lxml.html import fragment_fromstring
    >>> pages = "<p>V<b>N</b>Economy<br>Mai An</p>", "<div><p>Gạo</p><p>Lúa</p><script>x()</script></div>"
    >>> [_text_within(fragment_fromstring(page), (), 0) for page in pages]
    ['VNEconomy Mai An', 'Gạo Lúa']
    """
    pieces: list[str] = []
    end = partial(_end_of, pieces)
    stack: list[etree._Element | str] = [element]
    size = 0
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            pieces.append(node)
            size += len(clean(node)) if at_least else 0
            if size > at_least:
                break
            continue
        if node is not element and node.tail:
            stack.append(node.tail)
        tag = node.tag
        if not isinstance(tag, str) or (node is not element and is_hidden(node)):
            continue
        sign = sign_of(node, end) if tag in SIGN_TAGS and node is not element else None
        if sign is not None or tag in SKIPPED_TAGS:
            pieces.append(sign or "")
            continue
        if node in without and node is not element:
            pieces += [" "] * (tag in BLOCK_TAGS)  # a block separates words even where it is left out
            continue
        if tag in _BREAKS:
            pieces.append(" ")
            stack.append(" ")
        stack.extend(backwards(node))
        if node.text:
            stack.append(node.text)
    return clean("".join(pieces))


def _end_of(pieces: list[str]) -> str:
    """The last characters of a line that is being collected."""
    return "".join(pieces[-_SHOWN:])[-_SHOWN:]


Style = tuple[SpanKind, str | None]
Styles = tuple[Style, ...]


@attrs.define
class Flow:
    """A line of text while it is collected, with the inline styles that are open."""

    pieces: list[tuple[str, Styles]] = attrs.Factory(list)
    styles: Styles = ()
    line: int | None = None

    def add(self, text: str, *, keeps_lines: bool = False) -> None:
        """Add text as it stands in the page; in preformatted text a new line of the source is one of the page."""
        if "\n" in text and not keeps_lines:
            text = text.replace("\n", " ")
        self.pieces.append((text, self.styles))

    def end(self) -> str:
        """The last characters of the line."""
        return _end_of([text for text, _ in self.pieces[-_SHOWN:]])

    def add_sign(self, element: etree._Element, base: str | None) -> bool:
        """Add the signs that an element stands for. Returns False if it is to be read like any other."""
        sign = sign_of(element, self.end)
        if sign is None:
            return False
        link = next(element.iter("a"), None) if element.tag == "sup" else None
        if sign:
            own = styles_of(link, base) if link is not None else ()
            self.pieces.append((sign, (*self.styles, *(style for style in own if style not in self.styles))))
        return True

    def add_break(self) -> None:
        """Add a line break of the page (`<br>`)."""
        self.pieces.append(("\n", ()))

    def take(self) -> tuple[str, tuple[Span, ...]]:
        """The clean text and its spans; the flow is empty afterwards.

        A `\\n` in the text is a line break of the page.
        """
        pieces, self.pieces = self.pieces, []
        if len(pieces) == 1 and not pieces[0][1]:
            return _lines(pieces[0][0]), ()
        if not any(styles for _, styles in pieces):
            return _lines("".join(text for text, _ in pieces)), ()
        return _marked(pieces)


def _lines(text: str) -> str:
    """Each line of a text clean, without empty ones."""
    return "\n".join(filter(None, map(clean, text.split("\n")))) if "\n" in text else clean(text)


def _marked(pieces: list[tuple[str, Styles]]) -> tuple[str, tuple[Span, ...]]:
    """The clean text of styled pieces, and its spans; offsets count characters of the clean text."""
    out: list[str] = []
    size = 0
    gap = ""  # white space, written only if a word follows
    stretches: dict[Style, list[list[int]]] = {}
    for raw, styles in pieces:
        bare = visible(raw)
        core = _lines(bare)
        if not core:
            gap = _wider(gap, bare)
            continue
        gap = _wider(gap, bare[: len(bare) - len(bare.lstrip())]) if size else ""
        out += (gap, core)
        start, size = size + len(gap), size + len(gap) + len(core)
        for style in styles:
            runs = stretches.setdefault(style, [])
            if runs and runs[-1][1] + len(gap) == start:
                runs[-1][1] = size
            else:
                runs.append([start, size])
        gap = _wider("", bare[len(bare.rstrip()) :])
    text = "".join(out)
    spans = [Span(kind, start, end, href) for (kind, href), runs in stretches.items() for start, end in runs]
    if not unicodedata.is_normalized("NFC", text):
        text, spans = _composed(text, spans)
    return text, tuple(sorted(spans, key=lambda span: (span.start, -span.end, span.kind)))


def _wider(gap: str, white: str) -> str:
    """Two stretches of white space as one character: a line break, a blank or nothing."""
    if "\n" in gap or "\n" in white:
        return "\n"
    return " " if gap or white else ""


def _composed(text: str, spans: list[Span]) -> tuple[str, list[Span]]:
    """Text in NFC, with moved spans: a letter and its mark may stand in two elements.

    A span that begins or ends between them has the whole letter.

    >>> text, spans = _composed("gạ" + "o\u0302", [Span("bold", 2, 3, None), Span("italic", 3, 4, None)])
    >>> text, [text[span.start : span.end] for span in spans]
    ('gạô', ['ô', 'ô'])
    """
    starts = [place for place in range(len(text)) if not _joins(text, place)]  # of letters with their marks
    borders = [*starts, len(text)]
    places = [0, *accumulate(len(nfc(text[start:end])) for start, end in pairwise(borders))]
    moved = [
        attrs.evolve(
            span,
            start=places[bisect_right(borders, span.start) - 1],
            end=places[bisect_left(borders, span.end)],
        )
        for span in spans
    ]
    return nfc(text), moved


def _joins(text: str, place: int) -> bool:
    """Whether the character at a place may become one with the character before it."""
    if place == 0:
        return False
    char = text[place]
    if char <= _LAST_ALONE:
        return False
    if unicodedata.combining(char) or _JOINING[0] <= char <= _JOINING[1]:
        return True
    return unicodedata.normalize("NFC", text[place - 1 : place + 1]) != nfc(text[place - 1]) + nfc(char)
