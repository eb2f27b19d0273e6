"""Batches of pages to batches of articles."""

from __future__ import annotations

from typing import Any, Final

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

import vnnews
from vnnews import arrow
from vnnews.arrow import batches

PAGE: Final = (
    '<meta property="og:type" content="article"><h1>Xoài {n} vào vụ</h1><article><p>Sáng nay, nhà vườn ở Cao Lãnh hái '
    "những chuyến xoài đầu tiên, giá cao hơn năm ngoái một nghìn đồng mỗi cân.</p><p>Thương lái đến từ nhiều tỉnh, ghe "
    "đậu kín bến từ lúc trời chưa sáng, chợ đông hơn mọi ngày.</p></article>"
)
URL: Final = "https://vuontrai.example/xoai-{n}.html"
BINARY: Final = [pa.binary(), pa.large_binary(), pa.string(), pa.large_string()]


def _pages(count: int, kind: pa.DataType = BINARY[0]) -> pa.Table:
    return pa.table(
        {
            "html": pa.array([PAGE.format(n=n).encode() for n in range(count)], pa.binary()).cast(kind),
            "url": [URL.format(n=n) for n in range(count)],
            "day": list(range(count)),
        }
    )


@pytest.mark.parametrize("kind", BINARY, ids=str)
def test_rows_are_those_of_parse_html(kind: pa.DataType) -> None:
    """One row a row, in order, whatever type holds the pages."""
    result = arrow.parse_batch(_pages(3, kind))
    assert result.schema == arrow.schema()
    expected = [
        vnnews.parse_html(PAGE.format(n=n) if "string" in str(kind) else PAGE.format(n=n).encode(), url=URL.format(n=n))
        for n in range(3)
    ]
    assert arrow.from_table(result) == expected
    assert result.column("error").to_pylist() == [None] * 3
    assert result.column("is_article").to_pylist() == [True] * 3


@pytest.mark.parametrize("rows", [0, 1, 5])
@pytest.mark.parametrize("blocks", [True, False])
def test_the_type_of_the_batch_stays(rows: int, *, blocks: bool) -> None:
    """A table gives a table, a batch a batch, also empty ones, and always with the same schema."""
    table = _pages(rows)
    (batch,) = table.combine_chunks().to_batches() or [pa.RecordBatch.from_pylist([], schema=table.schema)]
    for given_ in (table, batch):
        result = arrow.parse_batch(given_, blocks=blocks)
        assert type(result) is type(given_)
        assert result.num_rows == rows
        assert result.schema == arrow.schema(blocks=blocks)


def test_a_table_of_several_chunks() -> None:
    """Rows stay rows."""
    result = arrow.parse_batch(pa.concat_tables([_pages(2), _pages(1), _pages(3)]), keep=["day"])
    assert result.column("day").to_pylist() == [0, 1, 0, 0, 1, 2]
    assert result.column("headline").to_pylist() == [f"Xoài {n} vào vụ" for n in [0, 1, 0, 0, 1, 2]]


def test_columns_are_kept() -> None:
    """First, with their types; one with the name of ours takes its place."""
    table = _pages(2).append_column("id", pa.array([7, 8], pa.int16()))
    result = arrow.parse_batch(table, keep=("day", "id", "url"))
    assert result.schema.names[:4] == ["day", "id", "url", "path"]
    assert result.schema.field("id").type == pa.int16()
    assert result.column("url").to_pylist() == table.column("url").to_pylist()
    assert len(set(result.schema.names)) == len(result.schema.names)


ODD: Final = [
    None,
    b"",
    b"\x00\xff\xfe",
    b"<" * 5000,
    b"%PDF-1.7",
    b"<p>" * 3000,
    b"\x1f\x8b\x08",
    "<h1>Gạo".encode("utf-16"),
]


@given(
    st.lists(st.sampled_from(ODD) | st.binary(max_size=200), max_size=4), st.lists(st.text(), min_size=4, max_size=4)
)
def test_no_page_raises(pages: list[bytes | None], addresses: list[str]) -> None:
    """Whatever bytes stand in a row, under whatever address."""
    urls = [text.encode("utf-8", "replace").decode() for text in addresses[: len(pages)]]
    table = pa.table({"html": pa.array(pages, pa.binary()), "url": pa.array(urls, pa.string())})
    result = arrow.parse_batch(table)
    assert result.num_rows == len(pages)
    assert [error == "no page" for error in result.column("error").to_pylist()] == [page is None for page in pages]


def test_an_error_is_that_of_its_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """The address stays, and the rows beside it."""

    def fail(page: Any, **_: Any) -> vnnews.Article:
        if b"Xo\xc3\xa0i 1 " in page:
            raise MemoryError
        return vnnews.Article(headline="x")

    monkeypatch.setattr(batches, "parse_html", fail)
    rows = arrow.parse_batch(_pages(3)).to_pylist()
    assert [row["error"] for row in rows] == [None, "MemoryError", None]
    assert rows[1]["url"] == URL.format(n=1)
    assert (rows[1]["is_article"], rows[1]["text"], rows[1]["blocks"]) == (False, None, [])


def test_a_page_that_is_too_large_is_not_read() -> None:
    """The error has both sizes."""
    table = pa.table({"html": [b"x" * 2001, b"<h1>a</h1>"]})
    result = arrow.parse_batch(table, max_bytes=2000)
    assert result.column("error").to_pylist() == ["larger than 2,000 bytes: 2,001", None]


def test_content_types_are_read() -> None:
    """A header names the encoding of its row."""
    page = "<h1>Giá gạo tăng</h1>".encode("utf-16-le")
    table = pa.table({"body": [page, page], "header": ["text/html; charset=utf-16le", None]})
    result = arrow.parse_batch(table, html="body", content_type="header")
    assert result.column("headline")[0].as_py() == "Giá gạo tăng"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"html": "page"}, vnnews.UnknownNameError),
        ({"url": "adress"}, vnnews.UnknownNameError),
        ({"content_type": "header"}, vnnews.UnknownNameError),
        ({"keep": ["lang"]}, vnnews.UnknownNameError),
        ({"html": "day"}, vnnews.WrongTypeError),
        ({"max_bytes": 0}, vnnews.WrongValueError),
        ({"timeout": -1}, vnnews.WrongValueError),
    ],
)
def test_wrong_use_is_refused(arguments: dict[str, Any], error: type[Exception]) -> None:
    """Before a page is read."""
    with pytest.raises(error):
        arrow.parse_batch(_pages(1), **arguments)


def test_a_limit_of_time() -> None:
    """The rows are the same, from a process of their own."""
    table = _pages(4)
    assert arrow.parse_batch(table, timeout=60).equals(arrow.parse_batch(table))
