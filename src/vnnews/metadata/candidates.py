"""A value that a page offers for a field, and where."""

from __future__ import annotations

import attrs

from vnnews.model import Candidate, Origin

__all__ = ["Fields", "Found", "offer"]


@attrs.frozen
class Found:
    """One offer: a value, or several for authors, tags and breadcrumbs."""

    values: tuple[str, ...]
    origin: Origin
    place: str
    links: tuple[str | None, ...] = ()
    """The address behind each value, where the page links it."""

    @property
    def candidate(self) -> Candidate:
        """The offer as the article's provenance keeps it."""
        return Candidate(" | ".join(self.values), self.origin, self.place)


Fields = dict[str, list[Found]]
"""All offers by field, in the order in which they were met."""


def offer(fields: Fields, field: str, found: Found) -> None:
    """Add an offer; empty ones are none."""
    if any(found.values):
        fields.setdefault(field, []).append(found)
