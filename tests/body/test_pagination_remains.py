"""Polls and the remains of a story's other pages: what they are, and what is none."""

from __future__ import annotations

import pytest
from tests.body.helpers import page

import vnnews
from vnnews.model import Notice, Paragraph

NEXT = "https://sonlam.example/ky-su/song-gam-1204-p2.html"


def said(article: vnnews.Article) -> list[str]:
    """The notes on further pages."""
    return [note.message for note in article.notes if note.code == "multi-page"]


@pytest.mark.parametrize(
    "pager",
    [
        '<div>Trang: <b>1</b> <a href="song-gam-1204-p2.html">2</a> <a href="song-gam-1204-p3.html">3</a></div>',
        '<p>1 | <a href="song-gam-1204-p2.html">2</a> | <a href="song-gam-1204-p2.html">Tiếp theo</a></p>',
        '<ul><li class="on">1</li><li><a href="song-gam-1204-p2.html"><span>2</span></a></li></ul>',
        '<div><a href="song-gam-1204.html">1</a> <span>2</span> <a rel="next" href="song-gam-1204-p2.html">3</a></div>',
        '<div class="x"><a href="song-gam-1204-p2.html">Trang sau »</a> <span>(1/3)</span></div>',
    ],
)
def test_pagers(pager: str) -> None:
    """Numbers and words that turn pages, one of them a link; the note names the next page."""
    article = page(pager)
    assert all(isinstance(block, Paragraph) for block in article.body)
    assert len(article.body) == 3
    assert said(article) == [f"the story has several pages; the next one is {NEXT}"]


@pytest.mark.parametrize(
    "text",
    [
        '<p>Năm <a href="/2012">2012</a> và năm <a href="/2013">2013</a> sông cạn.</p>',
        '<p><a href="/1">1</a></p>',
        "<p>1 2 3 4 5</p>",
        "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>",
        '<p><a href="/sau">Sau</a></p>',
    ],
)
def test_other_numbers_stay(text: str) -> None:
    """Numbers in prose, without links, alone or in tables."""
    article = page(text)
    assert len(article.body) == 4
    assert not said(article)


@pytest.mark.parametrize(
    "words", ["Xem tiếp trang 2", "(Mời bạn đọc xem tiếp trang sau)", "Đọc tiếp", "Xem thêm", "Xem toàn bộ »"]
)
def test_words_that_lead_on_are_notices(words: str) -> None:
    """They stay in the body, but in no text."""
    article = page(f"<p>{words}</p>")
    assert [block.text for block in article.body if isinstance(block, Notice)] == [words]
    assert words not in article.text


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (NEXT, True),
        ("https://sonlam.example/ky-su/song-gam-1204/trang-2.html", True),
        ("https://sonlam.example/ky-su/song-gam-1204.html?page=2", True),
        ("https://sonlam.example/ky-su/mot-bai-khac-1205.html", False),
        ("https://khac.example/ky-su/song-gam-1204-p2.html", False),
        ("https://[", False),
    ],
)
def test_the_head_may_name_the_next_page(address: str, expected: bool) -> None:  # noqa: FBT001 - pytest names it
    """`<link rel=next>` counts where its address is this one with a number; blogs say so of another story."""
    article = page("", f'<link rel="next" href="{address}">')
    assert said(article) == ([f"the story has several pages; the next one is {address}"] if expected else [])


def test_a_later_page_names_its_next() -> None:
    """The number of the page itself is no part of its stem."""
    article = page("", f'<link rel="next" href="{NEXT.replace("-p2", "-p3")}">', NEXT)
    assert len(said(article)) == 1


def test_lists_have_no_such_note() -> None:
    """What is no article has no further page."""
    links = "".join(f'<h3><a href="/{n}.html">Một tin khá dài về sông số {n}</a></h3>' for n in range(9))
    article = vnnews.parse_html(f'<div class="x">{links}<p><a href="/p2">2</a> <a href="/p3">3</a></p></div>')
    assert not article.is_article
    assert not said(article)
