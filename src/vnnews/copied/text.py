"""The door for copied text: lines to the same `Article` that the page would give.

The order of lines in a copy from VnEconomy: page header with the day of the copy, menus, `Trang chủ <section>`,
headline, author, date, lead, then the body, where each picture is its caption twice (alt, then caption). The older and
the English layout have the date first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.assemble import Material, assemble
from vnnews.blocks.draft import Draft
from vnnews.copied.lines import (
    ENDS,
    Line,
    is_button,
    is_category,
    is_sound,
    language_of,
    without_buttons,
    without_frame,
)
from vnnews.dates import parse_date
from vnnews.errors import WrongTypeError
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Article, Note, Options, Origin, Precision, Reason
from vnnews.pages import check_options
from vnnews.sites.choose import choose_profile
from vnnews.sites.registry import GENERIC, profiles
from vnnews.text import clean, fold, is_caps
from vnnews.vocabulary.captions import split_credit, without_number
from vnnews.vocabulary.names import is_name, split_names, without_bracket
from vnnews.vocabulary.press import AFTER

if TYPE_CHECKING:
    from vnnews.sites.profile import Profile

_COPIED_ON: Final = re.compile(r"^date \d{4}-\d{2}-\d{2}\s?")
_HOME: Final = re.compile(r"^Trang chủ\s?[>/»›-]?\s?(\S.{0,80})$")
_FILED: Final = re.compile(r"\s?\|\s?(\S[^|\d]{1,40})")
_TAKEN_FROM: Final = f"{AFTER.capitalize()} "
"""What stands before an author's name, and the paper's in the next line, as CafeF has it."""
_PATH: Final = re.compile(r"\s?[>/»›]\s?")
_TOP: Final = 120  # lines in which the headline and the date stand, menus included
_LONGEST_DATE_LINE: Final = 70
_LONGEST_NAME: Final = 60
_MOST_NAMES: Final = 3
_LONGEST_HEADLINE: Final = 220


def parse_text(
    text: str,
    *,
    url: str | None = None,
    profile: str | Profile | None = None,
    options: Options | None = None,
) -> Article:
    """Read a news article that was copied from its page as plain text.

    Args:
        text: the copy; each paragraph is a line, empty lines do not matter.
        url: the address of the page, where it is known.
        profile: a profile's name or a `Profile`; without it the host of `url` decides.
        options: settings of the parse.

    Returns:
        The article; figures have a caption, but no pictures.

    Raises:
        WrongTypeError: an argument has a type that is not taken.
        UnknownNameError: no profile is named so.

    >>> copy = "25/07/2024, 16:03\\nGiá gạo tăng mạnh\\nMinh Anh\\nGạo lên giá...\\nSáng nay giá gạo tăng 5 USD.\\n"
    >>> article = parse_text(copy)
    >>> article.headline, article.authors[0].name, article.published.isoformat(), article.text
    ('Giá gạo tăng mạnh', 'Minh Anh', '2024-07-25T16:03:00+07:00', 'Sáng nay giá gạo tăng 5 USD.')
    """
    settings = check_options(options)
    for name, value in (("text", text), ("url", url or "")):
        if not isinstance(value, str):
            raise WrongTypeError(name, type(value).__name__, "str")
    notes: list[Note] = []
    if len(text) > settings.max_bytes:
        left = len(text) - settings.max_bytes
        notes.append(Note("too-long", f"the last {left} of {len(text)} characters were not read", "text"))
        text = text[: settings.max_bytes]
    site = choose_profile(profile, url)
    lines = [Line(number, line) for number, raw in enumerate(text.splitlines(), 1) if (line := clean(raw))]
    fields: Candidates = {}
    if url:
        add_candidate(fields, "url", FieldCandidate((url,), Origin.ARGUMENT, "url"))
    body = _read_top(lines, fields)
    names = site.site_names if site is not GENERIC else sum((each.site_names for each in profiles()), ())
    headline = fields["headline"][0].values[0] if "headline" in fields else None
    body, tags, below = without_frame(body)
    add_candidate(fields, "tags", FieldCandidate(tags, Origin.HEURISTIC, "below the story"))
    if below:
        notes.append(Note("below-the-story", f"{below} lines below the story are the page's own", "text"))
    drafts = _read_body(body, frozenset(map(fold, names)), fold(headline or ""))
    language = language_of(text)
    return assemble(Material(fields, drafts, site, settings, url, None, language, tuple(notes)))


def _say(fields: Candidates, field: str, line: Line, value: str | None = None) -> None:
    add_candidate(fields, field, FieldCandidate((value or line.text,), Origin.HEURISTIC, f"line {line.number}"))


def _read_top(lines: list[Line], fields: Candidates) -> list[Line]:
    """Offer what stands above the story; give the lines of the story."""
    lines = _without_header(lines)
    top = lines[:_TOP]
    home = max((place for place, line in enumerate(top) if _HOME.match(line.text)), default=-1)
    dated = next((place for place, line in enumerate(top) if place > home and _is_date(line.text)), None)
    if home >= 0:
        _read_path(top[home], fields)
    if dated is None:
        return _read_undated(lines, home, fields)
    _say(fields, "published", lines[dated])
    if filed := _filed(lines[dated].text):
        _say(fields, "section", lines[dated], filed)
    above, rest = without_buttons(lines[home + 1 : dated]), without_buttons(lines[dated + 1 :], top=True)
    signed = _signed(lines[dated].text)
    if not above or (home < 0 and not signed and _is_menu(above[-1].text, rest)):
        return _read_after_date(rest, fields)
    author = above[-1] if len(above) > 1 and _is_name(above[-1].text) else None
    headline = above[-2] if author is not None else above[-1]
    if signed:
        author, headline = attrs.evolve(lines[dated], text=signed), above[-1]
    _say(fields, "headline", headline)
    if author is None and _is_byline(rest):
        author, rest = rest[0], rest[1:]
    if author is not None:
        _say(fields, "authors", author)
    return _read_lead(rest, fields)


def _read_path(line: Line, fields: Candidates) -> None:
    """Add the path from the front page to the article, `Trang chủ › Kinh tế`, as candidates."""
    path = _HOME.match(line.text)
    steps = tuple(filter(None, _PATH.split(path[1]))) if path else ()
    if steps:
        _say(fields, "section", line, steps[-1])
    if len(steps) > 1:
        add_candidate(fields, "breadcrumbs", FieldCandidate(steps, Origin.HEURISTIC, f"line {line.number}"))


def _is_menu(text: str, rest: list[Line]) -> bool:
    """Whether the line above the date is a menu's, since it is short and a headline stands below the date."""
    below = rest[0].text if rest else ""
    return is_category(text) and not is_category(below) and len(below) <= _LONGEST_HEADLINE and not below.endswith(ENDS)


