"""What every test run shares: how hard hypothesis attacks, and that each example in docs and docstrings is run.

Choose a profile with `--hypothesis-profile=NAME`: `default`; `ci` (taken by itself where the variable CI is set: the
same examples in every run); `fast` (few examples, for work at the desk); `glance` (two, where only another installation
is looked at); `deep` (a thousand, before a release).
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, settings
from sybil import Sybil
from sybil.parsers.myst import DocTestDirectiveParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser
from sybil.sybil import SybilCollection
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]  # xdist ships no types

if TYPE_CHECKING:
    import pytest
    from sybil.typing import Parser

settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True, max_examples=24)
settings.register_profile(
    "fast",
    deadline=None,
    max_examples=10,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("deep", settings.get_profile("default"), max_examples=1000)
settings.register_profile("glance", settings.get_profile("fast"), max_examples=2, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")


class _Spread(LoadScopeScheduling):  # type: ignore[misc]  # see the import
    """Each test to the worker that is free; the examples of a page go to one, for each builds on those before it."""

    def _split_scope(self, nodeid: str) -> str:
        page, _, name = nodeid.partition("::")
        return page if name.startswith("line:") else nodeid


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
