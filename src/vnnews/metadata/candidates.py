"""Candidates: the values that a page has for a field, each with its origin and place."""

from __future__ import annotations

import attrs

from vnnews.model import Candidate, Origin


@attrs.frozen
class FieldCandidate:
    """One candidate for a field: a value, or several for authors, tags and breadcrumbs."""

    values: tuple[str, ...]
    origin: Origin
    place: str
    links: tuple[str | None, ...] = ()
    """The address that each value links to; None for one without a link."""

    @property
    def candidate(self) -> Candidate:
        """The candidate as the article's sources keep it."""
        return Candidate(" | ".join(self.values), self.origin, self.place)


Candidates = dict[str, list[FieldCandidate]]
"""All candidates by field, in document order."""


def add_candidate(candidates: Candidates, field: str, candidate: FieldCandidate) -> None:
    """Add a candidate; an empty one is ignored."""
    if any(candidate.values):
        candidates.setdefault(field, []).append(candidate)
