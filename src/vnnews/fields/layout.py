"""What a site's layout selects in a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs
from lxml import etree

from vnnews.addresses import absolute
from vnnews.css.compound import outermost
from vnnews.css.selector import compile_selector
from vnnews.dom.inline import text_of
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Note, Origin
from vnnews.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnnews.css.index import Index
    from vnnews.sites.profile import Layout, Profile

_LISTS: Final = frozenset({"authors", "tags", "breadcrumbs"})


def choose_layout(index: Index, profile: Profile) -> tuple[Layout, str] | None:
    """The first layout whose fingerprint the page bears, and that fingerprint."""
    for layout in profile.layouts:
        for css in layout.fingerprint:
            if index.select(css):
                return layout, css
    return None


@attrs.frozen(eq=False)
class Selected:
    """The elements that a layout names in a page."""

    body: etree._Element | None = None
    body_place: str = ""
    around: tuple[etree._Element, ...] = ()
    """Elements outside the body that belong to the story: covers before it, boxes after it."""
    after: tuple[etree._Element, ...] = ()
    skipped: frozenset[etree._Element] = frozenset()
    roles: dict[etree._Element, tuple[str, str]] = attrs.Factory(dict)
    notes: tuple[Note, ...] = ()
    """What was odd inside the body."""


def read_layout(index: Index, layout: Layout, base: str | None, fields: Candidates) -> Selected:
    """Add the layout's fields to the offers; give the elements that it names.

    An element that shows a field is no block of the story, unless the layout gives it a role too: an author's line.
    A field is read without what the layout drops, and the lead without the dateline that opens it. A field without
    selectors is one that the template does not show: what the metadata say of it is not taken either.
    """
    skipped = frozenset(element for css in layout.drop for element in index.select(css))
    stamps = frozenset(element for css in layout.fields.get("dateline", ()) for element in index.select(css))
    shown: list[etree._Element] = []
    for field, selectors in layout.fields.items():
        if not selectors:
            fields.pop(field, None)
        without = skipped | stamps if field == "lead" else skipped
        shown += _read_field(index, field, selectors, base, fields, without)
    if layout.breadcrumbs_leaf_first and (crumbs := fields.get("breadcrumbs")):
        crumbs[-1] = attrs.evolve(crumbs[-1], values=crumbs[-1].values[::-1], links=crumbs[-1].links[::-1])
    body, place = None, ""
    for css in layout.body:
        found = index.select(css)
        if found:
            body, place = found[0], css
            break
    roles = {
        element: (role, css)
        for role, selectors in layout.roles.items()
        for css in selectors
        for element in index.select(css)
    }
    return Selected(
        body,
        place,
        _outside(index, layout.cover, body),
        _outside(index, layout.after, body),
        frozenset([*skipped, *(element for element in shown if element not in roles)]) - {body},
        roles,
    )


def _outside(index: Index, selectors: Iterable[str], body: etree._Element | None) -> tuple[etree._Element, ...]:
    """The elements of the first selector that matches outside of the body."""
    for css in selectors:
        found = [element for element in index.select(css) if body is None or body not in element.iterancestors()]
        if found:
            return tuple(found)
    return ()


def _read_field(
    index: Index,
    field: str,
    selectors: Iterable[str],
    base: str | None,
    fields: Candidates,
    without: frozenset[etree._Element],
) -> list[etree._Element]:
    """Offer what the first selector with text gives; all further ones are offers too."""
    for css in selectors:
        attribute = compile_selector(css).attribute
        elements = index.select(css)
        elements = outermost(elements, index.root) if field in _LISTS else elements[:1]
        pairs = [
            (element, clean(element.get(attribute) or "") if attribute else text_of(element, without))
            for element in elements
        ]
        pairs = [(element, text) for element, text in pairs if text]
        if not pairs:
            continue
        links = tuple(absolute(_link(element), base) for element, _ in pairs)
        add_candidate(fields, field, FieldCandidate(tuple(text for _, text in pairs), Origin.LAYOUT, css, links))
        # An attribute is read off elements of all kinds; of them only `<time>` shows the same as text.
        return [element for element, _ in pairs if attribute is None or element.tag == "time"]
    return []


def _link(element: etree._Element) -> str | None:
    """The address of the link that an element is, or that it stands in."""
    if element.tag == "a":
        return element.get("href")
    above = element.getparent()
    return above.get("href") if above is not None and above.tag == "a" else None
