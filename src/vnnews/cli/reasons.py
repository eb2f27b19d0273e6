"""Draws the reasons for an article: which candidate won each field, which rule labelled each block."""

from __future__ import annotations

from itertools import chain
from typing import IO, TYPE_CHECKING, Final

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.text import Text

from vnnews.cli.drawing import DIM, Labelled, console, note_line, one_line, page_rule, prose
from vnnews.cli.safe import safe_line
from vnnews.model import Article, Block, Candidate, Embed, Figure, ListBlock, Repeat, Source, Table, TextBlock
from vnnews.sites.profile import FIELDS
from vnnews.text import counted, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnnews.authoring.container import Ranked
    from vnnews.authoring.page import LayoutTrial

_LABEL: Final = 11
_ROLE: Final = 16
_LONGEST: Final = 300  # characters of a value; enough to recognise it


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
    rows = (_reader(article, trials), _containers(containers), _fields(article), _blocks(article), _notes(article))
    for part in chain.from_iterable(rows):
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
        label, style = ("runner-up", "") if number else ("won", "bold")
        yield _row(label, Group(prose(f"{ranked.name}: {size}", style), *parts))


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
