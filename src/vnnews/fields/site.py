"""How the site of a page calls itself: such names are no authors, captions or tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnnews.addresses import host_of

if TYPE_CHECKING:
    from vnnews.metadata.candidates import Candidates
    from vnnews.sites.profile import Profile

_DOMAINS: Final = frozenset({"mobile", "baoviet", "news", "info"})
"""Labels of hosts that name no site."""


def names_of_site(candidates: Candidates, profile: Profile, base: str | None) -> tuple[str, ...]:
    """The names of a site: those of its profile, those of the metadata, its host and the labels of its host."""
    stated = [candidate.values[0] for candidate in candidates.get("site_name", ())]
    host = host_of(base) or ""
    labels = [label for label in host.split(".")[:-1] if len(label) > len("www") and label not in _DOMAINS]
    names = (*profile.site_names, profile.title, *stated, host, *labels)
    return tuple(dict.fromkeys(filter(None, names)))
