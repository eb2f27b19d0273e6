"""What a reader is, and how it is run: one that raises has told nothing of that page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import TypeAlias

import attrs
from bench.accuracy.gold import Page, Told

__all__ = ["NotRun", "Read", "Reader", "Run", "run"]

Read: TypeAlias = Callable[[Page], Told]


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

    @property
    def version(self) -> str:
        """The installed version; empty where none is installed."""
        try:
            return version(self.distribution)
        except PackageNotFoundError:
            return ""


@attrs.frozen
class Run:
    """What a reader told of each page, by the page's name; and the pages on which it raised."""

    told: dict[str, Told]
    raised: tuple[tuple[str, str], ...] = ()


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
    told, raised = {}, []
    for page in pages:
        try:
            told[page.name] = read(page)
        except Exception as error:  # noqa: BLE001 - what a peer raises is part of the result
            told[page.name] = Told()
            raised.append((page.name, type(error).__name__))
    return Run(told, tuple(raised))
