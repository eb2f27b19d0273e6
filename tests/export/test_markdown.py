"""Articles as Markdown: no text becomes markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import vnnews


def test_markdown_says_the_same(article: vnnews.Article) -> None:
    """Markup of the page becomes Markdown; text that looks like Markdown does not."""
    lines = article.to_markdown().split("\n")
    assert lines[0] == r"# Giá gạo \* tăng"
    assert r"## \# Tít phụ" in lines
    assert any(line.startswith(r"1\. Sáng [nay](<https://bao.vn/x>)") and r"\<script\>" in line for line in lines)
    assert "- một" in lines
    assert "  - ba" in lines
    assert r"| a\|b | c |" in lines
    assert "> Lời của ai" in lines
    assert "![](<https://bao.vn/a.jpg>)" in lines
    assert r"*Cảng \[Sài Gòn\]. (Minh)*" in lines


@given(st.text(), st.text())
def test_no_text_becomes_markup(headline: str, text: str) -> None:
    """Whatever a page says, its Markdown holds no HTML and no running link."""
    markdown_it = pytest.importorskip("markdown_it")
    reason = vnnews.Reason("x", "y")
    spans = (vnnews.Span("link", 0, len(text), "javascript:alert(1)"), vnnews.Span("bold", 0, len(text)))
    article = vnnews.Article(
        headline=headline, lead=text, body=(vnnews.Paragraph(index=0, text=text, spans=spans, reason=reason),)
    )
    tokens = markdown_it.MarkdownIt("commonmark").parse(article.to_markdown())
    kinds = {child.type for token in tokens for child in (token, *(token.children or ()))}
    assert not kinds & {"html_block", "html_inline", "link_open", "image", "fence", "code_block"}
