"""Patterns that are built from tables."""

from __future__ import annotations

import enum
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnnews.text import fold
from vnnews.vocabulary.combine import Pattern, any_of, used_by

WORDS = st.text(alphabet="aâbhoòóạàytuùỳqQ .+*?|()[]\\^$-/", min_size=1, max_size=8)


@given(st.lists(WORDS, max_size=6), WORDS)
def test_each_entry_stands_for_itself(words: list[str], other: str) -> None:
    """Whatever signs it holds; and nothing else matches but its other spelling."""
    pattern = re.compile(any_of(words))
    assert all(pattern.fullmatch(word) for word in words)
    if pattern.fullmatch(other):
        assert fold(other) in map(fold, words)


@given(st.lists(WORDS, min_size=1, max_size=6), st.text(alphabet="abho ", max_size=4))
def test_the_longest_entry_wins(words: list[str], tail: str) -> None:
    """In whatever order the table has them."""
    for word in words:
        text = word + tail
        found = re.match(any_of(words), text)
        assert found is not None
        assert len(found[0]) >= max(len(each) for each in words if text.startswith(each))


@pytest.mark.parametrize(
    ("entry", "spellings"),
    [
        ("họa", "họa hoạ"),
        ("hoạ", "họa hoạ"),
        ("tùy", "tùy tuỳ"),
        ("khỏe", "khỏe khoẻ"),
        ("Ủy", "Ủy Uỷ"),
        ("UỶ", "ỦY UỶ"),
        ("hòa-tòa", "hòa-tòa hoà-tòa hòa-toà hoà-toà"),
    ],
)
def test_both_spellings_come_from_one_entry(entry: str, spellings: str) -> None:
    """Old and new places of the tone mark, in the same case."""
    assert set(any_of((entry,)).removeprefix("(?:").removesuffix(")").replace("\\", "").split("|")) == {
        *spellings.split()
    }


@pytest.mark.parametrize("entry", ["hoàn", "toàn", "quý", "quỹ", "huýt", "Qúy", "hoa", "tuy", "òat"])
def test_what_has_one_spelling(entry: str) -> None:
    """Closed syllables and those that begin with `qu`."""
    assert any_of((entry,)) == f"(?:{entry})"


def test_patterns_stay_patterns() -> None:
    """One beside words, with alternatives of its own; both spellings of its words match."""
    pattern = re.compile(any_of(("a.b",), (Pattern(r"\d tòa|x"),)))
    assert [bool(pattern.fullmatch(text)) for text in ("a.b", "aXb", "7 tòa", "7 toà", "x", "xb")] == [
        *(True, False, True, True, True, False)
    ]


def test_tables() -> None:
    """Any iterable is one; a string is an entry, never its letters; an entry that stands in two counts once."""
    assert any_of("pv", {"ảnh": 1}, frozenset({"theo"}), ("pv",)) == "(?:theo|ảnh|pv)"
    assert re.fullmatch(any_of("pv"), "p") is None
    assert re.search(any_of(), "any text") is None


class _Use(enum.Flag):
    TITLE = enum.auto()
    BUTTON = enum.auto()


def test_used_by() -> None:
    """The rows of one user or of either of two, in order; patterns stay patterns."""
    table = {"a": _Use.TITLE, Pattern("b+"): _Use.TITLE | _Use.BUTTON, "c": _Use.BUTTON}
    assert used_by(table, _Use.TITLE) == ("a", "b+")
    assert used_by(table, _Use.TITLE | _Use.BUTTON) == ("a", "b+", "c")
    assert any_of(used_by(table, _Use.BUTTON)) == "(?:(?:b+)|c)"
    assert used_by(dict.fromkeys("ac", _Use.TITLE), _Use.BUTTON) == ()
