"""The options that several commands share."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.shell_completion import BashComplete

from vnnews.cli.app import app

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


class TestProfileFiles:
    """`--profile` takes a TOML file wherever it takes a name."""

    @pytest.mark.parametrize("name", ["parse", "text", "explain"])
    def test_each_command(self, run: Run, site: Path, name: str) -> None:
        copied = site / "cau.txt"
        copied.write_text("Cầu mới qua rạch\nSáng nay, cầu được thông xe.\n", encoding="utf-8")
        done = run(name, "--profile", site / "kr.toml", copied if name == "text" else site / "cases" / "cau.html")
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


class TestWrongUse:
    """Wrong use ends with code 2 and says what to do."""

    def test_an_unknown_profile(self, run: Run, examples: Path) -> None:
        done = run("parse", examples / "trang-la.html", "--profile", "nowhere")
        assert done.code == 2
        assert "no profile is named 'nowhere'; known: " in done.err

    def test_one_address_for_two_pages(self, run: Run, examples: Path) -> None:
        done = run("parse", examples / "*.html", "--url", "https://vneconomy.vn/x.htm")
        assert done.code == 2
        assert "one page, but there are 3 inputs" in done.err

    def test_an_unknown_format_and_command(self, run: Run) -> None:
        assert run("parse", "--format", "xml").code == 2
        assert run("no-such-command").code == 2


def test_the_address_chooses_the_profile(run: Run) -> None:
    """`--url` says where a page came from; `--profile` overrules it."""
    page = "<h1 class='detail__title'>Tin</h1><div class='detail__content'><p>Một đoạn văn.</p></div>".encode()
    arguments = ("parse", "-", "--url", "https://vneconomy.vn/tin.htm")
    assert json.loads(run(*arguments, stdin=page).out)["profile"] == "vneconomy"
    assert json.loads(run(*arguments, "--profile", "generic", stdin=page).out)["profile"] == "generic"


def test_the_header_names_the_encoding(run: Run) -> None:
    """`--content-type` is taken for bytes that do not tell their encoding."""
    page = "<title>Đi</title><h1>Thị xã Đông</h1><p>Người dân ở đây.</p>".encode("cp1258", "ignore")
    done = run("parse", "-", "--content-type", "text/html; charset=windows-1258", stdin=page)
    assert "windows-1258" in done.out or "cp1258" in done.out


@pytest.mark.parametrize("address", ["foo", "bao.vn/tin.htm", "http:tin", "", "javascript:x", "file:///a.html"])
def test_what_is_no_address_is_refused(run: Run, examples: Path, address: str) -> None:
    """It would make links of it, and choose no profile."""
    done = run("parse", "--url", address, examples / "trang-la.html")
    assert done.code == 2
    assert "is no address such as" in done.err
    assert run("parse", "--url", "HTTPS://bao.vn", examples / "trang-la.html").code == 0


def test_a_file_is_no_profiles_name(run: Run, site: Path) -> None:
    """With any ending: names have none."""
    page = site / "cases" / "cau.html"
    assert "cannot read the profile 'empty.html'" in run("parse", "-p", "empty.html", page).err
    (site / "kr.conf").write_bytes((site / "kr.toml").read_bytes())
    assert run("parse", "-p", site / "kr.conf", page).code == 0
