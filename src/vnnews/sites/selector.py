"""CSS selectors with an optional attribute, compiled once, and the index of a page in which most of them are looked up.

A profile asks a page some fifty questions. Each as an XPath over the whole tree costs a tenth of the parse; so the
elements of a page are indexed by their classes once, and the plain selectors (tags, classes, ids, attributes, and how
they stand to each other) are answered from there. All others go to lxml as XPath, with the same result.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final, cast

import attrs
from lxml import etree

from vnnews.sites.compound import Chain, Compound, chain_of, matches

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Index", "Selector", "compile_selector", "select"]

_ATTRIBUTE: Final = re.compile(r"^(.*\S)\s+@([\w:-]+)$", re.DOTALL)
_CLASSED: Final = etree.XPath("descendant-or-self::*[@class]")
_WHITE: Final = re.compile("[ \t\r\n]+")


@attrs.frozen(eq=False)
class Selector:
    """A compiled selector: which elements, and which of their attributes (none: their text)."""

    css: str
    path: etree.XPath
    attribute: str | None = None
    chain: Chain | None = None
    """The selector as an index can answer it, where it can."""


@functools.lru_cache(maxsize=4096)
def compile_selector(css: str) -> Selector:
    """Compile a selector.

    Raises:
        ValueError: it is no CSS that XPath can follow.

    >>> compile_selector("meta[name=pubdate] @content").attribute
    'content'
    """
    from cssselect import HTMLTranslator, SelectorError, parse  # noqa: PLC0415 - loaded at the first page, not at import

    found = _ATTRIBUTE.match(css)
    plain, attribute = (found[1], found[2]) if found else (css, None)
    try:
        path = etree.XPath(HTMLTranslator().css_to_xpath(plain))
    except (SelectorError, etree.XPathSyntaxError) as error:
        raise ValueError(str(error)) from error
    trees = parse(plain)
    chain = chain_of(trees[0]) if len(trees) == 1 else None
    return Selector(css, path, attribute, chain)


class Index:
    """The elements of a tree, ready to be looked up. The tree must not be changed while its index is used."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self._by_classes: dict[str, list[tuple[int, etree._Element]]] | None = None
        self._by_word: dict[str, list[str]] = {}
        self._by_id: dict[str, list[etree._Element]] | None = None
        self._by_attribute: dict[str, list[etree._Element]] = {}

    def select(self, css: str) -> list[etree._Element]:
        """The elements that a selector names, the root included, in document order."""
        selector = compile_selector(css)
        if selector.chain is None:
            return _by_path(self.root, selector)
        return [each for each in self._candidates(selector.chain) if matches(each, selector.chain, self.root)]

    def with_attribute(self, name: str) -> list[etree._Element]:
        """The elements that have an attribute, in document order."""
        if name not in self._by_attribute:
            found = etree.XPath(f"descendant-or-self::*[@{name}]")(self.root)
            self._by_attribute[name] = cast("list[etree._Element]", found)  # noqa: SLF001 - lxml's only name for it
        return self._by_attribute[name]

    def _candidates(self, chain: Chain) -> Iterable[etree._Element]:
        """The elements among which those are that a chain means, by the most telling part of it."""
        last = chain.compound
        if last.classes or _id_of(last) is not None:
            return self._known(last)
        inside = self._holders(chain)
        if inside is not None:
            tag = last.tag or etree.Element
            return dict.fromkeys(element for holder in inside for element in holder.iter(tag) if element is not holder)
        if last.tag:
            return self.root.iter(last.tag)
        return self.with_attribute(last.tests[0].name) if last.tests else self.root.iter(etree.Element)

    def _holders(self, chain: Chain) -> list[etree._Element] | None:
        """The elements of the nearest compound above that names a class or an id; `None` where there is none."""
        while chain.rest is not None and chain.combinator in {" ", ">"}:
            chain = chain.rest
            if chain.compound.classes or _id_of(chain.compound) is not None:
                return self._known(chain.compound)
        return None

    def _known(self, compound: Compound) -> list[etree._Element]:
        """The elements with the classes, or with the id, of a compound."""
        if compound.classes:
            return self._with_classes(compound.classes)
        if self._by_id is None:
            self._by_id = {}
            for element in self.with_attribute("id"):
                self._by_id.setdefault(element.get("id", ""), []).append(element)
        return self._by_id.get(_id_of(compound) or "", [])

    def _with_classes(self, classes: frozenset[str]) -> list[etree._Element]:
        if self._by_classes is None:
            self._by_classes = {}
            found = cast("list[etree._Element]", _CLASSED(self.root))  # noqa: SLF001 - lxml's only name for it
            for place, element in enumerate(found):
                self._by_classes.setdefault(element.get("class", ""), []).append((place, element))
            for words in self._by_classes:
                for word in dict.fromkeys(_WHITE.split(words)):
                    self._by_word.setdefault(word, []).append(words)
        named = min((self._by_word.get(word, []) for word in classes), key=len)
        pairs = [pair for words in named for pair in self._by_classes[words]]
        return [element for _, element in (sorted(pairs, key=_place) if len(named) > 1 else pairs)]


def _id_of(compound: Compound) -> str | None:
    """The id that a compound asks for."""
    return next((test.value for test in compound.tests if test.name == "id" and test.operator == "="), None)


def _place(pair: tuple[int, etree._Element]) -> int:
    return pair[0]


def _by_path(root: etree._Element, selector: Selector) -> list[etree._Element]:
    found = selector.path(root)
    return [item for item in found if isinstance(item, etree._Element)] if isinstance(found, list) else []  # noqa: SLF001 - lxml's only name for it


def select(root: etree._Element, css: str) -> list[etree._Element]:
    """The elements below (and including) an element that a selector names, in document order.

    For one question; who has many makes an `Index`.
    """
    return _by_path(root, compile_selector(css))
