"""All readers: vnnews, with its profiles and without, and its peers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bench.accuracy.gold import Piece, Told
from bench.accuracy.peers import PEERS
from bench.accuracy.reader import Reader
from bench.accuracy.score import MEASURES

import vnnews
from vnnews.model import Article, Block, Figure, ListBlock, Table, TextBlock

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.accuracy.reader import Read


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


VNNEWS: Final = Reader("vnnews", "vnnews", frozenset(MEASURES), _vnnews(None), apart=True)
GENERIC: Final = Reader("vnnews generic", "vnnews", frozenset(MEASURES), _vnnews("generic"), apart=True)
READERS: Final = (
    VNNEWS,
    GENERIC,
    *PEERS,
)
