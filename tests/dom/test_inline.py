"""Lines of text with their marks: where blanks and breaks stand, and that each span points at its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import lxml.html
import pytest

from vnnews.dom.inline import Flow, Styles, rich_text, styles_of, text_of

if TYPE_CHECKING:
    from vnnews.model import SpanKind

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
