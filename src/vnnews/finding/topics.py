"""What a page without a profile shows of its topics: categories and tags."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from vnnews.dates import parse_date
from vnnews.finding.category import LONGEST_SECTION, MOST_CRUMBS, find_category
from vnnews.finding.element import absolute, is_hidden
from vnnews.finding.flow import text_of
from vnnews.finding.found import Fields, Found, offer
from vnnews.finding.landmarks import NEAR, SMALL, Landmarks, place_of, short_text
from vnnews.finding.name import (
    is_category_link,
    is_crumb_link,
    is_crumb_name,
    is_section_name,
    is_tag_link,
    is_tag_name,
)
from vnnews.model import Origin
from vnnews.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lxml import etree

__all__ = ["read_crumbs", "read_tags"]

_MOST_TAGS: Final = 40
_LONGEST_TAG: Final = 70
_LONGEST_PATH: Final = 3
_LEVELS: Final = 4  # between a link and the element that calls itself tags or breadcrumbs
_SLASHES: Final = 3  # of an address that names more than its host


def read_crumbs(page: Landmarks, fields: Fields, base: str | None) -> list[etree._Element]:
    """The path of categories above the headline, or the category alone; gives the elements that say it."""
    last = page.headline if page.headline >= 0 else page.start
    links = _links(page.elements[: max(page.start, last)])
    path = next(chain(_paths(links), _own_paths(links)), None)
    if path is not None:
        element, evidence, names = path
        heads = {fold(each.values[0]) for each in fields.get("section", ())}
        if fold(names[0]) in heads and fold(names[-1]) not in heads:
            names = names[::-1]  # VnEconomy prints the leaf first
        offer(fields, "breadcrumbs", Found(names, Origin.HEURISTIC, evidence))
        return [element]
    above = page.elements[max(0, last - NEAR) : last]
    for element in (*reversed(above), *page.elements[last : page.start]):
        if is_section_name(element) and not is_hidden(element) and len(element) <= SMALL:
            field, names = _category(element, base)
            if names:
                offer(fields, field, Found(names, Origin.HEURISTIC, place_of(element)))
                return [element] if sum(map(len, names)) * 2 >= len(short_text(element)) > 0 else []
    if not fields.get("section"):
        nearest = chain(reversed(above), page.elements[last:])
        own = next((text_of(each) for each in nearest if each.tag == "a" and is_category_link(each)), "")
        if 0 < len(own) <= LONGEST_SECTION:
            offer(fields, "section", Found((own,), Origin.HEURISTIC, "a[rel~=category]"))
            return []
    told = find_category(page, base, [each.values[0] for each in fields.get("section", ())])
    if told is not None:
        evidence, names = told
        offer(fields, "breadcrumbs", Found(names, Origin.HEURISTIC, evidence))
    return []


def _paths(links: Iterable[etree._Element]) -> Iterator[tuple[etree._Element, str, tuple[str, ...]]]:
    """The rows of links in elements that call themselves breadcrumbs."""
    for element in _named_around(links, is_crumb_name):
        if names := _texts(element, LONGEST_SECTION, MOST_CRUMBS):
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
        return "breadcrumbs", path
    names = own or _way_here(element, base) or (short_text(element),)
    return "section", names if 0 < len(names[0]) <= LONGEST_SECTION and parse_date(names[0]) is None else ()


def _own_links(element: etree._Element) -> tuple[str, ...]:
    """The texts of an element's links, where it says hardly more than these."""
    text = short_text(element)
    path = _texts(element, LONGEST_SECTION, _LONGEST_PATH) if text else ()
    return path if 2 * sum(map(len, path)) >= len(text) else ()


def _links(elements: Sequence[etree._Element]) -> list[etree._Element]:
    return [element for element in elements if element.tag == "a"]


def _named_around(
    links: Iterable[etree._Element], is_named: Callable[[etree._Element], bool]
) -> Iterator[etree._Element]:
    """The elements around links that call themselves something, in document order, the outer ones first."""
    seen: set[etree._Element] = set()
    for link in links:
        named: list[etree._Element] = []
        node = link.getparent()
        for _ in range(_LEVELS):
            if node is None or node in seen:
                break
            seen.add(node)
            if is_named(node):
                named.append(node)
            node = node.getparent()
        yield from reversed(named)


def _way_here(element: etree._Element, base: str | None) -> tuple[str, ...]:
    """Of many links that one whose address the article's own address begins with."""
    here = base or ""
    for link in element.iter("a"):
        address = f"{(absolute(link.get('href'), base) or '').rstrip('/')}/"
        if address.count("/") > _SLASHES and here.startswith(address) and (text := text_of(link)):
            return (text,)
    return ()


def _texts(element: etree._Element, longest: int, most: int) -> tuple[str, ...]:
    """The texts of the links in an element, where these are few and short."""
    links = [element] if element.tag == "a" else [link for link in element.iter("a") if not _is_button(link)]
    deep = [sum(above.tag == "li" for above in _up_to(link, element)) for link in links]
    if 1 in deep:  # a list in an entry is its menu, as VietNamNet has one in each
        links = [link for link, levels in zip(links, deep, strict=True) if levels <= 1]
    if len(links) > most:
        return ()
    texts = tuple(dict.fromkeys(filter(None, map(text_of, links))))
    return texts if all(len(text) <= longest for text in texts) else ()


def _up_to(link: etree._Element, element: etree._Element) -> Iterator[etree._Element]:
    """What stands around a link inside an element."""
    for above in link.iterancestors():
        if above is element:
            return
        yield above


def _is_button(link: etree._Element) -> bool:
    """Whether a link leads nowhere: Tiền Phong has the buttons to share and to print among its breadcrumbs."""
    return (link.get("href") or "").lower().startswith("javascript:")


def _linked_tags(links: Iterable[etree._Element]) -> tuple[str, ...]:
    """The texts of the first row of links that all lead to pages of tags, where no element calls itself so."""
    for link in links:
        if not is_tag_link(link) or not text_of(link):
            continue
        row = link
        for above in islice(link.iterancestors(), _LEVELS):
            if not all(map(is_tag_link, above.iter("a"))):
                break
            row = above
        if row is link:  # something else is linked beside it: `posted in … and tagged …` (WordPress)
            beside = [each for each in (link, *link.itersiblings("a")) if is_tag_link(each)]
            return tuple(filter(None, map(text_of, beside[:_MOST_TAGS])))
        return _texts(row, _LONGEST_TAG, _MOST_TAGS)
    return ()


def read_tags(page: Landmarks, fields: Fields, base: str | None) -> None:
    """The tags that the page shows below its headline; else those key words of the head that it shows as links."""
    links = _links(page.elements[max(page.headline, 0) :])
    for element in _named_around(links, is_tag_name):
        if names := _texts(element, _LONGEST_TAG, _MOST_TAGS):
            homes = {text_of(link): absolute(link.get("href"), base) for link in element.iter("a")}
            found = Found(names, Origin.HEURISTIC, place_of(element), tuple(map(homes.get, names)))
            offer(fields, "tags", found)
            return
    if names := _linked_tags(links):
        offer(fields, "tags", Found(names, Origin.HEURISTIC, "links to tags"))
        return
    told = [each for each in fields.get("tags", ()) if each.values]
    if not told:
        return
    wanted = {value.lower(): value for value in told[0].values}
    shown = {text for link in links if (text := (link.text or "").strip(" \n\t#,").lower()) in wanted}
    names = tuple(value for text, value in wanted.items() if text in shown)
    offer(fields, "tags", Found(names, Origin.HEURISTIC, "key words that are links of the page"))
