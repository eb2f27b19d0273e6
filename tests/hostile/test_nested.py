"""Elements in elements that all call themselves something: each question about one may look at all that is inside.

Depth alone is bounded (`tests/reading`); here it is what depth costs where names ask for a closer look. Before, time
grew with the page times its depth.
"""

from __future__ import annotations

from typing import Final

import pytest
from tests.marks import slow

import vnnews
from vnnews.sites.registry import profiles

SAID: Final = "Sáng nay, giá gạo xuất khẩu tăng thêm năm USD một tấn. "
HEAD: Final = "<title>Giá gạo tăng mạnh</title><h1>Giá gạo tăng mạnh</h1>"
NAMES: Final = ("author", "related", "share", "tags", "breadcrumb", "poll", "comment", "source", "live", "date", "sapo")
SITES: Final = sorted({site.name for site in profiles() if site.layouts})


def _nested(opening: str, closing: str, depth: int = 300, chains: int = 4) -> str:
    chain = f"{opening}a " * depth + SAID + closing * depth
    return f"{HEAD}<div class=detail-content>{SAID * 20}{chain * chains}</div>"


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", slow(NAMES, *NAMES[1::2]))
def test_names_in_names(name: str) -> None:
    """A story comes to an end, and its text is there."""
    article = vnnews.parse_html(_nested(f"<div class={name}>", "</div>"), profile="generic")
    assert SAID.strip() in article.text


@pytest.mark.timeout(60)
@pytest.mark.parametrize("tag", ["ul><li", "table><tr><td", "aside", "section", "figure", "article", "span", "details"])
def test_elements_in_elements(tag: str) -> None:
    """The same of elements that have a meaning of their own."""
    closing = "".join(f"</{each}>" for each in reversed(tag.split("><")))
    assert SAID.strip() in vnnews.parse_html(_nested(f"<{tag}>", closing), profile="generic").text


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", slow(SITES, *SITES[1::2], *SITES[2::4]))
def test_what_layouts_name_in_itself(name: str) -> None:
    """The selectors of each publisher meet elements of all its class words, one inside the other."""
    site = next(each for each in profiles() if each.name == name)
    selectors = [css for layout in site.layouts for each in layout.fields.values() for css in each]
    words = sorted(
        {word for css in selectors for word in css.replace(">", " ").replace(".", " .").split() if word[0] == "."}
    )
    classes = " ".join(word[1:] for word in words if word[1:].replace("-", "").replace("_", "").isalnum())
    page = _nested(f'<div class="{classes}">', "</div>", depth=150, chains=1)
    assert vnnews.parse_html(page, profile=site).profile == name
