"""Every note that reading can make is listed for readers."""

from __future__ import annotations

import re

import pytest
from tests.places import ROOT

SRC, LIST = ROOT / "src" / "vnnews" / "reading", ROOT / "docs" / "reference" / "notes.md"
if not SRC.is_dir() or not LIST.is_file():
    pytest.skip("the source is not here", allow_module_level=True)


def test_codes_are_listed() -> None:
    """Each code in the source has its line in docs/reference/notes.md."""
    source = "".join(path.read_text(encoding="utf-8") for path in SRC.glob("*.py"))
    codes = set(re.findall(r'Note\(\s*"([a-z-]+)"', source)) | set(re.findall(r'"(unclosed-[a-z]+)"', source))
    assert len(codes) > 10
    listed = set(re.findall(r"`([a-z-]+)`", LIST.read_text(encoding="utf-8")))
    assert codes <= listed
