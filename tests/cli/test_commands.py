"""The other commands, the help, and how a command ends."""

from __future__ import annotations

import json
import re
from importlib import import_module
from typing import TYPE_CHECKING

import click
import pytest
from click.shell_completion import BashComplete

import vnnews
from vnnews.cli.app import COMMANDS, app

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

WITH_INPUT = ("parse", "text", "feed", "explain")


class TestHelp:
    """Help is one table, true of each command, and shows how to call it."""

    def test_the_list(self, run: Run) -> None:
        done = run("--help")
        assert done.code == 0
        for name, said in COMMANDS.items():
            assert re.search(rf"^  {name} +{re.escape(said)}$", done.out, re.MULTILINE)
        assert "Exit codes:" in done.out

    @pytest.mark.parametrize("name", list(COMMANDS))
    def test_each_command(self, run: Run, name: str) -> None:
        command = import_module(f"vnnews.cli.{name}").command
        assert command.short_help == COMMANDS[name]
        done = run(name, "--help")
        assert done.code == 0
        assert "Examples:" in done.out
        assert COMMANDS[name] in done.out

    @pytest.mark.parametrize("name", ["", *COMMANDS])
    def test_examples_name_real_commands_and_options(self, run: Run, name: str) -> None:
        out = run(*filter(None, [name]), "--help").out
        calls = re.findall(r"vnnews ([a-z]+)((?: [^|\n]*)?)", out.partition("Examples:")[2])
        assert calls
        for called, arguments in calls:
            known = {option for param in import_module(f"vnnews.cli.{called}").command.params for option in param.opts}
            assert set(re.findall(r"(?<= )--?[a-z][a-z-]*", arguments)) <= known

    def test_version(self, run: Run) -> None:
        assert re.fullmatch(r"vnnews \d+\.\d+\.\d+\S*\n", run("--version").out)


class TestDate:
    """A line for each text: value, precision, zone."""

    def test_dates(self, run: Run) -> None:
        done = run("date", "July 25, 2024 | 16:03 GMT+7", "Chủ Nhật, 08/03/2026")
        assert done.code == 0
        assert done.out == "2024-07-25T16:03+07:00\tminute\tstated zone\n2026-03-08\tday\tassumed zone\n"

    def test_a_text_without_a_date(self, run: Run) -> None:
        done = run("date", "tỷ số 3-2", "25/7/2024")
        assert done.code == 1
        assert done.out == "-\n2024-07-25\tday\tassumed zone\n"

    @pytest.mark.parametrize("now", ["2026-03-08T12:00", "2026-03-08T05:00+00:00"])
    def test_relative_dates_need_now(self, run: Run, now: str) -> None:
        assert run("date", "3 giờ trước").code == 1
        assert run("date", "3 giờ trước", "--now", now).out.startswith("2026-03-08T09")

    def test_a_wrong_now(self, run: Run) -> None:
        done = run("date", "x", "--now", "soon")
        assert done.code == 2
        assert "2026-03-08T12:00" in done.err

    def test_a_contradiction_is_told(self, run: Run) -> None:
        done = run("date", "Thứ Hai, 08/03/2026")
        assert done.out.startswith("2026-03-08")
        assert done.err.startswith("vnnews: Thứ Hai, 08/03/2026: ")

    def test_json_and_standard_input(self, run: Run) -> None:
        done = run("date", "--json", "-", stdin="Đăng lúc 14:05 25/7/2024\n\nkhông có\n".encode())
        first, second = map(json.loads, done.out.splitlines())
        assert done.code == 1
        assert (first["value"], first["precision"], first["zone"]) == ("2024-07-25T14:05+07:00", "minute", "assumed")
        start, end = first["span"]
        assert first["text"][start:end] == "14:05 25/7/2024"
        assert second == {"text": "không có", "value": None}


class TestFeed:
    """A feed gives its items' articles."""

    def test_the_example(self, run: Run, examples: Path) -> None:
        articles = json.loads(run("feed", "-f", "json", examples / "feed.xml").out)
        assert [each["published"] for each in articles] == ["2026-09-18T09:43:06+07:00", "2026-09-17T16:05:00+07:00"]
        assert all(each["body"] for each in articles)

    def test_one_item_is_an_array_too(self, run: Run) -> None:
        feed = b"<rss version='2.0'><channel><item><title>Tin</title><link>https://a.vn/b</link></item></channel></rss>"
        assert [each["headline"] for each in json.loads(run("feed", "-f", "json", "-", stdin=feed).out)] == ["Tin"]

    def test_no_feed(self, run: Run, examples: Path) -> None:
        done = run("feed", "-", examples / "feed.xml", stdin=b"<p>no feed</p>")
        assert done.code == 1
        assert done.err == "vnnews: <stdin>: no feed, or a feed without items\n"
        assert done.out.count("\n") == 2


