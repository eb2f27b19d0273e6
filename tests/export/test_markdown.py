"""Articles as Markdown: no text becomes markup."""

from __future__ import annotations

import datetime as dt

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


WHY = vnnews.Reason("x", "y")


def paragraph(text: str, *spans: tuple[str, int, int, str | None]) -> str:
    """The Markdown of a paragraph."""
    block = vnnews.Paragraph(index=0, reason=WHY, text=text, spans=tuple(vnnews.Span(*span) for span in spans))  # type: ignore[arg-type]
    return body(block)


def body(*blocks: vnnews.Block) -> str:
    """The Markdown of blocks, without the last line end."""
    return vnnews.Article(body=blocks).to_markdown()[:-1]


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://a.vn/x", "[Xem](<https://a.vn/x>)"),
        ("HTTP://a.vn/x", "[Xem](<HTTP://a.vn/x>)"),
        ("MailTo:a@b.vn", "[Xem](<MailTo:a@b.vn>)"),
        ("tel:113", "[Xem](<tel:113>)"),
        ("http:a", "Xem"),
        ("javascript:x", "Xem"),
        ("/x", "Xem"),
        ("", "Xem"),
        (None, "Xem"),
        ("https://a.vn/a b>c", "[Xem](<https://a.vn/a%20b%3Ec>)"),
        ("https://a.vn/\u00a0?a=1&b=2&amp;c", "[Xem](<https://a.vn/%C2%A0?a=1&b=2&amp;amp;c>)"),
    ],
)
def test_links(address: str | None, written: str) -> None:
    """Schemes in any case; what runs code or is relative is no link."""
    assert paragraph("Xem", ("link", 0, 3, address)) == written


@pytest.mark.parametrize(
    ("text", "spans", "written"),
    [
        ("Giá gạo tăng", [("bold", 4, 7)], "Giá **gạo** tăng"),
        ("Giá gạo tăng", [("bold", 3, 8)], "Giá **gạo** tăng"),
        ("Giá gạo tăng", [("italic", 3, 7)], "Giá *gạo* tăng"),
        ("Giá gạo tăng", [("bold", 0, 12), ("italic", 4, 7)], "**Giá** ***gạo*** **tăng**"),
        ("Giá gạo tăng", [("bold", 0, 7), ("italic", 4, 12)], "**Giá** ***gạo*** *tăng*"),
        ("Giá gạo tăng", [("bold", 3, 4)], "Giá gạo tăng"),
        ("Giá “gạo” tăng", [("bold", 4, 9)], "Giá **“gạo”** tăng"),
        ("Giá“gạo”tăng", [("bold", 3, 8)], "Giá“gạo”tăng"),
        ("Giá“gạo tăng", [("bold", 3, 7)], "Giá“gạo tăng"),
        ("Giágạo”tăng", [("bold", 3, 7)], "Giágạo”tăng"),
        ("Giágạo”.", [("bold", 3, 7)], "Giá**gạo”**."),
        ("1. gạo", [("bold", 3, 6)], "1\\. **gạo**"),
        ("- gạo", [("bold", 2, 5)], "\\- **gạo**"),
        ("  - gạo", [("bold", 4, 7)], "\\- **gạo**"),
    ],
)
def test_marks(text: str, spans: list[tuple[str, int, int]], written: str) -> None:
    """Marks stand at the words and not at the blanks beside them, and only where Markdown lets them open and close."""
    assert paragraph(text, *((*span, None) for span in spans)) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("- a", "\\- a"),
        ("+ a", "\\+ a"),
        ("= a", "\\= a"),
        (": a", "\\: a"),
        ("% a", "\\% a"),
        ("1) a", "1\\) a"),
        ("123456789. a", "123456789\\. a"),
        ("1234567890. a", "1234567890. a"),
        ("a - b + c", "a - b + c"),
        ("a\n- b\n\n  2. c", "a\\\n\\- b\\\n2\\. c"),
        (
            "#a *b* _c_ [d] `e` <f> g|h ~i~ &j; !k ${l}",
            r"\#a \*b\* \_c\_ \[d\] \`e\` \<f\> g\|h \~i\~ \&j; \!k \$\{l\}",
        ),
    ],
)
def test_no_line_begins_markup(text: str, written: str) -> None:
    """Lists, rules, headings, definitions."""
    assert paragraph(text) == written


