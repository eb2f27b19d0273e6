"""Which story metadata is about: by title and by address."""

from __future__ import annotations

import pytest

from vnnews.metadata.identity import ALIKE, EQUAL, OTHER, UNKNOWN, Identity

TITLE = "Bưởi da xanh Lương Hòa xuống giá"
PAGE = Identity.of([TITLE, None, f"{TITLE} | Báo Vườn"], ["https://vuon.vn/kinh-te/buoi-xuong-gia-88.html", None])


@pytest.mark.parametrize(
    ("title", "addresses", "agreement"),
    [
        (TITLE, [], EQUAL),
        (TITLE.upper(), [], EQUAL),
        (f"{TITLE} - Báo Vườn", [], EQUAL),
        ("Bưởi da xanh Lương Hòa đang xuống giá", [], EQUAL),
        ("Bưởi Lương Hòa rớt giá vì đâu", [], ALIKE),
        ("Cá tra được mùa lớn", [], OTHER),
        ("Kinh tế vườn", [], UNKNOWN),
        ("", [], UNKNOWN),
        ("Cá tra được mùa lớn", ["https://m.vuon.vn/kinh-te/buoi-xuong-gia-88.html?x=1"], EQUAL),
        ("Cá tra được mùa lớn", ["/kinh-te/buoi-xuong-gia-88.amp"], EQUAL),
        ("Cá tra được mùa lớn", ["https://vuon.vn/"], OTHER),
        (TITLE, ["https://vuon.vn/"], EQUAL),
        (TITLE, ["https://vuon.vn/ca-tra-89.html"], EQUAL),
        ("Bưởi Lương Hòa rớt giá vì đâu", ["https://vuon.vn/ca-tra-89.html"], OTHER),
        ("", ["https://vuon.vn/ca-tra-89.html"], OTHER),
        ("Cá tra được mùa lớn", ["https://["], OTHER),
    ],
)
def test_agreement(title: str, addresses: list[str], agreement: int) -> None:
    """An address of the page is enough; with another one the titles have to be nearly equal."""
    assert PAGE.agreement([title], addresses) == agreement


def test_numbers_tell_stories_apart() -> None:
    """`Giá vàng 16/7` is another story than `Giá vàng 17/7`."""
    page = Identity.of(["Giá vàng miếng trong nước sáng nay ngày 16/7"], [])
    assert page.agreement(["Giá vàng miếng trong nước sáng nay ngày 17/7"], []) == ALIKE
    assert page.agreement(["Giá vàng miếng ở trong nước sáng nay ngày 16/7"], []) == EQUAL


def test_a_page_without_titles_contradicts_nothing() -> None:
    """Neither does one whose titles are short names."""
    for page in (Identity(), Identity.of(["Báo Vườn"], [])):
        assert page.agreement([TITLE], ["https://vuon.vn/a.html"]) == UNKNOWN
