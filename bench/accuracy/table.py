"""Figures as a table: in a terminal, and in Markdown for the documentation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bench.accuracy.score import BODY, FIELDS, HARM, Score

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bench.accuracy.readers import Reader

__all__ = ["COLUMNS", "markdown", "plain", "rows"]

COLUMNS: Final = (*FIELDS, *BODY, "blocks", "captions", "credits", *HARM, "articles")
_COUNTED: Final = frozenset({*FIELDS, "articles"})


def rows(scored: Iterable[tuple[Reader, Score | str]]) -> list[list[str]]:
    """A row a measure, a column a reader; a reader that did not run comes with its reason instead of figures."""
    pairs = [(reader, figures) for reader, figures in scored if isinstance(figures, Score)]
    head = ["", *(reader.name for reader, _ in pairs)]
    return [head, *([name, *(_cell(reader, figures, name) for reader, figures in pairs)] for name in COLUMNS)]


def _cell(reader: Reader, figures: Score, name: str) -> str:
    share = figures.shares.get(name)
    if share is None or name not in reader.offers:
        return "-"
    return f"{share.right:.0f}/{share.of:.0f}" if name in _COUNTED else f"{share.value:.3f}"


def plain(table: Sequence[Sequence[str]]) -> str:
    """For a terminal."""
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return "\n".join(
        "  ".join(f"{cell:<{width}}" if at == 0 else f"{cell:>{width}}" for at, (cell, width) in _with(row, widths))
        for row in table
    )


def _with(row: Sequence[str], widths: Sequence[int]) -> Iterable[tuple[int, tuple[str, int]]]:
    return enumerate(zip(row, widths, strict=True))


def markdown(table: Sequence[Sequence[str]]) -> str:
    """For the documentation."""
    head, *body = table
    lines = [head, ["---", *("--:" for _ in head[1:])], *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
