"""What a worker makes of a page, in each format."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest
from tests.batch.helpers import PAGE, run

from vnnews import profiles
from vnnews.batch.inputs import Page
from vnnews.batch.pages import Reader

if TYPE_CHECKING:
    from pathlib import Path


def _saved(tmp_path: Path) -> Path:
    path = tmp_path / "a.html"
    path.write_text(PAGE.format(n="=1+1"), encoding="utf-8")
    return path


@pytest.mark.parametrize("blocks", [True, False])
def test_jsonl(tmp_path: Path, *, blocks: bool) -> None:
    """A line is a record, with the name of its input and its text."""
    saved = _saved(tmp_path)
    run(tmp_path / "out", saved, reader=Reader("jsonl", blocks=blocks))
    (row,) = map(json.loads, (tmp_path / "out" / "part-00000.jsonl").read_text(encoding="utf-8").splitlines())
    assert (row["path"], row["is_article"]) == (str(saved), True)
    assert "Cao Lãnh" in row["text"]
    assert ("blocks" in row) == blocks


def test_csv(tmp_path: Path) -> None:
    """One heading, quoted cells, and no formula for a spreadsheet."""
    saved = tmp_path / "a.html"
    saved.write_text(PAGE.replace("Xoài {n} vào vụ", "=1+1, xoài"), encoding="utf-8")
    run(tmp_path / "out", saved, reader=Reader("csv"))
    with (tmp_path / "out" / "part-00000.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["headline"] == "'=1+1, xoài"
    assert row["path"] == str(saved)
    assert "\n\n" in row["text"]


def test_profiles_of_a_folder() -> None:
    """They are chosen by the host of a page; other pages have those of vnnews."""
    own = 'name = "vuontrai"\ntitle = "Vườn trái"\nhosts = ["vuontrai.example"]\n'
    reader = Reader("jsonl", profiles=(own,))
    outcome = reader(Page("a", html=PAGE, url="https://www.vuontrai.example/a.html"))
    assert json.loads(outcome.row or b"{}")["profile"] == "vuontrai"
    other = profiles()[0]
    outcome = reader(Page("a", html=PAGE, url=f"https://{other.hosts[0]}/a.html"))
    assert json.loads(outcome.row or b"{}")["profile"] == other.name
