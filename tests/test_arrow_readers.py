"""Parquet files of articles as others read them: the same rows and the same types."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import vnnews

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")

import pyarrow.parquet as pq  # noqa: E402 - what stands above may skip this module

from vnnews.arrow import parse_batch, to_table  # noqa: E402

PAGES = sorted((Path(__file__).parent / "golden").glob("*.html"))[:20]
ROW = vnnews.Article(
    headline="Giá gạo tăng",
    published=datetime.fromisoformat("2024-07-25T06:30:00+07:00"),
    tags=("gạo", "xuất khẩu"),
    body=(vnnews.Paragraph(index=0, text="Giá tăng.", reason=vnnews.Reason("text", "<p>")),),
)


def library(name: str) -> Any:
    """A library, or a reason to skip."""
    try:
        return import_module(name)
    except ImportError:
        pytest.skip(f"{name} is not installed")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Real articles, and one whose values are known."""
    path = tmp_path / "articles.parquet"
    articles = [ROW, *(vnnews.parse_html(page.read_bytes()) for page in PAGES)]
    pq.write_table(to_table(articles, ids=map(str, range(len(articles)))), path)
    return path


def check(row: dict[str, Any]) -> None:
    """The types that each library has for the row that is known."""
    assert row["headline"] == "Giá gạo tăng"
    assert row["published"] == datetime(2024, 7, 24, 23, 30, tzinfo=UTC)
    assert row["published_local"] == datetime(2024, 7, 25, 6, 30)  # noqa: DTZ001 - as the page states it
    assert list(row["tags"]) == ["gạo", "xuất khẩu"]
    (block,) = row["blocks"]
    assert (block["role"], block["text"], block["reason"]["rule"]) == ("paragraph", "Giá tăng.", "text")
    assert not isinstance(row["text"], str)  # null, which pandas writes as a number that is none


def test_pandas(file: Path) -> None:
    """A data frame; nested values are lists and dicts."""
    frame = library("pandas").read_parquet(file)
    assert len(frame) == len(PAGES) + 1
    check(frame.iloc[0].to_dict())


def test_polars(file: Path) -> None:
    """With its own nested types, and back."""
    polars = library("polars")
    frame = polars.read_parquet(file)
    check(frame.row(0, named=True))
    assert frame.schema["published"] == polars.Datetime("us", "UTC")
    assert frame.filter(polars.col("is_article")).select("text").null_count().item() == 0


def test_duckdb(file: Path) -> None:
    """By SQL, into the blocks."""
    duckdb = library("duckdb")
    rows = duckdb.sql(f"SELECT headline, blocks[1].text, len(tags) FROM '{file}' WHERE id = '0'").fetchall()  # noqa: S608
    assert rows == [("Giá gạo tăng", "Giá tăng.", 2)]
    assert duckdb.sql(f"SELECT count(*) FROM '{file}'").fetchall() == [(len(PAGES) + 1,)]  # noqa: S608


def test_datasets(file: Path, tmp_path: Path) -> None:
    """A dataset of Hugging Face, and `map` over pages with `parse_batch`."""
    datasets = library("datasets")
    check(datasets.Dataset.from_parquet(str(file), cache_dir=str(tmp_path / "cache"))[0])
    pages = datasets.Dataset.from_dict({"html": [page.read_text(encoding="utf-8") for page in PAGES[:4]]})
    read = pages.with_format("arrow").map(parse_batch, batched=True, remove_columns=["html"])
    want = [vnnews.parse_html(page.read_text(encoding="utf-8")).headline for page in PAGES[:4]]
    assert read.with_format(None)["headline"][:] == want
