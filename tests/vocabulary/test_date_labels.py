"""What the words in front of a date say of it."""

from __future__ import annotations

import pytest

from vnnews.vocabulary.date_labels import Label, has_date_label, label_of_date


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Cập nhật: ", Label.UPDATED),
        ("CẬP NHẬT LẦN CUỐI ", Label.UPDATED),
        ("08:15 16/7/2024Updated ", Label.UPDATED),
        ("Ngày đăng - ", Label.PUBLISHED),
        ("Đăng tải lúc ", Label.PUBLISHED),
        ("Tin đăng rồi, cập nhật lúc ", Label.UPDATED),
        ("Hạn nộp: ", Label.OTHER),
        ("Thứ Ba, ngày ", None),
        ("Bản cập nhậtx", None),
        ("Đăng Khoa", Label.PUBLISHED),
        ("", None),
    ],
)
def test_the_last_words_count(text: str, label: Label | None) -> None:
    """In any case, also glued to the number before; no part of a longer word."""
    assert label_of_date(text) is label
    assert has_date_label(text) is (label is not None)
