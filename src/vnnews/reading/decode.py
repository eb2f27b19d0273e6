"""Bytes to text, and why: which encoding was taken and on whose word.

Order of evidence: byte order mark, HTTP header, `<meta>` (or XML declaration), valid UTF-8, BeautifulSoup's detector.
UTF-8 that decodes without an error beats a declaration of a one-byte encoding, for such bytes are hardly ever anything
else (real pages: UTF-8 bytes behind `charset=iso-8859-1`).
"""

from __future__ import annotations

import codecs
import re
from typing import Final

import attrs

from vnnews.model import Note
from vnnews.text import nfc

__all__ = ["Decoded", "decode"]

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEADER: Final = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_META: Final = re.compile(rb"<meta[^>]{0,500}?charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_XML: Final = re.compile(rb"^\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})", re.IGNORECASE)
_COMMENT: Final = re.compile(rb"<!--.*?-->", re.DOTALL)
_DECLARED_WITHIN: Final = 16_384
# The WHATWG encoding standard reads these labels as windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels).
_LATIN: Final = frozenset({"ascii", "iso8859-1", "cp1252"})


@attrs.frozen
class Decoded:
    """A page as text, the encoding that was taken, and on whose word."""

    text: str
    encoding: str
    evidence: str
    notes: tuple[Note, ...] = ()


def decode(page: bytes, content_type: str | None = None) -> Decoded:
    """Decode a page.

    Args:
        page: the bytes as served or saved.
        content_type: the HTTP header of that name, such as `text/html; charset=utf-8`.

    >>> decode(b'<meta charset="utf-8">Ti\\xe1\\xba\\xbfng').encoding
    'utf-8'
    """
    for mark, encoding in _BOMS:
        if page.startswith(mark):
            return _forced(page[len(mark) :], encoding, "byte order mark")
    declared, evidence = _declared(page, content_type)
    try:
        text = page.decode("utf-8")
    except UnicodeDecodeError:
        if declared is not None and declared != "utf-8":
            return _forced(page, declared, evidence)
        return _broken_utf8(page, evidence) if declared or _mostly_utf8(page) else _detected(page)
    if declared in {None, "utf-8"} or declared in _LATIN or not text.isascii():
        return _as_utf8(text, declared, evidence)
    return _forced(page, declared or "utf-8", evidence)


def _as_utf8(text: str, declared: str | None, evidence: str) -> Decoded:
    if declared is None:
        return Decoded(text, "utf-8", "valid UTF-8")
    if declared == "utf-8" or text.isascii():
        return Decoded(text, "utf-8", evidence)
    note = Note("wrong-charset", f"the page declares {declared} ({evidence}), but its bytes are valid UTF-8")
    return Decoded(text, "utf-8", "valid UTF-8", (note,))


def _declared(page: bytes, content_type: str | None) -> tuple[str | None, str]:
    """The encoding that the header or the page names, by its Python name, and where it does so."""
    head = _COMMENT.sub(b"", page[:_DECLARED_WITHIN])
    labels = (
        (_HEADER.search(content_type or ""), "HTTP header"),
        (_XML.search(head), "XML declaration"),
        (_META.search(head), "meta charset"),
    )
    for found, evidence in labels:
        if found is None:
            continue
        label = _ascii(found[1])
        try:
            codec = codecs.lookup(label)
        except LookupError:
            continue
        if not getattr(codec, "_is_text_encoding", True):
            continue
        # A page that could be read far enough to find this label is no UTF-16 (WHATWG says the same).
        name = "utf-8" if codec.name.startswith("utf-16") else codec.name
        return name, evidence
    return None, "nothing"


def _ascii(label: str | bytes) -> str:
    return label if isinstance(label, str) else label.decode("ascii", "replace")


def _forced(page: bytes, encoding: str, evidence: str) -> Decoded:
    """Decode by a name that is settled; what does not fit is replaced and counted."""
    codec = "cp1252" if encoding in _LATIN else encoding
    text = page.decode(codec, errors="replace")
    bad = text.count("\ufffd") - (page.count(b"\xef\xbf\xbd") if codec == "utf-8" else 0)
    if codec == "cp1258":
        text = nfc(text)  # windows-1258 writes a vowel and its tone as two characters
    notes = (Note("bad-bytes", f"{bad} places are not valid {encoding} and were replaced"),) if bad > 0 else ()
    return Decoded(text, encoding, evidence, notes)


def _broken_utf8(page: bytes, evidence: str) -> Decoded:
    return _forced(page, "utf-8", evidence if evidence != "nothing" else "mostly valid UTF-8")


def _mostly_utf8(page: bytes) -> bool:
    """Whether bytes are UTF-8 with few broken places: more good sequences than bad ones."""
    text = page.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = sum(map(text.count, "áàảãạăâêôơưđếềệộớợấầậụứừ"))
    return good > bad


def _detected(page: bytes) -> Decoded:
    """Ask BeautifulSoup's detector, for bytes that nobody declares and that are no UTF-8."""
    from bs4.dammit import EncodingDetector  # noqa: PLC0415 - bs4 is slow to import and seldom needed here

    for encoding in EncodingDetector(page, is_html=True).encodings:
        try:
            text = page.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        note = Note("guessed-charset", f"no encoding is declared; read as {encoding}")
        return Decoded(nfc(text) if "1258" in encoding else text, encoding, "detector", (note,))
    return _forced(page, "cp1252", "last resort")
