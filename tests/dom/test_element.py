"""Small signs of styles, classes, addresses and scripts: how each may be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import lxml.html
import pytest

from vnnews.dom.element import align_of, is_hidden, is_hidden_name, is_in_line, is_in_sentence
from vnnews.dom.inline import styles_of

if TYPE_CHECKING:
    from lxml import etree


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


@pytest.mark.parametrize(
    ("attributes", "hidden"),
    [
        ("hidden", True),
        ("style='color: red; DISPLAY : none'", True),
        ("style='visibility:hidden'", True),
        ("style='display  :  none'", True),
        ("style='visibility  :  hidden'", True),
        ("style='display:block'", False),
        ("style='visibility:visible'", False),
        ("class=hidden", False),
    ],
)
def test_hidden(attributes: str, hidden: bool) -> None:  # noqa: FBT001 - an expected value
    """An element may say by itself that it is not shown."""
    assert is_hidden(lxml.html.fragment_fromstring(f"<p {attributes}>x</p>")) is hidden


@pytest.mark.parametrize(
    ("line", "inside"),
    [
        ("<p>Theo <a>báo</a></p>", True),
        ("<p><a>Báo</a> viết</p>", True),
        ("<p><b>x</b> theo <a>báo</a></p>", True),
        ("<p><a>Báo</a></p>", False),
        ("<p> <a>Báo</a> </p>", False),
        ("<p>Theo <b>x</b><a>báo</a></p>", False),
        ("<p>Theo <b>báo</b></p>", False),
    ],
)
def test_a_link_in_a_sentence(line: str, inside: bool) -> None:  # noqa: FBT001 - an expected value
    """A link that has words right beside it is a part of their line."""
    paragraph = lxml.html.fragment_fromstring(line)
    assert is_in_sentence(paragraph[-1]) is inside


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
