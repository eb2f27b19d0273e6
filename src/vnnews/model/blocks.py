"""The blocks of an article's body, in page order."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from vnnews.model.values import Image, Precision, Reason, Repeat, Span

EmbedKind = Literal["video", "audio", "iframe", "social"]


@attrs.frozen(kw_only=True)
class Block:
    """What every block knows of itself."""

    role: ClassVar[str] = "block"

    index: int
    """Its place in `Article.body`, from 0."""
    line: int | None = None
    """The line of the source (from 1) on which it begins; `None` where the source has none."""
    reason: Reason
    """Which rule gave the block its role, and why."""
    repeats: tuple[Repeat, ...] = ()
    """What other blocks of the page say the same; empty for text that stands once."""


@attrs.frozen(kw_only=True)
class TextBlock(Block):
    """A block of running text."""

    text: str
    """NFC, white space collapsed; `\\n` only where the page breaks the line."""
    spans: tuple[Span, ...] = ()
    """Links, bold and italic stretches of `text`."""


@attrs.frozen(kw_only=True)
class Paragraph(TextBlock):
    """A paragraph of the story."""

    role: ClassVar[str] = "paragraph"


@attrs.frozen(kw_only=True)
class Heading(TextBlock):
    """A section heading (tít phụ)."""

    role: ClassVar[str] = "heading"

    level: int = 2
    """2 to 6: the level that the page states; 3 for a line that is only bold, 2 for one in capitals."""


@attrs.frozen(kw_only=True)
class Quote(TextBlock):
    """Words of another, set off from the text, that stand nowhere else in it."""

    role: ClassVar[str] = "quote"


@attrs.frozen(kw_only=True)
class PullQuote(TextBlock):
    """A sentence of the story shown a second time to draw the eye; `repeats` points at the first."""

    role: ClassVar[str] = "pull_quote"


@attrs.frozen(kw_only=True)
class InfoBox(TextBlock):
    """A box beside the story; its paragraphs are the lines of `text`."""

    role: ClassVar[str] = "info_box"


@attrs.frozen(kw_only=True)
class Related(TextBlock):
    """Links to other articles; `text` has their titles, one a line."""

    role: ClassVar[str] = "related"

    links: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class AuthorLine(TextBlock):
    """The line that signs the story in its body."""

    role: ClassVar[str] = "author_line"


@attrs.frozen(kw_only=True)
class SourceLine(TextBlock):
    """The line that names where the story was taken from (`Theo Reuters`, `Nguồn: …`)."""

    role: ClassVar[str] = "source_line"


@attrs.frozen(kw_only=True)
class Notice(TextBlock):
    """A word of the publisher to the reader: a disclaimer, an invitation, a hotline, a widget's label."""

    role: ClassVar[str] = "notice"


@attrs.frozen(kw_only=True)
class LiveEntry(TextBlock):
    """What opens an entry of a live report (tường thuật trực tiếp).

    `text` is its title, or once more the time as displayed where the page shows no title. The blocks behind it, up to
    the next one, are what it tells: `Article.live_entries` gives them together.
    """

    role: ClassVar[str] = "live_entry"

    time: str
    """The time as displayed: `14h30`, `14:30 ngày 25/7`; of a match its minute, `45+2'`."""
    published: datetime | None = None
    """That time, aware; the day is that of the article where the entry names none. `None` for minutes of a match."""
    precision: Precision | None = None
    """How much of `published` the entry states."""

    @property
    def title(self) -> str | None:
        """Its title; `None` where the page shows the time alone."""
        return None if self.text == self.time else self.text


@attrs.frozen(kw_only=True)
class Figure(Block):
    """Pictures with what is written under them."""

    role: ClassVar[str] = "figure"

    images: tuple[Image, ...] = ()
    """Empty where only the caption is left, as in a copied text."""
    caption: str | None = None
    """Without the credit."""
    credit: str | None = None
    """Who made the picture: `Reuters` of `Ảnh: Reuters`."""
    spans: tuple[Span, ...] = ()
    """Links, bold and italic stretches of `caption`."""


@attrs.frozen(kw_only=True)
class ListBlock(Block):
    """A list; `items` hold one text each, nested items follow their parent."""

    role: ClassVar[str] = "list"

    items: tuple[str, ...] = ()
    ordered: bool = False
    levels: tuple[int, ...] = ()
    """The depth of each item, 0 for the outermost; empty where all are 0."""
    spans: tuple[tuple[Span, ...], ...] = ()
    """The inline markup of each item; empty where there is none."""


@attrs.frozen(kw_only=True)
class Table(Block):
    """A table as rows of cell texts. A cell that spans columns stands once; the others of its span are empty."""

    role: ClassVar[str] = "table"

    rows: tuple[tuple[str, ...], ...] = ()
    header_rows: int = 0
    """How many of the first rows are headers."""
    caption: str | None = None


@attrs.frozen(kw_only=True)
class Embed(Block):
    """Something that plays or loads inside the page."""

    role: ClassVar[str] = "embed"

    kind: EmbedKind = "iframe"
    src: str | None = None
    """Its address."""
    caption: str | None = None
    credit: str | None = None
    poster: Image | None = None
