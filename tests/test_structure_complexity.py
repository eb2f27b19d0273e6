"""Functions are simple: how many ways lead through them, and/or and comprehensions counted."""

from __future__ import annotations

from typing import Final

import pytest
from radon.complexity import cc_visit
from radon.visitors import Function
from tests.places import SRC

MOST: Final = 20
"""Radon's grade C; ruff's limit of 10 (mccabe) counts neither boolean operators nor comprehensions."""

if not SRC.is_dir():
    pytest.skip("the source is not here: these tests run where the package was installed", allow_module_level=True)


def _above(source: str, module: str) -> set[str]:
    """The functions and methods of a module above the limit."""
    functions = [
        function
        for each in cc_visit(source)
        for function in ([each] if isinstance(each, Function) else each.methods)
        if function.complexity > MOST
    ]
    return {f"{module}.{function.fullname}" for function in functions}


def test_functions_are_simple() -> None:
    """None is above the limit."""
    above: set[str] = set()
    for path in SRC.rglob("*.py"):
        module = ".".join(path.relative_to(SRC).with_suffix("").parts)
        above |= _above(path.read_text(encoding="utf-8"), module)
    assert sorted(above) == []


@pytest.mark.parametrize(
    ("expression", "is_above"),
    [("a", False), (" or ".join("a" * (MOST + 1)), True), (f"[{' + '.join(['[a for a in b if a]'] * MOST)}]", True)],
)
def test_what_counts(expression: str, *, is_above: bool) -> None:
    """Boolean operators and comprehensions do."""
    assert bool(_above(f"class A:\n    def f(a, b):\n        return {expression}\n", "m")) is is_above
