"""Vietnamese encodings from before Unicode: TCVN3 (ABC), VNI, VISCII, VIQR and windows-1258; distinguished by evidence.

Most pages in them declare Latin-1 or nothing and trust a font (`.VnTime`, `VNI-Times`). What decides is how many words
with marks are Vietnamese syllables under each encoding: under the right one nearly all are, under the others few.
"""

from __future__ import annotations

import codecs
import re
import string
import unicodedata
from html.entities import name2codepoint
from itertools import islice
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.reading.charsets import FONTS, SLOPPY_1252, TCVN3, VIQR_BASES, VIQR_TONES, VISCII, VNI, decode_table
from vnnews.reading.syllable import is_syllable
from vnnews.reading.tokenizer import tokens
from vnnews.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

ENCODINGS: Final = ("tcvn3", "vni", "viscii", "viqr")
"""The encodings that this module decodes and Python does not."""

_VNI_SIGN: Final = re.compile(
    "[AEOUYaeouyÔÖôö][ÙØÛÕÏÊÉÈÚÜËÂÁÀÅÃÄùøûõïêéèúüëâáàåãä]|[ÔÖôöÍÌÆÓÒÎÑíìæóòîñ]",
)
_VIQR_SIGN: Final = re.compile(r"\\(.)|([dD])[dD]|([aAeEiIoOuUyY])([(^+]?)(['`?~.]?)", re.DOTALL)
_VIQR_STRONG: Final = re.compile(r"[A-Za-z+]{0,7}(?:[aAeEoO]\^|[aA]\(|[oOuU]\+)['`?~.][A-Za-z]{0,3}")
_MARKED: Final = re.compile(rb"[\x80-\xff][A-Za-z\x80-\xff]{0,12}")
_LETTERS_BEFORE: Final = 9
_WORDS_LOOKED_AT: Final = 4000
_REFERENCE: Final = re.compile(rb"&(?:#([0-9]{2,5})|([A-Za-z]{2,8}[0-9]{0,2}));")
_ASCII_LETTERS: Final = string.ascii_letters.encode()
_LETTER: Final = re.compile(rb"[A-Za-z\x80-\xff]")
_ALONE: Final = re.compile(rb"(?<![A-Za-z\x80-\xff])[\xa9\xae\xb7\xbb](?![A-Za-z\x80-\xff])")
_TAG_AND_TEXT: Final = re.compile(r"<([^<>]*+)>([^<]++)")
_CAPITAL_FONT: Final = re.compile(r"\.vn[a-z ]{1,20}h[\"';, ]", re.IGNORECASE)
_PLAIN: Final = re.compile(r"&#?\w{1,10};|[^&]+")
_HIGH: Final = codecs.charmap_build(SLOPPY_1252)
# How sure one has to be: different words looked at, the share of syllables, and how far the next best is behind.
_FEWEST, _SHARE, _MARGIN = 6, 0.85, 0.2
_FEWEST_BY_FONT, _SHARE_BY_FONT = 2, 0.7
_FEWEST_VIQR, _SHARE_VIQR = 8, 0.9


@attrs.frozen
class Guess:
    """An encoding, and the evidence for it."""

    encoding: str
    good: int
    total: int
    font: bool = False

    def __str__(self) -> str:
        return f"{self.good} of {self.total} words with marks are Vietnamese so read" + (
            ", and its fonts are named" if self.font else ""
        )


def decode_legacy(data: bytes, encoding: str) -> str:
    """Decode by the tables. Never fails: bytes without a letter are read as windows-1252.

    >>> [decode_legacy(*each) for each in ((b"Vi\\xd6t", "tcvn3"), (b"Vie\\xe4t", "vni"), (b"Vie^.t", "viqr"))]
    ['Việt', 'Việt', 'Việt']
    """
    if encoding == "tcvn3":
        return decode_table(data, TCVN3)
    if encoding == "viscii":
        return decode_table(data, VISCII)
    text = decode_table(data, SLOPPY_1252)
    if encoding == "vni":
        return _VNI_SIGN.sub(lambda found: VNI.get(found[0]) or VNI.get(found[0][0], found[0][0]) + found[0][1:], text)
    return _VIQR_SIGN.sub(_viqr_letter, text)


def _viqr_letter(found: re.Match[str]) -> str:
    escaped, stroke, vowel, mark, tone = found.groups()
    if escaped is not None:
        return escaped
    if stroke is not None:
        return "đ" if stroke == "d" else "Đ"
    letter = VIQR_BASES.get(vowel.lower() + mark)
    if letter is None:
        if mark:
            return vowel + mark + tone
        letter = vowel.lower()
    made = unicodedata.normalize("NFC", letter + VIQR_TONES.get(tone, ""))
    return made.upper() if vowel.isupper() else made


def in_one_byte(text: str) -> bytes | None:
    """A text as windows-1252 bytes, for letters of a font that were saved as Unicode; `None` where it holds others."""
    try:
        return codecs.charmap_encode(text, "strict", _HIGH)[0]
    except UnicodeError:
        return None


