"""Elements that stand for a few signs inside a line: raised numbers, formulas, emoji."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from vnnews.dom.formulas import formula_of
from vnnews.dom.raised import subscript, superscript
from vnnews.dom.tags import BLOCK_TAGS
from vnnews.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

SIGN_TAGS: Final = frozenset({"sup", "sub", "math", "mjx-math", "script", "img", "span", "div"})
"""The tags of elements that `sign_of` reads."""
_MOST_PARTS: Final = 8  # elements in a superscript
_NO_SIGN: Final = BLOCK_TAGS | {"img", "br", "iframe", "video", "audio"}
_NOTE: Final = re.compile(r"foot|note|(?:^|[\s_-])(?:fn|ref|reference|cite)(?:[\s_-]|ref|$)", re.IGNORECASE)
"""What marks of footnotes are called in class, id and role."""
_EMOJI: Final = re.compile(r"(?:^|[\s_-])(?:emoji|wp-smiley|smiley|emoticon)(?:[\s_-]|$)", re.IGNORECASE)
_LONGEST_EMOJI: Final = 12  # code points, joiners too


def sign_of(element: etree._Element, before: Callable[[], str]) -> str | None:
    """The signs that an element stands for. Returns None if it is to be read like any other.

    Args:
        element: an element whose tag is one of `SIGN_TAGS`.
        before: gives the text of the line before it.

    >>> from lxml import etree
    >>> sign_of(etree.fromstring("<sup>5</sup>"), lambda: "10"), sign_of(etree.fromstring("<sup>1</sup>"), lambda: "Bộ")
    ('⁵', '[1]')
    >>> sign_of(etree.fromstring('<img src="/1f33e.png" alt="🌾"/>'), lambda: "")
    '🌾'
    """
    if element.tag in {"sup", "sub"}:
        return _raised(element, before)
    if element.tag == "img" and (sign := emoji_of(element)) is not None:
        return sign
    return formula_of(element)


def is_sign(element: etree._Element) -> bool:
    """Whether a picture stands for signs: it is an emoji, or a formula."""
    return element.tag == "img" and sign_of(element, str) is not None


def emoji_of(element: etree._Element) -> str | None:
    """The emoji that a picture stands for, by its alt. Returns None if it is a picture."""
    alt = element.get("alt") or ""
    if len(alt) > _LONGEST_EMOJI:
        return None
    signs = bool(alt.strip()) and not alt.isascii() and not any(map(str.isalnum, alt))
    return clean(alt) if signs or _EMOJI.search(element.get("class") or "") else None


def _raised(element: etree._Element, before: Callable[[], str]) -> str | None:
    """A superscript or subscript as text. Returns None if it holds more than a short text."""
    inside = list(islice(element.iter(), _MOST_PARTS + 1))
    if len(inside) > _MOST_PARTS or any(part.tag in _NO_SIGN for part in inside):
        return None
    text = clean("".join(map(str, element.itertext(*_TEXT_TAGS))))
    if not text:
        return ""
    if element.tag == "sub":
        return subscript(text, before())
    parent = element.getparent()
    linked = any(part.tag == "a" for part in inside) or (parent is not None and parent.tag == "a")
    named = _NOTE.search(" ".join(filter(None, map(element.get, ("class", "id", "role"))))) is not None
    return superscript(text, before(), element.tail or "", linked=linked or named)


_TEXT_TAGS: Final = ("sup", "sub", "a", "span", "b", "strong", "i", "em", "font", "small", "u")
