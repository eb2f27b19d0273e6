"""Bylines: names, roles and what does not belong to either."""

from __future__ import annotations

import re
from typing import Final

from vnnews.dates import find_dates
from vnnews.text import clean
from vnnews.vocabulary.press import bracketed, split_affiliation, unstamped

_LABEL: Final = re.compile(
    r"^(?:tác giả|viết bởi|đăng bởi|người đăng|"
    r"bài viết|bài và ảnh|bài, ảnh|bài - ảnh|tin và ảnh|tin, ảnh|bài|ảnh|tin|"
    r"người viết|by|author|written by|thực hiện|theo|"
    r"biên tập|nguồn|nhóm tác giả|phóng viên|pv|đồ họa|đồ hoạ|infographic|thiết kế|video|"
    r"clip|nội dung|trình bày|kỹ thuật|dựng phim|quay phim|tổ chức|bút ký|ký sự|ghi chép|phóng sự|"
    r"tạp bút|tản văn|tùy bút|tuỳ bút|truyện ngắn)\s?:\s?|"
    r"^(?:bút ký|ký sự|ghi chép|phóng sự|tạp bút) của\s|^(?:by|bởi|viết bởi|đăng bởi|theo)\s",
    re.IGNORECASE,
)
_ROLES: Final = re.compile(
    r"\s?[(\[–—-]?\s?\b(tổng hợp|thực hiện|lược dịch|lược ghi|biên dịch|dịch|ghi|tổng thuật|bài và ảnh|"
    r"theo [\w .]{2,30})\s?[)\]]?$",
    re.IGNORECASE,
)
_NEXT: Final = re.compile(
    r"(?<![,;&|/–—-])(?<!\bvà)\s(?=(?:bài|bài viết|nội dung|ảnh|đồ họa|đồ hoạ|thiết kế|trình bày|kỹ thuật|video|"
    r"clip)\s?:\s?\S)",
    re.IGNORECASE,
)
"""Where the next label begins: `Bài: …` and `Ảnh: …` are two lines of the page."""
_SPLIT: Final = re.compile(r"\s{0,3}(?:(?<!GS)[,;|/&•]|\s[-–—]\s|\svà\s(?![ảẢ]nh\b)|\band\b)\s{0,3}")
_BRACKET: Final = re.compile(r"\s{0,3}\(([^()]{1,60})\)")
_JOB: Final = re.compile(r"^(?:thông tín viên|phóng viên|biên tập viên|cộng tác viên|bình luận viên)\b")
TRADE: Final = re.compile(
    r"^(?:Bác sĩ|Dược sĩ|Luật sư|Thạc sĩ|Tiến sĩ|Phó giáo sư|Giáo sư|Kiến trúc sư|Kỹ sư|Nhà báo|Nhà văn|Nhà thơ) (?=\S)"
)
"""A title or trade in front of a name."""
MAKER: Final = re.compile(
    r"\s?\(Ảnh: [^()\n]{2,40}\)$|\s[-–—]\s(?:Ảnh|Đồ họa|Đồ hoạ|Thiết kế|Clip|Video)\s?:\s[^():\n]{2,40}$", re.IGNORECASE
)
"""Who made the pictures, behind the name that signs: `Mai An (Ảnh: Lê Tư)`."""
_MAKERS: Final = re.compile(
    r"^(?:ảnh|đồ họa|đồ hoạ|infographic|thiết kế|trình bày|kỹ thuật|video|clip|dựng phim|quay phim)\s?:(?!.{0,200}:)",
    re.IGNORECASE,
)
_DESK: Final = re.compile(r"(?:Ban|Nhóm|Tổ) [\w ]{2,24}")
ONLY_JOB: Final = re.compile(
    r"(?:thông tín viên|phóng viên|biên tập viên|cộng tác viên|bình luận viên|nhà báo|btv|ctv)", re.IGNORECASE
)
_TITLED: Final = re.compile(r"(CTV|PV|BTV|Phóng viên|Cộng tác viên|Biên tập viên)\s(?=\S{1,20}\s\S)")
"""A job before a name of two words or more: `CTV Mai An`."""
_EDGE: Final = " -–—.,:;|()[]•·*"
_MAIL: Final = re.compile(r"\S{1,64}@\S{1,100}|https?://\S{1,300}|www\.\S{1,300}")
_OTHERS: Final = re.compile(r"^(?:và )?\d{1,2} tác giả khác$")
_LONGEST: Final = 60
_MOST_WORDS: Final = 6
_CLOCK: Final = re.compile(r"\b\d{1,2}[:h]\d{2}(?::\d{2})?\b")
_SMALL_WORDS: Final = frozenset({"và", "van", "de", "của", "đài", "báo", "phóng", "viên", "nhóm", "tổng", "hợp"})
_NO_NAMES: Final = re.compile(
    r"\b(?:xem|bài viết|bài của|tác giả|theo dõi|follow|chia sẻ|bình luận|đăng|gửi|email|facebook|giờ|ngày|phút|trước|"
    r"tin mới|cập nhật|^by$|^bởi$|chuyên mục|trang chủ|quảng cáo)\b",
    re.IGNORECASE,
)


