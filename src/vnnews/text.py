"""Text to text: normal form, white space, and the folding under which two Vietnamese texts are compared.

What a page prints is kept as printed but for three things: it is brought to NFC, white space is collapsed, and
characters that nobody sees (zero-width, soft hyphen, byte order mark) are taken out. Folding is for comparison only.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import Final

import attrs

_INVISIBLE: Final = (
    0x00AD,  # soft hyphen
    0x200B,  # zero width space
    0x200C,  # zero width non-joiner
    0x200D,  # zero width joiner
    0x200E,  # left-to-right mark
    0x200F,  # right-to-left mark
    *range(0x2060, 0x2065),  # word joiner, invisible operators
    0x061C,  # Arabic letter mark
    0xFEFF,  # byte order mark
    *range(0x202A, 0x202F),  # bidirectional embeddings and overrides
    *range(0x2066, 0x2070),  # bidirectional isolates, deprecated format characters
    *range(0xFFF9, 0xFFFC),  # annotations
    *range(0xE0000, 0xE0080),  # tags: ASCII that nobody sees
    *(code for code in range(0x20) if code not in (0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x1F)),
    0x7F,
)
_UNSEEN: Final = re.compile(f"[{re.escape(''.join(map(chr, _INVISIBLE)))}]+")
_NEEDS_CARE: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f\xad\u0300-\u036f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_PLAIN: Final = {
    **dict.fromkeys("“”„‟«»″〝〞＂", '"'),
    **dict.fromkeys("‘’‚‛′`´‹›＇", "'"),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    "…": "...",
    "Ð": "đ",  # U+00D0, the Icelandic letter that some keyboards give for Đ
    "ð": "đ",
}
_NOT_PLAIN: Final = re.compile(f"[{re.escape(''.join(_PLAIN))}]")
# In the open syllables oa, oe, uy the tone stands on the first vowel in the old spelling (hòa), on the second in the
# new one (hoà). Both are good Vietnamese; folding takes the new one.
_TONE_PLACES: Final = {
    old + plain: base + new
    for base, olds, plain, news in (
        ("o", "òóỏõọ", "a", "àáảãạ"),
        ("o", "òóỏõọ", "e", "èéẻẽẹ"),
        ("u", "ùúủũụ", "y", "ỳýỷỹỵ"),
    )
    for old, new in zip(olds, news, strict=True)
}
# More than those pairs: a pattern that begins with one set of letters is looked for twice as fast.
_MAYBE_OLD_TONE: Final = re.compile("[òóỏõọùúủũụ][aey]")
_WORD: Final = re.compile(r"\d+(?:[.,:/]\d+)+|\w+")
_WHITE: Final = re.compile(r"[^\S ]\s*+| \s++")  # what is not one blank
_LONG: Final = 10_000  # characters
_LONGEST_KEPT: Final = 64  # characters; so hostile pages cannot make the kept foldings grow


def nfc(text: str) -> str:
    """Unicode normal form C, in which `ệ` is one character.

    >>> nfc("Vie\u0323\u0302t")
    'Việt'
    """
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def clean(text: str) -> str:
    """One line of text as vnnews keeps it: NFC, white space collapsed and stripped, invisible characters out.

    >>> clean("  Hà\u00a0 Nội\\n hôm\u200b nay ")
    'Hà Nội hôm nay'
    """
    if "  " not in text and text.isprintable():  # most texts: of white space only blanks are printable
        return (text if text.isascii() else nfc(text)).strip(" ")
    if len(text) > _LONG:  # to split it would make an object of each word
        return _WHITE.sub(" ", visible(text)).strip()
    return " ".join(visible(text).split())


def visible(text: str) -> str:
    """NFC and without invisible characters; white space as it stands.

    >>> visible("Hà\u200b  Nội ")
    'Hà  Nội '
    """
    if not text.isprintable() and _NEEDS_CARE.search(text):  # what is not seen is not printable; most texts are
        # Twice: taking out a joiner can bring a letter and its mark together.
        return nfc(_UNSEEN.sub("", nfc(text)))
    return text if text.isascii() else nfc(text)


def clean_lines(text: str) -> str:
    """Like `clean`, line by line; empty lines are left out.

    >>> clean_lines(" a  b \\n\\n c ")
    'a b\\nc'
    """
    return "\n".join(line for line in map(clean, text.splitlines()) if line)


def fold(text: str) -> str:
    """The form under which texts are compared: lower case, plain quotes and dashes, one tone placement, single blanks.

    >>> fold("Hòa Bình – “thành phố”…") == fold('HOÀ BÌNH - "thành phố"...')
    True
    """
    return _kept_fold(text) if len(text) <= _LONGEST_KEPT else _fold(text)


def _fold(text: str) -> str:
    return fold_tones(_NOT_PLAIN.sub(lambda found: _PLAIN[found[0]], clean(text)).lower())


# Names, labels and titles are asked for again and again on one page, and are the same on all pages of a site.
_kept_fold: Final = functools.lru_cache(maxsize=4096)(_fold)


def fold_tones(text: str) -> str:
    """Small letters with the new tone placement; the length stays as it is.

    >>> fold_tones("hòa, thúy")
    'hoà, thuý'
    """
    return _MAYBE_OLD_TONE.sub(lambda found: _TONE_PLACES.get(found[0], found[0]), text)


def strip_marks(text: str) -> str:
    """Folded text without diacritics, for key words that people also type without them.

    >>> strip_marks("Thứ Bảy, Đắk Lắk")
    'thu bay, dak lak'
    """
    decomposed = unicodedata.normalize("NFD", fold(text))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return bare.replace("đ", "d")


@attrs.frozen(slots=True)
class Token:
    """A folded word or number and where it stands in the text that it was read from."""

    word: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The words and numbers of a text, folded, with their places.

    >>> [(token.word, token.start) for token in tokens("Hòa, 1.716,7%")]
    [('hoà', 0), ('1.716,7', 5)]
    """
    return [Token(fold(found[0]), found.start(), found.end()) for found in _WORD.finditer(text)]


def is_caps(text: str) -> bool:
    """Whether a text is set in capitals: at least two letters in a row of words, none of them small.

    >>> is_caps("RỜI BIG TECH ĐỂ KHỞI NGHIỆP"), is_caps("FDI tăng"), is_caps("2024")
    (True, False, False)
    """
    return text.isupper() and sum(map(str.isalpha, text)) > 1


def counted(number: int, noun: str) -> str:
    """A number with its noun, which takes an `s` unless the number is one.

    >>> counted(1, "page"), counted(1234, "word")
    ('1 page', '1,234 words')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
