"""Other programs read our files, and see the same values and types."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

import pytest
from tests.export.conftest import PAGE

import vnnews
from vnnews import arrow

if TYPE_CHECKING:
    from pathlib import Path

MOMENT: Final = datetime.fromisoformat("2024-07-25T00:30:00+07:00")
LOCAL: Final = datetime(2024, 7, 25, 0, 30)  # noqa: DTZ001 - as the page states it
NEWS: Final = vnnews.Article(
    headline="Bão số 3",
    published=MOMENT,
    tags=("bão", "thời tiết"),
    is_article=True,
    body=(
        vnnews.ListBlock(
            index=0,
            reason=vnnews.Reason("element", "<ul>"),
            items=("một", "hai"),
            spans=(vnnews.Span("bold", 0, 3, item=1),),
        ),
    ),
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Parquet file with an article of many kinds of blocks, one with a list, and an empty one."""
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path_factory.mktemp("files") / "news.parquet"
    several = [vnnews.parse_html(PAGE), NEWS, vnnews.Article()]
    parquet.write_table(arrow.to_table(several), path)
    return path


def test_pandas(file: Path) -> None:
    """Instants in UTC, local times without a zone, lists and structs."""
    import pandas as pd  # noqa: PLC0415 - heavy

    frame = pd.read_parquet(file)
    assert list(frame.columns) == arrow.schema().names
    assert str(frame["published"].dtype) == "datetime64[us, UTC]"
    assert str(frame["published_local"].dtype) == "datetime64[us]"
    assert frame["published"][1] == MOMENT
    assert frame["published_local"].dt.date[1].isoformat() == "2024-07-25"
    assert list(frame["tags"][1]) == ["bão", "thời tiết"]
    assert frame["blocks"][1][0]["spans"][0]["item"] == 1
    assert frame["is_article"].dtype == bool
    assert frame["word_count"].dtype == "int64"


def test_pandas_gives_the_articles_back(file: Path, tmp_path: Path) -> None:
    """A frame with Arrow types that is written again holds the same articles."""
    import pandas as pd  # noqa: PLC0415 - heavy
    import pyarrow.parquet as pq  # noqa: PLC0415 - heavy

    pd.read_parquet(file, dtype_backend="pyarrow").to_parquet(tmp_path / "again.parquet", index=False)
    assert arrow.from_table(pq.read_table(tmp_path / "again.parquet")) == arrow.from_table(pq.read_table(file))


def test_polars(file: Path, tmp_path: Path) -> None:
    """The same, there and back."""
    pl = pytest.importorskip("polars", reason="polars is not here (group frames)")
    pq = pytest.importorskip("pyarrow.parquet")
    frame = pl.read_parquet(file)
    assert frame.columns == arrow.schema().names
    assert frame.schema["published"] == pl.Datetime("us", "UTC")
    assert frame.schema["published_local"] == pl.Datetime("us")
    assert frame.schema["tags"] == pl.List(pl.String)
    row = frame.row(1, named=True)
    assert (row["published"], row["published_local"]) == (MOMENT, LOCAL)
    assert row["blocks"][0]["spans"] == [{"kind": "bold", "start": 0, "end": 3, "href": None, "item": 1}]
    frame.write_parquet(tmp_path / "again.parquet")
    assert arrow.from_table(pq.read_table(tmp_path / "again.parquet")) == arrow.from_table(pq.read_table(file))
    assert arrow.from_table(frame.to_arrow()) == arrow.from_table(pq.read_table(file))


def test_polars_takes_plain_dicts() -> None:
    """Every key of `to_dict(full=True)` has one type, so a frame can be made without a file."""
    pl = pytest.importorskip("polars", reason="polars is not here (group frames)")
    frame = pl.DataFrame([article.to_dict(full=True) for article in (vnnews.parse_html(PAGE), NEWS)])
    assert frame.height == 2
    assert vnnews.Article.from_dict(frame.row(1, named=True)) == NEWS


def test_duckdb(file: Path) -> None:
    """SQL over fields of blocks."""
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not here (group frames)")
    with duckdb.connect() as base:
        base.execute("SET TimeZone = 'UTC'")
        base.read_parquet(str(file)).create_view("news")
        types = dict(base.execute("SELECT column_name, column_type FROM (DESCRIBE news)").fetchall())
        rows = base.execute(
            "SELECT headline, published_local, CAST(published_local AS DATE)::VARCHAR, len(tags), "
            "blocks[1].spans[1].item FROM news WHERE published IS NOT NULL"
        ).fetchall()
    assert list(types) == arrow.schema().names
    assert types["published"] == "TIMESTAMP WITH TIME ZONE"
    assert types["published_local"] == "TIMESTAMP"
    assert types["tags"] == "VARCHAR[]"
    assert rows == [("Bão số 3", LOCAL, "2024-07-25", 2, 1)]


def test_datasets(file: Path, tmp_path: Path) -> None:
    """Hugging Face reads the file, and maps pages to articles by the same function."""
    datasets = pytest.importorskip("datasets", reason="datasets is not here (group frames)")
    data = datasets.Dataset.from_parquet(str(file), cache_dir=str(tmp_path))
    assert data.column_names == arrow.schema().names
    assert data.features["tags"].feature == datasets.Value("string")
    assert data.features["published"] == datasets.Value("timestamp[us, tz=UTC]")
    assert data[1]["headline"] == "Bão số 3"
    assert arrow.from_table(data.data.table)[1] == NEWS
    pages = datasets.Dataset.from_dict({"html": [PAGE, PAGE], "url": ["https://bao.vn/1", "https://bao.vn/2"]})
    mapped = pages.with_format("arrow").map(arrow.parse_batch, batched=True, remove_columns=pages.column_names)
    assert mapped.with_format(None)["headline"][0] == "Giá gạo * tăng"
