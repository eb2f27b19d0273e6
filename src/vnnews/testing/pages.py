"""What stands around an article on any site: wrappers, header, menus, lists of other articles, footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnnews.testing.markup import El, Node, el, write
from vnnews.testing.noise import Noise, cards, footer, header

if TYPE_CHECKING:
    from collections.abc import Iterable


def whole_page(head: Iterable[Node], article: El, noise: Noise, language: str, site: str = "VnEconomy") -> str:
    """A page with an article in it, written down."""
    for number in range(noise.wrappers):
        article = el(("div", "main", "section")[number % 3], article, class_=f"wrap-{number}")
    page = el(
        "html",
        el("head", *head),
        el(
            "body",
            header(noise, site),
            article,
            cards(noise, f"Mới nhất trên {site}", "section-newest"),
            cards(noise, "Đọc tiếp", "news-detail"),
            footer(noise, site),
        ),
        lang=language,
    )
    return "<!DOCTYPE html>\n" + write(page, noise.style)
