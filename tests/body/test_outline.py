"""What each element of a page holds."""

from __future__ import annotations

from typing import Final

import lxml.html
import pytest

from vnnews.body import features as of
from vnnews.body.outline import Outline

LINE: Final = "Sáng nay, xóm Chài kéo được mẻ cá trích lớn nhất từ đầu năm đến nay."
TITLE: Final = "<h1>Xóm Chài trúng mẻ cá trích</h1>"
CARD: Final = f"<div class=k><h3><a href=/x>Bến cá mở thêm kho lạnh cho thuyền</a></h3><p>{LINE}</p></div>"


def _outline(markup: str, *, known: tuple[str, ...] = (), with_hidden: bool = False) -> Outline:
    root = lxml.html.document_fromstring(f"<html><body>{markup}</body></html>")[0]
    return Outline(root, next(root.iter("h1"), None), known, with_hidden=with_hidden)


def _place(outline: Outline, mark: str) -> int:
    return next(place for place, element in enumerate(outline.elements) if element.get("id") == mark)


@pytest.mark.parametrize(
    ("markup", "prose"),
    [
        (LINE, len(LINE)),
        ("Giá cá, giá mực và giá tôm", 26),
        ("Giá cá, giá mực và tôm ra", 25),
        ("Giá cá, giá mực và tôm đ", 0),
        ("A" * 100, 0),
        (f"<h2>{LINE}</h2>", 0),
        (f"<a href=/x>{LINE}</a>", 0),
        (f"<a name=x>{LINE}</a>", len(LINE)),
        (f"Mẻ cá của <b>xóm Chài</b>, {LINE}", len(LINE) + 19),
        (f"{LINE} <a href=/x>{LINE}</a>", 0),
        (f"{LINE} <a href=/x>xóm Chài</a>", len(LINE)),
        (f"<script>{LINE}</script><nav>{LINE}</nav>", 0),
        (f"<!-- {LINE} -->{LINE}", len(LINE)),
        ("宮崎県で震度5弱を観測しました。高知と宮崎に津波注意報が出ています。", 34),
    ],
)
def test_prose(markup: str, prose: int) -> None:
    """Text of some length that has what sentences have, outside of links and headings."""
    assert _outline(f"<div>{markup}</div>").prose[0] == prose


def test_sums() -> None:
    """An element holds what its children hold."""
    outline = _outline(
        f"<div id=a><div id=b><p>{LINE}</p><p>{LINE}</p></div><p>{LINE}</p><a href=/x>Xóm Chài</a></div>"
    )
    assert [outline.prose[_place(outline, mark)] for mark in "ab"] == [3 * len(LINE), 2 * len(LINE)]
    assert outline.linked[_place(outline, "a")] == 8
    assert [outline.elements[place].tag for place in outline.children(_place(outline, "a"))] == ["div", "p"]
    assert outline.end(0) == len(outline)


def test_a_line_with_a_name_stands_for_itself() -> None:
    """Its words are no part of the text around it."""
    outline = _outline(f"<div id=a>{LINE}<span id=b class=sapo>{LINE}</span></div>")
    assert [outline.own[_place(outline, mark)] for mark in "ab"] == [len(LINE)] * 2


def test_hidden_elements() -> None:
    """They are left out and counted; `revealed` reads them."""
    outline = _outline(f"<div hidden><p>{LINE}</p></div><p>{LINE}</p>")
    assert (outline.hidden, outline.prose[0]) == (1, len(LINE))
    assert outline.revealed().prose[0] == 2 * len(LINE)


def test_what_holds_the_headline() -> None:
    """It is no container by its name, and no boilerplate; the column is the smallest that has half of all prose."""
    story = f"<p>{LINE}</p>" * 3
    outline = _outline(
        f"<div id=a class='sidebar comments'><div id=b class=article-body>{TITLE}{story}</div></div><p>{LINE}</p>"
    )
    assert outline.features[_place(outline, "a")] == outline.features[_place(outline, "b")] == 0
    assert outline.column[0] == _place(outline, "b")
    outline = _outline(f"<div id=a><div id=b>{TITLE}</div>{story}</div>")
    assert outline.column[0] == _place(outline, "a")
    assert len(_outline(story).column) == 4


