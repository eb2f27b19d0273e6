"""Bylines: names, roles and what does not belong to either."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vnnews.dates import find_dates
from vnnews.model import Author
from vnnews.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnnews.finding.found import Found

__all__ = ["read_authors"]

_LABEL: Final = re.compile(
    r"^(?:tác giả|bài viết|bài và ảnh|bài, ảnh|bài|ảnh|tin|người viết|by|author|written by|thực hiện|theo|"
    r"biên tập|nguồn)\s?:\s?|^(?:by|bởi|theo)\s",
    re.IGNORECASE,
)
_ROLES: Final = re.compile(
    r"\s?[(\[–—-]?\s?\b(tổng hợp|thực hiện|lược dịch|lược ghi|biên dịch|dịch|ghi|tổng thuật|bài và ảnh|"
    r"theo [\w .]{2,30})\s?[)\]]?$",
    re.IGNORECASE,
)
_SPLIT: Final = re.compile(r"\s{0,3}(?:[,;|/&•]|\s[-–—]\s|\svà\s|\band\b)\s{0,3}")
_JOB: Final = re.compile(r"^(?:thông tín viên|phóng viên|biên tập viên|cộng tác viên|bình luận viên)\b")
_EDGE: Final = " -–—.,:;|()[]•·"
_MAIL: Final = re.compile(r"\S{1,64}@\S{1,100}|https?://\S{1,300}|www\.\S{1,300}")
_OTHERS: Final = re.compile(r"^\d{1,2} tác giả khác$")
_LONGEST: Final = 60
_CLOCK: Final = re.compile(r"\b\d{1,2}[:h]\d{2}\b")


def read_authors(found: Found, names_of_site: Iterable[str]) -> tuple[Author, ...]:
    """The persons of a byline; the site, the company and addresses are none.

    >>> from vnnews.finding.found import Found
    >>> from vnnews.model import Origin
    >>> [author.name for author in read_authors(Found(("Thanh Minh -",), Origin.LAYOUT, "strong"), ())]
    ['Thanh Minh']
    """
    unwanted = {fold(name) for name in names_of_site}
    authors: dict[str, Author] = {}
    links = found.links or (None,) * len(found.values)
    for value, link in zip(found.values, links, strict=True):
        for name, role in _persons(value):
            key = fold(name)
            if key and key not in unwanted and key not in authors:
                authors[key] = Author(name, role, link)
    return tuple(authors.values())


def _persons(value: str) -> list[tuple[str, str | None]]:
    text = _MAIL.sub(" ", value)
    for date in reversed(find_dates(text)):
        text = text[: date.span[0]] + " " + text[date.span[1] :]
    text = _LABEL.sub("", clean(_CLOCK.sub(" ", text)))
    persons: list[tuple[str, str | None]] = []
    for part in _SPLIT.split(text):
        bare = _LABEL.sub("", part.strip(_EDGE)).strip(_EDGE)
        role = _ROLES.search(bare)
        if role is not None:
            bare = bare[: role.start()].strip(_EDGE)
        bare = _without_initial(bare)
        if persons and _JOB.match(bare):  # `Đỗ Lam, thông tín viên RFA`
            persons[-1] = (persons[-1][0], bare)
        elif bare and len(bare) <= _LONGEST and any(map(str.isalpha, bare)) and not _OTHERS.match(bare):
            persons.append((bare, role[1] if role else None))
    return persons


def _without_initial(name: str) -> str:
    """Without the avatar's letter in front: `K Kim Phong` is Kim Phong."""
    words = name.split()
    if len(words) > 1 and len(words[0]) == 1 and words[0].isupper() and words[1][:1] == words[0]:
        return " ".join(words[1:])
    return name
