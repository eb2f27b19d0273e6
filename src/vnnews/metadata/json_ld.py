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
"""The address of a site's front page; that of a subdomain may be a category's: thethao.vnexpress.net."""
Thing = dict[str, Any]


def read_json_ld(scripts: Iterable[etree._Element], fields: Candidates) -> list[Note]:
    """Add what the scripts say to the offers; notes tell which scripts could not be read."""
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
            _read_thing(thing, fields, place)
    return notes


def _load(text: str) -> tuple[Any, str]:
    if len(text) > _LONGEST:
        return None, f"{len(text)} characters are too many for metadata"
    bare = _bare(text)
    try:
        return json.loads(bare, strict=False), ""
    except RecursionError:
        return None, "nested too deep"
    except ValueError as error:
        problem = str(error)
    try:
        return json.loads(_COMMAS.sub(r"\1", bare), strict=False), "a comma too many"
    except (ValueError, RecursionError):
        return None, problem if bare.strip() else "empty"


def _bare(text: str) -> str:
    """A script's text without the comment or section that some put around it."""
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, max(len(text) - _LONGEST_CLOSING, 0))
    return text[opening.end() if opening else 0 : closing.start() if closing else len(text)]


def _things(data: object) -> Iterator[Thing]:
    """All objects of a document that stand for themselves, graphs opened; bounded."""
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
    kind = thing.get("@type")
    return [str(each).rpartition("/")[2] for each in (kind if isinstance(kind, list) else [kind])]


def _read_thing(thing: Thing, fields: Candidates, place: str) -> None:
    kinds = _kinds(thing)
    if "BreadcrumbList" in kinds:
        add_candidate(fields, "breadcrumbs", FieldCandidate(_crumbs(thing), Origin.JSON_LD, f"{place} BreadcrumbList"))
    if not any(map(_STORY.search, kinds)):
        return
    place = f"{place} {kinds[0]}"
    if "LiveBlogPosting" in kinds:
        stamps = _texts(thing.get("liveBlogUpdate"), "datePublished")
        add_candidate(
            fields, "live", FieldCandidate(stamps or ("LiveBlogPosting",), Origin.JSON_LD, f"{place}.liveBlogUpdate")
        )
    for key, field in _TEXTS.items():
        add_candidate(fields, field, FieldCandidate(_texts(thing.get(key))[:1], Origin.JSON_LD, f"{place}.{key}"))
    authors = _texts(thing.get("author"))
    add_candidate(fields, "authors", FieldCandidate(authors, Origin.JSON_LD, f"{place}.author"))
    add_candidate(
        fields, "tags", FieldCandidate(_split(_texts(thing.get("keywords"))), Origin.JSON_LD, f"{place}.keywords")
    )
    add_candidate(
        fields,
        "image",
        FieldCandidate(_texts(thing.get("image"), "url", "contentUrl")[:1], Origin.JSON_LD, f"{place}.image"),
    )
    add_candidate(
        fields, "site_name", FieldCandidate(_texts(thing.get("publisher"))[:1], Origin.JSON_LD, f"{place}.publisher")
    )
    pages = _texts(thing.get("mainEntityOfPage"), "@id", "url") or _texts(thing.get("url"))
    add_candidate(fields, "url", FieldCandidate(pages[:1], Origin.JSON_LD, f"{place}.url"))


def _texts(value: object, *keys: str) -> tuple[str, ...]:
    """The strings of a value: itself, its items, or the name of each object."""
    found = []
    for item in (value if isinstance(value, list) else [value])[:_MOST_NODES]:
        entry = item
        if isinstance(item, dict):
            entry = next((item[key] for key in keys or ("name",) if isinstance(item.get(key), str)), None)
        if isinstance(entry, str) and (text := _unescape(entry)):
            found.append(text)
    return tuple(found)


def _unescape(text: str) -> str:
    """VnEconomy escapes strings for HTML inside of JSON, once or twice."""
    for _ in range(2):
        if "&" not in text:
            break
        text = html.unescape(text)
    return clean(text)


def _split(values: tuple[str, ...]) -> tuple[str, ...]:
    """Key words, one each, whether they came as a list or in one string."""
    parts = (part for value in values for part in (re.split("[,;]", value) if len(values) == 1 else [value]))
    return tuple(dict.fromkeys(filter(None, map(clean, parts))))


def _crumbs(thing: Thing) -> tuple[str, ...]:
    """The names of a list of breadcrumbs; the first is none where it leads to the front page, whatever it is called."""
    items = thing.get("itemListElement")
    found: list[tuple[int, str]] = []
    homes: set[str] = set()
    for order, item in enumerate((items if isinstance(items, list) else [items])[:99]):
        if not isinstance(item, dict):
            continue
        names = _texts(item.get("name")) or _texts(item.get("item"))
        position = str(item.get("position"))
        number = int(position) if _POSITION.match(position) else order
        found += [(number, name) for name in names[:1]]
        told = item.get("item")
        address = told.get("@id") or told.get("url") if isinstance(told, dict) else told
        if isinstance(address, str) and _FRONT.match(address):
            homes.update(names[:1])
    crumbs = tuple(name for _, name in sorted(found, key=lambda pair: pair[0]))
    return crumbs[1:] if len(crumbs) > 1 and crumbs[0] in homes else crumbs
