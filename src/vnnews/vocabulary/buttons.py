"""The words that programs set on a page's tools: buttons to share, to listen and to print, counters of readers."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 160  # characters
_SURE: Final = (
    r"nghe (?:đọc )?(?:bài(?: viết| báo)?|tin)(?: này)?|lưu (?:bài(?: viết)?|tin)|"
    r"(?:sao chép|copy) (?:liên kết|link|url)|"
    r"chia sẻ (?:bài viết|bài|tin|lên|qua|trên)(?: này)?|\d[\d.,]{0,12} (?:lượt xem|lượt đọc|views?|phút đọc)|"
    r"thời gian đọc|(?:tăng|giảm|đổi|chọn)? ?(?:cỡ|kích thước|kích cỡ) chữ|bản in"
)
_MAYBE: Final = (
    r"facebook|zalo|twitter|messenger|pinterest|linkedin|telegram|whatsapp|viber|email|google news|"
    r"in bài(?: viết)?|in trang|"
    r"chia sẻ|bình luận|theo dõi|giọng đọc|\d{1,2}:\d\d|\d(?:[.,]\d{1,2})?x|"
    r"(?:giọng )?(?:nam|nữ) (?:miền )?(?:bắc|trung|nam)|a[+-]|\d{1,6}"
)
_SURELY: Final = re.compile(_SURE)
_WORDS: Final = re.compile(r"facebook|zalo|twitter|messenger|email|chia sẻ|giọng|a\+")
# Atomic, so that a row of digits is cut in one way only.
_ROW: Final = re.compile(rf"\W{{0,3}}+(?:(?>{_SURE}|{_MAYBE})\W{{0,4}}+){{1,16}}+")
_FEWEST: Final = 2  # of words that a story may say alone, as the heading of what it tells of Facebook


def is_tool_row(folded: str) -> bool:
    """Whether a folded text is made of labels of tools and nothing else.

    >>> [is_tool_row(each) for each in ("nghe bài viết 0:00/4:20 1x", "facebookzalosao chép liên kết", "facebook")]
    [True, True, False]
    """
    if len(folded) > _LONGEST or _ROW.fullmatch(folded) is None:
        return False
    return _SURELY.search(folded) is not None or len(set(_WORDS.findall(folded))) >= _FEWEST
