"""Candidates and blocks to an `Article`: a choice for each field, then the rules, then the verdict."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.addresses import host_of
from vnnews.blocks.draft import Draft
from vnnews.blocks.freeze import freeze, repeats_of
from vnnews.fields.address import choose_url
from vnnews.fields.authors import choose_authors, signed_by
from vnnews.fields.choice import Choice, choose_text
from vnnews.fields.image import choose_image
from vnnews.fields.language import choose_language
from vnnews.fields.lead import choose_lead
from vnnews.fields.published import choose_modified, choose_published, is_at_home, on_its_clock, read_updates
from vnnews.fields.section import choose_breadcrumbs, choose_section
from vnnews.fields.site import names_of_site
from vnnews.fields.tags import choose_tags
from vnnews.metadata.candidates import Candidates
from vnnews.model import Article, Note, Options, Precision
from vnnews.roles.chain import CHAIN
from vnnews.roles.rule import Context
from vnnews.sites.profile import Profile
from vnnews.verdict import judge_story
from vnnews.vocabulary.prefixes import split_prefix

if TYPE_CHECKING:
    from collections.abc import Iterable

_SAMPLE: Final = 10
"""So many blocks show the language of a text."""
_DATELINE_EDGE: Final = " -–—:,"
_MISSING: Final = {
    "headline": "the page has no headline",
    "authors": "the page has no author",
    "published": "the page has no date of publication",
    "body": "the page has no story",
}


@attrs.frozen(eq=False)
class Material:
    """All that was read from one document, without its tree."""

    candidates: Candidates
    drafts: list[Draft]
    profile: Profile
    options: Options
    base: str | None = None
    layout: str | None = None
    language: str | None = None
    """The language of the layout."""
    notes: tuple[Note, ...] = ()


def assemble(material: Material) -> Article:
    """The article of one document: fields are chosen, blocks get their roles, and both are frozen.

    >>> from vnnews.metadata.candidates import FieldCandidate, add_candidate
    >>> from vnnews.model import Origin
    >>> from vnnews.sites.registry import GENERIC
    >>> candidates: Candidates = {}
    >>> add_candidate(candidates, "headline", FieldCandidate(("Chợ nổi vắng khách",), Origin.META, "meta[og:title]"))
    >>> texts = "Ghe đến từ nửa đêm, sáng ra thì bán hết.", "Nguồn: TTXVN"
    >>> drafts = [Draft(kind="text", text=text) for text in texts]
    >>> article = assemble(Material(candidates, drafts, GENERIC, Options()))
    >>> article.headline, [block.role for block in article.body]
    ('Chợ nổi vắng khách', ['paragraph', 'source_line'])
    """
    candidates, profile, base = material.candidates, material.profile, material.base
    names = names_of_site(candidates, profile, base)
    headline = choose_text(candidates, "headline")
    lead = choose_lead(candidates, headline.value, material.drafts)
    prefix, own_lead = split_prefix(lead.value, profile.lead_prefixes, names) if lead.value else (None, None)
    bylined = choose_authors(candidates, names)
    published = choose_published(candidates, of_known_site=bool(profile.hosts))
    modified = choose_modified(candidates)
    context = Context(
        headline.value,
        lead.value,
        tuple(author.name for author in bylined.value),
        names,
        published.value.value if published.value else None,
        by_day=published.value is not None and published.value.precision is Precision.DAY,
        live=bool(candidates.get("live")),
        updates=read_updates(candidates),
    )
    drafts = material.drafts
    CHAIN.without(*material.options.without).apply(drafts, context)
    authors = signed_by(bylined, drafts, candidates, names)
    crumbs = choose_breadcrumbs(candidates, names, headline.value)
    section, tags = choose_section(candidates, crumbs.value), choose_tags(candidates, names)
    body = freeze(drafts)
    is_article, why = judge_story(headline.value, body, candidates, material.notes)
    url, dateline = choose_url(candidates, is_article=is_article), choose_text(candidates, "dateline")
    texts = (headline.value or "", lead.value or "", *(draft.text for draft in islice(drafts, _SAMPLE)))
    language = choose_language(candidates, profile, material.language, base, " ".join(texts))
    image = choose_image(candidates, body)
    choices = (headline, lead, authors, published, modified, crumbs, url, dateline, section, tags, language, image)
    missing = _missing(headline=headline.value, authors=authors.value, published=published.value, body=body)
    at_home = is_at_home(language, host_of(url.value) or host_of(base), of_known_site=bool(profile.hosts))
    return Article(
        url=url.value,
        site=host_of(url.value) or host_of(base),
        headline=headline.value,
        lead=own_lead or None,
        lead_prefix=prefix,
        dateline=(dateline.value or "").strip(_DATELINE_EDGE) or None,
        lead_repeats=repeats_of(context.lead_echoes, drafts),
        authors=authors.value,
        published=on_its_clock(published.value, at_home=at_home) if published.value else None,
        published_precision=published.value.precision if published.value else None,
        modified=on_its_clock(modified.value, at_home=at_home) if modified.value else None,
        modified_precision=modified.value.precision if modified.value else None,
        section=section.value,
        breadcrumbs=crumbs.value,
        tags=tags.value,
        language=language.value,
        image=image.value,
        body=body,
        is_article=is_article,
        notes=(*_notes(material, choices, is_article=is_article), *missing, *why),
        sources=tuple(choice.source for choice in choices if choice.source is not None),
        profile=profile.name,
        layout=material.layout,
        fingerprint=profile.fingerprint,
    )


def _notes(material: Material, choices: Iterable[Choice[object]], *, is_article: bool) -> Iterable[Note]:
    """The notes of the document and of the choices; a page without a story has no further pages of it."""
    notes = (*material.notes, *(note for choice in choices for note in choice.notes))
    return (note for note in notes if is_article or note.code != "multi-page")


def _missing(**fields: object) -> Iterable[Note]:
    """A note for each field without a value."""
    return [Note(f"no-{field}", _MISSING[field], field) for field, value in fields.items() if not value]
