"""What a page says to machines, at its edges: which of several counts, what is broken, what is too much."""

from __future__ import annotations

import json
from typing import Any

import lxml.html
import pytest

from vnnews.addresses import absolute, is_safe_address
from vnnews.dom.element import align_of, is_in_line
from vnnews.dom.page import head_elements
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.metadata.json_ld import read_json_ld
from vnnews.metadata.meta import read_head
from vnnews.metadata.microdata import read_microdata
from vnnews.model import Note, Origin


def _json(*texts: Any) -> tuple[dict[str, list[FieldCandidate]], list[Note]]:
    """The offers and the notes on scripts."""
    fields: Candidates = {}
    scripts = "".join(
        f"<script type='application/ld+json'>{text if isinstance(text, str) else json.dumps(text)}</script>"
        for text in texts
    )
    root = lxml.html.document_fromstring(f"<html><body>{scripts}<p>x")
    notes = read_json_ld(root.iter("script"), fields)
    return fields, notes


def _values(field: str, *texts: Any) -> list[tuple[str, ...]]:
    return [found.values for found in _json(*texts)[0].get(field, [])]


STORY = {"@type": "NewsArticle", "headline": "Gạo"}


# ------------------------------------------------------------------------------------------------------------- JSON-LD
def test_the_places_of_scripts() -> None:
    """They are counted among those of JSON-LD, read or not."""
    fields, notes = _json("{", STORY, "", STORY)
    assert [found.place for found in fields["headline"]] == [
        "script[2] NewsArticle.headline",
        "script[4] NewsArticle.headline",
    ]
    assert [(note.code, note.place) for note in notes] == [("bad-json-ld", "script[1]"), ("bad-json-ld", "script[3]")]
    assert notes[1].message == "empty"
    assert {found.origin for found in fields["headline"]} == {Origin.JSON_LD}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"@type": "NewsArticle", "headline": "Gạo",}', "a comma too many"),
        ('[{"@type": "NewsArticle", "headline": "Gạo"} , \n ]', "a comma too many"),
        ("  ", "empty"),
        ("<!-- -->", "empty"),
        ("x", "Expecting value: line 1 column 1 (char 0)"),
    ],
)
def test_what_is_odd_is_noted(text: str, message: str) -> None:
    """And read all the same, where only a comma is too many."""
    fields, notes = _json(text)
    assert [note.message for note in notes] == [message]
    assert ("headline" in fields) is (message == "a comma too many")


def test_a_line_break_in_a_string_is_nothing_to_note() -> None:
    """Editors' programs leave them as they are."""
    fields, notes = _json('{"@type": "NewsArticle", "headline": "Gạo\n\tlên"}')
    assert (fields["headline"][0].values, notes) == (("Gạo lên",), [])


def test_too_much_is_not_read() -> None:
    """Neither too long a script nor too many objects nor too deep a one."""
    fields, notes = _json(json.dumps(STORY) + " " * 2_000_000)
    assert (fields, len(notes)) == ({}, 1)
    assert "are too many for metadata" in notes[0].message
    assert _json("[" * 100_000)[1][0].message == "nested too deep"
    assert len(_values("headline", [STORY] * 3000)) == 1999
    many = _values("authors", {"@type": "NewsArticle", "author": [f"A{number}" for number in range(3000)]})
    assert len(many[0]) == 2000


@pytest.mark.parametrize("key", ["mainEntity", "mainEntityOfPage", "breadcrumb", "@graph"])
def test_objects_in_objects(key: str) -> None:
    """In lists too, at any depth; under other keys they are of something else."""
    for inner in (STORY, [STORY], [[STORY]], {"@type": "x", key: [STORY]}):
        assert _values("headline", {"@type": "WebPage", key: inner}) == [("Gạo",)]
    assert _values("headline", {"@type": "WebPage", "about": STORY}) == []
    assert _values("headline", {"@type": "WebPage", key: "x"}) == []


def test_the_order_of_objects() -> None:
    """That of the script."""
    one, two, three = ({**STORY, "headline": name} for name in "ABC")
    assert _values("headline", [one, [two], three]) == [("A",), ("B",), ("C",)]


def test_a_live_report() -> None:
    """Its updates' dates, or only that it is one; another posting is none."""
    told = {"@type": "LiveBlogPosting", "headline": "Bão"}
    assert _values("live", told) == [("LiveBlogPosting",)]
    updates = [{"datePublished": "2024"}, {"name": "x"}, {"datePublished": "2025"}]
    assert _values("live", {**told, "liveBlogUpdate": updates}) == [("2024", "2025")]
    assert _values("live", {**told, "@type": ["Thing", "LiveBlogPosting"]}) == [("LiveBlogPosting",)]
    assert _values("live", {**told, "@type": "BlogPosting"}) == []
    assert _json(told)[0]["live"][0].place == "script[1] LiveBlogPosting.liveBlogUpdate"


