"""A saved page: its tree, and the layouts of a profile that were tried on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnnews.css.index import Index
from vnnews.reading.decode import decode
from vnnews.reading.tree import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from vnnews.sites.profile import Layout, Profile

LayoutTrial = tuple["Layout", str | None]
"""A layout, and the selector of its fingerprint that matches the page; `None` if none does."""


def tree_of(page: bytes, content_type: str | None = None) -> etree._Element:
    """The root of a page, read as `parse_html` reads it.

    >>> tree_of(b"<h1>Tin</h1>").findtext(".//h1")
    'Tin'
    """
    return parse(decode(page, content_type).text).root


def layout_trials(root: etree._Element, profile: Profile) -> Iterator[LayoutTrial]:
    """The layouts of a profile in the order in which they are tried, up to the first that matches."""
    index = Index(root)
    for layout in profile.layouts:
        matched = next((css for css in layout.fingerprint if index.select(css)), None)
        yield layout, matched
        if matched is not None:
            return
