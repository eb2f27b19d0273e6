"""The letters of the Vietnamese encodings that Python does not know, as plain tables.

Sources: TCVN3 (ABC): TCVN 5712:1993, set VN3; its letters stand where glibc's TCVN5712-1 has them too. VISCII and VIQR:
RFC 1456. VNI for Windows: the chart of VNI's fonts, where a mark is a sign of its own behind its vowel. The tables were
checked against glibc's iconv (TCVN5712-1, VISCII); Python has none of them.
"""

from __future__ import annotations

import codecs
from typing import Final

SLOPPY_1252: Final = "".join(bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(256))
"""windows-1252 as browsers read it: the five bytes that Microsoft left free are control characters."""

# fmt: off
_TCVN3_BYTES: Final = (
    "µ¸¶·¹"
    "¨»¾¼½Æ"
    "©ÇÊÈÉË"
    "®ÌÐÎÏÑ"
    "ªÒÕÓÔÖ"
    "×ÝØÜÞ"
    "ßãáâä"
    "«åèæçé"
    "¬êíëìî"
    "ïóñòô"
    "\xadõøö÷ù"
    "úýûüþ"
    "¡¢§£¤¥¦"
)
_TCVN3_LETTERS: Final = (
    "àáảãạ"
    "ăằắẳẵặ"
    "âầấẩẫậ"
    "đèéẻẽẹ"
    "êềếểễệ"
    "ìíỉĩị"
    "òóỏõọ"
    "ôồốổỗộ"
    "ơờớởỡợ"
    "ùúủũụ"
    "ưừứửữự"
    "ỳýỷỹỵ"
    "ĂÂĐÊÔƠƯ"
)
# fmt: on
_TCVN3_BY_BYTE: Final = {ord(byte): letter for byte, letter in zip(_TCVN3_BYTES, _TCVN3_LETTERS, strict=True)}
TCVN3: Final = "".join(_TCVN3_BY_BYTE.get(code, sign) for code, sign in enumerate(SLOPPY_1252))
"""A letter for each byte. Capitals with tones have none: fonts whose names end in H draw small letters as such."""

_VISCII_LOW: Final = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}
_VISCII_HIGH: Final = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
    "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    "Õắằặấầẩậẽẹếềểễệố"
    "ồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
    "ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    "àáâãảăữẫèéêẻìíĩỉ"
    "đựòóôõỏọụùúũủýợỮ"
)
VISCII: Final = "".join(_VISCII_LOW.get(code, chr(code)) for code in range(128)) + _VISCII_HIGH
"""A letter for each byte; six of them stand where ASCII has control characters."""

_VNI_MARKS: Final = {  # letter: what each mark behind it makes of it
    "a": {"ù": "á", "ø": "à", "û": "ả", "õ": "ã", "ï": "ạ", "ê": "ă", "é": "ắ", "è": "ằ", "ú": "ẳ", "ü": "ẵ", "ë": "ặ"}
    | {"â": "â", "á": "ấ", "à": "ầ", "å": "ẩ", "ã": "ẫ", "ä": "ậ"},
    "e": {"ù": "é", "ø": "è", "û": "ẻ", "õ": "ẽ", "ï": "ẹ"}
    | {"â": "ê", "á": "ế", "à": "ề", "å": "ể", "ã": "ễ", "ä": "ệ"},
    "o": {"ù": "ó", "ø": "ò", "û": "ỏ", "õ": "õ", "ï": "ọ"}
    | {"â": "ô", "á": "ố", "à": "ồ", "å": "ổ", "ã": "ỗ", "ä": "ộ"},
    "ô": {"ù": "ớ", "ø": "ờ", "û": "ở", "õ": "ỡ", "ï": "ợ", "": "ơ"},
    "u": {"ù": "ú", "ø": "ù", "û": "ủ", "õ": "ũ", "ï": "ụ"},
    "ö": {"ù": "ứ", "ø": "ừ", "û": "ử", "õ": "ữ", "ï": "ự", "": "ư"},
    "y": {"ù": "ý", "ø": "ỳ", "û": "ỷ", "õ": "ỹ"},
    "": {"í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ"},
}
_VNI_SMALL: Final = {base + mark: made for base, marks in _VNI_MARKS.items() for mark, made in marks.items()}
VNI: Final = {
    **_VNI_SMALL,
    **{pair.upper(): made.upper() for pair, made in _VNI_SMALL.items()},
    **{pair[0].upper() + pair[1:]: made.upper() for pair, made in _VNI_SMALL.items()},
    **{pair[0] + pair[1:].upper(): made for pair, made in _VNI_SMALL.items() if len(pair) > 1},
}
"""A letter for each pair of a vowel and its mark (or a single sign), as windows-1252 shows them."""

VIQR_BASES: Final = {"a(": "ă", "a^": "â", "e^": "ê", "o^": "ô", "o+": "ơ", "u+": "ư"}
"""Vowels with their own mark, as VIQR writes them in ASCII."""
VIQR_TONES: Final = {"'": "\u0301", "`": "\u0300", "?": "\u0309", "~": "\u0303", ".": "\u0323"}
"""The tone that a sign behind a vowel means in VIQR."""

LABELS: Final = {
    **dict.fromkeys(("tcvn", "tcvn3", "tcvn-5712", "tcvn5712", "tcvn5712-1", "x-viet-tcvn"), "tcvn3"),
    **dict.fromkeys(("x-viet-tcvn5712", "x-tcvn", "x-viet-abc", "abc"), "tcvn3"),
    **dict.fromkeys(("viscii", "viscii1.1-1", "csviscii", "x-viet-viscii", "x-viscii"), "viscii"),
    **dict.fromkeys(("vni", "vni-windows", "x-viet-vni", "x-vni"), "vni"),
    **dict.fromkeys(("viqr", "csviqr", "x-viet-viqr"), "viqr"),
}
"""What pages call these encodings: IANA's labels, Mozilla's `x-viet-…` and what people write."""

FONTS: Final = {
    "tcvn3": rb"\.vn(?:time|arial|aristote|avant|book|centur|clarendon|cooper|courier|helve|present|souther|tifani)",
    "vni": rb"vni-(?:times|helve|aptima|univer|book|centur|avo|souvir|goudy|present|cooper|ariston|couri|zap)",
}
"""Names of fonts that show bytes of an encoding as Vietnamese letters: `.VnTime`, `VNI-Times`."""


def decode_table(data: bytes, table: str) -> str:
    """Bytes by a table of 256 letters; a byte without one is U+FFFD.

    >>> decode_table(b"caf\\xe9", SLOPPY_1252)
    'café'
    """
    return codecs.charmap_decode(data, "replace", table)[0]  # pyright: ignore[reportArgumentType] - a str is a table too
