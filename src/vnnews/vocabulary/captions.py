"""Captions and credits: what stands before who made a picture, and what programs write for its alt.

One row a label, folded, with who uses it.
"""

from __future__ import annotations

import enum
import functools
import re
from typing import Final

from vnnews.vocabulary.bylines import TEXTS, WHOLES
from vnnews.vocabulary.combine import any_of, used_by
from vnnews.vocabulary.press import PAPERS


class Use(enum.Flag):
    """Where a label counts."""

    CREDIT = enum.auto()
    """Who made the picture stands behind it: `Ảnh: Mai An`."""
    ENDING = enum.auto()
    """A line that ends with it and a name is a caption; it is capitalised there."""
    ALONE = enum.auto()
    """A line that begins with it credits pictures, and describes none."""
    ADDED = enum.auto()
    """It opens what a repeated caption has more than the caption before it."""
    OPENING = enum.auto()
    """It opens a caption; it is capitalised there."""


LABELS: Final[dict[str, Use]] = {
    "ảnh": Use.CREDIT | Use.ENDING | Use.ALONE | Use.ADDED | Use.OPENING,
    "hình": Use.CREDIT | Use.ENDING | Use.ALONE | Use.ADDED | Use.OPENING,
    "photo": Use.CREDIT | Use.ENDING | Use.ALONE | Use.ADDED | Use.OPENING,
    "đồ hoạ": Use.CREDIT | Use.ENDING | Use.ADDED | Use.OPENING,
    "nguồn ảnh": Use.CREDIT | Use.ENDING | Use.ALONE,
    "clip": Use.CREDIT | Use.ENDING | Use.ALONE,
    "video": Use.CREDIT | Use.ENDING | Use.ALONE,
    "nguồn": Use.CREDIT | Use.ADDED,
    "biểu đồ": Use.CREDIT | Use.OPENING,
    "chân dung": Use.OPENING,
    "ảnh chụp màn hình": Use.CREDIT,
    "ảnh cắt từ clip": Use.CREDIT,
    "ảnh cắt từ video": Use.CREDIT,
    "ảnh tư liệu": Use.CREDIT,
    "ảnh minh hoạ": Use.CREDIT,
    "ảnh đồ hoạ": Use.CREDIT,
    "nguồn video": Use.CREDIT,
    "source": Use.CREDIT,
    "graphic": Use.CREDIT,
    "image": Use.CREDIT | Use.ALONE,
    "picture": Use.CREDIT | Use.ALONE,
    "credit": Use.CREDIT,
    "credits": Use.CREDIT,
    "foto": Use.CREDIT | Use.ALONE,  # papers abroad
    "fotos": Use.CREDIT,
    "bild": Use.CREDIT | Use.ALONE,
    "bilder": Use.CREDIT,
    "quelle": Use.CREDIT,
    "crédit": Use.CREDIT,
    "crédits": Use.CREDIT,
    "фото": Use.CREDIT,
}
PICTURE_AGENCIES: Final = (
    *("AAP", "AFP", "AP", "APA", "Alamy", "dpa", "EPA", "EPA-EFE", "Getty", "Getty Images", "imago", "iStock"),
    *("Keystone", "NTB", "PA", "PA Wire", "Pexels", "Reuters", "Ritzau Scanpix", "Shutterstock", "SIPA", "TT"),
    *("Unsplash", "Xinhua"),
)
"""Whose name alone, or behind a photographer's, is a credit at the end of a caption."""
PICTURES: Final = ("ảnh", "hình", "photo", "image")
"""What stands before the number that a program puts behind an alt."""
PLACEHOLDERS: Final = ("chú thích ảnh", "nhập chú thích ảnh")
"""What an editor's program prints in the field of the alt."""
FILE_NAMES: Final = ("img", "image", "photo", "dsc", "untitled")
"""What cameras and programs name files."""

_LONGEST_CREDIT: Final = 80
_FEWEST: Final = 5  # words
_ILLUSTRATED: Final = re.compile(r"^(ảnh minh (?:hoạ|họa)) ?/ ?(\S[^/:\n]{0,60})$", re.IGNORECASE)
"""`Ảnh minh họa / Vietnam+`: Quân đội nhân dân names the maker so."""
_ILLUSTRATION: Final = re.compile(r"(?:^|(?<=[.!?…\"”]\s)|(?<=[-–—]\s))ảnh minh (?:hoạ|họa)\.?$", re.IGNORECASE)
_MACHINE: Final = re.compile(r"(?:^|\s)(?:ảnh|anh)\s\d{1,3}$")
_COPYRIGHT: Final = re.compile(r"\s?[|(]?\s?©\s?([^©\n]{2,80})$")
_INITIALS: Final = re.compile(r"(?:^|[\s.])(?![Ýý])\w\.$|[A-ZĐ]\.[A-ZĐ]\.?[A-ZĐ]?\.$")
"""Their last full stop is theirs, and does not end the caption."""


