"""Notices: one topic a pattern, and words of the tables in each place where a pattern takes them."""

from __future__ import annotations

import re

import pytest
from tests.vocabulary.helpers import check_words

from vnnews.vocabulary import buttons, links
from vnnews.vocabulary.buttons import BUTTONS, COUNTS
from vnnews.vocabulary.combine import Pattern, used_by
from vnnews.vocabulary.links import PHRASES, TAG_TITLES
from vnnews.vocabulary.notices import (
    BOXED,
    CHANNELS,
    CONTACTS,
    CORRECTIONS,
    EDITORS,
    NOTICES,
    PARTS,
    READERS,
    STORY,
    Topic,
    is_about_story,
    opens_part,
    topic_of,
    without_first_on,
)


def _plain(rows: tuple[str, ...]) -> list[str]:
    return [row for row in rows if not isinstance(row, Pattern)]


# Where a word of a table stands in a notice: what makes a line of it, and the topic.
LINES = [
    *((f"mời quý {row} đón đọc", Topic.READ_ON) for row in READERS),
    *((f"{row} gửi câu hỏi về báo", Topic.QUESTIONS) for row in READERS),
    *((f"mời {row} xem tiếp trang sau", Topic.NEXT_PAGE) for row in ("bạn", *READERS)),
    *((f"{row}: 0900", Topic.ADDRESS) for row in CONTACTS),
    *((f"{row} : bà mận", Topic.PUBLISHER) for row in EDITORS),
    *((f"theo dõi báo trên {row}", Topic.FOLLOW) for row in CHANNELS),
    *((f"{row}: tên đúng là tám", Topic.CORRECTION) for row in CORRECTIONS),
    *((f"({row} sau: chợ nổi)", Topic.NEXT_PART) for row in (*PARTS, "số")),
    *((f"{row}: lúa, gạo", Topic.TAGS) for row in TAG_TITLES),
    *((f"{row} >>", Topic.BUTTON) for row in _plain(used_by(PHRASES, links.Use.BUTTON))),
    *((f"{row}:", Topic.POLL) for row in _plain(used_by(BUTTONS, buttons.Use.POLL))),
    *((f"{row} (12)", Topic.COMMENTS) for row in _plain(used_by(BUTTONS, buttons.Use.NOTICE))),
    *((f"1,2k {row}", Topic.COUNT) for row in used_by(COUNTS, buttons.Use.NOTICE)),
    ("nghe bài viết", Topic.TOOLS),
]


def test_rows_of_the_tables() -> None:
    """Words are folded and stand once; each topic has rows, but for tools, which have a table of their own."""
    for words in (STORY, READERS, CONTACTS, EDITORS, CHANNELS, CORRECTIONS, PARTS):
        check_words(words)
    assert set(NOTICES) == set(Topic) - {Topic.TOOLS}
    rows = [row for rows in NOTICES.values() for row in rows]
    assert len(rows) == len(set(rows))
    assert all(rows)


def test_rows_are_searched_in_one_look() -> None:
    """A row with a group of its own may count on its number: no other row has one, and no row has two openings."""
    groups = [topic for topic, rows in NOTICES.items() for row in rows if re.compile(row).groups]
    assert groups == [Topic.SHORTCODE]
    assert not [row for rows in NOTICES.values() for row in rows if "|^" in row]


@pytest.mark.parametrize(("line", "topic"), LINES)
def test_words_of_tables_in_notices(line: str, topic: Topic) -> None:
    """As folded; a sentence that only holds the line is none."""
    assert topic_of(line) is topic
    assert topic_of(f"hôm qua ông thấy {line} ở chợ") is None


def test_what_names_the_story() -> None:
    """Each row does, within a notice of a topic that may stand in a box."""
    assert all(is_about_story(f"(*) {row} là ý kiến riêng") for row in STORY)
    assert not is_about_story("ý kiến riêng")
    assert set(NOTICES) > BOXED


def test_parts_of_a_series() -> None:
    """With a number or a name, and a mark behind it; an ellipsis is no such mark."""
    for part in PARTS:
        assert opens_part(f"* {part} cuối: gạo")
        assert opens_part(f"{part} 2. gạo")
        assert not opens_part(f"{part} hai...")
        assert not opens_part(f"{part} : gạo")
    assert opens_part("số cuối: gạo")
    assert not opens_part("số hai: gạo")


def test_the_line_of_wordpress() -> None:
    """In English and in both of its translations, as printed, at the end of a summary."""
    for line in ("The post Gạo appeared first on Báo Lúa.", "Bài viết Gạo đã xuất hiện đầu tiên vào ngày Báo Lúa"):
        assert without_first_on(f"Gạo lên giá. {line}") == "Gạo lên giá."
        assert topic_of(line.lower()) is Topic.FIRST_ON
    assert without_first_on("Bài viết Gạo hay.") == "Bài viết Gạo hay."
