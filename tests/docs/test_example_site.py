"""`examples/vnnews-example-site` is a whole package: installed, its site is known, and its own test passes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING, Any, Final

import pytest
from tests.places import EXAMPLES

from vnnews.testing import check_profile

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLE: Final = EXAMPLES / "vnnews-example-site"
CASES: Final = sorted((EXAMPLE / "src" / "vnnews_example_site" / "cases").glob("*.html"))


def _project() -> dict[str, Any]:
    return tomllib.loads((EXAMPLE / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as an installer leaves it: the package, and beside it what its pyproject says of entry points.

    No build backend is among what the tests need, so its work is done by hand.
    """
    target = tmp_path_factory.mktemp("site-packages")
    package = EXAMPLE / "src" / "vnnews_example_site"
    shutil.copytree(package, target / package.name, ignore=shutil.ignore_patterns("cases", "__pycache__"))
    project = _project()["project"]
    info = target / f"vnnews_example_site-{project['version']}.dist-info"
    info.mkdir()
    told = f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    (info / "METADATA").write_text(told, encoding="utf-8")
    lines = [
        f"[{group}]\n" + "".join(f"{name} = {where}\n" for name, where in entries.items())
        for group, entries in project["entry-points"].items()
    ]
    (info / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")
    return target


def _run(installed: Path, *arguments: str | Path, cwd: Path | None = None) -> str:
    """What Python prints with the package on its path."""
    path = os.pathsep.join(filter(None, [str(installed), os.environ.get("PYTHONPATH")]))
    env = {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, *map(str, arguments)]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8", env=env, cwd=cwd, timeout=100)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_its_site_is_listed(installed: Path) -> None:
    """`vnnews sites` knows the profile, and only where the package is installed."""
    sites = [json.loads(line) for line in _run(installed, "-m", "vnnews", "sites", "--json").splitlines()]
    (own,) = [each for each in sites if each["name"] == "songhau"]
    assert own["hosts"] == ["songhau.example"]
    assert "songhau" not in _run(installed.parent, "-m", "vnnews", "sites", "--json")


@pytest.mark.parametrize("page", CASES, ids=lambda page: page.stem)
def test_its_pages_are_read_by_it(installed: Path, page: Path) -> None:
    """The page's own address leads to the profile: nobody names it."""
    article = json.loads(_run(installed, "-m", "vnnews", "parse", "--format", "json", page))
    want = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    assert {name: article[name] for name in want if name != "truth"} == {n: v for n, v in want.items() if n != "truth"}


def test_its_own_test_passes(installed: Path, tmp_path: Path) -> None:
    """As its author runs it: in a copy of the folder."""
    copy = tmp_path / "project"
    shutil.copytree(EXAMPLE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    assert "1 passed" in _run(installed, "-m", "pytest", "-q", "-p", "no:cacheprovider", cwd=copy)


def test_it_tests_what_it_publishes() -> None:
    """The pages are of every layout, one is no article, and none of them goes into the wheel."""
    report = check_profile(EXAMPLE / "src" / "vnnews_example_site" / "songhau.toml")
    assert report.ok, report
    assert report.profile is not None
    assert {case.article.layout for case in report.cases} == {None, *(each.name for each in report.profile.layouts)}
    assert "cases" in _project()["tool"]["hatch"]["build"]["targets"]["wheel"]["exclude"]
