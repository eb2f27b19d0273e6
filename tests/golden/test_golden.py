"""Small pages written by hand, one a layout, beside what a careful reader says they say."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import pytest

import vnnews
from vnnews.testing import PageTruth, TruthBlock, truth_of

HERE: Final = Path(__file__).resolve().parent
ALIKE: Final = (
    "amp-generic",
    "interview-generic",
    "live-generic",
    "pages-generic",
    "poll-generic",
    "print-generic",
    "strange-generic",
    "vccorp-2021-tuoitre-live",
    "vnexpress-2018-interview",
    "vnexpress-2018-live",
)
FIELDS: Final = ("headline", "lead", "lead_prefix", "authors", "published", "section", "breadcrumbs", "tags", "blocks")
PAGES: Final = sorted(HERE.glob("*.html"))


def _truth(told: dict[str, Any]) -> PageTruth:
    """A truth from its JSON form, in which lists stand for tuples."""
    frozen = {key: _tuples(value) for key, value in told.items() if key not in {"blocks", "published"}}
    blocks = [{key: _value(key, value) for key, value in block.items()} for block in told["blocks"]]
    return PageTruth(
        **frozen,
        published=datetime.fromisoformat(told["published"]),
        blocks=tuple(TruthBlock(**block) for block in blocks),
    )


def _value(key: str, value: Any) -> Any:
    return datetime.fromisoformat(value) if key == "published" else _tuples(value)


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page_says_what_a_reader_says(page: Path) -> None:
    """Every field and every block: nothing more, nothing less."""
    want = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    article = vnnews.parse_html(page.read_bytes())
    truth = want.pop("truth", None)
    assert {name: getattr(article, name) for name in want} == want
    assert truth is None or truth_of(article) == _truth(truth)


@pytest.mark.parametrize("page", ALIKE)
def test_kinds_of_pages_are_told_without_a_profile(page: str) -> None:
    """Live reports, polls, print and AMP pages, interviews: the generic path says of them what the profile says."""
    want = json.loads((HERE / f"{page}.json").read_text(encoding="utf-8"))
    article = vnnews.parse_html((HERE / f"{page}.html").read_bytes(), profile="generic")
    assert truth_of(article) == _truth(want["truth"])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_pages_are_read_without_a_profile(page: Path) -> None:
    """Fields and blocks of every layout's page; what is still missed is written down."""
    want = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    if "truth" not in want:
        return
    known = json.loads((HERE / "missed-without-a-profile.json").read_text(encoding="utf-8"))
    truth = _truth(want["truth"])
    told = truth_of(vnnews.parse_html(page.read_bytes(), profile="generic"))
    missed = [name for name in FIELDS if getattr(told, name) != getattr(truth, name)]
    assert missed == known.get(page.stem, [])


def test_a_page_of_several_names_the_next() -> None:
    """A note gives the address of the story's next page."""
    article = vnnews.parse_html((HERE / "pages-generic.html").read_bytes())
    notes = [note.message for note in article.notes if note.code == "multi-page"]
    assert notes == [
        "the story has several pages; the next one is https://sonlam.example/ky-su/nguoc-dong-song-gam-1204-p2.html"
    ]


def test_every_layout_has_a_golden_page() -> None:
    """Layouts A to E, and pages of publishers that nobody has described."""
    layouts = {json.loads(page.with_suffix(".json").read_text(encoding="utf-8")).get("layout") for page in PAGES}
    assert layouts >= {"A", "B", "C", "D", "E", None}
