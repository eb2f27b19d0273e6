"""The section of a story: the path of categories above the headline, or the category alone."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from lxml import etree

from vnnews.addresses import absolute
from vnnews.dates import parse_date
from vnnews.dom.element import is_hidden
from vnnews.dom.inline import text_of
from vnnews.dom.naming import (
    is_category_link,
    is_crumb_link,
    is_crumb_name,
    is_section_name,
)
from vnnews.fields.category import LONGEST_SECTION, MOST_CRUMBS, find_category
from vnnews.fields.choice import Choice, choose_text, ranked, source_of
from vnnews.fields.landmarks import NEAR, SMALL, Landmarks, place_of, short_text
from vnnews.fields.links import SEPARATORS, are_siblings, links_in, named_around, row_of, texts_of_links
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Origin
from vnnews.text import fold
from vnnews.vocabulary.links import HOMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MOST_ROWS: Final = 6
_LONGEST_PATH: Final = 3
_SLASHES: Final = 3  # of an address that names more than its host


def read_crumbs(page: Landmarks, fields: Candidates, base: str | None) -> list[etree._Element]:
    """The path of categories above the headline, or the category alone; returns the elements that show it."""
    last = page.headline if page.headline >= 0 else page.start
    links = links_in(page.elements[: max(page.start, last)])
    rows = list(islice(_paths(links), _MOST_ROWS))
    siblings = frozenset(
        inner for element, _, _ in rows if are_siblings(row_of(element), base) for inner in element.iter(etree.Element)
    )
    path = next((row for row in chain(rows, _own_paths(links)) if row[0] not in siblings), None)
    if path is not None:
        element, evidence, names = path
        heads = {fold(each.values[0]) for each in fields.get("section", ())}
        if fold(names[0]) in heads and fold(names[-1]) not in heads:
            names = names[::-1]  # VnEconomy prints the leaf first
        add_candidate(fields, "breadcrumbs", FieldCandidate(names, Origin.HEURISTIC, evidence))
        return [element]
    above = page.elements[max(0, last - NEAR) : last]
    named = [each for each in (*reversed(above), *page.elements[last : page.start]) if _may_name(each, siblings)]
    for element in named:
        field, names = _category(element, base)
        if names:
            add_candidate(fields, field, FieldCandidate(names, Origin.HEURISTIC, place_of(element)))
            return [element] if sum(map(len, names)) * 2 >= len(short_text(element)) > 0 else []
    _read_unnamed(page, chain(reversed(above), page.elements[last:]), fields, base, has_siblings=bool(siblings))
    return []


def _may_name(element: etree._Element, siblings: frozenset[etree._Element]) -> bool:
    """Whether an element is named a category and is none of several side by side."""
    return element not in siblings and is_section_name(element) and not is_hidden(element) and len(element) <= SMALL


def _read_unnamed(
    page: Landmarks, nearest: Iterable[etree._Element], fields: Candidates, base: str | None, *, has_siblings: bool
) -> None:
    """Add the category that a link says of itself, or that the addresses of links near the headline say."""
    stated = [each.values[0] for each in fields.get("section", ())]
    if not stated:
        own = next((text_of(each) for each in nearest if each.tag == "a" and is_category_link(each)), "")
        if 0 < len(own) <= LONGEST_SECTION:
            add_candidate(fields, "section", FieldCandidate((own,), Origin.HEURISTIC, "a[rel~=category]"))
            return
    match = find_category(page, base, stated) if not has_siblings else None
    if match is not None:
        evidence, names = match
        add_candidate(fields, "breadcrumbs", FieldCandidate(names, Origin.HEURISTIC, evidence))


def _paths(links: Iterable[etree._Element]) -> Iterator[tuple[etree._Element, str, tuple[str, ...]]]:
    """The rows of links in elements that call themselves breadcrumbs."""
    for element in named_around(links, is_crumb_name):
        if names := texts_of_links(element, LONGEST_SECTION, MOST_CRUMBS):
            yield element, place_of(element), names


def _own_paths(links: Iterable[etree._Element]) -> Iterator[tuple[etree._Element, str, tuple[str, ...]]]:
    """The links that say so themselves."""
    said = {text: link for link in links if is_crumb_link(link) and (text := text_of(link))}
    if 0 < len(said) <= MOST_CRUMBS:
        yield next(iter(said.values())), "a[data-content-name]", tuple(said)


def _category(element: etree._Element, base: str | None) -> tuple[str, tuple[str, ...]]:
    """What an element that calls itself the category says: a path, a category, or nothing."""
    above = element.getparent()
    row = above if above is not None and is_section_name(above) and len(above) <= SMALL else element
    own = _own_links(element)
    path = own if len(own) > 1 or row is element else _own_links(row)
    if len(path) > 1:
        if are_siblings(row_of(element if path is own else row), base):
            return "section", _way_here(element, base) or (own if len(own) == 1 else ())
        return "breadcrumbs", path
    names = own or _way_here(element, base) or (short_text(element),)
    return "section", names if 0 < len(names[0]) <= LONGEST_SECTION and parse_date(names[0]) is None else ()


def _own_links(element: etree._Element) -> tuple[str, ...]:
    """The texts of an element's links, where it says hardly more than these."""
    text = short_text(element)
    path = texts_of_links(element, LONGEST_SECTION, _LONGEST_PATH) if text else ()
    return path if 2 * sum(map(len, path)) >= len(text) else ()


def _way_here(element: etree._Element, base: str | None) -> tuple[str, ...]:
    """Of many links that one whose address the article's own address begins with."""
    here = base or ""
    for link in element.iter("a"):
        address = f"{(absolute(link.get('href'), base) or '').rstrip('/')}/"
        if address.count("/") > _SLASHES and here.startswith(address) and (text := text_of(link)):
            return (text,)
    return ()


def choose_breadcrumbs(
    candidates: Candidates, site_names: Sequence[str], headline: str | None
) -> Choice[tuple[str, ...]]:
    """The categories from the top to the leaf, without the home page, the site's name and the story itself."""
    unwanted = {*HOMES, *map(fold, site_names), fold(headline or "")}
    rivals = ranked(candidates, "breadcrumbs")
    for candidate in rivals:
        steps = (value.strip(SEPARATORS) for value in candidate.values)
        path = tuple(dict.fromkeys(name for name in steps if name and fold(name) not in unwanted))
        if path:
            return Choice(path, source_of("breadcrumbs", candidate, rivals))
    section = choose_text(candidates, "section")
    is_path = section.value and fold(section.value) not in unwanted
    return Choice((section.value,), section.source) if section.value and is_path else Choice(())


def choose_section(candidates: Candidates, breadcrumbs: Sequence[str]) -> Choice[str | None]:
    """The leaf of the breadcrumbs; without them the most believed section."""
    return Choice(breadcrumbs[-1]) if breadcrumbs else choose_text(candidates, "section")
