"""Drafts to blocks: the class follows from role and content, the attributes from the class."""

from __future__ import annotations

from datetime import datetime
from typing import Final

import pytest

from vnnews.blocks.draft import Draft, Echo
from vnnews.blocks.freeze import freeze, repeats_of
from vnnews.model import (
    Embed,
    Figure,
    Heading,
    Image,
    ListBlock,
    LiveEntry,
    Precision,
    Reason,
    Related,
    Repeat,
    Span,
    Table,
)
from vnnews.model.blocks import BLOCK_TYPES, BlockType

TEXT: Final = "Giá gạo xuất khẩu tăng."
TYPES: Final = [pytest.param(each, id=each.role) for each in BLOCK_TYPES.values()]
WHY: Final = Reason("test", "by hand")
BOLD: Final = (Span("bold", 0, 3),)
IN_ITEM: Final = (Span("bold", 0, 3, item=0),)
PICTURES: Final = (Image("https://a.vn/1.jpg"), Image("https://a.vn/2.jpg"))
NOON: Final = datetime.fromisoformat("2024-07-25T12:00:00+07:00")


@pytest.mark.parametrize("known", TYPES)
def test_a_draft_becomes_a_block_of_its_type(known: BlockType) -> None:
    """The role of a text and the content of others select the class."""
    role = known.role if known.content == "text" else None
    (made,) = freeze([Draft(kind=known.content, role=role, text=TEXT, caption=TEXT, items=(TEXT,), rows=((TEXT,),))])
    assert type(made) is known.kind


def test_a_text_with_a_role_of_no_block_is_a_paragraph() -> None:
    """A caption without a picture stays a text; so does a text with the role of another content."""
    made = freeze([Draft(kind="text", text=TEXT, role=role) for role in (None, "caption", "live_title", "table")])
    assert [each.role for each in made] == ["paragraph"] * 4


@pytest.mark.parametrize(
    ("draft", "block"),
    [
        (
            Draft(kind="text", role="heading", text=TEXT, spans=BOLD, level=4, line=7, reason=WHY),
            Heading(index=0, text=TEXT, spans=BOLD, level=4, line=7, reason=WHY),
        ),
        (Draft(kind="text", role="heading", level=1, reason=WHY), Heading(index=0, text="", level=2, reason=WHY)),
        (Draft(kind="text", role="heading", level=9, reason=WHY), Heading(index=0, text="", level=6, reason=WHY)),
        (
            Draft(kind="text", role="related", text=TEXT, links=("https://a.vn",), reason=WHY),
            Related(index=0, text=TEXT, links=("https://a.vn",), reason=WHY),
        ),
        (
            Draft(
                kind="text",
                role="live_entry",
                text=TEXT,
                time="12h",
                moment=NOON,
                precision=Precision.HOUR,
                reason=WHY,
            ),
            LiveEntry(index=0, text=TEXT, time="12h", published=NOON, precision=Precision.HOUR, reason=WHY),
        ),
        (
            Draft(kind="figure", images=PICTURES, caption=TEXT, credit="Minh", spans=BOLD, reason=WHY),
            Figure(index=0, images=PICTURES, caption=TEXT, credit="Minh", spans=BOLD, reason=WHY),
        ),
        (
            Draft(kind="list", items=(TEXT,), ordered=True, levels=(1,), item_spans=(BOLD,), spans=(), reason=WHY),
            ListBlock(
                index=0, items=(TEXT,), ordered=True, levels=(1,), spans=(Span("bold", 0, 3, item=0),), reason=WHY
            ),
        ),
        (
            Draft(kind="table", rows=((TEXT,),), header_rows=1, caption=TEXT, reason=WHY),
            Table(index=0, rows=((TEXT,),), header_rows=1, caption=TEXT, reason=WHY),
        ),
        (
            Draft(
                kind="embed",
                embed="video",
                src="https://a.vn/v",
                caption=TEXT,
                credit="Minh",
                images=PICTURES,
                reason=WHY,
            ),
            Embed(
                index=0, kind="video", src="https://a.vn/v", caption=TEXT, credit="Minh", poster=PICTURES[0], reason=WHY
            ),
        ),
    ],
)
def test_attributes_of_a_block(draft: Draft, block: object) -> None:
    """Each attribute of a block comes from its draft."""
    assert freeze([draft]) == (block,)


def test_a_block_without_a_reason_has_that_of_its_element() -> None:
    """Nobody labelled it: it is what the walk read."""
    tagged, plain = freeze([Draft(kind="text", tag="p"), Draft(kind="text")])
    assert (tagged.reason, plain.reason) == (Reason("text", "<p>"), Reason("text", "a line"))
    assert (tagged.index, plain.index) == (0, 1)


def test_repeats_point_at_blocks() -> None:
    """An echo of a draft that is gone is no repeat."""
    drafts = [
        Draft(kind="text", text=TEXT),
        Draft(kind="text", text=TEXT, echoes=(Echo(0, 0, 3, 0.9), Echo(2, 0, 3, 1.0))),
    ]
    assert repeats_of(drafts[1].echoes, drafts) == (Repeat(0, 0, 3, 0.9),)
    assert freeze(drafts)[1].repeats == (Repeat(0, 0, 3, 0.9),)
