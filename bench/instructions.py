"""A guard against getting slower that is no clock: `python -m bench.instructions [--update]`.

Instructions of a fixed parse are counted by valgrind, which gives the same number whatever else the machine does: the
project's golden pages, read by `parse_html` and by the bare lxml parse. What is pinned in `instructions.json` is how
many times as many the former takes. It may rise by the tolerance; a higher pin needs a reason in the changelog.

Without valgrind, or with another Python or lxml than the pin was made with, nothing is held, and the exit code is 3: a
build must not be green because nothing was looked at. At a desk, `--allow-unheld` makes that 0.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from lxml import etree, html

import vnnews

PINNED: Final = Path(__file__).with_name("instructions.json")
PAGES: Final = Path(__file__).resolve().parents[1] / "tests" / "golden"
TOLERANCE: Final = 0.05
UNHELD: Final = 3
"""The exit code where nothing was held."""
_ROUNDS: Final = 2
_COUNT: Final = re.compile(r"I\s+refs:\s+([\d,]+)")


def work(what: str) -> None:
    """What is counted: every golden page once before, so that profiles are loaded, and then some rounds."""
    files = sorted(PAGES.glob("*.html"))[::3]
    pages = [(file.read_bytes(), json.loads(file.with_suffix(".json").read_bytes()).get("url")) for file in files]
    for page, url in pages:
        vnnews.parse_html(page, url=url)
        html.document_fromstring(page)
    for page, url in pages * _ROUNDS:
        if what == "vnnews":
            vnnews.parse_html(page, url=url)
        elif what == "lxml":
            html.document_fromstring(page)


def counted(what: str) -> int:
    """Instructions of an interpreter that does that work."""
    command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    command += [sys.executable, "-m", "bench.instructions", "--work", what]
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)  # noqa: S603 - fixed arguments
    found = _COUNT.search(done.stderr)
    if found is None:
        message = f"valgrind told no count: {done.stderr[-500:]}"
        raise RuntimeError(message)
    return int(found[1].replace(",", ""))


def made_with() -> str:
    """What the count depends on beside vnnews."""
    versions = ".".join(map(str, etree.LXML_VERSION[:3])), ".".join(map(str, etree.LIBXML_VERSION))
    return f"Python {platform.python_version()}, lxml {versions[0]}, libxml2 {versions[1]}, {platform.machine()}"


def unheld(reason: str, *, allowed: bool) -> int:
    """Say that nothing was held, and why; the exit code."""
    print(f"instructions: NOTHING WAS HELD: {reason}.")
    return 0 if allowed else UNHELD


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.instructions", description=__doc__)
    parser.add_argument("--update", action="store_true", help="pin what is counted now")
    parser.add_argument("--allow-unheld", action="store_true", help="0 where nothing can be held, for a desk")
    parser.add_argument("--work", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.work:
        work(asked.work)
        return 0
    if shutil.which("valgrind") is None:
        return unheld("there is no valgrind here", allowed=asked.allow_unheld)
    with ThreadPoolExecutor() as pool:  # side by side: it is no clock
        nothing, ours, bare = pool.map(counted, ("nothing", "vnnews", "lxml"))
    ratio = (ours - nothing) / (bare - nothing)
    print(f"{ratio:.2f} times the instructions of the bare parse ({made_with()})")
    if asked.update:
        PINNED.write_text(json.dumps({"ratio": round(ratio, 2), "made_with": made_with()}, indent=2) + "\n", "utf-8")
        return 0
    pinned = json.loads(PINNED.read_text("utf-8"))
    if pinned["made_with"] != made_with():
        reason = f"the pin {pinned['ratio']} was made with {pinned['made_with']}: pin it anew with --update"
        return unheld(reason, allowed=asked.allow_unheld)
    over = ratio > pinned["ratio"] * (1 + TOLERANCE)
    print(f"pinned: {pinned['ratio']}; {'MORE than' if over else 'within'} the tolerance of {TOLERANCE:.0%}")
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
