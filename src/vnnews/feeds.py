"""`parse_feed`: RSS 2.0, RSS 1.0 and Atom, with whole bodies or only headlines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from lxml import etree

from vnnews.addresses import absolute
from vnnews.assemble import Material, assemble
from vnnews.blocks.images import image_of
from vnnews.blocks.story import Marks
from vnnews.blocks.walk import read_blocks
from vnnews.dom.inline import text_of
from vnnews.errors import WrongTypeError
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Article, Note, Options, Origin
from vnnews.pages import check_options
from vnnews.reading.tree import parse, parse_xml
from vnnews.sites.choose import choose_profile
from vnnews.text import clean, fold
from vnnews.vocabulary.links import without_button
from vnnews.vocabulary.notices import without_first_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnnews.blocks.draft import Draft
    from vnnews.sites.profile import Profile

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
_DECLARATION: Final = re.compile(r"^\s{0,99}<\?xml[^>]{0,200}\?>")
_SHORTEST_LEAD: Final = 20
_PARAGRAPH_END: Final = re.compile(r"</p>", re.IGNORECASE)
_MARKUP: Final = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,15}[\s/>]|<!|&")
_FEWEST_PARAGRAPHS, _SHORTEST_BODY = 3, 500  # of a story that stands in a description
_CUT: Final = re.compile(r"\[(?:…|\.{3})\]$")
"""What WordPress appends to a summary that it cuts from the story."""


def parse_feed(
    feed: bytes | str, *, profile: str | Profile | None = None, options: Options | None = None
) -> tuple[Article, ...]:
    """Read the articles of a feed, in the order of the feed. Nothing is fetched, and no entity is resolved.

    Args:
        feed: RSS 2.0, RSS 1.0 or Atom as bytes or str; broken XML is repaired as far as possible.
        profile: a profile's name or a `Profile`; without it the link of each item decides.
        options: settings of the parse.

    Returns:
        One article for each item; empty if the input is not a feed. Bodies in the feed (`content:encoded`) are read
        like pages; without one, `body` is empty and `is_article` is false. Times are aware: `GMT` is UTC, converted to
        +07:00.

    Raises:
        WrongTypeError: an argument has a type that is not accepted.
        UnknownNameError: no profile has this name.

    >>> item = "<item><title>Gạo tăng giá</title><pubDate>Thu, 25 Jul 2024 09:03:00 GMT</pubDate></item>"
    >>> article = parse_feed(f"<rss><channel>{item}</channel></rss>")[0]
    >>> article.headline, article.published.isoformat()
    ('Gạo tăng giá', '2024-07-25T16:03:00+07:00')
    """
    settings = check_options(options)
    if isinstance(feed, str):
        feed = _DECLARATION.sub("", feed.lstrip("\ufeff")).encode("utf-8", "replace")
    if not isinstance(feed, bytes):
        raise WrongTypeError("feed", type(feed).__name__, "bytes or str")
    choose_profile(profile, None)
    tree = parse_xml(feed[: settings.max_bytes].lstrip())
    if tree is None:
        return ()
    items = [element for element in tree.root.iter() if _local(element) in {"item", "entry"}]
    home = _home(tree.root)
    notes = tree.notes
    if len(feed) > settings.max_bytes:
        notes += (Note("too-long", f"the last {len(feed) - settings.max_bytes} bytes were not read", "feed"),)
    return tuple(_read_item(item, home, profile, settings, notes) for item in items)


def _local(element: etree._Element) -> str:
    """The tag of an element without its namespace; empty for comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _home(root: etree._Element) -> str | None:
    """The address of the site, which stands before the items. Links in Atom may be relative to it."""
    for element in root.iter():
        if _local(element) in {"item", "entry"}:
            return None
        if _local(element) == "link" and element.get("rel", "alternate") == "alternate":
            address = clean(element.text or "") or element.get("href") or ""
            if address.startswith(("http://", "https://")):
                return address
    return None


def _read_item(
    item: etree._Element, home: str | None, wanted: str | Profile | None, options: Options, notes: tuple[Note, ...]
) -> Article:
    children: Children = {}
    for child in item:
        children.setdefault(_local(child), []).append(child)
    candidates: Candidates = {}
    url = _link(children, home)
    _add(candidates, "url", "link", [url or ""])
    for name, field in _TEXTS.items():
        for element in children.get(name, ())[:1]:
            _add(candidates, field, name, [_plain(_content(element))])
    _read_people_and_topics(children, candidates)
    _read_images(children, url, candidates)
    body = _read_summary(children, candidates)
    drafts = _read_body(body, url, candidates) if body else []
    site = choose_profile(wanted, url)
    return assemble(Material(candidates, drafts, site, options, url, "feed", None, notes))


def _add(candidates: Candidates, field: str, place: str, values: Iterable[str]) -> None:
    add_candidate(candidates, field, FieldCandidate(tuple(values), Origin.FEED, place))


