"""The words of dates, as data. Keys are folded: small letters without diacritics, one blank between words."""

from __future__ import annotations

import datetime as dt
import unicodedata
from typing import Final

from vnnews.characters import code_points

VIETNAM_OFFSET: Final = dt.timedelta(hours=7)
VIETNAM: Final = dt.timezone(VIETNAM_OFFSET)
"""The zone of Vietnam since 13 June 1975, without daylight saving (IANA tz database, Asia/Ho_Chi_Minh)."""

EARLIEST: Final = 1990
LATEST: Final = 2100
"""Years in which a number that stands alone can be a stamp or an epoch time."""

_BLANKS: Final = (*range(0x09, 0x0E), *range(0x1C, 0x20), 0x85, 0xA0, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F)
_LETTERS: Final = (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))
_SIGNS: Final = {
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    **dict.fromkeys("‘’‚‛′´`", "'"),
    **dict.fromkeys("•·", "|"),
    **dict.fromkeys("ĐđÐð", "d"),
    "／": "/",
    "：": ":",
    "，": ",",
}


def _base(code: int) -> str:
    """A letter without case and diacritics, itself where that is not one ASCII letter."""
    bare = "".join(char for char in unicodedata.normalize("NFD", chr(code)) if not unicodedata.combining(char)).lower()
    return bare if len(bare) == 1 and bare.isascii() else chr(code)


FOLDING: Final[dict[int, str]] = {
    **{code: _base(code) for code in _LETTERS},
    **dict.fromkeys(range(0x300, 0x370), ""),
    **dict.fromkeys(code_points("removed from text"), ""),
    **dict.fromkeys((*_BLANKS, 0x205F, 0x3000), " "),
    **{ord(char): folded for char, folded in _SIGNS.items()},
}
"""For `str.translate`: every character becomes one character or none."""

ENGLISH_DAYS: Final[dict[str, int]] = {
    word: number
    for number, words in enumerate(
        ("mon monday", "tue tues tuesday", "wed wednesday", "thu thur thurs thursday", "fri friday", "sat saturday")
    )
    for word in words.split()
} | {"sun": 6, "sunday": 6}

WEEKDAYS: Final[dict[str, int]] = {
    **ENGLISH_DAYS,
    **{f"thu {word}": number for number, word in enumerate(("hai", "ba", "tu", "nam", "sau", "bay"))},
    **{f"thu {number + 2}": number for number in range(6)},
    **{f"t{number + 2}": number for number in range(6)},
    "thu bon": 2,
    "chu nhat": 6,
    "cn": 6,
}
"""Monday is 0. The second day of the Vietnamese week (`Thứ Hai`) is Monday; `Thu` alone is the English Thursday."""

PROGRAM_DAYS: Final = frozenset([*ENGLISH_DAYS, *(f"t{number + 2}" for number in range(6)), "cn"])
"""Weekdays as programs print them that put the month first: English ones, and Drupal's `T6, 07/19/2024 - 09:05`."""

MONTHS: Final[dict[str, int]] = (
    {
        form: number
        for number, name in enumerate(
            (
                "january february march april may june july august september october november december".split()  # noqa: SIM905 - a list of twelve strings would take twelve lines
            ),
            start=1,
        )
        for form in (name, name[:3])
    }
    | {"sept": 9}
)

NUMBER_MONTHS: Final[dict[str, int]] = {
    word: number
    for number, words in enumerate(
        ("mot", "hai", "ba", "tu bon", "nam", "sau", "bay", "tam", "chin", "muoi"),
        start=1,
    )
    for word in words.split()
} | {"muoi mot": 11, "muoi hai": 12}
"""After `tháng`. `Giêng` and `Chạp` are left out: in Vietnam they name lunar months."""

_MORNING: Final = {hour: hour for hour in range(1, 13)}  # nobody says 12 giờ sáng for midnight
_AM: Final = {**_MORNING, 12: 0}
_PM: Final = {**{hour: hour + 12 for hour in range(1, 12)}, 12: 12}
_NOON: Final = {**{hour: hour + 12 for hour in range(1, 4)}, **{hour: hour for hour in range(10, 16)}}
_NIGHT: Final = {
    **{hour: hour for hour in (*range(6), *range(18, 24))},
    **{hour: hour + 12 for hour in range(6, 12)},
    12: 0,
}
HALVES: Final[dict[str, dict[int, int]]] = {
    **dict.fromkeys(("am", "a.m.", "a.m", "sa"), _AM),
    **dict.fromkeys(("pm", "p.m.", "p.m", "ch", "chiều", "tối"), _PM),
    "sáng": _MORNING,
    "trưa": _NOON,
    "đêm": _NIGHT,
    "khuya": _NIGHT,
}
"""Parts of the day: the printed hours that each part has, and the hours of 24 that they mean.

`chiều`, `tối`, `đêm` need their diacritics: `chiếu` (to show), `tới` (until) and `đếm` (to count) fold alike.
"""
SAME_HOUR: Final = frozenset(("sang", "trua", "chieu", "toi"))
"""Folded words that may be others (`sang`, `chiếu`, `tới`): behind one without the right marks the hour is as printed.

Behind `dem` (`đem`, `đếm`) no hour is read.
"""

MIDNIGHT: Final = 12
"""`12 giờ đêm` opens an entry of a live report. Beside a date it is not read: the day may begin or end."""

ZONES: Final[dict[str, int]] = {
    "gmt": 0,
    "utc": 0,
    "z": 0,
    "ict": 7,
    "gio viet nam": 7,
    "gio ha noi": 7,
    "edt": -4,
    "est": -5,
    "cdt": -5,
    "cst": -6,
    "mdt": -6,
    "mst": -7,
    "pdt": -7,
    "pst": -8,
}
"""Hours ahead of UTC. The American names are those of RFC 822, section 5."""

NOT_A_DATE: Final = (
    *("phien ban", "version", "ver", "ver.", "build", "firmware", "ios", "android", "ip"),
    *("dt", "dt:", "sdt", "sdt:", "tel", "tel:", "hotline", "hotline:", "fax", "fax:", "phone", "phone:"),
    *("dien thoai", "dien thoai:"),
)
"""Words before a number with dots or dashes that say it is a version, an address or a telephone."""

UNITS: Final[dict[str, str]] = {
    **dict.fromkeys(("giay", "second", "seconds", "sec", "secs"), "seconds"),
    **dict.fromkeys(("phut", "minute", "minutes", "min", "mins", "p"), "minutes"),
    **dict.fromkeys(("gio", "tieng", "h", "hour", "hours", "hr", "hrs"), "hours"),
    **dict.fromkeys(("ngay", "day", "days"), "days"),
    **dict.fromkeys(("tuan", "week", "weeks"), "weeks"),
    **dict.fromkeys(("thang", "month", "months"), "months"),
    **dict.fromkeys(("nam", "year", "years"), "years"),
}

COUNTS: Final[dict[str, int]] = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "muoi": 10, "a": 1, "an": 1, "one": 1}
"""Number words in `… trước`. `từ` (since) folds to `tu` (four), `sau` is also after: such words are left out."""

RELATIVE_DAYS: Final[dict[str, int]] = {
    "hom nay": 0,
    "hom qua": -1,
    "hom kia": -2,
    "today": 0,
    "yesterday": -1,
}
