"""What stands in a story's element and is not its text, on pages without a profile."""

from __future__ import annotations

import pytest

import vnnews
from vnnews.model import Embed, Figure, Related

_PROSE = "Sáng nay, dân làng góp sức vét mương, nước đã chảy đều về ruộng lúa ở cuối xóm. "
_END = "Ông trưởng thôn nói sang năm sẽ kè đá hai bên bờ, ai có công góp công, ai có của góp của. "


def _parse(story: str, head: str = "") -> vnnews.Article:
    body = f'<div class="detail-content"><p>{_PROSE * 3}</p>{story}<p>{_END * 2}</p></div>'
    return vnnews.parse_html(f"<head>{head}</head><body><h1>Vét mương cuối xóm</h1>{body}</body>", profile="generic")


def test_author_of_a_picture_is_its_credit() -> None:
    """Not an author's line of the story, though its class says author."""
    picture = (
        '<figure><img src="https://a.vn/1.jpg"><figcaption>Mương cuối xóm</figcaption>'
        '<div class="PhotoCMS_Author"><p>ẢNH: HÀ LAM</p></div></figure>'
    )
    figure = next(block for block in _parse(picture).body if isinstance(block, Figure))
    assert (figure.caption, figure.credit) == ("Mương cuối xóm", "HÀ LAM")


def test_paragraph_before_an_advertisement_is_text() -> None:
    """Its class tells where a script puts the advertisement, not what it is."""
    text = "Xã cho mượn hai máy xúc nhỏ, làm xong trước Tết."
    assert [block.text for block in _parse(f'<p class="ads-center">{text}</p>').paragraphs][1:-1] == [text]
    assert len(_parse('<p class="ads-center">Quảng cáo</p>').paragraphs) == 2


def test_what_a_player_builds_is_no_text() -> None:
    """Times, buttons and settings of a page saved from a browser."""
    player = (
        '<div class="video-js vjs-paused"><video src="https://a.vn/1.mp4"></video>'
        '<div class="vjs-control-bar"><div class="vjs-duration"><span>Độ dài</span> 0:41</div></div>'
        f'<div class="vjs-modal-dialog"><p>{_PROSE * 4}</p></div></div>'
    )
    article = _parse(player)
    assert [type(block).__name__ for block in article.body] == ["Paragraph", "Embed", "Paragraph"]
    assert any(isinstance(block, Embed) and block.src == "https://a.vn/1.mp4" for block in article.body)


def test_breadcrumbs_and_cards_in_the_body_are_no_paragraphs() -> None:
    """The card keeps the title that it leads to."""
    card = (
        '<ol class="breadcrumb"><li><a href="/xa-hoi">Xã hội</a></li></ol>'
        '<div class="article__inner-story"><h4><a href="/2">Bơm nước đêm ở cánh đồng Lác</a></h4>'
        "<p>Máy chạy suốt tháng.</p></div>"
    )
    article = _parse(card)
    assert [block.text for block in article.body if isinstance(block, Related)] == ["Bơm nước đêm ở cánh đồng Lác"]
    assert len(article.paragraphs) == 2


def test_links_below_a_lead_are_not_of_it() -> None:
    """They lead to other stories."""
    page = (
        "<h1>Vét mương cuối xóm</h1>"
        '<div class="sapo"><p>Ba xóm chung tay vét mương trước mùa lũ, mỗi nhà một công.</p>'
        '<p><a href="/2">Bơm nước đêm ở cánh đồng Lác</a></p></div>'
        f'<div class="detail-content"><p>{_PROSE * 3}</p><p>{_PROSE * 2}</p></div>'
    )
    assert vnnews.parse_html(page).lead == "Ba xóm chung tay vét mương trước mùa lũ, mỗi nhà một công."


def test_front_page_is_no_breadcrumb() -> None:
    """Whatever it is called; the front page of a subdomain may be a category."""
    crumbs = (
        '{"@type": "BreadcrumbList", "itemListElement": ['
        '{"position": 1, "item": {"@id": "https://HOST", "name": "Tin mới"}},'
        '{"position": 2, "item": {"@id": "https://HOST/xa-hoi", "name": "Xã hội"}}]}'
    )
    for host, want in (("a.com.vn", ("Xã hội",)), ("moi.a.vn", ("Tin mới", "Xã hội"))):
        told = f'<script type="application/ld+json">{crumbs.replace("HOST", host)}</script>'
        assert _parse("", told).breadcrumbs == want


def test_pictures_side_by_side_have_one_caption() -> None:
    """A caption beside the figures, not in one of them."""
    figures = "".join(f'<figure><img src="https://a.vn/{number}.jpg"></figure>' for number in (1, 2))
    article = _parse(f'<div class="layout-image-2">{figures}<figcaption>Mương cuối xóm</figcaption></div>')
    (figure,) = (block for block in article.body if isinstance(block, Figure))
    assert (len(figure.images), figure.caption) == (2, "Mương cuối xóm")


def test_buttons_among_breadcrumbs_are_none() -> None:
    """They lead nowhere."""
    page = (
        '<div class="breadcrumb"><a href="/van-hoa/">Văn hóa</a> <a href="javascript:void(0);">in báo</a></div>'
        f'<h1>Vét mương cuối xóm</h1><div class="detail-content"><p>{_PROSE * 3}</p><p>{_END * 2}</p></div>'
    )
    assert vnnews.parse_html(page).breadcrumbs == ("Văn hóa",)


