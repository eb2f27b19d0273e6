"""Figures, tables and lists at their edges: what is said twice, what is hidden, what is no data."""

from __future__ import annotations

import lxml.html
import pytest

from vnnews.blocks.draft import Draft
from vnnews.blocks.figures import gather_figure
from vnnews.blocks.lists import read_list
from vnnews.blocks.tables import kind_of_table, read_table
from vnnews.model import Image, Span

LONG = "giá gạo " * 110


def _text(said: str, role: str | None = None, *spans: Span) -> Draft:
    return Draft(kind="text", text=said, role=role, spans=spans)


def _picture(number: int = 1, caption: str | None = None) -> Draft:
    return Draft(kind="figure", images=(Image(f"/{number}.jpg"),), caption=caption)


@pytest.mark.parametrize(
    ("own", "said", "caption"),
    [
        (None, ["Ghe khóm.", "GHE KHÓM"], "GHE KHÓM"),
        (None, ["Ghe khóm.", "Ở bến.", "Ghe khóm"], "Ghe khóm Ở bến."),
        ("Ghe khóm", ["Ghe khóm."], "Ghe khóm"),
        ("Ghe khóm", ["Ở bến."], "Ghe khóm Ở bến."),
        (None, ["Ghe\nkhóm"], "Ghe khóm"),
        (None, [], None),
    ],
)
def test_a_caption_is_said_once(own: str | None, said: list[str], caption: str | None) -> None:
    """A viewer says it again, without its full stop or in capitals; no line of it is left over."""
    drafts = [_picture(caption=own), *(_text(each, "caption") for each in said)]
    (made,) = gather_figure(drafts, "x")
    assert made.caption == caption


def test_marks_of_a_caption_that_is_said_twice() -> None:
    """Of the two that say the same the marks are those of what is kept."""
    bold = Span("bold", 0, 3)
    (made,) = gather_figure([_picture(), _text("Ghe khóm.", "caption"), _text("Ghe khóm", "caption", bold)], "x")
    assert (made.caption, made.spans) == ("Ghe khóm", (bold,))
    table = Draft(kind="table", rows=(("a",),))
    (made,) = gather_figure([table, _text("Ghe khóm", "caption", bold)], "x")
    assert (made.caption, made.spans) == ("Ghe khóm", ())


def test_what_a_figure_element_holds_beside_its_caption() -> None:
    """Texts that nobody calls a caption stay where another one is; a list, a second player and a quote stay too."""
    quote, items = _text("Nói", "quote"), Draft(kind="list", items=("a",))
    made = gather_figure([_text("Chữ"), _picture(1), quote, _text("Ghe", "caption"), items, _picture(2)], "x")
    assert [draft.kind for draft in made] == ["text", "figure", "text", "list"]
    assert (made[0].role, made[1].caption, len(made[1].images)) == (None, "Ghe", 2)
    players = [Draft(kind="embed", src="/1"), Draft(kind="embed", src="/2")]
    made = gather_figure([*players, _text("Ghe"), _text("Bến")], "x")
    assert [(draft.src, draft.caption) for draft in made] == [("/1", "Ghe Bến"), ("/2", None)]
    assert (
        gather_figure([_text("Ghe"), _text("Mai", "credit"), _text("An", "credit"), _picture()], "x")[0].credit
        == "Mai An"
    )


# -------------------------------------------------------------------------------------------------------------- tables
def _kind(rows: str) -> str:
    return kind_of_table(lxml.html.fragment_fromstring(f"<table>{rows}</table>"))


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ("<tr><td class=caption>Ghe</td></tr>", "picture"),
        ("<tr><td class=caption>Ghe</td><td></td></tr>", "picture"),
        ("<tr><td class=caption>Ghe</td><td>Bến</td></tr>", "data"),
        ("<tr><td class=caption>Ghe</td><td class=caption>Bến</td></tr>", "picture"),
        ("<tr><td class=caption></td></tr>", "layout"),
        ("<tr><td class=caption><img>Ghe</td><td>Một</td><td>Hai</td></tr>", "data"),
        ("<tr><td><img><p>Ghe</p></td></tr>", "picture"),
        ("<tr><td><img></td><td><img></td></tr><tr><td>Ghe</td><td>Bến</td></tr>", "picture"),
        ("<tr><td><img></td><td><img></td></tr><tr><td>a</td><td>b</td><td>c</td></tr>", "picture"),
        ("<tr><td><img></td><td><img></td></tr><tr><td>a</td><td>b</td><td>c</td><td>d</td></tr>", "data"),
        (f"<tr><td><img>{LONG}</td></tr>", "layout"),
        (f"<tr><td><img></td><td><div>{LONG}</div></td></tr>", "layout"),
        ("<thead><tr><td>Một</td></tr></thead>", "box"),
        ("<tfoot><tr><th>Một</th></tr></tfoot>", "box"),
        ("<tr><td>Một</td></tr><tr><th>Hai</th></tr>", "data"),
        ("<tr><td>Một</td></tr><tr style='display:none'><td>Hai</td></tr>", "box"),
        ("<caption>Một</caption>", "layout"),
        ("", "layout"),
    ],
)
def test_what_a_table_holds(rows: str, kind: str) -> None:
    """Captions whose picture is gone, pictures with theirs, one cell, data; hidden rows count for nothing."""
    assert _kind(rows) == kind


