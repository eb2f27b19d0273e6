"""What a page says and names, as it may stand in a document that something else reads."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["bare", "is_safe_address"]

# What is seen nowhere and commands something: C0 and C1 controls, DEL, bidirectional marks, embeddings, overrides and
# isolates, annotations, tag characters. White space is not among them.
_COMMANDS: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
# What the URL standard takes out of an address before it looks for the scheme: tabs and line breaks anywhere, controls
# and blanks at its beginning. More is taken out here, as some readers do.
_UNSEEN_IN_ADDRESS: Final = re.compile(r"[\x00-\x20\x7f-\x9f\s\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,99}):")
_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})


def bare(text: str) -> str:
    """A text without characters that command a terminal or turn the reading direction; lone surrogates are U+FFFD.

    >>> bare("gi\\x9bá\\u202e")
    'giá'
    """
    return _SURROGATES.sub("\ufffd", _COMMANDS.sub("", text))


def is_safe_address(address: str | None) -> bool:
    """Whether an address runs nothing and holds no data: a relative one, or one of a known scheme.

    >>> [is_safe_address(each) for each in ("https://a.vn/", "/a.jpg?x=a:b", "java\\tscript:alert(1)", None)]
    [True, True, False, False]
    """
    if not address:
        return False
    found = _SCHEME.match(_UNSEEN_IN_ADDRESS.sub("", address))
    return found is None or found[1].lower() in _SCHEMES
