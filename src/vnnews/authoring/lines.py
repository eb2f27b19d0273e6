"""Problems of a profile with the line of the file on which each stands."""

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
    """The problems, each with `line N: ` in front where the text shows it.

    >>> text = 'name = "a"\\ntitle = "A"\\n[[layouts]]\\nname = "B"\\nbody = ["p("]\\n'
    >>> placed(["layout B: 'p(' is no selector"], text, "a.toml")
    ("line 5: layout B: 'p(' is no selector",)
    """
    lines = text.splitlines()
    tables = [number for number, line in enumerate(lines) if line.strip().startswith("[[layouts]]")]
    found = ((problem.replace(f" @ {name}", " @ profile"), _line(problem, lines, tables)) for problem in problems)
    return tuple(f"line {line}: {problem}" if line else problem for problem, line in found)


def _line(problem: str, lines: Sequence[str], tables: Sequence[int]) -> int | None:
    """The line (from 1) that a problem is about."""
    first, last = _table(problem, lines, tables)
    wanted = [one or other for one, other in _QUOTED.findall(problem)]
    extra, path = _EXTRA.search(problem), _PATH.search(problem)
    keys = re.findall(r"\w+", extra[1]) if extra and extra[1] else []
    path = path if path and path[2] else _KEY.search(problem)
    keys += [path[path.re.groups]] if path else []
    for number in range(first, last):
        line = lines[number]
        if any(word in line for word in wanted) or any(line.partition("=")[0].strip() == key for key in keys):
            return number + 1
    return first + 1 if (first, last) != (0, len(lines)) else None


def _table(problem: str, lines: Sequence[str], tables: Sequence[int]) -> tuple[int, int]:
    """The lines of the layout that a problem names; all lines where it names none."""
    borders = [*tables, len(lines)]
    path, named = _PATH.search(problem), _LAYOUT.search(problem)
    if path and path[1] and int(path[1]) < len(tables):
        return borders[int(path[1])], borders[int(path[1]) + 1]
    for place, first in enumerate(tables):
        own = lines[first : borders[place + 1]]
        if named and any(re.match(r"\s{0,9}name\s{0,9}=", line) and f'"{named[1]}"' in line for line in own):
            return first, borders[place + 1]
    return 0, len(lines)
