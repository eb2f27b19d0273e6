"""What leads to other stories, or to another page of this one: titles, buttons, arrows.

One row an entry, folded, with who uses it: a new title of more stories is one row of `PHRASES` or `KINDS`.
"""

from __future__ import annotations

import enum
import functools
import re
from typing import Final, Literal

from vnnews.text import fold
from vnnews.vocabulary.buttons import is_comments_title
from vnnews.vocabulary.combine import Pattern, any_of, used_by


class Use(enum.Flag):
    """Where an entry counts."""

    OPENING = enum.auto()
    """It opens a line that leads to another story: `Xem thêm: …`."""
    SIGNATURE = enum.auto()
    """It opens such a line below the name of an author, where fewer words are enough."""
    TITLE = enum.auto()
    """It is the title of links to other stories, and the links are there."""
    CARDS = enum.auto()
    """It is the title of cards, each a headline with a picture or a teaser."""
    BOX = enum.auto()
    """In a copied text: it is the title of headlines of other stories."""
    END = enum.auto()
    """In a copied text: it ends the story."""
    BUTTON = enum.auto()
    """It is a button, alone on its line."""
    SUMMARY = enum.auto()
    """It ends the summary of a feed's item."""
    HEADING = enum.auto()
    """It opens a line that is no heading, however bold."""
    LEAD = enum.auto()
    """It ends the lead: links to other stories follow in the same element."""


PHRASES: Final[dict[str, Use]] = {
    "xem thêm": Use.OPENING | Use.TITLE | Use.CARDS | Use.BOX | Use.BUTTON | Use.SUMMARY,
    "đọc thêm": Use.OPENING | Use.TITLE | Use.CARDS | Use.BOX | Use.BUTTON | Use.SUMMARY,
    "đọc tiếp": Use.CARDS | Use.BUTTON | Use.SUMMARY,
    "xem tiếp": Use.BUTTON | Use.SUMMARY,
    "xem chi tiết": Use.SUMMARY,
    "chi tiết": Use.SUMMARY,
    "xem toàn bộ": Use.BUTTON,
    "xem đầy đủ": Use.BUTTON,
    "thu gọn": Use.BUTTON,
    "tải thêm": Use.BUTTON,
    "tham khảo thêm": Use.OPENING,
    "mời đọc thêm": Use.OPENING,
    "mời bạn đọc thêm": Use.OPENING,
    "mời đọc": Use.SIGNATURE,
    "mời bạn đọc": Use.SIGNATURE,
    "tin liên quan": Use.OPENING,
    "bài liên quan": Use.OPENING,
    "có thể bạn quan tâm": Use.OPENING | Use.CARDS | Use.END,
    "có thể bạn thích": Use.CARDS,
    "bạn có thể quan tâm": Use.CARDS,
    "bạn có thể thích": Use.CARDS,
    "đừng bỏ lỡ": Use.CARDS,
    "không thể bỏ lỡ": Use.END,
    "xem nhiều": Use.TITLE | Use.CARDS,
    "xem nhiều nhất": Use.TITLE | Use.CARDS,
    "đọc nhiều": Use.TITLE | Use.CARDS | Use.END,
    "đọc nhiều nhất": Use.TITLE | Use.CARDS | Use.END,
    "cùng chuyên mục": Use.CARDS | Use.END,
    "cùng chủ đề": Use.CARDS,
    Pattern("mới nhất trên .{2,30}"): Use.END,
    "read more": Use.SUMMARY,
    "continue reading": Use.SUMMARY,
    "read more:": Use.OPENING,  # without the colon a sentence begins so
    "see also:": Use.OPENING,
    "related news": Use.TITLE,
    "related stories": Use.TITLE,
    "related articles": Use.TITLE,
    Pattern(r"(?:video|clip)\s?:"): Use.SIGNATURE,
}
"""Whole titles and buttons; before a title `tin` or `bài` may stand too: `tin đọc nhiều`."""

KINDS: Final[dict[str, Use]] = {
    "liên quan": Use.TITLE | Use.CARDS | Use.BOX,
    "khác": Use.TITLE | Use.CARDS | Use.END,
    "cũ hơn": Use.TITLE | Use.END,
    "mới hơn": Use.TITLE | Use.END,
    "mới nhất": Use.CARDS | Use.END,
    "mới": Use.CARDS | Use.BOX,
    "nổi bật": Use.CARDS,
    "đã đăng": Use.TITLE,
    "cùng chuyên mục": Use.TITLE | Use.CARDS | Use.END,
    "cùng chủ đề": Use.TITLE | Use.CARDS,
    "cùng danh mục": Use.CARDS,
    "cùng loại": Use.CARDS,
}
"""Which stories a title names, behind `tin`, `các bài` or `bài viết`: `Các bài viết liên quan`."""

ARROWS: Final[dict[str, Use]] = {
    ">>": Use.OPENING | Use.HEADING | Use.LEAD,
    "☛": Use.OPENING | Use.HEADING | Use.LEAD,
    "►": Use.OPENING | Use.HEADING | Use.LEAD,
    "»": Use.OPENING | Use.HEADING,  # within a text it is a quotation mark
    "->": Use.OPENING,
    "=>": Use.OPENING,
    ">": Use.SIGNATURE,
}
"""What points to other stories, as printed."""

HOMES: Final = frozenset({"trang chủ", "trang nhất", "home", "homepage", "trang chu"})
"""Breadcrumbs that lead to the home page, folded."""

TAG_TITLES: Final = ("từ khoá", "tag", "tags", "keyword", "keywords", "hashtag", "hashtags")
"""What stands before the tags of a story."""


