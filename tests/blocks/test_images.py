"""Pictures, players, lists and tables: what their markup says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import lxml.html
import pytest

from vnnews.blocks.images import embed_of, image_of
from vnnews.blocks.lists import read_list
from vnnews.blocks.tables import kind_of_table, read_table
from vnnews.model import Image

if TYPE_CHECKING:
    from lxml import etree

BASE = "https://bao.vn/2026/a.htm"
FULL = "https://bao.vn/full.jpg"


def _element(markup: str) -> etree._Element:
    element: etree._Element = lxml.html.fragment_fromstring(markup)
    return element


@pytest.mark.parametrize(
    "name",
    [
        *("data-original", "data-original-src", "data-full-src", "data-large-src", "data-photo-original-src"),
        *("data-lazy-src", "data-src"),
    ],
)
def test_the_full_picture_behind_a_small_one(name: str) -> None:
    """Pages load pictures late: `src` holds a placeholder or a small copy."""
    for src in ("/small.jpg", "/img/blank.gif", "data:image/gif;base64,AAAA", ""):
        assert image_of(_element(f"<img src='{src}' srcset='/m.jpg 2x' {name}='/full.jpg'>"), BASE) == Image(FULL)
    assert image_of(_element(f"<img src='/full.jpg' {name}=''>"), BASE) == Image(FULL)


@pytest.mark.parametrize(
    "name", ["blank", "spacer", "placeholder", "loading", "lazy", "transparent", "noimage", "no-image", "1x1", "pixel"]
)
def test_placeholders_are_no_pictures(name: str) -> None:
    """A file that is only there to be replaced."""
    for address in (f"/img/{name}.gif", f"/{name}-2.png?v=1", f"/{name.upper()}.gif"):
        assert image_of(_element(f"<img src='{address}'>"), BASE) is None
    assert image_of(_element(f"<img src='/img/a{name}.gif'>"), BASE) is not None
    assert image_of(_element(f"<img src='/img/{name}/a.gif'>"), BASE) is not None


@pytest.mark.parametrize(
    ("srcset", "address"),
    [
        ("/a.jpg 1x, /full.jpg 2x", FULL),
        ("/full.jpg 800w, /a.jpg 320w", FULL),
        ("/full.jpg 1.5x, /a.jpg", FULL),
        ("/full.jpg", FULL),
        ("/full.jpg, /a.jpg 0.5x", FULL),
        ("/a.jpg xx, /full.jpg 0.1x", FULL),
        ("/a.jpg 1.2.3w, /full.jpg 2w", "https://bao.vn/full.jpg"),
        ("/w_300,h_200/a.jpg 300w, /w_9,h_6/full.jpg 900w", "https://bao.vn/w_9,h_6/full.jpg"),
        (", /full.jpg 2x,", FULL),
        ("/full.jpg xx", FULL),
    ],
)
def test_the_largest_of_a_set(srcset: str, address: str) -> None:
    """By width or by density; without a number it counts once."""
    for name in ("srcset", "data-srcset"):
        assert image_of(_element(f"<img {name}='{srcset}' src='/s.jpg'>"), BASE) == Image(address)


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ("width=640 height=480", (640, 480)),
        ("width='640px' height=' 480.5 '", (640, 480)),
        ("width='100%' height=auto", (None, None)),
        ("width=33", (33, None)),
        ("height=33", (None, 33)),
        ("width=32", None),
        ("height=32", None),
        ("width=1 height=1", None),
        ("width=640 height=16", None),
    ],
)
def test_sizes(attributes: str, size: tuple[int | None, int | None] | None) -> None:
    """Pixels, as the page states them; what is at most 32 pixels wide or high is an icon or a counter."""
    image = image_of(_element(f"<img src='/full.jpg' {attributes}>"), BASE)
    assert (None if image is None else (image.width, image.height)) == size


def test_alts_are_clean() -> None:
    """An empty alt is none."""
    assert image_of(_element("<img src='/full.jpg' alt=' Ghe  khóm '>"), BASE) == Image(FULL, "Ghe khóm")
    assert image_of(_element("<img src='/full.jpg' alt=' '>"), BASE) == Image(FULL)
    assert image_of(_element("<img alt='Ghe'>"), BASE) is None


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        *((f"https://{host}/x", "video") for host in ("youtube.com", "youtu.be", "vimeo.com", "dailymotion.com")),
        *((f"https://a.vn/{path}", "video") for path in ("video/1", "player?x", "a.mp4", "a.m3u8")),
        *((f"https://{host}/x", "audio") for host in ("soundcloud.com", "open.spotify.com", "podcast.vn")),
        *((f"https://a.vn/{path}", "audio") for path in ("a.mp3", "a.m4a")),
        *((f"https://{host}/x", "social") for host in ("facebook.com", "twitter.com", "x.com", "tiktok.com")),
        *((f"https://{host}/x", "social") for host in ("instagram.com", "threads.net", "zalo.me")),
        ("https://a.vn/ban-do", "iframe"),
        ("https://WWW.YOUTUBE.COM/X", "video"),
    ],
)
def test_players(address: str, kind: str) -> None:
    """What plays in a frame is told by its address."""
    for name in ("src", "data-src", "data-lazy-src", "data-original"):
        assert embed_of(_element(f"<iframe {name}='{address}'></iframe>"), BASE) == (kind, address, None)
    assert embed_of(_element(f"<object data='{address}'></object>"), BASE)[:2] == (kind, address)


@pytest.mark.parametrize(
    ("markup", "want"),
    [
        ("<video src='/a.mp4' poster='/p.jpg'></video>", ("video", "https://bao.vn/a.mp4", "https://bao.vn/p.jpg")),
        ("<video><source src='/a.mp4'><source src='/b.mp4'></video>", ("video", "https://bao.vn/a.mp4", None)),
        ("<audio src='/a.mp4'></audio>", ("audio", "https://bao.vn/a.mp4", None)),
        ("<amp-audio src='/a.mp3'></amp-audio>", ("audio", "https://bao.vn/a.mp3", None)),
        ("<amp-video src='/a.x'></amp-video>", ("video", "https://bao.vn/a.x", None)),
        ("<amp-iframe src='/a.x'></amp-iframe>", ("iframe", "https://bao.vn/a.x", None)),
        ("<embed src='/a.x'>", ("iframe", "https://bao.vn/a.x", None)),
        ("<oembed url='https://youtu.be/k2'></oembed>", ("video", "https://youtu.be/k2", None)),
        ("<amp-youtube data-videoid=k1></amp-youtube>", ("video", "https://www.youtube.com/embed/k1", None)),
        ("<iframe></iframe>", ("iframe", None, None)),
        ("<iframe src='javascript:x'></iframe>", ("iframe", None, None)),
    ],
)
def test_embeds(markup: str, want: tuple[str, str | None, str | None]) -> None:
    """Each embedding element, with its sources and its still picture."""
    kind, src, poster = embed_of(_element(markup), BASE)
    assert (kind, src, None if poster is None else poster.url) == want


# ------------------------------------------------------------------------------------------------------------- lists
def test_a_list_with_its_depth() -> None:
    """Lists inside of items are deeper items, in document order."""
    draft = read_list(
        _element(
            "<ul><li>Một<ul><li>Một một<ol><li>Sâu</li></ol></li><li>Một hai</li></ul></li>"
            "<li></li><li><a href='/h'>Hai</a></li><li hidden>Ẩn</li><!-- x --></ul>"
        ),
        BASE,
    )
    assert draft is not None
    assert (draft.kind, draft.tag, draft.ordered) == ("list", "ul", False)
    assert draft.items == ("Một", "Một một", "Sâu", "Một hai", "Hai")
    assert draft.levels == (0, 1, 2, 1, 0)
    assert [[span.href for span in spans] for spans in draft.item_spans] == [[], [], [], [], ["https://bao.vn/h"]]


def test_a_plain_list() -> None:
    """Without depth or marks there is nothing to say of them; `<dl>` has terms and what they mean."""
    draft = read_list(_element("<ol><li>Một</li><li>Hai</li></ol>"), BASE)
    assert draft is not None
    assert (draft.items, draft.levels, draft.item_spans, draft.ordered) == (("Một", "Hai"), (), (), True)
    draft = read_list(_element("<dl><dt>Gạo</dt><dd>tăng</dd></dl>"), BASE)
    assert draft is not None
    assert draft.items == ("Gạo", "tăng")


@pytest.mark.parametrize(
    "inner",
    [
        *(f"<li>Một<{tag}></{tag}></li>" for tag in ("article", "audio", "blockquote", "figure", "iframe", "object")),
        *(f"<li>Một<{tag}>x</{tag}></li>" for tag in ("h1", "h2", "h3", "h4", "h5", "h6", "table", "video")),
        *(f"<li>Một<{tag}></li>" for tag in ("embed", "img")),
        *("lời<li>Một</li>", "<li>Một</li>lời", "<p>lời</p><li>Một</li>", "", "<li> </li>"),
    ],
)
def test_no_list(inner: str) -> None:
    """A list that holds pictures, headings or loose text lays out the page; an empty one is none."""
    assert read_list(_element(f"<ul>{inner}</ul>"), BASE) is None


# ------------------------------------------------------------------------------------------------------------ tables
LONG = "giá gạo " * 110


@pytest.mark.parametrize(
    ("inner", "kind"),
    [
        ("<tr><td>Gạo</td><td>5</td></tr>", "data"),
        ("<tr><td></td><td> </td></tr>", "layout"),
        ("<tr><td>Một hộp</td></tr>", "box"),
        ("<tr><td></td></tr>", "layout"),
        ("<tr><td><img src=/a.jpg></td></tr><tr><td>Chú thích</td></tr>", "picture"),
        ("<tr><td><img src=/a.jpg></td></tr>", "picture"),
        ("<tr><td><img src=/a.jpg></td></tr><tr><td>Một</td><td>Hai</td></tr>", "picture"),
        ("<tr><td><img src=/a.jpg></td></tr><tr><td>Một</td><td>Hai</td><td>Ba</td></tr>", "data"),
        (f"<tr><td><img src=/a.jpg></td></tr><tr><td>{LONG}</td></tr>", "data"),
        (f"<tr><td><p>{LONG}</p></td><td>5</td></tr>", "layout"),
        (f"<tr><td>{LONG}</td><td>5</td></tr>", "data"),
        (f"<tr><td>{LONG[:780]}</td><td><p>5</p></td></tr>", "data"),
        ("<tr><td><table><tr><td>x</td></tr></table></td></tr>", "layout"),
        ("<tr hidden><td>x</td></tr><tr><td>Một hộp</td></tr>", "box"),
    ],
)
def test_what_a_table_is_for(inner: str, kind: str) -> None:
    """Data, a picture with its caption, a box, or the page's layout."""
    assert kind_of_table(_element(f"<table>{inner}</table>")) == kind


