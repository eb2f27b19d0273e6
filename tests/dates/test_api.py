"""Dates as sites print them: real strings where they are there, and a table of cases of our own."""

from __future__ import annotations

import datetime as dt
import json
import pickle
from typing import Any

import pytest
from tests.dates.helpers import NOW
from tests.places import CORPUS

from vnnews.dates import ParsedDate, Zone, find_dates, parse_date
from vnnews.errors import VnnewsError, WrongTypeError
from vnnews.model import Precision

REAL = CORPUS / "dates.jsonl"

ABSOLUTE = [
    ("ngày 5 tháng 3 năm 2024", "2024-03-05"),
    ("ngày mùng 5 tháng 3 năm 2024", "2024-03-05"),
    ("Ngày 25 Tháng Bảy, 2024", "2024-07-25"),
    ("Thứ Năm, ngày 23 tháng năm năm 2024, 14h30", "2024-05-23T14:30+07:00"),
    ("Tháng Tám 5, 2024", "2024-08-05"),
    ("Tháng Mười 25, 2024", "2024-10-25"),
    ("Tháng Mười Một 25, 2024", "2024-11-25"),
    ("25 Th7, 2024", "2024-07-25"),
    ("16:03' - 25/07/2024", "2024-07-25T16:03+07:00"),
    ("14h30 ngày 25/7/2024", "2024-07-25T14:30+07:00"),
    ("14 giờ 30 phút, ngày 25/7/2024", "2024-07-25T14:30+07:00"),
    ("14 giờ ngày 25/7/2024", "2024-07-25T14+07:00"),
    ("8h tối 25/7/2024", "2024-07-25T20+07:00"),
    ("12h trưa ngày 25/7/2024", "2024-07-25T12+07:00"),
    ("11 giờ 30 trưa 25/7/2024", "2024-07-25T11:30+07:00"),
    ("1h trưa 25/7/2024", "2024-07-25T13+07:00"),
    ("20/11/2025 (âm lịch 1/10)", "2025-11-20"),
    ("20/11/2025, âm lịch là 1/10", "2025-11-20"),
    ("8h tới 25/7/2024", "2024-07-25"),
    ("05:52 PM 25/7/2024", "2024-07-25T17:52+07:00"),
    ("25/02/2026 3:37:00 CH", "2026-02-25T15:37:00+07:00"),
    ("12:00 SA 25/02/2026", "2026-02-25T00:00+07:00"),
    ("12:00 CH 25/02/2026", "2026-02-25T12:00+07:00"),
    ("T6, 06/03/2026 10:00", "2026-03-06T10:00+07:00"),
    ("CN 08/03/2026", "2026-03-08"),
    ("Thu Bay, 21-02-2026", "2026-02-21"),
    ("THỨ BẢY, 21-02-2026", "2026-02-21"),
    ("2024-07-25T16:03:00&#x2B;07:00", "2024-07-25T16:03:00+07:00"),
    ("2024-07-25T16:03:00Z", "2024-07-25T23:03:00+07:00"),
    ("20240725T160300Z", "2024-07-25T23:03:00+07:00"),
    ("20240725T1603", "2024-07-25T16:03+07:00"),
    ("2024-07-25T08:00:00-05:00", "2024-07-25T20:00:00+07:00"),
    ("2024-07-25 16:03:00 UTC", "2024-07-25T23:03:00+07:00"),
    ("Thu, 04 Sep 08 18:48:27 +0700", "2008-09-04T18:48:27+07:00"),
    ("Fri, 04 Sep 98 18:48:27 EST", "1998-09-05T06:48:27+07:00"),
    ("Sat Aug 15 06:54:00 2026", "2026-08-15T06:54:00+07:00"),
    ("Thu Jul 25 16:03:21 ICT 2024", "2024-07-25T16:03:21+07:00"),
    ("Thu Jul 25 09:03:21 +0000 2024", "2024-07-25T16:03:21+07:00"),
    ("25 thg 7, 2024", "2024-07-25"),
    ("16:03 25 thg 7, 2024", "2024-07-25T16:03+07:00"),
    ("Thg 7 25, 2024", "2024-07-25"),
    ("25.7.2024 / 16:03", "2024-07-25T16:03+07:00"),
    ("Thứ năm, 07/25/2024 - 16:03", "2024-07-25T16:03+07:00"),
    ("25th of July 2024, 4:03 p.m.", "2024-07-25T16:03+07:00"),
    ("25-Jul-2024", "2024-07-25"),
    ("25/7/2024 16:03 UTC+07:00", "2024-07-25T16:03+07:00"),
    ("25/7/2024 16:03 (GMT +7)", "2024-07-25T16:03+07:00"),
    ("25/7/2024 16:03 GMT-5", "2024-07-26T04:03+07:00"),
    ("16:54 (GMT+7) 29/12/2025", "2025-12-29T16:54+07:00"),
    ("16:03 Thứ Năm, 25/7/2024", "2024-07-25T16:03+07:00"),
    ("19/08/200900:00:00(Xem: 5099)", "2009-08-19T00:00:00+07:00"),
    ("Cập nhật: 25/7/2024 lúc 16:03", "2024-07-25T16:03+07:00"),
    ("Đăng lúc: 16h03, thứ năm ngày 25-7-2024", "2024-07-25T16:03+07:00"),
    ("Minh Anh25/07/2024", "2024-07-25"),
    ("0903 123 456 - 25/7/2024", "2024-07-25"),
    ("https://example.vn/2024-07-25-tin.htm", "2024-07-25"),
    ("08:00-11:30 25/7/2024", "2024-07-25T11:30+07:00"),
    ("25/7/2024 08:00-11:30", "2024-07-25T08:00+07:00"),
    ("25/7/2024 16:03 GMT+99", "2024-07-25"),
    ("25/7/2024, 3 giờ trước", "2024-07-25"),
    ("16:03 2024-07-25, 09:00:00+00:00", "2024-07-25T09:00:00+07:00"),
    ("05:00 GMT 2024-07-25, tin mới", "2024-07-25T12:00+07:00"),
    ("hang ngày25-07-2024", "2024-07-25"),
    ("Monday, 3/4/2024", "2024-03-04"),
    ("25/7/2024 16:03 ICT+7", "2024-07-25T16:03+07:00"),
    ("99:85 - 25/7/2024", "2024-07-25"),
    ("25/7/2024-30/7/2024", "2024-07-25"),
    ("Video 10:25 | 25/07/2024 16:03", "2024-07-25T16:03+07:00"),
    ("5/10/26 19:46", "2026-10-05T19:46+07:00"),
    ("19:46 5/10/26", "2026-10-05T19:46+07:00"),
    ("Thứ hai, 05/10/26, 19:46 (GMT+7)", "2026-10-05T19:46+07:00"),
    ("Cập nhật lúc 7h05 ngày 1/3/09", "2009-03-01T07:05+07:00"),
    ("10/5/26 7:46:00 PM", "2026-10-05T19:46:00+07:00"),
    ("1761135952123", "2025-10-22T19:25:52+07:00"),
    (" 1761135952 ", "2025-10-22T19:25:52+07:00"),
    ("20240725160300", "2024-07-25T16:03:00+07:00"),
]

