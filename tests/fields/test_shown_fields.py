"""What a page says of itself: metadata, bylines, prefixes, dates, and what it displays."""

from __future__ import annotations

from typing import Final

import attrs
import lxml.html
import pytest

import vnnews
from vnnews.body.locate import find_body
from vnnews.fields.authors import read_authors
from vnnews.fields.published import choose_modified, choose_published
from vnnews.metadata.candidates import Candidates, FieldCandidate
from vnnews.metadata.json_ld import read_json_ld
from vnnews.model import Origin, Precision
from vnnews.sites.profile import Layout, Profile
from vnnews.vocabulary.prefixes import split_prefix

STORY: Final = "<p>Sáng nay, giá gạo xuất khẩu của Việt Nam tăng thêm năm USD một tấn so với tuần trước đó.</p>" * 3


def json_ld(text: str, kind: str = "application/ld+json") -> tuple[Candidates, list[str]]:
    fields: Candidates = {}
    root = lxml.html.fromstring(f"<html><head><script type='{kind}'>{text}</script></head><body></body></html>")
    notes = read_json_ld(root.iter("script"), fields)
    return fields, [note.message for note in notes]


@pytest.mark.parametrize(
    "text",
    [
        '{"@type": "NewsArticle", "headline": "Gạo &amp;amp; lúa"}',
        '{"@graph": [{"@type": ["Thing", "NewsArticle"], "headline": "Gạo &amp; lúa"}]}',
        '[{"@type": "https://schema.org/NewsArticle", "headline": "Gạo & lúa"}]',
        '{"@type": "WebPage", "mainEntity": {"@type": "Article", "headline": "Gạo & lúa"}}',
        '<!-- {"@type": "NewsArticle", "headline": "Gạo & lúa"} -->',
        '{"@type": "NewsArticle", "headline": "Gạo & lúa",}',
        '{"@type": "NewsArticle", "headline": "Gạo\n & lúa"}',
    ],
)
def test_json_ld_in_all_its_forms(text: str) -> None:
    """Graphs, lists, comments, a comma too many, raw newlines, HTML-escaped strings."""
    fields, _ = json_ld(text)
    assert fields["headline"][0].values == ("Gạo & lúa",)


@pytest.mark.parametrize(
    "kind", ["application/ld+json", "application/ld&amp;#x2B;json", "Application/LD+JSON; charset=x"]
)
def test_json_ld_types(kind: str) -> None:
    """VnEconomy escapes the plus of the type for HTML."""
    fields, _ = json_ld('{"@type": "NewsArticle", "headline": "Tít"}', kind)
    assert "headline" in fields


@pytest.mark.parametrize(
    ("text", "problem"),
    [("{", "Expecting"), ("", "empty"), ("[" * 100_000, "too deep"), ('"' + "x" * 2_100_000, "too many")],
)
def test_bad_json_ld_is_noted(text: str, problem: str) -> None:
    """What cannot be read is no error; a note says why."""
    fields, notes = json_ld(text)
    assert not fields
    assert problem in notes[0]


def test_json_ld_fields() -> None:
    """Authors by name, key words as a list or a line, the picture as an object, breadcrumbs by position."""
    fields, _ = json_ld(
        '[{"@type": "NewsArticle", "author": [{"name": "A"}, "B"], "keywords": "x, y", "image": {"url": "/a.jpg"},'
        '"publisher": {"name": "Báo"}, "mainEntityOfPage": {"@id": "https://a.vn/b"}},'
        '{"@type": "BreadcrumbList", "itemListElement": [{"position": 2, "name": "Con"},'
        '{"position": "1", "item": {"name": "Cha"}}, "rác"]}]'
    )
    said = {field: found[0].values for field, found in fields.items()}
    assert said == {
        "authors": ("A", "B"),
        "tags": ("x", "y"),
        "image": ("/a.jpg",),
        "site_name": ("Báo",),
        "url": ("https://a.vn/b",),
        "breadcrumbs": ("Cha", "Con"),
    }


