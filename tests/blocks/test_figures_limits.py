"""Pictures, tables and boxes at their limits: how large, how many, and every sign that counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import lxml.html
import pytest

from vnnews.blocks.boxes import gather_box
from vnnews.blocks.draft import Draft
from vnnews.blocks.figures import gather_figure
from vnnews.blocks.images import image_of, player_of
from vnnews.blocks.story import Marks
from vnnews.blocks.tables import kind_of_table, read_table
from vnnews.blocks.walk import read_blocks
from vnnews.model import Image

if TYPE_CHECKING:
    from lxml import etree


def _element(markup: str) -> etree._Element:
    element: etree._Element = lxml.html.fragment_fromstring(markup)
    return element


# ------------------------------------------------------------------------------------------------------------ pictures
@pytest.mark.parametrize(
    ("value", "size"),
    [
        *((f"{before}640{after}", 640) for before in ("", " ", " " * 9) for after in ("", " ", " " * 9, "px", " px ")),
        ("640.5", 640),
        ("640.123456px", 640),
        ("640.1234567", None),
        ("12345", 12345),
        ("123456", None),
        ("640     px      ", 640),
        *((bad, None) for bad in ("x640", "640%", "640em", "640.", "-640", "640 5", " " * 10 + "640")),
    ],
)
def test_how_a_size_is_written(value: str, size: int | None) -> None:
    """A number of pixels with blanks around; anything else says nothing."""
    image = image_of(_element(f"<img src=/a.jpg width='{value}'>"), None)
    assert image is not None
    assert (image.width, image.height) == (size, None)


@pytest.mark.parametrize(
    ("name", "is_picture"),
    [
        *((f"blank{rest}", False) for rest in ("", ".gif", "-1.png", "a" * 20, ".x.y_z-1")),
        *((f"blank{rest}", True) for rest in ("a" * 21, "/a.jpg", "%20.gif")),
        ("xblank.gif", True),
        ("x/blank.gif?w=1", False),
        ("a.jpg?x=/blank.gif", True),
    ],
)
def test_how_a_placeholder_is_called(name: str, *, is_picture: bool) -> None:
    """The word begins the file's name, and twenty signs may follow."""
    for address in (f"/{name}", name, f"https://a.vn/i/{name}"):
        assert (image_of(_element(f"<img src='{address}'>"), None) is not None) is is_picture, address


@pytest.mark.parametrize(
    ("alt", "is_picture"),
    [
        *((f"{word} lên Facebook", False) for word in ("Share", "Chia sẻ", "Gửi", "Send", "Tweet", "Print", "In")),
        *((f"Chia sẻ {where}", False) for where in ("twitter", "Zalo", "google", "LinkedIn", "email", "mail")),
        *((f"Gửi {what}", False) for what in ("bài", "bài viết", "bài này")),
        ("Chia sẻ " + "a" * 38 + " zalo", False),
        ("Chia sẻ " + "a" * 39 + " zalo", True),
        ("Chia sẻ zalo ngay", True),
        ("Ảnh chia sẻ zalo", True),
        ("Ingrid ở Facebook", True),
        ("Chia sẻ xfacebook", True),
        ("Gửi bài khác", True),
    ],
)
def test_the_alternative_text_of_a_button(alt: str, *, is_picture: bool) -> None:
    """What a click on it does; a picture's own text only looks like it."""
    assert (image_of(_element(f"<img src=/a.jpg alt='{alt}'>"), None) is not None) is is_picture