def _read_summary(children: Children, candidates: Candidates) -> str:
    """Add the summary as a candidate for the lead; returns the markup of the body, which may be empty."""
    summary, body = _first(children, _SUMMARIES), _first(children, _BODIES)
    lead = without_button(without_first_on(_plain(summary)))
    if not body and len(_PARAGRAPH_END.findall(summary)) >= _FEWEST_PARAGRAPHS and len(lead) >= _SHORTEST_BODY:
        return summary  # RSS 2.0 lets a description hold the whole story
    if not (body and _CUT.search(lead)):
        _add(candidates, "lead", "description", [lead])
    return body


def _read_body(body: str, url: str | None, candidates: Candidates) -> list[Draft]:
    """The drafts of a body; a heading that is the lead becomes a candidate instead."""
    root = parse(body).root
    story = next(root.iter("body"), root)
    lead = _lead_element(story, candidates)
    return read_blocks(story, Marks(skipped=frozenset([lead] if lead is not None else [])), url)


def _first(children: Children, names: tuple[str, ...]) -> str:
    """The content of the first element that has one, in the order of the names; empty if none has."""
    elements = (element for name in names for element in children.get(name, ()))
    return next(filter(None, map(_content, elements)), "")


def _content(element: etree._Element) -> str:
    """The text of an element, or its inner markup if it has child elements (Atom with XHTML)."""
    if len(element):
        inner = [element.text or "", *(str(etree.tostring(child, encoding="unicode")) for child in element)]
        return "".join(inner).strip()
    return (element.text or "").strip()


def _plain(markup: str) -> str:
    """The text of a title or summary, with or without markup."""
    if not _MARKUP.search(markup):
        return clean(markup)
    return text_of(parse(f"<body>{markup}</body>").root)


def _link(children: Children, home: str | None) -> str | None:
    """The address of an item (text in RSS, an attribute in Atom), else a `guid` that is one; None without both."""
    for element in children.get("link", ()):
        address = absolute(element.text, home) if (element.text or "").strip() else None
        if address is None and element.get("rel", "alternate") == "alternate":
            address = absolute(element.get("href"), home)
        if address:
            return address
    guid = next((clean(element.text or "") for element in children.get("guid", ())), "")
    return guid if guid.startswith(("http://", "https://")) else None


def _read_people_and_topics(children: Children, candidates: Candidates) -> None:
    """Add authors, and categories: the first is the section, the others are tags."""
    creators = (_plain(_content(element)) for element in children.get("creator", ()))
    _add(candidates, "authors", "creator", filter(None, creators))
    _add(candidates, "authors", "author", filter(None, map(_person, children.get("author", ()))))
    topics = [clean(element.text or "") or clean(element.get("term") or "") for element in children.get("category", ())]
    topics = list(dict.fromkeys(filter(None, topics)))
    _add(candidates, "section", "category", topics[:1])
    _add(candidates, "tags", "category", topics[1:])


def _person(author: etree._Element) -> str:
    """The name of an author: the element `name` in Atom, the text in RSS."""
    names = [child.text or "" for child in author if _local(child) == "name"]
    return clean(names[0] if names else author.text or "")


def _read_images(children: Children, url: str | None, candidates: Candidates) -> None:
    """Add the pictures of Media RSS, of enclosures, and the first one in the summary.

    >>> picture = etree.Element("enclosure", url="gao.jpg", type="image/jpeg")
    >>> sound = etree.Element("enclosure", url="tin.mp3", type="audio/mpeg")
    >>> candidates = {}
    >>> _read_images({"enclosure": [sound, picture]}, "https://example.vn/", candidates)
    >>> [candidate.values for candidate in candidates["image"]]
    [('https://example.vn/gao.jpg',)]
    """
    for element, place in _pictures(children):
        if element.get("medium", "image") == "image":
            _add(candidates, "image", place, [absolute(element.get("url"), url) or ""])
    summary = _first(children, _SUMMARIES)
    if "<img" in summary.lower():
        images = (image_of(element, url) for element in parse(summary).root.iter("img"))
        _add(candidates, "image", "description img", [image.url for image in images if image][:1])


def _pictures(children: Children) -> Iterator[tuple[etree._Element, str]]:
    """Elements that may link a picture, with their place, the preferred ones first."""
    grouped = [element for group in children.get("group", ()) for element in group]
    for name in ("thumbnail", "content"):
        for element in (*children.get(name, ()), *(element for element in grouped if _local(element) == name)):
            yield element, f"media:{name}"
    for element in children.get("enclosure", ()):
        if "image" in (element.get("type") or "image"):
            yield element, "enclosure"


def _lead_element(story: etree._Element, candidates: Candidates) -> etree._Element | None:
    """The heading that begins the body and is the lead, as in VnEconomy's feeds; None if there is none.

    Its text becomes the preferred candidate for the lead.
    """
    first = next((child for child in story if isinstance(child.tag, str)), None)
    if first is None or first.tag not in {"h2", "h4"} or (story.text or "").strip():
        return None
    text = text_of(first)
    leads = [fold(candidate.values[0]) for candidate in candidates.get("lead", ())]
    if fold(text) not in leads and len(text) < _SHORTEST_LEAD:
        return None
    candidates["lead"] = [FieldCandidate((text,), Origin.FEED, f"body {first.tag}"), *candidates.get("lead", [])]
    return first
