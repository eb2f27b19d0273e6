"""The persons of a byline: what belongs to a name, and what ends the list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnnews.fields.persons import persons_in


@pytest.mark.parametrize(
    ("value", "persons"),
    [
        ("Bài: Mai An Ảnh: Lê Tư", [("Mai An", None)]),
        ("Ảnh: Lê Tư", [("Lê Tư", None)]),
        ("Tin bài: Mai An Tin ảnh: Lê Tư", [("Mai An", None), ("Lê Tư", None)]),
        ("Tổ chức thực hiện: Mai An", [("Mai An", None)]),
        ("Tản văn của Mai An", [("Mai An", None)]),
        ("Mai An und Lê Tư", [("Mai An", None), ("Lê Tư", None)]),
        ("Von Mai An", [("Mai An", None)]),
        ("Mai An, giáo sư của một trường ở Huế, Lê Tư", [("Mai An", "giáo sư của một trường ở Huế"), ("Lê Tư", None)]),
        ("Mai An (dịch), Lê Tư", [("Mai An", "dịch"), ("Lê Tư", None)]),
        ("Mai An (VTV Online), Lê Tư", [("Mai An", "VTV Online"), ("Lê Tư", None)]),
        ("Thông tín viên Mai An", [("Mai An", "Thông tín viên")]),
        ("Mai An, thông tín viên tại Huế", [("Mai An", "thông tín viên tại Huế")]),
        ("Mai An (dịch), phóng viên", [("Mai An", "phóng viên")]),
        ("Mai An, 12 Lý Thường Kiệt, Hà Nội", [("Mai An", None)]),
        ("Mai An - 04/09/2026 10:00", [("Mai An", None)]),
        ("Mai An mai@lua.vn", [("Mai An", None)]),
        ("M Mai An", [("Mai An", None)]),
        ("", []),
    ],
)
def test_persons(value: str, persons: list[tuple[str, str | None]]) -> None:
    """Labels, roles, jobs, agencies, dates and addresses are no names."""
    assert persons_in(value) == persons


@given(st.text(alphabet="MaiAnLêTư ,.:()-/|&0123@ảnh", max_size=60))
def test_any_text(value: str) -> None:
    """No text raises; each name has a letter and stands in the text."""
    for name, _ in persons_in(value):
        assert any(map(str.isalpha, name))
        assert name.split()[0] in value
