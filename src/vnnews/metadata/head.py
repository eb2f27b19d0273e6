"""All metadata of a page (JSON-LD, `<meta>`, microdata), and the base address of its links."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from vnnews.addresses import absolute, host_of
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.metadata.json_ld import read_json_ld
from vnnews.metadata.meta import read_meta
from vnnews.metadata.microdata import read_microdata
from vnnews.model import Origin

if TYPE_CHECKING:
    from vnnews.dom.page import Page
    from vnnews.model import Note


def read_metadata(page: Page) -> tuple[Candidates, list[Note]]:
    """The candidates of all metadata by field, and a note for each script that cannot be read."""
    candidates = Candidates()
    if page.url:
        add_candidate(candidates, "url", FieldCandidate((page.url,), Origin.ARGUMENT, "url"))
    notes = read_json_ld(page.head["script"], candidates)
    read_meta(page.root, page.head, candidates)
    read_microdata(page.index.with_attribute("itemprop"), candidates)
    return candidates, notes


def with_base(page: Page, candidates: Candidates) -> Page:
    """The page with its base address.

    The candidates for `url` and `image` become absolute in place; broken ones are dropped, those without a host come
    last.
    """
    base = _base(page, candidates)
    for field in ("url", "image"):
        kept = [
            FieldCandidate((address,), candidate.origin, candidate.place)
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
