"""What stands near a headline and a story, and how near."""

from __future__ import annotations

from typing import TYPE_CHECKING

import lxml.html

from vnnews.fields.landmarks import Landmarks, landmarks, place_of, short_text, words_of

if TYPE_CHECKING:
    from lxml import etree


def _element(markup: str) -> etree._Element:
    element: etree._Element = lxml.html.fragment_fromstring(markup)
    return element


def test_how_long_a_line_is() -> None:
    """160 characters, of the element's own text and of what stands in it."""
    for size, is_line in ((160, True), (161, False)):
        for markup in (f"<p>{'a' * size}</p>", f"<p><b>a</b>{'a' * (size - 1)}</p>", f"<p><b>{'a' * size}</b></p>"):
            assert bool(short_text(_element(markup))) is is_line


def _near(markup: str) -> tuple[Landmarks, list[str]]:
    """The landmarks of a page, and the ids of what stands near them."""
    root = lxml.html.document_fromstring(f"<html><body>{markup}</body></html>")
    elements = list(root.iter("*"))
    page = landmarks(elements, next(root.iter("h1"), None), next(root.iter("article"), None))
    return page, [str(each.get("id") or each.tag) for each in page.near()]


def test_what_stands_near() -> None:
    """From the headline into the story, then backwards; not what holds either, nor what shows nothing."""
    top = "<p id=a></p><div><p id=b></p><h1></h1><script></script><p id=c></p></div>"
    found, near = _near(f"{top}<article><p id=d></p></article><p id=e></p>")
    assert near == ["h1", "c", "d", "b", "a"]
    assert [each.get("id") for each in found.below()] == ["e"]
    assert _near("<p id=a></p><article><p id=d></p></article><p id=e></p>")[1] == ["a", "d"]
    found, near = _near("<p id=a></p><h1></h1><p id=c></p>")
    assert near == ["h1", "c", "a", "body", "html"]
    assert [*found.below()] == []


def test_how_near() -> None:
    """Sixty elements above the headline, of the story and behind it, four hundred below the headline."""
    many = "<i></i>" * 500
    found, near = _near(f"{many}<h1></h1>{many}")
    assert (near.count("i"), near[:2]) == (60 + 399, ["h1", "i"])
    found, near = _near(f"{many}<h1></h1><b></b><article>{many}</article>{many}")
    assert near[:3] == ["h1", "b", "i"]
    assert near.count("i") == 60 + 59
    assert len(found.below()) == 60


def test_words_of_a_text() -> None:
    """Folded, so that case, tone placement and signs do not count."""
    assert words_of("HÒA – hoà, 3,5%") == ["hoà", "hoà", "3", "5"]


def test_names_of_places() -> None:
    """Provenance names an element by its tag and first class word; a line is short."""
    assert place_of(lxml.html.fragment_fromstring("<p class='a b'>x</p>")) == "p.a"
    assert place_of(lxml.html.fragment_fromstring("<p>x</p>")) == "p"
    assert short_text(lxml.html.fragment_fromstring(f"<p>{'a' * 160}</p>")) == "a" * 160
    assert short_text(lxml.html.fragment_fromstring(f"<p>{'a' * 161}</p>")) == ""
    assert short_text(lxml.html.fragment_fromstring(f"<p>a<b>{'a' * 160}</b></p>")) == ""
