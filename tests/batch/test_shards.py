"""Shards: written whole, and only where there are rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow.parquet as pq
from tests.batch.helpers import folder_of, run

from vnnews import arrow
from vnnews.batch import shards
from vnnews.batch.pages import Reader

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_rows_are_written_in_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that no more than a group is in memory; every file has the schema of tables of articles."""
    monkeypatch.setattr(shards, "_GROUP", 4)
    run(tmp_path / "out", folder_of(tmp_path, 10))
    file = pq.ParquetFile(tmp_path / "out" / "part-00000.parquet")
    assert [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)] == [4, 4, 2]
    assert file.schema_arrow.equals(arrow.schema())


def test_a_shard_without_rows_has_no_file(tmp_path: Path) -> None:
    """Its inputs are done all the same."""
    saved, out = folder_of(tmp_path, 2), tmp_path / "out"
    assert run(out, saved, reader=Reader(language="en")).left_out == 2
    assert list(out.glob("part-*")) == []
    assert run(out, saved, reader=Reader(language="en")).pages == 0
