"""Floors under vnnews's figures: they are pinned in `floors.json`, and they only go up."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs
from bench.accuracy import yardstick
from bench.accuracy.gold import ROOT
from bench.accuracy.reader import NotRun, run
from bench.accuracy.readers import GENERIC, VNNEWS
from bench.accuracy.score import HARM, MEASURES, Score, score

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bench.accuracy.gold import Corpus

FLOORS: Final = Path(__file__).with_name("floors.json")
_CHANGELOG: Final = ROOT / "CHANGELOG.md"
_DIGITS: Final = 4
_TURN: Final = frozenset(HARM)
"""Shares of harm are pinned as what is left of 1, so that more is better everywhere."""


@attrs.frozen
class Measured:
    """The figures of vnnews on one corpus, all of them the better the higher, rounded down."""

    name: str
    digest: str
    """Stands for the pages and their gold."""
    figures: Mapping[str, float]


def measured(corpora: Iterable[Corpus]) -> list[Measured]:
    """The figures on each corpus, and on the yardstick, without a profile, where that is present."""
    found = [Measured(corpus.name, corpus.digest, figures(corpus)) for corpus in corpora]
    foreign = yardstick.measure(GENERIC.start())
    values = {
        f"{corpus} {name}": _floor(1 - value if name == yardstick.HARM else value)
        for corpus, measures in foreign.items()
        for name, value in measures.items()
    }
    return [*found, *([Measured("yardstick", yardstick.digest(), values)] if values else [])]


def check(corpora: Sequence[Measured], *, update: bool = False, allow_lower: bool = False) -> int:
    """Hold each corpus to its floors, or pin them anew; 0 where all is well, 1 too where there is no corpus at all."""
    pinned: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    problems: list[str] = []
    held: list[str] = []
    for corpus in corpora:
        now, floors = corpus.figures, pinned.get(corpus.name, {})
        fallen = lowered(now, floors.get("floors", {}))
        if update:
            unnamed = [name for name in fallen if not (allow_lower and unreleased(name))]
            problems += [
                f"{corpus.name}: {name} would sink from {floors['floors'][name]} to {now[name]}: mend it, or say "
                f"why the floor of `{name}` sinks in a line of CHANGELOG.md under [Unreleased] and give --allow-lower."
                for name in unnamed
            ]
            pinned[corpus.name] = {"digest": corpus.digest, "floors": now}
            continue
        if floors.get("digest") != corpus.digest:
            problems.append(
                f"{corpus.name}: the pages or their gold are not those that the floors were pinned on: "
                "look at the changes, then run `python -m bench.accuracy --gate --update`."
            )
        problems += [f"{corpus.name}: {name} is {now[name]}, its floor {floors['floors'][name]}." for name in fallen]
        held.append(corpus.name)
        print(f"{corpus.name}: {len(now)} figures, {len(fallen)} under their floors")
    missing = sorted(pinned.keys() - {corpus.name for corpus in corpora})
    for problem in problems:
        print(problem)
    if not update:
        print(_verdict(held, missing, failed=bool(problems)))
    if update and not problems:
        FLOORS.write_text(json.dumps(pinned, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return 1 if problems or not (held or update) else 0


def _verdict(held: Sequence[str], missing: Sequence[str], *, failed: bool) -> str:
    """One line that names what was held and what could not be."""
    verdict = "FAILED" if failed or not held else "ok"
    absent = f"; NOT HELD, for its pages are not here: {', '.join(missing)}" if missing else ""
    return f"gate: {verdict}; held: {', '.join(held) or 'nothing'}{absent}"


def figures(corpus: Corpus) -> dict[str, float]:
    """The figures of vnnews on a corpus."""
    done = run(VNNEWS, corpus.pages)
    if isinstance(done, NotRun):
        raise TypeError(done.reason)
    scored: Score = score(corpus.pages, done.told)
    values = {name: scored.shares[name].value for name in MEASURES}
    return {name: _floor(1 - value if name in _TURN else value) for name, value in values.items()}


def _floor(value: float) -> float:
    scale = 10**_DIGITS
    return math.floor(value * scale + 1e-9) / scale


def lowered(now: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """The measures that are under their floors."""
    return [name for name, floor in floors.items() if now[name] < floor]


def unreleased(name: str, changelog: Path = _CHANGELOG) -> bool:
    """Whether the changelog's [Unreleased] section has a line that names a measure's floor."""
    _, _, rest = changelog.read_text(encoding="utf-8").partition("## [Unreleased]")
    return any(f"`{name}`" in line and "floor" in line for line in rest.partition("\n## ")[0].splitlines())
