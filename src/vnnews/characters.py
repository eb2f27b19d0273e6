"""The one table of characters that nobody sees, that turn the reading direction, or that command a terminal.

Each group is one kind. A use names its groups; it becomes the inside of a regex class, or a set for `str.translate`.
"""

from __future__ import annotations

from typing import Final

GROUPS: Final[dict[str, tuple[tuple[int, int], ...]]] = {
    "controls": ((0x00, 0x08), (0x0E, 0x1B)),  # C0 without white space
    "feeds": ((0x0B, 0x0C),),
    "separators": ((0x1C, 0x1F),),  # white space for Python, controls for a terminal
    "delete": ((0x7F, 0x7F),),
    "c1": ((0x80, 0x84), (0x86, 0x9F)),
    "line breaks": ((0x85, 0x85), (0x2028, 0x2029)),
    "soft hyphen": ((0xAD, 0xAD),),
    "zero width": ((0x200B, 0x200D), (0x2060, 0x2064), (0xFEFF, 0xFEFF)),
    "bidi": ((0x061C, 0x061C), (0x200E, 0x200F), (0x202A, 0x202E), (0x2066, 0x2069)),  # the "Trojan Source" set
    "unassigned": ((0x2065, 0x2065),),  # inside a block of format characters
    "deprecated": ((0x206A, 0x206F),),
    "annotations": ((0xFFF9, 0xFFFB),),
    "tags": ((0xE0000, 0xE007F),),  # ASCII that nobody sees
    "surrogates": ((0xD800, 0xDFFF),),
    "noncharacters": ((0xFFFE, 0xFFFF),),
}
"""First and last code points of each kind. No character is in two groups."""

_COMMANDS: Final = ("controls", "delete", "c1", "bidi", "annotations", "tags")
_ESCAPED: Final = (*_COMMANDS, "line breaks")
_UNSEEN: Final = ("zero width", "deprecated")

USES: Final[dict[str, tuple[str, ...]]] = {
    "removed from text": ("controls", "delete", "soft hyphen", *_UNSEEN, "bidi", "annotations", "tags"),
    "removed from documents": _COMMANDS,
    "removed on a terminal": (*_COMMANDS, "separators"),
    "line breaks on a terminal": ("feeds", "line breaks"),
    "escaped in JSON": (*_ESCAPED, "surrogates"),
    "escaped in TOML": (*_ESCAPED, *_UNSEEN, "unassigned"),
    "ignored in addresses": (*_ESCAPED, *_UNSEEN, "unassigned"),
    "refused by XML": ("controls", "feeds", "separators", "noncharacters"),
    "not encodable": ("surrogates",),
}
"""The groups of each use. JSON and TOML writers escape C0 themselves."""


def char_class(use: str) -> str:
    r"""The characters of a use, as they stand inside the brackets of a regex.

    >>> import re
    >>> re.sub(f"[{char_class('removed from text')}]", "", "gi\u200bá")
    'giá'
    """
    spans = (span for group in USES[use] for span in GROUPS[group])
    return "".join(f"{_escape(first)}-{_escape(last)}" for first, last in spans)


def code_points(use: str) -> frozenset[int]:
    """The code points of a use.

    >>> 0x200B in code_points("removed from text"), 0x20 in code_points("removed from text")
    (True, False)
    """
    return frozenset(code for group in USES[use] for first, last in GROUPS[group] for code in range(first, last + 1))


def json_escape(text: str) -> str:
    r"""Each character as JSON escapes it, in UTF-16 code units.

    >>> print(json_escape(chr(0x202E) + chr(0xE0041)))
    \u202e\udb40\udc41
    """
    units = text.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _escape(code: int) -> str:
    return f"\\U{code:08x}"
