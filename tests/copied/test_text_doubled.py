"""Lines that stand twice in a row in a copied text: a picture's alt and caption, or a quotation extracted twice."""

from __future__ import annotations

import pytest

import vnnews

HEAD = "Lúa hè thu ở Bình Minh\n\nMười hai hộ đã ký bán cả vụ cho hợp tác xã từ giữa tháng bảy.\n\n"
STORY = "Ông Tư nói thêm rằng kho của xã còn chứa được chừng bốn trăm tấn nếu trời không mưa dài."
QUOTE = (
    "“Người trồng lúa chỉ mong giá giữ được đến khi vụ hè thu gặt xong vào tháng chín, vì phân bón đã đắt gấp rưỡi so "
    "với năm ngoái. Các thương lái từ Long Xuyên đã đặt cọc một phần ba, và họ hẹn quay lại sau rằm để cân nốt.”"
)


@pytest.mark.parametrize(("line", "roles"), [(QUOTE, ["paragraph", "pull_quote"]), (QUOTE[:90], ["figure"])])
def test_a_long_quotation_is_no_caption(line: str, roles: list[str]) -> None:
    """One of the two copies stays in the text."""
    article = vnnews.parse_text(f"{HEAD}{STORY}\n\n{line}\n\n{line}\n\n{STORY.replace('bốn', 'năm')}")
    assert [block.role for block in article.body][1:-1] == roles
    assert article.text.count(line) == (line == QUOTE)
