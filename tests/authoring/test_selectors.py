"""The selectors of an element, and how long they are likely to last."""

from __future__ import annotations

import pytest
from lxml import etree

from vnnews.authoring.selectors import BY_ANCESTOR, CLASS, DATA, ID, is_lasting, selectors_of
from vnnews.css.index import select

PAGE = """<html><body><main id="main-story"><div class="page-7 story" data-role="body" data-index="x">
<p class="css-1a2b lead-text">a</p></div></main></body></html>"""


@pytest.mark.parametrize(
    ("name", "lasting"),
    [
        ("article__body", True),
        ("vnn-title", True),
        ("singular-content", True),
        ("Title_title__3kfXa", False),
        ("css-abcdef", False),
        ("sc-bdVaJa", False),
        ("col-8", False),
        ("post-20260918", False),
        ("text-[18px]", False),
        ("", False),
    ],
)
def test_names_that_last(name: str, *, lasting: bool) -> None:
    """A person's word lasts, a machine's does not."""
    assert is_lasting(name) is lasting


def test_each_selector_matches_its_element() -> None:
    """Whatever names an element, alone or below an ancestor, selects it."""
    root = etree.fromstring(PAGE)
    for element in root.iterdescendants():
        for selector in selectors_of(element):
            assert element in select(root, selector.css), selector


def test_ranks_grow_with_doubt() -> None:
    """A data attribute outlasts an id, an id a class, and all of them a selector by an ancestor."""
    root = etree.fromstring(PAGE)
    ranks = {selector.css: selector.rank for element in root.iter("div", "p") for selector in selectors_of(element)}
    assert ranks["[data-role=body]"] == DATA
    assert ranks["div.story"] == CLASS
    assert ranks["#main-story > div"] == ID + BY_ANCESTOR
    assert ranks["[data-role=body] p.lead-text"] == DATA + BY_ANCESTOR
    assert ranks["#main-story p.lead-text"] == ID + BY_ANCESTOR + 1


def test_generated_names_and_counters_are_left_out() -> None:
    """Neither a generated class nor an attribute that counts is in any selector."""
    root = etree.fromstring(PAGE)
    names = " ".join(selector.css for element in root.iter("div", "p") for selector in selectors_of(element))
    assert not [name for name in ("css-1a2b", "page-7", "data-index") if name in names]
