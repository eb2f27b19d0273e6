"""A story that opens with the words of its lead keeps them, and says so."""

from __future__ import annotations

from typing import Final

import pytest

import vnnews

LEAD: Final = "Mười hai hộ trồng lúa ở Bình Minh đã ký bán cả vụ hè thu cho hợp tác xã từ giữa tháng bảy."
STORY: Final = "Ông Tư nói thêm rằng kho của xã còn chứa được chừng bốn trăm tấn nếu trời không mưa dài."


@pytest.mark.parametrize("more", ["", f"<p>{STORY}</p>"])
def test_the_opening_that_equals_the_lead_stays(more: str) -> None:
    """The lead points at it; a story of this one paragraph is that paragraph."""
    article = vnnews.parse_html(
        f"<h1>Lúa hè thu</h1><p class='sapo'>{LEAD}</p><div class='content'><p>{LEAD}</p>{more}</div>"
    )
    assert article.lead == LEAD
    assert [(repeat.block, repeat.similarity) for repeat in article.lead_repeats] == [(0, 1.0)]
    assert article.text.startswith(LEAD)
    assert article.to_markdown().count(LEAD) == 1


def test_a_lead_with_more_words_than_the_opening_is_written() -> None:
    """No word of it is left out of Markdown."""
    article = vnnews.parse_html(
        f"<h1>Lúa hè thu</h1><p class='sapo'>{LEAD} Giá đã chốt.</p>"
        f"<div class='content'><p>{LEAD}</p><p>{STORY}</p></div>"
    )
    assert "Giá đã chốt" in article.to_markdown()
