"""The date that the article's own head shows; a clock, a ticker, a card, a comment, a mention are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

import vnnews

if TYPE_CHECKING:
    from vnnews.model import Article

H: Final = "<h1>Tôm giống về đầm Phước Hội</h1>"
P: Final = "".join(
    f"<p>Đoạn {word}: sáng nay hơn ba trăm hộ nuôi tôm ở xã Phước Hội thả giống sau khi nước về đúng con nước rằm.</p>"
    for word in ("một", "hai", "ba", "bốn")
)
B: Final = f"<div class=noi-dung>{P}</div>"
CARD: Final = "<a href=/cua.htm>Cua biển tăng giá mạnh</a>"
MENU: Final = "".join(f"<li><a href=/{number}>Mục {number}</a></li>" for number in range(12))
LEAD: Final = "<p>Hơn ba trăm hộ nuôi tôm thả giống vụ mới sau khi nước về đúng con nước rằm, ai nấy đều vui mừng.</p>"
VNEXPRESS: Final = (
    "<section class='section page-detail'><div class=sidebar-1><div class='header-content width_common'>"
    "<ul class=breadcrumb><li><a href=/kinh-doanh>Kinh doanh</a></li></ul><span class=date>{date}</span></div>"
    f"<h1 class=title-detail>Tôm giống về đầm Phước Hội</h1><article class=fck_detail>{P}</article></div></section>"
)
PUBLISHED: Final = "2024-07-16T08:15:00+07:00"


def _read(body: str, *published: str, **modified: str) -> Article:
    metas = [f'<meta property="article:published_time" content="{each}">' for each in published]
    metas += [f'<meta property="article:{name}_time" content="{value}">' for name, value in modified.items()]
    title = "<meta charset=utf-8><title>Tôm giống về đầm Phước Hội</title>"
    return vnnews.parse_html(f"<html lang=vi><head>{title}{''.join(metas)}</head><body>{body}</body></html>")


def _codes(article: Article) -> list[str]:
    return [note.code for note in article.notes if note.place == "published"]


@pytest.mark.parametrize(
    "body",
    [
        f"<div class=marquee><ul><li>05/03/2024 10:00 {CARD}</li></ul></div>{H}{B}",
        f"<main><section><h3>{CARD}</h3><span>10:00 05/03/2024</span></section>{H}{B}</main>",
        f"<main><div class=hot>{CARD} <time datetime='2024-03-05T10:00:00+07:00'>05/03/2024</time></div>{H}{B}</main>",
        f"<div class=cate-row><div><p class=time>05/03/2024 10:00</p><h3>{CARD}</h3></div></div>{H}{B}",
        f"<div class=topbar>Thứ Ba, 05/03/2024 10:00</div>{H}{B}",
        f"<main><header><span>Thứ Ba, 05/03/2024 10:00</span></header>{H}{B}</main>",
        f"<div><div><p>Thứ Ba, 05/03/2024, 10:00</p></div><nav>{MENU}</nav></div><main>{H}{B}</main>",
        f"<div class=wrap><div class=ngay>Thứ Ba, 05/03/2024 10:00</div><ul>{MENU}</ul>{H}{B}</div>",
        f"<div><span id=clock>05/03/2024 10:00:05</span></div><main>{H}{B}</main>",
        f"<div class=row><aside><b>Mới</b><p>05/03/2024 10:00</p></aside><div>{H}{B}</div></div>",
        f"<div class=doc-nhieu><p>05/03/2024 10:00</p><p>Cua biển</p></div>{H}{B}",
        f"{H}<div><a href=/b.htm>Cua biển tăng giá mạnh <time datetime=2024-03-05T10:00>5/3</time></a></div>{B}",
        f"{H}<article><h3><a href=/b.htm>Cua biển</a></h3><time datetime=2024-03-05T10:00>5/3</time></article>{B}",
        f"{H}<div>05/03/2024 10:00 Cua biển tăng giá mạnh khi chợ đầu mối mở cửa trở lại</div>{B}",
        f"{H}<div class=noi-dung>{P}<ul><li>{CARD} <span class=time>05/03/2024 10:00</span></li></ul></div>",
        f"{H}<div class=noi-dung>{P}<div class=comments><b>Ông Ba</b> <time>05/03/2024 10:00</time></div></div>",
        f"{H}<div class=noi-dung>{P}<div><b>Ông Ba</b> <span>05/03/2024 10:00</span><p>Hay quá!</p></div></div>",
        f"{H}<p>Bài nói về vụ việc xảy ra hồi <time datetime=2024-03-05T10:00>5/3</time> tại xã Phước Hội.</p>{B}",
        f"{H}<div>Hạn nộp: 05/03/2024 10:00</div>{B}",
        (
            f"<div id=page><div class=head-wrap><a href=/>Báo</a><span>Thứ Ba, 05/03/2024 10:00</span></div>"
            f"<div class=chinh>{MENU}</div><div class=main>{H}{B}</div></div>"
        ),
        f"<div class=weather><span>Hà Nội 05/03/2024 10:00</span> 28 độ</div>{H}{B}",
        f"<div class=ty-gia>Tỷ giá cập nhật lúc 10:00 05/03/2024</div>{H}{B}",
        f"<div role=dialog>Khuyến mãi đến 05/03/2024 10:00</div>{H}{B}",
        f"{H}<div class=nav-links><a href=/cua-1.htm>Bài trước: cua biển tăng giá <b>05/03/2024 10:00</b></a></div>{B}",
        f"{H}<figure><img src=a.jpg><figcaption>Ảnh chụp lúc 10:00 ngày 05/03/2024 tại đầm.</figcaption></figure>{B}",
        f"{H}<aside><h3>Mới</h3><ul><li>05/03/2024 10:00 {CARD}</li></ul></aside>{B}",
        f"{H}{B}<footer><p>Bản quyền 2024. 05/03/2024 10:00</p></footer>",
        f"<div class=ticker><span class=time>05/03/2024 10:00</span> {CARD}</div>{VNEXPRESS.format(date='')}",
        f"<header><span class=time>05/03/2024 10:00</span></header>{VNEXPRESS.format(date='')}",
    ],
)
def test_dates_of_others(body: str) -> None:
    """None of them becomes the article's, with a layout or without one; the metadata's date stays what it is."""
    article = _read(body)
    assert article.published is None
    assert _codes(article) == ["no-published"]
    for stated in ("2024-03-05T07:30:00+07:00", PUBLISHED):
        article = _read(body, stated)
        assert article.published is not None
        assert article.published.isoformat() == stated


@pytest.mark.parametrize(
    ("body", "modified"),
    [
        (f"{H}<p>Đăng lúc <time datetime='{PUBLISHED}'>16/7</time></p>{B}", False),
        (f"{H}<p>Cập nhật: 17/7/2024 21:40 | Đăng: 16/7/2024 08:15</p>{B}", True),
        (f"{H}<p>Cập nhật 17/7/2024 21:40<br>Xuất bản 16/7/2024 08:15</p>{B}", True),
        (
            f"{H}<div><span>Cập nhật lần cuối 21:40 17/7/2024</span> <span>Ngày đăng 08:15 16/7/2024</span></div>{B}",
            True,
        ),
        (f"{H}<dl><dt>Cập nhật</dt><dd>17/7/2024 21:40</dd><dt>Đăng</dt><dd>16/7/2024 08:15</dd></dl>{B}", True),
        (
            (
                f"{H}<div>Cập nhật: <time datetime='2024-07-17T21:40:00+07:00'>hôm qua</time> | "
                f"Đăng: <time datetime='{PUBLISHED}'>hai ngày trước</time></div>{B}"
            ),
            True,
        ),
        (f"{H}<div>16/7/2024 08:15 (Cập nhật: 17/7/2024 21:40)</div>{B}", True),
        (f"{H}<div><span>17/7/2024 21:40</span><span>Đăng lần đầu: 16/7/2024 08:15</span></div>{B}", False),
        (
            (
                f"{H}<div><time class=updated datetime='2024-07-17T21:40:00+07:00'>17/7</time>"
                f"<time class='entry-date published' datetime='{PUBLISHED}'>16/7</time></div>{B}"
            ),
            True,
        ),
        (f"<article><header><p>Thứ Ba, 16/7/2024, 08:15</p></header>{H}{B}</article>", False),
        (
            (
                "<div class=dau-trang><ul class=breadcrumb><li><a href=/k>Kinh tế</a></li></ul>"
                f"<span class=date>16/7/2024 08:15</span></div>{H}{B}"
            ),
            False,
        ),
        (
            (
                f"{H}<div class=meta><span>16/7/2024 08:15</span>"
                f"<a href=https://news.google.com/x>Theo dõi báo trên Google News</a></div>{B}"
            ),
            False,
        ),
        (f"<div class=noi-dung>{H}{LEAD}<p class=date>16/7/2024 08:15</p>{P}</div>", False),
        (f"{H}<div><span>16/7/2024 08:15</span> <b>AM</b></div>{B}", False),
        (f"{H}<p>Nguyễn Thị Hoài An - 16/7/2024 08:15</p>{B}", False),
        (f"{H}<p><a href=/tac-gia/hoai-an>Nguyễn Thị Hoài An</a> <span>16/7/2024 08:15</span></p>{B}", False),
        (f"{H}<footer>Đăng bởi admin vào T3, 07/16/2024 - 08:15</footer>{B}", False),
        (f"<p>16/7/2024 08:15</p>{H}{B}", False),
        (f"<div><div style='float: left'><i>16/7/2024 08:15</i></div><div>{H}</div>{B}</div>", False),
        (f"<header><nav>{MENU}</nav></header><p class=post-date>16/7/2024 08:15</p>{H}{B}", False),
        (
            f"{H}<div class=meta><a class=cat href=/kh>Khoa học và công nghệ</a> <span>16/7/2024 08:15</span></div>{B}",
            False,
        ),
        (
            f"{H}<ul class=meta><li>Hoài An</li><li>16/7/2024 08:15</li><li><a href=/x>3 bình luận</a></li></ul>{B}",
            False,
        ),
        (f"{H}<div class=top><span>16/7/2024 08:15</span></div><ul class=related><li>{CARD}</li></ul>{B}", False),
        (f"<table><tr><td>{H}</td></tr><tr><td>16/7/2024 8:15:00 SA</td></tr><tr><td>{P}</td></tr></table>", False),
        (VNEXPRESS.format(date="Cập nhật: 17/7/2024, 21:40 | Đăng: 16/7/2024, 08:15"), True),
        (VNEXPRESS.format(date="Thứ ba, 16/7/2024, 08:15 (GMT+7)"), False),
    ],
)
def test_dates_of_the_article(body: str, modified: bool) -> None:  # noqa: FBT001 - an expected value
    """In each form, with its change where one is shown, and also where the metadata name an impossible day."""
    for article in (_read(body), _read(body, "0001-01-01T00:00:00Z"), _read(body, "1970-01-01T00:00:00Z")):
        assert article.published is not None
        assert article.published.isoformat() == PUBLISHED
        assert (article.modified is not None and article.modified.isoformat()) == (
            "2024-07-17T21:40:00+07:00" if modified else False
        )


def test_a_day_far_from_the_metadata_needs_a_name() -> None:
    """What a label or a class calls the article's date is believed against another day of the metadata, with a note."""
    for body in (f"{H}<p>Đăng: 16/7/2024 08:15</p>{B}", f"{H}<p class=date>16/7/2024 08:15</p>{B}"):
        article = _read(body, "2099-01-01T00:00:00Z")
        assert article.published is not None
        assert (article.published.isoformat(), "dates-disagree" in _codes(article)) == (PUBLISHED, True)
    article = _read(f"{H}<p>16/7/2024 08:15</p>{B}", "2024-03-05T07:30:00+07:00")
    assert article.published is not None
    assert (article.published.day, _codes(article)) == (5, [])


