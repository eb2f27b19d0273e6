"""What several laws share."""

from __future__ import annotations

import pytest

from vnnews.testing import (
    skins,
)

each_skin = pytest.mark.parametrize("skin", skins(), ids=lambda skin: skin.label)
