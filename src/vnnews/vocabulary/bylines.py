"""Bylines: the labels, jobs, roles and offices around names."""

from __future__ import annotations

import functools
import re
from typing import Final

from vnnews.text import fold
from vnnews.vocabulary.combine import any_of
from vnnews.vocabulary.names import EDGE, TRADES, holds_no_name, is_name, split_names, without_bracket
from vnnews.vocabulary.press import AFTER, SOURCE_LABELS, is_agency, split_affiliation, unstamped

# ------------------------------------------------------------------------------------------- before a name and a colon
WRITERS: Final = ("tác giả", "nhóm tác giả", "người viết", "người đăng", "author")

BY: Final = (
    *("by", "written by", "reported by", "words by", "bởi", "viết bởi", "đăng bởi"),
    *("von", "text von", "kommentar von", "par", "por", "autor", "autorin", "auteur", "autore"),
)
"""With a colon or without it."""

TEXTS: Final = (
    "bài",
    "bài viết",
    "bài - ảnh",
    "tin",
    "tin bài",
    "tin, bài",
    "tin ảnh",
    "tin, ảnh",
    "tin và ảnh",
    "nội dung",
    "lời",
)
"""What somebody wrote, with pictures or without."""

MAKERS: Final = (
    "ảnh",
    "đồ hoạ",
    "infographic",
    "thiết kế",
    "trình bày",
    "kỹ thuật",
    "video",
    "clip",
    "dựng phim",
    "quay phim",
)
"""Of pictures or of the page: where others sign, these are no authors."""

WHOLES: Final = ("thực hiện", "bài và ảnh", "bài, ảnh")
"""The whole story. At its end the colon is often missing: `Thực hiện Mai An`."""

EDITORS: Final = ("biên tập", "tổ chức", "tổ chức thực hiện", "tổ chức nội dung")

GENRES: Final = ("bút ký", "ký sự", "ghi chép", "phóng sự", "tạp bút", "tản văn", "tuỳ bút", "truyện ngắn")
"""With a colon, or with `của`: `Bút ký của Mai An`."""

LABELS: Final = (*WRITERS, *BY, *TEXTS, *MAKERS, *WHOLES, *EDITORS, *GENRES)
"""All of them. Behind jobs and sources, as in `PV: …` and `Theo: …`, stand names only where a page shows its byline."""

# ------------------------------------------------------------------------------------------------------ behind a name
ROLES: Final = (
    "tổng hợp",
    "thực hiện",
    "lược dịch",
    "lược ghi",
    "biên dịch",
    "dịch",
    "ghi",
    "tổng thuật",
    "bài và ảnh",
)
"""What the one who signs did: `Mai An (tổng hợp)`."""

FOREIGN_ROLES: Final = ("기자", "記者", "记者")

PICTURE_ROLES: Final = ("ảnh",)
"""The same at the end of a story; in a page's byline `Ảnh` is a name too."""

# --------------------------------------------------------------------------------------------------- jobs
REPORTERS: Final = ("phóng viên", "PV", "P.V", "PVKT")
"""They also sign without a name: `Nhóm phóng viên`."""

JOBS: Final = ("thông tín viên", "biên tập viên", "cộng tác viên", "bình luận viên", "CTV", "BTV")

FOREIGN_JOBS: Final = (
    *("reporter", "correspondent", "editor", "writer", "journalist", "columnist", "contributor", "author"),
    *("korrespondent", "korrespondentin", "redakteur", "redakteurin", "wirtschaftsredakteur", "autor", "autorin"),
    *("redacteur", "journaliste", "periodista", "redactor", "redactora", "giornalista"),
)
"""The last word of what stands beside a name on foreign pages: `Political Correspondent`."""

# ------------------------------------------------------------------------------------------------- desks and offices
DESKS: Final = ("Ban", "Nhóm", "Tổ")
"""Of a newsroom: `Ban Kinh tế`."""

STAFF: Final = ("staff", "staff writer", "staff writers", "staff reporter", "staff reporters", "newsroom", "agencies")
"""What foreign papers and English editions sign with where no person is named."""

INSTITUTIONS: Final = (
    "bệnh viện",
    "trung tâm",
    "công ty",
    "ngân hàng",
    "phòng khám",
    "đại học",
    "học viện",
    "chi cục",
    "cục",
)
"""Offices that sign what they publish, with words that open no person's name."""

OFFICES: Final = (
    "vụ",
    "tổng cục",
    "sở",
    "phòng",
    "văn phòng",
    "khoa",
    "viện",
    "hội",
    "liên hiệp",
    "đoàn",
    "ubnd",
    "uỷ ban",
    "công an",
    "bộ chỉ huy",
    "trường",
    "toà soạn",
    "bbt",
    "bộ phận",
    "đài",
)
"""Other offices; `Đoàn` and `Trường` open names of persons too."""


