"""Articles as JSON-LD."""

from __future__ import annotations

import json
from typing import Any, Final

import jsonschema
from hypothesis import given
from hypothesis import strategies as st
from tests.pages.vneconomy import LAYOUTS, render

import vnnews
from vnnews.export.json_ld import json_ld_script
from vnnews.testing.truth import page_truths


@given(st.text())
def test_no_text_ends_the_script(text: str) -> None:
    """JSON-LD in a page cannot be closed by what it says, and says the same."""
    script = json_ld_script(vnnews.Article(headline=text + "</script><!--"))
    inner = script.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert "<" not in inner
    assert json.loads(inner)["headline"] == text + "</script><!--"


# What schema.org/NewsArticle and its parents Article, CreativeWork and Thing say of these properties (their "expected
# types"); https://schema.org/NewsArticle.
_DATE: Final = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d)?$"}

_NEWS_ARTICLE: Final = {
    "type": "object",
    "required": ["@context", "@type"],
    "additionalProperties": False,
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@type": {"const": "NewsArticle"},
        **{
            key: {"type": "string", "minLength": 1}
            for key in ("headline", "description", "articleSection", "articleBody", "inLanguage", "url")
        },
        "datePublished": _DATE,
        "dateModified": _DATE,
        "wordCount": {"type": "integer", "minimum": 1},
        "image": {"type": "array", "items": {"type": "string", "pattern": "^(https?:)?/"}},
        "keywords": {"type": "array", "items": {"type": "string"}},
        "author": {
            "type": "array",
            "items": {"type": "object", "required": ["@type", "name"], "properties": {"@type": {"const": "Person"}}},
        },
        "publisher": {"type": "object", "properties": {"@type": {"const": "Organization"}}},
        "mainEntityOfPage": {"type": "object", "properties": {"@type": {"const": "WebPage"}}},
    },
}


@given(page_truths(), st.sampled_from(LAYOUTS))
def test_json_ld_is_a_news_article(truth: Any, layout: Any) -> None:
    """What is written as schema.org is of the types that schema.org expects."""
    jsonschema.validate(vnnews.parse_html(render(truth, layout)).to_json_ld(), _NEWS_ARTICLE)


def test_a_day_is_not_midnight() -> None:
    """A date without a time is a day in JSON-LD and in Markdown."""
    page = '<h1 class="detail__title">Tít</h1><div class="detail__meta">16/11/2021</div>'
    article = vnnews.parse_html(page + '<div class="detail__content">Chữ</div>')
    assert article.published_precision is vnnews.Precision.DAY
    assert article.to_json_ld()["datePublished"] == "2021-11-16"
    assert "2021-11-16\n" in article.to_markdown()
