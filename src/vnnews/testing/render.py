"""A truth as a page of VnEconomy, in each of the five layouts it has had, with noise around it.

The markup follows what real pages and public crawlers show of the layouts: A (old mobile), B (2021 to 2025),
C (2025 to mid 2026), D (August 2026 on), E (the English rendering, in the markup of B).
"""

from __future__ import annotations

from typing import Final, Literal

import attrs

from vnnews.authoring.truth import PageTruth, TruthBlock
from vnnews.testing import words
from vnnews.testing.clock_text import time_text
from vnnews.testing.heads import json_ld, stamp_of
from vnnews.testing.markup import El, Node, Raw, el
from vnnews.testing.noise import QUIET, Noise, cards, field_text
from vnnews.testing.pages import whole_page
from vnnews.testing.shape import Shape
from vnnews.testing.stories import body_nodes

Layout = Literal["A", "B", "C", "D", "E"]
LAYOUTS: Final[tuple[Layout, ...]] = ("A", "B", "C", "D", "E")
_SILENT_ON: Final[dict[Layout, tuple[str, ...]]] = {
    "A": ("section", "breadcrumbs", "tags"),
    "B": ("section", "breadcrumbs"),
    "C": ("section", "breadcrumbs", "tags"),
    "D": (),
    "E": ("section", "breadcrumbs", "tags"),
}
"""The fields that a layout has no place for."""
_TABLE_PICTURE: Final = ("table.picture > tbody", "tr > td.pic > img[src={url}][alt={alt}]", "tr > td.pCaption")
_FIGURE_D: Final = "figure.article-figure.js-article-figure.image.detail__image.align-center"
SHAPES: Final = {
    "A": Shape(other_figures=(_TABLE_PICTURE,)),
    "B": Shape(figure="figure.image.detail__image", other_figures=(_TABLE_PICTURE,)),
    "C": Shape(paragraph="p.text-justify", figure="figure.image.align-center"),
    "D": Shape(
        paragraph="p.text-justify",
        figure=_FIGURE_D,
        cover=(f"{_FIGURE_D}[data-field=avatar]",),
        image="img[src={url}?w=1200][alt={alt}][data-original={url}]",
        caption="figcaption.article-figure__caption",
    ),
    "E": Shape(image="img[src={url}][alt={caption}]", other_figures=(("p", "img[src={url}][alt={caption}]", "+ p"),)),
}
"""How each layout writes the blocks of a story."""


def expressible(truth: PageTruth, layout: Layout) -> PageTruth:
    """What is left of a truth in a layout: fields without a place are empty, E closes with its notices."""
    changes: dict[str, object] = {name: None if name == "section" else () for name in _SILENT_ON[layout]}
    if layout == "E":
        story = tuple(block for block in truth.blocks if block.role != "notice")
        notices = tuple(TruthBlock(role="notice", text=text) for text in words.TRANSLATION_NOTICES)
        changes["blocks"] = story + notices
    return attrs.evolve(truth, **changes)  # type: ignore[arg-type]


def render(truth: PageTruth, layout: Layout, noise: Noise = QUIET) -> str:
    """The page that says `expressible(truth, layout)`, and nothing else as an article.

    >>> page = render(PageTruth(headline="Gạo thơm lên ngôi"), "D")
    >>> '<h1 class="article-header__title" data-field="title">Gạo thơm lên ngôi</h1>' in page
    True
    """
    truth = expressible(truth, layout)
    return whole_page(_head(truth, layout), _article(truth, layout, noise), noise, "en" if layout == "E" else "vi")


def date_text(truth: PageTruth, layout: Layout) -> str | None:
    """The time of publication as a layout prints it."""
    return time_text(truth.published, _CLOCKS[layout]) if truth.published else None


_CLOCKS: Final = {
    "A": "%H:%M %d/%m/%Y",
    "B": "%H:%M %d/%m/%Y",
    "C": "%d/%m/%Y, %H:%M",
    "D": "%H:%M, %d/%m/%Y",
    "E": "%B %-d, %Y | %H:%M GMT+7",
}


def _head(truth: PageTruth, layout: Layout) -> list[Node]:
    nodes: list[Node] = [
        el("meta", charset="utf-8"),
        el("title", f"{truth.headline} - VnEconomy"),
        el("meta", property="og:type", content="article"),
        el("meta", property="og:title", content=truth.headline),
        el("meta", property="og:site_name", content="VnEconomy"),
    ]
    return nodes + _head_d(truth) if layout == "D" else nodes


def _head_d(truth: PageTruth) -> list[Node]:
    """Layout D's metadata with its oddities: escaped twice, a blank after the author, `name` for `property`."""
    metas: list[Node] = [el("meta", name="author", content=f"{name} ") for name in truth.authors]
    if truth.section:
        metas.append(el("meta", property="article:section", content=truth.section))
    if truth.tags:
        metas.append(el("meta", property="article:tag", content=", ".join(truth.tags)))
    stamp = stamp_of(truth)
    if stamp:
        escaped = stamp.replace("+", "&#x2B;")
        metas.append(Raw(f'<meta name="article:published_time" content="{escaped}">'))
        metas.append(Raw(f'<meta name="article:modified_time" content="{escaped}">'))
    return [*metas, json_ld(truth, stamp, "VnEconomy", escaped=True)]


def _maybe(tag: str, nodes: list[Node], **attributes: str | None) -> El | None:
    """An element, where there is something to put into it."""
    return el(tag, *nodes, **attributes) if nodes else None


