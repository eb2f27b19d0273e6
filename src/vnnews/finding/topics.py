"""What a page without a profile shows of its topics: categories and tags."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from vnnews.dates import parse_date
from vnnews.finding.element import absolute, is_hidden
from vnnews.finding.flow import text_of
from vnnews.finding.found import Fields, Found, offer
from vnnews.finding.landmarks import NEAR, SMALL, Landmarks, place_of, short_text
from vnnews.finding.name import is_crumb_name, is_frame_name, is_section_name, is_tag_link, is_tag_name, name_of
from vnnews.model import Origin
from vnnews.text import fold, strip_marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lxml import etree

__all__ = ["read_crumbs", "read_tags"]

_MOST_CRUMBS: Final = 6
_MOST_TAGS: Final = 40
_LONGEST_TAG: Final = 70
_LONGEST_SECTION: Final = 45
_LONGEST_PATH: Final = 3
_LEVELS: Final = 4  # between a link and the element that calls itself tags or breadcrumbs
# Links to what is no category, though their addresses say their names.
_BUTTONS: Final = frozenset(
    ["đăng nhập", "đăng ký", "liên hệ", "quảng cáo", "tìm kiếm", "trang chủ", "english", "rss", "mới nhất", "tin mới"]
) | frozenset(["tin nóng", "đặt báo", "tài khoản", "giới thiệu", "toà soạn", "gửi bài", "chia sẻ", "bình luận"])
_MENUS: Final = frozenset({"nav", "aside", "header", "footer", "amp-sidebar"})
_MENU: Final = re.compile(r"(?:^|[\s_-])(?:menu|nav|navbar|navigation)\b", re.IGNORECASE)
_SYMBOL: Final = re.compile(r"[A-Z0-9]{2,5}")  # of a share
_TAIL: Final = re.compile(r"(?:[-.][a-z]{0,2}\d{1,12})?(?:\.[a-z]{2,5})?$")
_OPEN: Final = re.compile(r"\b(?:active|current|selected)\b")
_NO_LETTER: Final = re.compile(r"[\W_]+")
_SLASHES: Final = 3  # of an address that names more than its host


def read_crumbs(page: Landmarks, fields: Fields, base: str | None) -> None:
    """The path of categories above the headline, or the category alone."""
    for element in _named_around(_links(page.elements[: max(page.start, page.headline)]), is_crumb_name):
        if names := _texts(element, _LONGEST_SECTION, _MOST_CRUMBS):
            told = {fold(each.values[0]) for each in fields.get("section", ())}
            if fold(names[0]) in told and fold(names[-1]) not in told:
                names = names[::-1]  # VnEconomy prints the leaf first
            offer(fields, "breadcrumbs", Found(names, Origin.HEURISTIC, place_of(element)))
            return
    last = page.headline if page.headline >= 0 else page.start
    above = page.elements[max(0, last - NEAR) : last]
    for element in (*reversed(above), *page.elements[last : page.start]):
        if is_section_name(element) and not is_hidden(element) and len(element) <= SMALL:
            text = short_text(element)
            path = _texts(element, _LONGEST_SECTION, _LONGEST_PATH)
            if 2 * sum(map(len, path)) < len(text) or not text:
                path = ()  # a link in a text
            if len(path) > 1:
                offer(fields, "breadcrumbs", Found(path, Origin.HEURISTIC, place_of(element)))
                return
            names = path or _way_here(element, base) or (text,)
            if 0 < len(names[0]) <= _LONGEST_SECTION and parse_date(names[0]) is None:
                offer(fields, "section", Found(names, Origin.HEURISTIC, place_of(element)))
                return
    if not fields.get("section") and (row := _row_above(page, _links(above), base)) is not None:
        names = tuple(dict.fromkeys(text_of(link) for link in row))
        offer(fields, "breadcrumbs", Found(names, Origin.HEURISTIC, "links whose addresses say their names"))


def _row_above(page: Landmarks, links: Sequence[etree._Element], base: str | None) -> list[etree._Element] | None:
    """The few links nearest to the headline that lead to categories: whatever they are called, they say so.

    `Thời tiết` leads to `/thoi-tiet.htm`. Where many stand together, they are a menu, which says nothing.
    """
    for link in reversed(links):
        if _is_category(link, base) and (row := _row_of(link, page.around)):
            return [each for each in links if each in row and _is_category(each, base)]
    return None


def _row_of(link: etree._Element, around: frozenset[etree._Element]) -> list[etree._Element]:
    """The few links that stand together with one; none where it is an entry of a menu, but the one that is open."""
    row, entry = [link], link
    for above in link.iterancestors():
        if above.tag in _MENUS or is_frame_name(above) or is_hidden(above) or _MENU.search(name_of(above)):
            return []
        if above in around:
            return row
        inside = list(islice(above.iter("a"), _MOST_CRUMBS + 1))
        if len(inside) > _MOST_CRUMBS:
            return row if _OPEN.search(f"{name_of(entry)} {name_of(link)}") else []
        row, entry = inside, above
    return row


def _is_category(link: etree._Element, base: str | None) -> bool:
    """Whether a link's address says its text, as those of categories do, and it is none of the page's buttons."""
    text = text_of(link)
    if not 1 < len(text) <= _LONGEST_SECTION or fold(text) in _BUTTONS or _SYMBOL.fullmatch(text) or is_hidden(link):
        return False
    path = urlsplit(absolute(link.get("href"), base) or "").path
    last = path.rstrip("/").rpartition("/")[2]
    return _slug(text) in {_slug(last), _slug(_TAIL.sub("", last))}


def _slug(text: str) -> str:
    return _NO_LETTER.sub("", strip_marks(text).lower())


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
        address = absolute(link.get("href"), base) or ""
        if address.count("/") > _SLASHES and here.startswith(address.rstrip("/") + "/") and (text := text_of(link)):
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
