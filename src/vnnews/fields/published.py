"""When the story was published and changed: what the page shows, and which of several dates is believed."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import attrs
from lxml import etree

from vnnews.dates import ParsedDate, parse_date
from vnnews.dom.element import is_hidden, is_hidden_name
from vnnews.dom.inline import text_of
from vnnews.dom.naming import is_date_name, is_frame_name, is_now_name
from vnnews.fields.choice import Choice, belief, source_of
from vnnews.fields.landmarks import SMALL, Landmarks, place_of, short_text
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Note, Origin, Precision
from vnnews.text import clean
from vnnews.vocabulary.press import unstamped

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime


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
            message = f"{candidate.values[0][:80]!r} in {candidate.place} is not a date"
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


@attrs.frozen(eq=False)
class _ShownDate:
    """A date that an element shows."""

    element: etree._Element
    text: str
    date: ParsedDate

    def candidate(self) -> FieldCandidate:
        """The candidate for a field."""
        return FieldCandidate((self.text,), Origin.HEURISTIC, place_of(self.element))


def read_date(page: Landmarks, near: Iterable[etree._Element], candidates: Candidates) -> list[etree._Element]:
    """Add the candidate for the date that the page shows near its headline; return the elements that show it.

    Where the metadata state a date, it is the first one of the same day, within a day. A line that states a change is
    taken only where no other date stands beside it.
    """
    stated = [date.value for each in candidates.get("published", ()) if (date := parse_date(each.values[0]))]
    above, below = frozenset(page.above), frozenset(page.below_headline)
    changed, last = None, None
    for place, element in enumerate(near):
        if last is not None and place > last:
            break
        shown = _shown_date(element, is_above=element in above, is_below=element in below)
        if shown is None or (stated and all(abs(shown.date.value - each) > _ONE_DAY for each in stated)):
            continue  # no date, or that of another story
        if not _CHANGED.match(text_of(element)):
            add_candidate(candidates, "published", shown.candidate())
            is_byline = element not in below and unstamped(shown.text) != shown.text
            return [*([] if is_byline else [element]), *_read_update(shown, near, candidates)]
        if changed is None:
            changed, last = shown, place + _BESIDE
    if changed is None:
        return []
    add_candidate(candidates, "published", changed.candidate())
    return [changed.element]


def _shown_date(element: etree._Element, *, is_above: bool, is_below: bool) -> _ShownDate | None:
    """The date that an element shows; None if it shows none that can be the article's."""
    if not _shows_date(element, is_above=is_above, is_below=is_below):
        return None
    stamp = next((time.get("datetime") for time in element.iter("time") if time.get("datetime")), None)
    text = clean(stamp or "") or _date_text(element)
    date = parse_date(text)
    return _ShownDate(element, text, date) if date is not None else None


def _read_update(published: _ShownDate, near: Iterable[etree._Element], candidates: Candidates) -> list[etree._Element]:
    """Add the time behind `Cập nhật` in the line of the date or in another one, if it is later; return that line."""
    for element in (published.element, *near):
        is_own_line = element is published.element
        if not is_own_line and (element.text or "").lstrip()[:2] not in _UPDATE_LETTERS:
            continue
        before, *behind = _UPDATED.split(short_text(element), maxsplit=1)
        date = parse_date(behind[0]) if behind and bool(before) is is_own_line else None
        if date is not None and date.precision is not Precision.DAY and date.value > published.date.value:
            text = behind[0].strip(" :,)")
            add_candidate(candidates, "modified", FieldCandidate((text,), Origin.HEURISTIC, place_of(element)))
            return [] if is_own_line else [element]
    return []


def _date_text(element: etree._Element) -> str:
    """The text of a line; with blanks between the pieces of a date (`<b>05</b><b>Tháng 11, 2023</b>`)."""
    text = short_text(element)
    if len(element) > 1 and text and is_date_name(element) and parse_date(text) is None:
        return clean(" ".join(str(piece) for piece in element.itertext()))
    return text


def _shows_date(element: etree._Element, *, is_above: bool, is_below: bool) -> bool:
    """Whether an element shows a day with its time, or is named a date and shows a day.

    A day alone above the headline is that of the visit; right below the headline it is the article's.
    """
    if element.tag == "time" and parse_date(element.get("datetime") or "") is not None:
        return True
    if len(element) > SMALL or not _has_digit(element) or _is_clock(element):
        return False
    if is_hidden(element) or is_hidden_name(element):
        return False
    text = _date_text(element)
    date = parse_date(text) if text else None
    if date is None:
        return False
    if date.precision is not Precision.DAY or (is_date_name(element) and not is_above):
        return True
    return is_below and _is_day_alone(text, date)


def _is_day_alone(text: str, date: ParsedDate) -> bool:
    """Whether a line is a day, and nothing but a label in front of it.

    >>> [_is_day_alone(text, parse_date(text)) for text in ("Ngày đăng: 25/7/2024", "Gạo ngày 25/7/2024 tăng giá")]
    [True, False]
    """
    start, end = date.span
    label = text[:start].strip(" |-–(")
    return text[end:].strip(" |-–)") == "" and (not label or (start <= _LABEL and label.endswith(":")))


def _is_clock(element: etree._Element) -> bool:
    """Whether an element belongs to boilerplate, or is named a clock (VnExpress, BNEWS)."""
    return (is_frame_name(element) and not is_date_name(element)) or is_now_name(element)


def _has_digit(element: etree._Element) -> bool:
    """Whether an element's own text, or that of its children, has a digit."""
    pieces = [element.text, *(text for child in element for text in (child.text, child.tail))]
    return any(text and _DIGIT.search(text) for text in pieces)


def read_updates(candidates: Candidates) -> tuple[datetime, ...]:
    """When the entries of a live report were published, by its metadata."""
    dates = (parse_date(value) for candidate in candidates.get("live", ()) for value in candidate.values)
    return tuple(date.value for date in dates if date is not None and date.precision is not Precision.DAY)
