"""The lock of the developers' tools: exact, hashed, without any address, and within the bounds of pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any, Final

import pytest
from packaging.markers import Marker, default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

LOCK: Final = ROOT / "requirements-dev.lock"
if not LOCK.is_file():
    pytest.skip("the lock is not here: it belongs to the repository", allow_module_level=True)

PINNED: Final = re.compile(
    r"^([A-Za-z0-9._-]+)==(\S+?)(?: ; (.+?))? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n?)+)", re.MULTILINE
)
TEXT: Final = LOCK.read_text(encoding="utf-8")
PROJECT: Final = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SYSTEMS: Final = [("linux", "Linux", "posix"), ("win32", "Windows", "nt"), ("darwin", "Darwin", "posix")]
PYTHONS: Final = ["3.11", "3.12", "3.13"]


def _group(name: str) -> Iterator[str]:
    entries: list[Any] = PROJECT["dependency-groups"][name]
    for entry in entries:
        if isinstance(entry, str):
            yield entry
        else:
            yield from _group(entry["include-group"])


WANTED: Final = [*PROJECT["project"]["dependencies"], *_group("dev")]


def test_nothing_else_stands_in_it() -> None:
    """Comments and pinned packages with hashes; no option, no address, no path."""
    rest = PINNED.sub("", TEXT)
    assert [line for line in rest.splitlines() if line.strip() and not line.startswith("#")] == []
    assert "://" not in TEXT
    assert "index" not in TEXT.replace("importlib", "")


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system[0])
@pytest.mark.parametrize("line", WANTED)
def test_bounds_are_satisfied(line: str, system: tuple[str, str, str], python: str) -> None:
    """On each system and Python one locked version fits each bound."""
    wanted = Requirement(line)
    names = dict(zip(("sys_platform", "platform_system", "os_name"), system, strict=True))
    told = {**names, "python_version": python, "python_full_version": f"{python}.9"}
    here = {key: str(value) for key, value in default_environment().items()} | told
    found = [
        version
        for name, version, marker, _ in PINNED.findall(TEXT)
        if canonicalize_name(name) == canonicalize_name(wanted.name) and (not marker or Marker(marker).evaluate(here))
    ]
    assert len(found) == 1
    assert wanted.specifier.contains(found[0])
