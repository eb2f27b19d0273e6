"""Superscripts and subscripts: no number becomes another one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import vnnews
from vnnews.dom.raised import subscript, superscript


@pytest.mark.parametrize(
    ("before", "raised", "after", "text"),
    [
        ("hơn 10", "7", " con tôm", "⁷"),
        ("3,2×10", "-9", " m", "⁻⁹"),
        ("10", "n+1", "", "ⁿ⁺¹"),
        ("10", "2,5", "", "^(2,5)"),
        ("ao rộng 350 m", "2", ".", "²"),
        ("8.000 m", "3", "/ngày", "³"),
        ("kg/m", "3", "", "³"),
        ("9,8 m/s", "2", "", "²"),
        ("y = x", "3", " + 1", "³"),
        ("(a+b)", "2", "", "²"),
        ("2", "10", " byte", "¹⁰"),
        ("12", "2", " = 144", "²"),
        ("Na", "+", "", "⁺"),
        ("Ca", "2+", "", "²⁺"),
        ("nóng 41", "0", "C", "°"),
        ("nóng 41", "o", " C", "°"),
        ("×10", "0", "", "⁰"),
        ("Năm 2019", "4", ",", "[4]"),
        ("đạt 21%", "5", " ", "[5]"),
        ("Sở Nội vụ", "6", ".", "[6]"),
        ("(SNV)", "6", ".", "[6]"),
        ("Sở Nội vụ", "6,7", ".", "[6,7]"),
        ("Sở Nội vụ", "[6]", ".", "[6]"),
        ("", "1", " Theo Sở", "[1]"),
        ("the 3", "rd", "", "rd"),
        ("XX", "e", " siècle", "e"),
        ("Bánh Cốm", "TM", "", "™"),
        ("1", "3", "/4", " 3"),
        ("", "3", "/", "3"),
        ("ghi", "chữ nhỏ ở phía trên", "", "chữ nhỏ ở phía trên"),
    ],
)
def test_superscripts(before: str, raised: str, after: str, text: str) -> None:
    """Powers, units, charges, degrees, notes, ordinals, fractions."""
    assert superscript(raised, before, after) == text


@pytest.mark.parametrize(
    ("before", "lowered", "text"),
    [("CH", "4", "₄"), ("Fe(OH)", "3", "₃"), ("NO", "x", "ₓ"), ("log", "2", "₂"), ("3/", "4", "4"), ("", "nhỏ", "nhỏ")],
)
def test_subscripts(before: str, lowered: str, text: str) -> None:
    """Indices are lowered; a denominator and small print are not."""
    assert subscript(lowered, before) == text


def test_a_link_is_the_mark_of_a_note() -> None:
    """Whatever stands before it, and its span is a link."""
    note = "<sup><a href='https://a.vn/#n1'>1</a></sup>"
    page = f"<h1>Tôm giống</h1><article><p>Trại bán 10{note} vạn con giống mỗi tuần.</p>"
    (paragraph,) = vnnews.parse_html(page).paragraphs
    assert paragraph.text.startswith("Trại bán 10[1] vạn")
    assert [(span.kind, paragraph.text[span.start : span.end]) for span in paragraph.spans] == [("link", "[1]")]


@given(st.text("0123456789., ", min_size=1, max_size=6), st.text("0123456789", min_size=1, max_size=3))
def test_no_digits_are_glued(before: str, raised: str) -> None:
    """A raised number never makes a longer number of the one before it."""
    text = superscript(raised, before, "")
    assert not (before[-1:].isdigit() and text[0] in "0123456789")


@pytest.mark.parametrize(
    "markup", ["<p>{}</p>", "<ul><li>{}</li><li>Hai</li></ul>", "<table><tr><td>{}</td><td>b</td></tr></table>"]
)
def test_in_paragraphs_lists_and_tables(markup: str) -> None:
    """The same everywhere."""
    story = markup.format("rộng 350 m<sup>2</sup>")
    article = vnnews.parse_html(f"<h1>Tôm giống</h1><article><p>Ao tôm của bà con xã Tân Lạc.</p>{story}</article>")
    assert "350 m²" in article.text
