"""Titles, buttons and arrows of other stories: what each row does, and what no row may do."""

from __future__ import annotations

import pytest
from tests.vocabulary.helpers import check_uses, check_words, uses_read

from vnnews.text import fold
from vnnews.vocabulary.combine import Pattern, used_by
from vnnews.vocabulary.links import (
    ARROWS,
    KINDS,
    PAGE_WORDS,
    PHRASES,
    TAG_TITLES,
    Turn,
    Use,
    before_pointer,
    box_title,
    has_pointer,
    is_cards_title,
    is_links_title,
    leads_on,
    leads_on_below_name,
    without_button,
)

TABLES = (PHRASES, KINDS, ARROWS)
PROSE = ["giá gạo tăng", "tin ông nói", "bài học khác nhau", "xem ba trận", "bạn quan tâm", "mới", "các"]


def _plain(use: Use, *tables: dict[str, Use]) -> list[str]:
    return [row for table in tables for row in used_by(table, use) if not isinstance(row, Pattern)]


def test_rows_of_the_tables() -> None:
    """Words are folded and stand once a table; each row has a use, each use has a row and a reader."""
    for words in (PHRASES, KINDS, PAGE_WORDS, TAG_TITLES):
        check_words(words)
    for table in (*TABLES, PAGE_WORDS):
        check_uses(table, every=table is PAGE_WORDS)
    assert all(any(used_by(table, use) for table in TABLES) for use in Use)
    assert uses_read(Use, "PHRASES") == set(Use.__members__)
    assert uses_read(Turn, "PAGE_WORDS") == set(Turn.__members__)


@pytest.mark.parametrize("row", _plain(Use.OPENING, PHRASES, ARROWS))
def test_what_opens_a_line(row: str) -> None:
    """In any case, behind a bullet too; within a line it says nothing."""
    for line in (f"{row} gạo lên giá", f"{row.upper()} Gạo", f"* {row} gạo", f"•{row} gạo"):
        assert leads_on(line), line
        assert leads_on_below_name(line), line
    for line in (f"Bà Mận {row}", f"“{row}” là gì", f"- - {row}"):
        assert not leads_on(line), line


def test_what_opens_a_line_below_a_name() -> None:
    """Fewer words are enough there, and a video is another story."""
    for line in ("Mời bạn đọc gửi bài", "Mời đọc", "> Gạo", "VIDEO : Chợ nổi", "Clip: Chợ"):
        assert leads_on_below_name(line), line
        assert not leads_on(line), line
    assert not leads_on_below_name("Video của Mai An")


@pytest.mark.parametrize(("use", "is_title"), [(Use.TITLE, is_links_title), (Use.CARDS, is_cards_title)])
def test_titles(use: Use, is_title: object) -> None:
    """A phrase with or without `tin`; a kind only behind `tin`, `bài`, `các bài viết`; a mark at the end is no word."""
    assert callable(is_title)
    for phrase in _plain(use, PHRASES):
        assert all(map(is_title, (phrase, f"tin {phrase}", f"bài {phrase}:", f"{phrase}.", f"{phrase}!"))), phrase
        assert not any(map(is_title, (f"{phrase} nhé", f"ông {phrase}", f"{phrase}:."))), phrase
    for kind in _plain(use, KINDS):
        for stories in ("tin", "bài", "tin bài", "bài viết", "các tin", "các bài viết"):
            assert is_title(f"{stories} {kind}"), kind
        assert not is_title(f"các {kind}"), kind
    assert not any(map(is_title, PROSE))


def test_what_is_only_one_of_both() -> None:
    """`Tin đã đăng` is no title of cards, `Đừng bỏ lỡ` is no title of links."""
    assert is_links_title("tin đã đăng")
    assert not is_cards_title("tin đã đăng")
    assert is_cards_title("đừng bỏ lỡ")
    assert not is_links_title("đừng bỏ lỡ")


def test_boxes_of_a_copied_text() -> None:
    """Each row opens its box, and no row two."""
    for row in _plain(Use.BOX, PHRASES):
        assert box_title(row) == "related", row
    for row in _plain(Use.END, PHRASES):
        assert box_title(row) == "end", row
    for kind, uses in KINDS.items():
        expected = "related" if Use.BOX in uses else "end" if Use.END in uses else ""
        assert box_title(f"các bài viết {kind}") == expected, kind
    for row in TAG_TITLES:
        assert box_title(row) == box_title(f"đọc bài theo {row}") == "tags", row
    assert box_title("mới nhất trên báo lúa") == "end"
    assert box_title("ý kiến bạn đọc") == "end"
    assert not any(map(box_title, [*PROSE, "bình luận", "chủ đề khác"]))


@pytest.mark.parametrize("row", _plain(Use.SUMMARY, PHRASES))
def test_the_button_of_a_summary(row: str) -> None:
    """Behind a sentence only, and at the very end."""
    for button in (row, row.capitalize(), f"{row} »", f"{row}…"):
        assert without_button(f"Gạo lên giá. {button}") == "Gạo lên giá."
    for summary in (f"Gạo lên giá {row}", f"Gạo. {row} nữa", row):
        assert without_button(summary) == summary


def test_arrows() -> None:
    """As printed: folded, an arrow is a quotation mark."""
    for arrow, uses in ARROWS.items():
        assert has_pointer(f"{arrow} Gạo") is (Use.HEADING in uses), arrow
        assert (before_pointer(f"Gạo lên giá {arrow} Cà phê") == "Gạo lên giá") is (Use.LEAD in uses), arrow
    assert fold("»") != "»"
    assert before_pointer("Ông nói «gạo» và đi") == "Ông nói «gạo» và đi"
