"""The index of a page answers every selector as XPath does."""

from __future__ import annotations

import time
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from vnnews.css.index import Index, select
from vnnews.sites.registry import profiles

_TAGS: Final = st.sampled_from(("div", "p", "a"))
_WORDS: Final = st.sampled_from(("a", "b", "a-b", "ab", "ba"))
_VALUES: Final = st.lists(_WORDS, max_size=3).map(" ".join) | st.sampled_from(("", " ", "a\tb", "\u00a0a"))
_ATTRIBUTES: Final = st.dictionaries(st.sampled_from(("class", "id", "data-x")), _VALUES, max_size=3)
_HAS: Final = st.sampled_from(
    (
        *(":has(p)", ":has(> .a)", ":has(+ a)", ":has(~ .b)", ":has(.a p)", ":has(> a + p)", ":has(~ .a > p)"),
        *(":has(p, > .a)", ":has(div:has(.a))", ":has(p:first-child)", ":is(.a)", ":where(p)", ":is(a, .b)"),
        *(":not(.a)", ":not([data-x])", ":not(div > p)", ":not(.a .b)", ":not(:has(p))", ":not(:root)"),
    )
)
_PLACE: Final = st.sampled_from(
    (
        *(":first-child", ":last-child", ":only-child", ":empty", ":root", ":nth-child(2)", ":nth-child(-n+2)"),
        *(":nth-last-child(odd)", ":nth-child(3n-1)", ":nth-child(n)", ":nth-child(0)", ":nth-child(-2n-1)"),
    )
)
_TYPES: Final = st.sampled_from(
    (":first-of-type", ":last-of-type", ":only-of-type", ":nth-of-type(2n)", ":nth-last-of-type(-n+2)")
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
    if tag not in {"", "*"}:
        tests += draw(st.lists(_TYPES, max_size=1))
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


_DEEP: Final = "<div class='a'>" * 200 + "{}" + "</div>" * 200
_HOSTILE: Final = [
    *(".a:has(.a q)", "div:has(div:has(q))", "div:not(:has(.a q))", "p:has(~ q)", ".c:has(~ .d q)", "p:nth-child(3)"),
    *(".c:nth-last-child(odd)", "p:last-of-type", "p:only-child", ".b > p:nth-of-type(2n)", "p:nth-child(2) ~ p"),
]


@pytest.mark.parametrize("css", _HOSTILE)
def test_no_selector_of_a_profile_is_slow(css: str) -> None:
    """What nests deep and what has many siblings costs as much as what does not: XPath counts for each anew."""
    flat = "<div class='b'>" + "<p class='c'>x</p>" * 25_000 + "</div>"
    for page in (_DEEP.format("<p>x</p>") * 100, flat):
        index = Index(etree.fromstring(f"<body>{page}</body>", etree.HTMLParser(huge_tree=True)))
        start = time.process_time()
        index.select(css)
        assert time.process_time() - start < 1.5
