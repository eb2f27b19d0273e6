"""`vnnews sites`: the profiles that are registered."""

from __future__ import annotations

import json
import sys

import click

import vnnews
from vnnews.cli.safe import safe_json, safe_line

_EPILOG = """\b
Examples:
  vnnews sites
  vnnews sites --json | head -1
"""


@click.command("sites", epilog=_EPILOG, short_help="List the sites whose layouts are known.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def command(*, as_json: bool) -> None:
    """List the sites whose layouts are known.

    Pages of other sites are read by the profile 'generic'. --profile takes the name.
    """
    if as_json:
        for profile in vnnews.profiles():
            wire = {
                "name": profile.name,
                "title": profile.title,
                "hosts": list(profile.hosts),
                "layouts": [layout.name for layout in profile.layouts],
            }
            sys.stdout.write(safe_json(json.dumps(wire, ensure_ascii=False)) + "\n")
        return
    from rich.table import Table  # noqa: PLC0415 - not for JSON
    from rich.text import Text  # noqa: PLC0415 - not for JSON

    from vnnews.cli.drawing import console  # noqa: PLC0415 - not for JSON

    table = Table("name", "title", "hosts", "layouts", box=None, pad_edge=False, header_style="bold")
    for profile in vnnews.profiles():
        layouts = ", ".join(layout.name for layout in profile.layouts)
        cells = (profile.name, profile.title, " ".join(profile.hosts), layouts)
        table.add_row(*(Text(safe_line(cell) or "-") for cell in cells))
    console(sys.stdout).print(table)