def test_card_of_another_story_is_an_article_of_its_own() -> None:
    """Its picture and its title lead to one address (VietNamNet); an article that leads nowhere is the story."""
    card = (
        '<article><a href="/2"><img src="https://a.vn/2.jpg"></a><div><a href="/2">Bơm nước đêm</a></div>'
        "<div>Máy chạy suốt tháng.</div></article>"
    )
    article = _parse(card)
    assert [block.text.split("\n")[0] for block in article.body if isinstance(block, Related)] == ["Bơm nước đêm"]
    assert not [block for block in article.body if isinstance(block, Figure)]
    text = "Nước về tới cống số 3 lúc tám giờ."
    assert text in [block.text for block in _parse(f"<article><p>{text}</p></article>").paragraphs]


def test_menu_of_a_breadcrumb_is_not_of_the_path() -> None:
    """VietNamNet lists in each entry what stands beside it."""
    crumbs = (
        '<div class="bread-crumb"><ul><li><a href="/van-hoa">Văn hóa</a><ul><li><a href="/a">Chính trị</a></li>'
        '<li><a href="/b">Thời sự</a></li></ul></li><li><a href="/van-hoa/di-san">Di sản</a></li></ul></div>'
    )
    page = f"<body>{crumbs}<h1>Vét mương cuối xóm</h1><div class='detail-content'><p>{_PROSE * 4}</p></div></body>"
    assert vnnews.parse_html(page, profile="generic").breadcrumbs == ("Văn hóa", "Di sản")


def test_story_of_pictures_is_where_a_page_names_it() -> None:
    """Hardly any text tells where an infographic stands: not the header, whose date is text as well."""
    header = "<header><span>Thứ Năm, 19/09/2024</span><ul><li><a href='/a'>Thời sự</a></li></ul></header>"
    story = (
        "<h1>Sáu bước vét mương</h1><div itemprop='articleBody'><figure><img src='https://a.vn/1.png'></figure></div>"
    )
    article = vnnews.parse_html(f"<body>{header}{story}</body>", profile="generic")
    assert [type(block) for block in article.body] == [Figure]


def test_position_behind_a_name_is_no_person() -> None:
    """In an element of its own; alone it may be how the author signs."""
    byline = "<p class='author'><span><a href='/hd'>Bích Đào</a></span><span><a href='/pv'>Phóng viên</a></span></p>"
    page = f"<body><h1>Vét mương cuối xóm</h1>{byline}<div class='detail-content'><p>{_PROSE * 4}</p></div></body>"
    told = vnnews.parse_html(page, profile="generic").authors
    assert [(author.name, author.role) for author in told] == [("Bích Đào", "Phóng viên")]


def test_address_behind_a_name_is_no_person() -> None:
    """Of the JSON-LD of Quân đội nhân dân; and what a maker did is no part of the name."""
    told = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "NAME"}}</script>'
    for name in ("VŨ HẢI - Số 8 Lý Nam Đế, Hà Nội", "Đồ họa: VŨ HẢI"):
        assert [author.name for author in _parse("", told.replace("NAME", name)).authors] == ["VŨ HẢI"]


def test_footer_of_a_quotation_is_the_speaker() -> None:
    """As the standard has it; the footer of anything else is a tool of the page."""
    quote = f"<blockquote><p>{_END}</p><footer>Ông trưởng thôn</footer></blockquote>"
    (block,) = (block for block in _parse(quote).body if block.role in {"quote", "pull_quote"})
    assert block.text == f"{_END.strip()}\nÔng trưởng thôn"  # type: ignore[attr-defined]
    assert "Chia sẻ" not in _parse("<div><footer>Chia sẻ</footer></div>").text


def test_links_that_stand_on_each_other_are_lines() -> None:
    """Only the style sheet breaks the line between them: MASTERCMS puts all of them into one cell."""
    first, second = "Khởi công cầu mới ở cuối xóm trên", "Thêm vốn cho con đường ven sông"
    links = f"<a href=/a.htm>{first}</a><a href=/b.htm>{second}</a>"
    (block,) = (
        block for block in _parse(f"<table><tr><td>{links}</td></tr></table>").body if isinstance(block, Related)
    )
    assert block.text == f"{first}\n{second}"
    assert [block.text[span.start : span.end] for span in block.spans if span.kind == "link"] == [first, second]


@pytest.mark.parametrize("name", ["class=footer", "id=footer", 'class="wide site-footer"'])
def test_footer_of_the_page_is_not_of_a_story_that_fills_it(name: str) -> None:
    """Whatever its tag; a footer of a part, and one that tells much, stay."""
    said = "Tạp chí Sông Nước phát hành thứ hai hằng tuần."
    parts = "".join(f'<div class="section"><p>{_PROSE} {number}.</p></div>' for number in range(4))
    page = f"<h1>Vét mương cuối xóm Chài</h1>{parts}<div NAME><p>{said}</p></div>"
    assert said not in vnnews.parse_html(page.replace("NAME", name)).text
    assert said in vnnews.parse_html(page.replace("NAME", "class=part-footer-text")).text


def test_caption_called_cap() -> None:
    """A line below a picture."""
    article = _parse('<p><img src="https://a.vn/1.jpg"></p><p class="cap">Mương cuối xóm</p>')
    assert [block.caption for block in article.figures] == ["Mương cuối xóm"]


def test_day_alone_below_a_headline_in_the_story() -> None:
    """It is the date, as it is where the headline stands above the story's element; in a later line it is text."""
    page = f"<div><h1>Vét mương cuối xóm Chài</h1><span>21/10/2023</span><p>{_PROSE * 3}</p><p>{_END}</p></div>"
    article = vnnews.parse_html(page)
    assert str(article.published) == "2023-10-21 00:00:00+07:00"
    assert "21/10" not in article.text
