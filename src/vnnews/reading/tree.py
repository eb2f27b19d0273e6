"""Text to an lxml tree: the only place where an HTML parser is made."""

from __future__ import annotations

import re
from html.entities import html5
from typing import Final

import attrs
from lxml import etree

from vnnews.characters import char_class
from vnnews.model import Note
from vnnews.reading.decode import decode
from vnnews.reading.mojibake import mend, suspicious
from vnnews.reading.nesting import DEPTHS, flatten
from vnnews.reading.tokenizer import tidy, without_ends
from vnnews.text import counted

# References to surrogates, D800 to DFFF or 55296 to 57343.
_HALF: Final = re.compile(
    r"&#(?:[xX]0*+[dD][89a-fA-F][0-9a-fA-F]{2}|0*+5(?:529[6-9]|5[3-9]\d\d|6\d{3}|7[0-2]\d\d|73[0-3]\d|734[0-3]))"
    r"(?![0-9a-fA-F])"
)
_REFERENCE: Final = re.compile(r"<(?=[\s\d])|&(?:(#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};)|([a-zA-Z][a-zA-Z0-9]{1,31};))?")
"""An ampersand with what it refers to (a number, a name, nothing), and a `<` that begins no tag."""
_SURROGATE: Final = re.compile(f"[{char_class('not encodable')}]")
_CONTROLS: Final = re.compile(f"[{char_class('refused by XML')}]")
_EMPTY: Final = "<html><body></body></html>"
_TOO_DEEP: Final = "depth"
_NO_TEXT: Final = frozenset(["script", "style", "link", "meta", "noscript", "template", "iframe", "img"])
# What may stand in a head. libxml2 leaves elements that it does not know (`article`, `main`, `section`) there too.
_OF_HEAD: Final = frozenset(
    ["title", "meta", "link", "base", "script", "style", "noscript", "template", "noframes", "basefont", "bgsound"]
) | frozenset(["object", "isindex"])


@attrs.frozen(eq=False)
class Tree:
    """A parsed page: its root and the notes of the parser."""

    root: etree._Element
    notes: tuple[Note, ...] = ()


def parse(page: str | bytes, *, decoded: bool = False) -> Tree:
    """Parse a page's text. Never raises: an empty page gives an empty tree and a note.

    Args:
        page: the text, or the same as valid UTF-8, which saves encoding it.
        decoded: whether it comes from `decode`, which has mended what was decoded wrongly before.

    >>> parse("<p>Tin").root.findtext(".//p")
    'Tin'
    """
    data, notes = _characters(page)
    if not decoded and suspicious(data):
        text, more = mend(data.decode("utf-8"))
        data = text.encode("utf-8")
        notes += more
    data, more = tidy(data)
    notes += more
    root, errors = _grow(data, notes)
    notes += [Note("parser-limit", f"the HTML parser gave up: {message}", "page") for message in errors[:1]]
    if root is None:
        notes.append(Note("empty-page", "the page has no element", "page"))
        root = etree.fromstring(_EMPTY, etree.HTMLParser())
    _empty_head(root)
    return Tree(root, tuple(notes))


def _grow(data: bytes, notes: list[Note]) -> tuple[etree._Element | None, list[str]]:
    """The tree, mended where the parser would lose text: behind the end of the page, and where it stands too deep."""
    root, errors = _build(data)
    if root is not None and _spills(root):
        # The parser makes a second page of what stands behind `</html>`; to browsers that tag is nothing.
        data = without_ends(data)
        root, errors = _build(data)
        notes.append(Note("text-after-end", "text behind </body> or </html> was read as a part of the body", "page"))
    for depth in DEPTHS:
        if not any(_TOO_DEEP in message for message in errors):
            break
        flat, count = flatten(without_ends(data), depth)
        root, errors = _build(flat)
        if not any(_TOO_DEEP in message for message in errors):
            what = f"left out {counted(count, 'element')} nested too deeply, and kept the text"
            notes.append(Note("too-deep", what, "page"))
    return root, errors


