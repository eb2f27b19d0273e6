"""The forms in which most pages print a time, each read by one pattern; the grammar would say the same, but later.

Only texts that are such a form from end to end are read here: `25/07/2024 16:03 GMT+7`, `16:03, 25-7-2024`,
`2024-07-25T16:03:20+07:00`. A law in `tests/property/test_dates.py` holds both ways of reading beside each other.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from vnnews.dates.parsed import ParsedDate, Zone
from vnnews.dates.tokens import VIETNAM
from vnnews.model import Precision

__all__ = ["usual_date"]

_YEAR: Final = "((?:1[89]|2[01])[0-9]{2})"
_DAY: Final = f"([0-9]{{1,2}})([/.-])([0-9]{{1,2}})\\2{_YEAR}"
_JOIN: Final = r"(?:,? |, ?| - | \| )"
_CLOCK: Final = "([01]?[0-9]|2[0-3]):([0-5][0-9])"
_DAY_FIRST: Final = re.compile(rf"{_DAY}(?:{_JOIN}{_CLOCK}( GMT\+7| \(GMT\+7\))?)?", re.ASCII)
_CLOCK_FIRST: Final = re.compile(
    rf"([01]?[0-9]|2[0-3]):([0-5][0-9]){_JOIN}([0-9]{{1,2}})([/.-])([0-9]{{1,2}})\4{_YEAR}", re.ASCII
)
_ISO: Final = re.compile(
    rf"{_YEAR}-([0-9]{{2}})-([0-9]{{2}})(?:[T ]([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:\.[0-9]{{1,9}})?)?"
    r"(Z|\+(?:0[0-9]|1[0-3]):?[0-5][0-9])?)?",
    re.ASCII,
)
_HOME: Final = frozenset({"+07:00", "+0700"})


def usual_date(text: str) -> ParsedDate | None:
    """A date in one of the usual forms; `None` for any other text, which may be a date nevertheless.

    >>> str(usual_date("25/07/2024 | 16:03 GMT+7")), usual_date("25 tháng 7 năm 2024")
    ('2024-07-25T16:03+07:00', None)
    """
    precision, zone = Precision.MINUTE, Zone.ASSUMED
    try:
        if found := _ISO.fullmatch(text):
            year, month, day, hour, minute, second, offset = found.groups()
            parts = int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0)
            precision = Precision.SECOND if second else precision if hour else Precision.DAY
            zone = Zone.STATED if offset else zone
            value = dt.datetime(*parts, tzinfo=VIETNAM)
            if offset and offset not in _HOME:
                value = value.replace(tzinfo=_zone(offset)).astimezone(VIETNAM)
        elif found := _DAY_FIRST.fullmatch(text):
            day, _, month, year, hour, minute, offset = found.groups()
            zone = Zone.STATED if offset else zone
            precision = Precision.MINUTE if hour else Precision.DAY
            value = dt.datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), tzinfo=VIETNAM)
        elif found := _CLOCK_FIRST.fullmatch(text):
            hour, minute, day, _, month, year = found.groups()
            value = dt.datetime(int(year), int(month), int(day), int(hour), int(minute), tzinfo=VIETNAM)
        else:
            return None
    except ValueError:  # such as 31/02/2024
        return None
    return ParsedDate(value, precision, zone, (0, len(text)), text, ())


def _zone(offset: str) -> dt.timezone:
    """The zone of `Z`, `+00:00` or `+0000`."""
    digits = "0000" if offset == "Z" else offset[1:].replace(":", "")
    return dt.timezone(dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:])))
