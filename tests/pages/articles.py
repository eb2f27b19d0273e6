"""Any article at all: not what a page gives, but whatever the types allow. For laws of what takes articles in."""

from __future__ import annotations

import enum
import types
import typing
from datetime import datetime, timedelta, timezone
from typing import Any, Final, Literal

import attrs
from hypothesis import strategies as st

from vnnews.model import SCHEMA_VERSION, Article, Block
from vnnews.model.blocks import BLOCK_TYPES

_DAY: Final = 24 * 60 * 60
_MOST: Final = 3
"""How many items a tuple has: enough to be in an order."""
_ODD: Final = (
    "",
    " ",
    "\n",
    "a\n\n b",
    "\u0000",
    "\u00a0\u200b\ufeff",
    "Vie\u0323\u0302t",
    "\u2028\u2029\u0085",
    "\u202eđảo ngược",
    "🇻🇳👩\u200d🌾",
    "\U0010ffff",
    "\ud800",
    "null",
    "0",
    "</script>",
    "| a | b |",
    "```",
    "[x](y)",
    "# **_`~<!--",
    "https://a.vn/\u00a0(b)>",
    "javascript:alert(1)",
)


def odd_texts() -> st.SearchStrategy[str]:
    """Any text: all of Unicode, with unpaired surrogates, and what often breaks readers and writers of text."""
    return st.text() | st.sampled_from(_ODD) | st.lists(st.sampled_from(_ODD), max_size=_MOST).map("|".join)


def articles() -> st.SearchStrategy[Article]:
    """Any article: every field, every kind of block, stretches and repeats that need not fit their texts."""
    hints = _hints(Article)
    fields = {name: _of(hint) for name, hint in hints.items() if name != "schema_version"}
    return st.builds(Article, schema_version=st.just(SCHEMA_VERSION), **fields)


def _hints(kind: type) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in attrs.fields(kind) if field.init}


def _instances(kind: type) -> st.SearchStrategy[Any]:
    return st.builds(kind, **{name: _of(hint) for name, hint in _hints(kind).items()})


def _moments() -> st.SearchStrategy[datetime]:
    """Aware, with any offset: a fixed one, as an offset is all that the wire keeps."""
    offsets = st.integers(1 - _DAY, _DAY - 1).map(lambda seconds: timezone(timedelta(seconds=seconds)))
    return st.datetimes(timezones=offsets)


def _of(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a type of the model."""
    if hint in _SIMPLE:
        simple: st.SearchStrategy[Any] = _SIMPLE[hint]()
        return simple
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in {types.UnionType, typing.Union}:
        return st.one_of(*map(_of, arguments))
    if origin is tuple:
        return st.lists(_of(arguments[0]), max_size=_MOST).map(tuple)
    if origin is Literal:
        return st.sampled_from(arguments)
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return st.sampled_from(list(hint))
    return (
        st.one_of(*map(_instances, (each.kind for each in BLOCK_TYPES.values()))) if hint is Block else _instances(hint)
    )


_SIMPLE: Final[dict[Any, Any]] = {
    str: odd_texts,
    bool: st.booleans,
    int: lambda: st.integers(-2, 20) | st.integers(),
    float: lambda: st.floats(0, 1) | st.floats(allow_nan=False, allow_infinity=False),
    datetime: _moments,
    type(None): st.none,
}