@pytest.mark.parametrize(
    ("items", "want"),
    [
        (["A", "B"], None),
        ([{"name": "A"}, {"name": "B"}], ("A", "B")),
        ([{"position": 2, "name": "A"}, {"position": 1, "name": "B"}], ("B", "A")),
        ([{"position": "10", "name": "A"}, {"position": "9", "name": "B"}], ("B", "A")),
        ([{"position": 1, "name": "A"}, {"position": 1, "name": "B"}], ("A", "B")),
        ([{"position": "12345", "name": "A"}, {"name": "B"}], ("A", "B")),
        ([{"name": ["A", "C"]}, {"item": {"name": "B"}}], ("A", "B")),
        ([{"name": "A", "item": {"name": "B"}}], ("A",)),
        ([{"item": "/x"}], ("/x",)),
        ([{"name": "Báo", "item": "https://a.vn/"}, {"name": "B"}], ("B",)),
        ([{"name": "Báo", "item": {"@id": "https://www.a.vn"}}, {"name": "B"}], ("B",)),
        ([{"name": "Báo", "item": {"url": "http://a.com.vn/"}}, {"name": "B"}], ("B",)),
        ([{"name": "Báo", "item": {"@id": "", "url": "https://a.vn"}}, {"name": "B"}], ("B",)),
        *(
            ([{"name": "Báo", "item": f"https://{host}"}, {"name": "B"}], ("B",))
            for host in ("a.net.vn", "a.org.vn/", "a.gov.vn", "a.edu.vn", "www.a-b.com.vn/", "a.com", "a.info")
        ),
        ([{"name": "Báo", "item": "https://a.b.vn/"}, {"name": "B"}], ("Báo", "B")),
        ([{"name": "Báo", "item": "https://a.vn/"}], ("Báo",)),
        ([{"name": "Xe", "item": "https://xe.a.vn/"}, {"name": "B"}], ("Xe", "B")),
        ([{"name": "Xe", "item": "https://a.vn/xe"}, {"name": "B"}], ("Xe", "B")),
        ([{"name": "A", "item": "https://a.vn/a"}, {"name": "Báo", "item": "https://a.vn/"}], ("A", "Báo")),
        ([{"name": f"C{number}"} for number in range(120)], tuple(f"C{number}" for number in range(99))),
    ],
)
def test_breadcrumbs(items: list[Any], want: tuple[str, ...] | None) -> None:
    """By position, else as they stand; the front page is none, whatever it is called."""
    told = _values("breadcrumbs", {"@type": "BreadcrumbList", "itemListElement": items})
    assert told == ([] if want is None else [want])
    assert _values("breadcrumbs", {"@type": "ItemList", "itemListElement": items}) == []


def test_a_story_that_is_a_list_of_breadcrumbs_too() -> None:
    """Several types are all read."""
    told = {**STORY, "@type": ["NewsArticle", "BreadcrumbList"], "itemListElement": [{"name": "A"}]}
    assert (_values("headline", told), _values("breadcrumbs", told)) == ([("Gạo",)], [("A",)])


@pytest.mark.parametrize(
    ("key", "value", "field", "want"),
    [
        ("keywords", "a, b", "tags", ("a", "b")),
        ("keywords", ["a; b"], "tags", ("a", "b")),
        ("keywords", ["a", "b, c", "a"], "tags", ("a", "b, c")),
        ("keywords", " , ", "tags", None),
        ("image", [{"width": 1}, {"contentUrl": "/a"}], "image", ("/a",)),
        ("image", {"url": 5, "contentUrl": "/a"}, "image", ("/a",)),
        ("image", {"name": "A"}, "image", None),
        ("author", {"name": 5}, "authors", None),
        ("author", " ", "authors", None),
        ("mainEntityOfPage", {"@id": "/a", "url": "/b"}, "url", ("/a",)),
        ("publisher", [{"name": "A"}, {"name": "B"}], "site_name", ("A",)),
        ("headline", 5, "headline", None),
        ("headline", "A&lt;B", "headline", ("A<B",)),
    ],
)
def test_values_of_a_story(key: str, value: Any, field: str, want: tuple[str, ...] | None) -> None:
    """Strings, lists of them, objects with a name or an address; what is neither is nothing."""
    told = _values(field, {"@type": "Article", key: value})
    assert told == ([] if want is None else [want])
    assert [found.place for found in _json({"@type": "Article", key: value})[0].get(field, [])] == [
        f"script[1] Article.{key}" if key != "mainEntityOfPage" else "script[1] Article.url"
    ] * len(told)


