"""Cards of other stories beside a story: they are no part of it, whatever they say of themselves."""

from __future__ import annotations

import lxml.html
import pytest

from vnnews import parse_html
from vnnews.body.teasers import is_card_list

HEAD = "<h1>Xóm chài dựng lại nhà sau bão</h1>"
STORY = "<p>Sáng nay, xóm chài họp bàn việc dựng lại mười hai căn nhà bị bão làm sập.</p>"
MORE = "<p>Xã hỗ trợ mỗi hộ mười lăm triệu đồng, phần còn lại do bà con trong xóm góp công.</p>"
TEASER = "Lửa bùng lên từ tầng hai, lan nhanh ra toàn bộ kho và thiêu rụi nhiều tài sản của chủ."
CARD = f"<div class=k><h4><a href=/a>Cháy kho vải lúc rạng sáng ở ngoại ô</a></h4><div>{TEASER}</div></div>"


def _is(markup: str) -> bool:
    return is_card_list(lxml.html.fragment_fromstring(markup))


def test_what_cards_are() -> None:
    """Two or more elements that look the same, each with the title of a story; a title may stand above them."""
    assert _is(f"<div>{CARD * 2}</div>")
    assert _is(f"<div><b>Tin cùng chuyên mục</b>{CARD * 2}</div>")
    assert _is(f"<section><h3>Đọc nhiều</h3><div>{CARD * 3}</div></section>")
    assert not _is(f"<div>{CARD}</div>")
    assert not _is(f"<div>{HEAD}{CARD * 2}</div>")
    assert not _is(f"<div>{STORY * 2}</div>")
    assert not _is(f"<div>{CARD.replace(TEASER, TEASER * 3) * 2}</div>")
    assert not _is(f"<div>{CARD * 2}<div class=k>{TEASER}</div></div>")
    assert not _is(f"<div>{CARD.replace('<a', 'Xem <a') * 2}</div>")


@pytest.mark.parametrize("count", [2, 3])
def test_a_short_story_over_cards(count: int) -> None:
    """Its paragraphs are the story, though the cards say more."""
    article = parse_html(f"<div class=m>{HEAD}<div class=t>{STORY}{MORE}</div><div>{CARD * count}</div></div>")
    assert [each.role for each in article.body] == ["paragraph"] * 2


def test_cards_that_are_the_story() -> None:
    """Where hardly a word stands beside them, they are what the page tells."""
    article = parse_html(f"<div class=m>{HEAD}<div class=t>{STORY}</div><div>{CARD * 6}</div></div>")
    assert any(TEASER in each.text for each in article.iter_text())