@pytest.mark.parametrize(
    ("markup", "cards"),
    [
        (CARD * 2, True),
        (f"<b>Tin khác</b>{CARD * 3}", True),
        (CARD, False),
        (CARD * 2 + f"<div class=k><p>{LINE}</p></div>", False),
        (CARD * 8 + f"<div class=k><p>{LINE}</p></div>", True),
        (CARD.replace(LINE, LINE * 5) * 2, False),
        (CARD.replace("<a href=/x>", "").replace("</a>", "") * 2, False),
        (CARD.replace(" class=k", "") * 2, False),
        (CARD.replace("div class=k", "article").replace("/div", "/article") * 2, True),
        (CARD.replace("class=k", "class=post-12") + CARD.replace("class=k", "class=post-13"), True),
        (f"<p class=k><a href=/x>Bến cá mở thêm kho lạnh cho thuyền</a></p><p class=k>{LINE}</p>", False),
    ],
)
def test_cards(markup: str, cards: bool) -> None:  # noqa: FBT001 - an expected value
    """Elements that look alike, nearly each with the title of another story as a link and a teaser."""
    outline = _outline(f"<div>{markup}</div>")
    assert any(features & of.CARD for features in outline.features) is cards


@pytest.mark.parametrize(
    ("following", "own", "is_next"),
    [
        ("<article class=p>{other}</article>", "article", True),
        ("<div><article>{other}</article></div>", "article", True),
        ("<article class=p><h2>Bến cá mở kho</h2>{body}</article>", "article", True),
        ("<section class=p>{other}</section>", "section", True),
        ("<section class=q>{other}</section>", "section", False),
        ("<section class=p><h2>Bến cá mở kho</h2>{body}</section>", "section", False),
        ("<article class=p><h1>Bến cá mở kho</h1></article>", "article", False),
        ("<article class=p>{body}</article>", "article", False),
        ("<div class=q>{other}</div>", "article", False),
    ],
)
def test_the_next_article(following: str, own: str, is_next: bool) -> None:  # noqa: FBT001 - an expected value
    """Another article with a headline and a story of its own, below the article of the headline."""
    body = f"<p>{LINE}</p>" * 3
    markup = following.format(other=f"<h1>Bến cá mở thêm kho</h1>{body}", body=body)
    outline = _outline(f"<{own} class=p>{TITLE}{body}</{own}>{markup}")
    assert any(features & of.NEXT for features in outline.features) is is_next


def test_words_of_the_metadata() -> None:
    """Four words in a row near the opening, glued to what stands before them or not."""
    known = (f"Tin.{LINE}",)
    for text, agrees in ((LINE, True), (f"Hôm {LINE}", False), (LINE[::-1] + ", và.", False)):
        outline = _outline(f"<p id=a>{text}</p>", known=known)
        assert outline.agrees(_place(outline, "a")) is agrees
    assert not _outline(f"<p>{LINE}</p>").agrees(1)


def test_a_column_that_is_named_like_boilerplate() -> None:
    """Its name is ignored where it holds half of all prose and little stands above it; names in it are looked at."""
    page = f"{TITLE}{{}}<div id=a class=sidebar><div id=b class=noi-dung><p>{LINE * 5}</p></div></div>"
    outline = _outline(page.format(""))
    place = _place(outline, "a")
    assert outline.features[place : place + 2] == [of.FRAME, of.STORY]
    assert outline.without_names_of_columns(of.FRAME, 0.15)[place] == 0
    assert outline.without_names_of_columns(of.COMMENT, 0.15)[place] == of.FRAME
    outline = _outline(page.format(f"<p>{LINE * 3}</p>"))
    assert outline.without_names_of_columns(of.FRAME, 0.15)[_place(outline, "a")] == of.FRAME
    assert outline.without_names_of_columns(of.FRAME, 1)[_place(outline, "a")] == 0
