"""The words and signs of dates, one by one: each is printed by some site, so each has to be read."""

from __future__ import annotations

import datetime as dt

import pytest

from vnnews.dates import ParsedDate, Zone, find_dates, parse_date
from vnnews.dates.live_times import read_entry_time
from vnnews.model import Precision

NOW = dt.datetime(2026, 3, 7, 9, 0, 30, 5, tzinfo=dt.UTC)  # a Saturday, 16:00:30 in Vietnam

MONDAY_TO_SUNDAY = [
    "Mon Monday|Thứ Hai|thứ 2|T2",
    "Tue Tues Tuesday|Thứ Ba|thứ 3|T3",
    "Wed Wednesday|Thứ Tư|Thứ Bốn|thứ 4|T4",
    "Thu Thur Thurs Thursday|Thứ Năm|thứ 5|T5",
    "Fri Friday|Thứ Sáu|thứ 6|T6",
    "Sat Saturday|Thứ Bảy|thứ 7|T7",
    "Sun Sunday|Chủ nhật|CN",
]

MONTHS = [
    *("Jan January|Một", "Feb February|Hai", "Mar March|Ba", "Apr April|Tư Bốn", "May|Năm", "Jun June|Sáu"),
    *("Jul July|Bảy", "Aug August|Tám", "Sep Sept September|Chín", "Oct October|Mười"),
    *("Nov November|Mười Một", "Dec December|Mười Hai"),
]

AGO = {
    "seconds": "giây second seconds sec secs",
    "minutes": "phút minute minutes min mins",
    "hours": "giờ tiếng h hour hours",
    "days": "ngày day days",
    "weeks": "tuần week weeks",
}

INVISIBLE = [
    *(0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E),
    *(0x2060, 0x2061, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF, 0x7F, 0x00, 0x08, 0x0E, 0x1B),
]

BLANKS = [
    *(0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x1F, 0x85, 0xA0, 0x2000, 0x2009, 0x200A, 0x2028, 0x2029),
    *(0x202F, 0x205F, 0x3000),
]


def _words(row: str) -> list[str]:
    """`Mon Monday|Thứ Hai|T2`: English words have no blanks inside, the others may."""
    english, *others = row.split("|")
    return [*english.split(), *others]


def _read(text: str, now: dt.datetime | None = None) -> ParsedDate:
    parsed = parse_date(text, now=now)
    assert parsed is not None, text
    return parsed


def _codes(text: str) -> list[str]:
    return [note.code for note in _read(text).notes]


@pytest.mark.parametrize("number", range(7))
def test_every_name_of_a_weekday(number: int) -> None:
    """A weekday's name belongs to the date; on each other day it contradicts."""
    for word in _words(MONDAY_TO_SUNDAY[number]):
        for day in range(7):
            text = f"{word}, {18 + day}/3/2024"  # 18 March 2024 was a Monday
            assert _codes(text) == ([] if day == number else ["weekday-contradicts"]), text
            assert _read(text).text == text


@pytest.mark.parametrize("number", range(12))
def test_every_name_of_a_month(number: int) -> None:
    """English months in full and short, and the number words after `tháng`."""
    english, *vietnamese = MONTHS[number].split("|")
    expected = f"2024-{number + 1:02}-07"
    for word in english.split():
        assert str(_read(f"{word} 7, 2024")) == str(_read(f"7 {word} 2024")) == str(_read(f"7-{word}-2024")) == expected
        assert str(_read(f"{word}. 7, 2024")) == expected
    for word in vietnamese or ["Năm"]:
        for each in word.split() if word == "Tư Bốn" else [word]:
            assert str(_read(f"ngày 7 tháng {each} năm 2024")) == expected
            assert str(_read(f"Tháng {each} 7, 2024")) == expected
    for digits in {str(number + 1), f"{number + 1:02}"}:
        assert str(_read(f"ngày 7 tháng {digits} năm 2024")) == str(_read(f"7 Th{digits}, 2024")) == expected


