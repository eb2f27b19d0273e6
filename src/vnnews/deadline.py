"""A limit on the time of one piece of work, where the system can interrupt it."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def deadline(seconds: float | None) -> Iterator[None]:
    """Interrupt what runs inside after some seconds of real time.

    Without an effect outside of the main thread, on systems without `SIGALRM`, and where the program itself uses that
    timer.

    Raises:
        TimeoutError: the time is over.

    >>> with deadline(5):
    ...     2 + 2
    4
    """
    if seconds is None or not _can_interrupt():
        yield
        return

    def stop(_: int, __: object) -> None:
        message = f"the page took more than {seconds:g} s"
        raise TimeoutError(message)

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _can_interrupt() -> bool:
    return (
        hasattr(signal, "SIGALRM")
        and threading.current_thread() is threading.main_thread()
        and signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    )
