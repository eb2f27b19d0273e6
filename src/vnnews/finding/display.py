"""What a page without a profile displays around its story: headline, lead, byline, date, category and tags."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from vnnews.finding.element import absolute, is_hidden, is_hidden_name
from vnnews.finding.flow import text_of
from vnnews.finding.found import Fields, Found, offer
from vnnews.finding.headline import bold_line, find_headline
from vnnews.finding.landmarks import HEAD, NEAR, Landmarks, landmarks, place_of, short_text
from vnnews.finding.lead import read_lead
from vnnews.finding.name import (
    is_author_link,
    is_author_name,
    is_section_name,
    name_of,
)
from vnnews.finding.person import is_person_line, read_authors
from vnnews.finding.timestamp import read_date
from vnnews.finding.topics import read_crumbs, read_tags
from vnnews.model import Origin
from vnnews.sites.registry import host_of
from vnnews.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


__all__ = ["DISPLAYED", "read_display"]

DISPLAYED: Final = frozenset({"headline", "published", "lead", "authors", "breadcrumbs", "tags"})
"""The fields that can be told from what a page shows; `breadcrumbs` stands for the section too."""

_LONGEST_LINE: Final = 160
_MADE: Final = re.compile(r"photo|image|video", re.IGNORECASE)
_MOST_AUTHORS: Final = 6
_NAME_WORDS: Final = (2, 5)
_PAPER: Final = re.compile(r"(?:báo|tạp chí|theo|tin|ban)\s", re.IGNORECASE)
_LABELLED: Final = re.compile(
    r"(?:tác giả|người viết|người đăng|đăng bởi|viết bởi)\s?:\s?([^:|•·\d]{2,60}?)\s?"
    r"(?:$|[|•·\d(]|[-–—,]? (?:lúc|vào|ngày) )",
    re.IGNORECASE,
)
_LABEL_LETTERS: Final = frozenset("TtNnĐđVv")


def read_display(
    elements: Sequence[etree._Element],
    body: etree._Element | None,
    fields: Fields,
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
        offer(fields, "headline", Found((text_of(headline),), Origin.HEURISTIC, place_of(headline)))
        taken.append(headline)
    near = page.near()
    dates = read_date(page, near, fields) if "published" in wanted else []
    taken += dates
    if "lead" in wanted:
        taken += read_lead(page, near, fields, by_place=by_place)
    if "authors" in wanted:
        taken += (
            _read_authors(page, near, fields, body, base)
            or _read_name_beside(dates, fields, base)
            or _read_labelled(near, fields)
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


def _read_authors(
    page: Landmarks, near: Sequence[etree._Element], fields: Fields, body: etree._Element | None, base: str | None
) -> list[etree._Element]:
    """The names in the first element that calls itself the byline, and in those beside it that look the same."""
    for element in (*near, *page.below()):
        if not (is_author_name(element) or is_author_link(element)) or is_hidden(element) or is_hidden_name(element):
            continue
        if _MADE.search(name_of(element)) or next(element.iterancestors("figure"), None) is not None:
            continue  # who made a picture or a film
        named = _names_in(element)
        if not named:
            continue
        for other in _alike(element):
            named += _names_in(other)
        links = tuple(absolute(each.get("href"), base) if each.tag == "a" else None for each, _ in named)
        found = Found(tuple(text for _, text in named), Origin.HEURISTIC, place_of(element), links)
        offer(fields, "authors", found)
        inside = body is not None and body in element.iterancestors() and not _is_under_headline(page, element)
        return [element] if short_text(element) and not inside else []  # inside the story it is a line that signs it
    return []


def _read_name_beside(dates: Sequence[etree._Element], fields: Fields, base: str | None) -> list[etree._Element]:
    """The name that stands right beside the date, where nothing calls itself the byline and no person is told."""
    names = [
        host_of(base) or "",
        *(name for each in fields.get("site_name", ()) for name in each.values),
    ]
    if any(read_authors(each, names) for each in fields.get("authors", ())):
        return []
    for date in dates:
        inside = (each for each in date.iter(etree.Element) if len(each) == 0 and each is not date)
        for element in (*inside, date.getprevious(), date.getnext()):
            if element is not None and isinstance(element.tag, str) and _is_byline(element):
                place = f"{place_of(element)} beside the date"
                offer(fields, "authors", Found((short_text(element),), Origin.HEURISTIC, place))
                return [element]
    return []


def _read_labelled(near: Iterable[etree._Element], fields: Fields) -> list[etree._Element]:
    """The name behind a label near the headline: `Người viết: Minh Trí lúc …`."""
    if fields.get("authors"):
        return []
    for element in near:
        if (element.text or "").lstrip()[:1] not in _LABEL_LETTERS or is_hidden(element):
            continue
        found = _LABELLED.match(short_text(element))
        if found is not None and is_person_line(found[1]):
            offer(fields, "authors", Found((found[1],), Origin.HEURISTIC, f"a label in {place_of(element)}"))
            break
    return []


def _is_byline(element: etree._Element) -> bool:
    """Whether an element shows a name, and leads nowhere: links lead to categories more often than to authors."""
    text = short_text(element)
    if not _NAME_WORDS[0] <= len(text.split()) <= _NAME_WORDS[1] or not is_person_line(text) or _PAPER.match(text):
        return False
    return next(element.iter("a"), None) is None and not is_hidden(element) and not is_section_name(element)


def _is_under_headline(page: Landmarks, element: etree._Element) -> bool:
    """Whether an element in the story stands right under the headline, where that is in the story too."""
    return page.start < page.headline and element in page.elements[page.headline : page.headline + HEAD]


def _names_in(element: etree._Element) -> list[tuple[etree._Element, str]]:
    """The elements in a byline that hold a name and nothing else."""
    leaves = [each for each in element.iter(etree.Element) if len(each) == 0 and not is_hidden(each)]
    lines = [each for each in leaves if each.tag != "a" or not is_section_name(each)]
    named = [(each, text) for each in lines if is_person_line(text := text_of(each))]
    text = short_text(element)
    if not named and len(element) and element[0].tag == "br" and not is_person_line(text):
        text = clean(element.text or "")  # names, and behind a break where they work
    whole = text and len(lines) == len(leaves) and is_person_line(text)
    return named or ([(element, text)] if whole else [])


def _alike(element: etree._Element) -> list[etree._Element]:
    """The elements after one that have its tag and class, and stand beside it or beside its parent."""
    parent = element.getparent()
    found: list[etree._Element] = []
    for around in (parent, parent.getparent() if parent is not None else None):
        if around is not None and len(around) <= _MOST_AUTHORS:
            beside = around.iter(str(element.tag))
            found += [each for each in beside if each.get("class") == element.get("class") and each not in found]
    after = found.index(element) + 1 if element in found else len(found)
    return found[after:][:_MOST_AUTHORS]
