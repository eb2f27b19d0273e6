"""What `pretty` draws of constructed articles: each kind of block, widths, colours."""

from __future__ import annotations

import io
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.cli.helpers import ARTICLE, HOSTILE, SEVEN, WHY

from vnnews.cli import drawing
from vnnews.cli.drawing import Pretty, console, content
from vnnews.model import (
    Article,
    Block,
    Paragraph,
    Span,
    Table,
)

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def _drawn(article: Article) -> str:
    out = io.StringIO()
    drawer = Pretty(out)
    drawer.write(article, "tên.html")
    drawer.close()
    return out.getvalue()


@pytest.mark.parametrize(
    "words",
    [
        "tên.html ━",
        "lead  (Dân trí) - Hà Nội Sapo của bài.  [meta]",
        "= repeats block 1, 80 %",
        "byline  An (tổng hợp), Bình",
        "published  2026-08-14 15:21 +07:00",
        "modified  2026-08-14 (the page states no time of day)",
        "section  Tài chính",
        "  0 figure       │ picture  https://a.vn/1.jpg (8 x 6)",
        "│ caption  Chú thích",
        "  2 pull quote   │ Một câu\n                 │ = repeats block 1, 99 %",
        "│ 1. một\n                 │   2. con",
        "│ Bảng\n                 │ a   b\n                 │ ─",
        "  6 embed        │ video    https://v.vn/1\n                 │ caption  Phim\n                 │ credit   An",
        "iframe   (no address)",
        "->       https://a.vn/2",
        "  9 figure       │ credit   Bình",
        "(no address, caption or credit)",
        "- odd: something odd (body)",
        "- plain: without a place\n",
    ],
)
def test_pretty_shows(words: str) -> None:
    """Each field and each kind of block is there in words."""
    assert words in _drawn(ARTICLE)


def test_an_empty_article() -> None:
    """An article without any value is drawn too."""
    drawn = _drawn(Article())
    assert "not an article" in drawn
    assert "body: 0 blocks, 0 words to read" in drawn
    assert "profile none" in drawn


@pytest.mark.parametrize("width", [48, 80, 120])
def test_no_line_is_wider_than_the_terminal(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    """Lines keep within the width and end without blanks."""
    monkeypatch.setenv("COLUMNS", str(width))
    lines = _drawn(ARTICLE).splitlines()
    assert max(map(len, lines)) == width
    assert [line for line in lines if line != line.rstrip()] == []


def test_widths_are_kept_within_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    """A very wide or narrow terminal gets lines that can be read."""
    monkeypatch.setenv("COLUMNS", "500")
    assert console(io.StringIO()).width == 120
    monkeypatch.setenv("COLUMNS", "5")
    assert console(io.StringIO()).width == 48


@pytest.mark.parametrize(("plain", "coloured"), [("", True), ("1", False)])
def test_colours(monkeypatch: pytest.MonkeyPatch, plain: str, *, coloured: bool) -> None:
    """A terminal gets colours, unless NO_COLOR is set to something."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", plain)
    if not plain:
        monkeypatch.delenv("NO_COLOR")
    assert ("\x1b[" in _drawn(ARTICLE)) is coloured


def test_long_bodies_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A body of endless blocks does not fill the terminal."""
    monkeypatch.setattr(drawing, "_MOST_BLOCKS", 2)
    drawn = _drawn(ARTICLE)
    assert "… and 9 more blocks" in drawn
    assert "TIÊU ĐỀ" not in drawn


def test_two_articles_stand_apart() -> None:
    """A blank line stands before the second article."""
    out = io.StringIO()
    drawer = Pretty(out)
    drawer.write(Article(), "a")
    drawer.write(Article(section="x", breadcrumbs=("x", "y")), "b")
    assert "\n\nb ━" in out.getvalue()
    assert "section  x > y" in out.getvalue()


def test_large_tables_are_cut_and_say_so() -> None:
    """A table wider or longer than any terminal is cut, and its size stands below."""
    table = Table(index=0, reason=WHY, rows=tuple(("x",) * 40 for _ in range(500)))
    out = io.StringIO()
    console(out).print(content(table))
    assert "(500 rows, 40 columns in all)" in out.getvalue()
    assert out.getvalue().count("\n") < 210


def test_a_table_without_rows_and_an_unknown_block() -> None:
    """Nothing to draw is no error."""
    out = io.StringIO()
    screen = console(out)
    screen.print(content(Table(index=0, reason=WHY)))
    screen.print(content(Block(index=0, reason=WHY)))
    assert not out.getvalue().strip()


def test_spans_of_unsafe_text_are_left_out() -> None:
    """Where characters were taken out, places no longer fit: the text is drawn plain."""
    block = Paragraph(index=0, reason=WHY, text="\x1b[31mab", spans=(Span("bold", 5, 6),))
    out = io.StringIO()
    console(out).print(content(block))
    assert out.getvalue() == "ab\n"


def test_moments_without_precision_or_zone() -> None:
    """A constructed article may lack what a parsed one has."""
    assert "published  2026-08-14 15:21:00 +00:00" in _drawn(Article(published=SEVEN.replace(tzinfo=UTC)))
    assert "published  2026-08-14 15:21:00\n" in _drawn(Article(published=SEVEN.replace(tzinfo=None)))


def test_markup_of_the_drawing_tool_is_only_text(run: Run) -> None:
    """What looks like rich's markup or emoji codes stands as the page has it."""
    out = run("parse", "--format", "pretty", "-", stdin=HOSTILE.encode()).out
    assert "[bold]Tin[/bold]" in out
    assert "[link=http://x]một[/link] :smile:" in out


def test_a_whole_article(monkeypatch: pytest.MonkeyPatch) -> None:
    """Line for line as a reader sees it, blanks and order included."""
    monkeypatch.setenv("COLUMNS", "80")
    out = io.StringIO()
    drawer = Pretty(out)
    drawer.write(ARTICLE, "a.html")
    drawer.close()
    expected = Path(__file__).parent / "drawn" / "pretty.txt"
    assert out.getvalue() == expected.read_text(encoding="utf-8")


def test_the_marks_of_a_text() -> None:
    """Links, bold and italic stretches are styled, unless control characters were taken out before them."""
    spans = (Span("bold", 0, 3), Span("link", 4, 7, "https://a.vn"), Span("italic", 4, 7))
    drawn = drawing._marked("Một câu", spans)
    assert [(str(each.style), each.start, each.end) for each in drawn.spans] == [
        ("bold", 0, 3),
        ("underline", 4, 7),
        ("italic", 4, 7),
    ]
    assert not drawing._marked("Một\x1b[31m câu", spans).spans
