"""The time of day beside a date: `16:03`, `16:03:20.000 +07:00`, `14h30`, `2 giờ 05 phút`, `05:52 PM`, `8h tối`.

A printed half of the day is often noise: CafeF prints `16:16 PM` and `00:01 AM` on a 24-hour clock. Hours 1 to 12 take
the half at its word; for all others it is ignored, with a note.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from vnnews.dates.tokens import FOLDING, HALVES, MIDNIGHT, SAME_HOUR, ZONES
from vnnews.model import Note
from vnnews.text import nfc

if TYPE_CHECKING:
    from vnnews.dates.folded import View

_PLUS: Final = r"\+|&#x0{0,3}2b;|&#0{0,3}43;|&plus;"
_NAMES: Final = "|".join(ZONES)
_TIME: Final = (
    r"(?::(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:[.,][0-9]{1,9})?)?'?"
    r"|(?:h|g(?=[0-9]{2}))(?P<minute_h>[0-9]{1,2})(?:'|ph?(?![a-z]))?"
    r"| ?gio (?P<minute_gio>[0-9]{1,2})(?: phut(?![a-z])|(?<=[0-9]{2})'?)"
    r"|(?:h| ?gio)(?![a-z])(?! ?[0-9])"
    r"|(?= ?(?:[ap]\.?m|sa|ch)(?![a-z0-9])))"
    r"(?![0-9]|:[0-9]| ?(?:truoc|ago|dong ho)(?![a-z]))"
)
_HALVES: Final = "|".join(re.escape(word.translate(FOLDING)) for word in sorted(HALVES, key=len, reverse=True))
_HALF: Final = rf"(?: ?(?P<half>{_HALVES})(?![a-z0-9]))?"
_ZONE: Final = (
    rf"(?P<zone> ?[,|]? ?\(?(?P<name>{_NAMES})(?![a-z])"
    rf"(?: ?(?P<sign>(?:{_PLUS}) ?|-)(?P<hours>[0-9]{{1,2}})(?::?(?P<minutes>[0-9]{{2}}))?(?![0-9:]))?\)?"
    rf"|(?: ?\(?(?=(?:{_PLUS}|-)[0-9]{{2}}:?[0-9]{{2}})|(?=(?:{_PLUS})[0-9]{{2}}(?![0-9])))"
    rf"(?P<bare_sign>{_PLUS}|-)(?P<bare_hours>[0-9]{{1,2}})(?::?(?P<bare_minutes>[0-9]{{2}}))?(?![0-9:])\)?"
    r")?"
)
_CLOCK: Final = _TIME + _HALF + _ZONE
_TO_CLOCK: Final = r"(?:[ ,|;.@-]{1,5}(?:(?<= )/ )?(?:(?:vao )?(?:luc|hoi) |at )?|t|(?=[0-9]{2}:[0-9]{2}:[0-9]{2}))"
_COMPACT: Final = (
    r"(?P<hour>[0-9]{2})(?P<minute>[0-9]{2})(?P<second>[0-9]{2})?(?P<zone>z|\+[0-9]{2}:?[0-9]{2})?(?![0-9a-z:])"
)
_LONGEST_OFFSET: Final = dt.timedelta(hours=14)


class Clock(NamedTuple):
    """A time of day with its place in the folded text."""

    hour: int
    minute: int | None
    second: int | None
    offset: dt.timedelta | None
    """Ahead of UTC, `None` where the text states none."""
    start: int
    end: int
    american: bool = False
    """Whether it has seconds and AM or PM, as the en-US form of dates has."""
    notes: tuple[Note, ...] = ()

    @property
    def possible(self) -> bool:
        """Whether a clock can show it."""
        return self.hour < 24 and (self.minute or 0) < 60 and (self.second or 0) < 60  # noqa: PLR2004 - a clock's face


@functools.cache
def _after() -> re.Pattern[str]:
    return re.compile(_TO_CLOCK + "(?P<hour>[0-9]{1,2})" + _CLOCK, re.ASCII)


@functools.cache
def _before() -> re.Pattern[str]:
    return re.compile("(?P<hour>[0-9](?<![0-9:./,+][0-9])[0-9]?)" + _CLOCK + r"[ ,|;.'-]{0,5}\Z", re.ASCII)


@functools.cache
def _compact() -> re.Pattern[str]:
    return re.compile(_COMPACT, re.ASCII)


def clock_after(seen: View, place: int) -> Clock | None:
    """The time of day that begins at a place, after the signs or words that join it to a date."""
    found = _after().match(seen.folded, place)
    clock = None if found is None else _clock(seen, found)
    if found is None or clock is None:
        return None
    return clock._replace(end=found.start("zone")) if found["zone"] is not None and clock.offset is None else clock


def clock_before(seen: View, first: int, place: int) -> Clock | None:
    """The time of day that ends at a place, not before `first`; one that no clock can show is passed over."""
    pattern = _before()
    found = pattern.search(seen.folded, first, place)
    while found is not None:
        clock = _clock(seen, found)
        if clock is not None and clock.possible and (found["zone"] is None or clock.offset is not None):
            return clock
        found = pattern.search(seen.folded, found.end("hour"), place)
    return None


def compact_clock(folded: str, place: int) -> Clock | None:
    """The time of ISO 8601's basic form: `T160300Z`."""
    found = _compact().match(folded, place)
    if found is None:
        return None
    hour, minute, second, zone = found.group("hour", "minute", "second", "zone")
    digits = (zone or "").strip("z+").replace(":", "") or "0000"
    offset = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:])) if zone else None
    return Clock(int(hour), int(minute), int(second) if second else None, offset, place, found.end())


