"""The category of a story if no element has that name: the texts and addresses of links above the headline."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from vnnews.addresses import absolute
from vnnews.dom.element import is_hidden, is_in_line
from vnnews.dom.inline import text_of
from vnnews.dom.naming import is_frame_name, is_menu_name, is_open_name, is_tag_link
from vnnews.dom.tags import SKIPPED_TAGS
from vnnews.fields.landmarks import NEAR, Landmarks
from vnnews.fields.links import SEPARATORS, are_siblings
from vnnews.text import fold, strip_marks
from vnnews.vocabulary.buttons import is_menu_button

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml import etree

MOST_CRUMBS: Final = 6
"""How many links a row of categories has at most; where more stand together, they are a menu."""
LONGEST_SECTION: Final = 45
"""How many characters the name of a category has at most."""
_LEVELS: Final = 4
_MENUS: Final = frozenset({"nav", "aside", "header", "footer", "amp-sidebar", "select"})
_SYMBOL: Final = re.compile(r"[A-Z0-9]{2,5}")  # of a share
_TAIL: Final = re.compile(r"(?:[-.][a-z]{0,2}\d{1,12})?(?:\.[a-z]{2,5})?$")
_NO_LETTER: Final = re.compile(r"[\W_]+")
_HOST: Final = re.compile(r"^https?://[^/]{1,100}/")
_WITHOUT_TEXT: Final = SKIPPED_TAGS | {"br", "hr", "i"}


def find_category(page: Landmarks, base: str | None, said: Sequence[str] = ()) -> tuple[str, tuple[str, ...]] | None:
    """The evidence of the category of a page, and its path; None if there is none.

    A row of links right above the headline whose addresses repeat their texts; a link there that is a line of its own;
    the item of a menu that is marked as open. If the metadata have a category, only a row that holds it adds a path.
    """
    last = page.headline if page.headline >= 0 else page.start
    above = page.elements[max(0, last - NEAR) : last]
    if row := _row_above([element for element in above if element.tag == "a"], page, base):
        heads = set(map(fold, said))
        if not heads or (len(row) > 1 and not heads.isdisjoint(map(fold, row))):
            return "links whose addresses say their names", row
    if said:
        return None
    if way := _on_the_way(page.elements[: max(page.start, last)], base):
        return "links that the page's address begins with", way
    if (alone := _alone_above(above[-_LEVELS:], page, base)) is not None:
        return "a link above the headline", (text_of(alone),)
    if (marked := _marked(page.elements[: max(page.start, last)], base)) is not None:
        return "the active item of a menu", (text_of(marked),)
    return None


def _row_above(links: Sequence[etree._Element], page: Landmarks, base: str | None) -> tuple[str, ...]:
    """The texts of the few links nearest to the headline that lead to categories: whatever they are called.

    `Thời tiết` leads to `/thoi-tiet.htm`. Where many stand together, they are a menu, which is no evidence.
    """
    for link in reversed(links):
        if _says_its_name(link, base) and (row := _row_of(link, page.around)):
            named = [each for each in links if each in row and _says_its_name(each, base)]
            texts = (text_of(each).strip(SEPARATORS) for each in named)
            return () if are_siblings(named, base) else tuple(dict.fromkeys(texts))
    return ()


def _row_of(link: etree._Element, around: frozenset[etree._Element]) -> list[etree._Element]:
    """The few links that stand together with one; none where it is an entry of a menu, but the one that is open."""
    row, entry = [link], link
    for above in link.iterancestors():
        if _is_menu(above) or is_hidden(above):
            return []
        if above in around:
            return row
        inside = list(islice(above.iter("a"), MOST_CRUMBS + 1))
        if len(inside) > MOST_CRUMBS:
            return row if _is_open(entry) or _is_open(link) else []
        row, entry = inside, above
    return row


def _on_the_way(elements: Iterable[etree._Element], base: str | None) -> tuple[str, ...]:
    """The entries of a menu for the page's own address, marked or alone: `/xa-hoi.htm` of `/xa-hoi/cau-1.htm`."""
    way = urlsplit(absolute(base, None) or "").path.strip("/").split("/")[:-1][:MOST_CRUMBS]
    steps = ["/".join(way[: place + 1]) for place in range(len(way))]
    found: dict[str, str] = {}
    for element in elements if steps else ():
        if not (element.get("selected") is not None if element.tag == "option" else element.tag == "a"):
            continue
        address = element.get("href") or element.get("value") or ""
        if way[0] not in address:
            continue
        address = address.partition("?")[0]
        path = _HOST.sub("", address).partition(".")[0].strip("/")
        if path in steps and path not in found and _is_only_one(element):
            text = text_of(element)
            if 0 < len(text) <= LONGEST_SECTION:
                found[path] = text
    return tuple(found[step] for step in steps if step in found)


