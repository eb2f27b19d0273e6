"""`parse_date` and dateparser over strings as real sites print them: `python bench/dates.py`.

A right answer is the expected moment to the minute, or the expected day; where nothing is expected, `None`.
"""

from __future__ import annotations

import json
import statistics
import time
import warnings
from datetime import datetime, timedelta, timezone
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from vnnews.dates import parse_date

if TYPE_CHECKING:
    from collections.abc import Callable

    Read = Callable[[str, datetime | None], datetime | None]

STRINGS: Final = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "dates.jsonl"
_ZONE: Final = timezone(timedelta(hours=7))


def by_vnnews(text: str, now: datetime | None) -> datetime | None:
    found = parse_date(text, now=now)
    return found.value if found else None


def by_dateparser() -> Read:
    """Dateparser, told all that helps it: the language, the order, the zone and the time of printing."""
    library: Any = import_module("dateparser")

    def read(text: str, now: datetime | None) -> datetime | None:
        base = {"RELATIVE_BASE": now.astimezone(_ZONE).replace(tzinfo=None)} if now else {}
        settings = {"DATE_ORDER": "DMY", "TIMEZONE": "+0700", "RETURN_AS_TIMEZONE_AWARE": True, **base}
        found = library.parse(text, languages=["vi", "en"], settings=settings)
        return found if isinstance(found, datetime) else None

    return read


def right(found: datetime | None, expected: str | None) -> bool:
    """Whether an answer is the expected one."""
    if found is None or expected is None:
        return found is None and expected is None
    local = (found if found.tzinfo else found.replace(tzinfo=_ZONE)).astimezone(_ZONE)
    if len(expected) == len("2026-03-07"):
        return local.date().isoformat() == expected
    want = datetime.fromisoformat(expected)
    return local.replace(second=0, microsecond=0) == want.replace(second=0, microsecond=0)


def measure(read: Read, strings: list[dict[str, Any]], rounds: int = 25) -> tuple[float, int]:
    """The median of microseconds a string, and how many answers are right."""
    medians, good = [], 0
    for each in strings:
        now = datetime.fromisoformat(each["reference"]) if each["reference"] else None
        found = read(each["text"], now)
        good += right(found, each["expected"])
        taken = []
        for _ in range(rounds):
            begun = time.perf_counter()
            read(each["text"], now)
            taken.append(time.perf_counter() - begun)
        medians.append(statistics.median(taken) * 1e6)
    return statistics.median(medians), good


def main() -> None:
    if not STRINGS.exists():
        print("../shared/data/dates.jsonl, an optional corpus beside the project, is not here")
        return
    warnings.simplefilter("ignore")
    lines = STRINGS.read_text(encoding="utf-8").splitlines()
    strings = [json.loads(line) for line in lines if line]
    readers: dict[str, Callable[[], Read]] = {"vnnews": lambda: by_vnnews, "dateparser": by_dateparser}
    for name, start in readers.items():
        try:
            median, good = measure(start(), strings)
        except ImportError as error:
            print(f"{name:>10}  not run: {error}")
            continue
        print(f"{name:>10} {median:>10.1f} µs a string (median)  {good:>4} of {len(strings)} right")


if __name__ == "__main__":
    main()
