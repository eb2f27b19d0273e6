"""How long vnnews and its peers take over the same pages: `python -m bench.speed [--only NAME] [--markdown FILE]`.

Two tables: each page at first sight, in fresh processes (bench/speed/first.py), which is what a crawler pays; and seen
again and again in one process. The bare parse is
`lxml.html.document_fromstring` of the page's bytes: what any reader built on lxml has to pay.
"""

from __future__ import annotations

import argparse
import logging
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from bench.accuracy.gold import corpora
from bench.accuracy.readers import READERS
from bench.accuracy.table import markdown, plain, stamp, write
from bench.speed.baselines import BARE, BASELINES
from bench.speed.clock import measure, speeds
from bench.speed.first import first_sight, loaders

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bench.accuracy.reader import Read, Reader


def main(arguments: Sequence[str]) -> int:
    """Measure the readers that are asked for, on the first corpus that is present."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description=__doc__)
    parser.add_argument("--only", default="", help="readers whose name begins so, beside the bare parse")
    parser.add_argument("--rounds", type=int, default=7, help="of which each page's median is taken")
    parser.add_argument("--processes", type=int, default=3, help="of which the median one is taken, for first sight")
    parser.add_argument("--corpus", help="'real' or 'golden'; if not given, the first that is present")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the table there")
    asked = parser.parse_args(arguments)
    logging.disable()
    warnings.simplefilter("ignore")
    corpus = next((corpus for corpus in corpora() if asked.corpus in {None, corpus.name}), None)
    if corpus is None:
        print("No pages with gold are here.", file=sys.stderr)
        return 2
    reads, reasons = _start([reader for reader in (*BASELINES, *READERS) if reader.name.startswith(asked.only)])
    seen = speeds(measure(reads, corpus.pages, asked.rounds), corpus.pages, BARE)
    again = [["seen again", "times lxml's parse", "MB/s", "pages/s"]]
    for reader, speed in sorted(seen.items(), key=lambda pair: pair[1].seconds):
        again.append([reader.name, f"{speed.ratio:.2f}", f"{speed.megabytes:.2f}", f"{speed.pages:.1f}"])
    names = [name for name in (corpus.name, "yardstick") if loaders(name)]
    tables = [*(_first(reads, name, asked.processes) for name in names), again]
    size = sum(len(page.data) for page in corpus.pages) / 1e6
    title = f"{stamp(reads)} Corpus `{corpus.name}`: {len(corpus.pages)} pages, {size:.2f} MB, {asked.rounds} rounds."
    print(title, *map(plain, tables), *reasons, sep="\n\n")
    if asked.markdown:
        remarks = "".join(f"- {reason}\n" for reason in reasons)
        write(asked.markdown, "\n\n".join([title, *map(markdown, tables), remarks]))
    return 0


def _first(readers: Iterable[Reader], corpus: str, processes: int) -> list[list[str]]:
    """The table of first sight on one corpus, the quickest reader first."""
    rows = {reader.name: first_sight(reader, corpus, processes) for reader in readers}
    table = [[f"first sight, {corpus}", "times lxml's parse", "under 60 kB", "MB/s", "pages/s", "MB of memory"]]
    for name, row in sorted(rows.items(), key=lambda pair: pair[1].speed.ratio):
        speed, small = row.speed, "-" if row.small is None else f"{row.small:.2f}"
        figures = [f"{speed.ratio:.2f}", small, f"{speed.megabytes:.2f}", f"{speed.pages:.1f}", f"{row.memory:.0f}"]
        table.append([name, *figures])
    return table


def _start(readers: Sequence[Reader]) -> tuple[dict[Reader, Read], list[str]]:
    """What can run here, and why the others cannot."""
    reads, reasons = {BARE: BARE.start()}, []
    for reader in readers:
        if reader.home:
            reasons.append(f"{reader.name}: not run: it runs in a process of its own")
            continue
        try:
            reads[reader] = reader.start()
        except ImportError as error:
            reasons.append(f"{reader.name}: not run: {error}")
    return reads, reasons


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
