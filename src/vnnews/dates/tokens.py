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
BARE_HALVES: Final[dict[str, str]] = {"sang": "sáng", "trua": "trưa", "chieu": "chiều", "toi": "tối", "dem": "đêm"}
"""Parts of the day without diacritics, which may be other words: where they would change the hour, it is left open."""
NO_HOUR: Final = frozenset(("tới", "đem", "đếm"))
"""Words that fold to a part of the day, and behind which the hour is none of a clock: `8h tới` counts from now."""

MIDNIGHT: Final = 12
"""`12 giờ đêm` opens an entry of a live report. Beside a date it is left open: the day may begin or end."""
NIGHT: Final = frozenset(("tối", "đêm", "khuya"))

_HOUR: Final = 60
_ZONE_HOURS: Final[dict[float, str]] = {
    -10: "hst",
    -9: "akst",
    -8: "akdt, pst",
    -7: "mst, pdt",
    -6: "cst, mdt",
    -5: "est, cdt",
    -4: "edt",
    -3: "brt",
    0: "gmt, utc, ut, z, wet, gio gmt, gio utc, gio quoc te",
    1: "cet, west, wat",
    2: "cest, eet, cat, sast",
    3: "eest, msk, eat, trt, gio moscow, gio matxcova",
    4: "gio dubai",
    5: "pkt",
    5.75: "npt",
    7: "ict, wib, gio viet nam, gio vn, gio ha noi, gio thai lan, gio bangkok, asia/ho_chi_minh, asia/saigon",
    8: "sgt, hkt, pht, myt, wita, awst, gio bac kinh, gio trung quoc, gio singapore",
    9: "jst, kst, wit, gio nhat ban, gio tokyo, gio han quoc, gio seoul",
    9.5: "acst",
    10: "aest",
    10.5: "acdt",
    11: "aedt",
    12: "nzst",
    13: "nzdt",
}
_MANY_ZONES: Final = ("ist", "bst", "ast", "adt", "et", "ct", "mt", "pt")
ZONES: Final[dict[str, int | None]] = {
    name: int(hours * _HOUR) for hours, names in _ZONE_HOURS.items() for name in names.split(", ")
} | dict.fromkeys(_MANY_ZONES)
"""Minutes ahead of UTC; None for names of several zones: `IST` (India, Israel, Ireland), `ET` (summer or winter).

The American names are those of RFC 822, section 5, the others are read as the news of their countries print them.
"""
ANY_CASE_ZONES: Final = frozenset({name for name in ZONES if " " in name or "/" in name} | {"gmt", "utc", "z", "ict"})
"""All others are zones in capitals only: `est` and `et` are words."""
NO_PLACES: Final = frozenset(
    ("ngay", "sang", "trua", "chieu", "toi", "dem", "khuya", "phut", "thu", "chu", "hom", "dong")
)
"""Words behind `giờ` that name no place: `16:03 giờ ngày 5/3/2026`."""

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