def split_credit(text: str) -> tuple[str | None, str | None]:
    """A caption and its credit.

    >>> split_credit("Máy bay tại Tân Sơn Nhất. Ảnh: Quỳnh Trần")
    ('Máy bay tại Tân Sơn Nhất.', 'Quỳnh Trần')
    >>> split_credit("Hoa hồng dịp 8-3 - Ảnh: H.Y.T.")
    ('Hoa hồng dịp 8-3', 'H.Y.T.')
    >>> split_credit("Sạt lở ở Mù Cang Chải (Ảnh: Thành Đông).")
    ('Sạt lở ở Mù Cang Chải', 'Thành Đông')
    >>> split_credit("Lò bánh mở lúc bốn giờ sáng. (AFP)")
    ('Lò bánh mở lúc bốn giờ sáng.', 'AFP')
    >>> split_credit("Lò bánh mở lúc bốn giờ sáng. Lê Na/Getty Images"), split_credit("Lò bánh © Lê Na")
    (('Lò bánh mở lúc bốn giờ sáng.', 'Lê Na/Getty Images'), ('Lò bánh', 'Lê Na'))
    """
    if illustrated := _ILLUSTRATED.match(text):
        return illustrated[1], illustrated[2].strip()
    labels = list(_label().finditer(text))
    label = labels[-1] if labels else None  # the last one counts; what stands behind it is short
    if label is not None and label.start() == 0 and _describes_film(text):
        return text, None
    if label is not None and (credit := _credit(text[label.end() :])):
        return _caption(text[: label.start()]), credit
    return _split_unlabelled(text)


def _split_unlabelled(text: str) -> tuple[str | None, str | None]:
    """A caption and its credit, where no label stands before who made the picture."""
    if agency := _agency().search(text) or _named().search(text) or _COPYRIGHT.search(text):
        return text[: agency.start()].rstrip() or None, agency[1].strip(" ()[]")
    if illustration := _ILLUSTRATION.search(text):
        return _caption(text[: illustration.start()]), illustration[0].rstrip(".")
    return text or None, None


def ends_with_credit(text: str) -> bool:
    """Whether a printed line ends with a credit, and does not sign the story.

    >>> ends_with_credit("Chợ nổi. Ảnh: Mai An"), ends_with_credit("Bài: Lê Tư - Ảnh: Mai An")
    (True, False)
    """
    return _ending().search(text) is not None and not _writers().match(text)


def is_only_credit(text: str) -> bool:
    """Whether a printed line names who made pictures, and describes none: without one before it, it credits all.

    >>> is_only_credit("Ảnh: Mai An"), is_only_credit("Chợ nổi. Ảnh: Mai An")
    (True, False)
    """
    return _alone().match(text) is not None


def is_added_credit(folded: str) -> bool:
    """Whether what a repeated caption has more, folded, is a credit.

    >>> is_added_credit("(ảnh: mai an)"), is_added_credit("vào buổi sáng")
    (True, False)
    """
    return len(folded) <= _LONGEST_CREDIT and _added().match(folded) is not None


def opens_caption(text: str) -> bool:
    """Whether a printed text begins as captions do.

    >>> opens_caption("Chân dung bà Mận"), opens_caption("Bà Mận")
    (True, False)
    """
    return _opening().match(text) is not None


def without_number(folded: str) -> str:
    """A folded alt without the number of the picture that a program put behind it.

    >>> without_number("chợ nổi - ảnh 3"), without_number("chợ nổi 3")
    ('chợ nổi', 'chợ nổi 3')
    """
    return _numbered().sub("", folded)


def has_number(folded: str) -> bool:
    """Whether a program wrote a folded alt: a headline or a topic, and the number of the picture.

    >>> has_number("chợ nổi ảnh 3"), has_number("chợ nổi 3")
    (True, False)
    """
    return _MACHINE.search(folded) is not None


