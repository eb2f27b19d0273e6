"""Which date of a page counts, and how fine it is."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from vnnews.fields.choice import Choice
from vnnews.fields.published import choose_modified, choose_published, is_at_home, on_its_clock
from vnnews.metadata.candidates import FieldCandidate
from vnnews.model import Candidate, Origin, Precision, Source


def _offers(*said: tuple[Origin, str]) -> list[FieldCandidate]:
    return [FieldCandidate((text,), origin, origin.value) for origin, text in said]


def _chosen(*said: tuple[Origin, str]) -> tuple[str, Precision, str]:
    moment = choose_published({"published": _offers(*said)})
    assert moment.value is not None
    assert moment.source is not None
    return moment.value.value.isoformat(), moment.value.precision, moment.source.winner.value


ORDER = [Origin.ARGUMENT, Origin.LAYOUT, Origin.FEED, Origin.HEURISTIC, Origin.JSON_LD, Origin.META, Origin.MICRODATA]


@pytest.mark.parametrize(("better", "worse"), [*pairwise(ORDER)])
def test_who_is_believed(better: Origin, worse: Origin) -> None:
    """What is shown goes before what the head says, wherever it stands."""
    said = [(worse, "05/09/2026 10:00:05"), (better, "04/09/2026 09:43:06")]
    assert _chosen(*said) == _chosen(*reversed(said)) == ("2026-09-04T09:43:06+07:00", Precision.SECOND, said[1][1])


@pytest.mark.parametrize(
    ("shown", "told", "taken"),
    [
        ("04/09/2026", "2026-09-04T23:59:00+07:00", True),
        ("04/09/2026", "2026-09-03T17:00:00Z", True),
        ("04/09/2026", "2026-09-05T00:00:00+07:00", False),
        ("9 giờ 04/09/2026", "2026-09-04T09:59:59+07:00", True),
        ("9 giờ 04/09/2026", "2026-09-04T10:00:00+07:00", False),
        ("9 giờ 04/09/2026", "2026-09-04T08:59:59+07:00", False),
        ("09:43 04/09/2026", "2026-09-04T09:43:59+07:00", True),
        ("09:43 04/09/2026", "2026-09-04T09:43:00+07:00", True),
        ("09:43 04/09/2026", "2026-09-04T09:44:00+07:00", False),
        ("09:43:00 04/09/2026", "2026-09-04T09:43:59+07:00", True),
        ("09:43:07 04/09/2026", "2026-09-04T09:43:08+07:00", False),
        ("09:43:07 04/09/2026", "04/09/2026 09:43", False),
        ("09:43 04/09/2026", "04/09/2026", False),
    ],
)
def test_who_agrees_makes_it_finer(shown: str, told: str, taken: bool) -> None:  # noqa: FBT001 - an expected value
    """The head's time is taken where it lies in what is displayed."""
    assert (_chosen((Origin.LAYOUT, shown), (Origin.META, told))[2] == told) is taken


def test_notes_on_dates() -> None:
    """Another day is noted, an hour's difference is not; each note says where."""
    meta = (Origin.META, "2026-09-05T10:00:00+07:00")
    moment = choose_published({"published": _offers((Origin.LAYOUT, "04/09/2026 09:59"), meta)})
    assert [(note.code, note.place) for note in moment.notes] == [("dates-disagree", "published")]
    assert "'2026-09-05T10:00:00+07:00'" in moment.notes[0].message
    assert "layout '04/09/2026 09:59'" in moment.notes[0].message
    assert choose_published({"published": _offers((Origin.LAYOUT, "04/09/2026 10:00"), meta)}).notes == ()
    moment = choose_modified({"modified": _offers((Origin.LAYOUT, "Thứ Hai, 04/09/2026"), (Origin.META, "x" * 99))})
    assert [(note.code, note.place) for note in moment.notes] == [
        ("weekday-contradicts", "modified: layout"),
        ("unreadable-date", "modified"),
    ]
    assert f"{'x' * 80!r} in meta is not a date" in moment.notes[1].message
    assert choose_published({"published": []}).value is None


