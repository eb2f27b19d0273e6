"""How alike texts of one page are: which passage says again what another one says, and where.

Exact words first, then runs of three words to find who may be meant, then an alignment of those few. Numbers, names in
capitals and negations have to agree: financial prose is full of sentences that differ in nothing else and say something
else.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.text import fold_tones, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Match", "Passage", "find_matches"]

_WORD: Final = re.compile(r"\d+(?:[.,:/]\d+)*|\w+")
_RUN: Final = 3  # words; two words in a row are everywhere
_MOST_PLACES: Final = 16  # a run that stands in more places tells nothing
_MOST_TARGETS: Final = 6
_LONGEST_ALIGNED: Final = 400  # words; a longer passage is only a repeat when it is equal as a whole
_SHARED_RUNS: Final = 0.35
_FEWEST_WORDS: Final = 6  # fewer are a phrase: it may stand twice without being shown twice
_FEWEST_QUOTED: Final = 3  # of a passage that the page itself calls a pull quote
_FEWEST_EDITED: Final = 9
_COVERED: Final = 0.75  # of the source's words stand in the target, in order
_DENSE: Final = 0.55  # of the target's stretch are the source's words: a clause may be put in between
_NEGATIONS: Final = frozenset(["không", "chưa", "chẳng", "chả", "đừng", "not", "no", "never"])
_SHORT_INSERT: Final = 3
# A passage of a lower rank points at one of a higher rank; among equals the shorter one points, else the later one.
_RANKS: Final = {"lead": 0, "heading": 1, "pull_quote": 1, "caption": 2, "quote": 3, "list": 4, "table": 4}
_RUNNING: Final = 5


@attrs.frozen
class Passage:
    """A text of the page and what it is: `lead`, `caption`, `heading`, `paragraph`, `quote`, `pull_quote` ..."""

    text: str
    kind: str


@attrs.frozen
class Match:
    """The passage `source` says again what `target` says from `start` to `end`."""

    source: int
    target: int
    start: int
    end: int
    similarity: float
    """1.0 for the same words in the same order; else twice the common words by all words of both, below 1."""


@attrs.define(eq=False)
class _Words:
    """A passage's words, folded, with their places."""

    words: list[str]
    places: list[tuple[int, int]]
    hard: list[bool]
    """Numbers and names in capitals."""
    names: list[bool]


def find_matches(passages: Sequence[Passage]) -> tuple[Match, ...]:
    """Which passages repeat which, in the order of the repeating ones.

    Passages come in page order. Each repeating passage points at one other; a lead at the best one of each kind.

    >>> lead = Passage("Giá gạo xuất khẩu tăng mạnh trong tháng Bảy", "lead")
    >>> story = Passage("Theo Bộ Công Thương, giá gạo xuất khẩu tăng mạnh trong tháng Bảy.", "paragraph")
    >>> [(match.target, story.text[match.start : match.end]) for match in find_matches([lead, story])]
    [(1, 'giá gạo xuất khẩu tăng mạnh trong tháng Bảy')]
    """
    read = [_read(passage.text) for passage in passages]
    index = _index(read)
    matches: list[Match] = []
    for source, passage in enumerate(passages):
        words = read[source].words
        if len(words) < (_FEWEST_QUOTED if passage.kind == "pull_quote" else _FEWEST_WORDS):
            continue
        found = [
            match
            for target, hits in _shortlist(source, words, index)
            if _may_point(passages, read, source, target) and (match := _align(source, target, hits, read))
        ]
        matches += _best(passages, found)
    return tuple(_without_circles(matches))


def _read(text: str) -> _Words:
    folded = fold_tones(text.lower())
    if len(folded) != len(text) or nfc(folded) != folded:
        # Letters that change their number when they are made small, or decomposed ones: word by word.
        found = [(fold_tones(nfc(match[0]).lower()), match.span()) for match in _DECOMPOSED.finditer(text)]
    else:
        found = [(match[0], match.span()) for match in _WORD.finditer(folded)]
    capitals = text.isupper()
    originals = [text[start:end] for _, (start, end) in found]
    hard = [word[0].isdigit() or (not capitals and len(word) > 1 and word.isupper()) for word in originals]
    names = [not capitals and word[0].isupper() for word in originals]
    return _Words([word for word, _ in found], [place for _, place in found], hard, names)


_DECOMPOSED: Final = re.compile(r"\d+(?:[.,:/]\d+)*|[\w\u0300-\u036f]+")


def _index(read: Sequence[_Words]) -> dict[tuple[str, ...], list[tuple[int, int]]]:
    """Each run of words with its places (passage, word)."""
    index: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for number, each in enumerate(read):
        words = each.words
        for place, run in enumerate(zip(words, words[1:], words[2:], strict=False)):
            places = index.setdefault(run, [])
            if len(places) <= _MOST_PLACES:
                places.append((number, place))
    return index


