"""The command as a process of its own: entry points, encodings, pipes, terminals, what it loads."""

from __future__ import annotations

import json
import os
import shlex
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


FULL = "/dev/full"


@pytest.mark.skipif(not os.path.exists(FULL), reason="a device that is full")  # noqa: PTH110 - as it is called there
class TestWhatCannotBeWritten:
    """A full disk and a closed output: one line, code 2, no traceback."""

    @pytest.mark.parametrize(
        "arguments",
        [
            ("parse", "PAGE"),
            ("parse", "-f", "pretty", "PAGE"),
            ("parse", "PAGE", "-o", FULL),
            ("explain", "PAGE"),
            ("sites",),
            ("schema",),
            ("date", "25/7/2024"),
            ("completion", "bash"),
            ("--help",),
        ],
        ids=" ".join,
    )
    @pytest.mark.parametrize("end", [f">{FULL}", ">&-"])
    def test_one_line(self, examples: Path, arguments: tuple[str, ...], end: str) -> None:
        page = str(examples / "trang-la.html")
        command = shlex.join([*VNNEWS, *(page if each == "PAGE" else each for each in arguments)])
        done = subprocess.run(
            ["/bin/sh", "-c", f"{command} {end}"], capture_output=True, encoding="utf-8", timeout=60, check=False
        )
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1
        assert done.stderr.startswith("vnnews: cannot write ")


@pytest.mark.skipif(sys.platform == "win32", reason="shells of POSIX")
@pytest.mark.parametrize(
    ("end", "code", "line"),
    [
        ("parse <&-", 2, "no input"),
        ("parse - PAGE <&-", 1, "<stdin>: standard input is closed"),
        ("date - <&-", 1, "<stdin>: standard input is closed"),
        ("parse PAGE 2>&-", 0, ""),
        ("parse nosuch PAGE 2>&-", 1, ""),
        ("parse /dev/zero PAGE", 1, "/dev/zero: more than"),
        ("parse - PAGE </dev/zero", 1, "<stdin>: more than"),
    ],
)
def test_inputs_that_are_closed_or_never_end(examples: Path, end: str, code: int, line: str) -> None:
    """One line, and the other inputs are done."""
    command = f"{shlex.join(VNNEWS)} {end.replace('PAGE', shlex.quote(str(examples / 'trang-la.html')))}"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.returncode == code
    assert line in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout.startswith("{") is ("PAGE" in end)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("module", ["click", "vnnews.cli.app", "vnnews.cli.parse"])
def test_ctrl_c_while_the_command_loads(module: str) -> None:
    """Code 130 and not a word, whichever module is being imported."""
    script = (
        "import sys, os, signal\n"
        "class Finder:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name == {module!r}: os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Finder())\n"
        "sys.argv = ['vnnews', 'parse', '-']\n"
        "import vnnews.cli; vnnews.cli.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], input=b"<p>x</p>", capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_differences_need_no_drawing(examples: Path) -> None:
    """`explain --diff` writes plain lines: rich is not loaded."""
    page = str(examples / "trang-la.html")
    script = (
        f"import sys; sys.argv = ['vnnews', 'explain', '--diff', 'generic', {page!r}]; import vnnews.cli\n"
        "try: vnnews.cli.main()\nfinally: print('rich' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert done.stdout.splitlines()[-1] == "False"


def test_a_package_that_fails_is_one_line(tmp_path: Path, examples: Path) -> None:
    """Its profiles are skipped with a warning, and the page is read."""
    info = tmp_path / "bad-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: bad\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[vnnews.profiles]\nbad = nosuch:made\n", encoding="utf-8")
    env = {**CLEAN, "PYTHONPATH": os.pathsep.join([str(tmp_path), CLEAN.get("PYTHONPATH", "")])}
    command = [*VNNEWS, "parse", str(examples / "trang-la.html")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=env, timeout=60, check=True)
    assert done.stdout.startswith("{")
    assert done.stderr.startswith("vnnews: warning: the profile of the entry point 'bad' (nosuch:made) was skipped: ")
    assert done.stderr.count("\n") == 1
