"""What a page without a profile shows around its story: each field, read by its own file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from vnnews.dom.inline import text_of
from vnnews.fields.byline import read_byline, read_labelled, read_name_beside
from vnnews.fields.headline import bold_line, find_headline
from vnnews.fields.landmarks import NEAR, landmarks, place_of, short_text
from vnnews.fields.lead import read_lead
from vnnews.fields.section import read_crumbs
from vnnews.fields.shown_dates import read_date
from vnnews.fields.tags import read_tags
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Origin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnnews.blocks.story import Story
    from vnnews.dom.page import Page
    from vnnews.sites.profile import Layout

SHOWN: Final = frozenset({"headline", "published", "lead", "authors", "breadcrumbs", "tags"})
"""The fields that a page shows; `breadcrumbs` stands for the section too."""


def read_shown(page: Page, story: Story, layout: Layout | None, candidates: Candidates) -> frozenset[etree._Element]:
    """Add the candidates of what the page shows around its story; return the elements that show a field.

    With a layout only the fields are read that it leaves open, and nothing of the elements that it has selected.
    """
    wanted = _wanted(layout, candidates) if layout is not None else SHOWN
    if not wanted:
        return frozenset()
    elements = _unused(page, story) if layout is not None else page.elements
    by_place = layout is None or "lead" not in layout.fields
    return read_fields(elements, story.body, candidates, page.base, wanted, by_place=by_place) - {story.body}


def _wanted(layout: Layout, candidates: Candidates) -> frozenset[str]:
    """The fields that a layout does not name, and those that each page shows but its selectors did not match.

    Authors and categories are not shown by each page: they are looked for where no candidate exists at all.
    """
    named = set(layout.fields) | ({"breadcrumbs"} if "section" in layout.fields else set())
    asked = {field for field, selectors in layout.fields.items() if selectors}
    asked |= {"breadcrumbs"} if "section" in asked else set()
    selected = {field for field, each in candidates.items() if any(one.origin is Origin.LAYOUT for one in each)}
    known = {field for field, each in candidates.items() if each}
    known |= {"breadcrumbs"} if candidates.get("section") else set()
    missed = ({"lead"} & asked) - selected | ({"authors", "breadcrumbs"} & asked) - known
    return frozenset((SHOWN - named) | ({"headline", "published"} - selected) | missed)


def _unused(page: Page, story: Story) -> Sequence[etree._Element]:
    """The elements of a page without the covers and boxes that a layout has selected: no field stands there."""
    used = {inner for part in (*story.before, *story.after) for inner in part.iter(etree.Element)}
    if story.body is not None:
        used -= {*story.body.iter(), *story.body.iterancestors()}
    used -= {*page.root.iter("h1")}  # a cover may hold all of the page
    return [element for element in page.elements if element not in used] if used else page.elements


def read_fields(
    elements: Sequence[etree._Element],
    body: etree._Element | None,
    fields: Candidates,
    base: str | None,
    wanted: frozenset[str] = SHOWN,
    *,
    by_place: bool = True,
) -> frozenset[etree._Element]:
    """Read the wanted fields, in the order in which one helps the next.

    `elements`: all that may show a field, in document order; `by_place`: whether its place alone makes a lead.
    """
    headline = find_headline(elements, fields, base)
    page = landmarks(elements, headline, body)
    if headline is None and (headline := bold_line(page, fields)) is not None:
        page = landmarks(elements, headline, body)
    taken = []
    if headline is not None and "headline" in wanted:
        add_candidate(fields, "headline", FieldCandidate((text_of(headline),), Origin.HEURISTIC, place_of(headline)))
        taken.append(headline)
    near = page.near()
    dates = read_date(page, near, fields) if "published" in wanted else []
    taken += dates
    if "lead" in wanted:
        taken += read_lead(page, near, fields, by_place=by_place)
    if "authors" in wanted:
        taken += (
            read_byline(page, fields, body, base)
            or read_name_beside(dates, fields, base)
            or read_labelled(near, fields)
        )
    if "breadcrumbs" in wanted:
        taken += read_crumbs(page, fields, base)
    if "tags" in wanted:
        read_tags(page, fields, base)
    return frozenset([*taken, *_head_of(body, headline)])


def _head_of(body: etree._Element | None, headline: etree._Element | None) -> list[etree._Element]:
    """What stands in the story's element above its headline: categories and tools, no pictures."""
    head: list[etree._Element] = []
    node = headline
    while body is not None and node is not None and node is not body:
        head += node.itersiblings(preceding=True)
        node = node.getparent()
    if node is None or body is None or len(head) > NEAR:
        return []
    return [each for each in head if isinstance(each.tag, str) and not _tells(each)]


def _tells(element: etree._Element) -> bool:
    """Whether an element has a picture or more text than a head has."""
    return next(element.iter("img", "video", "iframe"), None) is not None or not short_text(element)
