"""What widespread programs make of a page, read without a profile: Drupal, WordPress, Blogger, ASP.NET, Tailwind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

import vnnews

if TYPE_CHECKING:
    from vnnews.model import Article

LINES: Final = (
    "Sáng nay, ghe chở lúa về bến Bà Hai đông hơn ngày thường, giá mỗi ký tăng thêm hai trăm đồng so với tuần trước.",
    "Bà con trong ấp gửi lúa từ chiều, sáng hôm sau nhận lại khô và sạch, không phải phơi ngoài lộ như mọi năm nữa.",
    "Vụ tới, xã góp thêm tiền mua máy sấy thứ ba và dựng nhà kho ngay cạnh bến để ghe lớn vào ăn hàng cho tiện.",
)
STORY: Final = "".join(f"<p>{line}</p>" for line in LINES)
HEADLINE: Final = "Máy sấy lúa về xã Vĩnh Trạch"
SAPO: Final = "Hai máy sấy mới giúp ba ấp không còn phải phơi lúa ngoài lộ trong mùa mưa."
TITLE: Final = f"<title>{HEADLINE}</title>"


def _read(body: str, head: str = TITLE) -> Article:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return vnnews.parse_html(page, url="https://bao.example/kinh-te/may-say-1.html", profile="generic")


def _texts(article: Article) -> list[str]:
    return [block.text for block in article.paragraphs]


@pytest.mark.parametrize(
    "names",
    [
        ("field--name-field-sapo field--type-text-long", "field--name-body field--type-text-with-summary"),
        ("field-name-field-sapo field-type-text-long", "field-name-body field-type-text-with-summary"),
    ],
)
def test_the_fields_of_drupal(names: tuple[str, str]) -> None:
    """The type of a field says nothing of it: neither is `text-long` the story nor `text-with-summary` the lead."""
    sapo, body = names
    article = _read(
        f"<h1>{HEADLINE}</h1><article><footer>Đăng bởi admin vào T6, 07/19/2024 - 09:05</footer>"
        f"<div class='field {sapo}'>{SAPO}</div><div class='field {body} field__item'>{STORY}</div></article>"
    )
    assert (article.lead, _texts(article)) == (SAPO, list(LINES))
    assert str(article.published) == "2024-07-19 09:05:00+07:00"


def test_prose_is_a_story() -> None:
    """Tailwind's one name for running text; all other names of such pages say how something looks."""
    article = _read(
        f"<main><div class='mx-auto'><h1 class='text-3xl'>{HEADLINE}</h1><div class='flex gap-2'><div>N</div>"
        f"<button>Lưu</button></div><p class='text-lg'>{SAPO}</p><div class='prose'>{STORY}</div>"
        "<div class='flex'><h3>Cùng chuyên mục</h3><a href=/k1><p>Chợ nổi họp thêm phiên</p></a></div></div></main>",
        f"{TITLE}<meta name=description content='{SAPO}'>",
    )
    assert (article.lead, _texts(article), len(article.body)) == (SAPO, list(LINES), 3)


@pytest.mark.parametrize("home", ["/", "https://bao.example", "https://bao.example/"])
def test_the_name_of_the_site_in_an_h1(home: str) -> None:
    """Blogger and WordPress set it so on all pages; it leads to the front page."""
    head = f"<title>Lúa Mới: {HEADLINE}</title>"
    page = f"<h1><a href='{home}'>Lúa Mới</a></h1><h3 class=post-title>{HEADLINE}</h3>{STORY}"
    assert _read(page, head).headline == HEADLINE
    for address in ("/kinh-te/may-say-1.html", "#", "", "/?p=1"):
        assert _read(f"<h1><a href='{address}'>{HEADLINE}</a></h1>{STORY}").headline == HEADLINE


def test_a_time_in_the_title_of_an_abbr() -> None:
    """Blogger shows the time of the day and keeps the date for machines."""
    told = "<abbr class=published itemprop=datePublished title='2013-05-18T21:40:00+07:00'>21:40</abbr>"
    assert str(_read(f"<h1>{HEADLINE}</h1>{told}{STORY}").published) == "2013-05-18 21:40:00+07:00"


def test_categories_among_tags() -> None:
    """WordPress: `rel="category tag"` is a category, and a link to it may stand beside the tags."""
    article = _read(
        f"<h1>{HEADLINE}</h1><div class=entry-content>{STORY}</div><p>Trong "
        "<a href=/c rel='category tag'>Chợ</a>, nhãn <a href=/x rel=tag>lúa</a>, <a href=/y rel=tag>máy sấy</a>"
    )
    assert article.tags == ("lúa", "máy sấy")


