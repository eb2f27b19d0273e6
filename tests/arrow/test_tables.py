"""Articles to tables and files, and back."""

from __future__ import annotations

import io
import itertools
from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.pages.articles import articles

import vnnews
from vnnews import Article, Note, arrow

WHY: Final = vnnews.Reason("test", "by hand")


def _written(table: pa.Table) -> pa.Table:
    """What a Parquet file gives back."""
    file = io.BytesIO()
    pq.write_table(table, file)
    return pq.read_table(io.BytesIO(file.getvalue()))


@given(st.lists(articles(), max_size=3))
def test_parquet_gives_the_articles_back(several: list[Article]) -> None:
    """The law, for any articles: nothing is lost, and no type changes."""
    table = arrow.to_table(several)
    assert table.schema == arrow.schema()
    again = _written(table)
    assert again.schema.equals(table.schema)
    assert arrow.from_table(again) == several
    assert arrow.from_table(table) == several


@pytest.mark.parametrize(
    "article",
    [
        Article(headline="nửa \ud800 cặp", lead="Gạo", is_article=True),
        Article(body=(vnnews.Paragraph(index=2**70, reason=WHY, text="a", line=-(2**64)),)),
        Article(notes=(Note("odd", "\udfff"),)),
    ],
)
def test_what_arrow_has_no_form_for_is_kept(article: Article) -> None:
    """The columns have a replacement, and `from_table` the article itself; its neighbours are not touched."""
    plain = Article(headline="Gạo 🇻🇳")
    table = _written(arrow.to_table([plain, article]))
    assert arrow.from_table(table) == [plain, article]
    assert "\ufffd" not in str(table.slice(0, 1).to_pylist())
    without = arrow.to_table([plain, article], blocks=False)
    assert without.column("headline").to_pylist()[0] == plain.headline


def test_an_iterator_is_read_once_and_in_order() -> None:
    """Any number of articles, also none; batches hold a part each."""
    table = arrow.to_table(Article(headline=str(n)) for n in range(2500))
    assert table.column("headline").to_pylist() == [str(n) for n in range(2500)]
    assert table.column("headline").num_chunks == 3
    assert arrow.to_table(iter(())).num_rows == 0
    assert arrow.from_table(arrow.to_table([])) == []


def test_a_batch_and_a_part_of_a_table_are_read() -> None:
    """Sorted, sliced, filtered, with more columns or in another order: a row is an article."""
    several = [Article(headline=name, tags=(name,)) for name in "abc"]
    table = arrow.to_table(several).append_column("day", pa.array([1, 2, 3]))
    assert arrow.from_table(table.slice(1, 1)) == several[1:2]
    assert arrow.from_table(table.sort_by([("headline", "descending")])) == several[::-1]
    assert arrow.from_table(table.select(table.schema.names[::-1])) == several
    assert arrow.from_table(table.to_batches()[0]) == several


def test_a_table_without_blocks_is_refused() -> None:
    """The message says what to do."""
    with pytest.raises(vnnews.WireError, match=r"no column blocks, details.*blocks=False"):
        arrow.from_table(arrow.to_table([Article()], blocks=False))


def test_what_is_no_article_is_refused() -> None:
    """A block without its index, as somebody else may write it."""
    table = arrow.to_table([Article()])
    wrong = table.set_column(
        table.schema.get_field_index("blocks"), "blocks", pa.array([[{"role": "paragraph", "text": "a"}]])
    )
    with pytest.raises(vnnews.WireError, match="index"):
        arrow.from_table(wrong)


def test_a_column_has_one_type_whatever_the_articles() -> None:
    """Files of two runs are one dataset."""
    kinds = [arrow.to_table([]), arrow.to_table([Article()]), arrow.to_table([Article(tags=("a",))])]
    assert all(one.schema == other.schema for one, other in itertools.pairwise(kinds))
    assert pa.concat_tables(kinds).num_rows == 2
