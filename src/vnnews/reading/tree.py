"""Text to an lxml tree: the only place where an HTML parser is made."""

from __future__ import annotations

import re
from typing import Final

import attrs
from lxml import etree

from vnnews.model import Note

__all__ = ["Tree", "parse", "parse_xml"]

_NOT_TEXT: Final = re.compile("[\x00\ud800-\udfff]")
_EMPTY: Final = "<html><body></body></html>"


@attrs.frozen(eq=False)
class Tree:
    """A parsed page: its root and what the parser had to say."""

    root: etree._Element
    notes: tuple[Note, ...] = ()


def parse(page: str) -> Tree:
    """Parse a page's text. Never raises: an empty page gives an empty tree and a note.

    lxml stops without a word at a lone surrogate, so such characters and NUL are replaced before.

    >>> parse("<p>Tin").root.findtext(".//p")
    'Tin'
    """
    notes: list[Note] = []
    if _NOT_TEXT.search(page):
        page, count = _NOT_TEXT.subn("\ufffd", page)
        notes.append(Note("bad-characters", f"{count} characters that no text can hold were replaced"))
    # A parser a call: parsers carry state (error log, base) and are not to be shared between threads.
    # `huge_tree`: without it everything below depth 255, and the text after it, is dropped without a word.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    data = page.encode("utf-8")
    root = etree.fromstring(data, parser) if data.strip() else None
    if root is None:
        notes.append(Note("empty-page", "the page holds no element"))
        root = etree.fromstring(_EMPTY, etree.HTMLParser())
    notes.extend(_limits(parser))
    return Tree(root, tuple(notes))


def _limits(parser: etree.HTMLParser) -> list[Note]:
    """The parser's own limits that the page hit: text may be lost there."""
    entries = [entry for entry in parser.error_log if entry.type_name in {"ERR_RESOURCE_LIMIT", "ERR_NAME_TOO_LONG"}]
    return [
        Note("parser-limit", f"the HTML parser gave up: {entry.message}", f"line {entry.line}") for entry in entries[:1]
    ]


def parse_xml(data: bytes) -> Tree | None:
    """Parse XML (a feed), mended where it is broken; `None` where there is no element.

    Entities are not resolved and nothing is fetched.
    """
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root is None:
        return None
    broken = len(parser.error_log)
    notes = (Note("broken-xml", f"{broken} places of the XML are broken and were mended"),) if broken else ()
    return Tree(root, notes)
