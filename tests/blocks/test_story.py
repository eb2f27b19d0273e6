"""Which mark of an element counts, where several sources mark it."""

from __future__ import annotations

import lxml.html
from lxml import etree

from vnnews.blocks.story import Marks, Story

BODY = lxml.html.fragment_fromstring("<div><section><p>a</p></section><ul><li>b</li></ul><form>c</form></div>")
SECTION, LIST, FORM = BODY
PARAGRAPH, ITEM = SECTION[0], LIST[0]


def _skipping(*elements: etree._Element) -> Marks:
    return Marks(skipped=frozenset(elements))


def test_the_stronger_role_counts() -> None:
    """The weaker source adds only what does not contradict."""
    marks = Marks({PARAGRAPH: ("quote", "layout")}).over(Marks({PARAGRAPH: ("notice", "x"), ITEM: ("related", "y")}))
    assert marks.roles == {PARAGRAPH: ("quote", "layout"), ITEM: ("related", "y")}


def test_what_is_around_a_marked_element_stays() -> None:
    """Else a box that a heuristic skips would take the layout's quote with it."""
    marks = Marks({PARAGRAPH: ("quote", "layout")}).over(_skipping(SECTION, LIST))
    assert marks.skipped == {LIST}
    marks = Marks({PARAGRAPH: ("quote", "layout")}).over(Marks({SECTION: ("info_box", "x")}))
    assert SECTION not in marks.roles


def test_elements_inside_of_something_marked_stay() -> None:
    """The form of a poll is no tool of the page."""
    assert Marks().over(_skipping(FORM, LIST), inside=frozenset([FORM])).skipped == {LIST}


def test_what_the_stronger_source_skips_stays_skipped() -> None:
    """Whatever the weaker source says."""
    assert _skipping(ITEM).over(_skipping(FORM)).skipped == {ITEM, FORM}


def test_a_story_in_document_order() -> None:
    """Covers, the container, boxes."""
    assert Story(LIST, "x", (SECTION,), (FORM,)).parts == (SECTION, LIST, FORM)
    assert Story().parts == ()
