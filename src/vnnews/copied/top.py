"""What stands above the story of a copied text: category, headline, author, date, lead."""

from __future__ import annotations

import re
from typing import Final

from vnnews.copied.lines import ENDS, Line, is_byline, is_category, is_doubled, without_buttons
from vnnews.dates import parse_date
from vnnews.fields.dated_lines import read_line
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Origin, Precision
from vnnews.text import is_caps
from vnnews.vocabulary.date_labels import Label, without_date_labels

_COPIED_ON: Final = re.compile(r"^date \d{4}-\d{2}-\d{2}\s?")
_HOME: Final = re.compile(r"^Trang chủ\s?[>/»›-]?\s?(\S.{0,80})$")
_FILED: Final = re.compile(r"\s?\|\s?(\S[^|\d]{1,40})")
_PATH: Final = re.compile(r"\s?[>/»›]\s?")
_TOP: Final = 120  # lines in which the headline and the date stand, menus included
_LONGEST_DATE_LINE: Final = 70
_OWN_LABELS: Final = frozenset({Label.PUBLISHED, Label.UPDATED})
_LOOSE: Final = 6  # letters beside labels and dates: `lúc`, `vào`
_LONGEST_HEADLINE: Final = 220


def _add(candidates: Candidates, field: str, line: Line, *values: str) -> None:
    """Add a candidate from a line: the values, else the text of the line."""
    add_candidate(candidates, field, FieldCandidate(values or (line.text,), Origin.HEURISTIC, f"line {line.number}"))


def read_top(lines: list[Line], candidates: Candidates) -> list[Line]:
    """Add the candidates of the lines above the story; returns the lines of the story.

    >>> texts = ["Trang chủ > Thị trường", "Giá gạo tăng mạnh", "Minh Anh", "25/07/2024, 16:03", "Lên giá...", "Hết."]
    >>> candidates = {}
    >>> story = read_top([Line(number, text) for number, text in enumerate(texts, 1)], candidates)
    >>> [candidates[field][0].values[0] for field in ("section", "headline", "authors", "published", "lead")]
    ['Thị trường', 'Giá gạo tăng mạnh', 'Minh Anh', '25/07/2024, 16:03', 'Lên giá...']
    >>> [line.text for line in story]
    ['Hết.']
    """
    lines = _without_header(lines)
    top = lines[:_TOP]
    home = max((place for place, line in enumerate(top) if _HOME.match(line.text)), default=-1)
    if home >= 0:
        _read_path(top[home], candidates)
    dated = next((place for place, line in enumerate(top) if place > home and _is_date(line.text)), None)
    if dated is None:
        return _read_undated(lines, home, candidates)
    date = lines[dated]
    _add(candidates, "published", date)
    if category := _filed(date.text):
        _add(candidates, "section", date, category)
    while lines[dated + 1 :] and _is_labelled(lines[dated + 1].text):  # each time on a line of its own
        dated += 1
        _add(candidates, "published", lines[dated])
    above, rest = without_buttons(lines[home + 1 : lines.index(date)]), without_buttons(lines[dated + 1 :], top=True)
    signed = _signed(date.text)
    if not above or (home < 0 and not signed and _is_menu(above[-1].text, rest)):
        return _read_after_date(rest, candidates)
    if signed:
        _add(candidates, "headline", above[-1])
        _add(candidates, "authors", date, signed)
        return _read_lead(rest, candidates)
    return _read_before_date(above, rest, candidates)


def _read_path(line: Line, candidates: Candidates) -> None:
    """Add section and breadcrumbs of a line like `Trang chủ > Kinh tế > Thị trường`."""
    path = _HOME.match(line.text)
    steps = tuple(filter(None, _PATH.split(path[1]))) if path else ()
    if steps:
        _add(candidates, "section", line, steps[-1])
    if len(steps) > 1:
        _add(candidates, "breadcrumbs", line, *steps)


def _read_before_date(above: list[Line], rest: list[Line], candidates: Candidates) -> list[Line]:
    """The lines below headline, author and lead, in layouts where the headline comes before the date.

    The author stands above or below the date.
    """
    author = above[-1] if len(above) > 1 and is_byline(above[-1].text) else None
    _add(candidates, "headline", above[-2] if author is not None else above[-1])
    if author is None and _has_byline(rest):
        author, rest = rest[0], rest[1:]
    if author is not None:
        _add(candidates, "authors", author)
    return _read_lead(rest, candidates)


def _is_menu(text: str, rest: list[Line]) -> bool:
    """Whether the line above the date belongs to a menu: it is short, and a headline stands below the date."""
    below = rest[0].text if rest else ""
    return is_category(text) and not is_category(below) and len(below) <= _LONGEST_HEADLINE and not below.endswith(ENDS)


