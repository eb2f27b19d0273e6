"""The two ways in: one date out of a text, or all of them."""

from __future__ import annotations

import datetime as dt

from vnnews.dates.common import usual_date
from vnnews.dates.folded import View, view
from vnnews.dates.grammar import Reading, readings
from vnnews.dates.parsed import ParsedDate
from vnnews.dates.relative import relative_readings
from vnnews.dates.stamps import LONGEST, stamp
from vnnews.errors import VnnewsError, WrongTypeError


def parse_date(text: str, *, now: dt.datetime | None = None) -> ParsedDate | None:
    """Reads the first date of a text. Returns None if it prints no date.

    Dates are day first. A time without zone is Vietnamese (+07:00), and `zone` says that this was assumed. What stands
    around the date (a byline, `Cập nhật:`) does not matter; of several dates the first one is taken. A number that
    stands alone may be seconds or milliseconds since 1970, or a stamp such as `20260307080054340`.

    `now` is the time at which the text was printed, aware: only with it are `3 giờ trước` and `hôm qua` read, and only
    where the text has no full date. No clock is asked.

    Raises `WrongTypeError` where `text` is no str or `now` no datetime, `VnnewsError` where `now` has no zone. No text
    raises.

    >>> str(parse_date("July 25, 2024 | 16:03 GMT+7"))
    '2024-07-25T16:03+07:00'
    >>> parse_date("Giá vàng hôm nay, 7-3") is None
    True
    >>> import datetime
    >>> printed = datetime.datetime(2026, 3, 7, 9, 0, tzinfo=datetime.timezone.utc)
    >>> str(parse_date("2 giờ trước", now=printed))
    '2026-03-07T14+07:00'
    """
    if type(text) is not str or now is not None:  # asked here, since most calls need no more than this
        _check(text, now)
    if (usual := usual_date(text)) is not None:
        return usual
    digits = text.strip()
    if digits.isdecimal():
        return _parse_stamp(text, digits)
    seen = view(text)
    for reading in readings(seen):
        return _parsed(seen, reading)
    if now is not None:
        for reading in relative_readings(seen, now, 0, len(seen.folded)):
            return _parsed(seen, reading)
    return None


def find_dates(text: str, *, now: dt.datetime | None = None) -> tuple[ParsedDate, ...]:
    """Reads all dates of a text, in its order; their spans do not overlap.

    Arguments and errors are those of `parse_date`. A number is a date only where it is the whole text.

    >>> [str(date) for date in find_dates("từ 1/3/2024 đến hết ngày 5 tháng 3 năm 2024")]
    ['2024-03-01', '2024-03-05']
    """
    _check(text, now)
    digits = text.strip()
    if digits.isdecimal():
        parsed = _parse_stamp(text, digits)
        return () if parsed is None else (parsed,)
    seen = view(text)
    found = list(readings(seen))
    if now is not None:
        gaps = zip(
            [0, *(reading.end for reading in found)], [*(each.start for each in found), len(seen.folded)], strict=True
        )
        found += [reading for first, end in gaps for reading in relative_readings(seen, now, first, end)]
        found.sort(key=lambda reading: reading.start)
    return tuple(_parsed(seen, reading) for reading in found)


def _check(text: object, now: object) -> None:
    if not isinstance(text, str):
        argument = "text"
        raise WrongTypeError(argument, type(text).__name__, "str")
    if now is None:
        return
    if not isinstance(now, dt.datetime):
        argument = "now"
        raise WrongTypeError(argument, type(now).__name__, "an aware datetime")
    if now.utcoffset() is None:
        message = "now has no zone; give an aware datetime, such as datetime.now(timezone.utc)"
        raise VnnewsError(message)


def _parse_stamp(text: str, digits: str) -> ParsedDate | None:
    reading = stamp(digits) if len(digits) <= LONGEST and digits.isascii() else None
    if reading is None:
        return None
    start = text.index(digits)
    value, precision, zone, notes = reading.value, reading.precision, reading.zone, reading.notes
    return ParsedDate(value, precision, zone, (start, start + len(digits)), digits, notes, reading.offset)


def _parsed(seen: View, reading: Reading) -> ParsedDate:
    start, end, value, precision, zone, notes, offset = reading
    span = seen.span(start, end)
    return ParsedDate(value, precision, zone, span, seen.text[span[0] : span[1]], notes, offset)
