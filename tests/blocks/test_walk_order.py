"""The walk over a body: lines, boxes and figures, where each begins and ends, and what of a player it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import lxml.html
import pytest
from lxml import etree
from tests.blocks.helpers import BASE

from vnnews.blocks.story import Marks
from vnnews.blocks.walk import read_blocks
from vnnews.model import Image, Reason

if TYPE_CHECKING:
    from vnnews.blocks.draft import Draft


DATA = "<table><tr><td>Gạo</td><td>5</td></tr><tr><td>Ngô</td><td>4<img src=/t.jpg></td></tr></table>"


def _blocks(markup: str, roles: dict[str, str] | None = None, skipped: str = "") -> list[Draft]:
    """The drafts of a body; roles by the class of their elements, and elements of a class that are skipped."""
    body = lxml.html.fragment_fromstring(f"<div>{markup}</div>")
    named = [(each, str(each.get("class"))) for each in body.iter() if each.get("class")]
    told = {each: (roles[name], f".{name}") for each, name in named if roles and name in roles}
    return read_blocks(body, Marks(told, frozenset(each for each, name in named if name == skipped)), BASE)


def _seen(markup: str, roles: dict[str, str] | None = None) -> list[tuple[str | None, str]]:
    """Role (else kind) and text (else caption) of each."""
    return [(draft.role or draft.kind, draft.text or draft.caption or "") for draft in _blocks(markup, roles)]


def test_the_line_on_which_a_block_begins() -> None:
    """That of the element with its first word; of pictures, lists, tables and players their own."""
    drafts = _blocks(
        f"\n<p>\n<b>a</b>\n<i>b</i></p>\n<p><br>c</p>\n<p> <b> </b>\n<i>d</i></p>\n<img src=/1.jpg>\n<ul><li>e</ul>\n"
        f"{DATA}\n<video src=/v.mp4></video>\n<div data-vid=a.vn/x.mp4></div>\n<blockquote class=fb-post>f</blockquote>"
    )
    told = {(draft.kind, draft.text): draft.line for draft in drafts}
    assert (told["text", "a b"], told["text", "c"], told["text", "d"]) == (3, 5, 7)
    assert [draft.line for draft in drafts if draft.kind != "text"] == [8, 9, 10, 10, 11, 12, 13]


def test_breaks_part_paragraphs() -> None:
    """Two with nothing but blanks between; a word between begins anew, and so does an element."""
    for markup, want in (
        ("a<br>b", ["a\nb"]),
        ("a<br> <br>b", ["a", "b"]),
        ("a<br><b> </b><br>b", ["a", "b"]),
        ("a<br><br><br>b", ["a", "b"]),
        ("a<br>b<br>c", ["a\nb\nc"]),
        ("a<br><p>b</p><br>c", ["a", "b", "c"]),
        ("<br>a<br>", ["a"]),
        ("<br><br>a", ["a"]),
    ):
        assert [draft.text for draft in _blocks(markup)] == want, markup


@pytest.mark.parametrize("tag", ["button", "label", "option", "legend"])
def test_words_on_controls(tag: str) -> None:
    """They are seen, and no story; in a caption they are of the caption."""
    (draft,) = _blocks(f"<{tag}>Gửi</{tag}>")
    assert (draft.role, draft.reason) == ("notice", Reason("control", f"<{tag}>"))
    assert _seen(f"<div class=c><{tag}>Gửi</{tag}></div>", {"c": "caption"}) == [("caption", "Gửi")]


@pytest.mark.parametrize("role", ["info_box", "related", "pull_quote", "quote", "notice", "author_line", "source_line"])
def test_a_box_of_a_layout(role: str) -> None:
    """Its paragraphs are one block; a box in a box is a part of the outer one; the next box is its own."""
    one = _seen("<div class=r><p>a</p><p>b</p></div><p>c</p>", {"r": role})
    assert one == [(role, "a\nb"), ("text", "c")]
    assert _blocks("<div class=r>a</div>", {"r": role})[0].reason == Reason("box", ".r")
    inner = "<div class=r>a<blockquote>b</blockquote><div class=s>c</div></div><div class=s>d</div>"
    assert _seen(inner, {"r": role, "s": "info_box"}) == [(role, "a\nb\nc"), ("info_box", "d")]
    assert _seen("<div class=r><div><div class=s>c</div></div>d</div>", {"r": role, "s": "quote"}) == [(role, "c\nd")]


@pytest.mark.parametrize("role", ["caption", "heading", "live_time", "live_title"])
def test_texts_with_a_role(role: str) -> None:
    """All in the element have it, each a block of its own; what follows has none."""
    found = _blocks("<div class=r><p>a</p><div><p>b</p></div></div>c", {"r": role})
    assert [(draft.role, draft.text) for draft in found] == [(role, "a"), (role, "b"), (None, "c")]
    assert found[1].reason == Reason("layout", ".r")
    assert _seen("<div class=r>a<blockquote>b</blockquote></div>", {"r": role})[1] == ("quote", "b")


def test_an_unknown_role_changes_nothing() -> None:
    """The text is read as if the layout said nothing."""
    assert _seen("<div class=r>a</div>", {"r": "live_list"}) == [("text", "a")]


def test_a_credit_belongs_to_a_figure() -> None:
    """Inside of one it is the credit, however deep; elsewhere it is a caption."""
    figure = "<figure><img src=/1.jpg><div><p class=r>Mai</p></div></figure>"
    (made,) = _blocks(figure, {"r": "credit"})
    assert (made.kind, made.credit, made.caption) == ("figure", "Mai", None)
    assert _seen("<p class=r>Mai</p>", {"r": "credit"}) == [("caption", "Mai")]
    assert _seen(f"{figure}<p class=r>Mai</p>", {"r": "credit"})[1] == ("caption", "Mai")


def test_an_element_inside_of_a_line_may_have_a_role() -> None:
    """An inline element of its own line is a block; a link in a sentence is a part of it."""
    assert _seen("<p><b class=r>a</b></p>", {"r": "quote"}) == [("quote", "a")]
    assert _seen("<p>x <a class=r>a</a></p>", {"r": "quote"}) == [("text", "x a")]
    assert _seen("<p><a class=r>a</a></p>", {"r": "quote"}) == [("quote", "a")]


# -------------------------------------------------------------------------------------------------------------- figures
def test_pictures_in_one_element() -> None:
    """They are one figure, each picture once; a word, an element or another block between parts them."""
    one, two = "<img src=/1.jpg>", "<img src=/2.jpg>"

    def images(markup: str) -> list[int]:
        return [len(draft.images) for draft in _blocks(markup) if draft.kind == "figure"]

    assert images(f"<p>{one}{two}</p>") == [2]
    assert images(f"<p>{one} <b>{two}</b></p>") == [2]
    assert images(f"<p>{one}{two}{one}</p>") == [2]
    assert images(f"<p>{one}a{two}</p>") == [1, 1]
    assert images(f"<p>{one}</p><p>{two}</p>") == [1, 1]
    assert images(f"<p>{one}<video src=/v.mp4></video>{two}</p>") == [1, 1]
    assert images(f"<p>{one}<i></i><img src=/x.jpg width=9>{two}</p>") == [2]
    assert _blocks(f"{one}<image src=/2.jpg>")[0].reason == Reason("image", "<img>")


@pytest.mark.parametrize("tag", ["img", "amp-img", "image"])
def test_elements_that_are_pictures(tag: str) -> None:
    """AMP's, and the `<image>` of old pages."""
    body = etree.fromstring(f"<div><{tag} src='/1.jpg'/></div>")
    (draft,) = read_blocks(body, Marks(), BASE)
    assert draft.images == (Image("https://bao.vn/1.jpg"),)
    assert draft.reason == Reason("image", f"<{tag}>")


