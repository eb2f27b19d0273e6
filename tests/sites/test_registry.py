"""The profiles that come with vnnews are right as a whole: the registry does not look at their selectors."""

from __future__ import annotations

from contextlib import contextmanager
from importlib.metadata import EntryPoint
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from vnnews.errors import UnknownNameError
from vnnews.sites import registry
from vnnews.sites.profile import load_profile
from vnnews.sites.registry import GENERIC, profile_for_host, profile_named, profiles

if TYPE_CHECKING:
    from collections.abc import Iterator
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


@contextmanager
def _entry_points(entries: list[EntryPoint], monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Packages with these entry points are installed, as far as the registry sees."""
    kept = [value for value in vars(registry).values() if hasattr(value, "cache_clear")]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: entries)
    for each in kept:
        each.cache_clear()
    try:
        yield
    finally:
        monkeypatch.undo()
        for each in kept:
            each.cache_clear()


def test_a_package_replaces_a_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its hosts; those of the profile that it replaces have none then."""
    code = 'made = \'name = "vneconomy"\\ntitle = "Mine"\\nhosts = ["mine.vn"]\''
    with _entry_points([_entry("mine", code, tmp_path, monkeypatch)], monkeypatch):
        mine = profile_for_host("www.mine.vn")
        assert mine == profile_named("vneconomy")
        assert mine is not None
        assert mine.title == "Mine"
        assert profile_for_host("vneconomy.vn") is None
        assert mine in profiles()
    assert profile_for_host("vneconomy.vn") is not None


def test_one_profile_is_made_for_one_host(monkeypatch: pytest.MonkeyPatch) -> None:
    """The others stay text, which is what makes a process that reads one page quick to start."""
    with _entry_points([], monkeypatch):
        profile_for_host("vnexpress.net")
        assert registry._known.cache_info().currsize == 1


def test_an_unknown_name() -> None:
    """The error lists all names."""
    with pytest.raises(UnknownNameError, match="vnexpress"):
        profile_named("vnexpres")


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
    with _entry_points(entries, monkeypatch), pytest.warns(RuntimeWarning, match=name):
        names = [profile.name for profile in profiles()]
    assert "good" in names
    assert "vneconomy" in names
