"""`vnnews explain`: why each field and block of a page came out as it did, or what differs from another reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import click

import vnnews
from vnnews.cli.app import EXIT_INPUT
from vnnews.cli.common import CONTENT_TYPE, FILES, OUTPUT, PROFILE, URL, one_address, options
from vnnews.cli.diff import difference_text, other_of
from vnnews.cli.inputs import STDIN, Input, expand, read
from vnnews.cli.output import opened
from vnnews.cli.text import read_text
from vnnews.sites.profile import Profile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnnews.authoring.container import Ranked
    from vnnews.authoring.page import LayoutTrial
    from vnnews.model import Article

_EPILOG = """\b
Examples:
  vnnews explain page.html
  vnnews explain page.html --profile generic      the reading without the site's layout
  vnnews explain page.html --diff generic         only what differs between the two readings
  vnnews explain page.html --diff my-site.toml
  vnnews parse -f json page.html > before.json    ... change something, and then:
  vnnews explain page.html --diff before.json
  vnnews explain --copied copied.txt | less

\b
Exit codes:
  0  all done; with --diff: nothing differs
  1  some input could not be read (one line each on stderr); with --diff also: something differs
  2  wrong use
"""


@click.command("explain", epilog=_EPILOG, short_help="Explain why each field and block of a page came out as it did.")
@options(FILES, OUTPUT, PROFILE, URL, CONTENT_TYPE)
@click.option("--copied", is_flag=True, help="The input is copied text, not HTML.")
@click.option(
    "--diff",
    "other",
    metavar="OTHER",
    help="Show only what differs from another reading: a profile's name, a TOML file, or a JSON file that "
    "'vnnews parse -f json' wrote. Lines with - are the other's.",
)
def command(files: tuple[str, ...], output: str | None, other: str | None, **settings: Any) -> None:  # noqa: ANN401 - see _Reading
    """Explain why each field and block of a page came out as it did.

    Prints which profile and layout matched, and by which fingerprint; for every field the candidate that won and those
    that lost; for every block its rule, its evidence, its line in the source and what it repeats; and all notes.
    """
    reading = _Reading(**settings)
    inputs = expand(files)
    one_address(inputs, reading.url)
    others = other_of(other, len(inputs), reading.read_as) if other is not None else None
    failed = differs = False
    with opened(output, (*inputs, Input(other or STDIN))) as out:
        for number, source in enumerate(inputs):
            data = read(source, "text" if reading.copied else "page")
            if data is None:
                failed = True
                continue
            article = reading.read(data)
            if others is None:
                from vnnews.cli.reasons import explain  # noqa: PLC0415 - rich is heavy, and not needed for --diff

                trials, containers = reading.trials(data, article), reading.containers(data, article)
                explain(article, source.label, out, trials, containers)
            else:
                differences = difference_text(source.label, others(number, data), article)
                differs = differs or bool(differences)
                out.write(differences)
    if failed or differs:
        raise click.exceptions.Exit(EXIT_INPUT)


@attrs.frozen(kw_only=True)
class _Reading:
    """How the inputs are read."""

    profile: str | Profile | None
    url: str | None
    content_type: str | None
    copied: bool

    def read(self, data: bytes) -> Article:
        """The article of an input."""
        return self.read_as(data, self.profile)

    def read_as(self, data: bytes, profile: str | Profile | None) -> Article:
        """The article of an input, read with some profile."""
        if self.copied:
            return read_text(data, url=self.url, profile=profile)
        return vnnews.parse_html(data, url=self.url, content_type=self.content_type, profile=profile)

    def trials(self, data: bytes, article: Article) -> Sequence[LayoutTrial]:
        """The layouts that were tried, each with the fingerprint that matched; none for copied text."""
        from vnnews.authoring.page import layout_trials, tree_of  # noqa: PLC0415 - only here

        if self.copied:
            return ()
        known = {each.name: each for each in vnnews.profiles()}
        profile = known.get(article.profile or "") if isinstance(self.profile, str | None) else self.profile
        return tuple(layout_trials(tree_of(data, self.content_type), profile)) if profile else ()

    def containers(self, data: bytes, article: Article) -> Sequence[Ranked]:
        """The container and its runners-up, where no layout selects it; none for copied text."""
        from vnnews.authoring.container import rank_containers  # noqa: PLC0415 - only here

        return () if self.copied or article.layout else rank_containers(data, self.url, self.content_type)
