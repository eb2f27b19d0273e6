"""Display lines: what a page prints a second time to draw the eye, where only the lines of the page are known.

Being alike is not enough: forecasts, laws and tables of figures are alike because their kind is. A display line adds
nothing to the paragraphs that it repeats: all its words stand there in the same order, and it may leave some out. So
another number, name or place is another statement, whatever the rest is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.repeats.alignment import Common, Words, is_name_and_title, says_otherwise, words
from vnnews.repeats.passage import Match, Passage
from vnnews.vocabulary.connectives import opens_with_connective

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnnews.repeats.runs import Runs

_SHORTEST: Final = 70  # characters of a display line; the shorter ones that repeat are titles, names and refrains
_FEWEST_WORDS: Final = 12
_LONGEST: Final = 400  # words of a display line, and of each paragraph with which it is compared
_LONGEST_PARAGRAPH: Final = 1200
_SHARE: Final = 0.6  # of the line's runs stand elsewhere too
_PIECE: Final = 5  # words in a row; fewer may stand anywhere
_IN_PIECES: Final = 0.85  # of the line's words
_FARTHEST: Final = 10  # passages between an edited line and its paragraph
_AROUND: Final = 5  # passages between a line and the paragraphs that have one of its sentences each
_MOST_COPIES: Final = 2  # a line that stands in more other passages is a refrain
_MOST_TARGETS: Final = 6
_MOST_PIECES: Final = 2  # a line leaves out words at one place; more places are another sentence of the kind
_DENSE: Final = 0.3  # of the stretch that is repeated are the words of the line
_LONG: Final = 100  # characters of a line that may stand far from its paragraph
_FEWEST_OF_SENTENCE: Final = 6  # words of a sentence that is searched on its own
_FEWEST_SPLICED: Final = 2  # paragraphs
_SPLICED: Final = 0.99  # no paragraph alone has all words
_TARGETS: Final = frozenset({"paragraph", "info_box"})
_DASHES: Final = ("-", "–", "—", "+", "•", "*")
_CLOSING: Final = (".", "!", "?", "…", "”", '"')
_OPENING: Final = re.compile(r"[\"“”‘'«(]{0,2}[^\W_]")
_ANNOUNCING: Final = (":", ";", ",")
_MARK: Final = re.compile(r"[-–—+•*]\s|\(?(?:\d{1,2}|[a-zđ]|[ivx]{1,4})[.)](?!\d)", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"(?<=[.!?…])[\"”]?\s+(?=[\"“]?[^\W\d_])")
_SPEAKER: Final = re.compile(r"\s[-–—]\s{0,3}([^\W\d_][^.!?…\d]{8,140})\.?$")


def breaks_flow(text: str, before: str) -> bool:
    """Whether a line can stand for itself: whole sentences that neither go on from the line before nor are an item.

    >>> line = "Giá gạo xuất khẩu tăng mạnh trong tháng Bảy nhờ đơn hàng mới của các nhà nhập khẩu."
    >>> breaks_flow(line, "Các kho đã mở cửa."), breaks_flow(f"Tuy nhiên, {line}", "Các kho đã mở cửa.")
    (True, False)
    >>> breaks_flow(line, "Hiệp hội cho biết:"), breaks_flow(f"- {line}", "Các kho đã mở cửa.")
    (False, False)
    """
    if len(text) < _SHORTEST or not text.endswith(_CLOSING) or before.endswith(_ANNOUNCING):
        return False
    if len(before) < _SHORTEST and not before.endswith(_CLOSING):
        return False  # the text of a title, a name or a place
    opening = _OPENING.match(text)
    if opening is None or opening[0][-1].islower() or _MARK.match(text):
        return False
    return not opens_with_connective(text)


@attrs.frozen(eq=False)
class _Line:
    """A line that may be a display line."""

    place: int
    words: Words
    """Without the speaker behind a dash."""
    size: int
    """How many words it has with the speaker."""

    @property
    def is_whole(self) -> bool:
        """Whether no speaker was cut off."""
        return self.words.size == self.size


def find_displays(passages: Sequence[Passage], runs: Runs) -> dict[int, tuple[Match, ...]]:
    """The display lines among the paragraphs, each with the places that it repeats."""
    displays: dict[int, tuple[Match, ...]] = {}
    for place, passage in enumerate(passages):
        if passage.is_source and passage.kind == "paragraph" and runs.share(place) >= _SHARE and runs.suffice(place):
            line = _read_line(place, runs.words[place])
            if _FEWEST_WORDS <= line.words.size <= _LONGEST and not is_name_and_title(line.words):
                matches = _places(line, passages, runs)
                if matches:
                    displays[place] = matches
    return {place: matches for place, matches in displays.items() if not _is_repeated_back(place, displays, runs)}


def _is_repeated_back(place: int, displays: dict[int, tuple[Match, ...]], runs: Runs) -> bool:
    """Whether a line and its target repeat each other, and the line is the story.

    Of two equal lines the former is the story, else the latter.
    """
    for match in displays[place]:
        if any(other.target == place for other in displays.get(match.target, ())):
            equal = runs.words[place].size == runs.words[match.target].size
            if (place < match.target) == equal:
                return True
    return False


def _read_line(place: int, line: Words) -> _Line:
    """A line, its speaker set apart."""
    speaker = _SPEAKER.search(line.text)
    if speaker is None or not speaker[1][0].isupper():
        return _Line(place, line, line.size)
    own = _read(line.text[: speaker.start()])
    # A dash may stand in a name too (`Bến Thành – Suối Tiên`): what is left has to be a sentence.
    return _Line(place, own if own.size >= _FEWEST_WORDS else line, line.size)


def _read(text: str) -> Words:
    own_words = words(text)
    return Words(text, len(own_words), own_words)


def _places(line: _Line, passages: Sequence[Passage], runs: Runs) -> tuple[Match, ...]:
    """Where the words of a line stand: in one paragraph or, sentence by sentence, in several."""
    hits = runs.hits(line.place)
    paragraphs = (target for target in hits if passages[target].kind in _TARGETS and _is_prose(runs.words[target]))
    nearest = sorted(paragraphs, key=lambda target: (-len(hits[target]), target))[:_MOST_TARGETS]
    matches = [match for target in nearest if (match := _whole(line, target, runs))]
    if sum(match.similarity == 1 for match in matches) > _MOST_COPIES:
        return ()
    if matches:
        return (max(matches, key=lambda match: match.similarity),)
    return _by_sentence(line, [target for target in nearest if abs(target - line.place) <= _AROUND], runs)


def _is_prose(paragraph: Words) -> bool:
    """Whether a paragraph is no item of a list, and short enough to be compared."""
    return paragraph.size <= _LONGEST_PARAGRAPH and not paragraph.text.startswith(_DASHES)


def _whole(line: _Line, target: int, runs: Runs) -> Match | None:
    """The place in a paragraph that has all words of a line. Returns None if no place may be a repeat."""
    theirs = runs.words[target]
    common = _all_words(line.words, theirs)
    if not common or (target == line.place - 1 and line.size != theirs.size):
        return None  # what stands right below the paragraph that has more is a caption or a summary
    start, end = common[0][1], common[-1][1] + common[-1][2]
    exact = len(common) == 1 and line.is_whole
    if line.words.size < _DENSE * (end - start):
        return None
    if abs(target - line.place) > _FARTHEST and not (exact and len(line.words.text) >= _LONG):
        return None
    similarity = 1.0 if exact else round(2 * line.words.size / (line.size + end - start), 4)
    return _match(line, target, (start, end), similarity, theirs)


def _by_sentence(line: _Line, targets: Sequence[int], runs: Runs) -> tuple[Match, ...]:
    """The places of the sentences of a line in several paragraphs. Returns nothing if one of them is nowhere.

    >>> from vnnews.repeats.passage import Passage
    >>> from vnnews.repeats.runs import Runs
    >>> one, two = "Thương lái vào tận ruộng đặt cọc cho cả vụ.", "Giá lúa thơm tăng thêm bốn trăm đồng một ký."
    >>> before = [f"Sáng qua ghe đậu kín bến sông. {one}", f"{two} Ai cũng tiếc lúa đã bán.", "Kho ở đây gần cạn."]
    >>> def targets(line):
    ...     passages = [Passage(text, "paragraph") for text in (*before, line, "Mưa xuống sớm.")]
    ...     return [match.target for match in find_displays(passages, Runs.of(passages)).get(3, ())]
    >>> targets(f"{one} {two}"), targets(f"{one} Kho ở Trà Nóc chỉ còn gạo cho ba ngày.")
    ([0, 1], [])
    """
    borders: dict[int, list[int]] = {}
    for sentence in map(_read, _SENTENCE.split(line.words.text)):
        places = ((target, _all_words(sentence, runs.words[target])) for target in targets)
        target, common = next((pair for pair in places if pair[1]), (-1, []))
        if not common or sentence.size < _FEWEST_OF_SENTENCE:
            return ()
        borders.setdefault(target, []).extend((common[0][1], common[-1][1] + common[-1][2]))
    if len(borders) < _FEWEST_SPLICED or sum(runs.words[target].size for target in borders) <= line.words.size:
        return ()  # where the line has all words of the paragraphs, it is the whole of a box and they are its pieces
    length = sum(max(ends) - min(ends) for ends in borders.values())
    similarity = min(round(2 * line.words.size / (line.size + length), 4), _SPLICED)
    spans = ((target, (min(ends), max(ends))) for target, ends in borders.items())
    return tuple(_match(line, target, span, similarity, runs.words[target]) for target, span in spans)


def _match(line: _Line, target: int, span: tuple[int, int], similarity: float, theirs: Words) -> Match:
    places = theirs.places()
    start, end = places[span[0]][0], places[span[1] - 1][1]
    return Match(line.place, target, start, end, similarity, is_display=True)


def _all_words(ours: Words, theirs: Words) -> Common:
    """The stretches of words of a line within paragraphs. Returns nothing if a word is not there, or out of order."""
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - only pages with candidates need it

    here, there = ours.words, theirs.words
    first = _find(here, there)
    if first >= 0:
        return [(0, first, ours.size)]
    steps = LCSseq.opcodes(here, there)
    common = [(op.src_start, op.dest_start, op.src_end - op.src_start) for op in steps if op.tag == "equal"]
    if sum(count for _, _, count in common) < ours.size:
        return []
    whole = sum(count for _, _, count in common if count >= _PIECE)
    if len(common) > _MOST_PIECES or whole < _IN_PIECES * ours.size or says_otherwise(common, ours, theirs):
        return []
    return common


def _find(here: list[str], there: list[str]) -> int:
    """Where the words stand in a row, or -1."""
    size = len(here)
    for place in range(len(there) - size + 1):
        if there[place] == here[0] and there[place : place + size] == here:
            return place
    return -1
