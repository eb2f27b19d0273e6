"""The readers that are compared. Each peer is imported only when it is run."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

import vnnews
from bench.accuracy.gold import Piece, Told
from bench.accuracy.score import BODY, FIELDS, HARM
from vnnews.model import Article, Block, Figure, ListBlock, Table, TextBlock

if TYPE_CHECKING:
    from bench.accuracy.gold import Page

__all__ = ["READERS", "Read", "Reader", "told_by_vnnews"]

Read: TypeAlias = "Callable[[Page], Told]"
EVERYTHING: Final = frozenset({*FIELDS, *BODY, *HARM, "blocks", "captions", "credits", "articles"})


@attrs.frozen(kw_only=True)
class Reader:
    """A reader and what it offers."""

    name: str
    distribution: str
    offers: frozenset[str]
    start: Callable[[], Read]
    """Imports what is needed; an `ImportError` says that it cannot run here."""
    apart: bool = False
    """Whether lead, captions and credits have their own place, outside the text."""


def told_by_vnnews(article: Article) -> Told:
    """An article in the form in which readers are compared."""
    return Told(
        is_article=article.is_article,
        headline=article.headline,
        lead=article.lead,
        authors=tuple(author.name for author in article.authors),
        published=article.published,
        section=article.section,
        tags=article.tags,
        pieces=tuple(map(_piece, article.body)),
    )


def _piece(block: Block) -> Piece:
    match block:
        case Figure(caption=caption, credit=credit, images=images):
            return Piece(role=block.role, caption=caption or "", credit=credit or "", images=len(images))
        case ListBlock(items=items):
            return Piece(role=block.role, text=" ".join(items))
        case Table(rows=rows):
            return Piece(role=block.role, text=" ".join(cell for row in rows for cell in row))
        case TextBlock(text=text):
            return Piece(role=block.role, text=text)
        case _:
            return Piece(role=block.role)


def _vnnews(profile: str | None) -> Callable[[], Read]:
    return lambda: lambda page: told_by_vnnews(vnnews.parse_html(page.data, url=page.url, profile=profile))


READERS: Final = (
    Reader(name="vnnews", distribution="vnnews", offers=EVERYTHING, start=_vnnews(None), apart=True),
    Reader(name="vnnews generic", distribution="vnnews", offers=EVERYTHING, start=_vnnews("generic"), apart=True),
)
