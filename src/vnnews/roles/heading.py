"""Section headings: heading elements, lines in capitals, and short lines that are bold as a whole."""

from __future__ import annotations

import enum
import re
from typing import TYPE_CHECKING, Final

from vnnews.roles.rule import ALT, Context, Rule
from vnnews.text import is_caps
from vnnews.vocabulary.headings import is_addressed, opens_law_part, opens_question
from vnnews.vocabulary.links import has_pointer

if TYPE_CHECKING:
    from vnnews.blocks.draft import Draft

_TOP_LEVEL: Final = 2
_BOLD_LEVEL: Final = 3  # a bold line divides a section; the page has elements for what is above
_LONGEST_CAPS: Final = 220
_LONGEST_BOLD: Final = 130
_LONGEST_TAG: Final = 300
_FEWEST_CAPS_WORDS: Final = 2
_FEWEST_HEADS: Final = 3
_SENTENCE_ENDS: Final = (".", "…", "...", ";", ",", ":")
_DASHES: Final = ("-", "–", "—")
_STAMP: Final = re.compile(r"[\d\s:/.,|(-]{8,30}(?:AM|PM|SA|CH)?[\s(]{0,2}(?:GMT|UTC|ICT)?[\s\d:+)]{0,10}")
"""A time, whose only letters are a zone's."""


class _Look(enum.Enum):
    """What makes a text a heading; the value is its evidence, `{}` the name of its element."""

    TAG = "<{}>"
    BOLD = "a short line, bold as a whole"
    CAPITALS = "all in capitals"


def _label(drafts: list[Draft], _: Context) -> None:
    """Label texts that are headings, and set the level of all headings.

    A line that is bold as a whole is a heading; a question that is put to somebody is not, and so are the others then.

    >>> import vnnews
    >>> def headings(*bold):
    ...     text = "<p>Sáng nay ghe cập bến Cái Răng sớm hơn mọi ngày vì nước ròng, khóm chất đầy khoang.</p>"
    ...     page = f"<h1>Chợ nổi</h1>{text}{text}" + "".join(f"<p><b>{line}</b></p>{text}{text}" for line in bold)
    ...     return [block.text for block in vnnews.parse_html(page).body if block.role == "heading"]
    >>> headings("Khách phương xa", "Vì sao chợ vắng?")
    ['Khách phương xa', 'Vì sao chợ vắng?']
    >>> headings("Thưa ông, chợ còn đông không?", "Vì sao chợ vắng?")
    []
    """
    texts = [draft for draft in drafts if draft.is_open]
    bold = [draft for draft in texts if _is_bold(draft) and not draft.marked("link")]
    # If half of the story is bold, bold lines are no headings, unless they part the other half; a list, a table or a
    # picture with a caption is a part of the story as a paragraph is.
    size = len(texts) + sum(map(_is_part, drafts))
    bold_tells = len(bold) * 2 < size or _parts_the_story(drafts)
    asks = any(draft.text.endswith("?") and is_addressed(draft.text) for draft in bold)
    for place, draft in enumerate(texts):
        is_last = place == len(texts) - 1
        look = _look(draft, is_last=is_last and not _heads_more(drafts, draft), bold_tells=bold_tells)
        if look is _Look.BOLD and _is_of_speech(draft, texts, place, asks=asks):
            look = None
        if look is not None:
            draft.level = max(draft.level, _BOLD_LEVEL if look is _Look.BOLD else _TOP_LEVEL)
            draft.label("heading", RULE.name, look.value.format(draft.tag))
    for draft in drafts:
        if draft.role == "heading":
            draft.level = max(draft.level, _TOP_LEVEL)


def _is_of_speech(draft: Draft, texts: list[Draft], place: int, *, asks: bool) -> bool:
    """Whether a bold line is a question of an interview, or the name of a speaker below a quotation."""
    answer = texts[place + 1].text if place + 1 < len(texts) else ""
    if _is_asked(draft.text, answer) or (asks and draft.text.endswith("?")):
        return True  # where one question is put to somebody, the others are too
    return draft.align == "center" and place > 0 and _is_quotation(texts[place - 1])


