"""Articles to tables and back, without loss."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from vnnews.arrow.columns import DETAILS, JSON, SHARED, schema
from vnnews.errors import WireError
from vnnews.export import wire
from vnnews.export.record import flat_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnnews.model import Article

_ROWS: Final = 1000
"""How many articles are turned into one batch: of these the dicts are in memory."""
_GREATEST: Final = 2**63


def to_table(articles: Iterable[Article], *, blocks: bool = True) -> pa.Table:
    """The articles as a table, one row an article, in their order.

    Args:
        articles: the articles; an iterator is read once.
        blocks: whether `blocks` and `details` are in it, which `from_table` needs.

    >>> from vnnews import Article
    >>> table = to_table([Article(headline="Giá gạo tăng"), Article(headline="Bão số 3")])
    >>> table.column("headline").to_pylist()
    ['Giá gạo tăng', 'Bão số 3']
    >>> from_table(table)[1].headline
    'Bão số 3'
    """
    columns = schema(blocks=blocks)
    rows = (row_of(article, blocks=blocks) for article in articles)
    chunks = iter(lambda: list(itertools.islice(rows, _ROWS)), [])
    return pa.Table.from_batches((to_batch(chunk, columns) for chunk in chunks), columns)


def from_table(table: pa.Table | pa.RecordBatch) -> list[Article]:
    """The articles of a table that `to_table` or `parse_batch` made, with `blocks`; other columns are not read.

    Raises:
        WireError: columns are missing, or do not hold articles.
    """
    wanted = [*SHARED, "blocks", "details"]
    missing = [name for name in wanted if name not in table.schema.names]
    if missing:
        raise WireError("table", (f"no column {', '.join(missing)}; tables made with blocks=False have too few",))
    return [_article(row) for batch in _batches(table.select(wanted)) for row in batch.to_pylist()]


def _batches(table: pa.Table | pa.RecordBatch) -> Iterable[pa.RecordBatch]:
    return [table] if isinstance(table, pa.RecordBatch) else table.to_batches(max_chunksize=_ROWS)


def _article(row: dict[str, Any]) -> Article:
    """The article of a row."""
    details = row["details"] or {}
    if details.get(JSON) is not None:
        return wire.from_json(details[JSON])
    data = {**{name: row[name] for name in SHARED}, **details, "body": row["blocks"]}
    return wire.from_dict({name: value for name, value in data.items() if value is not None})


def row_of(article: Article, *, blocks: bool = True, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - values of columns
    """The row of an article as a dict.

    Args:
        article: the article.
        blocks: whether `blocks` and `details` are in it.
        more: values of columns that are not the article's own: `id`, `path`, `error`.
    """
    row = {**flat_record(article), **more}
    if blocks:
        plain = wire.to_dict(article, full=True)
        row["blocks"] = plain["body"]
        row["details"] = {name: plain[name] for name in DETAILS}
    return row


def to_batch(rows: Sequence[dict[str, Any]], columns: pa.Schema) -> pa.RecordBatch:
    """Rows as a batch."""
    try:
        return pa.RecordBatch.from_pylist(rows, schema=columns)
    except (UnicodeEncodeError, OverflowError):
        return pa.RecordBatch.from_pylist(list(map(_fitting_row, rows)), schema=columns)


def _fitting_row(row: dict[str, Any]) -> dict[str, Any]:
    """A row that fits; where a value had to be replaced, `details` has the whole article as JSON."""
    fitting: dict[str, Any] = _fitting(row)
    if fitting != row and "details" in row:
        fitting["details"][JSON] = wire.to_json(_article(row))
    return fitting


def _fitting(value: Any) -> Any:  # noqa: ANN401 - any part of a row
    """A value without what Arrow has no form for: half of a surrogate pair, a number of more than 64 bits.

    >>> _fitting({"headline": "Gạo\\ud800", "line": 2**64, "index": 3})
    {'headline': 'Gạo�', 'line': None, 'index': 3}
    """
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {name: _fitting(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_fitting(part) for part in value]
    return None if isinstance(value, int) and not -_GREATEST <= value < _GREATEST else value
