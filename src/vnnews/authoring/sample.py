"""A saved page as a draft of a profile looks at it: its tree, its words, and what the generic path found in it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

import attrs
from lxml import etree

from vnnews.authoring.page import tree_of
from vnnews.authoring.word_index import PageWords, words_of
from vnnews.css.index import select
from vnnews.model import Article, Figure, ListBlock, Related, Table, TextBlock
from vnnews.pages import parse_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnnews.authoring.word_index import Stretch
    from vnnews.model import Block

_LONGEST_NAME: Final = 60  # some pages put their key words there
_TEXTS: Final = 300  # of a longer story the beginning tells where it stands
_SITE_NAME: Final = "meta[property='og:site_name']"


@attrs.frozen(eq=False)
class Sample:
    """One page."""

    name: str
    root: etree._Element
    article: Article
    """What is found without a profile."""
    words: PageWords

    @property
    def site_name(self) -> str:
        """How the site calls itself; empty where it does not say."""
        said = next((element.get("content") or "" for element in select(self.root, _SITE_NAME)), "").strip()
        return said if len(said) <= _LONGEST_NAME else ""

    def story(self) -> Iterator[list[Stretch]]:
        """For each text of the story the places where it stands; texts that are not found are left out."""
        blocks = (block for block in self.article.body if not isinstance(block, Related))
        texts = dict.fromkeys(text for block in blocks for text in texts_of(block))
        for text in islice(texts, _TEXTS):
            found = list(self.words.find(text))
            if found:
                yield found


def sample_of(name: str, page: bytes, url: str | None = None) -> Sample:
    """Read a page without a profile."""
    root = tree_of(page)
    return Sample(name, root, parse_html(page, url=url, profile="generic"), PageWords(root))


def texts_of(block: Block) -> tuple[str, ...]:
    """The texts of a block, each of which some element holds."""
    if isinstance(block, TextBlock):
        said: tuple[str, ...] = (block.text,)
    elif isinstance(block, Figure):
        said = (block.caption or "",)
    elif isinstance(block, ListBlock):
        said = block.items
    else:
        said = sum(block.rows, ()) if isinstance(block, Table) else ()
    return tuple(text for text in said if words_of(text))
