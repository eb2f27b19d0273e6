"""Which profile and which layout a page has: by the caller's choice, by its host, or by its fingerprint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnnews.addresses import host_of
from vnnews.errors import WrongTypeError
from vnnews.sites.profile import Layout, Profile
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

    The caller's choice wins, then the page's host; where the page names no host, the fingerprint decides.

    Args:
        index: the page.
        wanted: a profile or its name, if the caller gave one.
        base: the page's address.
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
    """The profile that the caller names, else that of the address, else the generic one.

    Raises:
        WrongTypeError: `wanted` is neither a name nor a profile.
        UnknownNameError: no profile has this name.
    """
    if isinstance(wanted, str):
        return profile_named(wanted)
    if wanted is not None and not isinstance(wanted, Profile):
        raise WrongTypeError("profile", type(wanted).__name__, "a name or a vnnews.Profile")
    return wanted or profile_for_host(host_of(url) or "") or GENERIC


def choose_layout(index: Index, profile: Profile) -> Layout | None:
    """The first layout whose fingerprint matches the page; None if none does."""
    return next((layout for layout in profile.layouts if any(map(index.select, layout.fingerprint))), None)


def _by_fingerprint(index: Index, names: tuple[str, ...]) -> tuple[Profile, Layout | None]:
    """Of the profiles whose fingerprint matches, the one whose name stands in the page.

    Where none of these names does, VnEconomy comes first, whose markup others have taken over.
    """
    for site in sorted(profiles(), key=lambda site: (not _is_named_in(site, names), site.name != _FIRST)):
        if layout := choose_layout(index, site):
            return site, layout
    return GENERIC, None


def _is_named_in(site: Profile, texts: Iterable[str]) -> bool:
    """Whether one of a site's names stands in one of the folded texts."""
    names = tuple(map(fold, (*site.site_names, *site.hosts, site.title)))
    return any(name in text for text in texts for name in names)
