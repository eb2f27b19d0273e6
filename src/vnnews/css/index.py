"""The index of a page, in which most selectors are looked up."""

from __future__ import annotations

import functools
from collections import defaultdict
from typing import TYPE_CHECKING

from lxml import etree

from vnnews.css.compound import Chain, Compound, Condition, Has, Place, State, class_words
from vnnews.css.matching import ElementTest, Memo, around, is_empty, is_root, matches, outermost, place_test
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
        self._by_condition: dict[Condition, ElementTest] = {}
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
        return self._meant(chain)

    def _meant(self, chain: Chain) -> list[etree._Element]:
        memo: Memo = {}
        return [each for each in self._candidates(chain) if matches(each, chain, self.root, memo, self._test_of)]

    def _test_of(self, condition: Condition) -> ElementTest:
        """The test of a condition, kept for other selectors with the same condition."""
        if condition not in self._by_condition:
            self._by_condition[condition] = self._test(condition)
        return self._by_condition[condition]

    def _test(self, condition: Condition) -> ElementTest:
        if isinstance(condition, Place):
            return place_test(condition)
        if isinstance(condition, State):
            return is_root if condition.name == "root" else is_empty
        if isinstance(condition, Has):
            parts = [around(self._meant(Chain(inner)), how, self.root) for how, inner in condition.arguments]
            return frozenset().union(*parts).__contains__
        meant = {element for chain in condition.chains for element in self._meant(chain)}
        return (lambda element: element not in meant) if condition.negated else meant.__contains__

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
            found: dict[str, list[etree._Element]] = {}
            for element in self.with_attribute(name):
                found.setdefault(element.get(name, ""), []).append(element)
            self._by_value[name] = found
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
    """The elements that have an attribute: libxml2 goes by attributes in two thirds of the time of asking each."""
    return etree.XPath(f"descendant-or-self::*/@{name}/..")


def _by_path(root: etree._Element, path: etree.XPath) -> list[etree._Element]:
    found = path(root)
    return [item for item in found if isinstance(item, etree._Element)] if isinstance(found, list) else []  # noqa: SLF001 - lxml's only name for it


def select(root: etree._Element, css: str) -> list[etree._Element]:
    """The elements below (and including) an element that a selector names, in document order.

    For one question; who has many makes an `Index`.
    """
    return _by_path(root, compile_selector(css).path)
