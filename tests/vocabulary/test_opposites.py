"""Words that exclude each other."""

from __future__ import annotations

import pytest

from vnnews.vocabulary.opposites import OPPOSITES, exclude_each_other


@pytest.mark.parametrize("row", OPPOSITES)
def test_two_words_of_a_row_exclude_each_other(row: str) -> None:
    """On two sides, in both orders; a word does not exclude itself."""
    first, second, *_ = row.split()
    assert exclude_each_other(["giá", first], [second])
    assert exclude_each_other([second], [first, "giá"])
    assert not exclude_each_other([first], [first])
    assert not exclude_each_other([first, second], [second, first])


def test_words_of_different_rows_do_not() -> None:
    assert not exclude_each_other(["tăng"], ["bán"])
    assert not exclude_each_other([], ["bán"])
    assert not exclude_each_other(["nhà"], ["cửa"])
