"""Tests that were collected once, run against many versions of a package: each in a fork of the collecting process.

Collecting takes longer than most mutants live. In the fork the package is imported anew with one module changed, and
every other module, those of the tests too, gets the new objects under the names that held the old ones.
"""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import re
import resource
import sys
from pathlib import Path
from types import FunctionType, ModuleType
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Change", "Collected", "Loader", "in_fork"]

Change = tuple[str, Path, str]
"""A module's name, its file, and the source that it has instead."""
_SHARED: Final = (FunctionType, ModuleType, type, dict, tuple, list, frozenset, re.Pattern)


class Loader(importlib.abc.MetaPathFinder, importlib.machinery.SourceFileLoader):
    """Gives one module another source."""

    def __init__(self, name: str, path: Path, source: str) -> None:
        super().__init__(name, str(path))
        self.source = source

    def find_spec(self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> Any:  # noqa: ARG002 - the protocol's
        if fullname != self.name:
            return None
        return importlib.util.spec_from_file_location(fullname, self.path, loader=self)

    def get_code(self, fullname: str) -> Any:
        return self.source_to_code(self.source.encode(), self.get_filename(fullname))


def in_fork(work: Callable[[], int], seconds: int, *, show: bool = False) -> int:
    """The exit code of some work in a process of its own, with bounds on its time and memory."""
    sys.stdout.flush()
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
            code = int(work())
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


class Collected:
    """A pytest plugin: once all tests are collected, `work` runs in place of them."""

    def __init__(self, package: str, work: Callable[[Collected], None]) -> None:
        self.package = package
        self.work = work
        self.session: Any = None

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: Any) -> bool:
        """Hand over instead of running the tests."""
        self.session = session
        self.work(self)
        return True

    def notices(self, change: Change, seconds: int) -> bool:
        """Whether a test fails under the change."""
        return in_fork(lambda: self._run(change), seconds) != 0

    def _run(self, change: Change) -> int:
        _swap(self.package, change)
        for number, item in enumerate(self.session.items):
            after = self.session.items[number + 1] if number + 1 < len(self.session.items) else None
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
            if self.session.testsfailed:
                return 1
        return 0


def _swap(package: str, change: Change) -> None:
    names = [name for name in sys.modules if name == package or name.startswith(f"{package}.")]
    old = {name: sys.modules.pop(name) for name in names}
    sys.meta_path.insert(0, Loader(*change))
    new = {name: importlib.import_module(name) for name in names}
    pairs: dict[int, tuple[Any, Any]] = {}
    for name in names:
        pairs[id(old[name])] = (old[name], new[name])
        for key, value in vars(old[name]).items():
            if isinstance(value, _SHARED) or type(value).__module__.startswith(package):
                owner = getattr(value, "__module__", name)
                if not key.startswith("__") and (owner == name or owner is None or not isinstance(owner, str)):
                    pairs[id(value)] = (value, vars(new[name]).get(key))
            elif hasattr(value, "cache_info"):
                pairs[id(value)] = (value, vars(new[name]).get(key))
    for name, module in list(sys.modules.items()):
        if name in new or not isinstance(module, ModuleType) or not name.startswith(("vnnews", "tests", "test_")):
            continue
        for key, value in list(vars(module).items()):
            if id(value) in pairs and pairs[id(value)][0] is value:
                setattr(module, key, pairs[id(value)][1])
