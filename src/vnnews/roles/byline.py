"""Author lines: a name that signs the story, or a box, in the body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vnnews.roles.rule import Context, Rule
from vnnews.text import fold
from vnnews.vocabulary.bylines import MAKER, TRADE
from vnnews.vocabulary.links import leads_on_below_name
from vnnews.vocabulary.press import is_press, split_affiliation, unstamped

if TYPE_CHECKING:
    from vnnews.blocks.draft import Draft

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
_ASKER: Final = re.compile(r"^(?:PV|P\.V|Phóng viên)\s?:\s?", re.IGNORECASE)
_LABEL: Final = re.compile(
    r"^(?:Tác giả|Nội dung|Thực hiện|Người viết|Tin,? (?:và )?ảnh|Tin,? bài|Bài viết|Bài|Tin|Ảnh|Clip|Video|"
    r"Thiết kế|Đồ họa|Đồ hoạ|Trình bày|Kỹ thuật|Biên tập|Tổ chức(?: thực hiện| nội dung)?|Dựng phim|Quay phim|Lời)"
    r"\s?:\s?(?=\S)|"
    r"^(?:Bút ký|Ký sự|Ghi chép|Phóng sự|Tạp bút|Tản văn|Tùy bút|Tuỳ bút|Truyện ngắn)(?: của\s|\s?:\s?)(?=\S)",
    re.IGNORECASE,
)
_REPORTER: Final = re.compile(r"(?:Nhóm )?(?:PV|P\.V|CTV|BTV|Phóng viên)\b")
_OFFICE: Final = re.compile(
    r"^(?:Vụ|Cục|Chi cục|Tổng cục|Sở|Phòng|Ban|Văn phòng|Trung tâm|Khoa|Viện|Hội|Liên hiệp|Đoàn|Tổ|Nhóm|UBND|Ủy ban|"
    r"Uỷ ban|Công an|Bộ Chỉ huy|Trường|Đại học|Học viện|Bệnh viện|Phòng khám|Công ty|Ngân hàng|Tòa soạn|Toà soạn|BBT|"
    r"Bộ phận|Đài) "
    r"[^.:!?\n]{2,56}$",
    re.IGNORECASE,
)
"""An office that signs what it has published: ministries, departments, hospitals."""
_HOUSE: Final = re.compile(
    r"(?:bệnh viện|trung tâm|công ty|ngân hàng|phòng khám|đại học|học viện|chi cục|cục) ", re.IGNORECASE
)
"""What opens no person's name: in bold it stands over an address. (`Đoàn` and `Trường` open names too.)"""
_INITIALS: Final = re.compile(r"^(?:[A-ZĐ][a-zđ]?\.){1,3}\s?[^\W\d_]\w{0,10}\.?$")
"""`T.Thúy`, `N.T.H`, `Th.L`: how papers sign short news."""
_MAKES: Final = re.compile(
    r"^(?:Bài|Bài viết|Nội dung|Ảnh|Video|Đồ họa|Đồ hoạ|Thiết kế|Trình bày|Kỹ thuật)\s?:\s?(?=\S)", re.IGNORECASE
)
_GROUP: Final = re.compile(r"(?:nhóm )?(?:PV|phóng viên|cộng tác viên|CTV)", re.IGNORECASE)
_SIGNED: Final = re.compile(r"^[-–—]\s?(\S[^.:!?\n]{1,50}\S)\s?[-–—]$")
_ABOUT: Final = re.compile(r"^\([^()\n]{3,80}\)$")
"""A post or a place in brackets, to the right under the name."""
_INITIAL: Final = re.compile(r"\b([A-ZĐ]|[CGKNPT][HhRrGg])\.(?=\w)")
"""Of a shortened name: `Đ.Trúc`, `Ng.Hà`, `T.H`; and not of `TP.HCM`."""
_AGENCY: Final = re.compile(r"(?<=\w) \([^()]{2,60}\)$")
"""Where the one who signs is from: `Mai An (TTXVN/Vietnam+)`."""
_AND: Final = re.compile(r"\s?(?:,|&|\s[-–—]|\svà)\s")
_NAME: Final = re.compile(r"^[^\W\d_](?:[\w.'’]{0,20})(?:[ -][^\W\d_][\w.'’]{0,20}){0,5}$")


def _label(drafts: list[Draft], context: Context) -> None:
    """Label lines near the end that sign the story; a list of one name at the end becomes such a line."""
    names = {fold(name) for name in context.authors}
    _open_signed_list(drafts)
    lines = [draft for draft in drafts if draft.kind == "text" and (draft.role is None or draft.role == "source_line")]
    texts = [draft for draft in lines if not _leads_on(draft)]
    for draft in texts:
        if draft.is_open and _SIGNED.match(draft.text) and _is_name(draft.text.strip("-–— ")):
            draft.label("author_line", RULE.name, "a name between dashes")
    last = [draft for draft in texts[-_LAST:] if draft is not drafts[0]]
    _sign_at_the_end(last, names)
    for draft in last:
        if draft.is_open and _is_byline(draft.text, names):
            draft.label("author_line", RULE.name, "the authors of the story, near its end")
        elif draft.is_open and _are_makers(draft.text):
            draft.label("author_line", RULE.name, "names behind what each did, near the end")


def _leads_on(draft: Draft) -> bool:
    """Whether a line leads to another story: it may stand under who signs."""
    return leads_on_below_name(draft.text) and any(span.kind == "link" for span in draft.spans)


