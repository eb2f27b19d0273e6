"""The schema of tables of articles."""

from __future__ import annotations

import pyarrow as pa
from hypothesis import given
from tests.pages.articles import articles

import vnnews
from vnnews import arrow
from vnnews.arrow.columns import DETAILS, SHARED
from vnnews.model.blocks import BLOCK_TYPES
from vnnews.model.values import wire_fields


def test_a_record_fits_its_columns() -> None:
    """The columns are the keys of `Article.to_record`, and what `from_table` needs beside them."""
    names = arrow.schema().names
    assert names == [*vnnews.Article().to_record(), "details", "error"]
    assert arrow.schema(blocks=False).names == [name for name in names if name not in {"blocks", "details"}]


def test_each_field_of_an_article_is_in_one_place() -> None:
    """In a column of the record, or in `details`."""
    fields = [field.name for field in wire_fields(vnnews.Article)]
    assert sorted([*SHARED, *DETAILS, "body"]) == sorted(fields)


def test_a_block_has_the_fields_of_all_types() -> None:
    """With `role` first."""
    block = arrow.schema().field("blocks").type.value_type
    names = {field.name for known in BLOCK_TYPES.values() for field in wire_fields(known.kind)}
    assert {block.field(place).name for place in range(block.num_fields)} == {"role", *names}
    assert block.field(0).name == "role"
    assert block.field("spans").type == pa.list_(
        pa.struct({"kind": "string", "start": "int64", "end": "int64", "href": "string", "item": "int64"})
    )


@given(articles())
def test_a_record_is_a_row(article: vnnews.Article) -> None:
    """Every value has the type of its column, but for what Arrow has no form for."""
    try:
        batch = pa.RecordBatch.from_pylist([article.to_record()], schema=arrow.schema())
    except (UnicodeEncodeError, OverflowError):
        return
    record = batch.select(list(article.to_record())).to_pylist()[0]
    assert record == article.to_record()
