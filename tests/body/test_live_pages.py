"""Which pages are live reports, and which only mention times."""

from __future__ import annotations

import json

import pytest
from tests.body.helpers import TIMES

import vnnews
from vnnews.model import LiveEntry, Notice, Precision

PROSE = (
    "Gió mạnh dần lên trong các giờ qua, và người dân ven biển được đưa đi tránh bão.",
    "Các tàu cá đã vào bờ, chủ tàu buộc thêm dây neo và tháo hết máy bơm đem về nhà.",
    "Chợ nghỉ từ trưa, chỉ còn hai hàng rau mở cửa cho người ở lại trực đê.",
    "Trường học trong vùng cho trẻ về sớm, thầy cô ở lại kê bàn ghế lên cao.",
)


def page(body: str, head: str = "", published: str = "25/07/2024 06:00") -> vnnews.Article:
    """The article of a page with this body."""
    return vnnews.parse_html(
        f"<html><head>{head}</head><body><h1>Bão số 3 tiến vào vịnh Bắc Bộ hôm nay</h1>"
        f'<div class="date">{published}</div><div class="article-content"><p>Mưa to ở nhiều nơi, và sông đang lên.</p>'
        f"{body}<p>Các bến phà đóng cửa cho đến khi có lệnh mới.</p></div></body></html>"
    )


def entries(form: str) -> str:
    """Four entries in one markup."""
    return "".join(form.format(time=at, text=text) for at, text in zip(TIMES, PROSE, strict=True))


@pytest.mark.parametrize(
    "form",
    [
        "<p>Lúc {time}, nước lên nhanh. {text}</p>",
        "<p>{time} là giờ cao điểm. {text}</p>",
        "<p>{text} (cập nhật lúc <b>{time}</b>)</p>",
        "<p><b>Ông Lý Văn Sáu nói:</b> {time} nước còn lên. {text}</p>",
    ],
)
def test_times_in_prose_are_no_entries(form: str) -> None:
    """A story that tells when things happened is a story."""
    assert not page(entries(form)).live_entries


@pytest.mark.parametrize(
    "body",
    [
        "<ul><li>8h00: Đón khách</li><li>9h00: Khai mạc</li><li>10h30: Tham luận</li></ul>",
        "<p><b>8h00:</b> Đón khách</p><p><b>9h00:</b> Khai mạc</p><p><b>10h30:</b> Tham luận</p>",
        "<p><b>8h00 - 9h00:</b> Đón khách, ký sổ và nhận tài liệu của ban tổ chức ở tiền sảnh</p>" * 3,
        (
            "<table><tr><td>8h00</td><td>Đón khách</td></tr><tr><td>9h00</td><td>Khai mạc</td></tr>"
            "<tr><td>10h30</td><td>Tham luận của các nhà khoa học đến từ ba miền</td></tr></table>"
        ),
    ],
)
def test_a_programme_is_none(body: str) -> None:
    """Lists, tables and lines that say when something begins, without a word more."""
    assert not page(body).live_entries


def test_news_with_their_times_are_none() -> None:
    """A box of links to stories, each with its time."""
    links = "".join(
        f'<li><span class="time">{at}</span> <a href="/{at}.htm">{text}</a></li>'
        for at, text in zip(TIMES, PROSE, strict=True)
    )
    article = page(f'<div class="latest"><ul>{links}</ul></div><p>{PROSE[0]}</p>')
    assert not article.live_entries


def test_two_times_are_none() -> None:
    """Three at least."""
    body = "".join(f"<p><b>{at}:</b> {text}</p>" for at, text in list(zip(TIMES, PROSE, strict=True))[:2])
    assert not page(body).live_entries


def test_plain_times_need_the_pages_word() -> None:
    """`7h10: …` without markup opens an entry where JSON-LD says that the page is a live report."""
    body = entries("<p>{time}: {text}</p>")
    said = '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Bão"}</script>'
    assert not page(body).live_entries
    assert [entry.time for entry, _ in page(body, said).live_entries] == list(TIMES)


def test_machines_know_the_day() -> None:
    """An update of JSON-LD with the same time of day tells the day."""
    updates = [{"@type": "BlogPosting", "datePublished": f"2024-07-27T{hour}:00+07:00"} for hour in ("07:10", "08:40")]
    said = json.dumps({"@type": "LiveBlogPosting", "headline": "Bão", "liveBlogUpdate": updates})
    article = page(entries("<p><b>{time}</b> {text}</p>"), f'<script type="application/ld+json">{said}</script>')
    days = [entry.published and entry.published.day for entry, _ in article.live_entries]
    assert days == [27, 27, 27, 27]


def test_minutes_of_a_match() -> None:
    """They are times, but no instants."""
    body = "".join(
        f"<p><b>Phút {at}:</b> {text}</p>" for at, text in zip(("5", "17", "45+1", "46"), PROSE, strict=True)
    )
    found = page(body).live_entries
    assert [entry.time for entry, _ in found] == ["Phút 5", "Phút 17", "Phút 45+1", "Phút 46"]
    assert {entry.published for entry, _ in found} == {None}


def test_without_a_date_there_is_no_instant() -> None:
    """A time of day alone is no instant."""
    found = page(entries("<p><b>{time}:</b> {text}</p>"), published="").live_entries
    assert [(entry.published, entry.precision) for entry, _ in found] == [(None, None)] * 4


def test_what_an_entry_says() -> None:
    """The rule, its evidence, the precision; the last entry holds what follows."""
    article = page(entries("<h3>{time}: Tin mới</h3><p>{text}</p>"))
    entry, blocks = article.live_entries[-1]
    assert (entry.text, entry.time, entry.precision) == ("Tin mới", "11h30", Precision.MINUTE)
    assert entry.reason.rule == "live"
    assert "4 in order" in entry.reason.evidence
    assert len(blocks) == 2
    assert article.body[0].role == "paragraph"


