"""A draft: a block before it is frozen, as the one walk over the body read it. It holds no lxml object."""

from __future__ import annotations

from datetime import datetime

import attrs

from vnnews.model import EmbedKind, Image, Precision, Reason, Span
from vnnews.model.blocks import Content


@attrs.frozen
class Echo:
    """A text repeats what the draft at index `target` has between `start` and `end`."""

    target: int
    start: int
    end: int
    similarity: float


@attrs.define(kw_only=True)
class Draft:
    """A block before it is frozen.

    It is mutable: rules edit it in place. They set `role` and `reason`, and the attributes that follow from the role.
    """

    kind: Content
    line: int | None = None
    tag: str = ""
    """The tag of the element that holds it."""
    classes: str = ""
    """The class words of the element and of its parents inside the body, one blank between."""
    parent: int = 0
    """A number of the block-level element around it: equal for neighbours in one paragraph."""
    role: str | None = None
    reason: Reason | None = None
    figure: int = 0
    """The number of the innermost element of a figure around it; 0 outside of figures."""
    row: int = 0
    """The number of the outermost element that holds it beside other pictures and nothing else."""
    floats: bool = False
    """Whether a picture stands beside the text, which flows around it."""
    leads_on: bool = False
    """Whether a picture is in a link to another page."""
    below_break: bool = False
    """Whether a text begins behind a line break of its element."""
    align: str = ""
    """`center` or `right`, where the page sets the text so."""
    text: str = ""
    spans: tuple[Span, ...] = ()
    level: int = 0
    """The level of a heading; 0 for other texts."""
    images: tuple[Image, ...] = ()
    caption: str | None = None
    credit: str | None = None
    items: tuple[str, ...] = ()
    levels: tuple[int, ...] = ()
    item_spans: tuple[tuple[Span, ...], ...] = ()
    ordered: bool = False
    start: int = 1
    markers: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    header_rows: int = 0
    embed: EmbedKind = "iframe"
    src: str | None = None
    links: tuple[str, ...] = ()
    time: str = ""
    """The time of an entry of a live report, as displayed."""
    moment: datetime | None = None
    """The same as an instant."""
    precision: Precision | None = None
    echoes: tuple[Echo, ...] = ()
    """Which other texts of the page it repeats."""
    set_apart: bool = False
    """Whether the page itself marks the text of a pull quote as a quotation."""

    def label(self, role: str, rule: str, evidence: str, *, code: str = "") -> None:
        """Set the role, with the name of the rule and its evidence.

        Args:
            role: the role.
            rule: the name of the rule.
            evidence: why, as a sentence for a reader.
            code: a name of the evidence, where other code asks for it.
        """
        self.role = role
        self.reason = Reason(rule, evidence, code)

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
