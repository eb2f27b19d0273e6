"""The language of a text, by its letters and by the most frequent words of English."""

from __future__ import annotations

import re
from typing import Final

from vnnews.text import nfc
from vnnews.vocabulary.combine import any_of

FREQUENT: Final = ("the", "of", "and", "to", "in", "is", "was", "for", "with", "that", "on", "by", "as")
"""English words of which a running text has many."""

_SCRIPTS: Final = (
    ("ja", re.compile("[\u3040-\u30ff]"), 0.05),
    ("ko", re.compile("[\uac00-\ud7af]"), 0.3),
    ("zh", re.compile("[\u4e00-\u9fff]"), 0.3),
    ("th", re.compile("[\u0e01-\u0e5b]"), 0.3),
    ("lo", re.compile("[\u0e81-\u0edf]"), 0.3),
    ("km", re.compile("[\u1780-\u17ff]"), 0.3),
)
"""Letters that one language has, and the share of them in its texts; Japanese has Chinese letters too."""
_VIETNAMESE: Final = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]")
_ONLY_VIETNAMESE: Final = re.compile(r"[đơưĐƠƯ\u1ea0-\u1ef9]")
_ENGLISH: Final = re.compile(rf"\b{any_of(FREQUENT)}\b", re.IGNORECASE)
_LONGEST: Final = 3000  # characters
_SHARE: Final = 0.04  # of the letters of a Vietnamese text; some fifteen of a hundred are such
_ENGLISH_SHARE: Final = 0.12  # of the words of an English text; some twenty of a hundred are such


def language_of(text: str) -> str | None:
    """The language of a text by its letters and words. Returns None where these do not say it.

    >>> language_of("Giá gạo tăng"), language_of("The price of rice in Đắk Lắk was up")
    ('vi', 'en')
    >>> language_of("大米价格上涨"), language_of("米の価格が上がる"), language_of("12.000")
    ('zh', 'ja', None)
    """
    text = nfc(text[:_LONGEST])
    letters = sum(map(str.isalpha, text))
    for language, pattern, share in _SCRIPTS:
        if letters and len(pattern.findall(text)) >= share * letters:
            return language
    own = len(_ONLY_VIETNAMESE.findall(text))
    english, words = len(_ENGLISH.findall(text)), len(text.split())
    if own and own >= _SHARE * letters and len(_VIETNAMESE.findall(text)) > english:
        return "vi"
    return "en" if english and english >= _ENGLISH_SHARE * words else None
