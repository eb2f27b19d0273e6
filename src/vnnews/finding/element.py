"""What single elements are: blocks or not, shown or hidden, where they stand and where they lead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin, urlsplit

from vnnews.text import clean

if TYPE_CHECKING:
    from lxml import etree

__all__ = [
    "BLOCK_TAGS",
    "SKIPPED_TAGS",
    "absolute",
    "align_of",
    "backwards",
    "is_hidden",
    "is_hidden_name",
    "is_in_line",
    "is_in_sentence",
    "is_safe_address",
    "line_of",
]

BLOCK_TAGS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "label",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
"""Elements that begin and end a line of their own."""

SKIPPED_TAGS: Final = frozenset(
    [
        "amp-ad",
        "amp-analytics",
        "amp-auto-ads",
        "amp-consent",
        "amp-embed",
        "amp-sidebar",
        "amp-social-share",
        "amp-sticky-ad",
        "applet",
        "area",
        "base",
        "canvas",
        "datalist",
        "head",
        "input",
        "link",
        "map",
        "meta",
        "noembed",
        "noframes",
        "noscript",
        "param",
        "rp",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
    ]
)
"""Elements that show no text of the story. `<source>` is not among them: libxml2 puts the `<img>` after it inside."""

_ALIGN: Final = re.compile(r"text-align\s{0,3}:\s{0,3}(center|right)", re.IGNORECASE)
_HIDDEN: Final = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_CONCEALED: Final = frozenset({"hidden", "d-none"})
_REVEALED: Final = re.compile(r"(?:[:-](?:block|flex|grid|inline|table)|visible-)")
# Whole addresses that no join would change; nearly all of a page's are such.
_WHOLE: Final = re.compile(r"https?://[\w.:-]+(?:/(?!\.)[^\s?#\\\[\];/]*)*(?:\?[^\s#\[\]]+)?", re.ASCII)
# Paths from the root of a site, which a join puts behind the host as they are.
_ROOTED: Final = re.compile(r"(?:/(?![./])[^\s?#\\\[\];/]*)+(?:\?[^\s#\[\]]+)?", re.ASCII)
_ORIGIN: Final = re.compile(r"https?://[\w.:-]+(?=[/?#]|$)", re.ASCII)
# What the URL standard takes out of an address before it looks for the scheme: tabs and line breaks anywhere, controls
# and blanks at its beginning. More is taken out here, as some readers do.
_UNSEEN_IN_ADDRESS: Final = re.compile(r"[\x00-\x20\x7f-\x9f\s\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*+):")
_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})


def backwards(element: etree._Element) -> list[etree._Element]:
    """An element's children, the last one first: a slice takes a fourth of an iterator's time."""
    whole: Any = element  # lxml-stubs know no slices
    children: list[etree._Element] = whole[::-1]
    return children


def line_of(element: etree._Element) -> int | None:
    """The line of the source on which an element begins."""
    line: Any = element.sourceline  # lxml-stubs leave its type open
    return int(line) if line is not None else None


def is_hidden(element: etree._Element) -> bool:
    """Whether an element says by itself that it is not shown."""
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and _HIDDEN.search(style) is not None


def is_hidden_name(element: etree._Element) -> bool:
    """Whether its class hides an element on every screen: `hidden`, `d-none`, and not `d-none d-md-block`."""
    classes = element.get("class")
    if not classes or ("hidden" not in classes and "d-none" not in classes):
        return False
    return not _CONCEALED.isdisjoint(classes.split()) and _REVEALED.search(classes) is None


def align_of(node: etree._Element) -> str:
    """Where an element sets its text: `center`, `right`, or nothing."""
    if node.tag == "center":
        return "center"
    style = node.get("align") or node.get("style")
    if not style:
        return ""
    align = _ALIGN.search(style)
    said = align[1].lower() if align else style.lower()
    return said if said in {"center", "right"} else ""


def is_in_sentence(node: etree._Element) -> bool:
    """Whether a link has words right beside it: whatever a layout says of such links, it is a part of their line."""
    return node.tag == "a" and is_in_line(node)


def is_in_line(node: etree._Element) -> bool:
    """Whether an element has text right beside it: it is a stretch of a line."""
    before = node.getprevious()
    parent = node.getparent()
    ahead = before.tail if before is not None else parent.text if parent is not None else None
    return any(text is not None and text.strip() for text in (ahead, node.tail))


def is_safe_address(address: str | None) -> bool:
    """Whether an address runs nothing and holds no data: a relative one, or one of a known scheme.

    >>> [is_safe_address(each) for each in ("https://a.vn/", "/a.jpg?x=a:b", "java\\tscript:alert(1)", None)]
    [True, True, False, False]
    """
    if not address:
        return False
    found = _SCHEME.match(_UNSEEN_IN_ADDRESS.sub("", address))
    return found is None or found[1].lower() in _SCHEMES


def absolute(address: str | None, base: str | None) -> str | None:
    """An address made absolute; `None` for none, for broken ones and for schemes that run or hold data.

    >>> absolute("/a.jpg", "https://a.vn/b.htm"), absolute("javascript:void(0)", None)
    ('https://a.vn/a.jpg', None)
    """
    bare = clean(address or "")
    if not bare or _WHOLE.fullmatch(bare):
        return bare or None
    if base and _ROOTED.fullmatch(bare) and (origin := _ORIGIN.match(base)):
        return origin[0] + bare
    if not is_safe_address(bare):
        return None
    try:
        urlsplit(_UNSEEN_IN_ADDRESS.sub("", bare))  # it looks at the host, which a join without a base does not
        return urljoin(base, bare) if base and not bare.startswith("#") else bare
    except ValueError:  # such as https://[
        return None
