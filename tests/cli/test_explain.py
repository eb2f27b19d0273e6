"""`vnnews explain`: the reasons for every field and block."""

from __future__ import annotations

import io
import re
import shutil
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from tests.cli.helpers import ARTICLE, HOSTILE, PROFILE

import vnnews
from vnnews.cli.reasons import explain

if TYPE_CHECKING:
    import pytest
    from tests.cli.conftest import Run


class TestExplain:
    """Reasons for everything."""

    def test_the_long_example(self, run: Run, examples: Path) -> None:
        done = run("explain", examples / "lai-suat-tiet-kiem.html")
        assert done.code == 0
        article = vnnews.parse_html((examples / "lai-suat-tiet-kiem.html").read_bytes())
        words = " ".join(done.out.split())
        for source in article.sources:
            assert f"{source.field} " in words
            assert source.winner.place in words
        for block in article.body:
            assert f"rule {block.reason.rule} (line {block.line})" in words
        assert "(same value)" in words
        assert "of block 10, 100 % alike" in words
        for note in article.notes:
            assert note.code in words

    def test_the_guide_shows_what_is_printed(self, run: Run, examples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        guide = (examples.parent / "docs" / "how-to" / "why.md").read_text(encoding="utf-8")
        expected = re.findall(r"```console\n(.*?)```", guide, re.DOTALL)[0].splitlines()
        monkeypatch.setenv("COLUMNS", "120")
        printed = run("explain", examples / "lai-suat-tiet-kiem.html").out.splitlines()
        assert len(expected) > 9
        assert [line for line in expected if line != "…" and not line.startswith("$") and line not in printed] == []

    def test_a_lead_that_repeats(self, run: Run, examples: Path) -> None:
        assert "lead" in run("explain", examples / "trang-la.html").out

    def test_copied_text(self, run: Run, examples: Path) -> None:
        done = run("explain", "--copied", examples / "copied.txt")
        assert "(no address, caption" not in done.out
        assert "profile" in done.out

    def test_a_missing_page(self, run: Run, examples: Path, tmp_path: Path) -> None:
        target = tmp_path / "why.txt"
        done = run("explain", tmp_path / "x", examples / "trang-la.html", "-o", target)
        assert (done.code, done.out) == (1, "")
        assert "trang-la.html" in target.read_text(encoding="utf-8")


def test_layouts_that_were_tried(run: Run, site: Path, examples: Path) -> None:
    """Each layout that was tried, the fingerprint that matched, and the fields without a candidate."""
    head, _, layout = PROFILE.partition("\n\n")
    old = layout.replace('"2026"', '"2010"').replace("tit", "old")
    (site / "kr.toml").write_text(f"{head}\n{old}\n{layout}", encoding="utf-8")
    out = run("explain", site / "cases" / "cau.html", "-p", site / "kr.toml").out
    assert "2010 no match for h1.old" in out
    assert "2026 matched by h1.tit" in out
    assert "no value" in out
    shutil.copy(examples / "lai-suat-tiet-kiem.html", site / "d.html")
    assert "D matched by main.article-editor" in run("explain", site / "d.html").out


def test_explain_cannot_be_commanded_either(run: Run) -> None:
    """The same for reasons."""
    done = run("explain", "-", stdin=HOSTILE.encode())
    assert [f"{c!r}" for c in done.out if (unicodedata.category(c) == "Cc" and c not in "\n\t") or c == "\u202e"] == []


def test_losers_evidence_and_samples() -> None:
    """Losers with the same value and with another one, evidence, repeats, a sample of every block."""
    out = io.StringIO()
    explain(ARTICLE, "tên.html", out)
    words = " ".join(out.getvalue().split())
    assert "won layout h1" in words
    assert "lost meta og:title (same value)" in words
    assert "lost json-ld headline: Khác" in words
    assert "Sapo…" in words or "Sapo Sapo…" in words or "…" in words
    assert words.count("because what was seen") == len(ARTICLE.body)
    assert "rule rule-name (line 3)" in words
    assert "rule rule-name (no line)" in words
    assert "repeats characters 0 to 7 of block 1, 99 % alike" in words
    assert "the lead repeats characters 0 to 4 of block 1, 80 % alike" in words
    for content in ("Chú thích", "một / con / hai", "a b / c", "Phim", "Bình"):
        assert f"text {content}" in words
    assert "- odd: something odd (body)" in words


def test_a_whole_explanation(monkeypatch: pytest.MonkeyPatch) -> None:
    """Line for line as a reader sees it, blanks and order included."""
    monkeypatch.setenv("COLUMNS", "80")
    out = io.StringIO()
    explain(ARTICLE, "a.html", out)
    expected = Path(__file__).parent / "drawn" / "explained.txt"
    assert out.getvalue() == expected.read_text(encoding="utf-8")
