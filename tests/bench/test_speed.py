"""Measured time is the median, and ratios are to the bare parse."""

from __future__ import annotations

import itertools
from typing import Final

import pytest
from bench.accuracy.gold import Page, Told
from bench.accuracy.reader import Reader
from bench.dates import right
from bench.speed.clock import measure, speeds

PAGES: Final = tuple(Page(name=name, url=None, data=b"x" * 500_000, text="", gold=Told()) for name in "ab")


def _reader(name: str) -> Reader:
    return Reader(name, name, frozenset(), lambda: lambda page: page.gold)


def test_every_round_but_the_first_is_counted() -> None:
    ticks = itertools.count()
    reader = _reader("x")
    taken = measure({reader: reader.start()}, PAGES, 3, clock=lambda: float(next(ticks)))
    assert {reader: [[1.0] * 3] * 2} == taken


def test_speed_is_told_by_the_medians() -> None:
    bare, other = _reader("bare"), _reader("other")
    found = speeds({bare: [[1, 1, 9], [1, 1, 1]], other: [[3, 3, 3], [5, 1, 99]]}, PAGES, bare)
    assert (found[bare].ratio, found[bare].pages, found[bare].megabytes) == (1, 1, 0.5)
    assert (found[other].seconds, found[other].ratio) == (8, 4)


def test_a_reader_that_raises_is_measured_too() -> None:
    def read(page: Page) -> Told:
        raise KeyError(page.name)

    assert len(measure({_reader("x"): read}, PAGES, 1)) == 1


@pytest.mark.parametrize(
    ("expected", "is_right"),
    [("2026-03-07", True), ("2026-03-07T00:00:00+07:00", True), ("2026-03-06T00:00:00+07:00", False), (None, False)],
)
def test_a_date_is_right_to_the_minute(expected: str | None, is_right: bool) -> None:  # noqa: FBT001 - an outcome
    from vnnews import parse_date  # noqa: PLC0415 - the only test that needs it

    parsed = parse_date("7/3/2026 00:00")
    assert parsed is not None
    assert right(parsed.value, expected) is is_right
