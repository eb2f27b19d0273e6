"""`vnnews date`: texts to dates."""

from __future__ import annotations

import datetime as dt
import json
import sys
from typing import TYPE_CHECKING, Final

import click

import vnnews
from vnnews.cli.app import EXIT_INPUT
from vnnews.cli.inputs import STDIN, Input, bytes_of, complain, reason
from vnnews.cli.safe import safe_json, safe_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnnews import ParsedDate

_VIETNAM: Final = dt.timezone(dt.timedelta(hours=7))
_EPILOG = """\b
Examples:
  vnnews date 'July 25, 2024 | 16:03 GMT+7' 'Chủ Nhật, 08/03/2026'
  vnnews date '3 giờ trước' --now 2026-03-08T12:00
  cut -f2 table.tsv | vnnews date --json -

\b
Exit codes: 0 all done, 1 some text holds no date ('-' is printed for it), 2 wrong use.
"""


def _moment(ctx: click.Context, param: click.Parameter, value: str | None) -> dt.datetime | None:  # noqa: ARG001
    """An ISO 8601 moment; without an offset it is Vietnamese time."""
    if value is None:
        return None
    try:
        moment = dt.datetime.fromisoformat(value)
    except ValueError as error:
        message = f"{safe_line(value)!r} is not an ISO 8601 date and time, such as 2026-03-08T12:00"
        raise click.BadParameter(message) from error
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=_VIETNAM)


@click.command("date", epilog=_EPILOG, short_help="Read Vietnamese and English dates.")
@click.argument("texts", nargs=-1, required=True, metavar="TEXT...")
@click.option(
    "--now",
    metavar="ISO",
    callback=_moment,
    help="What relative dates ('hôm qua') count from; without an offset it is at +07:00.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, with the span that was read.")
def command(texts: tuple[str, ...], now: dt.datetime | None, *, as_json: bool) -> None:
    """Read Vietnamese and English dates.

    Prints a line for each TEXT ('-' reads one from each line of standard input): the date at the precision that the
    text states, that precision, and whether the zone was stated or assumed (+07:00). The machine's clock is never read.
    """
    missing = False
    for text in _each(texts):
        parsed = vnnews.parse_date(text, now=now)
        missing = missing or parsed is None
        if as_json:
            sys.stdout.write(safe_json(json.dumps(_wire(text, parsed), ensure_ascii=False)) + "\n")
        else:
            sys.stdout.write(_line(parsed) + "\n")
            for note in parsed.notes if parsed else ():
                complain(text, note.message)
    if missing:
        raise click.exceptions.Exit(EXIT_INPUT)


def _each(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        if text == "-":
            try:
                lines = bytes_of(STDIN).decode("utf-8", "replace")
            except OSError as error:
                complain(Input(STDIN).label, reason(error))
                raise click.exceptions.Exit(EXIT_INPUT) from error
            yield from filter(None, map(str.strip, lines.splitlines()))
        else:
            yield text


def _line(parsed: ParsedDate | None) -> str:
    if parsed is None:
        return "-"
    return f"{safe_line(str(parsed))}\t{parsed.precision}\t{parsed.zone.value} zone"


def _wire(text: str, parsed: ParsedDate | None) -> dict[str, object]:
    if parsed is None:
        return {"text": text, "value": None}
    return {
        "text": text,
        "value": str(parsed),
        "precision": parsed.precision.value,
        "zone": parsed.zone.value,
        "span": list(parsed.span),
        "notes": [note.message for note in parsed.notes],
    }
