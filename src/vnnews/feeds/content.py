"""What an element of a feed holds: markup or plain text, whatever the feed declares."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING, Final

from lxml import etree

from vnnews.dom.inline import text_of
from vnnews.reading.tree import parse
from vnnews.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLAIN_TYPES: Final = frozenset({"text", "text/plain"})
_MARKUP_TYPES: Final = frozenset({"html", "text/html", "xhtml", "application/xhtml+xml"})
_XHTML: Final = "{http://www.w3.org/1999/xhtml}"
_TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})((?:\s[^<>]*|/)?)>|<!(?:--|\[CDATA\[)")
_NEVER_CLOSED: Final = frozenset(["p", "div", "br", "hr", "img", "li", "tr", "td", "dd", "dt"])
"""Tags that are markup on their own: they have no end tag, or it is often left out."""
_REFERENCE: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_PARAGRAPHS: Final = re.compile(r"\n\s*?\n")


def local_name(element: etree._Element) -> str:
    """The tag of an element without its namespace; empty for comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def is_markup(text: str) -> bool:
    """Whether a text whose type the feed does not state is HTML.

    It is if a tag of it has an attribute or an end tag, or needs none. Else `<` and `>` are signs of the text.

    >>> is_markup("<b>Gạo</b> tăng"), is_markup("Nếu a<b và c>d"), is_markup("Dùng thẻ <meta>")
    (True, False, False)
    """
    opened: set[str] = set()
    for tag in _TAG.finditer(text):
        name, attributes = (tag[2] or "").lower(), (tag[3] or "").strip(" /")
        if not name or "=" in attributes or name in opened or (name in _NEVER_CLOSED and not attributes):
            return True
        if not tag[1] and not attributes:
            opened.add(name)
    return False


def markup_of(element: etree._Element) -> str:
    """The content of an element as HTML: its child elements (Atom's `xhtml`), escaped HTML, or escaped plain text.

    >>> title = etree.fromstring('<title type="text">Thẻ &lt;b&gt; &amp;amp; khác</title>')
    >>> markup_of(title)
    'Thẻ &lt;b&gt; &amp;amp; khác'
    """
    if any(isinstance(child.tag, str) for child in element):
        return "".join(_inner(element)).strip()
    text = "".join([element.text or "", *map(_beside, element)]).strip()
    kind = (element.get("type") or "").partition(";")[0].strip().lower()
    if kind in _PLAIN_TYPES:
        return escape(text, quote=False)
    return text if kind in _MARKUP_TYPES or is_markup(text) else text.replace("<", "&lt;")


def body_of(element: etree._Element) -> str:
    """The content of an element as HTML; plain text becomes paragraphs, at its empty lines or else at each line."""
    markup = markup_of(element)
    if "<" in markup:
        return markup
    parts = _PARAGRAPHS.split(markup)
    return "".join(f"<p>{part}</p>" for part in (parts if len(parts) > 1 else markup.splitlines()))


def plain(markup: str) -> str:
    """The text of a title or a summary."""
    if "<" in markup:
        return text_of(parse(f"<body>{markup}</body>").root)
    return clean(_REFERENCE.sub(lambda reference: unescape(reference[0]), markup))


def _beside(child: etree._Element) -> str:
    """What stands at and behind a comment (nothing and its tail) or an entity that is not resolved (its name)."""
    return f"{child.text if child.tag is etree.Entity else ''}{child.tail or ''}"


def _inner(element: etree._Element) -> Iterator[str]:
    """The markup inside an element, as HTML and without namespaces."""
    yield escape(element.text or "", quote=False)
    for child in element:
        for part in child.iter(f"{_XHTML}*"):
            part.tag = local_name(part)
        yield etree.tostring(child, encoding="unicode", method="html")
