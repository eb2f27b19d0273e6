"""`python -m bench.accuracy [--only NAME] [--details] [--markdown FILE]`."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from bench.accuracy.gold import Corpus, Told, corpora
from bench.accuracy.readers import READERS, Reader
from bench.accuracy.score import Score, score
from bench.accuracy.table import plain, rows

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Score the readers that are asked for on the first corpus that is present."""
    parser = argparse.ArgumentParser(prog="bench.accuracy", description=__doc__)
    parser.add_argument("--only", help="readers whose name begins so")
    parser.add_argument("--corpus", help="real or golden; the first that is present if not given")
    parser.add_argument("--page", default="", help="pages whose name has this in it")
    parser.add_argument("--details", action="store_true", help="print each miss")
    asked = parser.parse_args(arguments)
    corpus = next(corpus for corpus in corpora() if asked.corpus in {None, corpus.name})
    chosen = [reader for reader in READERS if reader.name.startswith(asked.only or "")]
    pages = tuple(page for page in corpus.pages if asked.page in page.name)
    scored = [(reader, _run(reader, Corpus(name=corpus.name, pages=pages, digest=""))) for reader in chosen]
    print(f"{len(pages)} pages of the corpus '{corpus.name}'")
    print(plain(rows(scored)))
    if asked.details:
        for reader, figures in scored:
            if isinstance(figures, Score):
                for miss in figures.misses:
                    print(f"{reader.name}: {miss.page}: {miss.field}\n    got  {miss.got}\n    want {miss.want}")
    return 0


def _run(reader: Reader, corpus: Corpus) -> Score | str:
    read = reader.start()
    told: dict[str, Told] = {page.name: read(page) for page in corpus.pages}
    return score(corpus.pages, told, apart=reader.apart)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
