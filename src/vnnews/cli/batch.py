"""`vnnews batch`: many pages to a folder of tables."""

from __future__ import annotations

import os
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from vnnews.cli.app import EXIT_INPUT
from vnnews.cli.common import options
from vnnews.cli.inputs import expand, reason
from vnnews.cli.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnnews.batch.job import Job, Totals

_FORMATS: Final = ("parquet", "jsonl", "csv")
_EVERY: Final = 0.5
"""Seconds between two drawings of the progress."""
_EPILOG: Final = """\b
Inputs:
  folders (searched to the bottom for .html, .htm, .xhtml, also .gz and .zst, and for .warc and .warc.gz)
  files of these kinds, quoted globs; .parquet and .jsonl files with a column of pages

\b
Examples:
  vnnews batch saved -o news
  vnnews batch 'crawl/*.warc.gz' -o news --only-articles --language vi
  vnnews batch pages.parquet -o news --html-column body --format jsonl

\b
Exit codes: 0 all done, 1 some pages failed (see _batch/errors.jsonl in the output), 2 wrong use,
130 stopped by Ctrl-C. The same command goes on after any end.
"""


@click.command("batch", epilog=_EPILOG, short_help="Turn folders and archives of pages into tables.")
@options(
    click.argument("inputs", nargs=-1, type=click.Path(path_type=str)),
    click.option("--output", "-o", required=True, metavar="FOLDER", help="The folder of the tables."),
    click.option("--format", "-f", "form", type=click.Choice(_FORMATS), default="parquet", show_default=True),
    click.option(
        "--files-from", metavar="FILE", type=click.File(), help="A file with inputs, one a line ('-': stdin)."
    ),
    click.option("--url-map", metavar="FILE", type=click.File(), help="A file with lines 'path address'."),
    click.option("--html-column", default="html", show_default=True, help="The column of pages in tables."),
    click.option("--url-column", default="url", show_default=True, help="The column of their addresses."),
    click.option("--jobs", "-j", type=click.IntRange(1), help="Processes. Without it: one a core."),
    click.option(
        "--timeout", type=click.FloatRange(0, min_open=True), default=30.0, show_default=True, metavar="SECONDS"
    ),
    click.option("--max-bytes", type=click.IntRange(1), default=2**24, show_default=True, help="The size of a page."),
    click.option("--shard-size", type=click.IntRange(1), default=5000, show_default=True, help="Inputs of one file."),
    click.option("--only-articles", is_flag=True, help="Leave out pages that are no articles."),
    click.option("--language", metavar="TAG", help="Keep this language only, such as 'vi'."),
    click.option("--profiles", metavar="DIR", type=click.Path(path_type=Path, exists=True, file_okay=False)),
    click.option("--no-blocks", is_flag=True, help="Leave out the columns 'blocks' and 'details'."),
    click.option("--overwrite", is_flag=True, help="Start anew."),
    click.option("--resume", is_flag=True, help="Go on where a run ended: always done, unless --overwrite is given."),
)
def command(**given: Any) -> None:  # noqa: ANN401 - the options above
    """Turn folders and archives of pages into tables.

    Each file of the output is written whole and then renamed. A run that was stopped or killed goes on where it was:
    a second run does only what is missing. A page that takes too long, or that ends its process, costs itself alone.
    """
    lacking = [name for name in ("pebble", "zstandard", "pyarrow") if find_spec(name) is None]
    if lacking:
        message = f"{', '.join(lacking)} is missing: pip install 'vnnews[batch]'"
        raise click.UsageError(message)
    job = _job(given)
    begun = time.monotonic()
    totals = None
    for totals in _watched(job):  # noqa: B007 - the last ones count
        pass
    click.echo(_closing(totals, time.monotonic() - begun, job.out), err=True)
    if totals is not None and totals.failed:
        raise click.exceptions.Exit(EXIT_INPUT)


def _job(given: dict[str, Any]) -> Job:
    """The run that the options describe."""
    from vnnews.batch.inputs import Inputs  # noqa: PLC0415 - the model is heavy
    from vnnews.batch.job import Job  # noqa: PLC0415 - the model is heavy
    from vnnews.batch.pages import Reader  # noqa: PLC0415 - the model is heavy

    names = list(given["inputs"])
    names += [line.rstrip("\n") for line in given["files_from"] or () if line.strip()]
    if not names:
        message = "no input: name folders or files, or give --files-from"
        raise click.UsageError(message)
    inputs = Inputs(
        tuple(each.name for each in expand(names)),
        leave_out=os.path.normpath(given["output"]),
        urls=dict(_addresses(given["url_map"] or ())),
        html=given["html_column"],
        url=given["url_column"],
        max_bytes=given["max_bytes"],
    )
    reader = Reader(
        given["form"],
        blocks=not given["no_blocks"],
        only_articles=given["only_articles"],
        language=given["language"],
        max_bytes=given["max_bytes"],
        profiles=tuple(_profiles(given["profiles"])),
    )
    return Job(
        inputs=inputs,
        out=Path(given["output"]),
        reader=reader,
        jobs=given["jobs"] or os.cpu_count() or 1,
        timeout=given["timeout"],
        shard_size=given["shard_size"],
        overwrite=given["overwrite"],
    )


def _addresses(lines: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - a file or nothing
    """Paths with their addresses: what stands before the last white space of a line, and what stands behind it."""
    for line in lines:
        path, _, url = line.strip().replace("\t", " ").rpartition(" ")
        if path:
            yield os.path.normpath(path.strip()), url


def _profiles(folder: Path | None) -> Iterator[str]:
    """The profiles of a folder, each checked.

    Raises:
        click.UsageError: a file cannot be read.
        ProfileError: a file is not a valid profile.
    """
    from vnnews.sites.profile import load_profile  # noqa: PLC0415 - only here

    for path in sorted(folder.glob("*.toml")) if folder else ():
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            problem = reason(error) if isinstance(error, OSError) else "not UTF-8"
            message = f"cannot read the profile {safe(str(path))!r}: {problem}"
            raise click.UsageError(message) from error
        load_profile(text, str(path))
        yield text


def _watched(job: Job) -> Iterator[Totals]:
    """The totals of a run; on a terminal its progress is drawn."""
    if not sys.stderr.isatty():
        yield from job.run()
        return
    from rich.console import Console  # noqa: PLC0415 - rich is heavy
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=_count(job))
        begun = drawn = time.monotonic()
        for totals in job.run():
            now = time.monotonic()
            if now - drawn >= _EVERY:
                drawn = now
                speed = totals.pages / (now - begun)
                text = f"{speed:,.0f} pages/s, {totals.articles:,} articles, {totals.failed:,} failed"
                progress.update(task, completed=totals.pages, description=text)
            yield totals


def _count(job: Job) -> int | None:
    """How many pages are left. Returns None if archives are among them, of which nobody knows before they are read."""
    from vnnews.batch.inputs import is_one_page  # noqa: PLC0415 - the model is heavy

    files = list(job.inputs.files())
    return len(files) if all(map(is_one_page, files)) else None


def _closing(totals: Totals | None, seconds: float, out: Path) -> str:
    """The last line of a run."""
    if totals is None:
        return f"vnnews: nothing left to do in {safe(str(out))}"
    others = totals.pages - totals.articles - totals.left_out - totals.failed
    return (
        f"vnnews: {totals.pages:,} pages in {seconds:,.0f} s ({totals.pages / max(seconds, 0.01):,.0f}/s): "
        f"{totals.articles:,} articles, {others:,} that are none, {totals.left_out:,} left out, "
        f"{totals.failed:,} failed"
    )
