"""Articles as Arrow tables, and one function that reads a batch of pages.

Arrow is what pandas, Polars, DuckDB, Ray, Spark and Parquet have in common.

It needs pyarrow: `pip install "vnnews[arrow]"`. `import vnnews` does not load it.
"""

from __future__ import annotations

import enum
import types
import typing
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, Literal, TypeVar

import attrs

from vnnews.deadline import deadline
from vnnews.errors import VnnewsError, WrongTypeError, WrongValueError
from vnnews.export.record import flat_record
from vnnews.model import Article, Author, Image, Note, Options, Repeat, Source
from vnnews.model.blocks import BLOCK_TYPES
from vnnews.model.values import wire_fields
from vnnews.pages import parse_html

try:
    import pyarrow as pa
except ImportError as error:
    message = 'vnnews.arrow needs pyarrow: pip install "vnnews[arrow]"'
    raise ImportError(message) from error

_Batch = TypeVar("_Batch", pa.RecordBatch, pa.Table)
_BLOCKS, _DETAIL, _ERROR = "blocks", "detail", "error"
_FIELDS: Final[dict[str, Any]] = {
    "id": str,
    "path": str,
    "url": str,
    "site": str,
    "is_article": bool,
    "headline": str,
    "lead": str,
    "text": str,
    "authors": tuple[str, ...],
    "published": pa.timestamp("us", "UTC"),
    "published_local": pa.timestamp("us"),
    "published_precision": str,
    "modified": pa.timestamp("us", "UTC"),
    "section": str,
    "breadcrumbs": tuple[str, ...],
    "tags": tuple[str, ...],
    "language": str,
    "image_url": str,
    "word_count": int,
    "figures": int,
    "profile": str,
    "layout": str,
    "notes": tuple[str, ...],
    "schema_version": int,
}
"""The columns of a record but `blocks`, in order, with their types. Any may be null but numbers, lists and flags."""
_DETAILS: Final[dict[str, Any]] = {
    "authors": tuple[Author, ...],
    "published": str | None,
    "modified": str | None,
    "modified_precision": str | None,
    "lead_prefix": str | None,
    "dateline": str | None,
    "lead_repeats": tuple[Repeat, ...],
    "image": Image | None,
    "notes": tuple[Note, ...],
    "sources": tuple[Source, ...],
    "fingerprint": str | None,
}
"""What of an article the other columns do not have: with `blocks` it makes a table that gives the articles back."""
_DIRECT: Final = (
    *("url", "site", "headline", "lead", "published_precision", "section", "breadcrumbs", "tags", "language"),
    *("is_article", "profile", "layout"),
)
"""Columns that are a field of the article as they are."""
_SIMPLE: Final[dict[object, pa.DataType]] = {
    str: pa.string(),
    bool: pa.bool_(),
    int: pa.int64(),
    float: pa.float64(),
}
_LARGEST: Final = 2**63 - 1
_PAGES: Final = (pa.types.is_string, pa.types.is_large_string, pa.types.is_binary, pa.types.is_large_binary)


def schema(*, blocks: bool = True) -> pa.Schema:
    """The schema of tables of articles: always the same columns and types.

    Args:
        blocks: with the columns `blocks` and `detail`, from which `from_table` makes the articles again.

    Returns:
        The columns of `Article.to_record`. `published` and `modified` are instants in UTC, in microseconds;
        `published_local` is date and time as the page states them, without a zone.

    >>> schema(blocks=False).field("published").type
    TimestampType(timestamp[us, tz=UTC])
    """
    columns = {name: _type(hint) for name, hint in _FIELDS.items()}
    if blocks:
        columns[_BLOCKS] = pa.list_(_struct(_block_fields()))
        columns[_DETAIL] = _struct(_DETAILS)
    return pa.schema(list(columns.items()))


def to_table(
    articles: Iterable[Article],
    *,
    ids: Iterable[str | None] | None = None,
    paths: Iterable[str | None] | None = None,
    blocks: bool = True,
) -> pa.Table:
    """Articles as a table, one row each.

    Args:
        articles: the articles.
        ids: a value of the column `id` for each; None for none.
        paths: a value of the column `path` for each; None for none.
        blocks: with the columns `blocks` and `detail`. Without them the table is small, and has no way back.

    Raises:
        ValueError: there are not as many `ids` or `paths` as articles.

    >>> table = to_table([parse_html("<h1>Giá gạo tăng</h1>")])
    >>> table.num_rows, table["headline"].to_pylist()
    (1, ['Giá gạo tăng'])
    """
    rows = list(articles)
    names = zip(rows, _as_many(ids, rows), _as_many(paths, rows), strict=True)
    return _table(
        [_row(article, id=key, path=path, blocks=blocks) for article, key, path in names], schema(blocks=blocks)
    )