def test_tables() -> None:
    """Data is one block and its pictures follow; a layout's role, a picture's table and a box are walked."""
    table, picture = _blocks(DATA)
    assert (table.kind, len(table.rows), picture.kind) == ("table", 2, "figure")
    assert table.reason == Reason("element", "<table>")
    assert [role for role, _ in _seen(DATA.replace("<table", "<table class=r"), {"r": "info_box"})] == [
        "info_box",
        "figure",
    ]
    made = _blocks("<table class=k><tr><td><img src=/1.jpg></td></tr><tr><td>Ghe</td></tr></table>")
    assert [(draft.kind, draft.caption, draft.reason) for draft in made] == [("figure", "Ghe", Reason("figure", ".k"))]
    boxed = "<table><tr><td><p>a</p><p>b</p></td></tr></table>"
    (box,) = _blocks(boxed)
    assert (box.role, box.text, box.reason) == ("info_box", "a\nb", Reason("box", "a table of one cell"))
    assert _seen(f"<blockquote>{boxed}</blockquote>") == [("quote", "a\nb")]


def test_lists() -> None:
    """A list is one block, unless the layout says what it is or it holds more than text."""
    assert [draft.kind for draft in _blocks("<ul><li>a</ul><ol><li>b</ol><dl><dt>c</dl>")] == ["list"] * 3
    assert _blocks("<ul><li>a</ul>")[0].reason == Reason("element", "<ul>")
    assert _seen("<ul class=r><li>a<li>b</ul>", {"r": "related"}) == [("related", "a\nb")]
    assert [draft.kind for draft in _blocks("<ul><li>a<img src=/1.jpg></ul>")] == ["text", "figure"]
    assert _seen("<ul><li>a<img src=/1.jpg></ul><ul><li>b</ul>")[2] == ("list", "")


