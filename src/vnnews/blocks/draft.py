"""A raw block on its way to a role: what the one walk over the body saw, without any lxml object."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import attrs

from vnnews.model import EmbedKind, Image, Precision, Reason, Span

Kind = Literal["text", "figure", "list", "table", "embed"]


@attrs.frozen
class Echo:
    """A text says again what the draft at place `target` says between `start` and `end`."""

    target: int
    start: int
    end: int
    similarity: float


@attrs.define(kw_only=True)
class Draft:
    """One block before it is frozen. Rules fill in `role` and `reason`; the order never changes."""

    kind: Kind
    line: int | None = None
    tag: str = ""
    """The element that holds it."""
    classes: str = ""
    """The class words of the element and of its parents inside the body, one blank between."""
    parent: int = 0
    """A number of the block-level element around it: equal for neighbours in one paragraph."""
    role: str | None = None
    reason: Reason | None = None
    align: str = ""
    """`center` or `right`, where the page sets the text so."""
    text: str = ""
    spans: tuple[Span, ...] = ()
    level: int = 0
    """Of a heading."""
    images: tuple[Image, ...] = ()
    caption: str | None = None
    credit: str | None = None
    items: tuple[str, ...] = ()
    levels: tuple[int, ...] = ()
    item_spans: tuple[tuple[Span, ...], ...] = ()
    ordered: bool = False
    rows: tuple[tuple[str, ...], ...] = ()
    header_rows: int = 0
    embed: EmbedKind = "iframe"
    src: str | None = None
    links: tuple[str, ...] = ()
    time: str = ""
    """Of an entry of a live report: as displayed."""
    moment: datetime | None = None
    precision: Precision | None = None
    echoes: tuple[Echo, ...] = ()
    """What it says again."""

    def label(self, role: str, rule: str, evidence: str) -> None:
        """Give the block its role, with the rule's name and what it saw."""
        self.role = role
        self.reason = Reason(rule, evidence)

    @property
    def is_open(self) -> bool:
        """A text without a role yet."""
        return self.kind == "text" and self.role is None

    def marked(self, kind: str) -> bool:
        """Whether the whole text is of one inline kind: `bold`, `italic` or `link`."""
        spans = [span for span in self.spans if span.kind == kind]
        if not spans or 2 * sum(span.end - span.start for span in spans) < len(self.text):
            return False
        covered = sum(len(self.text[span.start : span.end].split()) for span in spans)
        return bool(self.text) and covered >= len(self.text.split())
