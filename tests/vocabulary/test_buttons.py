"""Buttons and counters: each row is one for those who read it, and for no others."""

from __future__ import annotations

import pytest
from tests.vocabulary.helpers import check_uses, check_words, uses_read

from vnnews.vocabulary.buttons import (
    BUTTONS,
    COUNTS,
    Use,
    is_comments_title,
    is_copied_button,
    is_menu_button,
    is_tool_row,
    is_vote_button,
)
from vnnews.vocabulary.combine import Pattern

PLAIN = [row for row in BUTTONS if not isinstance(row, Pattern)]


def test_rows_of_the_tables() -> None:
    """Words are folded and stand once; each row has a use, each use has a row and a reader."""
    check_words(BUTTONS, COUNTS)
    check_uses(BUTTONS)
    check_uses(COUNTS, every=False)
    assert uses_read(Use, "BUTTONS") == set(Use.__members__)


@pytest.mark.parametrize("row", PLAIN)
def test_each_row_for_each_user(row: str) -> None:
    """Alone on its line."""
    uses = BUTTONS[row]
    assert is_copied_button(row) is (Use.COPIED in uses)
    assert is_menu_button(row) is (Use.MENU in uses)
    assert is_vote_button(row) is (Use.VOTE in uses)
    assert is_tool_row(row) is (Use.TOOL in uses)
    assert is_comments_title(row) is (Use.END in uses)
    assert is_comments_title(f"{row} (12)") is (Use.COMMENTS in uses)


@pytest.mark.parametrize("row", [row for row in PLAIN if BUTTONS[row] & (Use.ROW | Use.TOOL)])
def test_rows_of_tools(row: str) -> None:
    """A label beside a tool is in its row, with any sign between; a word of a story is not."""
    for text in (f"{row} bản in", f"bản in{row}", f"{row} | 1,5x | bản in", f"0:00/4:20 {row} 12 lượt xem"):
        assert is_tool_row(text), text
    assert not is_tool_row(f"{row} bản in của ông")


def test_two_words_of_a_story_are_a_row() -> None:
    """One alone, or one twice, may be a heading of a story."""
    assert is_tool_row("facebook zalo")
    assert not is_tool_row("facebook facebook")
    assert not is_tool_row("viber telegram")
    assert not is_tool_row("bản in" * 40)


@pytest.mark.parametrize("counted", COUNTS)
def test_counters(counted: str) -> None:
    """With their number they are tools of the page, if they are counters of its readers."""
    assert is_tool_row(f"1.245 {counted}") is (Use.TOOL in COUNTS[counted])
    assert not is_tool_row(counted)


def test_patterns() -> None:
    """What has a changing part."""
    for text in (
        "nghe bài báo này",
        "nghe tin",
        "copy url",
        "sao chép liên kết",
        "tăng cỡ chữ",
        "cỡ chữ",
        "trở lại thế giới",
    ):
        assert is_copied_button(text), text
    for text in ("trở lại thế giới.", "nghe bài của ông", "cỡ chữ to", "share it", "lưu ý"):
        assert not is_copied_button(text), text
    assert is_vote_button("vote now")
    assert not is_vote_button("voters")
    assert not is_comments_title("bình luận (12345)")
