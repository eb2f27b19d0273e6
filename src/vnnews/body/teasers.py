"""Lists of cards: elements that look the same, each with the title of another story and perhaps a teaser."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from vnnews.dom.element import is_in_line
from vnnews.dom.inline import text_of

if TYPE_CHECKING:
    from lxml import etree

_FEWEST: Final = 2
_MOST_LOOKED_AT: Final = 40  # children of one element
_SHORTEST_TITLE: Final = 20  # characters
_LONGEST_TEASER: Final = 250
_NOT_CARDS: Final = frozenset({"p", "tr", "td", "br", "span", "a", "img"})


def is_card_list(element: etree._Element) -> bool:
    """Whether an element, or one right in it, holds cards of other stories, and no headline."""
    if next(element.iter("h1"), None) is not None:
        return False
    return any(map(_holds_cards, (element, *islice(element, _MOST_LOOKED_AT))))


def _holds_cards(element: etree._Element) -> bool:
    """Whether nearly all children of an element look the same and are cards; a title may stand above them."""
    kinds: dict[tuple[str, str], list[etree._Element]] = {}
    for child in islice(element, _MOST_LOOKED_AT):
        if isinstance(child.tag, str) and child.tag not in _NOT_CARDS:
            kinds.setdefault((child.tag, child.get("class") or ""), []).append(child)
    alike = max(kinds.values(), key=len, default=[])
    return len(alike) >= _FEWEST and all(map(_is_card, alike))


def _is_card(element: etree._Element) -> bool:
    """Whether an element has a link that is the title of a story in a line of its own, and few words beside it."""
    titles = [link for link in element.iter("a") if len(text_of(link)) >= _SHORTEST_TITLE and not is_in_line(link)]
    return bool(titles) and len(text_of(element)) - sum(len(text_of(link)) for link in titles) <= _LONGEST_TEASER
