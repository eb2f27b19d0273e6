"""Whole runs: every input once, whatever happens to a page or to the run."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Final

import pyarrow.parquet as pq
import pytest
from tests.batch.helpers import failures, folder_of, poisoned, rows, run

import vnnews
from vnnews import arrow
from vnnews.batch.pages import Reader

KILLS: Final = 20


def _command(saved: Path, out: Path) -> list[str]:
    return [
        *(sys.executable, "-m", "vnnews", "batch", str(saved)),
        *("-o", str(out), "--shard-size", "40", "-j", "2"),
    ]


def test_a_run_and_a_second_one(tmp_path: Path) -> None:
    """Rows are articles, in the order of the files; a second run does what is missing, and nothing else."""
    saved, out = folder_of(tmp_path, 25), tmp_path / "out"
    assert (run(out, saved, shard_size=10).pages, len(list(out.glob("part-*")))) == (25, 3)
    first = rows(out)
    assert [row["path"] for row in first] == [str(path) for path in sorted(saved.rglob("*.html"))]
    assert [row["headline"] for row in first] == [f"Xoài {n} vào vụ" for n in range(25)]
    articles = [article for file in sorted(out.glob("*.parquet")) for article in arrow.from_table(pq.read_table(file))]
    assert articles == [vnnews.parse_html(Path(row["path"]).read_bytes()) for row in first]
    assert run(out, saved).pages == 0
    folder_of(tmp_path, 27)
    assert run(out, saved).pages == 2
    assert Counter(row["id"] for row in rows(out)).most_common(1)[0][1] == 1
    assert len(rows(out)) == 27


def test_a_poison_page_costs_itself_alone(tmp_path: Path) -> None:
    """One that never ends, one that ends its process, one too large (a sparse file of 2 GB), one that is no text."""
    saved, out = folder_of(tmp_path, 12), tmp_path / "out"
    with (saved / "large.html").open("wb") as file:
        file.truncate(2 * 1024**3)
    (saved / "packed.html.gz").write_bytes(b"no gzip")
    totals = run(out, saved, read=poisoned, timeout=5.0, jobs=2)
    assert (totals.pages, totals.failed, totals.articles) == (14, 4, 10)
    reasons = failures(out)
    assert reasons["00003.html"] == "takes more than 5 s"
    assert "died" in reasons["00005.html"]
    assert reasons["large.html"] == "larger than 16,777,216 bytes"
    assert "cannot be read" in reasons["packed.html.gz"]
    assert run(out, saved).pages == 0, "a failed page is done"
    assert len(failures(out)) == 4


def test_pages_are_left_out(tmp_path: Path) -> None:
    """They are done, and have no row."""
    saved, out = folder_of(tmp_path, 3), tmp_path / "out"
    (saved / "empty.html").write_text("<p>Trang chủ</p>", encoding="utf-8")
    totals = run(out, saved, reader=Reader(only_articles=True))
    assert (totals.pages, totals.articles, totals.left_out) == (4, 3, 1)
    assert run(out, saved, reader=Reader(only_articles=True)).pages == 0
    english = tmp_path / "english"
    assert run(english, saved, reader=Reader(language="en")).left_out == 4
    assert rows(english) == []


@pytest.mark.deep
@pytest.mark.timeout(550)
@pytest.mark.skipif(os.name == "nt", reason="Windows has no process groups")
def test_a_run_that_is_killed_again_and_again(tmp_path: Path) -> None:
    """Kill the whole tree at random moments: in the end every input is there once, and no shard is half."""
    saved, out = folder_of(tmp_path, 1000), tmp_path / "out"
    moments = random.Random(19)  # noqa: S311 - moments, no secrets
    for _ in range(KILLS):
        with subprocess.Popen(_command(saved, out), start_new_session=True, stderr=subprocess.DEVNULL) as process:
            time.sleep(moments.uniform(0.2, 5))
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
        for file in out.glob("part-*.parquet"):
            assert pq.read_metadata(file).num_rows == 40
    done = subprocess.run(_command(saved, out), check=False, timeout=300, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    names = Counter(row["path"] for row in rows(out))
    assert set(names) == {str(path) for path in saved.rglob("*.html")}
    assert set(names.values()) == {1}
    ledgers = [file.read_text(encoding="utf-8") for file in out.glob("_batch/part-*.jsonl")]
    assert sorted(json.loads(line)["input"] for text in ledgers for line in text.splitlines()) == sorted(names)