def recognise(page: bytes, declared: str | None = None) -> Guess | None:
    """The Vietnamese encoding of a page in one-byte letters; `None` where the evidence is weak or it is windows-1252.

    >>> recognise("Thủ tướng".encode("utf-16")) is None
    True
    """
    words = tuple(dict.fromkeys(islice(_words(_letters(page)), _WORDS_LOOKED_AT)))
    if not words:
        return None
    fonts = {name for name, names in FONTS.items() if re.search(names, page, re.IGNORECASE)}
    scores = {
        name: sum(map(is_syllable, _read(words, name))) / len(words)
        for name in ("cp1252", "cp1258", "tcvn3", "vni", "viscii")
    }
    # Of equals the one that is declared or whose font is named wins, then the one that changes least.
    best = max(scores, key=lambda name: scores[name] + 0.05 * (name == declared) + 0.05 * (name in fonts))
    others = max(score for name, score in scores.items() if name != best)
    sure = best in fonts or best == declared
    few, share = (_FEWEST_BY_FONT, _SHARE_BY_FONT) if sure else (_FEWEST, _SHARE)
    if best == "cp1252" or len(words) < few or scores[best] < share or scores[best] - others < (0 if sure else _MARGIN):
        return None
    return Guess(best, round(scores[best] * len(words)), len(words), best in fonts)


def _words(page: bytes) -> Iterator[bytes]:
    """The words of two letters or more with one beyond ASCII, or what stands near it in longer ones.

    >>> list(_words("Tôi là à ô, OK".encode("cp1258")))
    [b'T\\xf4i', b'l\\xe0']

    A pattern of the whole word would be tried at each of the page's letters, of which few stand in such a word.
    """
    done = 0
    for marked in _MARKED.finditer(page):
        before = page[max(done, marked.start() - _LETTERS_BEFORE) : marked.start()]
        word = before[len(before.rstrip(_ASCII_LETTERS)) :] + marked[0]
        done = marked.end()
        if len(word) > 1:
            yield word


def _read(words: tuple[bytes, ...], encoding: str) -> list[str]:
    joined = b"\n".join(words)
    if encoding in {"cp1252", "cp1258"}:
        return nfc(joined.decode(encoding, "replace")).split("\n")
    return decode_legacy(joined, encoding).split("\n")


def _letters(page: bytes) -> bytes:
    """Bytes for the character references inside of words: editors wrote `&micro;` where the font has a letter."""
    return _REFERENCE.sub(_byte_of, page) if b"&" in page else page


def _byte_of(found: re.Match[bytes]) -> bytes:
    before, after = found.string[max(0, found.start() - 1) : found.start()], found.string[found.end() : found.end() + 1]
    if not (before == b";" or _LETTER.match(before) or after == b"&" or _LETTER.match(after)):
        return found[0]  # it stands alone
    number, name = found[1], found[2]
    code = int(number) if number else name2codepoint.get(name.decode(), 0)
    sign = in_one_byte(chr(code)) if 0xA0 < code < 0x2200 else None  # noqa: PLR2004 - beyond there is nothing of 1252
    return sign if sign and sign[0] >= 0x80 else found[0]  # noqa: PLR2004 - the end of ASCII


def read_page(page: bytes, encoding: str) -> str:
    """A page in one of these encodings as text: signs that stand alone are signs, tags are left as they are in VIQR."""
    if encoding == "viqr":
        return _read_viqr(page)
    if encoding != "tcvn3":
        return decode_legacy(_letters(page), encoding)
    page = _letters(page)
    # `©` is a letter of TCVN3 that no word consists of: alone it is what the page's footer means by it.
    pieces, done = list[str](), 0
    for found in _ALONE.finditer(page):
        pieces += [decode_legacy(page[done : found.start()], encoding), found[0].decode("cp1252")]
        done = found.end()
    text = "".join([*pieces, decode_legacy(page[done:], encoding)])
    return _TAG_AND_TEXT.sub(_as_drawn, text)


def _as_drawn(found: re.Match[str]) -> str:
    """A tag and its text, in capitals where the tag names a font of capitals."""
    if not _CAPITAL_FONT.search(found[1] + " "):
        return found[0]
    return f"<{found[1]}>{_PLAIN.sub(_upper, found[2])}"


def _upper(found: re.Match[str]) -> str:
    return found[0] if found[0][0] == "&" else found[0].upper()


def _texts(page: bytes) -> list[tuple[int, int]]:
    """Where a page's text stands between its tags, scripts and styles left out."""
    places, done = list[tuple[int, int]](), 0
    for token in tokens(page):
        if token.kind == "raw" and token.name in {"title", "textarea"}:
            continue
        places.append((done, token.start))
        done = token.end
    return [*places, (done, len(page))]


def _read_viqr(page: bytes) -> str:
    pieces, done = list[str](), 0
    for start, end in _texts(page):
        pieces += [page[done:start].decode("ascii", "replace"), decode_legacy(page[start:end], "viqr")]
        done = end
    return "".join([*pieces, page[done:].decode("ascii", "replace")])


def recognise_viqr(page: bytes) -> Guess | None:
    """Whether an ASCII page holds Vietnamese as VIQR writes it, by words of a mark and a tone: `Vie^.t`, `nu+o+'c`.

    >>> recognise_viqr(b"def a^b: x+.5") is None
    True
    """
    if page.count(b"^") + page.count(b"+") < _FEWEST_VIQR:
        return None
    text = " ".join(page[start:end].decode("ascii", "replace") for start, end in _texts(page))
    words = [found[0] for found in islice(_VIQR_STRONG.finditer(text), _WORDS_LOOKED_AT)]
    good = sum(is_syllable(_VIQR_SIGN.sub(_viqr_letter, word)) for word in words)
    if len(words) < _FEWEST_VIQR or good < _SHARE_VIQR * len(words):
        return None
    return Guess("viqr", good, len(words))
