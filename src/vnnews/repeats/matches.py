"""How alike texts of one page are: which passage repeats which other one, and where.

Words are compared folded (without case, tone placement, normal form and punctuation). Runs of three words select which
passages may be meant; only those few are aligned. What may differ and what may not was decided on real pages: a clause
put in between, a subject added in front, a word changed, an end cut off are edits; another number, another name and a
negation make another statement, because financial prose is full of sentences that differ in nothing else.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from vnnews.repeats.alignment import (
    RUN,
    Hits,
    Words,
    align,
    closing_clause,
    is_bounded,
    is_name_and_title,
    says_otherwise,
)
from vnnews.repeats.display import find_displays
from vnnews.repeats.passage import Match, Passage
from vnnews.repeats.runs import Runs

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def find_matches(passages: Sequence[Passage]) -> tuple[Match, ...]:
    """Which passages repeat which, in the order of the repeating ones.

    Passages come in page order, the lead first. A lead, heading, pull quote, caption or quote points at the running
    text that holds its words (a caption at another caption where nothing better holds them); a paragraph at the longer
    paragraph that holds it; the later of two equal passages at the earlier. Each repeating passage points at one other,
    a lead at the best one of each kind. `start` and `end` count characters of the target's text as it was given.

    The repeats, by kind of edit: whole passages of four words that are equal; six words that are a clause of the
    target, eight that stand in it in a row; twelve words of which 70 % (of a paragraph: 85 %) stand there in order with
    little between; a clause of sixteen words that closes the source. There is no match where a number, a name or a
    negation differs, nor for a person with his title. The time is linear in the text: a run of words that stands in
    more than sixteen places is no evidence, and a passage is compared with at most six others.

    >>> lead = Passage("Giá gạo xuất khẩu tăng mạnh trong tháng Bảy", "lead")
    >>> story = Passage("Theo Bộ Công Thương, giá gạo xuất khẩu tăng mạnh trong tháng Bảy.", "paragraph")
    >>> [(match.target, story.text[match.start : match.end]) for match in find_matches([lead, story])]
    [(1, 'giá gạo xuất khẩu tăng mạnh trong tháng Bảy')]
    """
    runs = Runs.of(passages)
    twins = _twins(passages, runs)
    if not twins and not runs.clues:
        return ()
    displays = find_displays(passages, runs)
    matches: list[Match] = []
    for source, passage in enumerate(passages):
        if source in displays:
            matches += displays[source]
            continue
        candidates = [_whole(source, target, runs.words) for target in twins.get(source, ())]
        least = _FEWEST_QUOTED if passage.kind == "pull_quote" else _FEWEST_WORDS
        if passage.is_source and runs.words[source].size >= least and runs.suffice(source):
            candidates += [
                match
                for target, hits in runs.shortlist(source)
                if _may_point(passages, runs.words, source, target)
                and target not in twins.get(source, ())
                and (match := _compare(source, target, hits, passages, runs.words))
            ]
        matches += _best(passages, candidates)
    return tuple(matches)


def _twins(passages: Sequence[Passage], runs: Runs) -> dict[int, tuple[int, ...]]:
    """Which passage is equal to which: the first of the highest rank is the one that the others repeat."""
    read = runs.words
    twins: dict[int, tuple[int, ...]] = {}
    for group in runs.groups:
        home = max(group, key=lambda number: _RANKS.get(passages[number].kind, _RUNNING))
        same = (number for number in group if number != home and read[number].words == read[home].words)
        twins.update(dict.fromkeys(same, (home,)))
    return twins


def _whole(source: int, target: int, read: Sequence[Words]) -> Match:
    places = read[target].places()
    return Match(source, target, places[0][0], places[-1][1], 1.0)


def _may_point(passages: Sequence[Passage], read: Sequence[Words], source: int, target: int) -> bool:
    """Whether one passage can be the repeat of another, by what they are and how long: never both ways round."""
    here, there = (_RANKS.get(passages[number].kind, _RUNNING) for number in (source, target))
    if here != there:
        return here < there
    sizes = read[source].size, read[target].size
    return sizes[0] < sizes[1] or (sizes[0] == sizes[1] and source > target)


def _compare(source: int, target: int, hits: Hits, passages: Sequence[Passage], read: Sequence[Words]) -> Match | None:
    """The stretch of the target that the source repeats. Returns None if the source is another statement.

    >>> story = "Theo hiệp hội, giá gạo thơm ở An Giang đã tăng 9 % trong tháng Bảy vì kho cạn."
    >>> def similarities(line):
    ...     passages = [Passage(line, "pull_quote"), Passage(story, "paragraph")]
    ...     return [match.similarity for match in find_matches(passages)]
    >>> similarities("Giá gạo thơm ở An Giang đã tăng 9 % trong tháng Bảy")
    [1.0]
    >>> similarities("Giá gạo thơm ở An Giang tăng 9 % trong tháng Bảy vì kho cạn")
    [0.9655]
    >>> similarities("Giá gạo thơm ở An Giang đã tăng 7 % trong tháng Bảy vì kho cạn")
    []
    """
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


def _best(passages: Sequence[Passage], candidates: list[Match]) -> list[Match]:
    """The likeliest target, running text first; of a lead the likeliest of each kind."""
    candidates = sorted(
        candidates, key=lambda match: (passages[match.target].kind in _RANKS, -match.similarity, match.target)
    )
    if not candidates or passages[candidates[0].source].kind != "lead":
        return candidates[:1]
    kinds: dict[str, Match] = {}
    for match in candidates:
        kinds.setdefault(passages[match.target].kind, match)
    return sorted(kinds.values(), key=lambda match: match.target)