def _as_many(values: Iterable[str | None] | None, rows: Sequence[object]) -> list[str | None]:
    return [None] * len(rows) if values is None else list(values)


def from_table(table: pa.Table | pa.RecordBatch) -> list[Article]:
    """The articles of a table that `to_table` or `parse_batch` made, such as one that was read from Parquet.

    Raises:
        WrongValueError: the table has no columns `blocks` and `detail`.
        WireError: a row is not what vnnews writes.

    >>> article = parse_html("<h1>Giá gạo tăng</h1>")
    >>> from_table(to_table([article])) == [article]
    True
    """
    missing = {_BLOCKS, _DETAIL} - set(table.column_names)
    if missing:
        raise WrongValueError(
            "table", ", ".join(sorted(missing)), "a table made with blocks=True, which has this column"
        )
    return [Article.from_dict(_wire(row)) for row in table.to_pylist() if row[_DETAIL] is not None]


@attrs.frozen(kw_only=True)
class PageReader:
    """Reads batches of pages with settings of one's own; called with a batch, it does what `parse_batch` does.

    A reader can be pickled, so every engine can send it to its workers.

    >>> read = PageReader(html="body", seconds=2.5, blocks=False)
    >>> read(pa.table({"body": [b"<h1>1</h1>"]})).column("headline").to_pylist()
    ['1']
    """

    html: str = "html"
    """The column of pages, as bytes or text."""
    url: str = "url"
    """The column of addresses; it may be missing."""
    content_type: str | None = None
    """The column of `Content-Type` headers, if there is one."""
    keep: Sequence[str] = ()
    """Columns of the input that stand in front of the result."""
    blocks: bool = True
    """With the columns `blocks` and `detail`, which `from_table` reads."""
    seconds: float | None = 10.0
    """The time for one page. It is held in the main thread of a process, on systems with `SIGALRM`; elsewhere the size
    of a page alone bounds the time, which grows in proportion. None: no limit."""
    options: Options = attrs.field(factory=Options)
    """Settings of each parse; `max_bytes` bounds what is read of one page."""

    def __call__(self, batch: _Batch) -> _Batch:
        """Read a batch of pages. See `parse_batch`."""
        if not isinstance(batch, pa.RecordBatch | pa.Table):
            raise WrongTypeError("batch", type(batch).__name__, "a pyarrow RecordBatch or Table")
        self._check(batch.schema)
        names = (self.html, self.url, self.content_type, "id", "path")
        columns = [batch.column(name) if name in batch.schema.names else None for name in names]
        rows = [self._row(*values) for values in zip(*(_values(each, batch.num_rows) for each in columns), strict=True)]
        result = _table(rows, schema(blocks=self.blocks).append(pa.field(_ERROR, pa.string())))
        for place, name in enumerate(self.keep):
            rest = result.drop_columns([name]) if name in result.column_names else result
            result = rest.add_column(place, batch.schema.field(name), [batch.column(name)])
        return result if isinstance(batch, pa.Table) else _one_batch(result)

    def _check(self, columns: pa.Schema) -> None:
        wanted = (self.html, *self.keep, *([self.content_type] if self.content_type else []))
        for name in wanted:
            if name not in columns.names:
                raise WrongValueError("column", name, f"one of {', '.join(columns.names)}")
        kind = columns.field(self.html).type
        if not any(is_page(kind) for is_page in _PAGES):
            raise WrongTypeError(self.html, str(kind), "a column of bytes or text")

    def _row(self, page: str | bytes | None, *others: object) -> dict[str, Any]:
        """The row of one page; of one that cannot be read the names and the error alone."""
        url, content_type, id_, path = (None if value is None else str(value) for value in others)
        known = {"id": id_, "path": path}
        if page is None:
            return {**known, "url": url, _ERROR: "no page: the value is null"}
        try:
            with deadline(self.seconds):
                article = parse_html(page, url=url or None, content_type=content_type or None, options=self.options)
        except Exception as error:  # noqa: BLE001 - one page must not stop a batch of millions
            known_kind = isinstance(error, VnnewsError | TimeoutError)
            what = str(error) if known_kind else f"{type(error).__name__}: {error}"
            return {**known, "url": url, _ERROR: what}
        return {**_row(article, id=id_, path=path, blocks=self.blocks), _ERROR: None}


