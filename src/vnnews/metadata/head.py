"""All metadata of a page (JSON-LD, `<meta>`, microdata), and the base address of its links."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.addresses import absolute, host_of
from vnnews.dom.inline import text_of
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.metadata.identity import EQUAL, OTHER, Identity
from vnnews.metadata.json_ld import read_json_ld
from vnnews.metadata.meta import read_meta
from vnnews.metadata.microdata import read_microdata
from vnnews.model import Note, Origin

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnnews.dom.page import Page

_MOST_HEADINGS: Final = 3
"""Where more stand in a page, they are the titles of cards."""
_FEWEST_WORDS: Final = 4
_OPEN_GRAPH: Final = ("meta[og:", "meta[article:", "meta[twitter:")
_OF_SITE: Final = frozenset({"site_name", "type", "language"})
"""What OpenGraph says of the site, whichever story it describes."""


def read_metadata(page: Page) -> tuple[Candidates, list[Note]]:
    """The candidates of all metadata by field.

    A note names each script that cannot be read, and the metadata of other stories, which are not believed.
    """
    candidates, meta = Candidates(), Candidates()
    if page.url:
        add_candidate(candidates, "url", FieldCandidate((page.url,), Origin.ARGUMENT, "url"))
    read_meta(page.root, page.head, meta)
    shown = _headings(page)
    notes = _drop_other_story(meta, shown, page.url)
    titles = [candidate.values[0] for candidate in meta.get("headline", ())]
    identity = Identity.of([*shown, *titles], [page.url, *(candidate.values[0] for candidate in meta.get("url", ()))])
    notes += read_json_ld(page.head["script"], candidates, identity)
    for field, each in meta.items():
        candidates.setdefault(field, []).extend(each)
    read_microdata(page.index.with_attribute("itemprop"), candidates)
    return candidates, notes


def _headings(page: Page) -> list[str]:
    """The texts of the first headings: of `<h1>`, and of `<h2>` where no `<h1>` is as long as a headline."""
    for tag in ("h1", "h2"):
        texts = [text_of(element) for element in islice(page.root.iter(tag), _MOST_HEADINGS)]
        if any(len(text.split()) >= _FEWEST_WORDS for text in texts):
            return texts
    return []


def _drop_other_story(meta: Candidates, shown: Iterable[str], url: str | None) -> list[Note]:
    """Take out the OpenGraph candidates in place where they describe another story; return a note about them.

    They do where their title is neither that of `<title>` nor of a heading, and their address is not that of the page.
    """
    titles = {candidate.place: candidate.values[0] for candidate in meta.get("headline", ())}
    addresses = {candidate.place: candidate.values[0] for candidate in meta.get("url", ())}
    own = Identity.of([*shown, titles.get("title")], [url, addresses.get("link[rel=canonical]")])
    social = titles.get("meta[og:title]")
    if social is None or own.agreement([social], ()) != OTHER:
        return []
    if own.agreement((), [addresses.get("meta[og:url]", "")]) == EQUAL:
        return []
    for field in set(meta) - _OF_SITE:
        meta[field] = [candidate for candidate in meta[field] if not candidate.place.startswith(_OPEN_GRAPH)]
    return [Note("other-story", f"metadata of another story is not believed: og:title {social!r}", "metadata")]


def with_base(page: Page, candidates: Candidates) -> Page:
    """The page with its base address.

    The candidates for `url` and `image` become absolute in place; broken ones are dropped, those without a host come
    last.
    """
    base = _base(page, candidates)
    for field in ("url", "image"):
        kept = [
            FieldCandidate(
                (f"https:{address}" if address.startswith("//") else address,), candidate.origin, candidate.place
            )
            for candidate in candidates.get(field, ())
            if (address := absolute(candidate.values[0], base))
        ]
        candidates[field] = sorted(kept, key=lambda candidate: host_of(candidate.values[0]) is None)
    return attrs.evolve(page, base=base)


def _base(page: Page, candidates: Candidates) -> str | None:
    """The address that relative links refer to: that of `<base>`, else that of the page."""
    href = next((element.get("href") for element in page.head["base"] if element.get("href")), None)
    stated = (candidate.values[0] for candidate in candidates.get("url", ()))
    own = page.url or next((address for address in stated if host_of(address)), None)
    return absolute(href, own) or own
