"""Which of several dates is the article's: the displayed one, made finer by those that agree with it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.dates import ParsedDate, parse_date
from vnnews.model import Note, Origin, Precision, Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnnews.finding.found import Found

__all__ = ["Moment", "choose_moment", "latest_moment"]

_ORDER: Final = (
    Origin.ARGUMENT,
    Origin.LAYOUT,
    Origin.FEED,
    Origin.HEURISTIC,
    Origin.META,
    Origin.JSON_LD,
    Origin.MICRODATA,
)
_FINENESS: Final = {precision: place for place, precision in enumerate(Precision)}  # a day is the coarsest
_STEP: Final = {
    Precision.HOUR: timedelta(hours=1),
    Precision.MINUTE: timedelta(minutes=1),
    Precision.SECOND: timedelta(seconds=1),
}


@attrs.frozen
class Moment:
    """A date that was chosen, how fine it is, and who said what."""

    value: datetime | None = None
    precision: Precision | None = None
    source: Source | None = None
    notes: tuple[Note, ...] = ()


def _read(offers: Sequence[Found], field: str) -> tuple[list[tuple[Found, ParsedDate]], list[Note]]:
    read, notes = [], []
    for found in offers:
        parsed = parse_date(found.values[0])
        if parsed is None:
            notes.append(Note("unreadable-date", f"{found.values[0][:80]!r} in {found.place} is no date", field))
        else:
            read.append((found, parsed))
            notes += [attrs.evolve(note, place=f"{field}: {found.place}") for note in parsed.notes]
    return read, notes


def choose_moment(offers: Sequence[Found], field: str) -> Moment:
    """The displayed date if there is one, else what the metadata says; seconds come from who agrees and has them."""
    read, notes = _read(offers, field)
    if not read:
        return Moment(notes=tuple(notes))
    read.sort(key=lambda pair: _ORDER.index(pair[0].origin))
    winner, chosen = read[0]
    for found, parsed in read[1:]:
        if _agrees(chosen, parsed) and (
            _FINENESS[parsed.precision] > _FINENESS[chosen.precision]
            or (not chosen.value.second and parsed.value.second)
        ):
            winner, chosen = found, parsed
    for found, parsed in read:
        if abs(parsed.value - chosen.value) > timedelta(days=1):
            message = f"{found.place} says {found.values[0]!r}, {winner.place} {winner.values[0]!r}"
            notes.append(Note("dates-disagree", message, field))
    return Moment(chosen.value, chosen.precision, _source(field, winner, offers), tuple(notes))


def latest_moment(offers: Sequence[Found], field: str) -> Moment:
    """The latest date that is said; of equal ones the first in the order of belief."""
    read, notes = _read(offers, field)
    if not read:
        return Moment(notes=tuple(notes))
    read.sort(key=lambda pair: _ORDER.index(pair[0].origin))
    winner, chosen = max(read, key=lambda pair: pair[1].value)
    return Moment(chosen.value, chosen.precision, _source(field, winner, offers), tuple(notes))


def _agrees(coarse: ParsedDate, fine: ParsedDate) -> bool:
    """Whether two dates are the same as far as the coarser one goes."""
    if _FINENESS[fine.precision] < _FINENESS[coarse.precision]:
        return False
    if coarse.precision is Precision.DAY:
        return coarse.value.date() == fine.value.astimezone(coarse.value.tzinfo).date()
    finest = coarse.precision is Precision.SECOND and not coarse.value.second  # seconds that nobody filled in
    step = _STEP[Precision.MINUTE if finest else coarse.precision]
    return timedelta() <= fine.value - coarse.value < step


def _source(field: str, winner: Found, offers: Sequence[Found]) -> Source:
    return Source(field, winner.candidate, tuple(found.candidate for found in offers if found is not winner))
