"""All profiles, by name and by host."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from importlib.resources import files
from typing import Final

from vnnews.errors import ProfileError, UnknownNameError
from vnnews.sites.profile import Profile, load_profile, shaped_profile

GENERIC: Final = Profile(name="generic", title="Any news page", fingerprint="generic-1")
"""The profile of pages without a site profile: heuristics and metadata give everything."""
_ENTRY_POINTS: Final = "vnnews.profiles"


@functools.cache
def profiles() -> tuple[Profile, ...]:
    """All site profiles, sorted by name: those of vnnews and those of installed packages.

    A package adds its own by an entry point of the group `vnnews.profiles`: a `Profile`, TOML text, a mapping, or a
    function that returns one of these. It replaces a profile of vnnews with the same name.

    Raises:
        ProfileError: a package's profile is wrong.

    >>> "vneconomy" in [profile.name for profile in profiles()]
    True
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - it loads half of the email package

    by_name = {}
    for file in sorted(files("vnnews.sites").joinpath("data").iterdir(), key=lambda item: item.name):
        if file.name.endswith(".toml"):
            profile = shaped_profile(file.read_text(encoding="utf-8"), file.name)
            by_name[profile.name] = profile
    for entry in sorted(entry_points(group=_ENTRY_POINTS), key=lambda item: item.name):
        profile = _profile_from(entry.load(), f"entry point {entry.name}")
        by_name[profile.name] = profile
    return tuple(by_name[name] for name in sorted(by_name))


def _profile_from(value: object, where: str) -> Profile:
    """The profile that an entry point names, in any of the accepted forms."""
    if callable(value):
        value = value()
    if isinstance(value, Profile):
        return value
    if isinstance(value, str | Mapping):
        return load_profile(value, where)
    raise ProfileError(where, (f"a Profile, TOML text or a mapping is wanted, got {type(value).__name__}",))


def profile_named(name: str) -> Profile:
    """The profile with this name, `generic` included.

    Raises:
        UnknownNameError: no profile has this name.
    """
    if name == GENERIC.name:
        return GENERIC
    known = {profile.name: profile for profile in profiles()}
    if name not in known:
        raise UnknownNameError("profile", name, (GENERIC.name, *known))
    return known[name]


@functools.cache
def _hosts() -> dict[str, Profile]:
    return {host: profile for profile in profiles() for host in profile.hosts}


def profile_for_host(host: str) -> Profile | None:
    """The profile of a host or of a domain above it. Returns None if no profile has the host.

    >>> profile_for_host("en.vneconomy.vn").name, profile_for_host("example.org")
    ('vneconomy', None)
    """
    known = _hosts()
    labels = host.lower().split(".")
    names = (".".join(labels[start:]) for start in range(min(len(labels), 8)))
    return next((known[name] for name in names if name in known), None)
