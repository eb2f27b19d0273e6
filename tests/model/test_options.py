"""The settings of a parse."""

from __future__ import annotations

from typing import Any

import pytest

from vnnews.errors import VnnewsError, WrongTypeError, WrongValueError
from vnnews.model import Options


def test_names_of_rules_in_any_collection() -> None:
    """They are kept as a tuple."""
    names: Any = ["repeat", "notice"]
    assert Options(without=names).without == ("repeat", "notice")
    assert Options(without=iter(names)).without == ("repeat", "notice")
    assert Options(max_bytes=1).max_bytes == 1


@pytest.mark.parametrize("wrong", ["x", 1.5, None, True, b"1", [1]])
def test_the_size_is_a_whole_number(wrong: Any) -> None:
    """The message names the setting."""
    with pytest.raises(WrongTypeError, match="max_bytes"):
        Options(max_bytes=wrong)


@pytest.mark.parametrize("wrong", [0, -1])
def test_the_size_is_above_zero(wrong: int) -> None:
    """As the message says."""
    with pytest.raises(WrongValueError, match=f"got {wrong}, but a number above 0"):
        Options(max_bytes=wrong)


@pytest.mark.parametrize("wrong", [5, None, "repeat", b"repeat", (1,), ["repeat", None]])
def test_names_are_texts(wrong: Any) -> None:
    """A single text is no collection of names: its letters are not meant."""
    with pytest.raises(VnnewsError, match="without"):
        Options(without=wrong)
