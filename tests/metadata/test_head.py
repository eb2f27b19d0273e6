"""All metadata of a page, and the address by which its links become absolute."""

from __future__ import annotations

import pytest

from vnnews.dom.page import open_page
from vnnews.metadata.head import read_metadata, with_base
from vnnews.model import Options, Origin

JSON_LD = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Gạo", "url": "/xa-hoi/a.amp"}</script>'
)
META = "<meta property='og:title' content='Gạo tăng'><meta property='og:image' content='/anh.jpg'>"
CANONICAL = "<link rel=canonical href='https://bao.vn/xa-hoi/a.htm'>"
ITEM = "<h1 itemprop=headline>Giá gạo</h1>"


def _read(markup: str, url: str | None = None) -> tuple[str | None, dict[str, list[tuple[str, Origin]]]]:
    page = open_page(f"<head>{markup}</head><body>{ITEM}</body>", url, None, Options())
    candidates, _ = read_metadata(page)
    page = with_base(page, candidates)
    return page.base, {
        field: [(each.values[0], each.origin) for each in some] for field, some in candidates.items() if some
    }


def test_each_source_adds_its_candidates() -> None:
    """JSON-LD, `<meta>` and microdata, in this order."""
    _, candidates = _read(JSON_LD + META)
    assert candidates["headline"] == [
        ("Gạo", Origin.JSON_LD),
        ("Gạo tăng", Origin.META),
        ("Giá gạo", Origin.MICRODATA),
    ]


@pytest.mark.parametrize(
    ("markup", "url", "base"),
    [
        (CANONICAL, None, "https://bao.vn/xa-hoi/a.htm"),
        (CANONICAL, "https://luu.vn/1", "https://luu.vn/1"),
        (CANONICAL + "<base href='/goc/'>", None, "https://bao.vn/goc/"),
        (CANONICAL + "<base target=x>", None, "https://bao.vn/xa-hoi/a.htm"),
        ("<link rel=canonical href='/a.htm'>", None, None),
        ("", None, None),
    ],
)
def test_the_base_of_links(markup: str, url: str | None, base: str | None) -> None:
    """`<base>`, else the address that the caller gave, else the first of the page's own that has a host."""
    assert _read(markup, url)[0] == base


def test_addresses_become_absolute() -> None:
    """Those with a host stand first; broken ones are dropped."""
    _, candidates = _read(JSON_LD + META + CANONICAL + "<meta name='twitter:image' content='https://['>")
    assert candidates["url"] == [
        ("https://bao.vn/xa-hoi/a.amp", Origin.JSON_LD),
        ("https://bao.vn/xa-hoi/a.htm", Origin.META),
    ]
    assert candidates["image"] == [("https://bao.vn/anh.jpg", Origin.META)]
    _, candidates = _read(JSON_LD)
    assert candidates["url"] == [("/xa-hoi/a.amp", Origin.JSON_LD)]


def test_the_callers_address_is_a_candidate() -> None:
    """The one that is believed most."""
    assert _read("", "https://bao.vn/a.htm")[1]["url"] == [("https://bao.vn/a.htm", Origin.ARGUMENT)]
