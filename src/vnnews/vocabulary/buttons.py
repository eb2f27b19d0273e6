"""What programs print on a page's tools: buttons to share, to listen and to print, counters of readers and comments.

One row an entry, folded, with who uses it.
"""

from __future__ import annotations

import enum
import functools
import re
from typing import Final

from vnnews.vocabulary.combine import Pattern, any_of, used_by


class Use(enum.Flag):
    """Where an entry counts."""

    TOOL = enum.auto()
    """It is a tool of the page, whatever stands beside it in the row."""
    ROW = enum.auto()
    """It stands in rows of tools, but a story may print it alone, as a heading."""
    COUNTED = enum.auto()
    """Two different entries of this kind in a row make it a row of tools."""
    COPIED = enum.auto()
    """In a copied text: it is a button, alone on its line."""
    NOTICE = enum.auto()
    """In a page: it is a button, alone in its block."""
    MENU = enum.auto()
    """It is a link of a menu and no category, though its address repeats its text."""
    VOTE = enum.auto()
    """It is a button of a poll."""
    POLL = enum.auto()
    """It is what is left of a poll, alone in its block."""
    COMMENTS = enum.auto()
    """In a copied text: it is the title of the comments, if their number stands behind it."""
    END = enum.auto()
    """In a copied text: it is the title of the comments."""


BUTTONS: Final[dict[str, Use]] = {
    # to share
    "chia sẻ": Use.ROW | Use.COUNTED | Use.COPIED | Use.NOTICE | Use.MENU,
    Pattern("chia sẻ (?:bài viết|bài|tin|lên|qua|trên)(?: này)?"): Use.TOOL,
    Pattern("(?:sao chép|copy) (?:liên kết|link|url)"): Use.TOOL | Use.COPIED,
    "copy link thành công": Use.COPIED,
    "facebook": Use.ROW | Use.COUNTED | Use.COPIED,
    "zalo": Use.ROW | Use.COUNTED | Use.COPIED,
    "twitter": Use.ROW | Use.COUNTED | Use.COPIED,
    "messenger": Use.ROW | Use.COUNTED | Use.COPIED,
    "email": Use.ROW | Use.COUNTED,
    "gửi email": Use.COPIED | Use.NOTICE,
    "pinterest": Use.ROW,
    "linkedin": Use.ROW,
    "telegram": Use.ROW,
    "whatsapp": Use.ROW,
    "viber": Use.ROW,
    "google news": Use.ROW | Use.COPIED,
    "share": Use.COPIED,
    # to follow, to keep, to give
    "theo dõi": Use.ROW | Use.COPIED,
    "tác giả": Use.COPIED,
    "lưu": Use.COPIED,
    "lưu bài": Use.TOOL | Use.COPIED,
    "lưu bài viết": Use.TOOL | Use.COPIED,
    "lưu tin": Use.TOOL | Use.COPIED,
    "save": Use.COPIED,
    "tặng sao": Use.COPIED,
    "trở thành người đầu tiên tặng sao cho bài viết": Use.COPIED,
    # to listen
    Pattern("nghe (?:đọc )?(?:bài(?: viết| báo)?|tin)(?: này)?"): Use.TOOL | Use.COPIED,
    "giọng đọc": Use.ROW,
    Pattern("(?:giọng )?(?:nam|nữ) (?:miền )?(?:bắc|trung|nam)"): Use.ROW,
    "giọng": Use.COUNTED,
    "listen": Use.COPIED,
    # to print, and the size of letters
    "bản in": Use.TOOL | Use.NOTICE,
    "in bài": Use.ROW | Use.COPIED | Use.NOTICE,
    "in bài viết": Use.ROW | Use.COPIED | Use.NOTICE,
    "in bài này": Use.NOTICE,
    "in bản tin": Use.NOTICE,
    "in trang": Use.ROW | Use.NOTICE,
    "in trang này": Use.NOTICE,
    "print": Use.COPIED,
    Pattern("(?:tăng|giảm|đổi|chọn)? ?(?:cỡ|kích thước|kích cỡ) chữ"): Use.TOOL | Use.COPIED,
    "a+": Use.ROW | Use.COUNTED | Use.COPIED,
    "a-": Use.ROW | Use.COPIED,
    "aa": Use.COPIED,
    # to move in the page
    Pattern(r"trở lại [^.?!]{1,30}"): Use.COPIED,
    "quay lại": Use.COPIED | Use.NOTICE,
    "về trang chủ": Use.NOTICE,
    "về trang chủ đề": Use.COPIED,
    "lên đầu trang": Use.COPIED,
    "bỏ qua nội dung": Use.COPIED,
    "đọc ngay": Use.COPIED,
    Pattern(r"[\[(]?đóng (?:cửa sổ|lại)[\])]?"): Use.NOTICE,
    # comments and polls
    "bình luận": Use.ROW | Use.NOTICE | Use.MENU | Use.COMMENTS,
    "gửi bình luận": Use.NOTICE,
    "ý kiến": Use.COMMENTS,
    "ý kiến bạn đọc": Use.NOTICE | Use.END,
    "bình chọn": Use.VOTE | Use.POLL,
    "gửi bình chọn": Use.VOTE,
    "biểu quyết": Use.VOTE | Use.POLL,
    "gửi biểu quyết": Use.VOTE,
    "bỏ phiếu": Use.VOTE,
    "gửi bỏ phiếu": Use.VOTE,
    "xem kết quả": Use.VOTE | Use.POLL,
    Pattern(r"vote(?!\w)"): Use.VOTE,
    # menus
    "đăng nhập": Use.COPIED | Use.MENU,
    "đăng ký": Use.MENU,
    "tài khoản": Use.MENU,
    "trang chủ": Use.MENU,
    "tìm kiếm": Use.MENU,
    "english": Use.MENU,
    "rss": Use.MENU,
    "mới nhất": Use.MENU,
    "tin mới": Use.MENU,
    "tin nóng": Use.MENU,
    "gửi bài": Use.MENU,
    "đặt báo": Use.MENU,
    "giới thiệu": Use.MENU,
    "liên hệ": Use.MENU,
    "toà soạn": Use.MENU,
    "quảng cáo": Use.MENU,
}

