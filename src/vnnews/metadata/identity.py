"""Whether metadata is about this page: the titles and addresses of a page, and which of a story's agree with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import attrs

from vnnews.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD: Final = re.compile(r"\w+")
_EXTENSION: Final = re.compile(r"\.[a-z]{2,5}$")
_FEWEST_WORDS: Final = 4
"""A title of fewer words may be the name of the site, of a section or a pun: it contradicts nothing."""
_ALIKE: Final = 0.5  # of the words of the shorter title
_NEARLY_EQUAL: Final = 0.8  # of the words of the longer title
_SHORTEST_SLUG: Final = 8  # characters
_VARIANTS: Final = frozenset({"amp", "m", "mobile", "index"})

EQUAL, ALIKE, UNKNOWN, OTHER = 3, 2, 1, 0
"""How well a story agrees with the page: it is the page's, seems to be, does not say so, or is another one."""


@attrs.frozen
class Identity:
    """The titles and the addresses by which a page is known."""

    titles: tuple[str, ...] = ()
    """Folded: `<h1>`, `og:title`, `<title>`."""
    addresses: tuple[str, ...] = ()

    def agreement(self, titles: Iterable[str], addresses: Iterable[str]) -> int:
        """How well a story with these titles and addresses agrees with the page: EQUAL, ALIKE, UNKNOWN or OTHER.

        An address of this page is enough. With the address of another page the titles have to be nearly equal.

        >>> page = Identity.of(["Nhãn sớm Tân Lạc được mùa - Báo Quê"], ["https://que.vn/nhan-som-1.htm"])
        >>> page.agreement(["Nhãn sớm Tân Lạc được mùa"], []) == EQUAL
        True
        >>> page.agreement(["Vải thiều cuối vụ lên giá"], ["https://que.vn/nhan-som-1.htm"]) == EQUAL
        True
        >>> page.agreement(["Vải thiều cuối vụ lên giá"], []) == OTHER
        True
        """
        by_address = self._by_address(addresses)
        if by_address == EQUAL:
            return EQUAL
        by_title = max(map(self._by_title, titles), default=UNKNOWN)
        if by_address == OTHER and by_title != EQUAL:
            return OTHER
        return by_title

    def _by_title(self, title: str) -> int:
        """How well one title agrees with those of the page."""
        own = fold(title)
        words = set(_WORD.findall(own))
        level = UNKNOWN
        for other in self.titles if words else ():
            others = set(_WORD.findall(other))
            shared, most = len(words & others), max(len(words), len(others))
            if _holds(other, own) or (shared >= _NEARLY_EQUAL * most and _numbers(words) == _numbers(others)):
                return EQUAL
            if shared >= _ALIKE * min(len(words), len(others)) > 0:
                level = ALIKE
            elif level == UNKNOWN and min(len(words), len(others)) >= _FEWEST_WORDS:
                level = OTHER
        return level

    def _by_address(self, addresses: Iterable[str]) -> int:
        """Whether one of the addresses is one of the page."""
        own = [step for address in self.addresses if (step := _way(address))]
        ways = [step for address in addresses if (step := _way(address))]
        if not own or not ways:
            return UNKNOWN
        return EQUAL if any(_is_same_way(one, other) for one in own for other in ways) else OTHER

    @classmethod
    def of(cls, titles: Iterable[str | None], addresses: Iterable[str | None]) -> Identity:
        """The identity of a page with these titles and addresses."""
        folded = dict.fromkeys(fold(title) for title in titles if title)
        return cls(tuple(filter(None, folded)), tuple(dict.fromkeys(filter(None, addresses))))


def _holds(one: str, other: str) -> bool:
    """Whether one title is the other one, or opens it: behind it stands the name of the site."""
    shorter, longer = sorted((one, other), key=len)
    return (len(_WORD.findall(shorter)) >= _FEWEST_WORDS and longer.startswith(shorter)) or one == other


def _numbers(words: Iterable[str]) -> set[str]:
    return {word for word in words if any(map(str.isdigit, word))}


def _way(address: str) -> tuple[str, ...]:
    """The steps of an address below its host; none for a front page, which says nothing of a story."""
    try:
        path = urlsplit(address.strip()).path
    except ValueError:  # such as https://[
        return ()
    steps = [step for step in path.lower().split("/") if step]
    steps = [_EXTENSION.sub("", step) for step in steps]
    return tuple(step for step in steps if step and step not in _VARIANTS)


def _is_same_way(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two ways lead to one story: they are equal, or their last step is, which is long enough to name one."""
    return one == other or (one[-1] == other[-1] and len(one[-1]) >= _SHORTEST_SLUG)
