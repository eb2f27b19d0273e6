"""What stands around a date: what belongs to it, and what says that it is none."""

from __future__ import annotations

import datetime as dt
import unicodedata

import pytest
from tests.dates.helpers import NOW

from vnnews.dates import Zone, find_dates, parse_date


def test_dates_come_in_the_order_of_the_text() -> None:
    """Relative and full dates between each other."""
    text = "hôm qua, 25/7/2024, 2 giờ trước, 26/7/2024, vừa xong"
    assert [date.text for date in find_dates(text, now=NOW)] == [
        *("hôm qua", "25/7/2024", "2 giờ trước", "26/7/2024", "vừa xong"),
    ]


@pytest.mark.parametrize("date", ["2024-07-25T16:03", "25 Jul 2024 16:03"])
def test_a_time_behind_iso_and_english_dates_is_theirs(date: str) -> None:
    """In ISO 8601 and RFC 822 the time follows, even before another date; elsewhere it is the next one's."""
    assert [each.text for each in find_dates(f"09:00 {date} 26/7/2024")] == [date, "26/7/2024"]
    both = find_dates("09:00 25/7/2024 16:03 26/7/2024")
    assert [each.text for each in both] == [
        "09:00 25/7/2024",
        "16:03 26/7/2024",
    ]


@pytest.mark.parametrize("before", range(0, 60, 3))
def test_the_place_in_the_text_does_not_matter(before: int) -> None:
    """A time before a relative day, and words before a date, belong to it wherever they stand."""
    story = "a" * before + " "
    (yesterday,) = find_dates(f"{story}14h05 hôm qua", now=NOW)
    assert (str(yesterday), yesterday.text) == ("2026-03-06T14:05+07:00", "14h05 hôm qua")
    text = "14 giờ 05 phút, Thứ Năm, ngày mùng 5 tháng 3 năm 2026"
    (date,) = find_dates(story + text)
    assert (str(date), date.text, date.notes) == ("2026-03-05T14:05+07:00", text, ())


