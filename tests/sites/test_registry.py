"""The profiles that come with vnnews are right as a whole: the registry does not look at their selectors."""

from __future__ import annotations

from importlib.resources import files

import pytest

from vnnews.sites.profile import load_profile
from vnnews.sites.registry import GENERIC, profile_for_host, profiles

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
