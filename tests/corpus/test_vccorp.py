"""The VCCorp family's real pages, where the corpus lies beside the project, against what a careful reader says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import pytest
from tests.corpus.helpers import gold_of, read
from tests.places import PAGES, ROOT

import vnnews
from vnnews.model import Block, Embed, Figure, Related, TextBlock
from vnnews.sites.registry import profile_for_host, profile_named
from vnnews.text import clean

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

FAMILY: Final = "vccorp"


def _is_of_the_family(page: Path) -> bool:
    profile = profile_for_host(page.name.partition("__")[0])
    return profile is not None and profile.name == FAMILY


REAL: Final = [page for page in sorted(PAGES.glob("*.html")) if _is_of_the_family(page)]
STORIES: Final = [page for page in REAL if gold_of(page)["is_article"]]
LISTS: Final = [page for page in REAL if page not in STORIES]
each_story = pytest.mark.parametrize("page", STORIES, ids=lambda page: page.name)
needs_corpus = pytest.mark.skipif(not REAL, reason="the corpus of real pages is not beside the project")


def _moment(value: datetime | None) -> str | None:
    return value.isoformat() if value else None


@needs_corpus
@each_story
def test_fields_are_the_gold(page: Path) -> None:
    """Each field is exactly the gold's; which layout read them is known."""
    gold = gold_of(page)
    article = read(page, gold)
    assert article.layout is not None
    assert {
        "url": article.url,
        "title": article.headline,
        "lead": article.lead,
        "lead_prefix": article.lead_prefix,
        "authors": [author.name for author in article.authors],
        "published_at": _moment(article.published),
        "modified_at": _moment(article.modified),
        "section": article.section,
        "breadcrumbs": list(article.breadcrumbs),
        "tags": list(article.tags),
    } == {name: gold[name] for name in gold if name in _FIELDS}


_FIELDS: Final = frozenset(
    ("url", "title", "lead", "lead_prefix", "authors", "published_at", "modified_at", "section", "breadcrumbs", "tags")
)


def _shown(block: Block) -> dict[str, Any]:
    """A block in the gold's form; a related link is compared by its path."""
    match block:
        case Figure():
            return {
                "role": block.role,
                "images": [_file(image.url) for image in block.images],
                "caption": block.caption,
                "credit": block.credit,
            }
        case Related():
            return {"role": block.role, "text": block.text, "links": [_file(link) for link in block.links]}
        case TextBlock():
            return {"role": block.role, "text": clean(block.text) if block.role == "paragraph" else block.text}
    return {"role": block.role}


def _told(block: dict[str, Any]) -> dict[str, Any]:
    """A block of the gold; how deep a bold line is as a heading is a convention."""
    kept = {name: value for name, value in block.items() if name != "level"}
    if kept["role"] == "paragraph":
        kept["text"] = clean(kept["text"])  # some gold texts keep a byte order mark
    return {**kept, **{name: list(map(_file, kept[name])) for name in ("images", "links") if name in kept}}


def _file(address: str) -> str:
    """The last part of an address: the same picture or story, whatever host, folder and size."""
    return address.partition("?")[0].rpartition("/")[2]


def _one_row(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Pictures without a caption that follow each other as one: the gold doubts which of both is right."""
    rows: list[dict[str, Any]] = []
    for block in blocks:
        bare = block["role"] == "figure" and not block["caption"]
        if bare and rows and rows[-1]["role"] == "figure" and not rows[-1]["caption"]:
            rows[-1] = {**rows[-1], "images": [*rows[-1]["images"], *block["images"]]}
        else:
            rows.append(block)
    return rows


@needs_corpus
@each_story
def test_blocks_are_the_gold(page: Path) -> None:
    """The same blocks in the same order, with the same texts, captions, credits, pictures and links."""
    gold = gold_of(page)
    shown = [_shown(block) for block in read(page, gold).body]
    told = [_told(block) for block in gold["blocks"]]
    if any("one figure of two images" in doubt for doubt in gold["doubts"]):
        shown, told = _one_row(shown), _one_row(told)
    assert shown == told


@needs_corpus
@each_story
def test_nothing_is_doubled(page: Path) -> None:
    """No text stands in two blocks, and the lead stands in none."""
    article = read(page, gold_of(page))
    texts = [block.text for block in article.body if isinstance(block, TextBlock)]
    assert len(set(texts)) == len(texts)
    assert article.lead not in texts


@needs_corpus
@pytest.mark.parametrize("page", LISTS, ids=lambda page: page.name)
def test_lists_are_no_articles(page: Path) -> None:
    """A section's page has no layout, and is no article."""
    article = read(page, gold_of(page))
    assert (article.is_article, article.layout) == (False, None)


@needs_corpus
@each_story
def test_a_page_without_its_address_is_known(page: Path) -> None:
    """A file that nobody says the address of is read the same: the page names it, or its frame does."""
    gold = gold_of(page)
    article = vnnews.parse_html(page.read_bytes())
    assert (article.headline, article.profile) == (gold["title"], FAMILY)


def test_each_layout_has_a_golden_page() -> None:
    """A page by hand shows what each template looks like."""
    told = [json.loads(file.read_text(encoding="utf-8")) for file in (ROOT / "tests" / "golden").glob("vccorp-*.json")]
    assert {layout.name for layout in profile_named(FAMILY).layouts} <= {page["layout"] for page in told}


@pytest.mark.parametrize(
    ("attributes", "src", "poster"),
    [
        ("data-vid='video.bao.vn/2026/a.mp4' data-thumb='https://bao.vn/a.jpg'", "https://video.bao.vn/2026/a.mp4", 1),
        ("type='VideoStream' data-vid='vtv/2018/a.mp4' data-src='//p.vn/?vid=a'", "https://p.vn/?vid=a", 0),
        ("type='VideoStream' data-vid='vtv/2018/a'", None, 0),
    ],
)
def test_a_player_that_a_script_fills_is_an_embed(attributes: str, src: str | None, poster: int) -> None:
    """The film's address is in the element; its caption stays with it."""
    caption = "<div class='VideoCMS_Caption'><p>Ghe rời bến lúc 18 giờ</p></div>"
    player = f"<div {attributes}>{caption}</div>"
    page = f"<h1 class='detail-title'>Tít</h1><div data-role='content'><p>Ghe đi.</p>{player}</div>"
    article = vnnews.parse_html(page, url="https://tuoitre.vn/a.htm")
    embed = article.body[1]
    assert isinstance(embed, Embed)
    assert (embed.src, embed.caption, embed.poster is not None) == (src, "Ghe rời bến lúc 18 giờ", bool(poster))
    assert len(article.body) == len(("paragraph", "embed"))


def test_a_player_that_is_there_is_not_doubled() -> None:
    """Where the script has run, the player itself is the embed."""
    page = (
        "<h1 class='detail-title'>Tít</h1><div data-role='content'><p>Ghe đi.</p><div type='VideoStream' "
        "data-vid='v.bao.vn/a.mp4'><video src='https://v.bao.vn/a.mp4'></video></div></div>"
    )
    article = vnnews.parse_html(page, url="https://tuoitre.vn/a.htm")
    assert [block.role for block in article.body] == ["paragraph", "embed"]
