"""Laws of `parse_text`: what a reader copies from a page is read like the page."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.pages.copied import COPIED_KINDS, copied_text, copied_truth

import vnnews
from vnnews.model import Article
from vnnews.testing import PageTruth, noises, truth_of
from vnnews.testing.truth import page_truths

if TYPE_CHECKING:
    from tests.pages.vneconomy import Layout

    from vnnews.testing.noise import Noise

LAYOUTS: tuple[Layout, ...] = ("C", "D", "E")


@st.composite
def copies(draw: st.DrawFn) -> tuple[PageTruth, Layout, Noise]:
    """A page whose fields can be told apart in a copy: all of them are there."""
    truth = draw(page_truths(kinds=COPIED_KINDS).filter(lambda truth: truth.lead and truth.published))
    return truth, draw(st.sampled_from(LAYOUTS)), draw(noises())


class TestRoundTrip:
    """A copy says what the page says, but for what no copy can hold."""

    @pytest.mark.parametrize("layout", LAYOUTS)
    @given(data=st.data())
    def test_the_truth_comes_back(self, layout: Layout, data: st.DataObject) -> None:
        truth, _, noise = data.draw(copies())
        assert truth_of(vnnews.parse_text(copied_text(truth, layout, noise))) == copied_truth(truth, layout)

    @given(copies())
    def test_the_day_of_the_visit_is_not_the_date(self, copy: tuple[PageTruth, Layout, Noise]) -> None:
        """A copy without the article's own date has no date, whatever the page header prints."""
        truth, layout, noise = copy
        undated = attrs.evolve(truth, published=None)
        assert vnnews.parse_text(copied_text(undated, layout, noise)).published is None

    @given(copies())
    def test_captions_are_not_read(self, copy: tuple[PageTruth, Layout, Noise]) -> None:
        """Neither of the two lines of a caption is in `article.text`, unless the story says it too."""
        truth, layout, noise = copy
        text = vnnews.parse_text(copied_text(truth, layout, noise)).text
        for block in truth.blocks:
            if block.role == "figure" and block.text:
                assert text.count(block.text) == (1 if block.repeats else 0)

    @given(copies())
    def test_nothing_is_lost(self, copy: tuple[PageTruth, Layout, Noise]) -> None:
        """Every word of the story is in `article.text`, in order."""
        truth, layout, noise = copy
        want = " ".join(block.text or "" for block in truth.blocks if block.role == "paragraph")
        got = vnnews.parse_text(copied_text(truth, layout, noise)).text
        words = iter(got.split())
        assert all(word in words for word in want.split())


class TestSameResult:
    """What does not change what a copy says does not change the article."""

    @given(copies())
    def test_normal_form(self, copy: tuple[PageTruth, Layout, Noise]) -> None:
        text = copied_text(*copy)
        assert vnnews.parse_text(unicodedata.normalize("NFD", text)) == vnnews.parse_text(text)

    @given(copies(), st.sampled_from(["\r\n", "\r"]))
    def test_line_ends(self, copy: tuple[PageTruth, Layout, Noise], end: str) -> None:
        """Copies from Windows and from old machines."""
        text = copied_text(*copy)
        assert truth_of(vnnews.parse_text(text.replace("\n", end))) == truth_of(vnnews.parse_text(text))

    @given(copies())
    def test_blanks_at_line_ends(self, copy: tuple[PageTruth, Layout, Noise]) -> None:
        text = copied_text(*copy)
        assert truth_of(vnnews.parse_text(text.replace("\n", " \u00a0\n"))) == truth_of(vnnews.parse_text(text))


class TestNeverRaises:
    """Whatever comes in, an article comes out."""

    @given(st.text())
    def test_any_text(self, text: str) -> None:
        assert isinstance(vnnews.parse_text(text), Article)

    @given(st.lists(st.text(max_size=30) | st.sampled_from(["VnEconomy", "Attention", "A -", "09:43, 04/09/2026"])))
    def test_any_lines(self, lines: list[str]) -> None:
        assert isinstance(vnnews.parse_text("\n".join(lines)), Article)

    @given(copies(), st.data())
    def test_a_copy_cut_anywhere(self, copy: tuple[PageTruth, Layout, Noise], data: st.DataObject) -> None:
        text = copied_text(*copy)
        cut = data.draw(st.integers(0, len(text)))
        for half in (text[:cut], text[cut:]):
            assert isinstance(vnnews.parse_text(half), Article)
