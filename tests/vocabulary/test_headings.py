"""What opens the parts of a law, and the questions of an interview."""

from __future__ import annotations

import pytest

from vnnews.vocabulary.headings import (
    ADDRESSED,
    ASKERS,
    JOINING,
    LAW_PARTS,
    is_addressed,
    opens_law_part,
    opens_question,
)

TABLES = (LAW_PARTS, ASKERS, ADDRESSED, JOINING)


def test_rows_of_the_tables() -> None:
    """Each word stands once."""
    assert all(len(table) == len(set(table)) for table in TABLES)


@pytest.mark.parametrize("part", LAW_PARTS)
def test_parts_of_a_law(part: str) -> None:
    """With a number in either kind of figures, or in words; capitalised."""
    for number in ("12", "IV", "thứ hai"):
        assert opens_law_part(f"{part} {number}. Giá gạo")
    for text in (f"{part} này", f"{part.lower()} 12", f"Theo {part} 12", f"{part} 1234"):
        assert not opens_law_part(text), text


@pytest.mark.parametrize("asker", ASKERS)
def test_who_asks(asker: str) -> None:
    """Before a colon or a full stop."""
    assert opens_question(f"{asker}: Giá gạo sẽ ra sao")
    assert opens_question(f"{asker.upper()} . Giá gạo")
    assert not opens_question(f"{asker} Giá gạo sẽ ra sao?")


@pytest.mark.parametrize("word", ADDRESSED)
def test_who_is_asked(word: str) -> None:
    """A name behind the word makes another person of it, unless thanks are given."""
    for text in (f"{word.capitalize()} có lo không?", f"{word.capitalize()}, vì sao?", f"Vì sao, thưa {word}?"):
        assert is_addressed(text), text
    assert all(is_addressed(f"{joining.capitalize()} {word} có lo không?") for joining in JOINING)
    assert not is_addressed(f"{word.capitalize()} Mai có lo không?")
    assert not is_addressed(f"Ai thấy {word} đi?")
