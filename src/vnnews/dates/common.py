"""The forms in which most pages print a time, each read by one pattern; the grammar reads the same, but more slowly.

Only texts that are such a form from end to end are read here: `25/07/2024 16:03 GMT+7`, `16:03, 25-7-2024`,
`Thứ Năm, 25/7/2024, 16:03 (GMT+7)`, `2024-07-25T16:03:20+07:00`. A law in `tests/property/test_dates.py` holds both
ways of reading beside each other.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import Final

from vnnews.dates.parsed import ParsedDate, Zone
from vnnews.dates.tokens import ENGLISH_DAYS, MONTHS, VIETNAM, VIETNAM_OFFSET, WEEKDAYS
from vnnews.model import Precision
from vnnews.text import strip_marks

_WEEK: Final = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
_WEEKDAYS: Final = {
    **{name: WEEKDAYS[strip_marks(name)] for name in (*_WEEK, *(f"thứ {day}" for day in range(2, 8)))},
    **ENGLISH_DAYS,
}
_YEAR: Final = "(?P<year>(?:1[89]|2[01])[0-9]{2})"
_FRONT: Final = "(?:(?P<weekday>[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ [Nn]hật),? )?"
_DAY: Final = r"(?:[Nn]gày )?(?P<day>[0-9]{1,2})(?P<sign>[/.-])(?P<month>[0-9]{1,2})(?P=sign)" + _YEAR
_JOIN: Final = r"(?:,? |, ?| - | \| )"
_CLOCK: Final = "(?P<hour>[01]?[0-9]|2[0-3]):(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?"
_DAY_FIRST: Final = re.compile(rf"{_FRONT}{_DAY}(?:{_JOIN}{_CLOCK}(?P<offset> GMT\+7| \(GMT\+7\))?)?", re.ASCII)
_CLOCK_FIRST: Final = re.compile(rf"{_FRONT}{_CLOCK}{_JOIN}{_DAY}", re.ASCII)
_ISO: Final = re.compile(
    rf"{_YEAR}-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}})(?:[T ](?P<hour>[01][0-9]|2[0-3]):(?P<minute>[0-5][0-9])"
    r"(?::(?P<second>[0-5][0-9])(?:\.[0-9]{1,9})?)?(?P<offset>Z|\+(?:0[0-9]|1[0-3]):?[0-5][0-9])?)?",
    re.ASCII,
)
_RFC: Final = re.compile(
    "(?:(?P<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(?P<day>[0-9]{1,2}) "
    f"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {_YEAR} "
    r"(?P<hour>[01][0-9]|2[0-3]):(?P<minute>[0-5][0-9]):(?P<second>[0-5][0-9]) ?"
    r"(?P<offset>GMT|\+(?:0[0-9]|1[0-3])[0-5][0-9])",
    re.ASCII,
)
"""RFC 822, the form of feeds: `Thu, 25 Jul 2024 16:03:00 +0700`."""
# Numbers of one and two digits, and what is not printed: looked up faster than made anew.
_PRINTED: Final[dict[str | None, int]] = {
    None: 0,
    **{f"{number:0{width}}": number for width in (1, 2) for number in range(10**width)},
    **{name.title(): number for name, number in MONTHS.items() if len(name) == len("jan")},
}


def usual_date(text: str) -> ParsedDate | None:
    """Reads a date in one of the usual forms. Returns None for any other text, which may be a date nevertheless.

    A weekday that is not the date's is left to the grammar, which adds a note.

    >>> str(usual_date("Thứ Năm, 25/07/2024 | 16:03 GMT+7")), usual_date("25 tháng 7 năm 2024")
    ('2024-07-25T16:03+07:00', None)
    """
    found = _ISO.fullmatch(text) or _DAY_FIRST.fullmatch(text) or _CLOCK_FIRST.fullmatch(text) or _RFC.fullmatch(text)
    if found is None:
        return None
    year, month, day, hour, minute, second = found.group("year", "month", "day", "hour", "minute", "second")
    weekday = None if found.re is _ISO else found["weekday"]
    offset = None if found.re is _CLOCK_FIRST else found["offset"]
    try:
        clock = _PRINTED[hour], _PRINTED[minute], _PRINTED[second]
        value = dt.datetime(int(year), _PRINTED[month], _PRINTED[day], *clock, tzinfo=VIETNAM)
        printed = value.weekday()
        ahead = _ahead(offset) if offset else None
        if ahead is not None and ahead != VIETNAM_OFFSET:
            value = value.replace(tzinfo=dt.timezone(ahead)).astimezone(VIETNAM)
    except ValueError:  # such as 31/02/2024
        return None
    if weekday and _WEEKDAYS[weekday.lower()] != printed:
        return None
    precision = Precision.SECOND if second else Precision.MINUTE if hour else Precision.DAY
    return ParsedDate(value, precision, Zone.STATED if offset else Zone.ASSUMED, (0, len(text)), text, (), ahead)


@functools.lru_cache(maxsize=256)
def _ahead(offset: str) -> dt.timedelta:
    """How far `Z`, `+00:00`, `+0000` or `(GMT+7)` is ahead of UTC."""
    if offset[0] == " ":
        return VIETNAM_OFFSET
    digits = "0000" if offset in {"Z", "GMT"} else offset[1:].replace(":", "")
    return dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
