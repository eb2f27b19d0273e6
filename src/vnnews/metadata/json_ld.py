"""JSON-LD in scripts: the stories that are those of the page, with graphs, references and HTML-escaped strings."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any, Final

import attrs

from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.metadata.identity import ALIKE, OTHER, UNKNOWN, Identity
from vnnews.metadata.json_text import load_json
from vnnews.model import Note, Origin
from vnnews.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml import etree

_TYPE: Final = re.compile(r"^\s{0,9}application/ld(?:\+|&#x2b;|&#43;|&plus;)json", re.IGNORECASE)
_STORY: Final = re.compile(r"(?:Article|BlogPosting|Posting|Report|VideoObject)$")
_MOST_NODES: Final = 2_000
_MOST_CRUMBS: Final = 99
_MOST_NAMED: Final = 3  # stories in a note
_SITES: Final = frozenset({"WebSite", "NewsMediaOrganization"})
_REFERENCES: Final = ("author", "image", "publisher")
_POSITION: Final = re.compile(r"^[0-9]{1,4}$")
# key of the object: field of the article
_TEXTS: Final = {
    "description": "lead",
    "datePublished": "published",
    "uploadDate": "published",
    "dateModified": "modified",
    "articleSection": "section",
    "inLanguage": "language",
}

_FRONT: Final = re.compile(r"https?://(?:www\.)?[\w-]{1,60}\.(?:(?:com|net|org|gov|edu)\.)?[a-z]{2,4}/?$")
"""The address of a front page. That of a subdomain is not: it may be a category, as thethao.vnexpress.net is."""

_TAG: Final = re.compile(r"</?[a-z][^<>]{0,300}>", re.IGNORECASE)
Thing = dict[str, Any]


NO_IDENTITY: Final = Identity()
"""Of a page without titles and addresses: each story may be its own."""


def read_json_ld(
    scripts: Iterable[etree._Element], candidates: Candidates, identity: Identity = NO_IDENTITY
) -> list[Note]:
    """Add the candidates of the scripts with JSON-LD that are about the page.

    Returns a note for each script that cannot be read without repair, and one for the stories of other pages, which
    are not believed.

    >>> from lxml import etree
    >>> script = etree.Element("script", type="application/ld+json")
    >>> script.text = '{"@type": "NewsArticle", "headline": "Gạo",}'
    >>> candidates = {}
    >>> [note.message for note in read_json_ld([script], candidates)], candidates["headline"][0].values
    (['invalid JSON: an extra comma was ignored'], ('Gạo',))
    """
    notes: list[Note] = []
    things: list[tuple[Thing, str]] = []
    number = 0
    for script in scripts:
        if not _TYPE.match(script.get("type") or ""):
            continue
        number += 1
        place = f"script[{number}]"
        data, problem = load_json(script.text or "")
        if problem:
            notes.append(Note("bad-json-ld", problem, place))
        things += [(thing, place) for thing in _things(data)]
    nodes = _nodes(things)
    stories: list[_Story] = []
    for thing, place in things:
        kinds = _kinds(thing)
        if "BreadcrumbList" in kinds:
            _add(candidates, "breadcrumbs", f"{place} BreadcrumbList", _crumbs(thing))
        if any(map(_STORY.search, kinds)):
            stories.append(_story(_resolved(thing, nodes), kinds, f"{place} {kinds[0]}", identity))
        elif not _SITES.isdisjoint(kinds):
            _add(candidates, "site_name", f"{place} {kinds[0]}", _texts(thing.get("name"))[:1])
    believed = list(_believed(stories, identity))
    for story in believed:
        _read_story(story, candidates)
    # A film inside an article is nothing odd.
    others = [story for story in stories if story not in believed and not (believed and story.is_video)]
    return notes + ([_note_on(others)] if others else [])


@attrs.frozen(eq=False)
class _Story:
    """An object that describes a story, and how well it agrees with the page."""

    thing: Thing
    kinds: list[str]
    place: str
    agreement: int
    headline: str | None
    name: str
    """Its headline, else its name; empty if it has neither."""

    @property
    def is_video(self) -> bool:
        return all(not _STORY.search(kind) or kind == "VideoObject" for kind in self.kinds)


def _nodes(things: Iterable[tuple[Thing, str]]) -> dict[str, Thing]:
    """The objects that others refer to, by their `@id`."""
    nodes: dict[str, Thing] = {}
    for thing, _ in things:
        name = thing.get("@id")
        if isinstance(name, str) and len(thing) > 1:
            nodes.setdefault(name, thing)
    return nodes


def _resolved(thing: Thing, nodes: dict[str, Thing]) -> Thing:
    """A story whose references (`{"@id": …}`) to persons, publishers and pictures are the objects that they name."""
    return {**thing, **{key: _targets(thing[key], nodes) for key in _REFERENCES if key in thing}}


def _targets(value: object, nodes: dict[str, Thing]) -> object:
    if isinstance(value, list):
        return [_targets(item, nodes) for item in value[:_MOST_NODES] if not isinstance(item, list)]
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and "name" not in value and "url" not in value:
        return nodes.get(value["@id"], value)
    return value


def _story(thing: Thing, kinds: list[str], place: str, identity: Identity) -> _Story:
    """A story with its agreement; where its name agrees with the page and its headline does not, the name counts."""
    headlines, names = _texts(thing.get("headline"))[:1], _texts(thing.get("name"))[:1]
    addresses = [*_texts(thing.get("mainEntityOfPage"), "@id", "url"), *_texts(thing.get("url"))]
    headline = headlines[0] if headlines else None
    if headlines and names and identity.agreement(names, ()) > max(identity.agreement(headlines, ()), UNKNOWN):
        headline = names[0]
    return _Story(
        thing, kinds, place, identity.agreement(headlines + names, addresses), headline, headline or "".join(names)
    )


def _believed(stories: Sequence[_Story], identity: Identity) -> Iterator[_Story]:
    """The stories that are those of the page: the ones that agree best, and those that say nothing of themselves.

    A video is believed only where it agrees and no article does: most are about a film in the page or beside it.
    """
    articles = [story for story in stories if not story.is_video]
    best = max((story.agreement for story in articles), default=OTHER)
    if best >= UNKNOWN:
        yield from (story for story in articles if story.agreement in {best, UNKNOWN})
    if best < ALIKE:
        least = ALIKE if identity.titles or identity.addresses else UNKNOWN
        yield from (story for story in stories if story.is_video and story.agreement >= least)


def _note_on(others: Sequence[_Story]) -> Note:
    """The note on stories of other pages."""
    names = [f"{story.place} {story.name!r}" if story.name else story.place for story in others[:_MOST_NAMED]]
    more = f" and {len(others) - _MOST_NAMED} more" if len(others) > _MOST_NAMED else ""
    return Note("other-story", f"metadata of another story is not believed: {', '.join(names)}{more}", "metadata")


def _things(data: object) -> Iterator[Thing]:
    """The top objects of a document, those of its graphs included, at most `_MOST_NODES`."""
    stack = [data]
    for _ in range(_MOST_NODES):
        if not stack:
            return
        item = stack.pop()
        if isinstance(item, list):
            stack.extend(reversed(item))
        elif isinstance(item, dict):
            yield item
            stack += [
                item[key]
                for key in ("mainEntity", "mainEntityOfPage", "breadcrumb", "@graph")
                if isinstance(item.get(key), dict | list)
            ]


def _kinds(thing: Thing) -> list[str]:
    """The types of an object, without the address of their vocabulary."""
    kind = thing.get("@type")
    return [str(name).rpartition("/")[2] for name in (kind if isinstance(kind, list) else [kind])]


def _read_story(story: _Story, candidates: Candidates) -> None:
    """Add the candidates of one story."""
    thing, place = story.thing, story.place
    if "LiveBlogPosting" in story.kinds:
        stamps = _texts(thing.get("liveBlogUpdate"), "datePublished")
        _add(candidates, "live", f"{place}.liveBlogUpdate", stamps or ("LiveBlogPosting",))
    _add(candidates, "headline", f"{place}.headline", (story.headline,) if story.headline else ())
    for key, field in _TEXTS.items():
        _add(candidates, field, f"{place}.{key}", _texts(thing.get(key))[:1])
    _add(candidates, "story", f"{place}.articleBody", _lines(thing.get("articleBody")))
    _add(candidates, "authors", f"{place}.author", _persons(thing.get("author")))
    _add(candidates, "tags", f"{place}.keywords", _split(_texts(thing.get("keywords"))))
    _add(candidates, "image", f"{place}.image", _texts(thing.get("image"), "url", "contentUrl")[:1])
    _add(candidates, "site_name", f"{place}.publisher", _texts(thing.get("publisher"))[:1])
    addresses = _texts(thing.get("mainEntityOfPage"), "@id", "url") or _texts(thing.get("url"))
    _add(candidates, "url", f"{place}.url", addresses[:1])


def _persons(value: object) -> tuple[str, ...]:
    """The names of authors; one object may have a list of them."""
    items = value if isinstance(value, list) else [value]
    names: list[str] = []
    for item in items[:_MOST_NODES]:
        inner = item.get("name") if isinstance(item, dict) else None
        names += _texts(inner) if isinstance(inner, list) else _texts(item)
    return tuple(names[:_MOST_NODES])


def _add(candidates: Candidates, field: str, place: str, values: tuple[str, ...]) -> None:
    add_candidate(candidates, field, FieldCandidate(values, Origin.JSON_LD, place))


def _texts(value: object, *keys: str) -> tuple[str, ...]:
    """The strings of a value: itself, its items, or the first of `keys` (else `name`) of each object."""
    texts = []
    for item in (value if isinstance(value, list) else [value])[:_MOST_NODES]:
        entry = item
        if isinstance(item, dict):
            entry = next((item[key] for key in keys or ("name",) if isinstance(item.get(key), str)), None)
        if isinstance(entry, str) and (text := _unescape(entry)):
            texts.append(text)
    return tuple(texts)


def _lines(value: object) -> tuple[str, ...]:
    """The lines of a text, without its tags."""
    text = _TAG.sub("\n", html.unescape(value)) if isinstance(value, str) else ""
    return tuple(filter(None, map(clean, text.splitlines())))


def _unescape(text: str) -> str:
    """A clean string without HTML entities: VnEconomy escapes strings inside JSON once or twice."""
    for _ in range(2):
        if "&" not in text:
            break
        text = html.unescape(text)
    return clean(text)


def _split(values: tuple[str, ...]) -> tuple[str, ...]:
    """The keywords one by one: they come as a list, or in one string with commas."""
    parts = (part for value in values for part in (re.split("[,;]", value) if len(values) == 1 else [value]))
    return tuple(dict.fromkeys(filter(None, map(clean, parts))))


def _crumbs(thing: Thing) -> tuple[str, ...]:
    """The names of a list of breadcrumbs, by their positions.

    A first one that leads to the front page is left out, whatever its name.

    >>> home = {"position": 1, "name": "Báo Ví Dụ", "item": "https://vidu.vn/"}
    >>> _crumbs({"itemListElement": [{"position": 2, "name": "Kinh tế"}, home]})
    ('Kinh tế',)
    """
    items = thing.get("itemListElement")
    steps: list[tuple[int, str]] = []
    homes: set[str] = set()
    for order, item in enumerate((items if isinstance(items, list) else [items])[:_MOST_CRUMBS]):
        if not isinstance(item, dict):
            continue
        names = _texts(item.get("name")) or _texts(item.get("item"))
        steps += [(_position(item, order), name) for name in names[:1]]
        homes.update(names[:1] if _leads_home(item.get("item")) else ())
    crumbs = tuple(name for _, name in sorted(steps, key=lambda step: step[0]))
    return crumbs[1:] if len(crumbs) > 1 and crumbs[0] in homes else crumbs


def _position(item: Thing, order: int) -> int:
    """The stated position of a breadcrumb, else its order in the list."""
    position = str(item.get("position"))
    return int(position) if _POSITION.match(position) else order


def _leads_home(target: object) -> bool:
    """Whether the target of a breadcrumb, an address or an object with one, is the front page of a site."""
    address = target.get("@id") or target.get("url") if isinstance(target, dict) else target
    return isinstance(address, str) and _FRONT.match(address) is not None