def _has_byline(rest: list[Line]) -> bool:
    """Whether the first line below the date is a byline, followed by the lead and the story."""
    return (
        len(rest) > 2  # noqa: PLR2004 - name, lead, story
        and is_byline(rest[0].text)
        and not is_category(rest[1].text)
        and not is_doubled(rest[0].text, rest[1].text)
    )


def _without_header(lines: list[Line]) -> list[Line]:
    """The lines without the day of the copy, which is not the date of the article."""
    if not lines:
        return lines
    first = Line(lines[0].number, _COPIED_ON.sub("", lines[0].text))
    kept = [first, *lines[1:]] if first.text else lines[1:]
    while kept and len(kept[0].text) <= _LONGEST_DATE_LINE and _covers(kept[0].text, {Precision.DAY}):
        kept = kept[1:]
    return kept


def _covers(text: str, precisions: set[Precision]) -> bool:
    """Whether a date with one of these precisions makes up at least two thirds of a line."""
    parsed = parse_date(text)
    if parsed is None or parsed.precision not in precisions:
        return False
    start, end = parsed.span
    return (end - start) * 3 >= len(text) * 2


def _is_date(text: str) -> bool:
    """Whether a line is a date with a time of day; a name or a category may stand beside it."""
    times = {Precision.HOUR, Precision.MINUTE, Precision.SECOND}
    if len(text) > _LONGEST_DATE_LINE:
        return False
    return _covers(text, times) or _is_labelled(text) or bool(_signed(text) or _filed(text))


def _is_labelled(text: str) -> bool:
    """Whether a line is made of times of publication and change, each with its label.

    >>> _is_labelled("Cập nhật lúc 21:40 17/7/2024 | Đăng: 16/7/2024 08:15")
    True
    >>> _is_labelled("Đăng lại tin cũ ngày 17/7/2024 21:40")
    False
    """
    lines = read_line(text)
    if not lines or lines[0].label not in _OWN_LABELS or lines[0].date.precision is Precision.DAY:
        return False
    for line in reversed(lines):
        start, end = line.date.span
        text = text[:start] + text[end:]
    return sum(map(str.isalnum, without_date_labels(text))) <= _LOOSE


def _filed(text: str) -> str:
    """The category after a date, as in CafeF; empty without a category.

    >>> _filed("29-12-2025 - 16:16 PM | Chứng khoán")
    'Chứng khoán'
    """
    parsed = parse_date(text)
    if parsed is None or parsed.precision is Precision.DAY or parsed.span[0]:
        return ""
    category = _FILED.fullmatch(text[parsed.span[1] :])
    return category[1] if category else ""


def _signed(text: str) -> str:
    """The name before a date, with or without the initial that replaces a picture; empty without a name.

    >>> _signed("Mai An - 26/05/2024 12:00"), _signed("T Thu Linh 15:00, 14/08/2026")
    ('Mai An', 'Thu Linh')
    """
    parsed = parse_date(text)
    if parsed is None or parsed.precision is Precision.DAY or text[parsed.span[1] :].strip(" )GMT+7:0"):
        return ""
    name = text[: parsed.span[0]].rstrip(" -–—|,•")
    initial, _, bare = name.partition(" ")
    name = bare if len(initial) == 1 and bare.startswith(initial) else name
    return name if len(name.split()) > 1 and is_byline(name) else ""


def _read_undated(lines: list[Line], home: int, candidates: Candidates) -> list[Line]:
    """The lines below headline, author and lead of a copy without a date; it may be nothing but the story."""
    rest = lines[home + 1 :]
    if not rest:
        return lines[:0]
    first = rest[0].text
    if home < 0 and (first.endswith(ENDS) or len(first) > _LONGEST_HEADLINE or len(rest) == 1):
        return _read_lead(rest, candidates) if first.endswith(("…", "...")) else rest
    return _read_after_date(rest, candidates)


def _read_after_date(rest: list[Line], candidates: Candidates) -> list[Line]:
    """The lines below headline, author and lead, in layouts where the date comes first."""
    if not rest:
        return rest
    _add(candidates, "headline", rest[0])
    rest = without_buttons(rest[1:], top=True)
    if rest and is_byline(rest[0].text.rstrip(" -–—")):
        _add(candidates, "authors", rest[0])
        rest = without_buttons(rest[1:], top=True)
    return _read_lead(rest, candidates)


def _read_lead(rest: list[Line], candidates: Candidates) -> list[Line]:
    """The lines below the lead: the first line, unless it stands twice (a caption) or is the only one."""
    if len(rest) < 2 or is_doubled(rest[0].text, rest[1].text) or is_caps(rest[0].text):  # noqa: PLR2004 - a pair
        return rest
    _add(candidates, "lead", rest[0])
    return rest[1:]
