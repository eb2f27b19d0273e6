"""Polls and the remains of a story's other pages: what they are, and what is none."""

from __future__ import annotations

import pytest

import vnnews
from vnnews.model import Notice, Paragraph

FIRST = "Thuyền rời bến lúc trời còn mờ, và người lái thuyền nói rằng đoạn sông này có bảy cái thác."
LAST = "Đến trưa thì gặp một đám cưới đi bằng bè, cô dâu ngồi trên chiếc hòm gỗ giữa đàn gà."
ADDRESS = "https://sonlam.example/ky-su/song-gam-1204.html"
NEXT = "https://sonlam.example/ky-su/song-gam-1204-p2.html"


def page(body: str, head: str = "", url: str | None = ADDRESS) -> vnnews.Article:
    """The article of a page with this between its paragraphs."""
    return vnnews.parse_html(
        f"<html><head>{head}</head><body><h1>Ngược dòng sông Gâm</h1><div class=date>19/10/2012 07:30</div>"
        f"<div class='article-content'><p>{FIRST}</p><p>{LAST}</p>{body}<p>{FIRST[::-1]} và của.</p></div></body>",
        url=url,
    )


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


@pytest.mark.parametrize(
    "poll",
    [
        (
            "<form><p>Bạn thích thác nào?</p><label><input type=radio name=a> Thác Một</label>"
            "<label><input type=radio name=a> Thác Bảy</label><button>Gửi</button></form>"
        ),
        (
            "<div class=poll><b>Thác nào đẹp</b><input type=checkbox id=x name=a><label for=x>Thác Một</label>"
            "<input type=checkbox id=y name=a><label for=y>Thác Bảy</label></div>"
        ),
        (
            "<fieldset><legend>Thác nào đẹp nhất</legend><div><input type=radio name=a>Thác Một</div>"
            "<div><input type=radio name=a>Thác Bảy</div><input type=submit value='Biểu quyết'></fieldset>"
        ),
        (
            "<section><h4>Thác nào đẹp nhất?</h4><ul><li><input type=radio name=q value=1>Thác Một</li>"
            "<li><input type=radio name=q value=2>Thác Bảy</li></ul></section>"
        ),
    ],
)
def test_polls_are_notices(poll: str) -> None:
    """Question and options are one notice, wherever the inputs stand."""
    article = page(poll)
    notices = [block for block in article.body if isinstance(block, Notice)]
    assert len(notices) == 1
    assert "poll" in notices[0].reason.evidence
    assert all(word in notices[0].text for word in ("Thác Một", "Thác Bảy", "hác nào"))
    assert "Thác Một" not in article.text
    assert [block.role for block in article.body] == ["paragraph", "paragraph", "notice", "paragraph"]


@pytest.mark.parametrize(
    "form",
    [
        "<form><label><input type=radio name=a>Công ty</label><label><input type=radio name=a>Tin tức</label></form>",
        "<form>" + "<input type=radio name=star>" * 5 + "</form>",
        "<form><input type=text name=q><input type=submit value=Tìm></form>",
    ],
)
def test_other_forms_are_none(form: str) -> None:
    """A form to search with, stars, a field to fill in."""
    article = page(form)
    assert not any("poll" in block.reason.evidence for block in article.body)
    assert FIRST in article.text


def test_a_form_around_the_story_is_no_poll() -> None:
    """ASP.NET puts a form around everything."""
    radios = "<input type=radio name=a>Có?<input type=radio name=a>Không?"
    article = vnnews.parse_html(
        f"<form><h1>Ngược dòng sông Gâm</h1><div class='article-content'><p>{FIRST}</p><p>{LAST}</p>"
        f"<div>{radios}</div></div></form>"
    )
    assert [block.text for block in article.paragraphs] == [FIRST, LAST]
