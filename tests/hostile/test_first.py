"""Pages that were made to hurt: each gives an article, and the story where the page still holds it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest
from tests.marks import slow

import vnnews
from vnnews.model import Article, Embed, Figure, TextBlock

if TYPE_CHECKING:
    from collections.abc import Callable

STORY: Final = tuple(
    f"Đoạn thứ {number} của câu chuyện vẫn còn nguyên vẹn sau tất cả những gì đã bày ra ở phía trước. "
    f"Người đọc đếm được {number * 7} con thuyền trên bến và không con thuyền nào bị bỏ sót."
    for number in range(1, 6)
)
PARAGRAPHS: Final = "".join(f"<p>{text}</p>" for text in STORY)


def page(bait: str = "", after: str = "", head: str = "") -> str:
    """A page of layout D with bait in front of the story."""
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>Bến thuyền</title>{head}</head><body>'
        '<h1 data-field="title" class="article-header__title">Bến thuyền buổi sớm</h1>'
        f'<main id="article-editor" class="article-editor" data-field="body">{bait}{PARAGRAPHS}{after}</main>'
        "</body></html>"
    )


def kept(article: Article) -> bool:
    """Whether the whole story is there, in order."""
    text, place = article.text, 0
    for paragraph in STORY:
        place = text.find(paragraph, place)
        if place < 0:
            return False
        place += len(paragraph)
    return True


# What stands in front of the story, where a browser shows the story all the same.
HARMLESS: Final[dict[str, Callable[[], str]]] = {
    "nothing": page,
    "nul characters": lambda: page("\x00<p>\x00</p>\x00"),
    "lone surrogate": lambda: page("<p>\ud800</p>"),
    "control characters": lambda: page("<p>\x1b[31m\x07\x08</p>"),
    "depth 300": lambda: page("<div>" * 300, "</div>" * 300),
    "depth 1500": lambda: page("<div>" * 1500, "</div>" * 1500),
    "3000 unclosed spans": lambda: page("".join(f"<p><span>{number}</p>" for number in range(3000))),
    "2000 attributes": lambda: page("<p " + " ".join(f"a{number}=1" for number in range(2000)) + ">Một</p>"),
    "attribute of 1 MB": lambda: page(f'<p title="{"x" * 1_000_000}">Một</p>'),
    "12 MB script": lambda: page(f"<script>/*{'x' * 12_000_000}*/</script>"),
    "11 MB text": lambda: page("<p>" + "chữ " * 2_800_000 + "</p>"),
    "20000 comments": lambda: page("<!-- x -->" * 20_000),
    "50000 line breaks": lambda: page("<br>" * 50_000),
    "20000 empty paragraphs": lambda: page("<p>&nbsp;</p>" * 20_000),
    "100000 character references": lambda: page(f"<p>{'&#x1EA1;' * 100_000}</p>"),
    "broken character references": lambda: page("<p>&#xD800; &#99999999999; &#x0; &unknown; &#; &</p>"),
    "digits": lambda: page(f"<p>{'9' * 20_000}</p>"),
    "5000 dates": lambda: page(f"<p>{'12/05/2024 ' * 5_000}</p>"),
    "dots and quotes": lambda: page(f"<p>{'. “' * 20_000}</p>"),
    "credits without end": lambda: page(f"<figure><img src=a.jpg><figcaption>{'Ảnh: ' * 5_000}</figcaption></figure>"),
    "huge spans": lambda: page('<table><tr><td colspan="999999999" rowspan="999999999">1</td></tr></table>'),
    "nested tables": lambda: page("<table><tr><td>" * 200, "</td></tr></table>" * 200),
    "nested lists": lambda: page("<ul><li>" * 200 + "x" + "</li></ul>" * 200),
    "XML declaration": lambda: '<?xml version="1.0" encoding="windows-1258"?>' + page(),
    "processing instruction": lambda: page("<?php echo '<p>'; ?>"),
    "CDATA": lambda: page("<![CDATA[ <p>x</p> ]]>"),
    "conditional comment": lambda: page("<!--[if IE]><p>x</p><![endif]-->"),
    "deep JSON-LD": lambda: page(head=f'<script type="application/ld+json">{"[" * 100_000}</script>'),
    "JSON-LD of itself": lambda: page(head=_recursive_json_ld()),
    "JSON-LD that is no object": lambda: page(head='<script type="application/ld+json">1e999</script>'),
    "JSON-LD with wrong kinds": lambda: page(head=_odd_json_ld()),
    "huge number in JSON-LD": lambda: page(head=f'<script type="application/ld+json">{"9" * 6_000}</script>'),
    "wrong charset": lambda: page(head='<meta charset="utf-7">'),
    "no such charset": lambda: page(head='<meta charset="x-rot13">'),
    "broken base": lambda: page('<img src="a.jpg">', head='<base href="https://[">'),
    "refresh": lambda: page(head='<meta http-equiv="refresh" content="0;url=javascript:alert(1)">'),
    "2000 equal sentences": lambda: page(f"<p>{'Thuyền về bến trong sương sớm mùa thu lạnh. ' * 2_000}</p>"),
}


def _recursive_json_ld() -> str:
    """Objects that name each other, 500 deep: written by hand, for Python's own writer gives up there."""
    inner = '{"@id": "#a", "author": {"@id": "#a"}, "mainEntity": {"@id": "#a"}}'
    outer = '{"@type": "NewsArticle", "mainEntityOfPage": {"@id": "#a"}, "@graph": ['
    return f'<script type="application/ld+json">{outer * 500}{inner}{"]}" * 500}</script>'


