"""`check_profile`: what a test of a third party sees."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from tests.pages.vneconomy import render

import vnnews
from vnnews.authoring.compare import article_differences
from vnnews.authoring.expectation import expectation_problems, expectation_text
from vnnews.testing import PageTruth, check_profile
from vnnews.testing.truth import page_truths

if TYPE_CHECKING:
    from pathlib import Path

PROFILE = """name = "a"
title = "A"
hosts = ["a.vn"]
[[layouts]]
name = "1"
evidence = "page"
fingerprint = ["div.b"]
body = ["div.b"]
"""
PAGE = """<meta property="og:type" content="article"><h1>Cầu mới</h1><div class="b"><p>Cầu thông xe sáng nay sau hai năm
thi công.</p><p>Người dân hai bờ không phải đi vòng.</p><img src="/a.jpg"></div>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A profile with one page."""
    (tmp_path / "cases").mkdir()
    (tmp_path / "a.toml").write_text(PROFILE, encoding="utf-8")
    (tmp_path / "cases" / "p.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


def _expect(folder: Path, text: str) -> None:
    (folder / "cases" / "p.json").write_text(text, encoding="utf-8")


def test_its_own_words_are_met(folder: Path) -> None:
    """What is written of an article is an expectation that the article meets."""
    article = vnnews.parse_html(PAGE, profile=vnnews.load_profile(PROFILE))
    _expect(folder, expectation_text(article))
    report = check_profile(folder / "a.toml")
    assert report.ok
    assert str(report).endswith("0 problems, 0 of 1 page not as expected")


def test_address(folder: Path) -> None:
    """An expectation may say where the page came from: its links become absolute."""
    want = {"address": "https://a.vn/tin/p.htm", "site": "a.vn", "url": "https://a.vn/tin/p.htm"}
    _expect(folder, json.dumps(want))
    report = check_profile(str(folder / "a.toml"))
    assert report.ok, report
    assert report.cases[0].article.figures[0].images[0].url == "https://a.vn/a.jpg"


def test_a_report_says_what_is_wrong(folder: Path) -> None:
    """The text of a report is what a failing test shows."""
    _expect(folder, '{"layout": "2", "truth": {"headline": "Cầu cũ"}}')
    report = check_profile(folder / "a.toml")
    assert not report.ok
    assert "layout\n    - 2\n    + 1" in str(report)
    assert "- Cầu cũ" in str(report)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not JSON"),
        ("[]", "expected an object"),
        ('{"colour": 1}', "not an attribute of an article: 'colour'"),
        ('{"address": 1}', "address: expected a text"),
        ('{"truth": 1}', "expected an object, got int"),
        ('{"truth": {"title": "x"}}', "unknown name 'title'"),
        ('{"truth": {"headline": "x", "published": "2026-01-01"}}', "expected an ISO 8601 time with an offset"),
        ('{"truth": {"headline": "x", "published": 7}}', "expected an ISO 8601 time with an offset"),
        ('{"truth": {"blocks": [{"text": "x"}]}}', "expected a list of objects with a role"),
        ('{"truth": {"blocks": [{"role": "paragraph", "txt": "x"}]}}', "block 0: unknown name 'txt'"),
    ],
)
def test_bad_expectations(folder: Path, text: str, said: str) -> None:
    """A file that nobody can meet is told with its place, and the page is not compared."""
    _expect(folder, text)
    report = check_profile(folder / "a.toml")
    assert not report.ok
    assert said in str(report)


def test_a_profile_without_a_file() -> None:
    """A `Profile` can be checked too, with any pages."""
    report = check_profile(vnnews.load_profile(PROFILE))
    assert report.ok
    assert any("no page was read" in remark for remark in report.remarks)
    wrong = check_profile(vnnews.load_profile('name = " "\ntitle = ""\nhosts = ["A.vn", "www.b.vn"]'))
    assert len(wrong.problems) == 3


def test_a_missing_file_raises(tmp_path: Path) -> None:
    """A wrong path in a test is an error of the test."""
    with pytest.raises(FileNotFoundError):
        check_profile(tmp_path / "no.toml")


@given(page_truths())
def test_any_page(truth: PageTruth) -> None:
    """Whatever a page says, what is written of it is an expectation, and no article differs from itself."""
    article = vnnews.parse_html(render(truth, "D"))
    assert list(expectation_problems(json.loads(expectation_text(article)))) == []
    assert article_differences(article, vnnews.Article.from_json(article.to_json())) == ()
