"""Which element holds the story, and why; what a layout selects, and when that is not believed."""

from __future__ import annotations

from typing import Final

import lxml.html
import pytest
from tests.body.helpers import LINE, STORY, TITLE

from vnnews import parse_html
from vnnews.blocks.story import Story
from vnnews.body.locate import locate, locate_story
from vnnews.body.outline import Outline
from vnnews.dom.page import open_page
from vnnews.model import Options

HEAD: Final = f"<h1>{TITLE}</h1>"
CARD: Final = f"<div class=k><h4><a href=/a>Cháy kho vải lúc rạng sáng ở ngoại ô</a></h4><p>{LINE}</p></div>"


def _found(markup: str) -> tuple[str | None, str]:
    """The id of the located element and the evidence."""
    root = lxml.html.document_fromstring(f"<html><body>{markup}</body></html>")[0]
    located = locate(Outline(root, next(root.iter("h1"), None)))
    return (None, "") if located is None else (located.element.get("id"), located.evidence)


def test_the_evidence() -> None:
    """The score, and the name of a story."""
    assert _found(f"<div id=a>{STORY}</div>") == ("a", "its score, 352")
    assert _found(f"<div id=a class=fck_detail>{STORY}</div>") == ("a", "its score, 493, and its name: fck_detail a")
    assert _found(f"<div id=a itemprop=articleBody>{STORY}</div>")[1].endswith("and its name: articleBody")


@pytest.mark.parametrize(
    "boilerplate",
    [
        "<nav>{}</nav>",
        "<footer>{}</footer>",
        "<aside>{}</aside>",
        "<div class=menu>{}</div>",
        "<ul class=related>{}</ul>",
    ],
)
def test_boilerplate_is_no_story(boilerplate: str) -> None:
    """However long, above or below it; a link is none either."""
    for page in ("{0}<div id=b>{1}</div>", "<div id=b>{1}</div>{0}"):
        assert _found(page.format(boilerplate.format(STORY * 9), STORY))[0] == "b"
    assert _found(f"{HEAD}<div id=b>{STORY}</div>{boilerplate.format(STORY * 9)}")[0] == "b"
    assert _found(f"<div id=a><a href=/x><b>{LINE * 9}</b></a></div><div id=b>{STORY}</div>")[0] == "b"


@pytest.mark.parametrize("name", ["sidebar", "box-related", "comment", "widget", "summary"])
def test_a_column_that_is_named_like_boilerplate(name: str) -> None:
    """The name is ignored where nothing else is a story, where it holds the headline, or far more below it."""
    assert _found(f"<div class={name}><div id=a>{STORY}</div></div>")[0] == "a"
    column = f"<div class={name}>{HEAD}<div id=a>{STORY}</div></div>"
    assert _found(f"{column}<div><p>{LINE}</p><p>{LINE}</p></div>")[0] == "a"
    column = f"{HEAD}<div class={name}><div id=a>{STORY * 2}</div></div>"
    want = "b" if name == "comment" else "a"
    assert _found(f"{column}<div id=b><p>{LINE}</p></div>")[0] == want
    assert _found(f"{HEAD}<div id=b><p>{LINE}</p><p>{LINE}</p></div><div class={name}>{STORY}</div>")[0] == "b"


@pytest.mark.parametrize("tag", ["img", "picture", "figure", "video", "iframe"])
@pytest.mark.parametrize("holder", ["article", "div", "main", "section"])
def test_a_story_of_pictures(tag: str, holder: str) -> None:
    """Hardly any text: then the one element that is named like a story and shows something is the story."""
    for named in ("itemprop=articleBody", "property=articleBody", "class=fck_detail"):
        located = _found(f"<p>Báo</p><{holder} id=a {named}><div><{tag}></{tag}></div></{holder}>")
        assert located == ("a", "its name and its pictures: the page has hardly any text")


@pytest.mark.parametrize(
    "page",
    [
        "<div id=a><img src=/a.jpg></div>",
        "<div id=a class=fck_detail><p>Chữ</p></div>",
        "<div id=a class=fck_detail><img src=/a.jpg></div><div class=fck_detail><img src=/b.jpg></div>",
        "<p id=a class=fck_detail><img src=/a.jpg></p>",
    ],
)
def test_pictures_that_are_no_story(page: str) -> None:
    """Without a name, without a picture, or one of several."""
    assert _found(page) == (None, "")


def test_the_text_below_a_video() -> None:
    """It is what the video is about: the player belongs to the story."""
    page = (
        f"<div id=a><video src=/a.mp4></video><div><div id=b><p>{LINE}</p></div><a href=/x>Bản tin trưa</a></div></div>"
    )
    assert _found(page)[0] == "a"
    assert _found(page.replace("<p>", f"<p>{LINE * 2}"))[0] == "b"


