"""Rows of links near a story: their texts, and the elements around them that call themselves something."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from vnnews.addresses import absolute
from vnnews.dom.inline import text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lxml import etree

_MOST_LINKS: Final = 200  # of a row, with the menus of its entries
_FEWEST_SIBLINGS: Final = 3
_LONGEST_FLAT_PATH: Final = 3
_EXTENSION: Final = re.compile(r"\.[a-z]{2,5}$")
SEPARATORS: Final = " -–—>›»/|\\•·:<‹«"
"""What stands between the links of a row, inside of them too."""
LEVELS: Final = 4  # between a link and the element that calls itself tags or breadcrumbs


def links_in(elements: Sequence[etree._Element]) -> list[etree._Element]:
    """The links among elements."""
    return [element for element in elements if element.tag == "a"]


def named_around(
    links: Iterable[etree._Element], is_named: Callable[[etree._Element], bool]
) -> Iterator[etree._Element]:
    """The elements around links that call themselves something, in document order, the outer ones first."""
    seen: set[etree._Element] = set()
    for link in links:
        named: list[etree._Element] = []
        node = link.getparent()
        for _ in range(LEVELS):
            if node is None or node in seen:
                break
            seen.add(node)
            if is_named(node):
                named.append(node)
            node = node.getparent()
        yield from reversed(named)


def texts_of_links(element: etree._Element, longest: int, most: int) -> tuple[str, ...]:
    """The texts of the links in an element, where these are few and short."""
    links = row_of(element)
    texts = tuple(dict.fromkeys(filter(None, map(text_of_step, links))))
    return texts if len(links) <= most and all(len(text) <= longest for text in texts) else ()


def row_of(element: etree._Element) -> list[etree._Element]:
    """The links of a row: without buttons, and without the menu of an entry, as VietNamNet has one in each."""
    links = (
        [element]
        if element.tag == "a"
        else [link for link in islice(element.iter("a"), _MOST_LINKS) if not _is_button(link)]
    )
    deep = [sum(above.tag == "li" for above in _up_to(link, element)) for link in links]
    return [link for link, levels in zip(links, deep, strict=True) if levels <= 1] if 1 in deep else links


def text_of_step(link: etree._Element) -> str:
    """The text of a link in a row, without what stands between the links."""
    return text_of(link).strip(SEPARATORS)


def are_siblings(links: Iterable[etree._Element], base: str | None) -> bool:
    """Whether links lead to categories side by side, and not from one to the next below it.

    Three in one folder do, or two beside the link to their folder; so do more than three of which none lies in the
    folder of the one before it. Fewer may be a path: many sites give categories of all levels flat addresses.

    >>> from lxml.html import fromstring
    >>> def row(*steps): return fromstring("<p>" + "".join(f"<a href={each}>{each}</a>" for each in steps)).iter("a")
    >>> are_siblings(row("/k/a.htm", "/k/b.htm", "/k/c.htm"), None), are_siblings(row("/k", "/k/a", "/k/a/b"), None)
    (True, False)
    """
    by_text = {text: link for link in links if (text := text_of_step(link))}
    addresses = (urlsplit(absolute(link.get("href"), base) or "").path.strip("/") for link in by_text.values())
    ways = list(dict.fromkeys(filter(None, (_EXTENSION.sub("", address) for address in addresses))))
    folders = [way.rpartition("/")[0] for way in ways]
    for folder in filter(None, folders):
        if folders.count(folder) >= (_FEWEST_SIBLINGS if folder not in ways else _FEWEST_SIBLINGS - 1):
            return True
    nested = any(way.startswith(f"{before}/") for before, way in pairwise(ways))
    return len(ways) > _LONGEST_FLAT_PATH and not nested


def _up_to(link: etree._Element, element: etree._Element) -> Iterator[etree._Element]:
    """What stands around a link inside an element."""
    for above in link.iterancestors():
        if above is element:
            return
        yield above


def _is_button(link: etree._Element) -> bool:
    """Whether a link leads nowhere: Tiền Phong has the buttons to share and to print among its breadcrumbs."""
    return (link.get("href") or "").lower().startswith("javascript:")
