"""`vnnews schema`: the JSON Schema of an article's wire form."""

from __future__ import annotations

import json
import sys

import click

import vnnews

_EPILOG = """\b
Examples:
  vnnews schema > article.schema.json
"""


@click.command("schema", epilog=_EPILOG, short_help="Print the JSON Schema of an article.")
def command() -> None:
    """Print the JSON Schema of an article.

    It describes the output of 'vnnews parse --format json', and is generated from the classes.
    """
    sys.stdout.write(json.dumps(vnnews.json_schema(), indent=2, ensure_ascii=False) + "\n")
