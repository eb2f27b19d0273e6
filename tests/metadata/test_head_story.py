"""Metadata of other stories: it is not believed, and a note says so."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

import vnnews

if TYPE_CHECKING:
    from vnnews import Article

TITLE = "Bưởi da xanh Lương Hòa xuống giá"
URL = "https://vuon.vn/kinh-te/buoi-xuong-gia-88.html"
OWN = {
    "@type": "NewsArticle",
    "headline": TITLE,
    "author": {"name": "Lâm Thị Sậy"},
    "datePublished": "2023-05-06T07:08+07:00",
}
OTHER = {
    "@type": "NewsArticle",
    "headline": "Cá tra giống khan hàng cuối vụ",
    "url": "https://vuon.vn/ca-tra-89.html",
    "author": {"name": "Trương Văn Đước"},
    "datePublished": "2022-01-02T03:04+07:00",
    "image": "https://vuon.vn/ca.jpg",
    "articleSection": "Thủy sản",
    "description": "Người nuôi ở ba huyện ven sông chờ giống suốt hai tháng.",
}


def _read(*scripts: Any, head: str = "", h1: str = TITLE) -> Article:
    text = "".join(f'<script type="application/ld+json">{json.dumps(each)}</script>' for each in scripts)
    story = "<p>Thương lái trả thấp hơn tuần trước, nhà vườn đành để quả lại trên cây chờ rằm.</p>" * 3
    page = f"<title>{TITLE} | Báo Vườn</title>{head}{text}<h1>{h1}</h1><div class=article-content>{story}</div>"
    return vnnews.parse_html(page)


def _codes(article: Article) -> list[str]:
    return [note.code for note in article.notes]


@pytest.mark.parametrize("other", [OTHER, {**OTHER, "url": None}, {**OTHER, "@type": "BlogPosting"}, [OTHER, OTHER]])
def test_another_story_gives_no_field(other: Any) -> None:
    """Neither author nor date, lead, section or picture."""
    article = _read(other)
    assert (article.authors, article.published, article.lead, article.section, article.image) == (
        (),
        None,
        None,
        None,
        None,
    )
    assert "other-story" in _codes(article)


@pytest.mark.parametrize(
    "scripts",
    [
        (OTHER, OWN),
        (OWN, OTHER),
        ([OTHER, OWN],),
        ({"@graph": [OTHER, {"@type": "WebPage"}, OWN]},),
        ({**OTHER, "@type": "Article"}, OWN),
    ],
)
def test_of_several_the_own_story_is_believed(scripts: tuple[Any, ...]) -> None:
    """In arrays, graphs and scripts of their own, in any order."""
    article = _read(*scripts)
    assert [author.name for author in article.authors] == ["Lâm Thị Sậy"]
    assert article.published is not None
    assert article.published.year == 2023
    assert "other-story" in _codes(article)


@pytest.mark.parametrize(
    "story",
    [
        OWN,
        {**OWN, "headline": "Vì sao thương lái bỏ cọc hàng loạt", "mainEntityOfPage": URL},
        {**OWN, "headline": "Vì sao thương lái bỏ cọc hàng loạt", "mainEntityOfPage": {"@type": "WebPage", "@id": URL}},
        {**OWN, "headline": "Vì sao thương lái bỏ cọc hàng loạt", "name": TITLE},
        {**OWN, "headline": None},
        {**OWN, "headline": "Kinh tế"},
        {**OWN, "headline": f"{TITLE} - Kinh tế - Báo Vườn"},
    ],
)
def test_the_own_story(story: Any) -> None:
    """By its headline, its name or an address, or where it says nothing of itself."""
    article = _read(story, head=f'<link rel=canonical href="{URL}">')
    assert [author.name for author in article.authors] == ["Lâm Thị Sậy"]
    assert "other-story" not in _codes(article)


def test_a_film_is_believed_only_where_it_is_the_story() -> None:
    """And no article is."""
    film = {
        "@type": "VideoObject",
        "name": "Đò dọc miền hạ",
        "uploadDate": "2021-01-01",
        "author": {"name": "Trương Văn Đước"},
    }
    assert (_read(film).authors, _read(film).published) == ((), None)
    assert "other-story" in _codes(_read(film))
    own = _read({**film, "name": TITLE})
    assert [author.name for author in own.authors] == ["Trương Văn Đước"]
    both = _read({**film, "name": TITLE}, OWN)
    assert [author.name for author in both.authors] == ["Lâm Thị Sậy"]
    assert "other-story" not in _codes(both)


def test_references_are_resolved() -> None:
    """Persons, pictures and publishers that a graph or another script has under their `@id`."""
    story = {
        **OWN,
        "author": [{"@id": "#sậy"}, {"@id": "#nobody"}],
        "image": {"@id": "#anh"},
        "publisher": {"@id": "#bao"},
    }
    others = [
        {"@type": "Person", "@id": "#sậy", "name": "Lâm Thị Sậy"},
        {"@type": "Person", "@id": "#khác", "name": "Trương Văn Đước"},
        {"@type": "ImageObject", "@id": "#anh", "contentUrl": "https://vuon.vn/anh.jpg"},
    ]
    for scripts in (({"@graph": [story, *others]},), (others, story)):
        article = _read(*scripts)
        assert [author.name for author in article.authors] == ["Lâm Thị Sậy"]
        assert str(article.image) == "https://vuon.vn/anh.jpg"


def test_open_graph_of_another_story() -> None:
    """Its title is not the page's, nor is its address."""
    graph = (
        '<meta property="og:title" content="Cá tra giống khan hàng cuối vụ">'
        '<meta property="og:site_name" content="Báo Vườn">'
        '<meta property="og:description" content="Người nuôi ở ba huyện ven sông chờ giống suốt hai tháng.">'
        '<meta property="og:image" content="https://vuon.vn/ca.jpg">'
        '<meta property="article:author" content="Trương Văn Đước">'
    )
    article = _read(head=graph)
    assert (article.authors, article.lead, article.image) == ((), None, None)
    assert "other-story" in _codes(article)
    same = f'<link rel=canonical href="{URL}"><meta property="og:url" content="{URL}">'
    article = _read(head=graph + same)
    assert [author.name for author in article.authors] == ["Trương Văn Đước"]
    assert "other-story" not in _codes(article)
