"""The authors: persons of a byline, wherever the page shows or tells them."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

import attrs
from lxml import etree

from vnnews.addresses import absolute, host_of
from vnnews.dom.element import is_hidden, is_hidden_name
from vnnews.dom.inline import text_of
from vnnews.dom.naming import (
    is_author_link,
    is_author_name,
    is_media_name,
    is_section_name,
)
from vnnews.fields.choice import METADATA, Choice, ranked, source_of
from vnnews.fields.landmarks import HEAD, Landmarks, place_of, short_text
from vnnews.fields.persons import persons_in
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Author, Origin, Source
from vnnews.text import clean, fold, strip_marks
from vnnews.vocabulary.bylines import BY, WRITERS, is_job, is_maker_line, is_person_line, signer
from vnnews.vocabulary.combine import any_of
from vnnews.vocabulary.names import NO_OPENINGS, NOBODY

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnnews.blocks.draft import Draft

_SITE: Final = re.compile(r"\b[\w-]{2,40}\.(?:vn|com|net|org)\b", re.IGNORECASE)
_SHORTEST_SITE: Final = 5
_MOST_AUTHORS: Final = 6
_NAME_WORDS: Final = (2, 5)
_SIGNING: Final = (*WRITERS, *BY)
_FIRST_LETTERS: Final = frozenset(letter for label in _SIGNING for letter in (label[0], label[0].upper()))


@functools.cache
def _labelled() -> re.Pattern[str]:
    """A name behind its label, up to the time or to what stands behind a bar."""
    end = r"(?:$|[|•·\d(]|[-–—,]? (?:lúc|vào|ngày) )"
    return re.compile(rf"{any_of(_SIGNING)}\s?:\s?([^:|•·\d]{{2,60}}?)\s?{end}", re.IGNORECASE)


@functools.cache
def _no_person() -> re.Pattern[str]:
    return re.compile(rf"{any_of(NO_OPENINGS)}\s", re.IGNORECASE)


def read_authors(found: FieldCandidate, names_of_site: Iterable[str]) -> tuple[Author, ...]:
    """The persons of a byline; the site, the company and addresses are none.

    >>> from vnnews.metadata.candidates import FieldCandidate
    >>> from vnnews.model import Origin
    >>> [author.name for author in read_authors(FieldCandidate(("Thanh Minh -",), Origin.LAYOUT, "strong"), ())]
    ['Thanh Minh']
    """
    names = tuple(names_of_site)
    unwanted = {*map(fold, names), *NOBODY}
    sites = {squeezed for name in names if len(squeezed := _squeeze(name)) >= _SHORTEST_SITE}
    authors: dict[str, Author] = {}
    links = found.links or (None,) * len(found.values)
    for value, link in zip(found.values, links, strict=True):
        for name, role in persons_in(value):
            key = fold(name)
            if authors and is_job(name):  # an element of its own behind the name
                last = next(reversed(authors))
                authors[last] = attrs.evolve(authors[last], role=authors[last].role or name)
                continue
            if not key or key in unwanted or key in authors or _is_site(name, sites):
                continue
            authors[key] = Author(name, role, link)
    return tuple(authors.values())


@functools.lru_cache(maxsize=1024)
def _squeeze(name: str) -> str:
    """A name as it stands in an address: `Tuổi Trẻ Online` and `tuoitreonline` are one."""
    return re.sub(r"[\W_]", "", strip_marks(name))


def _is_site(name: str, sites: Iterable[str]) -> bool:
    """Whether a name is that of the site, with a word more or less: `TUOI TRE ONLINE`, `VietNamNet News`."""
    if _SITE.search(name):
        return True
    squeezed = _squeeze(name)
    return any(site in squeezed or (squeezed in site and 2 * len(squeezed) > len(site)) for site in sites)


def read_byline(
    page: Landmarks, near: Sequence[etree._Element], fields: Candidates, body: etree._Element | None, base: str | None
) -> list[etree._Element]:
    """The names in the first element that calls itself the byline, and in those beside it that look the same."""
    for element in (*near, *page.below()):
        if not (is_author_name(element) or is_author_link(element)) or is_hidden(element) or is_hidden_name(element):
            continue
        if is_media_name(element) or next(element.iterancestors("figure"), None) is not None:
            continue  # who made a picture or a film
        named = _names_in(element)
        if not named:
            continue
        for other in _alike(element):
            named += _names_in(other)
        links = tuple(absolute(each.get("href"), base) if each.tag == "a" else None for each, _ in named)
        found = FieldCandidate(tuple(text for _, text in named), Origin.HEURISTIC, place_of(element), links)
        add_candidate(fields, "authors", found)
        inside = body is not None and body in element.iterancestors() and not _is_under_headline(page, element)
        return [element] if short_text(element) and not inside else []  # inside the story it is a line that signs it
    return []


def read_name_beside(dates: Sequence[etree._Element], fields: Candidates, base: str | None) -> list[etree._Element]:
    """The name that stands right beside the date, where nothing calls itself the byline and no person is told."""
    names = [
        host_of(base) or "",
        *(name for each in fields.get("site_name", ()) for name in each.values),
    ]
    if any(read_authors(each, names) for each in fields.get("authors", ())):
        return []
    for date in dates:
        inside = (each for each in date.iter(etree.Element) if len(each) == 0 and each is not date)
        for element in (*inside, date.getprevious(), date.getnext()):
            if element is not None and isinstance(element.tag, str) and _is_byline(element):
                place = f"{place_of(element)} beside the date"
                add_candidate(fields, "authors", FieldCandidate((short_text(element),), Origin.HEURISTIC, place))
                return [element]
    return []


def read_labelled(near: Iterable[etree._Element], fields: Candidates) -> list[etree._Element]:
    """The name behind a label near the headline: `Người viết: Minh Trí lúc …`."""
    if fields.get("authors"):
        return []
    for element in near:
        if (element.text or "").lstrip()[:1] not in _FIRST_LETTERS or is_hidden(element):
            continue
        found = _labelled().match(short_text(element))
        if found is not None and is_person_line(found[1]):
            add_candidate(
                fields, "authors", FieldCandidate((found[1],), Origin.HEURISTIC, f"a label in {place_of(element)}")
            )
            break
    return []


def _is_byline(element: etree._Element) -> bool:
    """Whether an element shows a name, and leads nowhere: links lead to categories more often than to authors."""
    text = short_text(element)
    if (
        not _NAME_WORDS[0] <= len(text.split()) <= _NAME_WORDS[1]
        or not is_person_line(text)
        or _no_person().match(text)
    ):
        return False
    return next(element.iter("a"), None) is None and not is_hidden(element) and not is_section_name(element)


def _is_under_headline(page: Landmarks, element: etree._Element) -> bool:
    """Whether an element in the story stands right under the headline, where that is in the story too."""
    return page.start < page.headline and element in page.elements[page.headline : page.headline + HEAD]


def _names_in(element: etree._Element) -> list[tuple[etree._Element, str]]:
    """The elements in a byline that hold a name and nothing else."""
    leaves = [each for each in element.iter(etree.Element) if len(each) == 0 and not is_hidden(each)]
    lines = [each for each in leaves if each.tag != "a" or not is_section_name(each)]
    named = [(each, text) for each in lines if is_person_line(text := text_of(each))]
    text = short_text(element)
    if not named and len(element) and element[0].tag == "br" and not is_person_line(text):
        text = clean(element.text or "")  # names, and behind a break where they work
    whole = text and len(lines) == len(leaves) and is_person_line(text)
    return named or ([(element, text)] if whole else [])


def _alike(element: etree._Element) -> list[etree._Element]:
    """The elements after one that have its tag and class, and stand beside it or beside its parent."""
    parent = element.getparent()
    found: list[etree._Element] = []
    for around in (parent, parent.getparent() if parent is not None else None):
        if around is not None and len(around) <= _MOST_AUTHORS:
            beside = around.iter(str(element.tag))
            found += [each for each in beside if each.get("class") == element.get("class") and each not in found]
    after = found.index(element) + 1 if element in found else len(found)
    return found[after:][:_MOST_AUTHORS]


def choose_authors(candidates: Candidates, site_names: Sequence[str]) -> Choice[tuple[Author, ...]]:
    """The authors of the most believed candidate that names a person."""
    rivals = ranked(candidates, "authors")
    for candidate in rivals:
        if authors := read_authors(candidate, site_names):
            return Choice(authors, source_of("authors", candidate, rivals))
    return Choice(())


def signed_by(
    chosen: Choice[tuple[Author, ...]], drafts: Iterable[Draft], site_names: Sequence[str]
) -> Choice[tuple[Author, ...]]:
    """Those who sign the story at its end, where the authors come from metadata or there are none; else the authors.

    Who made pictures or the page is an author only where nobody else signs.
    """
    source = chosen.source
    if source is not None and source.winner.origin not in METADATA:
        return chosen
    signers = [signer(draft.text) for draft in drafts if draft.role == "author_line"]
    lines = tuple(filter(is_person_line, signers))
    lines = tuple(line for line in lines if not is_maker_line(line)) or lines
    candidate = FieldCandidate(lines, Origin.HEURISTIC, "the line that signs the story")
    authors = read_authors(candidate, site_names) if lines else ()
    if not authors:
        return chosen
    losers = (source.winner, *source.losers) if source is not None else ()
    return Choice(authors, Source("authors", candidate.candidate, losers))
