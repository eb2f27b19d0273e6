"""A saved page: its tree, for looking into it, and its article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnnews.css.index import select
from vnnews.reading.decode import decode
from vnnews.reading.tree import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from vnnews.sites.profile import Layout, Profile

LayoutTrial = tuple["Layout", str | None]
"""A layout and the fingerprint by which a page is of it; `None` where it bears none."""


def tree_of(page: bytes, content_type: str | None = None) -> etree._Element:
    """The root of a page, read as `parse_html` reads it.

    >>> tree_of(b"<h1>Tin</h1>").findtext(".//h1")
    'Tin'
    """
    return parse(decode(page, content_type).text).root


def layout_trials(root: etree._Element, profile: Profile) -> Iterator[LayoutTrial]:
    """The layouts of a profile in the order in which they are tried, up to the one that the page is of."""
    for layout in profile.layouts:
        seen = next((css for css in layout.fingerprint if select(root, css)), None)
        yield layout, seen
        if seen is not None:
            return
