"""Which picture above a story is its cover, and what is around it."""

from __future__ import annotations

import lxml.html
import pytest

from vnnews.body.cover import find_cover
from vnnews.dom.tags import SKIPPED_TAGS

CAPTION = "Ghe khóm đậu san sát ở bến"
PICTURE = f"<div id=box><img src=/a.jpg><p>{CAPTION}</p></div>"
BODY = "<div id=story><p>Sáng nay ghe về.</p></div>"


def _cover(page: str, *shown: str) -> str | None:
    """The id or tag of the element that is the cover; `shown` are ids of elements that show fields."""
    root = lxml.html.document_fromstring(f"<html><body>{page}</body></html>")
    fields = frozenset(root.get_element_by_id(each) for each in shown)  # type: ignore[attr-defined]
    found = find_cover(root.get_element_by_id("story"), fields)  # type: ignore[attr-defined]
    assert len(found) <= 1
    return next((each.get("id") or str(each.tag) for each in found), None)


@pytest.mark.parametrize(
    ("page", "cover"),
    [
        (f"{PICTURE}{BODY}", "box"),
        (f"<div><h1>Tít</h1>{PICTURE}</div>{BODY}", "box"),
        (f"<div>{PICTURE}<h1>Tít</h1></div>{BODY}", "box"),
        (f"{PICTURE}<h1>Tít</h1>{BODY}", "box"),
        (f"{PICTURE}<!-- a --><script>x</script>{BODY}", "box"),
        (f"{PICTURE}<div><div><div>{BODY}</div></div></div>", "box"),
        (f"<div><div>{PICTURE}</div></div>{BODY}", "box"),
        (f"<figure id=fig><div><img src=/a.jpg></div><figcaption>{CAPTION}</figcaption></figure>{BODY}", "fig"),
        (f"<table id=tab><tr><td><img src=/a.jpg></td></tr><tr><td>{CAPTION}</td></tr></table>{BODY}", "tab"),
        (f"<div id=box><p><img src=/a.jpg></p><p>{CAPTION}</p><script>x</script><!-- a --></div>{BODY}", "box"),
        (f"<div id=far>{PICTURE.replace('box', 'x1')}</div><div id=near>{PICTURE}</div>{BODY}", "box"),
        (f"<div id=box><amp-img src=/a.jpg></amp-img><p>{CAPTION}</p></div>{BODY}", "box"),
        (f"<div id=box><img src=/a.jpg><p>{'chữ ' * 100}</p></div>{BODY}", "box"),
        (f"<div id=box><img src=/a.jpg><div>{CAPTION} <b>x</b></div></div>{BODY}", "box"),
        (f"<div id=box><p>{CAPTION}</p><b><i><img src=/a.jpg></i></b></div>{BODY}", "box"),
    ],
)
def test_the_picture_nearest_above_a_story(page: str, cover: str | None) -> None:
    """With its caption; beside the story or around its headline."""
    assert _cover(page) == cover