def _is_quotation(draft: Draft) -> bool:
    """Whether a centred line is in quotation marks as a whole."""
    return draft.align == "center" and draft.text.startswith(("“", '"')) and draft.text.rstrip(".").endswith(("”", '"'))


def _heads_more(drafts: list[Draft], last: Draft) -> bool:
    """Whether a list, a table or a captioned picture stands behind the last text."""
    place = next(place for place, draft in enumerate(drafts) if draft is last)
    return any(map(_is_part, drafts[place + 1 :]))


def _is_part(draft: Draft) -> bool:
    """Whether a list, a table or a captioned picture is a part of the story that a heading may stand over."""
    if draft.kind == "figure":
        return draft.caption is not None and (draft.reason is None or draft.reason.code != ALT)
    return draft.kind in {"list", "table"} and draft.role is None


def _is_bold(draft: Draft) -> bool:
    """Whether a text is bold as a whole; asterisks between sections are not, nor is a name that signs to the right."""
    if draft.level or draft.align == "right":
        return False
    return draft.marked("bold") and any(map(str.isalnum, draft.text))


def _parts_the_story(drafts: list[Draft]) -> bool:
    """Whether some bold lines stand apart, each over a part of the story, and none asks: `1. Cam`, `2. Ổi`."""
    heads, is_open = 0, False
    for draft in drafts:
        if not _is_part(draft) and (draft.kind in {"figure", "embed"} or draft.role is not None):
            continue
        is_head = draft.kind == "text" and _is_bold(draft)
        if is_head and (is_open or draft.text.rstrip('”"').endswith("?")):
            return False
        heads, is_open = heads + is_head, is_head
    return heads >= _FEWEST_HEADS and not is_open


def _is_asked(text: str, answer: str) -> bool:
    """Whether a line is a question of an interview: set off by a dash or the asker's name, or put to a person."""
    if opens_question(text):
        return True
    return text.rstrip('”"').endswith("?") and (answer.startswith(_DASHES) or is_addressed(text))


def _look(draft: Draft, *, is_last: bool, bold_tells: bool) -> _Look | None:
    """What makes a text a heading. Returns None if it is no heading.

    >>> from vnnews.blocks.draft import Draft
    >>> from vnnews.model import Span
    >>> def look(text, **settings):
    ...     draft = Draft(kind="text", text=text, **settings)
    ...     return _look(draft, is_last=False, bold_tells=True)
    >>> look("Khách phương xa", tag="h2", level=2), look("KHÁCH PHƯƠNG XA VỀ CHỢ")
    (<_Look.TAG: '<{}>'>, <_Look.CAPITALS: 'all in capitals'>)
    >>> look("Khách phương xa", spans=(Span("bold", 0, 15),))
    <_Look.BOLD: 'a short line, bold as a whole'>
    >>> look("Khách phương xa", spans=(Span("bold", 0, 15),), align="right") is None
    True
    """
    text = draft.text
    if draft.level and len(text) <= _LONGEST_TAG:
        return _Look.TAG
    if len(text) > max(_LONGEST_BOLD, _LONGEST_CAPS) or is_last:
        return None
    if draft.align == "right" or _is_no_title(text) or draft.marked("link"):
        return None  # to the right stands who signs, or where it is from
    is_short = len(text) <= _LONGEST_BOLD and not text.endswith(_SENTENCE_ENDS)
    if is_short and _is_bold(draft) and (bold_tells or opens_law_part(text)):
        return _Look.BOLD
    if is_caps(text) and len(text.split()) >= _FEWEST_CAPS_WORDS:
        return None if _STAMP.fullmatch(text) else _Look.CAPITALS
    return None


def _is_no_title(text: str) -> bool:
    """Whether a text has several lines, leads to other stories, or is in brackets, as who speaks or asks is."""
    return "\n" in text or has_pointer(text) or (text.startswith("(") and text.endswith(")"))


RULE: Final = Rule("heading", _label)
