"""Runs of three words, and which passages share them: the few passages that are worth a comparison."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, compress
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from vnnews.repeats.alignment import RUN, Hits, Words, words

if TYPE_CHECKING:
    from vnnews.repeats.passage import Passage

_Run: TypeAlias = int
"""The hash of three words: that two of them are equal is a clue, and the words themselves decide."""
_MOST_PLACES: Final = 16  # a run that stands in more places is no evidence, and keeps the work linear
_MOST_TARGETS: Final = 6
_LONG: Final = 200_000  # characters of all passages: of longer pages neither words nor an object a run is kept
_SHARED_RUNS: Final = 0.35
_FEWEST_EQUAL: Final = 4  # of two passages that are equal as a whole


@attrs.frozen
class _Clues:
    """What of a passage may stand elsewhere: runs with their places, and how many another passage must share."""

    page: Sequence[_Run]
    """The runs of all passages."""
    start: int
    """Where among them those of this passage begin."""
    places: Sequence[int]
    """Of its runs, which of them are meant."""
    least: float

    @property
    def suffice(self) -> bool:
        """Whether there are enough of them for a repeat."""
        return len(self.places) >= max(self.least, 1)

    def runs(self) -> list[tuple[int, _Run]]:
        """Each with its place."""
        return [(place, self.page[self.start + place]) for place in self.places]


@attrs.define(eq=False)
class Runs:
    """The passages of a page as words, and which of them share runs of words."""

    words: Sequence[Words]
    groups: Sequence[Sequence[int]]
    """Passages that are equal as a whole, in page order."""
    clues: Sequence[_Clues]
    """Empty where no run stands twice."""
    index: dict[_Run, Hits]

    @classmethod
    def of(cls, passages: Sequence[Passage]) -> Runs:
        """Read the words of all passages and find the runs that the page has more than once."""
        read: list[Words] = []
        light = sum(len(passage.text) for passage in passages) > _LONG
        runs: list[_Run] | array[_Run] = array("q") if light else []
        alike: dict[int, list[int]] = {}
        for number, passage in enumerate(passages):
            own_words = words(passage.text)
            read.append(Words(passage.text, len(own_words), None if light else own_words))
            runs.extend(map(hash, zip(own_words, own_words[1:], own_words[2:], strict=False)))
            if len(own_words) >= _FEWEST_EQUAL:
                alike.setdefault(hash(tuple(own_words)), []).append(number)
        clues = _find_clues(runs, read)
        return cls(read, [group for group in alike.values() if len(group) > 1], clues, _index(clues, passages))

    def suffice(self, source: int) -> bool:
        """Whether enough of a passage may stand elsewhere."""
        return bool(self.clues) and self.clues[source].suffice

    def share(self, source: int) -> float:
        """How much of a passage may stand elsewhere, from 0 to 1, by its runs."""
        size = self.words[source].size - RUN + 1
        return len(self.clues[source].places) / size if self.clues and size > 0 else 0.0

    def hits(self, source: int) -> dict[int, Hits]:
        """The passages that share runs with a passage, each with the places of what is shared."""
        hits: dict[int, Hits] = {}
        for place, run in self.clues[source].runs():
            for target, there in self.index[run]:
                if target != source:
                    hits.setdefault(target, []).append((place, there))
        return hits

    def shortlist(self, source: int) -> list[tuple[int, Hits]]:
        """The passages that share enough runs with a passage, the nearest first."""
        hits = self.hits(source)
        shares = [(len({here for here, _ in places}), target) for target, places in hits.items()]
        good = sorted((-share, target) for share, target in shares if share >= self.clues[source].least)
        return [(target, hits[target]) for _, target in good[:_MOST_TARGETS]]


def _find_clues(runs: Sequence[_Run], read: Sequence[Words]) -> list[_Clues]:
    """For each passage the runs that the page has more than once, but not everywhere."""
    twice = _repeated_runs(runs)
    if not twice:
        return []
    again = [*compress(range(len(runs)), map(twice.__contains__, runs))]
    often = Counter(map(runs.__getitem__, again))
    places_of: list[list[int]] = [[] for _ in read]
    sizes = [max(passage.size - RUN + 1, 0) for passage in read]
    starts = [*accumulate(sizes, initial=0)]
    owner = 0
    for place in again:
        while place >= starts[owner + 1]:
            owner += 1
        if often[runs[place]] <= _MOST_PLACES:
            places_of[owner].append(place - starts[owner])
        else:
            sizes[owner] -= 1
    return [
        _Clues(runs, start, places, _SHARED_RUNS * size)
        for start, places, size in zip(starts, places_of, sizes, strict=False)
    ]


def _repeated_runs(runs: Sequence[_Run]) -> set[_Run]:
    """The runs that stand more than once; of very many runs only those are compared that may, to save memory."""
    doubtful: Iterable[_Run] = runs
    if isinstance(runs, array):
        mask = (1 << (len(runs).bit_length() + 1)) - 1
        slots = bytearray(mask + 1)
        for run in runs:
            slots[run & mask] = 2 if slots[run & mask] else 1
        doubtful = (run for run in runs if slots[run & mask] > 1)
    seen: set[_Run] = set()
    twice: set[_Run] = set()
    for run in doubtful:
        (twice if run in seen else seen).add(run)
    return twice


def _index(clues: Sequence[_Clues], passages: Sequence[Passage]) -> dict[_Run, Hits]:
    """Each run of passages that may repeat another with its places (passage, word)."""
    sources = (clue for clue, passage in zip(clues, passages, strict=False) if passage.is_source and clue.suffice)
    index: dict[_Run, Hits] = {run: [] for clue in sources for _, run in clue.runs()}
    for number, clue in enumerate(clues) if index else ():
        for place, run in clue.runs():
            if run in index:
                index[run].append((number, place))
    return index
