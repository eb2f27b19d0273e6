"""The index of a page, in which most selectors are looked up."""

from __future__ import annotations

import functools
from collections import defaultdict
from typing import TYPE_CHECKING

from lxml import etree

from vnnews.css.compound import Chain, Compound, Memo, class_words, matches, outermost
from vnnews.css.selector import PLAIN_NAME, compile_selector

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Index:
    """The elements of a tree, ready to be looked up. The tree must not be changed while its index is used."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self._by_classes: dict[str, list[int]] | None = None
        self._by_word: dict[str, list[str]] = {}
        self._by_attribute: dict[str, list[etree._Element]] = {}
        self._by_value: dict[str, dict[str, list[etree._Element]]] = {}
        self.elements: Sequence[etree._Element] = list(root.iter(etree.Element))
        """All elements, in document order."""

    def select(self, css: str) -> list[etree._Element]:
        """The elements that a selector names, the root included, in document order."""
        selector = compile_selector(css)
        if selector.words and not all(word in self._words() for word in selector.words):
            return []
        chain = selector.chain
        if chain is None:
            return _by_path(self.root, selector.path)
        memo: Memo = {}
        return [element for element in self._candidates(chain) if matches(element, chain, self.root, memo)]

    def with_attribute(self, name: str) -> list[etree._Element]:
        """The elements that have an attribute, in document order."""
        if name not in self._by_attribute:
            self._by_attribute[name] = (
                _by_path(self.root, _holders_of(name))
                if PLAIN_NAME.fullmatch(name)
                else [element for element in self.elements if element.get(name) is not None]
            )
        return self._by_attribute[name]

    def _candidates(self, chain: Chain) -> Iterable[etree._Element]:
        """The elements among which those are that a chain means, by the most telling part of it."""
        last = chain.compound
        known = self._known(last)
        if known is not None:
            return known
        inside = self._holders(chain)
        if inside is not None:
            tag = last.tag or etree.Element
            holders = outermost(inside, self.root)
            return [element for holder in holders for element in holder.iter(tag) if element is not holder]
        if last.tag:
            return self.root.iter(last.tag)
        if not last.tests:
            return self.elements
        return self.with_attribute(last.tests[0].name)

    def _holders(self, chain: Chain) -> list[etree._Element] | None:
        """The elements of the nearest compound above that names a class or a value; None if no compound above does."""
        while chain.rest is not None and chain.combinator in {" ", ">"}:
            chain = chain.rest
            known = self._known(chain.compound)
            if known is not None:
                return known
        return None

    def _known(self, compound: Compound) -> list[etree._Element] | None:
        """The elements with the classes, or with a value, that a compound names; `None` where it names none."""
        if compound.classes:
            return self._with_classes(compound.classes)
        for test in compound.tests:
            if test.operator == "=":
                return self._values(test.name).get(test.value, [])
        return None

    def _values(self, name: str) -> dict[str, list[etree._Element]]:
        """What stands in an attribute, and where."""
        if name not in self._by_value:
            by_value: dict[str, list[etree._Element]] = {}
            for element in self.with_attribute(name):
                by_value.setdefault(element.get(name, ""), []).append(element)
            self._by_value[name] = by_value
        return self._by_value[name]

    def _words(self) -> dict[str, list[str]]:
        """The class attributes, as they stand in the page, in which each word stands."""
        if self._by_classes is None:
            by_classes = defaultdict[str, list[int]](list)
            for place, names in enumerate([element.get("class", "") for element in self.elements]):
                by_classes[names].append(place)
            by_classes.pop("", None)
            for names in by_classes:
                for word in class_words(names):
                    self._by_word.setdefault(word, []).append(names)
            self._by_classes = by_classes
        return self._by_word

    def _with_classes(self, classes: frozenset[str]) -> list[etree._Element]:
        known = self._words()
        named = min((known.get(word, []) for word in classes), key=len)
        places = [place for words in named for place in (self._by_classes or {})[words]]
        return [self.elements[place] for place in (sorted(places) if len(named) > 1 else places)]


@functools.lru_cache(maxsize=256)
def _holders_of(name: str) -> etree.XPath:
    """The elements that have an attribute: libxml2 goes by attributes in two thirds of the time of testing each."""
    return etree.XPath(f"descendant-or-self::*/@{name}/..")


def _by_path(root: etree._Element, path: etree.XPath) -> list[etree._Element]:
    result = path(root)
    return [item for item in result if isinstance(item, etree._Element)] if isinstance(result, list) else []  # noqa: SLF001 - lxml's only name for it


def select(root: etree._Element, css: str) -> list[etree._Element]:
    """The elements below (and including) an element that a selector names, in document order.

    For one selector; for many, make an `Index`.
    """
    return _by_path(root, compile_selector(css).path)
