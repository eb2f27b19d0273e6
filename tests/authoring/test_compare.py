"""What two articles differ in: all of it, and nothing else."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import vnnews
from vnnews.authoring.compare import Difference, article_differences, block_differences, narrowed
from vnnews.model import Article, Paragraph, Reason

ROLES = st.sampled_from(["paragraph", "heading"])
BLOCKS = st.lists(st.fixed_dictionaries({"role": ROLES, "text": st.text("ab ", max_size=6)}), max_size=7)


@settings(max_examples=10 * settings().max_examples)
@given(BLOCKS, BLOCKS)
def test_differences_rebuild_the_other(before: list[dict[str, str]], after: list[dict[str, str]]) -> None:
    """Blocks are the same if and only if nothing differs; what is only added or left out counts up."""
    found = list(block_differences(before, after))
    assert (found == []) == (before == after)
    added = sum(each.before is None and each.place.count(" ") == 1 for each in found)
    left = sum(each.after is None and each.place.count(" ") == 1 for each in found)
    assert len(before) - left == len(after) - added


@settings(max_examples=10 * settings().max_examples)
@given(st.text("ab", max_size=400), st.text("ab", max_size=400))
def test_narrowed_texts_differ_as_the_whole_ones(before: str, after: str) -> None:
    """Cutting off what is the same never makes different texts look alike."""
    one, other = narrowed(before, after)
    assert (one == other) == (before == after)


def _article(*texts: str) -> Article:
    blocks = tuple(
        Paragraph(index=place, line=place, reason=Reason("a", "b"), text=text) for place, text in enumerate(texts)
    )
    return Article(headline="Tin", body=blocks, is_article=True)


def test_how_it_was_read_does_not_count() -> None:
    """Profile, lines and reasons are no part of what an article says."""
    one = _article("Một", "Hai")
    other = attrs.evolve(
        one, profile="x", layout="y", body=tuple(attrs.evolve(b, line=9, reason=Reason("c", "d")) for b in one.body)
    )
    assert article_differences(one, other) == ()


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (("Một", "Hai"), ("Một",), Difference("block 1", "paragraph: Hai", None)),
        (("Một",), ("Không", "Một"), Difference("block 0", None, "paragraph: Không")),
        (("một hai ba bốn",), ("một hai ba năm",), Difference("block 0 text", "một hai ba bốn", "một hai ba năm")),
    ],
)
def test_one_change_is_one_difference(before: tuple[str, ...], after: tuple[str, ...], said: Difference) -> None:
    """A block more or less does not change the others' places."""
    assert article_differences(_article(*before), _article(*after)) == (said,)


def test_lines_of_a_text_stay_below_their_sign() -> None:
    """A difference is read by its first two signs a line."""
    assert str(Difference("lead", "a\nb", None)) == "lead\n  - a\n    b"


def test_many_blocks_end_in_time() -> None:
    """A page of thousands of equal paragraphs is compared at once."""
    page = "<h1>Tin</h1>" + "<p>Một câu như mọi câu khác.</p>" * 3000
    one, other = (vnnews.parse_html(each, profile="generic") for each in (page, page.replace("Một", "Hai", 1)))
    assert len(article_differences(one, other)) >= 1
