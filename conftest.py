"""What every test run shares: how hard hypothesis attacks, what is left for `make deep`, and the examples of the docs.

Choose a profile with `--hypothesis-profile=NAME`: `default` (few examples: `make test` has to be quick); `ci` (taken by
itself where the variable CI is set: the same, and the same examples in every run); `glance` (two, where only another
installation is looked at); `laws` (what `make laws` draws); `deep` (a thousand, before a release).

Tests marked `deep` take long and are left out unless they are asked for with `-m`. Each test that hypothesis feeds
bears the mark `law`, so that `-m "law or deep"` are those that many examples, or much time, make better.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, settings
from sybil import Sybil
from sybil.parsers.myst import DocTestDirectiveParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser
from sybil.sybil import SybilCollection
from tests.held import Held
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]  # xdist ships no types

if TYPE_CHECKING:
    import pytest
    from sybil.typing import Parser

_SLOW = (HealthCheck.too_slow,)
settings.register_profile("default", deadline=None, max_examples=4, suppress_health_check=_SLOW)
settings.register_profile("ci", settings.get_profile("default"), derandomize=True, print_blob=True)
settings.register_profile("glance", settings.get_profile("default"), derandomize=True, max_examples=2)
settings.register_profile("laws", deadline=None, derandomize=True, print_blob=True, max_examples=24)
settings.register_profile("deep", deadline=None, max_examples=1000)
settings.load_profile("ci" if os.environ.get("CI") else "default")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--held=STEP`: what the run has to have done (tests/held.py)."""
    parser.addoption("--held", metavar="STEP", help="hold the run to the floor of this step in tests/held.toml")


def pytest_configure(config: pytest.Config) -> None:
    """Counts in the process that reports, not in the workers."""
    step = config.getoption("--held")
    if step and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Held(step))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Marks laws; leaves out what is marked `deep` where nothing else is said."""
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker("law")
    if not config.getoption("-m"):
        apart = [item for item in items if item.get_closest_marker("deep")]
        config.hook.pytest_deselected(items=apart)
        items[:] = [item for item in items if not item.get_closest_marker("deep")]


class _Spread(LoadScopeScheduling):  # type: ignore[misc]  # see the import
    """A test, with all its parameters, to the worker that is free, and the examples of a page of the docs to one.

    Each example builds on those before it. One scope for each parameter would cost: xdist counts all after every test.
    """

    def _split_scope(self, nodeid: str) -> str:
        page, _, name = nodeid.partition("::")
        return page if name.startswith("line:") else nodeid.partition("[")[0]


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:  # noqa: ANN401 - xdist's producer
    """How pytest-xdist spreads the tests over its workers."""
    return _Spread(config, log)


# Names of an example live as long as its page: a page reads as one session, top to bottom. So does a module.
_pages: list[Parser] = [DocTestDirectiveParser(), PythonCodeBlockParser(), SkipParser()]
pytest_collect_file = SybilCollection(
    (
        Sybil(path="docs", patterns=["*.md"], parsers=_pages),
        Sybil(path=".", filenames={"README.md"}, parsers=_pages),
        Sybil(path="src", patterns=["*.py"], parsers=[DocTestParser()]),  # docstrings only
    )
).pytest()
