"""Which picture above a story is its cover, and what is around it."""

from __future__ import annotations

import lxml.html
import pytest

from vnnews.finding.cover import find_cover
from vnnews.finding.element import SKIPPED_TAGS

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