class Turn(enum.Flag):
    """Where a page word leads."""

    ONWARD = enum.auto()
    ELSEWHERE = enum.auto()
    PAGE = enum.auto()
    """It names a page and leads nowhere alone."""


PAGE_WORDS: Final[dict[str, Turn]] = {
    "tiếp theo": Turn.ONWARD,
    "kế tiếp": Turn.ONWARD,
    "tiếp": Turn.ONWARD,
    "sau": Turn.ONWARD,
    "next": Turn.ONWARD,
    "next page": Turn.ONWARD,
    "trước": Turn.ELSEWHERE,
    "đầu": Turn.ELSEWHERE,
    "cuối": Turn.ELSEWHERE,
    "prev": Turn.ELSEWHERE,
    "previous": Turn.ELSEWHERE,
    "first": Turn.ELSEWHERE,
    "last": Turn.ELSEWHERE,
    "trang": Turn.PAGE,
    "page": Turn.PAGE,
}
"""The words of links to the other pages of a story."""

_OPENING: Final = 60  # characters in which the opening of a line stands
_AS_DRAWN: Final = str.maketrans(dict.fromkeys("☛►»", ">>"))  # folding makes a quotation mark of the last
_POINTERS: Final = used_by(ARROWS, Use.HEADING)


def leads_on(text: str) -> bool:
    """Whether a printed line opens as a line that leads to another story.

    >>> leads_on("Xem thêm: Gạo lên giá"), leads_on("» Gạo lên giá"), leads_on("Xem, thêm và bớt")
    (True, True, False)
    """
    return _opening(Use.OPENING).match(fold(text[:_OPENING].translate(_AS_DRAWN))) is not None


def leads_on_below_name(text: str) -> bool:
    """Whether a printed line below the name of an author opens as one that leads to another story or to a video.

    >>> leads_on_below_name("Video: Chợ nổi"), leads_on_below_name("> Gạo lên giá"), leads_on_below_name("Mai An")
    (True, True, False)
    """
    opening = _opening(Use.OPENING | Use.SIGNATURE).match(fold(text[:_OPENING].translate(_AS_DRAWN)))
    return opening is not None


def has_pointer(text: str) -> bool:
    """Whether a printed line begins with an arrow that no heading has.

    >>> has_pointer("► Gạo lên giá"), has_pointer("Gạo lên giá")
    (True, False)
    """
    return text.startswith(_POINTERS)


def before_pointer(lead: str) -> str:
    """A lead without the links to other stories behind it, each of which an arrow opens.

    >>> before_pointer("Gạo lên giá hôm nay. >> Cà phê xuống giá")
    'Gạo lên giá hôm nay.'
    """
    return _pointer().split(lead, maxsplit=1)[0]


def is_links_title(folded: str) -> bool:
    """Whether a folded line can be the title of links to other stories.

    >>> is_links_title("các bài viết cũ hơn:"), is_links_title("tin khác nhau")
    (True, False)
    """
    return _title(Use.TITLE).fullmatch(folded) is not None


def is_cards_title(folded: str) -> bool:
    """Whether a folded line can be the title of cards of other stories.

    >>> is_cards_title("có thể bạn quan tâm"), is_cards_title("tin đọc nhiều"), is_cards_title("bạn quan tâm")
    (True, True, False)
    """
    return _title(Use.CARDS).fullmatch(folded) is not None


def box_title(folded: str) -> Literal["related", "tags", "end", ""]:
    """Which box of a copied text a folded title opens; `end` for what stands below the story, "" if it is no title.

    >>> box_title("bài liên quan"), box_title("đọc bài theo từ khoá"), box_title("bình luận (12)"), box_title("giá gạo")
    ('related', 'tags', 'end', '')
    """
    if _title(Use.BOX).fullmatch(folded):
        return "related"
    if _tags_title().fullmatch(folded):
        return "tags"
    return "end" if _title(Use.END).fullmatch(folded) or is_comments_title(folded) else ""


def without_button(summary: str) -> str:
    """A summary of a feed without the button behind its last sentence.

    >>> without_button("Gạo lên giá hôm nay. Đọc tiếp »"), without_button("Ông muốn đọc tiếp")
    ('Gạo lên giá hôm nay.', 'Ông muốn đọc tiếp')
    """
    return _summary_button().sub("", summary)


@functools.cache
def _opening(use: Use) -> re.Pattern[str]:
    return re.compile(rf"(?:[*+•] ?)?(?:{any_of(used_by(ARROWS, use), used_by(PHRASES, use))})")


@functools.cache
def _title(use: Use) -> re.Pattern[str]:
    kinds, phrases = any_of(used_by(KINDS, use)), any_of(used_by(PHRASES, use))
    return re.compile(rf"(?:(?:các )?(?:tin bài|tin|bài)(?: viết)? {kinds}|(?:(?:tin|bài) )?{phrases})[:.!]?")


@functools.cache
def _tags_title() -> re.Pattern[str]:
    return re.compile(rf"(?:đọc bài theo )?{any_of(TAG_TITLES)}|chủ đề")


@functools.cache
def _pointer() -> re.Pattern[str]:
    return re.compile(rf"\s{{0,9}}{any_of(used_by(ARROWS, Use.LEAD))}")


@functools.cache
def _summary_button() -> re.Pattern[str]:
    button = any_of(used_by(PHRASES, Use.SUMMARY))
    return re.compile(rf"(?<=[.…!?”\])\"])\s{button}[ .…>»]{{0,5}}$", re.IGNORECASE)
