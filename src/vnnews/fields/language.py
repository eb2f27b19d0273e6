"""The language of an article: by the edition, the layout, its letters, the profile or the metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnnews.fields.choice import Choice, choose_text
from vnnews.vocabulary.languages import language_of

if TYPE_CHECKING:
    from vnnews.metadata.candidates import Candidates
    from vnnews.sites.profile import Profile

_EDITIONS: Final = {"en": "en", "e": "en", "eng": "en", "english": "en", "zh": "zh", "fr": "fr", "es": "es", "ru": "ru"}
"""How the addresses of editions in other languages begin: `english.vov.vn`, `e.vnexpress.net`, `vietnamnet.vn/en/`."""
_CODES: Final = {"vietnamese": "vi", "vn": "vi", "vi-vn": "vi", "english": "en"}
"""What pages write for the code of a language."""


def choose_language(
    candidates: Candidates, profile: Profile, of_layout: str | None, base: str | None, text: str = ""
) -> Choice[str | None]:
    """The code of the article's language, by evidence; None without any.

    Believed are, in this order: the address of an edition, the layout, the letters of `text`, the profile of a known
    site, and what the page states: many templates state the language of somebody else's site.

    >>> from vnnews.sites.registry import GENERIC
    >>> [choose_language({}, GENERIC, None, None, text).value for text in ("Sáng nay, giá gạo tăng", "")]
    ['vi', None]
    """
    stated = choose_text(candidates, "language")
    known = profile.language if profile.hosts else None
    edition = _edition(base) if profile.hosts else None
    sure = edition or of_layout or language_of(text) or known
    if sure or stated.value is None:
        return Choice(sure, stated.source)
    code = stated.value.replace("_", "-").strip().lower()
    return Choice(_CODES.get(code, code.partition("-")[0]) or None, stated.source)


def _edition(base: str | None) -> str | None:
    """The language of an edition, by the first label of its host or of its path; None for the paper itself."""
    host, _, path = (base or "").partition("://")[2].partition("/")
    return _EDITIONS.get(host.partition(".")[0]) or _EDITIONS.get(path.partition("/")[0] if "/" in path else "")
