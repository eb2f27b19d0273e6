"""The blocks of an article's body, and one registry of what the other modules need to know of each type."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final, Literal, TypeVar

import attrs

from vnnews.model.values import Image, Precision, Reason, Repeat, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

EmbedKind = Literal["video", "audio", "iframe", "social"]
Content = Literal["text", "figure", "list", "table", "embed"]
"""What a block holds, and so which kind of draft it is made from."""
ReadAloud = Literal["never", "once", "always"]
"""Whether `Article.text` has the words of a block; `once`: not where another block of the text has them."""
Shape = Literal[
    "paragraph", "heading", "entry", "quote", "pull_quote", "aside", "links", "figure", "list", "table", "embed"
]
"""How a block is written in Markdown and drawn in a terminal."""


_Kind = TypeVar("_Kind", bound="Block")


class _Role:
    """The role of a class, read on the class and on its blocks. Unpickling sets all attributes, so it may be set."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, block: object, kind: type) -> str:
        return self._name

    def __set__(self, block: object, value: str) -> None:
        """Keep the role: it belongs to the class."""


def _with_role(name: str) -> Callable[[type[_Kind]], type[_Kind]]:
    """Decorator of a class of blocks: its role."""

    def decorate(kind: type[_Kind]) -> type[_Kind]:
        setattr(kind, "role", _Role(name))  # noqa: B010 - type checkers take the attribute for that of a block
        return kind

    return decorate


@_with_role("block")
@attrs.frozen(kw_only=True)
class Block:
    """What all blocks have."""

    role: str = attrs.field(init=False, eq=False, repr=False)
    """The name of its type: `paragraph`, `figure`. Each class has its own, `Paragraph.role`."""
    index: int
    """Its place in `Article.body`, from 0."""
    line: int | None = None
    """The line of the source (from 1) on which it begins; `None` where the source has none."""
    reason: Reason
    """Which rule gave the block its role, and why."""
    repeats: tuple[Repeat, ...] = ()
    """Which other blocks of the page have the same words; empty for text that stands once."""


@attrs.frozen(kw_only=True)
class TextBlock(Block):
    """A block of running text."""

    text: str
    """NFC, white space collapsed; `\\n` only where the page breaks the line."""
    spans: tuple[Span, ...] = ()
    """Links, bold and italic stretches of `text`."""


@_with_role("paragraph")
@attrs.frozen(kw_only=True)
class Paragraph(TextBlock):
    """A paragraph of the story."""


@_with_role("heading")
@attrs.frozen(kw_only=True)
class Heading(TextBlock):
    """A section heading (tít phụ)."""

    level: int = 2
    """2 to 6: the level that the page states; 3 for a line that is only bold, 2 for one in capitals."""


@_with_role("quote")
@attrs.frozen(kw_only=True)
class Quote(TextBlock):
    """A quotation that is set off from the text and stands nowhere else in it."""


@_with_role("pull_quote")
@attrs.frozen(kw_only=True)
class PullQuote(TextBlock):
    """A sentence of the story that the page prints a second time to draw the eye; `repeats` points at the first."""

    set_apart: bool = False
    """Whether the page itself marks it as a quotation, by its element or layout. Else only its words are evidence."""


@_with_role("info_box")
@attrs.frozen(kw_only=True)
class InfoBox(TextBlock):
    """A box beside the story; its paragraphs are the lines of `text`."""


@_with_role("related")
@attrs.frozen(kw_only=True)
class Related(TextBlock):
    """Links to other articles; `text` has their titles, one a line."""

    links: tuple[str, ...] = ()


@_with_role("author_line")
@attrs.frozen(kw_only=True)
class AuthorLine(TextBlock):
    """The line that signs the story in its body."""


@_with_role("source_line")
@attrs.frozen(kw_only=True)
class SourceLine(TextBlock):
    """The line that names where the story was taken from (`Theo Reuters`, `Nguồn: …`)."""


@_with_role("notice")
@attrs.frozen(kw_only=True)
class Notice(TextBlock):
    """Boilerplate of the publisher: a disclaimer, an invitation, a hotline, a widget's label."""


@_with_role("live_entry")
@attrs.frozen(kw_only=True)
class LiveEntry(TextBlock):
    """What opens an entry of a live report (tường thuật trực tiếp).

    `text` is its title, or once more the time as displayed where the page has no title. The blocks behind it, up to
    the next one, are its content: `Article.live_entries` returns them together.
    """

    time: str
    """The time as displayed: `14h30`, `14:30 ngày 25/7`; of a match its minute, `45+2'`."""
    published: datetime | None = None
    """That time, aware; the day is that of the article where the entry names none. `None` for minutes of a match."""
    precision: Precision | None = None
    """How much of `published` the entry states."""

    @property
    def title(self) -> str | None:
        """Its title; `None` where the page displays the time alone."""
        return None if self.text == self.time else self.text


@_with_role("figure")
@attrs.frozen(kw_only=True)
class Figure(Block):
    """Pictures with their caption and credit."""

    images: tuple[Image, ...] = ()
    """Empty where only the caption is left, as in a copied text."""
    caption: str | None = None
    """Without the credit."""
    credit: str | None = None
    """Who made the picture: `Reuters` of `Ảnh: Reuters`."""
    spans: tuple[Span, ...] = ()
    """Links, bold and italic stretches of `caption`."""


