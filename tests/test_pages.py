"""`parse_html` and `parse_text` as their callers meet them."""

from __future__ import annotations

from typing import Any

import bs4
import lxml.html
import pytest
from lxml import etree

import vnnews
from vnnews.sites.profile import Layout

PAGE = (
    '<html><head><link rel="canonical" href="/gao.htm"><base href="https://bao.vn/"></head><body><h1>Giá gạo tăng</h1>'
    "<div class='noi-dung'><p>Sáng nay, giá gạo xuất khẩu tăng thêm năm USD một tấn.</p></div></body></html>"
)


@pytest.mark.parametrize(
    "page",
    [
        PAGE.encode(),
        PAGE,
        bytearray(PAGE.encode()),
        memoryview(PAGE.encode()),
        lxml.html.fromstring(PAGE),
        etree.ElementTree(lxml.html.fromstring(PAGE)),
        bs4.BeautifulSoup(PAGE, "html.parser"),
    ],
    ids=lambda page: type(page).__name__,
)
def test_every_door_gives_the_same(page: Any) -> None:
    """Bytes, str, trees and soups of one page give one article (notes on the encoding apart)."""
    want = vnnews.parse_html(PAGE)
    got = vnnews.parse_html(page)
    assert (got.headline, got.body, got.url) == (want.headline, want.body, want.url)
    assert want.url == "https://bao.vn/gao.htm"


def test_a_tree_is_not_changed() -> None:
    """What the caller hands over stays as it is."""
    root = lxml.html.fromstring(PAGE)
    before = etree.tostring(root)
    vnnews.parse_html(root)
    assert etree.tostring(root) == before


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: vnnews.parse_html(1), "page: got int"),  # type: ignore[arg-type]
        (lambda: vnnews.parse_html(None), "page: got NoneType"),  # type: ignore[arg-type]
        (lambda: vnnews.parse_html(PAGE, url=b"x"), "url: got bytes"),  # type: ignore[arg-type]
        (lambda: vnnews.parse_html(PAGE, content_type=1), "content_type: got int"),  # type: ignore[arg-type]
        (lambda: vnnews.parse_html(PAGE, profile=1), "profile: got int"),  # type: ignore[arg-type]
        (lambda: vnnews.parse_html(PAGE, options={}), "options: got dict"),  # type: ignore[arg-type]
        (lambda: vnnews.parse_text(b"x"), "text: got bytes"),  # type: ignore[arg-type]
        (lambda: vnnews.parse_text("x", url=1), "url: got int"),  # type: ignore[arg-type]
        (lambda: vnnews.parse_feed(1), "feed: got int"),  # type: ignore[arg-type]
    ],
)
def test_wrong_types_say_what_is_accepted(call: Any, words: str) -> None:
    """A wrong type is wrong use: the error names the argument, the type and what is taken."""
    with pytest.raises(vnnews.WrongTypeError, match=words):
        call()


def test_unknown_names_say_what_is_known() -> None:
    """A profile or rule that nobody knows is an error that lists the known ones."""
    with pytest.raises(vnnews.UnknownNameError, match="vneconomy"):
        vnnews.parse_html(PAGE, profile="vnecon")
    with pytest.raises(vnnews.UnknownNameError, match="repeat"):
        vnnews.parse_html(PAGE, options=vnnews.Options(without=("nope",)))


def test_a_profile_by_value() -> None:
    """A caller's own profile is used as it is."""
    layout = Layout(name="x", fingerprint=("h1",), evidence="page", body=("p",), fields={"headline": ("p",)})
    mine = vnnews.Profile(name="mine", title="Mine", layouts=(layout,))
    article = vnnews.parse_html(PAGE, profile=mine)
    assert (article.profile, article.layout) == ("mine", "x")
    assert article.headline == "Sáng nay, giá gạo xuất khẩu tăng thêm năm USD một tấn."


def test_the_profile_is_told_by_url_canonical_or_fingerprint() -> None:
    """The address names the site; without any the page's marks do."""
    page = '<h1 class="detail__title">Tít</h1><div class="detail__content"><p>Chữ.</p></div>'
    assert vnnews.parse_html(page, url="https://en.vneconomy.vn/a.htm").profile == "vneconomy"
    assert vnnews.parse_html(f'<link rel=canonical href="https://vneconomy.vn/a.htm">{page}').layout == "B"
    assert vnnews.parse_html(page).profile == "vneconomy"
    assert vnnews.parse_html(page, url="https://khac.vn/a.htm").profile == "generic"
    assert vnnews.parse_html(page, profile="generic").layout is None


def test_too_long_is_noted() -> None:
    """What is beyond the limit is counted in a note."""
    options = vnnews.Options(max_bytes=200)
    for article in (
        vnnews.parse_html(PAGE.encode(), options=options),
        vnnews.parse_html(PAGE, options=options),
        vnnews.parse_text(PAGE, options=options),
        vnnews.parse_feed(b"<rss><item><title>a</title></item></rss>" + b" " * 200, options=options)[0],
    ):
        assert "too-long" in [note.code for note in article.notes]


