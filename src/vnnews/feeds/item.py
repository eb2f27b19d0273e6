"""The fields of an item of a feed."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final, TypeAlias

from vnnews.addresses import absolute
from vnnews.blocks.images import image_of
from vnnews.feeds.content import body_of, local_name, markup_of, plain
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Origin
from vnnews.reading.tree import parse
from vnnews.text import clean
from vnnews.vocabulary.links import without_button
from vnnews.vocabulary.notices import without_first_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

Children: TypeAlias = "dict[str, list[etree._Element]]"  # noqa: SLF001 - lxml has no other name
"""The child elements of an item by local name."""
# local name of the element: field. The first element of each name is read.
_TEXTS: Final = {
    "title": "headline",
    "pubDate": "published",
    "published": "published",
    "date": "published",
    "updated": "modified",
}
_BODIES: Final = ("encoded", "content")
_SUMMARIES: Final = ("description", "summary")
_PARAGRAPH_END: Final = re.compile(r"</p>", re.IGNORECASE)
_FEWEST_PARAGRAPHS, _SHORTEST_BODY = 3, 500  # of a story that stands in a description
_CUT: Final = re.compile(r"\[(?:…|\.{3})\]$")
"""What WordPress appends to a summary that it cuts from the story."""
_XML_BASE: Final = "{http://www.w3.org/XML/1998/namespace}base"
_MOST_AROUND: Final = 16  # elements; feeds nest no deeper, and hostile ones are read in linear time
_NO_PICTURE: Final = re.compile(r"\.(?:mp[34]|m4[av]|m3u8|aac|og[agv]|wav|webm|mov|avi|flv|pdf|docx?)$", re.IGNORECASE)


def base_of(element: etree._Element, home: str | None) -> str | None:
    """The address that links in an element are relative to: each `xml:base` around it, joined; else that of the site.

    >>> from lxml import etree
    >>> feed = etree.fromstring('<feed xml:base="https://a.vn/tin/"><entry xml:base="../anh/"/><entry/></feed>')
    >>> [base_of(entry, "https://b.vn/") for entry in feed]
    ['https://a.vn/anh/', 'https://a.vn/tin/']
    """
    around = (element, *islice(element.iterancestors(), _MOST_AROUND))
    for base in filter(None, [each.get(_XML_BASE) for each in reversed(around)]):
        home = absolute(base, home) or home
    return home


def children_of(item: etree._Element) -> Children:
    """The child elements by local name; those in the item's own namespace go before `media:title` and the like."""
    children: Children = {}
    own = _namespace(item)
    for child in sorted(item, key=lambda child: _namespace(child) != own):
        children.setdefault(local_name(child), []).append(child)
    return children


def _namespace(element: etree._Element) -> str:
    return element.tag.rpartition("}")[0] if isinstance(element.tag, str) else ""


def add(candidates: Candidates, field: str, place: str, values: Iterable[str]) -> None:
    """Add the values of an element as a candidate for a field, unless they are empty."""
    add_candidate(candidates, field, FieldCandidate(tuple(values), Origin.FEED, place))


def link_of(children: Children, home: str | None) -> str | None:
    """The address of an item (text in RSS, an attribute in Atom), else a `guid` that is one; None without both."""
    for element in children.get("link", ()):
        base = base_of(element, home)
        address = absolute(element.text, base) if (element.text or "").strip() else None
        if address is None and element.get("rel", "alternate") == "alternate":
            address = absolute(element.get("href"), base)
        if address:
            return address
    guid = next((clean(element.text or "") for element in children.get("guid", ())), "")
    return guid if guid.startswith(("http://", "https://")) else None


def add_fields(children: Children, base: str | None, candidates: Candidates) -> None:
    """Add the candidates of all fields but the lead and the address."""
    for name, field in _TEXTS.items():
        for element in children.get(name, ())[:1]:
            add(candidates, field, name, [plain(markup_of(element))])
    _add_people_and_topics(children, candidates)
    _add_images(children, base, candidates)


