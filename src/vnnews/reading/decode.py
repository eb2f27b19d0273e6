"""Bytes to text: which encoding was taken, and the evidence for it.

Order of evidence: byte order mark, the shape of UTF-16, HTTP header, `<meta>` (or XML declaration), valid UTF-8, and
what the letters are. UTF-8 that decodes without an error beats a declaration of a one-byte encoding, for such bytes are
hardly ever anything else (real pages: UTF-8 bytes behind `charset=iso-8859-1`).
"""

from __future__ import annotations

import codecs
import re
from itertools import chain
from typing import Final

import attrs

from vnnews.model import Note
from vnnews.reading.charsets import LABELS, SLOPPY_1252, decode_table
from vnnews.reading.encodings import ENCODINGS, Guess, in_one_byte, read_page, recognise, recognise_viqr
from vnnews.reading.kind import binary_kind
from vnnews.reading.mojibake import mend, suspicious
from vnnews.text import counted, nfc

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEADER: Final = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_META: Final = re.compile(rb"<meta[^>]{0,500}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE)
_XML: Final = re.compile(rb"\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})", re.IGNORECASE)
_COMMENT: Final = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_DECLARED_WITHIN: Final = 16_384
# The WHATWG encoding standard reads these labels as windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels).
_LATIN: Final = frozenset({"ascii", "iso8859-1", "cp1252"})
# Python's names of the encodings of that standard. Others (utf-7, idna, unicode_escape ...) no page is in, and some
# of them raise whatever one asks them to do with errors.
_KNOWN: Final = (
    _LATIN
    | {"utf-8", "utf-16", "utf-16-le", "utf-16-be", "gbk", "gb18030", "gb2312", "big5", "big5hkscs", "euc_jp"}
    | {"iso2022_jp", "shift_jis", "cp932", "euc_kr", "cp949", "koi8-r", "koi8-u", "cp866", "cp874", "mac-roman"}
    | {"mac-cyrillic", "tis-620", *(f"cp{number}" for number in range(1250, 1259))}
    | {f"iso8859-{number}" for number in range(2, 17) if number != 12}  # noqa: PLR2004 - there is no part 12
)
_VIETNAMESE: Final = frozenset({b"\xe1\xba", b"\xe1\xbb"})  # how letters with two marks begin in UTF-8
_SHAPE_WITHIN: Final = 4096
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]")
_PIECE: Final = 1 << 16  # bytes
_GOOD_TO_BAD: Final = 10  # UTF-8 against a declaration: so many good letters to one broken one


@attrs.frozen
class Decoded:
    """A page as text, the encoding that was taken, and the evidence for it."""

    page: str | bytes
    """The text, or the page's own bytes where they are its UTF-8: a parser reads them as they are."""
    encoding: str
    evidence: str
    notes: tuple[Note, ...] = ()

    @property
    def text(self) -> str:
        """The page as text."""
        return self.page if isinstance(self.page, str) else self.page.decode("utf-8")


def decode(page: bytes, content_type: str | None = None) -> Decoded:
    """Decode a page. Never raises; what was damaged or guessed is noted.

    Args:
        page: the bytes as served or saved.
        content_type: the HTTP header of that name, such as `text/html; charset=utf-8`.

    >>> decode(b'<meta charset="utf-8">Ti\\xe1\\xba\\xbfng').encoding
    'utf-8'
    """
    for mark, encoding in _BOMS:
        if page.startswith(mark):
            return _forced(page[len(mark) :], encoding, "byte order mark")
    decoded = _by_declaration(page, content_type)
    kind = binary_kind(page)
    if kind is None:
        return decoded
    note = Note("not-text", f"the bytes begin like {kind}", "page")
    return attrs.evolve(decoded, notes=(note, *decoded.notes))


def _by_declaration(page: bytes, content_type: str | None) -> Decoded:
    """Decode a page without a mark."""
    shape = _utf16_shape(page)
    if shape is not None:
        return _forced(page, shape, "every other byte is zero")
    declared, evidence = _declared(page, content_type)
    if page.isascii():
        return _of_ascii(page, declared, evidence)
    return _as_utf8(page, declared, evidence) if _is_utf8(page) else _not_utf8(page, declared, evidence)


