"""The skins of our own profiles: `skins/NAME.toml`, one file a profile."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from vnnews.testing import load_skins

if TYPE_CHECKING:
    from vnnews.testing.skin import Skin


@functools.cache
def skins() -> tuple[Skin, ...]:
    """All of them, by the name of their file."""
    files = sorted(Path(__file__).with_name("skins").glob("*.toml"))
    return tuple(skin for file in files for skin in load_skins(file.read_text(encoding="utf-8"), file.name))
