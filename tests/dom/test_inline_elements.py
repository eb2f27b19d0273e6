"""Texts of elements: which begin a line, which stand inside of one, and which show no text."""

from __future__ import annotations

import lxml.html
import pytest
from lxml import etree

from vnnews.blocks.lists import LIST_TAGS
from vnnews.blocks.story import Marks
from vnnews.blocks.walk import read_blocks
from vnnews.dom.inline import rich_text, text_of
from vnnews.model import Span

BASE = "https://bao.vn/a.htm"


def test_texts_of_elements() -> None:
    """Blocks and breaks make blanks, inline elements do not; what is hidden, skipped or left out says nothing."""
    element = lxml.html.fragment_fromstring(
        "<div>a<b>b</b><br>c<p>d</p>e<script>x</script><p hidden>x</p><!-- x -->f<ul><li>g</li></ul>h</div>"
    )
    assert text_of(element) == "ab c d ef g h"
    assert text_of(element, {element[0]}) == "a c d ef g h"
    assert rich_text(element, BASE, LIST_TAGS) == ("ab c d e f h", (Span("bold", 1, 2),))


BLOCKS = """
address article aside blockquote body button caption center dd details dialog div dl dt fieldset
figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav
ol option p pre section summary table tbody td tfoot th thead tr ul
"""

SILENT = """
amp-ad amp-analytics amp-auto-ads amp-consent amp-embed amp-sidebar amp-social-share amp-sticky-ad
applet area base canvas datalist head input link map meta noembed noframes noscript param rp script
select style svg template textarea title
"""

INLINE = "a abbr b big cite code del em font i ins kbd mark q s small span strike strong time tt u var wbr source"


@pytest.mark.parametrize("tag", BLOCKS.split())
def test_elements_with_lines_of_their_own(tag: str) -> None:
    """What a browser begins on a new line is not glued to what stands beside it."""
    assert text_of(etree.fromstring(f"<x>a<{tag}>b</{tag}>c</x>")) == "a b c"


@pytest.mark.parametrize("tag", SILENT.split())
def test_elements_that_show_no_text(tag: str) -> None:
    """Scripts, forms' fields, advertisements of AMP: their content is no text of the story, what follows is."""
    element = etree.fromstring(f"<x>a<{tag}>b</{tag}>c</x>")
    assert text_of(element) == "ac"
    assert rich_text(element, BASE)[0] == "a c"
    assert [draft.text for draft in read_blocks(element, Marks())] == ["ac"]


@pytest.mark.parametrize("tag", INLINE.split())
def test_elements_inside_of_lines(tag: str) -> None:
    """Markup inside of words does not part them."""
    assert text_of(etree.fromstring(f"<x>a<{tag}>b</{tag}>c</x>")) == "abc"