def _rows(inner: str) -> Any:
    draft = read_table(_element(f"<table>{inner}</table>"))
    return draft.rows, draft.header_rows


def test_rows_and_headers() -> None:
    """`<th>` in a whole row, or `<thead>`, at the top only; rows are of one width, empty ones go."""
    head, body = "<tr><th>Loại</th><th>Giá</th></tr>", "<tr><td>Gạo</td><td>5</td></tr>"
    assert _rows(head + body) == ((("Loại", "Giá"), ("Gạo", "5")), 1)
    assert _rows(f"<thead><tr><td>Loại</td></tr></thead><tbody>{body}</tbody>") == ((("Loại", ""), ("Gạo", "5")), 1)
    assert _rows(body + head) == ((("Gạo", "5"), ("Loại", "Giá")), 0)
    assert _rows("<tr><th>Loại</th><td>5</td></tr>" + body)[1] == 0
    assert _rows(head) == ((("Loại", "Giá"),), 0)
    assert _rows("<tr><th></th></tr>" + head + body + "<tr><td></td></tr><tr></tr>")[1] == 1
    assert _rows(f"<tbody>{body}</tbody><tfoot>{body}</tfoot>")[0] == (("Gạo", "5"), ("Gạo", "5"))


def test_spans_cover_places() -> None:
    """A spanning cell stands once, and the others stay in their columns."""
    assert _rows("<tr><td rowspan=2>A</td><td>1</td></tr><tr><td>2</td></tr><tr><td>B</td><td>3</td></tr>")[0] == (
        *(("A", "1"), ("", "2"), ("B", "3")),
    )
    assert _rows("<tr><td colspan=2>A</td><td>B</td></tr><tr><td>1</td><td>2</td><td>3</td></tr>")[0] == (
        *(("A", "", "B"), ("1", "2", "3")),
    )
    assert _rows("<tr><td colspan=2 rowspan=3>A</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr>")[0] == (
        *(("A", "", "1"), ("", "", "2"), ("", "", "3")),
    )
    assert _rows("<tr><td colspan=0>A</td><td colspan=x>B</td></tr>")[0] == (("A", "B"),)
    assert len(_rows("<tr><td colspan=1000000>A</td><td>B</td></tr>")[0][0]) == 101


def test_a_table_has_a_caption() -> None:
    """Where it has one."""
    draft = read_table(_element("<table><caption>Giá gạo</caption><tr><td>x</td><td>y</td></tr></table>"))
    assert (draft.kind, draft.tag, draft.caption) == ("table", "table", "Giá gạo")
    assert read_table(_element("<table><tr><td>x</td></tr></table>")).caption is None
