"""Who wrote a story: names in its head, in its last lines and right below it; those of others are no authors."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import vnnews
from vnnews import Author

LINES = (
    "Nước ròng để lộ bãi bùn dài gần hai cây số, dân trong ấp xách thùng ra bắt sò từ lúc trời chưa sáng rõ.",
    "Mỗi buổi một người bắt được chừng sáu ký, thương lái chờ sẵn trên đê cân ngay tại chỗ rồi chở lên tỉnh.",
    "Theo những người làm nghề lâu năm, sò năm nay vỏ dày và thịt đầy hơn hẳn hai mùa khô vừa rồi ở vùng này.",
)
STORY = "".join(f"<p>{line}</p>" for line in LINES)


def _names(above: str = "", inside: str = STORY, below: str = "", head: str = "", top: str = "") -> list[str]:
    page = (
        f"<title>Mùa sò ở cồn Ngao</title>{head}<main>{top}<h1>Mùa sò ở cồn Ngao</h1>{above}"
        f"<div class='article-content'>{inside}</div>{below}</main>"
    )
    return [author.name for author in vnnews.parse_html(page).authors]


def _json_ld(*names: str) -> str:
    story = {"@type": "NewsArticle", "headline": "Mùa sò ở cồn Ngao", "author": [{"name": name} for name in names]}
    return f'<script type="application/ld+json">{json.dumps(story)}</script>'


BYLINES = (
    "<p class=author>Tạ Thị Bần</p>",
    "<div class=byline><span>Tác giả:</span> <a href=/tac-gia/ban>Tạ Thị Bần</a></div>",
    "<address><a rel=author href=/ban>Tạ Thị Bần</a></address>",
    "<div class=post-meta>Bởi <a href=/author/ban>Tạ Thị Bần</a> lúc 10:20 ngày 3/5/2023</div>",
    "<div class=author-box><h4>Tạ Thị Bần</h4><p>Phóng viên thường trú tại miền Tây, viết về nghề sông nước.</p></div>",
    "<span itemprop=author><span itemprop=name>Tạ Thị Bần</span></span>",
)
OTHERS = (
    "<blockquote><p>Sò năm nay trúng.</p><footer class=author>Lý Văn Mắm</footer></blockquote>",
    "<figure><img src=a.jpg><figcaption>Bãi sò. <span class=author>Lý Văn Mắm</span></figcaption></figure>",
    "<div class=comments><div class=item><b class=author>Lý Văn Mắm</b><p>Bài hay quá.</p></div></div>",
    "<div class=y-kien><div><span class=author>Lý Văn Mắm</span><p>Nhớ quê quá, cảm ơn báo.</p></div></div>",
    "<div class=related><a href=/b>Nghề đan lưới bên sông Ba Lai xưa</a><span class=author>Lý Văn Mắm</span></div>",
    "<div class=the><h3><a href=/b>Nghề đan lưới bên sông Ba Lai</a></h3><a rel=author href=/m>Lý Văn Mắm</a></div>",
    "<div class=slide><div><p class=author>Lý Văn Mắm</p><p>Đọc mỗi ngày!</p></div></div>",
    "<blockquote class=bluesky-embed><p>Sò ngon</p>— Mắm (<a href=https://bsky.app/profile/mam>@mam</a>)</blockquote>",
    "<p>Ông dẫn lời <a href=/author/mam>Lý Văn Mắm</a>, người làm nghề bốn mươi năm, rằng giá sẽ còn lên.</p>",
    "<div class=byline><button class=author-follow>Theo dõi</button></div>",
)


@pytest.mark.parametrize("byline", BYLINES)
def test_bylines_between_headline_and_story(byline: str) -> None:
    """Above the lead or below it, outside of the container or in its first lines."""
    lead = "<p class=sapo>Sò huyết được giá, cả ấp ra bãi từ lúc trời chưa sáng, có nhà kiếm bạc triệu một buổi.</p>"
    for above in (byline, lead + byline, byline + lead):
        assert _names(above) == ["Tạ Thị Bần"]
    assert _names(lead, byline + STORY) == ["Tạ Thị Bần"]


@pytest.mark.parametrize("byline", BYLINES[:3])
def test_bylines_at_the_end(byline: str) -> None:
    """In the last lines of the story and right below it, with tools and tags between."""
    assert _names(inside=STORY + byline) == ["Tạ Thị Bần"]
    for between in (
        "",
        "<ul class=tools><li><a href=#>In bài</a></li></ul>",
        "<div class=tags><a href=/tag/so>sò</a></div>",
    ):
        assert _names(below=between + byline) == ["Tạ Thị Bần"]


@pytest.mark.parametrize("other", OTHERS)
def test_names_of_others(other: str) -> None:
    """Quoted persons, photographers, readers, authors of other stories, buttons: never, nor beside the author."""
    first, *rest = [f"<p>{line}</p>" for line in LINES]
    inside = first + other + "".join(rest)
    assert _names(inside=inside) == []
    assert _names(below=other) == []
    assert _names(inside=STORY + other) == []
    assert _names(BYLINES[0], inside, other) == ["Tạ Thị Bần"]
    assert _names(inside=inside, below=other, head=_json_ld("Tạ Thị Bần")) == ["Tạ Thị Bần"]


def test_what_stands_behind_a_heading_is_of_others() -> None:
    """Below the story something else begins there, or with a sentence."""
    for other in ("<h3>Ý kiến</h3>", "<p>Bạn có thể gửi bài cho chúng tôi.</p>"):
        assert _names(below=other + BYLINES[0]) == []


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        (
            "<div class=authors><span>Von</span> <a href=/autoren/a>Ada Blum</a> <span>Nairobi</span></div>",
            ["Ada Blum"],
        ),
        (
            "<div class=byline>By <a rel=author href=/a>Ada Blum</a><span>Share</span><span>Text Size</span></div>",
            ["Ada Blum"],
        ),
        (
            "<div class=byline><a href=/author/a>Ada Blum</a> and <a href=/author/b>Bo Dahl</a></div>",
            ["Ada Blum", "Bo Dahl"],
        ),
        ("<div class=byline><b>Ada Blum</b><button>Follow</button></div>", ["Ada Blum"]),
        ("<p class=author>Von Ada Blum und Bo Dahl</p>", ["Ada Blum", "Bo Dahl"]),
        ("<p class=author>Tạ Bần và Lý Mắm</p>", ["Tạ Bần", "Lý Mắm"]),
        (
            (
                "<ul class=ekip><li>Nội dung <a href=/tac-gia/b>Tạ Bần</a></li>"
                "<li>Đồ họa <a href=/tac-gia/m>Lý Mắm</a></li></ul>"
            ),
            ["Tạ Bần"],
        ),
    ],
)
def test_what_stands_beside_names(byline: str, names: list[str]) -> None:
    """Labels, places, buttons and who made the pictures are no authors."""
    assert _names(byline) == names


@pytest.mark.parametrize(
    ("shown", "stated", "names"),
    [
        ("<b>Tạ Bần</b><b>Bến Tre</b>", ["Tạ Bần"], ["Tạ Bần"]),
        ("<b>Tạ Bần</b><b>Lý Mắm</b>", ["Tạ Bần", "Lý Mắm"], ["Tạ Bần", "Lý Mắm"]),
        ("<b>Tạ Bần, Lý Mắm</b>", ["Tạ Bần"], ["Tạ Bần", "Lý Mắm"]),
        ("<b>Tạ Bần</b>", ["Tạ Bần", "Lý Mắm"], ["Tạ Bần", "Lý Mắm"]),
        ("<b>Tạ Bần</b>", ["Lý Mắm"], ["Tạ Bần"]),
        ("<b>TTXVN</b>", ["Lý Mắm"], ["Lý Mắm"]),
        ("<b>PV</b>", ["Lý Mắm"], ["Lý Mắm"]),
        ("<b>Tạ Bần</b>", ["Báo Sông"], ["Tạ Bần"]),
    ],
)
def test_the_page_and_its_metadata(shown: str, stated: list[str], names: list[str]) -> None:
    """What both name is certain; where the metadata has more, these are authors too."""
    assert _names(f"<div class=byline>{shown}</div>", head=_json_ld(*stated)) == names


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("PV", []),
        ("Nhóm PV", []),
        ("Nhóm phóng viên", []),
        ("Công ty Sò Sạch", []),
        ("TTXVN", [Author("TTXVN", kind="agency")]),
        ("Ban Thời sự", [Author("Ban Thời sự", kind="desk")]),
        ("PV Tạ Bần", [Author("Tạ Bần", "PV")]),
    ],
)
def test_who_is_not_named_is_no_author_through_every_door(line: str, authors: list[Author]) -> None:
    """A page's byline, its JSON-LD and its meta, a feed: one decision."""
    title = "<h1>Mùa sò ở cồn Ngao</h1>"
    item = f"<item><title>Mùa sò</title><link>https://a.vn/b</link><author>{line}</author></item>"
    read = [
        vnnews.parse_html(f"{title}<p class=author>{line}</p><article>{STORY}</article>"),
        vnnews.parse_html(f"{_json_ld(line)}{title}<article>{STORY}</article>"),
        vnnews.parse_html(f"<meta name=author content='{line}'>{title}<article>{STORY}</article>"),
        *vnnews.parse_feed(f"<rss><channel>{item}</channel></rss>"),
    ]
    for article in read:
        assert list(article.authors) == authors
    if "ph" in line or "PV" in line:
        for article in read:
            assert ("unnamed-author" in [note.code for note in article.notes]) is (not authors)


@given(st.permutations(OTHERS), st.integers(0, 3), st.booleans())
def test_others_change_nothing(others: list[str], place: int, signed: bool) -> None:  # noqa: FBT001 - drawn
    """However many stand in the story and below it: the author stays who he is, or none."""
    lines = [f"<p>{line}</p>" for line in LINES]
    inside = "".join([*lines[: max(place, 1)], *others[:3], *lines[max(place, 1) :]])
    assert _names(BYLINES[0] if signed else "", inside, "".join(others)) == (["Tạ Thị Bần"] if signed else [])