def test_the_latest_of_several() -> None:
    """Of equal ones the first in the order of belief."""
    first, second = (Origin.META, "2026-09-05T10:00:00+07:00"), (Origin.JSON_LD, "2026-09-05T03:00:00Z")
    for said in ([second, first], [first, second]):
        moment = choose_modified({"modified": _offers((Origin.LAYOUT, "04/09/2026"), *said)})
        assert moment.value is not None
        assert moment.value.value == dt.datetime(2026, 9, 5, 3, tzinfo=dt.UTC)
        assert moment.value.precision is Precision.SECOND
        assert moment.source is not None
        assert (moment.source.field, moment.source.winner.origin) == ("modified", Origin.JSON_LD)
        assert len(moment.source.losers) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("04/09/2026 09:43:06", "2026-09-04T09:43:06+07:00"),
        ("04/09/2026 09:43", "2026-09-04T09:43+07:00"),
        ("04/09/2026", "2026-09-04"),
    ],
)
def test_of_dates_that_say_the_same_the_displayed_one_counts(first: str, second: str) -> None:
    """Nothing is made finer by another that is as fine."""
    offers = [FieldCandidate((second,), Origin.META, "m"), FieldCandidate((first,), Origin.LAYOUT, "l")]
    chosen = choose_published({"published": offers})
    assert chosen.source is not None
    assert chosen.source.winner.value == first
    assert [loser.value for loser in chosen.source.losers] == [second]


def test_what_the_first_value_says_is_the_date() -> None:
    """Of several values of one offer."""
    offers = [FieldCandidate(("04/09/2026 09:43", "05/09/2026 10:00"), Origin.LAYOUT, "p")]
    chosen = choose_published({"published": offers})
    assert chosen.value is not None
    assert (chosen.value.value.day, chosen.notes) == (4, ())
    unread = choose_published({"published": [FieldCandidate(("hôm qua nào đó", "05/09/2026"), Origin.LAYOUT, "p")]})
    assert [note.message for note in unread.notes] == ["'hôm qua nào đó' in p is not a date"]
    far = [FieldCandidate(("01/09/2026 09:43", "x"), Origin.META, "m"), *offers]
    assert [note.message for note in choose_published({"published": far}).notes] == [
        "m says '01/09/2026 09:43', p '04/09/2026 09:43'"
    ]


@pytest.mark.parametrize(
    ("shown", "told", "finer"),
    [
        ("04/09/2026", "9 giờ 04/09/2026", True),
        ("9 giờ 04/09/2026", "04/09/2026 09:43", True),
        ("04/09/2026 09:43", "04/09/2026 09:43:06", True),
        ("9 giờ 04/09/2026", "04/09/2026", False),
        ("04/09/2026 09:43", "9 giờ 04/09/2026", False),
        ("04/09/2026 09:43:06", "04/09/2026 09:43", False),
        ("04/09/2026 00:00", "04/09/2026", False),
        ("9 giờ 04/09/2026", "9 giờ 04/09/2026", False),
        ("04/09/2026 09:00", "9 giờ 04/09/2026", False),
    ],
)
def test_each_step_is_finer_than_the_one_before(shown: str, told: str, finer: bool) -> None:  # noqa: FBT001 - as above
    """Day, hour, minute, second: what agrees and says more is taken."""
    both = [FieldCandidate((shown,), Origin.LAYOUT, "l"), FieldCandidate((told,), Origin.META, "m")]
    chosen = choose_published({"published": both})
    assert chosen.source is not None
    assert (chosen.source.winner.value == told) is (finer or shown == told)
    assert (chosen.source.winner.place == "m") is finer


def moment(*offers: tuple[Origin, str]) -> list[FieldCandidate]:
    return [FieldCandidate((text,), origin, origin.value) for origin, text in offers]


def test_seconds_come_from_whoever_agrees() -> None:
    """The displayed minute is made finer by the metadata of the same minute."""
    dates = moment((Origin.LAYOUT, "09:43, 04/09/2026"), (Origin.META, "2026-09-04T09:43:06+07:00"))
    chosen = choose_published({"published": dates})
    assert chosen.value is not None
    assert (chosen.value.value.isoformat(), chosen.value.precision) == ("2026-09-04T09:43:06+07:00", Precision.SECOND)
    assert chosen.source is not None
    assert [loser.origin for loser in chosen.source.losers] == [Origin.LAYOUT]