@pytest.mark.parametrize("ordinal", ["1st", "2nd", "3rd", "21st", "22nd", "30th"])
def test_english_ordinals(ordinal: str) -> None:
    """`July 2nd, 2024` and `2nd of July 2024`."""
    day = int(ordinal[:-2])
    assert str(_read(f"July {ordinal}, 2024")) == str(_read(f"{ordinal} of July 2024")) == f"2024-07-{day:02}"


@pytest.mark.parametrize("unit", AGO)
def test_every_unit_of_ago(unit: str) -> None:
    """`5 phút trước` and `5 mins ago`, each unit in each of its words; seconds of `now` stay."""
    for word in AGO[unit].split():
        for text in (f"5 {word} trước", f"5 {word} ago", f"5{word} trước"):
            assert _read(text, NOW).value == NOW - dt.timedelta(**{unit: 5}), text
    precision = {"seconds": Precision.SECOND, "minutes": Precision.MINUTE, "hours": Precision.HOUR}
    assert _read(f"5 {AGO[unit].split()[0]} trước", NOW).precision is precision.get(unit, Precision.DAY)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        *((f"1 {word} trước", "2026-02-07") for word in ("tháng", "month", "months")),
        *((f"1 {word} ago", "2025-03-07") for word in ("năm", "year", "years")),
        ("13 tháng trước", "2025-02-07"),
        ("1 năm 2 tháng trước", "2025-01-07"),
        ("1 tuần 2 ngày trước", "2026-02-26"),
        *((f"{word} ngày trước", f"2026-03-0{day}") for word, day in (("một", 6), ("hai", 5), ("ba", 4), ("bốn", 3))),
        ("mười ngày trước", "2026-02-25"),
        *((f"{word} day ago", "2026-03-06") for word in ("a", "an", "one")),
        ("hôm nay", "2026-03-07"),
        ("today", "2026-03-07"),
        ("hôm qua", "2026-03-06"),
        ("yesterday", "2026-03-06"),
        ("hôm kia", "2026-03-05"),
    ],
)
def test_days_told_from_now(text: str, day: str) -> None:
    """Months and years go by the calendar; a day has no time."""
    assert str(_read(text, NOW)) == day


@pytest.mark.parametrize("text", ["vừa xong", "vừa mới", "vừa đăng", "just now"])
def test_just_now(text: str) -> None:
    """What was just published was published now, to the minute."""
    assert _read(text, NOW).value == NOW
    assert _read(text, NOW).precision is Precision.MINUTE


@pytest.mark.parametrize("text", ["nửa giờ trước", "nửa tiếng trước", "half an hour ago"])
def test_half_an_hour(text: str) -> None:
    """Half an hour is thirty minutes."""
    assert _read(text, NOW).value == NOW - dt.timedelta(minutes=30)


def test_two_counts_of_one_unit_add() -> None:
    """`1 giờ 30 phút trước`; and the same unit twice is not lost."""
    assert _read("1 giờ 30 phút trước", NOW).value == NOW - dt.timedelta(minutes=90)
    assert _read("1 giờ 30 phút trước", NOW).precision is Precision.MINUTE
    assert _read("1 ngày 2 ngày trước", NOW).value == NOW - dt.timedelta(days=3)
    assert _read("2 phút 1 phút trước", NOW).value == NOW - dt.timedelta(minutes=3)


@pytest.mark.parametrize("word", ["đó", "khi", "ngày", "lúc", "giờ", "thời điểm", "năm 2020", "tháng 3"])
def test_before_something_else(word: str) -> None:
    """`3 ngày trước khi bão vào` is told from the storm, not from the time of printing."""
    assert parse_date(f"3 ngày trước {word}", now=NOW) is None
    assert parse_date("3 ngày trước, bão vào", now=NOW) is not None


@pytest.mark.parametrize(
    "text", ["x3 giờ trước", "1,3 giờ trước", "1/3 giờ trước", "hôm quan", "today's", "12345 giờ trước"]
)
def test_parts_of_other_words(text: str) -> None:
    """A relative date is a word of its own, but `today's` has the day in it."""
    assert (parse_date(text, now=NOW) is None) is (text != "today's")


