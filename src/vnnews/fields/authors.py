"""The authors of an article: the persons of its bylines, its metadata and the lines that sign it."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.dom.naming import is_author_address
from vnnews.fields.choice import METADATA, Choice, ranked, source_of
from vnnews.fields.persons import persons_in
from vnnews.metadata.candidates import Candidates, FieldCandidate
from vnnews.model import Author, Note, Origin, Source
from vnnews.text import fold, strip_marks
from vnnews.vocabulary.bylines import is_desk, is_job, is_maker_line, is_nobody, is_person_line, signer
from vnnews.vocabulary.names import NOBODY
from vnnews.vocabulary.press import is_agency

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnnews.blocks.draft import Draft
    from vnnews.model import AuthorKind

_SITE: Final = re.compile(r"\b[\w-]{2,40}\.(?:vn|com|net|org)\b", re.IGNORECASE)
_SHORTEST_SITE: Final = 5
_PARTS: Final = re.compile(r"\n|\s?\|\s?")
"""What stands between who wrote and who made what."""


def read_authors(found: FieldCandidate, names_of_site: Iterable[str]) -> tuple[Author, ...]:
    """The persons of a byline, and the desks and agencies, which have kinds of their own.

    Not the site itself, a company, `PV` without a name, or an address.


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
            if not key or key in unwanted or key in authors or is_nobody(name) or _is_site(name, sites):
                continue
            authors[key] = Author(name, role, link, _kind_of(name))
    return tuple(authors.values())


def _kind_of(name: str) -> AuthorKind:
    if is_agency(name):
        return "agency"
    return "desk" if is_desk(name) else "person"


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


def choose_authors(candidates: Candidates, site_names: Sequence[str]) -> Choice[tuple[Author, ...]]:
    """The authors of the most believed candidate that names a person, else of the one that names a desk or an agency.

    What the page shows is held against the metadata.
    """
    rivals = ranked(candidates, "authors")
    named = [(candidate, authors) for candidate in rivals if (authors := read_authors(candidate, site_names))]
    if not named:
        return Choice(())
    persons = [pair for pair in named if any(author.kind == "person" for author in pair[1])]
    winner, authors = (persons or named)[0]
    stated = next((pair for pair in persons or named if pair[0].origin in METADATA), None)
    if winner.origin is Origin.HEURISTIC and stated is not None:
        winner, authors = _reconciled(winner, authors, *stated)
    return Choice(authors, source_of("authors", winner, rivals))


def _reconciled(
    shown: FieldCandidate, authors: tuple[Author, ...], metadata: FieldCandidate, stated: tuple[Author, ...]
) -> tuple[FieldCandidate, tuple[Author, ...]]:
    """The names that the page shows, or those of the metadata where these are more.

    Where the page shows all that the metadata names, what stands in other elements beside them is a job, a place or a
    button. Where it shows some of them, the metadata has the others.

    >>> from vnnews.metadata.candidates import FieldCandidate
    >>> shown = FieldCandidate(("Mai An", "Giám Đốc Tin", "Lê Tư"), Origin.HEURISTIC, "div.author")
    >>> stated = FieldCandidate(("Mai An", "Lê Tư"), Origin.JSON_LD, "author")
    >>> [author.name for author in choose_authors({"authors": [shown, stated]}, ()).value]
    ['Mai An', 'Lê Tư']
    """
    names, others = {fold(author.name): author for author in authors}, [fold(author.name) for author in stated]
    confirmed = names.keys() & others
    if not confirmed:
        return shown, authors
    if len(confirmed) < len(others):
        return metadata, tuple(names.get(fold(author.name), author) for author in stated)
    lines = [{fold(name) for name, _ in persons_in(value)} for value in shown.values]
    kept = confirmed.union(*(line for line in lines if not confirmed.isdisjoint(line)))
    return shown, tuple(author for author in authors if fold(author.name) in kept or is_author_address(author.url))


def signed_by(
    chosen: Choice[tuple[Author, ...]], drafts: Sequence[Draft], candidates: Candidates, site_names: Sequence[str]
) -> Choice[tuple[Author, ...]]:
    """Those who sign the story at its end, where the authors come from metadata or there are none; else the authors.

    Who made pictures or the page is an author only where nobody else signs.
    """
    source = chosen.source
    stated = [value for candidate in candidates.get("authors", ()) for value in candidate.values]
    if source is not None and source.winner.origin not in METADATA:
        return chosen
    signed = (signer(draft.text) for draft in _last_author_lines(drafts))
    signers = [part for text in signed for part in _PARTS.split(text)]
    lines = tuple(filter(is_person_line, signers))
    lines = tuple(line for line in lines if not is_maker_line(line)) or lines
    candidate = FieldCandidate(lines, Origin.HEURISTIC, "the line that signs the story")
    authors = read_authors(candidate, site_names) if lines else ()
    if not authors:
        return chosen if chosen.value else attrs.evolve(chosen, notes=_unnamed((*signers, *stated)))
    losers = (source.winner, *source.losers) if source is not None else ()
    return Choice(authors, Source("authors", candidate.candidate, losers))


def _unnamed(lines: Iterable[str]) -> tuple[Note, ...]:
    """A note on the first line that signs and names nobody: `PV/VOV.VN`."""
    for line in lines:
        if any(is_nobody(name) for name, _ in persons_in(line)):
            return (Note("unnamed-author", f"{line!r} names no person, desk or agency", "authors"),)
    return ()


def _last_author_lines(drafts: Sequence[Draft]) -> list[Draft]:
    """The author lines behind the last paragraph, and those before the first one; what stands between is of others."""
    paragraphs = [place for place, draft in enumerate(drafts) if draft.role is None and draft.kind == "text"]
    first, last = (paragraphs[0], paragraphs[-1]) if paragraphs else (len(drafts), -1)
    return [draft for place, draft in enumerate(drafts) if draft.role == "author_line" and not first < place < last]