def _page_a(truth: PageTruth, noise: Noise) -> El:
    return el(
        "div",
        el("h1", *field_text(truth.headline, noise, "headline"), class_="title-detail", data_type="title"),
        _maybe("p", field_text(date_text(truth, "A"), noise, "date"), class_="date", data_type="date"),
        _maybe("p", field_text(truth.lead, noise, "lead"), data_type="sapo"),
        el("div", *body_nodes(truth, SHAPES["A"], noise), class_="detail-content", data_type="content"),
        _maybe("p", field_text(", ".join(truth.authors), noise, "author"), class_="author", data_type="author"),
        class_="detail",
    )


def _page_b(truth: PageTruth, noise: Noise, layout: Layout = "B") -> El:
    authors = ", ".join(truth.authors)
    signed = [el("strong", *field_text(authors, noise, "author"))] if authors else []
    dash: list[Node] = [" -"] if layout == "E" and signed else []
    tags = [el("a", tag, class_="tag-item", href=f"/tag/{number}") for number, tag in enumerate(truth.tags)]
    return el(
        "div",
        el(
            "header",
            _maybe("div", field_text(date_text(truth, layout), noise, "date"), class_="detail__meta"),
            el("h1", *field_text(truth.headline, noise, "headline"), class_="detail__title"),
            _maybe("div", [*signed, *dash], class_="detail__author"),
            class_="detail__header",
        ),
        _maybe("h2", field_text(truth.lead, noise, "lead"), class_="detail__summary"),
        el("div", *body_nodes(truth, SHAPES[layout], noise), class_="detail__content"),
        _maybe("div", [*tags], class_="detail__tag"),
        cards(noise, "Tin liên quan", "detail__related"),
        class_="detail",
    )


def _page_c(truth: PageTruth, noise: Noise) -> El:
    lead = field_text(truth.lead, noise, "lead")
    return el(
        "div",
        el("h1", *field_text(truth.headline, noise, "headline"), class_="name-detail", data_field="title"),
        el(
            "div",
            _maybe("p", field_text(", ".join(truth.authors), noise, "author"), class_="name"),
            _maybe("p", field_text(date_text(truth, "C"), noise, "date"), class_="date", data_field="distributionDate"),
            class_="date-detail",
        ),
        el("div", el("p", el("b", *lead)), class_="news-sapo", data_field="sapo") if lead else None,
        el("div", *body_nodes(truth, SHAPES["C"], noise), class_="ct-edtior-web news-type1", data_field="body"),
        cards(noise, "Tin liên quan", "related-news"),
        class_="main-detail-page",
    )


def _meta_d(truth: PageTruth, noise: Noise) -> El:
    author = ", ".join(truth.authors)
    names: list[Node] = [
        el("span", author[:1], class_="author-credit__avatar"),
        el("span", *field_text(f"{author} ", noise, "author"), class_="article-meta__name"),
    ]
    date = field_text(date_text(truth, "D"), noise, "date")
    return el(
        "div",
        el(
            "div",
            _maybe("div", names if author else [], class_="article-meta__avatar", data_field="author"),
            el(
                "div",
                _maybe("time", date, class_="article-meta__time", data_field="distributionDate"),
                class_="article-meta__content",
            ),
            class_="article-meta__author",
        ),
        class_="article-meta",
    )


def _crumbs_d(truth: PageTruth) -> El | None:
    crumbs = [
        el(
            "a",
            el("span", name, class_="block-see-more--text", data_field=None if number else "zone"),
            href=f"muc-{number}.htm",
            class_="block-see-more__tag",
        )
        for number, name in enumerate(reversed(truth.breadcrumbs))
    ]
    return _maybe("nav", [*crumbs], class_="breadcrumb")


def _tags_d(truth: PageTruth) -> El | None:
    tags = [
        el("a", el("span", tag, class_="tag-name"), class_="tag", href=f"/tag/{number}")
        for number, tag in enumerate(truth.tags)
    ]
    if not tags:
        return None
    return el(
        "div", el("h2", "Đọc bài theo từ khoá", class_="tags-label"), el("div", *tags, class_="list-tag"), class_="tags"
    )


def _page_d(truth: PageTruth, noise: Noise) -> El:
    lead = _maybe("h4", field_text(truth.lead, noise, "lead"), class_="article-content__lead", data_field="sapo")
    story = [*([lead] if lead else []), *body_nodes(truth, SHAPES["D"], noise)]
    title = el("h1", *field_text(truth.headline, noise, "headline"), class_="article-header__title", data_field="title")
    return el(
        "div",
        _crumbs_d(truth),
        el("header", title, el("div", _meta_d(truth, noise), class_="article-header__meta"), class_="article-header"),
        el(
            "div",
            el("main", *story, class_="article-editor ct-edtior-web", id="article-editor", data_field="body"),
            cards(noise, "Bài liên quan", "block-news-feed related-detail_news"),
            _tags_d(truth),
            class_="article-layout main-detail-page",
        ),
        class_="article-detail-section__main",
    )


def _article(truth: PageTruth, layout: Layout, noise: Noise) -> El:
    match layout:
        case "A":
            return _page_a(truth, noise)
        case "C":
            return _page_c(truth, noise)
        case "D":
            return _page_d(truth, noise)
        case _:
            return _page_b(truth, noise, layout)
