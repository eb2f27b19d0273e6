"""Figures as a table: in a terminal, and in Markdown for the documentation."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from bench.accuracy import yardstick
from bench.accuracy.reader import NotRun
from bench.accuracy.score import COUNTED, MEASURES, Score

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from bench.accuracy.reader import Read, Reader

_BEGIN: Final = "<!-- figures: written by bench, do not edit -->\n"
_END: Final = "<!-- end of figures -->\n"
_NAMES: Final = {
    "f1": "F1",
    "blocks": "blocks F1",
    "captions": "captions F1",
    "credits": "credits F1",
    "doubled": "text doubled",
    "lost": "text lost",
    "junk": "junk let in",
    "articles": "article or list",
}


def rows(scored: Mapping[Reader, Score | NotRun]) -> list[list[str]]:
    """A row a reader, a column a measure."""
    head = ["", *(_NAMES.get(name, name) for name in MEASURES)]
    return [head, *([reader.name, *_cells(reader, figures)] for reader, figures in scored.items())]


def _cells(reader: Reader, figures: Score | NotRun) -> list[str]:
    if isinstance(figures, NotRun):
        return ["not run", *("" for _ in MEASURES[1:])]
    return [_cell(figures, name) if name in reader.offers else "-" for name in MEASURES]


def _cell(figures: Score, name: str) -> str:
    share = figures.shares.get(name)
    if share is None:
        return ""  # it reads none of these pages
    return f"{share.right:.0f}/{share.of:.0f}" if name in COUNTED else f"{share.value:.3f}"


def yardstick_rows(readers: Mapping[Reader, Read]) -> list[list[list[str]]]:
    """A table a corpus of the yardstick, a row a reader; empty where the yardstick is not present."""
    figures = {reader: yardstick.measure(read) for reader, read in readers.items()}
    return [
        [
            [f"yardstick: {corpus}", *measures],
            *([reader.name, *_shares(reader, found[corpus], measures)] for reader, found in figures.items()),
        ]
        for corpus, measures in yardstick.CORPORA.items()
        if any(corpus in found for found in figures.values())
    ]


def _shares(reader: Reader, found: Mapping[str, float], measures: Sequence[str]) -> list[str]:
    fields = {"headline", "authors", "published", "day", "captions"} - reader.offers
    return ["-" if name in fields or name not in found else f"{found[name]:.3f}" for name in measures]


def stamp(readers: Iterable[Reader]) -> str:
    """The day of the run and the versions that were compared."""
    versions = {reader.distribution: reader.version for reader in readers}
    told = ", ".join(f"{name} {number}" for name, number in versions.items() if number)
    return f"Run on {datetime.now(UTC):%Y-%m-%d}: {told}."


def plain(table: Sequence[Sequence[str]]) -> str:
    """For a terminal: as it is, the first column to the left."""
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = ([cell.rjust(width) for cell, width in zip(row, widths, strict=True)] for row in table)
    return "\n".join("  ".join([row[0].ljust(widths[0]), *cells[1:]]) for row, cells in zip(table, lines, strict=True))


def markdown(table: Sequence[Sequence[str]]) -> str:
    """For the documentation."""
    head, *body = table
    lines = [head, ["---", *("--:" for _ in head[1:])], *body]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def write(path: Path, text: str) -> None:
    """Write a file; in one that has the two marks, only what stands between them."""
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    before, begin, rest = old.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    path.write_text(f"{before}{begin}\n{text}\n{end}{after}" if begin and end else text, encoding="utf-8")
