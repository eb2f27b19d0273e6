"""The truth of a page: its content in the smallest form, written by hand or generated, or taken from an `Article`."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, Final

import attrs

from vnnews.model import Article, Block, Embed, Figure, Heading, ListBlock, LiveEntry, Related, Table, TextBlock

if TYPE_CHECKING:
    from collections.abc import Sequence

_ZONE: Final = timezone(timedelta(hours=7))


@attrs.frozen(kw_only=True)
class TruthBlock:
    """The content of a block; the names are those of the model."""

    role: str
    text: str | None = None
    """The text of a text block, the caption of a figure."""
    level: int = 0
    """Of a heading."""
    credit: str | None = None
    images: tuple[str, ...] = ()
    """Addresses."""
    alts: tuple[str, ...] = ()
    """The alternative texts of the pictures that differ from the caption, the headline and the site's name."""
    items: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    src: str | None = None
    time: str | None = None
    """Of an entry of a live report, as printed."""
    published: datetime | None = None
    """The same as an instant: aware, to the minute."""
    repeats: tuple[int, ...] = ()
    """The indices of the blocks that it repeats."""


@attrs.frozen(kw_only=True)
class PageTruth:
    """The content of a page."""

    headline: str
    lead: str | None = None
    lead_prefix: str | None = None
    lead_repeats: tuple[int, ...] = ()
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    """Aware, to the minute."""
    section: str | None = None
    breadcrumbs: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    blocks: tuple[TruthBlock, ...] = ()


def truth_of(article: Article) -> PageTruth:
    """The content of an article, in the form of a truth: `truth_of(parse_html(render(truth, ...))) == truth`.

    Links to other articles that follow the story are left out: they may or may not be a part of it.
    """
    body = list(article.body)
    while body and isinstance(body[-1], Related):
        body.pop()
    return PageTruth(
        headline=article.headline or "",
        lead=article.lead,
        lead_prefix=article.lead_prefix,
        lead_repeats=_repeated_blocks(article.lead_repeats),
        authors=tuple(author.name for author in article.authors),
        published=_minute(article.published),
        section=article.section,
        breadcrumbs=article.breadcrumbs,
        tags=article.tags,
        blocks=tuple(map(_block_truth, body)),
    )


def _minute(moment: datetime | None) -> datetime | None:
    return moment and moment.astimezone(_ZONE).replace(second=0, microsecond=0)


def _repeated_blocks(repeats: Sequence[Any]) -> tuple[int, ...]:
    return tuple(sorted({repeat.block for repeat in repeats}))


def _block_truth(block: Block) -> TruthBlock:
    return TruthBlock(role=block.role, repeats=_repeated_blocks(block.repeats), **_content(block))


def _content(block: Block) -> dict[str, Any]:
    """The values of a block, by their names in `TruthBlock`."""
    content: dict[str, Any] = {}
    match block:
        case LiveEntry():
            content = {"text": block.text, "time": block.time, "published": _minute(block.published)}
        case Heading():
            content = {"text": block.text, "level": block.level}
        case TextBlock():
            content = {"text": block.text}
        case Figure():
            images = tuple(image.url for image in block.images)
            alts = tuple(image.alt for image in block.images if image.alt is not None)
            content = {"text": block.caption, "credit": block.credit, "images": images, "alts": alts}
        case ListBlock():
            content = {"items": block.items}
        case Table():
            content = {"rows": block.rows, "text": block.caption}
        case Embed():
            content = {"src": block.src}
    return content