def test_writers_know_entries() -> None:
    """Text, Markdown, JSON and JSON-LD show time and title."""
    article = page(entries("<h3>{time}: Tin mới</h3><p>{text}</p>"))
    assert "\n\n7h10 Tin mới\n\n" in article.text
    assert "\n\n**7h10 · Tin mới**\n\n" in article.to_markdown()
    assert vnnews.Article.from_json(article.to_json()) == article
    thing = article.to_json_ld()
    assert "LiveBlogPosting" in thing["@type"]
    assert thing["liveBlogUpdate"][0] == {
        "@type": "BlogPosting",
        "headline": "Tin mới",
        "datePublished": "2024-07-25T07:10:00+07:00",
        "articleBody": PROSE[0],
    }


def test_the_rule_can_be_left_out() -> None:
    """Without it no text is lost, and no entry is told."""
    body = entries("<div class='item'><span class='time'>{time}</span><p>{text}</p></div>")
    without = vnnews.parse_html(
        f"<h1>Bão số 3 vào bờ</h1><div class='article-content'>{body}</div>",
        options=vnnews.Options(without=("live",)),
    )
    assert not any(isinstance(block, LiveEntry) for block in without.body)
    assert all(text in without.text for text in (*TIMES, *PROSE))


def test_clock_and_day_in_elements_of_their_own() -> None:
    """The time is the whole of what stands together."""
    form = '<div class="item"><div class="time"><span>{time}</span> <span>26/7/2024</span></div><p>{text}</p></div>'
    found = page(entries(form)).live_entries
    assert [entry.time for entry, _ in found] == [f"{at} 26/7/2024" for at in TIMES]
    assert {entry.published and entry.published.day for entry, _ in found} == {26}


def test_a_poll_of_a_report_stays_a_notice() -> None:
    """A poll between entries is none of them."""
    options = "".join(f"<label><input type=radio name=a>{word}</label>" for word in ("Có", "Không"))
    poll = f"<form><h4>Bão có mạnh không?</h4>{options}</form>"
    article = page(entries("<h3>{time}: Tin mới</h3><p>{text}</p>") + poll)
    assert [block.text.split("\n") for block in article.body if isinstance(block, Notice)] == [
        ["Bão có mạnh không?", "Có", "Không"]
    ]


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 300 + "7h10" + "</div>" * 300,
        pytest.param("<span class=time>7h10</span>" * 4_000, marks=pytest.mark.deep),
        "<span class=time>7h10</span>" * 1_000,
        "".join(f"<p><b>{hour % 24}h10:</b> x</p>" for hour in range(4_000)),
        "<div><span class=time>7h10</span>" * 1_500,
        pytest.param("<li><b>7h10</b><p>a</p></li>" * 4_000, marks=pytest.mark.deep),
        "<li><b>7h10</b><p>a</p></li>" * 1_000,
    ],
)
@pytest.mark.timeout(60)
def test_hostile_pages_take_no_longer(hostile: str) -> None:
    """Many times, deep times: the work grows with the page, and a hang fails."""
    assert page(hostile).headline is not None


TOLD = (
    ("06h10", "Nước sông Trà Lý vượt báo động ba, chính quyền xã cho dân ven đê dời lên trường học."),
    ("07h25", "Hai trạm bơm Nam Cường và Lịch Bài chạy hết công suất để rút nước trong đồng."),
    ("09h", "Lực lượng hộ đê lấp xong mạch sủi ở chân đê, không có ai bị thương trong lúc làm."),
    ("10h40", "Mực nước bắt đầu xuống, mỗi giờ chừng ba phân."),
)

PROGRAMME = (("06h", "Thời sự"), ("07h", "Phim truyện: Gió ngang khoảng trời xanh, tập 5"), ("08h", "Ca nhạc"))

FRAMES = {
    "table": ("<table><tbody>{}</tbody></table>", "<tr><td>{}</td><td>{}</td></tr>"),
    "paragraphs in cells": ("<table>{}</table>", "<tr><td><b>{}</b></td><td><p>{}</p></td></tr>"),
    "terms": ("<dl>{}</dl>", "<dt>{}</dt><dd>{}</dd>"),
}


def _blocks(frame: str, told: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    around, row = FRAMES[frame]
    rows = around.format("".join(row.format(*each) for each in told))
    page = (
        "<h1>Trực tiếp: Lũ trên sông Trà Lý</h1><span class='date'>11/09/2025 05:30</span><div class='content'>"
        "<p>Mưa lớn ở thượng nguồn khiến mực nước tại trạm Quyết Chiến lên thêm hơn một mét trong sáu giờ.</p>"
        f"{rows}<p>Các trường trong huyện cho học sinh nghỉ hết ngày mai.</p></div>"
    )
    return [(block.role, getattr(block, "text", "")) for block in vnnews.parse_html(page).body][1:-1]


@pytest.mark.parametrize("frame", FRAMES)
def test_rows_and_terms_that_tell_something_are_entries(frame: str) -> None:
    """A timeline may be a table of two columns or a list of terms."""
    want = [pair for time, text in TOLD for pair in (("live_entry", time), ("paragraph", text))]
    assert _blocks(frame, TOLD) == want


@pytest.mark.parametrize("frame", FRAMES)
def test_a_programme_is_a_table_or_a_list(frame: str) -> None:
    """Times beside titles are no report."""
    assert [role for role, _ in _blocks(frame, PROGRAMME)] == ["list" if frame == "terms" else "table"]
