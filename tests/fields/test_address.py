"""The address of an article."""

from __future__ import annotations

import pytest

import vnnews

STORY = (
    "<h1>Bưởi da xanh xuống giá</h1>" + "<p>Thương lái trả thấp hơn tuần trước, nhà vườn để quả lại trên cây.</p>" * 3
)


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://vuon.vn/buoi-88.html", "https://vuon.vn/buoi-88.html"),
        ("//vuon.vn/buoi-88.html", "https://vuon.vn/buoi-88.html"),
        ("https://vuon.vn/?p=88", "https://vuon.vn/?p=88"),
        *((address, None) for address in ("/buoi-88.html", "buoi-88.html", "vuon.vn/buoi-88.html")),
        *((address, None) for address in ("https://vuon.vn", "https://vuon.vn/", "https://www.vuon.vn/#top")),
        *((f"http://{host}/b.html", None) for host in ("localhost:3000", "127.0.0.1", "may-toi", "may.local")),
    ],
)
def test_addresses_of_the_metadata(address: str, url: str | None) -> None:
    """Whole ones of a public site that lead to an article; for others a note says why there is none."""
    for stated in (f'<meta property="og:url" content="{address}">', f'<link rel="canonical" href="{address}">'):
        article = vnnews.parse_html(stated + STORY)
        assert article.url == url
        assert ("no-url" in [note.code for note in article.notes]) is (url is None)


def test_another_address_is_taken_where_the_first_is_none_of_an_article() -> None:
    """And the caller is always believed."""
    head = (
        '<meta property="og:url" content="https://vuon.vn/"><link rel="canonical" href="https://vuon.vn/buoi-88.html">'
    )
    assert vnnews.parse_html(head + STORY).url == "https://vuon.vn/buoi-88.html"
    assert vnnews.parse_html(STORY, url="http://localhost/").url == "http://localhost/"
