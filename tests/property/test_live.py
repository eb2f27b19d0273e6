"""Laws of live reports: however entries are written, they come back in order, with their times and all their text."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import attrs
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import vnnews
from vnnews.model import TextBlock
from vnnews.testing.prose import SEEDS, Writer

if TYPE_CHECKING:
    from collections.abc import Callable

ZONE: Final = timezone(timedelta(hours=7))
FORMS: Final = ("%Hh%M", "%H:%M", "%-Hh%M", "%-H giờ %M phút", "Lúc %-Hh%M")
DATED: Final = ("%Hh%M ngày %-d/%-m", "%H:%M, %d/%m/%Y", "%-d/%-m, %Hh%M", "%Hh%M ngày %-d tháng %-m")


@attrs.frozen
class Entry:
    """What an entry says."""

    moment: datetime
    shown: str
    title: str
    paragraphs: tuple[str, ...]


def _paragraphs(entry: Entry) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in entry.paragraphs)


def _first(entry: Entry, opening: str) -> str:
    """The paragraphs, the first of them behind the time."""
    return f"<p>{opening} {escape(entry.paragraphs[0])}</p>" + "".join(
        f"<p>{escape(p)}</p>" for p in entry.paragraphs[1:]
    )


TITLED: Final[dict[str, Callable[[Entry], str]]] = {
    "elements with a class": lambda each: (
        f'<div class="live-item"><span class="live-time">{each.shown}</span>'
        f"<h3>{escape(each.title)}</h3>{_paragraphs(each)}</div>"
    ),
    "<time>": lambda each: (
        f'<section><header><time>{each.shown}</time></header><div class="entry-title">{escape(each.title)}</div>'
        f"<div>{_paragraphs(each)}</div></section>"
    ),
    "flat": lambda each: f'<p class="time">{each.shown}</p><p><b>{escape(each.title)}</b></p>{_paragraphs(each)}',
    "a bold line": lambda each: f"<p><strong>{each.shown}: {escape(each.title)}</strong></p>{_paragraphs(each)}",
    "run in": lambda each: _first(each, f"<b>{each.shown} - {escape(each.title)}</b>"),
    "headings": lambda each: f"<h3>{each.shown}: {escape(each.title)}</h3>{_paragraphs(each)}",
    "items": lambda each: f'<li><b>{each.shown}</b><p class="title">{escape(each.title)}</p>{_paragraphs(each)}</li>',
}
BARE: Final[dict[str, Callable[[Entry], str]]] = {
    "bold": lambda each: _first(each, f"<b>{each.shown}:</b>"),
    "bold, the sign outside": lambda each: _first(each, f"<b>{each.shown}</b>:"),
    "a line": lambda each: f"<p>{each.shown}</p>{_paragraphs(each)}",
    "a break": lambda each: _first(each, f"<b>{each.shown}</b><br>"),
    "items without titles": lambda each: f'<li><div class="hour">{each.shown}</div>{_paragraphs(each)}</li>',
    "inline": lambda each: _first(each, f'<span class="time">{each.shown}</span>'),
}


@st.composite
def reports(draw: st.DrawFn) -> tuple[datetime, list[Entry]]:
    """The time of publication and the entries, the oldest first."""
    writer = Writer(draw(SEEDS))
    start = draw(st.datetimes(datetime(2012, 1, 1), datetime(2035, 12, 31)))  # noqa: DTZ001 - the zone follows
    moment = start.replace(second=0, microsecond=0, tzinfo=ZONE)
    published = moment - timedelta(minutes=draw(st.integers(-60, 120)))
    if published.date() < moment.date():
        published = moment  # a report that only begins after its day is over is dated to that day
    form, entries = draw(st.sampled_from(FORMS)), []
    every_day = draw(st.booleans())
    for gap in (0, *draw(st.lists(st.integers(1, 170), min_size=2, max_size=12))):
        moment += timedelta(minutes=gap)
        if every_day or moment.date() != published.date():
            dated = draw(st.booleans()) or every_day
            form_here = DATED[0] if dated else form
            form_here = draw(st.sampled_from(DATED)) if every_day else form_here
        else:
            form_here = form
        paragraphs = tuple(" ".join(writer.paragraph(2)) for _ in range(writer.rng.randint(1, 3)))
        entries.append(Entry(moment, moment.strftime(form_here), writer.headline(), paragraphs))
    return published, entries


def page(published: datetime, body: str) -> str:
    """A page of a publisher that nobody has described."""
    return (
        "<html><body><h1>Trực tiếp: Bão số 3 đi vào vịnh Bắc Bộ trong đêm nay</h1>"
        f'<div class="date">{published:%d/%m/%Y %H:%M}</div><p class="sapo">Mưa lớn kéo dài ở các tỉnh ven biển.</p>'
        f'<div class="article-content"><p>Cơn bão đã qua đảo Cô Tô, và gió vẫn còn mạnh ở nhiều nơi.</p>{body}</div>'
        "</body></html>"
    )


@pytest.mark.parametrize("style", [*TITLED, *BARE])
@settings(max_examples=max(2, settings().max_examples // 5), suppress_health_check=[HealthCheck.too_slow])
@given(report=reports(), newest_first=st.booleans())
def test_entries_come_back(style: str, report: tuple[datetime, list[Entry]], newest_first: bool) -> None:  # noqa: FBT001 - hypothesis names it
    """Each entry with its time as displayed, its instant, its title and its paragraphs, in the order of the page."""
    published, entries = report
    entries = entries[::-1] if newest_first else entries
    if style == "a line":  # with a year, that is what cards of a list print
        entries = [attrs.evolve(each, shown=each.shown.replace(f"/{each.moment.year}", "")) for each in entries]
    body = "".join((TITLED | BARE)[style](entry) for entry in entries)
    article = vnnews.parse_html(page(published, f"<ul>{body}</ul>" if "items" in style else body))
    assert article.published == published
    found = [
        Entry(
            entry.published or published,
            entry.time,
            entry.text,
            tuple(block.text for block in blocks if isinstance(block, TextBlock)),
        )
        for entry, blocks in article.live_entries
    ]
    assert found == [attrs.evolve(entry, title=entry.title if style in TITLED else entry.shown) for entry in entries]


@settings(max_examples=max(2, settings().max_examples // 5), suppress_health_check=[HealthCheck.too_slow])
@given(report=reports(), data=st.data())
def test_times_out_of_order_are_no_report(report: tuple[datetime, list[Entry]], data: st.DataObject) -> None:
    """Times in bold that run up and down make no live report, and nothing of them is lost."""
    published, entries = report
    hours = data.draw(st.permutations([6, 8, 10, 12, 14, 16]))[: len(entries)]
    steps = [after - before for before, after in pairwise(hours)]
    assume(min(steps) < 0 < max(steps))
    entries = entries[: len(hours)]
    body = "".join(_first(entry, f"<b>{hour}h15:</b>") for entry, hour in zip(entries, hours, strict=True))
    article = vnnews.parse_html(page(published, body))
    assert not article.live_entries
    for entry in entries:
        assert all(paragraph in article.text for paragraph in entry.paragraphs)
