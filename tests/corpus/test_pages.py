"""Every page and text of the corpus of real pages, where it lies beside the project."""

from __future__ import annotations

import difflib
import itertools
import json
from typing import TYPE_CHECKING, Final

import pytest
from tests.corpus.helpers import gold_of
from tests.places import CORPUS, PAGES

import vnnews
from vnnews.model import Article, Figure, Heading, ListBlock, Notice, Table, TextBlock
from vnnews.text import clean

if TYPE_CHECKING:
    from pathlib import Path

REAL: Final = sorted(PAGES.glob("*.html"))
TEXTS: Final = sorted(CORPUS.glob("vneconomy_text/*.txt"))
ENGLISH: Final = CORPUS / "vneconomy_en_page.txt"
BODIES: Final = CORPUS / "vneconomy_bodies.jsonl"

pytestmark = pytest.mark.skipif(not REAL, reason="the corpus of real pages is not beside the project")


def _copy(path: Path) -> tuple[str, str]:
    """The address and the text of a copy; the files begin with two lines of their own."""
    first, _, *rest = path.read_text(encoding="utf-8").split("\n")
    return first.removeprefix("# url: "), "\n".join(rest)


def _survives(article: Article) -> None:
    """Whatever was read can be written and read again, and nothing points nowhere."""
    assert Article.from_json(article.to_json()) == article
    assert article.to_markdown().strip()
    assert article.to_json_ld()["@type"] == "NewsArticle"
    assert [block.index for block in article.body] == list(range(len(article.body)))
    for block in article.body:
        assert block.reason.rule
        assert block.reason.evidence
        for repeat in block.repeats:
            assert repeat.block != block.index


@pytest.mark.parametrize("page", REAL, ids=lambda page: page.name)
@pytest.mark.parametrize("profile", [None, "generic"])
def test_every_page_is_read(page: Path, profile: str | None) -> None:
    """No page raises, with its profile or without; bytes, str and tree give the same article."""
    data = page.read_bytes()
    article = vnnews.parse_html(data, url=gold_of(page)["url"], profile=profile)
    _survives(article)


@pytest.mark.parametrize("page", [page for page in REAL if "vneconomy" in page.name], ids=lambda page: page.name)
def test_vneconomy_is_read_as_a_reader_does(page: Path) -> None:
    """Every field and every block of VnEconomy's page is what the careful reader says."""
    gold = gold_of(page)
    article = vnnews.parse_html(page.read_bytes())
    assert (article.headline, article.lead, article.lead_prefix) == (gold["title"], gold["lead"], gold["lead_prefix"])
    assert [author.name for author in article.authors] == gold["authors"]
    assert article.published is not None
    assert article.published.isoformat() == gold["published_at"]
    assert article.modified is not None
    assert article.modified.isoformat() == gold["modified_at"]
    assert article.section == gold["section"]
    assert list(article.breadcrumbs) == gold["breadcrumbs"]
    assert list(article.tags) == gold["tags"]
    assert article.url == gold["url"]
    body = [block for block in article.body if block.role != "related"]  # outside of the body: either is right
    assert [block.role for block in body] == [block["role"] for block in gold["blocks"]]
    for block, want in zip(body, gold["blocks"], strict=True):
        if isinstance(block, Figure):
            assert [image.url for image in block.images] == want["images"]
            assert (block.caption, block.credit) == (want["caption"], want["credit"])
        elif isinstance(block, TextBlock):
            assert clean(block.text) == clean(want["text"])


@pytest.mark.parametrize("path", [path for path in TEXTS if "rss" not in path.name], ids=lambda path: path.name)
def test_every_copy_is_read(path: Path) -> None:
    """A copied text gives an article with its story; the day of the copy is not its date."""
    url, text = _copy(path)
    article = vnnews.parse_text(text, url=url)
    _survives(article)
    assert article.is_article
    assert article.lead
    assert article.paragraphs
    shown = [line for line in text.split("\n") if clean(line)]
    if article.published is not None:
        stamp = article.published.strftime("%d/%m/%Y")
        assert any(stamp in line and article.published.strftime("%H:%M") in line for line in shown)
        assert article.headline in list(map(clean, shown))
    assert "VnEconomy" not in [block.text for block in article.paragraphs]


def test_the_feed_is_read() -> None:
    """The beginning of a feed gives the item that it holds, at Vietnamese time."""
    path = next(path for path in TEXTS if "rss" in path.name)
    _, text = _copy(path)
    articles = vnnews.parse_feed(text.strip())
    assert [article.headline for article in articles][:1] == [
        "Hanoi unveils $29bln Red River boulevard project to reshape urban landscape"
    ]
    assert articles[0].published is not None
    assert articles[0].published.isoformat() == "2026-05-20T16:30:00+07:00"


