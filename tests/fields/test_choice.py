"""Which candidate is believed, and what the source of a value says."""

from __future__ import annotations

from itertools import pairwise, permutations

import pytest

from vnnews.fields.choice import Choice, choose_text, ranked, source_of
from vnnews.metadata.candidates import FieldCandidate
from vnnews.model import Origin

ORDER = [Origin.ARGUMENT, Origin.LAYOUT, Origin.FEED, Origin.HEURISTIC, Origin.JSON_LD, Origin.META, Origin.MICRODATA]


def _candidate(origin: Origin, text: str = "") -> FieldCandidate:
    return FieldCandidate((text or origin.value,), origin, "p")


def test_every_origin_has_its_place() -> None:
    """None is forgotten."""
    assert set(ORDER) == set(Origin)


@pytest.mark.parametrize(("better", "worse"), [*pairwise(ORDER)])
def test_the_order_of_belief(better: Origin, worse: Origin) -> None:
    """Whatever stands first in the page."""
    for pair in permutations([_candidate(better), _candidate(worse)]):
        assert choose_text({"lead": list(pair)}, "lead").value == better.value


def test_of_equally_believed_candidates_the_first_of_the_page_wins() -> None:
    """The order of the page is kept."""
    first, second = _candidate(Origin.META, "một"), _candidate(Origin.META, "hai")
    assert ranked({"lead": [first, second]}, "lead") == [first, second]


def test_a_candidate_that_is_not_accepted_is_a_loser() -> None:
    """The source names it too."""
    layout, meta = _candidate(Origin.LAYOUT, "một"), _candidate(Origin.META, "hai")
    choice = choose_text({"lead": [meta, layout]}, "lead", lambda candidate: candidate is meta)
    assert choice == Choice("hai", source_of("lead", meta, [layout]))


def test_nothing_to_choose_from() -> None:
    """No value and no source."""
    assert choose_text({}, "lead") == Choice(None)
    assert choose_text({"lead": [_candidate(Origin.META)]}, "lead", lambda _: False) == Choice(None)
