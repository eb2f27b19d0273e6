"""What VnEconomy's templates hold beside headline, lead and story: covers, categories, boxes below the story."""

from __future__ import annotations

import pytest

import vnnews

STORY = "<p>Lô gạo thơm đầu tiên lên tàu sáng nay.</p><p>Người trồng lúa ở Long Phú chờ tin này đã ba tháng.</p>"
URL = "https://vneconomy.vn/gao-thom.htm"


@pytest.mark.parametrize(("language", "layout"), [("vi", "B"), ("en", "E")])
def test_cover_and_category_of_2021(language: str, layout: str) -> None:
    """The cover stands above the story, and the category is a heading of its own."""
    page = (
        f"<html lang={language}><h1 class=category-main><a href=/thi-truong.htm>Thị trường</a></h1>"
        "<article class=detail-wrap><header class=detail__header><h1 class=detail__title>Gạo thơm đi Manila</h1>"
        "<div class=detail__meta>07:00 12/05/2023</div></header><h2 class=detail__summary>Tàu đi...</h2>"
        "<figure class=detail__avatar><img src=/a.jpg><figcaption>Bốc gạo ở Cái Cui.</figcaption></figure>"
        f"<div class=detail__content>{STORY}</div></article></html>"
    )
    article = vnnews.parse_html(page, url=URL)
    assert (article.layout, article.headline, article.section) == (layout, "Gạo thơm đi Manila", "Thị trường")
    cover = article.body[0]
    assert isinstance(cover, vnnews.Figure)
    assert (cover.caption, cover.images[0].url) == ("Bốc gạo ở Cái Cui.", "https://vneconomy.vn/a.jpg")


@pytest.mark.parametrize("field", ["data-field=body", ""])
def test_boxes_of_2025(field: str) -> None:
    """Cards of other stories are related links, the key words are tags; neither is the story."""
    page = (
        "<h1 class=name-detail data-field=title>Gạo thơm đi Manila</h1><p class=date data-field=distributionDate>"
        "23/08/2025, 14:24</p><div class='ct-edtior-web news-type1'><div class=news-sapo data-field=sapo>Tàu đi…</div>"
        f"<div {field}>{STORY}<div class=news-general><h3>Tin đọc thêm</h3><a href=/x.htm>Tôm sang Úc</a></div></div>"
        "<div class=list-detail-revert_item><h3>Đọc thêm</h3><h4><a href=/y.htm>Cá sang Nga</a></h4>"
        "<p>Cá lên giá.</p></div>"
        "<div class=box-keyword><h3>Từ khóa:</h3><p><a href=/k>gạo thơm</a></p></div></div>"
    )
    article = vnnews.parse_html(page, url=URL)
    assert article.tags == ("gạo thơm",)
    assert [block.text for block in article.paragraphs] == [text.strip("<p>") for text in STORY.split("</p>")[:2]]
    assert {block.role for block in article.body} == {"paragraph", "related"}
