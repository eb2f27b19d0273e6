"""What the head and the attributes of a page say: `<meta>`, `<link>`, `<title>`, `itemprop`."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Origin
from vnnews.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml import etree

# name or property of the meta: field of the article. In this order they are believed.
_METAS: Final = {
    "og:title": "headline",
    "twitter:title": "headline",
    "og:description": "lead",
    "twitter:description": "lead",
    "description": "lead",
    "article:author": "authors",
    "author": "authors",
    "dable:author": "authors",
    "article:published_time": "published",
    "og:article:published_time": "published",
    "og:published_time": "published",
    "pubdate": "published",
    "publishdate": "published",
    "published_time": "published",
    "date": "published",
    "dc.date": "published",
    "dc.date.issued": "published",
    "dc.created": "published",
    "article:modified_time": "modified",
    "og:updated_time": "modified",
    "lastmod": "modified",
    "last-modified": "modified",
    "article:section": "section",
    "article:tag": "tags",
    "news_keywords": "tags",
    "keywords": "tags",
    "og:image": "image",
    "twitter:image": "image",
    "og:locale": "language",
    "content-language": "language",
    "language": "language",
    "og:url": "url",
    "og:site_name": "site_name",
    "og:type": "type",
}
_RANK: Final = {name: rank for rank, name in enumerate(_METAS)}
_LISTS: Final = frozenset({"tags"})
_GLUED: Final = re.compile(r",(?=\S)")
_COMMA: Final = re.compile("[,;]")


def read_head(root: etree._Element, head: Mapping[str, Sequence[etree._Element]], fields: Candidates) -> None:
    """Add the candidates of `<html lang>`, `<meta>`, `<link rel=canonical>` and `<title>`."""
    found: dict[str, list[str]] = {}
    for element in head["meta"]:
        name = (element.get("property") or element.get("name") or element.get("http-equiv") or "").strip().lower()
        if name in _METAS and (value := _value(element.get("content"))):
            found.setdefault(name, []).append(value)
    canonical = [element.get("href") for element in head["link"] if (element.get("rel") or "").lower() == "canonical"]
    add_candidate(
        fields, "url", FieldCandidate(tuple(_value(link) for link in canonical[:1]), Origin.META, "link[rel=canonical]")
    )
    for name in sorted(found, key=_RANK.__getitem__):
        field = _METAS[name]
        values = found[name]
        parts = [part for value in values for part in _COMMA.split(value)] if field in _LISTS else values[:1]
        if field == "authors":
            parts = values
        if field == "section":
            parts = [_GLUED.split(value)[0] for value in parts]  # a list: the leaf stands first (mCMS)
        kept = tuple(dict.fromkeys(filter(None, map(clean, parts))))
        add_candidate(fields, field, FieldCandidate(kept, Origin.META, f"meta[{name}]"))
    title = next(iter(head["title"]), None)
    if title is not None:
        add_candidate(fields, "headline", FieldCandidate((text_of_title(title),), Origin.META, "title"))
    add_candidate(
        fields,
        "language",
        FieldCandidate(tuple(filter(None, [clean(root.get("lang") or "")])), Origin.META, "html[lang]"),
    )


def text_of_title(title: etree._Element) -> str:
    """The text of the `<title>`, whose content the walk of visible text would skip."""
    return clean("".join(str(part) for part in title.itertext()))


def _value(content: str | None) -> str:
    """A meta's content; entities that were escaped twice are undone."""
    return clean(html.unescape(content or ""))
