"""Articles as JSON-LD."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any, Final

import jsonschema
import pytest
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


SAFE, BAD = (
    "https://bao.vn/x",
    ("javascript:alert(1)", " JavaScript:x", "java\tscript:x", "data:text/html,x", "vbscript:x"),
)


@pytest.mark.parametrize("bad", BAD)
def test_no_address_runs_code(bad: str) -> None:
    """Of the page, of an author, of a picture; the name stays, and the addresses beside it."""
    authors = (vnnews.Author("Mai An", url=bad), vnnews.Author("Lê Tư", url=SAFE), vnnews.Author("Hà"))
    figure = vnnews.Figure(
        index=0, reason=vnnews.Reason("x", "y"), images=(vnnews.Image(bad), vnnews.Image(SAFE), vnnews.Image(SAFE))
    )
    plain = vnnews.Article(url=bad, authors=authors, image=vnnews.Image(bad), body=(figure,)).to_json_ld()
    assert plain["author"] == [
        {"@type": "Person", "name": "Mai An"},
        {"@type": "Person", "name": "Lê Tư", "url": SAFE},
        {"@type": "Person", "name": "Hà"},
    ]
    assert plain["image"] == [SAFE]
    assert not {"url", "mainEntityOfPage"} & plain.keys()


def test_all_properties() -> None:
    """Each is that of the article of its name; empty ones are left out."""
    moment = dt.datetime(2026, 8, 14, 15, 21, tzinfo=dt.timezone(dt.timedelta(hours=7)))
    paragraph = vnnews.Paragraph(index=0, reason=vnnews.Reason("x", "y"), text="Chè lên giá.")
    article = vnnews.Article(
        url=SAFE,
        site="bao.vn",
        headline="Tít",
        lead="Sapo",
        published=moment,
        published_precision=vnnews.Precision.MINUTE,
        modified=moment.replace(day=15),
        modified_precision=vnnews.Precision.DAY,
        section="Chợ",
        tags=("chè", "gạo"),
        language="vi",
        image=vnnews.Image("https://bao.vn/1.jpg"),
        body=(paragraph,),
    )
    assert article.to_json_ld() == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Tít",
        "description": "Sapo",
        "datePublished": "2026-08-14T15:21:00+07:00",
        "dateModified": "2026-08-15",
        "publisher": {"@type": "Organization", "name": "bao.vn"},
        "image": ["https://bao.vn/1.jpg"],
        "articleSection": "Chợ",
        "keywords": ["chè", "gạo"],
        "inLanguage": "vi",
        "url": SAFE,
        "mainEntityOfPage": {"@type": "WebPage", "@id": SAFE},
        "articleBody": "Chè lên giá.",
        "wordCount": 3,
    }
    assert vnnews.Article().to_json_ld() == {"@context": "https://schema.org", "@type": "NewsArticle"}


def test_a_live_report() -> None:
    """Each entry is an update with the text below it."""
    why = vnnews.Reason("x", "y")
    moment = dt.datetime(2026, 8, 14, 15, 21, tzinfo=dt.timezone(dt.timedelta(hours=7)))
    body = (
        vnnews.LiveEntry(
            index=0, reason=why, time="15:21", text="Mưa", published=moment, precision=vnnews.Precision.MINUTE
        ),
        vnnews.Paragraph(index=1, reason=why, text="Phố ngập."),
        vnnews.LiveEntry(index=2, reason=why, time="14:00", text="14:00"),
    )
    plain = vnnews.Article(body=body).to_json_ld()
    assert plain["@type"] == ["NewsArticle", "LiveBlogPosting"]
    assert plain["liveBlogUpdate"] == [
        {
            "@type": "BlogPosting",
            "headline": "Mưa",
            "datePublished": "2026-08-14T15:21:00+07:00",
            "articleBody": "Phố ngập.",
        },
        {"@type": "BlogPosting"},
    ]


def test_signs_of_scripts_are_escaped() -> None:
    """No tag, no entity, no line end of older JavaScript, no lone surrogate."""
    script = json_ld_script(vnnews.Article(headline="<a>&\u2028\u2029\x9b\u202e\ud800"))
    inner = script.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert script.startswith('<script type="application/ld+json">{')
    assert not set("<>&\u2028\u2029\x9b\u202e\ud800") & set(inner)
    assert json.loads(inner)["headline"] == "<a>&\u2028\u2029\x9b\u202e\ud800"