def test_a_change_is_no_publication() -> None:
    """Where the metadata know the publication; else it is taken, and a note says so."""
    for body in (f"{H}<p>Cập nhật: 17/7/2024 21:40</p>{B}", f"{H}<p>17/7/2024 21:40</p>{B}"):
        article = _read(body, "2024-07-16T21:45:00+07:00", modified="2024-07-17T21:40:00+07:00")
        assert article.published is not None
        assert article.modified is not None
        assert (article.published.day, article.modified.day) == (16, 17)
    alone = _read(f"{H}<p>Cập nhật: 16/7/2024 08:15</p>{B}")
    assert alone.published is not None
    assert _codes(alone) == ["zone-assumed", "published-is-update"]


@pytest.mark.parametrize(
    ("half", "hour"), [("PM", 20), ("P.M.", 20), ("AM", 8), ("CH", 20), ("SA", 8), ("Phóng viên", 8), ("", 8)]
)
def test_the_half_of_the_day_may_stand_in_the_next_element(half: str, hour: int) -> None:
    """`<span>08:15</span> <span>PM</span>`."""
    for behind in (f"<b>{half}</b>", half):
        article = _read(f"{H}<div><span>16/7/2024 08:15</span> {behind}</div>{B}")
        assert article.published is not None
        assert article.published.hour == hour


def test_a_wide_selector_takes_no_card() -> None:
    """What a layout selects is the first date that stands beside no title of another story."""
    layout = (
        'name = "bao"\ntitle = "Báo"\nhosts = ["bao.vn"]\n[[layouts]]\nname = "a"\nevidence = "page"\n'
        'fingerprint = ["div.noi-dung"]\nbody = ["div.noi-dung"]\nfields = {published = ["span.time"]}\n'
    )
    own = f"{H}<div class=meta><span class=time>16/7/2024 08:15</span> <a href=/tac-gia/an>Nguyễn Hoài An</a></div>{B}"
    profile = vnnews.load_profile(layout)
    for card in ("", f"<div><span class=time>05/03/2024 10:00</span> {CARD}</div>"):
        article = vnnews.parse_html(f"<body><div>{card}</div><main>{own}</main></body>", profile=profile)
        assert article.published is not None
        assert article.published.isoformat() == PUBLISHED
        article = vnnews.parse_html(f"<body><div>{card}</div><main>{H}{B}</main></body>", profile=profile)
        assert article.published is None