MAKER: Final = re.compile(
    rf"\s?\({any_of(MAKERS)}\s?: [^()\n]{{2,40}}\)$|\s[-–—]\s{any_of(MAKERS)}\s?:\s[^():\n]{{2,40}}$", re.IGNORECASE
)
"""Who made the pictures, behind the name that signs: `Mai An (Ảnh: Lê Tư)`."""

_LONGEST: Final = 60


@functools.cache
def _label() -> re.Pattern[str]:
    labels = any_of(LABELS, REPORTERS, JOBS, SOURCE_LABELS, AFTER)
    return re.compile(rf"^{labels}\s?:\s?|^{any_of(GENRES)} của\s|^{any_of(BY, AFTER)}\s", re.IGNORECASE)


@functools.cache
def _next_label() -> re.Pattern[str]:
    return re.compile(rf"(?<![,;&|/–—-])(?<!\bvà)\s({any_of(TEXTS, MAKERS)}\s?:)(?=\s?\S)", re.IGNORECASE)


@functools.cache
def _role() -> re.Pattern[str]:
    return re.compile(
        rf"\s?[(\[–—-]?\s?\b({any_of(ROLES, FOREIGN_ROLES)}|{AFTER} [\w .]{{2,30}})\s?[)\]]?$", re.IGNORECASE
    )


@functools.cache
def _maker() -> re.Pattern[str]:
    return re.compile(rf"^{any_of(MAKERS)}\s?:(?!.{{0,200}}:)", re.IGNORECASE)


@functools.cache
def _job_before() -> re.Pattern[str]:
    return re.compile(rf"({any_of(job[0].upper() + job[1:] for job in (*REPORTERS, *JOBS))})\s(?=\S{{1,20}}\s\S)")


@functools.cache
def _job_behind() -> re.Pattern[str]:
    return re.compile(rf"^{any_of(filter(str.islower, (*REPORTERS, *JOBS)))}\b")


@functools.cache
def _job() -> re.Pattern[str]:
    return re.compile(any_of(REPORTERS, JOBS, TRADES), re.IGNORECASE)


@functools.cache
def _foreign_job() -> re.Pattern[str]:
    return re.compile(rf"(?:[\w&'-]{{1,30}} ){{0,4}}{any_of(FOREIGN_JOBS)}", re.IGNORECASE)


@functools.cache
def _unnamed() -> re.Pattern[str]:
    """A job or reporters, in front of what may be a name."""
    return re.compile(rf"(?:nhóm\s|các\s)?{any_of(REPORTERS, JOBS)}(?:\s|$)", re.IGNORECASE)


@functools.cache
def _signing_office() -> re.Pattern[str]:
    return re.compile(
        rf"{any_of(INSTITUTIONS, OFFICES)}(?: .{{1,80}})?|(?:.{{1,40}}[ -])?{any_of(STAFF)}", re.IGNORECASE
    )


@functools.cache
def _bare_labels() -> frozenset[str]:
    return frozenset((*map(fold, LABELS), "artikel", "text"))


@functools.cache
def _desk() -> re.Pattern[str]:
    return re.compile(rf"{any_of(DESKS)} [\w ]{{2,24}}|(?:\w{{1,30}}[ -])?[Rr]edaktion(?: \S{{1,30}})?")


def is_desk(text: str) -> bool:
    """Whether a text names a desk or a group of a newsroom.

    >>> is_desk("Ban Kinh tế"), is_desk("Mai An")
    (True, False)
    """
    return _desk().fullmatch(text) is not None


def is_author(text: str) -> bool:
    """Whether a text names a person or a desk, in an element that holds bylines: one word is enough.

    >>> is_author("Minh"), is_author("Nhóm phóng viên"), is_author("đọc thêm")
    (True, True, False)
    """
    return is_desk(text) or is_name(text, fewest=1, small_words=True)


def is_job(text: str) -> bool:
    """Whether a text is a job or trade and no name.

    >>> is_job("Cộng tác viên"), is_job("nhà báo"), is_job("CTV Mai An"), is_job("Political Correspondent")
    (True, True, False, True)
    """
    return _job().fullmatch(text) is not None or is_foreign_job(text)


def is_foreign_job(text: str) -> bool:
    """Whether a text is a job as foreign pages print it: `Lifestyle Writer`."""
    return _foreign_job().fullmatch(text) is not None


