"""The language of an article: by the edition, the layout, the metadata or the profile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnnews.fields.choice import Choice, choose_text

if TYPE_CHECKING:
    from vnnews.metadata.candidates import Candidates
    from vnnews.sites.profile import Profile

_EDITIONS: Final = {"en": "en", "e": "en", "eng": "en", "english": "en", "zh": "zh", "fr": "fr", "es": "es", "ru": "ru"}
"""How the addresses of editions in other languages begin: `english.vov.vn`, `e.vnexpress.net`, `vietnamnet.vn/en/`."""
_CODES: Final = {"vietnamese": "vi", "vn": "vi", "vi-vn": "vi", "english": "en"}
"""What pages write for the code of a language."""


def choose_language(
    candidates: Candidates, profile: Profile, of_layout: str | None, base: str | None
) -> Choice[str | None]:
    """The code of the article's language: the edition's, the layout's, the metadata's, else the profile's."""
    stated = choose_text(candidates, "language")
    edition = _edition(base) if profile.hosts else None
    if edition or of_layout or stated.value is None:
        return Choice(edition or of_layout or profile.language, stated.source)
    code = stated.value.replace("_", "-").strip().lower()
    return Choice(_CODES.get(code, code.partition("-")[0]) or None, stated.source)


def _edition(base: str | None) -> str | None:
    """The language of an edition, by the first label of its host or of its path; None for the paper itself."""
    host, _, path = (base or "").partition("://")[2].partition("/")
    return _EDITIONS.get(host.partition(".")[0]) or _EDITIONS.get(path.partition("/")[0] if "/" in path else "")
