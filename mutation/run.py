"""Put small faults into a package, one at a time, and count which of them its tests notice.

`python mutation/run.py [--sample 300] [--seed 1] [--only dates/clock.py] dates text roles finding`: what is changed
and which tests have to notice stands in `pyproject.toml` under `tool.mutation`. Nothing on disk is changed: each
mutant lives in a forked process, to which its source is handed over at import. Survivors go to
`build/mutation/NAME.txt` as diffs. What was noticed once is kept in `NAME.killed`: with better tests only the survivors run again (`--again` runs all).
"""

from __future__ import annotations

import argparse
import difflib
import hashlib
import importlib.abc
import importlib.machinery
import importlib.util
import math
import os
import random
import resource
import shlex
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

# All that tests import beside vnnews is here before the first fork.
import attrs  # noqa: F401
import changes
import dateutil.relativedelta  # noqa: F401
import hypothesis  # noqa: F401
import lxml.html  # noqa: F401
import pytest
import sybil  # noqa: F401

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

ROOT: Final = Path(__file__).resolve().parent.parent
BUILD: Final = ROOT / "build" / "mutation"
OPTIONS: Final = ("-x", "-q", "--assert=plain", "-p", "no:cacheprovider", "--hypothesis-profile=glance")


class Loader(importlib.abc.MetaPathFinder, importlib.machinery.SourceFileLoader):
    """Gives one module another source."""

    def __init__(self, name: str, path: Path, source: str) -> None:
        super().__init__(name, str(path))
        self.source = source

    def find_spec(self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> Any:  # noqa: ARG002
        """This one module's."""
        if fullname != self.name:
            return None
        return importlib.util.spec_from_file_location(fullname, self.path, loader=self)

    def get_code(self, fullname: str) -> Any:
        """Compiled from what was handed over; no bytecode is read or written."""
        return self.source_to_code(self.source.encode(), self.get_filename(fullname))


def run(tests: list[str], seconds: int, change: tuple[str, Path, str] | None, *, show: bool = False) -> int:
    """The exit code of the tests in a process of their own, under one change; 0: nothing noticed."""
    child = os.fork()
    if child == 0:
        code = 70
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
            resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
            if not show:
                sink = os.open(os.devnull, os.O_WRONLY)
                os.dup2(sink, 1)
                os.dup2(sink, 2)
            os.chdir(ROOT)
            if change is not None:
                sys.meta_path.insert(0, Loader(*change))
            code = int(pytest.main([*OPTIONS, *tests]))
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def interval(killed: int, total: int) -> tuple[float, float]:
    """Wilson's 95 % interval."""
    z, rate = 1.96, killed / total
    middle = (rate + z * z / (2 * total)) / (1 + z * z / total)
    half = z * math.sqrt(rate * (1 - rate) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return middle - half, middle + half


def _limit(name: str, tests: str) -> int:
    """Seconds of processor time after which a mutant is taken to run for ever."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    if run(shlex.split(tests), 600, None, show=True) != 0:
        sys.exit(f"{name}: the tests do not pass without a change")
    return math.ceil((resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before) * 4) + 3


def measure(name: str, package: dict[str, Any], arguments: argparse.Namespace) -> None:
    """One package: a sample of its mutants, and a line with the outcome."""
    paths = [
        path
        for place in package["source"]
        for path in sorted((ROOT / place).rglob("*.py") if not place.endswith(".py") else [ROOT / place])
    ]
    stages = [(shlex.split(tests), _limit(name, tests)) for tests in package["tests"]]
    todo = [(path, spec) for path in paths for spec in changes.specs(path.read_text(encoding="utf-8"))]
    many = len(todo)
    if arguments.only:
        todo = [(path, spec) for path, spec in todo if arguments.only in f"{path}:{spec[2][0][0]}:"]
    random.Random(arguments.seed).shuffle(todo)  # noqa: S311 - a sample, no secret
    known = BUILD / f"{name}.killed"
    dead = set(known.read_text("ascii").split()) if known.exists() and not arguments.again else set()
    killed, survivors = 0, []
    BUILD.mkdir(parents=True, exist_ok=True)
    log = (BUILD / f"{name}.txt").open("w", encoding="utf-8")
    for path, spec in todo:
        if killed + len(survivors) >= arguments.sample:
            break
        source = path.read_text(encoding="utf-8")
        changed = changes.mutant(source, spec)
        if changed is None:
            continue
        module = ".".join(path.relative_to(ROOT / "src").with_suffix("").parts).removesuffix(".__init__")
        key = hashlib.sha256(changed.encode()).hexdigest()[:16]
        if key in dead:
            killed += 1
            continue
        if any(run(tests, seconds, (module, path, changed)) != 0 for tests, seconds in stages):
            killed += 1
            dead.add(key)
            known.write_text("\n".join(sorted(dead)), "ascii")
            continue
        diff = list(difflib.unified_diff(source.split("\n"), changed.split("\n"), n=0, lineterm=""))[3:]
        survivors.append(spec)
        text = "\n".join([f"== {path.relative_to(ROOT)}:{spec[2][0][0]} {spec[0]} {changes.hash_of(spec)[:8]}", *diff])
        log.write(text + "\n")
        log.flush()
        print(killed + len(survivors), text, flush=True)
    total = killed + len(survivors)
    low, high = interval(killed, max(total, 1))
    line = (
        f"{name}: {many} places, {total} mutants run, {killed} killed, {len(survivors)} survived: "
        f"{killed / max(total, 1):.1%} [{low:.1%}, {high:.1%}]"
    )
    log.write(line + "\n")
    print(line, flush=True)


def main() -> None:
    """Read the arguments, measure each package."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutation"]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", nargs="*", default=list(config))
    parser.add_argument("--sample", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--again", action="store_true", help="do not believe what earlier runs saw noticed")
    parser.add_argument("--only", default="", help="part of path:line:")
    arguments = parser.parse_args()
    for name in arguments.packages:
        measure(name, config[name], arguments)


if __name__ == "__main__":
    main()
