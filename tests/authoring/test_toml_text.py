"""Texts of pages as strings of TOML."""

from __future__ import annotations

import tomllib
import unicodedata

from hypothesis import example, given
from tests.pages.articles import odd_texts

from vnnews.authoring.toml_text import value
from vnnews.cli.safe import safe


@given(odd_texts())
@example("a\x7fb")
@example("\\x7f")
@example('\x9b"\n[x]')
@example("\u202e\U000e0041")
def test_a_text_comes_back(text: str) -> None:
    """TOML reads the same text, but for halves of characters; printing it takes nothing out, no escape either."""
    written = value(text)
    kept = "".join("\ufffd" if unicodedata.category(char) == "Cs" else char for char in text)
    assert tomllib.loads(f"a = {written}")["a"] == kept
    assert safe(written) == written