def test_zone_says_stated_or_assumed() -> None:
    """The words that a program meets in JSON."""
    assert [zone.value for zone in Zone] == ["stated", "assumed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ngày 7 tháng7 năm 2024", "2024-07-07"),
        ("ngày 7,tháng 7,năm 2024", "2024-07-07"),
        ("ngày 7 tháng 7 năm2024", "2024-07-07"),
        ("7/tháng 7/2024", "2024-07-07"),
        ("7-Th7-2024", "2024-07-07"),
        ("16g3 25/7/2024", "2024-07-25"),
        ("16g03 25/7/2024", "2024-07-25T16:03+07:00"),
        ("25/7/2024|08:00-11:30", "2024-07-25T08:00+07:00"),
        ("25/7/2024T08:00-05:00", "2024-07-25T20:00+07:00"),
        ("25/7/2024 08:00:00-05:00", "2024-07-25T20:00:00+07:00"),
        ("25/7/2024 16:03+05, Hà Nội", "2024-07-25T18:03+07:00"),
        ("Đăng 2024-07-25T16:03:00Z", "2024-07-25T23:03:00+07:00"),
        ("25/7/2024 8 giờ tối", "2024-07-25T20+07:00"),
        ("25/7/2024 8 giờ 5 phút", "2024-07-25T08:05+07:00"),
        ("25/7/2024 8 giờ 05", "2024-07-25T08:05+07:00"),
        ("25/7/2024 8 giờ 5", "2024-07-25"),
        ("25/7/2024 8 giờ trước", "2024-07-25"),
        ("25/7/2024 8 giờ đồng hồ", "2024-07-25"),
        ("8:05:07:09 25/7/2024", "2024-07-25"),
        ("25/7/2024 at 5 PM", "2024-07-25T17+07:00"),
        ("25/7/2024 5PM", "2024-07-25T17+07:00"),
        ("25/7/2024 5 pmx", "2024-07-25"),
        ("25/7/2024 (16:03)", "2024-07-25"),
        ("(16:03) 25/7/2024", "2024-07-25"),
        ("25 / 7 / 2024", "2024-07-25"),
        ("2024/7/5", "2024-07-05"),
        ("2024.7.5", "2024-07-05"),
        ("Viết bởi Lan25/7/2024", "2024-07-25"),
        ("Giá 5$ 25/7/2024", "2024-07-25"),
        ("Sun, 25 Jul 1999 16:03:00 GMT", "1999-07-25T23:03:00+07:00"),
        ("Jul 25, 2024", "2024-07-25"),
        ("Thu Jul 25 16:03:20 2024", "2024-07-25T16:03:20+07:00"),
        ("Thứ Năm (25/7/2024)", "2024-07-25"),
        (".25/7/2024", "2024-07-25"),
        ("25/7/2024.", "2024-07-25"),
        ("25-7-2024.", "2024-07-25"),
        ("25.7.2024, 26.7.2024", "2024-07-25"),
        ("25.7.2024-26.7.2024", "2024-07-25"),
    ],
)
def test_what_belongs_to_a_date(text: str, expected: str) -> None:
    """Times, zones and signs on both sides."""
    parsed = parse_date(text)
    assert str(parsed) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("04 Sep 08", "04 Sep 08 18:48:7", "04 Sep 08 24:00", "Sep 4, 08"),
        *("1.25/7/2024", "1/25/7/2024", "1:25/7/2024", "+25/7/2024", "$25/7/2024", "€25.7.2024", "3-25-7-2024"),
        *("25.7/2024", "25/7.2024", "25-7/2024", "25.7-2024", "25/7/20245", "25/7/1799", "25/7/2200", "125/7/2024"),
        *("25/7/2024/abc", "25/7/2024/9", "25-7-2024-9", "25.7.2024.9", "25/7/2024 âm lịch", "25/7/2024, (Âm lịch)"),
        *("2024-7-255", "12024-07-25", "2024-13-25", "2024-07-32", "00/7/2024", "25/00/2024", "25/13/2024"),
        *("aJuly 25, 2024", "July 255, 2024", "July 25, 20245", "July 25 of 2024", "Julyx 25, 2024", "25 Julyx 2024"),
        *("tháng 13 25, 2024", "ngày 7 tháng 13 năm 2024", "ngày 7 tháng 0 năm 2024", "ngày 7 tháng 7 năm 24"),
        *("ngày 7 tháng 77 năm 2024", "mã 20240725", "a25-7-2024", "20240725T99", "20241325T1603"),
        *("dien thoai 01.02.2024", "Phiên bản 1.2.2024", "999999999999999", "2026999999999999", "9999999999"),
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Parts of longer numbers, mixed signs, months and days that no calendar has."""
    assert find_dates(text, now=NOW) == ()
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "expected", "notes"),
    [
        ("7/25/2024 3:34:00 PM", "2024-07-25T15:34:00+07:00", ["month-first"]),
        ("3/12/2024 3:34:00 PM", "2024-03-12T15:34:00+07:00", ["month-first"]),
        ("12/3/2024 3:34:00 PM", "2024-12-03T15:34:00+07:00", ["month-first"]),
        ("13/3/2024 3:34:00 PM", "2024-03-13T15:34:00+07:00", []),
        ("3/12/2024 3:34 PM", "2024-12-03T15:34+07:00", []),
        ("3/12/2024 3:34:00 CH", "2024-12-03T15:34:00+07:00", []),
        ("3-12-2024 3:34:00 PM", "2024-12-03T15:34:00+07:00", []),
        ("Tue, 3/12/2024", "2024-12-03", []),
        ("Tue, 03/12/2024", "2024-12-03", []),
        ("Sat, 12/7/2024", "2024-12-07", ["month-first"]),
        ("Sat 12/7/2024", "2024-07-12", ["weekday-contradicts"]),
        ("Wednesday, 12/4/2024", "2024-12-04", ["month-first"]),
        ("T7, 12/07/2024 - 09:05", "2024-12-07T09:05+07:00", ["month-first"]),
        ("CN, 07/21/2024 - 09:05", "2024-07-21T09:05+07:00", ["month-first"]),
        ("T6, 12/7/2024", "2024-07-12", []),
        ("Thứ Bảy, 12/7/2024", "2024-07-12", ["weekday-contradicts"]),
        ("2016-11-02, 11:23:00+00:00", "2016-11-02T11:23:00+07:00", ["offset-ignored"]),
        ("2016-11-02 11:23:00+00:00", "2016-11-02T18:23:00+07:00", []),
        ("02/11/2016, 11:23:00+00:00", "2016-11-02T18:23:00+07:00", []),
        ("2016-11-02, 11:23:00+07:00", "2016-11-02T11:23:00+07:00", []),
        ("Thứ Sáu, 16:03, 25/7/2024", "2024-07-25T16:03+07:00", ["weekday-contradicts"]),
        ("Thứ Năm, 16:03 Thứ Sáu, 25/7/2024", "2024-07-25T16:03+07:00", ["weekday-contradicts"]),
        ("T8, 25/7/2024", "2024-07-25", []),
        ("16:05 PM Thứ Sáu, 25/7/2024", "2024-07-25T16:05+07:00", ["half-day-ignored", "weekday-contradicts"]),
    ],
)
def test_month_first_and_other_care(text: str, expected: str, notes: list[str]) -> None:
    """The en-US form has seconds and AM or PM, or a program's weekday that only that order agrees with."""
    parsed = parse_date(text)
    assert parsed is not None
    assert (str(parsed), [note.code for note in parsed.notes]) == (expected, notes)
    for note in parsed.notes:
        assert note.message
    contradicted = [note.message for note in parsed.notes if note.code == "weekday-contradicts"]
    assert all(f"{parsed.value:%Y-%m-%d} is a {parsed.value:%A}" in message for message in contradicted)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hôm qua lúc 14:05", "2026-03-06T14:05+07:00"),
        ("hôm qua 25:05", "2026-03-06"),
        ("14:05, hôm qua", "2026-03-06T14:05+07:00"),
        ("25:05 hôm qua", "2026-03-06"),
        ("hôm nay 23:59", "2026-03-07T23:59+07:00"),
        ("hôm qua 23:59:59", "2026-03-06T23:59:59+07:00"),
        ("23:59:59 hôm qua", "2026-03-06T23:59:59+07:00"),
        ("hôm qua 8h tối", "2026-03-06T20+07:00"),
        ("thứ 5 tuần trước, 3 giờ trước", "2026-03-07T13+07:00"),
    ],
)
def test_a_time_beside_a_relative_day(text: str, expected: str) -> None:
    """`hôm qua 14:05` in both orders; what no clock shows is left."""
    assert str(parse_date(text, now=NOW)) == expected


