"""The inputs of a command: reads files, globs and standard input, and writes one line for each that cannot be used."""

from __future__ import annotations

import errno
import glob
import os
import sys
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import attrs
import click

from vnnews.cli.safe import safe_line
from vnnews.reading.kind import binary_kind, has_tag, is_html, text_kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STDIN: Final = "-"
_STDIN_LABEL: Final = "<stdin>"
Wanted: TypeAlias = Literal["page", "text", "feed"]
_MOST: Final = 128 * 1024 * 1024  # bytes; more of a page is not read anyway (`Options.max_bytes`)
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
        click.UsageError: no name is given, and nothing is piped in.
    """
    if not names:
        if sys.stdin is None or sys.stdin.isatty():
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


def read(source: Input, wanted: Wanted | None = None) -> bytes | None:
    """The bytes of an input. Returns None, after one line on stderr with the reason, if they cannot be used.

    Args:
        source: the input.
        wanted: what it is to hold; by default any text.
    """
    problem = source.problem
    if problem is None:
        try:
            data = bytes_of(source.name)
        except OSError as error:
            problem = _problem(error)
        else:
            problem = _unfit(data) or _other(data, wanted)
            if problem is None:
                return data
    complain(source.label, problem)
    return None


def complain(name: str, problem: str) -> None:
    """One line on stderr: `vnnews: name: problem`."""
    click.echo(f"vnnews: {safe_line(name)}: {safe_line(problem)}", err=True)


def bytes_of(name: str) -> bytes:
    """The bytes of a file or of standard input.

    Raises:
        OSError: they cannot be read, or never end (`/dev/zero`).
    """
    if name == STDIN:
        if sys.stdin is None:
            raise OSError(errno.EBADF, "standard input is closed")
        data = sys.stdin.buffer.read(_MOST + 1)
    else:
        with open(name, "rb") as file:  # noqa: PTH123 - a Path would normalise the name in the message
            data = file.read(_MOST + 1)
    if len(data) > _MOST:
        raise OSError(errno.EFBIG, f"more than {_MOST:,} bytes")
    return data


def text_of(name: str) -> str:
    """The text of a file that the user wrote, such as a profile.

    Raises:
        OSError: it cannot be read, or is not UTF-8.
    """
    try:
        return bytes_of(name).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise OSError(errno.EILSEQ, "not UTF-8") from error


def reason(error: OSError) -> str:
    """The reason that the operating system gives, with a small letter, as it stands in a message."""
    words = error.strerror or str(error)
    return words[:1].lower() + words[1:]


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
    kind = binary_kind(data)
    if kind is not None:
        return f"not a text file: {kind}"
    if b"\x00" in data[:_NUL_WITHIN] and not data.startswith(_UTF_16):
        return "not a text file: it holds NUL bytes"
    return None


def _other(data: bytes, wanted: Wanted | None) -> str | None:
    """What a text is that is not what a command wants, with what to do. Returns None if it may be that."""
    if wanted is None or b"\x00" in data[:_NUL_WITHIN]:  # UTF-16: its signs are not those of ASCII
        return None
    data = data.removeprefix(_BOM)
    kind = text_kind(data)
    if wanted == "feed":
        return None if kind is None or kind.startswith("a feed") else f"not a feed: {kind}"
    if kind is not None:
        return f"not a {'page' if wanted == 'page' else 'copied text'}: {kind}"
    if wanted == "page":
        return None if has_tag(data) else "not a page: it has no tag ('vnnews text' reads copied text)"
    return "not a copied text: HTML ('vnnews parse' reads it)" if is_html(data) else None
