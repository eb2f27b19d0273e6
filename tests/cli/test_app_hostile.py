"""Whatever a page, a feed or a file's name holds, no command writes what a terminal obeys."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING, Final

import pytest
from tests.hostile.payloads import PAYLOADS, page
from tests.hostile.test_output import check_markdown, commands

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

CHOSEN: Final = [
    name for name, payload in PAYLOADS.items() if commands(payload) or name in {"image", "link", "formula"}
]
ODD_NAME: Final = "tin\x1b[31m\x9b\u202e\ngạo.html"
RSS: Final = "<rss><channel><item><title>Giá {0}</title><description>{0}</description></item></channel></rss>"


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    """A file for each payload that commands something, one of them with a name that does so too."""
    files = []
    for number, name in enumerate(CHOSEN):
        files.append(tmp_path / (f"{number}.html" if number else ODD_NAME))
        text = page(PAYLOADS[name].replace("\x00", ""), escaped=True)  # what holds NUL is taken for no text
        files[-1].write_bytes(text.encode("utf-8", "surrogatepass"))
    return files


@pytest.mark.parametrize("form", ["json", "jsonl", "markdown", "text", "pretty"])
def test_parse(run: Run, pages: list[Path], form: str) -> None:
    """Articles in every format."""
    done = run("parse", "--format", form, *pages)
    assert done.code == 0
    assert not commands((done.out + done.err).replace("\t", " "))  # cells of a table in plain text
    if form == "jsonl":
        assert len(list(map(json.loads, done.out.splitlines()))) == len(pages)


def test_markdown_is_still_escaped(run: Run, pages: list[Path]) -> None:
    """What the command line takes out for the terminal takes no escape with it."""
    for each in pages:
        check_markdown(run("parse", "--format", "markdown", each).out)


@pytest.mark.parametrize("command", [["explain"], ["parse", "--url", "x"], ["text"]])
def test_commands(run: Run, pages: list[Path], command: list[str]) -> None:
    """What explains, compares, complains, or reads a page as copied text."""
    done = run(*command, *pages)
    assert done.out + done.err
    assert not commands(done.out + done.err)


def test_differences(run: Run, pages: list[Path], tmp_path: Path) -> None:
    """What two pages say differently."""
    other = tmp_path / "other.jsonl"
    run("parse", "--output", other, *reversed(pages))
    done = run("explain", "--diff", other, *pages)
    assert "differences" in done.out
    assert not commands(done.out + done.err)


def test_a_drafted_profile_is_toml(run: Run, tmp_path: Path) -> None:
    """Names and classes of a page become strings of TOML, whatever signs are in them."""
    signs = "\x9b&quot;\x7f\u202e\\x7f"
    for number in range(3):
        site = f'<meta property="og:site_name" content="B{signs}"></head>'
        text = page(f"Tít {number}", escaped=True).replace("</head>", site)
        text = text.replace("</title>", f" - B{signs}</title>").replace("article-editor", f"than-bai{signs}")
        (tmp_path / f"{number}.html").write_text(text, encoding="utf-8")
    done = run("profile", "new", "--host", "a.vn", *sorted(tmp_path.iterdir()))
    assert not commands(done.out + done.err)
    if done.code == 0:
        assert tomllib.loads(done.out)["hosts"] == ["a.vn"]


@pytest.mark.parametrize("name", CHOSEN)
def test_feeds_and_dates(run: Run, name: str) -> None:
    """Standard input that commands something."""
    payload = PAYLOADS[name].encode("utf-8", "replace").decode()
    for arguments, stdin in (
        (["feed", "--format", "pretty", "-"], RSS.format(payload.replace("<", "&lt;"))),
        (["date", "-"], f"25/7/2024 {payload}"),
        (["date", "--json", "-"], f"25/7/2024 {payload}"),
    ):
        done = run(*arguments, stdin=stdin.encode())
        assert not commands((done.out + done.err).replace("\t", " "))  # `date` writes columns


@pytest.mark.parametrize("word", ["\x1b[31m", "\x9b31m", "\u202e", "a\x07b"])
@pytest.mark.parametrize("option", ["--profile", "--format", "--url", "--output", "--nonsense"])
def test_wrong_arguments(run: Run, option: str, word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the caller typed is printed without what commands the terminal."""
    monkeypatch.chdir(tmp_path)
    done = run("parse", option, word, f"nowhere{word}.html")
    assert done.code
    assert not commands(done.out + done.err)
