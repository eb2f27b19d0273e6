"""When the story was published and changed: what the page shows, and which of several dates is believed."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.dates import ParsedDate, parse_date
from vnnews.dom.element import is_hidden, is_hidden_name
from vnnews.dom.inline import text_of
from vnnews.dom.naming import is_date_name, is_frame_name, is_now_name
from vnnews.fields.choice import Choice, belief, source_of
from vnnews.fields.landmarks import HEAD, NEAR, SMALL, Landmarks, place_of, short_text
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Note, Origin, Precision
from vnnews.text import clean
from vnnews.vocabulary.press import unstamped

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from lxml import etree

_FINENESS: Final = {precision: place for place, precision in enumerate(Precision)}  # a day is the coarsest
_STEP: Final = {
    Precision.HOUR: timedelta(hours=1),
    Precision.MINUTE: timedelta(minutes=1),
    Precision.SECOND: timedelta(seconds=1),
}
_CHANGED: Final = re.compile(r"\W{0,3}(?:(?:lần )?cập nhật|sửa|chỉnh sửa|(?:last )?updated|modified)\b", re.IGNORECASE)
_ONE_DAY: Final = timedelta(days=1)
_BESIDE: Final = 6  # elements between two dates of one story
_UPDATED: Final = re.compile(r"\(?(?:cập nhật|updated)(?: lúc| at)?\s?:?", re.IGNORECASE)
_UPDATE_LETTERS: Final = frozenset(["Cậ", "cậ", "CẬ", "Up", "UP", "(C", "(c", "(U"])
_FAR: Final = 400  # elements above the headline that belong to the page's head
_LABEL: Final = 20  # characters
_DIGIT: Final = re.compile(r"\d")


def choose_published(candidates: Candidates) -> Choice[ParsedDate | None]:
    """The most believed date of publication; seconds come from a candidate that agrees and has them."""
    dates, notes = _parse(candidates, "published")
    if not dates:
        return Choice(None, None, tuple(notes))
    winner, chosen = dates[0]
    for candidate, date in dates[1:]:
        if _agrees(chosen, date) and (
            _FINENESS[date.precision] > _FINENESS[chosen.precision] or (not chosen.value.second and date.value.second)
        ):
            winner, chosen = candidate, date
    for candidate, date in dates:
        if abs(date.value - chosen.value) > _ONE_DAY:
            message = f"{candidate.place} says {candidate.values[0]!r}, {winner.place} {winner.values[0]!r}"
            notes.append(Note("dates-disagree", message, "published"))
    return Choice(chosen, source_of("published", winner, candidates["published"]), tuple(notes))


def choose_modified(candidates: Candidates) -> Choice[ParsedDate | None]:
    """The latest date of a change; of equal ones the most believed."""
    dates, notes = _parse(candidates, "modified")
    if not dates:
        return Choice(None, None, tuple(notes))
    winner, chosen = max(dates, key=lambda pair: pair[1].value)
    return Choice(chosen, source_of("modified", winner, candidates["modified"]), tuple(notes))


def _parse(candidates: Candidates, field: str) -> tuple[list[tuple[FieldCandidate, ParsedDate]], list[Note]]:
    """The candidates that are dates, the most believed first, and notes on those that are none."""
    dates, notes = [], []
    for candidate in candidates.get(field, ()):
        date = parse_date(candidate.values[0])
        if date is None:
            message = f"{candidate.values[0][:80]!r} in {candidate.place} is no date"
            notes.append(Note("unreadable-date", message, field))
        else:
            dates.append((candidate, date))
            notes += [attrs.evolve(note, place=f"{field}: {candidate.place}") for note in date.notes]
    return sorted(dates, key=lambda pair: belief(pair[0])), notes


def _agrees(coarse: ParsedDate, fine: ParsedDate) -> bool:
    """Whether two dates are the same as far as the coarser one goes."""
    if _FINENESS[fine.precision] < _FINENESS[coarse.precision]:
        return False
    if coarse.precision is Precision.DAY:
        return coarse.value.date() == fine.value.astimezone(coarse.value.tzinfo).date()
    finest = coarse.precision is Precision.SECOND and not coarse.value.second  # seconds that nobody filled in
    step = _STEP[Precision.MINUTE if finest else coarse.precision]
    return timedelta() <= fine.value - coarse.value < step


def read_date(page: Landmarks, near: Iterable[etree._Element], fields: Candidates) -> list[etree._Element]:
    """The first date near the headline; where the head tells one too, the first that is of the same day.

    When the story was changed is taken where nothing else is shown beside it.
    """
    told = [parsed.value for each in fields.get("published", ()) if (parsed := parse_date(each.values[0]))]
    first = page.headline if page.headline >= 0 else page.start
    above = frozenset(page.elements[max(0, first - _FAR) : first])
    under = page.headline + HEAD if 0 <= page.start < page.headline else page.start  # the story may hold its headline
    between = frozenset(page.elements[page.headline + 1 : under][:NEAR] if page.headline >= 0 else ())
    changed: tuple[etree._Element, str, int] | None = None
    for place, element in enumerate(near):
        if changed is not None and place > changed[2] + _BESIDE:
            break
        if not _shows_date(element, is_above=element in above, is_between=element in between):
            continue
        stamp = next((each.get("datetime") for each in element.iter("time") if each.get("datetime")), None)
        value = clean(stamp or "") or _date_text(element)
        shown = parse_date(value)
        if shown is None or (told and all(abs(shown.value - each) > _ONE_DAY for each in told)):
            continue  # the date of another story
        if _CHANGED.match(text_of(element)):
            changed = changed or (element, value, place)
            continue
        add_candidate(fields, "published", FieldCandidate((value,), Origin.HEURISTIC, place_of(element)))
        signs = element not in between and unstamped(value) != value  # a name stands in front: the line says more
        return [*([] if signs else [element]), *_read_update(element, near, shown, fields)]
    if changed is None:
        return []
    add_candidate(fields, "published", FieldCandidate((changed[1],), Origin.HEURISTIC, place_of(changed[0])))
    return [changed[0]]


def _read_update(
    date: etree._Element, near: Iterable[etree._Element], shown: ParsedDate, fields: Candidates
) -> list[etree._Element]:
    """The time behind `Cập nhật`, where another one is shown as that of the publication, in one element or in two."""
    for element in (date, *near):
        own = element.text or ""
        if not (element is date or own.lstrip()[:2] in _UPDATE_LETTERS):
            continue
        parts = _UPDATED.split(short_text(element), maxsplit=1)
        told = parse_date(parts[1]) if len(parts) > 1 and bool(parts[0]) is (element is date) else None
        if told is not None and told.precision is not Precision.DAY and told.value > shown.value:
            add_candidate(
                fields, "modified", FieldCandidate((parts[1].strip(" :,)"),), Origin.HEURISTIC, place_of(element))
            )
            return [] if element is date else [element]
    return []


def _date_text(element: etree._Element) -> str:
    """The text of a line; of a date in pieces (`<b>05</b><b>Tháng 11, 2023</b>`) these apart."""
    text = short_text(element)
    if len(element) > 1 and text and is_date_name(element) and parse_date(text) is None:
        return clean(" ".join(str(piece) for piece in element.itertext()))
    return text


def _shows_date(element: etree._Element, *, is_above: bool, is_between: bool) -> bool:
    """Whether an element shows a day with its time; a day alone in the page's head is that of the visit."""
    if element.tag == "time" and element.get("datetime") and parse_date(element.get("datetime") or "") is not None:
        return True
    if (
        len(element) > SMALL
        or not _has_digit(element)
        or _is_clock(element)
        or is_hidden(element)
        or is_hidden_name(element)
    ):
        return False
    text = _date_text(element)
    parsed = parse_date(text) if text else None
    if parsed is None:
        return False
    if parsed.precision is not Precision.DAY or (is_date_name(element) and not is_above):
        return True
    start, end = parsed.span  # under the headline, and nothing but a day behind its label
    ahead = text[:start].strip(" |-–(")
    return is_between and text[end:].strip(" |-–)") == "" and (not ahead or (start <= _LABEL and ahead.endswith(":")))


def _is_clock(element: etree._Element) -> bool:
    """Whether an element is a part of the page's frame, or calls itself the present time (VnExpress, BNEWS)."""
    return (is_frame_name(element) and not is_date_name(element)) or is_now_name(element)


def _has_digit(element: etree._Element) -> bool:
    """Whether an element's own text, or that of its children, has a digit."""
    pieces = [element.text, *(text for child in element for text in (child.text, child.tail))]
    return any(text and _DIGIT.search(text) for text in pieces)


def read_updates(candidates: Candidates) -> tuple[datetime, ...]:
    """When the entries of a live report were published, by its metadata."""
    dates = (parse_date(value) for candidate in candidates.get("live", ()) for value in candidate.values)
    return tuple(date.value for date in dates if date is not None and date.precision is not Precision.DAY)
