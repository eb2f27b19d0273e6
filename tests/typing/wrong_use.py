"""Lines that a type checker has to refuse, and types that it has to see. Nothing here is run.

Each refused line carries `# type: ignore[code]`: mypy (`warn_unused_ignores`) fails when it would accept the line, so
`make types` tests the types that users meet.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, assert_type

from vnnews.errors import UnknownNameError, VnnewsError, WrongTypeError
from vnnews.model import Article, Author, Figure, Heading, Image, Options, Paragraph, Precision, PullQuote, Repeat

if TYPE_CHECKING:
    from vnnews.model import Block, Source


def an_article_is_frozen(article: Article, block: Paragraph, image: Image) -> None:
    """Articles, blocks and their parts do not change."""
    article.headline = "Tít"  # type: ignore[misc]
    article.body[0] = block  # type: ignore[index]
    article.body.append(block)  # type: ignore[attr-defined]
    article.authors += (Author("Anh"),)  # type: ignore[misc]
    block.text = "khác"  # type: ignore[misc]
    image.url = "https://example.vn/a.jpg"  # type: ignore[misc]
    article.text = "khác"  # type: ignore[misc]


def what_may_be_missing_has_to_be_asked_for(article: Article) -> None:
    """A field that a page may leave out cannot be used as if it were there."""
    article.published.year  # type: ignore[union-attr]
    article.headline.upper()  # type: ignore[union-attr]
    article.image.url  # type: ignore[union-attr]
    article.source("published").winner  # type: ignore[union-attr]


def names_are_checked(article: Article) -> None:
    """A wrong name is found before it runs."""
    article.title  # type: ignore[attr-defined]
    Article(title="Tít")  # type: ignore[call-arg]
    Article("https://example.vn")  # type: ignore[call-arg]
    Options(max_byte=1)  # type: ignore[call-arg]
    Precision.WEEK  # type: ignore[attr-defined]


def types_are_checked() -> None:
    """A wrong type is found before it runs."""
    Options(max_bytes="1")  # type: ignore[arg-type]
    Article(published="2024-07-25")  # type: ignore[arg-type]
    WrongTypeError("page")  # type: ignore[call-arg]
    UnknownNameError("profile", "vnecon", "generic")  # type: ignore[arg-type]


def a_figure_has_no_running_text(figure: Figure) -> None:
    """Captions are no story: a figure has no `text`."""
    figure.text  # type: ignore[attr-defined]


def views_have_their_types(article: Article) -> None:
    """Views give the narrow types of their blocks."""
    assert_type(article.published, datetime | None)
    assert_type(article.figures, tuple[Figure, ...])
    assert_type(article.headings, tuple[Heading, ...])
    assert_type(article.paragraphs, tuple[Paragraph, ...])
    assert_type(article.word_count, int)
    assert_type(article.to_json(), str)
    assert_type(Article.from_json(b"{}"), Article)


def isinstance_narrows(block: Block) -> None:
    """A block's class says what it has."""
    if isinstance(block, PullQuote):
        assert_type(block.text, str)
        assert_type(block.repeats, tuple[Repeat, ...])
    elif isinstance(block, Figure):
        assert_type(block.caption, str | None)
    else:
        block.text  # type: ignore[attr-defined]


def a_source_tells_who_won(source: Source) -> None:
    """Provenance is typed to the end."""
    assert_type(source.winner.value, str)
    assert_type([loser.place for loser in source.losers], list[str])


def errors_are_value_errors(error: VnnewsError) -> ValueError:
    """Wrong use can be caught as what Python calls it."""
    return error