@pytest.mark.parametrize(
    ("attributes", "want"),
    [
        ("data-vid=v.a.vn/x/cau.mp4", ("https://v.a.vn/x/cau.mp4", None)),
        ("data-vid=//v.a.vn/cau.m3u8", ("//v.a.vn/cau.m3u8", None)),
        ("data-vid=https://v.a.vn/cau.mov", ("https://v.a.vn/cau.mov", None)),
        ("data-vid=HTTP://v.a.vn/cau.WEBM?x", ("HTTP://v.a.vn/cau.WEBM?x", None)),
        ("data-vid=v.a.vn/cau.mp4 data-src=https://b.vn/c", ("https://b.vn/c", None)),
        ("data-vid=v.a.vn/cau.mp4 data-poster=/p.jpg", ("https://v.a.vn/cau.mp4", "/p.jpg")),
        ("data-vid=v.a.vn/cau.mp4 data-thumb=/t.jpg data-poster=/p.jpg", ("https://v.a.vn/cau.mp4", "/t.jpg")),
        ("type=VideoStream data-vid=12345", (None, None)),
        ("type=videostream data-src=https://b.vn/c", ("https://b.vn/c", None)),
        ("type=videostream data-vid=v.a.vn/cau.mp4", ("https://v.a.vn/cau.mp4", None)),
        *((f"data-vid={bad}", None) for bad in ("12345", "v.a.vn/cau.mp3", "v.a.vn", "cau.mp4", "v.a.vn/cau.mp4x")),
        *(
            (f"class='a {name}' data-href=https://fb.vn/1", ("https://fb.vn/1", None))
            for name in ("fb-post", "fb-video")
        ),
        ("class=fb-post", None),
        ("class=fb-posts data-href=https://fb.vn/1", None),
        ("class=fb-like data-href=https://fb.vn/1", None),
        ("type=video", None),
        ("", None),
    ],
)
def test_the_player_that_a_script_fills(attributes: str, want: tuple[str | None, str | None] | None) -> None:
    """By the address of its film or its type; where a player stands in it already, that is the one."""
    found = player_of(_element(f"<div {attributes}></div>"), None)
    told = None if found is None else (found[0], found[1].url if found[1] else None)
    assert told == want
    for tag in ("iframe", "video", "audio", "object"):
        assert player_of(_element(f"<div {attributes}><{tag}></{tag}></div>"), None) is None


# -------------------------------------------------------------------------------------------------------------- tables
def _kind(rows: str) -> str:
    return kind_of_table(_element(f"<table>{rows}</table>"))


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        (f"<tr><td><img><p>{'a' * 799}</p></td></tr>", "picture"),
        (f"<tr><td><img><p>{'a' * 800}</p></td></tr>", "layout"),
        (f"<tr><td><img>Ghe{'<br>' * 3}khóm</td></tr>", "picture"),
        (f"<tr><td><img>Ghe{'<br>' * 4}khóm</td></tr>", "layout"),
        (f"<tr><td><p>{'a' * 800}</p></td><td>5</td></tr>", "data"),
        (f"<tr><td><p>{'a' * 801}</p></td><td>5</td></tr>", "layout"),
        (f"<tr><td><div>{'a' * 801}</div></td><td>5</td></tr>", "layout"),
        (f"<tr><td><b>{'a' * 801}</b></td><td>5</td></tr>", "data"),
        ("<tr><td><img></td><td></td></tr>", "picture"),
        ("<tr><td>Một</td><td>Hai</td><td><img></td></tr>", "picture"),
        ("<tr><td>Một</td><td>Hai</td><td>Ba</td><td><img></td></tr>", "data"),
        ("<tr><th>Một</th></tr>", "box"),
        ("<tr></tr>", "layout"),
        ("<thead><tr><td>a</td></tr></thead><tfoot><tr><td>b</td></tr></tfoot>", "data"),
        ("<tr><td><amp-img></amp-img></td></tr>", "picture"),
        ("<tr><td><video></video></td></tr><tr><td>Ghe khóm</td></tr>", "picture"),
        ("<tr><td><iframe></iframe></td><td>Một</td><td>Hai</td><td>Ba</td></tr>", "data"),
    ],
)
def test_how_much_a_table_of_each_kind_holds(rows: str, kind: str) -> None:
    """A caption has less than 800 characters and four breaks; longer cells of data have no paragraphs."""
    assert _kind(rows) == kind


@pytest.mark.parametrize(
    ("row", "width"),
    [
        ("<td colspan=100>a</td>", 100),
        ("<td colspan=101>a</td>", 100),
        ("<td colspan=12345>a</td>", 100),
        ("<td colspan=' 3'>a</td>", 3),
        ("<td colspan='3.5'>a</td>", 3),
        ("<td colspan='-3'>a</td>", 1),
        ("<td colspan='x3'>a</td>", 1),
        ("<td colspan=0>a</td>", 1),
        ("<td colspan=1>a</td>", 1),
        ("<td>a</td>", 1),
        ("<td colspan=2>a</td><td colspan=2>b</td>", 4),
    ],
)
def test_how_wide_a_cell_is(row: str, width: int) -> None:
    """A hundred columns at most."""
    (line,) = read_table(_element(f"<table><tr>{row}</tr></table>")).rows
    assert len(line) == width


