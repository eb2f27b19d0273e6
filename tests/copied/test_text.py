"""Copies from a browser as people make them: with menus, buttons, boxes of links and what stands below the story."""

from __future__ import annotations

import pytest

import vnnews

STORY = "Lô gạo thơm đầu tiên lên tàu sáng nay, nặng 2.000 tấn.\nNgười trồng lúa ở Long Phú chờ tin này ba tháng nay.\n"


def roles(text: str) -> list[tuple[str, str]]:
    """The blocks of a copy, as role and text."""
    return [(block.role, getattr(block, "text", "")) for block in vnnews.parse_text(text).body]


class TestTop:
    """Headline, author and date, with what stands between them on the page."""

    def test_a_letter_stands_for_a_picture(self) -> None:
        """VnEconomy shows an author's initial in a circle where there is no picture."""
        article = vnnews.parse_text(
            "Trang chủ\nTài chính\nGạo thơm đi Manila sớm hơn\nH\nHà Anh\n09:43, 04/09/2026\nChia sẻ\nTàu rời cảng…\n"
            f"{STORY}"
        )
        assert article.headline == "Gạo thơm đi Manila sớm hơn"
        assert [author.name for author in article.authors] == ["Hà Anh"]
        assert article.lead == "Tàu rời cảng…"

    @pytest.mark.parametrize("line", ["Mai An - 26/05/2024 12:00 (GMT+7)", "M Mai An 12:00, 26/05/2024"])
    def test_name_and_time_in_one_line(self, line: str) -> None:
        """A byline in front of the time is the author's."""
        article = vnnews.parse_text(f"Gạo thơm đi Manila sớm hơn\n{line}\nTàu rời cảng…\n{STORY}")
        assert article.headline == "Gạo thơm đi Manila sớm hơn"
        assert [author.name for author in article.authors] == ["Mai An"]
        assert article.published
        assert article.published.isoformat() == "2024-05-26T12:00:00+07:00"

    def test_the_date_above_the_headline_with_a_menu_above_it(self) -> None:
        """A short line above the date is a category where a headline stands below it."""
        article = vnnews.parse_text(
            "Kinh doanh\nQuốc tế\nThứ hai, 29/12/2025, 15:50 (GMT+7)\nGạo thơm đi Manila sớm hơn\nTàu rời cảng.\n"
            f"{STORY}"
        )
        assert article.headline == "Gạo thơm đi Manila sớm hơn"
        assert article.lead == "Tàu rời cảng."

    def test_the_author_below_the_date(self) -> None:
        """Tuổi Trẻ has headline, date, author, lead."""
        article = vnnews.parse_text(
            "Gạo thơm đi Manila sớm hơn\n06/11/2025 16:20 GMT+7\nTác giả\nMINH HUỲNH\nTàu rời cảng từ sáng sớm nay.\n"
            f"{STORY}"
        )
        assert [author.name for author in article.authors] == ["MINH HUỲNH"]
        assert article.lead == "Tàu rời cảng từ sáng sớm nay."

    def test_a_path_of_categories(self) -> None:
        """`Trang chủ > A > B` is breadcrumbs."""
        article = vnnews.parse_text(
            f"Trang chủ > Nhà đất > Dự án\nGạo thơm đi Manila\nMai An\n08:00 26/05/2024\nTàu đi…\n{STORY}"
        )
        assert (article.section, article.breadcrumbs) == ("Dự án", ("Nhà đất", "Dự án"))

    def test_what_the_author_did(self) -> None:
        """It stands in brackets behind the name."""
        article = vnnews.parse_text(f"Gạo thơm đi Manila\nMai An (thực hiện)\n08:00 26/05/2024\nTàu đi…\n{STORY}")
        assert [(author.name, author.role) for author in article.authors] == [("Mai An", "thực hiện")]

    def test_the_category_behind_the_time(self) -> None:
        """CafeF has both in one line."""
        article = vnnews.parse_text(f"Gạo thơm đi Manila\n29-12-2025 - 16:16 PM | Thị trường\nTàu đi…\n{STORY}")
        assert (article.headline, article.section) == ("Gạo thơm đi Manila", "Thị trường")
        assert article.published
        assert article.published.isoformat() == "2025-12-29T16:16:00+07:00"


