"""The accepted forms of a date, and what may stand around it: a weekday, `ngày`, a time of day, a zone.

Each form has a number of characters that is bounded, and white space is collapsed before (see `view`), so the work
grows with the length of the text and no faster.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from vnnews.dates.clock import Clock, clock_after, clock_before, compact_clock, with_zone
from vnnews.dates.parsed import Zone
from vnnews.dates.tokens import MONTHS, NOT_A_DATE, NUMBER_MONTHS, PROGRAM_DAYS, VIETNAM, VIETNAM_OFFSET, WEEKDAYS
from vnnews.dates.zones import in_vietnam, zone_before, zone_behind
from vnnews.model import Note, Precision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnnews.dates.folded import View

_YEAR: Final = "(?:1[89]|2[01])[0-9]{2}"
_ENGLISH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_VIETNAMESE: Final = "|".join(("1[0-2]", "0?[1-9]", *sorted(NUMBER_MONTHS, key=len, reverse=True)))
_ORDINAL: Final = "(?:st|nd|rd|th)?"
_SECONDS: Final = "[0-9]{2}:[0-9]{2}:[0-9]{2}"
_END: Final = rf"(?:(?![0-9])|(?={_SECONDS}))"
_NUMBER_FORMS: Final = {
    "slashed": rf" ?(?P<sign>/) ?(?P<month>[0-9]{{1,2}}) ?/ ?(?P<year>{_YEAR}){_END}",
    "dotted": rf"(?P<sign>[.-])(?P<month>[0-9]{{1,2}})(?P=dotted_sign)(?P<year>{_YEAR}){_END}",
    "english": (
        rf"{_ORDINAL}(?: of)?[ -]?(?P<month>{_ENGLISH})(?![a-z])[ ,.-]{{0,3}}"
        rf"(?P<year>{_YEAR}|[0-9]{{2}}(?= [0-9]{{1,2}}:[0-9]{{2}})){_END}"
    ),
    "english_slashed": rf"/(?P<month>{_ENGLISH})/(?P<year>{_YEAR}){_END}",
    "vietnamese": (
        rf"(?:, ?|[ /-]{{1,2}})th(?:ang ?|g\.? ?| ?)(?P<month>{_VIETNAMESE})(?![0-9a-z])[ ,/-]{{1,3}}"
        rf"(?:nam ?)?(?P<year>{_YEAR}){_END}"
    ),
    "year_first": (
        rf"(?<={_YEAR})(?P<sign>[/.-])(?P<month>[0-9]{{1,2}})(?P=year_first_sign)(?P<day>[0-9]{{1,2}})(?![0-9])"
    ),
    "basic": f"(?<={_YEAR})(?P<month>[01][0-9])(?P<day>[0-3][0-9])(?=t[0-9]{{4}})",
    "short": "(?<![0-9]{3})(?P<sign>/)(?P<month>[0-9]{1,2})/(?P<year>[0-9]{2})(?![0-9])",
}
"""What stands behind the number at the beginning of a date. That number is the day or the year, as the form needs."""
_MONTH_FORMS: Final = {
    "month_first": rf"[ ,]{{1,2}}(?P<year>{_YEAR})(?![0-9])",
    "asctime": rf" {_SECONDS}(?: [a-z]{{1,5}}| [+-][0-9]{{4}})? (?P<year>{_YEAR})(?![0-9])",
}
"""What stands behind a month and a day."""
_GROUP: Final = re.compile(r"\(\?P<")
_SLASHED: Final = frozenset({"slashed", "short"})
_NO_OFFSET: Final = dt.timedelta()
_DAY, _HOUR, _MINUTE, _SECOND = Precision
_STATED, _ASSUMED = Zone
_MONTH_FIRST: Final = (Note("month-first", "read as month/day/year"),)
_OFFSET_IGNORED: Final = (
    # `2016-11-02, 11:23:00+00:00`: a known crawler writes Vietnamese time so.
    Note("offset-ignored", "this form is known to carry Vietnamese time under +00:00"),
)
_TWO_DIGITS: Final = 2
_RFC_PIVOT: Final = 50
_MONTHS_OF_YEAR: Final = 12
_LONGEST_DAY: Final = len("wednesday,")
_JOIN: Final = " ,.|:;-(@"
_ZONE_WINDOW: Final = 32
_WINDOW: Final = 48
"""How far left of a date its weekday and time may begin: `14 giờ 05 phút (GMT+07:00), thứ năm, ngày mùng` fits."""


class Reading(NamedTuple):
    """A date with its place in the folded text."""

    start: int
    end: int
    value: dt.datetime
    precision: Precision
    zone: Zone
    notes: tuple[Note, ...]
    offset: dt.timedelta | None = None
    """As stated."""


class Prefix(NamedTuple):
    """A weekday and the word `ngày`, as far as they stand directly before a place."""

    start: int
    weekday: int | None = None
    program: bool = False
    """Whether it is written as by programs that put the month first."""


def _any_form(forms: dict[str, str]) -> str:
    """An alternation in which each form is a group, and so are its parts: `slashed`, `slashed_month`.

    The group of the form closes last, so `lastgroup` of a match names the form.
    """
    named = (f"(?P<{form}>{_GROUP.sub(f'(?P<{form}_', pattern)})" for form, pattern in forms.items())
    return f"(?:{'|'.join(named)})"


@functools.cache
def _numbers() -> re.Pattern[str]:
    return re.compile(f"(?P<number>[0-9](?<![0-9].)[0-9]{{0,3}}){_any_form(_NUMBER_FORMS)}", re.ASCII)


@functools.cache
def _months() -> re.Pattern[str]:
    month = (
        rf"(?<![a-z0-9])(?:(?P<name>{_ENGLISH})[. ]{{1,2}}|th(?:ang ?|g\.? ?| ?)(?P<month>{_VIETNAMESE}) (?:ngay )?)"
    )
    return re.compile(f"{month}(?P<day>[0-9]{{1,2}}){_ORDINAL}{_any_form(_MONTH_FORMS)}", re.ASCII)


@functools.cache
def _not_after() -> re.Pattern[str]:
    """What follows no date: a path, more numbers, a lunar calendar."""
    return re.compile(r"/[0-9a-z]|(?P<sign>[.-])[0-9]|%|[ ,]{0,2}\(?am lich(?!:? (?:la |ngay )?[0-9])", re.ASCII)


def readings(seen: View) -> Iterator[Reading]:
    """All dates that stand in a text with day, month and year, in order; they do not overlap."""
    folded, place, floor = seen.folded, 0, 0
    numbers, months = _numbers(), _months()
    number = numbers.search(folded)
    while True:
        if number is not None and number.start() < place:
            number = numbers.search(folded, place)
        found = months.search(folded, place, len(folded) if number is None else number.start()) or number
        if found is None:
            return
        reading = _read(seen, found, floor)
        if reading is None:
            place = found.start() + 1
        else:
            yield reading
            place = floor = reading.end


def _read(seen: View, found: re.Match[str], floor: int) -> Reading | None:
    """Reads a candidate. Returns None if its numbers or its surroundings are not those of a date."""
    day, month, year, sign = _fields(found)
    folded, begin, end = seen.folded, found.start(), found.end()
    if not _stands_free(folded, begin, sign):
        return None
    prefix, clock = _around(seen, found, floor)
    if found.lastgroup == "short" and (clock is None or clock.minute is None):
        return None  # `19:46 5/10/26` is a date, `5/10/26` may be a measure or the day of a lunar calendar
    if (clock is None or clock.start < begin) and not _ends_free(folded, found, sign):
        return None
    notes: tuple[Note, ...] = ()
    if sign == "/" and found.lastgroup in _SLASHED and _is_month_first(seen, (day, month, year), prefix, clock):
        day, month = month, day
        notes = _MONTH_FIRST
    start = prefix.start
    if clock is not None:
        start = min(start, clock.start)
        clock = _in_zone(seen, clock, found, (max(floor, start - _ZONE_WINDOW), start))
        end = max(end, clock.end)
        notes += clock.notes
    try:
        value, precision, zone = _moment(year, month, day, clock)
    except ValueError:
        return None
    if prefix.weekday is not None and prefix.weekday != (printed := dt.date(year, month, day)).weekday():
        notes += (Note("weekday-contradicts", f"{printed} is a {printed:%A}, the text says otherwise"),)
    return Reading(start, end, value, precision, zone, notes, clock.offset if clock is not None else None)


def _in_zone(seen: View, clock: Clock, found: re.Match[str], before: tuple[int, int]) -> Clock:
    """A time in the zone that stands behind it, behind its date, or before both: in the places from `before`."""
    end = found.end()
    if clock.offset == _NO_OFFSET and found.lastgroup == "year_first" and seen.folded[end : clock.start] == ", ":
        return clock._replace(offset=None, notes=_OFFSET_IGNORED)
    if clock.offset is not None or clock.is_open:
        return clock
    if clock.start < end:
        zone = zone_behind(seen, max(end, clock.end), len(seen.folded), exact=False)
        if zone is not None:
            return with_zone(clock, zone)._replace(end=zone.end)
    first, start = before
    zone = zone_before(seen, first, start) if start > first else None
    return clock if zone is None else with_zone(clock, zone)


def _moment(year: int, month: int, day: int, clock: Clock | None) -> tuple[dt.datetime, Precision, Zone]:
    """A day, or a time of a day, at +07:00. Raises `ValueError` where the calendar or a clock does not have it."""
    if clock is None:
        return dt.datetime(year, month, day, tzinfo=VIETNAM), _DAY, _ASSUMED
    hour, minute, second, offset = clock.hour, clock.minute, clock.second, clock.offset
    precision = _HOUR if minute is None else _MINUTE if second is None else _SECOND
    zone = VIETNAM if offset is None or offset == VIETNAM_OFFSET else dt.timezone(offset)
    value = in_vietnam(dt.datetime(year, month, day, hour, minute or 0, second or 0, tzinfo=zone))
    if value is None:
        message = "the calendar ends before this time is one of Vietnam"
        raise ValueError(message)
    if clock.is_open:
        return dt.datetime(year, month, day, tzinfo=VIETNAM), _DAY, _ASSUMED
    return value, precision, _ASSUMED if offset is None else _STATED


def with_clock(reading: Reading, clock: Clock) -> Reading | None:
    """A day with a time of that day. Returns None where the calendar ends between the two zones."""
    day = reading.value
    try:
        value, precision, zone = _moment(day.year, day.month, day.day, clock)
    except ValueError:
        return None
    notes = reading.notes + clock.notes
    return reading._replace(value=value, precision=precision, zone=zone, notes=notes, offset=clock.offset)


def _ends_free(folded: str, found: re.Match[str], sign: str) -> bool:
    """Whether a date without a time after it is not the beginning of something else."""
    if found.lastgroup == "english" and len(found["english_year"]) == _TWO_DIGITS:
        return False  # a short year is believed only with the time after it, as in RFC 822
    after = _not_after().match(folded, found.end())
    return after is None or after["sign"] not in {None, sign}


def _fields(found: re.Match[str]) -> tuple[int, int, int, str]:
    """Day, month, year and the sign between them; what the form does not name is the number at the beginning."""
    day, month, year, sign = _PARTS[found.lastgroup or ""]
    printed = found["month"] or found["name"] if month is None else found[month]
    return int(found[day]), _month(printed), _century(found[year]), found[sign] or "" if sign else ""


def _parts(form: str, pattern: str) -> tuple[str, str | None, str, str | None]:
    """The groups that hold day, month, year and sign of a form; in those that begin with the month, it has two."""
    named = {part for part in ("day", "month", "year", "sign") if f"(?P<{part}>" in pattern}
    if form in _MONTH_FORMS:
        return "day", None, f"{form}_year", None
    day, month, year = (f"{form}_{part}" if part in named else "number" for part in ("day", "month", "year"))
    return day, month, year, f"{form}_sign" if "sign" in named else None


_PARTS: Final = {form: _parts(form, pattern) for form, pattern in {**_NUMBER_FORMS, **_MONTH_FORMS}.items()}


def _month(word: str) -> int:
    return int(word) if word.isdecimal() else MONTHS.get(word) or NUMBER_MONTHS[word]


def _century(year: str) -> int:
    """A year of two digits is one of 1950 to 2049 (RFC 5322, section 4.3)."""
    number = int(year)
    return number if len(year) > _TWO_DIGITS else number + (1900 if number >= _RFC_PIVOT else 2000)


def _stands_free(folded: str, start: int, sign: str) -> bool:
    """Whether a number begins here, and not in the middle of another number, a version or a telephone."""
    if start == 0:
        return True
    before = folded[start - 1]
    if before in "+$€" or (before in "/.:" + sign and folded[max(0, start - 2)].isdigit()):
        return False
    if sign not in {".", "-"}:
        return True
    words = folded[max(0, start - _WINDOW) : start].split()
    if before.isalpha():
        return words[-1].endswith("ngay")
    return not words or (words[-1] not in NOT_A_DATE and " ".join(words[-2:]) not in NOT_A_DATE)


def _around(seen: View, found: re.Match[str], floor: int) -> tuple[Prefix, Clock | None]:
    """What belongs to a date: the words before it and a time of day on one of its sides."""
    folded, start, end = seen.folded, found.start(), found.end()
    first = max(floor, start - _WINDOW)
    prefix = _prefix(folded, first, start)
    if found.lastgroup == "basic":
        return prefix, compact_clock(folded, end + 1)
    if found.lastgroup == "asctime":
        return prefix, clock_after(seen, found.end("day"))
    right = clock_after(seen, end) or _clock_behind_zone(seen, end)
    if right is not None and (folded[end] == "t" or found.lastgroup == "english"):
        return prefix, right
    left = clock_before(seen, first, prefix.start) if prefix.start > first else None
    if left is None or (right is not None and not _date_follows(folded, right.end)):
        return prefix, right
    outer = _prefix(folded, first, left.start)
    if prefix.weekday is None and outer.weekday is not None:
        return outer, left
    return prefix, left


def _clock_behind_zone(seen: View, end: int) -> Clock | None:
    """The time behind a zone that stands between it and the date: `25/7/2024 (GMT+7) 16:03`."""
    zone = zone_behind(seen, end, len(seen.folded), exact=False)
    clock = None if zone is None else clock_after(seen, zone.end)
    return clock if zone is None or clock is None or clock.offset is not None else with_zone(clock, zone)


def _date_follows(folded: str, place: int) -> bool:
    """Whether a time is the next date's: `11:12 5/3/2026 12:30 6/3/2026`."""
    while place < len(folded) and folded[place] in _JOIN:
        place += 1
    return _numbers().match(folded, place) is not None or _months().match(folded, place) is not None


