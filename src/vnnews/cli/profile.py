"""`vnnews profile`: from saved pages to a profile, and from a profile to certainty."""

from __future__ import annotations

from importlib import import_module
from typing import Final

import click

__all__ = ["COMMANDS", "command"]

COMMANDS: Final = {
    "new": "Propose a profile from saved pages of one site.",
    "check": "Check a profile, and the pages whose content is known.",
}
"""Name of a command under `vnnews profile` → what its help says of it."""

_EPILOG = """\b
Examples:
  vnnews profile new saved/*.html > my-site.toml
  vnnews profile check my-site.toml

\b
Exit codes: 0 all is right, 1 something is not, 2 wrong use.
"""


class _Commands(click.Group):
    """A group that imports a command's module when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command of that name, or `None`."""
        if cmd_name not in COMMANDS:
            return None
        found = import_module(f"vnnews.cli.profile_{cmd_name}").command
        assert isinstance(found, click.Command)  # noqa: S101 - each module of the table defines it
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list in `--help`, from the table: no command is imported for it."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    "profile", cls=_Commands, epilog=_EPILOG, short_help="Draft a site's profile from saved pages, or check one."
)
def command() -> None:
    """Draft a site's profile from saved pages, or check one.

    A profile is a TOML file that says where a site's pages have their headline, lead, body and so on. '--profile FILE'
    of the other commands reads with it at once; nothing needs to be installed.
    """
