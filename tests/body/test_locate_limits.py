"""Where a story is, at the limits: how much text is enough, how large a part is the most of it."""

from __future__ import annotations

import lxml.html
import pytest

from vnnews.body.locate import find_body, is_hollow

SENTENCE = "Gạo tăng và lúa chín rộ. "


def _text(size: int) -> str:
    """Running text of exactly so many characters, without a blank at either end."""
    text = (SENTENCE * (size // len(SENTENCE) + 1))[: size - 1].rstrip()
    return text + "." * (size - len(text))


def _found(markup: str) -> str | None:
    found = find_body(lxml.html.document_fromstring(f"<html><body id=page>{markup}</body></html>"))
    return None if found is None else found[0].get("id")


END = "<form></form>"
"""A frame, which ends the way up to the whole of a story."""


def test_how_long_a_text_weighs() -> None:
    """A line of 25 characters that is a sentence; one of marks weighs at any length."""
    assert _found(f"<div id=a>{_text(25)}</div>") == "a"
    assert _found(f"<div id=a>{_text(24)}</div>") is None
    assert _found(f"<div id=a>{'A' * 300}</div>") is None
    assert _found("<div id=a><b>A</b></div>") == "a"
    assert _found("<div id=a>Chữ</div>") is None
    assert _found(f"<div id=a> {_text(24)} </div>") is None
    assert _found(f"<div id=a>{_text(12)}<br>{_text(13)}</div>") == "a"
    assert _found(f"<div id=a>{_text(12)}<br>{_text(12)}</div>") is None


@pytest.mark.parametrize("fragment", ["body", "div"])
def test_what_is_no_whole_page(fragment: str) -> None:
    """The body alone, or an element of it."""
    element = lxml.html.fragment_fromstring(f"<{fragment} id=a><p>{_text(300)}</p></{fragment}>")
    found = find_body(element)
    assert found is not None
    assert found[0] is element


def test_the_most_of_the_text() -> None:
    """Eight of ten parts lead on; with the headline or the mark of a body half is enough."""
    for inner, outer, want in ((800, 200, "b"), (799, 201, "a")):
        page = f"<div id=a><div id=b><p>{_text(inner)}</p></div><p>{_text(outer)}</p>{END}</div>"
        assert _found(page) == want
    for inner, outer, headed, marked in ((400, 400, "b", "b"), (399, 401, "a", "a")):
        rest = f"<p>{_text(outer)}</p>{END}"
        head = "<h1>Giá gạo tăng mạnh</h1>"
        assert _found(f"<div id=a><div id=b>{head}<p>{_text(inner)}</p></div>{rest}</div>") == headed
        for name in ("itemprop", "property"):
            story = f"<div id=b {name}=articleBody><p>{_text(inner)}</p></div>"
            assert _found(f"<div id=a>{story}{rest}</div>") == marked
        assert _found(f"<div id=a><div id=b><h1>Giá gạo tăng</h1><p>{_text(inner)}</p></div>{rest}</div>") == "a"


def test_the_most_of_the_text_in_what_has_a_name() -> None:
    """Half of it, and beside it no text of the element's own, or a lead of 600 characters and hardly a word below."""

    def page(inner: int, above: int, after: int) -> str:
        story = f"<div id=b class=fck_detail><p>{_text(inner)}</p></div>"
        return f"<div id=a><p>{_text(above)}</p>{story}<p>{_text(after)}</p>{END}</div>"

    assert _found(page(1100, 600, 100)) == "b"
    assert _found(page(1100, 601, 100)) == "a"
    assert _found(page(1100, 480, 175)) == "b"
    assert _found(page(1100, 475, 175)) == "a"
    other = f"<div><p>{_text(400)}</p></div>"
    for inner, want in ((400, "b"), (399, "a")):
        story = f"<div id=b class=fck_detail><p>{_text(inner)}</p></div>"
        assert _found(f"<div id=a>{story}{other}{END}</div>") == want
    # what is the story is inside, and holds eight of ten parts
    for inner, want in ((400, "c"), (399, "a")):
        story = f"<div id=b><div id=c class=fck_detail><p>{_text(inner)}</p></div><p>{_text(500 - inner)}</p></div>"
        assert _found(f"<div id=a>{story}<div><p>{_text(400)}</p></div>{END}</div>") == want


def test_hardly_any_text() -> None:
    """Less than 200 characters outside of what calls itself a frame: then that name is believed less."""
    frame = f"<div class=sidebar><div id=a><p>{_text(900)}</p></div></div>"
    for size, want in ((200, "b"), (199, "a")):
        assert _found(f"{frame}<div id=b><p>{_text(size)}</p></div>") == want
    # and what holds pictures and has the name of a story is one
    photos = "<div id=b class=fck_detail><img src=/a.jpg></div>"
    for size, want in ((200, "a"), (199, "b")):
        assert _found(f"<div id=a><p>{_text(size)}</p></div>{photos}") == want


def test_several_stories_of_pictures() -> None:
    """What stands in one is no second one, what stands behind it is."""
    one = "<div id=b class=fck_detail><div class=fck_detail><img src=/a.jpg></div></div>"
    assert _found(one) == "b"
    assert _found(f"{one}<div class=fck_detail><img src=/b.jpg></div>") is None
    assert _found(f"<div class=fck_detail></div>{one}") == "b"


def test_how_much_beside_a_story_is_links() -> None:
    """Half of the text: then it leads elsewhere, and is none of the story."""
    for size, want in ((100, "b"), (99, "a")):
        beside = f"<p><a href=/1>{'a' * size}</a>{'b' * 100}</p>"
        assert _found(f"<main><div id=a><div id=b><p>{_text(900)}</p></div>{beside}</div></main>") == want


def test_never_up_to_the_whole_page() -> None:
    """Nor to what is around it; an element of the page with a picture is the story's whole."""
    story = f"<div id=b><p>{_text(900)}</p></div>"
    assert _found(f"{story}<img src=/a.jpg>") == "b"
    assert _found(f"<div id=a>{story}<img src=/a.jpg></div>") == "a"


@pytest.mark.parametrize(
    ("beside", "want"),
    [
        *((f"<{tag}></{tag}>", "a") for tag in ("p", "h2", "h3", "h4", "figure", "table", "picture", "video")),
        ("<img>", "a"),
        ("<div><img></div>", "a"),
        ("<ul></ul>", "b"),
        ("<h5></h5>", "b"),
        ("<p></p><div>chữ</div>", "b"),
        ("<p></p><!-- x --><style>x</style><script>x</script><div style='display:none'>x</div>", "a"),
        *((f"<p></p><div class={name}>x</div>", "a") for name in ("sapo", "author", "date", "cate")),
        *((f"<p></p><div class={name}></div>", "b") for name in ("menu", "share", "related", "tags")),
    ],
)
def test_what_stands_beside_a_story(beside: str, want: str) -> None:
    """Parts of it, fields, or a frame."""
    assert _found(f"<main><div id=a><div id=b><p>{_text(900)}</p></div>{beside}</div></main>") == want


# -------------------------------------------------------------------------------------------------------------- hollow
@pytest.mark.parametrize(
    ("size", "other", "hollow"), [(199, 800, True), (200, 800, False), (199, 799, False), (0, 801, True)]
)
def test_a_body_is_hollow(size: int, other: int, *, hollow: bool) -> None:
    """Less than 200 characters in it, 800 in what calls itself the story."""
    for inner in ("{}", "<p>{}</p>", "<script>x</script>{}", "<b></b><i></i>{}"):
        body = f"<div id=x>{inner.format('a' * size)}</div>{_text(500)}"
        page = f"<html><body>{body}<div class=fck_detail><p>{_text(other)}</p></div></body></html>"
        root = lxml.html.document_fromstring(page)
        assert is_hollow(root.get_element_by_id("x"), root) is hollow  # type: ignore[attr-defined]
