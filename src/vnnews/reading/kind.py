"""What an input is that is no page: an archive, a picture, JSON, a feed, an address."""

from __future__ import annotations

import json
import re
from typing import Final

# Beginnings of files that are no text; from the formats' own specifications, as in file(1).
_MAGIC: Final = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"RIFF", "a RIFF file (WebP, WAV, AVI)"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "gzip: unpack it first"),
    (b"BZh", "bzip2: unpack it first"),
    (b"\xfd7zXZ\x00", "xz: unpack it first"),
    (b"\x28\xb5\x2f\xfd", "Zstandard: unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"PAR1", "Parquet"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"ID3", "an MP3 file"),
    (b"OggS", "an Ogg file"),
    (b"\xd0\xcf\x11\xe0", "a document of Microsoft Office"),
    (b"bplist00", "a web archive of Safari: save the page as HTML"),
)
_MARKUP: Final = re.compile(r"[\s\ufeff]*<(?:!doctype|!--|[a-z][a-z0-9]{0,15}[\s/>])", re.IGNORECASE)
_WITHIN: Final = 4096
_JSON_WITHIN: Final = 65_536
_LONGEST_SIGN: Final = 30  # characters of a number or a word that a cut may go through
_TAG: Final = re.compile(r"<[a-zA-Z/!?]")
_BYTES_TAG: Final = re.compile(rb"<[a-zA-Z/!?]")
_BEGINNINGS: Final = (
    (re.compile(r"WARC/\d"), "a WARC archive: give the pages in it, one by one"),
    (re.compile(r"HTTP/\d(?:\.\d)? \d{3}"), "an HTTP response: give what stands below its header"),
    (re.compile(r"\{\\rtf"), "an RTF document"),
    (re.compile(r"%!PS"), "a PostScript document"),
    (re.compile(r"b(['\"])\s{0,9}<.{0,4000}", re.DOTALL), "bytes printed by Python: give the bytes themselves"),
)
_FEED: Final = "a feed: `parse_feed` (vnnews feed) reads it"
_XML_ROOTS: Final = {
    **dict.fromkeys(("rss", "feed", "rdf:rdf", "atom:feed"), _FEED),
    **dict.fromkeys(("urlset", "sitemapindex"), "a sitemap: it names pages and holds none"),
}
_FLAGS: Final = re.IGNORECASE | re.DOTALL
_PROLOG: Final = re.compile(r"\s+|<\?.{0,2000}?\?>|<!--.{0,2000}?-->|<!doctype(?!\s+html)[^>\[]{0,500}>", _FLAGS)
_NAME: Final = re.compile(r"<([a-zA-Z][\w.:-]{0,60})")
_HTML_ROOTS: Final = frozenset(
    [
        *(
            "a",
            "article",
            "aside",
            "b",
            "blockquote",
            "body",
            "br",
            "center",
            "div",
            "em",
            "figure",
            "font",
            "form",
            "h1",
        ),
        *("h2", "h3", "head", "header", "hr", "html", "i", "img", "link", "main", "meta", "nav", "noscript", "ol", "p"),
        *("pre", "script", "section", "span", "strong", "style", "table", "title", "ul"),
    ]
)
_HEADER: Final = re.compile(r"[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]|From ")
_ADDRESS: Final = re.compile(r"(?:(?:https?|ftp|file)://|data:)\S+", re.IGNORECASE)
_PATH: Final = re.compile(
    r"(?:[A-Za-z]:[\\/])?[^<>\n:*?\"|]{0,900}[^\s<>:*?\"|]"
    r"\.(?:x?html?|mht(?:ml)?|php|aspx?|xml|txt|md|jsonl?|warc|gz|pdf)",
    re.IGNORECASE,
)
_LONGEST_NAME: Final = 2000


def binary_kind(data: bytes) -> str | None:
    """What bytes are that are no text, with what to do. Returns None if they may be text.

    >>> binary_kind(b"%PDF-1.7"), binary_kind(b"<p>")
    ('a PDF', None)
    """
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)


