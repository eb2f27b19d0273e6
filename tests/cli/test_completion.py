"""`vnnews completion`: the scripts of the shells, and what they complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.shell_completion import BashComplete

from vnnews.cli.app import app

if TYPE_CHECKING:
    from tests.cli.conftest import Run


class TestCompletion:
    """The shells get click's scripts, and complete names of commands, formats and sites."""

    @pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
    def test_script(self, run: Run, shell: str) -> None:
        done = run("completion", shell)
        assert done.code == 0
        assert "_VNNEWS_COMPLETE" in done.out

    @pytest.mark.parametrize(
        ("words", "begun", "found"),
        [
            ([], "pa", ["parse"]),
            (["parse", "--format"], "j", ["json", "jsonl"]),
            (["parse", "-p"], "vnec", ["vneconomy"]),
        ],
    )
    def test_words(self, words: list[str], begun: str, found: list[str]) -> None:
        complete = BashComplete(app, {}, "vnnews", "_VNNEWS_COMPLETE")
        assert [each.value for each in complete.get_completions(words, begun)] == found
