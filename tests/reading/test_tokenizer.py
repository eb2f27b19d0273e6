"""The scan before the tree: nothing happens to usual pages, and what is too much is counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from tests.marks import slow
from tests.reading.helpers import MARKUP

from vnnews.reading.nesting import flatten
from vnnews.reading.tokenizer import MOST_ATTRIBUTES, tidy, tokens

if TYPE_CHECKING:
    from collections.abc import Callable


USUAL: Final = [
    b"",
    b"a < b && c <3",
    b"<!DOCTYPE html><p class=a id='b' title=\"a > b\" hidden>Tin<br/></p>",
    b"<script>if (a<b && '</p>' + \"<!--\") {}</script><p>a",
    b"<script><!-- a(); //--></script>",
    b"<SCRIPT>document.write('<script src=a><\\/script>')</Script >",
    b"<style>a > b {}</style><title>a <b> c</title><textarea><p></textarea>",
    b"<!-- a -- b - c --><!----><!--> <!--->",
    b"<![CDATA[ a ]]><?php x ?></1><p/a=b/c>",
    b"<a\x0bb c>d</a\n><scripty a='>'>",
]


@pytest.mark.parametrize("page", USUAL)
def test_usual_pages_stay(page: bytes) -> None:
    assert tidy(page) == (page, ())


@pytest.mark.parametrize(
    ("page", "code", "size"),
    [
        (b"<p>a<!-- b <p>c</p>", "unclosed-comment", 15),
        (b"<p>a<!-- b -- > <p>c</p>", "unclosed-comment", 20),
        (b"<p>a<script>b <p>c</p>", "unclosed-element", 10),
        (b"<title>b <p>c</p></titles>", "unclosed-element", 19),
        (b"<script><!--<script></script><p>c</p>", "unclosed-element", 29),
        (b"<p>a<plaintext><p>c</p>", "unclosed-element", 8),
        (b'<p>a<a href="b><p>c</p>', "unclosed-tag", 19),
        (b"<p>a<a href", "unclosed-tag", 7),
        (b"<p>a<!b", "unclosed-tag", 3),
    ],
)
def test_what_swallows_the_rest_is_noted(page: bytes, code: str, size: int) -> None:
    """With its size: the page stays as it is, for so a browser reads it."""
    after, notes = tidy(page)
    assert after == page or code == "unclosed-tag"
    assert [note.code for note in notes] == [code]
    assert f" {size} bytes" in notes[0].message


@pytest.mark.parametrize("page", [b"<p>a<!--", b"<p>a<script> \n", b"<textarea>"])
def test_an_end_with_nothing_in_it_is_hardly_a_loss(page: bytes) -> None:
    """No text is swallowed, so nothing is said of text; a comment sign alone is counted as it is."""
    assert {note.code for note in tidy(page)[1]} <= {"unclosed-comment"}


@pytest.mark.parametrize("attribute", [b"a=1 ", b"a ", b"a='>' ", b'a="<p>"', b"a/", b"a = b\n", b"=a/"])
def test_attributes_beyond_the_limit_are_dropped(attribute: bytes) -> None:
    """The first ones stay, the others are counted; text and the rest of the page stay."""
    page = b"<script>a<b c='</script><p " + attribute * 1000 + b">Tin</p><p>" + b"x=1 " * 1000
    after, notes = tidy(page)
    assert after == page.replace(attribute * 1000, attribute * MOST_ATTRIBUTES)
    assert [note.code for note in notes] == ["too-many-attributes"]
    assert str(1000 - MOST_ATTRIBUTES) in notes[0].message


@given(MARKUP)
def test_tokens_are_in_order_and_cover_all_signs(page: bytes) -> None:
    """Tokens do not overlap, and outside of them no tag begins."""
    done, between = 0, b""
    for token in tokens(page):
        assert done <= token.start <= token.end <= len(page)
        between += page[done : token.start] + b"\n"
        done = token.end
        assert token.closed or token.end == len(page)
    assert not re.search(rb"<[a-zA-Z!?/]", between + page[done:])


@given(MARKUP)
def test_tidying_twice_is_tidying_once(page: bytes) -> None:
    """And without too many attributes the page stays."""
    after, notes = tidy(page)
    assert after == page
    assert tidy(after) == (after, notes)


HOSTILE: Final[dict[str, Callable[[int], bytes]]] = {
    "attributes": lambda size: b"<p " + b"a=1 " * size + b">x",
    "attributes with signs": lambda size: b"<p " + b"a='>' " * size + b">x",
    "open tags": lambda size: b"<a" * size,
    "open tags with blanks": lambda size: b"<a " * size,
    "open quotes": lambda size: b'<a b="' * size,
    "open scripts": lambda size: b"<script>" * size,
    "comments in scripts": lambda size: b"<script><!--" * size,
    "comments": lambda size: b"<!--" * size,
    "dashes": lambda size: b"<!--" + b"-" * size,
    "blanks": lambda size: b"<a b" + b" " * size,
    "equals": lambda size: b"<a b" + b"=" * size,
    "false ends": lambda size: b"<textarea>" + b"</textare" * size,
    "end tags": lambda size: b"<span><div>" + b"<b>" * size + b"</span>" * size,
    "crossed": lambda size: b"<font><b></font>" * size,
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", slow(HOSTILE, "crossed", "end tags"))
def test_worst_pages_come_to_an_end(name: str) -> None:
    """What once took the square of the page's size (minutes here) takes about a second: a hang fails."""
    page = HOSTILE[name](200_000)
    tidied, notes = tidy(page)
    assert tidied == page or notes
    assert isinstance(flatten(page, 64)[0], bytes)
