"""Section headings: heading elements, lines in capitals, and short lines that are bold as a whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vnnews.roles.rule import Context, Rule
from vnnews.text import is_caps

if TYPE_CHECKING:
    from vnnews.finding.draft import Draft

__all__ = ["RULE"]

_BOLD: Final = "a short line, bold as a whole"
_TOP_LEVEL: Final = 2
_BOLD_LEVEL: Final = 3  # a bold line divides a section; the page has elements for what is above
_LONGEST_CAPS: Final = 220
_LONGEST_BOLD: Final = 130
_LONGEST_TAG: Final = 300
_FEWEST_CAPS_WORDS: Final = 2
_SENTENCE_ENDS: Final = (".", "…", "...", ";", ",", ":")
_DASHES: Final = ("-", "–", "—")
_ASKER: Final = re.compile(r"[-–—*]\s?\S.{0,300}\?[”\"]?$|(?:PV|P\.V|Phóng viên|Hỏi|MC)\s?[:.]\s", re.IGNORECASE)
_ADDRESS: Final = re.compile(
    r"(?:(?:thưa|xin|vậy|theo|còn|và|nhưng|với)\s)?(?:ông|bà|anh|chị|cô|chú|bác sĩ|giáo sư|tiến sĩ)(?:,|\s(\S))",
    re.IGNORECASE,
)
"""Such words, and no name behind them: *Ông có lo không?* asks, *Ông Trump có lo không?* does not."""
_POINTERS: Final = (">>", "»", "☛", "►")
"""What opens a line that leads to other stories."""


def _label(drafts: list[Draft], _: Context) -> list[Draft]:
    texts = [draft for draft in drafts if draft.is_open]
    bold = [draft for draft in texts if not draft.level and draft.marked("bold")]
    # Where half of the story is bold, bold says nothing.
    bold_tells = len(bold) * 2 < len(texts)
    for place, draft in enumerate(texts):
        evidence = _evidence(draft, is_last=place == len(texts) - 1, bold_tells=bold_tells)
        if evidence == _BOLD and _is_asked(draft.text, texts[place + 1].text):
            evidence = ""
        if evidence:
            draft.level = max(draft.level, _BOLD_LEVEL if evidence == _BOLD else _TOP_LEVEL)
            draft.label("heading", RULE.name, evidence)
    for draft in drafts:
        if draft.role == "heading":
            draft.level = max(draft.level, _TOP_LEVEL)
    return drafts


def _is_asked(text: str, answer: str) -> bool:
    """Whether a line is a question of an interview: set off by a dash or the asker's name, or put to a person."""
    if _ASKER.match(text):
        return True
    told = _ADDRESS.match(text)
    addressed = told is not None and (told[1] is None or told[1].islower())
    return text.rstrip('”"').endswith("?") and (answer.startswith(_DASHES) or addressed)


def _evidence(draft: Draft, *, is_last: bool, bold_tells: bool) -> str:
    """Why a text is a heading; empty where it is none."""
    text = draft.text
    if draft.level and len(text) <= _LONGEST_TAG:
        return f"<{draft.tag}>"
    if "\n" in text or is_last or text.startswith(_POINTERS) or draft.marked("link") or draft.align == "right":
        return ""  # what is set to the right signs what stands above it
    if bold_tells and len(text) <= _LONGEST_BOLD and not text.endswith(_SENTENCE_ENDS) and draft.marked("bold"):
        return _BOLD
    if len(text) <= _LONGEST_CAPS and is_caps(text) and len(text.split()) >= _FEWEST_CAPS_WORDS:
        return "all in capitals"
    return ""


RULE: Final = Rule("heading", _label)