def _is_utf8(page: bytes) -> bool:
    """Whether a page is valid UTF-8, seen piece by piece: the whole of it as text would be twice its size."""
    view, place = memoryview(page), 0
    try:
        while place < len(page):
            piece = view[place : place + _PIECE]
            place += codecs.utf_8_decode(piece, "strict", place + _PIECE >= len(page))[1]
    except UnicodeDecodeError:
        return False
    return True


def _utf16_shape(page: bytes) -> str | None:
    """UTF-16 without a mark: markup is ASCII, so that every other byte is zero."""
    if b"\x00" not in page[:_SHAPE_WITHIN]:
        return None
    sample = page[:_SHAPE_WITHIN]
    even, odd, half = sample[::2].count(0), sample[1::2].count(0), len(sample) // 2
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.4 and odd < half * 0.05 else None


def _as_utf8(page: bytes, declared: str | None, evidence: str) -> Decoded:
    """Valid UTF-8 with letters beyond ASCII, whatever is declared."""
    notes = list[Note]()
    if declared not in {None, "utf-8"}:
        what = f"the page declares {declared} ({evidence}), but its bytes are valid UTF-8"
        notes.append(Note("wrong-charset", what, "page"))
    if declared != "utf-8":
        evidence = "valid UTF-8"
    if suspicious(page):
        text, more = mend(page.decode("utf-8"))
        return Decoded(text, "utf-8", evidence, (*notes, *more))
    if not any(sign in page for sign in _VIETNAMESE):
        # No Vietnamese letter at all: letters of a font, saved as Unicode?
        raw = in_one_byte(page.decode("utf-8"))
        guess = recognise(raw) if raw is not None else None
        if raw is not None and guess is not None and guess.encoding != "cp1258":
            notes.append(Note("legacy-charset", f"the text is encoded in {guess.encoding}: {guess}", "page"))
            return Decoded(nfc(read_page(raw, guess.encoding)), "utf-8", evidence, tuple(notes))
    return Decoded(page, "utf-8", evidence, tuple(notes))


def _of_ascii(page: bytes, declared: str | None, evidence: str) -> Decoded:
    """Bytes that are ASCII mean the same in nearly every encoding; VIQR writes Vietnamese in them."""
    if declared == "viqr":
        return Decoded(read_page(page, "viqr"), "viqr", evidence)
    guess = recognise_viqr(page)
    if guess is not None:
        return _guessed(page, guess, declared, evidence)
    if declared in {None, "utf-8"} or declared in _LATIN or declared in ENCODINGS:
        return Decoded(page, "utf-8", evidence if declared else "valid UTF-8")
    return _forced(page, declared or "utf-8", evidence)


def _not_utf8(page: bytes, declared: str | None, evidence: str) -> Decoded:
    """Decode bytes that are not valid UTF-8: the declaration is checked against the letters.

    >>> text = "Gạo thơm An Giang đã lên giá, người trồng lúa chưa vội bán."
    >>> good_utf8 = _not_utf8(text.encode() + b"\\xff", "cp1252", "meta charset")
    >>> good_utf8.encoding, [note.code for note in good_utf8.notes]
    ('utf-8', ['wrong-charset', 'bad-bytes'])
    >>> _not_utf8("café crème".encode("cp1252"), "iso8859-1", "meta charset").text
    'café crème'
    >>> _not_utf8("café crème".encode("cp1252"), None, "nothing").evidence
    'last resort'
    """
    good, bad = _utf8_letters(page)
    if declared in {None, "utf-8"} and good > bad:
        return _forced(page, "utf-8", evidence if declared else "mostly valid UTF-8")
    single = declared in _LATIN or declared in {None, "utf-8", "cp1258"} or declared in ENCODINGS
    if single and good > _GOOD_TO_BAD * bad:
        broken = counted(bad, "invalid byte sequence")
        what = f"the page declares {declared} ({evidence}), but its bytes are UTF-8 with {broken}"
        decoded = _forced(page, "utf-8", "mostly valid UTF-8")
        return attrs.evolve(decoded, notes=(Note("wrong-charset", what, "page"), *decoded.notes))
    guess = recognise(page, declared) if single and declared != "viqr" else None
    if guess is not None and guess.encoding != declared:
        return _guessed(page, guess, declared, evidence)
    if declared in ENCODINGS:
        return Decoded(nfc(read_page(page, declared or "")), declared or "", evidence)
    if declared is not None:
        return _forced(page, declared, evidence)
    note = Note("guessed-charset", "no encoding is declared or detected; read as windows-1252", "page")
    decoded = _forced(page, "cp1252", "last resort")
    return attrs.evolve(decoded, notes=(note, *decoded.notes))


