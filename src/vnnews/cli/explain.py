"""`vnnews explain`: why each field and block of a page came out as it did, or what differs from another reading."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any, Final

import attrs
import click
from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.text import Text

import vnnews
from vnnews.cli.app import EXIT_INPUT
from vnnews.cli.common import CONTENT_TYPE, FILES, OUTPUT, PROFILE, URL, one_address, options
from vnnews.cli.diff import difference_text, other_of
from vnnews.cli.drawing import DIM, Labelled, console, note_line, one_line, page_rule, prose
from vnnews.cli.inputs import expand, read
from vnnews.cli.output import opened
from vnnews.cli.safe import safe_line
from vnnews.cli.text import read_text
from vnnews.model import Article, Block, Candidate, Embed, Figure, ListBlock, Repeat, Source, Table, TextBlock
from vnnews.sites.profile import FIELDS, Profile
from vnnews.text import counted, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnnews.authoring.container import Ranked
    from vnnews.authoring.page import LayoutTrial

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
_LABEL: Final = 11
_ROLE: Final = 16
_LONGEST: Final = 300  # characters of a value; enough to recognise it


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
    with opened(output, inputs) as out:
        for number, source in enumerate(inputs):
            data = read(source)
            if data is None:
                failed = True
                continue
            article = reading.read(data)
            if others is None:
                explain(article, source.label, out, reading.trials(data, article), reading.containers(data, article))
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


def explain(
    article: Article,
    name: str,
    out: IO[str],
    trials: Sequence[LayoutTrial] = (),
    containers: Sequence[Ranked] = (),
) -> None:
    """Draw the reasons for an article: the candidates of its fields, the rules of its blocks, its notes.

    Args:
        article: the article.
        name: the input's name.
        out: where to draw.
        trials: the layouts that were tried, each with the fingerprint that matched.
        containers: the container that was located by its score, and the runners-up.
    """
    screen = console(out)
    screen.print(page_rule(name))
    for part in (
        *_reader(article, trials),
        *_containers(containers),
        *_fields(article),
        *_blocks(article),
        *_notes(article),
    ):
        screen.print(part)


def _row(label: str, value: RenderableType, style: str = "cyan") -> Labelled:
    return Labelled(Text(label.rjust(_LABEL), style=style), value, width=_LABEL)


def _title(words: str) -> Iterator[RenderableType]:
    yield Text()
    yield Rule(Text(words, style="bold"), align="left", style=DIM)


def _reader(article: Article, trials: Sequence[LayoutTrial]) -> Iterator[RenderableType]:
    yield _row("profile", prose(article.profile or "none: no profile has this host"))
    yield _row("layout", prose(article.layout or "none matched: read by heuristics"))
    for layout, matched in trials:
        verdict = ("matched by ", "green") if matched else ("no match for ", "red")
        selectors = matched or ", ".join(layout.fingerprint)
        yield _row("", Text.assemble(safe_line(layout.name), " ", verdict, (safe_line(selectors), DIM)))
    yield _row("digest", prose(f"{article.fingerprint or 'none'} (of the profile's content)"))
    yield _row("article", prose("yes" if article.is_article else "no (see the notes)"))


def _containers(containers: Sequence[Ranked]) -> Iterator[RenderableType]:
    if containers:
        yield from _title("container: the element with the best score")
    for number, ranked in enumerate(containers):
        yield Text()
        size = f"score {ranked.score:.0f}, {counted(ranked.prose, 'character')} of prose"
        parts = [prose(f"{size:,} where {meaning}", DIM) for meaning, size in ranked.features]
        yield _row(
            "runner-up" if number else "won", Group(prose(f"{ranked.name}: {size}", "" if number else "bold"), *parts)
        )


def _fields(article: Article) -> Iterator[RenderableType]:
    yield from _title(f"fields: {len(article.sources)}")
    for source in article.sources:
        yield Text()
        yield _row(source.field, _source(source))
    read = {source.field for source in article.sources}
    missing = [name for name in FIELDS if name not in read]
    if missing:
        yield Text()
        yield _row("no value", prose(f"{', '.join(missing)}: no candidate, or none that was trusted", DIM))


def _source(source: Source) -> RenderableType:
    winner = source.winner
    return Group(
        prose(_short(winner.value), "bold"),
        _place("won ", winner, "green"),
        *(_loser(winner, loser) for loser in source.losers),
    )


def _place(word: str, candidate: Candidate, style: str) -> Text:
    return Text.assemble((word, style), f" {safe_line(candidate.origin):<9} ", (safe_line(candidate.place), DIM))


def _loser(winner: Candidate, loser: Candidate) -> Text:
    same = fold(loser.value) == fold(winner.value)
    value = " (same value)" if same else f": {safe_line(_short(loser.value))}"
    return Text.assemble(_place("lost", loser, "red"), (value, DIM if same else "yellow"))


def _blocks(article: Article) -> Iterator[RenderableType]:
    yield from _title(f"blocks: {len(article.body)}")
    for block in article.body:
        yield Text()
        label = Text(f"{block.index:>3} {safe_line(block.role).replace('_', ' ')}", style="cyan")
        yield Labelled(label, _block(block), width=_ROLE)


def _block(block: Block) -> RenderableType:
    line = f"line {block.line}" if block.line is not None else "no line"
    reason = block.reason
    return Group(
        Text.assemble(("rule ", "green"), safe_line(reason.rule), (f"  ({line})", DIM)),
        Text.assemble(("because ", "green"), prose(reason.evidence)),
        *(prose(_repeat(repeat), "yellow") for repeat in block.repeats),
        one_line("text", _sample(block)),
    )


def _repeat(repeat: Repeat) -> str:
    where = f"characters {repeat.start} to {repeat.end} of block {repeat.block}"
    return f"repeats {where}, {int(repeat.similarity * 100)} % alike"


def _sample(block: Block) -> str:
    """The beginning of a block's content, so that a reader recognises the block."""
    content = ""
    match block:
        case TextBlock():
            content = block.text
        case Figure():
            content = block.caption or block.credit or " ".join(image.url for image in block.images)
        case ListBlock():
            content = " / ".join(block.items[:9])
        case Table():
            content = " / ".join(" ".join(row) for row in block.rows[:9])
        case Embed():
            content = block.caption or block.src or ""
    return _short(content)


def _short(value: str) -> str:
    return value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"


def _notes(article: Article) -> Iterator[RenderableType]:
    repeats = article.lead_repeats
    if repeats:
        yield from _title("lead")
        yield from (prose(f"the lead {_repeat(repeat)}") for repeat in repeats)
    yield from _title(f"notes: {len(article.notes)}")
    yield from map(note_line, article.notes)
