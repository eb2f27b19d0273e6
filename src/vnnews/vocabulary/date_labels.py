"""The words in front of a date that say what happened then: the first publication, a change, or something else.

Each table is one meaning. The words behind the Vietnamese and English ones are those of foreign papers.
"""

from __future__ import annotations

import enum
import re
from typing import Final

from vnnews.vocabulary.combine import Pattern, any_of


class Label(enum.Enum):
    """What the words in front of a date say of it."""

    PUBLISHED = "published"
    UPDATED = "updated"
    OTHER = "other"
    """Neither: the end of an offer, the day of an event, the birth of a person."""


_LABELS: Final[dict[Label, tuple[str, ...]]] = {
    Label.PUBLISHED: (
        *(
            Pattern(r"đăng(?!\s(?:ký|kí|nhập))"),
            "đăng tải",
            "xuất bản",
            "phát hành",
            "ngày đăng",
            "giờ đăng",
            "đăng lần đầu",
            "ngày tạo",
        ),
        *("published", "first published", "posted", "publish date", "date published"),
        *(
            "veröffentlicht",
            "publicado",
            "publié",
            "pubblicato",
            "gepubliceerd",
            "publicerad",
            "publisert",
            "giriş",
            "입력",
        ),
    ),
    Label.UPDATED: (
        *("cập nhật", "cập nhật lần cuối", "sửa", "sửa đổi", "chỉnh sửa", "sửa lần cuối", "bổ sung"),
        *("updated", "last updated", "update", "modified", "last modified", "edited", "last edited"),
        *(
            "aktualisiert",
            "actualizado",
            "mis à jour",
            "aggiornato",
            "bijgewerkt",
            "uppdaterad",
            "oppdatert",
            "uppfært",
        ),
        *("opdateret", "päivitetty", "güncelleme", "zaktualizowano", "atnaujinta", "обновлено", "수정", "更新"),
    ),
    Label.OTHER: (
        *(
            "hạn nộp",
            "hạn chót",
            "hết hạn",
            "thời hạn",
            "bắt đầu",
            "kết thúc",
            "khai mạc",
            "bế mạc",
            "diễn ra",
            "khởi chiếu",
        ),
        *("sinh ngày", "ngày sinh", "ngày mất", "expires", "deadline", "starts", "ends", "bình luận", "commented"),
    ),
}
_WORDS: Final = {label: any_of(words) for label, words in _LABELS.items()}
_LABEL: Final = re.compile(
    rf"(?<![^\W\d_])(?:{'|'.join(f'(?P<{label.value}>{words})' for label, words in _WORDS.items())})(?![^\W\d_])",
    re.IGNORECASE,
)


def has_date_label(text: str) -> bool:
    """Whether a text has words that say what a date in it stands for."""
    return _LABEL.search(text) is not None


def label_of_date(before: str) -> Label | None:
    """What the words in front of a date say of it: the last ones count. Returns None if they say nothing.

    >>> label_of_date("Tin đăng - Cập nhật lần cuối: "), label_of_date("Thứ Năm, ")
    (<Label.UPDATED: 'updated'>, None)
    """
    last = None
    for match in _LABEL.finditer(before):
        last = match.lastgroup
    return None if last is None else Label(last)


def without_date_labels(text: str) -> str:
    """A text without the words that say what its dates stand for.

    >>> without_date_labels("Cập nhật lúc | Ngày đăng")
    ' lúc | '
    """
    return _LABEL.sub("", text)