class TestFrame:
    """What stands below a story and between its paragraphs."""

    def test_boxes_below_the_story(self) -> None:
        """Titles of other stories are related, tags are tags, the rest of the page is left out and counted."""
        article = vnnews.parse_text(
            "Gạo thơm đi Manila\nMai An\n08:00 26/05/2024\nTàu đi…\n"
            f"{STORY}Bài liên quan\n- Tôm sang Úc\n- Cá sang Nga\n"
            "Đọc bài theo từ khoá\ngạo thơm\n#Manila\nMới nhất trên VnEconomy\n19:50, 12/09/2026\nMuối lên giá\n"
        )
        assert [(block.role, getattr(block, "text", "")) for block in article.body[2:]] == [
            ("notice", "Bài liên quan"),
            ("related", "Tôm sang Úc\nCá sang Nga"),
        ]
        assert article.tags == ("gạo thơm", "Manila")
        assert [note.message for note in article.notes if note.code == "below-the-story"] == [
            "left out 3 lines of boilerplate below the story"
        ]

    def test_a_box_inside_the_story(self) -> None:
        """A sentence or a heading ends a box: the story goes on."""
        found = roles(
            f"Gạo thơm đi Manila\nMai An\n08:00 26/05/2024\nTàu đi…\n{STORY}Tin liên quan\nTôm sang Úc\n"
            "Vụ tới, diện tích tăng gấp rưỡi.\nXem thêm\nCá sang Nga\nNGƯỜI TRỒNG LÚA NÓI GÌ\nGiá ổn thì mừng.\n"
        )
        assert found[2:] == [
            ("notice", "Tin liên quan"),
            ("related", "Tôm sang Úc"),
            ("paragraph", "Vụ tới, diện tích tăng gấp rưỡi."),
            ("notice", "Xem thêm"),
            ("related", "Cá sang Nga"),
            ("heading", "NGƯỜI TRỒNG LÚA NÓI GÌ"),
            ("paragraph", "Giá ổn thì mừng."),
        ]

    def test_times_of_other_stories_and_tags_in_capitals(self) -> None:
        """The time below another story's title is not a title; a tag may be an abbreviation, and is short."""
        article = vnnews.parse_text(
            f"Gạo\nMai An\n08:00 26/05/2024\nĐi…\n{STORY}Đọc thêm\nTôm sang Úc\n08:00, 15/11/2021\nTừ khóa\nVFA\ngạo\n"
            "Những ai còn nhớ mùa lúa năm ấy thì nói\n"
        )
        assert [getattr(block, "text", "") for block in article.body[3:]] == [
            "Tôm sang Úc",
            "Những ai còn nhớ mùa lúa năm ấy thì nói",
        ]
        assert article.tags == ("VFA", "gạo")

    def test_a_paper_behind_whom_the_story_is_from(self) -> None:
        """CafeF ends with `Theo <author>` and the paper; elsewhere a paper's name alone is a picture's alt."""
        assert roles(f"Gạo\n08:00 26/05/2024\nĐi…\n{STORY}Theo Mai An\nNhịp sống thị trường\n")[2:] == [
            ("source_line", "Theo Mai An"),
            ("source_line", "Nhịp sống thị trường"),
        ]
        assert roles(f"Gạo\n08:00 26/05/2024\nĐi…\n{STORY}VnEconomy\n")[2:] == [("figure", "")]
        assert roles(f"Gạo\n08:00 26/05/2024\nĐi…\n{STORY}Theo họ, giá còn lên.\nVnEconomy\n")[3:] == [("figure", "")]

    def test_tags_in_one_line(self) -> None:
        """`Từ khóa: a, b` names tags."""
        assert vnnews.parse_text(f"Gạo\nMai An\n08:00 26/05/2024\nĐi…\n{STORY}Từ khóa: gạo, Manila\n").tags == (
            "gạo",
            "Manila",
        )

    def test_buttons_are_notices(self) -> None:
        """So that the line above them may sign the story; the length of a recording goes with its button."""
        found = roles(
            "Gạo thơm đi Manila\n08:00 26/05/2024\nTàu đi…\nNghe đọc bài\n2:15\n"
            f"{STORY}Mai An (theo Reuters)\nTrở lại Kinh doanh\n"
        )
        assert [role for role, _ in found] == ["notice", "notice", "paragraph", "paragraph", "author_line", "notice"]

    def test_a_numbered_alt_with_a_dot(self) -> None:
        """VCCorp writes `<headline> - Ảnh 1.`: a picture, whose caption is the next line."""
        found = vnnews.parse_text(
            "Gạo thơm đi Manila\nMai An\n08:00 26/05/2024\nTàu đi…\n"
            f"{STORY}Gạo thơm đi Manila - Ảnh 1.\nBốc gạo - Ảnh: NAM\n"
        ).body[-1]
        assert isinstance(found, vnnews.Figure)
        assert (found.caption, found.credit) == ("Bốc gạo", "NAM")


