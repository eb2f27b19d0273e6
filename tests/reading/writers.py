"""Vietnamese text into the encodings that the library only reads: its tables turned around."""

from __future__ import annotations

import unicodedata
from typing import Final

from vnnews.reading.charsets import SLOPPY_1252, TCVN3, VIQR_BASES, VIQR_TONES, VISCII, VNI

_TCVN3: Final = {letter: code for code, letter in reversed(list(enumerate(TCVN3)))}
_VISCII: Final = {letter: code for code, letter in reversed(list(enumerate(VISCII)))}
_VNI: Final = {letter: pair for pair, letter in reversed(VNI.items()) if pair[0].isupper() == letter.isupper()}
_VNI_CAPITALS: Final = {letter: pair for pair, letter in VNI.items() if pair.isupper()}
_BASES: Final = {letter: pair for pair, letter in VIQR_BASES.items()} | {
    letter.upper(): pair[0].upper() + pair[1] for pair, letter in VIQR_BASES.items()
}
_TONES: Final = {tone: sign for sign, tone in VIQR_TONES.items()}
_CP1258_BASES: Final = frozenset("ăâêôơưĂÂÊÔƠƯ")


def tcvn3(text: str) -> bytes:
    """Capitals with tones are written small, as in the fonts of capitals."""
    return bytes(
        _TCVN3[letter if letter in "ĂÂĐÊÔƠƯ" else letter.lower()] if letter > "~" else ord(letter) for letter in text
    )


def viscii(text: str) -> bytes:
    """All Vietnamese letters and ASCII."""
    return bytes(_VISCII[letter] for letter in text)


def vni(text: str) -> bytes:
    """Each letter and its mark in two bytes."""
    pairs = "".join(_VNI_CAPITALS.get(letter) or _VNI.get(letter, letter) for letter in text)
    return bytes(SLOPPY_1252.index(sign) for sign in pairs)


def viqr(text: str) -> bytes:
    """ASCII; what could be read as a mark is escaped."""
    out = ""
    for letter in text:
        if letter in "đĐ":
            out += "dd" if letter == "đ" else "DD"
            continue
        apart = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in apart if mark in _TONES), "")
        base = unicodedata.normalize("NFC", apart.replace(tone, "")) if tone else letter
        if base in _BASES or tone:
            out += _BASES.get(base, base) + _TONES.get(tone, "")
        elif letter in "\\'`?~.(^+dD":
            out += "\\" + letter
        else:
            out += letter
    return out.encode("ascii")


def cp1258(text: str) -> bytes:
    """A vowel with its own mark, and the tone behind it."""
    out = ""
    for letter in text:
        apart = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in apart if mark in _TONES), "")
        out += unicodedata.normalize("NFC", apart.replace(tone, "")) + tone if tone else letter
    return out.encode("cp1258")


LETTERS: Final = frozenset(letter for letter in _VISCII if not letter.isascii())
"""The Vietnamese letters beyond ASCII."""


def small(text: str) -> str:
    """A text as TCVN3 can hold it: capitals with tones are small."""
    return "".join(letter if letter.isascii() or letter in "ĂÂĐÊÔƠƯ" else letter.lower() for letter in text)
