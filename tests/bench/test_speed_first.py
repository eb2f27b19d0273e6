"""First sight: each page is timed once beside its own bare parse, and what is loaded is what the corpus has."""

from __future__ import annotations

import json

import pytest
from bench.speed.first import SMALL, loaders, main


def test_a_process_reports_every_page_once(capsys: pytest.CaptureFixture[str]) -> None:
    """The bare parse against itself: as many pages a second as it takes seconds, and about as long as itself."""
    assert main(["lxml tree", "golden"]) == 0
    told = json.loads(capsys.readouterr().out)
    pages = [load() for load in loaders("golden")]
    assert told["speed"]["pages"] * told["speed"]["seconds"] == pytest.approx(len(pages))
    assert told["speed"]["megabytes"] * told["speed"]["seconds"] == pytest.approx(sum(len(p.data) for p in pages) / 1e6)
    assert all(len(page.data) < SMALL for page in pages)
    assert told["small"] == told["speed"]["ratio"]


def test_a_corpus_that_is_not_here_has_no_pages() -> None:
    """Its table is left out."""
    assert loaders("no such corpus") == []
