"""What a page says of one element."""

from __future__ import annotations

import lxml.html
import pytest

from vnnews.body import features as of
from vnnews.body.features import features_of


@pytest.mark.parametrize(
    ("tag", "want"),
    [
        ("<div>", 0),
        ("<nav>", of.EDGE),
        ("<footer class=x>", of.EDGE),
        ("<aside class=widget>", of.EDGE | of.FRAME),
        ("<article>", of.ARTICLE),
        ("<main id=main>", of.ARTICLE),
        ("<form>", of.FORM),
        ("<div class='entry-content x'>", of.STORY),
        ("<div id=noi-dung>", of.STORY),
        ("<div itemprop=articleBody>", of.STORY | of.MARKED),
        ("<div property=articleBody class=sidebar>", of.STORY | of.MARKED),
        ("<div class='article-body related'>", of.STORY),
        ("<div class=sidebar>", of.FRAME),
        ("<div class=tag-list>", of.FRAME),
        ("<div class=comments>", of.FRAME | of.COMMENT),
        ("<div class=sapo>", of.LEAD),
        ("<h2 data-role=sapo>", of.LEAD),
        ("<div itemprop=description>", of.LEAD),
        ("<div itemprop=headline>", 0),
        ("<div hidden>", of.HIDDEN),
        ("<div style='display: none'>", of.HIDDEN),
        ("<div style='color: red'>", 0),
    ],
)
def test_what_an_element_says(tag: str, want: int) -> None:
    """Its tag, its names, its marks and its style, each for itself."""
    assert features_of(lxml.html.fragment_fromstring(tag)) == want


def test_names_that_are_no_boilerplate() -> None:
    """Those of a paragraph speak of its looks; WordPress writes the tags of a story as classes of its element."""
    assert features_of(lxml.html.fragment_fromstring("<p class=banner>")) == 0
    assert features_of(lxml.html.fragment_fromstring("<article class='post tag-lua'>")) == of.ARTICLE
    assert features_of(lxml.html.fragment_fromstring("<div class='hentry tag-lua'>")) == 0
    assert features_of(lxml.html.fragment_fromstring("<article class=sidebar>")) == of.ARTICLE | of.FRAME


def test_each_feature_has_a_meaning() -> None:
    """Whoever reads the table of weights can look up what a feature is."""
    bits = [value for name, value in vars(of).items() if name.isupper() and type(value) is int]
    single = {bit for bit in bits if bit & (bit - 1) == 0}
    assert single == set(of.MEANINGS)
