"""What is done in an output folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.batch.helpers import folder_of, rows, run

import vnnews
from vnnews.batch.pages import Reader

if TYPE_CHECKING:
    from pathlib import Path


def test_what_a_killed_run_leaves_is_done_again(tmp_path: Path) -> None:
    """A file in the making, a shard without its ledger, a ledger whose shard somebody removed."""
    saved, out = folder_of(tmp_path, 30), tmp_path / "out"
    run(out, saved, shard_size=10)
    (out / ".part-00003.parquet.tmp").write_bytes(b"half")
    (out / "_batch" / "part-00002.jsonl").unlink()
    (out / "part-00001.parquet").unlink()
    assert run(out, saved).pages == 20
    assert sorted(row["headline"] for row in rows(out)) == sorted(f"Xoài {n} vào vụ" for n in range(30))
    assert not list(out.glob(".part-*"))


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    """So is one that was made with other settings; `overwrite` starts anew."""
    saved, out = folder_of(tmp_path, 3), tmp_path / "out"
    with pytest.raises(vnnews.WrongValueError, match="empty folder"):
        run(saved, saved)
    run(out, saved)
    with pytest.raises(vnnews.WrongValueError, match="overwrite"):
        run(out, saved, reader=Reader("csv"))
    assert run(out, saved, reader=Reader("csv"), overwrite=True).pages == 3
    assert [path.name for path in out.glob("part-*")] == ["part-00000.csv"]
