"""Candidates of the head: `<meta>`, `<link rel=canonical>`, `<title>`, and the language of `<html>`."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Origin
from vnnews.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lxml import etree

# name or property of a `<meta>`: field of the article. The first ones are preferred.
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
_GLUED: Final = re.compile(r",(?=\S)")
_COMMA: Final = re.compile("[,;]")


def read_meta(root: etree._Element, head: Mapping[str, Sequence[etree._Element]], candidates: Candidates) -> None:
    """Add the candidates of `<link rel=canonical>`, `<meta>`, `<title>` and `<html lang>`.

    >>> from lxml import html
    >>> meta = '<meta property="og:title" content="Gạo tăng giá"><meta name="news_keywords" content="gạo, xuất khẩu">'
    >>> root = html.document_fromstring(f"<title>Gạo tăng giá - Báo</title>{meta}")
    >>> head = {tag: list(root.iter(tag)) for tag in ("meta", "link", "title")}
    >>> candidates = {}
    >>> read_meta(root, head, candidates)
    >>> [(candidate.place, candidate.values) for candidate in candidates["headline"]]
    [('meta[og:title]', ('Gạo tăng giá',)), ('title', ('Gạo tăng giá - Báo',))]
    >>> candidates["tags"][0].values
    ('gạo', 'xuất khẩu')
    """
    canonical = [element.get("href") for element in head["link"] if (element.get("rel") or "").lower() == "canonical"]
    _add(candidates, "url", "link[rel=canonical]", [_value(address) for address in canonical[:1]])
    contents = _contents(head["meta"])
    for name in sorted(contents, key=_RANK.__getitem__):
        field = _METAS[name]
        values = filter(None, map(clean, _values_of(field, contents[name])))
        _add(candidates, field, f"meta[{name}]", dict.fromkeys(values))
    for title in head["title"][:1]:
        _add(candidates, "headline", "title", [text_of_title(title)])
    _add(candidates, "language", "html[lang]", filter(None, [clean(root.get("lang") or "")]))


def _add(candidates: Candidates, field: str, place: str, values: Iterable[str]) -> None:
    add_candidate(candidates, field, FieldCandidate(tuple(values), Origin.META, place))


def _contents(metas: Iterable[etree._Element]) -> dict[str, list[str]]:
    """The contents of `<meta>` elements by name; only names that belong to a field."""
    contents: dict[str, list[str]] = {}
    for element in metas:
        name = (element.get("property") or element.get("name") or element.get("http-equiv") or "").strip().lower()
        if name in _METAS and (content := _value(element.get("content"))):
            contents.setdefault(name, []).append(content)
    return contents


def _values_of(field: str, contents: list[str]) -> list[str]:
    """The values of a field in the contents of all elements with one name; most fields have one value."""
    if field == "tags":
        return [tag for content in contents for tag in _COMMA.split(content)]
    if field == "authors":
        return contents
    if field == "section":
        return [_GLUED.split(contents[0])[0]]  # mCMS writes a list, the leaf category first
    return contents[:1]


def text_of_title(title: etree._Element) -> str:
    """The text of a `<title>`. `text_of` skips this element, since a page does not show it."""
    return clean("".join(str(part) for part in title.itertext()))


def _value(content: str | None) -> str:
    """The clean content of a `<meta>`. Some sites escape entities twice, so they are resolved once more."""
    return clean(html.unescape(content or ""))
