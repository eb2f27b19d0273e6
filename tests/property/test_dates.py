"""Laws of reading dates, attacked by hypothesis."""

from __future__ import annotations

import datetime as dt
import json
import locale
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.property.date_forms import FORMS, at_precision, date_like_texts, disguises, moments, usual_texts

from vnnews.dates import Zone, find_dates, parse_date
from vnnews.dates.folded import view
from vnnews.model import Precision

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = dt.datetime(2026, 3, 7, 9, 0, tzinfo=dt.UTC)
SAMPLES = ("Thứ Năm, 25/7/2024, 16:03 (GMT+7)", "July 25, 2024", "1761135952", "20260307080054340", "2024-07-25T16:03")


@pytest.mark.parametrize("name", FORMS)
@given(moment=moments(), disguise=disguises())
def test_round_trip(name: str, moment: dt.datetime, disguise: Callable[[str], str]) -> None:
    """What a form prints is read back, at the form's precision, in any normal form, case and white space."""
    render, precision = FORMS[name]
    parsed = parse_date(disguise(render(moment)))
    assert parsed is not None
    assert parsed.precision is precision
    assert parsed.value == at_precision(moment, precision)
    assert parsed.value.utcoffset() == dt.timedelta(hours=7)


@pytest.mark.parametrize("name", FORMS)
@given(moment=moments())
def test_the_printed_weekday_agrees(name: str, moment: dt.datetime) -> None:
    """The right weekday is never called a contradiction."""
    parsed = parse_date(FORMS[name][0](moment))
    assert parsed is not None
    assert "weekday-contradicts" not in [note.code for note in parsed.notes]


@given(st.text() | date_like_texts())
@example("9" * 20_000)
@example("\ud800 25/7/2024")
def test_no_text_raises(text: str) -> None:
    """Any text gives a date or none; a value is aware, and a result without reference time is not made of one."""
    parsed = parse_date(text)
    assert parsed is None or parsed.value.utcoffset() == dt.timedelta(hours=7)
    assert all(found.value.tzinfo is not None for found in find_dates(text, now=NOW))


@given(usual_texts() | date_like_texts())
@settings(max_examples=5 * settings().max_examples)
def test_usual_forms_are_read_as_the_grammar_reads_them(text: str) -> None:
    """`parse_date` reads the usual forms by a short cut, `find_dates` reads all by the grammar: both say the same."""
    found = find_dates(text)
    assert parse_date(text) == (found[0] if found else None)


@given(date_like_texts() | st.text())
def test_spans_slice_the_text(text: str) -> None:
    """Found dates stand in the text where their spans say, in order, and do not overlap."""
    end = 0
    for found in find_dates(text, now=NOW):
        start, stop = found.span
        assert end <= start < stop <= len(text)
        assert text[start:stop] == found.text
        end = stop


@given(date_like_texts())
def test_idempotent(text: str) -> None:
    """The matched part alone is read as it was read in its text."""
    for found in find_dates(text, now=NOW):
        again = parse_date(found.text, now=NOW)
        assert again is not None
        assert (again.value, again.precision, again.zone) == (found.value, found.precision, found.zone)


@given(date_like_texts())
def test_the_one_date_is_among_all(text: str) -> None:
    """`parse_date` gives one of the dates that `find_dates` gives; without a reference time it gives the first."""
    found = find_dates(text)
    assert parse_date(text) == (found[0] if found else None)
    one = parse_date(text, now=NOW)
    assert one is None or one.value in [each.value for each in find_dates(text, now=NOW)]


@given(moment=moments(), name=st.sampled_from(sorted(FORMS)), before=st.integers(0, 400))
def test_relative_time_is_counted_from_now(moment: dt.datetime, name: str, before: int) -> None:
    """`N phút trước` is N minutes before the given time, and a full date does not depend on that time."""
    parsed = parse_date(f"{before} phút trước", now=moment)
    assert parsed is not None
    assert parsed.value == moment - dt.timedelta(minutes=before)
    assert (parsed.precision, parsed.zone) == (Precision.MINUTE, Zone.ASSUMED)
    printed = FORMS[name][0](moment)
    assert parse_date(printed, now=moment) == parse_date(printed, now=NOW) == parse_date(printed)


@given(st.text() | date_like_texts())
def test_a_view_keeps_places(text: str) -> None:
    """Each stretch of the folded text has its own stretch of the text as given, in the same order."""
    seen = view(text)
    spans = [seen.span(place, place + 1) for place in range(len(seen.folded))]
    assert all(0 <= start < stop <= len(text) for start, stop in spans)
    assert [start for start, _ in spans] == sorted({start for start, _ in spans})


@pytest.mark.parametrize("zone", ["America/New_York", "GMT+7", "Asia/Ho_Chi_Minh"])
def test_the_environment_does_not_matter(zone: str) -> None:
    """The TZ variable, the locale and the clock of the process change nothing."""
    script = (
        "import json, sys\nfrom vnnews.dates import parse_date\n"
        "print(json.dumps([str(parse_date(text)) for text in json.loads(sys.argv[1])]))\n"
        "assert 'dateutil' not in sys.modules"
    )
    environment = {**os.environ, "TZ": zone, "LC_ALL": "C", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", script, json.dumps(SAMPLES)],
        env=environment,
        check=True,
        capture_output=True,
        timeout=60,
    )
    assert json.loads(done.stdout) == [str(parse_date(text)) for text in SAMPLES]
    assert locale.setlocale(locale.LC_TIME)  # nothing here has set one


@pytest.mark.parametrize(
    "piece",
    [
        "1/",
        "1/2/",
        "12:30 ",
        "ngày ",
        "Thứ Năm, ",
        "tháng 3 ",
        "May 99, 2024 ",
        "99/99/2024 ",
        "3 giờ ",
        "0\u0301",
        "9",
        "GMT+",
    ],
)
def test_near_dates_are_bounded_work(piece: str) -> None:
    """A long text that is nearly a date over and over holds none, and reading ends (the suite's timeout watches)."""
    assert find_dates(piece * 20_000, now=NOW) == ()
