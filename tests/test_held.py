"""A run in which nothing was held is not green."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from tests.held import problems

if TYPE_CHECKING:
    from collections.abc import Mapping

SKIPS: Final = {"^no browser": 2, "^no corpus$": 1}


@pytest.mark.parametrize(
    ("passed", "skipped", "count"),
    [
        (10, {}, 0),
        (9, {}, 1),
        (10, {"no browser: none": 1, "no browser: old": 1}, 0),
        (10, {"no browser: none": 2, "no browser: old": 1}, 1),
        (10, {"not today": 1}, 1),
        (0, {"not today": 1, "no corpus": 2}, 3),
    ],
)
def test_what_is_wrong(passed: int, skipped: Mapping[str, int], count: int) -> None:
    """Too few that passed; a reason that is not listed; more skips than allowed."""
    assert len(problems({"passed": 10}, SKIPS, passed, skipped)) == count
