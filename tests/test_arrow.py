"""Tables of articles: the same schema always, a way back without loss, and batches in which no page raises."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.pages.articles import articles

import vnnews
from vnnews.errors import VnnewsError, WrongTypeError, WrongValueError

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")

import pyarrow.parquet as pq  # noqa: E402 - what stands above may skip this module

from vnnews.arrow import PageReader, from_table, parse_batch, schema, to_table  # noqa: E402

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.html"))
large = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
STORY = "<h1>Giá gạo tăng</h1><p>Sáng nay, giá gạo xuất khẩu tăng thêm năm USD một tấn so với hôm qua.</p>"


def _fits(value: Any) -> bool:
    """Whether Arrow can hold a value: UTF-8, numbers of 64 bits."""
    if isinstance(value, str):
        return not any("\ud800" <= char <= "\udfff" for char in value)
    if isinstance(value, int):
        return abs(value) < 2**63
    if isinstance(value, dict):
        return all(map(_fits, value.values()))
    return not isinstance(value, list) or all(map(_fits, value))


@large
@given(articles().filter(lambda article: _fits(article.to_dict())))
def test_nothing_is_lost(article: vnnews.Article) -> None:
    """Round trip: an article comes back from its row, whatever the types allow."""
    assert from_table(to_table([article])) == [article]


@large
@given(st.lists(articles(), max_size=3))
def test_every_table_has_the_same_schema(some: list[vnnews.Article]) -> None:
    """Of any articles, of none, and of values that Arrow cannot hold."""
    assert to_table(some).schema == schema()
    assert to_table(some, blocks=False).schema == schema(blocks=False)


def test_real_articles_come_back_from_parquet(tmp_path: Path) -> None:
    """With their paths beside them."""
    read = [vnnews.parse_html(path.read_bytes()) for path in GOLDEN]
    pq.write_table(to_table(read, paths=map(str, GOLDEN)), tmp_path / "a.parquet")
    table = pq.read_table(tmp_path / "a.parquet")
    assert from_table(table) == read
    assert table["path"].to_pylist() == list(map(str, GOLDEN))
    assert table["text"].to_pylist() == [article.text if article.is_article else None for article in read]


def test_a_small_table_has_no_way_back() -> None:
    """What is missing is named."""
    with pytest.raises(WrongValueError, match="blocks, detail"):
        from_table(to_table([vnnews.parse_html(STORY)], blocks=False))


@pytest.mark.parametrize("kind", ["string", "large_string", "binary", "large_binary"])
@pytest.mark.parametrize("whole", [True, False])
def test_one_row_in_one_row_out(kind: str, whole: bool) -> None:  # noqa: FBT001 - two kinds of batches
    """In order, with the article that `parse_html` gives, for tables and record batches."""
    pages = [path.read_text(encoding="utf-8") for path in GOLDEN[:12]]
    urls = [f"https://vnexpress.net/{number}.html" for number in range(len(pages))]
    table = pa.table({"html": pa.array(pages).cast(kind), "url": urls, "n": range(len(pages))})
    result = parse_batch(table if whole else table.to_batches()[0], keep=["n"])
    assert isinstance(result, pa.Table if whole else pa.RecordBatch)
    assert result.schema.names == ["n", *schema().names, "error"]
    data: list[Any] = list(pages) if "string" in kind else [page.encode() for page in pages]
    assert from_table(result) == [vnnews.parse_html(page, url=url) for page, url in zip(data, urls, strict=True)]
    assert result.column("n").to_pylist() == list(range(len(pages)))
    assert set(result.column("error").to_pylist()) == {None}


@given(st.lists(st.one_of(st.none(), st.binary(max_size=60), st.just(STORY.encode())), max_size=6))
def test_no_page_raises(pages: list[bytes | None]) -> None:
    """Any bytes and nulls: as many rows, each an article or an error."""
    result = parse_batch(pa.table({"html": pa.array(pages, pa.binary())}))
    errors = result["error"].to_pylist()
    assert [error is not None for error in errors] == [page is None for page in pages]
    assert result.schema.names == [*schema().names, "error"]


def test_names_of_pages_are_kept() -> None:
    """`id` and `path` of the input are those of the result; one that is kept is not doubled."""
    table = pa.table({"id": [1], "path": ["a.html"], "html": [STORY], "url": ["https://a.vn/b.htm"], "day": ["x"]})
    result = parse_batch(table, keep=["day", "id"], blocks=False)
    assert result.schema.names == ["day", "id", *schema(blocks=False).names[1:], "error"]
    assert result.select(["id", "path", "url", "day"]).to_pylist() == [
        {"id": 1, "path": "a.html", "url": "https://a.vn/b.htm", "day": "x"}
    ]


def test_headers_are_used() -> None:
    """The column of content types names the encoding."""
    table = pa.table({"html": [STORY.encode("utf-16-le")], "header": ["text/html; charset=utf-16le"]})
    assert parse_batch(table, content_type="header")["headline"].to_pylist() == ["Giá gạo tăng"]


def test_a_page_that_takes_too_long_costs_itself_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its row says so; the rows beside it are articles."""
    parse = vnnews.parse_html

    def slow(page: str, **options: Any) -> vnnews.Article:
        while "mãi mãi" in page:
            pass
        return parse(page, **options)

    monkeypatch.setattr("vnnews.arrow.parse_html", slow)
    monkeypatch.setattr("vnnews.deadline._can_interrupt", lambda: True)
    parse_batch(pa.table({"html": [STORY]}))  # so that what is loaded once is not timed
    result = PageReader(seconds=0.5)(pa.table({"html": [STORY, "mãi mãi", STORY]}))
    assert result["error"].to_pylist() == [None, "the page took more than 0.5 s", None]
    assert result["headline"].to_pylist() == ["Giá gạo tăng", None, "Giá gạo tăng"]


