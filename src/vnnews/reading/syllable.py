"""Whether a word is spelt as Vietnamese words are: the measure that distinguishes encodings.

A Vietnamese word is one syllable of an onset, a rhyme and at most one tone; few thousand are in use. A text read in the
wrong encoding hardly ever gives such syllables, so that counting them is strong evidence.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_TONES: Final = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_ONSETS: Final = "ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdđghklmnpqrstvx]"
_RHYMES: Final = (
    "uyê[nt]|uya|uyu|uy[tnp]?|uy?nh|uych|uê(?:ch|nh)?|uâ[ntyn]|uâng|uơ|"
    "iê(?:c|m|n|ng|p|t|u)|yê(?:m|n|ng|t|u)|ia|ya|iu|"
    "ươ(?:c|m|n|ng|p|t|i|u)|ưa|ư(?:c|m|n|ng|t|i|u)?|"
    "uô(?:c|m|n|ng|t|i)|ua|u(?:c|m|n|ng|p|t|i)?|"
    "oă(?:c|m|n|ng|t)|oa(?:ch|nh|c|n|ng|t|p|m|i|o|y)?|oe(?:n|t|o)?|oo(?:c|ng)|"
    "o(?:c|m|n|ng|p|t|i)?|ô(?:c|m|n|ng|p|t|i)?|ơ(?:m|n|p|t|i)?|"
    "a(?:ch|nh|c|m|n|ng|p|t|i|o|u|y)?|ă(?:c|k|m|n|ng|p|t)|â(?:c|m|n|ng|p|t|u|y)|"
    "e(?:c|m|n|ng|p|t|o)?|ê(?:ch|nh|m|n|p|t|u)?|i(?:ch|nh|m|n|p|t)?|y"
)
_SYLLABLE: Final = re.compile(rf"(?:{_ONSETS})?(?:{_RHYMES})")
_LONGEST: Final = 7  # nghiêng
_STOPS: Final = ("c", "ch", "p", "t")
_OF_STOPS: Final = frozenset({"\u0301", "\u0323"})  # a syllable that ends in a stop has the tone of sắc or of nặng


def is_syllable(word: str) -> bool:
    """Whether a word could be Vietnamese by its letters.

    >>> is_syllable("Nghiêng"), is_syllable("tuyết"), is_syllable("été")
    (True, True, False)
    """
    low = word.lower()
    if len(low) > _LONGEST:
        return False
    apart = unicodedata.normalize("NFD", low)
    bare = apart.translate(_TONES)
    if len(apart) - len(bare) > 1 or (bare.endswith(_STOPS) and _OF_STOPS.isdisjoint(apart)):
        return False
    return _SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)) is not None
