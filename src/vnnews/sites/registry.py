"""All profiles, by name and by host."""

from __future__ import annotations

import functools
import tomllib
import warnings
from collections.abc import Mapping
from importlib.resources import files
from typing import Final

from vnnews.errors import ProfileError, UnknownNameError
from vnnews.sites.profile import Profile, check_made, load_profile, shaped_profile

GENERIC: Final = Profile(name="generic", title="Any news page", fingerprint="generic-1")
"""The profile of pages without a site profile: heuristics and metadata give everything."""
_ENTRY_POINTS: Final = "vnnews.profiles"


@functools.cache
def profiles() -> tuple[Profile, ...]:
    """All site profiles, sorted by name: those of vnnews and those of installed packages.

    A package adds its own by an entry point of the group `vnnews.profiles`: a `Profile`, TOML text, a mapping, or a
    function that returns one of these. It replaces a profile of vnnews with the same name. An entry point that fails,
    or whose profile is wrong, is skipped with a `RuntimeWarning`, so that one package cannot stop the reading of all
    pages.

    >>> "vneconomy" in [profile.name for profile in profiles()]
    True
    """
    return tuple(_known(name) for name in _hosts_by_name())


@functools.cache
def _shipped_texts() -> dict[str, str]:
    """The TOML of each profile of vnnews, by its name, which is that of its file."""
    folder = files("vnnews.sites").joinpath("data")
    found = (file for file in folder.iterdir() if file.name.endswith(".toml"))
    return {file.name.removesuffix(".toml"): file.read_text(encoding="utf-8") for file in found}


@functools.cache
def _installed() -> dict[str, Profile]:
    """The profiles of installed packages, by name."""
    from importlib.metadata import entry_points  # noqa: PLC0415 - it loads half of the email package

    by_name = {}
    for entry in sorted(entry_points(group=_ENTRY_POINTS), key=lambda item: item.name):
        try:
            profile = _profile_from(entry.load(), f"entry point {entry.name}")
        except (Exception, SystemExit) as error:  # noqa: BLE001 - code of others may raise anything
            message = f"the profile of the entry point {entry.name!r} ({entry.value}) was skipped: {error!r}"
            warnings.warn(message, RuntimeWarning, stacklevel=2)
        else:
            by_name[profile.name] = profile
    return by_name


@functools.cache
def _known(name: str) -> Profile:
    """The profile with this name; it is made from its TOML when it is first asked for.

    Raises:
        KeyError: no profile has this name.
    """
    installed = _installed().get(name)
    return installed or shaped_profile(_shipped_texts()[name], f"{name}.toml")


@functools.cache
def _hosts_by_name() -> dict[str, tuple[str, ...]]:
    """The hosts of each profile, sorted by name. A file names them above its first table, and no more of it is read."""
    shipped = {
        name: tuple(tomllib.loads(text.partition("\n[")[0]).get("hosts", ())) for name, text in _shipped_texts().items()
    }
    installed = {name: profile.hosts for name, profile in _installed().items()}
    return dict(sorted({**shipped, **installed}.items()))


def _profile_from(value: object, where: str) -> Profile:
    """The profile that an entry point names, in any of the accepted forms."""
    if callable(value):
        value = value()
    if isinstance(value, Profile):
        check_made(value)
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
    try:
        return _known(name)
    except KeyError:
        raise UnknownNameError("profile", name, (GENERIC.name, *_hosts_by_name())) from None


@functools.cache
def _names_by_host() -> dict[str, str]:
    return {host: name for name, hosts in _hosts_by_name().items() for host in hosts}


def profile_for_host(host: str) -> Profile | None:
    """The profile of a host or of a domain above it. Returns None if no profile has the host.

    >>> profile_for_host("en.vneconomy.vn").name, profile_for_host("example.org")
    ('vneconomy', None)
    """
    known = _names_by_host()
    labels = host.lower().split(".")
    names = (".".join(labels[start:]) for start in range(min(len(labels), 8)))
    return next((_known(known[name]) for name in names if name in known), None)
