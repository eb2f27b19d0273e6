"""The public yardstick: pages of hundreds of sites outside Vietnam, which no profile knows, with truth made by others.

Three corpora, each counted as its makers count: `fundus` (news pages: fields, body, captions), `scrapinghub` (bodies,
as shingles of four words) and `trafilatura` (segments that must and must not be in the text). What fundus calls the
headline is often the social title, so that no reader reaches 1 there: compare readers with each other.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import statistics
import unicodedata
from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from bench.accuracy.gold import ROOT, Page, Told

from vnnews.reading.decode import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

FOLDER: Final = ROOT.parent / "shared" / "data" / "yardstick"
CORPORA: Final = {
    "fundus": ("body", "lost", "headline", "authors", "published", "day", "captions"),
    "scrapinghub": ("body", "lost"),
    "trafilatura": ("precision", "recall", "segments"),
}
"""The measures of each corpus."""
HARM: Final = "lost"
"""The one measure that is better when lower: the share of pages of whose body less than half was read, as F1."""
_SHINGLE: Final = 4
_HALF: Final = 0.5
_MINUTE: Final = 60


def truths(folder: Path = FOLDER) -> list[dict[str, Any]]:
    """What is true of each page; empty where the yardstick is not present."""
    gold = folder / "gold.jsonl"
    return [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()] if gold.exists() else []


def page_of(truth: Mapping[str, Any], folder: Path = FOLDER) -> Page:
    """The page that a truth is about."""
    data = gzip.decompress((folder / truth["page"]).read_bytes())
    return Page(name=truth["page"], url=truth["url"], data=data, text=decode(data).text, gold=Told())


def digest(folder: Path = FOLDER) -> str:
    """What stands for the truth of all pages; empty where the yardstick is not present."""
    gold = folder / "gold.jsonl"
    return hashlib.sha256(gold.read_bytes()).hexdigest() if gold.exists() else ""


def measure(read: Callable[[Page], Told | None]) -> dict[str, dict[str, float]]:
    """The figures of a reader by corpus and measure. A page on which it raises has no values."""
    judged: dict[str, list[dict[str, float]]] = {}
    for truth in truths():
        try:
            told = read(page_of(truth))
        except Exception:  # noqa: BLE001 - what raises has read nothing
            told = None
        judged.setdefault(truth["page"].partition("/")[0], []).append(judge(told or Told(), truth))
    return {corpus: _figures(measures, judged[corpus]) for corpus, measures in CORPORA.items() if corpus in judged}


def _figures(measures: Sequence[str], judged: Sequence[Mapping[str, float]]) -> dict[str, float]:
    if "segments" in measures:
        right, missed, wrong = (sum(each[name] for each in judged) for name in ("right", "missed", "wrong"))
        shares = right / max(1, right + wrong), right / max(1, right + missed)
        return {"precision": shares[0], "recall": shares[1], "segments": _harmonic(right, wrong, missed)}
    values = {name: [each[name] for each in judged if name in each] for name in measures}
    return {name: statistics.fmean(each) for name, each in values.items() if each}


def judge(told: Told, truth: Mapping[str, Any]) -> dict[str, float]:
    """How right a reader is about one page: a share for each measure that the truth has a value for."""
    text = "\n".join(told.story)
    if "with" in truth:
        return _segments(" ".join(f"{told.lead or ''} {text}".split()), truth)
    figures: dict[str, float] = {}
    if truth.get("body"):
        figures["body"] = _body(told, text, truth)
        figures["lost"] = figures["body"] < _HALF
    if truth.get("headline"):
        figures["headline"] = _plain(told.headline) == _plain(truth["headline"])
    if truth.get("authors"):
        figures["authors"] = set(map(_plain, told.authors)) == set(map(_plain, truth["authors"]))
    if truth.get("published"):
        figures |= _dates(told, datetime.fromisoformat(truth["published"]))
    if truth.get("captions"):
        captions = " ".join(piece.caption for piece in told.pieces)
        figures["captions"] = _f1(_words(captions), _words(" ".join(truth["captions"])))
    return figures


def _segments(text: str, truth: Mapping[str, Any]) -> dict[str, float]:
    wanted, unwanted = ([" ".join(each.split()) in text for each in truth[name]] for name in ("with", "without"))
    return {"right": sum(wanted), "missed": len(wanted) - sum(wanted), "wrong": sum(unwanted)}


def _body(told: Told, text: str, truth: Mapping[str, Any]) -> float:
    """The F1 of words; of shingles where the corpus counts so. A lead may count as part of the body or not."""
    if truth["page"].startswith("scrapinghub"):
        return _f1(_shingles(text), _shingles(" ".join(truth["body"])))
    body, read = _words(" ".join(truth["body"])), _words(text)
    whole = body + _words(" ".join(truth.get("lead") or ()))
    return max(_f1(read, body), _f1(read, whole), _f1(read + _words(told.lead), whole))


def _dates(told: Told, truth: datetime) -> dict[str, float]:
    """The day, and the moment to the minute. A truth without a zone is compared with the clock of the page."""
    value = told.published
    day = value.date() if isinstance(value, datetime) else value
    figures: dict[str, float] = {"day": day == truth.date()}
    if truth.tzinfo or truth.hour or truth.minute:
        moment = value if isinstance(value, datetime) else None
        if moment is not None and truth.tzinfo is None:
            truth = truth.replace(tzinfo=moment.tzinfo)
        same = moment is not None and (moment.tzinfo is None) == (truth.tzinfo is None)
        figures["published"] = same and abs((moment - truth).total_seconds()) < _MINUTE if moment else False
    return figures


def _plain(text: str | None) -> str:
    return " ".join(unicodedata.normalize("NFC", text or "").split()).casefold()


def _words(text: str | None) -> Counter[object]:
    return Counter(re.findall(r"\w+", _plain(text)))


def _shingles(text: str) -> Counter[object]:
    words = re.findall(r"\w+", _plain(text))
    return Counter(tuple(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1)))


def _f1(got: Counter[object], want: Counter[object]) -> float:
    common = (got & want).total()
    return _harmonic(common, got.total() - common, want.total() - common)


def _harmonic(right: float, wrong: float, missed: float) -> float:
    return 2 * right / (2 * right + wrong + missed) if right or wrong or missed else 1.0
