"""`docs/how-to/add-a-site.md`, followed as it is written: in an empty folder beside the examples."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest
from tests.places import DOCS, ROOT

if TYPE_CHECKING:
    from pathlib import Path

GUIDE: Final = DOCS / "how-to" / "add-a-site.md"
BASH: Final = shutil.which("bash")
BLOCKS: Final = re.findall(r"```console\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.skipif(BASH is None, reason="the guide's commands are written for bash")
def test_followed_from_scratch(tmp_path: Path) -> None:
    """Every command does what the guide says, and prints what the guide shows."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=shutil.ignore_patterns("__pycache__"))
    commands = [line[2:] for block in BLOCKS for line in block.splitlines() if line.startswith("$ ")]
    assert len(commands) > 8
    shown = [line for block in BLOCKS for line in block.splitlines() if not line.startswith("$ ")]
    script = f'vnnews() {{ "{sys.executable}" -m vnnews "$@"; }}\n' + "\n".join(
        command + (" || [ $? = 1 ]" if "--diff" in command else "") for command in commands
    )
    env = {**os.environ, "PYTHONUTF8": "1", "COLUMNS": "120"}
    command = [str(BASH), "-e", "-c", script]
    done = subprocess.run(
        command, check=False, capture_output=True, encoding="utf-8", env=env, cwd=tmp_path, timeout=100
    )
    assert done.returncode == 0, done.stdout + done.stderr
    printed = done.stdout.splitlines()
    assert [line for line in shown if line not in printed] == []
    draft = (tmp_path / "songhau" / "songhau.toml").read_text(encoding="utf-8")
    toml = re.findall(r"```toml\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)[0]
    assert [line for line in toml.splitlines() if not line.startswith("#") and line not in draft.splitlines()] == []
