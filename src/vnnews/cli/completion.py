"""`vnnews completion`: the script that makes a shell complete commands, options and site names."""

from __future__ import annotations

import sys

import click

from vnnews.cli.app import app

_EPILOG = """\b
Examples:
  eval "$(vnnews completion bash)"                  # in ~/.bashrc
  eval "$(vnnews completion zsh)"                   # in ~/.zshrc
  vnnews completion fish > ~/.config/fish/completions/vnnews.fish
"""


@click.command("completion", epilog=_EPILOG, short_help="Print the completion script for a shell.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the completion script for a shell."""
    from click.shell_completion import get_completion_class  # noqa: PLC0415 - only here

    script = get_completion_class(shell)
    assert script is not None  # noqa: S101 - click knows the three shells of the choice
    sys.stdout.write(script(app, {}, "vnnews", "_VNNEWS_COMPLETE").source())
