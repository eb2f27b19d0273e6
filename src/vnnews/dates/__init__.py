"""Reading dates as Vietnamese news sites print them: strictly, day first, with what was assumed beside the value.

`tokens` holds the words, `grammar` the forms of a date, `clock` the time of day beside it, `stamps` numbers that stand
alone, `relative` what needs the time of printing. No clock, locale or `TZ` is read.
"""

from __future__ import annotations

from vnnews.dates.api import find_dates, parse_date
from vnnews.dates.parsed import ParsedDate, Zone

__all__ = ["ParsedDate", "Zone", "find_dates", "parse_date"]
