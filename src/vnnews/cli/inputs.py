"""The inputs of a command: reads files, globs and standard input, and writes one line for each that cannot be used."""

from __future__ import annotations

import glob
import os
import sys
from typing import TYPE_CHECKING, Final

import attrs
import click

from vnnews.cli.safe import safe_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STDIN: Final = "-"
_STDIN_LABEL: Final = "<stdin>"
# Beginnings of files that are not pages; from the formats' own specifications, as in file(1).
_MAGIC: Final = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a RIFF file (WebP, WAV, AVI)"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "gzip: unpack it first"),
    (b"BZh", "bzip2: unpack it first"),
    (b"\xfd7zXZ\x00", "xz: unpack it first"),
    (b"\x28\xb5\x2f\xfd", "Zstandard: unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"PAR1", "Parquet"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"ID3", "an MP3 file"),
    (b"OggS", "an Ogg file"),
)
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
_NUL_WITHIN: Final = 8000  # git's rule: a NUL byte near the beginning makes a file binary; a stray one later does not
_BOM: Final = b"\xef\xbb\xbf"


@attrs.frozen
class Input:
    """One file to read (`-` is standard input), or a name with a problem that is already known."""

    name: str
    problem: str | None = None

    @property
    def label(self) -> str:
        """The name as it is printed."""
        if self.name == STDIN:
            return _STDIN_LABEL
        return safe_line(os.fsencode(self.name).decode("utf-8", "replace"))  # whatever the locale made of the bytes


def expand(names: Sequence[str]) -> tuple[Input, ...]:
    """The inputs of the names on the command line. Globs that the shell left are expanded and sorted by name.

    Raises:
        click.UsageError: no name is given and nothing is piped in.
    """
    if not names:
        if sys.stdin.isatty():
            message = "no input: name files, or pipe one in"
            raise click.UsageError(message)
        return (Input(STDIN),)
    return tuple(each for name in names for each in _expanded(name))


def _expanded(name: str) -> Iterator[Input]:
    if name == STDIN or not glob.has_magic(name) or os.path.lexists(name):
        yield Input(name)
        return
    files = sorted(path for path in glob.glob(name, recursive=True) if not os.path.isdir(path))  # noqa: PTH112, PTH207
    if not files:
        yield Input(name, "no file matches")
    yield from map(Input, files)


def read(source: Input) -> bytes | None:
    """The bytes of an input. Returns None, after one line on stderr with the reason, if they cannot be used."""
    problem = source.problem
    if problem is None:
        try:
            data = _bytes(source.name)
        except OSError as error:
            problem = _problem(error)
        else:
            problem = _unfit(data)
            if problem is None:
                return data
    complain(source.label, problem)
    return None


def complain(name: str, problem: str) -> None:
    """One line on stderr: `vnnews: name: problem`."""
    click.echo(f"vnnews: {safe_line(name)}: {safe_line(problem)}", err=True)


def _bytes(name: str) -> bytes:
    if name == STDIN:
        return sys.stdin.buffer.read()
    with open(name, "rb") as file:  # noqa: PTH123 - a Path would normalise the name in the message
        return file.read()


def reason(error: OSError) -> str:
    """The reason that the operating system gives, in lower case as it stands in a message."""
    return (error.strerror or str(error)).lower()


def _problem(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, IsADirectoryError):
        return "is a directory (for its pages, name them: 'folder/*.html')"
    if isinstance(error, PermissionError):
        return "permission denied"
    return reason(error)


def _unfit(data: bytes) -> str | None:
    """Why bytes cannot be a page, a feed or a text. Returns None if they can."""
    if not data.removeprefix(_BOM).strip():
        return "empty"
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)
    if kind is not None:
        return f"not a text file: {kind}"
    if b"\x00" in data[:_NUL_WITHIN] and not data.startswith(_UTF_16):
        return "not a text file: it holds NUL bytes"
    return None
