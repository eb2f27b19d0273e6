"""What a page without a profile shows, seen in the article."""

from __future__ import annotations

import pytest
from tests.fields.helpers import TEXT

import vnnews


def test_what_a_page_displays() -> None:
    """Without any metadata the headline, date, lead and byline are those near the headline, not the page header's."""
    article = vnnews.parse_html(
        "<div class='topbar current-date'>Chủ Nhật, 08/03/2026 10:00</div><h1>Báo Gạo</h1>"
        "<div><h1 class='t'>Giá gạo tăng mạnh trong tuần qua</h1><span class='time'>05/03/2026 15:34</span>"
        "<p class='sapo'>TPO - Giá gạo tăng năm USD một tấn, theo hiệp hội.</p><p class='author'>Hà Anh</p>"
        f"<div class='noi-dung'>{TEXT}</div></div>",
        profile="generic",
    )
    assert article.headline == "Giá gạo tăng mạnh trong tuần qua"
    assert (article.lead_prefix, article.lead) == ("TPO -", "Giá gạo tăng năm USD một tấn, theo hiệp hội.")
    assert article.published is not None
    assert article.published.isoformat() == "2026-03-05T15:34:00+07:00"
    assert [author.name for author in article.authors] == ["Hà Anh"]


def test_a_list_of_sections_gives_its_leaf() -> None:
    """MCMS writes the leaf first and its parent behind it, without a blank."""
    page = f"<meta property=article:section content='Giao thông,Xã hội'><h1>Tít</h1><article>{TEXT}</article>"
    assert vnnews.parse_html(page).section == "Giao thông"


def test_a_story_is_found_behind_a_loose_lead() -> None:
    """What stands above the element that calls itself the story is headline and lead; the headline is no lead."""
    lead = "Chợ nổi họp thêm phiên đêm, ghe hàng được neo đến chín giờ tối để đón khách đi sông."
    story = (
        "<p>Phiên đầu có bốn mươi hai ghe, nhiều gấp rưỡi dự tính của ban quản lý chợ.</p>"
        "<p>Bà Tư bán hết ba mươi ký bún trong hai giờ rồi chèo về, trời chưa khuya.</p>"
    )
    top = f"<font><b>Chợ nổi Cái Răng mở thêm phiên đêm</b></font><span><span>{lead}</span></span>"
    tools = (
        "<ul><li><a href=#><img src=/f.gif alt='Share on Facebook'></a></li></ul><b>Các bài đã đăng</b>"
        "<ul><li><a href=/a.htm>Bến tàu mới đón khách từ tháng tám</a></li></ul>"
    )
    page = f"<div>{top}<div class=news_details>{story}</div><div>{tools}</div></div>"
    article = vnnews.parse_html(page)
    assert article.lead == lead
    assert [block.role for block in article.body] == ["paragraph"] * 2


@pytest.mark.parametrize(
    ("after", "role"),
    [
        ("<p>Quảng cáo</p>", "notice"),
        ("<p>Các bài đã đăng</p><ul><li><a href=/a>Bến tàu mới đón khách từ tháng tám</a></li></ul>", "notice"),
        ("<p>Các bài đã đăng</p>", "paragraph"),
        ("<p align=right><b>Hà Anh, Lê Dương</b></p>", "author_line"),
        ("<p align=right><b>Trần Thị Hà Anh và Lê Dương</b></p>", "author_line"),
        ("<p align=right><b>Hà Anh, nhà báo</b></p>", "paragraph"),
    ],
)
def test_lines_after_a_story(after: str, role: str) -> None:
    """Labels of what is no story, and signatures of several."""
    story = "<p>Phiên đầu có bốn mươi hai ghe, nhiều gấp rưỡi dự tính của ban quản lý chợ.</p>" * 3
    body = vnnews.parse_html(f"<h1>Chợ nổi</h1>{story}{after}").body
    assert body[3].role == role


def test_links_after_a_lead_are_none_of_it() -> None:
    """Dân trí once put links to other stories into the element of the lead."""
    story = "<p>Phiên đầu có bốn mươi hai ghe, nhiều gấp rưỡi dự tính của ban quản lý chợ.</p>"
    links = "<br><a href=/a.htm>&gt;&gt; Bến tàu mới đón khách</a><br><a href=/b.htm>&gt;&gt; Lớp học trên đê</a>"
    top = f"<h1>Chợ nổi mở phiên đêm</h1><h2 class=sapo>Ghe hàng được neo đến chín giờ tối để đón khách.{links}</h2>"
    article = vnnews.parse_html(f"<div>{top}<div class=article-content>{story}</div></div>")
    assert article.lead == "Ghe hàng được neo đến chín giờ tối để đón khách."
