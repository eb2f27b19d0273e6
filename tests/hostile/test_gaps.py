"""Tricks of single places of a page: signs nobody sees, JSON-LD, microdata, addresses, dates, feeds."""

from __future__ import annotations

import json
import socket
import unicodedata
import urllib.request
from typing import TYPE_CHECKING, Any, Final, NoReturn

import pytest
from tests.hostile.test_first import STORY, kept, page

import vnnews

if TYPE_CHECKING:
    from collections.abc import Callable

_NOT_SEEN: Final = (
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067"
    "\u2068\u2069\u206a\u206f\ufeff\ufff9\ufffa\ufffb\U000e0001\U000e0041\U000e007f"
)


@pytest.mark.parametrize("sign", _NOT_SEEN, ids=lambda sign: f"U+{ord(sign):04X}")
def test_signs_that_nobody_sees_go(sign: str) -> None:
    """Zero-width signs, bidirectional tricks, annotations and tags in each letter's gap change no text."""
    plain = page().replace("Bến thuyền buổi sớm", "Bến thuyền")
    odd = plain.replace(STORY[1], sign.join(STORY[1])).replace(">Bến thuyền<", f">Bến{sign} {sign}thuyền{sign}<")
    article = vnnews.parse_html(odd)
    assert kept(article)
    assert article.headline == "Bến thuyền"
    assert vnnews.parse_html(odd.encode()).text == article.text
    copied = "\n\n".join(STORY)
    odd_copy, plain_copy = vnnews.parse_text(copied.replace(STORY[1], sign.join(STORY[1]))), vnnews.parse_text(copied)
    assert (odd_copy.lead, odd_copy.text) == (plain_copy.lead, plain_copy.text)


def test_letters_with_a_thousand_marks() -> None:
    """Marks that pile up on a letter stay, and cost no more than their number."""
    article = vnnews.parse_html(page(f"<p>{'a' + chr(0x0300) + chr(0x0323) * 100_000}</p>"))
    assert kept(article)
    assert unicodedata.is_normalized("NFC", article.text)


RAW: Final[dict[str, str]] = {
    "noscript": "<noscript><p>Bật JavaScript lên.</p></noscript>",
    "noscript that ends in an attribute": '<noscript><p title="</noscript><b>x"></noscript>',
    "template": "<template><p>Mẫu</p><template><p>Mẫu trong mẫu</p></template></template>",
    "frame with a document": '<iframe srcdoc="<p>Khung</p><script>x()</script>"></iframe>',
    "frame with markup": "<iframe><p>Khung</p></iframe>",
    "object": "<object data='x.swf'><param name=a value=b></object>",
    "xmp and listing": "<xmp><p>x</p></xmp><listing>y</listing>",
    "cdata": "<![CDATA[<p>x</p>]]>",
    "cdata in svg": "<svg><![CDATA[<p>x</p>]]></svg>",
    "comment that looks ended": "<!-- -- > --!><p>x</p>",
    "entity flood": "&nbsp;" * 50_000 + "&lt" * 50_000,
    "unknown references": "&khong_co;" * 20_000,
    "half a reference": "&#x" * 20_000 + "&#" * 20_000 + "&" * 20_000,
    "meta refresh in the body": '<meta http-equiv="refresh" content="0;url=data:text/html,x">',
    "form feed": "\f<p\f>\f</p>",
}


@pytest.mark.parametrize("bait", RAW)
def test_elements_of_raw_text(bait: str) -> None:
    """The story around them is kept, and what they hold does not become a part of a paragraph of it."""
    article = vnnews.parse_html(page(RAW[bait], head='<meta http-equiv="refresh" content="0;url=//a.vn/x">'))
    assert kept(article)
    assert set(STORY) <= {block.text for block in article.paragraphs}