def _spills(root: etree._Element) -> bool:
    """Whether text or elements that may hold some stand behind the body or behind the page."""
    if any(isinstance(after.tag, str) for after in root.itersiblings()):
        return True
    body = root.find("body")
    while body is not None:
        if body.tail and body.tail.strip():
            return True
        body = body.getnext()
        if body is not None and isinstance(body.tag, str) and body.tag not in _NO_TEXT:
            return True
    return False


def _characters(page: str | bytes) -> tuple[bytes, list[Note]]:
    """The text as UTF-8. lxml stops without an error at a lone surrogate: such characters, and NUL, are replaced."""
    if isinstance(page, bytes):
        if b"\x00" not in page:
            return page, []
        page = page.decode("utf-8")
    count = page.count("\x00")
    if count:
        page = page.replace("\x00", "\ufffd")
    try:
        data = page.encode("utf-8")
    except UnicodeEncodeError:
        page, surrogates = _SURROGATE.subn("\ufffd", page)
        count += surrogates
        data = page.encode("utf-8")
    if not count:
        return data, []
    return data, [Note("bad-characters", f"replaced {counted(count, 'invalid character')}", "page")]


def _build(data: bytes) -> tuple[etree._Element | None, list[str]]:
    """The tree, and the limits of the parser that the page hit: text may be lost there."""
    # A parser a call: parsers carry state (error log, base) and are not to be shared between threads.
    # `huge_tree`: without it everything below depth 255, and the text after it, is dropped without an error.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    root = etree.fromstring(data, parser) if data.strip() else None
    limits = {"ERR_RESOURCE_LIMIT", "ERR_NAME_TOO_LONG"}
    return root, [f"{entry.message} (line {entry.line})" for entry in parser.error_log if entry.type_name in limits]


def _empty_head(root: etree._Element) -> None:
    """Move what cannot stand in a head to the front of the body, as browsers do."""
    head = root.find("head")
    if head is None:
        return
    strays = [child for child in head if isinstance(child.tag, str) and child.tag not in _OF_HEAD]
    if not strays:
        return
    body = root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    text, body.text = body.text, None
    for stray in reversed(strays):  # always to the front: lxml counts its way to any other place
        body.insert(0, stray)
    if text:
        # lxml reads control characters, but does not let them be set: they show nothing.
        strays[-1].tail = _CONTROLS.sub(" ", (strays[-1].tail or "") + text)


def parse_xml(data: bytes) -> Tree | None:
    """Parse XML (a feed), mended where it is broken; `None` where there is no element.

    It is decoded as pages are. Entities are not resolved and nothing is fetched.
    """
    decoded = decode(data)
    notes = list(decoded.notes)
    # lxml takes half a character into a mended tree where a reference asks for one, and cannot give it back.
    text, half = _HALF.subn("&#xFFFD", decoded.text)
    if half:
        notes.append(Note("bad-characters", f"replaced {counted(half, 'invalid character')}", "feed"))
    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, no_network=True, huge_tree=True, remove_pis=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
        broken = len(parser.error_log)
        if broken:
            root = etree.fromstring(_escaped(text).encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root is None:
        return None
    if broken:
        notes.append(Note("broken-xml", f"repaired {counted(broken, 'error')} in the XML", "feed"))
    return Tree(root, tuple(notes))


def _escaped(text: str) -> str:
    """XML whose references are all numbers, and whose bare ampersands (`R&D`, `?a=1&b=2`) are escaped.

    libxml2 drops a bare ampersand with the word behind it, and from the first error on all references that are names,
    `&amp;` and `&lt;` too.
    """
    first, *rest = text.split("<![CDATA[")
    parts = [_REFERENCE.sub(_numbered, first)]
    for part in rest:
        inside, end, after = part.partition("]]>")
        parts.append(f"<![CDATA[{inside}{end}{_REFERENCE.sub(_numbered, after)}")
    return "".join(parts)


def _numbered(found: re.Match[str]) -> str:
    if found[0] == "<":
        return "&#60;"
    if found[1]:
        return found[0]
    signs = html5.get(found[2] or "")
    return "".join(f"&#{ord(sign)};" for sign in signs) if signs else f"&#38;{found[2] or ''}"
