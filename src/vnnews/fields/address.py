"""The address of an article: the caller's, else the one that the metadata states for this page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from vnnews.fields.choice import METADATA, Choice, choose_text
from vnnews.model import Note

if TYPE_CHECKING:
    from vnnews.metadata.candidates import Candidates, FieldCandidate

_NO_SITE: Final = re.compile(r"[^.]*|\d{1,3}(?:\.\d{1,3}){3}|.*\.local(?:host)?")
"""Hosts of a machine on which a page was built."""


def choose_url(candidates: Candidates, *, is_article: bool) -> Choice[str | None]:
    """The most believed address, with a note where the metadata has only addresses of no article.

    In the metadata an article's address has the host of a public site, and a path: templates print that of the front
    page, or of the editor's machine.

    >>> from vnnews.metadata.candidates import FieldCandidate
    >>> from vnnews.model import Origin
    >>> stated = {"url": [FieldCandidate(("https://que.vn/",), Origin.META, "meta[og:url]")]}
    >>> choose_url(stated, is_article=True).value, choose_url(stated, is_article=False).value
    (None, 'https://que.vn/')
    """

    def accepts(candidate: FieldCandidate) -> bool:
        if candidate.origin not in METADATA:
            return True
        address = urlsplit(candidate.values[0])
        is_public = bool(address.hostname) and _NO_SITE.fullmatch(address.hostname or "") is None
        return is_public and not (is_article and address.path in {"", "/"} and not address.query)

    choice = choose_text(candidates, "url", accepts)
    stated = candidates.get("url", ())
    if choice.value is None and stated:
        place = stated[0].place
        message = f"the stated address {stated[0].values[0]!r} is not that of an article: it is not believed"
        return Choice(None, None, (Note("no-url", message, place),))
    return choice
