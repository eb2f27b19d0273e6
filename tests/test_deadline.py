"""The limit on time holds where it can, and leaves no trace."""

from __future__ import annotations

import signal
import threading
import time

import pytest

from vnnews.deadline import deadline

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="this system has no SIGALRM")


def _spin(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass


@pytest.fixture(autouse=True)
def _no_timer() -> None:
    """pytest-timeout may have set the one timer of the process."""
    signal.setitimer(signal.ITIMER_REAL, 0)


def test_work_that_takes_too_long_is_interrupted() -> None:
    """The handler that was there before is there again."""
    before = signal.getsignal(signal.SIGALRM)
    with pytest.raises(TimeoutError, match=r"0\.05 s"), deadline(0.05):
        _spin(30)
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_work_in_time_is_left_alone() -> None:
    """Nothing rings afterwards."""
    with deadline(0.05):
        pass
    _spin(0.1)


def test_no_limit_and_no_main_thread() -> None:
    """There the work is done without one."""
    done = []

    def work() -> None:
        with deadline(0.01):
            _spin(0.05)
        done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    with deadline(None):
        done.append(True)
    assert done == [True, True]


def test_a_timer_of_the_program_is_kept() -> None:
    """There is one such timer in a process: that of the caller goes on."""
    signal.setitimer(signal.ITIMER_REAL, 60)
    try:
        with deadline(0.01):
            _spin(0.05)
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 1
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
