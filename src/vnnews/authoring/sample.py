"""A sample: a saved page with its tree, its words, and the article that the generic reading gives."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

import attrs
from lxml import etree

from vnnews.authoring.page import tree_of
from vnnews.authoring.word_index import WordIndex, words_of
from vnnews.css.index import select
from vnnews.model import Article, Figure, ListBlock, Related, Table, TextBlock
from vnnews.pages import parse_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnnews.authoring.word_index import Stretch
    from vnnews.model import Block

_LONGEST_NAME: Final = 60  # characters; some pages put their key words there
_TEXTS: Final = 300  # the beginning of a longer story is enough to locate it
_SITE_NAME: Final = "meta[property='og:site_name']"


@attrs.frozen(eq=False)
class Sample:
    """One page."""

    name: str
    root: etree._Element
    article: Article
    """The page read without a profile."""
    words: WordIndex

    @property
    def site_name(self) -> str:
        """The name that the site gives itself; empty without one."""
        name = next((element.get("content") or "" for element in select(self.root, _SITE_NAME)), "").strip()
        return name if len(name) <= _LONGEST_NAME else ""

    def story(self) -> Iterator[list[Stretch]]:
        """The stretches of each text of the story; a text that no stretch holds is left out."""
        blocks = (block for block in self.article.body if not isinstance(block, Related))
        texts = dict.fromkeys(text for block in blocks for text in texts_of(block))
        for text in islice(texts, _TEXTS):
            stretches = list(self.words.find(text))
            if stretches:
                yield stretches


def sample_of(name: str, page: bytes) -> Sample:
    """Read a page without a profile."""
    root = tree_of(page)
    return Sample(name, root, parse_html(page, profile="generic"), WordIndex(root))


def texts_of(block: Block) -> tuple[str, ...]:
    """The texts of a block, each of which some element holds."""
    texts: tuple[str, ...] = ()
    if isinstance(block, TextBlock):
        texts = (block.text,)
    elif isinstance(block, Figure):
        texts = (block.caption or "",)
    elif isinstance(block, ListBlock):
        texts = block.items
    elif isinstance(block, Table):
        texts = sum(block.rows, ())
    return tuple(text for text in texts if words_of(text))