def _guessed(page: bytes, guess: Guess, declared: str | None, evidence: str) -> Decoded:
    """A page in the Vietnamese encoding that its letters show."""
    declaration = f"the page declares {declared} ({evidence})" if declared else "no encoding is declared"
    note = Note("legacy-charset", f"{declaration}; read as {guess.encoding}: {guess}", "page")
    if guess.encoding in ENCODINGS:
        return Decoded(nfc(read_page(page, guess.encoding)), guess.encoding, "its letters", (note,))
    decoded = _forced(page, guess.encoding, "its letters")
    return attrs.evolve(decoded, notes=(note, *decoded.notes))


def _declared(page: bytes, content_type: str | None) -> tuple[str | None, str]:
    """The encoding that the header or the page names, by its Python name, and where it does so."""
    head = page[:_DECLARED_WITHIN]
    if b"<!--" in head:
        head = _COMMENT.sub(b"", head)
    header, xml = _HEADER.search(content_type or ""), _XML.match(head)
    labels = chain(
        [(header[1], "HTTP header")] if header else [],
        [(_ascii(xml[1]), "XML declaration")] if xml else [],
        ((_ascii(found[1]), "meta charset") for found in _META.finditer(head)),
    )
    for label, evidence in labels:
        name = _name_of(label)
        if name is not None:
            # A page that could be read far enough to find this label is no UTF-16 (so in the WHATWG standard).
            return "utf-8" if name.startswith("utf-16") else name, evidence
    return None, "nothing"


def _name_of(label: str) -> str | None:
    """The encoding of a label; `None` where no page can be in it."""
    legacy = LABELS.get(label.lower())
    if legacy is not None:
        return legacy
    try:
        name = codecs.lookup(label).name
    except (LookupError, UnicodeError):
        return None
    return name if name in _KNOWN else None


def _ascii(label: bytes) -> str:
    return label.decode("ascii", "replace")


def _forced(page: bytes, encoding: str, evidence: str) -> Decoded:
    """Decode by a name that is settled; what does not fit is replaced and counted."""
    if encoding in _LATIN:
        text, bad = decode_table(page, SLOPPY_1252), 0
    else:
        text = page.decode(encoding, errors="replace")
        bad = text.count("\ufffd") - (page.count(b"\xef\xbf\xbd") if encoding == "utf-8" else 0)
    if encoding == "cp1258":
        text = nfc(text)  # windows-1258 writes a vowel and its tone as two characters
    notes = list[Note]()
    if bad > 0:
        notes.append(Note("bad-bytes", f"replaced {counted(bad, 'invalid byte sequence')} of {encoding}", "page"))
    if encoding.startswith("utf-8") and suspicious(page):
        text, more = mend(text)
        notes += more
    return Decoded(text, encoding, evidence, tuple(notes))


def _utf8_letters(page: bytes) -> tuple[int, int]:
    """How many letters beyond ASCII a page has when it is read as UTF-8, and how many broken places."""
    text = page.decode("utf-8", errors="replace")
    bad = text.count("\ufffd") - page.count(b"\xef\xbf\xbd")
    return sum(1 for _ in _NOT_ASCII.finditer(text)) - text.count("\ufffd"), bad
