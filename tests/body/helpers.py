"""Pages that several tests of bodies share."""

from __future__ import annotations

from typing import Final

import vnnews

FIRST = "Thuyền rời bến lúc trời còn mờ, và người lái thuyền nói rằng đoạn sông này có bảy cái thác."

LAST = "Đến trưa thì gặp một đám cưới đi bằng bè, cô dâu ngồi trên chiếc hòm gỗ giữa đàn gà."

ADDRESS = "https://sonlam.example/ky-su/song-gam-1204.html"


def page(body: str, head: str = "", url: str | None = ADDRESS) -> vnnews.Article:
    """The article of a page with this between its paragraphs."""
    return vnnews.parse_html(
        f"<html><head>{head}</head><body><h1>Ngược dòng sông Gâm</h1><div class=date>19/10/2012 07:30</div>"
        f"<div class='article-content'><p>{FIRST}</p><p>{LAST}</p>{body}<p>{FIRST[::-1]} và của.</p></div></body>",
        url=url,
    )


LINE = "Sáng nay, giá gạo xuất khẩu của Việt Nam tăng thêm năm USD một tấn so với tuần trước đó."

STORY = f"<p>{LINE}</p>" * 4

TITLE: Final = "Lúa hè thu vào vụ gặt ở miền Tây"

TIMES = ("7h10", "8h40", "9h05", "11h30")

BASE = "https://bao.vn/ky-su/song-gam-1204.html"

UNNAMED = ["the story has several pages; the address of the next one is not on this page"]