NO_DATES = [
    "Thứ ba, 07/25/2024",  # it was a Thursday
    "ngày 07/25/2024",
    "5/10/26",
    "14h 5/10/26",
    "5/10/261 19:46",
    "05/10/26/3 19:46",
    "5-10-26 19:46",
    "5.10.26 19:46",
    "31/2/26 19:46",
    "0/10/26 19:46",
    "24/5/10/26 19:46",
    *("", " ", "không rõ", "năm 2024", "tháng 3 năm 2024", "Thứ Năm", "16:03", "7-3", "25/7"),
    *("206/03/2026", "206/03/2026 - 00:05", "04182024085039", "0/3/2024", "15/13/2024", "29/02/2023", "31/04/2024"),
    *("05/28/2025", "25/07/2024 25:61", "2024-12-31T24:30:00", "ngày 31 tháng 2 năm 2024", "February 30, 2024"),
    *("1.234.567 đồng", "25.000.000", "632 USD", "2-1", "6-3, 6-4, 7-5", "3/4", "1/2/34", "16:9", "1920x1080"),
    *(
        "0912.345.678",
        "0912 345 678",
        "+84 912 345 678",
        "024-3845-2024",
        "0912345678",
        "84912345678",
        "hotline 09.05.2004",
    ),
    *("v1.2.2024", "phiên bản 1.2.2024", "10.12.2024.5", "3.10.12", "192.168.1.20", "19.12.1.2024"),
    *("15/2024/NĐ-CP", "12/05/2024/TT-BTC", "2019-2020-2021", "2024-11-22-33", "ngày 10 tháng 3 năm 2024 (âm lịch)"),
    *("Tháng Giêng 5, 2024", "tháng Chạp", "99999999999999999", "9" * 500, "2026111213000000", "1000000000000000000"),
    *("٢٥/٠٧/٢٠٢٤", "٢٠٢٤٠٧٢٥١٦٠٣٠٠", "²²²²²²²²²²", "25/07/2024%", "5/3 năm"),
]

