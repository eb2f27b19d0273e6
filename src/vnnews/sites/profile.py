"""Profiles: selectors and names of one site, as checked data.

A profile is a TOML file (or a dict of the same shape). It names hosts and a few words, and one `Layout` for each
template that the publisher has used. Selectors are CSS; ` @name` at the end of one takes an attribute instead of the
text: `time[datetime] @datetime`.
"""

from __future__ import annotations

import functools
import hashlib
from collections import Counter
from collections.abc import Mapping
from itertools import chain
from typing import Any, Final

import attrs

from vnnews.errors import ProfileError
from vnnews.model.blocks import BLOCK_TYPES
from vnnews.sites.toml import structured

FIELDS: Final = (
    "headline",
    "lead",
    "dateline",
    "authors",
    "published",
    "modified",
    "section",
    "breadcrumbs",
    "tags",
)
"""The fields that a layout may select."""

_FIGURE_PARTS: Final = ("caption", "credit")
BLOCK_ROLES: Final = tuple(
    sorted((*_FIGURE_PARTS, *(known.role for known in BLOCK_TYPES.values() if known.from_layout)))
)
"""The roles that a layout may give to elements of the body."""

Selectors = tuple[str, ...]


@attrs.frozen(kw_only=True)
class Layout:
    """One template of a site."""

    name: str
    fingerprint: Selectors
    """A page with an element that one of these matches has this layout."""
    evidence: str
    """What the layout was made from: `page` (real pages), `code` (source code of a crawler), `text` (text of pages)."""
    since: str | None = None
    """When the template came into use, if known: `2026-08`."""
    language: str | None = None
    """The language of its pages, if it differs from that of the profile."""
    body: Selectors
    """The container: the element that holds the story. The first selector that matches wins."""
    cover: Selectors = ()
    """Figures above the body that belong to the story."""
    after: Selectors = ()
    """Elements below the body that belong to the story, such as its related links."""
    drop: Selectors = ()
    """Boilerplate inside the body: advertisements, share buttons."""
    fields: Mapping[str, Selectors] = attrs.field(factory=dict, hash=False)
    """Selectors by field; the first that gives text wins. An empty list means that the template does not show the
    field, and that metadata is not used for it either."""
    roles: Mapping[str, Selectors] = attrs.field(factory=dict, hash=False)
    """Selectors of elements of the body, by the role that these elements get."""
    breadcrumbs_leaf_first: bool = False
    """The page prints the leaf category before its parents."""


@attrs.frozen(kw_only=True)
class Profile:
    """One publisher, or one CMS that several publishers use."""

    name: str
    title: str
    hosts: tuple[str, ...] = ()
    """Host names; subdomains are included."""
    language: str = "vi"
    site_names: tuple[str, ...] = ()
    """Names of the site: never an author, a caption or a tag."""
    lead_prefixes: tuple[str, ...] = ()
    """Agency prefixes that the site prints before a lead."""
    layouts: tuple[Layout, ...] = ()
    fingerprint: str = ""
    """A digest of the content of the profile, set by `load_profile`."""


def load_profile(source: str | Mapping[str, Any], where: str = "profile") -> Profile:
    """A profile from TOML text or from a mapping of the same shape.

    Args:
        source: the text of a TOML file, or its content.
        where: the name of the source in an error message.

    Raises:
        ProfileError: the profile is wrong; the error lists all problems, each with its place.

    >>> load_profile('name = "a"\\ntitle = "A"\\nhosts = ["a.vn"]').hosts
    ('a.vn',)
    """
    profile = shaped_profile(source, where)
    problems = tuple(_problems(profile))
    if problems:
        raise ProfileError(where, problems)
    return profile


def shaped_profile(source: str | Mapping[str, Any], where: str) -> Profile:
    """A profile whose names and selectors are not checked, which saves most of the time.

    The profiles of the package are loaded so; their selectors are checked by tests.

    Raises:
        ProfileError: the source does not have the shape of a profile.
    """
    profile = structured(source, Profile, where)
    return attrs.evolve(profile, fingerprint=_digest(profile))


def check_made(profile: Profile) -> None:
    """Check a profile that may have been made or changed by hand, once for each value.

    Raises:
        ProfileError: it is wrong; the error lists all problems.

    >>> check_made(Profile(name="a", title="A", hosts="a.vn"))
    Traceback (most recent call last):
    vnnews.errors.ProfileError: profile 'a': invalid value for type, expected tuple @ profile 'a'.hosts
    """
    try:
        _check_made(profile)
    except TypeError:  # it holds a list, so it has no hash
        _check_made.__wrapped__(profile)


@functools.lru_cache(maxsize=64)
def _check_made(profile: Profile) -> None:
    if profile.fingerprint != _digest(profile):  # as `load_profile` made it
        load_profile(attrs.asdict(profile), f"profile {profile.name!r}")


def _digest(profile: Profile) -> str:
    content = repr(attrs.evolve(profile, fingerprint=""))
    return hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()[:12]


def _problems(profile: Profile) -> list[str]:
    """Problems that the types cannot show: unknown fields and roles, invalid selectors, equal names of layouts."""
    problems = [problem for layout in profile.layouts for problem in _problems_of(layout)]
    counts = Counter(layout.name for layout in profile.layouts)
    return problems + [f"layout {name} stands twice" for name in sorted(counts) if counts[name] > 1]


def _problems_of(layout: Layout) -> list[str]:
    from vnnews.css.selector import compile_selector  # noqa: PLC0415 - cssselect is loaded only where it is used

    where = f"layout {layout.name}"
    problems = [f"{where}: no field is named {name!r}" for name in layout.fields if name not in FIELDS]
    problems += [f"{where}: no block role is named {name!r}" for name in layout.roles if name not in BLOCK_ROLES]
    plain = (layout.fingerprint, layout.body, layout.cover, layout.after, layout.drop)
    for selector in chain.from_iterable((*plain, *layout.fields.values(), *layout.roles.values())):
        try:
            compile_selector(selector)
        except ValueError as error:
            problems.append(f"{where}: {selector!r} is no selector: {error}")
    return problems
