"""What real pages do that the generic path has to know, each in a few lines."""

from __future__ import annotations

import pytest

import vnnews

PROSE = (
    "<p>Hợp tác xã mua thêm hai máy sấy, mỗi mẻ sấy được bốn tấn lúa trong sáu giờ.</p>"
    "<p>Bà con gửi lúa từ chiều, sáng hôm sau nhận lại khô và sạch, không phải phơi ngoài lộ nữa.</p>"
)
LAST = "<p>Vụ tới, xã góp thêm tiền mua máy thứ ba và dựng nhà kho ngay cạnh bến.</p>"


def told(above: str = "", body: str = PROSE, head: str = "") -> vnnews.Article:
    """The article of a page with this markup above and in its story."""
    return vnnews.parse_html(
        f"<html><head>{head}</head><body><h1>Máy sấy lúa về xã Vĩnh Trạch</h1>"
        f'{above}<div class="article-content">{body}</div></body></html>',
        url="https://bao.example/may-say-lua-1.htm",
    )


def roles(article: vnnews.Article) -> list[str]:
    """The roles of its blocks."""
    return [block.role for block in article.body]


def test_a_picture_that_the_head_tells_is_the_cover() -> None:
    """CafeF prints its cover without a caption above the lead."""
    head = '<meta property="og:image" content="https://cdn.example/zoom/600_315/2026/may-say-lua.jpg">'
    image = '<div class="media"><img src="https://cdn.example/thumb_w/640/2026/may-say-lua.jpg?w=1" alt=""></div>'
    assert roles(told(image, head=head)) == ["figure", "paragraph", "paragraph"]
    assert roles(told(image)) == ["paragraph", "paragraph"]
    assert roles(told(f'<a href="/khac.htm">{image}</a>', head=head)) == ["paragraph", "paragraph"]
    assert roles(told(image, image + PROSE, head)) == ["figure", "paragraph", "paragraph"]


def test_a_name_beside_the_date_is_the_author() -> None:
    """VnEconomy and Infonet call the element no more than a name."""
    meta = (
        '<div class="meta"><span class="name">{}</span> <time datetime="2026-05-15T07:20:00+07:00">15/05</time></div>'
    )
    assert [author.name for author in told(meta.format("Mạnh Hùng")).authors] == ["Mạnh Hùng"]
    assert not told(meta.format("Xem thêm")).authors
    assert not told('<div class="menu"><span class="name">Mạnh Hùng</span></div>').authors


TITLE = "Lúa mùa được giá trở lại ở chợ"


@pytest.mark.parametrize(
    "card",
    [
        '<div type="RelatedOneNews"><a href="/b.htm"><img></a><a href="/b.htm">Lúa được giá</a><p>Lãi to.</p></div>',
        '<div class="also-read"><a href="/b.htm"></a><h4>TITLE</h4></div>',
        '<table><tr><td><a href="/b.htm">TITLE</a> <a href="/c.htm">Ba xã lập tổ gặt</a></td></tr></table>',
        '<table><tr><td><a href="/b.htm"><img src="/b.jpg"></a><h2><a href="/b.htm">TITLE</a></h2></td></tr></table>',
    ],
)
def test_cards_of_other_stories_are_related(card: str) -> None:
    """However short their titles are, and whether or not the link holds them."""
    body = PROSE + card.replace("TITLE", TITLE) + LAST
    assert roles(told(body=body)) == ["paragraph", "paragraph", "related", "paragraph"]


def test_what_stands_above_the_headline_is_not_of_the_story() -> None:
    """The story's element may hold the headline: categories, byline and date above the text are fields."""
    article = vnnews.parse_html(
        '<body><div class="article-body"><span class="cate">Nông nghiệp</span><h1>Máy sấy lúa về xã Vĩnh Trạch</h1>'
        f'<span class="author">Lam Hạ</span> <span class="date">03/08/2026 - 22:17</span>{PROSE}</div></body>'
    )
    assert (article.section, [author.name for author in article.authors]) == ("Nông nghiệp", ["Lam Hạ"])
    assert roles(article) == ["paragraph", "paragraph"]


def test_a_story_of_captions_is_no_list() -> None:
    """Two links below a story told in captions do not make it a list; cards with alts alone are one."""
    card = "<li><a href='/b{0}.htm'>Một truyện khác của mùa gặt, phần thứ {0}</a></li>"
    links = f"<ul class='related'>{''.join(map(card.format, range(3)))}</ul>"
    text = "Bà con gửi lúa từ chiều, sáng hôm sau nhận lại khô và sạch, không phải phơi ngoài lộ như mọi năm nữa."
    figures = "".join(f"<figure><img src='/anh-{n}.jpg'><figcaption>{text} {n}</figcaption></figure>" for n in range(5))
    assert told(body=figures + links).is_article


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Lò bánh mở lúc bốn giờ sáng. (AFP)", "AFP"),
        ("Lò bánh mở lúc bốn giờ sáng. (Lý Sa/RFA)", "Lý Sa/RFA"),
        ("Lò bánh mở lúc bốn giờ sáng. (Xem bài dưới)", None),
        ("Lò bánh mở lúc bốn giờ sáng (AFP)", None),
    ],
)
def test_agencies_in_brackets_are_credits(caption: str, credit: str | None) -> None:
    """Behind the caption's sentence, and no other brackets."""
    article = told(body=f"<figure><img src='/anh.jpg'><figcaption>{caption}</figcaption></figure>{PROSE}")
    figure = article.figures[0]
    assert figure.credit == credit


def test_a_list_of_linked_titles_with_teasers_is_no_article() -> None:
    """Results of a search: each item is a title that leads elsewhere, and a teaser."""
    item = "<li><a href='/b{0}.htm'>Truyện khác của mùa gặt, phần thứ {0}</a><i>1{0}/07/2022</i> Tổ có hai máy.</li>"
    items = "".join(map(item.format, range(6)))
    page = f"<h1>Kết quả tìm kiếm</h1><div class='box'><p>Có 8 kết quả cho từ khóa này.</p><ul>{items}</ul></div>"
    assert not vnnews.parse_html(page, profile="generic").is_article
