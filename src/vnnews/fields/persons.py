"""The persons of a byline, each with a role."""

from __future__ import annotations

import re
from typing import Final

from vnnews.dates import find_dates
from vnnews.text import clean, fold
from vnnews.vocabulary.bylines import (
    follows_name,
    is_author,
    is_maker_label,
    is_maker_line,
    split_job,
    split_role,
    with_commas,
    without_label,
)
from vnnews.vocabulary.names import EDGE, NOBODY, split_names
from vnnews.vocabulary.press import bracketed

_BRACKET: Final = re.compile(r"\s{0,3}\(([^()]{1,60})\)")
_MAIL: Final = re.compile(r"\S{1,64}@\S{1,100}|https?://\S{1,300}|www\.\S{1,300}")
_OTHERS: Final = re.compile(r"^(?:và )?\d{1,2} tác giả khác$")
_CLOCK: Final = re.compile(r"\b\d{1,2}[:h]\d{2}(?::\d{2})?\b")
_LONGEST: Final = 60


def persons_in(value: str) -> list[tuple[str, str | None]]:
    """The names in a byline, each with its role or None.

    Who made pictures or the page is an author only where nobody else is named.

    >>> persons_in("Bài: Mai An (tổng hợp) Ảnh: Lê Tư"), persons_in("CTV Mai An - 04/09/2026 10:00")
    ([('Mai An', 'tổng hợp')], [('Mai An', 'CTV')])
    >>> persons_in("Ảnh: Lê Tư")
    [('Lê Tư', None)]
    """
    persons: list[tuple[str, str | None]] = []
    makers: set[str] = set()
    if is_maker_label(value.partition(":")[0]):
        makers.add(_bare(_parts(with_commas(_names_of(value)))[0][0])[1])
    for part, bracket in _parts(with_commas(_names_of(value))):
        role, bare, job = _bare(part)
        if persons and _describes(bare, persons[-1][0]):
            persons[-1] = (persons[-1][0], bare if follows_name(bare) else persons[-1][1] or bare)
        elif persons and any(map(str.isdigit, bare)):
            break  # an address: Quân đội nhân dân has one behind the name in JSON-LD
        elif bare and len(bare) <= _LONGEST and any(map(str.isalpha, bare)) and not _OTHERS.match(bare):
            persons.append((bare, role or bracket or job))
            makers.update({bare} if is_maker_line(part.strip(EDGE)) else ())
    return [person for person in persons if person[0] not in makers] or persons


def _bare(part: str) -> tuple[str | None, str, str | None]:
    """The role, the name and the job in a part of a byline."""
    bare, role = split_role(without_label(part.strip(EDGE)).strip(EDGE))
    job, bare = split_job(_without_initial(bare))
    return role, bare, job


def _describes(text: str, name: str) -> bool:
    """Whether a text says who the one named before it is: `Đỗ Lam, thông tín viên RFA`, `Lê Tư, giáo sư ở Huế`."""
    if follows_name(text):
        return True
    return (
        " " in text
        and not any(map(str.isdigit, text))
        and fold(text) not in NOBODY
        and (not is_author(text) and is_author(name))
    )


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