def test_names_of_asp_net() -> None:
    """Where all pages have one title, the line that calls itself one is the headline; `TomTat` is the lead."""
    page = (
        f"<table><tr><td><span id=ctl00_lblTitle class=TieuDe>{HEADLINE}</span></td></tr><tr><td><span id=lblTomTat><b>"
        f"{SAPO}</b></span></td></tr><tr><td><span id=lblNoiDung>{STORY}</span></td></tr></table>"
    )
    for title in ("Sở Lúa", "Cổng thông tin điện tử Sở Lúa tỉnh Sơn Hà"):
        article = _read(page, f"<title>{title}</title>")
        assert (article.headline, article.lead) == (HEADLINE, SAPO)
    told = "<meta property=og:title content='Ba ấp có máy sấy lúa'>"
    assert _read(page, told).headline == "Ba ấp có máy sấy lúa"


def test_a_headline_of_two_words() -> None:
    """It opens the head's title, a sign divides it from the site's name, and its element says what it is."""
    head = "<title>TIN BUỒN - Báo Lúa Mới</title>"
    assert _read(f"<div class=title>TIN BUỒN</div>{STORY}", head).headline == "TIN BUỒN"
    assert _read(f"<div class=menu>TIN BUỒN</div>{STORY}", head).headline == "TIN BUỒN - Báo Lúa Mới"
    assert _read(f"<div class=title>TIN</div>{STORY}", head).headline == "TIN BUỒN - Báo Lúa Mới"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Người viết: Minh Trí lúc <time datetime=2024-05-21>21.05.2024</time>", "Minh Trí"),
        ("Tác giả: Hà Lê | 21/05/2024", "Hà Lê"),
        ("Đăng bởi: Hà Lê, ngày 21/05/2024", "Hà Lê"),
        ("Tác giả: nhiều người", None),
        ("Tác giả tác phẩm: Hà Lê", None),
    ],
)
def test_a_name_behind_a_label(line: str, name: str | None) -> None:
    """Where nothing calls itself the byline; Haravan shows names so."""
    article = _read(f"<h1>{HEADLINE}</h1><ul><li>{line}</li></ul><div class=noi-dung>{STORY}</div>")
    assert [author.name for author in article.authors] == ([name] if name else [])


@pytest.mark.parametrize(
    ("inside", "is_card"),
    [
        ("<img src=/a.jpg><div>Pin thể rắn lỡ hẹn, bài toán chưa có lời giải</div>", True),
        ("<div><img src=/a.jpg></div><h3>Pin thể rắn lỡ hẹn, bài toán chưa có lời giải</h3>", True),
        ("<img src=/a.jpg><p>Bộ pin thể rắn đầu tiên được trưng bày hôm qua.</p>", False),
        ("<img src=/a.jpg><div>Pin thể rắn</div>", False),
        ("<img src=/a.jpg>", False),
    ],
)
def test_a_link_that_is_a_card(inside: str, *, is_card: bool) -> None:
    """Picture and title of another story, whatever its names are; its picture is none of this story."""
    article = _read(f"<h1>{HEADLINE}</h1><div class=noi-dung>{STORY}<a href=/pin-2.html>{inside}</a></div>")
    roles = [block.role for block in article.body if block.role != "paragraph"]
    assert (roles == ["related"]) is is_card
    assert ("figure" in roles) is not is_card


def test_a_box_that_is_called_a_highlight() -> None:
    """`box-highlight` is one, as `highlight-box` is."""
    box = "<div class=box-highlight><p><b>Con số</b></p><p>48 nóc ghe, 97 trẻ em.</p></div>"
    article = _read(f"<h1>{HEADLINE}</h1><div class=noi-dung>{STORY}{box}</div>")
    assert [block.role for block in article.body] == ["paragraph"] * 3 + ["info_box"]


def test_a_picture_that_leads_to_itself() -> None:
    """A link to a picture's full size is no card."""
    page = "<a href=/a.jpg><img src=/a-300.jpg><p>Ghe lúa về bến Bà Hai lúc bốn giờ sáng</p></a>"
    article = _read(f"<h1>{HEADLINE}</h1><div class=noi-dung>{STORY}{page}</div>")
    assert "figure" in {block.role for block in article.body}


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        (HEADLINE, None),
        (f"{LINES[0][:70]}...", None),
        (f"{LINES[0][:70]} [...]", None),
        (SAPO, SAPO),
    ],
)
def test_a_description_that_nobody_wrote(told: str, lead: str | None) -> None:
    """Programs put the headline there, or the beginning of the story, cut: no page shows that as a lead."""
    article = _read(
        f"<h1>{HEADLINE}</h1><div class=noi-dung>{STORY}</div>", f"{TITLE}<meta name=description content='{told}'>"
    )
    assert (article.lead, _texts(article)) == (lead, list(LINES))


