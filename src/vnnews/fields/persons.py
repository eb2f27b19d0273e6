"""The persons of a byline, each with a role."""

from __future__ import annotations

import re
from typing import Final

from vnnews.dates import find_dates
from vnnews.text import clean
from vnnews.vocabulary.bylines import follows_name, split_job, split_role, with_commas, without_label
from vnnews.vocabulary.names import EDGE, split_names
from vnnews.vocabulary.press import bracketed

_BRACKET: Final = re.compile(r"\s{0,3}\(([^()]{1,60})\)")
_MAIL: Final = re.compile(r"\S{1,64}@\S{1,100}|https?://\S{1,300}|www\.\S{1,300}")
_OTHERS: Final = re.compile(r"^(?:và )?\d{1,2} tác giả khác$")
_CLOCK: Final = re.compile(r"\b\d{1,2}[:h]\d{2}(?::\d{2})?\b")
_LONGEST: Final = 60


def persons_in(value: str) -> list[tuple[str, str | None]]:
    """The names in a byline, each with its role or None.

    >>> persons_in("Bài: Mai An (tổng hợp) Ảnh: Lê Tư"), persons_in("CTV Mai An - 04/09/2026 10:00")
    ([('Mai An', 'tổng hợp'), ('Lê Tư', None)], [('Mai An', 'CTV')])
    """
    persons: list[tuple[str, str | None]] = []
    for part, bracket in _parts(with_commas(_names_of(value))):
        bare, role = split_role(without_label(part.strip(EDGE)).strip(EDGE))
        job, bare = split_job(_without_initial(bare))
        if persons and follows_name(bare):  # `Đỗ Lam, thông tín viên RFA`
            persons[-1] = (persons[-1][0], bare)
        elif persons and any(map(str.isdigit, bare)):
            break  # an address: Quân đội nhân dân has one behind the name in JSON-LD
        elif bare and len(bare) <= _LONGEST and any(map(str.isalpha, bare)) and not _OTHERS.match(bare):
            persons.append((bare, role or bracket or job))
    return persons


def _names_of(value: str) -> str:
    """A byline without addresses, dates, times and its first label."""
    text = _MAIL.sub(" ", value)
    for date in reversed(find_dates(text)):
        text = text[: date.span[0]] + " " + text[date.span[1] :]
    text = clean(_CLOCK.sub(" ", text))
    if " " in text:  # one word in brackets is the agency of the name before it
        text = text.lstrip(EDGE)
    return bracketed(without_label(text))


def _parts(text: str) -> list[tuple[str, str]]:
    """The parts of a byline, each with what stands in brackets behind it: `Lò Thanh (VTV Online)`."""
    parts: list[tuple[str, str]] = []
    start = 0
    for bracket in (*_BRACKET.finditer(text), None):
        pieces = split_names(text[start : bracket.start() if bracket else len(text)])
        parts += ((piece, "") for piece in pieces)
        if bracket:
            parts[-1] = (parts[-1][0], bracket[1].strip(EDGE))
            start = bracket.end()
    return parts


def _without_initial(name: str) -> str:
    """Without the avatar's letter in front: `K Kim Phong` is Kim Phong."""
    words = name.split()
    if len(words) > 1 and len(words[0]) == 1 and words[0].isupper() and words[1][:1] == words[0]:
        return " ".join(words[1:])
    return name
