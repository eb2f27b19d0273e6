"""Live reports: the lines that open an entry, detected by its time."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.dates.live_times import EntryTime, entry_instants, is_in_order, read_entry_time
from vnnews.dates.tokens import VIETNAM
from vnnews.roles.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from vnnews.blocks.draft import Draft
    from vnnews.model import Span

_LONGEST_TITLE: Final = 220
_USUAL: Final = 60  # characters of an entry, its time among them
_OPENING: Final = 80  # characters in which a time ends
_SIGNS: Final = " :.|–—-,"


class _Form(enum.Enum):
    """How a time opens an entry; the value is the evidence for a reader."""

    MARKED = "a time in an element of its own"
    ALONE = "a line that is a time"
    BOLD = "a time in bold that opens a paragraph"
    HEADING = "a time that opens a heading"
    PLAIN = "a time that opens a paragraph of a page that calls itself a live report"


@attrs.frozen(eq=False)
class _Opening:
    """A draft that begins with a time."""

    place: int
    time: EntryTime
    form: _Form
    title_end: int
    """Where in the draft's text the entry's title ends; what follows is a paragraph."""


def _label(drafts: list[Draft], context: Context) -> None:
    """Replace each text that a time opens by an entry and, if the text goes on, a paragraph with the rest."""
    openings = _marked(drafts) or _detected(drafts, context)
    if not openings:
        return
    moments = entry_instants(_dated(openings, context), context.published, by_day=context.by_day)
    made: list[Draft] = []
    done = 0
    for opening, moment in zip(openings, moments, strict=True):
        draft = drafts[opening.place]
        made += drafts[done : opening.place]
        done = opening.place + 1
        title, rest = _split(draft, opening)
        if title is None and rest is None and done < len(drafts) and _is_title(drafts[done]):
            title, done = drafts[done], done + 1
        entry = _entry(draft, opening, title, moment)
        entry.label("live_entry", RULE.name, f"{opening.form.value}, one of {len(openings)} in order")
        made += [entry, *([rest] if rest is not None else [])]
    drafts[:] = [*made, *drafts[done:]]


def _entry(draft: Draft, opening: _Opening, title: Draft | None, moment: datetime | None) -> Draft:
    """The draft of an entry: its text is the title, or the time where there is no title."""
    return attrs.evolve(
        draft,
        text=title.text if title else opening.time.shown,
        spans=title.spans if title else (),
        level=0,
        time=opening.time.shown,
        moment=moment,
        precision=opening.time.precision if moment is not None else None,
    )


def _marked(drafts: list[Draft]) -> list[_Opening]:
    """The times that the walk marked by the page's structure.

    It takes the role of times that it cannot read, and of titles without a time before them.
    """
    openings = []
    for place, draft in enumerate(drafts):
        if draft.role == "live_time":
            time = read_entry_time(draft.text)
            if time is not None:
                openings.append(_Opening(place, time, _Form.MARKED, time.end))
            else:
                draft.role = draft.reason = None
        elif draft.role == "live_title" and not (place and drafts[place - 1].role == "live_time"):
            draft.role = draft.reason = None
    return openings


def _detected(drafts: list[Draft], context: Context) -> list[_Opening]:
    """The times that texts begin with, if they are in order: those of all forms, else those of one form.

    >>> from vnnews.blocks.draft import Draft
    >>> def opening_times(*times):
    ...     story = "Gió giật cấp tám, cây đổ chắn ngang đường về xã, nhà nào cũng đóng kín cửa chờ bão tan."
    ...     texts = [text for time in times for text in (time, story)]
    ...     drafts = [Draft(kind="text", text=text) for text in texts]
    ...     return [opening.time.shown for opening in _detected(drafts, Context())]
    >>> opening_times("7h30", "8h15", "9h"), opening_times("7h30", "9h", "8h15", "9h30")
    (['7h30', '8h15', '9h'], [])
    """
    openings = [each for place, draft in enumerate(drafts) if (each := _opening(place, draft, live=context.live))]
    distinct = [each for each in openings if each.form is not _Form.PLAIN]
    by_form = (
        [each for each in openings if each.form is form] for form in dict.fromkeys(each.form for each in openings)
    )
    for some in (openings, distinct, *by_form):
        if is_in_order([each.time for each in some]) and _have_texts(drafts, some):
            return some
    return []


def _have_texts(drafts: list[Draft], openings: list[_Opening]) -> bool:
    """Whether the entries have texts beside links: a programme and a list of stories have none."""
    size = sum(len(draft.text) for draft in drafts[openings[0].place : openings[-1].place])
    linked = sum(any(each.marked("link") for each in drafts[opening.place : opening.place + 2]) for opening in openings)
    return size >= _USUAL * (len(openings) - 1) and 2 * linked < len(openings)


def _opening(place: int, draft: Draft, *, live: bool) -> _Opening | None:
    """The time that a text begins with. Returns None if there is none, or if it does not open an entry.

    >>> from vnnews.blocks.draft import Draft
    >>> def form(text, *, live):
    ...     opening = _opening(0, Draft(kind="text", text=text), live=live)
    ...     return opening and opening.form.name
    >>> texts = "7h30", "7h30: Gió giật cấp tám", "7h30 sáng nay gió giật"
    >>> [form(text, live=True) for text in texts], form("7h30: Gió giật cấp tám", live=False)
    (['ALONE', 'PLAIN', None], None)
    """
    first = draft.text.partition("\n")[0]
    time = read_entry_time(first[:_OPENING]) if draft.is_open and first else None
    if time is None:
        return None
    bold = _bold_end(draft)
    is_bold = bold >= len(time.shown)
    if time.end == len(first):
        # A line with a whole date is what lists of stories and comments print.
        return None if time.year and not (draft.level or is_bold) else _Opening(place, time, _Form.ALONE, time.end)
    if draft.level:
        opens = time.separated or first[time.end].isupper()
        return _Opening(place, time, _Form.HEADING, len(draft.text)) if opens else None
    if is_bold:
        opens = time.separated or bold <= time.end
        return _Opening(place, time, _Form.BOLD, max(bold, time.end)) if opens else None
    return _Opening(place, time, _Form.PLAIN, time.end) if live and time.separated else None


def _bold_end(draft: Draft) -> int:
    """Where the bold stretch ends that opens a text."""
    return max((span.end for span in draft.spans if span.kind == "bold" and span.start <= 1), default=0)


def _split(draft: Draft, opening: _Opening) -> tuple[Draft | None, Draft | None]:
    """The title and the paragraph that stand in one text with the time."""
    text, start, end = draft.text, opening.time.end, opening.title_end
    title = _part(draft, start, end)
    if title is not None and len(title.text) > _LONGEST_TITLE and not draft.level:
        return None, _part(draft, start, len(text))  # a whole paragraph in bold
    return title, _part(draft, end, len(text))


def _part(draft: Draft, start: int, end: int) -> Draft | None:
    """A part of a text as a draft, without the signs that separate it from the part before."""
    piece = draft.text[start:end]
    start += len(piece) - len(piece.lstrip(_SIGNS + "\n"))
    text = draft.text[start:end].rstrip()
    if not text:
        return None
    return attrs.evolve(draft, text=text, spans=tuple(_moved(draft.spans, start, start + len(text))), level=0)


def _moved(spans: Iterable[Span], start: int, end: int) -> Iterable[Span]:
    for span in spans:
        if span.start < end and span.end > start:
            yield attrs.evolve(span, start=max(span.start, start) - start, end=min(span.end, end) - start)


def _is_title(draft: Draft) -> bool:
    """Whether the draft after a line that is a time is the entry's title."""
    if draft.kind != "text" or len(draft.text) > _LONGEST_TITLE:
        return False
    if draft.role == "live_title":
        return True
    return draft.is_open and "\n" not in draft.text and (draft.level > 0 or draft.marked("bold"))


def _dated(openings: list[_Opening], context: Context) -> list[EntryTime]:
    """The times; where the metadata have one update at that time of day, on the day of that update."""
    days: dict[tuple[int, int], set[tuple[int, int, int]]] = {}
    for update in context.updates:
        local = update.astimezone(VIETNAM)
        days.setdefault((local.hour, local.minute), set()).add((local.year, local.month, local.day))
    times = []
    for time in (opening.time for opening in openings):
        stated = days.get((time.hour, time.minute), set()) if time.minute is not None and time.day is None else set()
        year, month, day = next(iter(stated)) if len(stated) == 1 else (time.year, time.month, time.day)
        times.append(attrs.evolve(time, year=year, month=month, day=day))
    return times


RULE: Final = Rule("live", _label)
