"""`vnnews explain`: why each field and block of a page came out as it did."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

import vnnews
from vnnews.cli.app import EXIT_INPUT
from vnnews.cli.common import CONTENT_TYPE, FILES, OUTPUT, PROFILE, URL, one_address, options
from vnnews.cli.inputs import expand, read
from vnnews.cli.output import opened
from vnnews.cli.text import read_text

if TYPE_CHECKING:
    from vnnews.model import Article

__all__ = ["command"]

_EPILOG = """\b
Examples:
  vnnews explain page.html
  vnnews explain page.html --profile generic      what would be found without the site's layout
  vnnews explain --copied copied.txt | less

\b
Exit codes: 0 all done, 1 some input could not be read, 2 wrong use.
"""


@click.command("explain", epilog=_EPILOG, short_help="Say why each field and block of a page came out as it did.")
@options(FILES, OUTPUT, PROFILE, URL, CONTENT_TYPE)
@click.option("--copied", is_flag=True, help="The input is copied text, not HTML.")
def command(
    files: tuple[str, ...],
    output: str | None,
    profile: str | None,
    url: str | None,
    content_type: str | None,
    *,
    copied: bool,
) -> None:
    """Say why each field and block of a page came out as it did.

    Shows which profile and layout matched; for every field the place that won and what the others said; for every
    block its rule, its evidence, its line in the source and what it repeats; and all notes.
    """
    from vnnews.cli.why import explain  # noqa: PLC0415 - rich is heavy

    def article(data: bytes) -> Article:
        if copied:
            return read_text(data, url=url, profile=profile)
        return vnnews.parse_html(data, url=url, content_type=content_type, profile=profile)

    inputs = expand(files)
    one_address(inputs, url)
    failed = False
    with opened(output, inputs) as out:
        for source in inputs:
            data = read(source)
            failed = failed or data is None
            if data is not None:
                explain(article(data), source.shown, out)
    if failed:
        raise click.exceptions.Exit(EXIT_INPUT)
