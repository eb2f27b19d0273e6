"""Section headings: heading elements, lines in capitals, and short lines that are bold as a whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vnnews.roles.rule import Context, Rule
from vnnews.text import is_caps

if TYPE_CHECKING:
    from vnnews.blocks.draft import Draft

_BOLD: Final = "a short line, bold as a whole"
_TOP_LEVEL: Final = 2
_BOLD_LEVEL: Final = 3  # a bold line divides a section; the page has elements for what is above
_LONGEST_CAPS: Final = 220
_LONGEST_BOLD: Final = 130
_LONGEST_TAG: Final = 300
_FEWEST_CAPS_WORDS: Final = 2
_FEWEST_HEADS: Final = 3
_SENTENCE_ENDS: Final = (".", "…", "...", ";", ",", ":")
_DASHES: Final = ("-", "–", "—")
_ASKER: Final = re.compile(r"[-–—*]\s?\S.{0,300}\?[”\"]?$|(?:PV|P\.V|Phóng viên|Hỏi|MC)\s?[:.]\s", re.IGNORECASE)
_ADDRESS: Final = re.compile(
    r"(?:(?:thưa|xin|vậy|theo|còn|và|nhưng|với)\s)?(?:ông|bà|anh|chị|cô|chú|bác sĩ|giáo sư|tiến sĩ)(?:,|\s(\S))",
    re.IGNORECASE,
)
"""Such words, and no name behind them: *Ông có lo không?* asks, *Ông Trump có lo không?* does not."""
_THANKED: Final = re.compile(r"\bthưa (?:ông|bà|anh|chị|cô|chú|bác sĩ|giáo sư|tiến sĩ)\b", re.IGNORECASE)
"""How an interviewer speaks, wherever it stands in the question."""
_LAW: Final = re.compile(r"(?:Phần|Chương|Mục|Tiểu mục|Điều) (?:thứ \w{2,6}|[IVXLC]{1,7}|\d{1,3})\b")
"""What parts a law, however much of it is bold."""
_STAMP: Final = re.compile(r"[\d\s:/.,|(-]{8,30}(?:AM|PM|SA|CH)?[\s(]{0,2}(?:GMT|UTC|ICT)?[\s\d:+)]{0,10}")
"""A time, whose only letters are a zone's."""
_POINTERS: Final = (">>", "»", "☛", "►")
"""What opens a line that leads to other stories."""


def _label(drafts: list[Draft], _: Context) -> None:
    """Label texts that are headings, and set the level of all headings."""
    texts = [draft for draft in drafts if draft.is_open]
    bold = [draft for draft in texts if _is_bold(draft) and not draft.marked("link")]
    # Where half of the story is bold, bold says nothing, unless it parts the other half; a list or a table is a part of
    # the story as a paragraph is.
    size = len(texts) + sum(draft.kind in {"list", "table"} for draft in drafts)
    bold_tells = len(bold) * 2 < size or _parts_the_story(drafts)
    asks = any(draft.text.endswith("?") and _is_put_to_somebody(draft.text) for draft in bold)
    for place, draft in enumerate(texts):
        is_last = place == len(texts) - 1
        evidence = _evidence(draft, is_last=is_last and not _heads_more(drafts, draft), bold_tells=bold_tells)
        answer = "" if is_last else texts[place + 1].text
        if evidence == _BOLD and (_is_asked(draft.text, answer) or (asks and draft.text.endswith("?"))):
            evidence = ""  # where one question is put to somebody, the others are too
        if evidence == _BOLD and draft.align == "center" and place and _is_quotation(texts[place - 1]):
            evidence = ""  # who said so
        if evidence:
            draft.level = max(draft.level, _BOLD_LEVEL if evidence == _BOLD else _TOP_LEVEL)
            draft.label("heading", RULE.name, evidence)
    for draft in drafts:
        if draft.role == "heading":
            draft.level = max(draft.level, _TOP_LEVEL)


def _is_quotation(draft: Draft) -> bool:
    """Whether a centred line is in quotation marks as a whole."""
    return draft.align == "center" and draft.text.startswith(("“", '"')) and draft.text.rstrip(".").endswith(("”", '"'))


def _heads_more(drafts: list[Draft], last: Draft) -> bool:
    """Whether a list or a table stands behind the last text."""
    place = next(place for place, draft in enumerate(drafts) if draft is last)
    return any(draft.kind in {"list", "table"} and draft.role is None for draft in drafts[place + 1 :])


def _is_bold(draft: Draft) -> bool:
    """Whether a text is bold as a whole; asterisks between sections say nothing, and what is set to the right signs."""
    if draft.level or draft.align == "right":
        return False
    return draft.marked("bold") and any(map(str.isalnum, draft.text))


def _parts_the_story(drafts: list[Draft]) -> bool:
    """Whether some bold lines stand apart, each over plain text or a list, and none asks: `1. Cam`, `2. Ổi`."""
    heads, is_open = 0, False
    for draft in drafts:
        if draft.kind in {"figure", "embed"} or draft.role is not None:
            continue
        is_head = draft.kind == "text" and _is_bold(draft)
        if is_head and (is_open or draft.text.rstrip('”"').endswith("?")):
            return False
        heads, is_open = heads + is_head, is_head
    return heads >= _FEWEST_HEADS and not is_open


def _is_asked(text: str, answer: str) -> bool:
    """Whether a line is a question of an interview: set off by a dash or the asker's name, or put to a person."""
    if _ASKER.match(text):
        return True
    return text.rstrip('”"').endswith("?") and (answer.startswith(_DASHES) or _is_put_to_somebody(text))


def _is_put_to_somebody(text: str) -> bool:
    """Whether a question speaks to the one who is asked."""
    told = _ADDRESS.match(text)
    return (told is not None and (told[1] is None or told[1].islower())) or _THANKED.search(text) is not None


def _evidence(draft: Draft, *, is_last: bool, bold_tells: bool) -> str:
    """Why a text is a heading; empty where it is none."""
    text = draft.text
    if draft.level and len(text) <= _LONGEST_TAG:
        return f"<{draft.tag}>"
    if "\n" in text or is_last or text.startswith(_POINTERS) or draft.marked("link") or draft.align == "right":
        return ""  # to the right stands who signs, or where it is from
    if text.startswith("(") and text.endswith(")"):
        return ""  # in brackets stands who says so, or who asks
    tells = bold_tells or _LAW.match(text) is not None
    if tells and len(text) <= _LONGEST_BOLD and not text.endswith(_SENTENCE_ENDS) and _is_bold(draft):
        return _BOLD
    if (
        len(text) <= _LONGEST_CAPS
        and is_caps(text)
        and not _STAMP.fullmatch(text)
        and len(text.split()) >= _FEWEST_CAPS_WORDS
    ):
        return "all in capitals"
    return ""


RULE: Final = Rule("heading", _label)