LD: Final = '<script type="application/ld+json">{}</script>'
JSON_LD: Final[dict[str, Callable[[], str]]] = {
    "nested lists": lambda: "[" * 50_000 + "]" * 50_000,
    "nested objects": lambda: '{"mainEntity":' * 50_000 + "1" + "}" * 50_000,
    "repeated keys": lambda: '{"@type":"NewsArticle",' + '"headline":"a",' * 100_000 + '"headline":"b"}',
    "many keys": lambda: json.dumps({"@type": "NewsArticle", **{f"k{number}": number for number in range(100_000)}}),
    "50 MB": lambda: json.dumps({"@type": "NewsArticle", "headline": "x" * 50_000_000}),
    "50 MB of blanks": lambda: " " * 50_000_000,
    "many graphs": lambda: json.dumps({"@graph": [{"@graph": [{"@type": "Article"}] * 100}] * 1_000}),
    "names of itself": lambda: json.dumps(
        {"@id": "#a", "@type": "NewsArticle", "author": {"@id": "#a"}, "isPartOf": "#a"}
    ),
    "many authors": lambda: json.dumps(
        {"@type": "NewsArticle", "author": [{"name": f"An {n}"} for n in range(20_000)]}
    ),
    "commas": lambda: "[1" + ", " * 200_000 + "]",
    "wrapping": lambda: "<!--" * 50_000 + "//" * 50_000,
    "escapes": lambda: '{"headline": "' + "\\ud800" * 50_000 + '", "@type": "NewsArticle"}',
    "numbers": lambda: '{"@type": "NewsArticle", "datePublished": 1e9999, "headline": NaN, "image": -Infinity}',
}


@pytest.mark.parametrize("bait", JSON_LD)
@pytest.mark.timeout(60)
def test_json_ld(bait: str) -> None:
    """However a script is built, the page behind it is read."""
    article = vnnews.parse_html(page(head=LD.format(JSON_LD[bait]())))
    assert kept(article)
    assert article.headline == "Bến thuyền buổi sớm"
    article.to_json().encode()


def test_the_last_of_repeated_keys_counts() -> None:
    """As for all readers of JSON, and no key of another object comes in between."""
    script = '{"@type": "NewsArticle", "description": "Một", "description": "Hai"}'
    assert vnnews.parse_html(page(head=LD.format(script))).lead == "Hai"


MICRODATA: Final[dict[str, str]] = {
    "refers to itself": '<div itemscope itemtype="http://schema.org/NewsArticle" id="a" itemref="a b"></div>',
    "refer to each other": '<p itemscope id="a" itemref="b"></p><p itemscope id="b" itemref="a" itemprop="author"></p>',
    "many scopes": '<div itemscope itemprop="author">' * 200 + "x" + "</div>" * 200,
    "many names": '<meta itemprop="headline datePublished author image" content="x">' * 5_000,
    "refers to many": f'<div itemscope itemref="{"a " * 100_000}"></div>',
}


@pytest.mark.parametrize("bait", MICRODATA)
def test_microdata(bait: str) -> None:
    """Cycles of items and names without number end."""
    assert kept(vnnews.parse_html(page(MICRODATA[bait])))


BASES: Final = [
    "javascript:alert(1)//",
    "data:text/html,",
    "//",
    "///a.vn",
    "\\\\a.vn\\",
    "https://a.vn:99999/",
    "https://[::1",
    "https://user:pass@a.vn/",
    "file:///etc/",
    "?",
    "x" * 100_000,
]


@pytest.mark.parametrize("base", BASES, ids=range(len(BASES)))
def test_a_base_leads_nowhere(base: str) -> None:
    """What a page calls its base makes no address that runs, holds data or reads a file."""
    bait = '<p>Chữ <a href="b.htm">nối</a> và <a href="alert(1)">chữ</a></p><img src="a.jpg"><iframe src="c"></iframe>'
    article = vnnews.parse_html(page(bait, head=f'<base href="{base}"><base href="javascript:x">'))
    assert kept(article)
    told = [span.href for block in article.iter_text() for span in block.spans if span.href]
    told += [image.url for figure in article.figures for image in figure.images]
    told += [block.src for block in article.body if isinstance(block, vnnews.Embed) and block.src]
    assert not [each for each in told if each.lower().startswith(("javascript:", "data:", "file:"))]


