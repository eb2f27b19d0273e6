"""Patterns from tables of words."""

from __future__ import annotations

import enum
import itertools
import re
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_Use = TypeVar("_Use", bound=enum.Flag)

_OLD: Final = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"]
_NEW: Final = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]
_PAIRS: Final = dict(itertools.chain(zip(_OLD, _NEW, strict=True), zip(_NEW, _OLD, strict=True)))
# Only open syllables have two spellings (`hòa`, `hoà`, but `hoàn`), and none of those that begin with `qu`.
_TWO_SPELLINGS: Final = re.compile(rf"(?<![qQ])({'|'.join(_PAIRS)})(?![^\W\d_])", re.IGNORECASE)


class Pattern(str):
    """An entry of a table that is a regular expression, where all other entries stand for themselves."""

    __slots__ = ()


def any_of(*tables: Iterable[str]) -> str:
    r"""A regular expression that matches any entry of the tables, the longest first; a string is a table of one entry.

    An entry needs one spelling of its tone marks: the expression matches both. It is one group, so it can be repeated.

    >>> any_of(("họa sĩ", "ảnh"), {"ảnh bìa": 1}, Pattern(r"\d{1,2} ảnh"))
    '(?:(?:\\d{1,2} ảnh)|ảnh\\ bìa|họa\\ sĩ|hoạ\\ sĩ|ảnh)'
    >>> re.fullmatch(any_of(("tùy bút",)), "Tuỳ bút", re.IGNORECASE) is not None
    True
    >>> re.search(any_of(()), "nothing matches an empty table") is None
    True
    """
    entries = [entry for table in tables for entry in ((table,) if isinstance(table, str) else table)]
    parts = [part for entry in sorted(entries, key=len, reverse=True) for part in _spellings(entry)]
    return f"(?:{'|'.join(dict.fromkeys(parts))})" if parts else "(?!)"


def _spellings(entry: str) -> Iterator[str]:
    """An entry as a regular expression, in each spelling of its tone marks; in whole, so that a first letter leads."""
    form = "(?:{})".format if isinstance(entry, Pattern) else re.escape
    pieces = _TWO_SPELLINGS.split(entry)
    choices = [(piece, _other(piece)) if place % 2 else (piece,) for place, piece in enumerate(pieces)]
    return (form("".join(spelling)) for spelling in itertools.product(*choices))


def _other(vowels: str) -> str:
    """The other spelling of two vowels, in the same case."""
    other = _PAIRS[vowels.lower()]
    if vowels.isupper():
        return other.upper()
    return other[0].upper() + other[1] if vowels[0].isupper() else other


def used_by(table: Mapping[str, _Use], use: _Use) -> tuple[str, ...]:
    """The entries of a table that one of its users reads: a table has one row an entry, with who uses it behind it.

    >>> class Use(enum.Flag):
    ...     TITLE, BUTTON = enum.auto(), enum.auto()
    >>> used_by({"xem thêm": Use.TITLE | Use.BUTTON, "tin khác": Use.TITLE}, Use.BUTTON)
    ('xem thêm',)
    """
    return tuple(entry for entry, users in table.items() if users & use)
