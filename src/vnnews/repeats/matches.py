"""How alike texts of one page are: which passage repeats which other one, and where.

Words are compared folded (without case, tone placement, normal form and punctuation). Runs of three words select which
passages may be meant; only those few are aligned. What may differ and what may not was decided on real pages: a clause
put in between, a subject added in front, a word changed, an end cut off are edits; another number, another name and a
negation make another statement, because financial prose is full of sentences that differ in nothing else.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, compress
from typing import Final, TypeAlias

import attrs

from vnnews.repeats.alignment import (
    RUN,
    Hits,
    Words,
    align,
    closing_clause,
    is_bounded,
    is_name_and_title,
    says_otherwise,
    words,
)

_Run: TypeAlias = int
"""The hash of three words: that two of them are equal is a clue, and the words themselves decide."""
_MOST_PLACES: Final = 16  # a run that stands in more places is no evidence, and keeps the work linear
_MOST_TARGETS: Final = 6
_LONG: Final = 200_000  # characters of all passages: of longer pages neither words nor an object a run is kept
_SHARED_RUNS: Final = 0.35
_FEWEST_EQUAL: Final = 4  # of two passages that are equal as a whole
_FEWEST_WORDS: Final = 6  # fewer are a phrase: it may stand twice without being a repeat
_FEWEST_FREE: Final = 8  # fewer have to be a clause of the target, between two marks
_FEWEST_QUOTED: Final = 3  # of a passage that the page itself calls a pull quote
_FEWEST_EDITED: Final = 12  # `Quy định này có hiệu lực từ ngày ...` (9 words) is written of many things
_COVERED: Final = 0.7  # of the source's words stand in the target, in order
_COVERED_RUNNING: Final = 0.85  # the same, of a paragraph: to take running text for a repeat is the worse mistake
_DENSE: Final = 0.55  # of the target's stretch are the source's words: a clause may be put in between
# A passage of a lower rank points at one of a higher rank; among equals the shorter one points, else the later one.
_RANKS: Final = {"lead": 0, "heading": 1, "pull_quote": 1, "caption": 2, "quote": 3}
_RUNNING: Final = 4


@attrs.frozen
class Passage:
    """A text of the page and what it is: `lead`, `caption`, `heading`, `paragraph`, `quote`, `pull_quote` ..."""

    text: str
    kind: str


@attrs.frozen
class Match:
    """The passage `source` repeats what `target` has from `start` to `end`."""

    source: int
    target: int
    start: int
    end: int
    similarity: float
    """1.0 for the same words in the same order; else twice the common words by all words of both, below 1."""


def find_matches(passages: Sequence[Passage]) -> tuple[Match, ...]:
    """Which passages repeat which, in the order of the repeating ones.

    Passages come in page order, the lead first. A lead, heading, pull quote, caption or quote points at the running
    text that holds its words (a caption at another caption where nothing better holds them); a paragraph at the longer
    paragraph that holds it; the later of two equal passages at the earlier. Each repeating passage points at one other,
    a lead at the best one of each kind. `start` and `end` count characters of the target's text as it was given.

    What is found, by kind of edit: whole passages of four words that are equal; six words that are a clause of the
    target, eight that stand in it in a row; twelve words of which 70 % (of a paragraph: 85 %) stand there in order with
    little between; a clause of sixteen words that closes the source. There is no match where a number, a name or a
    negation differs, nor for a person with his title. The time is linear in the text: a run of words that stands in
    more than sixteen places is no evidence, and a passage is compared with at most six others.

    >>> lead = Passage("Giá gạo xuất khẩu tăng mạnh trong tháng Bảy", "lead")
    >>> story = Passage("Theo Bộ Công Thương, giá gạo xuất khẩu tăng mạnh trong tháng Bảy.", "paragraph")
    >>> [(match.target, story.text[match.start : match.end]) for match in find_matches([lead, story])]
    [(1, 'giá gạo xuất khẩu tăng mạnh trong tháng Bảy')]
    """
    read, runs, twins = _read(passages)
    clues = _find_clues(runs, read)
    if not twins and not clues:
        return ()
    index = _index(clues)
    matches: list[Match] = []
    for source, passage in enumerate(passages):
        found = [_whole(source, target, read) for target in twins.get(source, ())]
        size = read[source].size
        least = _FEWEST_QUOTED if passage.kind == "pull_quote" else _FEWEST_WORDS
        if size >= least and clues and clues[source].suffice:
            found += [
                match
                for target, hits in _shortlist(source, clues[source], index)
                if _may_point(passages, read, source, target)
                and target not in twins.get(source, ())
                and (match := _compare(source, target, hits, passages, read))
            ]
        matches += _best(passages, found)
    return tuple(matches)


def _read(passages: Sequence[Passage]) -> tuple[list[Words], Sequence[_Run], dict[int, tuple[int, ...]]]:
    """The passages, the runs of all of them in order, and twins: which passage is equal to which."""
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
    twins: dict[int, tuple[int, ...]] = {}
    for group in alike.values():
        if len(group) > 1:
            home = max(group, key=lambda number: _RANKS.get(passages[number].kind, _RUNNING))  # the first of them
            same = (number for number in group if number != home and read[number].words == read[home].words)
            twins.update(dict.fromkeys(same, (home,)))
    return read, runs, twins


def _whole(source: int, target: int, read: Sequence[Words]) -> Match:
    places = read[target].places()
    return Match(source, target, places[0][0], places[-1][1], 1.0)


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


def _find_clues(runs: Sequence[_Run], read: Sequence[Words]) -> list[_Clues]:
    """For each passage the runs that the page has more than once, but not everywhere."""
    twice = _repeated_runs(runs)
    if not twice:
        return []
    again = [*compress(range(len(runs)), map(twice.__contains__, runs))]
    often = Counter(map(runs.__getitem__, again))
    found: list[list[int]] = [[] for _ in read]
    sizes = [max(each.size - RUN + 1, 0) for each in read]
    starts = [*accumulate(sizes, initial=0)]
    owner = 0
    for place in again:
        while place >= starts[owner + 1]:
            owner += 1
        if often[runs[place]] <= _MOST_PLACES:
            found[owner].append(place - starts[owner])
        else:
            sizes[owner] -= 1
    return [
        _Clues(runs, start, places, _SHARED_RUNS * size)
        for start, places, size in zip(starts, found, sizes, strict=False)
    ]


def _repeated_runs(runs: Sequence[_Run]) -> set[_Run]:
    """The runs that stand more than once; of very many runs only those are looked at that may, to save memory."""
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


def _index(clues: Sequence[_Clues]) -> dict[_Run, Hits]:
    """Each run of passages that may repeat another with its places (passage, word)."""
    index: dict[_Run, Hits] = {run: [] for each in clues if each.suffice for _, run in each.runs()}
    for number, each in enumerate(clues) if index else ():
        for place, run in each.runs():
            if run in index:
                index[run].append((number, place))
    return index


def _shortlist(source: int, clues: _Clues, index: dict[_Run, Hits]) -> list[tuple[int, Hits]]:
    """Passages that share enough runs, each with the places of what is shared."""
    hits: dict[int, Hits] = {}
    for place, run in clues.runs():
        for target, there in index[run]:
            if target != source:
                hits.setdefault(target, []).append((place, there))
    shares = [(len({here for here, _ in places}), target) for target, places in hits.items()]
    good = sorted((-share, target) for share, target in shares if share >= clues.least)
    return [(target, hits[target]) for _, target in good[:_MOST_TARGETS]]


def _may_point(passages: Sequence[Passage], read: Sequence[Words], source: int, target: int) -> bool:
    """Whether one passage can be the repeat of another, by what they are and how long: never both ways round."""
    here, there = (_RANKS.get(passages[number].kind, _RUNNING) for number in (source, target))
    if here != there:
        return here < there
    sizes = read[source].size, read[target].size
    return sizes[0] < sizes[1] or (sizes[0] == sizes[1] and source > target)


def _compare(source: int, target: int, hits: Hits, passages: Sequence[Passage], read: Sequence[Words]) -> Match | None:
    """The stretch of the target that the source repeats, or None if it differs."""
    ours, theirs = read[source], read[target]
    size = ours.size
    shift, most = Counter(there - here for here, there in hits).most_common(1)[0]
    whole = most == size - RUN + 1 and theirs.words[shift : shift + size] == ours.words
    common = [(0, shift, size)] if whole else align(ours, theirs, hits)
    if not common:
        return None
    first, last = common[0][1], common[-1][1] + common[-1][2]
    count, length = sum(piece[2] for piece in common), last - first
    covered = _COVERED if _RANKS.get(passages[source].kind, _RUNNING) < _RUNNING else _COVERED_RUNNING
    if count != size or count != length:
        if size < _FEWEST_EDITED or passages[source].kind == "heading":
            return None  # a heading sums up what follows in words of its own: only word for word is it a repeat
        if count < covered * size or count < _DENSE * length:
            common = closing_clause(common, ours, theirs)
            if not common:
                return None
            first, count = common[0][1], common[0][2]
            last, length = first + count, count
    kind = passages[source].kind  # what follows a heading may take up its words; only a clause of its own repeats it
    phrase = kind == "heading" or (size < _FEWEST_FREE and kind != "pull_quote")
    if (phrase and not is_bounded(theirs, first, last)) or says_otherwise(common, ours, theirs):
        return None
    if is_name_and_title(ours):
        return None
    places = theirs.places()
    similarity = round(2 * count / (size + length), 4)
    return Match(source, target, places[first][0], places[last - 1][1], similarity)


def _best(passages: Sequence[Passage], found: list[Match]) -> list[Match]:
    """The likeliest target, running text first; of a lead the likeliest of each kind."""
    found = sorted(found, key=lambda match: (passages[match.target].kind in _RANKS, -match.similarity, match.target))
    if not found or passages[found[0].source].kind != "lead":
        return found[:1]
    kinds: dict[str, Match] = {}
    for match in found:
        kinds.setdefault(passages[match.target].kind, match)
    return sorted(kinds.values(), key=lambda match: match.target)
