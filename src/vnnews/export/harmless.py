"""Text of a page, made harmless for documents that other programs read."""

from __future__ import annotations

import re
from typing import Final

# Invisible characters with an effect: C0 and C1 controls, DEL, bidirectional marks, embeddings, overrides and
# isolates, annotations, tag characters. White space is not among them.
_COMMANDS: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_SURROGATES: Final = re.compile("[\ud800-\udfff]")


def bare(text: str) -> str:
    """A text without characters that command a terminal or turn the reading direction; lone surrogates are U+FFFD.

    >>> bare("gi\\x9bá\\u202e")
    'giá'
    """
    return _SURROGATES.sub("\ufffd", _COMMANDS.sub("", text))
