"""The small values that articles and blocks are made of."""

from __future__ import annotations

import enum
from math import isfinite
from typing import Final, Literal

import attrs

from vnnews.errors import WrongValueError

INTERNAL: Final = "internal"
"""The metadata key of attributes that are not in the wire form."""
SpanKind = Literal["link", "bold", "italic"]


class Precision(enum.StrEnum):
    """How much of a date and time the page states. A day is not midnight."""

    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"


class Origin(enum.StrEnum):
    """Where a value was read."""

    ARGUMENT = "argument"
    """Given by the caller, such as `url=`."""
    LAYOUT = "layout"
    """A selector of the site's layout."""
    JSON_LD = "json-ld"
    """A schema.org object in a script."""
    META = "meta"
    """A `<meta>` or `<link>` in the head: OpenGraph and its kin."""
    MICRODATA = "microdata"
    """An `itemprop` in the page."""
    FEED = "feed"
    """An element of a feed's item."""
    HEURISTIC = "heuristic"
    """The page itself, by the look and place of its elements."""


@attrs.frozen
class Span:
    """A stretch of a block's text with inline markup: `text[start:end]` is a link, bold or italic."""

    kind: SpanKind
    start: int
    end: int
    href: str | None = None
    """The address of a link, absolute where the page's own address is known."""
    item: int | None = None
    """The place (from 0) of the item of a list, or of the cell of a table (counted row after row), that holds the
    stretch; `None` where the block has one text."""


@attrs.frozen
class Image:
    """A picture, by its full-size address."""

    url: str
    alt: str | None = None
    """The alternative text of the picture; `None` where it repeats the caption, headline or site name."""
    width: int | None = None
    """Pixels, as the page states them."""
    height: int | None = None
    """Pixels, as the page states them."""

    def __str__(self) -> str:
        return self.url


AuthorKind = Literal["person", "desk", "agency"]


@attrs.frozen
class Author:
    """A name of the byline."""

    name: str
    role: str | None = None
    """The part of the person as the byline prints it: `tổng hợp`, `thực hiện`, `Ảnh` …"""
    url: str | None = None
    kind: AuthorKind = "person"
    """`"desk"` for a named desk of a newsroom (`Ban Thời sự`), `"agency"` for an agency or another paper (`TTXVN`).
    Who is not named is no author: the site itself, reporters without a name (`PV`, `Nhóm PV`)."""


def _finite(_: object, attribute: attrs.Attribute[float], value: float) -> None:
    if not isfinite(value):  # JSON has no form for it
        raise WrongValueError(attribute.name, str(value), "a finite number")


@attrs.frozen
class Repeat:
    """A place where a text of the page stands once more, word for word or edited."""

    block: int
    """Index of the block that holds the text which is repeated."""
    start: int
    """Where in that block's text (its caption, for a figure) the repeated stretch begins."""
    end: int
    """Where it ends (exclusive)."""
    similarity: float = attrs.field(validator=_finite)
    """1.0 where both are the same but for case, quotes, dashes and white space; less the more was edited."""


@attrs.frozen
class Reason:
    """Which rule gave a block its role, and on what evidence."""

    rule: str
    evidence: str
    code: str = attrs.field(default="", eq=False, repr=False, metadata={INTERNAL: True})
    """A name of the evidence for other code, which must not compare sentences; not in the wire form."""


@attrs.frozen
class Note:
    """A warning about the result: something was missing, odd, repaired or cut."""

    code: str
    """A stable name, such as `no-body`; `docs/reference` lists all."""
    message: str
    place: str | None = None
    """The field, block or line that is meant."""


@attrs.frozen
class Candidate:
    """One value of the page for a field, and where it stands."""

    value: str
    origin: Origin
    place: str
    """The selector, meta name or JSON path."""


@attrs.frozen
class Source:
    """Where a field's value came from: the candidate that was selected, and the others."""

    field: str
    winner: Candidate
    losers: tuple[Candidate, ...] = ()


VALUE_TYPES: Final = (Span, Image, Author, Repeat, Reason, Note, Candidate, Source)
"""The small classes of articles and blocks; those that others are made of come first."""
SCHEMA_VERSION: Final = 2
"""Version of the wire form; it goes up whenever a reader of the old form would misread the new one."""


def wire_fields(kind: type) -> tuple[attrs.Attribute[object], ...]:
    """The attributes of a class that the wire form has.

    >>> [field.name for field in wire_fields(Reason)]
    ['rule', 'evidence']
    """
    return tuple(field for field in attrs.fields(kind) if field.init and INTERNAL not in field.metadata)