def is_nobody(text: str) -> bool:
    """Whether what signs names no author: reporters without a name, staff, or an office that is no newsroom.

    >>> [is_nobody(text) for text in ("PV", "Nhóm phóng viên", "Phóng viên Ban Kinh tế", "Bệnh viện Mắt", "PV Báo Lúa")]
    [True, True, True, True, True]
    >>> [is_nobody(text) for text in ("PV Mai", "Mai An", "Đoàn Thu Hà", "TTXVN", "Ban Kinh tế")]
    [False, False, False, False, False]
    """
    unnamed = _unnamed().match(text)
    if unnamed is not None:
        behind = text[unnamed.end() :]
        return not is_name(behind, fewest=1) or is_desk(behind) or is_agency(behind)
    return is_foreign_job(text) or (_signing_office().fullmatch(text) is not None and not is_name(text))


def is_byline_label(text: str) -> bool:
    """Whether a text is the label of a byline and nothing else: an element of its own before the name.

    >>> is_byline_label("Von"), is_byline_label("Tác giả:"), is_byline_label("Mai An")
    (True, True, False)
    """
    return fold(text).rstrip(" :") in _bare_labels()


def is_maker_label(text: str) -> bool:
    """Whether a text is a label before who made pictures or the page.

    >>> is_maker_label("Đồ họa:"), is_maker_label("Bài viết")
    (True, False)
    """
    return fold(text).rstrip(" :") in frozenset(map(fold, MAKERS))


def follows_name(text: str) -> bool:
    """Whether a text begins with a job in small letters, so that it belongs to the name before it.

    >>> follows_name("thông tín viên tại Huế"), follows_name("Phóng viên Mai An")
    (True, False)
    """
    return _job_behind().match(text) is not None


def split_job(text: str) -> tuple[str | None, str]:
    """The job in front of a name, and the name. Returns None and the text if there is no job.

    >>> split_job("CTV Mai An"), split_job("Phóng viên Ban Kinh tế")
    (('CTV', 'Mai An'), (None, 'Phóng viên Ban Kinh tế'))
    """
    match = _job_before().match(text)
    name = text[match.end() :] if match is not None else ""
    if match is None or is_desk(name) or is_agency(name) or not is_author(name):
        return None, text
    return match[1], name


def split_role(text: str) -> tuple[str, str | None]:
    """A name, and what the person did, which stands behind it; the text and None if nothing does.

    >>> split_role("Mai An (tổng hợp)"), split_role("Mai An")
    (('Mai An', 'tổng hợp'), ('Mai An', None))
    """
    match = _role().search(text)
    return (text, None) if match is None else (text[: match.start()].strip(EDGE), match[1])


def without_label(text: str) -> str:
    """A byline without the label in front of it.

    >>> without_label("Bút ký của Mai An"), without_label("Tác giả: Mai An")
    ('Mai An', 'Mai An')
    """
    return _label().sub("", text)


def with_commas(text: str) -> str:
    """A byline with a comma before each label inside it: `Bài: … Ảnh: …` were two lines of the page.

    >>> with_commas("Bài: Mai An Ảnh: Lê Tư")
    'Bài: Mai An, Ảnh: Lê Tư'
    """
    return _next_label().sub(r", \1", text)


def is_person_line(text: str) -> bool:
    """Whether a line of a byline is a name, or a few, and no word is one of a button.

    >>> is_person_line("Hà Anh (tổng hợp)"), is_person_line("Xem các bài viết của tác giả")
    (True, False)
    >>> is_person_line("Đỗ Lam, thông tín viên tại Huế")
    True
    """
    bare = without_label(_role().sub("", split_affiliation(text.strip())[0].strip(EDGE))).strip(EDGE)
    if not 1 < len(bare) <= _LONGEST or holds_no_name(bare) or any(map(str.isdigit, bare)):
        return False
    names = [without_label(without_bracket(name.strip(EDGE))) for name in split_names(bare) if name]
    return any(map(is_author, names[:1])) and all(is_author(name) or follows_name(name) for name in names[1:])


def is_maker_line(text: str) -> bool:
    """Whether a line names who made pictures or the page, and no author: where others sign, these are no authors.

    >>> is_maker_line("Thiết kế: Hà Anh"), is_maker_line("Nội dung: Hà Anh")
    (True, False)
    """
    return _maker().match(text) is not None


def signer(text: str) -> str:
    """Who signs, without when, and without the office or the paper in the line below; behind labels stand several.

    >>> signer("Hà Anh\\nThể thao & Văn hóa"), signer("Bài: Hà Anh\\nẢnh: Lê Tư")
    ('Hà Anh', 'Bài: Hà Anh\\nẢnh: Lê Tư')
    """
    text = unstamped(text)
    first, _, below = text.partition("\n")
    return first if below and ":" not in text else text
