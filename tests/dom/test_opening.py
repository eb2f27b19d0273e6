"""Hidden parts of a page: those that a reader can open are kept, the others are counted."""

from __future__ import annotations

from typing import Final

import lxml.html
import pytest

import vnnews
from vnnews.dom.opening import can_be_opened

STORY: Final = (
    "Sáng nay, đội cứu hộ kéo được hai chiếc ghe mắc cạn ở cửa biển Mỹ Á sau một đêm chờ nước lên.",
    "Chủ ghe cho biết lưới và máy dò còn nguyên, chỉ hỏng bánh lái và một phần mạn trái.",
    "Đồn biên phòng dự định đặt thêm phao đèn ở luồng phía nam trước mùa gió chướng.",
    "Từ đầu năm đến nay đã có bảy ghe mắc cạn ở đúng cồn cát này, hai chiếc phải bỏ.",
)
FIRST: Final = "".join(f"<p>{line}</p>" for line in STORY[:2])
REST: Final = "".join(f"<p>{line}</p>" for line in STORY[2:])


def _parse(body: str) -> vnnews.Article:
    return vnnews.parse_html(f"<h1>Kéo ghe mắc cạn ở Mỹ Á</h1><div class=article-content>{body}</div>")


OPENED: Final = [
    f"{FIRST}<p><a href='#'>Xem thêm</a></p><section style='display:none'>{REST}</section>",
    f"{FIRST}<div style='display: none' class=x>{REST}</div><button>Đọc tiếp</button>",
    f"{FIRST}<div hidden=until-found>{REST}</div>",
    f"{FIRST}<button aria-controls=con>▼</button><div id=con hidden>{REST}</div>",
    f"{FIRST}<div class=accordion><h4>Luồng phía nam</h4><div class=accordion-content hidden>{REST}</div></div>",
    f"{FIRST}<div role=tabpanel style='visibility:hidden'>{REST}</div>",
    f"{FIRST}<div aria-hidden=true>{REST}</div>",
    f"{FIRST}<details><summary>Xem tiếp</summary>{REST}</details>",
]


@pytest.mark.parametrize("body", OPENED)
def test_half_of_a_story_behind_a_button_is_not_lost(body: str) -> None:
    """All lines are in the text, in order."""
    text = _parse(body).text
    assert [line for line in text.split("\n") if line in STORY] == list(STORY)


def test_what_is_opened_is_marked() -> None:
    """Its blocks say so, and a note counts them."""
    article = _parse(OPENED[0])
    assert [block.reason.evidence.endswith("hidden until opened") for block in article.paragraphs] == [
        *(False, False),
        *(True, True),
    ]
    (note,) = (note for note in article.notes if note.code == "hidden-text")
    assert note.message == "the page hides text of the story: 2 blocks that a reader can open kept"


def test_what_no_reader_can_open_is_counted() -> None:
    """A draft, an error of the program, words for screen readers."""
    hidden = (
        "<p hidden>Bản nháp chờ duyệt</p><p>Ghe <span class=sr-only>mở trong thẻ mới </span>về bến "
        "<b style='clip:rect(0px,0px,0px,0px)'>ẩn</b>an toàn, chiều nay bà con lại ra khơi.</p>"
    )
    article = _parse(FIRST + hidden)
    assert article.paragraphs[-1].text == "Ghe về bến an toàn, chiều nay bà con lại ra khơi."
    (note,) = (note for note in article.notes if note.code == "hidden-text")
    assert note.message == "the page hides text of the story: 9 words left out"


def test_slides_are_figures() -> None:
    """The first one is shown, the others are one click away."""
    slides = "".join(
        f"<figure {'' if place == 0 else 'style=display:none'}><img src=/{place}.jpg><figcaption>Ghe số {place} về bến"
        "</figcaption></figure>"
        for place in range(3)
    )
    assert len(_parse(f"{FIRST}<div class=box>{slides}</div>{REST}").figures) == 3


@pytest.mark.parametrize("markup", ["<p hidden>x</p>", "<div hidden><img src=a></div>", "<div id=a hidden>x</div>"])
def test_an_element_alone_cannot_be_opened(markup: str) -> None:
    """Nothing beside it says so."""
    assert not can_be_opened(lxml.html.fragment_fromstring(markup))
