"""The markers of list items: start, value, type, order and nesting, in every export."""

from __future__ import annotations

import pytest

import vnnews

PROSE = "<p>Hội làm vườn xã Tân Lạc khuyên bà con làm theo các bước sau đây, từ đầu vụ tới cuối vụ.</p>"


def _list(markup: str) -> vnnews.ListBlock:
    article = vnnews.parse_html(f"<h1>Trồng nhãn</h1><div class='article-body'>{PROSE}{markup}</div>")
    (block,) = (block for block in article.body if isinstance(block, vnnews.ListBlock))
    assert vnnews.Article.from_dict(article.to_dict()) == article
    return block


def _markdown(markup: str) -> list[str]:
    article = vnnews.parse_html(f"<h1>Trồng nhãn</h1><div class='article-body'>{PROSE}{markup}</div>")
    return article.to_markdown().rstrip().rpartition("\n\n")[2].split("\n")


@pytest.mark.parametrize(
    ("markup", "markers", "written"),
    [
        ("<ol><li>A<li>B</ol>", (), ["1. A", "1. B"]),
        ("<ul><li>A<li>B</ul>", (), ["- A", "- B"]),
        ("<ol start=4><li>A<li>B</ol>", ("4.", "5."), ["4. A", "5. B"]),
        ("<ol><li>A<li value=9>B<li>C</ol>", ("1.", "9.", "10."), ["- 1. A", "- 9. B", "- 10. C"]),
        ("<ol reversed><li>A<li>B</ol>", ("2.", "1."), ["- 2. A", "- 1. B"]),
        ("<ol type=a><li>A<li>B</ol>", ("a.", "b."), ["- a. A", "- b. B"]),
        ("<ol style='list-style-type: upper-roman'><li>A<li>B</ol>", ("I.", "II."), ["- I. A", "- II. B"]),
        ("<ol start=x type=z><li>A<li>B</ol>", (), ["1. A", "1. B"]),
        ("<ol><li>A<ul><li>B</ul><li>C</ol>", ("1.", "•", "2."), ["1. A", "   - B", "2. C"]),
        ("<ul><li>A<ol><li>B<li>C</ol></ul>", ("•", "1.", "2."), ["- A", "  1. B", "  2. C"]),
        ("<ol><li>A<ol><li>B</ol><li>C<ol><li>D</ol></ol>", ("1.", "1.", "2.", "1."), None),
        ("<ol start=9><li>A<ol type=i><li>B<li>C</ol></ol>", ("9.", "i.", "ii."), ["9. A", "   - i. B", "   - ii. C"]),
    ],
)
def test_markers(markup: str, markers: tuple[str, ...], written: list[str] | None) -> None:
    """As browsers display them; Markdown has a bullet before what it cannot count."""
    assert _list(markup).markers == markers
    if written is not None:
        assert _markdown(markup) == written


def test_where_a_list_begins() -> None:
    """Its first number, also where it counts down."""
    assert _list("<ol start=4><li>A<li>B</ol>").start == 4
    assert _list("<ol reversed><li>A<li>B</ol>").start == 2


def test_wires_without_markers() -> None:
    """Articles written before lists had markers are read."""
    article = vnnews.parse_html(f"<h1>Trồng nhãn</h1><article>{PROSE}<ol start=4><li>A<li>B</ol></article>")
    wire = article.to_dict()
    for block in wire["body"]:
        block.pop("markers", None)
        block.pop("start", None)
    (block,) = (block for block in vnnews.Article.from_dict(wire).body if isinstance(block, vnnews.ListBlock))
    assert (block.start, block.markers, block.items) == (1, (), ("A", "B"))
