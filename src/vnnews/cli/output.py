"""Writes articles to a stream, in one of the formats."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Final, Protocol

import click

from vnnews.cli.inputs import STDIN, Input, reason
from vnnews.cli.safe import safe, safe_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnnews.model import Article

FORMATS: Final = ("json", "jsonl", "markdown", "text", "pretty")
_SEPARATOR: Final = "\n---\n\n"


class UnwritableError(click.ClickException):
    """The output cannot be written: the disk is full, or it was closed. One line says so."""

    exit_code = 2

    def __init__(self, name: str, error: OSError) -> None:
        super().__init__(f"cannot write {name}: {reason(error)}")

    def show(self, file: IO[str] | None = None) -> None:
        """Write the line."""
        click.echo(f"vnnews: {self.message}", err=True, file=file)


class Writer(Protocol):
    """Takes articles one after the other."""

    def write(self, article: Article, name: str) -> None:
        """Write one article; `name` is that of its input, for formats that print it."""
        ...

    def close(self) -> None:
        """Write what stands after the last article."""
        ...


def chosen_format(asked: str | None, output: str | None) -> str:
    """The format asked for, else `pretty` for a terminal and `jsonl` for a file or a pipe."""
    return asked or ("pretty" if output is None and sys.stdout.isatty() else "jsonl")


def writer(name: str, out: IO[str], *, several: bool) -> Writer:
    """A writer for one of `FORMATS`; with `several`, `json` is an array, else one object."""
    if name == "json":
        return _Json(out, several=several)
    if name == "jsonl":
        return _Lines(out)
    if name == "pretty":
        from vnnews.cli.drawing import Pretty  # noqa: PLC0415 - rich is heavy

        return Pretty(out)
    return _Prose(out, markdown=name == "markdown")


@contextmanager
def opened(output: str | None, inputs: Sequence[Input] = ()) -> Iterator[IO[str]]:
    """The stream to write to: a file (UTF-8, `\\n`), or standard output for `None` and `-`.

    Raises:
        click.UsageError: the file cannot be opened, or is one of the inputs and would be lost.
        UnwritableError: the file cannot be written to its end.
    """
    if output is None or output == STDIN:
        yield sys.stdout
        return
    if any(_same(output, source.name) for source in inputs):
        message = f"{safe(output)!r} is an input too and would be overwritten: name another --output"
        raise click.UsageError(message)
    try:
        file = open(output, "w", encoding="utf-8", errors="replace", newline="\n")  # noqa: PTH123, SIM115 - as typed
    except OSError as error:
        message = f"cannot write {safe(output)!r}: {reason(error)}"
        raise click.UsageError(message) from error
    try:
        with file:
            yield file
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UnwritableError(repr(safe(output)), error) from error


def _same(one: str, other: str) -> bool:
    return other != STDIN and os.path.exists(one) and os.path.exists(other) and os.path.samefile(one, other)  # noqa: PTH110, PTH121


class _Lines:
    """JSON, one article a line."""

    def __init__(self, out: IO[str]) -> None:
        self._out = out

    def write(self, article: Article, name: str) -> None:  # noqa: ARG002 - see Writer
        self._out.write(safe_json(article.to_json()) + "\n")

    def close(self) -> None:
        """A line is complete in itself."""


class _Json:
    """Indented JSON: the article's object, or an array where there are several."""

    def __init__(self, out: IO[str], *, several: bool) -> None:
        self._out = out
        self._several = several
        self._before = "[\n" if several else ""

    def write(self, article: Article, name: str) -> None:  # noqa: ARG002 - see Writer
        self._out.write(self._before + safe_json(article.to_json(indent=2)))
        self._before = ",\n"

    def close(self) -> None:
        if self._several:
            self._out.write("\n]\n" if self._before == ",\n" else "[]\n")
        elif self._before:
            self._out.write("\n")


class _Prose:
    """Markdown, or headline, lead and story as plain text; `---` between articles."""

    def __init__(self, out: IO[str], *, markdown: bool) -> None:
        self._out = out
        self._markdown = markdown
        self._before = ""

    def write(self, article: Article, name: str) -> None:  # noqa: ARG002 - see Writer
        text = article.to_markdown() if self._markdown else _plain(article)
        self._out.write(f"{self._before}{safe(text).rstrip()}\n")
        self._before = _SEPARATOR

    def close(self) -> None:
        """Nothing stands after the last article."""


def _plain(article: Article) -> str:
    from vnnews.model.article import lead_to_read  # noqa: PLC0415 - the model is loaded with the first article

    return "\n\n".join(filter(None, (article.headline, lead_to_read(article), article.text)))
