"""First sight: each page once, in a process of its own, after pages of other sites, as a crawler's worker sees them.

What a reader keeps between pages (judgements of class names, compiled selectors, profiles) helps it only as it would
there. The bare parse of the same bytes is timed beside each page. `python -m bench.speed.first READER CORPUS` is what
one process does: it prints what it took as JSON.
"""

from __future__ import annotations

import functools
import gc
import json
import logging
import random
import resource
import subprocess
import sys
import time
import warnings
from typing import TYPE_CHECKING, Final

import attrs
from bench.accuracy import yardstick
from bench.accuracy.gold import ROOT, corpora
from bench.accuracy.readers import READERS
from bench.speed.baselines import BARE, BASELINES
from bench.speed.clock import Speed, quiet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bench.accuracy.gold import Page
    from bench.accuracy.reader import Reader

SMALL: Final = 60_000
"""Bytes; a page below is reported apart, since what a page costs whatever it holds weighs most there."""
_WARM: Final = 40
"""Pages of another corpus that a process reads before it is timed."""


@attrs.frozen(kw_only=True)
class FirstSight:
    """What one reader took for the pages of a corpus, in the median process."""

    speed: Speed
    small: float | None
    """How many times the bare parse on pages under 60 kB; None if the corpus has none."""
    memory: float
    """MB that the process held at most, libraries included."""


def loaders(corpus: str) -> list[Callable[[], Page]]:
    """What loads each page of `real`, `golden` (articles and lists alike) or `yardstick`; none where it is not present.

    A page is loaded when its turn comes, so that the memory of a process is not that of all pages.
    """
    if corpus == "yardstick":
        return [functools.partial(yardstick.page_of, truth) for truth in yardstick.truths()]
    pages = next((found.pages for found in corpora() if found.name == corpus), ())
    return [functools.partial(attrs.evolve, page) for page in pages]


def first_sight(reader: Reader, corpus: str, processes: int) -> FirstSight:
    """The median of several fresh processes, by ratio.

    Raises:
        ImportError: the reader cannot run here.
    """
    reader.start()
    runs = [_run(reader.name, corpus) for _ in range(processes)]
    return sorted(runs, key=lambda run: run.speed.ratio)[len(runs) // 2]


def _run(reader: str, corpus: str) -> FirstSight:
    command = [sys.executable, "-m", "bench.speed.first", reader, corpus]
    took = json.loads(subprocess.check_output(command, text=True, cwd=ROOT))  # noqa: S603 - this module
    return FirstSight(speed=Speed(**took["speed"]), small=took["small"], memory=took["memory"])


def main(arguments: Sequence[str]) -> int:
    """Read every page of the corpus once, in a random order that is always the same."""
    name, corpus = arguments
    logging.disable()
    warnings.simplefilter("ignore")
    reader = next(each for each in (*BASELINES, *READERS) if each.name == name)
    pages = loaders(corpus)
    random.Random(0).shuffle(pages)  # noqa: S311 - so that the pages of a site are not seen one after the other
    read, bare = reader.start(), BARE.start()
    for load in loaders("golden" if corpus != "golden" else "real")[:_WARM]:
        page = load()
        quiet(bare, page)
        quiet(read, page)
    times = []
    for load in pages:
        page = load()
        gc.collect(0)
        begun = time.process_time()
        quiet(bare, page)
        parsed = time.process_time()
        quiet(read, page)
        times.append((len(page.data), parsed - begun, time.process_time() - parsed))
    small = [row for row in times if row[0] < SMALL]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    told = {"speed": attrs.asdict(_speed(times)), "small": _speed(small).ratio if small else None, "memory": memory}
    print(json.dumps(told))
    return 0


def _speed(times: Sequence[tuple[int, float, float]]) -> Speed:
    size, bare, taken = (sum(row[at] for row in times) for at in range(3))
    return Speed(seconds=taken, ratio=taken / bare, pages=len(times) / taken, megabytes=size / 1e6 / taken)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
