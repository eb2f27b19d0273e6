"""The columns of a table of articles, each with its Arrow type, made from the model itself."""

from __future__ import annotations

import enum
import types
import typing
from datetime import datetime
from typing import Any, Final, Literal

import pyarrow as pa

from vnnews.model import Article
from vnnews.model.blocks import BLOCK_TYPES
from vnnews.model.values import wire_fields

_TEXT: Final = pa.string()
_TEXTS: Final = pa.list_(_TEXT)
_INSTANT: Final = pa.timestamp("us", tz="UTC")
_SIMPLE: Final[dict[object, pa.DataType]] = {
    str: _TEXT,
    bool: pa.bool_(),
    int: pa.int64(),
    float: pa.float64(),
    datetime: _TEXT,  # as in the wire form, with the offset that the page states
}
_RECORD: Final[dict[str, pa.DataType]] = {
    "id": _TEXT,
    "path": _TEXT,
    "url": _TEXT,
    "site": _TEXT,
    "is_article": pa.bool_(),
    "headline": _TEXT,
    "lead": _TEXT,
    "text": _TEXT,
    "authors": _TEXTS,
    "published": _INSTANT,
    "published_local": pa.timestamp("us"),
    "published_precision": _TEXT,
    "modified": _INSTANT,
    "section": _TEXT,
    "breadcrumbs": _TEXTS,
    "tags": _TEXTS,
    "language": _TEXT,
    "image_url": _TEXT,
    "word_count": pa.int64(),
    "figures": pa.int64(),
    "profile": _TEXT,
    "layout": _TEXT,
    "notes": _TEXTS,
    "schema_version": pa.int64(),
}
"""The columns of `Article.to_record` without the blocks."""
SHARED: Final = (
    "url",
    "site",
    "headline",
    "lead",
    "published_precision",
    "section",
    "breadcrumbs",
    "tags",
    "language",
    "is_article",
    "profile",
    "layout",
    "schema_version",
)
"""The columns of the record that hold the same as the wire form under the same name."""
DETAILS: Final = tuple(field.name for field in wire_fields(Article) if field.name not in {*SHARED, "body"})
"""What the wire form has beside them: the fields of the column `details`."""
JSON: Final = "json"
"""The field of `details` with the whole article as JSON, where a column cannot hold one of its values."""


def schema(*, blocks: bool = True) -> pa.Schema:
    """The schema of the tables that `to_table` and `parse_batch` make.

    The columns are those of `Article.to_record`; `details` with all other fields, as the wire form has them; and
    `error`, the reason why a page could not be read.

    Args:
        blocks: whether the columns `blocks` and `details` are in it; `from_table` needs them.

    >>> schema().field("published").type
    TimestampType(timestamp[us, tz=UTC])
    >>> schema(blocks=False).names == [name for name in schema().names if name not in ("blocks", "details")]
    True
    """
    nested = {"blocks": pa.list_(_block()), "details": _details()} if blocks else {}
    return pa.schema({**_RECORD, **nested, "error": _TEXT})


def _block() -> pa.DataType:
    """The type of a block of any role: the fields of all of them."""
    fields = {"role": _TEXT}
    for known in BLOCK_TYPES.values():
        hints = typing.get_type_hints(known.kind)
        fields.update({field.name: _type(hints[field.name]) for field in wire_fields(known.kind)})
    return pa.struct(fields)


def _details() -> pa.DataType:
    hints = typing.get_type_hints(Article)
    return pa.struct({**{name: _type(hints[name]) for name in DETAILS}, JSON: _TEXT})


def _type(hint: Any) -> pa.DataType:  # noqa: ANN401 - type hints have no common type
    """The Arrow type of what the wire form has for a type of the model.

    >>> _type(tuple[str, ...])
    ListType(list<item: string>)
    """
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in {types.UnionType, typing.Union}:
        return _type(arguments[0])  # any column may be null
    if origin is tuple:
        return pa.list_(_type(arguments[0]))
    if origin is Literal or (isinstance(hint, type) and issubclass(hint, enum.Enum)):
        return _TEXT
    hints = typing.get_type_hints(hint)
    return pa.struct({field.name: _type(hints[field.name]) for field in wire_fields(hint)})
