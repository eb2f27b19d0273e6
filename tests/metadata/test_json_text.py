"""JSON-LD as programs print it: what is repaired, what is not, and that sound text stays as it is."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnnews.metadata.json_text import load_json

VALUES = st.recursive(
    st.none() | st.integers(0, 9) | st.text('ạ "\\/,:{}[]&;*\n', max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text('ab"/', max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(VALUES)
def test_sound_text_needs_no_repair(value: Any) -> None:
    """Whatever its strings hold: signs of comments, quotes, entities."""
    assert load_json(json.dumps(value, ensure_ascii=False)) == (value, "")


@given(VALUES)
def test_comments_are_ignored(value: Any) -> None:
    """Between values, in both forms."""
    text = json.dumps({"a": value}, ensure_ascii=False)
    assert load_json(f"{{ // vụ “hè\n {text[1:-1]} /* hết */ }}")[0] == {"a": value}


@pytest.mark.parametrize(
    ("text", "value", "problem"),
    [
        ('{"a": 1, /* x */ "b": "http://que.vn/"} // y', {"a": 1, "b": "http://que.vn/"}, "comments were ignored"),
        ('{"a": 1} /* never ends', {"a": 1}, "comments were ignored"),
        (
            "{&quot;a&quot;: &quot;Nh&atilde;n &amp;amp; mận&quot;}",
            {"a": "Nhãn &amp; mận"},
            "HTML entities were resolved",
        ),
        ("{&#34;a&#34;: 1,}", {"a": 1}, "an extra comma was ignored"),
        ('{"a": "Bưởi "da xanh" xuống giá"}', {"a": 'Bưởi "da xanh" xuống giá'}, "quotes"),
        ('{"a": ""Da xanh" xuống giá", "b": ""}', {"a": '"Da xanh" xuống giá', "b": ""}, "quotes"),
        ('{"a": "Bưởi "da xanh"", "u": "https://que.vn/"}', {"a": 'Bưởi "da xanh"', "u": "https://que.vn/"}, "quotes"),
        (
            '{"a": ["Ông nói "được", bà cười", "x"], "b": true,}',
            {"a": ['Ông nói "được", bà cười', "x"], "b": True},
            "comma",
        ),
        ("Bưởi", None, "Expecting value: line 1 column 1 (char 0)"),
        (" \n ", None, "empty"),
    ],
)
def test_what_is_repaired(text: str, value: Any, problem: str) -> None:
    """The value, and what was wrong."""
    read, message = load_json(text)
    assert read == value
    assert problem in message


@pytest.mark.parametrize("piece", ['"', "/*", "//", '"a" ', '\\"', ", ", '""', "/* */", "&quot;"])
def test_broken_text_takes_linear_time(piece: str) -> None:
    """However it is broken."""
    start = time.process_time()
    load_json("{" + piece * (1_500_000 // len(piece)))
    assert time.process_time() - start < 5
