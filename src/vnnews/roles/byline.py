"""Author lines: a name that signs the story, or a box, in the body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vnnews.roles.rule import Context, Rule
from vnnews.text import fold

if TYPE_CHECKING:
    from vnnews.finding.draft import Draft

__all__ = ["RULE"]

_LONGEST: Final = 60
_MOST_WORDS: Final = 6
_LAST: Final = 5
_ROLE: Final = re.compile(
    r"\(?\b(?:tổng hợp|thực hiện|ghi|lược ghi|lược dịch|biên dịch|dịch|thực hiện|bài và ảnh|ảnh|tổng thuật)\)?$|"
    r"\(theo [^()]{2,40}\)$",
    re.IGNORECASE,
)
_DESK: Final = re.compile(
    r"^(?:PV|P\.V|PVKT|Nhóm PV|Nhóm phóng viên|Phóng viên|Ban \w{2,20}|Bài, ảnh|Bài và ảnh|Thực hiện)\b", re.IGNORECASE
)
_LABEL: Final = re.compile(
    r"^(?:Tác giả|Nội dung|Thực hiện|Người viết|Tin,? (?:và )?ảnh|Tin,? bài|Bài viết|Bài|Tin)\s?:\s?(?=\S)|"
    r"^(?:Bút ký|Ký sự|Ghi chép|Phóng sự|Tạp bút|Tản văn|Tùy bút|Tuỳ bút|Truyện ngắn)(?: của\s|\s?:\s?)(?=\S)",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(r"\s?\([^()]{2,60}\)$")
_OFFICE: Final = re.compile(
    r"^(?:Vụ|Cục|Chi cục|Tổng cục|Sở|Phòng|Ban|Văn phòng|Trung tâm|Khoa|Viện|Hội|Liên hiệp|Đoàn|Tổ|Nhóm|UBND|Ủy ban|"
    r"Uỷ ban|Công an|Bộ Chỉ huy|Trường|Đại học|Học viện|Bệnh viện|Phòng khám|Công ty|Ngân hàng|Tòa soạn|Toà soạn|BBT|"
    r"Bộ phận|Đài) "
    r"[^.:!?\n]{2,56}$",
    re.IGNORECASE,
)
"""An office that signs what it has published: ministries, departments, hospitals."""
_INITIALS: Final = re.compile(r"^(?:[A-ZĐ][a-zđ]?\.){1,3}\s?[^\W\d_]\w{0,10}\.?$")
"""`T.Thúy`, `N.T.H`, `Th.L`: how papers sign short news."""
_HOUSE: Final = re.compile(
    r"(?:bệnh viện|trung tâm|công ty|ngân hàng|phòng khám|đại học|học viện|chi cục|cục) ", re.IGNORECASE
)
"""What opens no person's name: in bold it stands over an address. (`Đoàn` and `Trường` open names too.)"""
_TRADE: Final = re.compile(
    r"^(?:Bác sĩ|Dược sĩ|Luật sư|Thạc sĩ|Tiến sĩ|Phó giáo sư|Giáo sư|Kiến trúc sư|Nhà báo|Nhà văn|Nhà thơ) "
)
_SIGNED: Final = re.compile(r"^[-–—]\s?(\S[^.:!?\n]{1,50}\S)\s?[-–—]$")
_AND: Final = re.compile(r"\s?(?:,|&|\s[-–—]|\svà)\s")
_NAME: Final = re.compile(r"^[^\W\d_](?:[\w.'’]{0,20})(?:[ -][^\W\d_][\w.'’]{0,20}){0,5}$")


def _label(drafts: list[Draft], context: Context) -> list[Draft]:
    names = {fold(name) for name in context.authors}
    texts = [draft for draft in drafts if draft.kind == "text" and (draft.role is None or draft.role == "source_line")]
    for draft in texts:
        if draft.is_open and _SIGNED.match(draft.text) and _is_name(draft.text.strip("-–— ")):
            draft.label("author_line", RULE.name, "a name between dashes")
    for draft in reversed(texts[-_LAST:]):
        evidence = _evidence(draft, names) if draft.is_open and draft is not drafts[0] else ""
        if evidence:
            draft.label("author_line", RULE.name, evidence)
        elif draft.is_open:
            break  # the story itself: what stands before it signs nothing
    for draft in texts[-_LAST:]:
        if draft.is_open and draft is not drafts[0] and _is_byline(draft.text, names):
            draft.label("author_line", RULE.name, "the authors of the story, near its end")
    return drafts


def _is_byline(text: str, names: set[str]) -> bool:
    """Whether a line holds the story's authors and nothing else, each in at least two words."""
    if not names or len(text) > _LONGEST or "\n" in text:
        return False
    said = [fold(name.strip(" ()-–—.,")) for name in _AND.split(text)]
    return all(name in names and " " in name for name in said)


def _evidence(draft: Draft, names: set[str]) -> str:
    text = draft.text.strip()
    if labelled := _LABEL.match(text):
        text = _BEHIND.sub("", text)  # an office
    if "\n" in text and draft.align == "right" and len(text) <= 2 * _LONGEST:
        name, *below = text.split("\n")
        if len(below) == 1 and _is_name(name) and _OFFICE.match(below[0]):
            return "a name over an office, set to the right"
    names_in = _AND.split(text.strip("()"))
    most = _MOST_WORDS * len(names_in) + 2
    if len(text) > _LONGEST or len(text.split()) > most or draft.level or "\n" in text:
        return ""
    bare = fold(_ROLE.sub("", text).strip(" ()-–—.,"))
    if bare in names or fold(text.strip(" ()-–—.,")) in names:
        return "an author of the story, at its end"
    if _DESK.match(text) and not text.rstrip('”"').endswith((".", ":", "!", "?", "…")):
        return "a desk or reporters, at the end"
    set_apart = draft.align == "right" or draft.marked("bold") or draft.marked("italic")
    is_office = draft.align == "right" and _OFFICE.match(text) is not None
    if draft.align != "right" and _HOUSE.match(text):
        return ""
    told = {
        "a name behind its label, at the end": labelled
        and (_OFFICE.match(text[labelled.end() :]) or all(map(_is_name, _AND.split(text[labelled.end() :])))),
        "a name with what it did, at the end": _ROLE.search(text) and _is_name(_ROLE.sub("", text).strip(" ()-–—,")),
        "an office, set to the right": is_office,
        "a name set apart, at the end": set_apart and all(map(_is_name, names_in)),
    }
    return next((evidence for evidence, holds in told.items() if holds), "")


def _is_name(text: str) -> bool:
    """Whether each word begins with a capital, as in names; a title or trade may stand before it."""
    text = _TRADE.sub("", text)
    words = text.replace("-", " ").split()
    if _INITIALS.match(text):
        return True
    return 1 < len(words) <= _MOST_WORDS and bool(_NAME.match(text)) and all(word[0].isupper() for word in words)


RULE: Final = Rule("byline", _label)
