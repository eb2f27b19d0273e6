"""`vnnews sites`: the names that `--profile` takes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import vnnews

if TYPE_CHECKING:
    from tests.cli.conftest import Run


class TestSites:
    """The table of sites names what `--profile` takes."""

    def test_table_and_json(self, run: Run) -> None:
        printed = run("sites").out
        lines = [json.loads(line) for line in run("sites", "--json").out.splitlines()]
        assert [each["name"] for each in lines] == [profile.name for profile in vnnews.profiles()]
        assert all(each["name"] in printed for each in lines)
