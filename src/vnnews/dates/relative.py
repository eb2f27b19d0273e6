"""Dates that count from the time of printing: `3 giờ trước`, `hôm qua 14:05`, `vừa xong`."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from vnnews.dates.clock import clock_after, clock_before
from vnnews.dates.grammar import Reading, with_clock
from vnnews.dates.parsed import Zone
from vnnews.dates.tokens import COUNTS, RELATIVE_DAYS, UNITS
from vnnews.dates.zones import in_vietnam
from vnnews.model import Precision

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from vnnews.dates.folded import View

_PRECISION: Final[dict[str, Precision]] = {
    "seconds": Precision.SECOND,
    "minutes": Precision.MINUTE,
    "hours": Precision.HOUR,
}
_UNITS: Final = "|".join(sorted(UNITS, key=len, reverse=True))
# `trước đó`, `trước khi` count from something else; `thứ 5 tuần trước` is a Thursday.
_RELATIVE: Final = (
    "(?<![a-z0-9.,:/+-])(?<!thu )(?:"
    rf"(?P<since>cach day )?(?:(?P<count>[0-9]{{1,4}}) ?|(?P<word>{'|'.join(COUNTS)}) )(?P<unit>{_UNITS})"
    rf"(?: (?P<more>[0-9]{{1,2}}) ?(?P<more_unit>{_UNITS}))?"
    r"(?(since)| (?:truoc(?! (?:do|khi|ngay|luc|gio|thoi|nam|thang))|ago))"
    r"|(?P<half>nua (?:gio|tieng) truoc|half an hour ago)"
    r"|(?P<just>vua xong|vua moi|vua dang|just now)"
    rf"|(?P<day>{'|'.join(RELATIVE_DAYS)})"
    r")(?![a-z0-9])"
)
_REACH: Final = 24


@functools.cache
def _relative() -> re.Pattern[str]:
    return re.compile(_RELATIVE, re.ASCII)


def relative_readings(seen: View, now: dt.datetime, first: int, end: int) -> Iterator[Reading]:
    """The relative dates in a part of a text, in order, counted from `now`."""
    here = in_vietnam(now)
    if here is None:
        return
    floor = first
    for found in _relative().finditer(seen.folded, first, end):
        if found.start() >= floor:
            reading = _read(seen, found, here, (floor, end))
            if reading is not None:
                floor = reading.end
                yield reading


def _read(seen: View, found: re.Match[str], now: dt.datetime, bounds: tuple[int, int]) -> Reading | None:
    count, word, unit, more, more_unit = found.group("count", "word", "unit", "more", "more_unit")
    plain = Reading(found.start(), found.end(), now, Precision.MINUTE, Zone.ASSUMED, ())
    if found["just"] is not None:
        return plain
    if found["half"] is not None:
        earlier = _earlier(now, {"minutes": 30})
        return None if earlier is None else plain._replace(value=earlier)
    if (day := found["day"]) is not None:
        midnight = _earlier(now.replace(hour=0, minute=0, second=0, microsecond=0), {"days": -RELATIVE_DAYS[day]})
        return (
            None
            if midnight is None
            else _with_time(seen, plain._replace(value=midnight, precision=Precision.DAY), bounds)
        )
    parts = {UNITS[unit]: int(count) if count else COUNTS[word]}
    finest = unit
    if more is not None:
        parts[UNITS[more_unit]] = int(more) + (parts[UNITS[unit]] if UNITS[unit] == UNITS[more_unit] else 0)
        finest = more_unit
    value = _earlier(now, parts)
    if value is None:
        return None
    return plain._replace(value=value, precision=_PRECISION.get(UNITS[finest], Precision.DAY))


def _earlier(now: dt.datetime, parts: dict[str, int]) -> dt.datetime | None:
    """By the calendar: a month before 31 March is the last day of February."""
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - only relative dates need the calendar's arithmetic

    try:
        return now - relativedelta(
            years=parts.get("years", 0),
            months=parts.get("months", 0),
            weeks=parts.get("weeks", 0),
            days=parts.get("days", 0),
            hours=parts.get("hours", 0),
            minutes=parts.get("minutes", 0),
            seconds=parts.get("seconds", 0),
        )
    except (ValueError, OverflowError):  # before the year 1
        return None


def _with_time(seen: View, day: Reading, bounds: tuple[int, int]) -> Reading | None:
    """`hôm qua 14:05`, `14h05 hôm qua`."""
    floor, stop = bounds
    clock = clock_after(seen, day.end)
    if clock is not None and clock.possible and clock.end <= stop:
        return with_clock(day._replace(end=clock.end), clock)
    first = max(floor, day.start - _REACH)
    clock = clock_before(seen, first, day.start) if day.start > first else None
    return day if clock is None else with_clock(day._replace(start=clock.start), clock)
