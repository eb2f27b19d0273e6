"""Credits: who made the picture, split off the end of its caption."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.roles.rule import Context, Rule
from vnnews.text import fold

if TYPE_CHECKING:
    from vnnews.blocks.draft import Draft

_WORDS: Final = (
    r"(?:ảnh chụp màn hình|ảnh cắt từ (?:clip|video)|ảnh tư liệu|ảnh minh hoạ|ảnh minh họa|"
    r"ảnh đồ hoạ|ảnh đồ họa|nguồn ảnh|nguồn video|ảnh|hình|nguồn|đồ hoạ|đồ họa|"
    r"biểu đồ|video|clip|photo|source|graphic|image|picture)"
)
# The last label in a caption wins; what stands behind it is short.
_LABEL: Final = re.compile(
    rf"(?:^|(?<=[\s(\[.,;–—_-])){_WORDS}\s?(?::|by\b|courtesy of\b)\s?|"
    r"(?:^|(?<=[.!?…–—-]\s)|(?<=\())thực hiện\s?:\s?",
    re.IGNORECASE,
)
_ILLUSTRATION: Final = re.compile(r"(?:^|(?<=[.!?…\"”]\s)|(?<=[-–—]\s))ảnh minh (?:hoạ|họa)\.?$", re.IGNORECASE)
_AGENCY: Final = re.compile(
    r"(?<=[.!?…\"”])\s{0,3}\(((?:[^()/]{1,40}/\s?)?(?:AFP|AP|Reuters|Getty(?: Images)?|TTXVN|VNA|THX|Xinhua|Tân Hoa Xã|"
    r"EPA|Bloomberg|CNN|BBC|RFA|VOA|VOV|VTV|Kyodo|Yonhap|Shutterstock)|[^()/]{1,40}/[A-ZĐ][\w.+ ]{1,30})\)\.?$"
)
"""An agency in brackets behind the sentence: `… mỗi ngày. (AFP)`, `… (Minh Anh/Tuổi Trẻ)`."""
_ILLUSTRATED: Final = re.compile(r"^(ảnh minh (?:hoạ|họa)) ?/ ?(\S[^/:\n]{0,60})$", re.IGNORECASE)
"""`Ảnh minh họa / Vietnam+`: Quân đội nhân dân names the maker so."""
_LONGEST: Final = 80
_FEWEST: Final = 5  # words


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
    """
    if illustrated := _ILLUSTRATED.match(text):
        return illustrated[1], illustrated[2].strip()
    labels = list(_LABEL.finditer(text))
    label = labels[-1] if labels else None
    if label is not None and label.start() == 0 and _says_what(text):
        return text, None
    if label is not None and (credit := _credit(text[label.end() :])):
        return _caption(text[: label.start()]), credit
    agency = _AGENCY.search(text)
    if agency is not None:
        return text[: agency.start()].rstrip() or None, agency[1].strip()
    illustration = _ILLUSTRATION.search(text)
    if illustration is not None:
        return _caption(text[: illustration.start()]), illustration[0].rstrip(".")
    return text or None, None


def _says_what(text: str) -> bool:
    """Whether a label opens what a film shows, and no name: `Clip: Một phiên chợ đất ở Long Phước`."""
    if not text.lower().startswith(("clip", "video")):
        return False
    words = text.partition(":")[2].split()
    return len(words) >= _FEWEST and sum(word[:1].islower() for word in words) * 2 >= len(words)


def _credit(tail: str) -> str:
    """The name behind a label; empty where it is a sentence."""
    name = tail.strip()
    if name.endswith((").", "].")):  # the caption's full stop
        name = name[:-1]
    name = name.rstrip(")]").strip()
    if "(" in name and ")" not in name:
        return ""
    if not re.search(
        r"(?:^|[\s.])(?![Ýý])\w\.$|[A-ZĐ]\.[A-ZĐ]\.?[A-ZĐ]?\.$", name
    ):  # the last dot of initials is theirs
        name = name.rstrip(".").strip()
    return name if 0 < len(name) <= _LONGEST and ". " not in name.replace(". ", "", 1) else ""


def _caption(head: str) -> str | None:
    bare = head.rstrip().rstrip("([").rstrip()
    bare = bare.rstrip("-–—|/_").rstrip()
    return bare or None


def _label(drafts: list[Draft], _: Context) -> None:
    """Move the credit at the end of a caption to `credit`, and clean the credits that have an element of their own."""
    for draft in drafts:
        if draft.credit:  # an element of its own, with the label in it or not
            draft.credit = split_credit(draft.credit)[1] or draft.credit.strip("()[] ") or None
            continue
        if not draft.caption or draft.kind == "table":
            continue
        caption, credit = split_credit(draft.caption)
        if credit is None:
            continue
        draft.caption, draft.credit = caption, credit
        size = len(caption or "")
        draft.spans = tuple(attrs.evolve(span, end=min(span.end, size)) for span in draft.spans if span.start < size)
        draft.images = tuple(
            attrs.evolve(image, alt=None) if image.alt and fold(image.alt) == fold(caption or "") else image
            for image in draft.images
        )


RULE: Final = Rule("credit", _label)
