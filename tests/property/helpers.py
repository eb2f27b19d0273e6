"""What several laws share."""

from __future__ import annotations

from typing import Final

import pytest
from tests.pages.skin_files import skins

APART: Final = {"vneconomy:mobile": "its layout is known by its lead, so that a page needs one: test_pages"}
"""Skins that laws over all skins leave out, with the reason."""
each_skin = pytest.mark.parametrize(
    "skin", [skin for skin in skins() if skin.label not in APART], ids=lambda skin: skin.label
)
