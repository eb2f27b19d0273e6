"""The words of a passage, and what two passages have in common once they are laid side by side.

`similarity` finds the passages; here stands what makes one of them an edited form of the other, and what makes it
another statement.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate, pairwise
from typing import Final, TypeAlias

import attrs

from vnnews.text import fold_tones, nfc
from vnnews.vocabulary.opposites import NEGATIONS, exclude_each_other

Hits: TypeAlias = list[tuple[int, int]]
"""Places of shared runs, in words: (in the source, in the target)."""
Common: TypeAlias = list[tuple[int, int, int]]
"""Stretches of equal words: (start in the source, start in the target, words)."""

_WORD: Final = re.compile(r"\d+(?:[.,:/]\d+)*|\w+")
_LONGEST_ALIGNED: Final = 400  # words; a longer passage is a repeat only word for word
_CLAUSE: Final = 16  # words, and 0.55 of the source, that close it and are a whole clause of the target
_CLAUSE_SHARE: Final = 0.55
_MOST_NAMES: Final = 0.6  # of the words begin with a capital: a person with his title, not a statement
_LONGEST_NAME: Final = 24
_LOOSE: Final = 2  # equal words at an edge, and far from the others, are chance
_LOOSE_INSIDE: Final = 4  # the same, where they are not the first or last words of the source
_BESIDE: Final = 6  # words; what is farther from the common words is not put in their place
RUN: Final = 3
"""Words in a row that make two passages worth a comparison; two words in a row are everywhere."""
_SHORT_INSERT: Final = 3


@attrs.define(eq=False)
class Words:
    """A passage's words, folded. Of long pages they are not kept: few passages are compared."""

    text: str
    size: int
    """How many words there are."""
    _words: list[str] | None = None
    _word_places: list[tuple[int, int]] | None = None

    @property
    def words(self) -> list[str]:
        """The words, in order."""
        if self._words is None:
            self._words = words(self.text)
        return self._words

    def places(self) -> list[tuple[int, int]]:
        """Where in the text each word stands."""
        if self._word_places is None:
            self._word_places = _places(self.text)
        return self._word_places

    def printed(self, word: int) -> str:
        """A word as printed, in NFC."""
        start, end = self.places()[word]
        return nfc(self.text[start:end])

    def is_name(self, word: int) -> bool:
        """Whether a word begins with a capital within a text that is not all capitals."""
        return self.printed(word)[:1].isupper() and not self.text.isupper()

    def is_hard(self, word: int) -> bool:
        """Whether a word is a number or a name in capitals."""
        printed = self.printed(word)
        return printed[:1].isdigit() or (len(printed) > 1 and printed.isupper() and not self.text.isupper())

    def gap(self, word: int) -> str:
        """What stands in front of a word: the text between it and the word before."""
        places = self.places()
        start = places[word - 1][1] if word else 0
        return self.text[start : places[word][0] if word < len(places) else len(self.text)]


def words(text: str) -> list[str]:
    """The words and numbers of a text, folded: the same for every case, tone placement and normal form.

    >>> words("HÒA – hoà, 1.716,7%")
    ['hoà', 'hoà', '1.716,7']
    """
    result: list[str] = []
    # Most of what stands between blanks and marks is letters alone, and a word as it is: that is soon seen.
    for piece in _folded(text).replace(", ", " ").replace(". ", " ").split():
        if piece.isalpha():
            result.append(piece)
        else:
            result += _WORD.findall(piece)
    return result


def _folded(text: str) -> str:
    """NFC, small, new tone placement; as many characters as the NFC form has."""
    text = nfc(text)
    lowered = text.lower()
    if len(lowered) != len(text):  # İ is the one letter that grows
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return fold_tones(lowered)


def _places(text: str) -> list[tuple[int, int]]:
    """Where each word stands in the text as given, whatever its normal form."""
    spans = [match.span() for match in _WORD.finditer(_folded(text))]
    composed = nfc(text)
    if composed == text:
        return spans
    starts = [
        place
        for place, char in enumerate(text)
        # A mark, or a vowel or tail of a Hangul syllable, belongs to what stands before it.
        if not place or not (unicodedata.category(char)[0] == "M" or "\u1160" <= char <= "\u11ff")
    ]
    clusters = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    if "".join(map(nfc, clusters)) != composed:
        return [(0, len(text))] * len(spans)  # a script of which the above is not true: the whole passage
    ends = [*accumulate((len(nfc(cluster)) for cluster in clusters), initial=0)]
    given = [0] * (len(composed) + 1)
    for number, cluster in enumerate(clusters):
        given[ends[number] + 1 : ends[number + 1] + 1] = [starts[number] + len(cluster)] * len(nfc(cluster))
    return [(given[start], given[end]) for start, end in spans]


def align(ours: Words, theirs: Words, hits: Hits) -> Common:
    """The words that both have in the same order, without those at the edges that are there by chance."""
    size = ours.size
    if size > _LONGEST_ALIGNED:
        return []
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - only pages with candidates need it

    start, end = _window(hits, size, theirs.size)
    steps = LCSseq.opcodes(ours.words, theirs.words[start:end])
    common = [(op.src_start, op.dest_start + start, op.src_end - op.src_start) for op in steps if op.tag == "equal"]
    common = _tighten(common, ours, theirs) if common else []
    while len(common) > 1 and _is_loose(common[0], common[1], at_edge=common[0][0] == 0):
        common.pop(0)
    while len(common) > 1 and _is_loose(common[-1], common[-2], at_edge=sum(common[-1][::2]) == size):
        common.pop()
    return common