def test_how_long_a_cell_covers_rows() -> None:
    """Each row takes one off; what is covered below the last row is nothing."""
    rows = "<tr><td rowspan={}>a</td><td>1</td></tr>" + "".join(f"<tr><td>{number}</td></tr>" for number in (2, 3, 4))
    for span, covered in ((1, 0), (2, 1), (3, 2), (4, 3), (9, 3)):
        lines = read_table(_element(f"<table>{rows.format(span)}</table>")).rows
        assert [line[0] == "" for line in lines] == [False, *[True] * covered, *[False] * (3 - covered)]


# -------------------------------------------------------------------------------------------------------------- blocks
def _blocks(markup: str) -> list[Draft]:
    return read_blocks(_element(f"<div>{markup}</div>"), Marks(), None)


@pytest.mark.parametrize("sign", ["•", "·", "|", "/", "›", "»", "&gt;", "-", "–", "—"])
def test_every_sign_between_an_author_and_a_date(sign: str) -> None:
    """Alone in an element it is no text; with a word it is a part of it."""
    assert [draft.text for draft in _blocks(f"<p>một</p><p> {sign} </p><p>hai</p>")] == ["một", "hai"]
    assert len(_blocks(f"<p>một</p><p>{sign}{sign}</p><p>{sign} hai</p>")) == 3


@pytest.mark.parametrize("tag", ["button", "label", "option", "legend"])
def test_every_control(tag: str) -> None:
    """Its words are a notice; other elements' are text."""
    assert [draft.role for draft in _blocks(f"<{tag}>Gửi</{tag}><p>Gửi</p>")] == ["notice", None]


@pytest.mark.parametrize("role", ["info_box", "related", "pull_quote", "quote", "notice", "author_line", "source_line"])
def test_every_role_of_a_box(role: str) -> None:
    """Its paragraphs are one block; a caption or a heading is none, and each line stands alone."""
    body = _element("<section><div><p>Một</p><p>Hai</p></div><p>Ba</p></section>")
    drafts = read_blocks(body, Marks({body[0]: (role, "x")}), None)
    assert [(draft.role, draft.text) for draft in drafts] == [(role, "Một\nHai"), (None, "Ba")]
    for other in ("heading", "caption", "live_time", "live_title"):
        drafts = read_blocks(body, Marks({body[0]: (other, "x")}), None)
        assert [(draft.role, draft.text) for draft in drafts] == [(other, "Một"), (other, "Hai"), (None, "Ba")]


def test_a_player_and_a_number_of_its_own() -> None:
    """The film of an element that a script fills is an embed before its words."""
    player, text = _blocks("<div data-vid=v.a.vn/cau.mp4 data-thumb=/t.jpg>Chữ</div>")
    assert (player.kind, player.embed, player.src) == ("embed", "video", "https://v.a.vn/cau.mp4")
    assert (player.images, player.tag, text.text) == ((Image("/t.jpg"),), "div", "Chữ")
    assert player.parent == text.parent == 2
    assert _blocks("chữ")[0].parent == 1


@pytest.mark.parametrize(
    ("tag", "role", "is_line"),
    [
        ("figcaption", "quote", False),
        ("p", "quote", True),
        ("aside", "quote", True),
        ("p", "info_box", False),
        ("figcaption", "info_box", False),
        ("section", "info_box", False),
    ],
)
def test_captions_in_boxes(tag: str, role: str, *, is_line: bool) -> None:
    """With a picture in the box they are its captions; in a quotation only what the tag calls so."""
    said = Draft(kind="text", text="Ghe", role="caption", tag=tag)
    for kind in ("figure", "embed"):
        picture = Draft(kind=kind)
        box = gather_box([Draft(kind="text", text="Một"), picture, said], role, "x")[0]
        assert box.text == ("Một\nGhe" if is_line else "Một")
    box = gather_box([Draft(kind="text", text="Một"), said], role, "x")[0]
    assert box.text == "Một\nGhe"


def test_the_level_of_what_is_no_heading() -> None:
    """None: zero, in all drafts."""
    assert Draft(kind="text").level == 0
    assert [draft.level for draft in _blocks("<p>a</p><h2>b</h2><img src=/a.jpg>")] == [0, 2, 0]


def test_a_figure_of_several_texts() -> None:
    """Of 600 characters at most each; captions that say the same are one."""
    picture = Draft(kind="figure", images=(Image("/a.jpg"),))
    texts = [Draft(kind="text", text="a" * 600), Draft(kind="text", text="b" * 601), Draft(kind="text", text="c")]
    made = gather_figure([picture, *texts], "x")
    assert [draft.text for draft in made] == ["", "b" * 601]
    assert made[0].caption == f"{'a' * 600} c"
