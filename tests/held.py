"""A test run that held nothing is not green: a floor under the tests that passed, and a list of skips that are allowed.

`pytest --held=STEP` holds a run to the table of that step in `held.toml`. Where the variable CI is not set, it only
says what it would fail for: somebody at a desk may run a part of the tests, or have no browser.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pytest

TABLE: Final = Path(__file__).with_name("held.toml")


def problems(step: Mapping[str, Any], skips: Mapping[str, int], passed: int, skipped: Mapping[str, int]) -> list[str]:
    """What is wrong with a run.

    Args:
        step: the floor of the step, `passed`.
        skips: how many tests may be skipped, by the pattern that their reason has to match.
        passed: how many tests passed.
        skipped: how many were skipped, by reason.
    """
    wrong = [f"{passed} tests passed, at least {step['passed']} have to"] if passed < step["passed"] else []
    counts = Counter[str]()
    for reason, count in skipped.items():
        pattern = next((each for each in skips if re.search(each, reason)), None)
        if pattern is None:
            wrong.append(f"{count} skipped for a reason that is not listed: {reason}")
        else:
            counts[pattern] += count
    over = [each for each in counts if counts[each] > skips[each]]
    return wrong + [f"{counts[each]} skipped for {each!r}, at most {skips[each]} may be" for each in over]


class Held:
    """Counts what a run does, in the process that reports it."""

    def __init__(self, name: str) -> None:
        table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
        self.name = name
        self.step: Mapping[str, Any] = table["steps"][name]
        self.skips: Mapping[str, int] = table["skips"]
        self.passed = 0
        self.skipped = Counter[str]()
        self.wrong: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Each test's report; of a test that runs, the one of its call."""
        if report.passed and report.when == "call":
            self.passed += 1
        elif report.skipped and not hasattr(report, "wasxfail"):
            self._skip(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Modules that are skipped as a whole."""
        if report.skipped:
            self._skip(report)

    def _skip(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        self.skipped[reason.removeprefix("Skipped: ")] += 1

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Fails the run where CI is set."""
        self.wrong = problems(self.step, self.skips, self.passed, self.skipped)
        if self.wrong and os.environ.get("CI") and not session.exitstatus:
            session.exitstatus = 1

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Says what was wrong."""
        for line in self.wrong:
            terminalreporter.write_line(f"held to {self.name}: {line}", red=True)
