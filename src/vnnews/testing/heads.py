"""A truth as metadata: what the head of its page states."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from vnnews.testing.markup import Node, Raw, el

if TYPE_CHECKING:
    from collections.abc import Callable

    from vnnews.authoring.truth import PageTruth

HEADS: Final[dict[str, frozenset[str]]] = {
    "og": frozenset({"headline", "lead"}),
    "json-ld": frozenset({"headline", "lead", "authors", "published", "section"}),
    "json-ld-breadcrumbs": frozenset({"breadcrumbs"}),
    "json-ld-escaped": frozenset({"headline", "lead", "authors", "published", "section"}),
    "meta-author": frozenset({"authors"}),
    "meta-section": frozenset({"section"}),
    "meta-tags": frozenset(),  # key words that the page does not show are no tags
    "meta-time": frozenset({"published"}),
    "meta-time-escaped": frozenset({"published"}),
}
"""The kinds of metadata that a head may carry, and the fields that each states."""


def stamp_of(truth: PageTruth) -> str | None:
    """The time of publication with seconds, which are not displayed."""
    return truth.published.replace(second=6).isoformat() if truth.published else None


def head_nodes(truth: PageTruth, kinds: tuple[str, ...], site: str) -> list[Node]:
    """The elements of a head: character set, title, and metadata of these kinds."""
    common = [el("meta", charset="utf-8"), el("title", f"{truth.headline} - {site}")]
    return [*common, *(node for kind in kinds for node in _WRITERS[kind](truth, site))]


def _og(truth: PageTruth, site: str) -> list[Node]:
    properties = {
        "og:type": "article",
        "og:title": truth.headline,
        "og:site_name": site,
        "og:description": printed_lead(truth),
    }
    return [el("meta", property=name, content=value) for name, value in properties.items() if value]


def printed_lead(truth: PageTruth) -> str | None:
    """The lead behind its agency's prefix."""
    return " ".join(filter(None, (truth.lead_prefix, truth.lead))) if truth.lead else None


def json_ld(truth: PageTruth, stamp: str | None, site: str, *, escaped: bool = False) -> Raw:
    """A `NewsArticle`; `escaped` for HTML inside of JSON and in the script's type too, as some sites write it."""
    spell = _references if escaped else str
    end = " " if escaped else ""
    lead = printed_lead(truth)
    time = stamp and (stamp.replace("+", "&#x2B;") if escaped else stamp)
    news = {
        "@type": "NewsArticle",
        "headline": spell(truth.headline),
        "description": spell(lead) if lead else None,
        "articleSection": spell(truth.section) if truth.section else None,
        "datePublished": time,
        "dateModified": time,
        "author": [{"@type": "Person", "name": spell(name + end)} for name in truth.authors],
        "publisher": {"@type": "Organization", "name": site, "logo": {"url": "/img-fix/logo.svg"}},
        "inLanguage": "vi",
    }
    return _script({"@graph": [{key: value for key, value in news.items() if value}]}, escaped=escaped)


def _script(thing: dict[str, Any], *, escaped: bool = False) -> Raw:
    data = json.dumps({"@context": "https://schema.org", **thing}, ensure_ascii=False, indent=1)
    return Raw(f'<script type="application/ld{"&#x2B;" if escaped else "+"}json">{data}</script>')


def _references(text: str) -> str:
    """Text with each letter outside ASCII as a character reference, as inside of escaped JSON-LD."""
    escaped = text.replace("&", "&amp;").replace('"', "&quot;")
    return "".join(letter if letter.isascii() else f"&#x{ord(letter):X};" for letter in escaped)


def _crumbs(truth: PageTruth) -> list[Node]:
    items = [
        {"@type": "ListItem", "position": place, "name": name}
        for place, name in enumerate(("Trang chủ", *truth.breadcrumbs), 1)
    ]
    return [_script({"@type": "BreadcrumbList", "itemListElement": items})] if truth.breadcrumbs else []


def _time(truth: PageTruth) -> list[Node]:
    stamp = stamp_of(truth)
    names = ("article:published_time", "article:modified_time")
    return [el("meta", property=name, content=stamp) for name in names if stamp]


def _escaped_time(truth: PageTruth) -> list[Node]:
    """With the plus of the zone as a reference, and `name` for `property`."""
    stamp = (stamp_of(truth) or "").replace("+", "&#x2B;")
    names = ("article:published_time", "article:modified_time")
    return [Raw(f'<meta name="{name}" content="{stamp}">') for name in names if stamp]


def _meta(content: str | None, **attributes: str) -> list[Node]:
    return [el("meta", **attributes, content=content)] if content else []


_WRITERS: Final[dict[str, Callable[[PageTruth, str], list[Node]]]] = {
    "og": _og,
    "json-ld": lambda truth, site: [json_ld(truth, stamp_of(truth), site)],
    "json-ld-breadcrumbs": lambda truth, _: _crumbs(truth),
    "json-ld-escaped": lambda truth, site: [json_ld(truth, stamp_of(truth), site, escaped=True)],
    "meta-author": lambda truth, _: [el("meta", name="author", content=name) for name in truth.authors],
    "meta-section": lambda truth, _: _meta(truth.section, property="article:section"),
    "meta-tags": lambda truth, _: _meta(", ".join(truth.tags), name="keywords"),
    "meta-time": lambda truth, _: _time(truth),
    "meta-time-escaped": lambda truth, _: _escaped_time(truth),
}
