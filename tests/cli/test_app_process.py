"""The command as a process of its own: entry points, encodings, pipes, terminals, what it loads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

VNNEWS = [sys.executable, "-m", "vnnews"]
CLEAN = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "FORCE_COLOR", "COLUMNS"}}


def test_module_and_script_are_one(examples: Path) -> None:
    """`python -m vnnews` works and calls itself vnnews."""
    done = subprocess.run([*VNNEWS, "--help"], capture_output=True, encoding="utf-8", timeout=60, check=True)
    assert done.stdout.startswith("Usage: vnnews ")
    assert (examples / "README.md").exists()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1258"])
def test_output_is_utf_8_whatever_the_locale(examples: Path, encoding: str) -> None:
    """Vietnamese comes out whole where the locale knows no Vietnamese."""
    env = {**CLEAN, "PYTHONIOENCODING": encoding, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for form in ("pretty", "jsonl"):
        command = [*VNNEWS, "parse", "-f", form, str(examples / "trang-la.html"), "không-có"]
        done = subprocess.run(command, capture_output=True, env=env, timeout=60, check=False)
        assert "Bến sông cũ thành chợ nổi cuối tuần" in done.stdout.decode("utf-8")
        assert "vnnews: không-có: no such file" in done.stderr.decode("utf-8")
        assert done.returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes")
def test_a_reader_that_goes_away(examples: Path) -> None:
    """`| head` ends the command without a word, with the code of SIGPIPE."""
    command = [*VNNEWS, "parse", *[str(examples / "lai-suat-tiet-kiem.html")] * 60]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b"{")
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 141


def test_help_loads_no_command() -> None:
    """`vnnews --help` loads click, and neither a parser, rich nor any command."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "vnnews", "--help"],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "click" in loaded
    assert "vnnews.cli.parse" not in loaded
    assert {name.partition(".")[0] for name in loaded} & {"rich", "lxml", "bs4", "cattrs", "rapidfuzz"} == set()


def test_json_loads_no_drawing() -> None:
    """A batch to JSON lines does not pay for rich."""
    script = (
        "import sys; sys.argv = ['vnnews', 'parse', '-']; import vnnews.cli\n"
        "try: vnnews.cli.main()\nfinally: print('rich' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], input=b"<p>x</p>", capture_output=True, timeout=60, check=True
    )
    assert json.loads(done.stdout)["is_article"] is False
    assert done.stderr.strip() == b"False"


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals")
@pytest.mark.parametrize(("plain", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_on_a_terminal(examples: Path, plain: dict[str, str], *, coloured: bool) -> None:
    """A terminal gets the drawing by itself, in colours unless NO_COLOR forbids them."""
    import pty  # noqa: PLC0415 - not on Windows

    ours, theirs = pty.openpty()
    env = {**CLEAN, "TERM": "xterm-256color", **plain}
    process = subprocess.Popen([*VNNEWS, "parse", str(examples / "trang-la.html")], stdout=theirs, env=env)
    os.close(theirs)
    drawn = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # Linux says so where the other side has closed
            piece = b""
        if not piece:
            break
        drawn += piece
    os.close(ours)
    assert process.wait(60) == 0
    assert "paragraph" in drawn.decode("utf-8")
    assert (b"\x1b[" in drawn) is coloured
