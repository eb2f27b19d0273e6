"""Emoji that are pictures are signs of the text; pictures are not."""

from __future__ import annotations

import lxml.html
import pytest

import vnnews
from vnnews.dom.signs import emoji_of, is_sign


@pytest.mark.parametrize(
    ("markup", "sign"),
    [
        ("<img src=/1.png alt='🌾'>", "🌾"),
        ("<img src=/1.png alt='👨‍🌾'>", None),
        ("<img class='wp-smiley' src=/1.png alt=':)'>", ":)"),
        ("<img class=emoji src=/1.png>", ""),
        ("<img src=/1.png alt='Chợ'>", None),
        ("<img src=/1.png alt='...'>", None),
        ("<img src=/1.png>", None),
    ],
)
def test_emoji(markup: str, sign: str | None) -> None:
    """By the alt, which is what the picture stands for."""
    image = lxml.html.fragment_fromstring(markup)
    if sign is not None:
        assert emoji_of(image) == sign
    assert is_sign(image) == (sign is not None) or "👨" in markup


PROSE = "<p>Bà con xã Tân Lạc ra đồng từ sáng sớm, ai cũng mang theo liềm và quang gánh.</p>"


@pytest.mark.parametrize("place", ["{} Ruộng đồng chín vàng.", "Ruộng đồng {} chín vàng.", "Ruộng đồng chín vàng. {}"])
def test_an_emoji_in_a_sentence(place: str) -> None:
    """It makes no figure, and the sentence no caption."""
    line = place.format('<img class="emoji" src="https://s.a.vn/1f33e.png" alt="🌾">')
    article = vnnews.parse_html(
        f"<h1>Ruộng đồng</h1><article>{PROSE}<p>{line}</p>{PROSE.replace('sáng', 'chiều')}</article>"
    )
    assert article.paragraphs[1].text == place.format("🌾")
    assert article.image is None
    assert not article.figures
