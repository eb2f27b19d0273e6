"""`parse_feed`: RSS 2.0, RSS 1.0 and Atom, with whole bodies or only headlines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs
from lxml import etree

from vnnews.addresses import absolute
from vnnews.assemble import Material, assemble
from vnnews.blocks.story import Marks
from vnnews.blocks.walk import read_blocks
from vnnews.dom.inline import text_of
from vnnews.errors import VnnewsError, WrongTypeError
from vnnews.feeds.content import local_name
from vnnews.feeds.item import add, add_fields, add_summary, base_of, children_of, link_of
from vnnews.metadata.candidates import Candidates, FieldCandidate
from vnnews.model import Article, Note, Options, Origin
from vnnews.pages import check_options
from vnnews.reading.tree import Tree, parse, parse_xml
from vnnews.sites.choose import choose_profile
from vnnews.sites.profile import Profile
from vnnews.text import clean, fold

if TYPE_CHECKING:
    from vnnews.blocks.draft import Draft

_DECLARATION: Final = re.compile(r"<\?xml[^>]{0,200}\?>")
_ROOT: Final = re.compile(r"<(?:\w{1,20}:)?(?:rss|feed|rdf)[\s>]", re.IGNORECASE)
_BEGIN: Final = re.compile(rb"<\?xml\s|<(?:\w{1,20}:)?(?:rss|feed|rdf)[\s>]", re.IGNORECASE)
_ITEMS: Final = frozenset({"item", "entry"})
_CONTENTS: Final = frozenset({"content", "description", "encoded", "summary", "title"})
_SHORTEST_LEAD: Final = 20
# What a fault in our own code raises. Another item is not to be lost by it.
_FAULTS: Final = (ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)


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
        +07:00. An item that cannot be read gives an empty article with the note `unreadable-item`.

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
        feed = _undeclared(feed).encode("utf-8", "replace")
    if not isinstance(feed, bytes):
        raise WrongTypeError("feed", type(feed).__name__, "bytes or str")
    choose_profile(profile, None)
    tree, items = _open(feed[: settings.max_bytes].lstrip())
    if tree is None:
        return ()
    notes = tree.notes
    if len(feed) > settings.max_bytes:
        notes += (Note("too-long", f"the last {len(feed) - settings.max_bytes} bytes were not read", "feed"),)
    reader = _Reader(_home(tree.root), profile, settings, notes)
    return tuple(reader.read(item) for item in items)


def _undeclared(feed: str) -> str:
    """A feed without its XML declaration, whose encoding does not hold for a str."""
    root = _ROOT.search(feed)
    before = root.start() if root else len(feed)
    return _DECLARATION.sub("", feed[:before].lstrip("\ufeff")) + feed[before:]


def _open(feed: bytes) -> tuple[Tree | None, list[etree._Element]]:
    """The tree of a feed and its items. What stands before the feed (a warning of PHP, a stray letter) is left out."""
    tree = parse_xml(feed)
    items = _items(tree)
    begin = None if items else _BEGIN.search(feed, 1)
    if begin is not None:
        tree = parse_xml(feed[begin.start() :])
        items = _items(tree)
        if tree is not None:
            note = Note("broken-xml", f"{begin.start()} bytes before the feed were left out", "feed")
            tree = attrs.evolve(tree, notes=(note, *tree.notes))
    return tree, items


def _items(tree: Tree | None) -> list[etree._Element]:
    """The items of a feed, one in another too, as in XML that was repaired; but none in the content of an item."""
    items: list[etree._Element] = []
    if tree is None:
        return items
    walk = etree.iterwalk(tree.root, events=("start",))
    for _, element in walk:
        name = local_name(element)
        if name in _ITEMS:
            items.append(element)
        elif name in _CONTENTS:
            walk.skip_subtree()
    return items


def _home(root: etree._Element) -> str | None:
    """The address of the site, which stands before the items; else that of the feed. Links may be relative to it."""
    feed = None
    for element in root.iter():
        name = local_name(element)
        if name in _ITEMS:
            break
        if name != "link":
            continue
        address = absolute(clean(element.text or "") or element.get("href"), base_of(element, None)) or ""
        if address.startswith(("http://", "https://")):
            relation = element.get("rel", "alternate")
            if relation == "alternate":
                return address
            feed = feed or (address if relation == "self" else None)
    return feed


@attrs.frozen
class _Reader:
    """Reads the items of one feed."""

    home: str | None
    profile: str | Profile | None
    """What the caller wants."""
    options: Options
    notes: tuple[Note, ...]
    empty: list[Article] = attrs.field(factory=list)
    """The article of an item without anything: all of these are equal, and hostile feeds have many."""

    def read(self, item: etree._Element) -> Article:
        """The article of an item; an item that fails gives one with a note, and does not end the feed."""
        try:
            return self._read(item)
        except VnnewsError:  # wrong use
            raise
        except _FAULTS as error:
            note = Note("unreadable-item", f"the item was not read: {error!r}", "feed")
            return Article(notes=(*self.notes, note))

    def _read(self, item: etree._Element) -> Article:
        if self.empty and not len(item):
            return self.empty[0]
        children = children_of(item)
        candidates: Candidates = {}
        url = link_of(children, self.home)
        add(candidates, "url", "link", [url or ""])
        add_fields(children, base_of(item, None) or url or self.home, candidates)
        body, container = add_summary(children, candidates)
        drafts = []
        if container is not None and body:
            drafts = _read_body(body, base_of(container, None) or url or self.home, candidates)
        if not candidates and not drafts and self.empty:
            return self.empty[0]
        site = choose_profile(self.profile, url)
        article = assemble(Material(candidates, drafts, site, self.options, url, "feed", None, self.notes))
        if not candidates and not drafts:
            self.empty.append(article)
        return article


def _read_body(body: str, base: str | None, candidates: Candidates) -> list[Draft]:
    """The drafts of a body; a heading that is the lead becomes a candidate instead."""
    root = parse(body).root
    story = next(root.iter("body"), root)
    lead = _lead_element(story, candidates)
    return read_blocks(story, Marks(skipped=frozenset([lead] if lead is not None else [])), base)


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