def add_summary(children: Children, candidates: Candidates) -> tuple[str, etree._Element | None]:
    """Add the summary as a candidate for the lead.

    Returns:
        The markup of the body, which may be empty, and the element that it stands in.
    """
    summary, where = _first(children, _SUMMARIES)
    body, container = _first(children, _BODIES)
    lead = without_button(without_first_on(plain(summary)))
    if not body and len(_PARAGRAPH_END.findall(summary)) >= _FEWEST_PARAGRAPHS and len(lead) >= _SHORTEST_BODY:
        return summary, where  # RSS 2.0 lets a description hold the whole story
    if not (body and _CUT.search(lead)):
        add(candidates, "lead", "description", [lead])
    return body, container


def _first(children: Children, names: tuple[str, ...]) -> tuple[str, etree._Element | None]:
    """The content of the first element that has one, in the order of the names, and that element.

    `content` with an address is a picture or a film of Media RSS.
    """
    read = body_of if names is _BODIES else markup_of
    for name in names:
        for element in children.get(name, ()):
            if element.get("url") is None and (markup := read(element)):
                return markup, element
    return "", None


def _add_people_and_topics(children: Children, candidates: Candidates) -> None:
    """Add authors, and categories: the first is the section, the others are tags."""
    creators = (plain(markup_of(element)) for element in children.get("creator", ()))
    add(candidates, "authors", "creator", filter(None, creators))
    add(candidates, "authors", "author", filter(None, map(_person, children.get("author", ()))))
    topics = [clean(element.text or "") or clean(element.get("term") or "") for element in children.get("category", ())]
    topics = list(dict.fromkeys(filter(None, topics)))
    add(candidates, "section", "category", topics[:1])
    add(candidates, "tags", "category", topics[1:])


def _person(author: etree._Element) -> str:
    """The name of an author: the element `name` in Atom, the text in RSS."""
    names = [child.text or "" for child in author if local_name(child) == "name"]
    return clean(names[0] if names else author.text or "")


def _add_images(children: Children, base: str | None, candidates: Candidates) -> None:
    """Add the pictures of Media RSS, of enclosures, and the first one in the summary.

    >>> from lxml import etree
    >>> picture = etree.Element("enclosure", url="gao.jpg", type="image/jpeg")
    >>> sound = etree.Element("enclosure", url="tin.mp3", type="audio/mpeg")
    >>> candidates = {}
    >>> _add_images({"enclosure": [sound, picture]}, "https://example.vn/", candidates)
    >>> [candidate.values for candidate in candidates["image"]]
    [('https://example.vn/gao.jpg',)]
    """
    for element, place in _media(children):
        if place == "media:thumbnail" or _is_picture(element):
            add(candidates, "image", place, [absolute(element.get("url"), base) or ""])
    summary, _ = _first(children, _SUMMARIES)
    if "<img" in summary.lower():
        images = (image_of(element, base) for element in parse(summary).root.iter("img"))
        add(candidates, "image", "description img", [image.url for image in images if image][:1])


def _media(children: Children) -> Iterator[tuple[etree._Element, str]]:
    """Elements that may link a picture, with their place, the preferred ones first."""
    groups = (*children.get("group", ()), *children.get("content", ()))
    grouped = [element for group in groups for element in group]
    for name in ("thumbnail", "content"):
        for element in (*children.get(name, ()), *(element for element in grouped if local_name(element) == name)):
            yield element, f"media:{name}"
    for element in children.get("enclosure", ()):
        yield element, "enclosure"


def _is_picture(element: etree._Element) -> bool:
    """Whether an element links a picture, by its `medium`, else by its type, else by the ending of its address."""
    kind = element.get("medium") or (element.get("type") or "").partition("/")[0].strip()
    if kind:
        return kind.lower() == "image"
    return not _NO_PICTURE.search((element.get("url") or "").partition("?")[0])
