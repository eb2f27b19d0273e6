"""Times as pages print them: `strftime`, independent of the locale."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vnnews.testing import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

WEEKDAYS: Final = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
MONTHS: Final = words.split_table("""
    January | February | March | April | May | June | July | August | September | October | November | December
""")
_DAYS: Final = words.split_table("Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday")
_CODE: Final = re.compile(r"%(-?\w|%)|\{(\w{1,20})\}")
_HALF: Final = 12
_CODES: Final[dict[str, Callable[[datetime], str]]] = {
    "%": lambda _: "%",
    "d": lambda time: f"{time.day:02}",
    "-d": lambda time: f"{time.day}",
    "m": lambda time: f"{time.month:02}",
    "-m": lambda time: f"{time.month}",
    "Y": lambda time: f"{time.year:04}",
    "H": lambda time: f"{time.hour:02}",
    "-H": lambda time: f"{time.hour}",
    "I": lambda time: f"{(time.hour - 1) % _HALF + 1:02}",
    "-I": lambda time: f"{(time.hour - 1) % _HALF + 1}",
    "M": lambda time: f"{time.minute:02}",
    "p": lambda time: "AM" if time.hour < _HALF else "PM",
    "A": lambda time: _DAYS[time.weekday()],
    "B": lambda time: MONTHS[time.month - 1],
    "b": lambda time: MONTHS[time.month - 1][:3],
    "weekday": lambda time: WEEKDAYS[time.weekday()],
}


def time_text(time: datetime, form: str) -> str:
    """A time in a form: the codes of `strftime` (English names), `-` in front for no padding, and `{weekday}`.

    >>> from datetime import datetime
    >>> time_text(datetime(2024, 7, 25, 16, 3), "{weekday}, %-d/%-m/%Y, %H:%M (GMT+7)")
    'Thứ Năm, 25/7/2024, 16:03 (GMT+7)'
    """
    return _CODE.sub(lambda match: _CODES[match[1] or match[2]](time), form)


def unknown_codes(form: str) -> tuple[str, ...]:
    """The codes of a form that have no meaning.

    >>> unknown_codes("%d/%m/%Y %Q")
    ('%Q',)
    """
    return tuple(match[0] for match in _CODE.finditer(form) if (match[1] or match[2]) not in _CODES)


def fineness(form: str) -> str:
    """How fine a form is: `minute`, `hour` or `day`.

    >>> fineness("%d/%m/%Y"), fineness("%H:%M %d/%m/%Y")
    ('day', 'minute')
    """
    codes = {match[1].strip("-") for match in _CODE.finditer(form) if match[1]}
    return "minute" if "M" in codes else "hour" if codes & {"H", "I"} else "day"