def test_canonical_links_that_disagree() -> None:
    """The caller's address counts; without it one of the page's is taken, and the others stand in the provenance."""
    links = [f"https://{host}.vn/a.htm" for host in ("mot", "hai", "ba")]
    head = "".join(f'<link rel="canonical" href="{link}">' for link in links)
    article = vnnews.parse_html(page(head=head))
    source = article.source("url")
    assert article.url in links
    assert source is not None
    assert {source.winner.value, *(each.value for each in source.losers)} >= {article.url}
    assert vnnews.parse_html(page(head=head), url="https://bon.vn/a.htm").url == "https://bon.vn/a.htm"


YEARS: Final = ["0", "0000", "1", "99999", "10000", "-1", "٢٠٢٤", "9" * 400, "²⁰²⁴"]


@pytest.mark.parametrize("year", YEARS, ids=range(len(YEARS)))
def test_years_that_no_calendar_has(year: str) -> None:
    """They are no date, in the page, in a meta and in JSON-LD, and raise nothing."""
    time = f'<time class="article-meta__time" data-field="distributionDate">16:30, 10/09/{year}</time>'
    script = LD.format(json.dumps({"@type": "NewsArticle", "datePublished": f"{year}-09-10T16:30:00+07:00"}))
    meta = f'<meta property="article:published_time" content="{year}-09-10T16:30:00Z">'
    article = vnnews.parse_html(page(time, head=meta + script))
    assert kept(article)
    assert article.published is None or 1900 < article.published.year < 2100
    stamp = f"<pubDate>Thu, 10 Sep {year} 16:30:00 GMT</pubDate>"
    (item,) = vnnews.parse_feed(f"<rss><channel><item><title>Tin</title>{stamp}</item></channel></rss>")
    assert item.published is None or 1900 < item.published.year < 2100


ITEM: Final = "<rss><channel><item><title>a{}</title></item></channel></rss>"
NOWHERE: Final = "http://127.0.0.1:9/x"
FETCHING: Final[dict[str, str]] = {
    "external entity": f'<!DOCTYPE r [<!ENTITY x SYSTEM "{NOWHERE}">]>' + ITEM.format("&x;"),
    "external file": '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + ITEM.format("&x;"),
    "external subset": f'<!DOCTYPE r SYSTEM "{NOWHERE}.dtd">' + ITEM.format(""),
    "parameter entity": f'<!DOCTYPE r [<!ENTITY % x SYSTEM "{NOWHERE}"> %x;]>' + ITEM.format(""),
    "inclusion": ITEM.format(
        '</title><description xmlns:xi="http://www.w3.org/2001/XInclude">'
        '<xi:include href="file:///etc/passwd" parse="text"/></description><title>'
    ),
    "style sheet": f'<?xml-stylesheet href="{NOWHERE}.xsl"?>' + ITEM.format(""),
    "quadratic": f'<!DOCTYPE r [<!ENTITY x "{"ha" * 50_000}">]>' + ITEM.format("&x;" * 5_000),
}
MAGIC: Final = [b"\x1f\x8b\x08", b"%PDF-1.7\n", b"PK\x03\x04", b"\x28\xb5\x2f\xfd", b"\x89PNG\r\n\x1a\n"]


def _refuse(*_: Any, **__: Any) -> NoReturn:
    message = "something was fetched"
    raise AssertionError(message)


@pytest.mark.parametrize("bait", FETCHING)
def test_nothing_is_fetched(bait: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither entities nor anything else of a feed or a page opens a connection or a file."""
    monkeypatch.setattr(socket, "socket", _refuse)
    monkeypatch.setattr(socket, "create_connection", _refuse)
    monkeypatch.setattr(urllib.request, "urlopen", _refuse)
    for article in (*vnnews.parse_feed(FETCHING[bait]), vnnews.parse_html(FETCHING[bait])):
        written = article.to_json()
        assert "root:" not in written
        assert "hahaha" not in written or bait == "quadratic"
        assert len(written) < 200_000


@pytest.mark.parametrize("magic", MAGIC)
def test_what_is_no_text_is_no_article(magic: bytes) -> None:
    """Bytes that begin like a packed page or a PDF are no article, even where a story stands in them."""
    article = vnnews.parse_html(magic + page().encode())
    assert not article.is_article
    assert {"not-text", "not-article"} <= {note.code for note in article.notes}
