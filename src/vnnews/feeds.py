"""The door for feeds: RSS 2.0, RSS 1.0 and Atom, with whole bodies or only headlines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

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
    from vnnews.sites.profile import Profile

# local name of the element: field. Of several the first with text counts.
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
"""What WordPress puts behind a summary that it has cut from the story."""


def parse_feed(
    feed: bytes | str, *, profile: str | Profile | None = None, options: Options | None = None
) -> tuple[Article, ...]:
    """Read the articles of a feed, in its order. Nothing is fetched, and no entity is resolved.

    Args:
        feed: RSS 2.0, RSS 1.0 or Atom as bytes or str; broken XML is mended as far as it goes.
        profile: a profile's name or a `Profile`; without it each item's link decides.
        options: settings of the parse.

    Returns:
        One article an item. Where the feed carries bodies (`content:encoded`), they are read like pages; where not,
        `body` is empty and `is_article` false. Times are aware: `GMT` is UTC, converted to +07:00. What is no feed
        gives none.

    Raises:
        WrongTypeError: an argument has a type that is not taken.
        UnknownNameError: no profile is named so.

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
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _home(root: etree._Element) -> str | None:
    """The address of the paper, as the feed gives it before its items: Atom's links may be relative to it."""
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
    children: dict[str, list[etree._Element]] = {}
    for child in item:
        children.setdefault(_local(child), []).append(child)
    fields: Candidates = {}
    url = _link(children, home)
    if url:
        add_candidate(fields, "url", FieldCandidate((url,), Origin.FEED, "link"))
    for name, field in _TEXTS.items():
        for element in children.get(name, ())[:1]:
            add_candidate(fields, field, FieldCandidate((_plain(_content(element)),), Origin.FEED, name))
    _read_people_and_topics(children, fields)
    summary, body = _first(children, _SUMMARIES), _first(children, _BODIES)
    _read_images(children, summary, url, fields)
    lead = without_button(without_first_on(_plain(summary)))
    if not body and len(_PARAGRAPH_END.findall(summary)) >= _FEWEST_PARAGRAPHS and len(lead) >= _SHORTEST_BODY:
        body, lead = summary, ""  # RSS 2.0 lets a description hold the whole story
    if not (body and _CUT.search(lead)):
        add_candidate(fields, "lead", FieldCandidate((lead,), Origin.FEED, "description"))
    root = parse(body).root if body else None
    story = next(root.iter("body"), root) if root is not None else None
    skipped = _lead_element(story, fields) if story is not None else None
    marks = Marks(skipped=frozenset([skipped] if skipped is not None else []))
    drafts = read_blocks(story, marks, url) if story is not None else []
    site = choose_profile(wanted, url)
    return assemble(Material(fields, drafts, site, options, url, "feed", site.language, notes))


def _first(children: dict[str, list[etree._Element]], names: tuple[str, ...]) -> str:
    """The content of the first element with one of these names that has any, in the order of the names."""
    return next((text for name in names for each in children.get(name, ()) if (text := _content(each))), "")


def _content(element: etree._Element) -> str:
    """The text or, of XHTML content, the markup of an element."""
    if len(element):
        inner = [element.text or "", *(str(etree.tostring(child, encoding="unicode")) for child in element)]
        return "".join(inner).strip()
    return (element.text or "").strip()


def _plain(markup: str) -> str:
    """A title or summary as text, whether it holds markup or not."""
    if not _MARKUP.search(markup):
        return clean(markup)
    return text_of(parse(f"<body>{markup}</body>").root)


def _link(children: dict[str, list[etree._Element]], home: str | None) -> str | None:
    """The item's address: RSS has it as text, Atom as an attribute."""
    for element in children.get("link", ()):
        address = absolute(element.text, home) if (element.text or "").strip() else None
        if address is None and element.get("rel", "alternate") == "alternate":
            address = absolute(element.get("href"), home)
        if address:
            return address
    guid = next((clean(element.text or "") for element in children.get("guid", ())), "")
    return guid if guid.startswith(("http://", "https://")) else None


def _read_people_and_topics(children: dict[str, list[etree._Element]], fields: Candidates) -> None:
    people = [text for each in children.get("creator", ()) if (text := _plain(_content(each)))]
    add_candidate(fields, "authors", FieldCandidate(tuple(people), Origin.FEED, "creator"))
    people = [text for author in children.get("author", ()) for text in [_person(author)] if text]
    add_candidate(fields, "authors", FieldCandidate(tuple(people), Origin.FEED, "author"))
    topics = [clean(each.text or "") or clean(each.get("term") or "") for each in children.get("category", ())]
    topics = list(dict.fromkeys(filter(None, topics)))
    add_candidate(fields, "section", FieldCandidate(tuple(topics[:1]), Origin.FEED, "category"))
    add_candidate(fields, "tags", FieldCandidate(tuple(topics[1:]), Origin.FEED, "category"))


def _person(author: etree._Element) -> str:
    names = [child.text or "" for child in author if _local(child) == "name"]
    return clean(names[0] if names else author.text or "")


def _read_images(children: dict[str, list[etree._Element]], summary: str, url: str | None, fields: Candidates) -> None:
    media = [*(each for group in children.get("group", ()) for each in group)]
    places = [
        (each, f"media:{name}")
        for name in ("thumbnail", "content")
        for each in (*children.get(name, ()), *(each for each in media if _local(each) == name))
    ]
    places += [
        (each, "enclosure") for each in children.get("enclosure", ()) if "image" in (each.get("type") or "image")
    ]
    for element, place in places:
        address = absolute(element.get("url"), url)
        if address and element.get("medium", "image") == "image":
            add_candidate(fields, "image", FieldCandidate((address,), Origin.FEED, place))
    if "<img" in summary.lower():
        images = (image_of(each, url) for each in parse(summary).root.iter("img"))
        add_candidate(
            fields,
            "image",
            FieldCandidate(tuple(image.url for image in images if image)[:1], Origin.FEED, "description img"),
        )


def _lead_element(story: etree._Element, fields: Candidates) -> etree._Element | None:
    """The heading in front of the body that is the lead: VnEconomy's feeds begin with `<h2>` of the sapo."""
    first = next((child for child in story if isinstance(child.tag, str)), None)
    if first is None or first.tag not in {"h2", "h4"} or (story.text or "").strip():
        return None
    text = text_of(first)
    leads = [fold(candidate.values[0]) for candidate in fields.get("lead", ())]
    if fold(text) not in leads and len(text) < _SHORTEST_LEAD:
        return None
    fields["lead"] = [FieldCandidate((text,), Origin.FEED, f"body {first.tag}"), *fields.get("lead", [])]
    return first