def _clock(seen: View, found: re.Match[str]) -> Clock | None:
    second, zone, name = found.group("second", "zone", "name")
    minute = found["minute"] or found["minute_h"] or found["minute_gio"]
    offset = None
    if name is not None:
        offset = _offset(name, *found.group("sign", "hours", "minutes"))
    # `08:00-11:30` is a stretch of time: a bare negative offset is believed only after seconds or in ISO's `T` form.
    elif zone is not None and (found["bare_sign"] != "-" or second is not None or found.string[found.start()] == "t"):
        offset = _offset(None, *found.group("bare_sign", "bare_hours", "bare_minutes"))
    clock = Clock(
        int(found["hour"]),
        int(minute) if minute else None,
        int(second) if second else None,
        offset,
        found.start("hour"),
        found.end(),
    )
    half = found["half"]
    if half is None:
        return clock
    printed = nfc(seen.printed(*found.span("half"))).lower()
    if clock.hour == MIDNIGHT and HALVES.get(printed) is HALVES["đêm"]:
        return None
    hours = HALVES.get(half) or HALVES.get(printed)
    if hours is None:
        return clock if half in SAME_HOUR else None
    return _with_half(clock, hours, printed)


def _with_half(clock: Clock, hours: dict[int, int], printed: str) -> Clock:
    """The clock on 24 hours; a half that does not have its hour is noise."""
    american = clock.second is not None and printed[0] in "ap"
    if clock.hour in hours:
        return clock._replace(hour=hours[clock.hour], american=american)
    note = Note("half-day-ignored", f"{printed} beside hour {clock.hour} of a 24-hour clock says nothing")
    return clock._replace(notes=(note,), american=american)


def on_24_hours(hour: int, half: str | None) -> int:
    """An hour as a 24-hour clock has it; the hour itself where no part of the day is printed, or one without that hour.

    >>> on_24_hours(10, "đêm"), on_24_hours(1, "trưa"), on_24_hours(4, "trưa"), on_24_hours(16, "PM")
    (22, 13, 4, 16)
    """
    return HALVES.get((half or "").lower(), {}).get(hour, hour)


@functools.lru_cache(maxsize=256)
def _offset(name: str | None, sign: str | None, hours: str | None, minutes: str | None) -> dt.timedelta | None:
    """An offset ahead of UTC. Returns None for one that no zone has."""
    if sign is None or hours is None:
        return None if name is None else dt.timedelta(hours=ZONES[name])
    if name is not None and ZONES[name] != 0:
        return None
    size = dt.timedelta(hours=int(hours), minutes=int(minutes or 0))
    if size > _LONGEST_OFFSET:
        return None
    # In GMT+7 the sign counts ahead of UTC, as people read it; POSIX's TZ variable has it the other way round.
    return -size if sign == "-" else size
