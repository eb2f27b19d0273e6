"""What the attributes of a page say: `itemprop`."""

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
_CRUMB_LEVELS: Final = 5  # of elements between a name and its list
_COMMA: Final = re.compile("[,;]")


def read_microdata(elements: Iterable[etree._Element], fields: Candidates) -> None:
    """Add what the `itemprop` attributes of elements say; where one name stands often, the first counts."""
    seen = set()
    crumbs: list[str] = []
    for element in elements:
        name = element.get("itemprop")
        if name == "name" and _in_crumbs(element):
            crumbs.append(text_of(element))
        if (
            name not in _ITEMS
            or name in seen
            or element.tag == "figcaption"  # it describes a picture
            or (element.tag == "meta" and not element.get("content"))
        ):
            continue
        seen.add(name)
        value = element.get("content") or element.get("datetime")
        if not value and element.tag == "abbr":  # Blogger: `<abbr title="2013-05-18T21:40:00+07:00">21:40</abbr>`
            value = element.get("title")
        value = value or text_of(element)
        text = clean(value)
        values = tuple(filter(None, map(clean, _COMMA.split(text)))) if name == "keywords" else (text,)
        add_candidate(fields, _ITEMS[name], FieldCandidate(values, Origin.MICRODATA, f"[itemprop={name}]"))
    found = FieldCandidate(tuple(filter(None, crumbs)), Origin.MICRODATA, "[itemtype$=BreadcrumbList] [itemprop=name]")
    add_candidate(fields, "breadcrumbs", found)


def _in_crumbs(element: etree._Element) -> bool:
    """Whether an element stands in a list of breadcrumbs."""
    around = islice(element.iterancestors(), _CRUMB_LEVELS)
    return any("BreadcrumbList" in (each.get("itemtype") or "") for each in around)
