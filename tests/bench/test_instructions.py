"""The count of instructions: a run that holds nothing is not green."""

from __future__ import annotations

import json
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from bench import instructions

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("arguments", "code"), [([], instructions.UNHELD), (["--allow-unheld"], 0)])
@pytest.mark.parametrize("lacks", ["valgrind", "the version"])
def test_nothing_held_is_not_green(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    arguments: list[str],
    code: int,
    lacks: str,
) -> None:
    """Without valgrind, or with another version than the pin's; at a desk it may be allowed."""
    pin = tmp_path / "pin.json"
    pin.write_text(json.dumps({"ratio": 9.0, "made_with": "Python 1.0"}), "utf-8")
    monkeypatch.setattr(instructions, "PINNED", pin)
    monkeypatch.setattr(instructions, "counted", {"nothing": 1, "vnnews": 11, "lxml": 2}.__getitem__)
    monkeypatch.setattr(shutil, "which", lambda _: None if lacks == "valgrind" else "/bin/valgrind")
    monkeypatch.setattr(sys, "argv", ["instructions", *arguments])
    assert instructions.main() == code
    assert "NOTHING WAS HELD" in capsys.readouterr().out