@pytest.mark.parametrize(
    "page",
    [
        BODY,
        f"{BODY}{PICTURE}",
        f"<div><img src=/a.jpg></div>{BODY}",
        f"<div><img src=/a.jpg><p>Ghe khóm đậu</p></div>{BODY}",
        f"<div><img src=/a.jpg><p>{'chữ ' * 101}</p></div>{BODY}",
        f"<div><img src=/a.jpg><p>{CAPTION}</p><p>{CAPTION}</p></div>{BODY}",
        f"<div><img src=/a.jpg>{CAPTION}</div>{BODY}",
        f"<div><p><img src=/a.jpg>{CAPTION}</p></div>{BODY}",
        f"<div><img width=9 src=/a.jpg><p>{CAPTION}</p></div>{BODY}",
        f"<div><a href=/x><img src=/a.jpg></a><p>{CAPTION}</p></div>{BODY}",
        f"<a href=/x><img src=/a.jpg><p>{CAPTION}</p></a>{BODY}",
        *(
            f"<div><img src=/a.jpg><div>{CAPTION} <{tag}>x</{tag}></div></div>{BODY}"
            for tag in ("a", "h1", "button", "form")
        ),
        *(f"<div class={word}><img src=/a.jpg><p>{CAPTION}</p></div>{BODY}" for word in ("author", "related", "menu")),
        f"<div hidden><img src=/a.jpg><p>{CAPTION}</p></div>{BODY}",
        f"<div><div class=author><img src=/a.jpg></div><p>{CAPTION}</p></div>{BODY}",
        f"<div><img src=/a.jpg><p>{CAPTION}</p>{' ' * 4000}</div>{BODY}",
        f"{PICTURE}{'<p></p>' * 200}{BODY}",
        f"{PICTURE}<div>{'<p></p>' * 200}</div>{BODY}",
        f"{PICTURE}<div><h1>Tít</h1><div>{BODY}</div></div>",
        f"{PICTURE}<div><div><div><div>{BODY}</div></div></div></div>",
    ],
)
def test_what_is_no_cover(page: str) -> None:
    """Without a caption, with more than one, in a link, of the page's frame, an author's, far above."""
    assert _cover(page) is None


@pytest.mark.parametrize("tag", ["article", "main", "section", "td"])
def test_a_story_in_any_element(tag: str) -> None:
    """Whatever holds it."""
    story = BODY.replace("div", tag)
    page = f"<table><tr><td>{PICTURE}</td>{story}</tr></table>" if tag == "td" else f"{PICTURE}{story}"
    assert _cover(page) == "box"
    assert _cover(f"{PICTURE}<aside>{BODY}</aside>") == "box"


def test_what_shows_a_field_is_no_cover() -> None:
    """The element with the lead stays the lead."""
    page = f"<div id=box><img src=/a.jpg><p id=lead>{CAPTION}</p></div><p id=other>x</p>{BODY}"
    assert _cover(page) == "box"
    assert _cover(page, "lead") is None
    assert _cover(page, "box") is None
    assert _cover(page, "other") == "box"


def test_a_picture_that_is_none_does_not_hide_the_next() -> None:
    """Those without a caption are passed over, in one element and from one to the next."""
    assert _cover(f"<div><a href=/x><img src=/b.jpg></a>{PICTURE}</div>{BODY}") == "box"
    assert _cover(f"{PICTURE}<div><img src=/b.jpg></div>{BODY}") == "box"
    assert _cover(f"{PICTURE}<noscript><img src=/b.jpg><p>{CAPTION}</p></noscript>{BODY}") == "box"
    assert "noscript" in SKIPPED_TAGS


# ----------------------------------------------------------------------------------------- the picture of the head
def _told(page: str, address: str = "https://a.vn/anh/ghe-ve-ben.jpg") -> str | None:
    root = lxml.html.document_fromstring(f"<html><body>{page}</body></html>")
    found = find_cover(root.get_element_by_id("story"), frozenset(), address)  # type: ignore[attr-defined]
    return next((each.get("id") or str(each.tag) for each in found), None)


BARE = "<div><img id=i src=https://b.vn/w640/ghe-ve-ben.jpg?w=9></div>"