def _prefix(folded: str, first: int, place: int) -> Prefix:
    """The weekday and the words `ngày`, `mùng` that end at a place, not before `first`."""
    bare = folded[first:place].rstrip(_JOIN)
    if not bare:
        return Prefix(place)
    start = place
    if bare.endswith((" mung", " mong")):
        bare = bare[:-5]
    if bare.endswith("ngay"):
        bare = bare[:-4]
        start = first + len(bare)
        bare = bare.rstrip(_JOIN)
    words = bare.rsplit(" ", 2)
    for word in (" ".join(words[-2:]), words[-1]):
        name = word.lstrip("(|,.-")
        if name in WEEKDAYS:
            at = first + len(bare) - len(name)
            if at == 0 or not folded[at - 1].isalnum():
                return Prefix(at, WEEKDAYS[name], name in PROGRAM_DAYS)
    return Prefix(start)


def _is_month_first(seen: View, date: tuple[int, int, int], prefix: Prefix, clock: Clock | None) -> bool:
    """Whether a date with slashes has its month first.

    Seconds with AM or PM are the en-US form of a date. Else it takes the right weekday, where the order day first is
    impossible; where it gives another weekday, an English or abbreviated one and a comma.
    """
    day, month, year = date
    if clock is not None and clock.american and day <= _MONTHS_OF_YEAR:
        return True
    impossible = month > _MONTHS_OF_YEAR and prefix.weekday is not None
    if not impossible and (not prefix.program or "," not in seen.folded[prefix.start : prefix.start + _LONGEST_DAY]):
        return False
    return _weekday(year, month, day) != prefix.weekday == _weekday(year, day, month)


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return dt.date(year, month, day).weekday()
    except ValueError:
        return None
