"""A rule, and the facts of the page that it may use."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

import attrs

from vnnews.blocks.draft import Draft, Echo

ALT: Final = "alt"
"""The code of a caption that is the alt of its picture: no line of the page displays it."""


@attrs.define(on_setattr=attrs.setters.frozen)
class Context:
    """The facts of a page that rules use beside its blocks, and one result.

    No rule changes a fact. The result is `lead_echoes`, which the repeat rule sets: the lead is no draft that could
    hold it.
    """

    headline: str | None = None
    lead: str | None = None
    authors: tuple[str, ...] = ()
    site_names: tuple[str, ...] = ()
    published: datetime | None = None
    by_day: bool = False
    """Whether the page states only the day of publication."""
    live: bool = False
    """Whether the metadata say that the page is a live report."""
    updates: tuple[datetime, ...] = ()
    """The times of a live report's entries in the metadata."""
    lead_echoes: tuple[Echo, ...] = attrs.field(default=(), on_setattr=attrs.setters.NO_OP)
    """Where the body repeats the lead."""


Work = Callable[[list[Draft], Context], None]


@attrs.frozen
class Rule:
    """A named step that labels drafts.

    It edits the list and its drafts in place. It keeps their order, and every word of them in some draft.
    """

    name: str
    apply: Work
