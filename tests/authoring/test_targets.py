"""Which elements hold a field's value, and what a selector gives."""

from __future__ import annotations

import pytest

from vnnews.authoring.sample import sample_of
from vnnews.authoring.targets import TARGETS, Outcome, elements_of, is_reversed, judge

PAGE = """<html><head><meta property="og:type" content="article"><meta name="author" content="Thu Hà">
<meta property="article:published_time" content="2026-03-08T09:30:00+07:00"></head><body>
<nav class="path"><a href="/">Trang chủ</a> <a href="/kinh-te">Kinh tế</a> <a href="/nong-san">Nông sản</a></nav>
<h1 class="tit">Gạo thơm lên giá ở chợ đầu mối</h1><span class="when">09:30 08/03/2026</span>
<h2 class="sapo">(Báo Sông) - Giá gạo thơm tăng tuần thứ ba liên tiếp, thương lái vào tận ruộng để mua.</h2>
<div class="story"><p>Sáng nay, giá gạo tại các chợ đầu mối tiếp tục tăng thêm năm trăm đồng một ký.</p>
<p>Nông dân chưa vội bán vì tin rằng giá còn lên nữa trong những tuần tới đây.</p>
<p class="by">Thu Hà</p></div></body></html>"""
SAMPLE = sample_of("page.html", PAGE.encode())


@pytest.mark.parametrize(
    ("field", "css", "outcome"),
    [
        ("headline", "h1.tit", Outcome.RIGHT),
        ("headline", "h2.sapo", Outcome.WRONG),
        ("headline", "h1.none", Outcome.EMPTY),
        ("headline", "body", Outcome.EMPTY),
        ("authors", "p.by", Outcome.RIGHT),
        ("authors", "div.story", Outcome.WRONG),
        ("published", "span.when", Outcome.RIGHT),
        ("published", "h1.tit", Outcome.WRONG),
        ("tags", "nav.path a", Outcome.UNCHECKED),
    ],
)
def test_outcomes(field: str, css: str, outcome: Outcome) -> None:
    """Right and wrong are judged by the generic reading; without a value there nothing can be judged."""
    assert judge(field, SAMPLE, css) is outcome


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("headline", ["h1 tit"]),
        ("lead", ["h2 sapo"]),
        ("authors", ["p by"]),
        ("published", ["span when"]),
        ("breadcrumbs", ["a None", "a None"]),
        ("section", ["a None"]),
        ("tags", []),
    ],
)
def test_elements_of_each_field(field: str, names: list[str]) -> None:
    """The elements that hold the value; for breadcrumbs one for each item."""
    assert [f"{element.tag} {element.get('class')}" for element in elements_of(field, SAMPLE)] == names


def test_every_target_has_a_case() -> None:
    """A new field needs a case of `elements_of`, and a way to compare its values."""
    for field in TARGETS:
        assert judge(field, SAMPLE, "nav.none") is Outcome.EMPTY
        assert judge(field, SAMPLE, "p, a, h1, h2, span") in set(Outcome) - {Outcome.EMPTY}


@pytest.mark.parametrize(("css", "expected"), [("nav.path a", False), ("nav.none", None), ("h1.tit", None)])
def test_the_order_of_breadcrumbs(css: str, *, expected: bool | None) -> None:
    """The page prints them from the top; less than two items have no order."""
    assert is_reversed(SAMPLE, css) is expected


@pytest.mark.parametrize(("sign", "expected"), [("", False), ("<span>&gt;</span>", False)])
def test_breadcrumbs_that_stand_twice_are_not_reversed(sign: str, *, expected: bool) -> None:
    """Once in a row, and once more in a row for small screens."""
    row = PAGE[PAGE.index("<a href") : PAGE.index("</nav>")]
    page = PAGE.replace("</nav>", f"<h2 class='hidden'>{row.replace('</a>', '</a>' + sign)}</h2></nav>")
    assert is_reversed(sample_of("page.html", page.encode()), "nav.path a") is expected


def test_breadcrumbs_from_the_leaf_are_reversed() -> None:
    """As VnEconomy prints them; the metadata name the leaf."""
    home, top, leaf = '<a href="/">Trang chủ</a> ', '<a href="/kinh-te">Kinh tế</a>', '<a href="/nong-san">Nông sản</a>'
    page = PAGE.replace(f"{home}{top} {leaf}", f"{leaf} {top}").replace(
        "</head>", '<meta property="article:section" content="Nông sản"></head>'
    )
    assert is_reversed(sample_of("page.html", page.encode()), "nav.path a") is True
