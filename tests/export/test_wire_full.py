"""The wire form with every key, and with null for absent ones, as tables have it."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from hypothesis import given
from tests.export.conftest import VALIDATOR
from tests.pages.articles import articles

import vnnews
from vnnews.model.blocks import BLOCK_TYPES
from vnnews.model.values import VALUE_TYPES, wire_fields


def _shape(value: Any) -> Any:
    """The keys of all objects inside."""
    if isinstance(value, dict):
        return {name: _shape(part) for name, part in value.items()}
    return [_shape(part) for part in value] if isinstance(value, list) else None


def _strewn(value: Any) -> Any:
    """The same data with a null under a key that it does not have, in every object."""
    if isinstance(value, dict):
        return {name: _strewn(part) for name, part in value.items()} | {"anything": None}
    return [_strewn(part) for part in value] if isinstance(value, list) else value


@given(articles())
def test_every_key_is_written_and_read(article: vnnews.Article) -> None:
    """For any article: `from_dict(to_dict(full=True))` is the article, and blocks and parts have all their keys."""
    plain = article.to_dict(full=True)
    assert vnnews.Article.from_dict(plain) == article
    names = {"role"}.union(*({field.name for field in wire_fields(each.kind)} for each in BLOCK_TYPES.values()))
    assert all(set(block) == names for block in plain["body"])
    known = [{field.name for field in wire_fields(kind)} for kind in VALUE_TYPES]
    parts = [part for name in ("authors", "notes", "sources", "lead_repeats") for part in plain[name]]
    assert all(set(part) in known for part in parts)
    assert {field.name for field in attrs.fields(vnnews.Article)} == set(plain)


def test_the_schema_has_it(article: vnnews.Article) -> None:
    """Every form that is written fits; a key of another block with a value does not."""
    plain = article.to_dict(full=True)
    VALIDATOR.validate(json.loads(json.dumps(plain)))
    (place,) = [n for n, block in enumerate(plain["body"]) if block["role"] == "table"]
    plain["body"][place]["text"] = "x"
    assert not VALIDATOR.is_valid(plain)
    with pytest.raises(vnnews.WireError, match="text"):
        vnnews.Article.from_dict(plain)


@given(articles())
def test_null_is_absent(article: vnnews.Article) -> None:
    """Anywhere, for a list too."""
    assert vnnews.Article.from_dict(_strewn(article.to_dict())) == article
    assert vnnews.Article.from_dict({"body": None, "tags": None, "is_article": None, "schema_version": None}) == (
        vnnews.Article()
    )


def test_a_null_is_no_value_that_is_wanted(article: vnnews.Article) -> None:
    """A required key that is null is missing; so is an item of a list."""
    for wrong in ([{"role": "paragraph", "index": None}], [None], [{"role": None}]):
        with pytest.raises(vnnews.WireError):
            vnnews.Article.from_dict(article.to_dict() | {"body": wrong})
    with pytest.raises(vnnews.WireError, match="tags"):
        vnnews.Article.from_dict({"tags": [None]})
