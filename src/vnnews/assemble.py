"""Offers and blocks to an `Article`, with where each value came from and what was odd."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

from vnnews.finding.draft import Draft, Echo
from vnnews.finding.found import Fields, Found
from vnnews.finding.lead import split_prefix
from vnnews.finding.moment import choose_moment, latest_moment
from vnnews.finding.person import read_authors
from vnnews.model import (
    Article,
    Author,
    AuthorLine,
    Block,
    Embed,
    Figure,
    Heading,
    Image,
    InfoBox,
    ListBlock,
    Note,
    Notice,
    Options,
    Origin,
    Paragraph,
    PullQuote,
    Quote,
    Reason,
    Related,
    Repeat,
    Source,
    SourceLine,
    Table,
    TextBlock,
)
from vnnews.roles.chain import CHAIN
from vnnews.roles.rule import Context
from vnnews.sites.profile import Profile
from vnnews.sites.registry import host_of
from vnnews.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = ["Material", "assemble"]

# The order of belief: what is displayed, then what machines are told.
_ORDER: Final = (
    Origin.ARGUMENT,
    Origin.LAYOUT,
    Origin.FEED,
    Origin.HEURISTIC,
    Origin.JSON_LD,
    Origin.META,
    Origin.MICRODATA,
)
_TEXTS: Final[dict[str, type[TextBlock]]] = {
    kind.role: kind for kind in (Paragraph, Heading, Quote, PullQuote, InfoBox, Related, AuthorLine, SourceLine, Notice)
}
_HOMES: Final = frozenset({"trang chủ", "trang nhất", "home", "homepage", "trang chu"})
_LANGUAGES: Final = {"vietnamese": "vi", "vn": "vi", "vi-vn": "vi", "english": "en"}
_SHORTEST_STORY: Final = 100
# Of the text, on real pages: at most 0.15 in stories, at least 0.3 in lists.
_MANY_LINKS: Final = 0.25
_MOSTLY_LINKS: Final = 0.7
_FEWEST_TITLES: Final = 3


@attrs.frozen(eq=False)
class Material:
    """All that was found in one document."""

    fields: Fields
    drafts: list[Draft]
    profile: Profile
    options: Options
    base: str | None = None
    layout: str | None = None
    language: str | None = None
    """What the layout says of it."""
    notes: tuple[Note, ...] = ()


def assemble(material: Material) -> Article:
    """The article of what was found."""
    fields, sources, notes = material.fields, list[Source](), list(material.notes)
    names = _site_names(material)
    headline = _first(fields, "headline", sources)
    whole_lead = _first(fields, "lead", sources)
    prefix, lead = split_prefix(whole_lead, material.profile.lead_prefixes) if whole_lead else (None, None)
    authors = _authors(fields, names, sources)
    published = choose_moment(fields.get("published", ()), "published")
    modified = latest_moment(fields.get("modified", ()), "modified")
    for moment in (published, modified):
        sources += [moment.source] if moment.source else []
        notes += moment.notes
    crumbs = _breadcrumbs(fields, names, headline, sources)
    context = Context(headline, whole_lead, tuple(author.name for author in authors), names)
    drafts = CHAIN.without(*material.options.without).apply(material.drafts, context)
    body = _freeze(drafts)
    is_article, why = _is_article(headline, body, fields)
    url = _first(fields, "url", sources)
    return Article(
        url=url,
        site=host_of(url) or host_of(material.base),
        headline=headline,
        lead=lead or None,
        lead_prefix=prefix,
        dateline=_first(fields, "dateline", sources),
        lead_repeats=_repeats(context.lead_echoes, drafts),
        authors=authors,
        published=published.value,
        published_precision=published.precision,
        modified=modified.value,
        modified_precision=modified.precision,
        section=crumbs[-1] if crumbs else _first(fields, "section", sources),
        breadcrumbs=crumbs,
        tags=_tags(fields, names, sources),
        language=_language(fields, material, sources),
        image=_image(fields, sources, body),
        body=body,
        is_article=is_article,
        notes=(*notes, *_missing(headline, authors, published.value, body), *why),
        sources=tuple(sources),
        profile=material.profile.name,
        layout=material.layout,
        fingerprint=material.profile.fingerprint,
    )


def _ranked(fields: Fields, field: str) -> list[Found]:
    return sorted(fields.get(field, ()), key=lambda found: _ORDER.index(found.origin))


def _won(field: str, winner: Found, ranked: Iterable[Found]) -> Source:
    return Source(field, winner.candidate, tuple(found.candidate for found in ranked if found is not winner))


def _first(fields: Fields, field: str, sources: list[Source]) -> str | None:
    """The value that is believed most; it goes to the provenance with all others."""
    ranked = _ranked(fields, field)
    if not ranked:
        return None
    sources.append(_won(field, ranked[0], ranked))
    return ranked[0].values[0]


def _site_names(material: Material) -> tuple[str, ...]:
    said = [found.values[0] for found in material.fields.get("site_name", ())]
    host = host_of(material.base)
    names = (*material.profile.site_names, material.profile.title, *said, *([host] if host else []))
    return tuple(dict.fromkeys(name for name in names if name))


def _authors(fields: Fields, names: Sequence[str], sources: list[Source]) -> tuple[Author, ...]:
    ranked = _ranked(fields, "authors")
    for found in ranked:
        authors = read_authors(found, names)
        if authors:
            sources.append(_won("authors", found, ranked))
            return authors
    return ()


def _breadcrumbs(fields: Fields, names: Sequence[str], headline: str | None, sources: list[Source]) -> tuple[str, ...]:
    """Categories from the top to the leaf; the home page, the site's name and the story itself are none."""
    unwanted = {*_HOMES, *map(fold, names), fold(headline or "")}
    ranked = _ranked(fields, "breadcrumbs")
    for found in ranked:
        crumbs = tuple(dict.fromkeys(value for value in found.values if fold(value) not in unwanted))
        if crumbs:
            sources.append(_won("breadcrumbs", found, ranked))
            return crumbs
    section = _first(fields, "section", sources)
    return (section,) if section and fold(section) not in unwanted else ()


