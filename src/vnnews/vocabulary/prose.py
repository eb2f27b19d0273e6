"""Running text: what a sentence has, and titles and labels have not."""

from __future__ import annotations

import re
from typing import Final

from vnnews.vocabulary.combine import any_of

JOINING: Final = (
    *("và", "của", "là", "có", "được", "cho", "trong", "với", "các", "những"),
    *("the", "and", "of", "to", "in"),
)
"""Words that join the parts of a sentence, and that titles and labels seldom have."""
_PROSE: Final = re.compile(rf"[.!?…”\"]\s{{0,9}}$|[。！？、，،؟۔।]|[,;:]\s|\b{any_of(JOINING)}\b")


def is_prose(text: str) -> bool:
    """Whether a text is running text and no title or label: it has marks of a sentence or the words that join one.

    >>> is_prose("Giá gạo tăng thêm 5 USD một tấn trong tuần này."), is_prose("Kinh tế thế giới")
    (True, False)
    """
    return _PROSE.search(text) is not None