def test_cards_that_are_the_story() -> None:
    """Where nothing else is a story, they are what the page has to say."""
    article = parse_html(f"<div class=m>{HEAD}<div>{CARD * 6}</div></div>", profile="generic")
    assert any(LINE in block.text for block in article.iter_text())
    article = parse_html(f"<div class=m>{HEAD}<div>{STORY}</div><div>{CARD * 6}</div></div>", profile="generic")
    assert [block.text for block in article.iter_text()] == [LINE] * 4


def test_articles_that_follow_in_the_container() -> None:
    """They are left out, and a note counts them."""
    other = f"<article><h1>Cháy kho vải ở ngoại ô thành phố</h1>{STORY}</article>"
    page = f"<article class=p>{HEAD}<div class=fck_detail>{STORY}{other * 2}</div></article>"
    article = parse_html(page, profile="generic")
    assert article.text == "\n\n".join([LINE] * 4)
    assert [note.message for note in article.notes if note.code == "next-article"] == [
        "2 articles below the story: left out"
    ]


@pytest.mark.parametrize(
    ("below", "roles"),
    [
        ("<div><p>Tác giả: Lê Thị Chài</p><p>Nguồn tin: Đài xã Chài</p></div>", ["author_line", "source_line"]),
        ("<div>Tác giả: Lê Thị Chài</div><div>Xem thêm các tin khác</div>", ["author_line"]),
        ("<div>Xem thêm: các tin khác</div><div>Tác giả: Lê Thị Chài</div>", []),
        ("<div class=related>Tác giả: Lê Thị Chài</div>", []),
    ],
)
def test_the_signature_below_the_container(below: str, roles: list[str]) -> None:
    """Labelled lines without a name of their own, directly below the story, belong to it."""
    article = parse_html(f"{HEAD}<div class=fck_detail>{STORY}</div>{below}", profile="generic")
    assert [block.role for block in article.body] == ["paragraph"] * 4 + roles


# ---------------------------------------------------------------------------------------------- a container of a layout
def _selected(markup: str) -> tuple[str | None, bool]:
    """The id of the container where a layout selects `#x`, and whether the layout is believed."""
    page = open_page(f"<html><body>{markup}</body></html>", None, None, Options())
    body = next(element for element in page.elements if element.get("id") == "x")
    story, _ = locate_story(page, Story(body, "#x", by_layout=True), {}, lambda: None)
    return (story.body.get("id") if story.body is not None else None), story.by_layout


NINE: Final = STORY * 3


@pytest.mark.parametrize(
    ("body", "other", "want"),
    [
        ("", f"<div id=y class=fck_detail>{NINE}</div>", "y"),
        ("", f"<div id=y>{NINE}</div>", "x"),
        ("", f"<div id=y class=fck_detail>{STORY * 2}</div>", "x"),
        (f"<p>{LINE * 3}</p>", f"<div id=y class=fck_detail>{NINE}</div>", "x"),
        (f"<p>{LINE}</p><!--{LINE * 3}-->", f"<div id=y class=fck_detail>{NINE}</div>", "y"),
        (f"<script>{LINE * 3}</script>", f"<div id=y class=fck_detail>{NINE}</div>", "y"),
        (f"<script></script>{LINE * 3}", f"<div id=y class=fck_detail>{NINE}</div>", "x"),
        ("", f"<div class=fck_detail hidden>{NINE}</div>", "x"),
    ],
)
def test_a_hollow_container(body: str, other: str, want: str) -> None:
    """Hardly a word in it, and much in an element that is named like a story: the template has changed since."""
    assert _selected(f"<div id=x>{body}</div>{other}") == (want, want == "x")


def test_a_hollow_container_inside_of_the_story() -> None:
    """What stands around it needs no name."""
    assert _selected(f"<div id=y><div id=x>Chữ</div>{NINE}</div>") == ("y", False)
    assert _selected(f"<div id=x>Chữ</div><div id=y>{NINE}</div>") == ("x", True)


def test_an_empty_container_of_a_layout() -> None:
    """The story in `<noscript>` is read; without one the container stays empty, as the layout says."""
    lines = "".join(f"<p>{number}. {LINE}</p>" for number in range(3))
    assert _selected(f"<div id=x></div><noscript id=n>{lines}</noscript>") == ("n", False)
    assert _selected(f"<div id=x><img src=/a.jpg></div><noscript id=n>{lines}</noscript>") == ("x", True)
    assert _selected(f"<div id=x>Chữ</div><noscript id=n>{lines}</noscript>") == ("x", True)
    assert _selected("<div id=x></div>") == ("x", True)
