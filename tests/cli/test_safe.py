"""The laws of what may be printed."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnnews.cli.safe import safe, safe_json, safe_line

BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
PIECES = st.sampled_from(
    ["\x1b", "\x1b[", "\x1b[31m", "\x1b]0;", "\x07", "\x9b", "\x9d", "\x9c", "\x1b\\", "\x1bP", "\r", "\r\n", "\x85",
     "\u2028", "\u202e", "\ud800", "\udfff", "\x7f", "m", "[", "]", "\\", "0;", "Hà Nội", "\U000e0041", "\t", "\n"]
)  # fmt: skip
HOSTILE = st.lists(PIECES | st.text(), max_size=30).map("".join) | st.text(st.characters(exclude_categories=[]))


def _commands(char: str) -> bool:
    """Whether a character could command a terminal or turn the reading direction."""
    return (unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} and char not in "\n\t") or char in BIDI


@given(HOSTILE)
def test_nothing_that_is_printed_commands_the_terminal(text: str) -> None:
    """No text leaves a control character, a lone surrogate or a bidi mark; what is left encodes."""
    printed = safe(text)
    assert not list(filter(_commands, printed))
    printed.encode("utf-8")


@given(HOSTILE)
def test_what_is_safe_stays_as_it_is(text: str) -> None:
    """Making safe twice is making safe once."""
    assert safe(safe(text)) == safe(text)


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"])))
def test_ordinary_text_is_not_touched(text: str) -> None:
    """Text without control and format characters comes out as it went in."""
    assert safe(text) == text


@given(HOSTILE)
def test_a_line_is_one_line(text: str) -> None:
    """`safe_line` gives one line without blanks at its ends."""
    line = safe_line(text)
    assert len(line.splitlines()) <= 1
    assert line == line.strip() == safe_line(line)


@given(st.recursive(HOSTILE, lambda inner: st.lists(inner) | st.dictionaries(HOSTILE, inner)))
def test_json_keeps_its_value(value: object) -> None:
    """Escaping changes how JSON is written, never what it says; it encodes, and no C1 control is left bare."""
    written = safe_json(json.dumps(value, ensure_ascii=False))
    assert json.loads(written) == json.loads(json.dumps(value))
    assert not [char for char in written if _commands(char)]
    written.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("\x1b[1;31mđỏ\x1b[0m", "đỏ"),
        ("\x1b]8;;http://x\x07chữ\x1b]8;;\x1b\\", "chữ"),
        ("\x1b]0;title\x9cchữ", "chữ"),
        ("\x9b31mđỏ", "đỏ"),
        ("\x1bPq#0\x1b\\chữ", "chữ"),
        ("\x1b(B\x1bcchữ", "chữ"),
        ("\x1b]0;a string without end stays", "0;a string without end stays"),
        ("a\r\nb\rc\x0cd\u2028e", "a\nb\nc\nd\ne"),
        ("\u202etxt.exe", "txt.exe"),
        ("👩\u200d🌾", "👩\u200d🌾"),
        ("\ud800", "\ufffd"),
    ],
)
def test_sequences_go_as_a_whole(text: str, printed: str) -> None:
    """A sequence goes with its parameters; words beside it stay."""
    assert safe(text) == printed


def test_an_unended_string_swallows_nothing() -> None:
    """A page cannot hide its text behind the beginning of a terminal string, nor make us slow with many."""
    assert safe("\x1b]" * 50_000 + "còn đây") == "còn đây"
