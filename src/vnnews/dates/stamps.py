"""Numbers that stand alone: seconds since 1970, and the stamps that content systems put into addresses."""

from __future__ import annotations

import datetime as dt
from typing import Final

from vnnews.dates.grammar import Reading
from vnnews.dates.parsed import Zone
from vnnews.dates.tokens import EARLIEST, LATEST, VIETNAM
from vnnews.model import Note, Precision

LONGEST: Final = 18
_SECONDS: Final = (9, 10)
_MILLISECONDS: Final = (12, 13)
_PADDED: Final = (14, 17)
_UNPADDED: Final = (15, 16)
_CAFEF: Final = "188"
_NOTE: Final = Note("unpadded-stamp", "month and day of the stamp have no leading zeros; only one reading is possible")


def stamp(digits: str) -> Reading | None:
    """Reads a number of 9 to 18 digits. Returns None if that is no time from 1990 to 2100, or more than one.

    Epoch seconds (9 or 10 digits) and milliseconds (12 or 13) are UTC; `yyyymmddhhmmss` with or without milliseconds is
    Vietnamese time. Some sites leave out leading zeros (`202694173243150`), CafeF puts 188 before a year of two digits.
    Fractions of a second are cut.

    >>> str(stamp("1761135952").value), str(stamp("188260905170800678").value)
    ('2025-10-22 19:25:52+07:00', '2026-09-05 17:08:00+07:00')
    """
    size = len(digits)
    if size in _PADDED:
        value = _local(digits[:4], digits[4:6], digits[6:8], digits[8:14])
        return None if value is None else _reading(digits, value, Zone.ASSUMED)
    if digits.startswith("0"):
        return None
    if size in _SECONDS or size in _MILLISECONDS:
        value = dt.datetime.fromtimestamp(int(digits[:-3] if size in _MILLISECONDS else digits), VIETNAM)
        reading = _reading(digits, value, Zone.STATED)._replace(offset=dt.timedelta())
        return reading if EARLIEST <= value.year <= LATEST else None
    if size == LONGEST and digits.startswith(_CAFEF):
        value = _local("20" + digits[3:5], digits[5:7], digits[7:9], digits[9:15])
        return None if value is None else _reading(digits, value, Zone.ASSUMED)
    if size in _UNPADDED:
        values = [_local(digits[:4], digits[4:cut], digits[cut:-9], digits[-9:-3]) for cut in (5, 6)]
        possible = [value for value in values if value is not None]
        if len(possible) == 1:
            return _reading(digits, possible[0], Zone.ASSUMED)._replace(notes=(_NOTE,))
    return None


def _reading(digits: str, value: dt.datetime, zone: Zone) -> Reading:
    return Reading(0, len(digits), value, Precision.SECOND, zone, ())


def _local(year: str, month: str, day: str, clock: str) -> dt.datetime | None:
    if not (EARLIEST <= int(year) <= LATEST and month and day):
        return None
    hour, minute, second = int(clock[:2]), int(clock[2:4]), int(clock[4:])
    try:
        return dt.datetime(int(year), int(month), int(day), hour, minute, second, tzinfo=VIETNAM)
    except ValueError:
        return None