def parse_batch(
    batch: _Batch,
    *,
    html: str = "html",
    url: str = "url",
    content_type: str | None = None,
    keep: Sequence[str] = (),
    blocks: bool = True,
) -> _Batch:
    """Read a batch of pages: one row in, one row out, in the same order. No page raises.

    It is a pure function of its arguments, so every engine can call it on every worker: Ray (`map_batches` with
    `batch_format="pyarrow"`), Spark (`mapInArrow`), Polars, DuckDB, or a pool of processes. A page has ten seconds and
    128 MB; `PageReader` takes other limits.

    Args:
        batch: a `RecordBatch` or a `Table`.
        html: the column of pages, as bytes or text.
        url: the column of addresses; it may be missing.
        content_type: the column of `Content-Type` headers, if there is one.
        keep: columns of the input that stand in front of the result. `id` and `path` are always kept.
        blocks: with the columns `blocks` and `detail`, which `from_table` reads.

    Returns:
        A batch of the same kind: the columns `keep`, those of `schema(blocks=blocks)`, and `error`: None, or why the
        row has no article.

    Raises:
        WrongTypeError: `batch` is neither a `RecordBatch` nor a `Table`, or `html` holds neither bytes nor text.
        WrongValueError: a column that was asked for is missing.

    >>> pages = pa.table({"html": ["<h1>Giá gạo tăng</h1>", None], "url": ["https://a.vn/1.htm", None]})
    >>> parse_batch(pages).select(["headline", "error"]).to_pylist()
    [{'headline': 'Giá gạo tăng', 'error': None}, {'headline': None, 'error': 'no page: the value is null'}]
    """
    read = PageReader(html=html, url=url, content_type=content_type, keep=keep, blocks=blocks)
    return read(batch)


def _values(column: Any, count: int) -> Iterator[Any]:  # noqa: ANN401 - what Arrow holds
    """The values of a column one by one, so that no copy of all pages is made."""
    if column is None:
        yield from [None] * count
    else:
        for value in column:
            yield value.as_py()


def _row(article: Article, *, id: str | None, path: str | None, blocks: bool) -> dict[str, Any]:  # noqa: A002 - the name of the column
    row = flat_record(article, id=id, path=path)
    if blocks:
        wire = article.to_dict(full=True)
        row[_BLOCKS] = wire["body"]
        row[_DETAIL] = {name: wire[name] for name in _DETAILS}
    return row


def _wire(row: Mapping[str, Any]) -> dict[str, Any]:
    """The wire form of the article of a row; what is null counts as absent there."""
    own = {name: row[name] for name in _DIRECT}
    return {**own, **row[_DETAIL], "schema_version": row["schema_version"], "body": row[_BLOCKS]}


def _table(rows: Sequence[Mapping[str, Any]], columns: pa.Schema) -> pa.Table:
    """A table of rows, column by column; what Arrow cannot hold is replaced."""
    try:
        return pa.Table.from_pylist(rows, schema=columns)
    except (UnicodeError, OverflowError, pa.ArrowInvalid):
        return pa.Table.from_pylist([_sound(row) for row in rows], schema=columns)


def _sound(value: Any) -> Any:  # noqa: ANN401 - any value of a row
    """A value as Arrow can hold it: no lone surrogates, no numbers of more than 64 bits."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [_sound(item) for item in value]
    if isinstance(value, Mapping):
        return {name: _sound(item) for name, item in value.items()}
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > _LARGEST:
        return None
    return value


def _one_batch(table: pa.Table) -> pa.RecordBatch:
    batches = table.combine_chunks().to_batches()
    return batches[0] if batches else pa.RecordBatch.from_pylist([], schema=table.schema)


def _type(hint: Any) -> pa.DataType:  # noqa: ANN401 - type hints have no common type
    """The Arrow type of a type of the model; one of Arrow is itself."""
    if isinstance(hint, pa.DataType):
        return hint
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in {types.UnionType, typing.Union}:
        (kind,) = (each for each in arguments if each is not types.NoneType)
        return _type(kind)
    if origin is tuple:
        return pa.list_(_type(arguments[0]))
    if origin is Literal or hint is datetime or (isinstance(hint, type) and issubclass(hint, enum.Enum)):
        return pa.string()  # a moment inside of a block keeps its own offset
    hints = typing.get_type_hints(hint)
    return _struct({field.name: hints[field.name] for field in wire_fields(hint)})


def _block_fields() -> dict[str, Any]:
    """The keys of a block with their types: those of all types of blocks, one type a key."""
    fields: dict[str, Any] = {"role": str}
    for each in BLOCK_TYPES.values():
        hints = typing.get_type_hints(each.kind)
        fields |= {field.name: hints[field.name] for field in wire_fields(each.kind)}
    return fields


def _struct(fields: Mapping[str, Any]) -> pa.DataType:
    return pa.struct([(name, _type(hint)) for name, hint in fields.items()])
