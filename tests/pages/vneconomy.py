"""A truth as a page of VnEconomy, in each of the five layouts that it has had (`skins/vneconomy.toml`).

A is the old mobile page, B is of 2021 to 2025, C of 2025 to mid 2026, D of August 2026 on, E the English rendering.
"""

from __future__ import annotations

from typing import Final, Literal

import attrs
from tests.pages.skin_files import skins

from vnnews.testing import PageTruth, TruthBlock, expressible_in, render_skin
from vnnews.testing.clock_text import time_text
from vnnews.testing.noise import QUIET, Noise

Layout = Literal["A", "B", "C", "D", "E"]
LAYOUTS: Final[tuple[Layout, ...]] = ("A", "B", "C", "D", "E")
SKINS: Final = {skin.layout: attrs.evolve(skin, noise=()) for skin in skins() if skin.profile == "vneconomy"}
"""Without markup between the blocks, so that whatever stands in the body is the story's."""
TRANSLATION_NOTICES: Final = (
    "Attention",
    (
        "The original article is written and published on VnEconomy in Vietnamese only. To read the full article,"
        " please use the Google Translate tool below to translate the content into your preferred language."
    ),
    "VnEconomy is not responsible for the translation.",
    "Google translate",
)
"""What an English story ends with."""


def expressible(truth: PageTruth, layout: Layout) -> PageTruth:
    """What is left of a truth in a layout: fields without a place are empty, E closes with its notices."""
    return expressible_in(_noticed(truth, layout), SKINS[layout])


def render(truth: PageTruth, layout: Layout, noise: Noise = QUIET) -> str:
    """The page that says `expressible(truth, layout)`, and nothing else as an article."""
    return render_skin(_noticed(truth, layout), SKINS[layout], noise)


def date_text(truth: PageTruth, layout: Layout) -> str | None:
    """The time of publication as a layout prints it."""
    return time_text(truth.published, SKINS[layout].date or "") if truth.published else None


def _noticed(truth: PageTruth, layout: Layout) -> PageTruth:
    if layout != "E":
        return truth
    story = tuple(block for block in truth.blocks if block.role != "notice")
    notices = tuple(TruthBlock(role="notice", text=text) for text in TRANSLATION_NOTICES)
    return attrs.evolve(truth, blocks=story + notices)
