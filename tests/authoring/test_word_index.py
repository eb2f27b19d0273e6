"""The index from words to the elements that hold them."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnnews.authoring.page import tree_of
from vnnews.authoring.word_index import WordIndex, words_of

WORDS = st.lists(st.sampled_from(["gạo", "giá", "tăng", "Hà", "Nội", "5%"]), min_size=1, max_size=4).map(" ".join)


@settings(max_examples=60)
@given(st.lists(WORDS, min_size=1, max_size=6))
def test_a_text_leads_to_its_element(texts: list[str]) -> None:
    """Every paragraph is among the elements that hold exactly its words, but for words that repeat too often."""
    root = tree_of(f"<body>{''.join(f'<p>{escape(text)}</p>' for text in texts)}</body>".encode())
    index = WordIndex(root)
    for paragraph, text in zip(root.iter("p"), texts, strict=True):
        assert index.of(paragraph) == words_of(text)
        assert index.size(paragraph) == len(words_of(text))
        assert paragraph in index.exactly(text)


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>V<b>N</b>Economy</p>", ("vneconomy",)),
        ("<p>một<br>hai</p>", ("một", "hai")),
        ("<p>một<script>hai</script> ba</p>", ("một", "ba")),
        ("<p>một<span hidden>hai</span> ba</p>", ("một", "ba")),
        ("<p>một<!-- hai --> ba</p>", ("một", "ba")),
        ("<div><p>một</p><p>hai</p></div>", ("một", "hai")),
    ],
)
def test_words_are_those_that_a_reader_sees(markup: str, words: tuple[str, ...]) -> None:
    """Inline elements glue, blocks and line breaks divide, hidden text does not count; what follows it does."""
    root = tree_of(f"<body>{markup}</body>".encode())
    index = WordIndex(root)
    assert index.words == words
    assert index.of(next(root.iter("body"))) == words


def test_an_element_without_words() -> None:
    """It has no stretch, and no text leads to it."""
    root = tree_of(b"<body><p>a</p><img></body>")
    index = WordIndex(root)
    picture = next(root.iter("img"))
    assert (picture in index.stretches, index.of(picture), index.size(picture)) == (False, (), 0)
    assert index.exactly("") == []