@pytest.mark.parametrize(
    ("byline", "want"),
    [
        ("Thanh Minh -", [("Thanh Minh", None)]),
        ("K Kim Phong 15:21, 14/08/2026", [("Kim Phong", None)]),
        ("Hà Anh (tổng hợp)", [("Hà Anh", "tổng hợp")]),
        ("Tác giả: Hà Anh, Minh Đức và Thu Hà", [("Hà Anh", None), ("Minh Đức", None), ("Thu Hà", None)]),
        ("XUÂN LONG - MINH QUANG", [("XUÂN LONG", None), ("MINH QUANG", None)]),
        ("Hà Anh | haanh@bao.vn", [("Hà Anh", None)]),
        ("Bài và ảnh: Lê Văn", [("Lê Văn", None)]),
        ("Hà Anh; Hà Anh", [("Hà Anh", None)]),
        ("Hà Anh và 1 tác giả khác", [("Hà Anh", None)]),
        ("Đỗ Lam, thông tín viên RFA", [("Đỗ Lam", "thông tín viên RFA")]),
        ("VnEconomy", []),
        ("https://facebook.com/bao", []),
        ("12/3/2026", []),
    ],
)
def test_bylines(byline: str, want: list[tuple[str, str | None]]) -> None:
    """Names and roles; dates, addresses, initials and the site are no names."""
    authors = read_authors(FieldCandidate((byline,), Origin.LAYOUT, "p.author"), ["VnEconomy"])
    assert [(author.name, author.role) for author in authors] == want


@pytest.mark.parametrize(
    ("lead", "prefix", "rest"),
    [
        ("(Dân trí) - Giá gạo tăng.", "(Dân trí) -", "Giá gạo tăng."),
        ("TPO - Giá gạo tăng.", "TPO -", "Giá gạo tăng."),
        ("(NLĐO)- Giá gạo tăng.", "(NLĐO)-", "Giá gạo tăng."),
        ("VTV.vn - Giá gạo tăng.", "VTV.vn -", "Giá gạo tăng."),
        ("(ĐTCK) Giá gạo tăng.", "(ĐTCK)", "Giá gạo tăng."),
        ("BNEWS Giá gạo tăng.", "BNEWS", "Giá gạo tăng."),
        ("(baomoi.com) – Giá gạo tăng.", "(baomoi.com) –", "Giá gạo tăng."),
        ("Xây dựng - ngành đang lên.", None, "Xây dựng - ngành đang lên."),
        ("FDI - động lực mới.", None, "FDI - động lực mới."),
        ("TPO", None, "TPO"),
    ],
)
def test_prefixes(lead: str, prefix: str | None, rest: str) -> None:
    """An agency's prefix is apart; words that a lead may begin with are none."""
    assert split_prefix(lead) == (prefix, rest)


def test_a_prefix_that_the_profile_knows() -> None:
    """A profile may name a prefix that nobody else has."""
    assert split_prefix("XYZ: Gạo", ["XYZ:"]) == ("XYZ:", "Gạo")


def moment(*offers: tuple[Origin, str]) -> list[FieldCandidate]:
    return [FieldCandidate((text,), origin, origin.value) for origin, text in offers]


def test_seconds_come_from_whoever_agrees() -> None:
    """The displayed minute is made finer by the metadata of the same minute."""
    chosen = choose_published(
        {"published": moment((Origin.LAYOUT, "09:43, 04/09/2026"), (Origin.META, "2026-09-04T09:43:06+07:00"))}
    )
    assert chosen.value is not None
    assert (chosen.value.value.isoformat(), chosen.value.precision) == ("2026-09-04T09:43:06+07:00", Precision.SECOND)
    assert chosen.source is not None
    assert [loser.origin for loser in chosen.source.losers] == [Origin.LAYOUT]


def test_metadata_that_disagrees_loses_and_is_noted() -> None:
    """What is displayed wins over metadata of another day."""
    chosen = choose_published(
        {"published": moment((Origin.META, "2026-01-01T00:00:00+07:00"), (Origin.LAYOUT, "09:43, 04/09/2026"))}
    )
    assert chosen.value is not None
    assert chosen.value.value.isoformat() == "2026-09-04T09:43:00+07:00"
    assert [note.code for note in chosen.notes] == ["dates-disagree"]


