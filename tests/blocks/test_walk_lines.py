"""The walk over a body: classes that say what a line is, where lines stand, and why they are what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import lxml.html
import pytest
from tests.blocks.helpers import BASE

from vnnews.blocks.story import Marks
from vnnews.blocks.walk import read_blocks
from vnnews.model import Image, Reason, Span

if TYPE_CHECKING:
    from vnnews.blocks.draft import Draft


def _blocks(markup: str, **guide: Any) -> list[Draft]:
    return read_blocks(lxml.html.fragment_fromstring(f"<div>{markup}</div>"), Marks(**guide), BASE)


@pytest.mark.parametrize(
    "classes",
    [
        *(
            "caption",
            "img-caption",
            "pCaption caption",
            "chuthich",
            "chu-thich",
            "chu_thich",
            "image-desc",
            "imagedesc",
        ),
        *("img_desc", "photo-note", "photodesc", "imgnote", "Image", "pic-note", "picnote", "a Image b"),
    ],
)
def test_classes_of_captions(classes: str) -> None:
    """What sites call the line under a picture; the evidence names the class."""
    (figure,) = _blocks(f"<figure><img src=/a.jpg><p class='{classes}'>Ghe</p><p></p></figure>")
    assert figure.caption == "Ghe"
    (line,) = _blocks(f"<p class='{classes}'>Ghe</p>")
    assert (line.role, line.reason) == ("caption", Reason("layout", f".{classes}"))
    for other in ("Images", "xpic-note", "photo", "imagenote"):
        assert _blocks(f"<p class='{other}'>Ghe</p>")[0].role is None


def test_elements_say_what_they_are() -> None:
    """`<figcaption>`, `<blockquote>`, `<figure>`, with the element as evidence where it has no class."""
    (line,) = _blocks("<figcaption>Ghe</figcaption>")
    assert (line.role, line.reason) == ("caption", Reason("layout", "<figcaption>"))
    (quote,) = _blocks("<blockquote>Ghe</blockquote>")
    assert (quote.role, quote.reason) == ("quote", Reason("box", "<blockquote>"))
    (quote,) = _blocks("<blockquote class=q>Ghe</blockquote>")
    assert quote.reason == Reason("box", ".q")
    (figure,) = _blocks("<figure><img src=/a.jpg></figure>")
    assert figure.reason == Reason("figure", "<figure>")
    (image,) = _blocks("<img src=/a.jpg>")
    assert (image.kind, image.tag, image.reason) == ("figure", "img", Reason("image", "<img>"))
    (box,) = _blocks("<table><tr><td>Hộp</td></tr></table>")
    assert (box.role, box.reason) == ("info_box", Reason("box", "a table of one cell"))
    (listed,) = _blocks("<ul><li>Một</li></ul>")
    assert listed.reason == Reason("element", "<ul>")
    for tag in ("button", "label", "legend"):
        (control,) = _blocks(f"<{tag}>Gửi</{tag}>")
        assert (control.role, control.reason) == ("notice", Reason("control", f"<{tag}>"))


def test_what_a_layout_says_goes_first() -> None:
    """A role of the guide, with its selector as evidence; inside of a box there are no further boxes."""
    body = lxml.html.fragment_fromstring(
        "<div><p id=a>Một</p><div id=b><p>Hai</p><blockquote>Ba</blockquote></div></div>"
    )
    first, second = body[0], body[1]
    drafts = read_blocks(body, Marks({first: ("heading", "p.h"), second: ("info_box", "div.b")}), BASE)
    assert [(draft.role, draft.text, draft.reason) for draft in drafts] == [
        ("heading", "Một", Reason("layout", "p.h")),
        ("info_box", "Hai\nBa", Reason("box", "div.b")),
    ]
    assert [draft.text for draft in read_blocks(body, Marks({}, frozenset({first})), BASE)] == ["Hai", "Ba"]


@pytest.mark.parametrize(
    ("attributes", "align"),
    [
        ("align=center", "center"),
        ("align=RIGHT", "right"),
        ("align=left", ""),
        ("style='text-align : Center'", "center"),
        ("style='text-align:right;color:red'", "right"),
        ("style='text-align:justify'", ""),
        ("class=center", ""),
    ],
)
def test_where_a_line_is_set(attributes: str, align: str) -> None:
    """To the right or in the middle; what stands inside takes it over."""
    assert [draft.align for draft in _blocks(f"<p {attributes}>a</p><p>b</p>")] == [align, ""]
    assert _blocks(f"<div {attributes}><p>a</p></div>")[0].align == align
    assert _blocks(f"<center><p {attributes}>a</p></center>")[0].align == (align or "center")


@pytest.mark.parametrize("level", range(1, 7))
def test_levels_of_headings(level: int) -> None:
    """`<h1>` to `<h6>`."""
    (draft,) = _blocks(f"<h{level}>Tít</h{level}>")
    assert (draft.level, draft.tag) == (level, f"h{level}")
    assert _blocks("<p>Tít</p>")[0].level == 0


def test_classes_and_parents() -> None:
    """A draft knows the class words around it and which neighbours share its element."""
    drafts = _blocks("<div class=a><p class='b c'>x.<img src=/1.jpg>y</p><p>z</p></div>")
    assert [draft.classes for draft in drafts] == ["a b c", "a b c", "a b c", "a"]
    assert drafts[0].parent == drafts[1].parent == drafts[2].parent != drafts[3].parent
    (deep,) = _blocks(f"<div class='{'a' * 290}'><p class='{'b' * 30}'>x</p></div>")
    assert len(deep.classes) == 300
    assert deep.classes.endswith("b" * 30)


def test_what_a_table_of_data_shows() -> None:
    """Pictures and players in it follow it."""
    row = (
        "<td>1</td><td>2</td><td><iframe src=https://a.vn/p></iframe></td><td><img src=/a.jpg></td><td>3</td><td>4</td>"
    )
    kinds = [(draft.kind, draft.src) for draft in _blocks(f"<table><tr>{row}</tr></table>")]
    assert kinds == [("table", None), ("embed", "https://a.vn/p"), ("figure", None)]


def test_a_post_of_facebook() -> None:
    """An empty element stands for it; one that says something already is no place for a script."""
    (draft,) = _blocks("<div class=fb-post data-href=https://www.facebook.com/a/posts/1></div>")
    assert (draft.kind, draft.embed, draft.src) == ("embed", "social", "https://www.facebook.com/a/posts/1")
    (draft,) = _blocks("<div class=fb-video data-href=https://www.facebook.com/a><p>Ghe về bến</p></div>")
    assert draft.kind == "text"


@pytest.mark.parametrize(
    "name", ["twitter-tweet", "twitter-video", "instagram-media", "fb-post", "fb-video", "tiktok-embed"]
)
@pytest.mark.parametrize(
    ("attributes", "inner", "src"),
    [
        ("cite=/1", "<a href=/9>x</a>", "/1"),
        ("data-instgrm-permalink=/2", "<a href=/9>x</a>", "/2"),
        ("data-href=/3", "<a href=/9>x</a>", "/3"),
        ("", "<a href=/8>x</a> <a href=/9>y</a>", "/9"),
        ("", "x", None),
    ],
)
def test_posts_of_social_networks(name: str, attributes: str, inner: str, src: str | None) -> None:
    """A quoted post is an embed with its words; its address stands where each network puts it."""
    (draft,) = _blocks(f"<blockquote class='{name}' {attributes}>{inner}</blockquote>")
    assert (draft.kind, draft.embed, draft.src, draft.tag) == ("embed", "social", src, "blockquote")
    assert draft.caption is not None
    assert draft.caption.startswith("x")


def test_pictures_side_by_side() -> None:
    """In one element they are one figure, unless words stand between them."""
    one, two = Image("https://bao.vn/1.jpg"), Image("https://bao.vn/2.jpg")
    images = "<img src=/1.jpg>{}<img src=/2.jpg>"
    assert [draft.images for draft in _blocks(f"<p>{images.format(' ')}</p>")] == [(one, two)]
    assert [draft.images for draft in _blocks(f"<p>{images.format('x')}</p>")] == [(one,), (), (two,)]
    assert [draft.images for draft in _blocks(f"<p>{images.format('</p><p>')}</p>")] == [(one,), (two,)]


def test_breaks() -> None:
    """One is a line break, two part paragraphs; words between begin anew."""
    assert [draft.text for draft in _blocks("a<br>b<br><br>c<br>d<br>e")] == ["a\nb", "c\nd\ne"]
    assert [draft.text for draft in _blocks("<p>a<br></p><p><br>b</p>")] == ["a", "b"]


def test_inline_marks() -> None:
    """Bold, italic and links, by element and by style."""
    for tag, kind in (("b", "bold"), ("strong", "bold"), ("i", "italic"), ("em", "italic"), ("cite", "italic")):
        assert _blocks(f"<p>a <{tag}>bc</{tag}></p>")[0].spans == (Span(kind, 2, 4),)  # type: ignore[arg-type]
    for style, marks in (
        ("font-weight:bold", ["bold"]),
        ("font-weight : 600", ["bold"]),
        ("font-weight:900", ["bold"]),
        ("font-weight:500", []),
        ("font-style: italic", ["italic"]),
        ("font-style:normal;font-weight:700", ["bold"]),
        ("font-weight:700;font-style:italic", ["bold", "italic"]),
    ):
        assert [span.kind for span in _blocks(f"<p>a <span style='{style}'>bc</span></p>")[0].spans] == marks
    assert _blocks("<p>a <a>bc</a></p>")[0].spans == ()
    nested = _blocks("<p><b>a <b>b</b> <i>c</i></b><b> d</b></p>")[0]
    assert nested.spans == (Span("bold", 0, 7), Span("italic", 4, 5))
    assert _blocks("<p><b>a</b> <b>b</b></p>")[0].spans == (Span("bold", 0, 3),)
    assert _blocks("<p><b>a</b>-<b>b</b></p>")[0].spans == (Span("bold", 0, 1), Span("bold", 2, 3))
