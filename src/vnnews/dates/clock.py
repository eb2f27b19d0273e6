"""The time of day beside a date: `16:03`, `16:03:20.000 +07:00`, `14h30`, `2 giờ 05 phút`, `05:52 PM`, `8h tối`.

A printed half of the day is often noise: CafeF prints `16:16 PM` and `00:01 AM` on a 24-hour clock. Hours 1 to 12 take
the half at its word; for all others it is ignored, with a note.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from vnnews.dates.tokens import BARE_HALVES, FOLDING, HALVES, MIDNIGHT, NIGHT, NO_HOUR
from vnnews.dates.zones import Stated, zone_behind
from vnnews.model import Note
from vnnews.text import nfc

if TYPE_CHECKING:
    from vnnews.dates.folded import View

_TIME: Final = (
    r"(?::(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:[.,][0-9]{1,9})?)?'?"
    r"|[.](?P<minute_dot>[0-9]{2})(?= ?[ap][.]?m(?![a-z]))"
    r"|(?:h|g(?=[0-9]{2}))(?P<minute_h>[0-9]{1,2})(?:'|ph?(?![a-z]))?"
    r"| ?gio (?P<minute_gio>[0-9]{1,2})(?: phut(?![a-z])|(?<=[0-9]{2})'?)"
    r"|(?:h| ?gio)(?![a-z])(?! ?[0-9])"
    r"|(?= ?(?:[ap]\.?m|sa|ch)(?![a-z0-9])))"
    r"(?![0-9]|:[0-9]| ?(?:truoc|ago|dong ho)(?![a-z]))"
)
_HALVES: Final = "|".join(re.escape(word.translate(FOLDING)) for word in sorted(HALVES, key=len, reverse=True))
_HALF: Final = rf"(?: ?(?P<half>{_HALVES})(?![a-z0-9]))?"
_CLOCK: Final = _TIME + _HALF
_TO_CLOCK: Final = r"(?:[ ,|;.@-]{1,5}(?:(?<= )/ )?(?:(?:vao )?(?:luc|hoi) |at )?|t|(?=[0-9]{2}:[0-9]{2}:[0-9]{2}))"
_COMPACT: Final = (
    r"(?P<hour>[0-9]{2})(?P<minute>[0-9]{2})(?P<second>[0-9]{2})?(?P<zone>z|[+-][0-9]{2}:?[0-9]{2})?(?![0-9a-z:])"
)
_JOIN: Final = " ,|;.'-"
_LONGEST_JOIN: Final = 5


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
    is_open: bool = False
    """Whether a note says why no hour can be taken from it."""

    @property
    def possible(self) -> bool:
        """Whether a clock can show it."""
        return self.hour < 24 and (self.minute or 0) < 60 and (self.second or 0) < 60  # noqa: PLR2004 - a clock's face


@functools.cache
def _after() -> re.Pattern[str]:
    return re.compile(_TO_CLOCK + "(?P<hour>[0-9]{1,2})" + _CLOCK, re.ASCII)


@functools.cache
def _before() -> re.Pattern[str]:
    return re.compile("(?P<hour>[0-9](?<![0-9:./,+][0-9])[0-9]?)" + _CLOCK, re.ASCII)


@functools.cache
def _compact() -> re.Pattern[str]:
    return re.compile(_COMPACT, re.ASCII)


def clock_after(seen: View, place: int) -> Clock | None:
    """The time of day that begins at a place, after the signs or words that join it to a date."""
    match = _after().match(seen.folded, place)
    return None if match is None else _clock(seen, match, len(seen.folded))


def clock_before(seen: View, first: int, place: int) -> Clock | None:
    """The time of day that ends at a place, not before `first`; one that no clock can show is passed over."""
    pattern = _before()
    match = pattern.search(seen.folded, first, place)
    while match is not None:
        clock = _clock(seen, match, place)
        if clock is not None and clock.possible and _ends_at(seen.folded, clock.end, place):
            return clock
        match = pattern.search(seen.folded, match.end("hour"), place)
    return None


def _ends_at(folded: str, end: int, place: int) -> bool:
    """Whether nothing but signs stands between a time and a place."""
    return place - end <= _LONGEST_JOIN and not folded[end:place].strip(_JOIN)


def compact_clock(folded: str, place: int) -> Clock | None:
    """The time of ISO 8601's basic form: `T160300Z`."""
    match = _compact().match(folded, place)
    if match is None:
        return None
    hour, minute, second, zone = match.group("hour", "minute", "second", "zone")
    digits = (zone or "").strip("z+-").replace(":", "") or "0000"
    ahead = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    offset = None if zone is None else -ahead if zone[0] == "-" else ahead
    return Clock(int(hour), int(minute), int(second) if second else None, offset, place, match.end())


def _clock(seen: View, match: re.Match[str], stop: int) -> Clock | None:
    """The time of a match, with the zone that stands behind it, before `stop`."""
    second = match["second"]
    minute = match["minute"] or match["minute_h"] or match["minute_gio"] or match["minute_dot"]
    clock = Clock(
        int(match["hour"]),
        int(minute) if minute else None,
        int(second) if second else None,
        None,
        match.start("hour"),
        match.end(),
    )
    exact = second is not None or match.string[match.start()] == "t"
    half = match["half"]
    if half is not None:
        printed = nfc(seen.printed(*match.span("half"))).lower()
        if printed in NO_HOUR:
            return None
        clock = _with_half(clock, half, printed)
    zone = zone_behind(seen, match.end(), stop, exact=exact)
    return clock if zone is None else with_zone(clock, zone)._replace(end=zone.end)


def with_zone(clock: Clock, zone: Stated) -> Clock:
    """A time in a zone; one that cannot be read leaves its hour open."""
    if zone.offset is not None:
        return clock._replace(offset=zone.offset)
    note = Note("zone-unread", f"{zone.words!r} names no zone that is known, so the time beside it was not read")
    return clock._replace(notes=(*clock.notes, note), is_open=True)


def _with_half(clock: Clock, half: str, printed: str) -> Clock:
    """The clock on 24 hours. A half without its hour is noise; one that may be another word leaves the hour open."""
    american = clock.second is not None and printed[0] in "ap"
    hours = HALVES.get(printed) or HALVES.get(BARE_HALVES.get(printed, half))
    if hours is None:  # another word, such as `chiếu`
        return clock
    if clock.hour == MIDNIGHT and (printed in NIGHT or BARE_HALVES.get(printed) in NIGHT):
        note = Note("hour-unclear", f"{clock.hour} {printed} may begin the day or end it")
        return clock._replace(notes=(note,), is_open=True)
    if clock.hour not in hours:
        note = Note("half-day-ignored", f"{printed} beside hour {clock.hour} of a 24-hour clock says nothing")
        return clock._replace(notes=(note,), american=american)
    if printed in BARE_HALVES and hours[clock.hour] != clock.hour:
        note = Note("hour-unclear", f"{printed!r} without diacritics may be a part of the day or another word")
        return clock._replace(notes=(note,), is_open=True)
    return clock._replace(hour=hours[clock.hour], american=american)


def on_24_hours(hour: int, half: str | None) -> int:
    """An hour as a 24-hour clock has it; the hour itself where no part of the day is printed, or one without that hour.

    >>> on_24_hours(10, "đêm"), on_24_hours(1, "trưa"), on_24_hours(4, "trưa"), on_24_hours(16, "PM")
    (22, 13, 4, 16)
    """
    return HALVES.get((half or "").lower(), {}).get(hour, hour)
