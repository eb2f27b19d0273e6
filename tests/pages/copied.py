"""A truth as the text that a reader copies from the page, with what stands around it on the way.

A copy has no markup: a picture is its caption twice (its alternative text, then the caption), or the site's name where
it has none; a section heading is known only by its capitals; links, lists and tables are lines like any other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs
from tests.pages.vneconomy import TRANSLATION_NOTICES, Layout, date_text

from vnnews.authoring.truth import PageTruth, TruthBlock
from vnnews.testing.noise import QUIET, Noise, header_day
from vnnews.testing.shape import Shape
from vnnews.testing.stories import signed_caption

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnnews.testing.truth import Kind

COPIED_KINDS: Final[tuple[Kind, ...]] = ("paragraph", "heading", "figure", "pull_quote", "echo")
"""What can be told apart in a copy."""


def copied_truth(truth: PageTruth, layout: Layout) -> PageTruth:
    """What is left of a truth in the copied text of a layout.

    Pictures have no address, all headings are in capitals (level 2), tags are not copied, and of the path through the
    site only the leaf is left.
    """
    blocks = tuple(map(_copied_block, truth.blocks))
    if layout == "E":
        blocks = tuple(block for block in blocks if block.role != "notice")
        blocks += tuple(TruthBlock(role="notice", text=text) for text in TRANSLATION_NOTICES)
    section = truth.section if layout in {"C", "D"} else None
    return attrs.evolve(truth, blocks=blocks, tags=(), section=section, breadcrumbs=(section,) if section else ())


def _copied_block(block: TruthBlock) -> TruthBlock:
    if block.role == "heading":
        return attrs.evolve(block, text=(block.text or "").upper(), level=2)
    return attrs.evolve(block, images=())


def copied_text(truth: PageTruth, layout: Layout, noise: Noise = QUIET) -> str:
    """The text that is copied from a page in layout C, D or E; the parser should find `copied_truth` in it.

    >>> print(copied_text(PageTruth(headline="Gạo thơm lên ngôi", authors=("Hà Chi",), section="Thị trường"), "C"))
    Trang chủ Thị trường
    <BLANKLINE>
    Gạo thơm lên ngôi
    <BLANKLINE>
    Hà Chi
    <BLANKLINE>
    """
    truth = copied_truth(truth, layout)
    top = _top_e(truth) if layout == "E" else _top(truth, layout, noise)
    body = (line for index, block in enumerate(truth.blocks) for line in _lines(block, index, noise))
    return "".join(f"{line}\n\n" for line in [*top, *body]).rstrip("\n") + "\n"


def _top_e(truth: PageTruth) -> Iterator[str]:
    date = date_text(truth, "E")
    if date:
        yield date
    yield truth.headline
    if truth.authors:
        yield f"{', '.join(truth.authors)} -"
    if truth.lead:
        yield truth.lead


def _top(truth: PageTruth, layout: Layout, noise: Noise) -> Iterator[str]:
    if noise.crawl_day:
        yield f" date {noise.crawl_day.isoformat()} {header_day(noise.crawl_day)}"
    if noise.menus:
        yield from ("Menu", "Các trang khác", "Multimedia", "Chuyên mục", "Kinh tế xanh", "Tiêu điểm", "Chuyên mục")
    if truth.section:
        yield f"Trang chủ {truth.section}"
    yield truth.headline
    if truth.authors:
        yield ", ".join(truth.authors)
    date = date_text(truth, layout)
    if date:
        yield date
    if truth.lead:
        yield truth.lead


def _lines(block: TruthBlock, index: int, noise: Noise) -> Iterator[str]:
    if block.role == "figure":
        forms = Shape().credits_after(block.text or "")
        caption = signed_caption(block, noise.dice(f"credit {index}"), forms)
        yield f"{caption}\n{caption}" if caption else "VnEconomy"
    elif block.role == "heading" and noise.ragged:
        yield f"{block.text} "
    elif block.text:
        yield block.text.replace(", ", ", \u00a0", 1) if noise.ragged else block.text
