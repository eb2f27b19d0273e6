"""Markers of list items as a page displays them: `3.`, `b.`, `iv.`, `•`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

if TYPE_CHECKING:
    from lxml import etree

BULLET: Final = "•"
_INTEGER: Final = re.compile(r"^\s{0,9}([+-]?\d{1,9})", re.ASCII)
_STYLE: Final = re.compile(
    r"list-style(?:-type)?\s{0,3}:\s{0,3}(lower-alpha|lower-latin|upper-alpha|upper-latin|lower-roman|upper-roman)",
    re.IGNORECASE,
)
_STYLES: Final = {
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
}
_ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_MOST_ROMAN: Final = 3999
_LETTERS: Final = 26


@attrs.define
class Counter:
    """The numbers of one list while its items are read."""

    kind: str
    """`1`, `a`, `A`, `i`, `I`, or empty for a list with bullets."""
    number: int = 1
    step: int = 1

    @classmethod
    def of(cls, element: etree._Element) -> Counter:
        """The counter of a list element."""
        if element.tag != "ol":
            return cls("")
        style = _STYLE.search(element.get("style") or "")
        kind = _STYLES[style[1].lower()] if style else element.get("type") or "1"
        is_reversed = element.get("reversed") is not None
        first = sum(1 for child in element if child.tag == "li") if is_reversed else 1
        start = _integer(element.get("start"))
        return cls(
            kind if kind in {"a", "A", "i", "I"} else "1", first if start is None else start, -1 if is_reversed else 1
        )

    def take(self, item: etree._Element) -> str:
        """The marker of the next item."""
        if not self.kind:
            return BULLET
        value = _integer(item.get("value"))
        number = self.number if value is None else value
        self.number = number + self.step
        return f"{label(number, self.kind)}."


def label(number: int, kind: str) -> str:
    """A number in the style of a list.

    >>> label(4, "1"), label(28, "a"), label(9, "I"), label(0, "a")
    ('4', 'ab', 'IX', '0')
    """
    if kind in {"a", "A"} and number > 0:
        text = _alphabetic(number)
    elif kind in {"i", "I"} and 0 < number <= _MOST_ROMAN:
        text = _roman(number)
    else:
        return str(number)
    return text.upper() if kind.isupper() else text


def _alphabetic(number: int) -> str:
    text = ""
    while number > 0:
        number, digit = divmod(number - 1, _LETTERS)
        text = chr(ord("a") + digit) + text
    return text


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def _integer(value: str | None) -> int | None:
    match = _INTEGER.match(value or "")
    return int(match[1]) if match else None
