"""From text to a tree: what browsers show is in it, and what was left out is noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.marks import slow

from vnnews.reading.tree import parse, parse_xml

if TYPE_CHECKING:
    from lxml import etree


def shown(root: etree._Element) -> str:
    """The text of an element without blanks."""
    return "".join("".join(map(str, root.itertext())).split())


@pytest.mark.parametrize("tag", ["article", "main", "section", "figure", "x-story", "nav"])
@pytest.mark.parametrize("end", ["", "</html>", "<p>c</p>", "d<body class=x>e"])
def test_a_page_without_a_body_tag_has_a_body(tag: str, end: str) -> None:
    """libxml2 leaves elements that it does not know in the head; browsers open the body there."""
    page = f"<!DOCTYPE html><title>t</title><meta name=a><{tag}><h1>a</h1><div>b</div></{tag}>{end}"
    root = parse(page).root
    body, head = root.find("body"), root.find("head")
    assert body is not None
    assert head is not None
    assert [child.tag for child in head] == ["title", "meta"]
    assert [child.tag for child in body][:1] == [tag]
    assert shown(body).startswith("ab")
    assert shown(root) == "tab" + "".join(letter for letter in "cde" if f">{letter}" in end or letter + "<" in end)


@pytest.mark.parametrize("depth", [200, 1_000, 2_040, 2_100, 6_000])
@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "blockquote", "x-y", "p><div", "a><h2"])
def test_text_below_any_depth_is_kept(tag: str, depth: int) -> None:
    """Before, in and after; and where elements were left out, a note counts them."""
    page = "<p>a</p>" + f"<{tag}>x" * depth + "<p>b</p>" + "".join(f"</{name}>" for name in ["b", "div"]) + "<p>c</p>"
    tree = parse(page)
    assert shown(tree.root) == "a" + "x" * depth + "bc"
    codes = [note.code for note in tree.notes]
    assert codes in ([], ["too-deep"])
    assert codes == ["too-deep"] or depth < 2_048
    assert [element.text for element in tree.root.iter("p")][-2:] == ["b", "c"]


@pytest.mark.parametrize("end", ["</html>", "</body></html>", "</body>", "</HTML\n>", "</html><!-- x -->\n</html>"])
def test_text_behind_the_end_is_text(end: str) -> None:
    """libxml2 makes another page of it; to browsers those tags are nothing, and what was open is open still."""
    tree = parse(f"<html><body><main><p>a</p>{end}<p>b</p></main>{end}c{end}")
    main = tree.root.find("body/main")
    assert main is not None
    assert shown(main) == "ab"
    assert shown(tree.root) == "abc"
    assert [note.code for note in tree.notes] == ["text-after-end"]


@pytest.mark.parametrize(
    "rest", ["", "</html>\n", "<script>a</script></html><!-- b --> ", "<noscript><img></noscript>"]
)
def test_a_usual_end_is_the_end(rest: str) -> None:
    """Scripts behind the body are no text."""
    assert parse(f"<html><body><p>a</p></body>{rest}").notes == ()


def test_characters_that_no_text_can_hold() -> None:
    """NUL and lone surrogates are replaced and counted; what follows them is kept."""
    tree = parse("<p>a\x00b\ud800c\udfffd</p><p>e")
    assert tree.root.findtext(".//p") == "a\ufffdb\ufffdc\ufffdd"
    assert "3 invalid characters" in tree.notes[0].message


@given(st.text())
def test_never_raises(page: str) -> None:
    """Any text gives a tree with an element."""
    assert isinstance(parse(page).root.tag, str)


@given(st.text(st.characters(exclude_characters="<&", exclude_categories=["Cs", "Cc"]), min_size=1))
def test_text_is_kept(text: str) -> None:
    """Text in a paragraph comes out as it went in."""
    assert parse(f"<p>x{text}</p>", decoded=True).root.findtext(".//p") == "x" + text


@pytest.mark.parametrize("label", ["UTF-8", "UTF-16", "iso-8859-1", "x-none", "windows-1258"])
def test_feeds_are_decoded_as_pages_are(label: str) -> None:
    """Whatever they declare, UTF-8 is UTF-8; half characters are replaced and counted."""
    tree = parse_xml(f'<?xml version="1.0" encoding="{label}"?><a>Tiếng Việt &#xD800;&#57343; &#xE000;</a>'.encode())
    assert tree is not None
    assert tree.root.text == "Tiếng Việt \ufffd\ufffd \ue000"
    assert "bad-characters" in [note.code for note in tree.notes]


HOSTILE = {
    "strays in the head": lambda size: "<title>a</title>" + "<article>a</article>" * size,
    "many ends": lambda size: "a</html>" * size,
    "end tags of nothing": lambda size: "<div>" * 3_000 + "</x>" * size,
    "end tags that close nothing": lambda size: "<span>" * 1_500 + "<div>" * 500 + "</span>" * size,
    "mojibake": lambda size: "<Tiáº¿ng>" * size,
    "mojibake that cannot be mended": lambda size: "Tiáº¿ng đ\n" * size,
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", slow(HOSTILE, "mojibake", "end tags of nothing"))
def test_worst_pages_come_to_an_end(name: str) -> None:
    """What once took the square of the page's size (minutes here) takes about a second: a hang fails."""
    assert parse(HOSTILE[name](200_000)).root.tag == "html"
