"""What crosses the border of a process, and what it costs: `python -m bench.pool [--workers N]`.

First `to_json` and `from_json` of each article beside the bare parse of its page. Then pages in a pool of processes:
how many times faster N workers are than one, beside the same for a loop that only counts (what this machine can give).
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, Final

from bench.accuracy.gold import corpora
from lxml import html

import vnnews

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ROUNDS: Final = 21
_SPIN: Final = 400_000


def interleaved(*works: Callable[[], object]) -> list[float]:
    """The median seconds of each work; rounds take turns, so that a busy machine is busy for all of them."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(_ROUNDS):
        for work, times in zip(works, taken, strict=True):
            begun = time.perf_counter()
            work()
            times.append(time.perf_counter() - begun)
    return [statistics.median(times) for times in taken]


def spin(_: object) -> int:
    """Count, and touch no memory."""
    total = 0
    for number in range(_SPIN):
        total += number
    return total


def read(page: tuple[bytes, str | None]) -> str:
    """What a worker of an archive gives back."""
    return vnnews.parse_html(page[0], url=page[1]).to_json()


def faster(work: Callable[..., object], items: Sequence[object], workers: int) -> float:
    """How many times faster several workers are than one."""
    taken = {}
    for count in (1, workers):
        with ProcessPoolExecutor(count) as pool:
            list(pool.map(work, items[:count], chunksize=1))  # the workers have started
            begun = time.perf_counter()
            list(pool.map(work, items, chunksize=8))
            taken[count] = time.perf_counter() - begun
    return taken[1] / taken[workers]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.pool", description=__doc__)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 2)
    asked = parser.parse_args()
    corpus = next(iter(corpora()))
    pages = [(page.data, page.url) for page in corpus.pages]
    articles = [vnnews.parse_html(data, url=url) for data, url in pages]
    texts = [article.to_json() for article in articles]
    costs = [
        interleaved(lambda: html.document_fromstring(data), article.to_json, lambda: vnnews.Article.from_json(text))  # noqa: B023 - called at once
        for (data, _), article, text in zip(pages, articles, texts, strict=True)
    ]
    parse, written, taken = map(sum, zip(*costs, strict=True))
    print(f"{len(pages)} pages: to_json {written / parse:.2f}, from_json {taken / parse:.2f} times the bare parse")
    items = pages * max(1, 400 // len(pages))
    ours = faster(read, items, asked.workers)
    best = faster(spin, range(asked.workers * 40), asked.workers)
    told = f"vnnews {ours:.2f} times as fast as one, a spin loop {best:.2f}: {ours / best:.2f} of it"
    print(f"{asked.workers} workers: {told}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
