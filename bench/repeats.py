"""How long repeats take: `python bench/repeats.py [PASSAGES]`. A slope of 1 between two sizes is linear time.

Pages: generated prose without repeats; the same with a caption for every fifth paragraph taken from it and edited; and
the worst page, paragraphs that are all nearly equal.
"""

from __future__ import annotations

import math
import sys
import time
from typing import TYPE_CHECKING

from vnnews.repeats.matches import find_matches
from vnnews.repeats.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Callable


def plain(count: int) -> list[Passage]:
    """Paragraphs of 60 words, whose words return but not in the same order."""
    return [
        Passage(" ".join(f"tiếng{(row * 60 + word) * 7919 % 1_000_003}" for word in range(60)), "paragraph")
        for row in range(count)
    ]


def edited(count: int) -> list[Passage]:
    """The same, and a caption with one word changed for every fifth."""
    page = plain(count)
    words = [passage.text.split()[:30] for passage in page[::5]]
    return page + [Passage(" ".join([*each[:14], "khác", *each[15:]]), "caption") for each in words]


def near_equal(count: int) -> list[Passage]:
    """One paragraph again and again, each time with one other word."""
    words = [f"tiếng{word}" for word in range(40)]
    return [
        Passage(" ".join([*words[: row % 40], f"số{row}", *words[row % 40 :]]), "paragraph") for row in range(count)
    ]


def copies(count: int) -> list[Passage]:
    """Groups of sixteen near-equal paragraphs: as many comparisons as the limits allow."""
    return [
        Passage(" ".join([*(f"tiếng{row // 16}x{word}" for word in range(40)), f"hết{row}"]), "paragraph")
        for row in range(count)
    ]


def main(most: int) -> None:
    """Print time and slope for doubling sizes."""
    pages: tuple[Callable[[int], list[Passage]], ...] = (plain, edited, near_equal, copies)
    for make in pages:
        before, size = 0.0, min(30, most)
        while size <= most:
            page = make(size)
            taken = min(_seconds(page) for _ in range(5 if size < 2000 else 1))
            slope = f"slope {math.log2(taken / before):5.2f}" if before else ""
            print(f"{make.__name__:>10} {size:>7} passages {taken * 1000:>10.2f} ms  {slope}")
            before, size = taken, size * 2


def _seconds(page: list[Passage]) -> float:
    start = time.perf_counter()
    find_matches(page)
    return time.perf_counter() - start


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 123_000)
