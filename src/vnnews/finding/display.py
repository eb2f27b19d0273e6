"""What a page without a profile displays around its story: headline, lead, byline, date, category and tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from vnnews.dates import parse_date
from vnnews.finding.body import is_prose
from vnnews.finding.element import BLOCK_TAGS, SKIPPED_TAGS, absolute, is_hidden
from vnnews.finding.flow import text_of
from vnnews.finding.found import Fields, Found, offer
from vnnews.finding.landmarks import NEAR, SMALL, Landmarks, landmarks, place_of, short_text
from vnnews.finding.name import (
    is_author_name,
    is_date_name,
    is_frame_name,
    is_lead_name,
)
from vnnews.finding.person import is_person_line
from vnnews.finding.topics import read_crumbs, read_tags
from vnnews.model import Origin, Precision
from vnnews.text import clean, fold, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml import etree

__all__ = ["read_display"]

_LONGEST_LINE: Final = 160
_LONGEST_LEAD: Final = 1200
_SHORTEST_LEAD: Final = 30
_AGREES: Final = 0.85  # of the description's words stand in a lead
_FEWEST_WORDS: Final = 4


def read_display(
    root: etree._Element, body: etree._Element | None, fields: Fields, base: str | None
) -> frozenset[etree._Element]:
    """Add what the page shows around its story to the offers; give the elements that were taken as fields."""
    elements = [each for each in root.iter() if isinstance(each.tag, str) and each.tag not in SKIPPED_TAGS]
    headline = _headline(elements, fields)
    page = landmarks(elements, headline, body)
    if headline is None and (headline := _bold_line(page, fields)) is not None:
        page = attrs.evolve(page, headline=elements.index(headline))
    taken = []
    if headline is not None:
        offer(fields, "headline", Found((text_of(headline),), Origin.HEURISTIC, place_of(headline)))
        taken.append(headline)
    near = [each for each in page.near() if not is_hidden(each)]
    taken += _read_date(near, fields)
    between = elements[page.headline + 1 : page.start] if 0 <= page.headline < page.start else []
    taken += _read_lead(near, fields, body, frozenset(between[:NEAR]))
    taken += _read_authors([*near, *page.below()], fields, body, base)
    read_crumbs(page, fields, base)
    read_tags(page, fields, base)
    return frozenset(taken)


def _words(text: str) -> list[str]:
    return [token.word for token in tokens(text)]


def _headline(elements: Sequence[etree._Element], fields: Fields) -> etree._Element | None:
    """The `<h1>` that says what the metadata calls the headline, else a line that does; without both the longest."""
    told = [set(_words(each.values[0])) for each in fields.get("headline", ())]
    best, most = None, 0.0
    for element in elements:
        if element.tag != "h1" or is_hidden(element):
            continue
        words = set(_words(text_of(element)))
        alike = max((len(words & other) / max(len(words), 1) for other in told), default=0.5)
        score = alike + min(len(words), 12) / 100
        if words and score > most and alike >= 0.5:  # noqa: PLR2004 - half of its words
            best, most = element, score
    return best if best is not None else _headline_line(elements, fields)


def _headline_line(elements: Sequence[etree._Element], fields: Fields) -> etree._Element | None:
    """A line that stands word for word in what the metadata calls the headline, where no `<h1>` does."""
    told = [fold(each.values[0]) for each in fields.get("headline", ())]
    best, most = None, _FEWEST_WORDS - 1
    for element in elements if told else ():
        text = (element.text or "").strip()
        if not text or element.tag in {"a", "li"} or len(text) > 2 * _LONGEST_LINE:
            continue
        folded = fold(text_of(element))
        size = len(folded.split())
        if size > most and any(title.startswith(folded) for title in told):
            best, most = element, size
    return best


def _bold_line(page: Landmarks, fields: Fields) -> etree._Element | None:
    """The line above the story that is set as a headline, where neither an `<h1>` nor the metadata tells one."""
    if any(len(_words(each.values[0])) >= _FEWEST_WORDS for each in fields.get("headline", ())):
        return None
    above = page.elements[max(0, page.start - NEAR) : page.start]
    for tags in (("h2", "h3"), ("b", "strong")):
        for element in reversed(above):
            if element.tag in tags and not is_hidden(element):
                text = short_text(element)
                if len(text.split()) >= _FEWEST_WORDS and not text.endswith((".", ":")):
                    return element
    return None


def _read_date(near: Iterable[etree._Element], fields: Fields) -> list[etree._Element]:
    element = next((each for each in near if _shows_date(each)), None)
    if element is None:
        return []
    value = clean(element.get("datetime") or "") or text_of(element)
    offer(fields, "published", Found((value,), Origin.HEURISTIC, place_of(element)))
    return [element]


def _shows_date(element: etree._Element) -> bool:
    """Whether an element shows a day with its time."""
    if element.tag == "time" and element.get("datetime") and parse_date(element.get("datetime") or "") is not None:
        return True
    if len(element) > SMALL or is_frame_name(element):
        return False
    text = short_text(element)
    if not any(map(str.isdigit, text)):
        return False
    parsed = parse_date(text)
    return parsed is not None and (parsed.precision is not Precision.DAY or is_date_name(element))


def _read_lead(
    near: Iterable[etree._Element], fields: Fields, body: etree._Element | None, above: frozenset[etree._Element]
) -> list[etree._Element]:
    """The element that says what the description says, calls itself the lead, or stands between headline and story."""
    told = [words for each in fields.get("lead", ()) if len(words := _words(each.values[0])) > _FEWEST_WORDS]
    best, most = None, 0
    for element in near:
        if element.tag not in BLOCK_TAGS | {"span", "strong", "b"} or element is body:
            continue
        named = is_lead_name(element)
        between = element in above
        if not (named or told or between):
            continue
        text = text_of(element)
        if not _SHORTEST_LEAD <= len(text) <= _LONGEST_LEAD or next(element.iter("h1", "img"), None) is not None:
            continue
        agrees = any(_agrees(words, text) for words in told)
        apart = body is None or body not in element.iterancestors() or element.tag in {"h2", "strong", "b"}
        score = 4 * (agrees and (apart or named)) + 2 * named + (between and _is_running(element, text))
        if score > most:
            best, most = element, score
    if best is None:
        return []
    offer(fields, "lead", Found((text_of(best),), Origin.HEURISTIC, place_of(best)))
    return [best]


def _is_running(element: etree._Element, text: str) -> bool:
    """Whether an element is a paragraph of its own and no part of a frame: what a lead without a name looks like."""
    own = len((element.text or "").strip())
    if own * 2 < len(text) or len(text) < 2 * _SHORTEST_LEAD or not is_prose(text):
        return False
    return not any(is_frame_name(each) or each.tag in {"a", "li", "td"} for each in (element, *element.iterancestors()))


def _agrees(words: list[str], text: str) -> bool:
    """Whether a text says what a description says, which is often cut."""
    own = _words(text)
    shared = len(set(words) & set(own))
    return shared >= _AGREES * len(set(words)) and len(own) <= 2 * len(words) + 2 * SMALL


def _read_authors(
    around: Iterable[etree._Element], fields: Fields, body: etree._Element | None, base: str | None
) -> list[etree._Element]:
    """The names in the first element that calls itself the byline."""
    for element in around:
        if not is_author_name(element) or is_hidden(element):
            continue
        lines = [
            each for each in element.iter() if isinstance(each.tag, str) and len(each) == 0 and not is_hidden(each)
        ]
        named = [(each, text) for each in lines if is_person_line(text := text_of(each))]
        text = short_text(element)
        if not named and text and is_person_line(text):
            named = [(element, text)]
        if named:
            links = tuple(absolute(each.get("href"), base) if each.tag == "a" else None for each, _ in named)
            found = Found(tuple(text for _, text in named), Origin.HEURISTIC, place_of(element), links)
            offer(fields, "authors", found)
            inside = body is not None and body in element.iterancestors()
            return [element] if text and not inside else []  # inside the story it is a line that signs it
    return []
