"""`vnnews text`: copied text to articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import click

import vnnews
from vnnews.cli.common import FILES, FORMAT, OUTPUT, PROFILE, URL, Target, one_address, options, run
from vnnews.cli.inputs import expand
from vnnews.reading.decode import decode

if TYPE_CHECKING:
    from vnnews.model import Article
    from vnnews.sites.profile import Profile

_EPILOG = """\b
Examples:
  vnnews text copied.txt
  xclip -o | vnnews text -f json -

\b
Exit codes: 0 all done, 1 some input could not be read, 2 wrong use.
"""


def read_text(data: bytes, *, url: str | None = None, profile: str | Profile | None = None) -> Article:
    """The article of a copied text as bytes; notes on its encoding are among the article's notes."""
    decoded = decode(data)
    article = vnnews.parse_text(decoded.text, url=url, profile=profile)
    return attrs.evolve(article, notes=article.notes + decoded.notes)


@click.command("text", epilog=_EPILOG, short_help="Turn copied text into articles.")
@options(FILES, FORMAT, OUTPUT, PROFILE, URL)
def command(
    files: tuple[str, ...], form: str | None, output: str | None, profile: str | Profile | None, url: str | None
) -> None:
    """Turn copied text into articles.

    FILES hold the text of an article that was marked and copied in a browser: date line, headline, author, lead,
    captions (often twice), paragraphs, notices. '-' or no file reads standard input.
    """
    inputs = expand(files)
    one_address(inputs, url)
    run(inputs, Target(form, output), lambda data, _: [read_text(data, url=url, profile=profile)], wanted="text")
