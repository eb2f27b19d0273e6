"""Live reports: elements that follow each other and each begin with a time in an element of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs
from lxml import etree

from vnnews.dates.live_times import EntryTime, is_in_order, read_entry_time
from vnnews.dom.element import is_hidden
from vnnews.dom.inline import text_of
from vnnews.dom.naming import (
    is_date_name,
    is_heading_name,
    is_hour_name,
    is_related_name,
    is_tool_name,
    name_of,
)
from vnnews.dom.tags import SKIPPED_TAGS

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

_MAY_OPEN: Final = re.compile(r"[\[(*•]?\s?(?:\d{1,3}|lúc|vào|hồi|cập nhật|phút)(?!\w{4})", re.IGNORECASE)
_LONGEST_TIME: Final = 60
_LONGEST_TITLE: Final = 220
_LEVELS: Final = 6
"""How far above the time the entry's own element may be."""
_FEWEST: Final = 3
_SAID: Final = 20  # characters outside of links in a usual entry; else these are links to stories with their times
_ODD: Final = 4
_HEADINGS: Final = frozenset({"h2", "h3", "h4", "h5", "h6"})
_LISTS: Final = frozenset({"ul", "ol", "dl"})
_ROWS: Final = frozenset({"tr", "dt"})
"""Entries of what may also be a programme or a table of figures: only sentences make a report of them."""
_SENTENCE: Final = 60  # characters
_ENDS: Final = (".", "!", "?", "…", "”", '"', ")")
_NOT_LIVE: Final = frozenset({"a", "form", "nav", "footer", "button", "figcaption"})
_BLOCKS: Final = ("p", "div", "figure", "h2", "h3", "h4", "img", "section")

Roles = dict[etree._Element, tuple[str, str]]  # noqa: SLF001 - lxml's only name for it


@attrs.frozen(eq=False)
class _Opening:
    """A time that opens an element."""

    clock: etree._Element
    entry: etree._Element
    time: EntryTime
    named: bool
    """The element calls itself a time."""
    depth: int
    """How far the entry is from its time."""


def find_live(body: etree._Element, skipped: Container[etree._Element] = ()) -> Roles:
    """The roles of the times and titles of a live report: `live_time`, `live_title`, `live_list` of what is around.

    >>> told = "".join(f"<div><time>{at}h</time><p>Gió ngày một mạnh hơn.</p></div>" for at in (7, 8, 9))
    >>> [role for role, _ in find_live(etree.fromstring(f"<div>{told}</div>")).values()]
    ['live_time', 'live_time', 'live_time']
    """
    groups: dict[tuple[etree._Element, object], list[_Opening]] = {}
    shown: dict[etree._Element, bool] = {body: True}
    found = [(clock, time) for clock, time in _clocks(body) if _is_shown(clock, shown, skipped) and clock is not body]
    if len(found) < _FEWEST:
        return {}
    for clock, time in found:
        for depth, entry in enumerate(_opened(clock, body)):
            above = entry.getparent()
            if above is not None:
                opening = _Opening(clock, entry, time, _is_named(clock), depth)
                groups.setdefault((above, entry.tag), []).append(opening)
    roles: Roles = {}
    # Innermost first: what stands around them all is no list of entries.
    for (above, _), openings in sorted(groups.items(), key=lambda group: group[1][0].depth):
        free = [opening for opening in openings if opening.clock not in roles]
        if _is_report(above, free):
            _assign(above, free, roles)
    return roles


def _clocks(body: etree._Element) -> Iterable[tuple[etree._Element, EntryTime]]:
    """The outermost elements whose whole text is a time."""
    outer: dict[etree._Element, EntryTime] = {}
    for element in body.iter(etree.Element):
        opening = (element.text or "").lstrip()
        if not opening or len(opening) > _LONGEST_TIME or element.tag in SKIPPED_TAGS or not _MAY_OPEN.match(opening):
            continue
        text = text_of(element)
        time = read_entry_time(text) if len(text) <= _LONGEST_TIME else None
        if time is not None and time.alone:
            outer.update([_outermost(element, time, body)])
    return outer.items()


def _outermost(element: etree._Element, time: EntryTime, body: etree._Element) -> tuple[etree._Element, EntryTime]:
    """The element around it that says no more than a time: clock and day may stand in elements of their own."""
    for _ in range(_LEVELS):
        above = element.getparent()
        if above is None or above is body or len(above) > _LEVELS:
            break
        text = text_of(above)
        whole = read_entry_time(text) if len(text) <= _LONGEST_TIME else None
        if whole is None or not whole.alone:
            break
        element, time = above, whole
    return element, time


