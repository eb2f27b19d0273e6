"""`vnnews profile`: from saved pages to a profile, and from a profile to certainty."""

from __future__ import annotations

from typing import Final

import click

from vnnews.cli.lazy import LazyGroup

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


class _Commands(LazyGroup):
    table = COMMANDS
    prefix = "vnnews.cli.profile_"


@click.group(
    "profile", cls=_Commands, epilog=_EPILOG, short_help="Draft a site's profile from saved pages, or check one."
)
def command() -> None:
    """Draft a site's profile from saved pages, or check one.

    A profile is a TOML file that says where a site's pages have their headline, lead, body and so on. '--profile FILE'
    of the other commands reads with it at once; nothing needs to be installed.
    """
