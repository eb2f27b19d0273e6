"""Small signs of styles, classes, addresses and scripts: how each may be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import lxml.html
import pytest

from vnnews.addresses import absolute
from vnnews.dom.element import align_of, is_hidden_name
from vnnews.dom.inline import styles_of
from vnnews.dom.naming import is_box_name
from vnnews.dom.page import head_elements
from vnnews.fields.landmarks import short_text
from vnnews.metadata.json_ld import read_json_ld
from vnnews.metadata.meta import read_head
from vnnews.metadata.microdata import read_microdata

if TYPE_CHECKING:
    from lxml import etree

    from vnnews.metadata.candidates import Candidates


def _element(markup: str) -> etree._Element:
    element: etree._Element = lxml.html.fragment_fromstring(markup)
    return element


@pytest.mark.parametrize("gap", ["", " ", "   "])
def test_blanks_in_styles(gap: str) -> None:
    """Around the colon three at most, in any case."""
    assert styles_of(_element(f"<span style='font-style{gap}:{gap}Italic'>x</span>"), None) == (("italic", None),)
    for weight in ("bold", "600", "700", "800", "900"):
        assert styles_of(_element(f"<span style='font-weight{gap}:{gap}{weight}'>x</span>"), None) == (("bold", None),)
    for other in ("normal", "500", "400", "6000"):
        assert (styles_of(_element(f"<b style='font-weight:{other}'>x</b>"), None)) == (("bold", None),)
    assert styles_of(_element("<span style='font-weight:500'>x</span>"), None) == ()
    assert align_of(_element(f"<p style='text-align{gap}:{gap}center'>x</p>")) == "center"


@pytest.mark.parametrize(
    ("classes", "hidden"),
    [
        *((classes, True) for classes in ("hidden", "d-none", "a hidden b", "d-none x")),
        *((classes, False) for classes in ("", "x-hidden", "hiddenx", "d-nonex", "xd-none", "shown")),
        *((f"d-none d-md-{way}", False) for way in ("block", "flex", "grid", "inline", "table")),
        *((f"hidden md:{way}", False) for way in ("block", "flex", "grid", "inline-block", "table-cell")),
        ("hidden visible-lg", False),
        ("hidden block", True),
        ("hidden visible", True),
        ("d-none d-md-none", True),
    ],
)
def test_classes_that_hide_on_every_screen(classes: str, *, hidden: bool) -> None:
    """Unless another one shows the element on some."""
    assert is_hidden_name(_element(f"<p class='{classes}'>x</p>")) is hidden


@pytest.mark.parametrize("kind", ["content", "boxcontent", "wrapnote"])
def test_types_of_boxes(kind: str) -> None:
    """What editors' programs call a box, in either attribute."""
    for attribute in ("type", "data-type"):
        assert is_box_name(_element(f"<div {attribute}={kind}></div>"))
        assert not is_box_name(_element(f"<div {attribute}=x{kind}></div>"))
    assert not is_box_name(_element(f"<div data-role={kind}></div>"))


@pytest.mark.parametrize(
    ("address", "want"),
    [
        ("https://a.vn/../b", "https://a.vn/../b"),
        ("https://a.vn/b?c=d e", "https://a.vn/b?c=d e"),
        ("https://a.vn/.b", "https://a.vn/.b"),
        ("https://a.vn/b/?c", "https://a.vn/b/?c"),
        ("https://a.vn/b;c", "https://a.vn/b;c"),
        ("https://a.vn?c=d", "https://a.vn?c=d"),
        ("https://a.vn/b?", "https://a.vn/b"),
        ("https://a.vn/b#", "https://a.vn/b"),
        ("https://a.vn\\b", "https://a.vn\\b"),
        ("https://a.vn/[b]", "https://a.vn/[b]"),
        ("https://[::1]/b", "https://[::1]/b"),
        ("https://a.vn/đ", "https://a.vn/đ"),
    ],
)
def test_addresses_that_are_whole(address: str, want: str) -> None:
    """Joined to the page's all the same where a join would change them."""
    assert absolute(address, "https://bao.vn/x") == want


def test_how_long_a_line_is() -> None:
    """160 characters, of the element's own text and of what stands in it."""
    for size, is_line in ((160, True), (161, False)):
        for markup in (f"<p>{'a' * size}</p>", f"<p><b>a</b>{'a' * (size - 1)}</p>", f"<p><b>{'a' * size}</b></p>"):
            assert bool(short_text(_element(markup))) is is_line


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


def test_breadcrumbs_of_microdata() -> None:
    """Five elements at most between a name and its list."""
    for count, is_crumb in ((4, True), (5, False)):
        inner = f"{'<div>' * count}<b itemprop=name>A</b>{'</div>' * count}"
        fields: Candidates = {}
        read_microdata(_element(f"<div itemtype=x/BreadcrumbList>{inner}</div>").iter(), fields)
        assert bool(fields) is is_crumb


def test_what_is_escaped_twice_in_the_head() -> None:
    """Entities are undone once more than the parser does."""
    root = lxml.html.document_fromstring("<meta property=og:title content='A &amp;amp; B &amp;quot;C&amp;quot;'><p>x")
    fields: Candidates = {}
    read_head(root, head_elements(root), fields)
    assert fields["headline"][0].values == ('A & B "C"',)
