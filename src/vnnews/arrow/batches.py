"""Batches of pages to batches of articles: the function that engines call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs
import pyarrow as pa

from vnnews.arrow.columns import schema
from vnnews.arrow.tables import row_of, to_batch
from vnnews.errors import UnknownNameError, WrongTypeError, WrongValueError
from vnnews.model import Article
from vnnews.pages import parse_html
from vnnews.workers import Failure, Workers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_Batch = TypeVar("_Batch", pa.RecordBatch, pa.Table)
MAX_BYTES: Final = 16 * 1024 * 1024
"""The size (bytes; characters of a str) past which a page of a batch is not read. Pages of news have a hundredth."""
_READABLE: Final = (
    pa.types.is_binary,
    pa.types.is_large_binary,
    pa.types.is_binary_view,
    pa.types.is_string,
    pa.types.is_large_string,
    pa.types.is_string_view,
    pa.types.is_null,
)


def parse_batch(  # noqa: PLR0913 - the settings of one call from an engine
    batch: _Batch,
    *,
    html: str = "html",
    url: str | None = "url",
    content_type: str | None = None,
    keep: Sequence[str] = (),
    blocks: bool = True,
    max_bytes: int = MAX_BYTES,
    timeout: float | None = None,
) -> _Batch:
    """Turn a batch of pages into a batch of articles, one row a row, in the same order.

    No page raises: one that cannot be read has a row with the reason in `error`.

    Args:
        batch: the pages, a `pyarrow.RecordBatch` or `pyarrow.Table`.
        html: the column with the pages, of bytes or text.
        url: the column with their addresses; a batch without the column `url` has none.
        content_type: the column with the HTTP headers of that name.
        keep: columns of the batch to keep. One with the name of a column of ours takes its place.
        blocks: whether the columns `blocks` and `details` are in the result.
        max_bytes: the size (bytes; characters of text) past which a page is not read.
        timeout: seconds for one page. Pages are then read in a process of their own, which is killed and replaced
            (needs pebble, `vnnews[batch]`). Without it they are read in this process; the time that a page takes
            grows with its size, which `max_bytes` limits.

    Returns:
        A batch of the type that was given. Its columns are those to keep, then those of `schema`.

    Raises:
        UnknownNameError: the batch lacks a column.
        WrongTypeError: a column holds neither bytes nor text.
        WrongValueError: a limit is not above 0.

    >>> import pyarrow
    >>> page = "<h1>Giá gạo tăng</h1><p>Sáng nay, giá gạo xuất khẩu tăng thêm 5 USD một tấn.</p>"
    >>> result = parse_batch(pyarrow.table({"html": [page, None], "day": [1, 2]}), keep=["day"])
    >>> [result.column(name).to_pylist() for name in ("day", "headline", "error")]
    [[1, 2], ['Giá gạo tăng', None], [None, 'no page']]
    """
    for name, limit in (("max_bytes", max_bytes), ("timeout", timeout)):
        if limit is not None and limit <= 0:
            raise WrongValueError(name, str(limit), "a number above 0")
    if url == "url" and url not in batch.schema.names:
        url = None
    columns = [_column(batch, name) for name in (html, url, content_type)]
    kept = [(name, _column(batch, name, any_type=True)) for name in keep]
    pages = (_Page(*values, max_bytes=max_bytes, blocks=blocks) for values in _values(columns, batch.num_rows))
    rows: Iterable[dict[str, Any]] = map(_row, pages) if timeout is None else _rows_within(pages, timeout)
    own = schema(blocks=blocks)
    chunk = to_batch(list(rows), own)
    result = pa.table(dict(kept) | {name: chunk.column(name) for name in own.names if name not in keep})
    return _like(batch, result)


@attrs.frozen
class _Page:
    """One row of the input."""

    html: bytes | str | None
    url: str | None
    content_type: str | None
    max_bytes: int = attrs.field(kw_only=True)
    blocks: bool = attrs.field(kw_only=True)


def _row(page: _Page) -> dict[str, Any]:
    """The row of a page; whatever its parse raises is its error."""
    if page.html is None:
        return _failed(page, "no page")
    if len(page.html) > page.max_bytes:
        return _failed(page, f"larger than {page.max_bytes:,} bytes: {len(page.html):,}")
    try:
        return row_of(parse_html(page.html, url=page.url, content_type=page.content_type), blocks=page.blocks)
    except Exception as error:  # noqa: BLE001 - one page must not end the work of a cluster
        return _failed(page, f"{type(error).__name__}: {error}".removesuffix(": "))


def _rows_within(pages: Iterable[_Page], timeout: float) -> Iterator[dict[str, Any]]:
    """The rows of pages that are read under a limit of time."""
    for page, row in Workers(_row, jobs=1, timeout=timeout).run(pages):
        yield _failed(page, row.reason) if isinstance(row, Failure) else row


def _failed(page: _Page, reason: str) -> dict[str, Any]:
    """The row of a page that cannot be read."""
    return row_of(Article(url=page.url), blocks=page.blocks, error=reason)


def _column(batch: pa.RecordBatch | pa.Table, name: str | None, *, any_type: bool = False) -> Any:  # noqa: ANN401 - arrays of two kinds
    """A column by its name; of pages and their addresses it holds bytes or text."""
    if name is None:
        return None
    if name not in batch.schema.names:
        raise UnknownNameError("column", name, tuple(batch.schema.names))
    column = batch.column(name)
    kind = column.type.value_type if pa.types.is_dictionary(column.type) else column.type
    if not any_type and not any(test(kind) for test in _READABLE):
        raise WrongTypeError(name, str(kind), "a column of bytes or text")
    return column


def _values(columns: Sequence[Any], rows: int) -> Iterator[list[Any]]:
    """The values of the columns row by row, so that no more than one page is in memory twice."""
    for place in range(rows):
        html, *texts = (None if column is None else column[place].as_py() for column in columns)
        yield [html, *(text.decode("utf-8", "replace") if isinstance(text, bytes) else text for text in texts)]


def _like(batch: _Batch, table: pa.Table) -> _Batch:
    """A table as the type of the batch that was given."""
    if isinstance(batch, pa.Table):
        return table
    whole = table.combine_chunks().to_batches()
    return whole[0] if whole else pa.RecordBatch.from_pylist([], schema=table.schema)
