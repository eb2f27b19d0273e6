"""Words before and between names that sign."""

from __future__ import annotations

import pytest
from tests.roles.drafts import MORE, STORY, apply, role, text


@pytest.mark.parametrize(
    "label", ["Tác giả", "Nội dung", "Thực hiện", "Người viết", "Tin", "Bài", "Bài viết", "Tin ảnh"]
)
def test_every_label_before_a_name(label: str) -> None:
    """With a colon and a name behind it."""
    for line in (f"{label}: Lê Tám", f"{label} :Lê Tám", f"{label.upper()}: Lê Tám, Mai An"):
        assert role("byline", text(STORY), text(MORE), text(line)) == "author_line"
    for line in (f"{label}:", f"{label}: giá gạo", f"x{label}: Lê Tám", f"{label}: Lê Tám, gạo"):
        assert role("byline", text(STORY), text(MORE), text(line)) is None or label == "Thực hiện"


@pytest.mark.parametrize(
    "trade",
    [
        *("Bác sĩ", "Dược sĩ", "Luật sư", "Thạc sĩ", "Tiến sĩ", "Phó giáo sư", "Giáo sư", "Kiến trúc sư"),
        *("Nhà báo", "Nhà văn", "Nhà thơ"),
    ],
)
def test_every_trade_before_a_name(trade: str) -> None:
    """It is no part of the name; small letters behind another word are none of a name."""
    assert role("byline", text(STORY), text(MORE), text(f"{trade} Lê Tám", "bold")) == "author_line"
    assert role("byline", text(STORY), text(MORE), text(f"x{trade} Lê Tám", "bold")) is None
    assert role("byline", text(STORY), text(MORE), text(f"{trade} Tám", "bold")) is None


@pytest.mark.parametrize("sign", [",", " &", " -", " –", " —", " và"])
def test_what_parts_two_who_sign(sign: str) -> None:
    """Both are names."""
    assert role("byline", text(STORY), text(MORE), text(f"Lê Tám{sign} Mai An", "bold")) == "author_line"
    assert role("byline", text(STORY), text(MORE), text(f"Lê Tám{sign} gạo", "bold")) is None
    line = text(f"Lê Tám{sign} Mai An")
    drafts = apply("byline", text(STORY), text(MORE), line, text(MORE), authors=("Lê Tám", "Mai An"))
    assert drafts[2].role == "author_line"
    assert apply("byline", text(STORY), text(MORE), text(line.text), text(MORE), authors=("Lê Tám",))[2].role is None
