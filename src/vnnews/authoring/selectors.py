"""The selectors of an element, ranked by how long they are likely to last: data attributes outlive classes."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_DATA: Final = re.compile("data-[a-z-]{1,30}")
_WORDY: Final = re.compile(r"[A-Za-z](?:[A-Za-z]|[_-](?=[A-Za-z_-])){0,48}")
_HUMP: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_SHORT_HUMP: Final = 2.5  # letters: `bdVaJa` is random, `articleBody` is not
_VOWEL: Final = re.compile("[aeiouy]", re.IGNORECASE)
_WITHOUT_VOWEL: Final = 4
_STEM: Final = re.compile("[A-Za-z_-]{4,40}(?=[0-9])")
_GENERATED: Final = re.compile(r"(?:css|sc|jsx|svelte|emotion|styled)-|_ng|v-", re.IGNORECASE)
_NOT_ABOUT_CONTENT: Final = re.compile(
    r"data-(?:v-|react|bs-|toggle|target|src|original|ad|ads|href|url|link|id|index|position|pos|event|track|ga|gtm|"
    r"aos|animation|width|height|w|h|size|load|lazy|theme|mode|style|color|vr|check|async|server|turbo|n-|fancybox|"
    r"campaign|zone|marked|key)"
)
# Publishers' names of attributes that describe the content of an element; others serve effects and counting.
_ABOUT_CONTENT: Final = frozenset(
    {"data-role", "data-field", "data-type", "data-component", "data-testid", "data-name", "data-block", "data-part"}
)
# Names of looks and of places on the grid: they do not describe the content, and many elements have them.
_LOOKS: Final = frozenset(
    [
        "active",
        "align",
        "bold",
        "block",
        "bottom",
        "btn",
        "button",
        "center",
        "clear",
        "clearfix",
        "col",
        "column",
        "container",
        "container-fluid",
        "content-wrapper",
        "d-block",
        "d-flex",
        "fade",
        "fixed",
        "fleft",
        "flex",
        "float",
        "font",
        "fright",
        "grid",
        "hidden",
        "hide",
        "html",
        "inline",
        "item",
        "items",
        "lazy",
        "lazyload",
        "left",
        "link",
        "list",
        "lt",
        "main-content",
        "middle",
        "mobile",
        "open",
        "pc",
        "pull-left",
        "pull-right",
        "right",
        "row",
        "section",
        "show",
        "small",
        "sticky",
        "table",
        "text",
        "text-center",
        "text-justify",
        "text-left",
        "text-right",
        "title",
        "top",
        "visible",
        "wrap",
        "wrapper",
        "inner",
        "outer",
        "box",
        "clearfixed",
        "width-common",
        "sidebar",
    ]
)
_MEANINGFUL: Final = frozenset({"address", "article", "h1", "main", "time"})  # tags that describe their content
_ANCESTORS: Final = 5  # that may help to name an element

MICRODATA, DATA, ID, CLASS, MEANINGFUL_TAG, TAG = range(6)
"""Ranks of an element's own selectors: the smaller, the longer it is likely to last."""
BY_ANCESTOR: Final = 3
"""What is added to the rank of an ancestor's selector if it names the element."""


@attrs.frozen
class Selector:
    """A selector, and how long it is likely to last: the smaller `rank`, the longer."""

    css: str
    rank: int
    """One of the ranks above; more if an ancestor names the element."""


def is_lasting(name: str) -> bool:
    """Whether a person chose a class or an id: it has no digits and no random letters.

    >>> names = ("title-detail", "articleBody", "css-1x2y3", "sc-bdVaJa", "post-20260918", "xkqzv")
    >>> [name for name in names if is_lasting(name)]
    ['title-detail', 'articleBody']
    """
    if not _WORDY.fullmatch(name) or _GENERATED.match(name):
        return False
    for part in filter(None, re.split("[_-]", name)):
        humps = _HUMP.findall(part)
        if len(humps) > 2 and len(part) / len(humps) < _SHORT_HUMP:  # noqa: PLR2004 - `vnExpress` has two
            return False
        if len(part) > _WITHOUT_VOWEL and not _VOWEL.search(part):
            return False
    return True


def own_selectors(element: etree._Element) -> Iterator[Selector]:
    """The selectors of an element by its own attributes and its tag, the best first.

    >>> from lxml import etree
    >>> headline = etree.fromstring("<h1 class='title css-1a big' data-field='title'/>")
    >>> [selector.css for selector in own_selectors(headline)]
    ['[data-field=title]', 'h1.big', 'h1']
    >>> [selector.css for selector in own_selectors(etree.fromstring("<div id='zone474524'/>"))]
    ['[id^=zone]', 'div']
    """
    prop = element.get("itemprop") or ""
    if is_lasting(prop):
        yield Selector(f"[itemprop={prop}]", MICRODATA)
    data = _data_attributes(element)
    yield from (Selector(f"[{name}={value}]", DATA) for name, value in data if name in _ABOUT_CONTENT)
    yield from _by_id(element)
    names = [name for name in (element.get("class") or "").split() if _describes(name)]
    yield from (Selector(f"{element.tag}.{name}", CLASS) for name in names[:6])
    yield from (Selector(f"[{name}={value}]", TAG) for name, value in data if name not in _ABOUT_CONTENT)
    yield Selector(str(element.tag), MEANINGFUL_TAG if element.tag in _MEANINGFUL else TAG)


def selectors_of(element: etree._Element) -> Iterator[Selector]:
    """The selectors of an element, alone or below the selector of an ancestor."""
    own = list(own_selectors(element))
    yield from own
    weak = [selector.css for selector in own if selector.rank > ID]  # a class or a tag, made certain by an ancestor
    for step, ancestor in enumerate(islice(element.iterancestors(), _ANCESTORS)):
        if ancestor.tag in {"body", "html"}:
            return
        is_parent = step == 0
        for above in own_selectors(ancestor):
            if above.rank > CLASS:
                continue
            rank = above.rank + BY_ANCESTOR
            yield from (Selector(f"{above.css} {css}", rank if is_parent else rank + 1) for css in weak)
            if is_parent:
                yield Selector(f"{above.css} > {element.tag}", rank)


def _data_attributes(element: etree._Element) -> list[tuple[str, str]]:
    """The data attributes whose name and value may describe the content."""
    pairs = ((str(name), str(value)) for name, value in element.attrib.items())
    return [
        (name, value)
        for name, value in pairs
        if _DATA.fullmatch(name) and not _NOT_ABOUT_CONTENT.match(name) and is_lasting(value)
    ]


def _by_id(element: etree._Element) -> Iterator[Selector]:
    """By an id, or by what stands before its number."""
    name = element.get("id") or ""
    if _describes(name):
        yield Selector(f"#{name}", ID)
    stem = _STEM.match(name)
    if stem and is_lasting(stem[0].rstrip("_-")):
        yield Selector(f"[id^={stem[0]}]", CLASS)


def _describes(name: str) -> bool:
    """Whether a class or an id may describe the content of its element."""
    return is_lasting(name) and name.lower() not in _LOOKS
