"""Which letters are a Vietnamese syllable."""

from __future__ import annotations

import pytest

from vnnews.reading.syllable import is_syllable


@pytest.mark.parametrize("word", ["nghiêng", "khuya", "tuyết", "quả", "giá", "người", "yêu", "ĐƯỜNG", "Huỳnh", "Đắk"])
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["été", "garçon", "größe", "mànt", "việc" + "x", "hòạ", "chàt", "ä", "ñ", "", "Tiáº¿ng"]
)
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)
