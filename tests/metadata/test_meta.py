"""What the head, microdata and JSON-LD say, name by name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import lxml.html
import pytest

from vnnews.dom.page import head_elements
from vnnews.metadata.json_ld import read_json_ld
from vnnews.metadata.meta import read_head
from vnnews.metadata.microdata import read_microdata

if TYPE_CHECKING:
    from vnnews.metadata.candidates import Candidates

METAS = {
    "headline": "og:title twitter:title",
    "lead": "og:description twitter:description description",
    "authors": "article:author author dable:author",
    "published": (
        "article:published_time og:article:published_time og:published_time pubdate publishdate published_time date "
        "dc.date dc.date.issued dc.created"
    ),
    "modified": "article:modified_time og:updated_time lastmod last-modified",
    "section": "article:section",
    "tags": "article:tag news_keywords keywords",
    "image": "og:image twitter:image",
    "language": "og:locale content-language language",
    "url": "og:url",
    "site_name": "og:site_name",
    "type": "og:type",
}


def _said(markup: str) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Each field's offers: values and place."""
    fields: Candidates = {}
    root = lxml.html.document_fromstring(markup)
    read_head(root, head_elements(root), fields)
    return {field: [(found.values, found.place) for found in offers] for field, offers in fields.items()}


@pytest.mark.parametrize("field", METAS)
def test_every_name_of_a_meta(field: str) -> None:
    """As a property, a name or an HTTP header, in any case, believed in this order; an empty one says nothing."""
    names = METAS[field].split()
    for name in names:
        for attribute in ("property", "name", "http-equiv"):
            told = _said(f"<meta {attribute}=' {name.upper()} ' content=' Gạo &amp;amp; lúa '><p>x")
            assert told == {field: [(("Gạo & lúa",), f"meta[{name}]")]}
        assert _said(f"<meta name='{name}' content=' '><p>x") == {}
    shuffled = "".join(f"<meta name='{name}' content='{name}'>" for name in reversed(names))
    assert [place for _, place in _said(f"{shuffled}<p>x")[field]] == [f"meta[{name}]" for name in names]


def test_lists_in_metas() -> None:
    """Tags and authors may be many; of everything else the first counts."""
    twice = "<meta name={0} content='Gạo; lúa,,gạo'><meta name={0} content='Ngô'><p>x"
    assert _said(twice.format("keywords"))["tags"][0][0] == ("Gạo", "lúa", "gạo", "Ngô")
    assert _said(twice.format("author"))["authors"][0][0] == ("Gạo; lúa,,gạo", "Ngô")
    assert _said(twice.format("og:title"))["headline"][0][0] == ("Gạo; lúa,,gạo",)
    assert _said("<meta name=article:section content='Gạo, lúa'><p>x")["section"][0][0] == ("Gạo, lúa",)
    assert _said("<meta name=article:section content='Gạo,Lúa'><p>x")["section"][0][0] == ("Gạo",)


def test_what_else_the_head_says() -> None:
    """The language of the page, its own address, its title."""
    told = _said(
        "<html lang=' vi '><head><title> Giá  gạo </title><title>Khác</title><link rel=Canonical href='https://a.vn/b'>"
        "<link rel=canonical href='https://a.vn/c'><link rel=icon href=/i><meta name=viewport content=x></head><body>"
    )
    assert told == {
        "url": [(("https://a.vn/b",), "link[rel=canonical]")],
        "headline": [(("Giá gạo",), "title")],
        "language": [(("vi",), "html[lang]")],
    }


ITEMS = {
    "headline": "headline",
    "description": "lead",
    "author": "authors",
    "datePublished": "published",
    "dateModified": "modified",
    "articleSection": "section",
    "keywords": "tags",
}


def _items(markup: str) -> dict[str, list[tuple[str, ...]]]:
    fields: Candidates = {}
    read_microdata(lxml.html.fragment_fromstring(f"<div>{markup}</div>").iter(), fields)
    return {field: [found.values for found in offers] for field, offers in fields.items()}


@pytest.mark.parametrize("name", ITEMS)
def test_every_item_of_microdata(name: str) -> None:
    """The content, else the time, else the text; where a name stands often the first counts."""
    field = ITEMS[name]
    assert _items(f"<p itemprop={name}> Giá  gạo </p><p itemprop={name}>Khác</p>") == {field: [("Giá gạo",)]}
    assert _items(f"<time itemprop={name} datetime='2026'>x</time>") == {field: [("2026",)]}
    assert _items(f"<p itemprop={name} content='Gạo' datetime='2026'>x</p>") == {field: [("Gạo",)]}
    assert _items(f"<meta itemprop={name}><p itemprop={name}>Gạo</p>") == {field: [("Gạo",)]}


def test_lists_in_microdata() -> None:
    """Key words are parted; breadcrumbs are the names in their list."""
    assert _items("<meta itemprop=keywords content='a, b;c'>") == {"tags": [("a", "b", "c")]}
    crumbs = "".join(f"<li><a><span itemprop=name>{name}</span></a></li>" for name in ("Trang chủ", "", "Gạo"))
    listed = f"<ol itemtype='https://schema.org/BreadcrumbList'>{crumbs}</ol><span itemprop=name>Khác</span>"
    assert _items(listed) == {"breadcrumbs": [("Trang chủ", "Gạo")]}
    deep = "<ol itemtype=BreadcrumbList><b><b><b><b><b itemprop=name>x</b></b></b></b></b></ol>"
    assert _items(deep) == {"breadcrumbs": [("x",)]}
    assert _items(deep.replace("<b itemprop", "<i><b itemprop").replace("</b></ol>", "</b></i></ol>")) == {}


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
