"""What reads like running text."""

from __future__ import annotations

import pytest

from vnnews.vocabulary.prose import is_prose


@pytest.mark.parametrize(
    "said",
    ["Giá tăng.", "Giá tăng!", "Giá tăng?", "Giá tăng…", "Giá “tăng”", "Gạo, lúa", "Gạo: lúa", "Gạo; lúa", "the rice"],
)
def test_running_text(said: str) -> None:
    """Marks of a sentence, or the small words that join one."""
    assert is_prose(said)


@pytest.mark.parametrize(
    "word", ["và", "của", "là", "có", "được", "cho", "trong", "với", "các", "những", "the", "and", "of", "to", "in"]
)
def test_every_word_that_joins(word: str) -> None:
    """Alone it makes a line running text; inside another word it does not."""
    assert is_prose(f"Gạo {word} lúa")
    assert not is_prose(f"Gạo x{word}x lúa")
    assert not is_prose("Gạo lúa ngô")
