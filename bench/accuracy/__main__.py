"""How right vnnews and its peers are, on pages for which a careful reader wrote down what they say.

`python -m bench.accuracy [--only NAME] [--details] [--markdown FILE]`; `--gate` holds vnnews to its pinned floors.
"""

from __future__ import annotations

import argparse
import logging
import sys
import warnings
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
from bench.accuracy import gate
from bench.accuracy.gold import Corpus, corpora
from bench.accuracy.reader import NotRun, Reader, Run, run
from bench.accuracy.readers import READERS
from bench.accuracy.score import Score, score
from bench.accuracy.table import markdown, plain, rows, stamp, write, yardstick_rows

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Score the readers that are asked for, on the first corpus that is present."""
    warnings.simplefilter("ignore")
    logging.disable()  # peers report pages that they cannot read: the table does that
    asked = _parse(arguments)
    found = [corpus for corpus in corpora() if asked.corpus in {None, corpus.name}]
    if asked.gate:
        return gate.check(gate.measured(found), update=asked.update, allow_lower=asked.allow_lower)
    if not found:
        print("No pages with gold are here.", file=sys.stderr)
        return 2
    corpus = attrs.evolve(found[0], pages=tuple(page for page in found[0].pages if asked.page in page.name))
    done = {reader: run(reader, corpus.pages) for reader in READERS if reader.name.startswith(asked.only)}
    scored = {
        reader: score(corpus.pages, each.told, apart=reader.apart) if isinstance(each, Run) else each
        for reader, each in done.items()
    }
    print(f"{len(corpus.pages)} pages of the corpus '{corpus.name}'. {stamp(done)}", plain(rows(scored)), sep="\n")
    print(*_remarks(done), sep="\n")
    foreign = yardstick_rows({reader: reader.start() for reader, each in done.items() if isinstance(each, Run)})
    print(*(plain(table) for table in foreign), sep="\n\n")
    if asked.details:
        _details(scored)
    if asked.markdown:
        tables = "\n".join(map(markdown, foreign))
        write(asked.markdown, f"{_document(corpus, done, scored)}\n{tables}")
    return 0


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.accuracy", description=__doc__)
    parser.add_argument("--only", default="", help="readers whose name begins so")
    parser.add_argument("--corpus", help="'real' or 'golden'; if not given, the first that is present")
    parser.add_argument("--page", default="", help="pages whose name has this in it")
    parser.add_argument("--details", action="store_true", help="print each miss")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the table there")
    parser.add_argument("--gate", action="store_true", help="hold vnnews to the floors")
    parser.add_argument("--update", action="store_true", help="with --gate: pin what is reached now")
    parser.add_argument(
        "--allow-lower", action="store_true", help="with --update: floors may sink, with a changelog line"
    )
    return parser.parse_args(arguments)


def _remarks(done: dict[Reader, Run | NotRun]) -> list[str]:
    """Who did not run, who read only some pages, and who raised."""
    silent = [f"{reader.name}: not run: {each.reason}" for reader, each in done.items() if isinstance(each, NotRun)]
    errors = Counter(
        (reader.name, error) for reader, each in done.items() if isinstance(each, Run) for _, error in each.raised
    )
    parts = [
        f"{reader.name}: has no parser for {len(each.unread)} of the pages; its figures are of the others alone"
        for reader, each in done.items()
        if isinstance(each, Run) and each.unread
    ]
    return silent + parts + [f"{name}: {error} on {count} pages" for (name, error), count in errors.items()]


def _details(scored: dict[Reader, Score | NotRun]) -> None:
    for reader, figures in scored.items():
        if isinstance(figures, Score):
            for miss in (miss for miss in figures.misses if miss.field in reader.offers):
                print(f"{reader.name}: {miss.page}: {miss.field}\n    got  {miss.got}\n    want {miss.want}")


def _document(corpus: Corpus, done: dict[Reader, Run | NotRun], scored: dict[Reader, Score | NotRun]) -> str:
    """The table with its date and versions; fields and text apart, so that the lines stay readable."""
    articles = sum(bool(page.gold.is_article) for page in corpus.pages)
    table = rows(scored)
    remarks = "".join(f"- {line}\n" for line in _remarks(done))
    fields, body = [row[:8] for row in table], [row[:1] + row[8:] for row in table]
    return (
        f"{stamp(done)} Corpus `{corpus.name}`: {articles} articles, {len(corpus.pages) - articles} list pages.\n\n"
        f"{markdown(fields)}\n{markdown(body)}\n{remarks}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
