"""Tests of `vnnews.copied.top`: the lines above the story of a copied text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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


def test_a_menu_above_the_last_path() -> None:
    """The last `Trang chủ` counts; what stands above it is a menu."""
    fields, story = read(
        "Trang chủ > A", "Chợ quê", "Trang chủ > B » C", "Giá chè tăng mạnh", "08:00 26/05/2024", "Hết."
    )
    assert (fields["headline"], fields["section"]) == (("Giá chè tăng mạnh",), ("C",))
    assert fields["breadcrumbs"] == ("B", "C")
    assert story == ["Hết."]


def test_one_step_is_no_path() -> None:
    fields, _ = read("Trang chủ Thị trường", "Giá chè tăng mạnh", "08:00 26/05/2024", "Lên...", "Hết.")
    assert fields["section"] == ("Thị trường",)
    assert "breadcrumbs" not in fields


def test_a_date_below_the_top_is_of_the_story() -> None:
    """Within 120 lines it may be the article's, menus included."""
    menu = [f"Mục số {number} của báo" for number in range(119)]
    assert read("Trang chủ", *menu[:117], "Giá chè tăng mạnh", "08:00 26/05/2024", "Hết.")[0]["published"]
    assert "published" not in read(*menu, "Giá chè tăng mạnh", "08:00 26/05/2024", "Hết.")[0]


@pytest.mark.parametrize(
    ("line", "is_date"),
    [
        ("08:00 26/05/2024", True),
        ("08:00 26/05/2024 (GMT+7)", True),
        ("26/05/2024", False),
        ("Lúc 08:00 26/05/2024", True),
        ("Họp lúc 08:00 26/05/2024 ở chợ quê", False),
        ("08:00 26/05/2024 | Chợ", True),
        ("08:00 26/05/2024 | Chợ quê số 2 ở huyện", False),
        ("Lúc 8:00 26/05/2024 ở chợ", False),
        ("Mai An 08:00 26/05/2024", True),
        ("Chè lên giá 08:00 26/05/2024 xong", False),
        ("08:00 26/05/2024" + " x" * 30, False),
    ],
)
def test_lines_of_the_date(line: str, is_date: object) -> None:
    """A time of day makes up two thirds of the line; a name or a category may stand beside it."""
    fields, _ = read("Giá chè tăng mạnh tuần này", line, "Lên...", "Hết.")
    assert ("published" in fields) is is_date


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Mai An - 08:00 26/05/2024", "Mai An"),
        ("Mai An | 08:00 26/05/2024", "Mai An"),
        ("Mai An • 08:00 26/05/2024 GMT+7", "Mai An"),
        ("M Mai An 08:00 26/05/2024", "Mai An"),
        ("L Mai An 08:00 26/05/2024", "L Mai An"),
        ("Mai 08:00 26/05/2024", None),
    ],
)
def test_the_name_in_the_line_of_the_date(line: str, author: str | None) -> None:
    """Of two words or more, without the initial that stands for a picture."""
    fields, _ = read("Giá chè tăng mạnh tuần này", line, "Lên...", "Hết.")
    assert fields.get("authors") == (None if author is None else (author,))


def test_the_day_of_the_copy() -> None:
    """In each of the first lines, and before other words."""
    fields, story = read("date 2026-08-14 Giá chè tăng mạnh tuần này", "08:00 26/05/2024", "Lên...", "Hết.")
    assert (fields["headline"], story) == (("Giá chè tăng mạnh tuần này",), ["Hết."])
    fields, _ = read(
        "date 2026-08-14", "Thứ Sáu, 2/8/2024", "2/8/2024", "Giá chè tăng mạnh", "08:00 26/05/2024", "Hết."
    )
    assert fields["headline"] == ("Giá chè tăng mạnh",)


