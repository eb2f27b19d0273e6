"""The format `pretty`: an article for the eye, each block with its role in the margin."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Final

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.text import Text

from vnnews.cli.blocks import content
from vnnews.cli.drawing import BAR, DIM, Labelled, console, one_line, prose, repeat_words
from vnnews.cli.safe import safe, safe_line
from vnnews.model import Article, Author, Block, Precision

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

_FIELD_WIDTH: Final = 11
_ROLE_WIDTH: Final = 16
_HIDDEN: Final = 20_000  # blocks past this number are counted, not drawn: a hostile page must not fill the terminal
_ROLE_STYLES: Final = {
    "heading": "bold cyan",
    "live_entry": "bold cyan",
    "figure": "magenta",
    "embed": "magenta",
    "quote": "green",
    "pull_quote": "yellow",
    "info_box": "green",
    "list": "blue",
    "table": "blue",
    "related": DIM,
    "author_line": DIM,
    "source_line": DIM,
    "notice": DIM,
}
_TIMESPEC: Final = {Precision.HOUR: "%Y-%m-%d %H h", Precision.MINUTE: "%Y-%m-%d %H:%M"}


class Pretty:
    """Draws articles on a stream, as wide as the terminal."""

    def __init__(self, out: IO[str]) -> None:
        self._console = console(out)
        self._started = False

    def write(self, article: Article, name: str) -> None:
        """Draw one article under a rule that bears the name of its input."""
        if self._started:
            self._console.print()
        self._started = True
        self._console.print(Rule(Text(safe_line(name), style="bold"), characters="━", align="left", style="cyan"))
        for part in _article(article):
            self._console.print(part)

    def close(self) -> None:
        """Nothing stands after the last article."""


def _article(article: Article) -> Iterator[RenderableType]:
    if not article.is_article:
        yield Text("This page is no article; what was found in it:", style="bold yellow")
    yield Text()
    if article.headline:
        yield prose(article.headline, "bold")
        yield Text()
    for name, value in _fields(article):
        yield Labelled(Text(name.rjust(_FIELD_WIDTH), style="cyan"), value, width=_FIELD_WIDTH)
    yield Text()
    yield _rule(f"body: {_count(len(article.body), 'block')}, {_count(article.word_count, 'word')} to read")
    for block in article.body[:_HIDDEN]:
        yield Text()
        yield _block(block)
    if len(article.body) > _HIDDEN:
        yield Text(f"… and {len(article.body) - _HIDDEN} more blocks", style=DIM)
    if article.notes:
        yield Text()
        yield _rule("notes")
        for note in article.notes:
            place = f" ({note.place})" if note.place else ""
            yield prose(f"- {note.code}: {note.message}{place}")


def _rule(title: str) -> Rule:
    return Rule(Text(title, style=DIM), align="left", style=DIM)


def _count(number: int, noun: str) -> str:
    """A number and its noun.

    >>> _count(1, "block"), _count(1234, "word")
    ('1 block', '1,234 words')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _fields(article: Article) -> Iterator[tuple[str, RenderableType]]:
    """What stands above the body: name and value of each field that the page has."""
    if article.lead:
        yield "lead", _lead(article)
    if article.authors:
        yield "byline", _with_origin(", ".join(map(_author, article.authors)), article, "authors")
    if article.published:
        shown = _date(article.published, article.published_precision)
        yield "published", _with_origin(shown, article, "published")
    if article.modified and article.modified != article.published:
        yield "modified", _with_origin(_date(article.modified, article.modified_precision), article, "modified")
    if article.breadcrumbs:
        yield "section", _with_origin(" > ".join(article.breadcrumbs), article, "breadcrumbs")
    elif article.section:
        yield "section", _with_origin(article.section, article, "section")
    if article.tags:
        yield "tags", _with_origin(", ".join(article.tags), article, "tags")
    if article.language:
        yield "language", prose(article.language)
    if article.url:
        yield "address", one_line("", article.url)
    yield "read as", _reader(article)


def _lead(article: Article) -> RenderableType:
    lead = _with_origin(article.lead or "", article, "lead")
    before = " ".join(filter(None, (article.lead_prefix, article.dateline)))
    if before:
        lead = Text.assemble(prose(before, DIM), " ", lead)
    return Group(lead, *([_repeat(repeat_words(article.lead_repeats))] if article.lead_repeats else []))


def _author(author: Author) -> str:
    return f"{author.name} ({author.role})" if author.role else author.name


def _date(moment: datetime, precision: Precision | None) -> str:
    """A date at its precision, with its zone.

    >>> from datetime import datetime
    >>> from vnnews import Precision
    >>> _date(datetime.fromisoformat("2026-08-14T15:21:00+07:00"), Precision.MINUTE)
    '2026-08-14 15:21 +07:00'
    >>> _date(datetime.fromisoformat("2026-08-14T00:00:00+07:00"), Precision.DAY)
    '2026-08-14 (the page states no time of day)'
    """
    if precision is Precision.DAY:
        return f"{moment:%Y-%m-%d} (the page states no time of day)"
    zone = moment.isoformat()[-6:] if moment.utcoffset() is not None else ""
    return f"{moment.strftime(_TIMESPEC.get(precision or Precision.SECOND, '%Y-%m-%d %H:%M:%S'))} {zone}".rstrip()


def _with_origin(value: str, article: Article, field: str) -> Text:
    """A value, and dimmed behind it where it was read."""
    source = article.source(field)
    shown = prose(value)
    return shown if source is None else Text.assemble(shown, (f"  [{safe_line(source.winner.origin)}]", DIM))


def _reader(article: Article) -> Text:
    layout = f", layout {article.layout}" if article.layout else ""
    site = f" ({article.site})" if article.site else ""
    return prose(f"profile {article.profile or 'none'}{layout}{site}", DIM)


def _block(block: Block) -> RenderableType:
    style = _ROLE_STYLES.get(block.role, "")
    label = Text(f"{block.index:>3} {safe(block.role).replace('_', ' ')}", style=style)
    shown = content(block, style)
    if block.repeats:
        shown = Group(shown, _repeat(repeat_words(block.repeats)))
    return Labelled(label, shown, width=_ROLE_WIDTH, bar=BAR)


def _repeat(words: str) -> Text:
    return Text(f"= {words}", style="italic yellow")
