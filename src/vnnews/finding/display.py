"""What a page without a profile displays around its story: headline, lead, byline and date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vnnews.dates import parse_date
from vnnews.finding.element import BLOCK_TAGS, SKIPPED_TAGS, is_hidden
from vnnews.finding.flow import text_of
from vnnews.finding.found import Fields, Found, offer
from vnnews.model import Origin, Precision
from vnnews.text import clean, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

__all__ = ["read_display"]

_LEAD: Final = re.compile(
    r"sapo|(?:^|[\s_-])(?:lead|summary|chapeau|desc(?:ription)?|intro|standfirst|dek)(?:$|[\s_-])", re.IGNORECASE
)
_AUTHOR: Final = re.compile(r"author|byline|tac-?gia|writer|(?:^|[\s_-])(?:reporter|journalist)", re.IGNORECASE)
_DATE: Final = re.compile(r"date|time|publish|posted|ngay", re.IGNORECASE)
_NOT_HERE: Final = re.compile(r"related|comment|footer|menu|sidebar|header-top|topbar|current-?date", re.IGNORECASE)
_LONGEST_LINE: Final = 160
_LONGEST_LEAD: Final = 1200
_NEAR: Final = 60  # elements before the headline in which a date may stand
_FAR: Final = 400  # elements after it


def read_display(root: etree._Element, body: etree._Element | None, fields: Fields) -> frozenset[etree._Element]:
    """Add what the page shows near its headline to the offers; give the elements that were taken as fields."""
    headline = _headline(root, fields)
    taken = []
    if headline is not None:
        offer(fields, "headline", Found((text_of(headline),), Origin.HEURISTIC, "h1"))
        taken.append(headline)
    around = list(_around(root, headline, body))
    for field, reader in (("published", _date), ("lead", _lead), ("authors", _author)):
        element = next((each for each in around if reader(each)), None)
        if element is None:
            continue
        value = (
            clean(element.get("datetime") or "")
            if field == "published" and element.get("datetime")
            else text_of(element)
        )
        offer(fields, field, Found((value,), Origin.HEURISTIC, _place(element)))
        taken.append(element)
    return frozenset(taken)


def _place(element: etree._Element) -> str:
    name = (element.get("class") or "").split()
    return str(element.tag) + (f".{name[0]}" if name else "")


def _headline(root: etree._Element, fields: Fields) -> etree._Element | None:
    """The `<h1>` that says what the metadata calls the headline; without metadata the longest."""
    found = [(element, text_of(element)) for element in root.iter("h1") if not is_hidden(element)]
    found = [(element, text) for element, text in found if text]
    told = [{token.word for token in tokens(each.values[0])} for each in fields.get("headline", ())]
    best, most = None, 0.0
    for element, text in found:
        words = {token.word for token in tokens(text)}
        alike = max((len(words & other) / max(len(words), 1) for other in told), default=0.5)
        score = alike + min(len(words), 12) / 100
        if score > most and (alike >= 0.5 or len(found) == 1):  # noqa: PLR2004 - half of its words
            best, most = element, score
    return best


def _around(
    root: etree._Element, headline: etree._Element | None, body: etree._Element | None
) -> Iterator[etree._Element]:
    """Small elements near the headline: those after it up to a little way into the body first, then those before it."""
    before: list[etree._Element] = []
    after: list[etree._Element] = []
    seen = headline is None
    inside = 0
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in SKIPPED_TAGS:
            continue
        if element is headline:
            seen = True
        elif seen:
            after.append(element)
        else:
            before.append(element)
        if inside or element is body:
            inside += 1
        if inside > _NEAR or len(after) > _FAR:
            break
    for element in (*after, *reversed(before[-_NEAR:])):
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if not _NOT_HERE.search(names) and not is_hidden(element):
            yield element


def _date(element: etree._Element) -> bool:
    """Whether an element shows a day with its time."""
    if element.tag == "time" and element.get("datetime") and parse_date(element.get("datetime") or "") is not None:
        return True
    if len(element) > 6:  # noqa: PLR2004 - a date line is a small element
        return False
    text = _short_text(element)
    if not text:
        return False
    parsed = parse_date(text)
    return parsed is not None and (parsed.precision is not Precision.DAY or _named(element, _DATE))


def _short_text(element: etree._Element) -> str:
    size = len(element.text or "") + sum(len(child.tail or "") for child in element)
    if size > _LONGEST_LINE:
        return ""
    text = text_of(element)
    return text if len(text) <= _LONGEST_LINE else ""


def _named(element: etree._Element, pattern: re.Pattern[str]) -> bool:
    return pattern.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None


def _lead(element: etree._Element) -> bool:
    if not _named(element, _LEAD) or element.tag not in BLOCK_TAGS | {"span", "strong"}:
        return False
    text = text_of(element)
    return 30 <= len(text) <= _LONGEST_LEAD and next(element.iter("h1"), None) is None  # noqa: PLR2004 - a sentence


def _author(element: etree._Element) -> bool:
    if not _named(element, _AUTHOR):
        return False
    text = text_of(element)
    return 2 <= len(text) <= 80  # noqa: PLR2004 - a name or a few
