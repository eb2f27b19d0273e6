"""A text of a page, and the place in another text that it repeats."""

from __future__ import annotations

import attrs


@attrs.frozen
class Passage:
    """A text of the page and what it is: `lead`, `caption`, `heading`, `paragraph`, `quote`, `pull_quote` ..."""

    text: str
    kind: str
    is_source: bool = True
    """Whether it may repeat another passage. Any passage may be repeated."""


@attrs.frozen
class Match:
    """The passage `source` has the words that `target` has from `start` to `end`."""

    source: int
    target: int
    start: int
    end: int
    similarity: float
    """1.0 for the same words in the same order; else twice the common words by all words of both, below 1."""
    is_display: bool = False
    """Whether the source is a display line: it adds no word to the running text that it repeats."""
