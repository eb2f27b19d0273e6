"""Runs of three words, and which passages share them."""

from __future__ import annotations

from vnnews.repeats.passage import Passage
from vnnews.repeats.runs import Runs

FIRST = "đàn cò trắng bay về vườn"
SECOND = "chiều muộn đàn cò trắng bay về tổ"


def _runs(*texts: str, sources: bool = True) -> Runs:
    return Runs.of([Passage(text, "paragraph", sources) for text in texts])


def test_runs_that_stand_once_are_no_clue() -> None:
    runs = _runs(FIRST, "mưa rơi trên mái lá")
    assert not runs.clues
    assert not runs.suffice(0)
    assert runs.share(0) == 0


def test_passages_that_share_runs() -> None:
    """Three of four runs of the first stand in the second, two words later."""
    runs = _runs(FIRST, SECOND)
    assert runs.suffice(0)
    assert runs.share(0) == 0.75
    assert runs.hits(0) == {1: [(0, 2), (1, 3), (2, 4)]}
    assert runs.shortlist(0) == [(1, [(0, 2), (1, 3), (2, 4)])]


def test_only_sources_are_looked_for() -> None:
    """No run is kept where no passage may repeat another."""
    assert not _runs(FIRST, SECOND, sources=False).index
    assert _runs(FIRST, SECOND).index


def test_equal_passages_are_a_group() -> None:
    """From four words on, whatever the case."""
    assert _runs(FIRST, SECOND, FIRST.upper()).groups == [[0, 2]]
    assert _runs("cò trắng bay", "cò trắng bay").groups == []