def test_tables() -> None:
    """Rows of one width; without a header an empty one."""
    rows = (("a|b", "c"), ("1",))
    assert body(vnnews.Table(index=0, reason=WHY, rows=rows, header_rows=1)) == "| a\\|b | c |\n| --- | --- |\n| 1 |  |"
    plain = vnnews.Table(index=0, reason=WHY, rows=rows, header_rows=0, caption="Giá")
    assert body(plain) == "*Giá*\n\n|  |  |\n| --- | --- |\n| a\\|b | c |\n| 1 |  |"
    assert body(vnnews.Table(index=0, reason=WHY)) == ""


def test_figures_and_embeds() -> None:
    """Pictures by their addresses, the caption in italics, the credit in brackets."""
    images = (vnnews.Image("https://a.vn/1.jpg", alt="một [hai]"), vnnews.Image("javascript:x"))
    figure = vnnews.Figure(index=0, reason=WHY, images=images, caption="Chè", credit="Mai")
    assert body(figure) == "![một \\[hai\\]](<https://a.vn/1.jpg>)\n\n*Chè (Mai)*"
    assert body(vnnews.Figure(index=0, reason=WHY, credit="Mai")) == "*(Mai)*"
    assert body(vnnews.Figure(index=0, reason=WHY, caption="Chè")) == "*Chè*"
    assert body(vnnews.Figure(index=0, reason=WHY)) == ""
    assert body(vnnews.Embed(index=0, reason=WHY, kind="video", src="https://v.vn/1")) == "[video](<https://v.vn/1>)"
    assert (
        body(vnnews.Embed(index=0, reason=WHY, kind="video", src="https://v.vn/1", caption="C"))
        == "[C](<https://v.vn/1>)"
    )
    assert body(vnnews.Embed(index=0, reason=WHY, kind="video", caption="C")) == "C"


def test_related_links() -> None:
    """Each title with its link, or none where the numbers differ."""
    related = vnnews.Related(index=0, reason=WHY, text="Một\nHai", links=("https://a.vn/1", "x"))
    assert body(related) == "- [Một](<https://a.vn/1>)\n- Hai"
    assert body(vnnews.Related(index=0, reason=WHY, text="Một\nHai", links=("https://a.vn/1",))) == "- Một\n- Hai"


def test_headings_and_quotations() -> None:
    """Levels 2 to 6; each line of a quotation is quoted."""
    for level, signs in ((1, "##"), (2, "##"), (3, "###"), (6, "######"), (7, "######")):
        assert body(vnnews.Heading(index=0, reason=WHY, text="Tít", level=level)) == f"{signs} Tít"
    assert body(vnnews.Quote(index=0, reason=WHY, text="Một\nHai")) == "> Một\\\n> Hai"
    assert body(vnnews.Quote(index=0, reason=WHY, text="")) == ""
    assert body(vnnews.PullQuote(index=0, reason=WHY, text="Một")) == "> Một"
    assert body(vnnews.InfoBox(index=0, reason=WHY, text="Một\nHai")) == "> Một\\\n> Hai"
    assert body(vnnews.Notice(index=0, reason=WHY, text="Một")) == "*Một*"
    assert body(vnnews.LiveEntry(index=0, reason=WHY, time="15:21", text="Mưa")) == "**15:21 · Mưa**"
    assert body(vnnews.LiveEntry(index=0, reason=WHY, time="15:21", text="15:21")) == "**15:21**"


def test_the_lines_above_the_story() -> None:
    """Headline, prefix and lead, then names, time and section."""
    moment = dt.datetime(2026, 8, 14, 15, 21, 30, tzinfo=dt.timezone(dt.timedelta(hours=7)))
    article = vnnews.Article(
        headline="Tít *",
        lead="Sapo",
        lead_prefix="(Báo) -",
        authors=(vnnews.Author("Mai"), vnnews.Author("An")),
        published=moment,
        published_precision=vnnews.Precision.MINUTE,
        section="Chợ",
    )
    assert article.to_markdown() == "# Tít \\*\n\n(Báo) - **Sapo**\n\nMai, An · 2026-08-14 15:21+07:00 · Chợ\n"
    assert vnnews.Article(lead_prefix="(Báo) -").to_markdown() == "\n"
    assert vnnews.Article(section="Chợ").to_markdown() == "Chợ\n"