# -------------------------------------------------------------------------------------------------------------- players
@pytest.mark.parametrize(
    ("markup", "seen"),
    [
        ("<iframe></iframe>a", [("text", "a")]),
        ("<iframe src=/x></iframe>a", [("embed", ""), ("text", "a")]),
        ("<video></video>a", [("embed", ""), ("text", "a")]),
        ("<video><p>x</p></video>a", [("embed", ""), ("text", "a")]),
        ("<embed src=/x><p>a</p>", [("embed", ""), ("text", "a")]),
        ("<embed><p>a</p>", [("text", "a")]),
        ("<blockquote class=fb-post>a</blockquote>", [("embed", "a")]),
        ("<blockquote class=fb>a</blockquote>", [("quote", "a")]),
    ],
)
def test_players_in_the_story(markup: str, seen: list[tuple[str, str]]) -> None:
    """A frame without an address is nothing, a film without one is a film; `<embed>` has no end tag."""
    assert _seen(markup) == seen


def test_a_player_has_its_still_picture() -> None:
    """As its image, without being a figure."""
    (draft,) = _blocks("<video src=/v.mp4 poster=/p.jpg></video>")
    assert (draft.images, draft.src) == ((Image("https://bao.vn/p.jpg"),), "https://bao.vn/v.mp4")
    (draft,) = _blocks("<div data-vid=v.vn/x.mp4 data-thumb=/p.jpg></div>")
    assert (draft.embed, draft.src, draft.images) == ("video", "https://v.vn/x.mp4", (Image("https://bao.vn/p.jpg"),))
    assert _blocks("<div data-vid=v.vn/x.mp4></div>")[0].images == ()


def test_what_is_skipped() -> None:
    """An element that the guide or the page hides, with all that is in it; what follows is a part of the line."""
    assert [draft.text for draft in _blocks("<p>a<b class=r>x<i>y</i></b>b</p>", skipped="r")] == ["ab"]
    assert [draft.text for draft in _blocks("<p>a<b hidden>x</b>b</p><div hidden><p>x</p></div>")] == ["ab"]
    assert [draft.text for draft in _blocks("<p>a<!-- x --><?php x ?>b<script>x</script></p>")] == ["ab"]
