"""Text of a page, made harmless for documents that other programs read."""

from __future__ import annotations

import re
from typing import Final

from vnnews.characters import char_class

_COMMANDS: Final = re.compile(f"[{char_class('removed from documents')}]")
_SURROGATES: Final = re.compile(f"[{char_class('not encodable')}]")


def bare(text: str) -> str:
    """A text without characters that command a terminal or turn the reading direction; lone surrogates are U+FFFD.

    >>> bare("gi\\x9bá\\u202e")
    'giá'
    """
    return _SURROGATES.sub("\ufffd", _COMMANDS.sub("", text))
