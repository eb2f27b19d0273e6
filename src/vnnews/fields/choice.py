"""Which candidate wins a field: one order of belief for all fields, and the choice with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, TypeVar

import attrs

from vnnews.model import Note, Origin, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from vnnews.metadata.candidates import Candidates, FieldCandidate

T_co = TypeVar("T_co", covariant=True)

_BELIEF: Final = (
    Origin.ARGUMENT,  # the caller knows
    Origin.LAYOUT,  # what readers see, at a place that somebody has checked
    Origin.FEED,
    Origin.HEURISTIC,  # what readers see
    Origin.JSON_LD,  # written for search engines: most complete of the metadata
    Origin.META,
    Origin.MICRODATA,
)
METADATA: Final = frozenset({Origin.JSON_LD, Origin.META, Origin.MICRODATA})
"""The origins that no reader of the page sees."""


@attrs.frozen
class Choice(Generic[T_co]):
    """The value of one field, the candidate that it comes from, and what was odd."""

    value: T_co
    source: Source | None = None
    """None where no candidate has the value."""
    notes: tuple[Note, ...] = ()


def belief(candidate: FieldCandidate) -> int:
    """The place of a candidate in the order of belief: 0 is believed most."""
    return _BELIEF.index(candidate.origin)


def ranked(candidates: Candidates, field: str) -> list[FieldCandidate]:
    """The candidates for a field, the most believed one first; of equal ones in document order."""
    return sorted(candidates.get(field, ()), key=belief)


def source_of(field: str, winner: FieldCandidate, rivals: Iterable[FieldCandidate]) -> Source:
    """The source of a value: the candidate that won, and the others."""
    return Source(field, winner.candidate, tuple(rival.candidate for rival in rivals if rival is not winner))


def choose_text(
    candidates: Candidates, field: str, accepts: Callable[[FieldCandidate], bool] = lambda _: True
) -> Choice[str | None]:
    """The text of the most believed candidate that is accepted."""
    rivals: Sequence[FieldCandidate] = ranked(candidates, field)
    winner = next(filter(accepts, rivals), None)
    if winner is None:
        return Choice(None)
    return Choice(winner.values[0], source_of(field, winner, rivals))