RELATIVE = [
    ("hôm qua 14:05", "2026-03-06T14:05+07:00"),
    ("14h05 hôm qua", "2026-03-06T14:05+07:00"),
    ("hôm qua", "2026-03-06"),
    ("HÔM NAY, 9:30", "2026-03-07T09:30+07:00"),
    ("hom kia", "2026-03-05"),
    ("3 giờ trước", "2026-03-07T13+07:00"),
    ("3 giờ 20 phút trước", "2026-03-07T12:40+07:00"),
    ("Cập nhật 2 phút trước", "2026-03-07T15:58+07:00"),
    ("45 giây trước", "2026-03-07T15:59:15+07:00"),
    ("cách đây 3 giờ", "2026-03-07T13+07:00"),
    ("Cách đây 2 ngày", "2026-03-05"),
    ("15p trước", "2026-03-07T15:45+07:00"),
    ("6 hrs ago", "2026-03-07T10+07:00"),
    ("nửa giờ trước", "2026-03-07T15:30+07:00"),
    ("một giờ trước", "2026-03-07T15+07:00"),
    ("vừa xong", "2026-03-07T16:00+07:00"),
    ("2 tuần trước", "2026-02-21"),
    ("1 tháng trước", "2026-02-07"),
    ("2 năm trước", "2024-03-07"),
    ("3 hours ago", "2026-03-07T13+07:00"),
    ("yesterday", "2026-03-06"),
]

NOT_RELATIVE = [
    "3 năm trước đó",
    "9999 năm trước",
    "thứ 5 tuần trước",
    "từ tuần trước",
    "1.5 giờ trước",
    "trước",
    "ngày mai",
]

NOTES = [
    ("Thứ Sáu, 25/7/2024", "weekday-contradicts"),
    ("25/7/2024 16:16 AM", "half-day-ignored"),
    ("29-12-2025 - 16:16 PM", "half-day-ignored"),
    ("3/5/2026 3:34:00 PM", "month-first"),
    ("Wed, 05/28/2025 - 17:00", "month-first"),
    ("2016-11-02, 11:23:00+00:00", "offset-ignored"),
    ("202694173243150", "unpadded-stamp"),
]


def _rows() -> list[dict[str, Any]]:
    if not REAL.exists():
        return []
    return [json.loads(line) for line in REAL.read_text(encoding="utf-8").splitlines()]


def test_the_real_strings_are_there() -> None:
    """The tests on real strings skip by name where the corpus is absent; they never pass unseen."""
    if not REAL.exists():
        pytest.skip("../shared/data/dates.jsonl, an optional corpus beside the project, is not here")
    assert len(_rows()) >= 130


@pytest.mark.parametrize("row", _rows(), ids=lambda row: str(row["text"]))
def test_real_string(row: dict[str, Any]) -> None:
    """A string that a real site printed has the value that a person read from it."""
    now = None if row["reference"] is None else dt.datetime.fromisoformat(row["reference"])
    parsed = parse_date(row["text"], now=now)
    expected = row["expected"]
    if expected is None:
        assert parsed is None
        return
    assert parsed is not None
    if "T" in expected:
        assert parsed.value == dt.datetime.fromisoformat(expected)
        assert parsed.precision is not Precision.DAY or row["kind"] == "relative"
    else:
        assert parsed.value.date().isoformat() == expected
        assert parsed.precision is Precision.DAY


