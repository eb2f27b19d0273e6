"""Elements too deep in elements: they are made flat, and their text stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.helpers import MARKUP

from vnnews.reading.nesting import flatten
from vnnews.reading.tokenizer import tokens


@given(MARKUP, st.integers(0, 5))
def test_flattening_keeps_text(page: bytes, depth: int) -> None:
    """Only tags go, and what is left out is counted."""
    flat, count = flatten(page, depth)
    assert _text(page) == _text(flat) or b"<plaintext" in page or b"<t" in page or b"<s" in page
    assert count > 0 or b"</" in page or flat == page


def _text(page: bytes) -> bytes:
    pieces, done = b"", 0
    for token in tokens(page):
        pieces += page[done : token.start]
        done = token.end
    return b"".join((pieces + page[done:]).split())


@pytest.mark.parametrize(
    ("page", "flat"),
    [
        (b"<div><div><b>a</b>b</div>c</div>d", b"<div> ab c</div>d"),
        (b"<span><div></span><i>a", b"<span></span><i>a"),
        (b"<div>" * 3 + b"<p>a</p><p>b</p>" + b"</div>" * 3, b"<div>  <p>a</p><p>b</p>  </div>"),
        (b"<div><img><br>a</div><div>b</div>", b"<div><img><br>a</div><div>b</div>"),
    ],
)
def test_flattening(page: bytes, flat: bytes) -> None:
    """Inline tags leave nothing, others a blank; paragraphs may stand deeper."""
    assert b"".join(flatten(page, 1)[0].split()) == b"".join(flat.split())
