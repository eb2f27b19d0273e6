"""Articles that an older version of the library wrote."""

from __future__ import annotations

import json
from typing import Any

import pytest

from vnnews import Article, ListBlock, Reason, Span, WireError
from vnnews.export.older import upgraded

BOLD = {"kind": "bold", "start": 0, "end": 3}
REASON = {"rule": "element", "evidence": "<ul>"}


def _first(**more: Any) -> dict[str, Any]:
    """The wire form of version 1, with a list."""
    block = {"role": "list", "index": 0, "reason": REASON, "items": ["một", "hai"], **more}
    return {"headline": "Gạo", "body": [block], "schema_version": 1}


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([[], [BOLD]], (Span("bold", 0, 3, item=1),)),
        ([[BOLD, BOLD], []], (Span("bold", 0, 3, item=0),) * 2),
        ([], ()),
    ],
)
def test_spans_of_version_1_are_read(spans: Any, expected: Any) -> None:
    """They become those of today, and are written as such."""
    data = _first(spans=spans)
    kept = json.dumps(data)
    article = Article.from_dict(data)
    assert article.body == (ListBlock(index=0, reason=Reason("element", "<ul>"), items=("một", "hai"), spans=expected),)
    assert article.schema_version == article.to_dict()["schema_version"] == 2
    assert Article.from_json(article.to_json()) == article
    assert json.dumps(data) == kept, "what the caller has is not changed"


@pytest.mark.parametrize("spans", [3, [3], [[3]], [[[]]], [BOLD, []], "ab", {"a": 1}])
def test_wrong_spans_of_version_1_are_refused(spans: Any) -> None:
    """With the place, as in this version."""
    with pytest.raises(WireError, match="spans"):
        Article.from_dict(_first(spans=spans))


@pytest.mark.parametrize("body", [3, ["x"], {"a": 1}])
def test_a_wrong_body_of_version_1_is_refused(body: Any) -> None:
    """It is no reason to fail in another way."""
    with pytest.raises(WireError, match="body"):
        Article.from_dict({"schema_version": 1, "body": body})


@pytest.mark.parametrize("version", [2, 3, 0, True, "1", None, 1.0])
def test_other_versions_stay_as_they_are(version: Any) -> None:
    """The reader says what is wrong with them."""
    data = {**_first(spans=[[BOLD]]), "schema_version": version}
    assert upgraded(data) is data
    with pytest.raises(WireError):
        Article.from_dict(data)