def test_the_name_of_the_site_or_the_headline_alone_is_a_picture() -> None:
    """Each is the alt of one; where there is no headline, no line is it."""
    head = "Gạo thơm đi Manila sớm hơn\n08:00 26/05/2024\nTàu đi…\n"
    assert roles(f"{head}{STORY}Gạo thơm đi Manila sớm hơn\n")[2:] == [("figure", "")]
    assert roles(f"{head}{STORY}Gạo thơm đi Manila\n")[2:] != [("figure", "")]
    assert [role for role, _ in roles(STORY)] == ["paragraph", "paragraph"]


def test_a_known_site_has_its_own_name() -> None:
    """Names of other sites are text there."""
    head = "Gạo thơm đi Manila sớm hơn\n08:00 26/05/2024\nTàu đi…\n"
    own = vnnews.parse_text(f"{head}{STORY}VnEconomy\n", url="https://vneconomy.vn/x.htm")
    assert [block.role for block in own.body][2:] == ["figure"]
    other = vnnews.parse_text(f"{head}{STORY}VnEconomy\n", url="https://vnexpress.net/x.htm")
    assert "figure" not in [block.role for block in other.body]
    assert (own.profile, other.profile, own.url) == ("vneconomy", "vnexpress", "https://vneconomy.vn/x.htm")


def test_a_text_that_is_too_long() -> None:
    """The rest is counted, and the beginning is read."""
    text = f"Gạo thơm đi Manila sớm hơn\n08:00 26/05/2024\nTàu đi…\n{STORY}"
    article = vnnews.parse_text(text + "x" * 21, options=vnnews.Options(max_bytes=len(text)))
    (note,) = (note for note in article.notes if note.code == "too-long")
    assert ("the last 21 of" in note.message, f"{len(text) + 21}" in note.message.replace(",", "")) == (True, True)
    assert note.place == "text"
    assert article.text == vnnews.parse_text(text).text
    assert "too-long" not in {
        note.code for note in vnnews.parse_text(text, options=vnnews.Options(max_bytes=len(text))).notes
    }


def test_what_is_no_text_is_not_read() -> None:
    """Nothing of it becomes an article."""
    article = vnnews.parse_text('{"a": "Gạo thơm đi Manila sớm hơn"}')
    assert (article.headline, article.body, article.is_article) == (None, (), False)
    first = article.notes[0]
    assert (first.code, first.place) == ("not-a-page", "text")


@pytest.mark.parametrize(("name", "value"), [("text", b"x"), ("text", None), ("url", 5)])
def test_wrong_types(name: str, value: object) -> None:
    """Named with what is accepted."""
    arguments: dict[str, object] = {"text": "x", "url": None, name: value}
    with pytest.raises(vnnews.WrongTypeError, match=f"{name}: got {type(value).__name__}, but str"):
        vnnews.parse_text(**arguments)  # type: ignore[arg-type]


def test_lines_are_counted_from_one() -> None:
    """Each block knows its line, and why it has its role."""
    article = vnnews.parse_text(f"Gạo thơm đi Manila sớm hơn\n\n08:00 26/05/2024\nTàu đi…\n{STORY}Đồi\nĐồi\n")
    assert [(block.line, block.reason.rule) for block in article.body] == [(5, "plain"), (6, "plain"), (7, "plain")]
    assert article.body[0].reason.evidence == "line 5"
    assert article.figures[0].caption == "Đồi"