def _open_signed_list(drafts: list[Draft]) -> None:
    """Make a line of a list with one entry that ends the story, where that is a name: VietNamNet signed so."""
    last = next((draft for draft in reversed(drafts) if draft.role is None), None)
    if last is None or last.kind != "list" or len(last.items) != 1 or last is drafts[0]:
        return
    text = last.items[0]
    if len(text) <= _LONGEST and all(map(_is_name, _AND.split(_ROLE.sub("", text).strip(" ()")))):
        last.kind, last.text, last.spans = "text", text, last.item_spans[0] if last.item_spans else ()
        last.items, last.levels, last.item_spans = (), (), ()
        last.label("author_line", RULE.name, "a name as the only entry of a list, at the end")


def _sign_at_the_end(last: list[Draft], names: set[str]) -> None:
    """Label the lines that sign, from the last one backwards until the story itself is met."""
    about: Draft | None = None
    for draft in reversed(last):
        evidence = _evidence(draft, names) if draft.is_open else ""
        if evidence:
            draft.label("author_line", RULE.name, evidence)
            if about is not None and draft.align == "right":
                about.label("author_line", RULE.name, "who the one is that signs")
        elif draft.is_open and about is None and draft.align == "right" and _ABOUT.match(draft.text):
            about = draft
            continue
        elif draft.is_open and draft.align != "right":
            break  # what stands before the story's last line signs nothing
        about = None


def _is_byline(text: str, names: set[str]) -> bool:
    """Whether a line holds the story's authors and nothing else, each in at least two words."""
    if not names or len(text) > _LONGEST or "\n" in text:
        return False
    said = [fold(name.strip(" ()-–—.,")) for name in _AND.split(_ROLE.sub("", text))]
    return all(name in names and " " in name for name in said)


def _are_makers(text: str) -> bool:
    """Whether a text says of several what each did: `Bài: …` and `Ảnh: …`, in two lines or behind a dash."""
    if ":" not in text or len(text) > 2 * _LONGEST:
        return False
    parts = [part for line in re.split(r"[\n|]", text) for part in _AND.split(line.strip())]
    named = [_MAKES.sub("", part) for part in parts]
    return len(parts) > 1 and _MAKES.match(text) is not None and all(map(_is_name, named))


def _evidence(draft: Draft, names: set[str]) -> str:
    text = unstamped(MAKER.sub("", draft.text.strip()))
    if _is_over_office(draft, text):
        return "a name over an office, set to the right"
    bare = _AGENCY.sub("", text)
    names_in = _AND.split(bare.strip("()"))
    most = _MOST_WORDS * len(names_in) + 2
    if len(text) > _LONGEST or len(bare.split()) > most or draft.level or "\n" in text:
        return ""
    said = {fold(each.strip(" ()-–—.,")) for each in (text, bare, _ROLE.sub("", text))}
    if not names.isdisjoint(said):
        return "an author of the story, at its end"
    if _DESK.match(text) and not text.rstrip('”"').endswith((".", ":", "!", "?", "…")) and not _is_said(text):
        return "a desk or reporters, at the end"
    if draft.align != "right" and _HOUSE.match(text):
        return ""
    persons, paper = split_affiliation(text)
    set_apart = draft.align == "right" or draft.marked("bold") or draft.marked("italic") or _is_set_off(draft, bare)
    told = {
        "a name behind its label, at the end": _is_labelled(bare),
        "a name and the paper it writes for, at the end": paper and all(map(_is_reporter, _AND.split(persons))),
        "a name with what it did, at the end": _ROLE.search(text) and _is_name(_ROLE.sub("", text).strip(" ()-–—,")),
        "an office, set to the right": draft.align == "right" and _OFFICE.match(text),
        "a name set apart, at the end": set_apart
        and all(_is_name(name) or _GROUP.fullmatch(name) for name in names_in),
    }
    return next((evidence for evidence, holds in told.items() if holds), "")


def _is_over_office(draft: Draft, text: str) -> bool:
    """Whether a name stands over the office that signs, or over the paper, both to the right."""
    if "\n" not in text or draft.align != "right" or len(text) > 2 * _LONGEST:
        return False
    name, *below = text.split("\n")
    if len(below) != 1 or not all(map(_is_name, _AND.split(_ROLE.sub("", name).strip()))):
        return False
    return _OFFICE.match(below[0]) is not None or is_press(below[0])


def _is_labelled(text: str) -> bool:
    """Whether names, or an office, stand behind a label."""
    label = _LABEL.match(text)
    if label is None:
        return False
    said = text[label.end() :]
    return _OFFICE.match(said) is not None or all(_is_name(each) or is_press(each) for each in _AND.split(said))


def _is_reporter(text: str) -> bool:
    """Whether it is a name, `CTV` and a name, or `PV` alone."""
    return _REPORTER.fullmatch(text) is not None or _is_name(_REPORTER.sub("", text).strip())


def _is_said(text: str) -> bool:
    """Whether the reporter says something: `Phóng viên: Xin cảm ơn ông` closes an interview."""
    asker = _ASKER.match(text)
    return asker is not None and not all(map(_is_name, _AND.split(text[asker.end() :])))


def _is_set_off(draft: Draft, name: str) -> bool:
    """Whether the name is bold and what stands in brackets behind it is not."""
    return len(name) < len(draft.text) and any(
        span.kind == "bold" and span.start == 0 and span.end >= len(name) for span in draft.spans
    )


def _is_name(text: str) -> bool:
    """Whether each word begins with a capital, as in names; a title or trade may stand before it."""
    text = TRADE.sub("", text)
    if _INITIALS.match(text):
        return True
    words = _INITIAL.sub(r"\1 ", text).replace("-", " ").split()
    return 1 < len(words) <= _MOST_WORDS and bool(_NAME.match(text)) and all(word[0].isupper() for word in words)


RULE: Final = Rule("byline", _label)
