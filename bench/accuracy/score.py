"""From what was told of each page to figures: a perfect reader has 1 everywhere, an empty one 0.

A field counts on the pages where gold or reader gives a value: so a value that the page does not have is a miss, and
silence where there is nothing to say is no merit. The figures of a body are means over the articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.text import fold, nfc, tokens
from vnnews.vocabulary.prefixes import split_prefix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.accuracy.gold import Page, Piece, Told

__all__ = ["BODY", "COUNTED", "FIELDS", "HARM", "MEASURES", "Miss", "Score", "Share", "score"]

FIELDS: Final = ("headline", "lead", "authors", "published", "day", "section", "tags")
BODY: Final = ("precision", "recall", "f1")
HARM: Final = ("doubled", "lost", "junk")
"""Shares of which less is better."""
MEASURES: Final = (*FIELDS, *BODY, "blocks", "captions", "credits", *HARM, "articles")
COUNTED: Final = frozenset({*FIELDS, "articles"})
"""Measures that count pages; the others are means or shares."""
_WIDTH: Final = 8
"""Words of a shingle: long enough that two stories rarely share one by chance."""


@attrs.frozen
class Share:
    """So much right of so much."""

    right: float
    of: float

    @property
    def value(self) -> float:
        """Between 0 and 1; of nothing, all is right."""
        return self.right / self.of if self.of else 1.0


@attrs.frozen
class Miss:
    """A page on which a field is not right."""

    page: str
    field: str
    got: str
    want: str


@attrs.frozen(kw_only=True)
class Score:
    """The figures of one reader over one corpus."""

    shares: Mapping[str, Share]
    misses: tuple[Miss, ...]


def score(pages: Iterable[Page], told: Mapping[str, Told], *, apart: bool = True) -> Score:
    """The figures of a reader.

    Args:
        pages: pages with gold.
        told: what the reader tells, by the page's name. Pages that it does not read do not count.
        apart: whether the reader keeps lead, captions and credits out of the body's text. Where it has no other place
            for them, finding them in the text is no error of precision.
    """
    counts: dict[str, list[tuple[float, float]]] = {}
    misses: list[Miss] = []
    for page in sorted((page for page in pages if page.name in told), key=lambda page: page.name):
        got, gold = told[page.name], page.gold
        counts.setdefault("articles", []).append((got.is_article == gold.is_article, 1))
        if got.is_article != gold.is_article:
            misses.append(Miss(page.name, "articles", str(got.is_article), str(gold.is_article)))
        if not gold.is_article:
            continue
        for name, part in _fields(got, gold).items():
            counts.setdefault(name, []).append(part[:2])
            if part[0] < part[1]:
                misses.append(Miss(page.name, name, part[2], part[3]))
        for name, value in _body(got, gold, apart=apart).items():
            counts.setdefault(name, []).append((value, 1))
        for name, has, want in _pieces(got, gold):
            same = (has & want).total()
            counts.setdefault(name, []).append((2 * same, has.total() + want.total()))
            misses += [Miss(page.name, name, "", " | ".join(key)) for key in (want - has).elements()]
            misses += [Miss(page.name, name, " | ".join(key), "") for key in (has - want).elements()]
    blocks = counts.pop("blocks", [])
    counts["blocks"] = [(right / of if of else 1.0, 1) for right, of in blocks]  # a mean over articles
    shares = {name: Share(sum(r for r, _ in parts), sum(o for _, o in parts)) for name, parts in counts.items()}
    return Score(shares=shares, misses=tuple(misses))


def _fields(got: Told, gold: Told) -> dict[str, tuple[int, int, str, str]]:
    """Right (0 or 1), counted (0 or 1), and both values, by field."""
    pairs = {
        "headline": (fold(got.headline or ""), fold(gold.headline or "")),
        "lead": (_lead(got), _lead(gold)),
        "authors": (", ".join(map(fold, got.authors)), ", ".join(map(fold, gold.authors))),
        "published": (_minute(got, gold), _minute(gold, gold)),
        "day": (_day(got, gold), _day(gold, gold)),
        "section": (fold(got.section or ""), fold(gold.section or "")),
        "tags": (_tags(got), _tags(gold)),
    }
    return {name: (int(a == b != ""), int(bool(a or b)), a, b) for name, (a, b) in pairs.items()}


def _lead(told: Told) -> str:
    """The lead without the agency's prefix, which most readers leave in it: no reader loses by that."""
    return fold(split_prefix(told.lead)[1]) if told.lead else ""