def _odd_json_ld() -> str:
    data = {"@type": ["NewsArticle", 5], "headline": {"a": []}, "author": 7, "datePublished": [1, None], "image": True}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize("bait", slow(HARMLESS, "11 MB text"))
def test_the_story_is_kept(bait: str) -> None:
    """The five paragraphs behind the bait are read, whole and in order."""
    assert kept(vnnews.parse_html(HARMLESS[bait]()))


@pytest.mark.parametrize("bait", slow(HARMLESS, "11 MB text"))
def test_bytes_too(bait: str) -> None:
    """The same as bytes; what UTF-8 cannot hold is written as it comes."""
    assert kept(vnnews.parse_html(HARMLESS[bait]().encode("utf-8", "surrogatepass")))


# Where a browser shows no story either, or libxml2 gives up: an article comes out, with a note or without a story.
HOPELESS: Final[dict[str, Callable[[], str | bytes]]] = {
    "empty": lambda: "",
    "blank": lambda: " \n\t\u00a0",
    "only a comment": lambda: "<!-- x -->",
    "only a doctype": lambda: "<!DOCTYPE html>",
    "unclosed comment": lambda: page("<!--"),
    "plaintext": lambda: page("<plaintext>"),
    "unclosed script": lambda: page("<script>"),
    "unclosed textarea": lambda: page("<textarea>"),
    "depth 20000": lambda: page("<div>" * 20_000),
    "20000 open bolds": lambda: page("<b>" * 20_000),
    "20000 crossed fonts": lambda: page("<font><b></font>" * 20_000),
    "5000 open tables": lambda: page("<table><tr><td>" * 5_000),
    "all bytes": lambda: bytes(range(256)) * 40,
    "UTF-16 without a mark": lambda: page().encode("utf-16-le"),
    "gzip": lambda: b"\x1f\x8b\x08\x00" + bytes(range(256)),
    "PNG": lambda: b"\x89PNG\r\n\x1a\n" + b"\x00" * 500,
    "entity bomb": lambda: '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><p>&b;</p>',
}


@pytest.mark.parametrize("bait", slow(HOPELESS, "20000 crossed fonts"))
def test_hopeless_pages_are_articles_too(bait: str) -> None:
    """No error, no hang, and the same result twice."""
    article = vnnews.parse_html(HOPELESS[bait]())
    assert isinstance(article, Article)
    assert vnnews.parse_html(HOPELESS[bait]()) == article