def is_person_line(text: str) -> bool:
    """Whether a line of a byline is a name, or a few: each word begins with a capital, and no word is one of a button.

    >>> is_person_line("Hà Anh (tổng hợp)"), is_person_line("Xem các bài viết của tác giả")
    (True, False)
    >>> is_person_line("Đỗ Lam, thông tín viên tại Huế")
    True
    """
    bare = _LABEL.sub("", _ROLES.sub("", split_affiliation(text.strip())[0].strip(_EDGE))).strip(_EDGE)
    if not 1 < len(bare) <= _LONGEST or _NO_NAMES.search(bare) or any(map(str.isdigit, bare)):
        return False
    names = [_LABEL.sub("", name) for name in _SPLIT.split(bare) if name]
    return any(map(_is_name, names[:1])) and all(_is_name(name) or _JOB.match(name) for name in names[1:])


def is_maker_line(text: str) -> bool:
    """Whether a line names who made pictures or the page, and no author: where others sign, these are none.

    >>> is_maker_line("Thiết kế: Hà Anh"), is_maker_line("Nội dung: Hà Anh")
    (True, False)
    """
    return _MAKERS.match(text) is not None


def signer(text: str) -> str:
    """Who signs, without when, and without the office or the paper in the line below; behind labels stand several.

    >>> signer("Hà Anh\\nThể thao & Văn hóa"), signer("Bài: Hà Anh\\nẢnh: Lê Tư")
    ('Hà Anh', 'Bài: Hà Anh\\nẢnh: Lê Tư')
    """
    text = unstamped(text)
    first, _, below = text.partition("\n")
    return first if below and ":" not in text else text


def _is_name(name: str) -> bool:
    if _DESK.fullmatch(name):
        return True
    words = TRADE.sub("", name).replace("-", " ").split()
    return 0 < len(words) <= _MOST_WORDS and all(
        not word[0].isalpha() or word[0].isupper() or word.lower() in _SMALL_WORDS for word in words
    )


def persons_in(value: str) -> list[tuple[str, str | None]]:
    """The names in a byline, each with its role."""
    text = _MAIL.sub(" ", value)
    for date in reversed(find_dates(text)):
        text = text[: date.span[0]] + " " + text[date.span[1] :]
    text = clean(_CLOCK.sub(" ", text))
    if " " in text:  # one word in brackets is the agency of the name before it
        text = text.lstrip(_EDGE)
    text = bracketed(_LABEL.sub("", text))
    persons: list[tuple[str, str | None]] = []
    for part, bracket in _parts(_NEXT.sub(", ", text)):
        bare = _LABEL.sub("", part.strip(_EDGE)).strip(_EDGE)
        role = _ROLES.search(bare)
        if role is not None:
            bare = bare[: role.start()].strip(_EDGE)
        bare = _without_initial(bare)
        job = _TITLED.match(bare)
        if job is not None and (_DESK.fullmatch(bare, job.end()) or not _is_name(bare[job.end() :])):
            job = None  # `Phóng viên Ban Kinh tế` names nobody
        bare = bare[job.end() :] if job else bare
        if persons and _JOB.match(bare):  # `Đỗ Lam, thông tín viên RFA`
            persons[-1] = (persons[-1][0], bare)
        elif persons and any(map(str.isdigit, bare)):
            break  # an address: Quân đội nhân dân has one behind the name in JSON-LD
        elif bare and len(bare) <= _LONGEST and any(map(str.isalpha, bare)) and not _OTHERS.match(bare):
            persons.append((bare, role[1] if role else bracket or (job[1] if job else None)))
    return persons


def _parts(text: str) -> list[tuple[str, str]]:
    """The parts of a byline, each with what stands in brackets behind it: `Lò Thanh (VTV Online)`."""
    parts: list[tuple[str, str]] = []
    start = 0
    for bracket in (*_BRACKET.finditer(text), None):
        pieces = _SPLIT.split(text[start : bracket.start() if bracket else len(text)])
        parts += ((piece, "") for piece in pieces)
        if bracket:
            parts[-1] = (parts[-1][0], bracket[1].strip(_EDGE))
            start = bracket.end()
    return parts


def _without_initial(name: str) -> str:
    """Without the avatar's letter in front: `K Kim Phong` is Kim Phong."""
    words = name.split()
    if len(words) > 1 and len(words[0]) == 1 and words[0].isupper() and words[1][:1] == words[0]:
        return " ".join(words[1:])
    return name
