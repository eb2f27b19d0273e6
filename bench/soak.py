"""Memory over very many parses: `python -m bench.soak [--parses 200000]`. A library that leaks climbs.

The pages are the project's golden ones, in turn. Memory is what the system says this process holds (resident set), at
each twentieth of the way; the garbage collector works as it always does.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import Final

import vnnews

PAGES: Final = Path(__file__).resolve().parents[1] / "tests" / "golden"
_STATUS: Final = Path("/proc/self/statm")
_PAGE_KB: Final = 4


def resident() -> float:
    """Megabytes that this process holds."""
    return int(_STATUS.read_text("ascii").split()[1]) * _PAGE_KB / 1024


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.soak", description=__doc__)
    parser.add_argument("--parses", type=int, default=20_000)
    asked = parser.parse_args()
    if not _STATUS.exists():
        print("This system does not tell a process what it holds in /proc.", file=sys.stderr)
        return 2
    pages = [path.read_bytes() for path in sorted(PAGES.glob("*.html"))]
    for page in pages:
        vnnews.parse_html(page)
    step = max(asked.parses // 20, 1)
    begun, first = time.perf_counter(), resident()
    print(f"{len(pages)} pages; after one round of them {first:.1f} MB")
    for number in range(1, asked.parses + 1):
        vnnews.parse_html(pages[number % len(pages)])
        if number % step == 0:
            print(f"{number:>9} parses {resident():>8.1f} MB {time.perf_counter() - begun:>8.0f} s", flush=True)
    print(f"grown by {resident() - first:+.1f} MB, {(resident() - first) / asked.parses * 1e6:+.0f} bytes a parse")
    return 0


if __name__ == "__main__":
    sys.exit(main())
