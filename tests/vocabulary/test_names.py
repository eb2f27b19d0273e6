"""What a name of a person looks like, and where the lines of names are split."""

from __future__ import annotations

import pytest
from tests.vocabulary.helpers import check_words

from vnnews.vocabulary.names import NO_NAMES, NO_OPENINGS, NOBODY, TRADES, holds_no_name, is_name, split_names
from vnnews.vocabulary.names import SMALL_WORDS as SMALL

NAMES = (
    *("Mai An", "MAI AN", "Mai-An", "Đỗ Thị Hoài An", "Mai An.", "Đ.Trúc", "Ng.Hà", "T.H", "N.T.H", "Th.L", "T. Thúy"),
    *("O’Neil Mai", "Mai 'An'", "Nhà văn Mai An", "Một Hai Ba Bốn Năm Sáu", "ThE_PaiN An"),
)
NO_NAME = (
    *(
        "",
        "Mai an",
        "mai An",
        "Mai An,",
        "Mai An 24",
        "A1 Mai",
        "#Mai An",
        "@Mai An",
        "“Mai An”",
        "Mai (An)",
        "Mai & An",
    ),
    *("Một Hai Ba Bốn Năm Sáu Bảy", "Mai  An", "Mai --An", "Mai: An", "Mai/An", "_Mai An", "Mai An!"),
)


@pytest.mark.parametrize("name", NAMES)
def test_names(name: str) -> None:
    """Full ones and those that papers shorten; with a small word only where that is asked for."""
    assert is_name(name)
    assert is_name(name, fewest=1)
    assert is_name(name, small_words=True)


@pytest.mark.parametrize("text", NO_NAME)
def test_what_is_no_name(text: str) -> None:
    """Small letters, numbers, other signs, too many words: whatever is asked for."""
    assert not is_name(text)
    assert not is_name(text, fewest=1, small_words=True)


@pytest.mark.parametrize("word", SMALL)
def test_small_words(word: str) -> None:
    """They stand in names of people and desks, and only where the caller says so."""
    assert is_name(f"Mai {word} An", small_words=True)
    assert not is_name(f"Mai {word} An")


def test_one_word() -> None:
    """It is a name only where the caller says so."""
    assert [is_name("Mai"), is_name("Mai", fewest=1), is_name("mai", fewest=1)] == [False, True, False]


@pytest.mark.parametrize("trade", TRADES)
def test_trades(trade: str) -> None:
    """They stand before a name and are no words of it."""
    assert is_name(f"{trade} Mai An")
    assert not is_name(f"{trade} Mai")
    assert is_name(f"{trade} Một Hai Ba Bốn Năm Sáu")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        *((f"Mai An{sign}Lê Tư", ["Mai An", "Lê Tư"]) for sign in (", ", ",", ";", " | ", "/", " & ", "&", " • ")),
        *((f"Mai An{sign}Lê Tư", ["Mai An", "Lê Tư"]) for sign in (" - ", " – ", " — ", " và ", " and ")),
        ("Mai-An", ["Mai-An"]),
        ("Mai An và ảnh", ["Mai An và ảnh"]),
        ("GS, Mai An", ["GS, Mai An"]),
        ("Sandy", ["Sandy"]),
        ("", [""]),
        ("Mai An,", ["Mai An", ""]),
    ],
)
def test_where_names_are_split(line: str, names: list[str]) -> None:
    """Nothing is left out, so that an empty part is seen as no name."""
    assert split_names(line) == names


@pytest.mark.parametrize("word", [word for word in NO_NAMES if type(word) is str])
def test_words_that_are_no_names(word: str) -> None:
    """As whole words, in any case."""
    assert holds_no_name(word)
    assert holds_no_name(f"Mai {word.upper()} An")
    assert not holds_no_name(f"Mai x{word}x An")


def test_a_preposition_alone_is_no_name() -> None:
    """`By` and `Bởi` are elements of their own on some pages."""
    assert [holds_no_name(text) for text in ("By", "Bởi", "By Mai", "Mai Bởi")] == [True, True, False, False]


def test_tables() -> None:
    """Each word stands once in its table."""
    for table in (SMALL, NO_NAMES, NO_OPENINGS, NOBODY):
        check_words(table)
    assert len(set(TRADES)) == len(TRADES)
