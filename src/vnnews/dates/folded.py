"""A text as the grammar reads it: small letters without diacritics, and the way back to the text as given."""

from __future__ import annotations

import unicodedata

import attrs

from vnnews.dates.tokens import FOLDING


@attrs.define(slots=True)
class View:
    """A folded text. White space is collapsed in it, so no pattern has to allow for runs of blanks."""

    text: str
    """As it was given."""
    folded: str
    places: list[int] | None
    """Where each folded character stands in `text`; `None` where both have the same length."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A non-empty span of the folded text, in the text as given; marks on the last letter belong to it."""
        if self.places is None:
            return start, end
        first, last = self.places[start], self.places[end - 1] + 1
        while last < len(self.text) and unicodedata.combining(self.text[last]):
            last += 1
        return first, last

    def printed(self, start: int, end: int) -> str:
        """That part of the text as given."""
        first, last = self.span(start, end)
        return self.text[first:last]


def view(text: str) -> View:
    """Fold a text for reading dates.

    >>> seen = view("Thư\u0301  Năm")
    >>> seen.folded, seen.span(4, 7)
    ('thu nam', (6, 9))
    """
    folded = text.lower().replace("`", "'") if text.isascii() and text.isprintable() else text.translate(FOLDING)
    if len(folded) == len(text) and "  " not in folded:
        return View(text, folded, None)
    places: list[int] = []
    chars: list[str] = []
    before = ""
    for place, char in enumerate(text):
        seen = FOLDING.get(ord(char), char)
        if seen and not (seen == before == " "):
            places.append(place)
            chars.append(seen)
            before = seen
    return View(text, "".join(chars), places)