def test_a_rule_can_be_left_out() -> None:
    """Without the heading rule capitals are a paragraph."""
    page = "<h1>Tít</h1><p>GIÁ GẠO TĂNG MẠNH</p><p>Sáng nay, giá gạo xuất khẩu tăng thêm năm USD một tấn.</p>"
    assert [block.role for block in vnnews.parse_html(page).body] == ["heading", "paragraph"]
    options = vnnews.Options(without=("heading",))
    assert [block.role for block in vnnews.parse_html(page, options=options).body] == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("copy", "headline", "lead", "first"),
    [
        ("", None, None, None),
        ("Giá gạo tăng", None, None, "Giá gạo tăng"),
        ("Sapo của bài báo...\nĐoạn một.\nĐoạn hai.", None, "Sapo của bài báo...", "Đoạn một."),
        ("Đoạn một.\nĐoạn hai.", None, None, "Đoạn một."),
        ("Giá gạo tăng\nHà Anh\nSapo.\nĐoạn một.", "Giá gạo tăng", "Sapo.", "Đoạn một."),
        ("Trang chủ Thị trường\nGiá gạo tăng\nSapo.\nĐoạn một.", "Giá gạo tăng", "Sapo.", "Đoạn một."),
        ("Trang chủ Thị trường", None, None, None),
        ("16:03 25/07/2024", None, None, None),
        ("Thứ Bảy, 21/02/2026\nGiá gạo tăng\n21/02/2026, 09:02\nSapo.\nĐoạn.", "Giá gạo tăng", "Sapo.", "Đoạn."),
    ],
)
def test_copies_of_any_completeness(copy: str, headline: str | None, lead: str | None, first: str | None) -> None:
    """A copy may lack its top, its author, its date or its story."""
    article = vnnews.parse_text(copy)
    assert (article.headline, article.lead) == (headline, lead)
    assert (article.paragraphs[0].text if article.paragraphs else None) == first


def test_a_player_in_a_copy() -> None:
    """A bare address of a player is an embed."""
    article = vnnews.parse_text("Giá gạo tăng\nSapo.\nhttps://www.youtube.com/embed/abc\nĐoạn.")
    assert [block.role for block in article.body] == ["embed", "paragraph"]


@pytest.mark.parametrize(
    ("address", "language"),
    [
        ("https://english.vov.vn/en/economy/a-post1.vov", "en"),
        ("https://vietnamnet.vn/en/a-1.html", "en"),
        ("https://fr.vietnamplus.vn/a-post1.vnp", "fr"),
        ("https://vov.vn/kinh-te/a-post1.vov", "vi"),
        ("https://vov.vn/en", "vi"),
    ],
)
def test_an_edition_in_another_language(address: str, language: str) -> None:
    """The address tells it: many pages in Vietnamese say `lang="en"`, which their template had from somebody else."""
    page = (
        "<h1 class='article-title cms-title content-detail-title'>Gạo</h1><div class='article-content text-long'></div>"
    )
    assert vnnews.parse_html(page, url=address).language == language


def test_a_category_that_the_templates_selectors_miss() -> None:
    """The page's own row of links tells it, where the head says none either."""
    links = "<li><a href=/kinh-te>Kinh tế</a></li><li><a href=/kinh-te/gao>Gạo</a></li>"
    crumbs = f"<ul class=crumbs-of-2027>{links}</ul>"
    head = f"{crumbs}<h1 class='article__title cms-title'>Giá gạo tăng</h1>"
    story = "<p>Sáng nay, giá gạo xuất khẩu tăng thêm 5 USD một tấn.</p>" * 5
    page = f"<body>{head}<div class='article__body cms-body'>{story}</div></body>"
    article = vnnews.parse_html(page, url="https://plo.vn/gao-post1.html")
    assert (article.layout, article.breadcrumbs) == ("2020", ("Kinh tế", "Gạo"))


def test_a_dateline_is_a_place() -> None:
    """Without the dash that parts it from the lead."""
    lead = "<h2 class=description><span class=location-stamp>Cần Thơ - </span>Giá gạo tăng.</h2>"
    head = f"<section class=sidebar_1><h1 class=title_news_detail>Gạo</h1>{lead}"
    story = "<p>Sáng nay, giá gạo xuất khẩu tăng thêm 5 USD một tấn.</p>"
    page = f"{head}<article class='content_detail fck_detail'>{story}</article></section>"
    article = vnnews.parse_html(page, url="https://vnexpress.net/gao-1.html")
    assert (article.dateline, article.lead) == ("Cần Thơ", "Giá gạo tăng.")


