"""Candidates for a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Origin

if TYPE_CHECKING:
    from vnnews.metadata.candidates import Candidates


def test_an_empty_offer_is_none() -> None:
    """One value of several is enough."""
    fields: Candidates = {}
    for values in ((), ("",), ("", "")):
        add_candidate(fields, "tags", FieldCandidate(values, Origin.META, "m"))
    assert fields == {}
    add_candidate(fields, "tags", FieldCandidate(("", "a"), Origin.META, "m"))
    add_candidate(fields, "tags", FieldCandidate(("b",), Origin.META, "m"))
    assert [found.values for found in fields["tags"]] == [("", "a"), ("b",)]
    assert fields["tags"][0].candidate.value == " | a"
