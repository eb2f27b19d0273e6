"""Offers and blocks to an `Article`, with where each value came from and what was odd."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from vnnews.addresses import host_of
from vnnews.blocks.draft import Draft
from vnnews.blocks.freeze import freeze, repeats_of
from vnnews.dates import parse_date
from vnnews.fields.authors import read_authors
from vnnews.fields.published import choose_moment, latest_moment
from vnnews.metadata.candidates import Candidates, FieldCandidate
from vnnews.model import (
    Article,
    Author,
    Block,
    Figure,
    Image,
    Note,
    Options,
    Origin,
    Precision,
    Source,
)
from vnnews.roles.chain import CHAIN
from vnnews.roles.rule import Context
from vnnews.sites.profile import Profile
from vnnews.text import fold
from vnnews.verdict import judge_story
from vnnews.vocabulary.bylines import is_maker_line, is_person_line, signer
from vnnews.vocabulary.prefixes import split_prefix

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

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
_FOR_MACHINES: Final = frozenset({Origin.JSON_LD, Origin.META, Origin.MICRODATA})
_HOMES: Final = frozenset({"trang chủ", "trang nhất", "home", "homepage", "trang chu"})
_DOMAINS: Final = frozenset({"mobile", "baoviet", "news", "info"})
_OPENING: Final = 80  # characters of a paragraph whose beginning programs take for a description
_TAG_EDGE: Final = "#,;| "
_EDITIONS: Final = {"en": "en", "e": "en", "eng": "en", "english": "en", "zh": "zh", "fr": "fr", "es": "es", "ru": "ru"}
"""How the addresses of editions in other languages begin: `english.vov.vn`, `e.vnexpress.net`, `vietnamnet.vn/en/`."""
_DATELINE_EDGE: Final = " -–—:,"
_LANGUAGES: Final = {"vietnamese": "vi", "vn": "vi", "vi-vn": "vi", "english": "en"}


@attrs.frozen(eq=False)
class Material:
    """All that was found in one document."""

    fields: Candidates
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
    whole_lead = _lead(fields, headline, material.drafts, sources)
    prefix, lead = split_prefix(whole_lead, material.profile.lead_prefixes, names) if whole_lead else (None, None)
    authors = _authors(fields, names, sources)
    published = choose_moment(fields.get("published", ()), "published")
    modified = latest_moment(fields.get("modified", ()), "modified")
    for moment in (published, modified):
        sources += [moment.source] if moment.source else []
        notes += moment.notes
    crumbs = _breadcrumbs(fields, names, headline, sources)
    context = Context(
        headline,
        whole_lead,
        tuple(author.name for author in authors),
        names,
        published.value,
        by_day=published.precision is Precision.DAY,
        live=bool(fields.get("live")),
        updates=_updates(fields),
    )
    drafts = _without_lead(material.drafts, whole_lead)
    CHAIN.without(*material.options.without).apply(drafts, context)
    authors = _signed(drafts, authors, names, sources)
    body = freeze(drafts)
    is_article, why = judge_story(headline, body, fields)
    if is_article and any(note.code == "not-text" for note in notes):
        is_article, why = False, (Note("not-article", "the bytes are no text", "page"),)
    url = _first(fields, "url", sources)
    return Article(
        url=url,
        site=host_of(url) or host_of(material.base),
        headline=headline,
        lead=lead or None,
        lead_prefix=prefix,
        dateline=(_first(fields, "dateline", sources) or "").strip(_DATELINE_EDGE) or None,
        lead_repeats=repeats_of(context.lead_echoes, drafts),
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
        notes=(*_notes_of(notes, is_article=is_article), *_missing(headline, authors, published.value, body), *why),
        sources=tuple(sources),
        profile=material.profile.name,
        layout=material.layout,
        fingerprint=material.profile.fingerprint,
    )


def _without_lead(drafts: list[Draft], lead: str | None) -> list[Draft]:
    """The blocks without the lead where the body begins with it: it has a field of its own."""
    texts = [place for place, draft in enumerate(drafts) if draft.kind == "text"]
    first = texts[0] if len(texts) > 1 else None  # a story of one paragraph is that paragraph
    if lead is None or first is None or fold(drafts[first].text) != fold(lead):
        return drafts
    return [*drafts[:first], *drafts[first + 1 :]]


def _ranked(fields: Candidates, field: str) -> list[FieldCandidate]:
    return sorted(fields.get(field, ()), key=lambda found: _ORDER.index(found.origin))


def _won(field: str, winner: FieldCandidate, ranked: Iterable[FieldCandidate]) -> Source:
    return Source(field, winner.candidate, tuple(found.candidate for found in ranked if found is not winner))


def _first(
    fields: Candidates, field: str, sources: list[Source], is_none: Callable[[FieldCandidate], bool] = lambda _: False
) -> str | None:
    """The value that is believed most, of those that are one; it goes to the provenance with all others."""
    ranked = _ranked(fields, field)
    winner = next((found for found in ranked if not is_none(found)), None)
    if winner is None:
        return None
    sources.append(_won(field, winner, ranked))
    return winner.values[0]


def _lead(fields: Candidates, headline: str | None, drafts: Sequence[Draft], sources: list[Source]) -> str | None:
    """The lead; none is what programs put into the head where nobody wrote one: the headline, the story's opening."""
    opening = next((draft.text for draft in drafts if draft.kind == "text" and len(draft.text) >= _OPENING), "")
    told = {fold(headline or ""), ""}

    def is_none(found: FieldCandidate) -> bool:
        if found.origin not in _FOR_MACHINES:
            return False
        said = fold(found.values[0]).rstrip(" .[]")
        return said in told or (len(said) < len(opening) - 2 and fold(opening).startswith(said))

    return _first(fields, "lead", sources, is_none)