def test_a_row_of_categories_says_more_than_the_head() -> None:
    """Where the head tells one of them; any other row is left alone."""
    row = "<div><a href=/kinh-te>Kinh tế</a> › <a href=/kinh-te/lua-gao>Lúa gạo</a></div>"
    page = f"<div>{row}<h1>{HEADLINE}</h1><div class=noi-dung>{STORY}</div></div>"
    for said, want in (("Kinh tế", ("Kinh tế", "Lúa gạo")), ("Xã hội", ("Xã hội",))):
        assert _read(page, f"{TITLE}<meta property=article:section content='{said}'>").breadcrumbs == want


@pytest.mark.parametrize(("prefix", "name"), [("BLM -", "Báo Lúa Mới"), ("Baoluamoi.vn -", ""), ("BHG -", "")])
def test_how_provincial_papers_open_a_lead(prefix: str, name: str) -> None:
    """With the first letters of the paper's name, or with the site's address, and no brackets."""
    article = _read(
        f"<h1>{HEADLINE}</h1><div class=sapo>{prefix} {SAPO}</div><div class=noi-dung>{STORY}</div>",
        f"{TITLE}<meta property=og:site_name content='{name}'>",
    )
    assert (article.lead_prefix, article.lead) == (prefix, SAPO)


@pytest.mark.parametrize(
    ("shown", "published", "modified"),
    [
        (
            "<time>20/05/2025 06:30</time> | <span>Cập nhật 20/05/2025 09:15</span>",
            "2025-05-20 06:30:00+07:00",
            "2025-05-20 09:15:00+07:00",
        ),
        ("20/05/2025 06:30 (Cập nhật: 20/05/2025 09:15)", "2025-05-20 06:30:00+07:00", "2025-05-20 09:15:00+07:00"),
        ("Cập nhật: 20/05/2025 09:15", "2025-05-20 09:15:00+07:00", None),
        ("<span>20/05/2025 06:30</span><span>Cập nhật 19/05/2025 09:15</span>", "2025-05-20 06:30:00+07:00", None),
    ],
)
def test_the_time_of_an_update(shown: str, published: str, modified: str | None) -> None:
    """Beside the time of publication it is that of a change; alone it is the only one there is."""
    article = _read(f"<h1>{HEADLINE}</h1><div>{shown}</div><div class=noi-dung>{STORY}</div>")
    assert str(article.published) == published
    assert str(article.modified) == str(modified)


@pytest.mark.parametrize(
    ("shown", "day"),
    [
        ("<ul><li><i></i> Đặng Hà</li><li><i></i> 14/03/2024</li></ul>", "2024-03-14"),
        ("<div class=date><span>05</span><span>Tháng 11, 2023</span></div>", "2023-11-05"),
        ("<p>Lễ hội mở ngày 14/03/2024 ở bến Bà Hai</p>", None),
    ],
)
def test_a_day_under_the_headline(shown: str, day: str | None) -> None:
    """A line that is nothing but a day, and a date in pieces; a day in a sentence is none."""
    published = _read(f"<h1>{HEADLINE}</h1>{shown}<div class=noi-dung>{STORY}</div>").published
    assert (str(published.date()) if published else None) == day


def test_authors_with_degrees() -> None:
    """Journals print degrees with a comma, and where the authors work behind a break; such a line is no lead."""
    byline = "<div class=authornews>PGS, TS. TRẦN ĐỨC LƯƠNG - THS. PHẠM HÀ<br><i>Học viện khu vực I, Hà Nội</i></div>"
    article = _read(f"<h1>{HEADLINE}</h1>{byline}<div class=hometext>{SAPO}</div><div class=noi-dung>{STORY}</div>")
    assert [author.name for author in article.authors] == ["PGS, TS. TRẦN ĐỨC LƯƠNG", "THS. PHẠM HÀ"]
    assert article.lead == SAPO


def test_the_byline_and_the_category_of_wordpress() -> None:
    """A trade before the name is a part of it; the category stands in the foot of the story."""
    article = _read(
        f"<article><h1>{HEADLINE}</h1><a href=/author/nam>Luật sư Trần Nam</a>"
        f"<div class=entry-content>{STORY}</div><p><a href=/c/dat rel='category tag'>Đất đai</a></p></article>"
    )
    assert ([author.name for author in article.authors], article.section) == (["Luật sư Trần Nam"], "Đất đai")


def test_a_bold_opening_under_headline_and_date() -> None:
    """Where the headline stands in the story's element too, and the head describes nothing."""
    article = _read(
        f"<div><h1>{HEADLINE}</h1><p>Thứ tư, 17/04/2019 - 21:05</p><p>Phan Vĩnh</p><p><b>{SAPO}</b></p>{STORY}</div>"
    )
    assert (article.lead, _texts(article)) == (SAPO, list(LINES))
