"""The group of commands: its help, and how a command ends."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING

import click
import pytest

import vnnews
from vnnews.cli.app import COMMANDS, app

if TYPE_CHECKING:
    from tests.cli.conftest import Run


class TestHelp:
    """Help is one table, true of each command, and has examples."""

    def test_the_list(self, run: Run) -> None:
        done = run("--help")
        assert done.code == 0
        for name, summary in COMMANDS.items():
            assert re.search(rf"^  {name} +{re.escape(summary)}$", done.out, re.MULTILINE)
        assert "Exit codes:" in done.out

    @pytest.mark.parametrize("name", list(COMMANDS))
    def test_each_command(self, run: Run, name: str) -> None:
        command = import_module(f"vnnews.cli.{name}").command
        assert command.short_help == COMMANDS[name]
        done = run(name, "--help")
        assert done.code == 0
        assert "Examples:" in done.out
        assert COMMANDS[name] in done.out

    @pytest.mark.parametrize("name", ["", *COMMANDS])
    def test_examples_name_real_commands_and_options(self, run: Run, name: str) -> None:
        out = run(*filter(None, [name]), "--help").out
        calls = re.findall(r"vnnews ([a-z]+)((?: [^|\n]*)?)", out.partition("Examples:")[2])
        assert calls
        for called, arguments in calls:
            known = {option for param in import_module(f"vnnews.cli.{called}").command.params for option in param.opts}
            assert set(re.findall(r"(?<= )--?[a-z][a-z-]*", arguments)) <= known

    def test_version(self, run: Run) -> None:
        assert re.fullmatch(r"vnnews \d+\.\d+\.\d+\S*\n", run("--version").out)


class TestEnds:
    """However a command ends, its exit code is the documented one."""

    @pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt, 130), (BrokenPipeError, 141)])
    def test_codes(self, run: Run, monkeypatch: pytest.MonkeyPatch, error: type[BaseException], code: int) -> None:
        def fail(*_: object, **__: object) -> None:
            raise error

        monkeypatch.setattr(vnnews, "parse_html", fail)
        done = run("parse", "-", stdin=b"<p>x</p>")
        assert (done.code, done.out, done.err) == (code, "", "")

    def test_an_unforeseen_error_is_not_hidden(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_: object, **__: object) -> None:
            message = "a bug"
            raise RuntimeError(message)

        monkeypatch.setattr(vnnews, "json_schema", fail)
        with pytest.raises(RuntimeError, match="a bug"):
            app.main(["schema"], standalone_mode=False)

    def test_the_group_knows_its_commands(self) -> None:
        context = click.Context(app)
        assert app.list_commands(context) == list(COMMANDS)
        assert app.get_command(context, "nothing") is None
