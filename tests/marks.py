"""Which parameters of a test are left for `make deep`, for they take many seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable


def slow(values: Iterable[str], *deep: str) -> list[Any]:
    """All values, of which those named in `deep` bear that mark."""
    given = list(values)
    assert set(deep) <= set(given), "no such value"
    return [pytest.param(value, marks=pytest.mark.deep) if value in deep else value for value in given]
