"""Articles out and back: the wire form."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.export.conftest import VALIDATOR
from tests.pages.vneconomy import LAYOUTS, render

import vnnews
from vnnews.testing import noises
from vnnews.testing.truth import page_truths


def test_the_page_has_many_kinds(article: vnnews.Article) -> None:
    """What follows is tested on blocks of many kinds."""
    roles = {block.role for block in article.body}
    assert {"paragraph", "heading", "list", "table", "figure", "quote", "embed", "notice", "source_line"} <= roles


def test_round_trips(article: vnnews.Article) -> None:
    """Dict, JSON, JSON bytes, pickle and copy give the article back."""
    assert vnnews.Article.from_dict(article.to_dict()) == article
    assert vnnews.Article.from_json(article.to_json(indent=2).encode()) == article
    assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301 - our own bytes
    assert copy.deepcopy(article) == article
    assert hash(article.body) == hash(copy.deepcopy(article).body)


@given(page_truths(), st.sampled_from(LAYOUTS), noises())
def test_every_page_round_trips_and_fits_the_schema(truth: Any, layout: Any, noise: Any) -> None:
    """The law for any page: `from_json(to_json(a)) == a`, the same text each time, and the schema validates it."""
    parsed = vnnews.parse_html(render(truth, layout, noise))
    text = parsed.to_json()
    assert vnnews.Article.from_json(text) == parsed
    assert vnnews.Article.from_json(text).to_json() == text
    VALIDATOR.validate(json.loads(text))


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"headline": 1}, "headline"),
        ({"body": [{"role": "poem"}]}, "poem"),
        ({"body": ["x"]}, "an object is wanted"),
        ({"body": [{"role": "paragraph", "text": "x"}]}, "index"),
        ({"published": "2024-07-25T16:03:00"}, "published"),
        ({"published": 5}, "published"),
        ({"is_article": 1}, "is_article"),
        ({"nonsense": 1}, "nonsense"),
        ({"schema_version": 99}, "newer"),
        ({"lead_repeats": [{"block": 1, "start": 0, "end": 1, "similarity": "x"}]}, "similarity"),
    ],
)
def test_wrong_documents_are_refused(article: vnnews.Article, change: dict[str, Any], problem: str) -> None:
    """Each problem is named with its place, by the reader and by the schema."""
    document = article.to_dict() | change
    with pytest.raises(vnnews.WireError) as caught:
        vnnews.Article.from_dict(document)
    assert problem in str(caught.value)
    if "T16" not in str(change):  # a schema cannot ask for an offset
        assert not VALIDATOR.is_valid(json.loads(json.dumps(document)))


def test_all_problems_at_once(article: vnnews.Article) -> None:
    """Two mistakes are two problems."""
    with pytest.raises(vnnews.WireError) as caught:
        vnnews.Article.from_dict(article.to_dict() | {"headline": 1, "lead": 2})
    assert len(caught.value.problems) == 2
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert (again.where, again.problems) == (caught.value.where, caught.value.problems)


@pytest.mark.parametrize("text", ["{", "[]", "1", b"\xff\xfe\x00", "[" * 100_000, '{"body": NaN}'])
def test_what_is_no_json_is_refused(text: str | bytes) -> None:
    """No text ends in another error than WireError."""
    with pytest.raises(vnnews.WireError):
        vnnews.Article.from_json(text)


@pytest.mark.parametrize("number", [10**400, float("nan"), float("inf"), -float("inf"), "1", True])
def test_a_similarity_is_a_number_that_json_has(article: vnnews.Article, number: float | str) -> None:
    """In JSON text as in a dict; an article made by hand cannot hold it either."""
    repeat = {"block": 0, "start": 0, "end": 1, "similarity": number}
    document = article.to_dict() | {"lead_repeats": [repeat]}
    with pytest.raises(vnnews.WireError, match="similarity"):
        vnnews.Article.from_dict(document)
    with pytest.raises(vnnews.WireError, match="similarity"):
        vnnews.Article.from_json(json.dumps(document))


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_repeat_is_refused_that_could_not_be_written(number: float) -> None:
    """JSON would hold null in its place."""
    with pytest.raises(vnnews.WrongValueError, match="similarity"):
        vnnews.Repeat(0, 0, 1, number)


@pytest.mark.parametrize("place", ["line", "index"])
def test_a_number_that_cannot_be_written_is_refused(article: vnnews.Article, place: str) -> None:
    """Python writes no number of more than 4,300 digits, so it must not be read either."""
    document = article.to_dict()
    document["body"][0][place] = 10**5000
    with pytest.raises(vnnews.WireError, match="1000 bits"):
        vnnews.Article.from_dict(document)
    made = attrs.evolve(article, body=(attrs.evolve(article.body[0], line=10**5000),))
    with pytest.raises(vnnews.WireError):
        made.to_json()


def test_the_longest_number(article: vnnews.Article) -> None:
    """A thousand bits, in a whole number as in one that may have a fraction."""
    document = article.to_dict()
    for line, is_right in ((2**1000 - 1, True), (2**1000, False)):
        document["body"][0]["line"] = line
        document["lead_repeats"] = [{"block": 0, "start": 0, "end": 1, "similarity": line}]
        if is_right:
            read = vnnews.Article.from_dict(document)
            assert vnnews.Article.from_json(read.to_json()) == read
            continue
        with pytest.raises(vnnews.WireError) as caught:
            vnnews.Article.from_dict(document)
        assert len(caught.value.problems) == 2


def test_all_keys_that_are_too_many_are_named(article: vnnews.Article) -> None:
    """In their order."""
    with pytest.raises(vnnews.WireError, match=r"extra fields found \(5, a, b\)"):
        vnnews.Article.from_dict(article.to_dict() | {"b": 1, "a": 2} | {5: 1})  # type: ignore[arg-type]


def test_keys_that_are_no_text_are_refused(article: vnnews.Article) -> None:
    """At the top, and in any object inside."""
    document: dict[Any, Any] = article.to_dict()
    several: list[dict[Any, Any]] = [
        {1: 2},
        {None: 1, "a": 2},
        document | {2: 3},
        document | {"body": [{7: 8, "role": "paragraph"}]},
    ]
    for wrong in several:
        with pytest.raises(vnnews.WireError):
            vnnews.Article.from_dict(wrong)


def test_surrogates_do_not_break_json() -> None:
    """A lone surrogate, which no page gives, is escaped."""
    article = vnnews.Article(headline="\ud800")
    assert article.to_json().encode()
    assert vnnews.Article.from_json(article.to_json()) == article