def _is_only_one(element: etree._Element) -> bool:
    """Whether an entry of a menu is marked, or has nothing beside it but a picture that leads home."""
    around = element.getparent()
    if element.tag == "option" or around is None:
        return element.tag == "option"
    above = around.getparent()
    menu = above if around.tag == "li" and above is not None else around
    others = [each for each in menu.iter("a") if each is not element]
    return any(each.get("href") == "/" for each in others) and not any(map(text_of, others))


def _alone_above(elements: Sequence[etree._Element], page: Landmarks, base: str | None) -> etree._Element | None:
    """The link right above the headline that is a line of its own: Báo Đầu tư prints the category so."""
    for element in reversed(elements if page.headline >= 0 else ()):
        if element in page.around or element.tag in _WITHOUT_TEXT:
            continue
        around = element.getparent()
        if not _may_lead(element, base) or around is None or around in page.around or len(around) > 1:
            return None
        return None if is_in_line(element) or any(map(_is_entry, _near(element))) else element
    return None


def _near(element: etree._Element) -> Iterable[etree._Element]:
    return islice(element.iterancestors(), _LEVELS)


def _is_entry(element: etree._Element) -> bool:
    return element.tag in {"li", "ul", "td"} or _is_menu(element) or is_hidden(element)


def _is_menu(element: etree._Element) -> bool:
    return element.tag in _MENUS or is_frame_name(element) or is_menu_name(element)


def _is_open(element: etree._Element) -> bool:
    return is_open_name(element)


def _marked(elements: Iterable[etree._Element], base: str | None) -> etree._Element | None:
    """The link that a menu marks as that of the page; None if several are marked."""
    found: dict[str, etree._Element] = {}
    for element in elements:
        if element.tag in {"a", "li"} and _is_open(element):
            link = element if element.tag == "a" else next(element.iter("a"), None)
            if link is not None and _may_lead(link, base):
                found.setdefault(fold(text_of(link)), link)
    return next(iter(found.values())) if len(found) == 1 else None


def _may_lead(link: etree._Element, base: str | None) -> bool:
    """Whether a link may lead to a category: it is a short line, no button, and leads to a page of the site."""
    if link.tag != "a" or is_hidden(link) or is_tag_link(link):
        return False
    text = text_of(link)
    if not 1 < len(text) <= LONGEST_SECTION or is_menu_button(fold(text)) or _SYMBOL.fullmatch(text):
        return False
    return any(map(str.isalpha, text)) and bool(_path(link, base))


def _says_its_name(link: etree._Element, base: str | None) -> bool:
    """Whether a link's address repeats its text, as those of categories do."""
    if not _may_lead(link, base):
        return False
    last = _path(link, base).rpartition("/")[2]
    return _slug(text_of(link)) in {_slug(last), _slug(_TAIL.sub("", last))}


def _path(link: etree._Element, base: str | None) -> str:
    return urlsplit(absolute(link.get("href"), base) or "").path.rstrip("/")


def _slug(text: str) -> str:
    return _NO_LETTER.sub("", strip_marks(text).lower())
