"""Lines that show dates, and what the words in front of each date say of it."""

from __future__ import annotations

import attrs

from vnnews.dates import ParsedDate, find_dates, parse_date
from vnnews.dates.tokens import EARLIEST, LATEST
from vnnews.vocabulary.date_labels import Label, has_date_label, label_of_date


@attrs.frozen
class LineDate:
    """A date of a line, with its label."""

    date: ParsedDate
    label: Label | None = None


def read_line(text: str, before: str = "") -> list[LineDate]:
    """The dates of a line; of several without labels only the first, which is the one that the line is about.

    `before`: what stands in front of the line, and may hold the label of its first date.

    >>> [(str(each.date), each.label) for each in read_line("Cập nhật: 17/7/2024 21:40 | Đăng: 16/7/2024 08:15")]
    [('2024-07-17T21:40+07:00', <Label.UPDATED: 'updated'>), ('2024-07-16T08:15+07:00', <Label.PUBLISHED: 'published'>)]
    """
    if not has_date_label(text):
        date = parse_date(text)
        return [] if date is None else [LineDate(date, label_of_date(before))]
    lines, end = [], 0
    for date in find_dates(text):
        gap = text[end : date.span[0]]
        lines.append(LineDate(date, label_of_date(gap if end else f"{before} {gap}")))
        end = date.span[1]
    return lines


def is_possible(date: ParsedDate) -> bool:
    """Whether a page can be of this date: years 1, 1970 and 9999 are what programs write for nothing."""
    return EARLIEST <= date.value.year <= LATEST


def published_of(lines: list[LineDate]) -> LineDate | None:
    """The date of publication among those of one line: the one labelled so, one without a label, that of a change."""
    for wanted in (Label.PUBLISHED, None, Label.UPDATED):
        for line in lines:
            if line.label is wanted:
                return line
    return None


def updated_of(lines: list[LineDate]) -> LineDate | None:
    """The date of a change among those of one line."""
    return next((line for line in lines if line.label is Label.UPDATED), None)