def is_placeholder(alt: str) -> bool:
    """Whether an alt is what a program writes where no editor wrote one: a file's name, or the label of the field.

    >>> is_placeholder("cho-noi.jpg"), is_placeholder("Nhập chú thích ảnh"), is_placeholder("IMG_2031")
    (True, True, True)
    >>> is_placeholder("Chợ nổi")
    False
    """
    return _placeholder().match(alt) is not None


def _describes_film(text: str) -> bool:
    """Whether a label opens a description of a film, and no name: `Clip: Một phiên chợ đất ở Long Phước`."""
    if not text.lower().startswith(("clip", "video")):
        return False
    words = text.partition(":")[2].split()
    return len(words) >= _FEWEST and sum(word[:1].islower() for word in words) * 2 >= len(words)


def _credit(tail: str) -> str:
    """The name behind a label; empty if it is a sentence."""
    name = tail.strip()
    if name.endswith((").", "].")):  # the caption's full stop
        name = name[:-1]
    name = name.rstrip(")]").strip()
    if "(" in name and ")" not in name:
        return ""
    if not _INITIALS.search(name):
        name = name.rstrip(".").strip()
    return name if 0 < len(name) <= _LONGEST_CREDIT and ". " not in name.replace(". ", "", 1) else ""


def _caption(head: str) -> str | None:
    bare = head.rstrip().rstrip("([").rstrip()
    bare = bare.rstrip("-–—|/_").rstrip()
    return bare or None


def _capitalised(use: Use) -> str:
    return any_of(map(str.capitalize, used_by(LABELS, use)))


@functools.cache
def _label() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|(?<=[\s(\[.,;–—_-])){any_of(used_by(LABELS, Use.CREDIT))}\s?(?::|by\b|courtesy of\b)\s?|"
        r"(?:^|(?<=[.!?…–—-]\s)|(?<=\())thực hiện\s?:\s?",
        re.IGNORECASE,
    )


@functools.cache
def _agency() -> re.Pattern[str]:
    """An agency in brackets behind the sentence, or a name and a paper: `… (Minh Anh/Tuổi Trẻ)`."""
    return re.compile(
        rf"(?<=[.!?…\"”])\s{{0,3}}\(((?:[^()/]{{1,40}}/\s?)?{any_of(*(paper.credits for paper in PAPERS))}|"
        r"[^()/]{1,40}/[A-ZĐ][\w.+ ]{1,30})\)\.?$"
    )


@functools.cache
def _named() -> re.Pattern[str]:
    """An agency without a label behind the sentence: `… in Paris. Ann Lee/AFP`."""
    agency = rf"(?:[^.!?…/©\n]{{2,50}}\s?/\s?)?{any_of(PICTURE_AGENCIES)}(?:\s?/\s?[\w ]{{2,30}})?"
    return re.compile(rf"(?<=[.!?…”\"»])\s?({agency})\.?$")


@functools.cache
def _ending() -> re.Pattern[str]:
    return re.compile(
        rf"{_capitalised(Use.ENDING)}(?:\s?minh\s(?:hoạ|họa))?\s?[:.)]"
        r"\s?(?:[^.:]|\.(?!\s)|(?<=[\s.][^\W\d_])\.){0,60}[)\].]{0,2}$"
    )


@functools.cache
def _writers() -> re.Pattern[str]:
    return re.compile(rf"^{any_of(map(str.capitalize, (*TEXTS, *WHOLES)))}\s?:")


@functools.cache
def _alone() -> re.Pattern[str]:
    return re.compile(rf"^[(\[]?{any_of(used_by(LABELS, Use.ALONE))}\s?:", re.IGNORECASE)


@functools.cache
def _added() -> re.Pattern[str]:
    return re.compile(rf"[(\[]?{any_of(used_by(LABELS, Use.ADDED))}\b")


@functools.cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"^{_capitalised(Use.OPENING)}\b")


@functools.cache
def _numbered() -> re.Pattern[str]:
    return re.compile(rf"\s?[-–—.,:]{{0,2}}\s?{any_of(PICTURES)}\s?(?:số\s?)?\d{{0,3}}\.?$")


@functools.cache
def _placeholder() -> re.Pattern[str]:
    return re.compile(
        rf"^[^\n]{{1,160}}\.(?:jpe?g|png|gif|webp|bmp|svg)$|^{any_of(FILE_NAMES)}[\s_-]?\d{{0,12}}$|"
        rf"^{any_of(PLACEHOLDERS)}$|^\{{\w{{1,30}}\}}$",  # the last: VietNamNet until 2022
        re.IGNORECASE,
    )
