"""The line of the file that a problem is about."""

from __future__ import annotations

import pytest

from vnnews.authoring.lines import placed

TEXT = """name = "a"
title = "A"

[[layouts]]
name = "B"
body = ["p("]

[[layouts]]
name = "C"
body = ["p("]
[layouts.fields]
lead = ["h2"]
"""


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        ("layout B: 'p(' is no selector", 6),
        ("layout C: 'p(' is no selector", 10),
        ("layout C: no fingerprint", 8),
        ("layouts[1].fields: no field", 8),
        ("layouts[1].body: expected a list", 10),
        ("extra fields found (title)", 2),
        ("expected a text @ a.toml.title", 2),
        ("hosts: none", None),
    ],
)
def test_the_line_of_a_problem(problem: str, line: int | None) -> None:
    """By the words that it quotes, by the keys that it names, else by its layout."""
    [text] = placed([problem], TEXT, "a.toml")
    expected = problem if line is None else f"line {line}: {problem}"
    assert text.replace(" @ profile", " @ a.toml") == expected
