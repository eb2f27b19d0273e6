"""Chooses the profile and the layout of a page: by argument, by host, or by fingerprint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnnews.addresses import host_of
from vnnews.errors import WrongTypeError
from vnnews.sites.profile import Layout, Profile, check_made
from vnnews.sites.registry import GENERIC, profile_for_host, profile_named, profiles
from vnnews.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnnews.css.index import Index

_FIRST: Final = "vneconomy"


def choose_site(
    index: Index, wanted: str | Profile | None, base: str | None, names: Iterable[str]
) -> tuple[Profile, Layout | None]:
    """The profile and the layout of a page.

    The argument of the caller wins, then the host of the page; a page without a host is matched by fingerprints.

    Args:
        index: the index of the page.
        wanted: a profile or its name, if the caller gave one.
        base: the address of the page; None if unknown.
        names: texts of the page that may hold the name of the site, such as its title.

    Raises:
        WrongTypeError: `wanted` is neither a name nor a profile.
        UnknownNameError: no profile has this name.
    """
    if wanted is None and host_of(base) is None:
        return _by_fingerprint(index, tuple(map(fold, names)))
    site = choose_profile(wanted, base)
    return site, choose_layout(index, site)


def choose_profile(wanted: str | Profile | None, url: str | None) -> Profile:
    """The profile of the argument, else that of the address, else the generic one.

    Raises:
        WrongTypeError: `wanted` is neither a name nor a profile.
        UnknownNameError: no profile has this name.
        ProfileError: the profile was made by hand, and is wrong.
    """
    if isinstance(wanted, str):
        return profile_named(wanted)
    if wanted is not None and not isinstance(wanted, Profile):
        raise WrongTypeError("profile", type(wanted).__name__, "a name or a vnnews.Profile")
    if wanted is not None:
        check_made(wanted)
    return wanted or profile_for_host(host_of(url) or "") or GENERIC


def choose_layout(index: Index, profile: Profile) -> Layout | None:
    """The first layout whose fingerprint matches the page; None if none does."""
    return next((layout for layout in profile.layouts if any(map(index.select, layout.fingerprint))), None)


def _by_fingerprint(index: Index, names: tuple[str, ...]) -> tuple[Profile, Layout | None]:
    """The profile whose fingerprint matches; of several, the one whose name is among the folded `names`.

    If none is, VnEconomy is preferred, since other sites use its markup.
    """
    for site in sorted(profiles(), key=lambda site: (not _is_named_in(site, names), site.name != _FIRST)):
        if layout := choose_layout(index, site):
            return site, layout
    return GENERIC, None


def _is_named_in(site: Profile, texts: Iterable[str]) -> bool:
    """Whether one of the folded texts contains a name or a host of the site."""
    names = tuple(map(fold, (*site.site_names, *site.hosts, site.title)))
    return any(name in text for text in texts for name in names)
