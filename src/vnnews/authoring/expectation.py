"""An expectation: the JSON file beside a saved page with the content that a careful reader sees in it."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import attrs

from vnnews.authoring.compare import Difference, block_differences, field_differences
from vnnews.authoring.truth import PageTruth, TruthBlock, truth_of
from vnnews.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ADDRESS: Final = "address"
"""The key of the page's address, with which it is parsed."""
_TRUTH: Final = "truth"
_ATTRIBUTES: Final = frozenset(field.name for field in attrs.fields(Article))
_OF_TRUTH: Final = frozenset(field.name for field in attrs.fields(PageTruth))
_OF_BLOCK: Final = frozenset(field.name for field in attrs.fields(TruthBlock))
_STATED: Final = ("profile", "layout", "is_article", "url")


def expectation_text(article: Article) -> str:
    """The expectation that an article meets, a line for each field and block. An author corrects it by hand.

    >>> from vnnews import parse_html
    >>> print(expectation_text(parse_html("<a href='/gao.htm'>Gạo</a>", profile="generic")), end="")
    {
     "profile": "generic",
     "layout": null,
     "is_article": false
    }
    """
    wire = article.to_dict()
    stated = {name: wire[name] for name in _STATED if wire[name] is not None or name == "layout"}
    lines = [f" {_pair(name, value)}" for name, value in stated.items()]
    if article.is_article and article.headline:
        truth = _plain(truth_of(article))
        blocks = truth.pop("blocks", [])
        inner = [f"  {_pair(name, value)}" for name, value in truth.items()]
        listed = ",\n".join(f"   {_json(block)}" for block in blocks)
        inner.append(f'  "blocks": [\n{listed}\n  ]')
        lines.append(f' "{_TRUTH}": {{\n' + ",\n".join(inner) + "\n }")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def expectation_problems(value: object) -> Iterator[str]:
    """The problems of a JSON value that is to be an expectation."""
    if not isinstance(value, dict):
        yield f"expected an object, got {type(value).__name__}"
        return
    known = {*_ATTRIBUTES, _TRUTH, ADDRESS}
    yield from (f"not an attribute of an article: {name!r}" for name in value if name not in known)
    if not isinstance(value.get(ADDRESS, ""), str):
        yield f"{ADDRESS}: expected a text"
    if value.get(_TRUTH) is not None:
        yield from (f"{_TRUTH}: {problem}" for problem in _truth_problems(value[_TRUTH]))


def _truth_problems(truth: object) -> Iterator[str]:
    if not isinstance(truth, dict):
        yield f"expected an object, got {type(truth).__name__}"
        return
    yield from (f"unknown name {name!r}" for name in truth if name not in _OF_TRUTH)
    yield from _time_problems(truth.get("published"))
    blocks = truth.get("blocks", [])
    if not isinstance(blocks, list) or not all(isinstance(block, dict) and "role" in block for block in blocks):
        yield "blocks: expected a list of objects with a role"
        return
    for number, block in enumerate(blocks):
        yield from (f"block {number}: unknown name {key!r}" for key in block if key not in _OF_BLOCK)
        yield from (f"block {number}: {problem}" for problem in _time_problems(block.get("published")))


def _time_problems(time: object) -> Iterator[str]:
    if time is None:
        return
    try:
        aware = isinstance(time, str) and datetime.fromisoformat(time).tzinfo is not None
    except ValueError:
        aware = False
    if not aware:
        yield f"published: expected an ISO 8601 time with an offset, got {time!r}"


def against(expected: Mapping[str, Any], article: Article) -> Iterator[Difference]:
    """The differences of an article from its expectation: the attributes that are stated, and the whole truth."""
    wire = article.to_dict()
    names = [name for name in expected if name not in {_TRUTH, ADDRESS}]
    yield from field_differences({name: expected[name] for name in names}, {name: wire[name] for name in names})
    if expected.get(_TRUTH) is None:
        return
    truth, actual = _filled(_with_instant(expected[_TRUTH])), _plain(truth_of(article))
    blocks, actual_blocks = truth.pop("blocks", []), actual.pop("blocks", [])
    yield from field_differences(truth, actual)
    yield from block_differences([_filled(_with_instant(block)) for block in blocks], actual_blocks)


def _with_instant(truth: Mapping[str, Any]) -> Mapping[str, Any]:
    """A truth or a block, with its time in the one form in which times are compared."""
    time = truth.get("published")
    return {**truth, "published": datetime.fromisoformat(time).isoformat()} if time else truth


def _plain(truth: PageTruth) -> dict[str, Any]:
    """A truth as JSON, without empty values."""
    values = attrs.asdict(truth, value_serializer=lambda _, __, value: _jsonable(value))
    values["blocks"] = [_filled(block) for block in values["blocks"]]
    return _filled(values)


def _jsonable(value: object) -> object:
    if isinstance(value, tuple):
        return [_jsonable(item) for item in value]
    return value.isoformat() if isinstance(value, datetime) else value


def _filled(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values that are not empty."""
    return {key: value for key, value in values.items() if value not in (None, "", [], 0)}


def _pair(name: str, value: object) -> str:
    return f"{_json(name)}: {_json(value)}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
