"""Rows of links near a story: their texts, and the elements around them that call themselves something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnnews.dom.inline import text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lxml import etree

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
