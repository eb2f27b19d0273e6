"""What reading a date gives: the value, how much of it was printed, and what was assumed."""

from __future__ import annotations

import datetime as dt
import enum

import attrs

from vnnews.model import Note, Precision


class Zone(enum.StrEnum):
    """Where the zone of a value came from."""

    STATED = "stated"
    """The text gives an offset or a zone name, or counts seconds since 1970 (which is UTC)."""
    ASSUMED = "assumed"
    """The text gives none: +07:00, the zone of Vietnam."""


@attrs.frozen
class ParsedDate:
    """A date that stands in a text.

    >>> from vnnews.dates import parse_date
    >>> parsed = parse_date("Thứ bảy, 7/3/2026")
    >>> parsed.value.date().isoformat(), parsed.precision.value, parsed.zone.value
    ('2026-03-07', 'day', 'assumed')
    """

    value: dt.datetime
    """Aware, always at +07:00; what is finer than `precision` has no meaning (a day stands at 00:00)."""
    precision: Precision
    zone: Zone
    span: tuple[int, int]
    """Start and end (exclusive) of the date in the text as it was given."""
    text: str
    """That part of the text, as it was given."""
    notes: tuple[Note, ...] = ()
    """Contradictions, such as a weekday that is not the date's, and readings that need care."""
    offset: dt.timedelta | None = attrs.field(default=None, repr=False)
    """How far the stated zone is ahead of UTC; None where the text states none."""

    @property
    def stated(self) -> dt.datetime:
        """The value on the clocks of the zone that the text states; `value` itself where it states none.

        >>> from vnnews.dates import parse_date
        >>> parse_date("2024-07-25T20:00:00-05:00").stated.isoformat()
        '2024-07-25T20:00:00-05:00'
        """
        if self.offset is None or self.precision is Precision.DAY:
            return self.value
        return self.value.astimezone(dt.timezone(self.offset))

    def __str__(self) -> str:
        if self.precision is Precision.DAY:
            return self.value.date().isoformat()
        timespec = {Precision.HOUR: "hours", Precision.MINUTE: "minutes"}.get(self.precision, "seconds")
        return self.value.isoformat(timespec=timespec)
