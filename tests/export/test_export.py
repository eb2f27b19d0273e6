"""Articles out and back: the wire form, its schema, Markdown and JSON-LD."""

from __future__ import annotations

import copy
import json
import pickle
from typing import TYPE_CHECKING, Any, Final

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import vnnews
from vnnews.export.json_ld import json_ld_script
from vnnews.testing import LAYOUTS, noises, page_truths, render

if TYPE_CHECKING:
    from pathlib import Path

PAGE: Final = """
<html lang="vi"><head><link rel="canonical" href="https://bao.vn/gao.htm"></head><body><h1>Giá gạo * tăng</h1>
<div class="noi-dung"><p>1. Sáng <a href="/x">nay</a>, <b>giá <i>gạo</i></b> xuất khẩu tăng &lt;script&gt; mạnh.</p>
<h2># Tít phụ</h2><ul><li>một</li><li>hai<ul><li>ba</li></ul></li></ul>
<table><tr><th>a|b</th><th>c</th></tr><tr><td>1</td><td>2</td></tr></table>
<figure><img src="/a.jpg"><figcaption>Cảng [Sài Gòn]. Ảnh: Minh</figcaption></figure>
<blockquote><p>Lời của <a href="javascript:x">ai</a></p></blockquote>
<iframe src="https://www.youtube.com/embed/x"></iframe><p>Theo dõi Báo trên Google News</p>
<p>Sáng nay, giá gạo xuất khẩu tăng mạnh, theo lời của nhiều người trong ngành lúa gạo ở miền Tây.</p>
<p class="c">Theo Reuters</p></div></body></html>
"""


@pytest.fixture(scope="module")
def article() -> vnnews.Article:
    """An article with a block of nearly every kind."""
    return vnnews.parse_html(PAGE, url="https://bao.vn/gao.htm")


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
    _VALIDATOR.validate(json.loads(text))


_VALIDATOR: Final = jsonschema.Draft202012Validator(vnnews.json_schema())


def test_the_schema_is_one() -> None:
    """The schema itself is valid, and an empty article fits it."""
    jsonschema.Draft202012Validator.check_schema(vnnews.json_schema())
    _VALIDATOR.validate(vnnews.Article().to_dict())


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
        assert not _VALIDATOR.is_valid(json.loads(json.dumps(document)))


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


def test_surrogates_do_not_break_json() -> None:
    """A lone surrogate, which no page gives, is escaped."""
    article = vnnews.Article(headline="\ud800")
    assert article.to_json().encode()
    assert vnnews.Article.from_json(article.to_json()) == article


def test_markdown_says_the_same(article: vnnews.Article) -> None:
    """Markup of the page becomes Markdown; text that looks like Markdown does not."""
    lines = article.to_markdown().split("\n")
    assert lines[0] == r"# Giá gạo \* tăng"
    assert r"## \# Tít phụ" in lines
    assert any(line.startswith(r"1\. Sáng [nay](<https://bao.vn/x>)") and r"\<script\>" in line for line in lines)
    assert "- một" in lines
    assert "  - ba" in lines
    assert r"| a\|b | c |" in lines
    assert "> Lời của ai" in lines
    assert "![](<https://bao.vn/a.jpg>)" in lines
    assert r"*Cảng \[Sài Gòn\]. (Minh)*" in lines


@given(st.text(), st.text())
def test_no_text_becomes_markup(headline: str, text: str) -> None:
    """Whatever a page says, its Markdown holds no HTML and no running link."""
    markdown_it = pytest.importorskip("markdown_it")
    reason = vnnews.Reason("x", "y")
    spans = (vnnews.Span("link", 0, len(text), "javascript:alert(1)"), vnnews.Span("bold", 0, len(text)))
    article = vnnews.Article(
        headline=headline, lead=text, body=(vnnews.Paragraph(index=0, text=text, spans=spans, reason=reason),)
    )
    tokens = markdown_it.MarkdownIt("commonmark").parse(article.to_markdown())
    kinds = {child.type for token in tokens for child in (token, *(token.children or ()))}
    assert not kinds & {"html_block", "html_inline", "link_open", "image", "fence", "code_block"}


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


FEED: Final = """<?xml version="1.0" encoding="utf-8"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><item>
<title>Giá gạo tăng</title><link>https://vneconomy.vn/gao.htm</link><dc:creator>Hà Anh</dc:creator>
<pubDate>Fri, 04 Sep 2026 02:43:06 GMT</pubDate><category>Thị trường</category><category>gạo</category>
<description><![CDATA[<a href="#"><img src="/t.jpg"></a>Gạo Việt lên giá mạnh trong tuần.]]></description>
<content:encoded>&lt;h2&gt;Gạo Việt lên giá mạnh trong tuần.&lt;/h2&gt;
&lt;p&gt;Sáng nay tăng.&lt;/p&gt;</content:encoded>
</item><item><title>Chỉ có tít</title><guid>https://vneconomy.vn/b.htm</guid>
<media:content url="/m.jpg" medium="image"/></item></channel></rss>"""
ATOM: Final = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">Gạo &amp;amp; lúa</title>
<link rel="self" href="https://a.vn/self"/><link href="https://a.vn/b"/><author><name>Hà Anh</name></author>
<updated>2026-09-04T09:43:06+07:00</updated><category term="gạo"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Sáng nay tăng.</p></div></content></entry></feed>"""


@pytest.mark.parametrize("feed", [FEED, FEED.encode(), FEED.replace("utf-8", "utf-16").encode("utf-16")])
def test_a_feed_with_bodies(feed: str | bytes) -> None:
    """GMT is UTC; the body's first heading is the lead; an item without a body says so."""
    whole, bare = vnnews.parse_feed(feed)
    assert (whole.headline, whole.lead, whole.section) == (
        "Giá gạo tăng",
        "Gạo Việt lên giá mạnh trong tuần.",
        "Thị trường",
    )
    assert whole.published is not None
    assert whole.published.isoformat() == "2026-09-04T09:43:06+07:00"
    assert [author.name for author in whole.authors] == ["Hà Anh"]
    assert whole.tags == ("gạo",)
    assert whole.text == "Sáng nay tăng."
    assert whole.profile == "vneconomy"
    assert str(whole.image) == "https://vneconomy.vn/t.jpg"
    assert (bare.url, bare.is_article, str(bare.image)) == (
        "https://vneconomy.vn/b.htm",
        False,
        "https://vneconomy.vn/m.jpg",
    )


def test_atom() -> None:
    """Atom's links, authors, categories and XHTML bodies."""
    (article,) = vnnews.parse_feed(ATOM)
    assert (article.headline, article.url, article.section) == ("Gạo & lúa", "https://a.vn/b", "gạo")
    assert article.text == "Sáng nay tăng."
    assert article.modified is not None


def test_entities_are_never_resolved(tmp_path: Path) -> None:
    """A feed cannot read a file."""
    secret = tmp_path / "secret"
    secret.write_text("bí mật", encoding="utf-8")
    feed = f'<!DOCTYPE r [<!ENTITY x SYSTEM "{secret.as_uri()}">]><rss><item><title>a &x;</title></item></rss>'
    assert "bí mật" not in str(vnnews.parse_feed(feed))


@pytest.mark.parametrize("feed", [b"", b"   ", b"<html></html>", b"\x00\x01", "khong phai feed"])
def test_what_is_no_feed_gives_none(feed: bytes | str) -> None:
    """No feed, no articles, no error."""
    assert vnnews.parse_feed(feed) == ()