@pytest.mark.parametrize(
    ("page", "cover"),
    [
        (f"{BARE}{BODY}", "i"),
        (f"<div><h1>Tít</h1>{BARE}</div>{BODY}", "i"),
        (f"<div><img src=/x-khac-han.jpg></div>{BARE}{BODY}", "i"),
        (f"{BARE}<div><img src=/x-khac-han.jpg></div>{BODY}", "i"),
        (f"{BARE}{BODY.replace('</div>', '<img src=/y.jpg></div>')}", "i"),
        (f"{BARE}{BODY.replace('</div>', '<img src=/ghe-ve-ben.jpg></div>')}", None),
        (f"{PICTURE}{BARE}{BODY}", "i"),
        (f"{BARE}{PICTURE}{BODY}", "box"),
        ("<div><img id=i src=/a-ghe-ve-ben.jpg></div>" + BODY, None),
        ("<div><img id=i src=/ghe-ve-ben.png></div>" + BODY, None),
        ("<div><img id=i src=/zzzz-ve-ben.jpg></div>" + BODY, None),
        ("<div><img id=i src=/ghe-ve-ben.jpg width=20></div>" + BODY, None),
        ("<div><img id=i></div>" + BODY, None),
        (f"<div class=related>{BARE}</div>{BODY}", None),
        (f"<div hidden>{BARE}</div>{BODY}", None),
        (f"<a href=/mot-bai-khac.htm>{BARE}</a>{BODY}", None),
        *((f"<a href=/lon.{end}>{BARE}</a>{BODY}", "i") for end in ("jpg", "jpeg", "PNG", "gif", "webp", "avif")),
        (f"<a href=/lon.jpg?v=1.htm>{BARE}</a>{BODY}", "i"),
        (f"<a href=/lon.htm?v=1.jpg>{BARE}</a>{BODY}", None),
        (f"<a href=/lonjpg>{BARE}</a>{BODY}", None),
        (f"<div class=related><div><div>{BARE}</div></div></div>{BODY}", None),
        (f"<div class=related><div><div><div>{BARE}</div></div></div></div>{BODY}", "i"),
    ],
)
def test_the_picture_that_the_head_tells(page: str, cover: str | None) -> None:
    """By the name of its file; it needs no caption, and stands in no tool and no link to another page."""
    assert _told(page) == cover
    assert page != f"{BARE}{BODY}" or _cover(page) is None


@pytest.mark.parametrize(("name", "is_told"), [("a1.jpg", True), ("b.jpg", False), ("", False)])
def test_names_of_files_that_may_be_any_picture_s(name: str, *, is_told: bool) -> None:
    """Six characters at least."""
    page = f"<div><img id=i src='/w/{name}'></div>{BODY}"
    assert (_told(page, f"https://a.vn/x/{name}") == "i") is is_told
    assert (_told(page, f"https://a.vn/x/{name}?w=1") == "i") is is_told


@pytest.mark.parametrize(
    ("caption", "is_cover"),
    [
        ("Một hai ba bốn", True),
        ("Một hai ba", False),
        ("a b c " + "d" * 394, True),
        ("a b c " + "d" * 395, False),
    ],
)
def test_how_long_the_caption_of_a_cover_is(caption: str, *, is_cover: bool) -> None:
    """Four words at least, 400 characters at most."""
    assert (_cover(f"<div id=box><img src=/a.jpg><p>{caption}</p></div>{BODY}") == "box") is is_cover


def test_how_much_stands_around_a_cover() -> None:
    """Blanks count too, 4000 characters; 200 elements between it and the story."""
    for size, cover in ((4000 - len(CAPTION), "box"), (4001 - len(CAPTION), None)):
        assert _cover(f"<div id=box><img src=/a.jpg><p>{CAPTION}</p>{' ' * size}</div>{BODY}") == cover
    for count, cover in ((197, "box"), (198, None)):
        assert _cover(f"{PICTURE}{'<p></p>' * count}{BODY}") == cover
    for count, cover in ((3, "box"), (4, None)):
        assert _cover(f"{PICTURE}{'<div>' * count}{BODY}{'</div>' * count}") == cover
    link = f"<a href=/lon.jpg>Xem ảnh lớn</a> {CAPTION}"
    assert _cover(f"<div id=box><img src=/a.jpg><p>{link}</p></div>{BODY}") == "box"
    assert _cover(f"<div id=box><a href=/lon.jpg><img src=/a.jpg></a><p>{CAPTION}</p></div>{BODY}") == "box"
