"""Plain CSS selectors as values: compounds (`div.a.b[c=d]`) and how they stand to each other, matched without XPath."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable

_OPERATORS: Final = frozenset({"=", "~=", "|=", "^=", "$=", "*="})
_WHITE: Final = re.compile("[ \t\r\n]+")
_LONGEST_KEPT: Final = 100  # characters; so hostile pages cannot make the kept words grow


@attrs.frozen
class Test:
    """A condition on an attribute; the operators are those of CSS, and `exists`."""

    name: str
    operator: str
    value: str = ""


@attrs.frozen(cache_hash=True)
class Has:
    """`:has()`: what stands somewhere in an element (blank), right in it (`>`), right behind (`+`) or behind (`~`)."""

    arguments: tuple[tuple[str, Compound], ...]


@attrs.frozen(cache_hash=True)
class Among:
    """`:not()`, `:is()`: whether an element is one of those that other chains mean."""

    chains: tuple[Chain, ...]
    negated: bool


@attrs.frozen(cache_hash=True)
class Place:
    """`:nth-child()` and its kin: the place of an element among its siblings, `step` * n + `start` for some n."""

    step: int
    start: int
    from_end: bool = False
    of_type: bool = False


@attrs.frozen(cache_hash=True)
class State:
    """`:empty` and `:root`."""

    name: str


Condition: TypeAlias = Has | Among | Place | State


@attrs.frozen
class Compound:
    """What one element has to be."""

    tag: str | None = None
    classes: frozenset[str] = frozenset()
    tests: tuple[Test, ...] = ()
    conditions: tuple[Condition, ...] = ()
    """What depends on other elements, which an index answers for all elements at once."""


@attrs.frozen
class Chain:
    """A compound and, where it has one, what stands around or before it."""

    compound: Compound
    combinator: str = ""
    """How the rest stands to this element: blank (above), `>` (parent), `+` (right before), `~` (before)."""
    rest: Chain | None = None


def chain_of(parsed: Any) -> Chain | None:  # noqa: ANN401 - cssselect's classes are loaded only where selectors are compiled
    """A parsed selector of cssselect as a chain. Returns None if it needs more than a chain can express.

    >>> from cssselect import parse
    >>> chain_of(parse("div.a > p[b]")[0]).compound.tests
    (Test(name='b', operator='exists', value=''),)
    >>> [chain_of(parse(css)[0]) is None for css in ("div:has(> p)", "p:nth-child(2n)", "p:contains(a)")]
    [False, False, True]
    """
    return None if parsed.pseudo_element is not None else _chain(parsed.parsed_tree)


def _chain(tree: Any) -> Chain | None:  # noqa: ANN401 - see above
    if type(tree).__name__ != "CombinedSelector":
        compound = _compound(tree)
        return Chain(compound) if compound is not None else None
    rest, compound = _chain(tree.selector), _compound(tree.subselector)
    return None if rest is None or compound is None else Chain(compound, tree.combinator, rest)


def _compound(tree: Any) -> Compound | None:  # noqa: ANN401 - see above
    """The compound of a tree of classes, ids, attributes and pseudo-classes; None for all else."""
    classes: list[str] = []
    tests: list[Test] = []
    conditions: list[Condition] = []
    while True:
        kind = type(tree).__name__
        if kind == "Element":
            if tree.namespace:
                return None
            tag = tree.element.lower() if tree.element else None
            return Compound(tag, frozenset(classes), tuple(reversed(tests)), tuple(reversed(conditions)))
        if kind == "Class":
            classes.append(tree.class_name)
        elif kind == "Hash":
            tests.append(Test("id", "=", tree.id))
        elif kind == "Attrib" and not tree.namespace and (test := _test(tree)) is not None:
            tests.append(test)
        elif kind in _READERS and (more := _READERS[kind](tree)):
            conditions += more
        else:
            return None
        tree = tree.selector


def _has(tree: Any) -> list[Condition]:  # noqa: ANN401 - see above
    """The condition of `:has()`; empty if an argument is no chain."""
    arguments = [_inside(combinator.value, selector.parsed_tree) for combinator, selector in tree.arguments]
    return [Has(tuple(filter(None, arguments)))] if all(arguments) else []


def _inside(combinator: str, tree: Any) -> tuple[str, Compound] | None:  # noqa: ANN401 - see above
    """An argument of `:has()` as what stands next to the element: `:has(a > b)` means `:has(a:has(> b))`."""
    inner: tuple[Condition, ...] = ()
    while type(tree).__name__ == "CombinedSelector":
        compound = _compound(tree.subselector)
        if compound is None:
            return None
        compound = attrs.evolve(compound, conditions=(*compound.conditions, *inner))
        inner = (Has(((tree.combinator, compound),)),)
        tree = tree.selector
    first = _compound(tree)
    return None if first is None else (combinator, attrs.evolve(first, conditions=(*first.conditions, *inner)))


def _not(tree: Any) -> list[Condition]:  # noqa: ANN401 - see above
    chain = _chain(tree.subselector)
    return [Among((chain,), negated=True)] if chain is not None else []


def _any(tree: Any) -> list[Condition]:  # noqa: ANN401 - see above
    chains = [_chain(selector) for selector in tree.selector_list]
    return [Among(tuple(filter(None, chains)), negated=False)] if all(chains) else []


def _place(tree: Any) -> list[Condition]:  # noqa: ANN401 - see above
    """The condition of `:nth-child()` and its kin."""
    from cssselect.parser import parse_series  # noqa: PLC0415 - loaded at the first page, not at import

    if tree.name not in _COUNTED:
        return []
    step, start = parse_series(tree.arguments)
    return [Place(step, start, from_end="last" in tree.name, of_type=tree.name.endswith("type"))]


def _pseudo(tree: Any) -> list[Condition]:  # noqa: ANN401 - see above
    return list(_PSEUDO.get(tree.ident, ()))


_COUNTED: Final = frozenset({"nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type"})
_FIRST, _LAST = Place(0, 1), Place(0, 1, from_end=True)
_FIRST_TYPE, _LAST_TYPE = Place(0, 1, of_type=True), Place(0, 1, from_end=True, of_type=True)
_PSEUDO: Final[dict[str, tuple[Condition, ...]]] = {
    "first-child": (_FIRST,),
    "last-child": (_LAST,),
    "only-child": (_FIRST, _LAST),
    "first-of-type": (_FIRST_TYPE,),
    "last-of-type": (_LAST_TYPE,),
    "only-of-type": (_FIRST_TYPE, _LAST_TYPE),
    "empty": (State("empty"),),
    "root": (State("root"),),
}
_READERS: Final[dict[str, Callable[[Any], list[Condition]]]] = {
    "Relation": _has,
    "Negation": _not,
    "Matching": _any,
    "SpecificityAdjustment": _any,
    "Function": _place,
    "Pseudo": _pseudo,
}


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
    return Test(name, operator, value) if operator in _OPERATORS else None


def words_of(tree: Any) -> tuple[str, ...]:  # noqa: ANN401 - see above
    """The classes that a parsed selector asks for, whatever else it asks: without one of them it names nothing.

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
