"""What an input is that is no page: named by how it begins, and never read as a story."""

from __future__ import annotations

import json
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import vnnews
from vnnews.reading.kind import binary_kind, has_tag, text_kind

STORY: Final = "<h1>Chè lên giá</h1><p>Sáng nay, chè khô ở Suối Giàng thêm hai giá, theo lời của người hái.</p>" * 3
KINDS: Final = {
    f"WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\n{STORY}": "WARC",
    f"WARC/1.1\nWARC-Type: warcinfo\n\n{STORY}": "WARC",
    f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{STORY}": "HTTP response",
    f"HTTP/2 404\n\n{STORY}": "HTTP response",
    f"From: <Saved by Blink>\r\nSubject: Tin\r\nMIME-Version: 1.0\r\n\r\n{STORY}": "MHTML",
    f"MIME-Version: 1.0\nContent-Type: multipart/related\n\n{STORY}": "MHTML",
    f"From a@b.vn Thu Jul 25\nSubject: x\nMime-Version: 1.0\n\n{STORY}": "MHTML",
    json.dumps({"html": STORY}): "JSON",
    json.dumps([STORY, {}], indent=1): "JSON",
    f'\ufeff {{"a": 1}}\n{json.dumps({"html": STORY})}\n': "JSON",
    "[" * 100_000: "JSON",
    "[" + "12, " * 50_000 + "1]": "JSON",
    json.dumps({"a": [1] * 30_000, "html": STORY * 400}): "JSON",
    f'<?xml version="1.0"?><!-- x --><rss><item><description>{STORY}</description></item></rss>': "feed",
    f"<rss version='2.0'><channel><item>{STORY}</item></channel></rss>": "feed",
    f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><content>{STORY}</content></entry></feed>': "feed",
    f"<rdf:RDF><item>{STORY}</item></rdf:RDF>": "feed",
    '<?xml version="1.0"?><urlset><url><loc>https://a.vn/</loc></url></urlset>': "sitemap",
    f'<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "x"><nitf><body>{STORY}</body></nitf>': "XML",
    "https://bao.vn/che-len-gia.htm": "address",
    " file:///home/lan/che.html\n": "address",
    "data:text/html;base64,PGgxPg==": "address",
    "saved/che len gia.html": "name of a file",
    "C:\\tin\\che.htm": "name of a file",
    "/srv/www/tin.xml": "name of a file",
    f"b'<!DOCTYPE html>{STORY}'": "bytes printed",
    f"{{\\rtf1 {STORY}}}": "RTF",
}
PAGES: Final = [
    STORY,
    f"<!doctype html><html>{STORY}</html>",
    f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x"><html>{STORY}</html>',
    f'<?xml version="1.0"?><div>{STORY}</div>',
    f"\n \ufeff<!-- feed --><html>{STORY}</html>",
    f"[Ảnh] Chè lên giá {STORY}",
    f"[1] {STORY}",
    f"[1] {STORY * 500}",
    f'["Chè"] {STORY * 500}',
    f"{{Tin}} {STORY}",
    f"Content: x\n\n{STORY}",
    f"Trang chủ: {STORY} MIME-Version: 1.0",
    f"WARC {STORY}",
    f"http là gì {STORY}",
]


@pytest.mark.parametrize("text", KINDS, ids=lambda text: text[:20])
def test_what_is_no_page_is_named_and_not_read(text: str) -> None:
    """As a page and as a copied text, as str and as bytes; the note says what to do."""
    pages = (vnnews.parse_html(text), vnnews.parse_html(text.encode()), vnnews.parse_text(text))
    for article in pages:
        notes = {note.code: note.message for note in article.notes}
        assert KINDS[text] in notes["not-a-page"]
        assert (article.is_article, article.headline, article.body) == (False, None, ())


@pytest.mark.parametrize("text", PAGES, ids=lambda text: text[:20])
def test_pages_are_read(text: str) -> None:
    """Whatever stands before the first tag."""
    assert text_kind(text) is None
    article = vnnews.parse_html(text)
    assert article.is_article
    assert "not-a-page" not in {note.code for note in article.notes}


def test_plain_text_is_no_page() -> None:
    """It is kept, and the note names the function that reads it; as a copied text it is one."""
    text = "Chè lên giá\nMai An\n25/07/2024, 16:03\nNgười hái vui...\nSáng nay, chè khô lên thêm hai giá.\n" * 2
    article = vnnews.parse_html(text)
    assert not article.is_article
    assert "parse_text" in next(note.message for note in article.notes if note.code == "not-a-page")
    assert "chè khô lên thêm hai giá" in article.text
    assert vnnews.parse_text(text).is_article


@pytest.mark.parametrize("text", [STORY, f"\n<!DOCTYPE html>{STORY}", f"<article class='x'>{STORY}"])
def test_markup_is_no_copied_text(text: str) -> None:
    """The note names the function that reads it."""
    article = vnnews.parse_text(text)
    assert (article.is_article, article.body) == (False, ())
    assert "parse_html" in next(note.message for note in article.notes if note.code == "not-a-page")


@pytest.mark.parametrize(
    "text",
    [
        "Chè lên giá. Xem https://bao.vn/che.htm",
        "Giá 5.000 đồng/kg",
        "{chè} và [gạo]",
        "[1, 2] là một cặp",
        "Lan: MIME-Version: 1.0 là gì?",
        "Thẻ <b> để in đậm",
        "1.html và 2.html\nlà hai trang",
        "HTTP/3 là gì",
        "",
    ],
)
def test_sentences_are_text(text: str) -> None:
    """They hold an address, the name of a file or brackets."""
    assert text_kind(text) is None


@given(st.text() | st.binary())
def test_every_input_has_an_answer(page: str | bytes) -> None:
    """No input raises, and a kind says what to do or what it is."""
    assert text_kind(page) != ""
    assert has_tag(page) in {True, False}
    if isinstance(page, bytes):
        assert binary_kind(page) != ""


def test_bytes_by_their_first_signs() -> None:
    """Of what is no text at all."""
    for data, kind in (
        (b"\x1f\x8b\x08", "gzip"),
        (b"PK\x03\x04", "ZIP"),
        (b"bplist00", "Safari"),
        (b"\xd0\xcf\x11\xe0", "Office"),
    ):
        assert kind in str(binary_kind(data))
    assert binary_kind(b"<p>%PDF-") is None