def test_metadata_that_disagrees_loses_and_is_noted() -> None:
    """What is displayed wins over metadata of another day."""
    dates = moment((Origin.META, "2026-01-01T00:00:00+07:00"), (Origin.LAYOUT, "09:43, 04/09/2026"))
    chosen = choose_published({"published": dates})
    assert chosen.value is not None
    assert chosen.value.value.isoformat() == "2026-09-04T09:43:00+07:00"
    assert [note.code for note in chosen.notes] == ["dates-disagree"]


def test_a_day_is_made_a_minute() -> None:
    """A displayed day takes the time of metadata of that day; alone it stays a day."""
    day, meta = (Origin.LAYOUT, "04/09/2026"), (Origin.META, "2026-09-04T09:43:00+07:00")
    finer, alone = choose_published({"published": moment(day, meta)}), choose_published({"published": moment(day)})
    assert finer.value is not None
    assert alone.value is not None
    assert (finer.value.precision is Precision.DAY, alone.value.precision) == (False, Precision.DAY)


def test_unreadable_dates_are_noted() -> None:
    """A date field without a date gives none, and a note."""
    chosen = choose_published({"published": moment((Origin.META, "hôm nào đó"))})
    assert (chosen.value, [note.code for note in chosen.notes]) == (None, ["unreadable-date"])
    assert choose_modified({"modified": moment((Origin.META, "x"))}).value is None


def test_the_latest_change_counts() -> None:
    """Of several dates of change the latest is taken."""
    offers = moment((Origin.META, "2026-03-07T00:05:00+07:00"), (Origin.JSON_LD, "2026-03-07T07:38:56+07:00"))
    latest = choose_modified({"modified": offers})
    assert latest.value is not None
    assert latest.value.value.hour == 7


# -------------------------------------------------------------------------------------------------------------- zones
@pytest.mark.parametrize(
    ("shown", "told", "want", "code"),
    [
        ("09:30 16/7/2024", "2024-07-16T09:30:41+02:00", "2024-07-16T14:30:41+07:00", "zone-from-metadata"),
        ("09:30 16/7/2024", "2024-07-16T09:30:00Z", "2024-07-16T16:30:00+07:00", "zone-from-metadata"),
        ("09:30 16/7/2024", "2024-07-16T04:30:00Z", "2024-07-16T11:30:00+07:00", "zone-from-metadata"),
        ("09:30 16/7/2024", "2024-07-16T04:37:00Z", "2024-07-16T09:30:00+07:00", "zone-assumed"),
        ("09:30 16/7/2024", "2024-07-16T08:30:00+07:00", "2024-07-16T09:30:00+07:00", "zone-assumed"),
        ("05:09 16/7/2024", "2024-07-16T17:09:00+07:00", "2024-07-16T17:09:00+07:00", "zone-from-metadata"),
        ("09:30 16/7/2024", "2024-07-16T02:30:00Z", "2024-07-16T09:30:00+07:00", None),
        ("09:30 16/7/2024", "2024-07-15T22:30:00-04:00", "2024-07-16T09:30:00+07:00", None),
        ("09:30 16/7/2024 GMT+7", "2024-07-16T09:30:00+09:00", "2024-07-16T09:30:00+07:00", None),
        ("2024-07-16T09:30:00Z", "2024-07-16T09:30:00+02:00", "2024-07-16T14:30:00+07:00", None),
        ("09:30 16/7/2024 IST", "2024-07-16T09:30:00+05:30", "2024-07-16T11:00:00+07:00", None),
        ("16/7/2024", "2024-07-16T22:30:00-05:00", "2024-07-17T10:30:00+07:00", None),
        ("09:30 16/7/2024", "2024-07-16", "2024-07-16T09:30:00+07:00", "zone-assumed"),
    ],
)
def test_a_displayed_time_is_reconciled_with_the_metadata(shown: str, told: str, want: str, code: str | None) -> None:
    """A zone that is stated anywhere counts; assumed is only what nothing states, and then a note says so."""
    chosen = choose_published({"published": moment((Origin.HEURISTIC, shown), (Origin.JSON_LD, told))})
    assert chosen.value is not None
    assert chosen.value.value.isoformat() == want
    codes = {note.code for note in chosen.notes} - {"zone-unread"}
    assert codes == ({code} if code else set())


