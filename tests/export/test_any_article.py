"""Laws of what writes articles, for any article that the types allow."""

from __future__ import annotations

import copy
import json
from typing import Final

import jsonschema
from hypothesis import HealthCheck, given, settings

import vnnews
from vnnews.export.json_ld import json_ld_script
from vnnews.testing import articles

_VALIDATOR: Final = jsonschema.Draft202012Validator(vnnews.json_schema())
large = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@large
@given(articles())
def test_the_wire_keeps_everything(article: vnnews.Article) -> None:
    """Dict and JSON, compact or indented, text or bytes, give the article back, to the last attribute."""
    plain = article.to_dict()
    kept = copy.deepcopy(plain)
    assert vnnews.Article.from_dict(plain) == article
    assert plain == kept
    text = article.to_json()
    assert vnnews.Article.from_json(text) == article
    assert vnnews.Article.from_json(text.encode()) == article
    assert vnnews.Article.from_json(article.to_json(indent=2)).to_json() == text


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
