"""The yardstick counts as its makers count: words, shingles, segments, moments."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from bench.accuracy.gold import Piece, Told
from bench.accuracy.yardstick import judge, page_of, truths

NEWS = {"page": "fundus/a.html.gz", "body": ["Một hai ba bốn năm sáu."], "lead": ["Bảy tám."]}


def told(*lines: str, lead: str | None = None) -> Told:
    """A reader's result with these paragraphs."""
    return Told(lead=lead, pieces=tuple(Piece(role="paragraph", text=line) for line in lines))


@pytest.mark.parametrize(
    ("read", "share"),
    [
        (told("Một hai ba bốn năm sáu."), 1),
        (told("Bảy tám.", "Một hai ba bốn năm sáu."), 1),  # a lead may stand in the body
        (told("Một hai ba bốn năm sáu.", lead="Bảy tám."), 1),
        (told("Một hai ba."), 2 * 3 / 9),
        (told(), 0),
    ],
)
def test_bodies(read: Told, share: float) -> None:
    """The F1 of words; a body of which less than half was read is lost."""
    figures = judge(read, NEWS)
    assert figures["body"] == pytest.approx(share)
    assert figures["lost"] == (share < 0.5)


def test_shingles() -> None:
    """Four words in a row: a gap in the middle costs more than a word."""
    truth = {"page": "scrapinghub/a.html.gz", "body": ["a b c d e f"]}
    assert judge(told("a b c d e f"), truth)["body"] == 1
    assert judge(told("a b c x d e f"), truth)["body"] == 0


def test_segments() -> None:
    """What must be there, is missing, and must not be there; the lead counts as text."""
    truth = {"page": "trafilatura/a.html.gz", "with": ["một hai", "chín", "năm"], "without": ["quảng cáo", "bình luận"]}
    read = told("một  hai ba", "quảng cáo", lead="năm")
    assert judge(read, truth) == {"right": 2, "missed": 1, "wrong": 1}


def test_fields() -> None:
    """Headlines and names are folded, names are a set."""
    truth = {"page": "fundus/a.html.gz", "headline": "Giá Gạo", "authors": ["An Bình", "Chi"], "captions": ["Cảng mới"]}
    read = Told(headline="giá  gạo", authors=("chi", "An Bình"), pieces=(Piece(role="figure", caption="cảng mới"),))
    assert judge(read, truth) == {"headline": True, "authors": True, "captions": 1.0}
    assert judge(Told(), truth) == {"headline": False, "authors": False, "captions": 0.0}


@pytest.mark.parametrize(
    ("value", "day", "moment"),
    [
        (datetime(2024, 5, 3, 15, 47, tzinfo=UTC), True, True),
        (datetime(2024, 5, 3, 17, 47, tzinfo=timezone(timedelta(hours=2))), True, True),
        (datetime(2024, 5, 3, 15, 47, tzinfo=timezone(timedelta(hours=7))), True, False),
        (datetime(2024, 5, 3, 15, 47), True, False),  # noqa: DTZ001 - a reader that does not know the zone
        (date(2024, 5, 3), True, False),
        (None, False, False),
    ],
)
def test_moments(value: datetime | date | None, day: bool, moment: bool) -> None:  # noqa: FBT001 - outcomes
    """To the minute, the zone included."""
    truth = {"page": "fundus/a.html.gz", "published": "2024-05-03 15:47:42+00:00"}
    assert judge(Told(published=value), truth) == {"day": day, "published": moment}


def test_pages_are_loaded() -> None:
    """Each truth has its page."""
    if not truths():
        pytest.skip("the shared corpus is not here")
    assert page_of(truths()[0]).data
