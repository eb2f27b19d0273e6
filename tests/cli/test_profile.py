"""`vnnews profile`, profiles from files, and `vnnews explain --diff`."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from typing import TYPE_CHECKING

import pytest
from click.shell_completion import BashComplete

import vnnews
from vnnews.cli.app import app
from vnnews.cli.profile import command as group

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

PROFILE = """name = "kr"
title = "Kênh Rạch"
hosts = ["kr.vn"]

[[layouts]]
name = "2026"
evidence = "page"
fingerprint = ["h1.tit"]
body = ["div.noi-dung"]
[layouts.fields]
headline = ["h1.tit"]
"""
PAGE = """<html><head><meta property="og:type" content="article"><title>Tin</title></head><body>
<h1 class="tit">Cầu mới qua rạch</h1><div class="noi-dung">
<p>Sáng nay, cây cầu thứ ba qua rạch được thông xe sau hai năm thi công liên tục.</p>
<p>Người dân hai bên bờ không còn phải đi vòng bảy cây số để ra chợ huyện mỗi ngày.</p></div>
<div class="ngoai"><p>Đoạn này đứng ngoài bài, và hồ sơ không nhận nó là một phần của bài.</p></div></body></html>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with a profile and one page."""
    (tmp_path / "kr.toml").write_text(PROFILE, encoding="utf-8")
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "cau.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


class TestHelp:
    """The group's list is true, and each command shows how to call it."""

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
    """All that is wrong is told, with its place; the exit code says whether anything is."""

    def test_accept_and_check(self, run: Run, site: Path) -> None:
        first = run("profile", "check", site / "kr.toml")
        assert first.code == 1
        assert "cau.html: nobody says what is in it: cau.json is missing" in first.out
        accepted = run("profile", "check", site / "kr.toml", "--accept")
        assert (accepted.code, accepted.err) == (0, "")
        told = json.loads((site / "cases" / "cau.json").read_text(encoding="utf-8"))
        assert (told["layout"], len(told["truth"]["blocks"])) == ("2026", 2)
        again = run("profile", "check", site / "kr.toml")
        assert again.code == 0
        assert "cau.html: as expected (layout 2026)" in again.out
        assert "right; 1 layouts, 1 pages as expected" in again.out
        assert run("profile", "check", site / "kr.toml", "--quiet").out == ""

    def test_what_differs(self, run: Run, site: Path) -> None:
        run("profile", "check", site / "kr.toml", "--accept")
        beside = site / "cases" / "cau.json"
        told = json.loads(beside.read_text(encoding="utf-8"))
        told["truth"]["headline"] = "Cầu cũ"
        del told["truth"]["blocks"][0]
        told["truth"]["blocks"][0]["role"] = "heading"
        beside.write_text(json.dumps(told), encoding="utf-8")
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
        ("text", "line", "said"),
        [
            (PROFILE.replace("body = [", "bodi = ["), 9, "bodi"),
            (PROFILE.replace('"h1.tit"]\nbody', '"h1..tit"]\nbody'), 8, "is no selector"),
            (PROFILE + 'subtitle = ["h2"]\n', 12, "no field is named 'subtitle'"),
            (PROFILE.replace('"kr.vn"', '"https://kr.vn"'), 3, "no bare host name"),
            (PROFILE.replace('fingerprint = ["h1.tit"]', "fingerprint = []"), 5, "no page can be of it"),
        ],
    )
    def test_problems_have_places(self, run: Run, site: Path, text: str, line: int, said: str) -> None:
        (site / "kr.toml").write_text(text, encoding="utf-8")
        done = run("profile", "check", site / "kr.toml")
        assert done.code == 1
        assert any(f"line {line}: " in each and said in each for each in done.err.splitlines()), done.err

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
        assert "remark: layout 2026: on none of its 1 pages: fingerprint 'h1.old'" in out
        assert "remark: layout 2010: no page is of it" in out


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


class TestProfileFiles:
    """`--profile` takes a TOML file wherever it takes a name."""

    @pytest.mark.parametrize("name", ["parse", "text", "explain"])
    def test_each_command(self, run: Run, site: Path, name: str) -> None:
        done = run(name, "--profile", site / "kr.toml", site / "cases" / "cau.html")
        assert done.code == 0
        assert "kr" in done.out

    def test_feed(self, run: Run, site: Path, examples: Path) -> None:
        done = run("feed", "--profile", site / "kr.toml", examples / "feed.xml")
        assert {json.loads(line)["profile"] for line in done.out.splitlines()} == {"kr"}

    def test_wrong_files(self, run: Run, site: Path) -> None:
        page = site / "cases" / "cau.html"
        assert "no such file" in run("parse", "-p", "no.toml", page).err
        (site / "bad.toml").write_text('name = "a"', encoding="utf-8")
        done = run("parse", "-p", site / "bad.toml", page)
        assert done.code == 2
        assert "title" in done.err
        (site / "bad.toml").write_bytes(b"\xff")
        assert "not UTF-8" in run("parse", "-p", site / "bad.toml", page).err

    def test_completion(self) -> None:
        complete = BashComplete(app, {}, "vnnews", "_VNNEWS_COMPLETE")
        assert [each.type for each in complete.get_completions(["parse", "-p"], "./my")] == ["file"]


class TestDiff:
    """Only what differs, and an exit code that says whether anything does."""

    def test_other_profile(self, run: Run, site: Path) -> None:
        page = site / "cases" / "cau.html"
        same = run("explain", page, "-p", site / "kr.toml", "--diff", site / "kr.toml")
        assert (same.code, same.out) == (0, "")
        (site / "wide.toml").write_text(PROFILE.replace("div.noi-dung", "body").replace('"kr"', '"wide"'), "utf-8")
        done = run("explain", page, "-p", site / "kr.toml", "--diff", site / "wide.toml")
        assert done.code == 1
        assert "1 differences (- profile wide, layout 2026, + profile kr, layout 2026)" in done.out
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
        assert "holds 2 articles, but there are 1 inputs" in done.err

    def test_copied_text(self, run: Run, examples: Path) -> None:
        assert run("explain", "--copied", examples / "copied.txt", "--diff", "generic").code == 0

    @pytest.mark.parametrize(("text", "said"), [("{", "is no JSON"), ('{"a": 1}', "no article of this version")])
    def test_wrong_files(self, run: Run, site: Path, text: str, said: str) -> None:
        (site / "x.json").write_text(text, encoding="utf-8")
        done = run("explain", site / "cases" / "cau.html", "--diff", site / "x.json")
        assert done.code == 2
        assert said in " ".join(done.err.split())
        assert run("explain", site / "cases" / "cau.html", "--diff", "no.json").code == 2
        assert run("explain", site / "cases" / "cau.html", "--diff", "nobody").code == 2


def test_explain_tells_how_the_layout_was_known(run: Run, site: Path, examples: Path) -> None:
    """Each layout that was tried, by which fingerprint the page is of it, and fields that no place tells."""
    head, _, layout = PROFILE.partition("\n\n")
    old = layout.replace('"2026"', '"2010"').replace("tit", "old")
    (site / "kr.toml").write_text(f"{head}\n{old}\n{layout}", encoding="utf-8")
    out = run("explain", site / "cases" / "cau.html", "-p", site / "kr.toml").out
    assert "2010 is not: none of h1.old" in out
    assert "2026 known by h1.tit" in out
    assert "no value" in out
    shutil.copy(examples / "lai-suat-tiet-kiem.html", site / "d.html")
    assert "D known by main.article-editor" in run("explain", site / "d.html").out
