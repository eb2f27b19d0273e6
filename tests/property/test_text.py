"""Laws of text: the short cuts that most texts take say what the plain road says."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from hypothesis import example, given
from hypothesis import strategies as st

from vnnews.reading.mojibake import suspicious
from vnnews.repeats.alignment import words
from vnnews.text import clean, fold_tones, nfc, visible

_UNSEEN: Final = "".join(map(chr, (*range(0x20), 0x7F, 0xAD, 0x61C, *range(0x200B, 0x2010), *range(0x202A, 0x202F))))
_MORE_UNSEEN: Final = "".join(
    map(chr, (*range(0x2060, 0x2065), *range(0x2066, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFC)))
)
_TAGS: Final = "".join(map(chr, range(0xE0000, 0xE0080)))
_WORD: Final = re.compile(r"\d+(?:[.,:/]\d+)*|\w+")
_WORDS: Final = st.sampled_from(
    ("hòa", "HOÀ", "thúy", "1.716,7", "16:03", "7/3", "TP.HCM", "a1", "1a", ", ", ". ", ".")
)
_SIGNS: Final = st.sampled_from(
    (" ", "  ", "\u00a0", "\u200b", "\n", "\u0301", "e\u0323\u0302", "\u212b", "²", "½", "٣", "İ")
)
_TEXTS: Final = st.lists(_WORDS | _SIGNS | st.text(max_size=4), max_size=12).map("".join)


def test_what_nobody_sees_is_not_printable() -> None:
    """The short cut of `visible` rests on it: text that is printable holds nothing that has to be taken out."""
    assert not any(char.isprintable() for char in _UNSEEN + _MORE_UNSEEN + _TAGS if char != " ")


@given(_TEXTS)
@example("a\u0301 ")
def test_clean_text_is_visible_text_with_single_blanks(text: str) -> None:
    """Whatever way a text takes, it comes out as its visible words with one blank between them."""
    assert clean(text) == " ".join(visible(text).split())
    seen = "".join(char for char in nfc(text) if char not in _UNSEEN + _MORE_UNSEEN + _TAGS or char.isspace())
    assert clean(text) == " ".join(nfc(seen).split())


@given(_TEXTS)
def test_words_are_those_of_one_pattern(text: str) -> None:
    """Cutting at blanks first changes no word and no number."""
    lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in nfc(text))
    assert words(text) == _WORD.findall(fold_tones(lowered))


@given(st.text("aeyoòóỏõọuùúủũụ ", max_size=12))
def test_a_tone_moves_in_oa_oe_uy_alone(text: str) -> None:
    """`oà`, `oè`, `uỳ` are what is written; all else stays."""
    moved = text
    for vowel, others, toned in (("o", "ae", "òóỏõọ"), ("u", "y", "ùúủũụ")):
        for other in others:
            for char in toned:
                mark = unicodedata.normalize("NFD", char)[1:]
                wanted = nfc(vowel + other + mark)
                assert fold_tones(char + other) == wanted
                moved = moved.replace(char + other, wanted)
    assert fold_tones(text) == moved


@given(
    st.lists(
        st.sampled_from((b"\xc3\xa1\xc2", b"\xc3\x83\xc2\xa1\xc3\x82", b"\xc2", b"\xc3", b"\xa1", b"a")), max_size=9
    )
)
@example([b"\xc2"] * 300 + [b"\xc3\xa1\xc2"])
@example([b"\xc2"] * 300)
def test_signs_of_damage_are_seen_anywhere(pieces: list[bytes]) -> None:
    """However many of the bytes stand before it that are looked at one by one."""
    page = b"".join(pieces)
    assert suspicious(page) is (b"\xc3\xa1\xc2" in page or b"\xc3\x83\xc2\xa1\xc3\x82" in page)
