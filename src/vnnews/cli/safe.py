"""Makes the text of a page safe to print: takes out the control characters that command a terminal."""

from __future__ import annotations

import re
from typing import Final

from vnnews.characters import char_class, json_escape

_BREAKS: Final = rf"\r\n?|[{char_class('line breaks on a terminal')}]"
# ECMA-48 §5.4 (CSI …) and §5.6 (OSC, DCS, APC, PM … ended by ST, or by BEL as xterm has it). Each alternative begins
# with a control character, and none is left: what remains cannot form a sequence again.
_CSI: Final = r"(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,16}[@-~]"
_STRING: Final = r"(?:\x1b[\]P_^X]|[\x9d\x90\x9f\x9e\x98])[^\x07\x1b\x9c\r\n]{0,2048}(?:\x07|\x1b\\|\x9c)"
_ESCAPE: Final = r"\x1b[ -/]{0,16}[0-~]"
_CONTROLS: Final = char_class("removed on a terminal")
_SURROGATES: Final = char_class("not encodable")
_DANGER: Final = re.compile(f"({_BREAKS})|(?:{_CSI}|{_STRING}|{_ESCAPE}|[{_CONTROLS}])|([{_SURROGATES}])")
_JSON_DANGER: Final = re.compile(f"[{char_class('escaped in JSON')}]")


def safe(text: str) -> str:
    """A text that may be printed: no control characters but newline and tab, no terminal sequences, no bidi marks.

    Other line breaks become newlines, lone surrogates become U+FFFD; so the result encodes to UTF-8. A
    terminal sequence is removed as a whole, not only its first character.

    >>> safe("Giá \\x1b[31mvàng\\x1b[0m\\x07 tăng\\u202e")
    'Giá vàng tăng'
    """
    return _DANGER.sub(_harmless, text)


def safe_line(text: str) -> str:
    """The same on one line, white space collapsed: for file names, addresses and table cells.

    >>> safe_line("a\\nb\\x1b[2J.html")
    'a b.html'
    """
    return " ".join(safe(text).split())


def safe_json(text: str) -> str:
    r"""JSON text whose strings escape what `safe` takes out and JSON itself allows: DEL, C1, bidi marks, surrogates.

    The text stays the same value.

    >>> safe_json('{"a": "' + chr(0x9b) + '31m"}')
    '{"a": "\\u009b31m"}'
    """
    return _JSON_DANGER.sub(lambda found: json_escape(found[0]), text)


def _harmless(match: re.Match[str]) -> str:
    if match[1]:
        return "\n"
    return "\ufffd" if match[2] else ""
