"""Lists: their items, with depth and marks."""

from __future__ import annotations

import lxml.html
import pytest
from tests.blocks.helpers import element

from vnnews.blocks.lists import read_list
from vnnews.model import Span


@pytest.mark.parametrize(
    ("markup", "items", "levels"),
    [
        ("<ul><li>a<p>b</p></li></ul>", ("a b",), ()),
        ("<ul><li>a<div><ul><li>b</ul></div>c</li><li>d</ul>", ("a c", "b", "d"), (0, 1, 0)),
        ("<ul><ul><li>a</ul><li>b</ul>", ("a", "b"), ()),
        ("<ul><li><ul><li>a</ul></ul>", ("a",), (1,)),
        ("<ul><li>a<ul><li>b<ul><li>c</ul></ul><ol><li>d</ol></ul>", ("a", "b", "c", "d"), (0, 1, 2, 1)),
        ("<ul><li hidden>x</li><li>a<ul hidden><li>y</ul></ul>", ("a",), ()),
        ("<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>", ("a", "b", "c"), ()),
        ("<ul> <!-- x --> <li>a</li> <script>x</script></ul>", None, None),
        ("<ul><li>a</li><b>x</b></ul>", None, None),
        ("<ul><li>a</li>x</ul>", None, None),
        ("<ul>x<li>a</li></ul>", None, None),
        ("<ul><li>a<ul>x<li>b</ul></ul>", None, None),
        ("<ul><li></li></ul>", None, None),
    ],
)
def test_the_items_of_a_list(markup: str, items: tuple[str, ...] | None, levels: tuple[int, ...] | None) -> None:
    """In document order with their depth; a list with text outside of its items is none."""
    draft = read_list(lxml.html.fragment_fromstring(markup), None)
    assert (None if draft is None else draft.items, None if draft is None else draft.levels) == (items, levels)


def test_marks_in_a_list() -> None:
    """Each item has its own, in order."""
    draft = read_list(lxml.html.fragment_fromstring("<ol><li>a</li><li>b <b>c</b></li></ol>"), None)
    assert draft is not None
    assert (draft.ordered, draft.item_spans) == (True, ((), (Span("bold", 2, 3),)))


BASE = "https://bao.vn/2026/a.htm"


def test_a_list_with_its_depth() -> None:
    """Lists inside of items are deeper items, in document order."""
    draft = read_list(
        element(
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
    draft = read_list(element("<ol><li>Một</li><li>Hai</li></ol>"), BASE)
    assert draft is not None
    assert (draft.items, draft.levels, draft.item_spans, draft.ordered) == (("Một", "Hai"), (), (), True)
    draft = read_list(element("<dl><dt>Gạo</dt><dd>tăng</dd></dl>"), BASE)
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
    assert read_list(element(f"<ul>{inner}</ul>"), BASE) is None
