"""The times that open the entries of a live report: `14h30`, `14:30 ngày 25/7`, `9 giờ sáng`, `Phút 45+2`.

An entry mostly prints no day. The order of the entries gives it: they run up or down, and where the clock jumps back in
that order, midnight has passed.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.dates.clock import on_24_hours
from vnnews.dates.tokens import HALVES, VIETNAM
from vnnews.model import Precision

if TYPE_CHECKING:
    from collections.abc import Sequence

_HALVES: Final = "|".join(map(re.escape, sorted(HALVES, key=len, reverse=True)))
_CLOCK: Final = (
    r"(?P<hour{0}>\d{{1,2}})(?:\s?(?:h|g)\s?(?P<minute_h{0}>\d{{1,2}})(?:'|’|p|ph|\s?phút)?"
    r"|:(?P<minute{0}>\d{{2}})(?::(?P<second{0}>\d{{2}}))?|\s?giờ\s(?P<minute_gio{0}>\d{{1,2}})(?:\sphút)?|h|\s?giờ)"
    rf"(?!\w)(?:\s?(?P<half{{0}}>{_HALVES}))?(?![\w/])"
)
_DAY: Final = (
    r"(?:(?:thứ\s\w{{1,4}}|chủ\snhật),?\s)?(?:ngày\s)?(?P<day{0}>\d{{1,2}})(?:[/-]|\stháng\s)(?P<month{0}>\d{{1,2}})"
    r"(?:(?:[/-]|\snăm\s)(?P<year{0}>\d{{4}}))?(?![\w/])"
)
_JOIN: Final = r"\s?[,|(–-]?\s?"
_MATCH: Final = (
    r"(?P<phut>phút(?:\sthứ)?:?\s)?(?P<played>\d{1,3})(?:\s?\+\s?(?P<added>\d{1,2}))?"
    r"(?(phut)['’′]?|['’′])(?:\s?\+\s?\d{1,2}['’′]?)?(?!\w)"
)
_FIRST: Final = "_first"  # of the groups where the day stands in front of the time
_TIME: Final = re.compile(
    r"(?:[*•▪●○►–—-]\s{0,2})?[\[(]?(?P<shown>(?:(?:vào\s)?(?:lúc|hồi)\s|cập nhật(?:\slúc)?:?\s)?(?:"
    f"{_CLOCK.format('')}(?:{_JOIN}{_DAY.format('')})?|{_DAY.format(_FIRST)}{_JOIN}{_CLOCK.format(_FIRST)}|{_MATCH}"
    r"))[\])]?(?P<sign>\s?(?::(?!\d)|[|–—-](?=\s|$))|[.](?=\s\D|$))?\s{0,3}",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(r"\s?(?:[-–—]|đến|tới)\s?\d{1,2}\s?(?:h|g|:\d{2}|giờ)", re.IGNORECASE)
_HOURS, _MINUTES = 24, 60
_DAY_OF_MINUTES: Final = 24 * 60
_HALF_DAY: Final = 12 * 60
_NIGHT: Final = 6 * 60  # so far back in the order of the entries no clock goes but over midnight
_FEW: Final = dt.timedelta(hours=6)
_ONE_DAY: Final = dt.timedelta(days=1)
_HALF_YEAR: Final = 183
_MONTH: Final = 31
_YEAR: Final = 12 * _MONTH


@attrs.frozen
class EntryTime:
    """A time at the beginning of a text."""

    shown: str
    """As displayed."""
    end: int
    """Where what follows it begins."""
    alone: bool
    """The text holds nothing else."""
    separated: bool
    """A colon, a dash or a stop divides it from what follows."""
    hour: int = 0
    minute: int | None = None
    second: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    played: int | None = None
    """The minute of a match, where the text prints no time of day."""

    @property
    def order(self) -> int:
        """Minutes since midnight, or of the match."""
        return self.hour * _MINUTES + (self.minute or 0) if self.played is None else self.played

    @property
    def precision(self) -> Precision:
        """How much of the time of day is printed."""
        if self.second is not None:
            return Precision.SECOND
        return Precision.HOUR if self.minute is None else Precision.MINUTE


def read_entry_time(text: str) -> EntryTime | None:
    """Reads the time that a text begins with. Returns None if there is none, or a stretch of time (`8h - 9h`).

    >>> found = read_entry_time("15h20: Bão vào bờ")
    >>> found.shown, found.hour, found.minute, "15h20: Bão vào bờ"[found.end :]
    ('15h20', 15, 20, 'Bão vào bờ')
    >>> read_entry_time("8h00 - 9h30: Đón khách") is None
    True
    """
    found = _TIME.match(text)
    if found is None or _RANGE.match(text, found.end("shown")):
        return None
    groups = found.groupdict()
    shown, end = groups["shown"].strip(), found.end()
    alone = end == len(text)
    separated = bool(groups["sign"])
    if groups["played"] is not None:
        played = int(groups["played"]) * 100 + int(groups["added"] or 0)
        return EntryTime(shown, end, alone, separated, played=played)
    mark = "" if groups["hour"] is not None else _FIRST
    hour = on_24_hours(int(groups[f"hour{mark}"]), groups[f"half{mark}"])
    minute = next(filter(None, (groups[f"{name}{mark}"] for name in ("minute", "minute_h", "minute_gio"))), None)
    second = groups[f"second{mark}"]
    if hour >= _HOURS or int(minute or 0) >= _MINUTES or int(second or 0) >= _MINUTES:
        return None
    day, month, year = (_number(groups[f"{name}{mark}"]) for name in ("day", "month", "year"))
    return EntryTime(shown, end, alone, separated, hour, _number(minute), _number(second), day, month, year)


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def is_in_order(times: Sequence[EntryTime], *, fewest: int = 3, odd: int = 8) -> bool:
    """Whether the times run up or down, as those of a live report do.

    Args:
        times: as they stand on the page.
        fewest: so many of them have to differ.
        odd: of so many steps one may go the other way.
    """
    if len({(time.order, time.day) for time in times}) < fewest:
        return False
    steps = _steps(times)
    up, down = sum(step > 0 for step in steps), sum(step < 0 for step in steps)
    return min(up, down) <= (up + down) // odd


def _steps(times: Sequence[EntryTime]) -> list[int]:
    """The ways from each time to the next, in minutes, over midnight where that is shorter."""
    pairs = ((one, other) for one, other in pairwise(times) if (one.played is None) == (other.played is None))
    return [_step(one, other) for one, other in pairs]


def _step(before: EntryTime, after: EntryTime) -> int:
    step = after.order - before.order
    if before.played is not None:
        return step
    if before.day is not None and after.day is not None:
        days = (after.month or 0) * _MONTH + after.day - (before.month or 0) * _MONTH - before.day
        days = (days + 6 * _MONTH) % _YEAR - 6 * _MONTH  # over New Year where that is shorter
        return days * _DAY_OF_MINUTES + step
    return (step + _HALF_DAY) % _DAY_OF_MINUTES - _HALF_DAY


def entry_instants(
    times: Sequence[EntryTime], published: dt.datetime | None, *, by_day: bool = False
) -> list[dt.datetime | None]:
    """The instant of each entry, at +07:00; `None` where no day is known.

    Args:
        times: as they stand on the page, the newest first or last.
        published: when the article was published: it gives the day.
        by_day: only its day is known.
    """
    if not times:
        return []
    steps = _steps(times)
    falling = sum(step < 0 for step in steps) > sum(step > 0 for step in steps)
    ordered = list(reversed(times)) if falling else list(times)
    shifts, printed = _shifts(ordered), [_printed_day(time, published) for time in ordered]
    local = None if published is None else published.astimezone(VIETNAM)
    first = None if local is None else local.date()
    if local is not None and first is not None and not any(printed) and not by_day:
        first += dt.timedelta(days=_evening_before(ordered, shifts, local))
    instants = []
    known = next((at for at, day in enumerate(printed) if day), None)
    if known is not None and _is_before(first, shifts[known], printed[known]):
        known = None  # a day is printed because another one has begun
    for place, time in enumerate(ordered):
        known = place if printed[place] else known
        anchor, since = (first, 0) if known is None else (printed[known], shifts[known])
        instants.append(_instant(time, anchor, shifts[place] - since))
    return list(reversed(instants)) if falling else instants


def _shifts(ordered: Sequence[EntryTime]) -> list[int]:
    """How many midnights have passed since the first entry."""
    shifts, passed = [0], 0
    for before, after in pairwise(ordered):
        passed += before.order - after.order >= _NIGHT
        shifts.append(passed)
    return shifts[: len(ordered)]


def _printed_day(time: EntryTime, published: dt.datetime | None) -> dt.date | None:
    """The day that an entry prints; of the years the one nearest to the article's."""
    if time.day is None or time.month is None:
        return None
    years = [time.year] if time.year else [published.year + more for more in (0, -1, 1)] if published else []
    for year in years:
        try:
            day = dt.date(year, time.month, time.day)
        except ValueError:
            continue
        if time.year or published is None or abs((day - published.date()).days) <= _HALF_YEAR:
            return day
    return None


def _evening_before(ordered: Sequence[EntryTime], shifts: Sequence[int], published: dt.datetime) -> int:
    """-1 where the report began on the day before: it was published shortly after midnight."""
    start, end = (_instant(ordered[at], published.date(), shifts[at]) for at in (0, -1))
    if start is None or end is None:
        return 0
    now, before = (max(start - move - published, published - end + move) for move in (dt.timedelta(), _ONE_DAY))
    return -1 if now > _FEW and 2 * max(before, dt.timedelta()) < now else 0


def _is_before(first: dt.date | None, passed: int, printed: dt.date | None) -> bool:
    """Whether a report that began on the first day may well have come to the day that an entry names."""
    return first is not None and printed is not None and dt.timedelta(passed) <= printed - first <= 2 * _ONE_DAY


def _instant(time: EntryTime, anchor: dt.date | None, days: int) -> dt.datetime | None:
    if time.played is not None or anchor is None:
        return None
    try:
        day = anchor + dt.timedelta(days=days)
        return dt.datetime(day.year, day.month, day.day, time.hour, time.minute or 0, time.second or 0, tzinfo=VIETNAM)
    except (OverflowError, ValueError):
        return None
