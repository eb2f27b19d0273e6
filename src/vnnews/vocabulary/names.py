"""Names of persons: their form, and the words that are no names."""

from __future__ import annotations

import functools
import re
from typing import Final

from vnnews.vocabulary.combine import Pattern, any_of

TRADES: Final = (
    "Bác sĩ",
    "Dược sĩ",
    "Luật sư",
    "Thạc sĩ",
    "Tiến sĩ",
    "Phó giáo sư",
    "Giáo sư",
    "Kiến trúc sư",
    "Kỹ sư",
    "Nhà báo",
    "Nhà văn",
    "Nhà thơ",
)
"""Titles and trades in front of a name."""

SMALL_WORDS: Final = ("và", "van", "de", "của", "đài", "báo", "phóng", "viên", "nhóm", "tổng", "hợp")
"""Words in small letters that stand in what an element of names holds."""

NO_NAMES: Final = (
    "xem",
    "bài viết",
    "bài của",
    "tác giả",
    "theo dõi",
    "follow",
    "chia sẻ",
    "bình luận",
    "đăng",
    "gửi",
    "email",
    "facebook",
    "giờ",
    "ngày",
    "phút",
    "trước",
    "tin mới",
    "cập nhật",
    "chuyên mục",
    "trang chủ",
    "quảng cáo",
    Pattern("^by$"),
    Pattern("^bởi$"),
)
"""Words of buttons and labels: a line that holds one is no name."""

NO_NAME_LINES: Final = (
    *("news", "share", "print", "save", "listen", "comment", "comments", "bookmark", "published", "updated", "live"),
    *(
        "text size",
        "small",
        "medium",
        "large",
        "aa",
        "subscribe",
        "copy link",
        "more",
        "menu",
        "google scholar",
        "pubmed",
    ),
    *("folgen", "abbruch", "abbrechen", "teilen", "anhören", "drucken", "kommentare", "merken", "artikel", "exklusiv"),
    *("partager", "compartir", "suivre", "seguir", "dela", "del", "nghe", "lưu", "in bài"),
)
"""Buttons and labels that stand as a line of their own beside a byline, in small letters."""

NO_OPENINGS: Final = ("báo", "tạp chí", "theo", "tin", "ban")
"""What opens the name of a paper or of a desk: what stands beside a date and begins so is no person."""

NOBODY: Final = ("admin", "administrator", "super user", "quản trị", "quản trị viên", "webmaster")
"""Accounts that programs print where an author should stand."""

EDGE: Final = " -–—.,:;|()[]•·*"
"""Signs that may stand around a name."""

_BUTTONS: Final = frozenset(NO_NAME_LINES)
_MOST_WORDS: Final = 6
_SPLIT: Final = re.compile(
    r"\s{0,3}(?:(?<!GS)[,;|/&•]|\s[-–—]\s|\svà\s(?![ảẢ]nh\b)|\band\b|\s(?:und|og|och|et|en|y|ve)\s)\s{0,3}"
)
_DEGREE: Final = re.compile(r"\b(P?GS), (?=\S)")
"""A degree with the comma that parts it from the next one, and no name from another: `PGS, TS. Mai An`."""
_IN_BRACKETS: Final = re.compile(r"(?<=\w) \([^()]{2,60}\)?$")
_QUOTES: Final = "'’"
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d]|[.'’])*")
_INITIAL: Final = re.compile(r"\b([A-ZĐ]|[CGKNPT][HhRrGg])\.(?=\w)")
"""Of a shortened name: `Đ.Trúc`, `Ng.Hà`, `T.H`; and not of `TP.HCM`."""
_INITIALS: Final = re.compile(r"^(?:[A-ZĐ][a-zđ]?\.){1,3}\s?[^\W\d_]\w{0,10}\.?$")
"""`T.Thúy`, `N.T.H`, `Th.L`: how papers sign short news."""


@functools.cache
def _trade() -> re.Pattern[str]:
    return re.compile(rf"^{any_of(TRADES)} (?=\S)")


@functools.cache
def _no_name() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(NO_NAMES)}\b", re.IGNORECASE)


def split_names(text: str) -> list[str]:
    """The parts of a line of names, split at commas, slashes, dashes between blanks, `và`, `and`, `und` ….

    >>> split_names("Mai An, Lê Tư - Đỗ Lam và Hà Vy"), split_names("Mai-An")
    (['Mai An', 'Lê Tư', 'Đỗ Lam', 'Hà Vy'], ['Mai-An'])
    """
    return _SPLIT.split(text)


def without_bracket(text: str) -> str:
    """A name without the agency, the place or the role in brackets behind it; the last bracket may be cut off.

    >>> without_bracket("Mai An (TTXVN/Vietnam+)"), without_bracket("(TTXVN)")
    ('Mai An', '(TTXVN)')
    """
    return _IN_BRACKETS.sub("", text)


def is_name(text: str, *, fewest: int = 2, small_words: bool = False) -> bool:
    """Whether a text has the form of one person's name: each word begins with a capital.

    Args:
        text: a text without blanks around it; a title or trade may stand before the name.
        fewest: the fewest words; 1 where the place of the text shows that it is a name.
        small_words: whether `SMALL_WORDS` may stand in the name.

    Returns:
        True for full names and for those that are shortened, as papers sign short news.

    >>> is_name("Nhà văn Mai An"), is_name("N.T.H"), is_name("Jan van Dam"), is_name("Jan van Dam", small_words=True)
    (True, True, False, True)
    >>> is_name("PGS, TS. Mai An")
    True
    >>> is_name("Mai"), is_name("Mai", fewest=1), is_name("Mai An nói"), is_name("Mai An, Lê Tư")
    (False, True, False, False)
    """
    text = _DEGREE.sub(r"\1 ", _trade().sub("", text))
    if _INITIALS.match(text):
        return True
    words = [word.strip(_QUOTES) for word in _INITIAL.sub(r"\1 ", text).replace("-", " ").split(" ")]
    return fewest <= len(words) <= _MOST_WORDS and all(
        _WORD.fullmatch(word) and (word[0].isupper() or (small_words and word in SMALL_WORDS)) for word in words
    )


def holds_no_name(text: str) -> bool:
    """Whether a line holds a word of a button or of a label, so that it is no name.

    >>> holds_no_name("Chia sẻ"), holds_no_name("Mai An")
    (True, False)
    """
    return text.lower() in _BUTTONS or _no_name().search(text) is not None
