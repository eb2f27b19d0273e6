"""What vnnews writes of a hostile page is text and safe addresses: nothing runs in whatever shows it."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final

import attrs
import bs4
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.hostile.payloads import PAYLOADS, STORY, page
from tests.pages.articles import articles

import vnnews
from vnnews.addresses import is_safe_address
from vnnews.cli.safe import safe
from vnnews.export.harmless import bare
from vnnews.export.json_ld import json_ld_script

if TYPE_CHECKING:
    from collections.abc import Iterator

large = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
URL: Final = "https://example.vn/cho-noi.htm"
SAFE: Final = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
# What the writer itself makes.
ELEMENTS: Final = {
    **dict.fromkeys(["h1", "h2", "h3", "h4", "h5", "h6", "p", "strong", "em", "ul", "li", "blockquote"], ()),
    **dict.fromkeys(["table", "thead", "tbody", "tr", "th", "td", "br", "html", "head", "body"], ()),
    "a": ("href",),
    "ol": ("start",),  # a number
    "img": ("alt", "src"),
}
WAYS: Final = [pytest.param(name, way, id=f"{name}-{way}") for name in PAYLOADS for way in ("text", "markup")]


def renderer(kind: str = "commonmark") -> MarkdownIt:
    """The most trusting reader of Markdown: raw HTML passes, and any scheme does."""
    markdown = MarkdownIt(kind, {"html": True}).enable(["table", "strikethrough"])
    setattr(markdown, "validateLink", _any_link)  # noqa: B010 - a method, which mypy lets nobody set
    return markdown


def _any_link(url: str) -> bool:
    """As a careless reader."""
    return bool(url)


def parsed(payload: str, way: str) -> vnnews.Article:
    """The article of a page full of a payload."""
    return vnnews.parse_html(page(PAYLOADS[payload], escaped=way == "text"), url=URL)


def strange(document: str) -> Iterator[str]:
    """What an HTML document holds that the writer of Markdown does not make."""
    soup = bs4.BeautifulSoup(document, "html5lib")
    for node in soup.descendants:
        if isinstance(node, bs4.Tag):
            if node.name not in ELEMENTS or not set(node.attrs) <= set(ELEMENTS[node.name]):
                yield str(node)
            yield from (str(node) for key in ("href", "src") if key in node.attrs and not SAFE.match(str(node[key])))
        elif isinstance(node, bs4.element.PreformattedString):
            yield repr(node)


def commands(text: str) -> list[str]:
    """The characters that command a terminal or turn the reading direction."""
    kinds = {"Cc", "Cs", "Zl", "Zp"}
    odd = {"\u061c", "\u200e", "\u200f", *map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}
    return [char for char in text if (unicodedata.category(char) in kinds and char != "\n") or char in odd]


def seen(text: str | None) -> str:
    """A text as a reader of the Markdown sees it."""
    return " ".join(bare(text or "").split())


def check_markdown(markdown: str) -> bs4.BeautifulSoup:
    """The laws of all Markdown that is written."""
    environment: dict[str, Any] = {}
    document = renderer().render(markdown, environment)
    assert not list(strange(document))
    assert not environment.get("references")
    assert not commands(markdown)
    assert safe(markdown) == markdown  # the command line takes nothing out, so that no escape can go
    return bs4.BeautifulSoup(document, "html5lib")


@pytest.mark.parametrize(("payload", "way"), WAYS)
def test_output_is_text(payload: str, way: str) -> None:
    """Read by the most trusting reader the Markdown holds no element, attribute or scheme that vnnews did not write."""
    article = parsed(payload, way)
    check_json_ld(article)
    check_addresses(article)
    soup = check_markdown(article.to_markdown())
    if way == "text":  # raw markup may swallow the story, as in browsers
        assert STORY in " ".join(soup.get_text().split())
    titles = [" ".join(title.get_text().split()) for title in soup.find_all("h1")]
    assert titles == ([seen(article.headline)] if seen(article.headline) else [])
    headings = [seen(heading.get_text()) for heading in soup.find_all(re.compile("h[2-6]"))]
    assert headings == [seen(heading.text) for heading in article.headings]
    cells = [seen(cell.get_text()) for cell in soup.find_all(["th", "td"])]
    assert cells == [seen(cell) for block in article.body if isinstance(block, vnnews.Table) for cell in _cells(block)]


def _cells(table: vnnews.Table) -> Iterator[str]:
    width = max(map(len, table.rows))
    for row in [*([] if table.header_rows else [()]), *table.rows]:
        yield from (*row, *("",) * (width - len(row)))


def check_json_ld(article: vnnews.Article) -> None:
    """The laws of all JSON-LD that is written: in a page it is one script that says what the article says."""
    written = json_ld_script(article)
    written.encode("utf-8")
    assert not commands(written)
    soup = bs4.BeautifulSoup(f"<!DOCTYPE html><body>{written}<p>Sau</p>", "html5lib")
    (script,) = soup.find_all("script")
    assert [node.name for node in soup.select("body *")] == ["script", "p"]
    inside = str(script.string)
    assert "<" not in inside
    assert json.loads(inside) == article.to_json_ld()
    assert not list(_unsafe(article.to_json_ld()))


def _unsafe(thing: dict[str, Any]) -> Iterator[str]:
    """The addresses of an object that are not safe."""
    told = [thing.get("url", "/"), *thing.get("image", ()), thing.get("mainEntityOfPage", {}).get("@id", "/")]
    told += [person.get("url", "/") for person in thing.get("author", ())]
    yield from (address for address in told if not is_safe_address(address))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_addresses_without_a_base(payload: str) -> None:
    """The same where nothing says where the page was."""
    check_addresses(vnnews.parse_html(page(PAYLOADS[payload], escaped=False)))


def check_addresses(article: vnnews.Article) -> None:
    """No field or block of the article holds an address that runs or holds data."""
    assert [address for address in _addresses(article) if not is_safe_address(address)] == []


def _addresses(thing: Any) -> Iterator[str]:
    """All addresses of an article, by the names of their attributes; what the page said besides is provenance."""
    if isinstance(thing, tuple):
        for each in thing:
            yield from _addresses(each)
    elif attrs.has(type(thing)) and not isinstance(thing, vnnews.Source):
        for field in attrs.fields(type(thing)):
            value = getattr(thing, field.name)
            if field.name in {"url", "href", "src"} and value is not None:
                yield value
            elif field.name == "links":
                yield from (each for each in value or () if each)
            else:
                yield from _addresses(value)


_HOSTILE: Final = st.lists(
    st.sampled_from(
        [*PAYLOADS.values(), "    ", "\n", "\r", "\t", "x", "1", ".", ")", "\\", "`", "*", "[", "]", "&#58;"]
    ),
    max_size=4,
).map("".join)


@large
@given(articles())
def test_any_article_is_text(article: vnnews.Article) -> None:
    """The same for whatever the types allow, which may come from a file that somebody else wrote."""
    check_markdown(article.to_markdown())
    check_json_ld(article)


@large
@given(_HOSTILE, _HOSTILE, st.integers(0, 9), st.integers(0, 9), st.sampled_from(["link", "bold", "italic"]))
def test_payloads_side_by_side(text: str, other: str, start: int, end: int, kind: Any) -> None:
    """Payloads glued together, with stretches of markup that begin and end anywhere in them."""
    reason = vnnews.Reason("x", "y")
    spans = (vnnews.Span(kind, start, start + end, other), vnnews.Span("bold", 0, len(text)))
    body = (
        vnnews.Paragraph(index=0, text=text, spans=spans, reason=reason),
        vnnews.Quote(index=1, text=f"{text}\n{other}", reason=reason),
        vnnews.ListBlock(index=2, items=(text, other), levels=(start, end), reason=reason),
        vnnews.Table(index=3, rows=((text, other), (other,)), header_rows=start % 2, caption=text, reason=reason),
        vnnews.Related(index=4, text=text, links=(other,), reason=reason),
        vnnews.Figure(index=5, images=(vnnews.Image(other, text),), caption=text, credit=other, reason=reason),
        vnnews.Embed(index=6, src=other, caption=text, reason=reason),
        vnnews.SourceLine(index=7, text=text, reason=reason),
    )
    authors = (vnnews.Author(text, url=other),)
    article = vnnews.Article(
        headline=text, lead=other, authors=authors, section=text, tags=(text,), url=other, body=body
    )
    check_markdown(article.to_markdown())
    check_json_ld(article)


@pytest.mark.parametrize("sign", ["<img src=x onerror=pwn()>", "[x](javascript:pwn())", "***", "```\nx\n```", "[x]: y"])
def test_the_laws_can_fail(sign: str) -> None:
    """What is not escaped is seen by these tests."""
    with pytest.raises(AssertionError):
        check_markdown(sign)
