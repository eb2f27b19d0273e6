"""Inputs that cannot be read give one line each; the others are done."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from vnnews.cli.inputs import Input, expand, read

if TYPE_CHECKING:
    from tests.cli.conftest import Run

PAGE = (
    "<title>Tin</title><article><h1>Tin trong ngày</h1><p>Mưa to ở nhiều nơi, nhiều tuyến phố ngập sâu.</p></article>"
)

UNFIT = {
    b"": "empty",
    b" \r\n\t ": "empty",
    b"\xef\xbb\xbf \n": "empty",
    b"%PDF-1.7 ...": "a PDF",
    b"\x89PNG\r\n\x1a\n": "PNG",
    b"\x1f\x8b\x08\x00": "gzip",
    b"PK\x03\x04": "ZIP",
    b"\xff\xd8\xff\xe0": "JPEG",
    b"text \x00 text": "NUL",
    bytes(range(256)): "NUL",
}


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page that can be read."""
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def _one_line(err: str) -> str:
    assert err.count("\n") == 1
    assert err.startswith("vnnews: ")
    return err


@pytest.mark.parametrize("data", list(UNFIT))
def test_unfit_bytes_give_one_line_and_the_rest_is_done(run: Run, tmp_path: Path, page: Path, data: bytes) -> None:
    """Empty and binary files: one line that says why, exit code 1, and the good page comes out."""
    bad = tmp_path / "bad.html"
    bad.write_bytes(data)
    done = run("parse", bad, page)
    assert done.code == 1
    assert UNFIT[data] in _one_line(done.err)
    assert str(bad) in done.err
    assert [json.loads(line)["headline"] for line in done.out.splitlines()] == ["Tin trong ngày"]


@pytest.mark.parametrize(("name", "reason"), [("missing.html", "no such file"), (".", "is a directory")])
def test_missing_files_and_directories(run: Run, tmp_path: Path, page: Path, name: str, reason: str) -> None:
    """What cannot be opened gives one line; the good page comes out."""
    done = run("parse", tmp_path / name, page)
    assert done.code == 1
    assert reason in _one_line(done.err)
    assert done.out.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_that_may_not_be_read(run: Run, page: Path) -> None:
    """A file that may not be read gives its reason."""
    page.chmod(0)
    assert "permission denied" in _one_line(run("parse", page).err)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied"), "permission denied"),
        (OSError(5, "Input/output error"), "input/output error"),
        (OSError("odd"), "odd"),
    ],
)
def test_other_errors_of_the_system(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: OSError, reason: str
) -> None:
    """Other errors are printed in the words of the system."""

    def refuse(name: str) -> bytes:
        assert name == "x"
        raise error

    monkeypatch.setattr("vnnews.cli.inputs.bytes_of", refuse)
    assert read(Input("x")) is None
    assert capsys.readouterr().err == f"vnnews: x: {reason}\n"


def test_file_names_cannot_command_the_terminal(run: Run) -> None:
    """A file's name is made safe before it is printed."""
    done = run("parse", "\x1b]0;t\x07x\u202e.html")
    assert done.err == "vnnews: x.html: no such file\n"


def test_quoted_globs_are_expanded_in_order(tmp_path: Path) -> None:
    """A glob that the shell left means files, sorted, also in folders below, and no directories."""
    for name in ("b.html", "a.html", "deep/c.html", "d.html/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(PAGE, encoding="utf-8")
    found = expand([f"{tmp_path}/**/*.html"])
    assert [Path(each.name).relative_to(tmp_path).as_posix() for each in found] == ["a.html", "b.html", "deep/c.html"]


def test_a_glob_without_files(run: Run, tmp_path: Path) -> None:
    """A glob that matches nothing is a line on stderr, as a missing file is."""
    done = run("parse", tmp_path / "*.html")
    assert (done.code, done.out) == (1, "")
    assert "no file matches" in _one_line(done.err)


def test_a_name_that_looks_like_a_glob(run: Run, tmp_path: Path) -> None:
    """A file that exists is taken by its name, brackets and all."""
    path = tmp_path / "tin[1].html"
    path.write_text(PAGE, encoding="utf-8")
    assert run("parse", path).code == 0


@pytest.mark.parametrize("arguments", [["parse"], ["parse", "-"]])
def test_standard_input(run: Run, arguments: list[str]) -> None:
    """A pipe is read with `-`, and without any name."""
    done = run(*arguments, stdin=PAGE.encode())
    assert done.code == 0
    assert json.loads(done.out)["headline"] == "Tin trong ngày"


def test_empty_standard_input(run: Run) -> None:
    """An empty pipe is an input that cannot be read."""
    done = run("parse", "-", stdin=b"")
    assert (done.code, done.err) == (1, "vnnews: <stdin>: empty\n")


def test_no_input_at_a_terminal_is_wrong_use(run: Run) -> None:
    """Nobody waits in front of a command that waits for a page."""
    done = run("parse")
    assert done.code == 2
    assert "no input" in done.err


def test_utf_16_is_no_binary(run: Run) -> None:
    """UTF-16 is full of NUL bytes and yet text."""
    done = run("parse", "-", stdin=PAGE.encode("utf-16"))
    assert json.loads(done.out)["headline"] == "Tin trong ngày"


def test_a_stray_nul_far_inside_is_no_binary(run: Run) -> None:
    """A NUL far from the beginning is dirt in a page, not another kind of file."""
    assert run("parse", "-", stdin=PAGE.encode() + b" " * 9000 + b"\x00").code == 0


@pytest.mark.parametrize(
    ("command", "data", "line"),
    [
        ("parse", b'{"html": "<p>x</p>"}', "not a page: JSON"),
        ("parse", b"WARC/1.0\r\n\r\n<p>x</p>", "not a page: a WARC archive"),
        ("parse", b"saved/page.html\n", "not a page: the name of a file"),
        ("parse", b"https://bao.vn/tin.htm", "not a page: an address"),
        ("parse", b"<rss><channel><item/></channel></rss>", "not a page: a feed"),
        ("parse", "Chè lên giá\n".encode(), "'vnnews text' reads"),
        ("explain", "Chè lên giá\n".encode(), "'vnnews text' reads"),
        ("text", b"<!doctype html><p>x</p>", "'vnnews parse' reads it"),
        ("text", b"MIME-Version: 1.0\n\nx", "not a copied text: an MHTML archive"),
        ("feed", b'[{"title": "x"}]', "not a feed: JSON"),
        ("feed", b"<p>x</p>", "not a feed, or a feed without items"),
    ],
)
def test_other_kinds_of_text_give_one_line(run: Run, command: str, data: bytes, line: str) -> None:
    """It says what the input is and what to do; nothing is written."""
    done = run(command, "-", stdin=data)
    assert (done.code, done.out) == (1, "")
    assert line in _one_line(done.err)


def test_pages_in_utf_16_are_pages(run: Run) -> None:
    """Their signs are not those of ASCII."""
    assert run("parse", "-", stdin=PAGE.encode("utf-16")).code == 0


def test_what_never_ends(monkeypatch: pytest.MonkeyPatch, run: Run, tmp_path: Path, page: Path) -> None:
    """An input is read up to a limit; at the limit it is whole."""
    monkeypatch.setattr("vnnews.cli.inputs._MOST", len(PAGE.encode()))
    longer = tmp_path / "longer.html"
    longer.write_text(PAGE + "x", encoding="utf-8")
    done = run("parse", longer, page)
    assert done.code == 1
    assert "more than" in _one_line(done.err)
    assert done.out.count("\n") == 1
