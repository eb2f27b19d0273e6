"""Rows of links: paths and siblings, and what stands between the links."""

from __future__ import annotations

import pytest

import vnnews

STORY = "<p>Thuyền thúng neo kín bến, người gỡ lưới ngồi dọc bờ kè từ tờ mờ sáng đến tận trưa.</p>" * 3


def _section(row: str, url: str | None = None) -> tuple[str | None, tuple[str, ...]]:
    page = (
        f"<title>Bến cá ngày biển động</title><div>{row}</div><h1>Bến cá ngày biển động</h1><article>{STORY}</article>"
    )
    article = vnnews.parse_html(page, url=url)
    return article.section, article.breadcrumbs


def _row(*steps: tuple[str, str], name: str = "breadcrumb") -> str:
    return f"<ul class={name}>" + "".join(f"<li><a href={way}>{text}</a></li>" for way, text in steps) + "</ul>"


@pytest.mark.parametrize(
    ("steps", "path"),
    [
        ([("/bien", "Biển")], ("Biển",)),
        ([("/bien", "Biển"), ("/bien/ca", "Nghề cá")], ("Biển", "Nghề cá")),
        ([("/bien.htm", "Biển"), ("/nghe-ca.htm", "Nghề cá")], ("Biển", "Nghề cá")),
        ([("/", "Trang chủ"), ("/bien", "Biển"), ("/ca", "Nghề cá"), ("/luoi", "Lưới")], ("Biển", "Nghề cá", "Lưới")),
        (
            [("/b", "Biển"), ("/b/c", "Nghề cá"), ("/b/c/l", "Lưới"), ("/b/c/l/k", "Kéo")],
            ("Biển", "Nghề cá", "Lưới", "Kéo"),
        ),
    ],
)
def test_paths(steps: list[tuple[str, str]], path: tuple[str, ...]) -> None:
    """In folders of each other, or flat and short."""
    assert _section(_row(*steps)) == (path[-1], path)


@pytest.mark.parametrize(
    "steps",
    [
        [("/bien/ca.htm", "Nghề cá"), ("/bien/muoi.htm", "Nghề muối"), ("/bien/tom.htm", "Nuôi tôm")],
        [("/ca", "Nghề cá"), ("/muoi", "Nghề muối"), ("/tom", "Nuôi tôm"), ("/rong", "Rong biển")],
    ],
)
@pytest.mark.parametrize("name", ["breadcrumb", "category", "list-cate", "x"])
def test_siblings_are_no_path(steps: list[tuple[str, str]], name: str) -> None:
    """Side by side in one folder, or many: none of them is where the story stands, unless its address says so."""
    section, path = _section(_row(*steps, name=name))
    assert section not in {text for _, text in steps[1:]}
    assert len(path) <= 1


def test_the_category_above_its_siblings() -> None:
    """Is the section."""
    row = "<p class=cate><a href=/bien.htm>Biển</a></p>" + _row(
        ("/bien/ca.htm", "Nghề cá"), ("/bien/muoi.htm", "Nghề muối"), ("/bien/tom.htm", "Nuôi tôm"), name="list-cate"
    )
    assert _section(row)[0] == "Biển"


@pytest.mark.parametrize("sign", ["- {}", "» {}", "{} >", "/ {}", "| {} |", "› {}", "{}:", "<< {}"])
def test_separators_are_no_part_of_a_step(sign: str) -> None:
    """Inside a link or beside it."""
    text = sign.format("Biển").replace("<", "&lt;").replace(">", "&gt;")
    assert _section(_row(("/bien", text))) == ("Biển", ("Biển",))
    assert _section(f"<div class=sitepath><a href=/bien.htm><b>{text}</b></a></div>")[0] == "Biển"
