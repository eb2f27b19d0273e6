"""A truth as a page of VnEconomy, in each of the five layouts it has had, with noise around it.

The markup follows what real pages and public crawlers show of the layouts: A (old mobile), B (2021 to 2025),
C (2025 to mid 2026), D (August 2026 on), E (the English rendering, in the markup of B).
"""

from __future__ import annotations

import json
from typing import Final, Literal

import attrs

from vnnews.testing import words
from vnnews.testing.markup import El, Node, Raw, el, write
from vnnews.testing.noise import QUIET, Noise, cards, dress, footer, header
from vnnews.testing.stories import body_nodes
from vnnews.testing.truth import PageTruth, TruthBlock

__all__ = ["LAYOUTS", "Layout", "expressible", "render"]

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
_MONTHS: Final = words.split_table("""
    January | February | March | April | May | June | July | August | September | October | November | December
""")


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
    article = _article(truth, layout, noise)
    for number in range(noise.wrappers):
        article = el(("div", "main", "section")[number % 3], article, class_=f"wrap-{number}")
    page = el(
        "html",
        el("head", *_head(truth, layout)),
        el(
            "body",
            header(noise),
            article,
            cards(noise, "Mới nhất trên VnEconomy", "section-newest"),
            cards(noise, "Đọc tiếp", "news-detail"),
            footer(noise),
        ),
        lang="en" if layout == "E" else "vi",
    )
    return "<!DOCTYPE html>\n" + write(page, noise.style)


def date_text(truth: PageTruth, layout: Layout) -> str | None:
    """The time of publication as a layout prints it."""
    time = truth.published
    if time is None:
        return None
    if layout == "E":
        return f"{_MONTHS[time.month - 1]} {time.day}, {time.year} | {time:%H:%M} GMT+7"
    return f"{time:{_CLOCKS[layout]}}"


_CLOCKS: Final = {"A": "%H:%M %d/%m/%Y", "B": "%H:%M %d/%m/%Y", "C": "%d/%m/%Y, %H:%M", "D": "%H:%M, %d/%m/%Y"}


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
    stamp = truth.published.isoformat().replace(":00+", ":06+") if truth.published else None
    if stamp:
        escaped = stamp.replace("+", "&#x2B;")
        metas.append(Raw(f'<meta name="article:published_time" content="{escaped}">'))
        metas.append(Raw(f'<meta name="article:modified_time" content="{escaped}">'))
    return [*metas, _json_ld(truth, stamp)]


def _json_ld(truth: PageTruth, stamp: str | None) -> Raw:
    news = {
        "@type": "NewsArticle",
        "headline": _references(truth.headline),
        "description": _references(truth.lead) if truth.lead else None,
        "articleSection": _references(truth.section) if truth.section else None,
        "datePublished": stamp and stamp.replace("+", "&#x2B;"),
        "dateModified": stamp and stamp.replace("+", "&#x2B;"),
        "author": [{"@type": "Person", "name": _references(f"{name} ")} for name in truth.authors],
        "publisher": {"@type": "Organization", "name": "VnEconomy", "logo": {"url": "/img-fix/logo.svg"}},
        "inLanguage": "vi",
    }
    data = {"@context": "https://schema.org", "@graph": [{key: value for key, value in news.items() if value}]}
    return Raw(f'<script type="application/ld&#x2B;json">{json.dumps(data, ensure_ascii=False, indent=1)}</script>')


def _references(text: str) -> str:
    """Text with each letter outside ASCII as a character reference, which is what stands inside D's JSON-LD."""
    escaped = text.replace("&", "&amp;").replace('"', "&quot;")
    return "".join(letter if letter.isascii() else f"&#x{ord(letter):X};" for letter in escaped)


def _text(text: str | None, noise: Noise, what: str) -> list[Node]:
    return dress(text, attrs.evolve(noise, inline=False), noise.dice(what)) if text else []


def _maybe(tag: str, nodes: list[Node], **attributes: str | None) -> El | None:
    """An element, where there is something to put into it."""
    return el(tag, *nodes, **attributes) if nodes else None


def _page_a(truth: PageTruth, noise: Noise) -> El:
    return el(
        "div",
        el("h1", *_text(truth.headline, noise, "headline"), class_="title-detail", data_type="title"),
        _maybe("p", _text(date_text(truth, "A"), noise, "date"), class_="date", data_type="date"),
        _maybe("p", _text(truth.lead, noise, "lead"), data_type="sapo"),
        el("div", *body_nodes(truth, "A", noise), class_="detail-content", data_type="content"),
        _maybe("p", _text(", ".join(truth.authors), noise, "author"), class_="author", data_type="author"),
        class_="detail",
    )


def _page_b(truth: PageTruth, noise: Noise, layout: Layout = "B") -> El:
    authors = ", ".join(truth.authors)
    signed = [el("strong", *_text(authors, noise, "author"))] if authors else []
    dash: list[Node] = [" -"] if layout == "E" and signed else []
    tags = [el("a", tag, class_="tag-item", href=f"/tag/{number}") for number, tag in enumerate(truth.tags)]
    return el(
        "div",
        el(
            "header",
            _maybe("div", _text(date_text(truth, layout), noise, "date"), class_="detail__meta"),
            el("h1", *_text(truth.headline, noise, "headline"), class_="detail__title"),
            _maybe("div", [*signed, *dash], class_="detail__author"),
            class_="detail__header",
        ),
        _maybe("h2", _text(truth.lead, noise, "lead"), class_="detail__summary"),
        el("div", *body_nodes(truth, layout, noise), class_="detail__content"),
        _maybe("div", [*tags], class_="detail__tag"),
        cards(noise, "Tin liên quan", "detail__related"),
        class_="detail",
    )


def _page_c(truth: PageTruth, noise: Noise) -> El:
    lead = _text(truth.lead, noise, "lead")
    return el(
        "div",
        el("h1", *_text(truth.headline, noise, "headline"), class_="name-detail", data_field="title"),
        el(
            "div",
            _maybe("p", _text(", ".join(truth.authors), noise, "author"), class_="name"),
            _maybe("p", _text(date_text(truth, "C"), noise, "date"), class_="date", data_field="distributionDate"),
            class_="date-detail",
        ),
        el("div", el("p", el("b", *lead)), class_="news-sapo", data_field="sapo") if lead else None,
        el("div", *body_nodes(truth, "C", noise), class_="ct-edtior-web news-type1", data_field="body"),
        cards(noise, "Tin liên quan", "related-news"),
        class_="main-detail-page",
    )


def _meta_d(truth: PageTruth, noise: Noise) -> El:
    author = ", ".join(truth.authors)
    names: list[Node] = [
        el("span", author[:1], class_="author-credit__avatar"),
        el("span", *_text(f"{author} ", noise, "author"), class_="article-meta__name"),
    ]
    date = _text(date_text(truth, "D"), noise, "date")
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
    lead = _maybe("h4", _text(truth.lead, noise, "lead"), class_="article-content__lead", data_field="sapo")
    story = [*([lead] if lead else []), *body_nodes(truth, "D", noise)]
    title = el("h1", *_text(truth.headline, noise, "headline"), class_="article-header__title", data_field="title")
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