@pytest.mark.parametrize("bait", ["empty", "blank", "only a comment", "unclosed comment"])
def test_what_is_no_article_says_why(bait: str) -> None:
    """A page without a story is no article, and a note gives the reason."""
    article = vnnews.parse_html(HOPELESS[bait]())
    assert not article.is_article
    assert article.notes


def test_addresses_that_run_are_left_out() -> None:
    """`javascript:`, `data:` and `vbscript:` never come out as an address."""
    bad = ("javascript:alert(1)", "JaVaScRiPt:alert(1)", " \x01javascript:alert(1)", "data:text/html,x", "vbscript:x")
    bait = "".join(
        f'<p>Chữ <a href="{address}">nối</a> ở đây.</p><figure><img src="{address}"></figure>'
        f'<iframe src="{address}"></iframe><video poster="{address}" src="{address}"></video>'
        for address in bad
    )
    article = vnnews.parse_html(page(bait, head=f'<link rel="canonical" href="{bad[0]}"><base href="{bad[0]}">'))
    assert kept(article)
    addresses = [article.url, article.image.url if article.image else None]
    for block in article.body:
        if isinstance(block, TextBlock):
            addresses += [span.href for span in block.spans]
        elif isinstance(block, Figure):
            addresses += [image.url for image in block.images]
        elif isinstance(block, Embed):
            addresses += [block.src, block.poster.url if block.poster else None]
    schemes = {address.partition(":")[0].strip().lower() for address in addresses if address and ":" in address}
    assert schemes <= {"http", "https"}


BILLION_LAUGHS: Final = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 10))
    + "]><rss><channel><item><title>&a9;</title><link>https://vneconomy.vn/a.htm</link></item></channel></rss>"
)
EXTERNAL: Final = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/hostname">]>'
    "<rss><channel><item><title>Tin &file; sớm</title></item></channel></rss>"
)
FEEDS: Final[dict[str, str | bytes]] = {
    "empty": "",
    "no XML": "Chỉ là chữ",
    "HTML": page(),
    "entity bomb": BILLION_LAUGHS,
    "external entity": EXTERNAL,
    "cut": "<rss><channel><item><title>Tin",
    "nul": b"<rss>\x00<channel><item><title>Tin</title></item></channel></rss>",
    "lone surrogate": "<rss><channel><item><title>\ud800</title></item></channel></rss>",
    "deep": "<rss>" + "<channel>" * 3_000,
    "wrong encoding": b'<?xml version="1.0" encoding="x-none"?><rss><channel><item/></channel></rss>',
    "items without anything": "<rss><channel>" + "<item/>" * 1_000 + "</channel></rss>",
    "bad dates": "<rss><channel><item><pubDate>Thu, 99 Foo 20260 99:99:99 GMT</pubDate></item></channel></rss>",
    "all bytes": bytes(range(256)),
}


@pytest.mark.parametrize("bait", FEEDS)
def test_bad_feeds_give_articles(bait: str) -> None:
    """Broken feeds give what can be read of them, and never an error."""
    articles = vnnews.parse_feed(FEEDS[bait])
    assert all(isinstance(article, Article) for article in articles)


def test_entities_of_a_feed_are_not_expanded() -> None:
    """Neither a bomb nor a file of this machine gets into an article."""
    for feed in (BILLION_LAUGHS, EXTERNAL):
        for article in vnnews.parse_feed(feed):
            assert len(article.headline or "") < 100
            assert "haha" not in (article.headline or "")


@pytest.mark.parametrize("text", ["", "\x00", "\ud800", "x" * 100_000, "\n" * 50_000, "Ảnh: " * 5_000, "a -\n" * 5_000])
def test_bad_copies_give_articles(text: str) -> None:
    """`parse_text` takes whatever a clipboard may hold."""
    assert isinstance(vnnews.parse_text(text), Article)
