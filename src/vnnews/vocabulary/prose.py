"""Running text, told from titles and labels by what every sentence has."""

from __future__ import annotations

import re
from typing import Final

_PROSE: Final = re.compile(
    r"[.!?…”\"]\s{0,9}$|[,;:]\s|\b(?:và|của|là|có|được|cho|trong|với|các|những|the|and|of|to|in)\b"
)


def is_prose(text: str) -> bool:
    """Whether a text is running text and no title or label: it has marks of a sentence or the words that join one.

    >>> is_prose("Giá gạo tăng thêm 5 USD một tấn trong tuần này."), is_prose("Kinh tế thế giới")
    (True, False)
    """
    return _PROSE.search(text) is not None
