"""Processes that work on tasks side by side, each task under a limit of time. Needs pebble: `vnnews[batch]`.

A worker that takes too long, or dies, is replaced; its task alone fails.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable
from concurrent.futures import TimeoutError as TimedOutError
from typing import TYPE_CHECKING, Final, Generic, TypeVar

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pebble import ProcessFuture

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")
_AHEAD: Final = 32
"""How many tasks a worker are under way: enough to keep all busy while one waits for its limit."""


@attrs.frozen
class Failure:
    """Why a task has no result."""

    reason: str


@attrs.frozen
class Workers(Generic[_Task, _Result]):
    """A function, and how it is run. It has to be picklable, as tasks and results are."""

    function: Callable[[_Task], _Result]
    jobs: int
    timeout: float | None = None
    """Seconds for one task; a worker that needs more is killed."""

    def run(self, tasks: Iterable[_Task]) -> Iterator[tuple[_Task, _Result | Failure]]:
        """The tasks with their results, in the order of the tasks; no more of them are in memory than are under way."""
        from pebble import ProcessPool  # noqa: PLC0415 - an extra

        method = "spawn" if os.name == "nt" else "forkserver"  # a fork of a process with threads may hang
        pool = ProcessPool(
            max_workers=self.jobs, context=multiprocessing.get_context(method), initializer=_ignore_interrupts
        )
        waiting = deque[tuple[_Task, "ProcessFuture[_Result]"]]()
        try:
            for task in tasks:
                waiting.append((task, pool.schedule(self.function, args=[task], timeout=self.timeout)))
                if len(waiting) >= _AHEAD * self.jobs:
                    yield self._finished(*waiting.popleft())
            while waiting:
                yield self._finished(*waiting.popleft())
        finally:
            pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves it untyped
            pool.join()

    def _finished(self, task: _Task, future: ProcessFuture[_Result]) -> tuple[_Task, _Result | Failure]:
        """A task with its result, once it is there."""
        from pebble import ProcessExpired  # noqa: PLC0415 - an extra

        error = future.exception()
        if error is None:
            return task, future.result()
        if isinstance(error, TimedOutError):
            return task, Failure(f"takes more than {self.timeout:g} s")
        if isinstance(error, ProcessExpired):
            return task, Failure(f"the process died (exit code {error.exitcode})")
        return task, Failure(f"{type(error).__name__}: {error}".removesuffix(": "))


def _ignore_interrupts() -> None:
    """Leave Ctrl-C to the parent, which stops the workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