COUNTS: Final[dict[str, Use]] = {
    "lượt xem": Use.TOOL | Use.NOTICE,
    "lượt đọc": Use.TOOL | Use.NOTICE,
    "lượt nghe": Use.NOTICE,
    "lượt chia sẻ": Use.NOTICE,
    "lượt thích": Use.NOTICE,
    "view": Use.TOOL | Use.NOTICE,
    "views": Use.TOOL | Use.NOTICE,
    "phút đọc": Use.TOOL,
}
"""What a number counts that stands before it."""

PLAY_TIME: Final = r"\d{1,2}:\d\d"
"""Of a recording, as its player prints it."""
# Of a tool row: where the player is, how fast it plays, and counters. The longest first, as `any_of` has it.
_NUMBERS: Final = (Pattern(r"\d(?:[.,]\d{1,2})?x"), Pattern(PLAY_TIME), Pattern(r"\d{1,6}"))
_LONGEST: Final = 160  # characters
_FEWEST: Final = 2  # of words that may also be a heading of the story, such as `Facebook`


def is_tool_row(folded: str) -> bool:
    """Whether a folded text is made of labels of tools and nothing else.

    >>> [is_tool_row(row) for row in ("nghe bài viết 0:00/4:20 1x", "facebookzalosao chép liên kết", "facebook")]
    [True, True, False]
    """
    if len(folded) > _LONGEST or _row().fullmatch(folded) is None:
        return False
    return _tool().search(folded) is not None or len(set(_counted().findall(folded))) >= _FEWEST


def is_copied_button(folded: str) -> bool:
    """Whether a folded line of a copied text is a button of the page.

    >>> is_copied_button("chia sẻ"), is_copied_button("trở lại thế giới"), is_copied_button("chia sẻ của một thợ cả")
    (True, True, False)
    """
    return _copied().fullmatch(folded) is not None


def is_menu_button(folded: str) -> bool:
    """Whether a folded text is a link that menus have beside their categories.

    >>> is_menu_button("đăng nhập"), is_menu_button("thời tiết")
    (True, False)
    """
    return folded in _MENU


def is_vote_button(folded: str) -> bool:
    """Whether a folded text begins as the button of a poll.

    >>> is_vote_button("gửi bình chọn"), is_vote_button("votes")
    (True, False)
    """
    return _vote().match(folded) is not None


def is_comments_title(folded: str) -> bool:
    """Whether a folded line of a copied text is the title of the comments, which stand below the story.

    >>> is_comments_title("ý kiến bạn đọc"), is_comments_title("bình luận (12)"), is_comments_title("bình luận")
    (True, True, False)
    """
    return _comments().fullmatch(folded) is not None


_MENU: Final = frozenset(used_by(BUTTONS, Use.MENU))


def _tools() -> tuple[str, ...]:
    count = Pattern(rf"\d[\d.,]{{0,12}} {any_of(used_by(COUNTS, Use.TOOL))}")
    return (*used_by(BUTTONS, Use.TOOL), count, "thời gian đọc")


@functools.cache
def _tool() -> re.Pattern[str]:
    return re.compile(any_of(_tools()))


@functools.cache
def _counted() -> re.Pattern[str]:
    return re.compile(any_of(used_by(BUTTONS, Use.COUNTED)))


@functools.cache
def _row() -> re.Pattern[str]:
    # Tools first, then other labels, then numbers; atomic, so that a row of digits is cut in one way only.
    labels = "|".join((any_of(_tools()), any_of(used_by(BUTTONS, Use.ROW)), any_of(_NUMBERS)))
    return re.compile(rf"\W{{0,3}}+(?:(?>{labels})\W{{0,4}}+){{1,16}}+")


@functools.cache
def _copied() -> re.Pattern[str]:
    return re.compile(any_of(used_by(BUTTONS, Use.COPIED)))


@functools.cache
def _vote() -> re.Pattern[str]:
    return re.compile(any_of(used_by(BUTTONS, Use.VOTE)))


@functools.cache
def _comments() -> re.Pattern[str]:
    counted = any_of(used_by(BUTTONS, Use.COMMENTS))
    return re.compile(rf"{counted} \(\d{{1,4}}\)|{any_of(used_by(BUTTONS, Use.END))}")
