"""The story keeps its words: whatever `Article.text` leaves out stands in it, or the page marks it as a quotation."""

from __future__ import annotations

import html
import re
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

import vnnews
from vnnews.model import TextBlock
from vnnews.model.blocks import repeated_blocks, text_to_read
from vnnews.repeats.alignment import words

# Few sentences, so that lines repeat, shorten, join and contradict each other in all ways.
_SENTENCES: Final = (
    "Người trồng lúa chỉ mong giá giữ được đến khi vụ hè thu gặt xong vào tháng chín này",
    "Các thương lái từ Long Xuyên đã đặt cọc một phần ba và hẹn quay lại sau rằm để cân nốt",
    "Kho của xã còn chứa được chừng bốn trăm tấn nếu trời không mưa dài như tháng trước",
    "Ông Tư tăng thêm hai chuyến đò mỗi ngày",
    "Gió nhẹ",
)
_OPENINGS: Final = ("", "Tuy nhiên, ", "Theo bà Sáu, ", "- ", '"', "Điều 2: ")
_ENDS: Final = (".", ".", '".', ":", "", " - Bà Nguyễn Thị Sáu, nông dân ấp Mỹ Lợi")
_TAGS: Final = ("p", "p", "p", "blockquote", "h3", 'p align="center"', "i", 'div class="pullquote"')


@st.composite
def _lines(draw: st.DrawFn) -> str:
    """A line of some sentences, one of which may lose a word."""
    parts = draw(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=3))
    line = draw(st.sampled_from(_OPENINGS)) + ". ".join(parts) + draw(st.sampled_from(_ENDS))
    lost = draw(st.integers(min_value=-8, max_value=8))
    pieces = line.split(" ")
    return " ".join(piece for place, piece in enumerate(pieces) if place != lost or len(pieces) < 3)


_BODIES: Final = st.lists(st.tuples(st.sampled_from(_TAGS), _lines()), min_size=1, max_size=12)


def _folded(text: str) -> str:
    return f" {' '.join(words(text))} "


@given(_BODIES, st.booleans())
def test_no_word_of_the_story_is_lost(lines: list[tuple[str, str]], copied: bool) -> None:  # noqa: FBT001 - drawn
    """Of every page and of every copied text; a pull quote that the page marks may differ from the story."""
    if copied:
        article = vnnews.parse_text("Giá lúa ở Bình Minh\n\nBài đầu.\n\n" + "\n\n".join(line for _, line in lines))
    else:
        body = "".join(f"<{tag}>{html.escape(line)}</{tag.split()[0]}>" for tag, line in lines)
        article = vnnews.parse_html(f"<h1>Giá lúa ở Bình Minh</h1><article>{body}</article>")
    out = repeated_blocks(article.body)
    kept = [_folded(text_to_read(block)) for place, block in enumerate(article.body) if place not in out]
    for place in out:
        block = article.body[place]
        assert isinstance(block, vnnews.PullQuote | vnnews.InfoBox)
        marked = isinstance(block, vnnews.PullQuote) and block.set_apart
        assert marked or any(_folded(block.text) in text for text in kept)
        assert any(kept)
    for block in article.paragraphs:
        assert re.sub(r"\s+", " ", block.text) in re.sub(r"\s+", " ", article.text)


@given(_BODIES)
def test_what_a_repeat_points_at_is_there(lines: list[tuple[str, str]]) -> None:
    """The stretch lies in the other block, and word for word means the same words."""
    body = "".join(f"<{tag}>{html.escape(line)}</{tag.split()[0]}>" for tag, line in lines)
    article = vnnews.parse_html(f"<h1>Giá lúa ở Bình Minh</h1><article>{body}</article>")
    for block in article.iter_text():
        for repeat in block.repeats:
            target = article.body[repeat.block]
            assert repeat.block != block.index
            assert isinstance(target, TextBlock)
            assert 0 <= repeat.start < repeat.end <= len(target.text)
            if repeat.similarity == 1 and isinstance(block, vnnews.PullQuote) and not block.set_apart:
                assert _folded(target.text[repeat.start : repeat.end]) == _folded(block.text)
