"""The supported forms of a date, each as a function that prints one, and strategies around them."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable
from typing import Final

from hypothesis import strategies as st

from vnnews.model import Precision

VIETNAM: Final = dt.timezone(dt.timedelta(hours=7))

_DIGITS = st.one_of(st.integers(0, 35).map("{:02d}".format), st.integers(0, 12).map(str))
_JOINS = st.sampled_from((" ", ", ", ",", " - ", " | ", "  ", "T", "-"))
_ZONES = st.sampled_from(("", "", " GMT+7", " (GMT+7)", "Z", "+07:00", "+0700", "+0000", "-05:00", "+14:00", " +07:00"))
_FEED_ZONES = st.sampled_from((" GMT", " +0700", " +0000", " +1345", "GMT", " UT", " -0500", ""))
_MONTHS = st.sampled_from(("Jul", "Feb", "jul", "July"))
_BEFORE_DAY = st.sampled_from(("", "", "", "ngày ", "Ngày ", "ngày"))
_WEEKDAYS = ("Thứ hai", "Thứ Ba", "thứ tư", "Thứ 5", "Thứ sáu", "Thứ bảy", "Chủ nhật", "Chủ Nhật", "THỨ HAI", "Thứ 8")
_WEEK = st.sampled_from(("", "", "", *(f"{day}{sign}" for day in _WEEKDAYS for sign in (", ", " ", ",", " - "))))


@st.composite
def usual_texts(draw: st.DrawFn) -> str:
    """Texts that are nothing but a date in figures, nearly all in forms that pages use, not all of them possible."""
    day, month, hour, minute, second = (draw(_DIGITS) for _ in range(5))
    year, sign = draw(st.sampled_from(("1899", "1999", "2024", "2026", "2200"))), draw(st.sampled_from("/.-"))
    join = draw(_JOINS)
    clock = draw(st.sampled_from((f"{hour}:{minute}", f"{hour}:{minute}:{second}", f"{hour}:{minute}:{second}.120")))
    zone = draw(_ZONES)
    shown = f"{draw(_BEFORE_DAY)}{day}{sign}{month}{sign}{year}"
    week, english = draw(_WEEK), draw(st.sampled_from(("", "Thu, ", "Sun, ", "thu, ")))
    texts = (
        f"{week}{shown}{join}{clock}{zone}",
        f"{week}{clock}{join}{shown}",
        f"{week}{shown}",
        f"{shown}{join}{clock}{zone}",
        f"{clock}{join}{shown}",
        shown,
        f"{year}-{month}-{day}{join}{clock}{zone}",
        f"{english}{day} {draw(_MONTHS)} {year} {clock}{draw(_FEED_ZONES)}",
    )
    return draw(st.sampled_from((*texts, f"{year}-{month}-{day}")))


Form = tuple[Callable[[dt.datetime], str], Precision]

_VI_DAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
_VI_SHORT = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_EN_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_VI_MONTHS = ("Một", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười Một", "Mười Hai")
_EN_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def _words(d: dt.datetime) -> dict[str, str]:
    return {
        "vi": _VI_DAYS[d.weekday()],
        "short": _VI_SHORT[d.weekday()],
        "en": _EN_DAYS[d.weekday()],
        "en3": _EN_DAYS[d.weekday()][:3],
        "thang": _VI_MONTHS[d.month - 1],
        "month": _EN_MONTHS[d.month - 1],
        "mon": _EN_MONTHS[d.month - 1][:3],
        "half": "AM" if d.hour < 12 else "PM",
        "nua": "SA" if d.hour < 12 else "CH",
        "h12": str(d.hour % 12 or 12),
    }


def _form(pattern: str) -> Callable[[dt.datetime], str]:
    def render(d: dt.datetime) -> str:
        return pattern.format(d=d, utc=d.astimezone(dt.UTC), **_words(d))

    return render


_DAYS = (
    "{d:%d/%m/%Y}",
    "{d.day}/{d.month}/{d.year}",
    "{d:%d-%m-%Y}",
    "{d:%d.%m.%Y}",
    "{d:%Y-%m-%d}",
    "{d:%Y/%m/%d}",
    "{vi}, {d:%d/%m/%Y}",
    "{short}, {d:%d/%m/%Y}",
    "{vi}, ngày {d.day}.{d.month}.{d.year}",
    "{en}, {d:%d/%m/%Y}",
    "ngày {d.day} tháng {d.month} năm {d.year}",
    "{vi}, ngày {d.day} tháng {thang} năm {d.year}",
    "ngày {d.day} tháng {d.month}, {d.year}",
    "Tháng {thang} {d.day}, {d.year}",
    "{d.day} Th{d.month}, {d.year}",
    "{month} {d.day}, {d.year}",
    "{mon} {d.day}, {d.year}",
    "{en}, {d.day} {month} {d.year}",
    "{d:%d}-{mon}-{d:%Y}",
)
_HOURS = ("{d.hour} giờ, {vi} ngày {d:%d/%m/%Y}", "{d.hour}h ngày {d.day}/{d.month}/{d.year}")
_MINUTES = (
    "{d:%d/%m/%Y %H:%M}",
    "{d:%d/%m/%Y, %H:%M}",
    "{d:%d/%m/%Y - %H:%M}",
    "{d:%d/%m/%Y | %H:%M}",
    "{d:%d-%m-%Y - %H:%M} {half}",
    "{d:%d/%m/%Y} {h12}:{d:%M} {nua}",
    "{d:%H:%M %d/%m/%Y}",
    "{d:%H:%M, %d/%m/%Y}",
    "{d:%H:%M' - %d/%m/%Y}",
    "{d:%Hh%M} ngày {d:%d/%m/%Y}",
    "{d.hour} giờ {d:%M} phút ngày {d.day} tháng {d.month} năm {d.year}",
    "{vi}, {d:%H:%M, %d/%m/%Y}",
    "{d:%H:%M} {vi}, {d:%d/%m/%Y}",
    "{vi}, {d:%d/%m/%Y, %H:%M} (GMT+7)",
    "{d:%d/%m/%Y %H:%M} (GMT +7)",
    "{d:%d/%m/%Y %H:%M} UTC+07:00",
    "{utc:%d/%m/%Y %H:%M} GMT",
    "{month} {d.day}, {d.year} | {d:%H:%M} GMT+7",
    "Cập nhật: {d:%d/%m/%Y} lúc {d:%H:%M}",
    "Mộc An - {d:%d/%m/%Y %H:%M} (GMT+7)",
    "{d:%Y-%m-%dT%H:%M}+07:00",
    "{d:%Y-%m-%d %H:%M}",
    "{d:%Y-%m-%d %H:%M} +07:00",
)
_SECONDS = (
    "{d:%Y-%m-%dT%H:%M:%S}+07:00",
    "{d:%Y-%m-%dT%H:%M:%S}.000 +07:00",
    "{d:%Y-%m-%dT%H:%M:%S}&#x2B;07:00",
    "{d:%Y-%m-%dT%H:%M:%S}+0700",
    "{d:%Y-%m-%dT%H:%M:%S}",
    "{utc:%Y-%m-%dT%H:%M:%S}Z",
    "{d:%Y%m%dT%H%M%S}",
    "{d:%Y-%m-%d %H:%M:%S}",
    "{d:%d/%m/%Y %H:%M:%S}",
    "{d:%d/%m/%Y%H:%M:%S}(Xem: 5099)",
    "{en3}, {d:%d} {mon} {d:%Y %H:%M:%S} +0700",
    "{en3} {mon} {d:%d %Y %H:%M:%S} GMT+0700 (Indochina Time)",
    "{en3} {mon} {d:%d %H:%M:%S %Y}",
    "{d.month}/{d.day}/{d.year} {h12}:{d:%M:%S} {half}",
    "{d:%d/%m/%Y} {h12}:{d:%M:%S} {nua}",
    "{d:%Y%m%d%H%M%S}",
    "{d:%Y%m%d%H%M%S}678",
)


def _utc_rfc(d: dt.datetime) -> str:
    """RFC 822 in UTC, whose day may be another one."""
    return _form("{en3}, {d:%d} {mon} {d:%Y %H:%M:%S} GMT")(d.astimezone(dt.UTC))


def _epoch(d: dt.datetime) -> str:
    return str(int(d.timestamp()))


def _epoch_ms(d: dt.datetime) -> str:
    return str(int(d.timestamp()) * 1000 + 678)


FORMS: Final[dict[str, Form]] = {
    **{pattern: (_form(pattern), Precision.DAY) for pattern in _DAYS},
    **{pattern: (_form(pattern), Precision.HOUR) for pattern in _HOURS},
    **{pattern: (_form(pattern), Precision.MINUTE) for pattern in _MINUTES},
    **{pattern: (_form(pattern), Precision.SECOND) for pattern in _SECONDS},
    "RFC 822 in UTC": (_utc_rfc, Precision.SECOND),
    "epoch seconds": (_epoch, Precision.SECOND),
    "epoch milliseconds": (_epoch_ms, Precision.SECOND),
}

_STARTS: Final[dict[Precision, dict[str, int]]] = {
    Precision.DAY: {"hour": 0, "minute": 0, "second": 0},
    Precision.HOUR: {"minute": 0, "second": 0},
    Precision.MINUTE: {"second": 0},
    Precision.SECOND: {},
}


def at_precision(d: dt.datetime, precision: Precision) -> dt.datetime:
    """The moment cut to what a form prints."""
    start = _STARTS[precision]
    return d.replace(
        hour=start.get("hour", d.hour), minute=start.get("minute", d.minute), second=start.get("second", d.second)
    )


def moments() -> st.SearchStrategy[dt.datetime]:
    """Whole seconds from 1990 to 2100, in Vietnam."""
    first, last = dt.datetime(1990, 1, 1), dt.datetime(2100, 12, 31, 23, 59, 59)  # noqa: DTZ001 - bounds are naive
    return st.datetimes(first, last, timezones=st.just(VIETNAM)).map(lambda d: d.replace(microsecond=0))


def disguises() -> st.SearchStrategy[Callable[[str], str]]:
    """Ways to print the same text: normal form, case, white space."""
    form = st.sampled_from(
        [lambda text: unicodedata.normalize("NFC", text), lambda text: unicodedata.normalize("NFD", text)]
    )
    case = st.sampled_from([str, str.lower, str.upper, str.title])
    blank = st.text(" \t\n\xa0\u3000", min_size=1, max_size=6)

    def disguise(form: Callable[[str], str], case: Callable[[str], str], blank: str) -> Callable[[str], str]:
        return lambda text: blank + blank.join(form(case(text)).split(" ")) + blank

    return st.builds(disguise, form, case, blank)


def date_like_texts() -> st.SearchStrategy[str]:
    """Texts made of what dates are made of, in any order, between any other characters."""
    pieces = st.sampled_from(
        [
            *"0123456789/-.:,|()+' \n%TZ",
            *(
                "25/7/2024",
                "16:03",
                "05/28/2025",
                "2024-07-25",
                "2026",
                "12",
                "ngày",
                "tháng",
                "năm",
                "Thứ",
                "Năm",
                "Ba",
            ),
            *("GMT+7", "+07:00", "-05:00", "AM", "PM", "SA", "CH", "July", "May", "Thu,", "Mon", "lúc", "14h30", "giờ"),
            *("trước", "hôm qua", "3 giờ", "vừa xong", "04 Sep 26", "&#x2B;", "âm lịch", "phút", " ", " ", " "),
        ]
    )
    return st.lists(pieces | st.text(max_size=3), max_size=14).map("".join)
