"""Lines of text with their marks: where blanks and breaks stand, and that each span points at its words."""

from __future__ import annotations

import lxml.html
import pytest

from vnnews.blocks.draft import Draft
from vnnews.dom.inline import Flow, Styles, rich_text, styles_of, text_of
from vnnews.fields.landmarks import Landmarks, landmarks, words_of
from vnnews.model import Span, SpanKind

BOLD: Styles = (("bold", None),)
ITALIC: Styles = (("italic", None),)
LINK: Styles = (("link", "/x"),)


def _taken(*pieces: tuple[str, Styles]) -> tuple[str, list[tuple[SpanKind, str]]]:
    """The text, and each span's kind with the words that it points at; `\\n` alone is a break of the page."""
    flow = Flow()
    for text, marks in pieces:
        if text == "\n":
            flow.add_break()
        else:
            flow.styles = marks
            flow.add(text)
    text, spans = flow.take()
    assert flow.take() == ("", ())
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    return text, [(span.kind, text[span.start : span.end]) for span in spans]


@pytest.mark.parametrize(
    ("pieces", "text", "spans"),
    [
        ([("  a  b ", ())], "a b", []),
        ([("a\nb", ())], "a b", []),
        ([("a ", ()), (" b", ())], "a b", []),
        ([("a", ()), ("b", BOLD), ("c", ())], "abc", [("bold", "b")]),
        ([("a", ()), (" b ", BOLD), ("c", ())], "a b c", [("bold", "b")]),
        ([("a ", ()), (" b ", BOLD), (" c", ())], "a b c", [("bold", "b")]),
        ([(" ", BOLD), ("a", BOLD), (" ", ()), ("b", BOLD), (" ", BOLD)], "a b", [("bold", "a b")]),
        ([("a", BOLD), ("b", ()), ("c", BOLD), ("d", BOLD)], "abcd", [("bold", "a"), ("bold", "cd")]),
        ([("a", BOLD), ("b", ()), ("c", BOLD), (" ", ()), ("d", BOLD)], "abc d", [("bold", "a"), ("bold", "c d")]),
        ([("a", BOLD), (" ", ()), ("b", ()), ("c", BOLD)], "a bc", [("bold", "a"), ("bold", "c")]),
        ([("a", BOLD), ("\n", ()), ("b", BOLD)], "a\nb", [("bold", "a\nb")]),
        ([("\n", ()), ("a", BOLD), ("\n", ()), ("\n", ()), ("b", ()), ("\n", ())], "a\nb", [("bold", "a")]),
        ([("a ", BOLD), ("\n", ()), (" b", ())], "a\nb", [("bold", "a")]),
        ([("a", ()), ("\n", ()), ("b", ())], "a\nb", []),
        ([("a", ()), (" ", ()), ("\n", ()), (" ", ()), ("b", BOLD)], "a\nb", [("bold", "b")]),
        ([("a", BOLD + ITALIC), ("b", ITALIC)], "ab", [("italic", "ab"), ("bold", "a")]),
        ([("a", ITALIC + BOLD)], "a", [("bold", "a"), ("italic", "a")]),
        ([("a", LINK), ("b", (("link", "/y"),))], "ab", [("link", "a"), ("link", "b")]),
        ([("a\u200b", BOLD), ("\u200bb", ())], "ab", [("bold", "a")]),
        ([("a", ()), ("\u200b", BOLD), ("b", ())], "ab", []),
        ([("a", BOLD), ("\u00a0", ()), ("b", ())], "a b", [("bold", "a")]),
    ],
)
def test_pieces_become_one_text(pieces: list[tuple[str, Styles]], text: str, spans: list[tuple[SpanKind, str]]) -> None:
    """Blanks are one, a break goes before blanks, and neither opens or closes a text or a mark."""
    assert _taken(*pieces) == (text, spans)