def _tighten(common: Common, ours: Words, theirs: Words) -> Common:
    """The same alignment with each stretch as near to the next one as the target has its words.

    `Về dài hạn` opens many sentences: it belongs to the one that the rest stands in. `quyền sử dụng đất` closes many:
    the last stretch goes to the others where all then stand word over word.
    """
    (first, first_there, _), (here, there, count) = common[0], common[-1]
    over = here + first_there - first
    fits = sum(common[-2:][0][1:]) <= over < there and _is_repeated(ours, here, theirs, over, count)
    tight = [(here, over if fits else there, count)]
    for here, there, count in reversed(common[:-1]):
        next_here, next_there, _ = tight[-1]
        nearer = next_there - (next_here - here)
        tight.append(
            (here, nearer if nearer > there and _is_repeated(ours, here, theirs, nearer, count) else there, count)
        )
    return tight[::-1]


def _is_repeated(ours: Words, here: int, theirs: Words, there: int, count: int) -> bool:
    """Whether both have the same words at two places."""
    return theirs.words[there : there + count] == ours.words[here : here + count]


def _is_loose(piece: tuple[int, int, int], inner: tuple[int, int, int], *, at_edge: bool) -> bool:
    """Whether an outer piece of common words is chance: few words, far in the target from the next piece."""
    former, latter = sorted((piece, inner), key=lambda pair: pair[1])
    gap = latter[1] - former[1] - former[2]
    return piece[2] <= (_LOOSE if at_edge else _LOOSE_INSIDE) and gap > 2 * piece[2]


def _window(hits: Hits, size: int, length: int) -> tuple[int, int]:
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
    return start, min(length, last[1] + size - last[0] + 2)


def closing_clause(common: Common, ours: Words, theirs: Words) -> Common:
    """The last common stretch, where it closes the source and is a clause of the target between two marks."""
    here, there, count = common[-1]
    size = ours.size
    whole = here + count == size and count >= max(_CLAUSE, _CLAUSE_SHARE * size)
    return [common[-1]] if whole and is_bounded(theirs, there, there + count) else []


def is_bounded(theirs: Words, start: int, end: int) -> bool:
    """Whether words stand between two marks (or ends) of the text, as a clause does."""
    return all(word in {0, theirs.size} or theirs.gap(word).strip() for word in (start, end))


def says_otherwise(common: Common, ours: Words, theirs: Words) -> bool:
    """Whether what differs within or right beside the common words are numbers, names, negations or opposites."""
    first, last = common[0], common[-1]
    return (
        _turned(ours, theirs, first[0], first[1])
        or _replaced_beside(ours, theirs, (first, last))
        or any(_differ(ours, theirs, before, after) for before, after in pairwise(common))
    )


def _differ(ours: Words, theirs: Words, before: tuple[int, int, int], after: tuple[int, int, int]) -> bool:
    """Whether the words between two common stretches are other numbers, names, negations or opposites."""
    mine = range(before[0] + before[2], after[0])
    other = range(before[1] + before[2], after[1])
    if any(map(ours.is_hard, mine)) or any(ours.words[word] in NEGATIONS for word in mine):
        return True
    short = len(other) <= _SHORT_INSERT
    if short and any(theirs.words[word] in NEGATIONS for word in other):
        return True
    if mine and short and any(map(ours.is_name, mine)) and any(map(theirs.is_name, other)):
        return True
    return exclude_each_other(_common_words(ours, mine), _common_words(theirs, other))


def _common_words(passage: Words, places: range) -> list[str]:
    """The words at some places that are no names: `Tám` is one where it is written so."""
    return [passage.words[word] for word in places if not passage.is_name(word)]


def _turned(ours: Words, theirs: Words, here: int, there: int) -> bool:
    """Whether one of both has a negation right in front of the common words, and no mark between."""
    mine = here > 0 and ours.words[here - 1] in NEGATIONS and not ours.gap(here).strip()
    other = there > 0 and theirs.words[there - 1] in NEGATIONS and not theirs.gap(there).strip()
    return mine != other


def _replaced_beside(ours: Words, theirs: Words, edges: tuple[tuple[int, int, int], tuple[int, int, int]]) -> bool:
    """Whether the target has other numbers or names than the source right before or after the common words.

    >>> def read(text):
    ...     return Words(text, len(words(text)))
    >>> common = (0, 0, 5)  # `giá gạo tăng mạnh ở`
    >>> targets = "Giá gạo tăng mạnh ở Hậu Giang", "Giá gạo tăng mạnh ở Long An", "Giá gạo tăng mạnh ở mọi nơi"
    >>> [_replaced_beside(read("giá gạo tăng mạnh ở Long An"), read(text), (common, common)) for text in targets]
    [True, False, False]
    """
    (here, there, _), (last, last_there, count) = edges
    front = range(max(0, here - _BESIDE), here)
    back = range(last + count, min(last + count + _BESIDE, ours.size))
    for mine, start, step in ((front, there - 1, -1), (back, last_there + count, 1)):
        hard = {ours.words[word] for word in mine if ours.is_hard(word) or (word and ours.is_name(word))}
        if not hard:
            continue
        beside: list[int] = []
        word = start
        while 0 <= word < theirs.size and len(beside) <= len(mine):
            if set(theirs.gap(word + 1 if step < 0 else word)) & set(".;:!?\n"):
                break
            beside.append(word)
            word += step
        named = {theirs.words[word] for word in beside if theirs.is_hard(word) or theirs.is_name(word)}
        if named and hard.isdisjoint(named):
            return True
    return False


def is_name_and_title(ours: Words) -> bool:
    """`Ông Trương Sỹ Bá - Chủ tịch HĐQT Tập đoàn Tân Long` stands wherever he is named."""
    size = ours.size
    names = sum(ours.is_name(word) and not ours.is_hard(word) for word in range(size))
    return size <= _LONGEST_NAME and names >= _MOST_NAMES * size