def _is_shown(clock: etree._Element, shown: dict[etree._Element, bool], skipped: Container[etree._Element]) -> bool:
    """Whether no element around it is hidden, skipped, or of a kind that holds no report."""
    way = []
    node: etree._Element | None = clock
    while node is not None and node not in shown:
        way.append(node)
        node = node.getparent()
    verdict = node is None or shown[node]
    for element in reversed(way):
        verdict = verdict and not (
            element in skipped
            or element.tag in _NOT_LIVE
            or element.tag in SKIPPED_TAGS
            or is_hidden(element)
            or is_tool_name(element)
            or is_related_name(element)
        )
        shown[element] = verdict
    return verdict


def _opened(clock: etree._Element, body: etree._Element) -> Iterable[etree._Element]:
    """The elements that the time opens, from itself outwards."""
    node = clock
    for _ in range(_LEVELS):
        yield node
        above = node.getparent()
        if above is None or above is body or (above.text or "").strip():
            return
        if any((each.tail or "").strip() or text_of(each) or _has_picture(each) for each in _before(node)):
            return
        node = above


def _before(node: etree._Element) -> Iterable[etree._Element]:
    """The first elements before it: where there are many, one of them says something."""
    for number, each in enumerate(node.itersiblings(preceding=True)):
        if number > _LEVELS or isinstance(each.tag, str):
            yield each


def _has_picture(element: etree._Element) -> bool:
    return next(element.iter("img", "video", "iframe"), None) is not None


def _is_named(clock: etree._Element) -> bool:
    return any(each.tag == "time" or is_date_name(each) or is_hour_name(each) for each in clock.iter(etree.Element))


def _is_report(above: etree._Element, openings: list[_Opening]) -> bool:
    """Whether elements that times open are entries: in order, and with something to say beside links."""
    if len(openings) < _FEWEST or not is_in_order([each.time for each in openings], odd=_ODD):
        return False
    if openings[0].entry.tag in _ROWS:
        return 2 * sum(map(_tells, openings)) > len(openings)
    in_items = openings[0].entry.tag == "li" and all(_has_blocks(each) for each in openings)
    if not in_items and 2 * sum(each.named for each in openings) < len(openings):
        return False
    flat = all(each.entry is each.clock or _says_only(each) for each in openings)
    parts = [above] if flat else [each.entry for each in openings]
    linked = sum(len(text_of(link)) for part in parts for link in part.iter("a"))
    said = sum(len(text_of(part)) for part in parts) - linked - sum(len(each.time.shown) for each in openings)
    return said > linked and said >= _SAID * len(openings)


def _tells(opening: _Opening) -> bool:
    """Whether sentences stand beside the time: in the row, or in what follows the term."""
    beside = opening.entry.getnext() if opening.entry.tag == "dt" else opening.entry
    text = text_of(beside) if beside is not None else ""
    return len(text) >= _SENTENCE and text.endswith(_ENDS)


def _has_blocks(opening: _Opening) -> bool:
    return next((each for each in opening.entry.iter(*_BLOCKS) if each is not opening.clock), None) is not None


def _says_only(opening: _Opening) -> bool:
    return len(text_of(opening.entry)) <= len(text_of(opening.clock))


def _assign(above: etree._Element, openings: list[_Opening], roles: Roles) -> None:
    evidence = f"one of {len(openings)} times that open elements beside each other"
    around = above if above.tag in _LISTS else next(above.iterancestors("table"), above)
    if above.tag in _LISTS or openings[0].entry.tag == "tr":
        roles[around] = ("live_list", evidence)
    for opening in openings:
        roles[opening.clock] = ("live_time", evidence)
        title = _title_of(opening)
        if title is not None:
            roles[title] = ("live_title", name_of(title).strip())


def _title_of(opening: _Opening) -> etree._Element | None:
    """What calls itself a title right after the time, within the entry."""
    node = opening.clock
    while node is not opening.entry:
        if (node.tail or "").strip():
            return None
        after = node.getnext()
        while after is not None and not (isinstance(after.tag, str) and text_of(after)):
            if (after.tail or "").strip():
                return None
            after = after.getnext()
        if after is not None:
            return _titled(after)
        above = node.getparent()
        if above is None:
            return None
        node = above
    return None


def _titled(element: etree._Element) -> etree._Element | None:
    """The element, or the one that it begins with, that calls itself a title."""
    for _ in range(_LEVELS):
        if element.tag in _HEADINGS or element.tag in SKIPPED_TAGS or element.tag in _LISTS:
            return None
        if is_heading_name(element):
            return element if len(text_of(element)) <= _LONGEST_TITLE else None
        first = next((child for child in element if isinstance(child.tag, str) and text_of(child)), None)
        if first is None or (element.text or "").strip():
            return None
        element = first
    return None
