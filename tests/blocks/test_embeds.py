"""Players that a script puts into a page, and their still pictures."""

from __future__ import annotations

import lxml.html
import pytest

import vnnews
from vnnews.blocks.embeds import film_of_still, player_of

FILM = "https://www.youtube.com/embed/ab_cd-ef123"
PROSE = "<p>Đội đua xuất phát ở làn sáu, làn ngược gió nhất của hồ, từ tám giờ sáng.</p>"


def _page(markup: str) -> vnnews.Article:
    return vnnews.parse_html(
        f"<h1>Đua thuyền</h1><div class='article-body'>{PROSE}{markup}{PROSE.replace('sáu', 'hai')}</div>"
    )


@pytest.mark.parametrize(
    "markup",
    [
        f"<div data-src='{FILM}'><img src='https://i.ytimg.com/vi/ab_cd-ef123/0.jpg'></div>",
        "<div class='youtube' data-embed='ab_cd-ef123'><div class='play-button'></div></div>",
        "<div class='yt-lazy' data-id='ab_cd-ef123'><img src='https://a.vn/tinh.jpg'></div>",
        "<lite-youtube videoid='ab_cd-ef123' playlabel='Xem'><button>Xem</button></lite-youtube>",
        "<p><img src='https://img.youtube.com/vi/ab_cd-ef123/maxresdefault.jpg'></p>",
        f"<p><a href='{FILM}'><img src='https://a.vn/tinh.jpg'></a></p>",
    ],
)
def test_a_film_that_a_click_loads(markup: str) -> None:
    """It is an embed with the film's address, and no picture."""
    article = _page(markup)
    (embed,) = (block for block in article.body if block.role == "embed")
    assert isinstance(embed, vnnews.Embed)
    assert (embed.kind, embed.src) == ("video", FILM)
    assert not article.figures


@pytest.mark.parametrize(
    "wrapper", ["<div>{}</div>", "<div class=a><div class=b>{}</div></div>", "<figure>{}</figure>"]
)
def test_the_still_picture_of_a_hidden_player(wrapper: str) -> None:
    """A click displays the player: the film's address and the caption are kept."""
    still = (
        "<img src='https://a.vn/tinh.jpg'><div style='display:none'><video src='https://a.vn/dua.m3u8'></video></div>"
    )
    article = _page(wrapper.format(still) + "<p>Tay chèo về đích. Video: <em>Hải Vân</em></p>")
    (embed,) = (block for block in article.body if block.role == "embed")
    assert isinstance(embed, vnnews.Embed)
    assert (embed.src, embed.caption, embed.credit) == ("https://a.vn/dua.m3u8", "Tay chèo về đích.", "Hải Vân")
    assert embed.poster is not None


def test_a_hidden_player_without_a_still_picture() -> None:
    """It is not displayed; a picture farther above is another one."""
    article = _page(
        "<p><img src='https://a.vn/cau.jpg'></p><div style='display:none'><video src='/x.mp4'></video></div>"
    )
    assert [block.role for block in article.body] == ["paragraph", "figure", "paragraph"]


@pytest.mark.parametrize("address", ["https://a.vn/vi/ab_cd-ef123/0.jpg", "https://i.ytimg.com/an/x.jpg", "/0.jpg"])
def test_other_pictures_are_no_stills(address: str) -> None:
    """Only those on the hosts of stills."""
    assert film_of_still(address) is None


@pytest.mark.parametrize(
    "markup", ["<div data-src='/anh.jpg'></div>", "<div class=player></div>", "<div data-id='ab_cd-ef123'></div>"]
)
def test_no_player(markup: str) -> None:
    """A key alone names no host."""
    assert player_of(lxml.html.fragment_fromstring(markup), None) is None