@pytest.mark.parametrize(
    ("half", "hours"),
    [
        *((half, [0, 1, 11]) for half in ("AM", "am", "a.m.", "A.M", "SA")),
        *((half, [12, 13, 23]) for half in ("PM", "pm", "p.m.", "P.M", "CH", "chiều")),
        ("sáng", [12, 1, 11]),
    ],
)
def test_every_half_of_the_day(half: str, hours: list[int]) -> None:
    """12, 1 and 11 o'clock in each half: 12 AM is midnight, 12 PM noon; nobody says `12 giờ sáng` for midnight."""
    assert [_read(f"{hour}:05 {half} 25/7/2024").value.hour for hour in (12, 1, 11)] == hours
    assert [_read(f"25/7/2024 {hour}:05 {half}").value.hour for hour in (12, 1, 11)] == hours
    assert _read(f"25/7/2024 01:05 {half}").notes == ()


@pytest.mark.parametrize(
    ("half", "hours"),
    [
        ("trưa", {1: 13, 3: 15, 4: 4, 9: 9, 10: 10, 12: 12, 13: 13}),
        ("đêm", {1: 1, 5: 5, 6: 18, 10: 22, 11: 23, 23: 23, 0: 0}),
        ("khuya", {2: 2, 11: 23}),
    ],
)
def test_noon_and_night_have_one_clock(half: str, hours: dict[int, int]) -> None:
    """Beside a date and in front of an entry the same hour; noon at four or nine is noise, and a note says so."""
    for hour, expected in hours.items():
        for text in (f"{hour} giờ {half} ngày 25/7/2024", f"25/7/2024 {hour} giờ {half}"):
            parsed = _read(text)
            assert (parsed.value.hour, parsed.precision, parsed.text) == (expected, Precision.HOUR, text)
            assert [note.code for note in parsed.notes] == ["half-day-ignored"] * (half == "trưa" and 4 <= hour <= 9)
        entry = read_entry_time(f"{hour} giờ {half}: Tin")
        assert entry is not None
        assert entry.hour == expected


def test_midnight_beside_a_date_is_not_read() -> None:
    """`12 giờ đêm ngày 25/7` may begin the day or end it; an entry of a live report has it in its order."""
    for text in ("12 giờ đêm ngày 25/7/2024", "25/7/2024 12 giờ đêm"):
        assert str(_read(text)) == "2024-07-25"
    entry = read_entry_time("12 giờ đêm: Tin")
    assert entry is not None
    assert entry.hour == 0


@pytest.mark.parametrize("word", ["dem", "đem", "đếm"])
def test_words_that_fold_like_night(word: str) -> None:
    """Without its marks `đêm` may be another word; no hour is better than a wrong one."""
    for text in (f"10 giờ {word} 25/7/2024", f"25/7/2024 10 giờ {word}"):
        assert str(_read(text)) == "2024-07-25"


@pytest.mark.parametrize(("text", "hour"), [("13:05 PM", 13), ("13:05 AM", 13), ("00:05 AM", 0), ("00:05 PM", 0)])
def test_a_half_that_cannot_be(text: str, hour: int) -> None:
    """CafeF prints `16:16 PM` and `00:01 AM`: the hour is right, the half says nothing, and a note says so."""
    parsed = _read(f"25/7/2024 {text}")
    assert parsed.value.hour == hour
    (note,) = parsed.notes
    assert note.code == "half-day-ignored"
    assert text[-2:].lower() in note.message
    assert str(hour) in note.message