def test_a_known_site_displays_the_time_of_vietnam() -> None:
    """Also where its programs write that time as one of UTC; another offset at the same time of day is believed."""
    for told, want, codes in (
        ("2024-07-16T09:30:00Z", 9, ["offset-ignored"]),
        ("2024-07-16T04:30:00Z", 9, []),
        ("2024-07-16T09:30:00+09:00", 7, ["zone-from-metadata"]),
    ):
        dates = moment((Origin.HEURISTIC, "09:30 16/7/2024"), (Origin.META, told))
        chosen = choose_published({"published": dates}, of_known_site=True)
        assert chosen.value is not None
        assert (chosen.value.value.hour, [note.code for note in chosen.notes]) == (want, codes)
    alone = choose_published({"published": moment((Origin.HEURISTIC, "09:30 16/7/2024"))}, of_known_site=True)
    assert alone.notes == ()


@pytest.mark.parametrize("year", ["0001-01-01", "1899-12-31", "1970-01-01", "1989-12-31", "2101-01-01", "2199-12-31"])
def test_years_in_which_nothing_is_published(year: str) -> None:
    """They are noted and not believed, whoever states them."""
    for origin in ORDER:
        dates = moment((origin, f"{year}T12:00:00+07:00"), (Origin.MICRODATA, "2024-07-16T09:30:00+07:00"))
        for chosen in (choose_published({"published": dates}), choose_modified({"modified": dates})):
            assert chosen.value is not None
            assert chosen.value.value.year == 2024
            assert chosen.notes[0].code in {"impossible-date", "unreadable-date"}
        assert choose_published({"published": dates[:1]}).value is None


def test_a_displayed_change_is_modified() -> None:
    """In whatever order a line has its dates; and what the metadata call a change is no publication."""
    for line in ("Cập nhật: 17/7/2024 21:40 | Đăng: 16/7/2024 08:15", "16/7/2024 08:15 - sửa lúc 17/7/2024 21:40"):
        candidates = {"published": moment((Origin.LAYOUT, line))}
        published, modified = choose_published(candidates), choose_modified(candidates)
        assert (str(published.value), str(modified.value)) == ("2024-07-16T08:15+07:00", "2024-07-17T21:40+07:00")
    change = moment((Origin.META, "2024-07-17T21:40:00+07:00"))
    dates = moment((Origin.HEURISTIC, "17/7/2024 21:40"), (Origin.JSON_LD, "2024-07-16T08:15:00+07:00"))
    chosen = choose_published({"published": dates, "modified": change})
    assert str(chosen.value) == "2024-07-16T08:15:00+07:00"
    dates[0] = FieldCandidate(("Đăng: 17/7/2024 21:40",), Origin.HEURISTIC, "p")
    assert str(choose_published({"published": dates, "modified": change}).value) == "2024-07-17T21:40+07:00"
    alone = choose_published({"published": moment((Origin.LAYOUT, "Cập nhật: 17/7/2024 21:40"))})
    assert [note.code for note in alone.notes] == ["published-is-update"]


@pytest.mark.parametrize(
    ("language", "host", "known", "want"),
    [
        ("de", "zeitung.example", False, "2024-07-16T20:15:00+02:00"),
        (None, "zeitung.example", False, "2024-07-16T20:15:00+02:00"),
        ("vi", "zeitung.example", False, "2024-07-17T01:15:00+07:00"),
        ("en", "bao.vn", False, "2024-07-17T01:15:00+07:00"),
        ("en", None, True, "2024-07-17T01:15:00+07:00"),
    ],
)
def test_the_day_is_that_of_the_paper_s_readers(language: str | None, host: str | None, known: bool, want: str) -> None:  # noqa: FBT001 - a row of a table
    """Pages of other countries keep the offset that they state."""
    date = choose_published({"published": moment((Origin.META, "2024-07-16T20:15:00+02:00"))}).value
    assert date is not None
    spoken = Choice[str | None](language, Source("language", Candidate("x", Origin.META, "html")) if language else None)
    assert on_its_clock(date, at_home=is_at_home(spoken, host, of_known_site=known)).isoformat() == want
