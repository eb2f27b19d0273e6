"""What a careful reader says that a page says: the JSON file beside a saved page."""

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
"""The key of the address that the page came from, which is handed over with the page."""
_TRUTH: Final = "truth"
_ATTRIBUTES: Final = frozenset(field.name for field in attrs.fields(Article))
_OF_TRUTH: Final = frozenset(field.name for field in attrs.fields(PageTruth))
_OF_BLOCK: Final = frozenset(field.name for field in attrs.fields(TruthBlock))
_STATED: Final = ("profile", "layout", "is_article", "url")


def expectation_text(article: Article) -> str:
    """An expectation that an article meets, to be read and corrected by hand: one line a field and a block.

    >>> from vnnews import parse_html
    >>> print(expectation_text(parse_html("<a href='/gao.htm'>Gạo</a>", profile="generic")), end="")
    {
     "profile": "generic",
     "layout": null,
     "is_article": false
    }
    """
    told = article.to_dict()
    stated = {name: told[name] for name in _STATED if told[name] is not None or name == "layout"}
    lines = [f" {_pair(name, value)}" for name, value in stated.items()]
    if article.is_article and article.headline:
        truth = _plain(truth_of(article))
        blocks = truth.pop("blocks", [])
        inner = [f"  {_pair(name, value)}" for name, value in truth.items()]
        listed = ",\n".join(f"   {_json(block)}" for block in blocks)
        inner.append(f'  "blocks": [\n{listed}\n  ]')
        lines.append(f' "{_TRUTH}": {{\n' + ",\n".join(inner) + "\n }")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def expectation_problems(want: object) -> Iterator[str]:
    """What makes a file no expectation."""
    if not isinstance(want, dict):
        yield f"an object is wanted, got {type(want).__name__}"
        return
    yield from (f"no attribute of an article: {name!r}" for name in want if name not in {*_ATTRIBUTES, _TRUTH, ADDRESS})
    if not isinstance(want.get(ADDRESS, ""), str):
        yield f"{ADDRESS}: a text is wanted"
    truth = want.get(_TRUTH)
    if truth is None:
        return
    if not isinstance(truth, dict):
        yield f"{_TRUTH}: an object is wanted, got {type(truth).__name__}"
        return
    yield from (f"{_TRUTH}: nothing is known as {name!r}" for name in truth if name not in _OF_TRUTH)
    yield from _moment_problems(truth.get("published"))
    blocks = truth.get("blocks", [])
    if not isinstance(blocks, list) or not all(isinstance(block, dict) and "role" in block for block in blocks):
        yield f"{_TRUTH}: blocks: a list of objects with a role is wanted"
        return
    for place, block in enumerate(blocks):
        yield from (f"{_TRUTH}: block {place}: nothing is known as {key!r}" for key in block if key not in _OF_BLOCK)
        yield from _moment_problems(block.get("published"), f"block {place}: ")


def against(want: Mapping[str, Any], article: Article) -> Iterator[Difference]:
    """What an article says otherwise than its expectation: the attributes that are stated, and the whole truth."""
    told = article.to_dict()
    names = [name for name in want if name not in {_TRUTH, ADDRESS}]
    yield from field_differences({name: want[name] for name in names}, {name: told[name] for name in names})
    if want.get(_TRUTH) is None:
        return
    truth, found = _kept(want[_TRUTH]), _plain(truth_of(article))
    if "published" in truth:
        truth["published"] = datetime.fromisoformat(truth["published"]).isoformat()
    blocks, seen = truth.pop("blocks", []), found.pop("blocks", [])
    yield from field_differences(truth, found)
    yield from block_differences([_kept(_with_instant(block)) for block in blocks], seen)


def _with_instant(block: Mapping[str, Any]) -> Mapping[str, Any]:
    """A block with its time, if it has one, in the one form in which times are compared."""
    told = block.get("published")
    return {**block, "published": datetime.fromisoformat(told).isoformat()} if told else block


def _moment_problems(moment: object, place: str = "") -> Iterator[str]:
    if moment is None:
        return
    try:
        aware = isinstance(moment, str) and datetime.fromisoformat(moment).tzinfo is not None
    except ValueError:
        aware = False
    if not aware:
        yield f"{_TRUTH}: {place}published: an ISO 8601 time with an offset is wanted, got {moment!r}"


def _plain(truth: PageTruth) -> dict[str, Any]:
    """A truth as JSON has it, without what is empty."""
    told = attrs.asdict(truth, value_serializer=lambda _, __, value: _jsonable(value))
    told["blocks"] = [_kept(block) for block in told["blocks"]]
    return _kept(told)


def _jsonable(value: object) -> object:
    if isinstance(value, tuple):
        return [_jsonable(item) for item in value]
    return value.isoformat() if isinstance(value, datetime) else value


def _kept(told: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in told.items() if value not in (None, "", [], 0)}


def _pair(name: str, value: object) -> str:
    return f"{_json(name)}: {_json(value)}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