@pytest.mark.parametrize(
    ("name", "hours"),
    [
        *((name, 0) for name in ("GMT", "UTC", "Z")),
        *((name, 7) for name in ("ICT", "giờ Việt Nam", "giờ Hà Nội")),
        *(("EDT", -4), ("EST", -5), ("CDT", -5), ("CST", -6), ("MDT", -6), ("MST", -7), ("PDT", -7), ("PST", -8)),
        *((f"{name}{sign}", 7) for name in ("GMT", "UTC", "") for sign in ("+07:00", "+0700")),
        *(
            (f"{name}{sign}", 7)
            for name in ("GMT", "UTC")
            for sign in ("+7", "+07", " +7", "&#x2B;7", "&#43;7", "&plus;7")
        ),
        *((f"GMT{sign}", hours) for sign, hours in (("-5", -5), ("+5:30", 5.5), ("+14", 14), ("-11", -11), ("+0", 0))),
    ],
)
def test_every_zone(name: str, hours: float) -> None:
    """The sign counts ahead of UTC, and the value is that of Vietnam."""
    parsed = _read(f"25/7/2024 16:03:00 {name}")
    utc = dt.datetime(2024, 7, 25, 16, 3, tzinfo=dt.UTC) - dt.timedelta(hours=hours)
    assert parsed.value == utc
    assert parsed.value.utcoffset() == dt.timedelta(hours=7)
    assert parsed.zone is Zone.STATED
    assert parsed.text.endswith(name)
    assert _read(f"25/7/2024 16:03:00 ({name})").value == utc


@pytest.mark.parametrize("name", ["GMT+15", "GMT+14:30", "EST+3", "GMT-15"])
def test_a_zone_that_nobody_has(name: str) -> None:
    """No place is more than 14 hours from UTC, and an American zone has its offset: the hour stays open."""
    parsed = _read(f"25/7/2024 16:03 {name}")
    assert str(parsed) == "2024-07-25"
    assert [note.code for note in parsed.notes] == ["zone-unread"]
    assert parsed.text == f"25/7/2024 16:03 {name}"


@pytest.mark.parametrize(
    "word",
    [
        *("phiên bản", "version", "ver", "ver.", "build", "firmware", "iOS", "Android", "IP"),
        *("ĐT", "ĐT:", "SĐT", "SĐT:", "Tel", "Tel:", "hotline", "hotline:", "fax", "fax:", "phone", "phone:"),
        *("điện thoại", "điện thoại:"),
    ],
)
def test_every_word_before_what_is_no_date(word: str) -> None:
    """A version, an address or a telephone looks like a date with dots or dashes; with slashes it is one."""
    assert parse_date(f"Theo {word} 1.2.2024") is None
    assert parse_date(f"{word} 01-02-2024") is None
    assert str(_read(f"{word} 1/2/2024")) == "2024-02-01"


@pytest.mark.parametrize("code", INVISIBLE, ids=hex)
def test_invisible_characters_are_not_there(code: str | int) -> None:
    """A date with a character that nobody sees is the same date, and its span is what was given."""
    char = chr(int(code))
    text = f"Thứ{char} Năm, 2{char}5/7/2024 16:{char}03"
    parsed = _read(text)
    assert (str(parsed), parsed.text) == ("2024-07-25T16:03+07:00", text)
    assert str(_read(f"2{char}5/7/2024")) == "2024-07-25"


@pytest.mark.parametrize("code", BLANKS, ids=hex)
def test_every_white_space_is_a_blank(code: str | int) -> None:
    """Sites put tabs, line breaks and hard blanks between the words of a date."""
    blank = chr(int(code))
    assert str(_read(f"Thứ Năm,{blank}ngày{blank * 2}25 tháng{blank}7 năm{blank}2024")) == "2024-07-25"


@pytest.mark.parametrize("dash", "‐‑‒–—―−﹣－")
def test_every_dash(dash: str) -> None:
    """Typographic dashes part a date as the plain one does."""
    assert str(_read(f"25{dash}7{dash}2024 {dash} 16:03")) == "2024-07-25T16:03+07:00"


