"""The marks of a story's elements: the layout's first, then those of heuristics."""

from __future__ import annotations

import lxml.html

from vnnews.blocks.story import Marks, Story
from vnnews.body.mark import mark
from vnnews.body.outside import Outside, find_outside
from vnnews.dom.page import open_page
from vnnews.model import Options

MARKUP = (
    "<head><link rel=next href='https://bao.vn/gao-2.htm'></head><body><figure id=cover></figure><article>"
    "<p>Nước lên thêm một gang tay ở chân đê.</p><div class=share-box>Chia sẻ</div>"
    "<p id=note class=comment>Lời tòa soạn</p></article></body>"
)
PAGE = open_page(lxml.html.document_fromstring(MARKUP), None, None, Options())
BODY = next(PAGE.root.iter("article"))
SENTENCE, SHARE, NOTE = BODY
COVER = next(PAGE.root.iter("figure"))


def test_heuristics_mark_what_the_layout_leaves_open() -> None:
    """A tool is skipped, unless the layout gives it a role."""
    marks = mark(PAGE, Story(BODY, "x"), Marks({NOTE: ("notice", "p")}), frozenset(), find_outside(PAGE.root, BODY))
    assert marks.skipped == {SHARE}
    assert marks.roles == {NOTE: ("notice", "p")}


def test_elements_that_show_a_field_are_no_blocks() -> None:
    """They are skipped, as is what the layout drops."""
    marks = mark(PAGE, Story(BODY, "x"), Marks(skipped=frozenset([NOTE])), frozenset([SENTENCE]), Outside())
    assert marks.skipped >= {SENTENCE, NOTE}


def test_a_cover_that_no_layout_selected_is_a_figure() -> None:
    """A layout's cover has the role that its elements have by themselves."""
    assert mark(PAGE, Story(BODY, "x", (COVER,)), Marks(), frozenset(), Outside()).roles[COVER][0] == "figure"
    assert COVER not in mark(PAGE, Story(BODY, "x", (COVER,), by_layout=True), Marks(), frozenset(), Outside()).roles


def test_without_a_story_only_the_layout_and_the_link_speak() -> None:
    """Nothing is looked for outside of a container."""
    marks = mark(PAGE, Story(), Marks({NOTE: ("notice", "p")}), frozenset([SENTENCE]), Outside())
    assert set(marks.roles) == {NOTE}
    assert marks.skipped == {SENTENCE}