def test_a_time_goes_with_one_day() -> None:
    """Between two relative days it belongs to the first, as elsewhere in running text."""
    found = find_dates("hôm qua 14:05 hôm nay", now=NOW)
    assert [date.text for date in found] == ["hôm qua 14:05", "hôm nay"]


def test_notes_say_what_is_odd() -> None:
    """An afternoon hour in the morning; a stamp without its leading zeros."""
    morning, stamp = parse_date("13h05 sáng 25/7/2024"), parse_date("202694173243150")
    assert morning is not None
    assert [note.code for note in morning.notes] == ["half-day-ignored"]
    assert stamp is not None
    assert "leading zeros" in stamp.notes[0].message


def test_a_day_stands_at_midnight() -> None:
    """What is finer than the precision says nothing, and is always the same."""
    now = dt.datetime(2026, 3, 7, 9, 1, 2, 3, tzinfo=dt.UTC)
    for text in ("hôm qua", "6/3/2026"):
        parsed = parse_date(text, now=now)
        assert parsed is not None
        assert parsed.value == dt.datetime(2026, 3, 5, 17, tzinfo=dt.UTC)


def test_calendar_arithmetic_ends_in_shorter_months() -> None:
    """A month before 31 March is the last day of February; before the year 1 there is nothing."""
    march = dt.datetime(2026, 3, 31, 5, 0, tzinfo=dt.UTC)
    assert str(parse_date("1 tháng trước", now=march)) == "2026-02-28"
    assert parse_date("2025 năm trước", now=march) is not None
    assert parse_date("2026 năm trước", now=march) is None
    assert find_dates("2026 năm trước, hôm qua", now=march) == find_dates("xxxx năm trước, hôm qua", now=march)


@pytest.mark.parametrize("text", ["25/7/2024 16:03:20.123", "2024-07-25T16:03:20,123456789 +07:00", "16h03' 25/7/2024"])
def test_all_of_a_time_belongs_to_the_date(text: str) -> None:
    """Fractions of a second are cut from the value, but they are a part of what was read."""
    assert [date.text for date in find_dates(f"Đăng {text}, Hà Nội")] == [text]


@pytest.mark.parametrize("text", ["25/7/2024 16 giờ", "14:05 hôm qua", "3 giờ trước", "8 giờ tối 25/7/2024"])
def test_marks_belong_to_their_letters(text: str) -> None:
    """Where letters and marks are printed apart, the span ends behind the last mark."""
    apart = unicodedata.normalize("NFD", text)
    assert [date.text for date in find_dates(f"{apart}, Hà Nội", now=NOW)] == [apart]