def test_a_menu_above_the_date() -> None:
    """A short line above the date is a menu only where a headline stands below."""
    headline = "Giá chè ở Suối Giàng tăng mạnh"
    fields, story = read("Chợ quê", "08:00 26/05/2024", headline, "Mai An", "Lên giá rồi", "Hết.")
    assert (fields["headline"], fields["authors"], fields["lead"]) == ((headline,), ("Mai An",), ("Lên giá rồi",))
    assert story == ["Hết."]
    for below in (f"{headline}.", "Mai An", "x" * 230):
        assert read("Chợ quê", "08:00 26/05/2024", below, "Lên giá rồi", "Hết.")[0]["headline"] == ("Chợ quê",)


def test_the_author_below_the_date() -> None:
    """A name, then a lead and a story."""
    headline = "Giá chè ở Suối Giàng tăng mạnh"
    fields, story = read(headline, "08:00 26/05/2024", "Mai An", "Chè lên giá từ sáng nay ở chợ", "Hết.")
    assert (fields["authors"], fields["lead"], story) == (("Mai An",), ("Chè lên giá từ sáng nay ở chợ",), ["Hết."])
    assert "authors" not in read(headline, "08:00 26/05/2024", "Mai An", "Chè lên giá từ sáng nay")[0]
    assert "authors" not in read(headline, "08:00 26/05/2024", "Mai An", "Mai An", "Chè lên giá.", "Hết.")[0]


def test_a_copy_that_is_nothing_but_the_story() -> None:
    """Sentences have no headline; a line that is cut is a lead."""
    assert read("Chè lên giá ở chợ.", "Hết.") == ({}, ["Chè lên giá ở chợ.", "Hết."])
    assert read("Chè lên giá ở chợ") == ({}, ["Chè lên giá ở chợ"])
    assert read("x" * 221, "Hết.") == ({}, ["x" * 221, "Hết."])
    assert read("Chè lên giá…", "Hết.") == ({"lead": ("Chè lên giá…",)}, ["Hết."])
    assert read("Chè lên giá...", "Hết.") == ({"lead": ("Chè lên giá...",)}, ["Hết."])
    assert read("Chè lên giá ở chợ", "Mai An", "Được mùa", "Hết.") == (
        {"headline": ("Chè lên giá ở chợ",), "authors": ("Mai An",), "lead": ("Được mùa",)},
        ["Hết."],
    )
    assert read("Trang chủ > Chợ", "Chè lên giá.", "Hết.")[0]["headline"] == ("Chè lên giá.",)
    assert read("Trang chủ > Chợ")[1] == []


def test_what_is_no_lead() -> None:
    """A caption that stands twice, a heading in capitals, an only line: the story keeps it."""
    head = ("Giá chè tăng mạnh tuần này", "08:00 26/05/2024")
    for rest in (("Đồi chè", "Đồi chè", "Hết."), ("CHỢ QUÊ", "Hết."), ("Chè lên giá.",)):
        fields, story = read(*head, *rest)
        assert "lead" not in fields
        assert story == [*rest]


def test_a_category_of_one_letter() -> None:
    assert read("Trang chủ > Ô", "Giá chè tăng mạnh", "08:00 26/05/2024", "Hết.")[0]["section"] == ("Ô",)


def test_the_line_right_above_the_date_is_the_headline() -> None:
    """Others above it are a menu, where no name stands between."""
    headline = "Giá chè ở Suối Giàng tăng mạnh"
    fields, story = read("Chợ quê hôm nay có gì mới", headline, "08:00 26/05/2024", "Lên giá...", "Hết.")
    assert (fields["headline"], story) == ((headline,), ["Hết."])
    assert "authors" not in fields
    fields, _ = read("Chợ quê hôm nay có gì mới", headline, "Mai An", "08:00 26/05/2024", "Lên giá...", "Hết.")
    assert (fields["headline"], fields["authors"]) == ((headline,), ("Mai An",))


def test_candidates_have_the_place_of_their_line() -> None:
    candidates: Candidates = {}
    read_top(
        [Line(number, text) for number, text in enumerate(("Giá chè tăng", "08:00 26/05/2024", "Hết."), 7)], candidates
    )
    assert [(field, listed[0].place) for field, listed in candidates.items()] == [
        ("published", "line 8"),
        ("headline", "line 7"),
    ]
