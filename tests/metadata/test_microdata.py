"""Microdata: the properties of an item, with their names and places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import lxml.html
import pytest

from vnnews.metadata.candidates import Candidates, FieldCandidate
from vnnews.metadata.microdata import read_microdata
from vnnews.model import Origin

if TYPE_CHECKING:
    from lxml import etree

    from vnnews.metadata.candidates import Candidates


def _element(markup: str) -> etree._Element:
    element: etree._Element = lxml.html.fragment_fromstring(markup)
    return element


def test_breadcrumbs_of_microdata() -> None:
    """Five elements at most between a name and its list."""
    for count, is_crumb in ((4, True), (5, False)):
        inner = f"{'<div>' * count}<b itemprop=name>A</b>{'</div>' * count}"
        fields: Candidates = {}
        read_microdata(_element(f"<div itemtype=x/BreadcrumbList>{inner}</div>").iter(), fields)
        assert bool(fields) is is_crumb


@pytest.mark.parametrize(
    ("markup", "want"),
    [
        ("<p itemprop=headline>A</p><p itemprop=headline>B</p>", {"headline": [("A",)]}),
        ("<p itemprop=headline></p><p itemprop=headline>B</p>", {}),
        ("<meta itemprop=headline><p itemprop=headline>B</p>", {"headline": [("B",)]}),
        ("<meta itemprop=headline datetime=x>", {}),
        ("<link itemprop=headline content=A>", {"headline": [("A",)]}),
        ("<p itemprop=keywords>a, b;</p>", {"tags": [("a", "b")]}),
        ("<p itemprop=author>A, B</p>", {"authors": [("A, B",)]}),
        ("<p itemprop=name>A</p>", {}),
        ("<p itemprop=x>A</p>", {}),
    ],
)
def test_microdata(markup: str, want: dict[str, list[tuple[str, ...]]]) -> None:
    """The first of a name, without those of `<meta>` that say nothing."""
    fields: Candidates = {}
    read_microdata(lxml.html.fragment_fromstring(f"<div>{markup}</div>").iter(), fields)
    assert {field: [found.values for found in offers] for field, offers in fields.items()} == want
    for offers in fields.values():
        assert [(found.origin, found.place[:9]) for found in offers] == [(Origin.MICRODATA, "[itemprop")]


def test_the_place_of_microdata_breadcrumbs() -> None:
    """It is the list around the names."""
    fields: Candidates = {}
    markup = "<div><ol itemtype='x/BreadcrumbList y'><li itemprop=name>A</li></ol></div>"
    read_microdata(lxml.html.fragment_fromstring(markup).iter(), fields)
    place = "[itemtype$=BreadcrumbList] [itemprop=name]"
    assert fields == {"breadcrumbs": [FieldCandidate(("A",), Origin.MICRODATA, place)]}


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
