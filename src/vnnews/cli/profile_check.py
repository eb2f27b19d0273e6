"""`vnnews profile check`: whether a profile is right, and reads its pages as they should be read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vnnews.cli.app import EXIT_INPUT
from vnnews.cli.inputs import STDIN, Input, complain, expand, read
from vnnews.cli.safe import safe

if TYPE_CHECKING:
    from vnnews.authoring.check import CaseCheck, ProfileCheck

_EPILOG = """\b
Examples:
  vnnews profile check my-site.toml                        pages in the folder 'cases' beside it
  vnnews profile check my-site.toml 'saved/*.html'
  vnnews profile check my-site.toml --accept               write what is found for pages of which nothing is known

\b
Exit codes:
  0  the profile is right, and each page was read as its file says
  1  the profile is wrong, a page was read otherwise or has no file, or an input could not be read
  2  wrong use
"""


@click.command("check", epilog=_EPILOG, short_help="Check a profile, and the pages whose content is known.")
@click.argument("file", metavar="FILE", type=click.Path(path_type=str))
@click.argument("pages", nargs=-1, metavar="[PAGE]...", type=click.Path(path_type=str))
@click.option(
    "--accept",
    is_flag=True,
    help="For each page without a JSON file beside it, write one with what is found now. Read it before you keep it.",
)
@click.option("--quiet", "-q", is_flag=True, help="Say only what is wrong.")
def command(file: str, pages: tuple[str, ...], *, accept: bool, quiet: bool) -> None:
    """Check a profile, and the pages whose content is known.

    FILE is a profile. Beside each PAGE (without any: cases/*.html beside FILE) a JSON file of the same name says what
    is in it, in the form that --accept writes. All problems of the profile are told with their lines.
    """
    from vnnews.authoring.check import cases_of, check_profile  # noqa: PLC0415 - only here

    if STDIN in {file, *pages}:
        message = "a profile and its pages are files; standard input is not read"
        raise click.UsageError(message)
    if read(Input(file)) is None:
        raise click.exceptions.Exit(EXIT_INPUT)
    inputs = expand(pages) if pages else tuple(Input(str(page)) for page in cases_of(file))
    readable = [each for each in inputs if read(each) is not None]
    report = check_profile(file, [each.name for each in readable])
    for problem in report.problems:
        complain(file, problem)
    accepted = {case.page for case in report.cases if accept and _accepted(case)}
    for case in report.cases:
        if case.page not in accepted and not (quiet and case.ok):
            sys.stdout.write(f"{safe(str(case))}\n")
    if not quiet:
        _say_remarks(report)
    wrong = report.problems or any(not case.ok and case.page not in accepted for case in report.cases)
    if wrong or len(readable) < len(inputs):
        raise click.exceptions.Exit(EXIT_INPUT)


def _accepted(case: CaseCheck) -> bool:
    """Write what was found beside a page of which nothing was known."""
    from vnnews.authoring.expectation import expectation_text  # noqa: PLC0415 - only here

    if case.expected:
        return False
    target = Path(case.page).with_suffix(".json")
    try:
        target.write_text(expectation_text(case.article), encoding="utf-8", newline="\n")
    except OSError as error:
        complain(str(target), (error.strerror or str(error)).lower())
        return False
    sys.stdout.write(f"{safe(target.name)}: written with what was found; read it, and correct what is wrong\n")
    return True


def _say_remarks(report: ProfileCheck) -> None:
    for remark in report.remarks:
        sys.stdout.write(f"remark: {safe(remark)}\n")
    if report.ok:
        layouts = len(report.profile.layouts) if report.profile else 0
        sys.stdout.write(f"{safe(report.name)}: right; {layouts} layouts, {len(report.cases)} pages as expected\n")