def test_a_letter_and_its_mark_in_two_elements() -> None:
    """They are one letter."""
    assert _taken(("Go", BOLD), ("\u0302", ())) == ("Gô", [("bold", "Gô")])
    assert _taken(("A ", ()), ("go", BOLD), ("\u0302", BOLD)) == ("A gô", [("bold", "gô")])


@pytest.mark.parametrize(
    ("markup", "marks"),
    [
        ("<a href=/b>x</a>", (("link", "https://bao.vn/b"),)),
        ("<a>x</a>", ()),
        ("<a href='javascript:x'>x</a>", ()),
        ("<a href=/b style='font-weight:bold'>x</a>", (("link", "https://bao.vn/b"),)),
        ("<b>x</b>", BOLD),
        ("<cite>x</cite>", ITALIC),
        ("<b style='font-style:italic'>x</b>", BOLD),
        ("<span style='font-style:italic;font-weight:700'>x</span>", BOLD + ITALIC),
        ("<span style='color:red'>x</span>", ()),
        ("<span>x</span>", ()),
    ],
)
def test_what_an_element_does_to_its_text(markup: str, marks: Styles) -> None:
    """By its tag, else by its style."""
    assert styles_of(lxml.html.fragment_fromstring(markup), "https://bao.vn/") == marks


def test_texts_with_their_spans() -> None:
    """What is hidden or skipped says nothing, but the element itself is read; a mark in a mark counts once."""
    element = lxml.html.fragment_fromstring(
        "<li hidden>a <b>b<i>c</i><b>d</b></b><br>e<ul><li>x</ul>f<p>g</p>h<i hidden>x</i><!-- x --> <b>k</b></li>"
    )
    text, spans = rich_text(element, None, ("ul",))
    assert text == "a bcd e f g h k"
    assert [(span.kind, text[span.start : span.end]) for span in spans] == [
        ("bold", "bcd"),
        ("italic", "c"),
        ("bold", "k"),
    ]
    nested = lxml.html.fragment_fromstring("<ul>a<ul>b</ul></ul>")
    assert rich_text(nested, None, ("ul",)) == ("a", ())


def test_no_more_of_a_long_text_than_is_asked_for() -> None:
    """The piece in which so many characters end is the last."""
    element = lxml.html.fragment_fromstring("<div><p>một</p> <p>hai</p><p>ba</p></div>")
    assert [text_of(element, at_least=size) for size in (0, 2, 3, 5, 6, 99)] == [
        *("một hai ba", "một", "một hai", "một hai", "một hai ba", "một hai ba")
    ]


def test_blocks_that_are_left_out() -> None:
    """They part what stands around them, as a line does; an inline element that is left out does not."""
    element = lxml.html.fragment_fromstring("<div>a<p>x</p>b<b>y</b>c</div>")
    assert text_of(element, frozenset([element[0], element[1], element])) == "a bc"


# -------------------------------------------------------------------------------------------------------------- drafts
@pytest.mark.parametrize(
    ("text", "spans", "marked"),
    [
        ("một hai", [(0, 7)], True),
        ("một hai", [(0, 3)], False),
        ("một hai", [(0, 3), (4, 7)], True),
        ("một, hai", [(0, 3), (5, 8)], True),
        ("một hai ba bốn", [(0, 3), (4, 7), (8, 10)], False),
        ("a b c d e f", [(0, 1), (2, 3), (4, 5), (6, 7), (8, 9), (10, 11)], True),
        ("a b " + "c" * 20, [(0, 3)], False),
        ("a-b-c-d", [(0, 1)], False),
        ("a-b-c-d", [(0, 4)], True),
        ("", [], False),
        ("", [(0, 0)], False),
        ("một", [], False),
    ],
)
def test_a_text_of_one_kind(text: str, spans: list[tuple[int, int]], *, marked: bool) -> None:
    """All of its words are in such stretches, and these are half of it."""
    draft = Draft(kind="text", text=text, spans=tuple(Span("bold", *span) for span in spans))
    assert draft.marked("bold") is marked
    assert draft.marked("italic") is False


# ----------------------------------------------------------------------------------------------------------- landmarks
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
