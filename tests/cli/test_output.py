"""Where articles are written, and in which format."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

import pytest
from tests.cli.helpers import HOSTILE

from vnnews.cli.output import FORMATS, chosen_format

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


class TestOutput:
    """`--output` writes a file, in UTF-8, and never harms an input."""

    def test_a_file(self, run: Run, examples: Path, tmp_path: Path) -> None:
        target = tmp_path / "out.jsonl"
        done = run("parse", examples / "trang-la.html", "--output", target)
        assert (done.code, done.out) == (0, "")
        assert json.loads(target.read_text(encoding="utf-8"))["headline"].startswith("Bến sông")

    def test_minus_is_standard_output(self, run: Run, examples: Path) -> None:
        assert run("parse", examples / "trang-la.html", "-o", "-").out.startswith("{")

    def test_an_input_is_not_overwritten(self, run: Run, tmp_path: Path) -> None:
        page = tmp_path / "page.html"
        page.write_bytes(b"<p>x</p>")
        done = run("parse", page, "-o", page)
        assert done.code == 2
        assert "overwritten" in done.err
        assert page.read_bytes() == b"<p>x</p>"

    def test_a_folder_cannot_be_written(self, run: Run, examples: Path, tmp_path: Path) -> None:
        done = run("parse", examples / "trang-la.html", "-o", tmp_path)
        assert done.code == 2
        assert "cannot write" in done.err


def test_the_default_format(monkeypatch: pytest.MonkeyPatch) -> None:
    """`pretty` on a terminal, `jsonl` into a file or a pipe, and always what is asked for."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert chosen_format(None, None) == "pretty"
    assert chosen_format(None, "file") == "jsonl"
    assert chosen_format("text", None) == "text"
    monkeypatch.setattr("sys.stdout.isatty", lambda: False)
    assert chosen_format(None, None) == "jsonl"


def test_json_is_an_object_for_one_and_an_array_for_several(run: Run, examples: Path) -> None:
    """`json` is one value in either case; `jsonl` does not change its form."""
    one = examples / "trang-la.html"
    alone = json.loads(run("parse", "--format", "json", one).out)
    assert isinstance(alone, dict)
    both = run("parse", "--format", "json", one, one).out
    assert json.loads(both) == [alone, alone]
    lines = run("parse", "--format", "jsonl", one, one).out.splitlines()
    assert [json.loads(line) for line in lines] == [alone, alone]


@pytest.mark.parametrize(("names", "out"), [(["a", "b"], "[]\n"), (["a"], "")])
def test_json_without_any_article(run: Run, tmp_path: Path, names: list[str], out: str) -> None:
    """Where nothing could be read, several inputs give an empty array and one gives nothing."""
    done = run("parse", "--format", "json", *(tmp_path / name for name in names))
    assert (done.code, done.out) == (1, out)


def test_text_holds_each_sentence_once(run: Run, examples: Path) -> None:
    """The text has headline, lead and story; neither the pull quote nor a caption is in it."""
    out = run("parse", "--format", "text", examples / "lai-suat-tiet-kiem.html").out
    assert out.startswith("Lãi suất tiết kiệm nhích lên")
    assert out.count("Người gửi tiền đang trả giá cho sự linh hoạt") == 1
    assert "Minh Khôi" not in out


def test_text_does_not_repeat_a_lead_that_opens_the_story(run: Run, examples: Path) -> None:
    """A lead that is the first paragraph too is written once."""
    out = run("parse", "--format", "text", examples / "trang-la.html").out
    assert out.count("Bỏ hoang mười lăm năm") == 1


def test_markdown_of_two_pages(run: Run, examples: Path) -> None:
    """Markdown begins with the headline; a rule stands between two articles."""
    out = run("parse", "-f", "markdown", examples / "trang-la.html", examples / "english-edition.html").out
    first, second = out.split("\n---\n\n")
    assert first.startswith("# Bến sông cũ thành chợ nổi cuối tuần")
    assert second.startswith("# Những vườn sâm trên mây")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("command", ["parse", "text"])
def test_a_page_cannot_command_the_terminal(run: Run, command: str, form: str) -> None:
    """No format, for pages or copied text, lets a control character or a bidi mark through."""
    page = HOSTILE if command == "parse" else f"Trang chủ\n{HOSTILE}"
    done = run(command, "--format", form, "-", stdin=page.encode())
    assert done.code == 0
    assert [f"{c!r}" for c in done.out if (unicodedata.category(c) == "Cc" and c not in "\n\t") or c == "\u202e"] == []


@pytest.mark.parametrize("kind", ["symlink", "hardlink", "symlink as input", "relative"])
def test_an_output_that_is_an_input_by_another_name(run: Run, tmp_path: Path, kind: str) -> None:
    """A link to an input, from either side: nothing is written."""
    page, link = tmp_path / "page.html", tmp_path / "link"
    page.write_bytes(b"<p>x</p>")
    if kind == "hardlink":
        link.hardlink_to(page)
    else:
        link.symlink_to(page.name if kind == "relative" else page)
    names = (link, page) if kind == "symlink as input" else (page, link)
    done = run("parse", names[0], "-o", names[1])
    assert done.code == 2
    assert "overwritten" in done.err
    assert page.read_bytes() == b"<p>x</p>"


def test_an_output_that_is_what_explain_compares_with(run: Run, examples: Path, tmp_path: Path) -> None:
    """The reading of before would be lost."""
    before = tmp_path / "before.json"
    run("parse", "-f", "json", examples / "trang-la.html", "-o", before)
    kept = before.read_bytes()
    done = run("explain", examples / "trang-la.html", "--diff", before, "-o", before)
    assert (done.code, before.read_bytes()) == (2, kept)


def test_a_link_to_nothing_is_written(run: Run, examples: Path, tmp_path: Path) -> None:
    """A link to no input is a name like others."""
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "out.jsonl")
    assert run("parse", examples / "trang-la.html", "-o", link).code == 0
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8").startswith("{")