@_with_role("list")
@attrs.frozen(kw_only=True)
class ListBlock(Block):
    """A list; `items` hold one text each, nested items follow their parent."""

    items: tuple[str, ...] = ()
    ordered: bool = False
    levels: tuple[int, ...] = ()
    """The depth of each item, 0 for the outermost; empty where all are 0."""
    spans: tuple[Span, ...] = ()
    """The inline markup of the items; `Span.item` has the place of the item in `items`."""
    start: int = 1
    """The number of the first item of an ordered list."""
    markers: tuple[str, ...] = ()
    """What the page displays before each item: `3.`, `b.`, `iv.`, `•`; empty for bullets alone, and for 1., 2., 3."""

    @property
    def item_spans(self) -> tuple[tuple[Span, ...], ...]:
        """The inline markup of each item, one tuple an item."""
        spans: list[list[Span]] = [[] for _ in self.items]
        for span in self.spans:
            if span.item is not None and 0 <= span.item < len(spans):
                spans[span.item].append(span)
        return tuple(map(tuple, spans))


@_with_role("table")
@attrs.frozen(kw_only=True)
class Table(Block):
    """A table as rows of cell texts. A cell that spans columns stands once; the others of its span are empty."""

    rows: tuple[tuple[str, ...], ...] = ()
    header_rows: int = 0
    """How many of the first rows are headers."""
    caption: str | None = None


@_with_role("embed")
@attrs.frozen(kw_only=True)
class Embed(Block):
    """Something that plays or loads inside the page."""

    kind: EmbedKind = "iframe"
    src: str | None = None
    """Its address."""
    caption: str | None = None
    credit: str | None = None
    poster: Image | None = None


@attrs.frozen
class BlockType:
    """What the modules around the model know of one type of block.

    A module looks it up here instead of listing the types itself, so that a new type is one class and one row.
    """

    kind: type[Block]
    shape: Shape = attrs.field(kw_only=True)
    content: Content = "text"
    read_aloud: ReadAloud = "never"
    from_layout: bool = False
    """Whether the layout of a site may give the role to elements."""
    is_box: bool = False
    """Whether all texts of an element with the role become one block, one paragraph a line."""

    @property
    def role(self) -> str:
        """The name of the type in the wire form, in drafts and in profiles."""
        return self.kind.role

    @property
    def is_story_text(self) -> bool:
        """Whether it holds running text of the story: no title, no boilerplate."""
        return self.content == "text" and self.read_aloud != "never" and self.shape not in {"heading", "entry"}


BLOCK_TYPES: Final[dict[str, BlockType]] = {
    known.role: known
    for known in (
        BlockType(Paragraph, shape="paragraph", read_aloud="always"),
        BlockType(Heading, shape="heading", read_aloud="always", from_layout=True),
        BlockType(Quote, shape="quote", read_aloud="always", from_layout=True, is_box=True),
        BlockType(PullQuote, shape="pull_quote", read_aloud="once", from_layout=True, is_box=True),
        BlockType(InfoBox, shape="quote", read_aloud="once", from_layout=True, is_box=True),
        BlockType(Related, shape="links", from_layout=True, is_box=True),
        BlockType(AuthorLine, shape="aside", from_layout=True, is_box=True),
        BlockType(SourceLine, shape="aside", from_layout=True, is_box=True),
        BlockType(Notice, shape="aside", from_layout=True, is_box=True),
        BlockType(LiveEntry, shape="entry", read_aloud="always"),
        BlockType(Figure, shape="figure", content="figure", from_layout=True),
        BlockType(ListBlock, shape="list", content="list", read_aloud="always"),
        BlockType(Table, shape="table", content="table", read_aloud="always"),
        BlockType(Embed, shape="embed", content="embed"),
    )
}
"""The types of blocks by role, in the order of the JSON Schema."""


def shape_of(block: Block) -> Shape | None:
    """How a block is written and drawn; `None` for a class of somebody else, which is not written."""
    known = BLOCK_TYPES.get(block.role)
    return known.shape if known else None


def repeated_blocks(body: Sequence[Block]) -> frozenset[int]:
    """The places of the blocks that `Article.text` leaves out because it has their words in another block.

    A pull quote or a box is left out if it repeats another block word for word. An edited pull quote is left out only
    if the page itself marks it as a quotation.
    """
    pointing: dict[int, list[int]] = {}
    kept: list[int] = []
    for place, block in enumerate(body):
        targets = _homes(block)
        for target in targets:
            pointing.setdefault(target, []).append(place)
        known = BLOCK_TYPES.get(block.role)
        if not targets and known is not None and known.read_aloud != "never":
            kept.append(place)
    left_out: set[int] = set()
    while pointing and kept:
        sources = [place for place in pointing.pop(kept.pop(), ()) if place not in left_out]
        left_out.update(sources)
        kept += sources
    return frozenset(left_out)


def _homes(block: Block) -> list[int]:
    """The blocks that have the words of a block which need not stand twice."""
    known = BLOCK_TYPES.get(block.role)
    if known is None or known.read_aloud != "once":
        return []
    marked = isinstance(block, PullQuote) and block.set_apart
    return [repeat.block for repeat in block.repeats if marked or repeat.similarity == 1]


def text_to_read(block: Block) -> str:
    """The words of a block that belong to the story as it is read; empty for a type that is never read.

    >>> text_to_read(Table(index=0, reason=Reason("element", "<table>"), rows=(("Gạo", "12"), ("Ngô", "7"))))
    'Gạo\\t12\\nNgô\\t7'
    """
    known = BLOCK_TYPES.get(block.role)
    if known is None or known.read_aloud == "never":
        return ""
    match block:
        case LiveEntry():
            return block.time if block.title is None else f"{block.time} {block.title}"
        case TextBlock():
            return block.text
        case ListBlock():
            return "\n".join(block.items)
        case Table():
            return "\n".join("\t".join(row) for row in block.rows)
    return ""
