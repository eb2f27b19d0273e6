"""`vnnews batch`."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
from tests.batch.helpers import folder_of, rows

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="forkserver is not on Windows")


def test_a_run_by_hand(run: Run, tmp_path: Path) -> None:
    """One closing line, rows with addresses, exit code 1 for a page that failed, and nothing left for a second run."""
    saved, out = folder_of(tmp_path, 4), tmp_path / "out"
    (saved / "empty.html").touch()
    (tmp_path / "urls").write_text(f"{saved}/000/00001.html\thttps://vuontrai.example/1.html\n", encoding="utf-8")
    arguments = ["batch", str(saved), "-o", str(out), "-j", "1", "--url-map", str(tmp_path / "urls")]
    done = run(*arguments)
    assert (done.code, done.out) == (1, "")
    assert "5 pages in" in done.err
    assert "4 articles, 0 that are none, 0 left out, 1 failed" in done.err
    assert [row["url"] for row in rows(out)] == [None, "https://vuontrai.example/1.html", None, None]
    (failure,) = map(json.loads, (out / "_batch" / "errors.jsonl").read_text().splitlines())
    assert failure == {"input": str(saved / "empty.html"), "offset": None, "reason": "empty"}
    done = run(*arguments, "--resume")
    assert (done.code, done.err) == (0, f"vnnews: nothing left to do in {out}\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-o", "out"], "no input"),
        (["saved"], "--output"),
        (["saved", "-o", "saved"], "an empty folder"),
        (["saved", "-o", "out", "--jobs", "0"], "--jobs"),
        (["saved", "-o", "out", "--profiles", "gone"], "gone"),
        (["saved", "-o", "out", "--profiles", "saved"], "saved/a.toml"),
    ],
)
def test_wrong_use(
    run: Run, arguments: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 2 and what to do."""
    monkeypatch.chdir(tmp_path)
    (folder_of(tmp_path, 1) / "a.toml").write_text("name = 3")
    done = run("batch", *arguments)
    assert done.code == 2
    assert message in done.err
