"""Laws of what writes articles, for any article that the types allow."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any, Final

import attrs
import jsonschema
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.pages.articles import articles

import vnnews
from vnnews.export.json_ld import json_ld_script

if TYPE_CHECKING:
    from collections.abc import Iterator

_VALIDATOR: Final = jsonschema.Draft202012Validator(vnnews.json_schema())
_ODD: Final = st.sampled_from((None, 0, 1.5, True, "x", [], {}, ["x"], {"a": 1}, "paragraph", "2024-07-25T16:03"))
large = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@large
@given(articles())
def test_the_wire_keeps_everything(article: vnnews.Article) -> None:
    """Dict and JSON, compact or indented, text or bytes, give the article back, to the last attribute."""
    plain = article.to_dict()
    kept = copy.deepcopy(plain)
    assert vnnews.Article.from_dict(plain) == article
    assert plain == kept
    assert vnnews.Article.from_dict(article.to_dict(full=True)) == article
    text = article.to_json()
    assert vnnews.Article.from_json(text) == article
    assert vnnews.Article.from_json(text.encode()) == article
    assert vnnews.Article.from_json(article.to_json(indent=2)).to_json() == text


@large
@given(articles(), st.sampled_from((None, "\ud800", "\udfff\ud800")), st.sampled_from((0, 2**31, 2**64, 10**30)))
def test_both_writers_of_json_say_the_same(article: vnnews.Article, lone: str | None, index: int) -> None:
    """Whoever reads it, and whichever of the two writers and readers takes it: orjson or, where that refuses, json."""
    odd = vnnews.Paragraph(index=index, line=None, reason=vnnews.Reason("text", "<p>"), text="Chữ")
    article = attrs.evolve(article, headline=lone, body=(*article.body, odd))
    text = article.to_json()
    assert json.loads(text) == article.to_dict()
    assert not {" ", "\n"} & {text[1 : text.index('"', 1)], text[text.index(":") + 1]}
    assert text.isascii() or lone is None
    for written in (text, json.dumps(json.loads(text)), json.dumps(json.loads(text)).encode("utf-16")):
        assert vnnews.Article.from_json(written) == article


@large
@given(articles(), st.data())
def test_a_mistake_is_named_or_harmless(article: vnnews.Article, data: st.DataObject) -> None:
    """One wrong value anywhere: the article is read and written as it stands there, or the problem has a place."""
    plain = article.to_dict()
    place = data.draw(st.sampled_from([path for path in _paths(plain) if path]))
    inner: Any = plain
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = data.draw(_ODD)
    found: vnnews.Article | None = None
    problems: tuple[str, ...] = ()
    try:
        found = vnnews.Article.from_dict(plain)
    except vnnews.WireError as error:
        problems = error.problems
    assert all(problem.strip() for problem in problems)
    assert vnnews.Article.from_dict(found.to_dict()) == found if found else problems


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The places of all values in a wire form."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, each in inner:
        yield from _paths(each, (*path, step))


@large
@given(articles())
def test_the_wire_fits_the_schema(article: vnnews.Article) -> None:
    """The schema takes whatever is written."""
    _VALIDATOR.validate(json.loads(article.to_json()))


@large
@given(articles())
def test_views_never_raise(article: vnnews.Article) -> None:
    """Markdown, JSON-LD and plain text come of any article."""
    assert article.to_markdown().endswith("\n")
    kind = json.loads(json.dumps(article.to_json_ld()))["@type"]
    assert kind == (["NewsArticle", "LiveBlogPosting"] if article.live_entries else "NewsArticle")
    assert "</script>" not in json_ld_script(article).removesuffix("</script>")
    assert article.word_count == len(article.text.split())
