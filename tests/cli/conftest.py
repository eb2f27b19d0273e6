"""How tests call the command: through its entry point, with arguments and bytes on standard input."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from tests.cli.helpers import PAGE, PROFILE

from vnnews.cli import main

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


class _Keyboard(io.TextIOWrapper):
    """Standard input of somebody who sits at a terminal."""

    def isatty(self) -> bool:
        return True


@attrs.frozen
class Done:
    """What a call has left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Call `vnnews` in this process; `stdin=None` is a terminal."""

    def call(*arguments: str | Path, stdin: bytes | None = None) -> Done:
        monkeypatch.setattr(sys, "argv", ["vnnews", *map(str, arguments)])
        kind = _Keyboard if stdin is None else io.TextIOWrapper
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", kind(io.BytesIO(stdin or b""), encoding="utf-8"))
            with pytest.raises(SystemExit) as end:
                main()
        out, err = capsys.readouterr()
        code = end.value.code
        assert code is None or isinstance(code, int)
        return Done(code or 0, out, err)

    return call


@pytest.fixture
def examples() -> Path:
    """The folder of example pages."""
    return EXAMPLES


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the width nor the colours of the terminal that runs the tests count."""
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with a profile and one page."""
    (tmp_path / "kr.toml").write_text(PROFILE, encoding="utf-8")
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "cau.html").write_text(PAGE, encoding="utf-8")
    return tmp_path
