"""Tests of `vnnews.copied.top`: the lines above the story of a copied text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import vnnews
from vnnews.copied.lines import Line
from vnnews.copied.top import read_top

if TYPE_CHECKING:
    from vnnews.metadata.candidates import Candidates


def read(*texts: str) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """The values of the fields, and the lines of the story."""
    candidates: Candidates = {}
    story = read_top([Line(number, text) for number, text in enumerate(texts, 1)], candidates)
    return {field: listed[0].values for field, listed in candidates.items()}, [line.text for line in story]


def test_headline_and_author_stand_above_the_date() -> None:
    fields, story = read("Giá gạo tăng mạnh tuần này", "Minh Anh", "25/07/2024, 16:03", "Gạo lên giá...", "Hết.")
    assert fields == {
        "published": ("25/07/2024, 16:03",),
        "headline": ("Giá gạo tăng mạnh tuần này",),
        "authors": ("Minh Anh",),
        "lead": ("Gạo lên giá...",),
    }
    assert story == ["Hết."]


def test_headline_and_author_stand_below_the_date() -> None:
    fields, story = read("25/07/2024, 16:03", "Giá gạo tăng mạnh", "Minh Anh", "Gạo lên giá...", "Hết.")
    assert (fields["headline"], fields["authors"], story) == (("Giá gạo tăng mạnh",), ("Minh Anh",), ["Hết."])


def test_path_gives_section_and_breadcrumbs() -> None:
    fields, _ = read("Trang chủ > Kinh tế > Thị trường", "Giá gạo tăng mạnh", "25/07/2024, 16:03", "Hết.")
    assert (fields["section"], fields["breadcrumbs"]) == (("Thị trường",), ("Kinh tế", "Thị trường"))


@pytest.mark.parametrize("date", ["Minh Anh - 26/05/2024 12:00", "M Minh Anh 12:00, 26/05/2024"])
def test_name_before_the_date_is_the_author(date: str) -> None:
    fields, _ = read("Giá gạo tăng mạnh tuần này", date, "Gạo lên giá...", "Hết.")
    assert (fields["authors"], fields["headline"]) == (("Minh Anh",), ("Giá gạo tăng mạnh tuần này",))


def test_category_after_the_date_is_the_section() -> None:
    fields, _ = read("Giá gạo tăng mạnh tuần này", "29-12-2025 - 16:16 PM | Chứng khoán", "Gạo lên giá...", "Hết.")
    assert fields["section"] == ("Chứng khoán",)


def test_day_of_the_copy_is_not_the_date() -> None:
    fields, story = read("Thứ Sáu, 2/8/2024", "Giá gạo tăng.", "Hết.")
    assert "published" not in fields
    assert story == ["Giá gạo tăng.", "Hết."]


def test_nothing_gives_nothing() -> None:
    assert read() == ({}, [])


@pytest.mark.parametrize(
    "dates",
    [
        ["Cập nhật: 17/7/2024 21:40 | Đăng: 16/7/2024 08:15"],
        ["Đăng: 16/7/2024 08:15 - Cập nhật: 17/7/2024 21:40"],
        ["Cập nhật 17/7/2024 21:40", "Đăng lúc 16/7/2024 08:15"],
        ["Đăng lúc 08:15 16/7/2024", "Sửa lần cuối 21:40 17/7/2024"],
    ],
)
def test_lines_of_labelled_dates(dates: list[str]) -> None:
    """Each date has its own label, on one line or on several, in any order."""
    story = [f"Nước về sớm hơn mọi năm, nên tôm giống khỏe và giá thấp hơn vụ {word}." for word in ("một", "hai", "ba")]
    article = vnnews.parse_text("\n".join(["Tôm giống về đầm Phước Hội", *dates, *story]))
    assert article.headline == "Tôm giống về đầm Phước Hội"
    assert article.published is not None
    assert article.modified is not None
    assert (article.published.isoformat(), article.modified.isoformat()) == (
        "2024-07-16T08:15:00+07:00",
        "2024-07-17T21:40:00+07:00",
    )
    assert article.lead == story[0]
