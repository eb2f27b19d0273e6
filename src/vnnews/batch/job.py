"""A run: the pages of the inputs through the workers into shards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import attrs

from vnnews.batch.inputs import Inputs, Page
from vnnews.batch.ledger import Ledger
from vnnews.batch.pages import Outcome, Reader
from vnnews.batch.shards import Shard
from vnnews.workers import Failure, Workers

SHARD: Final = 5000
"""How many inputs a shard has: what a killed run has to do again at most."""


@attrs.define
class Totals:
    """How many pages became what."""

    pages: int = 0
    articles: int = 0
    left_out: int = 0
    failed: int = 0

    def add(self, outcome: Outcome) -> None:
        """Count one page."""
        self.pages += 1
        self.failed += outcome.problem is not None
        self.left_out += outcome.problem is None and outcome.row is None
        self.articles += outcome.is_article and outcome.row is not None


@attrs.frozen(kw_only=True)
class Job:
    """One run over many pages."""

    inputs: Inputs
    out: Path
    reader: Reader = attrs.field(factory=Reader)
    jobs: int = 1
    timeout: float | None = 30.0
    shard_size: int = SHARD
    overwrite: bool = False
    read: Callable[[Page], Outcome] | None = None
    """What a worker calls in place of the reader, for tests."""

    def run(self) -> Iterator[Totals]:
        """Read what is not done yet; gives the totals after each page.

        Raises:
            WrongValueError: the output folder holds something else, or was made with other settings.
        """
        ledger = Ledger(self.out)
        settings = attrs.asdict(self.reader, filter=lambda field, _: field.name != "max_bytes")
        ledger.open(settings, overwrite=self.overwrite)
        workers = Workers(self.read or self.reader, jobs=self.jobs, timeout=self.timeout)
        totals, shard = Totals(), self._shard(ledger)
        try:
            for page, result in workers.run(self.inputs.pages(ledger.is_done)):
                outcome = Outcome(problem=result.reason) if isinstance(result, Failure) else result
                shard.add(page.path, page.offset, outcome)
                totals.add(outcome)
                if len(shard.entries) >= self.shard_size:
                    shard.close()
                    shard = self._shard(ledger)
                yield totals
        finally:  # what is read stays, also after Ctrl-C
            shard.close()

    def _shard(self, ledger: Ledger) -> Shard:
        return Shard(ledger, self.reader.form, blocks=self.reader.blocks)
