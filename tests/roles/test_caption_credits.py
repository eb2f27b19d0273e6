"""Who made a picture: in an element of its own, on a line of its own, or behind the caption without a label."""

from __future__ import annotations

import pytest

import vnnews
from vnnews.vocabulary.captions import split_credit

PROSE = "<p>Đội đua xuất phát ở làn sáu, làn ngược gió nhất của hồ, từ tám giờ sáng.</p>"


def _figure(markup: str) -> tuple[str | None, str | None]:
    page = f"<h1>Đua thuyền</h1><div class='article-body'>{PROSE}{markup}{PROSE.replace('sáu', 'hai')}</div>"
    article = vnnews.parse_html(page)
    (figure,) = article.figures
    assert [block.role for block in article.body] == ["paragraph", "figure", "paragraph"]
    return figure.caption, figure.credit


@pytest.mark.parametrize(
    "markup",
    [
        "<figure><img src=/a.jpg><figcaption>Bến đò cũ<span class='photo-credit'>Lê Na</span></figcaption></figure>",
        "<figure><img src=/a.jpg><figcaption>Bến đò cũ</figcaption><div class='copyright'>Lê Na</div></figure>",
        "<figure><img src=/a.jpg><figcaption><div class=x__credit>Ảnh: Lê Na</div>Bến đò cũ</figcaption></figure>",
        "<figure><img src=/a.jpg><p>Ảnh: Lê Na</p><figcaption>Bến đò cũ</figcaption></figure>",
        "<p><img src=/a.jpg></p><p class=caption>Bến đò cũ <em class=photographer>Lê Na</em></p>",
        "<div><img src=/a.jpg></div><p>Bến đò cũ</p><p>Ảnh: Lê Na</p>",
        "<div class=anh><span><img src=/a.jpg></span><p>Bến đò cũ</p><p>Image: Lê Na</p></div>",
        "<figure><img src=/a.jpg><figcaption>Bến đò cũ <small>Foto: Lê Na</small></figcaption></figure>",
        "<figure><img src=/a.jpg><figcaption>Bến đò cũ © Lê Na</figcaption></figure>",
    ],
)
def test_where_a_credit_stands(markup: str) -> None:
    """It is no part of the caption, and never one word with its end."""
    assert _figure(markup) == ("Bến đò cũ", "Lê Na")


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("Bến đò cũ. Lê Na/Getty Images", "Bến đò cũ.", "Lê Na/Getty Images"),
        ("Bến đò cũ.Lê Na/dpa", "Bến đò cũ.", "Lê Na/dpa"),
        ("Bến đò cũ. AFP", "Bến đò cũ.", "AFP"),
        ("Bến đò cũ của AFP", "Bến đò cũ của AFP", None),
        ("Bến đò cũ. Khách của Getty", "Bến đò cũ. Khách của Getty", None),
        ("Bến đò © 2024", "Bến đò", "2024"),
        ("© Lê Na", None, "Lê Na"),
    ],
)
def test_credits_without_a_label(text: str, caption: str | None, credit: str | None) -> None:
    """An agency behind the sentence, or a sign; a sentence that names an agency has none."""
    assert split_credit(text) == (caption, credit)


def test_a_credit_of_another_element() -> None:
    """Outside of figures and captions the same names say nothing."""
    page = f"<h1>Đua thuyền</h1><article>{PROSE}<p class=copyright>Thuyền bằng gỗ sao, dài chín mét.</p></article>"
    assert "gỗ sao" in vnnews.parse_html(page).text


@pytest.mark.parametrize("link", ["https://shop.vn/khuyen-mai", "/tin-khac-12.htm"])
def test_the_alt_of_a_picture_that_leads_elsewhere(link: str) -> None:
    """It names what the link leads to, and is no caption."""
    markup = f"<p><a href='{link}'><img src=/a.jpg alt='Mua một tặng một trong ba ngày'></a></p>"
    article = vnnews.parse_html(f"<h1>Đua thuyền</h1><div class='article-body'>{PROSE}{markup}</div>")
    assert [figure.caption for figure in article.figures] == [None]


def test_the_alt_of_a_picture_that_a_click_enlarges() -> None:
    """It is its own."""
    markup = "<p><a href='/a-lon.jpg'><img src=/a.jpg alt='Bến đò cũ lúc rạng sáng'></a></p>"
    assert _figure(markup)[0] == "Bến đò cũ lúc rạng sáng"
