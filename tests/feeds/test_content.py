"""What an element of a feed holds: markup or plain text."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from vnnews.feeds.content import body_of, is_markup, markup_of, plain
from vnnews.text import clean

_XHTML = 'xmlns:h="http://www.w3.org/1999/xhtml"'


def _element(inner: str, attributes: str = "") -> etree._Element:
    return etree.fromstring(f"<title {attributes}>{inner}</title>")


@pytest.mark.parametrize(
    "text",
    [
        "<b>Chè</b> lên giá",
        "Chè<br>lên giá",
        "Chè<br/>lên giá",
        "<p>Chè lên giá",
        '<a href="x">Chè lên giá',
        "<!-- chè -->",
        "x </p>",
        "<I>Chè</i>",
        "<img\nsrc=a>",
    ],
)
def test_markup_is_known_by_its_tags(text: str) -> None:
    """One with an attribute, with an end tag, or that needs none."""
    assert is_markup(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nếu a<b và c>d",
        "Thẻ <meta> và <b>",
        "Lãi < 5%",
        "a <- b -> c",
        "Chè & cà phê",
        "x </b>",
        "<Không>",
        "a<p và q>r",
    ],
)
def test_signs_are_no_markup(text: str) -> None:
    """`<` and `>` between words stay in the text."""
    assert not is_markup(text)
    assert plain(markup_of(_element(escape(text)))) == text


@pytest.mark.parametrize("kind", ["text", "text/plain", "TEXT", "text/plain; charset=utf-8"])
@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs", "S"])))
def test_plain_text_stays_as_it_is(kind: str, text: str) -> None:
    """Atom's type `text` knows no tags and no references."""
    element = _element(escape(text), f'type="{kind}"')
    assert plain(markup_of(element)) == clean(text)


@pytest.mark.parametrize("kind", ["", 'type="html"', 'type="text/html"', 'type="weird"'])
def test_escaped_markup_is_read(kind: str) -> None:
    """With its references, which are escaped once more."""
    assert plain(markup_of(_element("&lt;i&gt;Chè&lt;/i&gt; &amp;amp; c&amp;agrave; phê", kind))) == "Chè & cà phê"
    assert (
        plain(markup_of(_element("Chè &amp;lt; cà phê &amp;amp; &amp;#39;sữa&amp;#39;", kind)))
        == "Chè < cà phê & 'sữa'"
    )


def test_a_reference_without_semicolon_is_text() -> None:
    """As in the addresses of programs."""
    assert plain("tin?a=1&copy=2") == "tin?a=1&copy=2"


def test_child_elements_are_markup_whatever_the_namespace() -> None:
    """XHTML with a prefix, with elements that HTML does not let close themselves, and signs beside them."""
    inner = (
        f'2 &lt; 3<h:div {_XHTML}><h:p>Chè &lt;b&gt;</h:p><h:iframe src="x"/><h:p>lên <h:b>giá</h:b></h:p></h:div>sau'
    )
    markup = markup_of(_element(inner, 'type="xhtml"'))
    assert markup.startswith("2 &lt; 3<div")
    assert '<iframe src="x"></iframe><p>lên <b>giá</b></p></div>sau' in markup
    assert plain(markup) == "2 < 3 Chè <b> lên giá sau"


def test_comments_hold_nothing() -> None:
    """What stands around one does."""
    assert plain(markup_of(_element("a <!-- b --> c &lt;br&gt; d"))) == "a c d"
    assert markup_of(_element("<!-- b --><![CDATA[<p>Chè</p>]]>")) == "<p>Chè</p>"


def test_plain_text_as_a_body() -> None:
    """Paragraphs stand between empty lines; without one each line is a paragraph."""
    assert (
        body_of(_element("Chè &lt; 3\nlên giá.\n \nCà phê.", 'type="text"'))
        == "<p>Chè &lt; 3\nlên giá.</p><p>Cà phê.</p>"
    )
    assert body_of(_element("Chè.\nCà phê.", 'type="text"')) == "<p>Chè.</p><p>Cà phê.</p>"
    assert body_of(_element("&lt;p&gt;Chè\n\nCà phê&lt;/p&gt;")) == "<p>Chè\n\nCà phê</p>"
    assert not body_of(_element(" \n "))


@pytest.mark.parametrize("name", ["p", "div", "br", "hr", "img", "li", "tr", "td", "dd", "dt", "BR"])
def test_tags_that_need_no_end(name: str) -> None:
    """One of them is markup; with words as attributes it is none."""
    assert is_markup(f"Chè <{name}> gạo")
    assert is_markup(f"Chè <{name}/> gạo")
    assert is_markup(f"Chè </{name}> gạo")
    assert not is_markup(f"Chè <{name} gạo>")


@pytest.mark.parametrize(
    "kind", ["html", "text/html", "xhtml", "application/xhtml+xml", "HTML", " text/html; charset=x"]
)
def test_declared_markup_needs_no_end_tag(kind: str) -> None:
    """What a type says is believed."""
    assert plain(markup_of(_element("Chè &lt;b&gt; gạo", f'type="{kind}"'))) == "Chè gạo"


@pytest.mark.parametrize(
    ("markup", "text"),
    [("&#8220;a&#x201D;", "“a”"), ("&#X41;&amp;", "A&"), ("&nosuch; &#; &;", "&nosuch; &#; &;"), ("a  b\n", "a b")],
)
def test_references_by_name_and_number(markup: str, text: str) -> None:
    """Those that nobody knows stay."""
    assert plain(markup) == text
