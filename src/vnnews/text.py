"""Text to text: normal form, white space, and the folding under which two Vietnamese texts are compared.

Text stays as the page prints it but for three things: it is brought to NFC, white space is collapsed, and unseen
characters (zero width, soft hyphen, byte order mark: see `characters`) are removed. Folding is for comparison only.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import Final

import attrs

from vnnews.characters import char_class

_UNSEEN: Final = re.compile(f"[{char_class('removed from text')}]+")
_NEEDS_CARE: Final = re.compile(f"[\u0300-\u036f{char_class('removed from text')}]")
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
# More than those pairs: a pattern that begins with one set of letters is searched twice as fast.
_MAYBE_OLD_TONE: Final = re.compile("[òóỏõọùúủũụ][aey]")
_WORD: Final = re.compile(r"\d+(?:[.,:/]\d+)+|\w+")
_WHITE: Final = re.compile(r"[^\S ]\s*+| \s++")  # what is not one blank
_LONG: Final = 10_000  # characters
_MOST_MARKS: Final = 30
"""On one letter, as in the stream-safe text of Unicode (UAX #15): no language has more."""
# No mark is a letter, a digit or white space; other signs stand in such runs too, and are kept.
_MARKS: Final = re.compile(rf"[^\w\s\x00-\u02ff]{{{_MOST_MARKS + 1},}}")
_LONGEST_KEPT: Final = 64  # characters; so hostile pages cannot make the kept foldings grow


def nfc(text: str) -> str:
    """Unicode normal form C, in which `ệ` is one character.

    The time of the normal form is quadratic in the marks on one letter; where marks are out of order, those behind the
    30th are left out.

    >>> nfc("Vie\u0323\u0302t"), len(nfc("e" + 1000 * "\u0302\u0323"))
    ('Việt', 29)
    """
    if unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", _MARKS.sub(lambda run: _few_marks(run[0]), text))


def _few_marks(signs: str) -> str:
    """A run of signs with at most 30 marks in a row."""
    kept: list[str] = []
    marks = 0
    for sign in signs:
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks <= _MOST_MARKS:
            kept.append(sign)
    return "".join(kept)


def clean(text: str) -> str:
    """One line of text as vnnews keeps it: NFC, white space collapsed and stripped, unseen characters removed.

    >>> clean("  Hà\u00a0 Nội\\n hôm\u200b nay ")
    'Hà Nội hôm nay'
    """
    if "  " not in text and text.isprintable():  # most texts: of white space only blanks are printable
        return (text if text.isascii() else nfc(text)).strip(" ")
    if len(text) > _LONG:  # to split it would make an object of each word
        return _WHITE.sub(" ", visible(text)).strip()
    return " ".join(visible(text).split())


def visible(text: str) -> str:
    """NFC and without unseen characters; white space as it stands.

    >>> visible("Hà\u200b  Nội ")
    'Hà  Nội '
    """
    if not text.isprintable() and _NEEDS_CARE.search(text):  # what is not seen is not printable; most texts are
        # Twice: taking out a joiner can bring a letter and its mark together.
        return nfc(_UNSEEN.sub("", nfc(text)))
    return text if text.isascii() else nfc(text)


def fold(text: str) -> str:
    """The form under which texts are compared: lower case, plain quotes and dashes, one tone placement, single blanks.

    >>> fold("Hòa Bình – “thành phố”…") == fold('HOÀ BÌNH - "thành phố"...')
    True
    """
    return _kept_fold(text) if len(text) <= _LONGEST_KEPT else _fold(text)


def _fold(text: str) -> str:
    return fold_tones(_NOT_PLAIN.sub(lambda match: _PLAIN[match[0]], clean(text)).lower())


# Names, labels and titles come again and again on one page, and are the same on all pages of a site.
_kept_fold: Final = functools.lru_cache(maxsize=4096)(_fold)


def fold_tones(text: str) -> str:
    """Small letters with the new tone placement; the length stays as it is.

    >>> fold_tones("hòa, thúy")
    'hoà, thuý'
    """
    return _MAYBE_OLD_TONE.sub(lambda match: _TONE_PLACES.get(match[0], match[0]), text)


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
    return [Token(fold(match[0]), match.start(), match.end()) for match in _WORD.finditer(text)]


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
