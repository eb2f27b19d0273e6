"""`vnnews feed`: RSS and Atom to articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

import vnnews
from vnnews.cli.common import FILES, FORMAT, OUTPUT, PROFILE, Target, options, run
from vnnews.cli.inputs import Input, complain, expand

if TYPE_CHECKING:
    from vnnews.model import Article
    from vnnews.sites.profile import Profile

_EPILOG = """\b
Examples:
  vnnews feed feed.xml
  curl -s https://vneconomy.vn/tin-moi.rss | vnnews feed -o news.jsonl -

\b
Exit codes: 0 all done, 1 some input could not be read or is not a feed, 2 wrong use.
"""


@click.command("feed", epilog=_EPILOG, short_help="Turn RSS and Atom feeds into articles.")
@options(FILES, FORMAT, OUTPUT, PROFILE)
def command(files: tuple[str, ...], form: str | None, output: str | None, profile: str | Profile | None) -> None:
    """Turn RSS and Atom feeds into articles.

    Items that carry whole bodies ('content:encoded') give whole articles; the others headline, lead, dates, address
    and picture. A feed gives any number of articles: 'json' is always an array. '-' or no file reads standard input.
    """

    def articles(data: bytes, source: Input) -> tuple[Article, ...]:
        items = vnnews.parse_feed(data, profile=profile)
        if not items:
            complain(source.label, "not a feed, or a feed without items")
            failed.append(source)
        return items

    failed: list[Input] = []
    run(expand(files), Target(form, output), articles, failed=failed, several=True, wanted="feed")
