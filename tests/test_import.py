"""What `import vnnews` costs and shows, seen from a fresh interpreter."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

import vnnews
from vnnews import model
from vnnews.model.blocks import BLOCK_TYPES

HEAVY = (
    "bs4",
    "cattrs",
    "click",
    "dateutil",
    "fastwarc",
    "pandas",
    "pebble",
    "pyarrow",
    "rapidfuzz",
    "rich",
    "soupsieve",
    "zstandard",
)


def _fresh(code: str) -> object:
    """What a line of code gives in an interpreter that has imported nothing yet; warnings are errors there."""
    script = f"import json, sys, vnnews\nprint(json.dumps({code}))"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script], check=True, capture_output=True, encoding="utf-8", timeout=60
    )
    assert not done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """The top-level packages that `import vnnews` loads."""
    names = _fresh("sorted({name.partition('.')[0] for name in sys.modules})")
    assert isinstance(names, list)
    return set(names)


def test_import_loads_the_library(loaded: set[str]) -> None:
    """The probe sees modules at all."""
    assert "vnnews" in loaded


@pytest.mark.parametrize("package", HEAVY)
def test_import_is_light(loaded: set[str], package: str) -> None:
    """`import vnnews` loads nothing that only some callers need."""
    assert package not in loaded


def test_names_are_sorted_and_public() -> None:
    """`dir(vnnews)` is what the library promises: `__all__`, sorted, and nothing that happens to lie about."""
    names = _fresh("dir(vnnews)")
    assert isinstance(names, list)
    assert names == sorted(names)
    shown = [name for name in names if not name.startswith("_")]
    assert shown == _fresh("sorted(name for name in vnnews.__all__ if not name.startswith('_'))")
    assert "parse_html" in shown


def test_every_public_name_resolves() -> None:
    """Each name of `__all__` can be got, lazy or not."""
    missing = _fresh("[name for name in vnnews.__all__ if not hasattr(vnnews, name)]")
    assert missing == []


def test_star_import_takes_the_public_names() -> None:
    """`from vnnews import *` works and gives exactly `__all__`."""
    code = "(lambda space: (exec('from vnnews import *', space), sorted(set(space) - {'__builtins__'}))[1])({})"
    assert _fresh(code) == _fresh("sorted(vnnews.__all__)")


def test_unknown_name_is_an_attribute_error() -> None:
    """A name that is not there is an AttributeError, as of any module."""
    assert _fresh("hasattr(vnnews, 'no_such_name')") is False


def test_type_checkers_see_the_same_names() -> None:
    """The imports for type checkers and the table for the interpreter have the same names from the same modules."""
    source = Path(vnnews.__file__).read_text(encoding="utf-8")
    imports = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom)]
    seen = {alias.asname: node.module for node in imports for alias in node.names if alias.asname == alias.name}
    assert seen == {name: f"vnnews.{module}" for name, module in vnnews._MODULES.items()}


def test_blocks_are_public() -> None:
    """Each class of blocks can be imported from `vnnews` and from `vnnews.model`."""
    for each in BLOCK_TYPES.values():
        name = each.kind.__name__
        assert getattr(vnnews, name) is getattr(model, name) is each.kind
        assert name in vnnews.__all__
