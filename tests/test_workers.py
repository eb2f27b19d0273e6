"""Workers: results in order, and one bad task costs itself alone."""

from __future__ import annotations

import os
import signal
import time
from typing import Final

import pytest

from vnnews.workers import Failure, Workers

LIMIT: Final = 3.0


def work(task: int) -> int:
    """Double a number; some numbers are poison."""
    if task == 3:
        time.sleep(60)
    if task == 5:
        os._exit(7)
    if task == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    if task == 9:
        raise KeyError("nine")
    return 2 * task


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("jobs", [1, 3])
def test_a_bad_task_costs_itself_alone(jobs: int) -> None:
    """One that takes too long, two whose worker dies, one that raises: the others have their results, in order."""
    results = dict(Workers(work, jobs=jobs, timeout=LIMIT).run(range(12)))
    assert list(results) == list(range(12))
    reasons = {task: result.reason for task, result in results.items() if isinstance(result, Failure)}
    assert sorted(reasons) == [3, 5, 7, 9]
    assert reasons[3] == "takes more than 3 s"
    assert "died" in reasons[5]
    assert "died" in reasons[7]
    assert reasons[9] == "KeyError: 'nine'"
    assert all(results[task] == 2 * task for task in range(12) if task not in reasons)


def test_tasks_are_read_as_they_are_needed() -> None:
    """An endless iterator of tasks does no harm, and a run that is left stops its workers."""
    seen: list[int] = []

    def endless() -> object:
        while True:
            seen.append(len(seen))
            yield 10

    run = Workers(work, jobs=1).run(endless())  # type: ignore[arg-type]  # an iterator
    assert [next(run) for _ in range(5)] == [(10, 20)] * 5
    run.close()  # type: ignore[attr-defined]  # a generator
    assert len(seen) < 60
