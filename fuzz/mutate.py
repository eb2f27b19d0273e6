"""Changes that keep an input nearly right: whole tags, words and fields are moved, doubled, dropped and flooded."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["mutate"]

_PIECE: Final = re.compile(rb"<[^<>]{0,200}>|[^<>\s]{1,60}|\s{1,20}|[<>]")
_MOST: Final = 40_000  # bytes of one piece
_LINES: Final = (Path(__file__).resolve().parent / "words.txt").read_text(encoding="utf-8").splitlines()
# A line with a backslash is written in Python's escapes: once as letters, once as bytes.
_TOKENS: Final = tuple(
    each
    for line in _LINES
    for each in (
        (
            line.encode().decode("unicode_escape").encode("utf-8", "surrogatepass"),
            line.encode().decode("unicode_escape").encode("latin-1", "replace"),
        )
        if "\\" in line
        else (line.encode(),)
    )
)


def _insert(pieces: list[bytes], rand: random.Random) -> None:
    pieces.insert(rand.randint(0, len(pieces)), rand.choice(_TOKENS))


def _flood(pieces: list[bytes], rand: random.Random) -> None:
    place = rand.randrange(len(pieces))
    times = min(rand.choice((2, 3, 10, 100, 600)), _MOST // len(pieces[place]) + 1)  # floods of floods fill all memory
    pieces[place] *= times


def _double(pieces: list[bytes], rand: random.Random) -> None:
    start = rand.randrange(len(pieces))
    part = pieces[start : start + rand.randint(1, 40)]
    pieces[start:start] = part * rand.choice((1, 1, 2, 20))


def _drop(pieces: list[bytes], rand: random.Random) -> None:
    start = rand.randrange(len(pieces))
    del pieces[start : start + rand.randint(1, 20)]


def _swap(pieces: list[bytes], rand: random.Random) -> None:
    one, other = rand.randrange(len(pieces)), rand.randrange(len(pieces))
    pieces[one], pieces[other] = pieces[other], pieces[one]


def _spoil(pieces: list[bytes], rand: random.Random) -> None:
    place = rand.randrange(len(pieces))
    piece = bytearray(pieces[place])
    piece[rand.randrange(len(piece))] = rand.randrange(256)
    pieces[place] = bytes(piece)


_CHANGES: Final[tuple[Callable[[list[bytes], random.Random], None], ...]] = (
    _insert,
    _insert,
    _flood,
    _double,
    _drop,
    _swap,
    _spoil,
)
_ENCODINGS: Final = ("utf-16-le", "utf-16", "cp1258", "latin-1", "utf-8-sig")


def mutate(data: bytes, most: int, seed: int) -> bytes:
    """One to four changes, the same ones for the same seed."""
    rand = random.Random(seed)  # noqa: S311 - no secret is made here
    if rand.random() < 0.02:  # noqa: PLR2004 - seldom: the whole input in another encoding
        return data.decode("utf-8", "replace").encode(rand.choice(_ENCODINGS), "replace")[:most]
    pieces = _PIECE.findall(data)
    for _ in range(rand.randint(1, 4)):
        if pieces:
            rand.choice(_CHANGES)(pieces, rand)
        else:
            _insert(pieces, rand)
    return b"".join(pieces)[:most]
