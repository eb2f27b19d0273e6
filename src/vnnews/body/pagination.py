"""What is left of a story's other pages: the numbers that lead to them, and the address of the next one."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import attrs
from lxml import etree

from vnnews.addresses import absolute
from vnnews.dom.inline import text_of
from vnnews.model import Note
from vnnews.text import fold
from vnnews.vocabulary.combine import any_of, used_by
from vnnews.vocabulary.links import PAGE_WORDS, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LONGEST: Final = 120  # characters
_LEVELS: Final = 5
_PAGES: Final = used_by(PAGE_WORDS, Turn.PAGE)
_ONWARD: Final = any_of(used_by(PAGE_WORDS, Turn.ONWARD))
_ELSEWHERE: Final = any_of(used_by(PAGE_WORDS, Turn.ELSEWHERE))
_PAGE: Final = any_of(_PAGES)
_PIECE: Final = re.compile(
    rf"\s{{0,9}}(?:(?:(?:trang\s)?(?:(?P<on>{_ONWARD})|{_ELSEWHERE})|{_PAGE}"
    r"|(?P<number>\d{1,3})(?![.,:]\d))(?!\w)|[|/<>·•,:\[\]()-]|\.\.\.)"
)
_NEXT: Final = re.compile(
    rf"(?:(?:mời )?(?:bạn |quý độc giả |bạn đọc )?(?:xem|đọc) tiếp )?(?:trang )?{_ONWARD}(?: trang)?[ >-]{{0,4}}"
    r"|>{1,2}"
)
_LINK: Final = re.compile(rf"\d{{1,3}}$|[|(\[]?\s?(?:{_PAGE}|{_ONWARD}|{_ELSEWHERE}|[«»‹›<>])", re.IGNORECASE)
_LONGEST_LINK: Final = 30
_ADDED: Final = re.compile(r"[-_/.?&]?(?:(?:p|trang|paged?)[-_/=]?)?\d{1,3}/?(?:\.\w{2,5})?")
_ENDING: Final = re.compile(r"(?:\.\w{2,5}|/)$")
_NUMBER: Final = re.compile(r"\d{1,3}")
_FEWEST: Final = 2
_ARROWS: Final = str.maketrans({"«": "<", "‹": "<", "»": ">", "›": ">"})


@attrs.frozen(eq=False)
class Pagers:
    """The pagers of a body, and the notes on them."""

    elements: tuple[etree._Element, ...] = ()
    notes: tuple[Note, ...] = ()


def find_pagers(body: etree._Element, base: str | None) -> Pagers:
    """The elements of a body that only lead to the other pages of the story.

    Their whole text is page numbers and words such as `Trang`, `Tiếp theo`, at least one of them a link.
    """
    pagers: dict[etree._Element, list[etree._Element]] = {}
    verdicts: dict[etree._Element, bool] = {}
    for link in body.iter("a"):
        text = (link.text or "").strip() or (link[0].text or "" if len(link) else "").strip()
        if len(text) > _LONGEST_LINK or not _LINK.match(text):
            continue
        best = None
        for above in islice(link.iterancestors(), _LEVELS):
            if above is body:
                break
            if _is_pager(above, verdicts):
                best = above
        if best is not None and link.get("href"):
            pagers.setdefault(best, []).append(link)
    return Pagers(tuple(pagers), _note(pagers, base))


def next_in_head(links: Iterable[etree._Element], base: str | None) -> tuple[Note, ...]:
    """The note on `<link rel=next>`, if it leads to a page of the same story and not to another story."""
    for link in links:
        address = absolute(link.get("href"), base)
        if "next" in (link.get("rel") or "").lower().split() and address and base and _continues(base, address):
            return (_says(address),)
    return ()


def _is_pager(element: etree._Element, verdicts: dict[etree._Element, bool]) -> bool:
    if element not in verdicts:
        verdicts[element] = _is_short(element) and _counts_pages(_arrows(text_of(element)))
    return verdicts[element]


def _is_short(element: etree._Element) -> bool:
    """Whether an element holds little text; no more of it is looked at than that."""
    left = _LONGEST
    for piece in element.itertext():
        left -= len(piece.strip())
        if left < 0:
            return False
    return next(element.iter("img", "table", "iframe", "video"), None) is None


def _counts_pages(text: str) -> bool:
    """Whether a folded text is page numbers and words for turning pages, and nothing else."""
    place = numbers = words = 0
    while place < len(text):
        piece = _PIECE.match(text, place)
        if piece is None:
            return False
        numbers += piece["number"] is not None
        words += piece["on"] is not None
        words += piece[0].strip().startswith(_PAGES)
        place = piece.end()
    return numbers + words >= _FEWEST


def _note(pagers: dict[etree._Element, list[etree._Element]], base: str | None) -> tuple[Note, ...]:
    if not pagers:
        return ()
    for pager, links in pagers.items():
        address = absolute(_next_link(pager, links), base)
        if address:
            return (_says(address),)
    return (Note("multi-page", "the story has several pages; the address of the next one is not on this page", "body"),)


def _says(address: str) -> Note:
    return Note("multi-page", f"the story has several pages; the next one is {address}", "body")


def _arrows(text: str) -> str:
    """A text folded, but for the arrows: as quotation marks, which they are too, `«` and `»` would be one."""
    return fold(text.translate(_ARROWS))


def _next_link(pager: etree._Element, links: Sequence[etree._Element]) -> str | None:
    """The address of the next page: a link with such words, else the number after the one that is no link."""
    for link in links:
        if "next" in (link.get("rel") or "").lower().split() or _NEXT.fullmatch(_arrows(text_of(link))):
            return link.get("href")
    numbered = {text: link for link in links if _NUMBER.fullmatch(text := text_of(link))}
    here = [number for number in _NUMBER.findall(text_of(pager)) if number not in numbered]
    following = [numbered.get(str(int(number) + 1)) for number in here[:1]]
    return next((link.get("href") for link in following if link is not None), None)


def _continues(page: str, address: str) -> bool:
    """Whether an address is that of a page with a page number added."""
    try:
        here, there = urlsplit(page), urlsplit(address)
    except ValueError:
        return False
    stem = _ENDING.sub("", here.path)
    if here.netloc.lower() != there.netloc.lower() or len(stem) < _FEWEST:
        return False
    # The page itself may be a later one: then its own number is no part of the stem.
    stems = (stem, re.sub(r"[-_/](?:p|page|trang)?[-_/]?\d{1,2}$", "", stem))
    whole = f"{there.path}?{there.query}" if there.query else there.path
    return any(
        whole.startswith(each) and _ADDED.fullmatch(re.sub(r"^\.\w{2,5}(?=\?)", "", whole[len(each) :])) is not None
        for each in stems
        if len(each) >= _FEWEST
    )
