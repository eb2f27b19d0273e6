"""Time by page and reader. Rounds are interleaved, so that a slow minute of the machine is everybody's."""

from __future__ import annotations

import gc
import statistics
import time
from typing import TYPE_CHECKING

import attrs
from bench.accuracy.gold import Told

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bench.accuracy.gold import Page
    from bench.accuracy.reader import Read, Reader


@attrs.frozen(kw_only=True)
class Speed:
    """The speed of one reader over all pages."""

    seconds: float
    """The sum of the pages' medians."""
    ratio: float
    """How many times the bare parse."""
    pages: float
    """A second."""
    megabytes: float
    """A second."""


def measure(
    reads: Mapping[Reader, Read],
    pages: Sequence[Page],
    rounds: int,
    clock: Callable[[], float] = time.perf_counter,
) -> dict[Reader, list[list[float]]]:
    """Seconds by reader, page and round; one round before is not counted."""
    taken: dict[Reader, list[list[float]]] = {reader: [[] for _ in pages] for reader in reads}
    for turn in range(rounds + 1):
        for at, page in enumerate(pages):
            for reader, read in reads.items():
                gc.collect(0)
                begun = clock()
                quiet(read, page)
                if turn:
                    taken[reader][at].append(clock() - begun)
    return taken


def speeds(
    taken: Mapping[Reader, Sequence[Sequence[float]]], pages: Sequence[Page], bare: Reader
) -> dict[Reader, Speed]:
    """The speed of each reader, from the median of each page."""
    totals = {reader: sum(map(statistics.median, times)) for reader, times in taken.items()}
    size = sum(len(page.data) for page in pages) / 1e6
    return {
        reader: Speed(seconds=total, ratio=total / totals[bare], pages=len(pages) / total, megabytes=size / total)
        for reader, total in totals.items()
    }


def quiet(read: Read, page: Page) -> Told | None:
    """What a reader says of a page; nothing where it raises."""
    try:
        return read(page)
    except Exception:  # noqa: BLE001 - what raises is told by the bench of accuracy
        return Told()
