"""Laws of repeats, attacked by hypothesis."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from hypothesis import assume, example, given
from hypothesis import strategies as st

from vnnews.repeats.matches import Passage, find_matches
from vnnews.testing.prose import SEEDS, Writer
from vnnews.text import tokens

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS = ("lead", "caption", "heading", "paragraph", "quote", "pull_quote", "info_box", "list", "table")
EDITS: dict[str, Callable[[str], str]] = {
    "none": str,
    "quotes": lambda text: f"«{text.replace('“', '‘').replace('”', '’')}»",
    "dashes": lambda text: text.replace(" – ", " — ").replace(", ", " - "),
    "ellipsis": lambda text: text.removesuffix(".") + "…",
    "dots": lambda text: "... " + text.removesuffix(".") + "...",
    "case": str.upper,
    "tones": lambda text: text.replace("oà", "òa").replace("oá", "óa").replace("uỷ", "ủy").replace("hóa", "hoá"),
    "blanks": lambda text: text.replace(" ", " \u00a0 "),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
}


@st.composite
def articles(draw: st.DrawFn) -> tuple[Writer, list[tuple[str, ...]]]:
    """A writer and the paragraphs it wrote, each as its sentences."""
    writer = Writer(draw(SEEDS))
    return writer, [writer.paragraph(draw(st.integers(2, 4))) for _ in range(draw(st.integers(1, 6)))]


def texts() -> st.SearchStrategy[str]:
    """Anything, with words that repeat more often than chance would have it."""
    words = st.sampled_from(
        ("hòa", "hoà", "không", "5", "VNM", "A\u0323\u0302", "İ", "\ud55c", "\u1112\u1161", "ऩ", ", ")
    )
    return st.text() | st.lists(words | st.text(max_size=3), max_size=30).map(" ".join)


def lists_of_passages() -> st.SearchStrategy[list[Passage]]:
    """Passages of any kind, some of them twice and some within others."""
    passages = st.lists(st.builds(Passage, texts(), st.sampled_from(KINDS)), max_size=8)
    return passages.map(lambda each: [*each, *each[:2], *(Passage(f"x {p.text} y", "paragraph") for p in each[:2])])


@given(lists_of_passages())
@example([Passage("\ud800 a b c d e f", "paragraph")] * 2)
def test_never_raises_and_points_into_the_page(passages: list[Passage]) -> None:
    """Any texts give matches in page order whose indices and spans are within the page, without circles."""
    matches = find_matches(passages)
    assert [match.source for match in matches] == sorted(match.source for match in matches)
    homes = {match.source: match.target for match in matches}
    for match in matches:
        assert 0 <= match.target < len(passages)
        assert 0 <= match.start < match.end <= len(passages[match.target].text)
        assert 0 < match.similarity <= 1
        seen = {match.source}
        place = match.source
        while place in homes:
            place = homes[place]
            assert place not in seen
            seen.add(place)
    assert find_matches(passages) == matches


@given(articles(), st.sampled_from(list(EDITS)), st.sampled_from(KINDS[:6]), st.data())
def test_any_sentence_is_found_and_points_home(
    article: tuple[Writer, list[tuple[str, ...]]], edit: str, kind: str, data: st.DataObject
) -> None:
    """A sentence shown again anywhere, disguised or not, points at itself in its paragraph with similarity 1."""
    _, story = article
    home = data.draw(st.integers(0, len(story) - 1))
    sentence = data.draw(st.sampled_from(story[home]))
    place = data.draw(st.integers(0, len(story)))
    passages = [Passage(" ".join(sentences), "paragraph") for sentences in story]
    passages.insert(place, Passage(EDITS[edit](sentence), kind))
    (match,) = find_matches(passages)
    assert (match.source, match.target) == (place, home + (place <= home))
    found = passages[match.target].text[match.start : match.end]
    assert [token.word for token in tokens(found)] == [token.word for token in tokens(sentence)]
    assert match.similarity == 1.0


@given(articles(), st.sampled_from(("caption", "pull_quote", "quote", "paragraph", "lead")), st.data())
def test_a_changed_word_does_not_hide_it(
    article: tuple[Writer, list[tuple[str, ...]]], kind: str, data: st.DataObject
) -> None:
    """One plain word of twelve or more changed: it still points home."""
    _, story = article
    home = data.draw(st.integers(0, len(story) - 1))
    words = data.draw(st.sampled_from(story[home])).split()
    assume(len(words) >= 12)
    plain = [i for i, word in enumerate(words) if word.isalpha() and word.islower() and word not in {"không", "chưa"}]
    assume(plain)
    words[data.draw(st.sampled_from(plain))] = "thuyền"
    passages = [Passage(" ".join(sentences), "paragraph") for sentences in story]
    passages.append(Passage(" ".join(words), kind))
    (match,) = find_matches(passages)
    assert (match.source, match.target) == (len(story), home)
    assert match.similarity < 1


@given(articles(), st.sampled_from(KINDS), st.data())
def test_a_new_sentence_is_not_found(
    article: tuple[Writer, list[tuple[str, ...]]], kind: str, data: st.DataObject
) -> None:
    """What the writer writes next repeats nothing, and makes nothing else a repeat."""
    writer, story = article
    passages = [Passage(" ".join(sentences), "paragraph") for sentences in story]
    passages.insert(data.draw(st.integers(0, len(story))), Passage(writer.sentence(), kind))
    assert find_matches(passages) == ()


@given(lists_of_passages())
def test_normal_forms_say_the_same(passages: list[Passage]) -> None:
    """NFC and NFD give the same matches, and spans that hold the same text."""
    composed, apart = (
        [Passage(unicodedata.normalize(form, passage.text), passage.kind) for passage in passages]
        for form in ("NFC", "NFD")
    )
    for ours, theirs in zip(find_matches(composed), find_matches(apart), strict=True):
        assert (ours.source, ours.target, ours.similarity) == (theirs.source, theirs.target, theirs.similarity)
        assert composed[ours.target].text[ours.start : ours.end] == unicodedata.normalize(
            "NFC", apart[theirs.target].text[theirs.start : theirs.end]
        )