@pytest.mark.parametrize(("text", "expected"), ABSOLUTE)
def test_form(text: str, expected: str) -> None:
    """Each form gives its value at its precision, whether or not there is a reference time."""
    assert str(parse_date(text)) == expected
    assert parse_date(text, now=NOW) == parse_date(text)


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date(text: str) -> None:
    """Impossible dates, prices, ratios, telephones, scores, versions and lunar dates are no dates."""
    assert parse_date(text, now=NOW) is None
    assert find_dates(text, now=NOW) == ()


@pytest.mark.parametrize(("text", "expected"), RELATIVE)
def test_relative_form(text: str, expected: str) -> None:
    """A relative date is told from `now`, and is none without it."""
    assert str(parse_date(text, now=NOW)) == expected
    assert parse_date(text) is None


@pytest.mark.parametrize("text", NOT_RELATIVE)
def test_no_relative_form(text: str) -> None:
    """What is told from something else than the time of printing is not read."""
    assert parse_date(text, now=NOW) is None


@pytest.mark.parametrize(("text", "code"), NOTES)
def test_note(text: str, code: str) -> None:
    """A contradiction, or a reading that needs care, is said."""
    parsed = parse_date(text)
    assert parsed is not None
    assert [note.code for note in parsed.notes] == [code]


def test_zone_is_stated_or_assumed() -> None:
    """The result says whether the text gave a zone; GMT+7 is ahead of UTC."""
    stated = parse_date("25/7/2024 16:03 GMT+7")
    assumed = parse_date("25/7/2024 16:03")
    assert stated is not None
    assert assumed is not None
    assert (stated.zone, assumed.zone) == (Zone.STATED, Zone.ASSUMED)
    assert stated.value == assumed.value == dt.datetime(2024, 7, 25, 9, 3, tzinfo=dt.UTC)


def test_all_dates_of_a_text() -> None:
    """Dates come in the order of the text; a time goes with the date beside it."""
    text = "11:12 05/03/2026 12:30 06/03/2026, hôm qua 14:05 và 3 giờ trước"
    assert [date.text for date in find_dates(text)] == ["11:12 05/03/2026", "12:30 06/03/2026"]
    assert [date.text for date in find_dates(text, now=NOW)][2:] == ["hôm qua 14:05", "3 giờ trước"]


def test_a_full_date_goes_before_a_relative_one() -> None:
    """`hôm qua, 25/7/2024` is told by its numbers."""
    assert str(parse_date("Hôm qua, 25/7/2024", now=NOW)) == "2024-07-25"


def test_a_result_pickles_and_hashes() -> None:
    """A result can go to another process and into a set."""
    parsed = parse_date("Thứ Sáu, 25/7/2024")
    again: ParsedDate = pickle.loads(pickle.dumps(parsed))  # noqa: S301 - our own bytes
    assert again == parsed
    assert {again, parsed} == {parsed}


@pytest.mark.parametrize("text", [None, 5, b"25/7/2024", dt.date(2024, 7, 25)])
def test_text_must_be_str(text: Any) -> None:
    """Another type is wrong use, and the error says what is taken."""
    with pytest.raises(WrongTypeError, match="str is accepted"):
        parse_date(text)
    with pytest.raises(WrongTypeError, match="str is accepted"):
        find_dates(text)


def test_now_must_be_an_aware_datetime() -> None:
    """A naive or another `now` is wrong use, even where the text needs none."""
    wrong: Any = "2024-07-25"
    with pytest.raises(WrongTypeError, match="now"):
        parse_date("25/7/2024", now=wrong)
    with pytest.raises(VnnewsError, match="aware"):
        parse_date("25/7/2024", now=dt.datetime(2024, 7, 25))  # noqa: DTZ001 - a naive one is meant


@pytest.mark.parametrize("call", [parse_date, find_dates])
def test_errors_name_the_argument(call: object) -> None:
    """Wrong use says which argument, what it was and what is taken."""
    assert callable(call)
    with pytest.raises(WrongTypeError, match=r"text.*bytes.*str"):
        call(b"25/7/2024")
    with pytest.raises(WrongTypeError, match=r"now.*str.*aware datetime"):
        call("25/7/2024", now="2024")
    with pytest.raises(VnnewsError, match=r"now has no zone; give an aware datetime"):
        call("25/7/2024", now=dt.datetime(2024, 7, 25))  # noqa: DTZ001 - a naive one is meant
