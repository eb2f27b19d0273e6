"""A letter and its mark may stand in two elements: each span still points at its own words."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import vnnews
from vnnews.dom.inline import Flow, Styles
from vnnews.text import nfc

MARKS = "\u0301\u0323\u0302\u0309\u031b"
PARTS = ["e", "o", "ạ", "ế", "x", " ", *MARKS, "\u1100", "\u1161", "\u11a8", "\u09c7", "\u09be", "\u3042", "\u3099"]


@pytest.mark.parametrize(
    "markup",
    [
        "g<b>a\u0323</b>o",
        "ga<b>\u0323o</b>",
        "ga<b>\u0323</b>o <i>e</i>\u0302<u>\u0301</u>",
        "ga\u0301<b>\u0323</b>o",
        "<i>\u1100</i><b>\u1161</b>\u11a8",
        "\u3042<b>\u304b</b>\u3099",
        "a\u0323 <b>\u0302</b>",
    ],
)
def test_spans_behind_keep_their_words(markup: str) -> None:
    """What becomes one character before a link does not move the link."""
    link = "<a href='https://a.vn/x'>Sở Thủy lợi</a>"
    page = f"<h1>Cau dừa</h1><article><p>Vườn {markup} dừa, theo {link} hôm qua và các hộ trồng dừa.</p>"
    paragraph = vnnews.parse_html(page).paragraphs[0]
    links = [paragraph.text[span.start : span.end] for span in paragraph.spans if span.kind == "link"]
    assert links == ["Sở Thủy lợi"]


@given(st.lists(st.tuples(st.text(st.sampled_from(PARTS), min_size=1, max_size=4), st.booleans()), max_size=12))
def test_a_span_holds_the_letters_of_its_words(pieces: list[tuple[str, bool]]) -> None:
    """Every letter that is bold in part is bold as a whole, and no other letter is."""
    bold: Styles = (("bold", None),)
    flow = Flow()
    for text, marked in [("A", False), *pieces, ("Z", True)]:
        flow.styles = bold if marked else ()
        flow.add(text)
    text, spans = flow.take()
    assert unicodedata.is_normalized("NFC", text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert text[spans[-1].end - 1] == "Z"
    if spans[-1].end - spans[-1].start == 1:
        assert text[spans[-1].start : spans[-1].end] == "Z"


def test_very_many_marks_on_one_letter() -> None:
    """What is out of order is cut; what stands behind the letter stays."""
    text = nfc("e" + "\u0302\u0323" * 5_000 + "o" + "\u0301" * 40)
    assert text.startswith("ệ")
    assert len(text) < 100
    assert nfc(text) == text
    assert nfc("o\u0323\u0302" + "……" * 40 + "a\u0302") == "ộ" + "……" * 40 + "â"
