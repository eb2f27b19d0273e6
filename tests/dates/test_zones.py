"""The zone of a time: before it or behind it, as a name or an offset; none that is stated is ignored."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnnews.dates import Zone, find_dates, parse_date
from vnnews.dates.folded import view
from vnnews.dates.tokens import VIETNAM
from vnnews.dates.zones import in_vietnam, zone_before, zone_behind
from vnnews.model import Precision

UTC = dt.UTC


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("Mon, 02 Sep 2024 06:05:00 UT", "06:05"),
        ("Mon, 02 Sep 2024 06:05:00 CEST", "04:05"),
        ("2/9/2024 06:05 giờ GMT", "06:05"),
        ("2/9/2024 06:05 (giờ Seoul)", "21:05"),
        ("2/9/2024 06:05 (theo giờ Việt Nam)", "23:05"),
        ("2/9/2024 06:05 Asia/Saigon", "23:05"),
        ("06:05, 2/9/2024 (GMT+0)", "06:05"),
        ("06:05 ngày 2/9/2024 (UTC+9)", "21:05"),
        ("6:05 AM - Sep 2, 2024 UTC", "06:05"),
        ("6:05 PM - Sep 2, 2024 JST", "09:05"),
        ("GMT+9 06:05 2/9/2024", "21:05"),
        ("(GMT+9) 06:05, Thứ Hai, 2/9/2024", "21:05"),
        ("Giờ Tokyo: 06:05, 2/9/2024", "21:05"),
        ("2/9/2024 (GMT+9) 06:05", "21:05"),
        ("2024-09-02 06:05:00 +08", "22:05"),
        ("2024-09-02 06:05:00 +8", "22:05"),
        ("2/9/2024 06:05 (+08)", "22:05"),
        ("2/9/2024 06:05 +08", "22:05"),
        ("2/9/2024 06:05 -0500", "11:05"),
        ("2024-09-02T06:05:00-05", "11:05"),
        ("2024-09-02T06:05-05", "11:05"),
        ("20240902T060500-0530", "11:35"),
        ("2/9/2024 06:05 (GMT 7)", "23:05"),
        ("2/9/2024 06:05 GMT07", "23:05"),
        ("2/9/2024 06:05 ICT+7", "23:05"),
        ("06:05 GMT 2/9/2024", "06:05"),
        ("Mon Sep 02 06:05:00 CET 2024", "05:05"),
        ("Mon Sep 02 06:05:00 -0500 2024", "11:05"),
    ],
)
def test_a_stated_zone_counts(text: str, utc: str) -> None:
    """Wherever it stands, and whatever it looks like."""
    date = parse_date(text)
    assert date is not None
    assert (f"{date.value.astimezone(UTC):%H:%M}", date.zone, date.notes) == (utc, Zone.STATED, ())
    assert date.offset is not None
    assert date.stated.utcoffset() == date.offset
    assert date.stated == date.value


@pytest.mark.parametrize(
    "zone",
    ["IST", "ET", "(ABCT)", "(Asia/Tokyo)", "(giờ địa phương)", "giờ Mỹ", "(giờ miền Đông nước Mỹ)", "GMT+20", "EST+3"],
)
def test_a_zone_that_cannot_be_read_leaves_the_hour_open(zone: str) -> None:
    """Only the day is read, and a note names the words."""
    for text in (f"2/9/2024 06:05 {zone}", f"06:05 2/9/2024 {zone}"):
        date = parse_date(text)
        assert date is not None
        assert (str(date), date.precision, [note.code for note in date.notes]) == (
            "2024-09-02",
            Precision.DAY,
            ["zone-unread"],
        )
        assert zone in date.notes[0].message


@pytest.mark.parametrize(
    "behind",
    [
        "+84 912 345 678",
        "+2 độ",
        "est",
        "et al",
        "POST",
        "giờ sáng",
        "- 11:30",
        "-11:30",
        "(ảnh)",
        "(VOV)",
        "Mai An",
        "z1",
    ],
)
def test_what_is_no_zone(behind: str) -> None:
    """A telephone, a temperature, words, a stretch of time."""
    date = parse_date(f"2/9/2024 06:05 {behind}")
    assert date is not None
    assert (str(date), date.zone, date.offset, date.notes) == ("2024-09-02T06:05+07:00", Zone.ASSUMED, None, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 giờ tối 2/9/2024", "2024-09-02"),
        ("8h toi 2/9/2024", "2024-09-02"),
        ("2/9/2024 4h chieu", "2024-09-02"),
        ("2/9/2024 11h trua", "2024-09-02T11+07:00"),
        ("20h toi 2/9/2024", "2024-09-02T20+07:00"),
        ("8h sang 2/9/2024", "2024-09-02T08+07:00"),
        ("11 giờ tối 2/9/2024", "2024-09-02T23+07:00"),
        ("5.09pm, 2 Sep 2024", "2024-09-02T17:09+07:00"),
        ("Sep 2, 2024 05.09 PM", "2024-09-02T17:09+07:00"),
    ],
)
def test_an_hour_is_read_only_where_it_is_clear(text: str, expected: str) -> None:
    """Midnight and words without diacritics leave it open, with a note where the half would have changed it."""
    date = parse_date(text)
    assert date is not None
    assert str(date) == expected
    assert ("hour-unclear" in [note.code for note in date.notes]) is (expected == "2024-09-02")


def test_the_places_around_a_time() -> None:
    """Nothing is read beyond the bounds that are given."""
    seen = view("GMT+9 06:05 GMT+9")
    assert zone_before(seen, 1, 6) is None
    assert zone_before(seen, 0, 6) == (dt.timedelta(hours=9), 6, "GMT+9")
    assert zone_behind(seen, 11, 11, exact=True) is None
    assert zone_behind(seen, 11, len(seen.folded), exact=False) == (dt.timedelta(hours=9), 17, "GMT+9")


_OFFSETS = st.integers(-12 * 60, 14 * 60).map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes)))
_naive = dt.datetime.fromisoformat
_EDGES = st.sampled_from(["0001-01-01", "0001-01-01T23:59", "1800-01-01", "9999-12-31", "9999-12-31T23:59:59"]).map(
    _naive
)
_ANY = st.builds(
    lambda naive, zone: naive.replace(tzinfo=zone, microsecond=0), st.one_of(_EDGES, st.datetimes()), _OFFSETS
)
_RELATIVE = (
    "vừa xong",
    "hôm qua",
    "hôm kia 23:59 GMT-11",
    "nửa giờ trước",
    "3 ngày trước",
    "9999 năm trước",
    "hôm nay 0h UTC",
)


@given(_ANY, _OFFSETS)
def test_no_moment_is_out_of_reach(moment: dt.datetime, zone: dt.timezone) -> None:
    """Each year and each zone, as a text and as the time of printing: a date comes out or None, never an error."""
    here = in_vietnam(moment)
    assert here is None or (here == moment and here.tzinfo is VIETNAM)
    local = f"{moment.year:04d}-{moment:%m-%d}"
    for text in (
        moment.isoformat(),
        f"{local}T{moment:%H:%M:%S}Z",
        f"{moment:%d/%m}/{moment.year:04d} {moment:%H:%M} GMT-12",
        f"{moment:%H:%M}, {moment:%d/%m}/{moment.year:04d} (GMT+14)",
    ):
        date = parse_date(text, now=moment)
        assert date is None or 1799 <= date.value.year <= 2200
        assert len(find_dates(text)) <= 1
    for text in _RELATIVE:
        find_dates(text, now=moment)
        date = parse_date(text, now=moment.replace(tzinfo=zone))
        assert date is None or date.value.tzinfo == VIETNAM


@given(
    st.datetimes(_naive("1990-01-02"), _naive("2100-01-01")).map(lambda naive: naive.replace(microsecond=0)),
    _OFFSETS,
)
def test_one_moment_however_its_zone_is_printed(naive: dt.datetime, zone: dt.timezone) -> None:
    """Behind the time, behind the date, before both: the instant and the offset are those that are stated."""
    moment = naive.replace(tzinfo=zone)
    offset = moment.strftime("%z")
    signed = f"{offset[:3]}:{offset[3:5]}"
    for text in (
        moment.isoformat(),
        f"{naive:%d/%m/%Y %H:%M:%S} {offset[:5]}",
        f"{naive:%d/%m/%Y} | {naive:%H:%M:%S} (GMT{signed})",
        f"{naive:%H:%M:%S} {naive:%d/%m/%Y} (UTC{signed})",
        f"GMT{signed} {naive:%H:%M:%S} {naive:%d/%m/%Y}",
    ):
        date = parse_date(text)
        assert date is not None
        assert (date.value, date.zone, date.stated.utcoffset()) == (moment, Zone.STATED, moment.utcoffset())
