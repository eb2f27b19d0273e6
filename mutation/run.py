"""Put small faults into a package, one at a time, and count which of them its tests notice.

`python mutation/run.py [--sample 300] [--seed 1] [--only dates/clock.py] dates text roles finding`: what is changed
and which tests have to notice stands in `pyproject.toml` under `tool.mutation`. Nothing on disk is changed: each
mutant lives in a forked process, to which its source is handed over at import. Survivors go to
`build/mutation/NAME.txt` as diffs. What was noticed once is kept in `NAME.killed`: with better tests only the survivors
run again (`--again` runs all).
"""

from __future__ import annotations

import argparse
import difflib
import hashlib
import math
import os
import random
import resource
import shlex
import sys
import tomllib
from pathlib import Path
from typing import Any, Final

# All that tests import beside vnnews is here before the first fork.
import attrs  # noqa: F401
import changes
import dateutil.relativedelta  # noqa: F401
import hypothesis  # noqa: F401
import lxml.html  # noqa: F401
import pytest
import sybil  # noqa: F401
from swap import Change, Collected, Loader, in_fork

ROOT: Final = Path(__file__).resolve().parent.parent
BUILD: Final = ROOT / "build" / "mutation"
OPTIONS: Final = ("-x", "-q", "-s", "--assert=plain", "-p", "no:cacheprovider", "--hypothesis-profile=glance")


def run(tests: str, seconds: int, change: Change | None, *, show: bool = False) -> int:
    """The exit code of the tests in a process that knows nothing of vnnews yet; 0: nothing noticed."""

    def work() -> int:
        for name in [*sys.modules]:
            if name.partition(".")[0] in {"vnnews", "tests", "conftest"}:
                del sys.modules[name]
        if change is not None:
            sys.meta_path.insert(0, Loader(*change))
        return int(pytest.main([*OPTIONS, *shlex.split(tests)]))

    return in_fork(work, seconds, show=show)


def interval(killed: int, total: int) -> tuple[float, float]:
    """Wilson's 95 % interval."""
    z, rate = 1.96, killed / total
    middle = (rate + z * z / (2 * total)) / (1 + z * z / total)
    half = z * math.sqrt(rate * (1 - rate) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return middle - half, middle + half


def limit(tests: str) -> int:
    """Seconds of processor time after which a mutant is taken to run for ever."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    if run(tests, 600, None, show=True) != 0:
        sys.exit(f"{tests}: these do not pass without a change")
    return math.ceil((resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before) * 4) + 3


class Package:
    """A package of the project, a sample of its mutants, and what became of them."""

    def __init__(self, name: str, config: dict[str, Any], arguments: argparse.Namespace) -> None:
        self.name, self.tests, self.arguments = name, config["tests"], arguments
        self.killed = 0
        self.survivors: list[str] = []
        place = ROOT / config["source"]
        self.module = self._module(place)
        paths = [place] if place.suffix else sorted(place.rglob("*.py"))
        self.todo = [(path, spec) for path in paths for spec in changes.specs(path.read_text(encoding="utf-8"))]
        self.places = len(self.todo)
        self.todo = [(path, spec) for path, spec in self.todo if arguments.only in f"{path}:{spec[2][0][0]}:"]
        random.Random(arguments.seed).shuffle(self.todo)  # noqa: S311 - a sample, no secret
        self.known = BUILD / f"{name}.killed"
        believed = self.known.exists() and not arguments.again
        self.dead = set(self.known.read_text("ascii").split()) if believed else set()

    @staticmethod
    def _module(path: Path) -> str:
        return ".".join(path.relative_to(ROOT / "src").with_suffix("").parts).removesuffix(".__init__")

    def measure(self, tests: Collected) -> None:
        """Try mutants until the sample is full; what the collected tests let pass meets all in a fresh process."""
        limits = [limit(each) for each in self.tests[: 1 if self.arguments.quick else None]]
        all_tests = () if self.arguments.quick else self.tests
        path = self.todo[0][0]
        if tests.notices((self._module(path), path, path.read_text(encoding="utf-8")), 600):
            sys.exit(f"{self.name}: the tests do not pass where the package is imported anew without a change")
        for path, spec in self.todo:
            if self.killed + len(self.survivors) >= self.arguments.sample:
                return
            source = path.read_text(encoding="utf-8")
            changed = changes.mutant(source, spec)
            if changed is None:
                continue
            key = hashlib.sha256(changed.encode()).hexdigest()[:16]
            change = (self._module(path), path, changed)
            if (
                key in self.dead
                or tests.notices(change, limits[0])
                or any(run(each, most, change) != 0 for each, most in zip(all_tests, limits, strict=False))
            ):
                self.killed += 1
                self.dead.add(key)
                self.known.write_text("\n".join(sorted(self.dead)), "ascii")
                continue
            diff = list(difflib.unified_diff(source.split("\n"), changed.split("\n"), n=0, lineterm=""))[3:]
            head = f"== {path.relative_to(ROOT)}:{spec[2][0][0]} {spec[0]} {changes.hash_of(spec)[:8]}"
            self.survivors.append("\n".join([head, *diff]))
            print(self.killed + len(self.survivors), self.survivors[-1], flush=True)

    def report(self) -> str:
        """The survivors, and one line with the outcome."""
        total = self.killed + len(self.survivors)
        low, high = interval(self.killed, max(total, 1))
        line = (
            f"{self.name}: {self.places} places, {total} mutants run, {self.killed} killed, "
            f"{len(self.survivors)} survived: {self.killed / max(total, 1):.1%} [{low:.1%}, {high:.1%}]"
        )
        (BUILD / f"{self.name}.txt").write_text("\n".join([*self.survivors, line, ""]), "utf-8")
        return line


def main() -> None:
    """Read the arguments, measure each package in a process of its own."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutation"]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", nargs="*", default=list(config))
    parser.add_argument("--sample", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--again", action="store_true", help="do not believe what earlier runs saw noticed")
    parser.add_argument("--quick", action="store_true", help="the first row of tests alone: what became of survivors?")
    parser.add_argument("--only", default="", help="part of path:line:")
    arguments = parser.parse_args()
    os.chdir(ROOT)
    BUILD.mkdir(parents=True, exist_ok=True)
    for name in arguments.packages:
        package = Package(name, config[name], arguments)
        # Fresh processes are forked off this one, which never imports vnnews.
        in_fork(lambda package=package: _measure(package), 1_000_000, show=True)


def _measure(package: Package) -> int:
    plugin = Collected(package.module, package.measure)
    pytest.main([*OPTIONS, *shlex.split(package.tests[0])], plugins=[plugin])
    print(package.report(), flush=True)
    return 0


if __name__ == "__main__":
    main()