def _tags(fields: Fields, names: Sequence[str], sources: list[Source]) -> tuple[str, ...]:
    ranked = _ranked(fields, "tags")
    unwanted = set(map(fold, names))
    for found in ranked:
        tags = {
            fold(value): value.lstrip("#").strip() for value in reversed(found.values) if fold(value) not in unwanted
        }
        if tags:
            sources.append(_won("tags", found, ranked))
            return tuple(reversed(tags.values()))
    return ()


def _language(fields: Fields, material: Material, sources: list[Source]) -> str | None:
    said = _first(fields, "language", sources)
    if material.language or said is None:
        return material.language or material.profile.language
    code = said.replace("_", "-").strip().lower()
    return _LANGUAGES.get(code, code.partition("-")[0]) or None


def _image(fields: Fields, sources: list[Source], body: Sequence[Block]) -> Image | None:
    url = _first(fields, "image", sources)
    if url:
        return Image(url)
    return next((block.images[0] for block in body if isinstance(block, Figure) and block.images), None)


def _freeze(drafts: list[Draft]) -> tuple[Block, ...]:
    """Drafts to blocks, numbered."""
    return tuple(_block(index, draft, drafts) for index, draft in enumerate(drafts))


def _repeats(echoes: Iterable[Echo], drafts: list[Draft]) -> tuple[Repeat, ...]:
    return tuple(
        Repeat(echo.target, echo.start, echo.end, echo.similarity) for echo in echoes if echo.target < len(drafts)
    )


def _block(index: int, draft: Draft, drafts: list[Draft]) -> Block:
    reason = draft.reason or Reason("text", f"<{draft.tag}>" if draft.tag else "a line")
    shared: dict[str, Any] = {
        "index": index,
        "line": draft.line,
        "reason": reason,
        "repeats": _repeats(draft.echoes, drafts),
    }
    own = _OWN[draft.kind](draft)
    return _class_of(draft)(**shared, **own)


def _class_of(draft: Draft) -> type[Block]:
    return _TEXTS.get(draft.role or "paragraph", Paragraph) if draft.kind == "text" else _KINDS[draft.kind]


def _text(draft: Draft) -> dict[str, Any]:
    own: dict[str, Any] = {"text": draft.text, "spans": draft.spans}
    if draft.role == "heading":
        own["level"] = min(max(draft.level, 2), 6)
    elif draft.role == "related":
        own["links"] = draft.links
    return own


def _embed(draft: Draft) -> dict[str, Any]:
    poster = draft.images[0] if draft.images else None
    return {"kind": draft.embed, "src": draft.src, "caption": draft.caption, "credit": draft.credit, "poster": poster}


_KINDS: Final[dict[str, type[Block]]] = {"figure": Figure, "list": ListBlock, "table": Table, "embed": Embed}
# What each kind of block has of its own.
_OWN: Final[dict[str, Callable[[Draft], dict[str, Any]]]] = {
    "text": _text,
    "figure": lambda draft: {
        "images": draft.images,
        "caption": draft.caption,
        "credit": draft.credit,
        "spans": draft.spans,
    },
    "list": lambda draft: {
        "items": draft.items,
        "ordered": draft.ordered,
        "levels": draft.levels,
        "spans": draft.item_spans,
    },
    "table": lambda draft: {"rows": draft.rows, "header_rows": draft.header_rows, "caption": draft.caption},
    "embed": _embed,
}


def _is_article(headline: str | None, body: Sequence[Block], fields: Fields) -> tuple[bool, tuple[Note, ...]]:
    """Whether there is a story, and if not why."""
    size = sum(len(block.text) for block in body if isinstance(block, Paragraph | Quote | InfoBox | PullQuote))
    pictures = sum(isinstance(block, Figure | Embed | Table | ListBlock) for block in body)
    kinds = {found.values[0].lower() for found in fields.get("type", ())}
    why = ""
    if not size and not pictures:
        why = "no story was found"
    elif headline is None and size < _SHORTEST_STORY:
        why = "neither a headline nor a story of some length"
    elif _is_list(body):
        why = "a list of links to stories"
    elif "website" in kinds and not fields.get("published"):
        why = "the page calls itself a website and names no date of publication"
    return not why, (Note("not-article", why, "body"),) if why else ()


def _is_list(body: Sequence[Block]) -> bool:
    """Whether titles that lead elsewhere stand for the story: links hold a good part of all text."""
    texts = [block for block in body if isinstance(block, TextBlock)]
    linked = [[span for span in block.spans if span.kind == "link"] for block in texts]
    size = sum(len(block.text) for block in texts)
    inside = sum(span.end - span.start for spans in linked for span in spans)
    titles = sum(
        bool(spans) for block, spans in zip(texts, linked, strict=True) if isinstance(block, Heading | Related)
    )
    if not size:
        return False
    return inside >= _MOSTLY_LINKS * size or (titles >= _FEWEST_TITLES and inside >= _MANY_LINKS * size)


def _missing(headline: str | None, authors: tuple[Author, ...], published: object, body: Sequence[Block]) -> list[Note]:
    absent = {"headline": headline, "authors": authors, "published": published, "body": body}
    return [Note(f"no-{field}", f"the page shows no {field}", field) for field, value in absent.items() if not value]
