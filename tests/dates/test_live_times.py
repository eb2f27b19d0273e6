"""The times of a live report's entries: which are read, which are in order, and on which day they are."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnnews.dates.live_times import EntryTime, entry_instants, is_in_order, read_entry_time
from vnnews.model import Precision


def times(*shown: str) -> list[EntryTime]:
    """The times of texts that all begin with one."""
    return [time for text in shown if (time := read_entry_time(text))]


@pytest.mark.parametrize(
    ("text", "shown", "rest"),
    [
        ("14h30", "14h30", ""),
        ("15h20: Bão vào bờ", "15h20", "Bão vào bờ"),
        ("15h20:Bão vào bờ", "15h20", "Bão vào bờ"),
        ("15h20: 16h sẽ có mưa", "15h20", "16h sẽ có mưa"),
        ("* 14h30 - Tin", "14h30", "Tin"),
        ("[14:30] Tin", "14:30", "Tin"),
        ("Lúc 9 giờ sáng: Tin", "Lúc 9 giờ sáng", "Tin"),
        ("9:05 a.m. Tin", "9:05 a.m.", "Tin"),
        ("11 giờ khuya: Tin", "11 giờ khuya", "Tin"),
        ("9 giờ 05 phút. Tin", "9 giờ 05 phút", "Tin"),
        ("14h30 ngày 25 tháng 7 năm 2024", "14h30 ngày 25 tháng 7 năm 2024", ""),
        ("25/7, 14h30 | Tin", "25/7, 14h30", "Tin"),
        ("14:30:05 25/07/2024", "14:30:05 25/07/2024", ""),
        ("14:30, Thứ năm 25/07/2024", "14:30, Thứ năm 25/07/2024", ""),
        ("Cập nhật lúc 9h05: Tin", "Cập nhật lúc 9h05", "Tin"),
        ("Phút 45+2: Bàn thắng", "Phút 45+2", "Bàn thắng"),
        ("90+3' Hết giờ", "90+3'", "Hết giờ"),
    ],
)
def test_what_opens_an_entry(text: str, shown: str, rest: str) -> None:
    """The time as displayed, and what follows it."""
    time = read_entry_time(text)
    assert time is not None
    assert (time.shown, text[time.end :]) == (shown, rest)
    assert time.alone == (not rest)


@pytest.mark.parametrize(
    "text",
    [
        "8h - 9h30: Đón khách",
        "8h00 đến 11h",
        "16:9 là khổ hình",
        "25h",
        "10:75",
        "14h30/ngày",
        "12 giờ48",
        "45 phút",
        "2024",
    ],
)
def test_what_opens_none(text: str) -> None:
    """Stretches of time, ratios, impossible clocks, durations."""
    assert read_entry_time(text) is None


def test_order() -> None:
    """Up or down, over midnight and New Year; with few times that are equal."""
    assert is_in_order(times("7h", "8h", "9h"))
    assert is_in_order(times("1h10", "23h50", "22h"))
    assert is_in_order(times("23h ngày 31/12", "0h30 ngày 1/1", "2h ngày 1/1"))
    assert is_in_order(times("Phút 5", "Phút 45+1", "Phút 46"))
    assert not is_in_order(times("7h", "7h", "8h"))
    assert not is_in_order(times("7h", "9h", "8h"))
    assert not is_in_order(times("7h", "8h"))


@pytest.mark.parametrize(
    ("published", "shown", "instants"),
    [
        ("2024-07-25T06:00+07:00", ["7h", "9h15"], ["2024-07-25T07:00+07:00", "2024-07-25T09:15+07:00"]),
        ("2024-07-25T20:00+07:00", ["1h10", "23h"], ["2024-07-26T01:10+07:00", "2024-07-25T23:00+07:00"]),
        ("2024-07-25T00:20+07:00", ["22h", "23h30"], ["2024-07-24T22:00+07:00", "2024-07-24T23:30+07:00"]),
        ("2024-07-25T06:00+07:00", ["7h", "8h 26/7"], ["2024-07-25T07:00+07:00", "2024-07-26T08:00+07:00"]),
        ("2024-07-26T23:50Z", ["7h", "8h"], ["2024-07-27T07:00+07:00", "2024-07-27T08:00+07:00"]),
        ("2025-01-01T09:00+07:00", ["23h 31/12", "1h 1/1"], ["2024-12-31T23:00+07:00", "2025-01-01T01:00+07:00"]),
        ("2024-07-25T06:00+07:00", ["31h", "30h"], []),
    ],
)
def test_days(published: str, shown: list[str], instants: list[str]) -> None:
    """The day of publication, the day that is printed, or the next where midnight has passed."""
    found = entry_instants(times(*shown), datetime.fromisoformat(published))
    assert found == list(map(datetime.fromisoformat, instants))


def test_no_day_is_guessed() -> None:
    """Without a day of publication only what prints a whole date has an instant; minutes of a match have none."""
    found = entry_instants(times("7h 25/7/2024", "8h"), None)
    assert found == [datetime.fromisoformat(f"2024-07-25T0{hour}:00+07:00") for hour in (7, 8)]
    assert entry_instants(times("7h", "8h 26/7"), None) == [None, None]
    assert entry_instants(times("Phút 1", "Phút 2"), datetime.fromisoformat("2024-07-25T06:00+07:00")) == [None, None]
    assert entry_instants([], None) == []


def test_precision() -> None:
    """As much as is displayed."""
    assert [time.precision for time in times("7h", "7h05", "07:05:09")] == [
        Precision.HOUR,
        Precision.MINUTE,
        Precision.SECOND,
    ]


@given(
    st.text(max_size=80), st.lists(st.from_regex(r"[0-9]{1,2}(h|:)[0-9]{2}( [0-9]{1,2}/[0-9]{1,2})?", fullmatch=True))
)
def test_any_text_is_taken(text: str, shown: list[str]) -> None:
    """No text raises; each time has an instant or none."""
    read_entry_time(text)
    some = times(*shown)
    is_in_order(some)
    for published in (
        None,
        datetime.fromisoformat("1900-01-01T00:00+07:00"),
        datetime.fromisoformat("2024-02-29T12:00Z"),
    ):
        assert len(entry_instants(some, published)) == len(some)
