"""`vnnews profile`: `new` proposes a profile from saved pages, `check` compares pages with their expectations."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vnnews.cli.app import EXIT_INPUT
from vnnews.cli.inputs import STDIN, Input, complain, expand, read, reason
from vnnews.cli.output import opened
from vnnews.cli.safe import safe
from vnnews.text import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnnews.authoring.check import CaseCheck, ProfileCheck

_EPILOG = """\b
Examples:
  vnnews profile new saved/*.html > my-site.toml
  vnnews profile check my-site.toml

\b
Exit codes: 0 all is well, 1 something is not, 2 wrong use.
"""
_NEW_EPILOG = """\b
Examples:
  vnnews profile new 'saved/*.html' > my-site.toml
  vnnews profile new 'saved/*.html' --name my-site --host my-site.vn -o my-site.toml

\b
Exit codes: 0 a profile was written, 1 an input could not be read or no page is an article, 2 wrong use.
"""
_CHECK_EPILOG = """\b
Examples:
  vnnews profile check my-site.toml                        pages in the folder 'cases' beside it
  vnnews profile check my-site.toml 'saved/*.html'
  vnnews profile check my-site.toml --accept               write the expectations that are missing

\b
Exit codes:
  0  the profile is valid, and each page meets its expectation
  1  the profile is not valid, a page differs or has no expectation, or an input could not be read
  2  wrong use
"""


class _InOrderOfWork(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names as they are defined below: a profile is proposed before it is checked."""
        return list(self.commands)


@click.group(
    "profile", cls=_InOrderOfWork, epilog=_EPILOG, short_help="Propose a site's profile from saved pages, or check one."
)
def command() -> None:
    """Propose a site's profile from saved pages, or check one.

    A profile is a TOML file with the selectors of a site's headline, lead, body and so on. The other commands read
    with it at once ('--profile FILE'); nothing needs to be installed.
    """


@command.command("new", epilog=_NEW_EPILOG, short_help="Propose a profile from saved pages of one site.")
@click.argument("pages", nargs=-1, metavar="PAGE...", required=True, type=click.Path(path_type=str))
@click.option("--name", metavar="NAME", help="The profile's name. Without it: the host's.")
@click.option("--host", metavar="HOST", help="The site's host, such as 'my-site.vn'. Without it: what most pages name.")
@click.option("--output", "-o", metavar="FILE", type=click.Path(path_type=str), help="Write to FILE.")
def new(pages: tuple[str, ...], name: str | None, host: str | None, output: str | None) -> None:
    """Propose a profile from saved pages of one site.

    Give three articles or more, old ones and new ones, and the home page or a section page: the fingerprint is what
    all articles have and list pages lack. One article works too; comments list what could not be confirmed. Each
    selector has its evidence beside it. Nothing is fetched.
    """
    from vnnews.authoring.propose import propose_profile  # noqa: PLC0415 - only here

    inputs = expand(pages)
    read_pages = {source.label: data for source in inputs if (data := read(source)) is not None}
    proposal = propose_profile(read_pages, name=name, host=host) if read_pages else None
    if proposal is None:
        if read_pages:
            names = list(read_pages)
            which = names[0] if len(names) == 1 else counted(len(names), "page")
            complain(which, "no page is an article, so nothing can be proposed")
        raise click.exceptions.Exit(EXIT_INPUT)
    with opened(output, inputs) as out:
        out.write(safe(proposal.text))
    if out is not sys.stdout:
        for remark in proposal.remarks:
            click.echo(f"vnnews: not confirmed: {safe(remark)}", err=True)
    if len(read_pages) < len(inputs):
        raise click.exceptions.Exit(EXIT_INPUT)


@command.command("check", epilog=_CHECK_EPILOG, short_help="Check a profile, and its pages against their expectations.")
@click.argument("file", metavar="FILE", type=click.Path(path_type=str))
@click.argument("pages", nargs=-1, metavar="[PAGE]...", type=click.Path(path_type=str))
@click.option(
    "--accept",
    is_flag=True,
    help="For each page without a JSON file beside it, write one from the current result. Read it before you keep it.",
)
@click.option("--quiet", "-q", is_flag=True, help="Print only what is wrong.")
def check(file: str, pages: tuple[str, ...], *, accept: bool, quiet: bool) -> None:
    """Check a profile, and its pages against their expectations.

    FILE is a profile. Beside each PAGE (without any: cases/*.html beside FILE) a JSON file of the same name holds its
    expectation: what is in the page, in the form that --accept writes. All problems of the profile are printed with
    their lines.
    """
    from vnnews.authoring.check import check_profile  # noqa: PLC0415 - only here

    inputs = _pages(file, pages)
    readable = [each for each in inputs if read(each) is not None]
    report = check_profile(file, [each.name for each in readable])
    open_cases = [case for case in report.cases if not (accept and _accepted(case))]
    _write_report(report, open_cases, quiet=quiet)
    if report.problems or len(readable) < len(inputs) or not all(case.ok for case in open_cases):
        raise click.exceptions.Exit(EXIT_INPUT)


def _pages(file: str, pages: tuple[str, ...]) -> tuple[Input, ...]:
    """The pages that are named, or those in the folder `cases` beside the profile.

    Raises:
        click.UsageError: standard input is named.
        click.exceptions.Exit: the profile cannot be read.
    """
    from vnnews.authoring.check import cases_of  # noqa: PLC0415 - only here

    if STDIN in {file, *pages}:
        message = "a profile and its pages are files; standard input is not read"
        raise click.UsageError(message)
    if read(Input(file)) is None:
        raise click.exceptions.Exit(EXIT_INPUT)
    return expand(pages) if pages else tuple(Input(str(page)) for page in cases_of(file))


def _accepted(case: CaseCheck) -> bool:
    """Write the expectation of a page that has none. Returns whether it was written."""
    from vnnews.authoring.expectation import expectation_text  # noqa: PLC0415 - only here

    if case.expected:
        return False
    target = Path(case.page).with_suffix(".json")
    try:
        target.write_text(expectation_text(case.article), encoding="utf-8", newline="\n")
    except OSError as error:
        complain(str(target), reason(error))
        return False
    sys.stdout.write(f"{safe(target.name)}: written from the current result; read it, and correct what is wrong\n")
    return True


def _write_report(report: ProfileCheck, cases: Sequence[CaseCheck], *, quiet: bool) -> None:
    """Write the problems, the results of some cases and the remarks; only what is wrong with `quiet`."""
    for problem in report.problems:
        complain(report.name, problem)
    for case in cases:
        if not (quiet and case.ok):
            sys.stdout.write(f"{safe(str(case))}\n")
    if quiet:
        return
    for remark in report.remarks:
        sys.stdout.write(f"remark: {safe(remark)}\n")
    if report.ok:
        layouts = len(report.profile.layouts) if report.profile else 0
        counts = f"{counted(layouts, 'layout')}, {counted(len(report.cases), 'page')} as expected"
        sys.stdout.write(f"{safe(report.name)}: valid; {counts}\n")
