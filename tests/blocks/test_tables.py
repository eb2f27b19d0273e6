"""Tables: which hold data, and the grid of their rows."""

from __future__ import annotations

from typing import Any

import lxml.html
import pytest
from tests.blocks.helpers import element

from vnnews.blocks.tables import kind_of_table, read_table

LONG = "giá gạo " * 110


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


def test_a_cell_of_paragraphs_is_no_caption() -> None:
    """Old pages put a whole story into one cell, its paragraphs parted by line breaks, pictures among them."""
    told = "<img src=/a.jpg><br><i>Phơi tiêu ở Chư Sê.</i>"
    table = "<table><tr><td>{}</td></tr></table>"
    assert kind_of_table(lxml.html.fragment_fromstring(table.format(told))) == "picture"
    story = f"Giá tiêu sáng nay tăng.<br><br>Ở Gia Lai, giá đứng.<br><br>{told}"
    assert kind_of_table(lxml.html.fragment_fromstring(table.format(story))) == "layout"


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
    (line,) = read_table(element(f"<table><tr>{row}</tr></table>")).rows
    assert len(line) == width


def test_how_long_a_cell_covers_rows() -> None:
    """Each row takes one off; what is covered below the last row is nothing."""
    rows = "<tr><td rowspan={}>a</td><td>1</td></tr>" + "".join(f"<tr><td>{number}</td></tr>" for number in (2, 3, 4))
    for span, covered in ((1, 0), (2, 1), (3, 2), (4, 3), (9, 3)):
        lines = read_table(element(f"<table>{rows.format(span)}</table>")).rows
        assert [line[0] == "" for line in lines] == [False, *[True] * covered, *[False] * (3 - covered)]


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
    assert kind_of_table(element(f"<table>{inner}</table>")) == kind


def _grid(inner: str) -> Any:
    draft = read_table(element(f"<table>{inner}</table>"))
    return draft.rows, draft.header_rows


def test_rows_and_headers() -> None:
    """`<th>` in a whole row, or `<thead>`, at the top only; rows are of one width, empty ones go."""
    head, body = "<tr><th>Loại</th><th>Giá</th></tr>", "<tr><td>Gạo</td><td>5</td></tr>"
    assert _grid(head + body) == ((("Loại", "Giá"), ("Gạo", "5")), 1)
    assert _grid(f"<thead><tr><td>Loại</td></tr></thead><tbody>{body}</tbody>") == ((("Loại", ""), ("Gạo", "5")), 1)
    assert _grid(body + head) == ((("Gạo", "5"), ("Loại", "Giá")), 0)
    assert _grid("<tr><th>Loại</th><td>5</td></tr>" + body)[1] == 0
    assert _grid(head) == ((("Loại", "Giá"),), 0)
    assert _grid("<tr><th></th></tr>" + head + body + "<tr><td></td></tr><tr></tr>")[1] == 1
    assert _grid(f"<tbody>{body}</tbody><tfoot>{body}</tfoot>")[0] == (("Gạo", "5"), ("Gạo", "5"))


def test_spans_cover_places() -> None:
    """A spanning cell stands once, and the others stay in their columns."""
    assert _grid("<tr><td rowspan=2>A</td><td>1</td></tr><tr><td>2</td></tr><tr><td>B</td><td>3</td></tr>")[0] == (
        *(("A", "1"), ("", "2"), ("B", "3")),
    )
    assert _grid("<tr><td colspan=2>A</td><td>B</td></tr><tr><td>1</td><td>2</td><td>3</td></tr>")[0] == (
        *(("A", "", "B"), ("1", "2", "3")),
    )
    assert _grid("<tr><td colspan=2 rowspan=3>A</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr>")[0] == (
        *(("A", "", "1"), ("", "", "2"), ("", "", "3")),
    )
    assert _grid("<tr><td colspan=0>A</td><td colspan=x>B</td></tr>")[0] == (("A", "B"),)
    assert len(_grid("<tr><td colspan=1000000>A</td><td>B</td></tr>")[0][0]) == 101


def test_a_table_has_a_caption() -> None:
    """Where it has one."""
    draft = read_table(element("<table><caption>Giá gạo</caption><tr><td>x</td><td>y</td></tr></table>"))
    assert (draft.kind, draft.tag, draft.caption) == ("table", "table", "Giá gạo")
    assert read_table(element("<table><tr><td>x</td></tr></table>")).caption is None


def test_a_table_in_the_cell_of_a_table() -> None:
    """A row of headers tells a table of data from page layout; its rows are kept, with the words of the inner table."""
    inner = "<table><tr><td>Loại 1</td><td>32.000</td></tr></table>"
    head = "<tr><th>Thôn</th><th>Giá</th></tr>"
    table = element(f"<table>{head}<tr><td>Đoài</td><td>{inner}</td></tr></table>")
    assert kind_of_table(table) == "data"
    assert read_table(table).rows == (("Thôn", "Giá"), ("Đoài", "Loại 1 32.000"))
    layout = element(f"<table><tr><td>{inner}</td><td>x</td></tr></table>")
    assert kind_of_table(layout) == "layout"


def test_few_cells_that_span_very_much() -> None:
    """Spans count only while the places are in proportion to the cells; every word is kept."""
    wide = "<td colspan=100 rowspan=100>a</td>" * 20
    rows = "".join(f"<tr>{wide if number % 100 == 0 else '<td>b</td>'}</tr>" for number in range(1_000))
    table = element(f"<table>{rows}</table>")
    read = read_table(table).rows
    assert sum(cell == "b" for row in read for cell in row) == 990
    assert sum(map(len, read)) < 100_000