def _is_byline(rest: list[Line]) -> bool:
    """Whether a name stands between the date and the lead."""
    return (
        len(rest) > 2  # noqa: PLR2004 - name, lead, story
        and _is_name(rest[0].text)
        and not is_category(rest[1].text)
        and not _is_doubled(rest[0].text, rest[1].text)
    )


def _without_header(lines: list[Line]) -> list[Line]:
    """Without the day of the copy, which is not the article's."""
    if not lines:
        return lines
    first = Line(lines[0].number, _COPIED_ON.sub("", lines[0].text))
    kept = [first, *lines[1:]] if first.text else lines[1:]
    while kept and len(kept[0].text) <= _LONGEST_DATE_LINE and _covers(kept[0].text, {Precision.DAY}):
        kept = kept[1:]
    return kept


def _covers(text: str, precisions: set[Precision]) -> bool:
    """Whether a line is a date and hardly anything else."""
    parsed = parse_date(text)
    if parsed is None or parsed.precision not in precisions:
        return False
    start, end = parsed.span
    return (end - start) * 3 >= len(text) * 2


def _is_date(text: str) -> bool:
    times = {Precision.HOUR, Precision.MINUTE, Precision.SECOND}
    return len(text) <= _LONGEST_DATE_LINE and (_covers(text, times) or bool(_signed(text) or _filed(text)))


def _filed(text: str) -> str:
    """The category behind a time, in one line: `29-12-2025 - 16:16 PM | Chứng khoán`, as CafeF has it."""
    parsed = parse_date(text)
    if parsed is None or parsed.precision is Precision.DAY or parsed.span[0]:
        return ""
    found = _FILED.fullmatch(text[parsed.span[1] :])
    return found[1] if found else ""