@pytest.mark.parametrize("mark", "'‘’‚‛′´`")
def test_every_mark_of_minutes(mark: str) -> None:
    """`16h03'`: the mark of minutes in each of its shapes."""
    assert _read(f"16h03{mark} - 25/7/2024").text == f"16h03{mark} - 25/7/2024"
    assert _read(f"16:03{mark} 25/7/2024").text == f"16:03{mark} 25/7/2024"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25／7／2024 16：03", "2024-07-25T16:03+07:00"),
        ("Thứ Năm， 25/7/2024", "2024-07-25"),
        ("25/7/2024 • 16:03", "2024-07-25T16:03+07:00"),
        ("25/7/2024 · 16:03", "2024-07-25T16:03+07:00"),
        ("16 giờ 03 phút 25/7/2024", "2024-07-25T16:03+07:00"),
        ("16g03 25/7/2024", "2024-07-25T16:03+07:00"),
        ("16h3p 25/7/2024", "2024-07-25T16:03+07:00"),
        ("16h03ph 25/7/2024", "2024-07-25T16:03+07:00"),
        ("16h 25/7/2024", "2024-07-25T16+07:00"),
        ("25/Jul/2024 16:03", "2024-07-25T16:03+07:00"),
        ("25/7/2024 vào lúc 16h03", "2024-07-25T16:03+07:00"),
        ("25/7/2024 vào hồi 16h03", "2024-07-25T16:03+07:00"),
        ("25/7/2024 at 16:03", "2024-07-25T16:03+07:00"),
        ("July 25, 2024 at 4:03 PM", "2024-07-25T16:03+07:00"),
        ("25/7/2024 16:03:20,123", "2024-07-25T16:03:20+07:00"),
        ("5:07 ngày mồng 5 tháng 3 năm 2024", "2024-03-05T05:07+07:00"),
        ("20240725T160320+0530", "2024-07-25T17:33:20+07:00"),
        ("20240725T160320+05:30", "2024-07-25T17:33:20+07:00"),
        ("20240725T160320Z", "2024-07-25T23:03:20+07:00"),
        ("20240725T160320", "2024-07-25T16:03:20+07:00"),
        ("Thu, 25 Jul 49 16:03:00 +0700", "2049-07-25T16:03:00+07:00"),
        ("Thu, 25 Jul 50 16:03:00 +0700", "1950-07-25T16:03:00+07:00"),
        ("1/1/1800", "1800-01-01"),
        ("31/12/2199", "2199-12-31"),
        ("25/7/2024 23:59:59", "2024-07-25T23:59:59+07:00"),
    ],
)
def test_more_forms(text: str, expected: str) -> None:
    """Forms that sites print less often, and the ends of what is read."""
    assert str(_read(text)) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("631126800", "1990-01-01T00:00:00+07:00"),
        ("631126799", None),
        ("4133955599", "2100-12-31T23:59:59+07:00"),
        ("4133955600", None),
        ("631126800000", "1990-01-01T00:00:00+07:00"),
        ("1761135952999", "2025-10-22T19:25:52+07:00"),
        ("0761135952", None),
        ("19900101000000", "1990-01-01T00:00:00+07:00"),
        ("19891231235959", None),
        ("21001231235959", "2100-12-31T23:59:59+07:00"),
        ("21010101000000", None),
        ("20240230000000", None),
        ("20240725160359123", "2024-07-25T16:03:59+07:00"),
        ("188260905170800678", "2026-09-05T17:08:00+07:00"),
        ("189260905170800678", None),
        ("188261305170800678", None),
        ("202694173243150", "2026-09-04T17:32:43+07:00"),
        ("2026913173243150", "2026-09-13T17:32:43+07:00"),
        ("2026123173243150", None),
        ("12345678", None),
        ("12345678901", None),
        ("1234567890123456789", None),
    ],
)
def test_numbers_alone(number: str, expected: str | None) -> None:
    """Epoch seconds and milliseconds, and stamps in addresses, from 1990 to 2100; anything else is a number."""
    parsed = parse_date(f" {number}\n")
    assert (None if parsed is None else str(parsed)) == expected
    assert find_dates(number) == (() if expected is None else (_read(number),))
    if parsed is not None:
        assert (parsed.text, parsed.span) == (number, (1, 1 + len(number)))
        assert parsed.precision is Precision.SECOND
        assert parsed.zone is (Zone.STATED if len(number) in {9, 10, 12, 13} else Zone.ASSUMED)