def test_what_a_page_breaks_is_its_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of vnnews itself stops no batch."""

    def broken(_: str, **__: Any) -> vnnews.Article:
        message = "nowhere"
        raise KeyError(message)

    monkeypatch.setattr("vnnews.arrow.parse_html", broken)
    assert parse_batch(pa.table({"html": [STORY]}))["error"].to_pylist() == ["KeyError: 'nowhere'"]


@pytest.mark.parametrize(
    ("batch", "options", "error"),
    [
        ([STORY], {}, WrongTypeError),
        ({"page": [STORY]}, {}, WrongValueError),
        ({"html": [1]}, {}, WrongTypeError),
        ({"html": [STORY]}, {"keep": ["day"]}, WrongValueError),
        ({"html": [STORY]}, {"content_type": "header"}, WrongValueError),
    ],
)
def test_wrong_use_says_what_to_do(batch: Any, options: dict[str, Any], error: type[VnnewsError]) -> None:
    """Before any page is read."""
    with pytest.raises(error):
        parse_batch(pa.table(batch) if isinstance(batch, dict) else batch, **options)


def test_empty_batches() -> None:
    """No row in, no row out, with the schema."""
    table = pa.table({"html": pa.array([], pa.string())})
    assert parse_batch(table).schema == parse_batch(pa.table({"html": [STORY]})).schema
    (empty,) = (pa.RecordBatch.from_pylist([], schema=table.schema),)
    assert parse_batch(empty).num_rows == 0


def test_readers_travel() -> None:
    """A worker gets the reader pickled."""
    reader = PageReader(html="body", seconds=3, options=vnnews.Options(max_bytes=1000))
    assert pickle.loads(pickle.dumps(reader)) == reader  # noqa: S301 - our own bytes


def test_pyarrow_is_loaded_where_it_is_used() -> None:
    """Neither `import vnnews` nor a record needs it."""
    code = "import sys, vnnews; vnnews.parse_html('<h1>a</h1>').to_record(); sys.exit('pyarrow' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