def _signed(text: str) -> str:
    """The name in front of a time, in one line: `Mai An - 26/05/2024 12:00`, `T Thu Linh 15:00, 14/08/2026`."""
    parsed = parse_date(text)
    if parsed is None or parsed.precision is Precision.DAY or text[parsed.span[1] :].strip(" )GMT+7:0"):
        return ""
    name = text[: parsed.span[0]].rstrip(" -–—|,•")
    initial, _, bare = name.partition(" ")
    name = bare if len(initial) == 1 and bare.startswith(initial) else name
    return name if len(name.split()) > 1 and _is_name(name) else ""


def _read_undated(lines: list[Line], home: int, fields: Candidates) -> list[Line]:
    rest = lines[home + 1 :]
    if not rest:
        return lines[:0]
    first = rest[0].text
    if home < 0 and (first.endswith(ENDS) or len(first) > _LONGEST_HEADLINE or len(rest) == 1):
        return _read_lead(rest, fields) if first.endswith(("…", "...")) else rest
    return _read_after_date(rest, fields)


def _read_after_date(rest: list[Line], fields: Candidates) -> list[Line]:
    """Headline, author, lead: the order of the layouts that have the date first."""
    if not rest:
        return rest
    _say(fields, "headline", rest[0])
    rest = without_buttons(rest[1:], top=True)
    if rest and _is_name(rest[0].text.rstrip(" -–—")):
        _say(fields, "authors", rest[0])
        rest = without_buttons(rest[1:], top=True)
    return _read_lead(rest, fields)


def _read_lead(rest: list[Line], fields: Candidates) -> list[Line]:
    """The first line is the lead, unless it stands twice (a caption) or is the only one."""
    if len(rest) < 2 or _is_doubled(rest[0].text, rest[1].text) or is_caps(rest[0].text):  # noqa: PLR2004 - a pair
        return rest
    _say(fields, "lead", rest[0])
    return rest[1:]


def _is_name(text: str) -> bool:
    """Whether a line is a byline: a few names; what the author did may stand behind in brackets."""
    if len(text) > _LONGEST_NAME or text.endswith(ENDS):
        return False
    names = split_names(without_bracket(text.strip(" -–—")))
    return len(names) <= _MOST_NAMES and all(is_name(name, fewest=1) for name in names)


def _is_taken(text: str) -> bool:
    return text.startswith(_TAKEN_FROM) and _is_name(text)


def _is_doubled(text: str, after: str) -> bool:
    """Whether two lines are a picture's alt and its caption, with or without the credit."""
    if fold(text) == fold(after):
        return True
    caption, credit = split_credit(after)
    bare, _ = split_credit(text)
    return credit is not None and caption is not None and fold(bare or "").rstrip(". ") == fold(caption).rstrip(". ")


def _read_body(lines: list[Line], sites: frozenset[str], headline: str) -> list[Draft]:
    drafts: list[Draft] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        after = lines[place + 1].text if place + 1 < len(lines) else ""
        before = lines[place - 1].text if place else ""
        if ((folded := fold(line.text)) in sites and not _is_taken(before)) or (
            headline and without_number(folded) == headline
        ):
            draft = Draft(kind="figure", line=line.number)
            draft.label("figure", "plain", f"the line {line.text!r} is the alt of a picture without a caption")
        elif after and _is_doubled(line.text, after):
            draft = Draft(kind="figure", line=line.number, caption=after)
            draft.label("figure", "plain", "the line stands twice: alt and caption")
            place += 1
        else:
            draft = _text(line, drafts[-1] if drafts else None)
        if drafts and draft is drafts[-1]:
            place += 1
            continue
        drafts.append(draft)
        place += 1
    return drafts


def _text(line: Line, before: Draft | None) -> Draft:
    """A line of text; the titles of a box of links are one block."""
    if line.box == "related" and before is not None and before.role == "related":
        before.text += f"\n{line.text.lstrip('-•* ')}"
        return before
    draft = Draft(kind="text", line=line.number, text=line.text)
    draft.reason = Reason("plain", f"line {line.number}")
    if line.box == "related":
        draft.text = line.text.lstrip("-•* ")
        draft.label("related", "plain", "a title in a box of links to other stories")
    elif line.box or is_button(line.text) or (is_sound(line.text) and before is not None and is_button(before.text)):
        draft.label("notice", "plain", "a title of a box, or a button")
    return draft
