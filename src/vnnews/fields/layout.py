"""What a site's layout selects in a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from vnnews.addresses import absolute
from vnnews.blocks.story import Marks, Story
from vnnews.css.matching import outermost
from vnnews.css.selector import compile_selector
from vnnews.dom.inline import text_of
from vnnews.fields.shown_dates import is_in_card
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Origin
from vnnews.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree

    from vnnews.css.index import Index
    from vnnews.dom.page import Page
    from vnnews.sites.profile import Layout

_DATES: Final = frozenset({"published", "modified"})
_LISTS: Final = frozenset({"authors", "tags", "breadcrumbs"})


@attrs.frozen(eq=False)
class Selected:
    """What a layout selects in a page."""

    story: Story = attrs.Factory(Story)
    marks: Marks = attrs.Factory(Marks)


def read_layout(page: Page, layout: Layout | None, candidates: Candidates) -> Selected:
    """Add the candidates of the layout's fields; return the elements that it names, none without a layout.

    An element that shows a field is no block of the story, unless the layout gives it a role too: an author's line.
    A field is read without what the layout drops, and the lead without the dateline that opens it. A field without
    selectors is one that the template does not show: what the metadata say of it is not taken either.
    """
    if layout is None:
        return Selected()
    index = page.index
    skipped = frozenset(element for css in layout.drop for element in index.select(css))
    stamps = frozenset(element for css in layout.fields.get("dateline", ()) for element in index.select(css))
    shown: list[etree._Element] = []
    for field, selectors in layout.fields.items():
        if not selectors:
            candidates.pop(field, None)
        without = skipped | stamps if field == "lead" else skipped
        shown += _read_field(page, field, selectors, candidates, without)
    if layout.breadcrumbs_leaf_first and (crumbs := candidates.get("breadcrumbs")):
        crumbs[-1] = attrs.evolve(crumbs[-1], values=crumbs[-1].values[::-1], links=crumbs[-1].links[::-1])
    matches = ((elements[0], css) for css in layout.body if (elements := index.select(css)))
    body, css = next(matches, (None, ""))
    roles = {
        element: (role, css)
        for role, selectors in layout.roles.items()
        for css in selectors
        for element in index.select(css)
    }
    before, after = _outside(index, layout.cover, body), _outside(index, layout.after, body)
    fields = frozenset(element for element in shown if element not in roles)
    return Selected(Story(body, css, before, after, by_layout=True), Marks(roles, (skipped | fields) - {body}))


def _outside(index: Index, selectors: Iterable[str], body: etree._Element | None) -> tuple[etree._Element, ...]:
    """The elements of the first selector that matches outside of the body."""
    for css in selectors:
        found = [element for element in index.select(css) if body is None or body not in element.iterancestors()]
        if found:
            return tuple(found)
    return ()


def _read_field(
    page: Page,
    field: str,
    selectors: Iterable[str],
    candidates: Candidates,
    without: frozenset[etree._Element],
) -> list[etree._Element]:
    """Add what the first selector with text matches; return the elements that show it as text."""
    for css in selectors:
        attribute = compile_selector(css).attribute
        elements = page.index.select(css)
        if field in _DATES:  # wide selectors match the cards of other stories too
            elements = [element for element in elements if not is_in_card(element)]
        elements = outermost(elements, page.root) if field in _LISTS else elements[:1]
        pairs = [
            (element, clean(element.get(attribute) or "") if attribute else text_of(element, without))
            for element in elements
        ]
        pairs = [(element, text) for element, text in pairs if text]
        if not pairs:
            continue
        links = tuple(absolute(_link(element), page.base) for element, _ in pairs)
        add_candidate(candidates, field, FieldCandidate(tuple(text for _, text in pairs), Origin.LAYOUT, css, links))
        # An attribute is read off elements of all kinds; of them only `<time>` shows the same as text.
        return [element for element, _ in pairs if attribute is None or element.tag == "time"]
    return []


def _link(element: etree._Element) -> str | None:
    """The address of the link that an element is, or that it stands in."""
    if element.tag == "a":
        return element.get("href")
    above = element.getparent()
    return above.get("href") if above is not None and above.tag == "a" else None
