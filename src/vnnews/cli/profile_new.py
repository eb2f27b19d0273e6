"""`vnnews profile new`: a first profile from saved pages of one site."""

from __future__ import annotations

import sys

import click

from vnnews.cli.app import EXIT_INPUT
from vnnews.cli.inputs import complain, expand, read
from vnnews.cli.output import opened
from vnnews.cli.safe import safe

_EPILOG = """\b
Examples:
  vnnews profile new 'saved/*.html' > my-site.toml
  vnnews profile new 'saved/*.html' --name my-site --host my-site.vn -o my-site.toml

\b
Exit codes: 0 a profile was written, 1 an input could not be read or no page is an article, 2 wrong use.
"""


@click.command("new", epilog=_EPILOG, short_help="Propose a profile from saved pages of one site.")
@click.argument("pages", nargs=-1, metavar="PAGE...", required=True, type=click.Path(path_type=str))
@click.option("--name", metavar="NAME", help="The profile's name. Without it: the host's.")
@click.option("--host", metavar="HOST", help="The site's host, such as 'my-site.vn'. Without it: what the pages say.")
@click.option("--output", "-o", metavar="FILE", type=click.Path(path_type=str), help="Write to FILE.")
def command(pages: tuple[str, ...], name: str | None, host: str | None, output: str | None) -> None:
    """Propose a profile from saved pages of one site.

    Give three articles or more, old ones and new ones, and the home page or a section's: what all articles have and
    lists have not tells them apart. One article works too; comments say what could not be confirmed. Each selector
    has its evidence beside it. Nothing is fetched.
    """
    from vnnews.authoring.propose import propose_profile  # noqa: PLC0415 - only here

    inputs = expand(pages)
    read_pages = {source.shown: data for source in inputs if (data := read(source)) is not None}
    proposal = propose_profile(read_pages, name=name, host=host) if read_pages else None
    if proposal is None:
        if read_pages:
            complain(", ".join(read_pages), "no page is an article, so nothing can be proposed")
        raise click.exceptions.Exit(EXIT_INPUT)
    with opened(output, inputs) as out:
        out.write(safe(proposal.text))
    if out is not sys.stdout:
        for remark in proposal.remarks:
            click.echo(f"vnnews: not confirmed: {safe(remark)}", err=True)
    if len(read_pages) < len(inputs):
        raise click.exceptions.Exit(EXIT_INPUT)