def _rows(rows: str) -> tuple[tuple[tuple[str, ...], ...], int]:
    draft = read_table(lxml.html.fragment_fromstring(f"\n<table>{rows}</table>"))
    return draft.rows, draft.header_rows


def test_the_rows_of_a_table() -> None:
    """Of one width, without empty and hidden ones; header rows are those on top that are kept."""
    assert _rows("<tr><td>a</td></tr><tr><td>b</td><td>c</td></tr>") == ((("a", ""), ("b", "c")), 0)
    assert _rows("<tr><td></td></tr><tr hidden><td>x</td></tr><tr><td>b</td></tr>") == ((("b",),), 0)
    assert _rows("<tr><th>h</th></tr><tr><th>i</th></tr><tr><td>b</td></tr>") == ((("h",), ("i",), ("b",)), 2)
    assert _rows("<tr><th>h</th></tr><tr><td>b</td></tr><tr><th>i</th></tr>")[1] == 1
    assert _rows("<tr></tr><tr><th>h</th></tr><tr><td>b</td></tr>")[1] == 0
    assert _rows("<thead><tr><td>h</td></tr></thead><tr><td>b</td></tr>")[1] == 1
    assert _rows("") == ((), 0)


@pytest.mark.parametrize(
    ("spans", "rows"),
    [
        ("rowspan=2", (("A", "1"), ("", "2"), ("3", "4"))),
        ("rowspan=3", (("A", "1"), ("", "2"), ("", "3", "4"))),
        ("rowspan=' 2 '", (("A", "1"), ("", "2"), ("3", "4"))),
        ("rowspan=0", (("A", "1"), ("2",), ("3", "4"))),
        ("rowspan=x", (("A", "1"), ("2",), ("3", "4"))),
        ("colspan=2", (("A", "", "1"), ("2",), ("3", "4"))),
        ("colspan=2 rowspan=2", (("A", "", "1"), ("", "", "2"), ("3", "4"))),
    ],
)
def test_cells_that_span(spans: str, rows: tuple[tuple[str, ...], ...]) -> None:
    """What a cell covers is empty, and the others stay in their columns."""
    width = max(map(len, rows))
    wanted = tuple(row + ("",) * (width - len(row)) for row in rows)
    table = f"<tr><td {spans}>A</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td><td>4</td></tr>"
    assert _rows(table)[0] == wanted


def test_two_cells_that_span_rows() -> None:
    """Each for as long as it says."""
    table = (
        "<tr><td rowspan=2>A</td><td>1</td><td rowspan=3>B</td></tr><tr><td>2</td></tr><tr><td>3</td><td>4</td></tr>"
    )
    assert _rows(table)[0] == (("A", "1", "B"), ("", "2", ""), ("3", "4", ""))


# --------------------------------------------------------------------------------------------------------------- lists
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


def test_a_cell_of_paragraphs_is_no_caption() -> None:
    """Old pages put a whole story into one cell, its paragraphs parted by line breaks, pictures among them."""
    told = "<img src=/a.jpg><br><i>Phơi tiêu ở Chư Sê.</i>"
    table = "<table><tr><td>{}</td></tr></table>"
    assert kind_of_table(lxml.html.fragment_fromstring(table.format(told))) == "picture"
    story = f"Giá tiêu sáng nay tăng.<br><br>Ở Gia Lai, giá đứng.<br><br>{told}"
    assert kind_of_table(lxml.html.fragment_fromstring(table.format(story))) == "layout"
