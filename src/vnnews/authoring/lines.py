"""Locates the problems of a profile: the line of the TOML file that each one is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_QUOTED: Final = re.compile(r"'([^'\n]{1,300})'|\"([^\"\n]{1,300})\"")
_LAYOUT: Final = re.compile(r"\blayout (.{1,100}?)(?:: | stands twice)")
_PATH: Final = re.compile(r"layouts\[(\d{1,4})\](?:\.(\w{1,40}))?")
_KEY: Final = re.compile(r"\.toml\.(\w{1,40})$")
_EXTRA: Final = re.compile(r"extra fields found \(([\w, ]{1,300})\)|required field missing")


def placed(problems: Iterable[str], text: str, name: str) -> tuple[str, ...]:
    """The problems, each with `line N: ` in front if a line of the text can be named.

    >>> text = 'name = "a"\\ntitle = "A"\\n[[layouts]]\\nname = "B"\\nbody = ["p("]\\n'
    >>> placed(["layout B: 'p(' is no selector"], text, "a.toml")
    ("line 5: layout B: 'p(' is no selector",)
    """
    lines = text.splitlines()
    tables = [number for number, line in enumerate(lines) if line.strip().startswith("[[layouts]]")]
    located = ((problem.replace(f" @ {name}", " @ profile"), _line(problem, lines, tables)) for problem in problems)
    return tuple(f"line {line}: {problem}" if line else problem for problem, line in located)


def _line(problem: str, lines: Sequence[str], tables: Sequence[int]) -> int | None:
    """The line (from 1) that a problem is about."""
    first, last = _table(problem, lines, tables)
    quoted = [one or other for one, other in _QUOTED.findall(problem)]
    keys = _keys(problem)
    for number in range(first, last):
        line = lines[number]
        if any(word in line for word in quoted) or line.partition("=")[0].strip() in keys:
            return number + 1
    return first + 1 if (first, last) != (0, len(lines)) else None


def _keys(problem: str) -> list[str]:
    """The keys of the TOML file that a problem names."""
    extra, path = _EXTRA.search(problem), _PATH.search(problem)
    keys = re.findall(r"\w+", extra[1]) if extra and extra[1] else []
    if path and path[2]:
        return [*keys, path[2]]
    key = _KEY.search(problem)
    return [*keys, key[1]] if key else keys


def _table(problem: str, lines: Sequence[str], tables: Sequence[int]) -> tuple[int, int]:
    """The lines of the layout that a problem names; all lines if it names none."""
    borders = [*tables, len(lines)]
    path, named = _PATH.search(problem), _LAYOUT.search(problem)
    if path and path[1] and int(path[1]) < len(tables):
        return borders[int(path[1])], borders[int(path[1]) + 1]
    for place, first in enumerate(tables):
        own = lines[first : borders[place + 1]]
        if named and any(re.match(r"\s{0,9}name\s{0,9}=", line) and f'"{named[1]}"' in line for line in own):
            return first, borders[place + 1]
    return 0, len(lines)
