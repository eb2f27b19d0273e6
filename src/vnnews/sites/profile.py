"""A site's profile: what its pages look like, as checked data.

A profile is a TOML file (or a dict of the same shape). It names hosts and a few words, and one `Layout` for each
template that the publisher has used. Selectors are CSS; ` @name` at the end of one takes an attribute instead of the
text: `time[datetime] @datetime`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
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
BLOCK_ROLES: Final = tuple(sorted((*_FIGURE_PARTS, *(each.role for each in BLOCK_TYPES.values() if each.from_layout))))
"""The roles that a layout may give to elements of the body."""

Selectors = tuple[str, ...]


@attrs.frozen(kw_only=True)
class Layout:
    """One template of a site."""

    name: str
    fingerprint: Selectors
    """A page that holds an element of one of these is of this layout."""
    evidence: str
    """How sure this is: `page` (seen on real pages), `code` (a crawler's word), `text` (a rendering)."""
    since: str | None = None
    """When the template came into use, as far as known: `2026-08`."""
    language: str | None = None
    """The language of its pages, where it is not the profile's."""
    body: Selectors
    """The element that holds the story; the first selector that matches is taken."""
    cover: Selectors = ()
    """Figures above the body that belong to the story."""
    after: Selectors = ()
    """Elements below the body that belong to the story, such as its related links."""
    drop: Selectors = ()
    """Elements inside the body that are no part of the story: advertisements, buttons to share."""
    fields: Mapping[str, Selectors] = attrs.field(factory=dict, hash=False)
    """Selectors by field; the first that gives text is taken. An empty list: the template does not show the field, and
    what the metadata say of it is not taken."""
    roles: Mapping[str, Selectors] = attrs.field(factory=dict, hash=False)
    """Selectors by the role that their elements have in the body."""
    breadcrumbs_leaf_first: bool = False
    """The page prints the leaf category before its parents."""


@attrs.frozen(kw_only=True)
class Profile:
    """What vnnews knows of one publisher or of one CMS that several publishers use."""

    name: str
    title: str
    hosts: tuple[str, ...] = ()
    """Registered names; their subdomains are meant too."""
    language: str = "vi"
    site_names: tuple[str, ...] = ()
    """How the site calls itself: no author, no caption, no tag."""
    lead_prefixes: tuple[str, ...] = ()
    """Agency prefixes in front of the lead, as printed."""
    layouts: tuple[Layout, ...] = ()
    fingerprint: str = ""
    """A digest of the profile's content; `load_profile` makes it."""


def load_profile(source: str | Mapping[str, Any], where: str = "profile") -> Profile:
    """A profile from TOML text or from a mapping of the same shape.

    Args:
        source: the text of a TOML file, or its content.
        where: what to call the source in an error.

    Raises:
        ProfileError: all that is wrong, each problem with its place.

    >>> load_profile('name = "a"\\ntitle = "A"\\nhosts = ["a.vn"]').hosts
    ('a.vn',)
    """
    profile = shaped_profile(source, where)
    problems = tuple(_problems(profile))
    if problems:
        raise ProfileError(where, problems)
    return profile


def shaped_profile(source: str | Mapping[str, Any], where: str) -> Profile:
    """The same without a look at names and selectors, which takes most of the time: for profiles that a test holds.

    Raises:
        ProfileError: the source has not the shape of a profile.
    """
    profile = structured(source, Profile, where)
    digest = hashlib.sha256(repr(attrs.evolve(profile, fingerprint="")).encode("utf-8", "replace"))
    return attrs.evolve(profile, fingerprint=digest.hexdigest()[:12])


def _problems(profile: Profile) -> list[str]:
    """What the schema cannot say: names that nobody knows, selectors that are no CSS."""
    from vnnews.css.selector import compile_selector  # noqa: PLC0415 - cssselect is loaded only where it is used

    found = []
    for layout in profile.layouts:
        where = f"layout {layout.name}"
        found += [f"{where}: no field is named {name!r}" for name in layout.fields if name not in FIELDS]
        found += [f"{where}: no block role is named {name!r}" for name in layout.roles if name not in BLOCK_ROLES]
        plain = (layout.fingerprint, layout.body, layout.cover, layout.after, layout.drop)
        for selector in sum((*plain, *layout.fields.values(), *layout.roles.values()), ()):
            try:
                compile_selector(selector)
            except ValueError as error:
                found.append(f"{where}: {selector!r} is no selector: {error}")
    names = [layout.name for layout in profile.layouts]
    found += [f"layout {name} stands twice" for name in sorted({name for name in names if names.count(name) > 1})]
    return found
