"""What the head, microdata and JSON-LD say, name by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import lxml.html
import pytest

from vnnews.dom.page import head_elements
from vnnews.metadata.candidates import Candidates
from vnnews.metadata.meta import read_meta
from vnnews.model import Origin

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
    read_meta(root, head_elements(root), fields)
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


def test_what_is_escaped_twice_in_the_head() -> None:
    """Entities are undone once more than the parser does."""
    root = lxml.html.document_fromstring("<meta property=og:title content='A &amp;amp; B &amp;quot;C&amp;quot;'><p>x")
    fields: Candidates = {}
    read_meta(root, head_elements(root), fields)
    assert fields["headline"][0].values == ('A & B "C"',)


def _head(markup: str) -> dict[str, list[tuple[str, ...]]]:
    root = lxml.html.document_fromstring(markup)
    fields: Candidates = {}
    read_meta(root, head_elements(root), fields)
    assert {found.origin for offers in fields.values() for found in offers} <= {Origin.META}
    return {field: [found.values for found in offers] for field, offers in fields.items()}


def test_elements_that_speak_to_machines() -> None:
    """Wherever in the page they stand, in order."""
    root = lxml.html.document_fromstring(
        "<html><head><base href=/><title>A</title><meta name=a></head><body><script></script><meta name=b><link></body>"
    )
    found = head_elements(root)
    sizes = {tag: len(elements) for tag, elements in found.items()}
    assert sizes == {"base": 1, "title": 1, "meta": 2, "script": 1, "link": 1}
    assert [each.get("name") for each in found["meta"]] == ["a", "b"]


def test_names_of_a_meta_in_one_element() -> None:
    """The property goes before the name, and that before the HTTP header; unknown ones say nothing."""
    assert _head("<meta property=og:title name=keywords content=A><p>x") == {"headline": [("A",)]}
    assert _head("<meta property='' name=keywords http-equiv=language content=A><p>x") == {"tags": [("A",)]}
    assert _head("<meta property=x name=keywords content=A><p>x") == {}
    assert _head("<meta name=keywords><p>x") == {}
    assert _head("<meta content=A><p>x") == {}


def test_lists_of_a_meta() -> None:
    """Commas and semicolons part tags, and no authors; of sections glued together the first is meant."""
    assert _head("<meta name=keywords content=' a ;b, a,,'><p>x") == {"tags": [("a", "b")]}
    assert _head("<meta name=author content='A, B'><meta name=author content='A, B'><p>x") == {"authors": [("A, B",)]}
    assert _head("<meta name=article:section content='A,B,C'><p>x") == {"section": [("A",)]}
    assert _head("<meta name=article:section content='A, B'><p>x") == {"section": [("A, B",)]}
    assert _head("<meta name=date content=2025><meta name=date content=2026><p>x") == {"published": [("2025",)]}


def test_links_and_titles() -> None:
    """The first canonical address counts, even where it is empty; the first title, with all that stands in it."""
    assert _head("<link rel=canonical><link rel=canonical href=/b><p>x") == {}
    assert _head("<link rel=icon href=/a><link rel=CANONICAL href=' /b&amp;amp;c '><p>x") == {"url": [("/b&c",)]}
    assert _head("<title> </title><p>x") == {}
    assert _head("<html lang=' '><p>x") == {}
