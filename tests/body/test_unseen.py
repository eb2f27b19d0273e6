"""Stories that browsers do not show, or only by a script."""

from __future__ import annotations

import json
from typing import Final

import pytest

import vnnews

TITLE: Final = "Làng Vạc cấy xong vụ mùa sớm mười ngày"
LINES: Final = [
    "Sáng qua, xã viên làng Vạc cấy xong thửa cuối cùng ở đồng Sau, sớm hơn mọi năm mười ngày.",
    "Theo ông chủ nhiệm, máy cấy mới làm thay sáu mươi người, và mạ khay đỡ tốn giống hơn hẳn.",
    "Bà con dùng ngày công dôi ra để đắp lại bờ vùng, vét mương và trồng thêm khoai trên đất màu.",
]
STORY: Final = "".join(f"<p>{line}</p>" for line in LINES)
OTHER: Final = "Chiều nay, đội bóng xã bên thắng trận thứ ba liên tiếp, và vào chung kết giải huyện."
EMPTY: Final = "<div class=article-content></div>"


def _read(body: str, head: str = "") -> vnnews.Article:
    markup = f"<html><head><title>{TITLE}</title>{head}</head><body><h1>{TITLE}</h1>{body}</body></html>"
    return vnnews.parse_html(markup, profile="generic")


def _notes(article: vnnews.Article, code: str) -> list[str]:
    return [note.message for note in article.notes if note.code == code]


@pytest.mark.parametrize(
    ("markup", "where"),
    [
        (f"<noscript>{STORY}</noscript>", "<noscript>"),
        (f"{EMPTY}<noscript><div><div>{STORY}</div></div></noscript>", "<noscript>"),
        (f"<div class=article-content><noscript>{STORY}</noscript></div>", "<noscript>"),
        (f"<template id=x>{STORY}</template>", "<template>"),
        (f"<tin-bai><template shadowrootmode=open><style>p {{}}</style>{STORY}</template></tin-bai>", "<template>"),
        (f"<noscript><p>{OTHER}</p></noscript><template>{STORY}</template>", "<template>"),
        (f"<div hidden>{STORY}</div>", "a hidden element"),
        (f"<div style='display:none'><div id=S:1>{STORY}</div></div>", "a hidden element"),
    ],
)
def test_where_nothing_else_is_a_story(markup: str, where: str) -> None:
    """What a page hides, or keeps for browsers without scripts, is read and marked as such."""
    article = _read(markup)
    assert article.text == "\n\n".join(LINES)
    assert _notes(article, "unseen-story") == [f"the story was read from {where}: nothing else is one"]


def test_the_story_of_json_ld() -> None:
    """With its paragraphs; tags in it are none of its text."""
    for text in ("\n\n".join(LINES), STORY, "<br>".join(LINES)):
        data = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": text})
        article = _read(EMPTY, f"<script type=application/ld+json>{data}</script>")
        assert [block.text for block in article.paragraphs] == LINES
        (note,) = _notes(article, "unseen-story")
        assert "articleBody of JSON-LD" in note
        assert article.headline == TITLE


@pytest.mark.parametrize(
    "beside",
    [
        f"<noscript>{STORY.replace('Vạc', 'Cót')}</noscript>",
        f"<template>{STORY.replace('Vạc', 'Cót')}</template>",
        f"<div hidden>{STORY.replace('Vạc', 'Cót')}</div>",
    ],
)
def test_a_story_that_is_shown(beside: str) -> None:
    """What is unseen beside it is no part of it."""
    article = _read(f"{beside}<div>{STORY}</div>{beside}")
    assert article.text == "\n\n".join(LINES)
    assert _notes(article, "unseen-story") == []


@pytest.mark.parametrize(
    "beside",
    [
        f"<div><p>{OTHER}</p></div><div><p>{OTHER.replace('ba', 'tư')}</p></div>",
        f"<div class=k><h3><a href=/b>Đội bóng xã bên vào chung kết giải huyện</a></h3><p>{OTHER}</p></div>" * 2,
        "<p>Giấy phép số 17/GP-STTTT. Tổng biên tập: Lê Vạc, trụ sở đặt tại số 2 phố Đình.</p>",
        "<noscript>Bạn cần bật JavaScript để xem trang này.</noscript>",
    ],
)
def test_an_empty_container(beside: str) -> None:
    """A script would fill it: teasers, the foot of the page and an excuse are no story."""
    article = _read(EMPTY + beside)
    assert (article.body, article.is_article) == ((), False)
    assert _notes(article, "no-body")
    (note,) = _notes(article, "body")
    assert note == "no container was located: no part of the page is credible as a story"


def test_a_script_that_has_the_story() -> None:
    """The note names the script, by its id or its line."""
    data = json.dumps({"title": TITLE, "lines": LINES})
    for text in (data, json.dumps({"title": TITLE, "lines": LINES}, ensure_ascii=False)):
        article = _read(f"<div id=root></div>\n<script id=__DATA__ type=application/json>{text}</script>")
        (note,) = _notes(article, "body")
        assert note.endswith("it seems to stand in script#__DATA__")
        (note,) = _notes(_read(f"<div id=root></div>\n<script>window.d = {text}</script>"), "body")
        assert note.endswith("it seems to stand in the script at line 2")
    (note,) = _notes(_read("<script>window.d = {}</script>"), "body")
    assert "script" not in note
