"""Laws of every table of words: what a row has to be, and that each group is read by somebody."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import vnnews
from vnnews.text import fold
from vnnews.vocabulary.combine import Pattern, used_by

if TYPE_CHECKING:
    import enum
    from collections.abc import Iterable, Mapping

SRC = Path(vnnews.__file__).parent


def check_words(*tables: Iterable[str]) -> None:
    """Each entry is folded, so that it has one spelling, and stands in one of the tables, once."""
    entries = [entry for table in tables for entry in table]
    assert not [entry for entry in entries if type(entry) is str and entry != fold(entry)]
    assert not [entry for entry, count in Counter(entries).items() if count > 1]


def check_uses(table: Mapping[str, enum.Flag], *, every: bool = True) -> None:
    """Each row has a use; each use has rows, if `every`; no row is in vain beside a pattern of the same use."""
    uses = type(next(iter(table.values())))
    assert all(table.values())
    for use in uses:
        rows = used_by(table, use)
        assert rows or not every, use
        patterns = [re.compile(row) for row in rows if isinstance(row, Pattern)]
        assert not [row for row in rows for pattern in patterns if type(row) is str and pattern.fullmatch(row)], use


def uses_read(uses: type[enum.Flag], table: str) -> set[str]:
    """The members by which the sources select rows: as an argument of a call, beside the name of a table."""
    read: set[str] = set()
    for path in SRC.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        if table not in source:
            continue
        for call in (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)):
            for argument in call.args:
                read |= {ast.unparse(node) for node in ast.walk(argument) if isinstance(node, ast.Attribute)}
    module = uses.__module__.rpartition(".")[2]
    names = {name: (f"{uses.__name__}.{name}", f"{module}.{uses.__name__}.{name}") for name in uses.__members__}
    return {name for name, spelled in names.items() if not read.isdisjoint(spelled)}
