"""Selectors for an element, by how long they are likely to last: classes change, what scripts use is kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_DATA: Final = re.compile("data-[a-z-]{1,30}")
_WORDY: Final = re.compile(r"[A-Za-z](?:[A-Za-z]|[_-](?=[A-Za-z_-])){0,48}")
_HUMP: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_SHORT_HUMP: Final = 2.5  # letters: `bdVaJa` was drawn by dice, `articleBody` was not
_VOWEL: Final = re.compile("[aeiouy]", re.IGNORECASE)
_WITHOUT_VOWEL: Final = 4
_DICED: Final = re.compile(r"(?:css|sc|jsx|svelte|emotion|styled)-|_ng|v-", re.IGNORECASE)
_NOT_ABOUT_CONTENT: Final = re.compile(
    r"data-(?:v-|react|bs-|toggle|target|src|original|ad|ads|href|url|link|id|index|position|pos|event|track|ga|gtm|aos|"
    r"animation|width|height|w|h|size|load|lazy|theme|mode|style|color|vr|check|async|server|turbo|n-|fancybox|campaign|"
    r"zone|marked|key)"
)
# What publishers call the attributes that say what an element holds; others are kept for effects and for counting.
_ABOUT_CONTENT: Final = frozenset(
    {"data-role", "data-field", "data-type", "data-component", "data-testid", "data-name", "data-block", "data-part"}
)
# Names of looks and places on the grid: they say nothing of what an element holds, and stand everywhere.
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
        "flex",
        "float",
        "font",
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
_TELLING: Final = frozenset({"address", "article", "h1", "main", "time"})  # kinds that say what they hold
_UP: Final = 5  # ancestors that may help to name an element
_STRONG: Final = 2


@attrs.frozen
class Hook:
    """A selector, and how much it is believed to last: the smaller `rank` is, the longer."""

    css: str
    rank: int
    """0 microdata, 1 a data attribute, 2 an id, 3 a class, 5 an element's kind (4 where it says enough) or another
    attribute; more for what is named by elements above it."""


def is_lasting(name: str) -> bool:
    """Whether a class or an id was given by a person: no digits, no letters that were drawn by dice.

    >>> names = ("title-detail", "articleBody", "css-1x2y3", "sc-bdVaJa", "post-20260918", "xkqzv")
    >>> [name for name in names if is_lasting(name)]
    ['title-detail', 'articleBody']
    """
    if not _WORDY.fullmatch(name) or _DICED.match(name):
        return False
    for part in filter(None, re.split("[_-]", name)):
        humps = _HUMP.findall(part)
        if len(humps) > 2 and len(part) / len(humps) < _SHORT_HUMP:  # noqa: PLR2004 - `vnExpress` has two
            return False
        if len(part) > _WITHOUT_VOWEL and not _VOWEL.search(part):
            return False
    return True


def hooks_of(element: etree._Element) -> Iterator[Hook]:
    """What an element itself can be known by, the best first.

    >>> from lxml import etree
    >>> [hook.css for hook in hooks_of(etree.fromstring("<h1 class='title css-1a big-title' data-field='title'/>"))]
    ['[data-field=title]', 'h1.big-title', 'h1']
    >>> [hook.css for hook in hooks_of(etree.fromstring("<div id='zone474524'/>"))]
    ['[id^=zone]', 'div']
    """
    prop = element.get("itemprop") or ""
    if is_lasting(prop):
        yield Hook(f"[itemprop={prop}]", 0)
    told = [(str(name), str(value)) for name, value in element.attrib.items() if _DATA.fullmatch(str(name))]
    told = [(name, value) for name, value in told if not _NOT_ABOUT_CONTENT.match(name) and is_lasting(value)]
    yield from (Hook(f"[{name}={value}]", 1) for name, value in told if name in _ABOUT_CONTENT)
    name = element.get("id") or ""
    if is_lasting(name) and name.lower() not in _LOOKS:
        yield Hook(f"#{name}", 2)
    stem = re.match("[A-Za-z_-]{4,40}(?=[0-9])", name)
    if stem and is_lasting(stem[0].rstrip("_-")):
        yield Hook(f"[id^={stem[0]}]", 3)
    names = [name for name in (element.get("class") or "").split() if is_lasting(name) and name.lower() not in _LOOKS]
    yield from (Hook(f"{element.tag}.{name}", 3) for name in names[:6])
    yield from (Hook(f"[{name}={value}]", 5) for name, value in told if name not in _ABOUT_CONTENT)
    yield Hook(str(element.tag), 4 if element.tag in _TELLING else 5)


def selectors_of(element: etree._Element) -> Iterator[Hook]:
    """Selectors that name an element, alone or with one above it."""
    own = list(hooks_of(element))
    yield from own
    named = [hook.css for hook in own if hook.rank > _STRONG]  # a class or the kind, made certain by what is above
    above = element.getparent()
    for step in range(_UP):
        if above is None or above.tag in {"body", "html"}:
            return
        for hook in hooks_of(above):
            if hook.rank <= 3:  # noqa: PLR2004 - no mere kind
                yield from (Hook(f"{hook.css} {css}", hook.rank + (3 if step == 0 else 4)) for css in named)
                if step == 0:
                    yield Hook(f"{hook.css} > {element.tag}", hook.rank + 3)
        above = above.getparent()
