"""Lines keep their breaks, pictures their place, and rows of pictures their caption."""

from __future__ import annotations

import pytest

import vnnews

PROSE = "<p>Đội đua xuất phát ở làn sáu, làn ngược gió nhất của hồ, từ tám giờ sáng.</p>"
LINE = "Bà con phấn khởi vì được mùa, được giá, ai cũng tươi cười."


def _page(markup: str) -> vnnews.Article:
    return vnnews.parse_html(
        f"<h1>Đua thuyền</h1><div class='article-body'>{PROSE}{markup}{PROSE.replace('sáu', 'hai')}</div>"
    )


def _roles(article: vnnews.Article) -> list[str]:
    return [block.role for block in article.body[1:-1]]


@pytest.mark.parametrize(
    "markup",
    [
        "<pre>{}</pre>",
        "<pre><code>{}</code></pre>",
        "<pre class='wp-block-verse'>{}</pre>",
        "<div class='wp-block-verse'>{}</div>",
        "<p style='white-space: pre-line'>{}</p>",
        "<div style='white-space:pre-wrap'><span>{}</span></div>",
        "<blockquote><pre>{}</pre></blockquote>",
    ],
)
def test_lines_that_the_page_keeps(markup: str) -> None:
    """Verse and code stay as they are set."""
    lines = "Chiều về bến cũ\n  đò đưa khách\nchín nhớ mười thương"
    block = _page(markup.format(lines)).body[1]
    assert isinstance(block, vnnews.TextBlock)
    assert block.text == "Chiều về bến cũ\nđò đưa khách\nchín nhớ mười thương"


@pytest.mark.parametrize("style", ["", "white-space: normal", "white-space: nowrap", "text-align: left"])
def test_lines_of_the_source_alone(style: str) -> None:
    """A new line of the source is a blank elsewhere."""
    block = _page(f"<p style='{style}'>Chiều về\nbến cũ</p>").body[1]
    assert isinstance(block, vnnews.TextBlock)
    assert block.text == "Chiều về bến cũ"


@pytest.mark.parametrize(
    "markup",
    [
        f"<p><img src=/a.jpg align=left>{LINE}</p>",
        f"<p><img src=/a.jpg style='float: right'>{LINE}</p>",
        f"<p><img class=alignleft src=/a.jpg>{LINE}</p>",
        f"<p><span><img src=/a.jpg></span><span>{LINE}</span></p>",
        f"<p>{LINE.replace('được giá', '<img src=/a.jpg> được giá')}</p>",
        f"<p>{LINE}<img src=/a.jpg></p>",
        f"<p>{LINE}<br><img src=/a.jpg></p>",
    ],
)
def test_a_picture_in_a_paragraph(markup: str) -> None:
    """The sentence is a paragraph, whole, and the picture has no caption."""
    article = _page(markup)
    assert sorted(_roles(article)) == ["figure", "paragraph"]
    assert LINE in article.text
    assert article.figures[0].caption is None


@pytest.mark.parametrize(
    "markup",
    [
        "<p><img src=/a.jpg><br>Bến đò lúc rạng sáng.</p>",
        "<p align=center><img src=/a.jpg>Bến đò lúc rạng sáng.</p>",
        "<p><img src=/a.jpg><em>Bến đò lúc rạng sáng.</em></p>",
        "<p><img src=/a.jpg>Bến đò lúc rạng sáng</p>",
        "<p><img src=/a.jpg align=left>Bến đò lúc rạng sáng. Ảnh: Lê Na</p>",
    ],
)
def test_a_caption_in_one_paragraph_with_its_picture(markup: str) -> None:
    """A line below it, set apart, without a full stop, or with a credit."""
    (figure,) = _page(markup).figures
    assert (figure.caption or "").startswith("Bến đò lúc rạng sáng")


@pytest.mark.parametrize(
    "row",
    [
        "<div class=row><figure><img src=/a.jpg></figure><figure><img src=/b.jpg></figure></div>",
        "<div><div><p><img src=/a.jpg></p></div><div><p><img src=/b.jpg></p></div></div>",
        "<table><tr><td><img src=/a.jpg></td><td><img src=/b.jpg></td></tr></table>",
    ],
)
def test_pictures_of_a_row_share_their_caption(row: str) -> None:
    """The one below the last of them."""
    (figure,) = _page(f"{row}<p>Bến đò lúc rạng sáng (Ảnh: Lê Na).</p>").figures
    assert len(figure.images) == 2
    assert (figure.caption, figure.credit) == ("Bến đò lúc rạng sáng", "Lê Na")


def test_pictures_one_by_one_do_not() -> None:
    """Paragraphs of the story are no row."""
    figures = _page("<p><img src=/a.jpg></p><p><img src=/b.jpg></p><p>Bến đò (Ảnh: Lê Na).</p>").figures
    assert [len(figure.images) for figure in figures] == [1, 1]


def test_a_credited_line_without_a_picture_stays_a_paragraph() -> None:
    """Where the page has pictures, a line behind running text is none of their captions."""
    article = _page(f"<figure><img src=/a.jpg></figure><p>{LINE}</p><p>Khu phố thu hút nghìn người (Ảnh: Hải Nam).</p>")
    assert _roles(article) == ["figure", "paragraph", "paragraph"]
