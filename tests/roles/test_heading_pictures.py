"""Bold titles over captioned pictures are headings: stories whose text stands in the captions."""

from __future__ import annotations

import pytest

import vnnews

NAMES = ("Vườn nhà bà Mận", "Vườn nhà ông Lựu", "Vườn nhà cô Na", "Vườn nhà chú Bưởi")


def _roles(parts: list[str]) -> list[str]:
    head = "<h1>Bốn khu vườn được giải</h1><p class=sapo>Danh sách của hội.</p>"
    article = vnnews.parse_html(f"{head}<div class=article-body>{''.join(parts)}</div>")
    return [block.role for block in article.body]


@pytest.mark.parametrize(
    "picture",
    [
        "<figure><img src=/{0}.jpg><figcaption>Khu vườn số {0} rộng hai sào, trồng từ năm ngoái.</figcaption></figure>",
        "<div><img src=/{0}.jpg><p class=caption>Khu vườn số {0} rộng hai sào.</p></div>",
        "<p><img src=/{0}.jpg></p><p><em>Khu vườn số {0} rộng hai sào.</em></p>",
        "<p><img src=/{0}.jpg></p><p>Khu vườn số {0} rộng hai sào. Ảnh: Lê Na</p>",
    ],
)
@pytest.mark.parametrize(
    "title", ["<p><strong>{}</strong></p>", "<p><b>{}</b></p>", "<div><span style='font-weight:bold'>{}</span></div>"]
)
def test_titles_over_captioned_pictures(picture: str, title: str) -> None:
    """Each picture with its caption is what its title stands over."""
    parts = [title.format(name) + picture.format(number) for number, name in enumerate(NAMES)]
    assert _roles(parts) == ["heading", "figure"] * len(NAMES)


def test_bold_lines_below_pictures_without_captions() -> None:
    """Where no picture has a caption, half of the story would be headings: they stay as they are."""
    parts = [f"<p><img src=/{number}.jpg></p><p><b>{name}</b></p>" for number, name in enumerate(NAMES)]
    assert "heading" not in _roles(parts)
