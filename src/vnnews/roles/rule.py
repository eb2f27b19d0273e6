"""What a rule is, and what it may know of the page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import attrs

from vnnews.blocks.draft import Draft, Echo


@attrs.frozen
class Context:
    """What rules know beside the blocks."""

    headline: str | None = None
    lead: str | None = None
    authors: tuple[str, ...] = ()
    site_names: tuple[str, ...] = ()
    published: datetime | None = None
    by_day: bool = False
    """The page states the day of publication, no time."""
    live: bool = False
    """The page calls itself a live report."""
    updates: tuple[datetime, ...] = ()
    """When machines are told that entries of a live report were published."""
    lead_echoes: list[Echo] = attrs.field(factory=list, eq=False)
    """Where the body says again what the lead says: the repeat rule fills it."""


Work = Callable[[list[Draft], Context], list[Draft]]


@attrs.frozen
class Rule:
    """A named step that labels drafts. It keeps their order and every word of them."""

    name: str
    apply: Work
