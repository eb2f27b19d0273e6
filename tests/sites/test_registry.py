"""The profiles that come with vnnews are right as a whole: the registry does not look at their selectors."""

from __future__ import annotations

from importlib.metadata import EntryPoint
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from vnnews.sites.profile import load_profile
from vnnews.sites.registry import GENERIC, profile_for_host, profiles

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted(file.name for file in files("vnnews.sites").joinpath("data").iterdir() if file.name.endswith(".toml"))


@pytest.mark.parametrize("name", FILES)
def test_a_shipped_profile_has_no_problem(name: str) -> None:
    """Every name is known and every selector can be compiled."""
    text = files("vnnews.sites").joinpath("data", name).read_text(encoding="utf-8")
    profile = load_profile(text, name)
    assert profile in profiles()
    assert name == f"{profile.name}.toml"


def test_each_host_has_one_profile() -> None:
    """No two profiles claim a host, and each is found by its hosts and their subdomains."""
    claimed = [host for profile in profiles() for host in profile.hosts]
    assert len(claimed) == len(set(claimed))
    assert GENERIC.name not in {profile.name for profile in profiles()}
    for profile in profiles():
        for host in profile.hosts:
            assert profile_for_host(f"m.{host}") == profile


def _entry(name: str, code: str, where: Path, monkeypatch: pytest.MonkeyPatch) -> EntryPoint:
    """An entry point whose module has this code."""
    (where / f"{name}_sites.py").write_text(code, encoding="utf-8")
    monkeypatch.syspath_prepend(where)
    return EntryPoint(name, f"{name}_sites:made", "vnnews.profiles")


@pytest.mark.parametrize(
    "code",
    [
        "raise OSError('gone')",
        "raise SystemExit(3)",
        "made = 5",
        "made = 'name = '",
        "def made(): return 1 / 0",
        "made = {'name': 5, 'title': 'A'}",
        "from vnnews import Profile; made = Profile(name=5, title='A')",
        "other = 1",
        "def made(:",
    ],
)
def test_a_broken_package_is_skipped(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One package that fails is named in a warning; the profiles of all others are there, and pages are read."""
    good = 'made = \'name = "good"\\ntitle = "Good"\\nhosts = ["good.vn"]\''
    name = f"bad{abs(hash(code))}"
    entries = [_entry(name, code, tmp_path, monkeypatch), _entry("zgood", good, tmp_path, monkeypatch)]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: entries)
    profiles.cache_clear()
    try:
        with pytest.warns(RuntimeWarning, match=name):
            names = [profile.name for profile in profiles()]
    finally:
        monkeypatch.undo()
        profiles.cache_clear()
    assert "good" in names
    assert "vneconomy" in names
