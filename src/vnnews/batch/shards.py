"""The files of an output folder, each written whole under another name and then renamed."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, Final

from vnnews.batch.ledger import Entry, Ledger, settle
from vnnews.export.record import flat_record
from vnnews.model import Article

if TYPE_CHECKING:
    from vnnews.batch.pages import Format, Outcome

_GROUP: Final = 500
"""How many rows are in memory before they are written: a row group of Parquet."""


class Shard:
    """One file in the making. It is opened when its first row comes."""

    def __init__(self, ledger: Ledger, form: Format, *, blocks: bool) -> None:
        self.ledger = ledger
        self.name = f"part-{ledger.next:05}.{form}"
        self.entries: list[Entry] = []
        self._form = form
        self._blocks = blocks
        self._rows: list[bytes] = []
        self._out: Any = None  # a binary file, or a ParquetWriter
        self._unfinished = ledger.out / f".{self.name}.tmp"

    def add(self, path: str, offset: int | None, outcome: Outcome) -> None:
        """Add the outcome of one page."""
        self.entries.append(Entry(path, offset, outcome.row is not None, outcome.problem))
        if outcome.row is not None:
            self._rows.append(outcome.row)
        if len(self._rows) >= _GROUP:
            self._write()

    def close(self) -> None:
        """Give the file its name, then its inputs their ledger: from then on they are done."""
        if not self.entries:
            return
        if self._rows:
            self._write()
        if self._out is not None:
            self._out.close()
            settle(self._unfinished, self.ledger.out / self.name)
        self.ledger.add(self.name, self.entries)

    def _write(self) -> None:
        if self._form == "parquet":
            self._write_group()
        else:
            if self._out is None:
                self._out = self._unfinished.open("wb")
                self._out.write(_heading() if self._form == "csv" else b"")
            self._out.writelines(self._rows)
        self._rows = []

    def _write_group(self) -> None:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        import pyarrow.parquet as pq  # noqa: PLC0415 - an extra

        from vnnews.arrow.columns import schema  # noqa: PLC0415 - an extra

        columns = schema(blocks=self._blocks)
        if self._out is None:
            self._out = pq.ParquetWriter(self._unfinished, columns, compression="zstd")
        batches = [pa.ipc.read_record_batch(pa.py_buffer(row), columns) for row in self._rows]
        self._out.write_table(pa.Table.from_batches(batches, columns).combine_chunks())


def _heading() -> bytes:
    """The first line of a CSV file: the names of the columns."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(flat_record(Article()))
    return out.getvalue().encode()