def _shortlist(
    source: int, words: list[str], index: dict[tuple[str, ...], list[tuple[int, int]]]
) -> list[tuple[int, list[tuple[int, int]]]]:
    """Passages that share enough runs, each with the places (in the source, in the target) of what is shared."""
    hits: dict[int, list[tuple[int, int]]] = {}
    size = len(words) - _RUN + 1
    for place, run in enumerate(zip(words, words[1:], words[2:], strict=False)):
        places = index[run]
        if len(places) == 1 or len(places) > _MOST_PLACES:
            continue
        for target, there in places:
            if target != source:
                hits.setdefault(target, []).append((place, there))
    good = [
        (target, places) for target, places in hits.items() if len({here for here, _ in places}) >= _SHARED_RUNS * size
    ]
    good.sort(key=lambda pair: (-len(pair[1]), pair[0]))
    return good[:_MOST_TARGETS]


def _may_point(passages: Sequence[Passage], read: Sequence[_Words], source: int, target: int) -> bool:
    """Whether a passage can be the repeat of another: never a paragraph of its own caption."""
    here, there = (_RANKS.get(passages[number].kind, _RUNNING) for number in (source, target))
    if here != there:
        return here < there
    sizes = len(read[source].words), len(read[target].words)
    return sizes[0] < sizes[1] or (sizes[0] == sizes[1] and source > target)


def _align(source: int, target: int, hits: list[tuple[int, int]], read: Sequence[_Words]) -> Match | None:
    """The stretch of the target that the source repeats, or `None` where it says something else."""
    ours, theirs = read[source], read[target]
    size = len(ours.words)
    start, end = _window(hits, size, len(theirs.words))
    if size > _LONGEST_ALIGNED:
        return _equal(source, target, read)
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - only pages with candidates need it

    steps = [
        (op.tag, op.src_start, op.src_end, op.dest_start + start, op.dest_end + start)
        for op in LCSseq.opcodes(ours.words, theirs.words[start:end])
    ]
    common = [step for step in steps if step[0] == "equal"]
    if not common:
        return None
    first, last = common[0][3], common[-1][4]
    count = sum(step[2] - step[1] for step in common)
    length = last - first
    exact = count == size == length
    if not exact and (size < _FEWEST_EDITED or count < _COVERED * size or count < _DENSE * length):
        return None
    if not exact and _says_otherwise(steps, (first, last), ours, theirs):
        return None
    similarity = 1.0 if exact else min(round(2 * count / (size + length), 4), 0.9999)
    return Match(source, target, theirs.places[first][0], theirs.places[last - 1][1], similarity)


def _window(hits: list[tuple[int, int]], size: int, length: int) -> tuple[int, int]:
    """The stretch of the target in which most of the shared runs stand."""
    hits = sorted(hits, key=lambda pair: pair[1])
    widest = 2 * size + 4
    best, most, left = (0, 0), 0, 0
    for right, (_, there) in enumerate(hits):
        while there - hits[left][1] > widest:
            left += 1
        if right - left + 1 > most:
            best, most = (left, right), right - left + 1
    first, last = hits[best[0]], hits[best[1]]
    start = max(0, first[1] - first[0] - 2)
    return start, min(length, max(last[1] + _RUN, last[1] + size - last[0] + 2))


def _equal(source: int, target: int, read: Sequence[_Words]) -> Match | None:
    ours, theirs = read[source], read[target]
    if ours.words != theirs.words:
        return None
    return Match(source, target, theirs.places[0][0], theirs.places[-1][1], 1.0)


def _says_otherwise(
    steps: Iterable[tuple[str, int, int, int, int]], stretch: tuple[int, int], ours: _Words, theirs: _Words
) -> bool:
    """Whether what differs are numbers, names or negations."""
    spare = Counter(word for word, hard in zip(theirs.words, theirs.hard, strict=True) if hard)
    here, there = [], []
    for tag, ours_start, ours_end, start, end in steps:
        if tag == "equal":
            continue
        here += range(ours_start, ours_end)
        inside = range(max(start, stretch[0]), min(end, stretch[1]))
        if len(inside) <= _SHORT_INSERT:
            there += inside
    if any(ours.hard[place] and not spare[ours.words[place]] for place in here):
        return True
    if any(ours.words[place] in _NEGATIONS for place in here) or any(
        theirs.words[place] in _NEGATIONS for place in there
    ):
        return True
    changed = [place for place in here if ours.names[place] and place > 0]
    return bool(changed) and any(theirs.names[place] for place in there)


def _best(passages: Sequence[Passage], found: list[Match]) -> list[Match]:
    """The likeliest target; of a lead the likeliest of each kind."""
    if not found:
        return []

    def order(match: Match) -> tuple[bool, float, int]:
        running = passages[match.target].kind not in _RANKS
        return (not running, -match.similarity, match.target)

    found = sorted(found, key=order)
    if passages[found[0].source].kind != "lead":
        return found[:1]
    groups = groupby(
        sorted(found, key=lambda match: passages[match.target].kind), lambda match: passages[match.target].kind
    )
    return sorted((next(iter(sorted(group, key=order))) for _, group in groups), key=lambda match: match.target)


def _without_circles(matches: list[Match]) -> list[Match]:
    """Text that is pointed at stays: of a chain of equal passages each points at the first."""
    return [match for match in matches if match.source != match.target]
