"""The profile, the pages and the article that several tests of the command line read."""

from __future__ import annotations

from datetime import datetime

from vnnews.model import (
    Article,
    Author,
    Block,
    Candidate,
    Embed,
    Figure,
    Heading,
    Image,
    ListBlock,
    Note,
    Origin,
    Paragraph,
    Precision,
    PullQuote,
    Reason,
    Related,
    Repeat,
    Source,
    Span,
    Table,
)

PROFILE = """name = "kr"
title = "Kênh Rạch"
hosts = ["kr.vn"]

[[layouts]]
name = "2026"
evidence = "page"
fingerprint = ["h1.tit"]
body = ["div.noi-dung"]
[layouts.fields]
headline = ["h1.tit"]
"""


PAGE = """<html><head><meta property="og:type" content="article"><title>Tin</title></head><body>
<h1 class="tit">Cầu mới qua rạch</h1><div class="noi-dung">
<p>Sáng nay, cây cầu thứ ba qua rạch được thông xe sau hai năm thi công liên tục.</p>
<p>Người dân hai bên bờ không còn phải đi vòng bảy cây số để ra chợ huyện mỗi ngày.</p></div>
<div class="ngoai"><p>Đoạn này đứng ngoài bài, và hồ sơ không nhận nó là một phần của bài.</p></div></body></html>"""


HOSTILE = """<!doctype html><meta charset="utf-8"><meta property="og:type" content="article">
<title>\x1b[31m[red]Tin[/red]\u202e</title><body><article><h1>\x1b[31m[bold]Tin[/bold]\x9b2J &#27;]0;x&#7;\u202e</h1>
<p>Đoạn [link=http://x]một[/link] :smile: \x1b[2J\x07 của bài viết này khá dài để đọc, có đủ chữ.</p>
<figure><img src="/a\x1b[31m.jpg"><figcaption>Chú \x1b[31mthích. Ảnh: \x9b31mAn</figcaption></figure>
<p>Đoạn thứ hai &#155;31m của bài &#8238; viết này cũng khá dài để đọc, có đủ chữ cho một đoạn.</p>
<ul><li>\x1b[31mmột</li><li>hai</li></ul><table><tr><td>\x1b[31ma</td><td>b</td></tr></table></article>"""


WHY = Reason("rule-name", "what was seen")


SEVEN = datetime.fromisoformat("2026-08-14T15:21:00+07:00")


def _body() -> tuple[Block, ...]:
    return (
        Figure(
            index=0, line=3, reason=WHY, images=(Image("https://a.vn/1.jpg", width=8, height=6),), caption="Chú thích"
        ),
        Paragraph(index=1, reason=WHY, text="Một câu có liên kết.", spans=(Span("link", 0, 3, "https://a.vn"),)),
        PullQuote(index=2, reason=WHY, text="Một câu", repeats=(Repeat(1, 0, 7, 0.996),)),
        Heading(index=3, reason=WHY, text="TIÊU ĐỀ", level=2),
        ListBlock(index=4, reason=WHY, items=("một", "con", "hai"), levels=(0, 1, 0), ordered=True),
        Table(index=5, reason=WHY, rows=(("a", "b"), ("c",)), header_rows=1, caption="Bảng"),
        Embed(index=6, reason=WHY, kind="video", src="https://v.vn/1", caption="Phim", credit="An"),
        Embed(index=7, reason=WHY, kind="iframe"),
        Related(index=8, reason=WHY, text="Tin khác", links=("https://a.vn/2",)),
        Figure(index=9, reason=WHY, credit="Bình"),
        Figure(index=10, reason=WHY),
    )


ARTICLE = Article(
    headline="Tít",
    lead="Sapo của bài.",
    lead_prefix="(Dân trí) -",
    dateline="Hà Nội",
    lead_repeats=(Repeat(1, 0, 4, 0.8),),
    authors=(Author("An", role="tổng hợp"), Author("Bình")),
    published=SEVEN,
    published_precision=Precision.MINUTE,
    modified=SEVEN.replace(hour=0, minute=0),
    modified_precision=Precision.DAY,
    section="Tài chính",
    tags=("lãi suất",),
    is_article=True,
    body=_body(),
    notes=(Note("odd", "something odd", "body"), Note("plain", "without a place")),
    sources=(
        Source(
            "headline",
            Candidate("Tít", Origin.LAYOUT, "h1"),
            (Candidate("TÍT", Origin.META, "og:title"), Candidate("Khác", Origin.JSON_LD, "headline")),
        ),
        Source("lead", Candidate("Sapo " * 100, Origin.META, "description")),
    ),
)
