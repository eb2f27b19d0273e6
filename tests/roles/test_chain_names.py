"""Names of rules in the docs and in docstrings are names that `Options.without` accepts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from vnnews.roles.chain import CHAIN

ROOT: Final = Path(__file__).resolve().parents[2]
CALL: Final = re.compile(r"\bOptions\([^()]*without=[(\[]([^()\[\]]*)[)\]]|\bCHAIN\.without\(([^()]*)\)")
"""A call that leaves out rules; its names are in the first group or in the second."""
QUOTED: Final = re.compile(r"""["'](\w+)["']""")


def _texts() -> list[Path]:
    sources = [*ROOT.joinpath("src").rglob("*.py"), *ROOT.joinpath("examples").rglob("*.py")]
    return [*sources, *ROOT.joinpath("docs").rglob("*.md"), *ROOT.glob("README.md")]


def _examples() -> list[tuple[str, str]]:
    """Each name of a rule in a call of an example, with its file."""
    return [
        (path.relative_to(ROOT).as_posix(), name)
        for path in _texts()
        for call in CALL.finditer(path.read_text(encoding="utf-8"))
        for name in QUOTED.findall(call[1] or call[2] or "")
    ]


if not (ROOT / "src").is_dir():
    pytest.skip("the source is not here: these tests run where the package was installed", allow_module_level=True)
EXAMPLES: Final = _examples()


@pytest.mark.parametrize(("path", "name"), EXAMPLES)
def test_names_in_examples_are_rules(path: str, name: str) -> None:
    """An example that leaves out a rule works when it is copied."""
    assert name in CHAIN.names, path


def test_examples_are_seen() -> None:
    """The search misses neither the guide nor the docstrings."""
    paths = {path for path, _ in EXAMPLES}
    assert paths >= {"docs/how-to/why.md", "src/vnnews/model/options.py", "src/vnnews/roles/chain.py"}


def test_the_guide_lists_every_rule() -> None:
    """The guide's list of rules is complete, and in their order."""
    guide = (ROOT / "docs" / "how-to" / "why.md").read_text(encoding="utf-8")
    listed = re.findall(r"`(\w+)`", guide.partition("in the order in which they are applied:")[2])
    assert tuple(listed) == CHAIN.names