def test_what_a_layout_asks_for_in_vain() -> None:
    """Its lead is then told from the page; authors and categories only where no metadata tell them either."""
    head = "<meta name=author content='Tư Bến'><meta property=article:section content='Lúa'>"
    page = (
        "<html><head>{}</head><body><div class=breadcrumb><a href=/kinh-te>Kinh tế</a></div>"
        "<h1>Giá gạo tăng thêm 5 USD</h1>"
        "<p class=byline>Mai An</p><p class=sapo>Giá gạo tăng thêm năm USD một tấn so với tuần trước.</p>"
        "<div class=story><p>Các kho ở Cần Thơ đã mở cửa thu mua trở lại sau hai tuần nghỉ vì mưa kéo dài.</p></div>"
    )
    fields = {"lead": [".old-lead"], "authors": [".old-author"], "breadcrumbs": [".old-path a"]}
    layout = {"name": "a", "fingerprint": [".story"], "evidence": "text", "body": [".story"], "fields": fields}
    profile = vnnews.load_profile({"name": "x", "title": "X", "layouts": [layout]})
    for said, author, category in (("", "Mai An", "Kinh tế"), (head, "Tư Bến", "Lúa")):
        article = vnnews.parse_html(page.format(said), profile=profile)
        assert article.lead == "Giá gạo tăng thêm năm USD một tấn so với tuần trước."
        assert [each.name for each in article.authors] == [author]
        assert article.breadcrumbs == (category,)
    none = vnnews.load_profile(
        {"name": "x", "title": "X", "layouts": [{**layout, "fields": dict.fromkeys(fields, ())}]}
    )
    article = vnnews.parse_html(page.format(""), profile=none)
    assert (article.lead, article.authors, article.breadcrumbs) == (None, (), ())


def test_what_is_no_lead_where_the_template_s_own_is_missing() -> None:
    """The caption of a cover, and a paragraph that only stands where leads stand."""
    layout = {
        "name": "a",
        "fingerprint": [".story"],
        "evidence": "text",
        "body": [".story"],
        "cover": [".cover"],
        "fields": {"lead": [".old-lead"]},
    }
    profile = vnnews.load_profile({"name": "x", "title": "X", "layouts": [layout]})
    story = (
        "<div class=story><p>Các kho ở Cần Thơ đã mở cửa thu mua trở lại sau hai tuần nghỉ vì mưa kéo dài.</p></div>"
    )
    caption = "<p class=description>Kho lúa ở Cần Thơ sáng nay, sau hai tuần mưa.</p>"
    cover = f"<div class=cover><img src=/kho.jpg>{caption}</div>"
    loose = "<p>Ghe về bến từ sáng sớm, khách lên bờ đi chợ rất đông, ai cũng vui vì lúa được giá.</p>"
    for between in (cover, loose):
        article = vnnews.parse_html(f"<body><h1>Giá gạo tăng thêm 5 USD</h1>{between}{story}", profile=profile)
        assert article.lead is None
    named = vnnews.parse_html(
        f"<body><h1>Giá gạo tăng</h1>{loose.replace('<p', '<p class=sapo')}{story}", profile=profile
    )
    assert (named.lead or "").startswith("Ghe về bến")


def test_a_cover_and_the_story_are_two_places() -> None:
    """The first line of the story is no caption of a cover that stands as deep in an element of its own."""
    layout = {"name": "a", "fingerprint": [".story"], "evidence": "text", "body": [".story"], "cover": [".cover"]}
    profile = vnnews.load_profile({"name": "x", "title": "X", "layouts": [{**layout, "fields": {"lead": [".sapo"]}}]})
    story = "<div class=story><p>Mưa ở Cần Thơ</p><p>Các kho đã mở cửa thu mua trở lại sau hai tuần nghỉ.</p></div>"
    page = f"<body><h1>Giá gạo tăng</h1><div class=cover><p><img src=/kho.jpg></p></div>{story}"
    assert [block.role for block in vnnews.parse_html(page, profile=profile).body] == [
        "figure",
        "paragraph",
        "paragraph",
    ]


@pytest.mark.parametrize("cover", [".cover", ".page", "body", "html", "h1", "*"])
def test_a_cover_that_holds_other_things(cover: str) -> None:
    """The headline, the story, the whole page: found by the fuzzer, which had the story in its own cover."""
    layout = {"name": "a", "fingerprint": [".story"], "evidence": "text", "body": [".story"], "cover": [cover]}
    profile = vnnews.load_profile({"name": "x", "title": "X", "layouts": [{**layout, "fields": {"lead": [".sapo"]}}]})
    story = "<div class=story><p>Các kho đã mở cửa thu mua trở lại sau hai tuần nghỉ vì mưa kéo dài.</p></div>"
    page = f"<body><div class=page><div class=cover><h1>Giá gạo tăng</h1><img src=/a.jpg></div>{story}</div>"
    article = vnnews.parse_html(page, profile=profile)
    assert article.headline == "Giá gạo tăng"
    assert "Các kho đã mở cửa" in article.text
