"""Boxes: what a box of a page becomes as one block."""

from __future__ import annotations

import pytest

from vnnews.blocks.boxes import gather_box
from vnnews.blocks.draft import Draft
from vnnews.model import Reason, Span


@pytest.mark.parametrize(
    ("tag", "role", "is_line"),
    [
        ("figcaption", "quote", False),
        ("p", "quote", True),
        ("aside", "quote", True),
        ("p", "info_box", False),
        ("figcaption", "info_box", False),
        ("section", "info_box", False),
    ],
)
def test_captions_in_boxes(tag: str, role: str, *, is_line: bool) -> None:
    """With a picture in the box they are its captions; in a quotation only what the tag calls so."""
    said = Draft(kind="text", text="Ghe", role="caption", tag=tag)
    for kind in ("figure", "embed"):
        picture = Draft(kind=kind)
        box = gather_box([Draft(kind="text", text="Một"), picture, said], role, "x")[0]
        assert box.text == ("Một\nGhe" if is_line else "Một")
    box = gather_box([Draft(kind="text", text="Một"), said], role, "x")[0]
    assert box.text == "Một\nGhe"


def _text(said: str, *spans: Span, role: str | None = None, line: int = 0) -> Draft:
    return Draft(kind="text", text=said, spans=spans, role=role, line=line, tag="p", classes="c", parent=7)


def test_a_box_is_one_block() -> None:
    """Its paragraphs and items are lines; marks and links move with them; pictures follow."""
    items = Draft(kind="list", items=("ba", "bốn"), item_spans=((Span("link", 0, 2, "/3"),), ()))
    bare = Draft(kind="list", items=("năm",))
    picture = Draft(kind="figure")
    first = _text("Một", Span("bold", 0, 3), Span("link", 1, 3, "/1"), line=5)
    drafts = [first, picture, _text("chú thích", role="caption"), items, bare]
    box, *others = gather_box(drafts, "info_box", ".hop")
    assert box.text == "Một\nba\nbốn\nnăm"
    assert box.spans == (Span("bold", 0, 3), Span("link", 1, 3, "/1"), Span("link", 4, 6, "/3"))
    assert (box.role, box.reason, box.links) == ("info_box", Reason("box", ".hop"), ("/1", "/3"))
    assert (box.line, box.tag, box.classes, box.parent) == (5, "p", "c", 7)
    assert others == [picture, drafts[2]]


def test_a_box_of_links_has_its_titles_only() -> None:
    """Each once; labels, teasers and small pictures go. Where nothing is a link, all lines stay."""
    one, two = _text("Lúa", Span("link", 0, 3, "/1")), _text("Ngô", Span("link", 0, 3, "/2"))
    drafts = [
        _text("Đọc thêm"),
        one,
        _text("tóm tắt"),
        two,
        _text("Lúa", Span("link", 0, 3, "/1")),
        Draft(kind="figure"),
    ]
    (box,) = gather_box(drafts, "related", "x")
    assert (box.text, box.links) == ("Lúa\nNgô", ("/1", "/2"))
    (box,) = gather_box([_text("Đọc thêm"), _text("sau")], "related", "x")
    assert (box.text, box.links) == ("Đọc thêm\nsau", ())
    for role in ("quote", "notice", "source_line"):
        (box, picture) = gather_box([_text("Theo"), one, Draft(kind="figure")], role, "x")
        assert (box.text, picture.kind) == ("Theo\nLúa", "figure")
    assert gather_box([Draft(kind="figure")], "related", "x") == []
    pictures = [Draft(kind="figure")]
    assert gather_box(pictures, "info_box", "x") == pictures
