"""Drawing with rich: texts of pages are never read as markup, and every line keeps its margin."""

from __future__ import annotations

import os
from typing import IO, TYPE_CHECKING, Final

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment
from rich.text import Text

from vnnews.cli.safe import safe, safe_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnnews.model import Repeat

BAR: Final = "│"
DIM: Final = "dim"
_WIDEST: Final = 120  # longer lines are hard to read
_NARROWEST: Final = 48  # the margin and a few words


def console(out: IO[str]) -> Console:
    """A console on a stream: as wide as the terminal (80 where it is none), plain where NO_COLOR is set.

    See https://no-color.org: the variable counts where it is not empty.
    """
    plain = bool(os.environ.get("NO_COLOR"))
    made = (
        Console(file=out, color_system=None, highlight=False, markup=False, emoji=False)
        if plain
        else Console(file=out, highlight=False, markup=False, emoji=False)
    )
    made.width = min(max(made.width, _NARROWEST), _WIDEST)
    return made


def prose(text: str, style: str = "") -> Text:
    """A page's text, made safe, as it is to be wrapped."""
    return Text(safe(text), style=style)


def one_line(label: str, text: str) -> Text:
    """A label and a page's text, dimmed, on one line that is cut with an ellipsis where it ends: for addresses."""
    return Text(f"{label:<8} {safe_line(text)}" if label else safe_line(text), DIM, no_wrap=True, overflow="ellipsis")


def repeat_words(repeats: Iterable[Repeat]) -> str:
    """What a reader is told of repeats: `repeats block 7, 100 %`.

    >>> from vnnews import Repeat
    >>> repeat_words([Repeat(7, 0, 10, 0.996)])
    'repeats block 7, 99 %'
    """
    return "; ".join(f"repeats block {each.block}, {int(each.similarity * 100)} %" for each in repeats)


class Labelled:
    """Something to draw, with a label in the left margin of its first line and blanks (and a bar) before the others."""

    def __init__(self, label: Text, content: RenderableType, *, width: int, bar: str = "") -> None:
        self._label = label
        self._content = content
        self._width = width
        self._bar = f" {bar} " if bar else "  "

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The lines, each with its margin."""
        inner = options.update(width=max(options.max_width - self._width - len(self._bar), 1), height=None)
        label = self._label.copy()
        label.truncate(self._width, pad=True)
        bar = Text(self._bar, style=DIM, end="")
        label.end = ""
        blank = Text(" " * self._width, end="")
        for number, line in enumerate(console.render_lines(self._content, inner, pad=False)):
            said = _without_trailing_blanks(line)
            margin = [*console.render(label if number == 0 else blank, options), *console.render(bar, options)]
            yield from _without_trailing_blanks([*margin, *said])
            yield Segment.line()


def _without_trailing_blanks(line: list[Segment]) -> list[Segment]:
    """The segments of a line up to the last character that is seen: nothing invisible is copied with the text."""
    kept = list(line)
    while kept:
        text = kept[-1].text.rstrip()
        if text:
            return [*kept[:-1], Segment(text, kept[-1].style)]
        kept.pop()
    return kept