def test_a_day_is_made_a_minute() -> None:
    """A displayed day takes the time of metadata of that day; alone it stays a day."""
    day, meta = (Origin.LAYOUT, "04/09/2026"), (Origin.META, "2026-09-04T09:43:00+07:00")
    finer, alone = choose_published({"published": moment(day, meta)}), choose_published({"published": moment(day)})
    assert finer.value is not None
    assert alone.value is not None
    assert (finer.value.precision is Precision.DAY, alone.value.precision) == (False, Precision.DAY)


def test_unreadable_dates_are_noted() -> None:
    """A date field without a date gives none, and a note."""
    chosen = choose_published({"published": moment((Origin.META, "hôm nào đó"))})
    assert (chosen.value, [note.code for note in chosen.notes]) == (None, ["unreadable-date"])
    assert choose_modified({"modified": moment((Origin.META, "x"))}).value is None


def test_the_latest_change_counts() -> None:
    """Of several dates of change the latest is taken."""
    offers = moment((Origin.META, "2026-03-07T00:05:00+07:00"), (Origin.JSON_LD, "2026-03-07T07:38:56+07:00"))
    latest = choose_modified({"modified": offers})
    assert latest.value is not None
    assert latest.value.value.hour == 7


@pytest.mark.parametrize(
    "page",
    [
        f"<div class='menu'>{STORY * 3}</div><div id=x>{STORY}</div>",
        f"<nav>{STORY * 3}</nav><section><div id=x>{STORY}</div></section>",
        f"<div class='comment-list'>{STORY * 2}</div><div class='wrap'><div id=x class='noi-dung'>{STORY}</div></div>",
        f"<form><div id=x>{STORY}</div></form>",
        f"<div class='sidebar-1'><div id=x>{STORY}</div></div>",
        f"<div><div id=x itemprop='articleBody'>{STORY}<div>{STORY}</div></div><p>chân</p></div>",
        f"<div id=x>{STORY}<blockquote>{STORY * 4}</blockquote></div>",
    ],
)
def test_the_body_is_where_the_text_is(page: str) -> None:
    """Menus, comments and frames weigh nothing; names help; a quote inside is no body."""
    found = find_body(lxml.html.fromstring(f"<html><body>{page}</body></html>"))
    assert found is not None
    assert found[0].get("id") == "x"


def test_no_text_no_body() -> None:
    """Where no text runs, there is no body."""
    assert find_body(lxml.html.fromstring("<html><body><a href='/'>Trang chủ</a></body></html>")) is None


def test_what_a_page_displays() -> None:
    """Without any metadata the headline, date, lead and byline are those near the headline, not the page header's."""
    article = vnnews.parse_html(
        "<div class='topbar current-date'>Chủ Nhật, 08/03/2026 10:00</div><h1>Báo Gạo</h1>"
        "<div><h1 class='t'>Giá gạo tăng mạnh trong tuần qua</h1><span class='time'>05/03/2026 15:34</span>"
        "<p class='sapo'>TPO - Giá gạo tăng năm USD một tấn, theo hiệp hội.</p><p class='author'>Hà Anh</p>"
        f"<div class='noi-dung'>{STORY}</div></div>",
        profile="generic",
    )
    assert article.headline == "Giá gạo tăng mạnh trong tuần qua"
    assert (article.lead_prefix, article.lead) == ("TPO -", "Giá gạo tăng năm USD một tấn, theo hiệp hội.")
    assert article.published is not None
    assert article.published.isoformat() == "2026-03-05T15:34:00+07:00"
    assert [author.name for author in article.authors] == ["Hà Anh"]


LAYOUT: Final = Profile(
    name="bao",
    title="Báo",
    layouts=(
        Layout(
            name="2020",
            fingerprint=("div.bai",),
            evidence="text",
            body=("div.bai",),
            drop=("a.tin",),
            fields={"headline": ("h1",), "lead": ("p.sapo",), "dateline": ("p.sapo span.noi",), "authors": ("p.ky",)},
            roles={"author_line": ("p.ky",)},
        ),
    ),
)


