"""What a reader is, and how it is run: one that raises has told nothing of that page."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib.metadata import distributions
from pathlib import Path
from typing import TypeAlias

import attrs
from bench.accuracy.gold import Page, Told

__all__ = ["NotRun", "Read", "Reader", "Run", "run"]

Read: TypeAlias = Callable[[Page], Told | None]
"""`None` where it does not read pages of that publisher."""


@attrs.frozen
class Reader:
    """A reader and what it offers."""

    name: str
    distribution: str
    offers: frozenset[str]
    start: Callable[[], Read]
    """Imports what is needed; an `ImportError` says why it cannot run here."""
    apart: bool = False
    """Whether lead, captions and credits have their own place, outside the text."""
    home: Path | None = None
    """The environment of one that runs in another process: how long it takes says little."""

    @property
    def version(self) -> str:
        """The installed version; empty where none is installed."""
        where = [str(path) for path in self.home.glob("lib/python*/site-packages")] if self.home else sys.path
        return next((found.version for found in distributions(name=self.distribution, path=where)), "")


@attrs.frozen
class Run:
    """What a reader told of each page, by the page's name; the pages on which it raised, and those it does not read."""

    told: dict[str, Told]
    raised: tuple[tuple[str, str], ...] = ()
    unread: tuple[str, ...] = ()


@attrs.frozen
class NotRun:
    """A reader that cannot run here."""

    reason: str


def run(reader: Reader, pages: Sequence[Page]) -> Run | NotRun:
    """Let a reader read all pages."""
    try:
        read = reader.start()
    except ImportError as error:
        return NotRun(str(error))
    told, raised, unread = dict[str, Told](), list[tuple[str, str]](), list[str]()
    for page in pages:
        try:
            said = read(page)
        except Exception as error:  # noqa: BLE001 - what a peer raises is part of the result
            told[page.name] = Told()
            raised.append((page.name, type(error).__name__))
        else:
            if said is None:
                unread.append(page.name)
            else:
                told[page.name] = said
    return Run(told, tuple(raised), tuple(unread))
