"""What JSON-LD says, name by name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import lxml.html
import pytest

from vnnews.metadata.candidates import Candidates
from vnnews.metadata.json_ld import read_json_ld

if TYPE_CHECKING:
    from vnnews.metadata.candidates import Candidates


def _json(data: Any, kind: str = "application/ld+json") -> dict[str, list[tuple[tuple[str, ...], str]]]:
    fields: Candidates = {}
    text = data if isinstance(data, str) else json.dumps(data)
    root = lxml.html.document_fromstring(f"<script type='{kind}'>{text}</script><p>x")
    read_json_ld(root.iter("script"), fields)
    return {field: [(found.values, found.place) for found in offers] for field, offers in fields.items()}


@pytest.mark.parametrize(
    "kind",
    ["Article", "NewsArticle", "BlogPosting", "SocialMediaPosting", "Report", "VideoObject", "ReportageNewsArticle"],
)
def test_every_kind_of_story(kind: str) -> None:
    """schema.org's articles, postings, reports and films; an organisation or a page tells no headline."""
    for each in (kind, [kind, "Thing"], f"http://schema.org/{kind}"):
        assert _json({"@type": each, "headline": "Gạo"}) == {"headline": [(("Gạo",), f"script[1] {kind}.headline")]}
    assert _json({"@type": ["Thing", kind], "headline": "Gạo"})["headline"][0][0] == ("Gạo",)
    for other in ("WebPage", "Organization", f"{kind}s", None):
        assert _json({"@type": other, "headline": "Gạo"}) == {}


@pytest.mark.parametrize(
    ("key", "value", "field", "want"),
    [
        ("headline", ["A", "B"], "headline", ("A",)),
        ("description", "A", "lead", ("A",)),
        ("datePublished", "2026", "published", ("2026",)),
        ("uploadDate", "2026", "published", ("2026",)),
        ("dateModified", "2026", "modified", ("2026",)),
        ("articleSection", ["A", "B"], "section", ("A",)),
        ("inLanguage", "vi", "language", ("vi",)),
        ("inLanguage", {"name": "vi"}, "language", ("vi",)),
        ("author", {"name": "A"}, "authors", ("A",)),
        ("author", ["A", {"name": "B"}, {"url": "/c"}, 5, None], "authors", ("A", "B")),
        ("keywords", "a, b; c,a", "tags", ("a", "b", "c")),
        ("keywords", ["a, b", "c"], "tags", ("a, b", "c")),
        ("image", "/a.jpg", "image", ("/a.jpg",)),
        ("image", [{"url": "/a.jpg"}, "/b.jpg"], "image", ("/a.jpg",)),
        ("image", {"contentUrl": "/a.jpg"}, "image", ("/a.jpg",)),
        ("publisher", {"name": "Báo"}, "site_name", ("Báo",)),
        ("mainEntityOfPage", "https://a.vn", "url", ("https://a.vn",)),
        ("mainEntityOfPage", {"@id": "https://a.vn"}, "url", ("https://a.vn",)),
        ("mainEntityOfPage", {"url": "https://a.vn"}, "url", ("https://a.vn",)),
        ("url", "https://a.vn", "url", ("https://a.vn",)),
        ("headline", "G&amp;amp;L", "headline", ("G&L",)),
        ("headline", "G&amp;amp;amp;L", "headline", ("G&amp;L",)),
    ],
)
def test_every_field_of_a_story(key: str, value: Any, field: str, want: tuple[str, ...]) -> None:
    """As a string, a list, or an object with a name or an address."""
    assert [values for values, _ in _json({"@type": "Article", key: value})[field]] == [want]


def test_graphs_and_crumbs() -> None:
    """Objects inside of objects are found; crumbs go by their positions."""
    story = {"@type": "Article", "headline": "Gạo"}
    for key in ("mainEntity", "mainEntityOfPage", "breadcrumb", "@graph"):
        assert _json({"@type": "WebPage", key: story})["headline"][0][0] == ("Gạo",)
    assert [values for values, _ in _json([{**story, "headline": "A"}, story])["headline"]] == [("A",), ("Gạo",)]
    items = [
        {"position": "3", "name": "Ba"},
        "rác",
        {"position": 1, "item": {"name": "Một"}},
        {"position": "2", "item": "Hai"},
        {"name": ""},
        {"position": "xx", "name": "Bốn"},
        "rác",
    ]
    crumbs = _json({"@type": "BreadcrumbList", "itemListElement": items})["breadcrumbs"]
    assert crumbs == [(("Một", "Hai", "Ba", "Bốn"), "script[1] BreadcrumbList")]
    assert _json({"@type": "BreadcrumbList", "itemListElement": {"name": "Một"}})["breadcrumbs"][0][0] == ("Một",)


@pytest.mark.parametrize(
    "wrapped",
    [
        *("<!-- {} -->", "//<![CDATA[\n{}\n//]]>", "<![CDATA[{}]]>", "/*<![CDATA[*/{};", "/* <![CDATA[ */ {} ;"),
        *("{}//]]>", " {} ", "\n    <!--\n    {}\n    -->\n    "),
    ],
)
def test_what_wraps_json(wrapped: str) -> None:
    """Comments and CDATA marks of old editors, a semicolon."""
    story = '{"@type": "Article", "headline": "Gạo", "keywords": ["a", "b", ], }'
    told = _json(wrapped.replace("{}", story))
    assert told["headline"][0][0] == ("Gạo",)
    assert told["tags"][0][0] == ("a", "b")


@pytest.mark.parametrize("kind", ["application/json", "text/javascript", "", "xapplication/ld+json"])
def test_other_scripts(kind: str) -> None:
    """Only JSON-LD is read, however its plus is escaped."""
    assert _json({"@type": "Article", "headline": "Gạo"}, kind) == {}
    for plus in ("&amp;#43;", "&amp;plus;", "&amp;#X2B;"):
        assert _json({"@type": "Article", "headline": "Gạo"}, f" Application/ld{plus}json")["headline"]