def test_a_lead_is_read_without_its_dateline_and_what_the_layout_drops() -> None:
    """The place that opens a lead has a field of its own, glued to the first word as it may be."""
    page = (
        "<h1>Tít</h1><div class=bai><p class=sapo><span class=noi>Hà Nội</span>Giá gạo tăng.<br>"
        f"<a class=tin>» Lúa</a></p>{STORY}</div>"
    )
    article = vnnews.parse_html(page, profile=LAYOUT)
    assert (article.dateline, article.lead) == ("Hà Nội", "Giá gạo tăng.")


def test_an_author_line_with_a_role_is_field_and_block() -> None:
    """What shows a field is no block, unless the layout says which block it is."""
    page = f"<h1>Tít</h1><div class=bai><p class=sapo>Giá gạo tăng.</p>{STORY}<p class=ky>Thu Hà (tổng hợp)</p></div>"
    article = vnnews.parse_html(page, profile=LAYOUT)
    assert [author.name for author in article.authors] == ["Thu Hà"]
    assert [(block.role, getattr(block, "text", "")) for block in article.body[-1:]] == [
        ("author_line", "Thu Hà (tổng hợp)")
    ]


def test_a_field_without_selectors_is_not_shown() -> None:
    """A layout says so where the metadata hold more than the page shows."""
    page = f"<meta property=article:section content=Gạo><h1>Tít</h1><div class=bai>{STORY}</div>"
    (layout,) = LAYOUT.layouts
    silent = attrs.evolve(LAYOUT, layouts=(attrs.evolve(layout, fields={**layout.fields, "section": ()}),))
    assert vnnews.parse_html(page, profile=LAYOUT).section == "Gạo"
    assert vnnews.parse_html(page, profile=silent).section is None


@pytest.mark.parametrize(
    ("name", "site", "kept"),
    [
        ("TUOI TRE ONLINE", "tuoitre", False),
        ("VietNamNet News", "vietnamnet", False),
        ("Hồ Chi", "Báo Pháp Luật TP. Hồ Chí Minh", True),
        ("VCCorp.vn", "x", False),
    ],
)
def test_a_site_is_no_author(name: str, site: str, kept: bool) -> None:  # noqa: FBT001 - a column of the table
    """What calls itself as the site does is none, a person whose name is a part of a long site name is one."""
    found = FieldCandidate((name,), Origin.META, "meta[author]")
    assert [author.name for author in read_authors(found, [site])] == ([name] if kept else [])


def test_a_list_of_sections_gives_its_leaf() -> None:
    """MCMS writes the leaf first and its parent behind it, without a blank."""
    page = f"<meta property=article:section content='Giao thông,Xã hội'><h1>Tít</h1><article>{STORY}</article>"
    assert vnnews.parse_html(page).section == "Giao thông"


@pytest.mark.parametrize("end", [";", " ; ", "-->", ""])
def test_json_ld_may_end_in_anything(end: str) -> None:
    """A semicolon behind the object, as VietnamBiz writes it, costs nothing."""
    root = lxml.html.fromstring(
        f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Tít"}}{end}</script>'
    )
    fields: Candidates = {}
    assert not read_json_ld(root.iter("script"), fields)
    assert fields["headline"][0].values == ("Tít",)


def test_a_hollow_body_is_none() -> None:
    """A layout's body that holds nothing, where the story has moved to another element, is not believed."""
    moved = f"<div class=bai></div><div class=article-content>{STORY * 4}</div>"
    article = vnnews.parse_html(f"<h1>Tít bài báo mới</h1>{moved}", profile=LAYOUT)
    assert len(article.body) == 12
    short = f"<div class=bai><p>{STORY[:90]}</p></div><div class=khac>{STORY * 4}</div>"
    assert len(vnnews.parse_html(f"<h1>Tít bài báo mới</h1>{short}", profile=LAYOUT).body) == 1


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