def text_kind(page: str | bytes) -> str | None:
    """What a text is that is no page, with what to do. Returns None if it may be a page or plain text.

    Args:
        page: a text, or the same as UTF-8.

    >>> text_kind("https://bao.vn/gao.htm"), text_kind("<p>Gạo"), text_kind("[Ảnh] Gạo tăng giá")
    ('an address: nothing is fetched, give the page itself', None, None)
    """
    head = page[:_WITHIN].decode("utf-8", "replace") if isinstance(page, bytes) else page[:_WITHIN]
    head = head.lstrip("\ufeff \t\r\n")
    for beginning, kind in _BEGINNINGS:
        if beginning.match(head):
            return kind
    if head.startswith(("{", "[")) and _is_json(page):
        return "JSON: give the HTML or the text in it"
    if _is_mail(head):
        return "an MHTML archive or an e-mail: save the page as HTML"
    if head.startswith("<"):
        return _xml_kind(head)
    if len(page) <= _LONGEST_NAME:
        return _name_kind(head.strip())
    return None


def has_tag(page: str | bytes) -> bool:
    """Whether a page has any markup; without it the page is plain text."""
    return (_BYTES_TAG.search(page) if isinstance(page, bytes) else _TAG.search(page)) is not None


def is_html(text: str | bytes) -> bool:
    """Whether a text is the markup of a page and no copy of what a page shows.

    >>> is_html("<!DOCTYPE html><p>Gạo"), is_html("Thẻ <b> in đậm")
    (True, False)
    """
    head = text[:_WITHIN].decode("utf-8", "replace") if isinstance(text, bytes) else text[:_WITHIN]
    return _MARKUP.match(head) is not None


def _is_json(page: str | bytes) -> bool:
    """Whether a page is JSON, or JSON lines, of which the first one is read; of a long one the beginning is enough.

    >>> _is_json('{"a": 1}\\n{"a": 2}'), _is_json("[1] Gạo"), _is_json('["' + "x" * 100_000)
    (True, False, True)
    """
    begin = page[:_JSON_WITHIN]
    text = begin.decode("utf-8", "replace") if isinstance(begin, bytes) else begin
    text = text.lstrip("\ufeff \t\r\n")
    try:
        _, end = json.JSONDecoder().raw_decode(text)
    except RecursionError:  # nobody writes a page that begins with a thousand brackets
        return True
    except json.JSONDecodeError as error:
        is_cut = len(page) > _JSON_WITHIN
        return is_cut and (error.msg.startswith("Unterminated string") or error.pos >= len(text) - _LONGEST_SIGN)
    rest = text[end:]
    return not rest.strip() or rest.lstrip(" \t\r").startswith(("\n{", "\n["))


def _is_mail(head: str) -> bool:
    """Whether a text begins with the header of a mail, in which browsers save whole pages (RFC 2557)."""
    if not _HEADER.match(head):
        return False
    header = head.replace("\r\n", "\n").partition("\n\n")[0].lower()
    return "\nmime-version:" in f"\n{header}"


def _xml_kind(head: str) -> str | None:
    """What a text is whose first element is none of a page."""
    place, is_xml = 0, head.startswith("<?xml")
    while before := _PROLOG.match(head, place):
        place = before.end()
    name = _NAME.match(head, place)
    root = name[1].lower() if name else ""
    if root in _XML_ROOTS:
        return _XML_ROOTS[root]
    is_page = not root or root in _HTML_ROOTS or root.endswith(":html") or "<html" in head.lower()
    return "XML, and no HTML" if is_xml and not is_page else None


def _name_kind(text: str) -> str | None:
    """What a text is that is no more than an address or the name of a file."""
    if _ADDRESS.fullmatch(text):
        return "an address: nothing is fetched, give the page itself"
    if _PATH.fullmatch(text):
        return "the name of a file: give what the file holds"
    return None