class TestText:
    """Copied text goes the same road."""

    def test_the_example(self, run: Run, examples: Path) -> None:
        article = vnnews.Article.from_json(run("text", examples / "copied.txt").out)
        assert article.headline == "Chợ quê lên sàn: khi mớ rau cũng có mã vạch"
        assert article.published is not None
        assert article.published.isoformat() == "2026-06-11T14:20:00+07:00"
        assert next(each.credit for each in article.figures) == "Tuấn Kiệt"
        assert len(article.headings) == 2

    def test_bad_bytes_are_noted(self, run: Run, examples: Path) -> None:
        data = (examples / "copied.txt").read_bytes() + b"\xff\xff h\xe1\xba\n"
        notes = json.loads(run("text", "-", stdin=data).out)["notes"]
        assert "bad-bytes" in [note["code"] for note in notes]


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
        assert "said the same" in words
        assert "of block 10, 100 % alike" in words
        for note in article.notes:
            assert note.code in words

    def test_the_guide_shows_what_is_printed(self, run: Run, examples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        guide = (examples.parent / "docs" / "how-to" / "why.md").read_text(encoding="utf-8")
        shown = re.findall(r"```console\n(.*?)```", guide, re.DOTALL)[0].splitlines()
        monkeypatch.setenv("COLUMNS", "120")
        printed = run("explain", examples / "lai-suat-tiet-kiem.html").out.splitlines()
        assert len(shown) > 9
        assert [line for line in shown if line != "…" and not line.startswith("$") and line not in printed] == []

    def test_a_lead_that_repeats(self, run: Run, examples: Path) -> None:
        assert "lead" in run("explain", examples / "trang-la.html").out

    def test_copied_text(self, run: Run, examples: Path) -> None:
        done = run("explain", "--copied", examples / "copied.txt")
        assert "(a picture" not in done.out
        assert "profile" in done.out

    def test_a_missing_page(self, run: Run, examples: Path, tmp_path: Path) -> None:
        target = tmp_path / "why.txt"
        done = run("explain", tmp_path / "x", examples / "trang-la.html", "-o", target)
        assert (done.code, done.out) == (1, "")
        assert "trang-la.html" in target.read_text(encoding="utf-8")


class TestSites:
    """The table of sites names what `--profile` takes."""

    def test_table_and_json(self, run: Run) -> None:
        shown = run("sites").out
        lines = [json.loads(line) for line in run("sites", "--json").out.splitlines()]
        assert [each["name"] for each in lines] == [profile.name for profile in vnnews.profiles()]
        assert all(each["name"] in shown for each in lines)


class TestCompletion:
    """The shells get click's scripts, and complete names of commands, formats and sites."""

    @pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
    def test_script(self, run: Run, shell: str) -> None:
        done = run("completion", shell)
        assert done.code == 0
        assert "_VNNEWS_COMPLETE" in done.out

    @pytest.mark.parametrize(
        ("words", "begun", "found"),
        [
            ([], "pa", ["parse"]),
            (["parse", "--format"], "j", ["json", "jsonl"]),
            (["parse", "-p"], "vnec", ["vneconomy"]),
        ],
    )
    def test_words(self, words: list[str], begun: str, found: list[str]) -> None:
        complete = BashComplete(app, {}, "vnnews", "_VNNEWS_COMPLETE")
        assert [each.value for each in complete.get_completions(words, begun)] == found


class TestEnds:
    """However a command ends, its exit code is the documented one."""

    @pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt, 130), (BrokenPipeError, 141)])
    def test_codes(self, run: Run, monkeypatch: pytest.MonkeyPatch, error: type[BaseException], code: int) -> None:
        def fail(*_: object, **__: object) -> None:
            raise error

        monkeypatch.setattr(vnnews, "parse_html", fail)
        done = run("parse", "-", stdin=b"<p>x</p>")
        assert (done.code, done.out, done.err) == (code, "", "")

    def test_an_unforeseen_error_is_not_hidden(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_: object, **__: object) -> None:
            message = "a bug"
            raise RuntimeError(message)

        monkeypatch.setattr(vnnews, "json_schema", fail)
        with pytest.raises(RuntimeError, match="a bug"):
            app.main(["schema"], standalone_mode=False)

    def test_the_group_knows_its_commands(self) -> None:
        context = click.Context(app)
        assert app.list_commands(context) == list(COMMANDS)
        assert app.get_command(context, "nothing") is None
