"""When the story was published and changed: which of several dates is believed, and in which zone it is read."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.dates import ParsedDate, Zone, parse_date
from vnnews.dates.tokens import VIETNAM_OFFSET
from vnnews.fields.choice import METADATA, Choice, belief, source_of
from vnnews.fields.dated_lines import is_possible, published_of, read_line, updated_of
from vnnews.metadata.candidates import FieldCandidate
from vnnews.model import Note, Origin, Precision
from vnnews.vocabulary.date_labels import Label, has_date_label

if TYPE_CHECKING:
    from datetime import datetime

    from vnnews.metadata.candidates import Candidates

_FINENESS: Final = {precision: place for place, precision in enumerate(Precision)}  # a day is the coarsest
_STEP: Final = {
    Precision.HOUR: timedelta(hours=1),
    Precision.MINUTE: timedelta(minutes=1),
    Precision.SECOND: timedelta(seconds=1),
}
_CHECKED: Final = frozenset({Origin.ARGUMENT, Origin.LAYOUT, Origin.FEED})
"""Origins of which somebody has looked what they are."""
_ONE_DAY: Final = timedelta(days=1)
_UTC: Final = timedelta()
_HALF_DAY: Final = timedelta(hours=12)
_ZONE_STEP: Final = timedelta(minutes=15)
_EASTERNMOST, _WESTERNMOST = timedelta(hours=14), timedelta(hours=-12)


@attrs.frozen
class _Dated:
    """A candidate and the date that it states."""

    candidate: FieldCandidate
    date: ParsedDate
    label: Label | None = None

    @property
    def is_metadata(self) -> bool:
        """Whether no reader of the page sees it."""
        return self.candidate.origin in METADATA

    @property
    def has_time(self) -> bool:
        """Whether it states more than a day."""
        return self.date.precision is not Precision.DAY


def choose_published(candidates: Candidates, *, of_known_site: bool = False) -> Choice[ParsedDate | None]:
    """The most believed date of publication, in the zone that the page states for it anywhere.

    Seconds come from a candidate that agrees and has them. `of_known_site`: the page is one of a Vietnamese site, whose
    displayed times need no zone.
    """
    dates, notes = _parse(candidates, "published")
    dates = _without_updates(dates, candidates)
    if not dates:
        return Choice(None, None, tuple(notes))
    winner, zone_notes = _in_its_zone(dates[0], dates[1:], of_known_site=of_known_site)
    for rival in dates:
        date, chosen = rival.date, winner.date
        if _agrees(chosen, date) and (
            _FINENESS[date.precision] > _FINENESS[chosen.precision] or (not chosen.value.second and date.value.second)
        ):
            winner = rival
    notes += zone_notes or _assumed_zone(winner, dates, of_known_site=of_known_site)
    notes += _doubts(winner, dates)
    return Choice(winner.date, source_of("published", winner.candidate, candidates["published"]), tuple(notes))


def choose_modified(candidates: Candidates) -> Choice[ParsedDate | None]:
    """The latest date of a change; of equal ones the most believed."""
    dates, notes = _parse(candidates, "modified")
    dates += _shown_updates(candidates)
    if not dates:
        return Choice(None, None, tuple(notes))
    winner = max(dates, key=lambda each: (each.date.value, -belief(each.candidate)))
    return Choice(winner.date, source_of("modified", winner.candidate, candidates.get("modified", ())), tuple(notes))


def _shown_updates(candidates: Candidates) -> list[_Dated]:
    """What displayed lines say of a change, later than the publication that they state as well.

    >>> from vnnews.metadata.candidates import FieldCandidate
    >>> line = FieldCandidate(("Cập nhật: 17/7/2024 21:40 | Đăng: 16/7/2024 08:15",), Origin.LAYOUT, "div.time")
    >>> [str(each.date) for each in _shown_updates({"published": [line]})]
    ['2024-07-17T21:40+07:00']
    """
    rivals = candidates.get("published", ())
    if not any(each.origin not in METADATA and has_date_label(each.values[0]) for each in rivals):
        return []
    dates, _ = _parse(candidates, "published")
    first = next((each.date for each in dates if each.label is not Label.UPDATED), None)
    shown = [each.candidate for each in dates if not each.is_metadata]
    updates = [(candidate, updated_of(read_line(candidate.values[0]))) for candidate in shown]
    return [
        _Dated(candidate, update.date, Label.UPDATED)
        for candidate, update in updates
        if first is not None and update is not None and update.date.value > first.value
    ]


def _parse(candidates: Candidates, field: str) -> tuple[list[_Dated], list[Note]]:
    """The candidates that are dates, the most believed first, and notes on those that are none."""
    dates, notes = [], []
    for candidate in candidates.get(field, ()):
        text = candidate.values[0]
        lines = read_line(text)
        line = published_of(lines) if field == "published" else updated_of(lines) or next(iter(lines), None)
        if line is None:
            message = f"{text[:80]!r} in {candidate.place} is not a date"
            notes.append(Note("unreadable-date", message, field))
        elif not is_possible(line.date):
            message = f"{text[:80]!r} in {candidate.place} is no year in which a page can be published"
            notes.append(Note("impossible-date", message, field))
        else:
            dates.append(_Dated(candidate, line.date, line.label))
            notes += [attrs.evolve(note, place=f"{field}: {candidate.place}") for note in line.date.notes]
    return sorted(dates, key=lambda each: belief(each.candidate)), notes


def _without_updates(dates: list[_Dated], candidates: Candidates) -> list[_Dated]:
    """The dates without those that the page or its metadata calls the time of a change, if any other is left.

    A displayed time that the metadata call so is that of a change only where they know another one of publication.
    """
    plain = [each for each in dates if each.label is not Label.UPDATED] or dates
    believed = next((each for each in plain if each.is_metadata and each.has_time), None)
    if believed is None or all(_is_same(each.date, believed.date) for each in plain):
        return plain
    changes, _ = _parse(candidates, "modified")
    if any(_is_same(believed.date, change.date) for change in changes):
        return plain
    kept = [
        each
        for each in plain
        if each.label is Label.PUBLISHED
        or each.candidate.origin in _CHECKED
        or not each.has_time
        or _is_same(each.date, believed.date)
        or not any(_is_change(each.date, change.date, believed.date) for change in changes)
    ]
    return kept or plain


def _is_change(date: ParsedDate, change: ParsedDate, published: ParsedDate) -> bool:
    """Whether a date is the time of a change: the same, or far from the publication and on the day of the change."""
    if _is_same(date, change):
        return True
    return date.value - published.value > _ONE_DAY and abs(date.value - change.value) < _ONE_DAY


def _is_same(first: ParsedDate, second: ParsedDate) -> bool:
    """Whether two dates can be one moment: to the minute, or shifted where only one of them states its zone."""
    if Precision.DAY in {first.precision, second.precision}:
        return False
    if _minute(first.value) == _minute(second.value):
        return True
    assumed, stated = (first, second) if first.zone is Zone.ASSUMED else (second, first)
    return assumed.zone is Zone.ASSUMED and stated.zone is Zone.STATED and _is_shifted(assumed, stated)


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def _in_its_zone(winner: _Dated, others: list[_Dated], *, of_known_site: bool) -> tuple[_Dated, list[Note]]:
    """The winner, or the candidate of the metadata that says in which zone the winner's time is displayed.

    A time without a zone is the metadata's moment where that is the same moment, the same time of day in its own zone,
    or the same time of day in some zone: programs write UTC, pages the time of their place.
    """
    date = winner.date
    if not winner.has_time or not _is_zone_open(date):
        return winner, []
    rivals = [
        each
        for each in others
        if each.is_metadata and each.has_time and each.date.zone is Zone.STATED and _is_shifted(date, each.date)
    ]
    if not rivals:
        return winner, []
    best = min(rivals, key=lambda each: _distance(date, each.date))
    if _distance(date, best.date) == 0:
        return winner, []
    offset, is_same_wall = best.date.offset, _wall(best.date) == _wall(date)
    if date.zone is Zone.STATED:
        return (best if is_same_wall and offset != _UTC else winner), []
    if of_known_site and (offset == _UTC or not is_same_wall):
        message = f"{best.candidate.place} has {best.candidate.values[0]!r}: this site displays the time of Vietnam"
        return winner, [Note("offset-ignored", message, "published")] if is_same_wall else []
    message = f"{winner.candidate.place} states no zone, {best.candidate.place} has {best.candidate.values[0]!r}"
    return best, [Note("zone-from-metadata", message, "published")]


def _is_zone_open(date: ParsedDate) -> bool:
    """Whether another candidate may know the zone better: none is stated, or UTC, which programs write unasked."""
    return date.zone is Zone.ASSUMED or date.offset == _UTC


def _distance(date: ParsedDate, stated: ParsedDate) -> int:
    """How much has to be supposed so that two dates are one moment: 0 is nothing."""
    if _minute(date.value) == _minute(stated.value):
        return 0
    return 3 if _wall(date) != _wall(stated) else 2 if stated.offset == _UTC else 1


def _wall(date: ParsedDate) -> datetime:
    """What a clock shows in the zone that is stated."""
    return _minute(date.stated).replace(tzinfo=None)


def _is_shifted(date: ParsedDate, stated: ParsedDate) -> bool:
    """Whether the time of day of a date is a moment's in some zone: zones differ by quarters of an hour.

    >>> _is_shifted(parse_date("09:30 16/7/2024"), parse_date("2024-07-16T07:30:41Z"))
    True
    >>> _is_shifted(parse_date("09:30 16/7/2024"), parse_date("2024-07-16T07:37:00Z"))
    False
    """
    wall, moment = _wall(date), _minute(stated.value).replace(tzinfo=None) - VIETNAM_OFFSET
    ahead = wall - moment
    if stated.offset == VIETNAM_OFFSET:  # the clocks of the page are those of Vietnam
        return ahead in {VIETNAM_OFFSET, VIETNAM_OFFSET - _HALF_DAY}
    return _WESTERNMOST <= ahead <= _EASTERNMOST and ahead % _ZONE_STEP == _UTC


def _assumed_zone(winner: _Dated, dates: list[_Dated], *, of_known_site: bool) -> list[Note]:
    """A note where nothing on the page states the zone of its time."""
    is_known = of_known_site or winner.candidate.origin is Origin.LAYOUT
    if is_known or not winner.has_time or winner.date.zone is Zone.STATED:
        return []
    if any(each.date.zone is Zone.STATED and _is_same(winner.date, each.date) for each in dates):
        return []
    message = f"{winner.candidate.values[0][:80]!r} in {winner.candidate.place} states no zone: read as +07:00"
    return [Note("zone-assumed", message, "published")]


def _doubts(winner: _Dated, dates: list[_Dated]) -> list[Note]:
    """Notes where another candidate names another day, or the only date is that of a change."""
    notes = []
    if winner.label is Label.UPDATED:
        said, place = winner.candidate.values[0][:80], winner.candidate.place
        message = f"{said!r} in {place} is the time of a change, and no other is known"
        notes.append(Note("published-is-update", message, "published"))
    for each in dates:
        if abs(each.date.value - winner.date.value) > _ONE_DAY and not _agrees(each.date, winner.date):
            said, place = each.candidate.values[0], winner.candidate.place
            message = f"{each.candidate.place} says {said!r}, {place} {winner.candidate.values[0]!r}"
            notes.append(Note("dates-disagree", message, "published"))
    return notes


def _agrees(coarse: ParsedDate, fine: ParsedDate) -> bool:
    """Whether two dates are the same as far as the coarser one goes."""
    if _FINENESS[fine.precision] < _FINENESS[coarse.precision]:
        return False
    if coarse.precision is Precision.DAY:
        return coarse.value.date() in {fine.value.date(), fine.stated.date()}
    finest = coarse.precision is Precision.SECOND and not coarse.value.second  # seconds that nobody filled in
    step = _STEP[Precision.MINUTE if finest else coarse.precision]
    return timedelta() <= fine.value - coarse.value < step


def is_at_home(language: Choice[str | None], host: str | None, *, of_known_site: bool) -> bool | None:
    """Whether a page is of Vietnam, so that its times are those of Vietnam. Returns None if nothing says so.

    >>> is_at_home(Choice(None), "paper.example", of_known_site=False) is None
    True
    >>> [is_at_home(Choice("en"), host, of_known_site=False) for host in ("bao.vn", "paper.example")]
    [True, False]
    """
    if of_known_site or (host or "").endswith(".vn"):
        return True
    return None if language.value is None else language.value == "vi"


def on_its_clock(date: ParsedDate, *, at_home: bool | None) -> datetime:
    """The moment of a date: with the offset of Vietnam at home, else with the one that the page states.

    So the day is the one that readers of a foreign paper see. None: the language of the page is not known; then UTC,
    which programs write, is no evidence of another country.

    >>> date = parse_date("2024-07-16T20:15:00+02:00")
    >>> on_its_clock(date, at_home=True).isoformat(), on_its_clock(date, at_home=None).isoformat()
    ('2024-07-17T01:15:00+07:00', '2024-07-16T20:15:00+02:00')
    """
    return date.value if at_home or (at_home is None and date.offset == _UTC) else date.stated


def read_updates(candidates: Candidates) -> tuple[datetime, ...]:
    """When the entries of a live report were published, by its metadata."""
    dates = (parse_date(value) for candidate in candidates.get("live", ()) for value in candidate.values)
    return tuple(date.value for date in dates if date is not None and date.precision is not Precision.DAY)
