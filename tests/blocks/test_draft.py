"""A block under work: what its text and its marks tell."""

from __future__ import annotations

import pytest

from vnnews.blocks.draft import Draft
from vnnews.model import Span


@pytest.mark.parametrize(
    ("text", "spans", "marked"),
    [
        ("một hai", [(0, 7)], True),
        ("một hai", [(0, 3)], False),
        ("một hai", [(0, 3), (4, 7)], True),
        ("một, hai", [(0, 3), (5, 8)], True),
        ("một hai ba bốn", [(0, 3), (4, 7), (8, 10)], False),
        ("a b c d e f", [(0, 1), (2, 3), (4, 5), (6, 7), (8, 9), (10, 11)], True),
        ("a b " + "c" * 20, [(0, 3)], False),
        ("a-b-c-d", [(0, 1)], False),
        ("a-b-c-d", [(0, 4)], True),
        ("", [], False),
        ("", [(0, 0)], False),
        ("một", [], False),
    ],
)
def test_a_text_of_one_kind(text: str, spans: list[tuple[int, int]], *, marked: bool) -> None:
    """All of its words are in such stretches, and these are half of it."""
    draft = Draft(kind="text", text=text, spans=tuple(Span("bold", *span) for span in spans))
    assert draft.marked("bold") is marked
    assert draft.marked("italic") is False
