"""Plain CSS selectors as values: compounds (`div.a.b[c=d]`) and how they stand to each other, matched without XPath."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs
from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_WHITE: Final = re.compile("[ \t\r\n]+")
_ASKED_BY_PATH: Final = frozenset({"Relation", "Negation", "Function", "Pseudo"})
_LONGEST_KEPT: Final = 100  # characters; so hostile pages cannot make the kept words grow


@attrs.frozen
class Test:
    """A condition on an attribute; the operators are those of CSS, and `exists`."""

    name: str
    operator: str
    value: str = ""


@attrs.frozen
class Compound:
    """What one element has to be."""

    tag: str | None = None
    classes: frozenset[str] = frozenset()
    tests: tuple[Test, ...] = ()
    path: etree.XPath | None = None
    """All of this and more (`:has()`, `:not()`, a place among siblings), for one element."""


@attrs.frozen
class Chain:
    """A compound and, where it has one, what stands around or before it."""

    compound: Compound
    combinator: str = ""
    """How the rest stands to this element: blank (above), `>` (parent), `+` (right before), `~` (before)."""
    rest: Chain | None = None


def chain_of(parsed: Any) -> Chain | None:  # noqa: ANN401 - cssselect's classes are loaded only where selectors are compiled
    """A parsed selector of cssselect as a chain. Returns None if it needs more than a chain can express.

    There one XPath is quicker too: else each element of the page has to be tested for what stands in or beside it.

    >>> from cssselect import parse
    >>> chain_of(parse("div.a > p[b]")[0]).compound.tests
    (Test(name='b', operator='exists', value=''),)
    >>> [chain_of(parse(css)[0]) is None for css in ("div:has(> p)", ".a div:has(> p)")]
    [True, False]
    """
    chain = None if parsed.pseudo_element is not None else _chain(parsed.parsed_tree)
    return None if chain is None or (chain.compound.path is not None and not _is_narrow(chain)) else chain


def _is_telling(compound: Compound) -> bool:
    """Whether a compound names a class or a value: an index knows its elements."""
    return bool(compound.classes) or any(test.operator == "=" for test in compound.tests)


def _is_narrow(chain: Chain) -> bool:
    """Whether the elements that a chain means are few: they, or something above them, bear a class or a value."""
    while not _is_telling(chain.compound):
        if chain.rest is None or chain.combinator not in {" ", ">"}:
            return False
        chain = chain.rest
    return True


def _chain(tree: Any) -> Chain | None:  # noqa: ANN401 - see above
    if type(tree).__name__ != "CombinedSelector":
        compound = _compound(tree)
        return Chain(compound) if compound is not None else None
    rest, compound = _chain(tree.selector), _compound(tree.subselector)
    if rest is None or compound is None or rest.compound.path is not None:
        return None  # what stands above may be tested for each of its children: no path there
    return Chain(compound, tree.combinator, rest)


def _compound(tree: Any) -> Compound | None:  # noqa: ANN401 - see above
    """The compound of a tree of classes, ids, attributes and some pseudo-classes; `None` for all else."""
    classes: list[str] = []
    tests: list[Test] = []
    whole, path = tree, None
    while True:
        kind = type(tree).__name__
        if kind == "Element":
            if tree.namespace:
                return None
            tag = tree.element.lower() if tree.element else None
            return Compound(tag, frozenset(classes), tuple(reversed(tests)), path)
        if kind == "Class":
            classes.append(tree.class_name)
        elif kind == "Hash":
            tests.append(Test("id", "=", tree.id))
        elif kind == "Attrib" and not tree.namespace and (test := _test(tree)) is not None:
            tests.append(test)
        elif kind in _ASKED_BY_PATH and getattr(tree, "ident", "") != "scope":
            path = path or _path_of(whole)
        else:
            return None
        tree = tree.selector


def _path_of(tree: Any) -> etree.XPath:  # noqa: ANN401 - see above
    """The compound of a tree as an XPath that tests one element."""
    from cssselect import HTMLTranslator  # noqa: PLC0415 - loaded at the first page, not at import

    return etree.XPath(f"self::{HTMLTranslator().xpath(tree)}")


def class_words(given: str) -> tuple[str, ...]:
    """The words of a class attribute, each once, in order.

    >>> class_words("detail content detail")
    ('detail', 'content')
    """
    return _kept_words(given) if len(given) <= _LONGEST_KEPT else _class_words(given)


def _class_words(given: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_WHITE.split(given)))


# One site has the same classes on every page.
_kept_words: Final = functools.lru_cache(maxsize=8192)(_class_words)


def _test(tree: Any) -> Test | None:  # noqa: ANN401 - see above
    name, operator = tree.attrib.lower(), tree.operator
    if operator == "exists":
        return Test(name, operator)
    value = getattr(tree.value, "value", tree.value) or ""
    return Test(name, operator, value) if operator in _TESTS else None


_TESTS: Final[dict[str, Callable[[str, str], bool]]] = {
    "=": lambda given, value: given == value,
    "~=": lambda given, value: bool(value) and not _WHITE.search(value) and value in _WHITE.split(given),
    "|=": lambda given, value: given == value or given.startswith(f"{value}-"),
    "^=": lambda given, value: bool(value) and given.startswith(value),
    "$=": lambda given, value: bool(value) and given.endswith(value),
    "*=": lambda given, value: bool(value) and value in given,
}


def words_of(tree: Any) -> tuple[str, ...]:  # noqa: ANN401 - see above
    """The classes that a parsed selector requires, whatever else it requires: without one of them it matches nothing.

    >>> from cssselect import parse
    >>> words_of(parse("div.a > p.b:not(.c)")[0].parsed_tree)
    ('a', 'b')
    """
    words: list[str] = []
    stack = [tree]
    while stack:
        tree = stack.pop()
        kind = type(tree).__name__
        if kind == "Class":
            words.append(tree.class_name)
        elif kind == "CombinedSelector":  # other kinds have a `subselector` too: what stands in `:not()`, `:has()`
            stack.append(tree.subselector)
        if kind != "Element":
            stack.append(tree.selector)
    return tuple(words)


Memo: TypeAlias = "dict[int, dict[etree._Element, bool]]"  # noqa: SLF001 - lxml's only name for it
"""Of parts of a chain (by identity), which elements are known to have a match above or before them."""


def matches(element: etree._Element, chain: Chain, root: etree._Element, memo: Memo) -> bool:
    """Whether an element is what a chain means, all of which stands at or below the root.

    `memo` is one dictionary for all elements that are tested with one chain: pages may nest a thousand deep.
    """
    if not fits(element, chain.compound):
        return False
    rest = chain.rest
    if rest is None:
        return True
    if element is root:
        return False
    if chain.combinator == ">":
        above = element.getparent()
        return above is not None and matches(above, rest, root, memo)
    if chain.combinator == "+":
        before = _before(element)
        return before is not None and matches(before, rest, root, memo)
    step = _above if chain.combinator == " " else _before
    return is_along(element, step, lambda node: matches(node, rest, root, memo), root, memo.setdefault(id(chain), {}))


def is_along(
    element: etree._Element,
    step: Callable[[etree._Element], etree._Element | None],
    is_meant: Callable[[etree._Element], bool],
    root: etree._Element,
    memo: dict[etree._Element, bool],
) -> bool:
    """Whether one of the elements that are reached by steps is meant; `memo` keeps the result for those on the way."""
    way: list[etree._Element] = []
    result = False
    node: etree._Element | None = element
    while node is not None and node is not root:
        if node in memo:
            result = memo[node]
            break
        way.append(node)
        node = step(node)
        if node is not None and is_meant(node):
            result = True
            break
    memo.update(dict.fromkeys(way, result))
    return result


def _above(element: etree._Element) -> etree._Element | None:
    return element.getparent()


def _before(element: etree._Element) -> etree._Element | None:
    """The element right before one; a comment is not an element."""
    return next((sibling for sibling in element.itersiblings(preceding=True) if isinstance(sibling.tag, str)), None)


def outermost(elements: Sequence[etree._Element], root: etree._Element) -> list[etree._Element]:
    """Those of some elements that do not stand inside another one of them."""
    if len(elements) < 2:  # noqa: PLR2004 - nothing to stand in
        return [*elements]
    meant = frozenset(elements)
    memo: dict[etree._Element, bool] = {}
    return [element for element in elements if not is_along(element, _above, meant.__contains__, root, memo)]


def fits(element: etree._Element, compound: Compound) -> bool:
    """Whether an element matches a compound: its tag, its classes, its attributes, and what only XPath can test.

    >>> from lxml.html import fragment_fromstring
    >>> compound = Compound(tag="p", classes=("sapo",), tests=(Test("data-role", "exists", ""),))
    >>> pages = "<p class='tin sapo' data-role=x></p>", "<p class=sapo-anh data-role=x></p>", "<p class=sapo></p>"
    >>> [fits(fragment_fromstring(page), compound) for page in pages]
    [True, False, False]
    """
    if compound.tag is not None and element.tag != compound.tag:
        return False
    if compound.classes:
        given = element.get("class")
        if given is None:
            return False
        for word in compound.classes:
            if word not in given or (word != given and word not in class_words(given)):
                return False
    for test in compound.tests:
        given = element.get(test.name)
        if given is None or (test.operator != "exists" and not _TESTS[test.operator](given, test.value)):
            return False
    return compound.path is None or bool(compound.path(element))
