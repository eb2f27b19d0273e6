"""What a page says to machines, at its edges: which of several counts, what is broken, what is too much."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import lxml.html
import pytest

from vnnews.metadata.candidates import Candidates
from vnnews.metadata.json_ld import read_json_ld
from vnnews.model import Note, Origin

if TYPE_CHECKING:
    from vnnews.metadata.candidates import Candidates, FieldCandidate


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
        ('{"@type": "NewsArticle", "headline": "Gạo",}', "invalid JSON: an extra comma was ignored"),
        ('[{"@type": "NewsArticle", "headline": "Gạo"} , \n ]', "invalid JSON: an extra comma was ignored"),
        ("  ", "empty"),
        ("<!-- -->", "empty"),
        ("x", "Expecting value: line 1 column 1 (char 0)"),
    ],
)
def test_what_is_odd_is_noted(text: str, message: str) -> None:
    """And read all the same, where only a comma is too many."""
    fields, notes = _json(text)
    assert [note.message for note in notes] == [message]
    assert ("headline" in fields) is (message == "invalid JSON: an extra comma was ignored")


def test_a_line_break_in_a_string_is_nothing_to_note() -> None:
    """Editors' programs leave them as they are."""
    fields, notes = _json('{"@type": "NewsArticle", "headline": "Gạo\n\tlên"}')
    assert (fields["headline"][0].values, notes) == (("Gạo lên",), [])


def test_too_much_is_not_read() -> None:
    """Neither too long a script nor too many objects nor too deep a one."""
    fields, notes = _json(json.dumps(STORY) + " " * 2_000_000)
    assert (fields, len(notes)) == ({}, 1)
    assert "exceed the limit for metadata" in notes[0].message
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


@pytest.mark.parametrize(
    ("before", "after"),
    [
        *(("<!--", end) for end in ("-->", " --> ", "")),
        *((start, end) for start in ("//<![CDATA[", "// <![CDATA[", "<![CDATA[") for end in ("//]]>", "// ]]>", "]]>")),
        ("/*<![CDATA[*/", "//]]>"),
        ("//   <![CDATA[", "//   ]]>"),
        ("/*   <![CDATA[   */", "//]]>"),
        ("/* <![CDATA[ */", "]]>"),
        ("", ";"),
        ("  \n ", " ;\n "),
    ],
)
def test_what_is_wrapped_around_a_script(before: str, after: str) -> None:
    """Comments, sections of XML, a semicolon, with blanks around."""
    text = '{"@type": "NewsArticle", "headline": "Gạo"}'
    fields: Candidates = {}
    script = lxml.html.fragment_fromstring("<script type='Application/LD+json; charset=utf-8'></script>")
    script.text = f"{before}{text}{after}"
    other = lxml.html.fragment_fromstring("<script type=text/javascript>x</script>")
    assert read_json_ld([other, script], fields) == []
    assert [(found.values, found.place) for found in fields["headline"]] == [
        (("Gạo",), "script[1] NewsArticle.headline")
    ]


@pytest.mark.parametrize("sign", ["+", "&#x2b;", "&#43;", "&plus;", "&#X2B;"])
def test_the_type_of_a_script(sign: str) -> None:
    """Its plus may be written as an entity, twice escaped; blanks may stand before."""
    for kind, is_read in ((f" application/ld{sign}json", True), (f"xapplication/ld{sign}json", False)):
        script = lxml.html.fragment_fromstring("<script></script>")
        script.set("type", kind)
        script.text = '{"@type": "Report", "headline": "Gạo"}'
        fields: Candidates = {}
        read_json_ld([script], fields)
        assert bool(fields) is is_read


@pytest.mark.parametrize(
    ("kind", "is_story"),
    [
        *((f"{kind}", True) for kind in ("Article", "NewsArticle", "BlogPosting", "SocialMediaPosting", "Report")),
        *((f"https://schema.org/{kind}", True) for kind in ("NewsArticle", "VideoObject")),
        *((kind, False) for kind in ("Articles", "Reportage", "WebPage", "Person", "ImageObject", "Post")),
    ],
)
def test_the_types_of_stories(kind: str, *, is_story: bool) -> None:
    """By the end of their names."""
    script = lxml.html.fragment_fromstring("<script type=application/ld+json></script>")
    script.text = f'{{"@type": "{kind}", "headline": "Gạo"}}'
    fields: Candidates = {}
    read_json_ld([script], fields)
    assert bool(fields) is is_story


