"""How well the story's container is located, and what each weight is worth: `python -m bench.locate [--fit]`.

Pages: the yardstick beside the project (real pages of foreign sites with what belongs to the story), and the real
Vietnamese pages with gold, without their profiles. A candidate is scored by the words of the story in it: F1 of words,
or of segments. `best` is what the best single element of each page would reach. Each weight's row says what the mean
loses without it. `--fit` moves one weight after the other, as long as the mean rises by more than a hair, on all sites
and on five folds by site: what rises on the sites held out is no accident.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import statistics
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import attrs

from vnnews.body import features as of
from vnnews.body.locate import locate, outline_of
from vnnews.body.outline import Outline
from vnnews.body.score import WEIGHTS, Weights
from vnnews.dom.page import open_page
from vnnews.fields.headline import find_headline
from vnnews.metadata.head import read_metadata, with_base
from vnnews.model import Options
from vnnews.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

DATA: Final = Path(__file__).resolve().parents[2] / "shared" / "data"
_WORD: Final = re.compile(r"\w+")
_RUN: Final = 4
_FOLDS: Final = 5
_STEPS: Final = (0.5, 0.8, 1.25, 2.0)
_HAIR: Final = 0.0002
_NAMES: Final[dict[str | int, str]] = {
    value: name for name, value in vars(of).items() if name.isupper() and type(value) is int
}
_SCALARS: Final = ("linked", "inline", "label", "picture", "headline", "outer", "named", "marked")


@attrs.frozen(eq=False)
class Case:
    """A page, and how good each of its elements is as a container."""

    name: str
    site: str
    outline: Outline
    worth: list[float]

    def result(self, weights: Weights) -> float:
        """The worth of the element with the best score."""
        located = locate(self.outline, weights)
        return self.worth[located.place] if located is not None else 0.0


def _outline(data: bytes, url: str | None) -> Outline:
    page = open_page(data, url, None, Options())
    candidates, _ = read_metadata(page)
    page = with_base(page, candidates)
    return outline_of(page, candidates, find_headline(page.elements, candidates, page.base))


def _sum_up(outline: Outline, values: list[float]) -> list[float]:
    """What each element holds, from what is its own."""
    totals = list(values)
    for place in range(len(totals) - 1, 0, -1):
        totals[outline.parents[place]] += totals[place]
    return totals


def _texts(outline: Outline) -> list[str]:
    """The text of each block, with what stands in inline elements, without the blocks in it."""
    texts: list[list[str]] = [[] for _ in outline.elements]
    for place, element in enumerate(outline.elements):
        above = outline.parents[place]
        if element.text:
            texts[outline.blocks[place]].append(element.text)
        if element.tail and above >= 0:
            texts[outline.blocks[above]].append(element.tail)
    return [" ".join(pieces) for pieces in texts]


def _by_words(outline: Outline, story: str) -> list[float]:
    """F1 of the words of each element: those count that stand in the story with their neighbours."""
    words = _WORD.findall(fold(story))
    runs = {tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)}
    known, sizes, hits = set(words), [0.0] * len(outline), [0.0] * len(outline)
    for place, text in enumerate(_texts(outline)):
        own = _WORD.findall(fold(text))
        sizes[place] = len(own)
        covered = [len(own) < _RUN and word in known for word in own]
        for first in range(len(own) - _RUN + 1):
            if tuple(own[first : first + _RUN]) in runs:
                covered[first : first + _RUN] = [True] * _RUN
        hits[place] = sum(covered)
    pairs = zip(_sum_up(outline, sizes), _sum_up(outline, hits), strict=True)
    return [2 * min(hit, len(words)) / (size + len(words)) if hit else 0.0 for size, hit in pairs]


def _by_segments(outline: Outline, wanted: Iterable[str], unwanted: Iterable[str]) -> list[float]:
    """F1 of the segments of each element: those that belong to the story, and those that do not."""
    texts = [" ".join(text.split()) for text in _texts(outline)]
    good, bad = ([" ".join(each.split()) for each in segments] for segments in (wanted, unwanted))
    hits = _sum_up(outline, [float(sum(each in text for each in good)) for text in texts])
    misses = _sum_up(outline, [float(sum(each in text for each in bad)) for text in texts])
    pairs = zip(hits, misses, strict=True)
    return [2 * min(hit, len(good)) / (min(hit, len(good)) + miss + len(good)) if hit else 0.0 for hit, miss in pairs]


def _yardstick() -> Iterator[Case]:
    folder = DATA / "yardstick"
    for line in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        outline = _outline(gzip.decompress((folder / row["page"]).read_bytes()), row["url"])
        worth = (
            _by_segments(outline, row["with"], row["without"])
            if "with" in row
            else _by_words(outline, " ".join(row["body"] or ()))
        )
        yield Case(row["page"], urlsplit(row["url"] or "").hostname or row["page"], outline, worth)


def _gold() -> Iterator[Case]:
    for path in sorted([*DATA.glob("pages/*.gold.json"), *DATA.glob("pages2/*.gold.json")]):
        gold = json.loads(path.read_text("utf-8"))
        page = path.with_name(gold["page"])
        if gold["is_article"] and page.exists():
            outline = _outline(page.read_bytes(), gold["url"])
            story = " ".join(block.get("text") or " ".join(block.get("items", ())) for block in gold["blocks"])
            yield Case(f"vietnamese/{path.name}", page.name.partition("__")[0], outline, _by_words(outline, story))


def _mean(cases: Iterable[Case], weights: Weights) -> float:
    return statistics.fmean(case.result(weights) for case in cases)


def _named(weights: Weights) -> list[str | int]:
    """What can be moved: features, and names of other weights."""
    return [*weights.features, *_SCALARS]


def _moved(weights: Weights, name: str | int, factor: float) -> Weights:
    if isinstance(name, int):
        return attrs.evolve(weights, features={**weights.features, name: weights.features[name] * factor})
    changes: Mapping[str, Any] = {name: getattr(weights, name) * factor}
    return attrs.evolve(weights, **changes)


def fit(cases: list[Case], weights: Weights) -> Weights:
    """The weights, moved one by one as long as the mean rises."""
    best, rises = _mean(cases, weights), True
    while rises:
        rises = False
        for name in _named(weights):
            for factor in _STEPS:
                other = _moved(weights, name, factor)
                value = _mean(cases, other)
                if value > best + _HAIR:
                    weights, best, rises = other, value, True
                    print(f"  {best:.4f}  {_NAMES.get(name, name)} x {factor}", flush=True)
    return weights


def _fold_of(case: Case) -> int:
    return hashlib.sha256(case.site.encode()).digest()[0] % _FOLDS


def _print_corpora(cases: list[Case], weights: Weights) -> None:
    print(f"{'corpus':14}{'pages':>6}{'F1':>8}{'best':>8}{'lost':>7}")
    for corpus in sorted({case.name.partition("/")[0] for case in cases}):
        mine = [case for case in cases if case.name.startswith(corpus)]
        results = [case.result(weights) for case in mine]
        best = statistics.fmean(max(case.worth) for case in mine)
        lost = sum(result < 0.5 for result in results) / len(mine)
        print(f"{corpus:14}{len(mine):6}{statistics.fmean(results):8.4f}{best:8.4f}{lost:7.1%}")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.locate", description=__doc__)
    parser.add_argument("--fit", action="store_true", help="move the weights, and check by folds of sites")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="name the N worst pages")
    asked = parser.parse_args()
    if not DATA.exists():
        print("no pages: ../shared/data is absent")
        return 1
    cases = [*_yardstick(), *_gold()]
    _print_corpora(cases, WEIGHTS)
    for case in sorted(cases, key=lambda case: case.result(WEIGHTS) - max(case.worth))[: asked.worst]:
        print(f"  {case.result(WEIGHTS):.3f} of {max(case.worth):.3f}  {case.name}")
    whole = _mean(cases, WEIGHTS)
    print(f"\n{'weight':14}{'value':>9}{'worth':>9}   mean {whole:.4f}")
    for name in _named(WEIGHTS):
        value = WEIGHTS.features[name] if isinstance(name, int) else getattr(WEIGHTS, name)
        print(f"{_NAMES.get(name, name)!s:14}{value:9.2f}{whole - _mean(cases, _moved(WEIGHTS, name, 0.0)):9.4f}")
    if asked.fit:
        for number in range(_FOLDS):
            others, held = ([case for case in cases if (_fold_of(case) == number) is kept] for kept in (False, True))
            fitted = fit(others, WEIGHTS)
            before, after = _mean(held, WEIGHTS), _mean(held, fitted)
            print(f"fold {number}: {len(held)} pages of other sites: {before:.4f} -> {after:.4f}", flush=True)
        print(fit(cases, WEIGHTS))
    return 0


if __name__ == "__main__":
    sys.exit(main())
