"""`vnnews explain --diff`: only what differs from another reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cli.helpers import PROFILE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


class TestDiff:
    """Only what differs, and an exit code that says whether anything does."""

    def test_other_profile(self, run: Run, site: Path) -> None:
        page = site / "cases" / "cau.html"
        same = run("explain", page, "-p", site / "kr.toml", "--diff", site / "kr.toml")
        assert (same.code, same.out) == (0, "")
        (site / "wide.toml").write_text(PROFILE.replace("div.noi-dung", "body").replace('"kr"', '"wide"'), "utf-8")
        done = run("explain", page, "-p", site / "kr.toml", "--diff", site / "wide.toml")
        assert done.code == 1
        assert "1 difference (- profile wide, layout 2026, + profile kr, layout 2026)" in done.out
        assert "  - paragraph: Đoạn này đứng ngoài bài" in done.out
        assert "headline" not in done.out

    @pytest.mark.parametrize(("form", "ending"), [("json", "json"), ("jsonl", "jsonl")])
    def test_earlier_output(self, run: Run, site: Path, form: str, ending: str) -> None:
        page = site / "cases" / "cau.html"
        before = site / f"before.{ending}"
        run("parse", "-f", form, page, "-o", before)
        assert run("explain", page, "--diff", before).code == 0
        changed = before.read_text(encoding="utf-8").replace("Cầu mới", "Cầu cũ")
        before.write_text(changed, encoding="utf-8")
        done = run("explain", page, "--diff", before)
        assert done.code == 1
        assert "headline\n  - Cầu cũ qua rạch\n  + Cầu mới qua rạch\n" in done.out

    def test_several_pages(self, run: Run, site: Path, examples: Path) -> None:
        pages = [site / "cases" / "cau.html", examples / "trang-la.html"]
        before = site / "before.json"
        run("parse", "-f", "json", *pages, "-o", before)
        assert run("explain", *pages, "--diff", before).code == 0
        assert run("explain", *reversed(pages), "--diff", before).code == 1
        done = run("explain", pages[0], "--diff", before)
        assert done.code == 2
        assert "holds 2 articles for 1 input" in done.err

    def test_copied_text(self, run: Run, examples: Path) -> None:
        assert run("explain", "--copied", examples / "copied.txt", "--diff", "generic").code == 0

    @pytest.mark.parametrize(("text", "reason"), [("{", "is not JSON"), ('{"a": 1}', "holds something else")])
    def test_wrong_files(self, run: Run, site: Path, text: str, reason: str) -> None:
        (site / "x.json").write_text(text, encoding="utf-8")
        done = run("explain", site / "cases" / "cau.html", "--diff", site / "x.json")
        assert done.code == 2
        assert reason in " ".join(done.err.split())
        assert run("explain", site / "cases" / "cau.html", "--diff", "no.json").code == 2
        assert run("explain", site / "cases" / "cau.html", "--diff", "nobody").code == 2
