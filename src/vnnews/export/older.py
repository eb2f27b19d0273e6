"""Older versions of the wire form, brought up to this one."""

from __future__ import annotations

from typing import Any, Final

from vnnews.model import SCHEMA_VERSION

_NESTED_SPANS: Final = 1
"""The version in which a list had its spans in one list an item."""


def upgraded(data: dict[str, Any]) -> dict[str, Any]:
    """The wire form in this version. Data in no known form stays as it is, for the reader to say what is wrong.

    >>> item = {"kind": "bold", "start": 0, "end": 3}
    >>> upgraded({"schema_version": 1, "body": [{"role": "list", "spans": [[], [item]]}]})["body"][0]["spans"]
    [{'kind': 'bold', 'start': 0, 'end': 3, 'item': 1}]
    """
    version, body = data.get("schema_version"), data.get("body")
    if type(version) is not int or version != _NESTED_SPANS:
        return data
    blocks = list(map(_flat, body)) if isinstance(body, list) else body
    return {**data, "schema_version": SCHEMA_VERSION, **({"body": blocks} if "body" in data else {})}


def _flat(block: object) -> object:
    """A block whose spans stand in one list, each with the place of its item."""
    if not isinstance(block, dict) or block.get("role") != "list":
        return block
    spans = block.get("spans")
    if not isinstance(spans, list) or not all(isinstance(own, list) for own in spans):
        return block
    flat = [
        {**span, "item": place} if isinstance(span, dict) else span for place, own in enumerate(spans) for span in own
    ]
    return {**block, "spans": flat}
