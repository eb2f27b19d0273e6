"""What a page without a profile shows around its story: each field, read by its own file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnnews.dom.inline import text_of
from vnnews.fields.authors import read_byline, read_labelled, read_name_beside
from vnnews.fields.headline import bold_line, find_headline
from vnnews.fields.landmarks import NEAR, landmarks, place_of, short_text
from vnnews.fields.lead import read_lead
from vnnews.fields.published import read_date
from vnnews.fields.section import read_crumbs
from vnnews.fields.tags import read_tags
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Origin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

DISPLAYED: Final = frozenset({"headline", "published", "lead", "authors", "breadcrumbs", "tags"})
"""The fields that can be told from what a page shows; `breadcrumbs` stands for the section too."""
_LONGEST_LINE: Final = 160


def read_display(
    elements: Sequence[etree._Element],
    body: etree._Element | None,
    fields: Candidates,
    base: str | None,
    wanted: frozenset[str] = DISPLAYED,
    *,
    by_place: bool = True,
) -> frozenset[etree._Element]:
    """Add what the page shows around its story to the offers; give the elements that were taken as fields.

    `elements` are all of the page, in document order; `by_place`: whether a lead may be told by its place alone.
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
            read_byline(page, near, fields, body, base)
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
