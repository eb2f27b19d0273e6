"""The other reading that `vnnews explain --diff` compares with: by another profile, or by another version."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import click

import vnnews
from vnnews.cli.common import profile_of
from vnnews.cli.inputs import reason, text_of
from vnnews.cli.safe import safe, safe_line
from vnnews.errors import WireError
from vnnews.text import counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from vnnews.model import Article
    from vnnews.sites.profile import Profile

_ENDINGS: Final = (".json", ".jsonl")


def other_of(
    value: str, count: int, parse: Callable[[bytes, str | Profile], Article]
) -> Callable[[int, bytes], Article]:
    """Returns a function that gives the other article of an input, by its number and its bytes.

    Args:
        value: a JSON file that `vnnews parse` wrote, a TOML file or a profile's name.
        count: how many inputs there are.
        parse: reads an input with a profile.

    Raises:
        click.UsageError: the file cannot be read, or does not hold one article for each input.
    """
    if not value.endswith(_ENDINGS):
        profile = profile_of(value)
        return lambda _, data: parse(data, profile)
    articles = _read(value)
    if len(articles) != count:
        message = f"{safe_line(value)!r} holds {counted(len(articles), 'article')} for {counted(count, 'input')}"
        raise click.UsageError(message)
    return lambda number, _: articles[number]


def difference_text(name: str, other: Article, article: Article) -> str:
    """The differences between two readings of a page; empty if they are the same."""
    from vnnews.authoring.compare import article_differences  # noqa: PLC0415 - only here

    differences = article_differences(other, article)
    if not differences:
        return ""
    head = f"{name}: {counted(len(differences), 'difference')} (- {_reader(other)}, + {_reader(article)})"
    return safe("\n".join([head, *map(str, differences)])) + "\n"


def _reader(article: Article) -> str:
    return f"profile {article.profile or 'none'}, layout {article.layout or 'none'}"


def _read(value: str) -> list[Article]:
    name = safe_line(value)
    try:
        text = text_of(value)
        many = json.loads(text) if value.endswith(".json") else [json.loads(line) for line in text.splitlines() if line]
    except OSError as error:
        message = f"cannot read {name!r}: {reason(error)}"
        raise click.UsageError(message) from error
    except ValueError as error:
        message = f"{name!r} is not JSON: {safe_line(str(error))}"
        raise click.UsageError(message) from error
    try:
        return [vnnews.Article.from_dict(each) for each in (many if isinstance(many, list) else [many])]
    except WireError as error:
        message = f"{name!r} holds something else than an article of this version: {safe_line(str(error))}"
        raise click.UsageError(message) from error
