"""The index of a page answers every selector as XPath does."""

from __future__ import annotations

from typing import Final

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from vnnews.css.index import Index, select
from vnnews.sites.registry import profiles

_TAGS: Final = st.sampled_from(("div", "p", "a"))
_WORDS: Final = st.sampled_from(("a", "b", "a-b", "ab", "ba"))
_VALUES: Final = st.lists(_WORDS, max_size=3).map(" ".join) | st.sampled_from(("", " ", "a\tb", "\u00a0a"))
_ATTRIBUTES: Final = st.dictionaries(st.sampled_from(("class", "id", "data-x")), _VALUES, max_size=3)
_HAS: Final = st.sampled_from((":has(p)", ":has(> .a)", ":has(+ a)", ":not(.a)", ":not([data-x])", ":not(div > p)"))
_PLACE: Final = st.sampled_from(
    (":first-child", ":only-child", ":nth-child(2)", ":nth-last-child(odd)", ":empty", ":root")
)
_OPERATORS: Final = st.sampled_from(("=", "~=", "|=", "^=", "$=", "*="))


@st.composite
def trees(draw: st.DrawFn, depth: int = 3) -> etree._Element:
    """Small trees of few names, so that selectors often match."""
    element = etree.Element(draw(_TAGS))
    for name, value in draw(_ATTRIBUTES).items():
        element.set(name, value)
    if depth:
        element.extend(draw(st.lists(trees(depth=depth - 1) | st.builds(etree.Comment), max_size=3)))
    return element


@st.composite
def compounds(draw: st.DrawFn) -> str:
    """`div.a#b[data-x^=a]:has(p)` and the like."""
    tag = draw(st.sampled_from(("div", "p", "a", "*", "")))
    tests = [f".{word}" for word in draw(st.lists(_WORDS, max_size=2))]
    tests += [f"#{word}" for word in draw(st.lists(_WORDS, max_size=1))]
    tests += ["[data-x]"] if draw(st.booleans()) else []
    if draw(st.booleans()):
        tests.append(f"[{draw(st.sampled_from(('class', 'data-x')))}{draw(_OPERATORS)}'{draw(_VALUES)}']")
    tests += draw(st.lists(_HAS | _PLACE, max_size=2)) if draw(st.booleans()) else []
    return (tag + "".join(tests)) or "*"


@st.composite
def selectors(draw: st.DrawFn) -> str:
    """One to three compounds, joined in any way."""
    parts = [draw(compounds())]
    for _ in range(draw(st.integers(0, 2))):
        parts += [draw(st.sampled_from((" ", " > ", " + ", " ~ "))), draw(compounds())]
    return "".join(parts)


@given(trees(), st.lists(selectors(), min_size=1, max_size=4))
def test_index_and_xpath_agree(root: etree._Element, asked: list[str]) -> None:
    """Same elements, same order, for each of several questions to one index."""
    index = Index(root)
    for css in asked:
        assert index.select(css) == select(root, css)


@given(trees(), st.data())
def test_shipped_selectors_too(root: etree._Element, data: st.DataObject) -> None:
    """The selectors of the profiles, whether the index answers them or XPath."""
    layouts = [layout for profile in profiles() for layout in profile.layouts]
    layout = data.draw(st.sampled_from(layouts))
    index = Index(root)
    for css in (*layout.fingerprint, *layout.body, *layout.drop, *sum(layout.roles.values(), ())):
        assert index.select(css) == select(root, css)
