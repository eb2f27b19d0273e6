"""A second reader, written another way: BeautifulSoup's tree by the same profile. What both read has to be the same.

It knows nothing of rules: it takes the headline, the lead and each element of the body that holds text and no other
block. html5lib builds its tree as browsers do, so it speaks for libxml2's tree too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import bs4
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.property.helpers import each_skin

import vnnews
from vnnews.testing import noises, render_skin, skin_truths
from vnnews.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnnews.sites.profile import Layout
    from vnnews.testing.skin import Skin


few = settings(max_examples=max(1, settings().max_examples // 10), suppress_health_check=[HealthCheck.too_slow])

BLOCKS: Final = [
    *[
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "form",
    ],
    *[
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "iframe",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ],
]

UNSEEN: Final = ("script", "style", "noscript", "template", "iframe")

WORD: Final = re.compile(r"\w+")

LABELS: Final = {"Ảnh", "Nguồn", "Photo", "by"}  # what a credit is told by; the credit itself is a field

HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def words(element: bs4.Tag) -> str:
    """The text of an element as a reader sees it, without any blank: where these fall is not this law's matter."""
    pieces = []
    for text in element.find_all(string=True):
        if isinstance(text, bs4.element.PreformattedString):  # comments and their like
            continue
        if not any(_is_unseen(above) for above in text.parents if isinstance(above, bs4.Tag)):
            pieces.append(str(text))
    return squeezed("".join(pieces))


def spaced(element: bs4.Tag) -> str:
    """The same with its blanks; an element that begins a line parts words."""
    lines = bs4.BeautifulSoup(str(element), "html5lib")
    for each in lines.find_all([*BLOCKS, "br"]):
        each.insert_before(" ")
    for each in lines.find_all(UNSEEN):
        each.decompose()
    return clean(
        "".join(str(text) for text in lines.find_all(string=True) if type(text) is bs4.element.NavigableString)
    )


def squeezed(text: str | None) -> str:
    """A text without blanks."""
    return "".join(clean(text or "").split())


def _is_unseen(element: bs4.Tag) -> bool:
    hidden = "hidden" in element.attrs or HIDDEN.search(str(element.get("style", "")))
    return element.name in UNSEEN or bool(hidden)


def first(soup: bs4.Tag, selectors: Iterable[str]) -> bs4.Tag | None:
    """The first element with text of the first selector that has one."""
    for css in selectors:
        for element in soup.select(css.partition("::attr")[0]):
            if words(element):
                return element
    return None


def layout_of(skin: Skin) -> Layout:
    """The layout by which pages of a skin are read."""
    (profile,) = (each for each in vnnews.profiles() if each.name == skin.profile)
    return next(each for each in profile.layouts if each.name == skin.layout)


def lines_of(body: bs4.Tag) -> list[str]:
    """The texts of the elements that hold no other block, in page order."""
    return [words(each) for each in body.find_all(BLOCKS) if each.find(BLOCKS) is None and words(each)]


@each_skin
@few
@given(data=st.data())
def test_both_read_the_same(skin: Skin, data: st.DataObject) -> None:
    """Headline and lead are equal, the paragraphs are texts of the body in its order, no word of a `<p>` is lost."""
    if skin.paragraph in {"<br><br>", "<p></p>"}:
        pytest.skip("its paragraphs are bare text, which this reader does not look for")
    page = render_skin(data.draw(skin_truths(skin)), skin, data.draw(noises()))
    article = vnnews.parse_html(page, url=skin.url)
    soup, layout = bs4.BeautifulSoup(page, "html5lib"), layout_of(skin)
    headline = first(soup, layout.fields.get("headline", ()))
    if headline is not None:
        assert squeezed(article.headline) == words(headline)
    lead = first(soup, layout.fields.get("lead", ()))
    if lead is not None and article.lead is not None:
        assert words(lead).endswith(squeezed(article.lead))
    body = first(soup, layout.body)
    assert body is not None
    lines = lines_of(body)
    place = 0
    for paragraph in article.paragraphs:
        for part in paragraph.text.split("\n"):
            wanted = squeezed(part)
            while place < len(lines) and wanted not in lines[place]:
                place += 1
            assert place < len(lines), f"{part!r} stands in no element of the body, or not in this order"
    told = set(WORD.findall(clean(article.to_json())))
    dropped = {id(each) for css in layout.drop for each in soup.select(css)}
    for each in body.find_all("p"):
        if not any(id(above) in dropped or _is_unseen(above) for above in (each, *each.parents)):
            lost = set(WORD.findall(spaced(each))) - told - LABELS
            assert not lost, f"{lost} of {each} are nowhere"
