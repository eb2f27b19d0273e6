"""`vnnews profile`: a first profile, and the check of one."""

from __future__ import annotations

import json
import re
import tomllib
from typing import TYPE_CHECKING

import pytest
from tests.cli.helpers import PROFILE

import vnnews
from vnnews.cli.profile import command as group

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


class TestHelp:
    """The group's list is true, and each command has examples."""

    @pytest.mark.parametrize("name", ["new", "check"])
    def test_each(self, run: Run, name: str) -> None:
        command = group.commands[name]
        assert command.short_help
        assert re.search(rf"^  {name} +{re.escape(command.short_help)}$", run("profile", "--help").out, re.MULTILINE)
        out = run("profile", name, "--help").out
        assert command.short_help in out
        assert "Exit codes:" in out
        known = {option for param in command.params for option in param.opts}
        calls = re.findall(rf"vnnews profile {name}(.*)", out.partition("Examples:")[2])
        assert calls
        assert all(set(re.findall(r"(?<= )--?[a-z][a-z-]*", call)) <= known for call in calls)

    def test_nothing_else(self, run: Run) -> None:
        assert run("profile", "paint").code == 2


class TestCheck:
    """All problems are printed with their places; the exit code is 1 if there is one."""

    def test_accept_and_check(self, run: Run, site: Path) -> None:
        first = run("profile", "check", site / "kr.toml")
        assert first.code == 1
        assert "cau.html: no expectation: cau.json is missing" in first.out
        accepted = run("profile", "check", site / "kr.toml", "--accept")
        assert (accepted.code, accepted.err) == (0, "")
        expected = json.loads((site / "cases" / "cau.json").read_text(encoding="utf-8"))
        assert (expected["layout"], len(expected["truth"]["blocks"])) == ("2026", 2)
        again = run("profile", "check", site / "kr.toml")
        assert again.code == 0
        assert "cau.html: as expected (layout 2026)" in again.out
        assert "valid; 1 layout, 1 page as expected" in again.out
        assert run("profile", "check", site / "kr.toml", "--quiet").out == ""

    def test_what_differs(self, run: Run, site: Path) -> None:
        run("profile", "check", site / "kr.toml", "--accept")
        beside = site / "cases" / "cau.json"
        expected = json.loads(beside.read_text(encoding="utf-8"))
        expected["truth"]["headline"] = "Cầu cũ"
        del expected["truth"]["blocks"][0]
        expected["truth"]["blocks"][0]["role"] = "heading"
        beside.write_text(json.dumps(expected), encoding="utf-8")
        done = run("profile", "check", site / "kr.toml")
        assert done.code == 1
        assert "  headline\n    - Cầu cũ\n    + Cầu mới qua rạch\n" in done.out
        assert "  block 0\n    + paragraph: Sáng nay, cây cầu" in done.out
        assert "  block 1 role\n    - heading\n    + paragraph\n" in done.out

    def test_accept_never_overwrites(self, run: Run, site: Path) -> None:
        beside = site / "cases" / "cau.json"
        beside.write_text('{"layout": "1999"}', encoding="utf-8")
        assert run("profile", "check", site / "kr.toml", "--accept").code == 1
        assert beside.read_text(encoding="utf-8") == '{"layout": "1999"}'

    @pytest.mark.parametrize(
        ("text", "line", "problem"),
        [
            (PROFILE.replace("body = [", "bodi = ["), 9, "bodi"),
            (PROFILE.replace('"h1.tit"]\nbody', '"h1..tit"]\nbody'), 8, "is no selector"),
            (PROFILE + 'subtitle = ["h2"]\n', 12, "no field is named 'subtitle'"),
            (PROFILE.replace('"kr.vn"', '"https://kr.vn"'), 3, "not a bare host name"),
            (PROFILE.replace('fingerprint = ["h1.tit"]', "fingerprint = []"), 5, "no page can match"),
        ],
    )
    def test_problems_have_places(self, run: Run, site: Path, text: str, line: int, problem: str) -> None:
        (site / "kr.toml").write_text(text, encoding="utf-8")
        done = run("profile", "check", site / "kr.toml")
        assert done.code == 1
        assert any(f"line {line}: " in each and problem in each for each in done.err.splitlines()), done.err

    def test_no_toml(self, run: Run, site: Path) -> None:
        (site / "kr.toml").write_text("name = ", encoding="utf-8")
        done = run("profile", "check", site / "kr.toml")
        assert (done.code, done.out) == (1, "")
        assert "not TOML" in done.err
        (site / "kr.toml").write_bytes(b'name = "\xff"')
        assert "not UTF-8" in run("profile", "check", site / "kr.toml").err

    def test_missing_files(self, run: Run, site: Path) -> None:
        assert run("profile", "check", site / "no.toml").code == 1
        done = run("profile", "check", site / "kr.toml", site / "no.html")
        assert done.code == 1
        assert done.err.endswith("no.html: no such file\n")
        assert run("profile", "check", "-", stdin=PROFILE.encode()).code == 2

    def test_what_the_pages_leave_open(self, run: Run, site: Path) -> None:
        more = PROFILE.replace('["h1.tit"]\nbody', '["h1.tit", "h1.old"]\nbody')
        extra = PROFILE.partition("\n\n")[2].replace('"2026"', '"2010"')
        (site / "kr.toml").write_text(f"{more}\n{extra}", encoding="utf-8")
        out = run("profile", "check", site / "kr.toml", "--accept").out
        assert "remark: layout 2026: no match on its 1 page: fingerprint 'h1.old'" in out
        assert "remark: layout 2010: no page matches it" in out


class TestNew:
    """A first profile to standard output or into a file."""

    def test_output_loads(self, run: Run, site: Path) -> None:
        done = run("profile", "new", site / "cases" / "*.html", "--name", "kr", "--host", "kr.vn")
        assert done.code == 0
        assert tomllib.loads(done.out)["layouts"][0]["body"] == ["div.noi-dung"]
        assert vnnews.load_profile(done.out).hosts == ("kr.vn",)

    def test_file(self, run: Run, site: Path) -> None:
        target = site / "new.toml"
        done = run("profile", "new", site / "cases" / "cau.html", "-o", target)
        assert (done.code, done.out) == (0, "")
        assert "vnnews: not confirmed: " in done.err
        assert run("parse", "-p", target, "-f", "text", site / "cases" / "cau.html").out.startswith("Cầu mới qua rạch")

    def test_unreadable_and_no_article(self, run: Run, site: Path) -> None:
        (site / "list.html").write_text("<a href=/x>Tin</a>", encoding="utf-8")
        done = run("profile", "new", site / "list.html")
        assert (done.code, done.out) == (1, "")
        assert "no page is an article" in done.err
        done = run("profile", "new", site / "cases" / "cau.html", site / "none.html")
        assert done.code == 1
        assert "[[layouts]]" in done.out
        assert run("profile", "new").code == 2