def json_ld(text: str, kind: str = "application/ld+json") -> tuple[Candidates, list[str]]:
    fields: Candidates = {}
    root = lxml.html.fromstring(f"<html><head><script type='{kind}'>{text}</script></head><body></body></html>")
    notes = read_json_ld(root.iter("script"), fields)
    return fields, [note.message for note in notes]


@pytest.mark.parametrize(
    "text",
    [
        '{"@type": "NewsArticle", "headline": "Gạo &amp;amp; lúa"}',
        '{"@graph": [{"@type": ["Thing", "NewsArticle"], "headline": "Gạo &amp; lúa"}]}',
        '[{"@type": "https://schema.org/NewsArticle", "headline": "Gạo & lúa"}]',
        '{"@type": "WebPage", "mainEntity": {"@type": "Article", "headline": "Gạo & lúa"}}',
        '<!-- {"@type": "NewsArticle", "headline": "Gạo & lúa"} -->',
        '{"@type": "NewsArticle", "headline": "Gạo & lúa",}',
        '{"@type": "NewsArticle", "headline": "Gạo\n & lúa"}',
    ],
)
def test_json_ld_in_all_its_forms(text: str) -> None:
    """Graphs, lists, comments, invalid JSON: an extra comma was ignored, raw newlines, HTML-escaped strings."""
    fields, _ = json_ld(text)
    assert fields["headline"][0].values == ("Gạo & lúa",)


@pytest.mark.parametrize(
    "kind", ["application/ld+json", "application/ld&amp;#x2B;json", "Application/LD+JSON; charset=x"]
)
def test_json_ld_types(kind: str) -> None:
    """VnEconomy escapes the plus of the type for HTML."""
    fields, _ = json_ld('{"@type": "NewsArticle", "headline": "Tít"}', kind)
    assert "headline" in fields


@pytest.mark.parametrize(
    ("text", "problem"),
    [("{", "Expecting"), ("", "empty"), ("[" * 100_000, "too deep"), ('"' + "x" * 2_100_000, "exceed the limit")],
)
def test_bad_json_ld_is_noted(text: str, problem: str) -> None:
    """What cannot be read is no error; a note says why."""
    fields, notes = json_ld(text)
    assert not fields
    assert problem in notes[0]


def test_json_ld_fields() -> None:
    """Authors by name, key words as a list or a line, the picture as an object, breadcrumbs by position."""
    fields, _ = json_ld(
        '[{"@type": "NewsArticle", "author": [{"name": "A"}, "B"], "keywords": "x, y", "image": {"url": "/a.jpg"},'
        '"publisher": {"name": "Báo"}, "mainEntityOfPage": {"@id": "https://a.vn/b"}},'
        '{"@type": "BreadcrumbList", "itemListElement": [{"position": 2, "name": "Con"},'
        '{"position": "1", "item": {"name": "Cha"}}, "rác"]}]'
    )
    said = {field: found[0].values for field, found in fields.items()}
    assert said == {
        "authors": ("A", "B"),
        "tags": ("x", "y"),
        "image": ("/a.jpg",),
        "site_name": ("Báo",),
        "url": ("https://a.vn/b",),
        "breadcrumbs": ("Cha", "Con"),
    }


@pytest.mark.parametrize("end", [";", " ; ", "-->", ""])
def test_json_ld_may_end_in_anything(end: str) -> None:
    """A semicolon behind the object, as VietnamBiz writes it, costs nothing."""
    root = lxml.html.fromstring(
        f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Tít"}}{end}</script>'
    )
    fields: Candidates = {}
    assert not read_json_ld(root.iter("script"), fields)
    assert fields["headline"][0].values == ("Tít",)