# ---------------------------------------------------------------------------------------------------------------- head
def _head(markup: str) -> dict[str, list[tuple[str, ...]]]:
    root = lxml.html.document_fromstring(markup)
    fields: Candidates = {}
    read_head(root, head_elements(root), fields)
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


def test_an_empty_offer_is_none() -> None:
    """One value of several is enough."""
    fields: Candidates = {}
    for values in ((), ("",), ("", "")):
        add_candidate(fields, "tags", FieldCandidate(values, Origin.META, "m"))
    assert fields == {}
    add_candidate(fields, "tags", FieldCandidate(("", "a"), Origin.META, "m"))
    add_candidate(fields, "tags", FieldCandidate(("b",), Origin.META, "m"))
    assert [found.values for found in fields["tags"]] == [("", "a"), ("b",)]
    assert fields["tags"][0].candidate.value == " | a"


# ------------------------------------------------------------------------------------------------------------ elements
@pytest.mark.parametrize(
    ("address", "safe"),
    [
        *((f"{scheme}:x", True) for scheme in ("http", "HTTPS", "mailto", "tel")),
        *((f"{scheme}:x", False) for scheme in ("javascript", "data", "vbscript", "file", "blob", "a+b.c-1")),
        *(
            (bad, False)
            for bad in ("java\tscript:x", "\x01javascript:x", " javascript:x", "java\u200bscript:x", "", None)
        ),
        *((good, True) for good in ("/a:b", "?a:b", "#a:b", "a/b:c", "1a:b", "//a.vn")),
    ],
)
def test_what_runs_is_no_address(address: str | None, *, safe: bool) -> None:
    """However the scheme is hidden."""
    assert is_safe_address(address) is safe
    if not safe:
        assert absolute(address, "https://bao.vn/") is None


@pytest.mark.parametrize(
    ("address", "want"),
    [
        ("https://a.vn", "https://a.vn"),
        ("https://a.vn:80/b/c?d=e", "https://a.vn:80/b/c?d=e"),
        ("https://a.vn/b/./c", "https://a.vn/b/./c"),
        ("https://a.vn/b#c", "https://a.vn/b#c"),
        (" https://a.vn/ ", "https://a.vn/"),
        ("https:/b", "https://bao.vn/b"),
        ("../b", "https://bao.vn/b"),
        ("?a=b", "https://bao.vn/x/y.htm?a=b"),
        ("#b", "#b"),
        ("//a.vn/b", "https://a.vn/b"),
        ("//[a/b", None),
        ("https://a.vn/b c", "https://a.vn/b c"),
    ],
)
def test_addresses_of_all_forms(address: str, want: str | None) -> None:
    """Whole ones stay as they are, others are joined to the page's."""
    assert absolute(address, "https://bao.vn/x/y.htm") == want


@pytest.mark.parametrize(
    ("markup", "want"),
    [
        ("<p align=right>x</p>", "right"),
        ("<p align=CENTER>x</p>", "center"),
        ("<p align=left>x</p>", ""),
        ("<p style='text-align : Right'>x</p>", "right"),
        ("<p style='text-align  :  right'>x</p>", "right"),
        ("<p style='text-align:left'>x</p>", ""),
        ("<p style='color:red;text-align:center'>x</p>", "center"),
        ("<p align=left style='text-align:center'>x</p>", ""),
        ("<p style=center>x</p>", "center"),
        ("<center>x</center>", "center"),
        ("<center align=right>x</center>", "center"),
        ("<p>x</p>", ""),
    ],
)
def test_where_an_element_sets_its_text(markup: str, want: str) -> None:
    """By its tag, its attribute, or its style."""
    assert align_of(lxml.html.fragment_fromstring(markup)) == want


@pytest.mark.parametrize(
    ("markup", "inside"),
    [
        ("<p>x<b>y</b></p>", True),
        ("<p><b>y</b>x</p>", True),
        ("<p><i>a</i>x<b>y</b></p>", True),
        ("<p>x<i>a</i><b>y</b></p>", False),
        ("<p> <b>y</b> </p>", False),
        ("<p><b>y</b></p>", False),
    ],
)
def test_an_element_inside_of_a_line(markup: str, *, inside: bool) -> None:
    """It has words right before or behind it."""
    assert is_in_line(next(lxml.html.fragment_fromstring(markup).iter("b"))) is inside


def test_an_element_alone() -> None:
    """The root stands in no line."""
    assert is_in_line(lxml.html.document_fromstring("<html><body>x").getroottree().getroot()) is False
