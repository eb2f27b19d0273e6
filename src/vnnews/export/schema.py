"""A JSON Schema of the wire form, made from the model itself."""

from __future__ import annotations

import enum
import types
import typing
from datetime import datetime
from typing import Any, Final, Literal

import attrs

from vnnews.model import SCHEMA_VERSION, Article, Block
from vnnews.model.blocks import BLOCK_TYPES
from vnnews.model.values import VALUE_TYPES, wire_fields

_SIMPLE: Final[dict[object, dict[str, Any]]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    datetime: {"type": "string", "format": "date-time"},
    type(None): {"type": "null"},
}


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the dicts that `Article.to_dict` returns.

    >>> json_schema()["properties"]["headline"]
    {'type': ['string', 'null']}
    """
    definitions = {kind.__name__: _object(kind) for kind in VALUE_TYPES}
    definitions |= {known.kind.__name__: _object(known.kind, role) for role, known in BLOCK_TYPES.items()}
    definitions["Block"] = {"oneOf": [_reference(known.kind) for known in BLOCK_TYPES.values()]}
    whole = _object(Article)
    whole["properties"]["schema_version"] = {"const": SCHEMA_VERSION}
    whole["required"] = [field.name for field in wire_fields(Article)]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "vnnews article",
        "description": (Article.__doc__ or "").strip().partition("\n")[0],
        **whole,
        "$defs": definitions,
    }


def _object(kind: type, role: str | None = None) -> dict[str, Any]:
    """The schema of a class: its fields, those without a default required, no others but null ones of other blocks."""
    hints = typing.get_type_hints(kind)
    fields = wire_fields(kind)
    tag: dict[str, Any] = {"role": {"const": role}} if role else {}
    return {
        "type": "object",
        "properties": {**tag, **{field.name: _schema(hints[field.name]) for field in fields}},
        "required": [*tag, *(field.name for field in fields if field.default is attrs.NOTHING)],
        "additionalProperties": {"type": "null"} if role else False,
    }


def _reference(kind: type) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _schema(hint: Any) -> dict[str, Any]:  # noqa: ANN401 - type hints have no common type
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in {types.UnionType, typing.Union}:
        return _either([_schema(argument) for argument in arguments])
    if origin is tuple:
        return {"type": "array", "items": _schema(arguments[0])}
    if origin is Literal:
        return {"enum": list(arguments)}
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return {"enum": [str(member.value) for member in hint]}
    return _reference(Block if hint is Block else hint)


def _either(options: list[dict[str, Any]]) -> dict[str, Any]:
    """One of several schemas; plain types are joined."""
    if all(list(option) == ["type"] for option in options):
        return {"type": [option["type"] for option in options]}
    return {"anyOf": options}