def test_every_line_of_the_english_page_has_its_role() -> None:
    """The page that started this project: each line once, with the right role and no other."""
    text = ENGLISH.read_text(encoding="utf-8")
    lines = [line for line in map(clean, text.split("\n")) if line]
    article = vnnews.parse_text(text)
    assert article.published is not None
    assert article.published.isoformat() == "2024-07-25T16:03:00+07:00"
    assert (article.headline, article.lead) == (lines[1], lines[3])
    assert [author.name for author in article.authors] == [lines[2].rstrip(" -")]
    caps = [line for line in lines if line.isupper()]
    assert [block.text for block in article.headings] == caps
    doubled = [line for line, after in itertools.pairwise(lines) if line == after]
    assert [figure.caption for figure in article.figures] == doubled
    assert [block.text for block in article.body if isinstance(block, Notice)] == lines[-4:]
    rest = [line for line in lines[4:-4] if line not in caps and line not in doubled]
    assert [block.text for block in article.paragraphs] == rest
    assert len(article.body) == len(rest) + len(caps) + len(doubled) + 4
    echo = article.figures[1]
    assert [article.body[repeat.block].role for repeat in echo.repeats] == ["paragraph"]


def test_the_english_page_says_the_same_as_a_page() -> None:
    """Rendered in the markup of its layout, the English page gives the blocks of its copy."""
    text = ENGLISH.read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if clean(line)]
    parts, place, body = [], 0, lines[4:]
    while place < len(body):
        if place + 1 < len(body) and body[place] == body[place + 1]:
            parts.append(
                f'<figure><img src="/{place}.jpg" alt="{body[place]}"><figcaption>{body[place]}</figcaption></figure>'
            )
            place += 1
        elif body[place].isupper():
            parts.append(f"<h2>{body[place]} </h2>")
        else:
            parts.append(f"<p>{body[place]}</p>")
        place += 1
    page = (
        f'<html lang="en"><body><div class="detail__header"><div class="detail__meta">{lines[0]}</div></div>'
        f'<h1 class="detail__title">{lines[1]}</h1><div class="detail__author"><strong>{lines[2]}</strong></div>'
        f'<h2 class="detail__summary">{lines[3]}</h2><div class="detail__content">{"".join(parts)}</div></body></html>'
    )
    copied, shown = vnnews.parse_text(text), vnnews.parse_html(page, url="https://en.vneconomy.vn/a.htm")
    assert shown.layout == "E"

    def told(article: Article) -> list[tuple[str, str | None, list[int]]]:
        return [
            (
                block.role,
                block.text if isinstance(block, TextBlock) else block.caption,
                [r.block for r in block.repeats],
            )
            for block in article.body
            if isinstance(block, TextBlock | Figure)
        ]

    assert told(shown) == told(copied)
    for field in ("headline", "lead", "authors", "published"):
        assert getattr(shown, field) == getattr(copied, field)


def test_real_bodies_lose_no_word() -> None:
    """Real bodies, set in paragraphs, come out word for word, in order, each in one block."""
    for line in BODIES.read_text(encoding="utf-8").splitlines():
        body = json.loads(line)["body"]
        paragraphs = [clean(part) for part in body.split("\n\n") if clean(part)]
        shown = "".join(f"<p>{part.replace('&', '&amp;').replace('<', '&lt;')}</p>" for part in paragraphs)
        page = f'<h1 class="detail__title">Tít</h1><div class="detail__content">{shown}</div>'
        article = vnnews.parse_html(page, profile="vneconomy")
        assert _words(article) == " ".join(paragraphs).split(), difflib.unified_diff(
            _words(article), " ".join(paragraphs).split()
        )


def _words(article: Article) -> list[str]:
    said: list[str] = []
    for block in article.body:
        if isinstance(block, TextBlock):
            said += block.text.split()
        elif isinstance(block, Figure):
            said += (block.reason.evidence if block.caption is None else _signed(block)).split()
        elif isinstance(block, ListBlock):
            said += " ".join(block.items).split()
        elif isinstance(block, Table):
            said += " ".join(cell for row in block.rows for cell in row).split()
    return said


def _signed(figure: Figure) -> str:
    return f"{figure.caption or ''} {figure.credit or ''}"


def test_headings_are_few() -> None:
    """Real bodies are mostly paragraphs: no rule calls half of a story headings."""
    for line in BODIES.read_text(encoding="utf-8").splitlines():
        body = json.loads(line)["body"]
        article = vnnews.parse_text(f"16/11/2021, 14:43\nTít báo\nTên Ai\nSapo...\n{body}")
        assert sum(isinstance(block, Heading) for block in article.body) <= max(3, len(article.body) // 2)
