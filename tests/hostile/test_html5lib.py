"""The public tests of HTML parsers: no input raises, and no text of a body is lost but where a reason is listed.

The trees that these tests expect are an oracle that is independent of lxml. Where the files are: CONTRIBUTING.md.
"""

from __future__ import annotations

import codecs
import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

import pytest
from tests.marks import slow
from tests.places import CORPUS

import vnnews
from vnnews.model import Article
from vnnews.reading.decode import decode
from vnnews.reading.tree import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

ROOT: Final = CORPUS / "html5lib-tests"
if not ROOT.is_dir():
    pytest.skip("html5lib-tests are not here", allow_module_level=True)

SECTION: Final = re.compile(
    rb"^#(data|errors|new-errors|document|document-fragment|script-on|script-off|encoding)(?:\n|$)", re.MULTILINE
)
NOT_SHOWN: Final = frozenset({"head", "script", "style", "title", "template"})
# Where libxml2 reads a page unlike browsers, and why it may: what a text holds there is no story.
EXPLAINED: Final = {
    "CDATA of SVG and MathML is a comment to libxml2": re.compile(r"<(?:svg|math)><!\[CDATA\["),
    "the tests run scripts, so that their <noscript> is raw text; we read what stands in it": re.compile("<noscript>"),
    "a table that is open at the end of a <template> keeps it open": re.compile("<template><(?:table|td)></template>"),
    "the title of an SVG is raw text to libxml2": re.compile("<svg>.*<title>"),
    "a browser copies the chosen option into <selectedcontent>": re.compile("<selectedcontent>"),
    "`</` is all of the page": re.compile("^</$"),
}


def cases(name: str) -> Iterator[dict[str, bytes]]:
    """The cases of a .dat file, section by section."""
    for case in re.split(rb"\n\n(?=#data\n)", (ROOT / name).read_bytes()):
        parts = SECTION.split(case)
        found = dict(zip([part.decode() for part in parts[1::2]], parts[2::2], strict=True))
        if "data" in found:
            yield {**found, "data": found["data"].removesuffix(b"\n")}


TREES: Final = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("tree-construction/*.dat"))
TOKENS: Final = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("tokenizer/*.test"))
ENCODINGS: Final = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("encoding/*.dat"))


def _expected(document: str) -> str:
    """The text of the tree that a test expects, but for what is not shown."""
    out, hidden, within = list[str](), 999, False
    for line in document.split("\n"):
        text = line
        if not within:
            if not line.startswith("| "):
                continue
            text = line[2:].lstrip(" ")
            indent = len(line) - len(text)
            if indent <= hidden:
                name = re.match(r"<(?:svg |math )?(\w+)", text)
                hidden = indent if name and name[1] in NOT_SHOWN else 999
            if not text.startswith('"'):
                continue
            text = text[1:]
        within = not text.endswith('"')
        if hidden == 999:
            out.append(text if within else text[:-1])
    return "".join(out)


def _shown(element: etree._Element) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in NOT_SHOWN:
        return
    yield element.text or ""
    for child in element:
        yield from _shown(child)
        yield child.tail or ""


@pytest.mark.parametrize("name", TREES)
def test_no_text_is_lost(name: str) -> None:
    """All signs of the expected tree are in ours."""
    for case in cases(name):
        if "document" not in case or "document-fragment" in case:
            continue
        page = case["data"].decode("utf-8", "surrogatepass")
        ours = Counter("".join("".join(_shown(parse(page).root)).split()))
        lost = Counter("".join(_expected(case["document"].decode("utf-8", "surrogatepass")).split())) - ours
        reasons = [reason for reason, pattern in EXPLAINED.items() if pattern.search(page)]
        assert not lost or reasons, page


@pytest.mark.parametrize("name", TREES)
def test_trees_as_pages(name: str) -> None:
    """Each input gives an article, as bytes and as text."""
    for case in cases(name):
        assert isinstance(vnnews.parse_html(case["data"]), Article)
        assert isinstance(vnnews.parse_html(case["data"].decode("utf-8", "surrogatepass")), Article)


@pytest.mark.parametrize("name", slow(TOKENS, "tokenizer/namedEntities.test", "tokenizer/test3.test"))
def test_tokens_as_pages(name: str) -> None:
    """Each input of the tokenizer's tests gives a tree, and every fifth an article, as bytes and as text."""
    told = json.loads((ROOT / name).read_text(encoding="utf-8"))
    for place, case in enumerate(told.get("tests", told.get("xmlViolationTests", []))):
        page = case["input"]
        if case.get("doubleEscaped"):
            page = re.sub(r"\\u([0-9A-Fa-f]{4})", lambda found: chr(int(found[1], 16)), page)
        data = page.encode("utf-8", "surrogatepass")
        assert isinstance(parse(page).root.tag, str)
        assert isinstance(parse(decode(data).text).root.tag, str)
        if place % 5 == 0:
            assert isinstance(vnnews.parse_html(page), Article)
            assert isinstance(vnnews.parse_html(data), Article)


@pytest.mark.parametrize("name", ENCODINGS)
def test_encodings(name: str) -> None:
    """The declared encoding is found.

    Where browsers find none (windows-1252) we may know better: of `<meta>` tags
    with small mistakes we believe the label all the same, and bytes that are valid UTF-8 are UTF-8.
    """
    for case in cases(name):
        expected, decoded = codecs.lookup(case["encoding"].strip().decode()).name, decode(case["data"])
        wrong = "wrong-charset" in [note.code for note in decoded.notes]
        assert expected in {decoded.encoding, "cp1252"} or wrong, case["data"]
