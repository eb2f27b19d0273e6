"""The portals' real pages, where the corpus lies beside the project, against what a careful reader says they say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import pytest
from tests.corpus.helpers import gold_of, read
from tests.places import GOLDEN, PAGES

from vnnews.model import Block, Figure, Related, TextBlock
from vnnews.sites.registry import profile_for_host, profile_named
from vnnews.testing import truth_of
from vnnews.text import clean

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

PORTALS: Final = (
    "24h",
    "baotintuc",
    "cand",
    "dantri",
    "laodong",
    "qdnd",
    "vietnamnet",
    "vnexpress",
    "vov",
    "vtcnews",
    "znews",
)


def _profile(page: Path) -> str | None:
    """The profile of a page of the corpus, by the host in the file's name."""
    profile = profile_for_host(page.name.partition("__")[0])
    return profile.name if profile else None


REAL: Final = [page for page in sorted(PAGES.glob("*.html")) if _profile(page) in PORTALS]
STORIES: Final = [page for page in REAL if gold_of(page)["is_article"]]
each_story = pytest.mark.parametrize("page", STORIES, ids=lambda page: page.name)
needs_corpus = pytest.mark.skipif(not REAL, reason="the corpus of real pages is not beside the project")


def _in_doubt(gold: dict[str, Any], field: str) -> bool:
    """Whether two careful readers could differ on a field."""
    return any(doubt.startswith(field) for doubt in gold["doubts"])


def _moment(value: datetime | None, like: str | None) -> str | None:
    """A time as the gold writes it: to the minute where the gold has no seconds."""
    if value is None or like is None:
        return value.isoformat() if value else None
    return (value if not like[17:].startswith("00") else value.replace(second=0)).isoformat()


@needs_corpus
@each_story
def test_fields(page: Path) -> None:
    """Each field is exactly the gold's; where the gold is in doubt, it may also be empty."""
    gold = gold_of(page)
    article = read(page, gold)
    said: dict[str, Any] = {
        "url": article.url,
        "title": article.headline,
        "lead": article.lead,
        "lead_prefix": article.lead_prefix,
        "authors": [author.name for author in article.authors],
        "published_at": _moment(article.published, gold["published_at"]),
        "modified_at": _moment(article.modified, gold["modified_at"]),
        "section": article.section,
        "breadcrumbs": list(article.breadcrumbs),
        "tags": list(article.tags),
    }
    wrong = {field: (value, gold[field]) for field, value in said.items() if value != gold[field]}
    assert {field: pair for field, pair in wrong.items() if pair[0] or not _in_doubt(gold, field)} == {}


def _shown(block: Block) -> dict[str, Any]:
    """A block as the gold writes it."""
    match block:
        case Figure():
            images = [_file(image.url) for image in block.images]
            return {"role": block.role, "images": images, "caption": block.caption, "credit": block.credit}
        case Related():
            return {"role": block.role, "text": block.text, "links": list(block.links)}
        case TextBlock():
            return {"role": block.role, "text": block.text}
    return {"role": block.role}


def _file(address: str) -> str:
    """A picture's file: its size is no matter."""
    return address.partition("?")[0]


def _told(block: dict[str, Any]) -> dict[str, Any]:
    """A block of the gold without what is compared elsewhere: how deep a bold line is as a heading is a convention."""
    kept = {name: value for name, value in block.items() if name != "level"}
    return {**kept, "images": [_file(image) for image in kept["images"]]} if "images" in kept else kept


@needs_corpus
@each_story
def test_blocks(page: Path) -> None:
    """The same blocks in the same order, with the same texts, captions, credits, pictures and links."""
    gold = gold_of(page)
    assert [_shown(block) for block in read(page, gold).body] == [_told(block) for block in gold["blocks"]]


@needs_corpus
@each_story
def test_nothing_of_the_story_is_doubled(page: Path) -> None:
    """No long text stands in two blocks, and the lead stands in none."""
    gold = gold_of(page)
    article = read(page, gold)
    texts = [block.text for block in article.body if isinstance(block, TextBlock)]
    assert len(set(texts)) == len(texts)
    assert article.lead not in texts
    assert truth_of(article).headline == clean(gold["title"])


@needs_corpus
@pytest.mark.parametrize("page", [page for page in REAL if page not in STORIES], ids=lambda page: page.name)
def test_lists_are_no_articles(page: Path) -> None:
    """A section's page has no layout, and is no article."""
    gold = gold_of(page)
    article = read(page, gold)
    assert (article.is_article, article.layout) == (False, None)


@pytest.mark.parametrize("name", PORTALS)
def test_each_layout_has_a_golden_page(name: str) -> None:
    """A page by hand shows what each template of a portal looks like."""
    golden = GOLDEN
    told = [json.loads(file.read_text(encoding="utf-8")) for file in golden.glob("*.json")]
    shown = {page.get("layout") for page in told if page.get("profile") == name}
    assert {layout.name for layout in profile_named(name).layouts} <= shown
