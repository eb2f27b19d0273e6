"""The zone of a time: names (`GMT`, `JST`, `giờ Hà Nội`) and offsets (`+0700`, `(GMT+9)`), before it or behind it.

A zone that is stated and cannot be read leaves the hour open: the time may be any in a day. So it is never ignored.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from vnnews.dates.tokens import ANY_CASE_ZONES, NO_PLACES, VIETNAM, ZONES

if TYPE_CHECKING:
    from vnnews.dates.folded import View

_LONGEST_OFFSET: Final = dt.timedelta(hours=14)
_PLUS: Final = r"(?:\+|&#x0{0,3}2b;|&#0{0,3}43;|&plus;)"
_PLACES: Final = "|".join(sorted((name[4:] for name in ZONES if name.startswith("gio ")), key=len, reverse=True))
_NAMED: Final = (
    rf"(?:theo )?(?P<name>gio (?:{_PLACES})(?![a-z])|(?!gio )[a-z]{{1,5}}(?![a-z/_]))"
    rf"(?: ?(?P<sign>{_PLUS} ?|-)(?P<hours>[0-9]{{1,2}})(?::?(?P<minutes>[0-9]{{2}}))?(?![0-9:])"
    r"|(?: (?=[0-9]{1,2}(?:\)|\Z)))?(?P<unsigned>[0-9]{1,2})(?::?(?P<more>00|30|45))?(?![0-9:./-]))?"
)
_PLACE: Final = r"(?:theo )?gio (?P<place>[a-z]{2,12})(?![a-z])(?: [a-z]{2,12}(?=[ )])){0,4}"
_REGION: Final = r"(?P<region>(?:africa|america|asia|australia|europe|pacific)/[a-z_]{3,30})"
_FIRST_WORDS: Final = frozenset({"gio", "asia", "europe", "america", "africa", "australia", "pacific", *ZONES})
# `08:00-11:30` is a stretch of time: a negative offset is read only behind seconds, in ISO's `T` form or as `-0500`.
_BARE: Final = (
    rf"(?P<plus>{_PLUS})(?P<plus_hours>[0-9]{{1,2}})(?::?(?P<plus_minutes>[0-9]{{2}}))?(?![0-9:])"
    r"|(?P<minus>-)(?P<minus_hours>[0-9]{2})(?::?(?P<minus_minutes>[0-9]{2}))?(?![0-9:])"
)
_MINUS_FAR: Final = re.compile(r" \(?-[0-9]{4}\)?(?![0-9])")
_NUMBERED: Final = frozenset({"gmt", "utc", "ut"})
_WORDS: Final = re.compile("[a-z]+", re.ASCII)
_AT_END: Final = re.compile(r" ?(?:\Z|[|,;])", re.ASCII)


class Stated(NamedTuple):
    """A zone that a text states."""

    offset: dt.timedelta | None
    """Ahead of UTC; None where the words are those of a zone that is not known, or of more than one."""
    end: int
    words: str


def in_vietnam(moment: dt.datetime) -> dt.datetime | None:
    """A moment on the clocks of Vietnam. Returns None where the calendar ends before: years 1 and 9999.

    >>> edge = dt.datetime.max.replace(tzinfo=dt.timezone.utc)
    >>> in_vietnam(edge), in_vietnam(dt.datetime(2024, 7, 25, 9, 3, tzinfo=dt.timezone.utc)).isoformat()
    (None, '2024-07-25T16:03:00+07:00')
    """
    try:
        return moment.astimezone(VIETNAM)
    except (OverflowError, ValueError):
        return None


@functools.cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf" ?+[,|]?+ ?+\(?+(?:{_NAMED}|{_PLACE}|{_REGION}|{_BARE})\)?", re.ASCII)


@functools.cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9])\(?(?:{_NAMED}|{_PLACE}|{_REGION})\)?[ ,:|-]{{1,3}}\Z", re.ASCII)


def zone_behind(seen: View, place: int, stop: int, *, exact: bool) -> Stated | None:
    """The zone that stands at a place, before `stop`. `exact`: the time before it has seconds or is ISO's `T` form.

    >>> from vnnews.dates.folded import view
    >>> [zone_behind(view(text), 0, len(text), exact=False) for text in ("-11:30", " +2 độ", " IST")]
    [None, None, Stated(offset=None, end=4, words='IST')]
    >>> str(zone_behind(view(" (GMT 7)"), 0, 8, exact=False).offset)
    '7:00:00'
    """
    match = _behind().match(seen.folded, place, stop) if place < stop else None
    if match is None:
        return None
    if match["minus"] and not exact and not _MINUS_FAR.match(seen.folded, place, stop):
        return None
    is_apart = match["plus"] is not None and seen.folded[place] == " "
    if is_apart and not exact and not match["plus_minutes"] and not _is_offset(seen.folded, match, stop):
        return None
    return _stated(seen, match)


def _is_offset(folded: str, match: re.Match[str], stop: int) -> bool:
    """Whether a number behind a blank and a plus is an offset, and not the beginning of something else: `+2 độ`."""
    return match["plus_hours"][0] == "0" or match[0][-1] == ")" or _AT_END.match(folded, match.end(), stop) is not None


def zone_before(seen: View, first: int, place: int) -> Stated | None:
    """The zone whose words end at a place, not before `first`: `GMT+9 10:05`, `Giờ Tokyo: 10:05`."""
    if _FIRST_WORDS.isdisjoint(_WORDS.findall(seen.folded, first, place)):
        return None
    match = _before().search(seen.folded, first, place)
    return None if match is None else _stated(seen, match)


def _stated(seen: View, match: re.Match[str]) -> Stated | None:
    """The zone of a match. Returns None if its words are others: `et`, `giờ sáng`, a telephone number."""
    if match["name"] is not None:
        is_zone, offset = _read_name(seen, match)
    elif match["place"] is not None:
        is_zone, offset = _is_place(seen, match), None
    elif match["region"] is not None:
        is_zone, offset = True, _named(match["region"], None, None, None)
    else:
        sign = "plus" if match["plus"] else "minus"
        offset = _offset(sign, match[f"{sign}_hours"], match[f"{sign}_minutes"])
        is_zone = offset is not None
    return Stated(offset, match.end(), seen.printed(*match.span()).strip(" ,|:-")) if is_zone else None


def _read_name(seen: View, match: re.Match[str]) -> tuple[bool, dt.timedelta | None]:
    """Whether a word is the name of a zone, and its offset."""
    name, unsigned = match.group("name", "unsigned")
    is_capital = seen.printed(*match.span("name")).isupper()
    if name in ANY_CASE_ZONES or (name in ZONES and is_capital):
        is_zone = unsigned is None or name in _NUMBERED
        return is_zone, _named(
            name, match["sign"] or unsigned, match["hours"] or unsigned, match["minutes"] or match["more"]
        )
    return is_capital and name[-1] == "t" and match[0].strip(" ,|") == f"({name})", None  # `(ABCT)`


def _is_place(seen: View, match: re.Match[str]) -> bool:
    """Whether the words behind `giờ` name a place: one in brackets may begin with a small letter."""
    start = match.start("place")
    shown = seen.printed(start, match.end() if "(" in match[0] else start + 1)
    return match["place"] not in NO_PLACES and (shown != shown.lower() or "gio dia phuong" in match[0])


def _named(name: str, sign: str | None, hours: str | None, minutes: str | None) -> dt.timedelta | None:
    """The offset of a name. A number behind is that of UTC, or says the same: `GMT+7`, `GMT 7`, `ICT+7`."""
    known = ZONES.get(name)
    if known is None:
        return None
    own = dt.timedelta(minutes=known)
    if hours is None:
        return own
    # In GMT+7 the sign counts ahead of UTC, as people read it; POSIX's TZ variable has it the other way round.
    offset = _offset("minus" if sign == "-" else "plus", hours, minutes)
    return offset if own in {dt.timedelta(), offset} else None


@functools.lru_cache(maxsize=256)
def _offset(sign: str, hours: str, minutes: str | None) -> dt.timedelta | None:
    """An offset ahead of UTC. Returns None for one that no zone has."""
    size = dt.timedelta(hours=int(hours), minutes=int(minutes or 0))
    if size > _LONGEST_OFFSET:
        return None
    return -size if sign == "minus" else size
