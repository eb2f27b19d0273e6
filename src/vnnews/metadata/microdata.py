"""Microdata: candidates of elements with an `itemprop` attribute."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from vnnews.dom.inline import text_of
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Origin
from vnnews.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree

_ITEMS: Final = {
    "headline": "headline",
    "description": "lead",
    "author": "authors",
    "datePublished": "published",
    "dateModified": "modified",
    "articleSection": "section",
    "keywords": "tags",
}
_LEVELS: Final = 5  # of elements between a name and its list, or what it describes
_COMMA: Final = re.compile("[,;]")


def read_microdata(elements: Iterable[etree._Element], candidates: Candidates) -> None:
    """Add the candidates of elements with `itemprop`: the first element of each name, and all breadcrumbs.

    >>> from lxml import html
    >>> page = html.fromstring(
    ...     '<div><ol itemtype="https://schema.org/BreadcrumbList"><li itemprop="name">Kinh tế</li></ol>'
    ...     '<time itemprop="datePublished" datetime="2024-07-25T16:03+07:00">chiều nay</time></div>'
    ... )
    >>> candidates = {}
    >>> read_microdata(page.iterfind(".//*[@itemprop]"), candidates)
    >>> candidates["published"][0].values, candidates["breadcrumbs"][0].values
    (('2024-07-25T16:03+07:00',), ('Kinh tế',))
    """
    done = set()
    crumbs: list[str] = []
    for element in elements:
        name = element.get("itemprop") or ""
        if name == "name" and _in_crumbs(element):
            crumbs.append(text_of(element))
        if name not in _ITEMS or name in done or _is_useless(element):
            continue
        done.add(name)
        text = clean(_value(element))
        values = _COMMA.split(text) if name == "keywords" else [text]
        _add(candidates, _ITEMS[name], f"[itemprop={name}]", map(clean, values))
    _add(candidates, "breadcrumbs", "[itemtype$=BreadcrumbList] [itemprop=name]", crumbs)


def _add(candidates: Candidates, field: str, place: str, values: Iterable[str]) -> None:
    add_candidate(candidates, field, FieldCandidate(tuple(filter(None, values)), Origin.MICRODATA, place))


def _is_useless(element: etree._Element) -> bool:
    """Whether an element has no value of the article: it describes a picture or a comment, or is an empty `<meta>`."""
    if element.tag == "figcaption" or (element.tag == "meta" and not element.get("content")):
        return True
    return any((above.get("itemtype") or "").endswith("Comment") for above in islice(element.iterancestors(), _LEVELS))


def _value(element: etree._Element) -> str:
    """The value of an element: that of an attribute for machines, else its text."""
    value = element.get("content") or element.get("datetime")
    if not value and element.tag == "abbr":  # Blogger: `<abbr title="2013-05-18T21:40:00+07:00">21:40</abbr>`
        value = element.get("title")
    return value or text_of(element)


def _in_crumbs(element: etree._Element) -> bool:
    """Whether an element stands in a list of breadcrumbs."""
    ancestors = islice(element.iterancestors(), _LEVELS)
    return any("BreadcrumbList" in (ancestor.get("itemtype") or "") for ancestor in ancestors)
