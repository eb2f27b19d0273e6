"""The group of commands, each imported when it is called, and how every command ends."""

from __future__ import annotations

import errno
import io
import os
import sys
import warnings
from importlib import import_module
from typing import Final

import click

from vnnews.cli.inputs import complain
from vnnews.cli.output import UnwritableError
from vnnews.cli.safe import safe
from vnnews.errors import VnnewsError

COMMANDS: Final = {
    "parse": "Turn saved pages into articles.",
    "text": "Turn copied text into articles.",
    "feed": "Turn RSS and Atom feeds into articles.",
    "explain": "Explain why each field and block of a page came out as it did.",
    "date": "Read Vietnamese and English dates.",
    "profile": "Propose a site's profile from saved pages, or check one.",
    "sites": "List the sites whose layouts are known.",
    "schema": "Print the JSON Schema of an article.",
    "completion": "Print the completion script for a shell.",
}
"""Name of a command (and of its module) → its line in `vnnews --help`, so that help imports no command."""

EXIT_INPUT: Final = 1
"""Some input could not be read; the others are done."""
EXIT_INTERRUPTED: Final = 130
"""Ctrl-C, as shells count it: 128 + SIGINT."""
EXIT_BROKEN_PIPE: Final = 141
"""The reader of the output closed the pipe (`| head`): 128 + SIGPIPE."""

_STDOUT: Final = "standard output"
_IS_CLOSED: Final = "it is closed"
_EPILOG: Final = """\b
Examples:
  vnnews parse page.html                      the article of a page
  vnnews parse 'saved/*.html' -o news.jsonl   a folder of pages to JSON lines
  curl -s https://… | vnnews parse --format markdown
  vnnews explain page.html                    the reason for every decision
  vnnews date '14:05, Thứ Năm 25/7/2024'      read a date

\b
Exit codes:
  0  all done; a page that is not an article is not an error: its is_article is false
  1  some input could not be read (one line each on stderr); others are done
  2  wrong use, or the output could not be written
  130 stopped by Ctrl-C; 141 the reader of the output closed the pipe
"""


class _Commands(click.Group):
    """The commands of `COMMANDS`. Only the command that runs is imported; `--help` imports none."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command of that name, or `None`."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"vnnews.cli.{cmd_name}").command
        assert isinstance(command, click.Command)  # noqa: S101 - each module of the table defines it
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list in `--help`, from the table."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> None:
        """Run a command; its end, however it comes, is an exit code and at most one message."""
        try:
            super().invoke(ctx)
            sys.stdout.flush()
        except VnnewsError as error:
            raise click.UsageError(safe(str(error))) from error
        except BrokenPipeError:
            _let_go_of_stdout()
            ctx.exit(EXIT_BROKEN_PIPE)
        except OSError as error:  # inputs and --output have their own handlers
            _let_go_of_stdout()
            raise UnwritableError(_STDOUT, error) from error
        except KeyboardInterrupt:
            ctx.exit(EXIT_INTERRUPTED)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=_EPILOG,
)
@click.version_option(package_name="vnnews", message="%(prog)s %(version)s")
def app() -> None:
    """Vietnamese news pages to clean, typed articles.

    Headline, lead (sapo), authors, dates, and every block of the body with its role: paragraphs, headings, captions
    with credits, pull quotes, notices. Nothing is fetched: pages are files or standard input.
    """


def start() -> None:
    """Run the command with the arguments of the process. Output is UTF-8 in every locale."""
    if sys.stdout is None:
        sys.stdout = _Closed()
    warnings.showwarning = _show_warning
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app.main(prog_name="vnnews")
    except OSError as error:  # of --help, which is written before a command runs
        _let_go_of_stdout()
        UnwritableError(_STDOUT, error).show()
        sys.exit(UnwritableError.exit_code)


class _Closed(io.TextIOBase):
    """Standard output that was closed before the start (`>&-`), for which Python has None."""

    def write(self, text: str) -> int:  # noqa: ARG002 - as every stream has it
        raise OSError(errno.EBADF, _IS_CLOSED)

    def isatty(self) -> bool:
        """It is none, so that no colours are tried."""
        return False


def _show_warning(message: Warning | str, *_: object, **__: object) -> None:
    """A warning (such as one of a package with profiles that failed) on one line, without a place in our code."""
    complain("warning", str(message))


def _let_go_of_stdout() -> None:
    """Send what is still buffered nowhere: else the interpreter complains at its end (docs.python.org, `signal`)."""
    if sys.__stdout__ is not None and sys.stdout is sys.__stdout__:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.__stdout__.fileno())
        os.close(nowhere)
