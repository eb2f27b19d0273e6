"""Groups of commands that import a command's module when the command is called."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, ClassVar

import click

if TYPE_CHECKING:
    from collections.abc import Mapping


class LazyGroup(click.Group):
    """A group whose commands stand in a table: nothing is imported to list them."""

    table: ClassVar[Mapping[str, str]]
    """What each command does, by its name."""
    prefix: ClassVar[str]
    """What stands before a command's name in the name of its module."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names, in the order of the table."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command of that name, or `None`."""
        if cmd_name not in self.table:
            return None
        found = import_module(f"{self.prefix}{cmd_name}").command
        assert isinstance(found, click.Command)  # noqa: S101 - each module of the table defines it
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list in `--help`, from the table: no command is imported for it."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.table.items()))
