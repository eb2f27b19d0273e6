"""`vnnews parse`: the example pages, as each format draws them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import vnnews
from vnnews.model import (
    Figure,
    PullQuote,
)

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


def test_the_long_example(run: Run, examples: Path) -> None:
    """The VnEconomy page of 2026 comes out as written: fields, caption, credit, table, pull quote, notice."""
    done = run("parse", examples / "lai-suat-tiet-kiem.html")
    assert (done.code, done.err) == (0, "")
    article = vnnews.Article.from_json(done.out)
    assert article.headline == "Lãi suất tiết kiệm nhích lên, người gửi tiền chọn kỳ hạn ngắn"
    assert [author.name for author in article.authors] == ["Thu Hạnh"]
    assert article.published is not None
    assert article.published.isoformat() == "2026-09-18T08:35:12+07:00"
    assert article.breadcrumbs == ("Tài chính", "Ngân hàng")
    assert (article.profile, article.layout) == ("vneconomy", "D")
    roles = [block.role for block in article.body]
    assert roles == [
        *("figure", "paragraph", "paragraph", "paragraph", "heading", "paragraph", "table", "paragraph", "paragraph"),
        *("pull_quote", "paragraph", "figure", "heading", "paragraph", "paragraph", "list", "paragraph", "paragraph"),
        "notice",
    ]
    pull = article.body[9]
    assert isinstance(pull, PullQuote)
    assert [each.block for each in pull.repeats] == [10]
    figure = article.body[0]
    assert isinstance(figure, Figure)
    assert (figure.credit, figure.caption) == (
        "Minh Khôi",
        "Khách làm thủ tục gửi tiết kiệm tại một quầy giao dịch ở quận Cầu Giấy, Hà Nội.",
    )


@pytest.mark.parametrize(
    ("name", "headline", "layout", "day"),
    [
        ("english-edition.html", "Những vườn sâm trên mây và bài toán giữ thương hiệu", "E", "2024-10-31"),
        ("trang-la.html", "Bến sông cũ thành chợ nổi cuối tuần", None, "2025-04-12"),
    ],
)
def test_the_other_examples(run: Run, examples: Path, name: str, headline: str, layout: str | None, day: str) -> None:
    """Each example page is an article, read by the layout that its README names."""
    article = vnnews.Article.from_json(run("parse", examples / name).out)
    assert article.is_article
    assert (article.headline, article.layout) == (headline, layout)
    assert article.published is not None
    assert article.published.date().isoformat() == day


def test_a_page_that_is_no_article_is_no_error(run: Run) -> None:
    """A list page gives an article that says it is none; `pretty` says so in words."""
    page = b"<title>x</title><ul><li><a href=/1>a</a></li><li><a href=/2>b</a></li></ul>"
    done = run("parse", "-", stdin=page)
    assert done.code == 0
    assert json.loads(done.out)["is_article"] is False
    assert "not an article" in run("parse", "--format", "pretty", "-", stdin=page).out
    assert "article  no" in run("explain", "-", stdin=page).out
