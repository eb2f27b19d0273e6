"""Elements matched with chains of compounds, each part of which costs what it costs once, however deep a page nests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from vnnews.css.compound import Chain, Compound, Condition, Place, class_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lxml import etree

_WHITE: Final = re.compile("[ \t\r\n]+")
ElementTest: TypeAlias = "Callable[[etree._Element], bool]"  # noqa: SLF001 - lxml's only name for it
_TESTS: Final[dict[str, Callable[[str, str], bool]]] = {
    "=": lambda given, value: given == value,
    "~=": lambda given, value: bool(value) and not _WHITE.search(value) and value in _WHITE.split(given),
    "|=": lambda given, value: given == value or given.startswith(f"{value}-"),
    "^=": lambda given, value: bool(value) and given.startswith(value),
    "$=": lambda given, value: bool(value) and given.endswith(value),
    "*=": lambda given, value: bool(value) and value in given,
}


Memo: TypeAlias = "dict[int, dict[etree._Element, bool]]"  # noqa: SLF001 - lxml's only name for it
"""Of parts of a chain (by identity), which elements are known to have a match above or before them."""


def matches(
    element: etree._Element, chain: Chain, root: etree._Element, memo: Memo, tests: Callable[[Condition], ElementTest]
) -> bool:
    """Whether an element is what a chain means, all of which stands at or below the root.

    Args:
        element: the element.
        chain: what is meant.
        root: where to look; nothing above it counts.
        memo: one dictionary for all elements that are asked of one chain: pages may nest a thousand deep.
        tests: gives the test of a condition.
    """
    if not fits(element, chain.compound) or not all(tests(each)(element) for each in chain.compound.conditions):
        return False
    rest = chain.rest
    if rest is None:
        return True
    if element is root:
        return False
    if chain.combinator == ">":
        above = element.getparent()
        return above is not None and matches(above, rest, root, memo, tests)
    if chain.combinator == "+":
        before = _before(element)
        return before is not None and matches(before, rest, root, memo, tests)
    step = _above if chain.combinator == " " else _before
    return is_along(
        element, step, lambda each: matches(each, rest, root, memo, tests), root, memo.setdefault(id(chain), {})
    )


def is_along(
    element: etree._Element,
    step: Callable[[etree._Element], etree._Element | None],
    is_meant: Callable[[etree._Element], bool],
    root: etree._Element,
    memo: dict[etree._Element, bool],
) -> bool:
    """Whether one of the elements that are reached by steps is meant; what was asked of others on the way is kept."""
    way: list[etree._Element] = []
    found = False
    node: etree._Element | None = element
    while node is not None and node is not root:
        if node in memo:
            found = memo[node]
            break
        way.append(node)
        node = step(node)
        if node is not None and is_meant(node):
            found = True
            break
    memo.update(dict.fromkeys(way, found))
    return found


def _above(element: etree._Element) -> etree._Element | None:
    return element.getparent()


def _before(element: etree._Element) -> etree._Element | None:
    """The element right before one; comments are none."""
    return next((each for each in element.itersiblings(preceding=True) if isinstance(each.tag, str)), None)


def outermost(elements: Sequence[etree._Element], root: etree._Element) -> list[etree._Element]:
    """Those of some elements that do not stand inside another one of them."""
    if len(elements) < 2:  # noqa: PLR2004 - nothing to stand in
        return [*elements]
    meant = frozenset(elements)
    memo: dict[etree._Element, bool] = {}
    return [each for each in elements if not is_along(each, _above, meant.__contains__, root, memo)]


def fits(element: etree._Element, compound: Compound) -> bool:
    """Whether an element has the tag, the classes and the attributes that a compound asks for."""
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
    return True


def around(elements: Iterable[etree._Element], combinator: str, root: etree._Element) -> set[etree._Element]:
    """The elements that have one of some elements in them (blank), right in them (`>`), behind (`+`, `~`)."""
    having: set[etree._Element] = set()
    step = _above if combinator in {" ", ">"} else _before
    is_far = combinator in {" ", "~"}
    for element in elements:
        node = None if element is root else step(element)
        while node is not None and node not in having:
            having.add(node)
            node = step(node) if is_far and node is not root else None
    return having


def place_test(place: Place) -> ElementTest:
    """Whether an element stands at a place among its siblings; each family is counted once.

    >>> from lxml import etree
    >>> root = etree.fromstring("<ul><li/><li/><!-- --><li/><li/></ul>")
    >>> is_odd = place_test(Place(2, 1))
    >>> [is_odd(element) for element in root.iter("li")]
    [True, False, True, False]
    """
    numbers: dict[etree._Element, int] = {}

    def test(element: etree._Element) -> bool:
        if element not in numbers:
            parent = element.getparent()
            numbers.update(_numbered([element] if parent is None else parent, place))
        steps, rest = divmod(numbers[element] - place.start, place.step or 1)
        return rest == 0 and (steps >= 0 if place.step else steps == 0)

    return test


def _numbered(family: Iterable[etree._Element], place: Place) -> dict[etree._Element, int]:
    """The number of each of some siblings, from the end that a place is counted from."""
    elements = [each for each in family if isinstance(each.tag, str)]
    counts: dict[str, int] = {}
    numbers = {}
    for each in reversed(elements) if place.from_end else elements:
        kind = str(each.tag) if place.of_type else ""
        counts[kind] = numbers[each] = counts.get(kind, 0) + 1
    return numbers


def is_root(element: etree._Element) -> bool:
    """Whether an element is the root of its document."""
    return element.getparent() is None


def is_empty(element: etree._Element) -> bool:
    """Whether an element holds neither text nor elements; comments do not count."""
    inside = next(element.iterchildren("*"), None)
    return not element.text and inside is None and not any(each.tail for each in element)
