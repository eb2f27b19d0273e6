"""The 24 pages on which readers of web pages were measured: five good paragraphs stand behind each bait.

None raises, none hangs, and none loses the paragraphs but where the HTML standard itself loses them: then a note says
so. Each bait is read to a tree at its full size; to an article too, at a size that a test can wait for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from lxml import etree
from tests.marks import slow

import vnnews
from vnnews.model import Article
from vnnews.reading.decode import decode
from vnnews.reading.tree import parse

if TYPE_CHECKING:
    from collections.abc import Callable

STORY: Final = tuple(
    f"Người lái đò thứ {number} kể lại chuyến đi của mình trên khúc sông rộng trong một ngày trời yên biển lặng. "
    f"Ông chở được {number * 11} người khách sang bờ bên kia trước khi mặt trời lặn hẳn."
    for number in range(1, 6)
)
PARAGRAPHS: Final = "".join(f"<p>{text}</p>" for text in STORY)


def page(bait: str, after: str = "", head: str = "") -> str:
    """A page with bait in front of its story."""
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>Bến đò</title>{head}</head><body>'
        "<h1>Bến đò ngang</h1>"
        f'<main id="article-editor" class="article-editor" data-field="body">'
        f"{bait}{PARAGRAPHS}{after}</main></body></html>"
    )


BAITS: Final[dict[str, tuple[Callable[[int], str], int, int]]] = {
    "ok": (lambda _: page(""), 1, 1),
    "deep300": (lambda size: page("<div>" * size, "</div>" * size), 300, 300),
    "deep5k": (lambda size: page("<div>" * size, "</div>" * size), 5_000, 5_000),
    "deep100k": (lambda size: page("<div>" * size, "</div>" * size), 100_000, 20_000),
    "deep1M": (lambda size: page("<div>" * size), 300_000, 20_000),
    "unclosed_b50k": (lambda size: page("<b>x" * size), 50_000, 20_000),
    "font_misnest20k": (lambda size: page("<font><b>x</font>" * size), 20_000, 5_000),
    "table_foster20k": (lambda size: page("<table><tr>x" * size), 20_000, 5_000),
    "attrs200k": (lambda size: page("<p " + " ".join(f"a{n}=1" for n in range(size)) + ">x</p>"), 200_000, 200_000),
    "text20MB": (lambda size: page(f"<p>{'x' * size}</p>"), 20_000_000, 11_000_000),
    "script12MB": (lambda size: page(f"<script>/*{'x' * size}*/</script>"), 12_000_000, 12_000_000),
    "comments200k": (lambda size: page("<!-- x -->" * size), 200_000, 100_000),
    "nul": (lambda size: page("\x00" * size), 1_000, 1_000),
    "xmldecl": (lambda _: '<?xml version="1.0" encoding="windows-1258"?>' + page(""), 1, 1),
    "surrogate": (lambda size: page("<p>\ud800</p>" * size), 100, 100),
    "p200k": (lambda size: page("<p>" + "x" * 100 + "</p>" * size), 200_000, 10_000),
    "br500k": (lambda size: page("<br>" * size), 500_000, 100_000),
    "digits": (lambda size: page(f"<p>{'9' * size}</p>"), 1_000_000, 1_000_000),
    "dates5k": (lambda size: page(f"<p>{'12/05/2024 16:03 ' * size}</p>"), 5_000, 5_000),
    "colspan": (lambda size: page(f'<table><tr><td colspan="{"9" * size}">x</td></tr></table>'), 16, 5_000),
    "jsonld_deep": (
        lambda size: page("", head=f'<script type="application/ld+json">{"[" * size}</script>'),
        100_000,
        100_000,
    ),
    "ents1M": (lambda size: page(f"<p>{'&amp;' * size}</p>"), 1_000_000, 200_000),
}


def kept(text: str) -> bool:
    """Whether the whole story is there, in order."""
    place = 0
    for paragraph in STORY:
        place = text.find(paragraph, place)
        if place < 0:
            return False
        place += len(paragraph)
    return True


@pytest.mark.parametrize("bait", slow(BAITS, "deep1M", "deep100k", "text20MB"))
def test_the_tree_holds_the_story(bait: str) -> None:
    """At full size, as bytes."""
    make, size, _ = BAITS[bait]
    tree = parse(decode(make(size).encode("utf-8", "surrogatepass")).text)
    assert kept(etree.tostring(tree.root, method="text", encoding="unicode"))


@pytest.mark.parametrize("bait", slow(BAITS, "text20MB", "comments200k", "br500k"))
def test_the_article_holds_the_story(bait: str) -> None:
    """As text."""
    make, _, size = BAITS[bait]
    assert kept(vnnews.parse_html(make(size)).text)


LIMITS: Final = {
    "deep5k": "too-deep",
    "unclosed_b50k": "too-deep",
    "table_foster20k": "too-deep",
    "attrs200k": "too-many-attributes",
    "nul": "bad-characters",
    "surrogate": "bad-characters",
}


@pytest.mark.parametrize("bait", LIMITS)
def test_a_limit_is_said(bait: str) -> None:
    """What was left out is counted in a note."""
    make, _, size = BAITS[bait]
    (note,) = [note for note in vnnews.parse_html(make(size)).notes if note.code == LIMITS[bait]]
    assert any(letter.isdigit() for letter in note.message)


STANDARD: Final = {
    "<!--": "unclosed-comment",
    "<!-- x -- >": "unclosed-comment",
    "<script>": "unclosed-element",
    "<textarea>": "unclosed-element",
    "<title>": "unclosed-element",
    "<style>": "unclosed-element",
    "<iframe>": "unclosed-element",
    "<plaintext>": "unclosed-element",
    "<p title='": "unclosed-tag",
}


@pytest.mark.parametrize("bait", STANDARD)
def test_what_the_standard_swallows_is_said(bait: str) -> None:
    """Browsers show no story here either."""
    notes = vnnews.parse_html(page(bait)).notes
    assert [note.code for note in notes if note.code.startswith("unclosed")] == [STANDARD[bait]]


@pytest.mark.parametrize("bait", ["", " \n", "\ufeff", "\x00", "<", "</", "<!", "<!-->", "&", "\ud800"])
def test_nothing_is_an_article_too(bait: str) -> None:
    """Empty pages, and pages of one sign."""
    assert not vnnews.parse_html(bait).is_article


def test_junk() -> None:
    """All bytes, many times; and packed pages are named as such."""
    assert isinstance(vnnews.parse_html(bytes(range(256)) * 1_000), Article)
    notes = vnnews.parse_html(b"\x1f\x8b\x08" + bytes(range(256)) * 40).notes
    assert "gzip" in next(note.message for note in notes if note.code == "not-text")


AFTER: Final = [
    "<template><p>x</p></template>",
    "<![CDATA[ x ]]>",
    "</body></html>",
    "<svg><title>x</title></svg>",
    "</p>",
]


@pytest.mark.parametrize("bait", AFTER)
def test_odd_markup_loses_nothing(bait: str) -> None:
    """Before the story and in the middle of it."""
    assert kept(vnnews.parse_html(page(bait)).text)
    assert kept(vnnews.parse_html(page("").replace("</p><p>", f"</p>{bait}<p>")).text)


@pytest.mark.parametrize("tag", ["article", "main", "section"])
def test_a_page_without_a_body_tag(tag: str) -> None:
    """The story follows the title."""
    article = vnnews.parse_html(f"<!DOCTYPE html><title>Bến đò</title><{tag}><h1>Bến đò ngang</h1>{PARAGRAPHS}</{tag}>")
    assert kept(article.text)
    assert article.headline == "Bến đò ngang"