def _local(told: Told, gold: Told) -> str:
    """Date and time in the zone of the gold; a time without a zone as it stands."""
    when = told.published
    if isinstance(when, datetime) and when.tzinfo and isinstance(gold.published, datetime) and gold.published.tzinfo:
        when = when.astimezone(gold.published.tzinfo)
    return when.isoformat() if when else ""


def _minute(told: Told, gold: Told) -> str:
    """To the minute with its offset: a time without one is another answer."""
    text = _local(told, gold)
    aware = isinstance(told.published, datetime) and told.published.tzinfo is not None
    return text[:16] + text[-6:] if aware else text


def _day(told: Told, gold: Told) -> str:
    return _local(told, gold)[:10]


def _tags(told: Told) -> str:
    """In order of the alphabet; some readers give one text with commas for all."""
    return ", ".join(sorted(part.strip() for tag in told.tags for part in fold(tag).split(",")))


def _words(texts: Iterable[str]) -> list[str]:
    # In NFC: peers hand on decomposed letters as the page has them, and no word may fall to pieces for that.
    return [token.word for text in texts for token in tokens(nfc(text))]


def _shingles(words: Sequence[str]) -> list[str]:
    return [" ".join(words[at : at + _WIDTH]) for at in range(max(1, len(words) - _WIDTH + 1))] if words else []


def _body(got: Told, gold: Told, *, apart: bool) -> dict[str, float]:
    """Figures of the story's text."""
    has, want, beside = _words(got.story), _words(gold.story), Counter(_words(gold.beside))
    found, wanted = Counter(has), Counter(want)
    same = (found & wanted).total()
    extra = found - wanted
    count = len(has) - (0 if apart else (extra & beside).total())
    precision = same / count if count else float(not want)
    recall = same / len(want) if want else float(not has)
    line = f" {' '.join(has)} "
    parts = [part for text in gold.story for part in _shingles(_words([text]))]
    lost = sum(f" {part} " not in line for part in parts)
    every, known = Counter(_shingles(has)), Counter(_shingles(want))
    return {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        "doubled": sum(max(0, count - max(1, known[part])) for part, count in every.items()) / max(1, every.total()),
        "lost": lost / max(1, len(parts)),
        "junk": (extra - beside).total() / max(1, len(has)),
    }


def _pieces(got: Told, gold: Told) -> Iterable[tuple[str, Counter[tuple[str, ...]], Counter[tuple[str, ...]]]]:
    """Blocks with their roles, captions and credits as bags: the reader's, and the gold's."""
    pieces = list(got.pieces)
    if not any(piece.role == "related" for piece in gold.pieces):
        while pieces and pieces[-1].role == "related":  # links after the story: part of it or not, either is right
            pieces.pop()
    yield "blocks", Counter(map(_key, pieces)), Counter(map(_key, gold.pieces))
    for name in ("captions", "credits"):
        yield name, _said(pieces, name[:-1]), _said(gold.pieces, name[:-1])


def _key(piece: Piece) -> tuple[str, ...]:
    if piece.role == "figure":
        return (piece.role, fold(piece.caption), fold(piece.credit), str(piece.images))
    return (piece.role, "" if piece.role == "embed" else fold(piece.text))


def _said(pieces: Iterable[Piece], name: str) -> Counter[tuple[str, ...]]:
    return Counter((fold(getattr(piece, name)),) for piece in pieces if getattr(piece, name))
