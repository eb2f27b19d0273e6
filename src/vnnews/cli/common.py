"""What the commands that write articles share: their options, and the loop over the inputs."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final

import attrs
import click

from vnnews.cli.app import EXIT_INPUT
from vnnews.cli.inputs import Input, Wanted, read, reason, text_of
from vnnews.cli.output import FORMATS, chosen_format, opened, writer
from vnnews.cli.safe import safe_line

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from vnnews.model import Article
    from vnnews.sites.profile import Profile

_ADDRESS: Final = re.compile(r"https?://[^\s/]+", re.IGNORECASE)
_Option = Callable[[Callable[..., object]], Callable[..., object]]


def _profile_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """The names of profiles, for the shell's completion; files if the word is the beginning of a path."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - only for completion

    import vnnews  # noqa: PLC0415 - only for completion

    if _is_path(incomplete):
        return [CompletionItem(incomplete, type="file")]
    return [
        CompletionItem(each.name, help=each.title) for each in vnnews.profiles() if each.name.startswith(incomplete)
    ]


def _is_path(value: str) -> bool:
    """Whether a word is a file and not a profile's name: names have neither a folder nor an ending."""
    return "." in value or os.sep in value or (os.altsep or os.sep) in value


def profile_of(value: str) -> str | Profile:
    """The value of `--profile`: a name as it is, or the profile of a TOML file.

    Raises:
        click.UsageError: the file cannot be read.
        ProfileError: the file is not a valid profile.
    """
    if not _is_path(value):
        return value
    import vnnews  # noqa: PLC0415 - only here

    try:
        text = text_of(value)
    except OSError as error:
        message = f"cannot read the profile {safe_line(value)!r}: {reason(error)}"
        raise click.UsageError(message) from error
    return vnnews.load_profile(text, value)


def _profile(ctx: click.Context, param: click.Parameter, value: str | None) -> str | Profile | None:  # noqa: ARG001
    return None if value is None else profile_of(value)


def _address(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:  # noqa: ARG001
    """The address of a page, which names a host."""
    if value is not None and not _ADDRESS.match(value):
        message = f"{safe_line(value)!r} is no address such as https://bao.vn/tin.htm"
        raise click.BadParameter(message)
    return value


FILES: Final = click.argument("files", nargs=-1, type=click.Path(path_type=str))
FORMAT: Final = click.option(
    "--format",
    "-f",
    "form",
    type=click.Choice(FORMATS),
    help="How articles are written. Without it: pretty on a terminal, jsonl into a file or a pipe.",
)
OUTPUT: Final = click.option(
    "--output", "-o", metavar="FILE", type=click.Path(path_type=str), help="Write to FILE instead of standard output."
)
PROFILE: Final = click.option(
    "--profile",
    "-p",
    metavar="NAME|FILE",
    shell_complete=_profile_names,
    callback=_profile,
    help="The site profile to read with: a name (see 'vnnews sites'), a TOML file, or 'generic' for none. "
    "Without it: chosen by the address.",
)
URL: Final = click.option(
    "--url", metavar="URL", callback=_address, help="The address the page came from (one input only)."
)
CONTENT_TYPE: Final = click.option(
    "--content-type", metavar="HEADER", help="The HTTP header, such as 'text/html; charset=windows-1258'."
)


def options(*each: _Option) -> _Option:
    """Several decorators as one, the first on top in `--help`."""

    def decorate(function: Callable[..., object]) -> Callable[..., object]:
        for one in reversed(each):
            function = one(function)
        return function

    return decorate


@attrs.frozen
class Target:
    """The output file and the format; `None` is the default."""

    form: str | None
    output: str | None


def run(
    inputs: tuple[Input, ...],
    target: Target,
    articles: Callable[[bytes, Input], Iterable[Article]],
    *,
    several: bool | None = None,
    failed: Sequence[Input] = (),
    wanted: Wanted = "page",
) -> None:
    """Read the inputs one after the other and write their articles.

    Args:
        inputs: the inputs, from `expand`.
        target: where the articles are written.
        articles: the articles of an input, from its bytes.
        several: whether `json` is an array; by default, if there is more than one input.
        failed: the inputs that `articles` could not use. It may fill the list while it runs.
        wanted: what the inputs are to hold.

    Raises:
        click.exceptions.Exit: with code 1 if an input could not be read or used, after all others are done.
    """
    unread = False
    with opened(target.output, inputs) as out:
        write = writer(
            chosen_format(target.form, target.output), out, several=len(inputs) > 1 if several is None else several
        )
        for source in inputs:
            data = read(source, wanted)
            if data is None:
                unread = True
                continue
            for article in articles(data, source):
                write.write(article, source.label)
        write.close()
    if unread or failed:
        raise click.exceptions.Exit(EXIT_INPUT)


def one_address(inputs: tuple[Input, ...], url: str | None) -> None:
    """Refuse one address for several pages.

    Raises:
        click.UsageError: `--url` is given, and there is more than one input.
    """
    if url is not None and len(inputs) != 1:
        message = f"--url is the address of one page, but there are {len(inputs)} inputs"
        raise click.UsageError(message)
