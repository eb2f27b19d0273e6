"""Headings: what a bold line is, and what it is not."""

from __future__ import annotations

import pytest

import vnnews

STORY = (
    "<p>Sáng nay, giá gạo xuất khẩu của Việt Nam tăng thêm năm USD một tấn so với tuần trước đó.</p>"
    "<p>Các kho ở Cần Thơ đã mở cửa thu mua trở lại sau hai tuần nghỉ vì mưa kéo dài.</p>"
    "<p>Người trồng lúa mong giá giữ được đến khi vụ hè thu gặt xong vào tháng chín.</p>"
)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("<strong>Kho đã đầy</strong>", "heading"),
        ("<strong>&gt;&gt; <a href=/lua.htm>Lúa hè thu vào vụ gặt ở miền Tây</a></strong>", "related"),
        ("<a href=/lua.htm><b>Lúa hè thu vào vụ gặt ở miền Tây</b></a>", "paragraph"),
        ("<b>&gt;&gt;&gt; Mời quý độc giả đọc thêm: <a href=/lua.htm>Lúa hè thu vào vụ</a></b>", "related"),
    ],
)
def test_a_bold_line_that_points_elsewhere_is_no_heading(line: str, role: str) -> None:
    """Arrows open a line that leads to other stories, bold as it may be."""
    page = f"<h1>Giá gạo tăng</h1><article>{STORY}<p>{line}</p><p>Giá gạo thơm thì đứng yên từ đầu tháng.</p></article>"
    article = vnnews.parse_html(page)
    assert article.body[3].role == role


@pytest.mark.parametrize(
    ("question", "answer", "role"),
    [
        ("- Ông thấy giá gạo năm nay thế nào?", "Tôi thấy giá tốt hơn năm ngoái.", "paragraph"),
        ("PV: Thưa bà, vì sao giá gạo lại tăng?", "Vì kho đã vơi từ cuối mùa trước.", "paragraph"),
        ("Ông có lo giá sẽ giảm trong mùa tới?", "Tôi không lo, kho của tôi đã hết gạo.", "paragraph"),
        ("Vì sao giá gạo lại tăng?", "- Vì kho đã vơi từ cuối mùa trước.", "paragraph"),
        ("Vì sao giá gạo lại tăng?", "Kho đã vơi từ cuối mùa trước.", "heading"),
        ("Ông Sáu có lo giá sẽ giảm?", "Ông nói là không, vì kho đã hết gạo.", "heading"),
        ("Ông Sáu và kho gạo", "- Kho đã vơi từ cuối mùa trước.", "heading"),
    ],
)
def test_a_question_put_to_somebody_is_no_heading(question: str, answer: str, role: str) -> None:
    """A dash, the asker's name, an address or a dash before the answer: an interview."""
    page = f"<h1>Giá gạo tăng</h1><article>{STORY}<p><b>{question}</b></p><p>{answer}</p><p>Hết vụ này.</p></article>"
    assert vnnews.parse_html(page).body[3].role == role
