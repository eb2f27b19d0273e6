"""JSON-LD in scripts, read tolerantly: broken commas, comments, graphs, HTML-escaped strings."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any, Final

from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Note, Origin
from vnnews.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

_TYPE: Final = re.compile(r"^\s{0,9}application/ld(?:\+|&#x2b;|&#43;|&plus;)json", re.IGNORECASE)
_STORY: Final = re.compile(r"(?:Article|BlogPosting|Posting|Report|VideoObject)$")
_LONGEST: Final = 2_000_000
_MOST_NODES: Final = 2_000
_MOST_CRUMBS: Final = 99
_POSITION: Final = re.compile(r"^[0-9]{1,4}$")
_COMMAS: Final = re.compile(r",(\s{0,99}[}\]])")
_OPENING: Final = re.compile(r"\s{0,99}(?:<!--|//\s{0,9}<!\[CDATA\[|<!\[CDATA\[|/\*\s{0,9}<!\[CDATA\[\s{0,9}\*/)")
_CLOSING: Final = re.compile(r"(?:-->|//\s{0,9}\]\]>|\]\]>|;)\s{0,99}$")
_LONGEST_CLOSING: Final = 120  # characters
# key of the object: field of the article
_TEXTS: Final = {
    "headline": "headline",
    "description": "lead",
    "datePublished": "published",
    "uploadDate": "published",
    "dateModified": "modified",
    "articleSection": "section",
    "inLanguage": "language",
}

_FRONT: Final = re.compile(r"https?://(?:www\.)?[\w-]{1,60}\.(?:(?:com|net|org|gov|edu)\.)?[a-z]{2,4}/?$")
"""The address of a front page. A subdomain is none: it may be a category, as thethao.vnexpress.net is."""

_TAG: Final = re.compile(r"</?[a-z][^<>]{0,300}>", re.IGNORECASE)
Thing = dict[str, Any]


def read_json_ld(scripts: Iterable[etree._Element], candidates: Candidates) -> list[Note]:
    """Add the candidates of all scripts with JSON-LD; returns a note for each that cannot be read without repair.

    >>> from lxml import etree
    >>> script = etree.Element("script", type="application/ld+json")
    >>> script.text = '{"@type": "NewsArticle", "headline": "Gạo",}'
    >>> candidates = {}
    >>> [note.message for note in read_json_ld([script], candidates)], candidates["headline"][0].values
    (['invalid JSON: an extra comma was ignored'], ('Gạo',))
    """
    notes = []
    number = 0
    for script in scripts:
        if not _TYPE.match(script.get("type") or ""):
            continue
        number += 1
        place = f"script[{number}]"
        data, problem = _load(script.text or "")
        if problem:
            notes.append(Note("bad-json-ld", problem, place))
        for thing in _things(data):
            _read_thing(thing, candidates, place)
    return notes


def _load(text: str) -> tuple[Any, str]:
    """The value of a JSON text, and what is wrong with the text; one that cannot be read gives None."""
    if len(text) > _LONGEST:
        return None, f"{len(text)} characters exceed the limit for metadata"
    bare = _bare(text)
    try:
        return json.loads(bare, strict=False), ""
    except RecursionError:
        return None, "nested too deep"
    except ValueError as error:
        problem = str(error)
    try:
        return json.loads(_COMMAS.sub(r"\1", bare), strict=False), "invalid JSON: an extra comma was ignored"
    except (ValueError, RecursionError):
        return None, problem if bare.strip() else "empty"


def _bare(text: str) -> str:
    """The text of a script without the comment or CDATA section around it."""
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, max(len(text) - _LONGEST_CLOSING, 0))
    return text[opening.end() if opening else 0 : closing.start() if closing else len(text)]


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


def _read_thing(thing: Thing, candidates: Candidates, place: str) -> None:
    """Add the candidates of one object, if it is a story or a list of breadcrumbs."""
    kinds = _kinds(thing)
    if "BreadcrumbList" in kinds:
        _add(candidates, "breadcrumbs", f"{place} BreadcrumbList", _crumbs(thing))
    if not any(map(_STORY.search, kinds)):
        return
    place = f"{place} {kinds[0]}"
    if "LiveBlogPosting" in kinds:
        stamps = _texts(thing.get("liveBlogUpdate"), "datePublished")
        _add(candidates, "live", f"{place}.liveBlogUpdate", stamps or ("LiveBlogPosting",))
    for key, field in _TEXTS.items():
        _add(candidates, field, f"{place}.{key}", _texts(thing.get(key))[:1])
    _add(candidates, "story", f"{place}.articleBody", _lines(thing.get("articleBody")))
    _add(candidates, "authors", f"{place}.author", _texts(thing.get("author")))
    _add(candidates, "tags", f"{place}.keywords", _split(_texts(thing.get("keywords"))))
    _add(candidates, "image", f"{place}.image", _texts(thing.get("image"), "url", "contentUrl")[:1])
    _add(candidates, "site_name", f"{place}.publisher", _texts(thing.get("publisher"))[:1])
    addresses = _texts(thing.get("mainEntityOfPage"), "@id", "url") or _texts(thing.get("url"))
    _add(candidates, "url", f"{place}.url", addresses[:1])


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
