"""`vnnews parse`: pages to articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

import vnnews
from vnnews.cli.common import CONTENT_TYPE, FILES, FORMAT, OUTPUT, PROFILE, URL, Target, one_address, options, run
from vnnews.cli.inputs import expand

if TYPE_CHECKING:
    from vnnews.sites.profile import Profile

_EPILOG = """\b
Formats:
  pretty    for the eye: every block with its role; the default on a terminal
  jsonl     one article a line; the default into a file or a pipe
  json      indented: an object for one input, an array for several
  markdown  headline, lead, story, captions
  text      headline, lead and story, without captions and pull quotes

\b
Examples:
  vnnews parse page.html
  vnnews parse 'saved/**/*.html' --output news.jsonl
  vnnews parse page.html --url https://vneconomy.vn/gia-vang.htm -f json
  curl -s https://vneconomy.vn/gia-vang.htm | vnnews parse -f markdown -

\b
Exit codes: 0 all done, 1 some input could not be read, 2 wrong use.
"""


@click.command("parse", epilog=_EPILOG, short_help="Turn saved pages into articles.")
@options(FILES, FORMAT, OUTPUT, PROFILE, URL, CONTENT_TYPE)
def command(
    files: tuple[str, ...],
    form: str | None,
    output: str | None,
    profile: str | Profile | None,
    url: str | None,
    content_type: str | None,
) -> None:
    """Turn saved pages into articles.

    FILES are HTML files, quoted globs or '-' for standard input, which is also read when no file is named.
    A page that is not an article gives an article too: its 'is_article' is false, and a note gives the reason.
    """
    inputs = expand(files)
    one_address(inputs, url)
    run(
        inputs,
        Target(form, output),
        lambda data, _: [vnnews.parse_html(data, url=url, content_type=content_type, profile=profile)],
    )
