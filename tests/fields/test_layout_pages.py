"""What a layout selects, seen in the article."""

from __future__ import annotations

from typing import Final

import attrs
from tests.fields.helpers import TEXT

import vnnews
from vnnews.sites.profile import Layout, Profile

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
        f"<a class=tin>» Lúa</a></p>{TEXT}</div>"
    )
    article = vnnews.parse_html(page, profile=LAYOUT)
    assert (article.dateline, article.lead) == ("Hà Nội", "Giá gạo tăng.")


def test_an_author_line_with_a_role_is_field_and_block() -> None:
    """What shows a field is no block, unless the layout says which block it is."""
    page = f"<h1>Tít</h1><div class=bai><p class=sapo>Giá gạo tăng.</p>{TEXT}<p class=ky>Thu Hà (tổng hợp)</p></div>"
    article = vnnews.parse_html(page, profile=LAYOUT)
    assert [author.name for author in article.authors] == ["Thu Hà"]
    assert [(block.role, getattr(block, "text", "")) for block in article.body[-1:]] == [
        ("author_line", "Thu Hà (tổng hợp)")
    ]


def test_a_field_without_selectors_is_not_shown() -> None:
    """A layout says so where the metadata hold more than the page shows."""
    page = f"<meta property=article:section content=Gạo><h1>Tít</h1><div class=bai>{TEXT}</div>"
    (layout,) = LAYOUT.layouts
    silent = attrs.evolve(LAYOUT, layouts=(attrs.evolve(layout, fields={**layout.fields, "section": ()}),))
    assert vnnews.parse_html(page, profile=LAYOUT).section == "Gạo"
    assert vnnews.parse_html(page, profile=silent).section is None


def test_a_hollow_body_is_none() -> None:
    """A layout's body that holds nothing, where the story has moved to another element, is not believed."""
    moved = f"<div class=bai></div><div class=article-content>{TEXT * 4}</div>"
    article = vnnews.parse_html(f"<h1>Tít bài báo mới</h1>{moved}", profile=LAYOUT)
    assert len(article.body) == 12
    short = f"<div class=bai><p>{TEXT[:90]}</p></div><div class=khac>{TEXT * 4}</div>"
    assert len(vnnews.parse_html(f"<h1>Tít bài báo mới</h1>{short}", profile=LAYOUT).body) == 1