def _site_names(material: Material) -> tuple[str, ...]:
    said = [found.values[0] for found in material.fields.get("site_name", ())]
    host = host_of(material.base)
    labels = [label for label in (host or "").split(".")[:-1] if len(label) > len("www") and label not in _DOMAINS]
    names = (*material.profile.site_names, material.profile.title, *said, *([host] if host else []), *labels)
    return tuple(dict.fromkeys(name for name in names if name))


def _authors(fields: Candidates, names: Sequence[str], sources: list[Source]) -> tuple[Author, ...]:
    ranked = _ranked(fields, "authors")
    for found in ranked:
        authors = read_authors(found, names)
        if authors:
            sources.append(_won("authors", found, ranked))
            return authors
    return ()


def _signed(
    drafts: Sequence[Draft], authors: tuple[Author, ...], names: Sequence[str], sources: list[Source]
) -> tuple[Author, ...]:
    """The authors; those who sign the story at its end, where only machines are told others or none."""
    told = next((source for source in sources if source.field == "authors"), None)
    if told is not None and told.winner.origin not in _FOR_MACHINES:
        return authors
    signs = [signer(draft.text) for draft in drafts if draft.role == "author_line"]
    lines = tuple(line for line in signs if is_person_line(line))
    lines = tuple(line for line in lines if not is_maker_line(line)) or lines
    found = FieldCandidate(lines, Origin.HEURISTIC, "the line that signs the story")
    signed = read_authors(found, names) if lines else ()
    if not signed:
        return authors
    if told is not None:
        sources.remove(told)
    losers = (told.winner, *told.losers) if told is not None else ()
    sources.append(Source("authors", found.candidate, losers))
    return signed


def _breadcrumbs(
    fields: Candidates, names: Sequence[str], headline: str | None, sources: list[Source]
) -> tuple[str, ...]:
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


def _tags(fields: Candidates, names: Sequence[str], sources: list[Source]) -> tuple[str, ...]:
    """The tags that the page shows. Key words that only machines are told are none: real pages put anything there."""
    ranked = _ranked(fields, "tags")
    unwanted = set(map(fold, names))
    for found in ranked:
        tags = {
            fold(value): bare
            for value in reversed(found.values)
            if (bare := value.strip(_TAG_EDGE)) and fold(value) not in unwanted
        }
        if tags and found.origin not in _FOR_MACHINES:
            sources.append(_won("tags", found, ranked))
            return tuple(reversed(tags.values()))
    return ()


def _updates(fields: Candidates) -> tuple[datetime, ...]:
    """When the entries of a live report were published, as machines are told."""
    read = (parse_date(value) for found in fields.get("live", ()) for value in found.values)
    return tuple(date.value for date in read if date is not None and date.precision is not Precision.DAY)


def _language(fields: Candidates, material: Material, sources: list[Source]) -> str | None:
    said = _first(fields, "language", sources)
    edition = _edition(material.base) if material.profile.hosts else None
    if edition or material.language or said is None:
        return edition or material.language or material.profile.language
    code = said.replace("_", "-").strip().lower()
    return _LANGUAGES.get(code, code.partition("-")[0]) or None


def _edition(base: str | None) -> str | None:
    """The language of an edition, by the first name of its host or of its path; `None` for the paper itself."""
    host, _, path = (base or "").partition("://")[2].partition("/")
    return _EDITIONS.get(host.partition(".")[0]) or _EDITIONS.get(path.partition("/")[0] if "/" in path else "")


def _image(fields: Candidates, sources: list[Source], body: Sequence[Block]) -> Image | None:
    url = _first(fields, "image", sources)
    if url:
        return Image(url)
    return next((block.images[0] for block in body if isinstance(block, Figure) and block.images), None)


def _notes_of(notes: Iterable[Note], *, is_article: bool) -> Iterable[Note]:
    """The notes; what has no story has no further page of it."""
    return (note for note in notes if is_article or note.code != "multi-page")


def _missing(headline: str | None, authors: tuple[Author, ...], published: object, body: Sequence[Block]) -> list[Note]:
    absent = {"headline": headline, "authors": authors, "published": published, "body": body}
    return [Note(f"no-{field}", f"the page shows no {field}", field) for field, value in absent.items() if not value]
