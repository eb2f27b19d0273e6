"""What headings begin with, and how questions of an interview do, which are no headings however bold they are."""

from __future__ import annotations

import functools
import re
from typing import Final

from vnnews.vocabulary.combine import any_of

LAW_PARTS: Final = ("Phần", "Chương", "Mục", "Tiểu mục", "Điều")
"""What parts a law."""
ASKERS: Final = ("PV", "P.V", "Phóng viên", "Hỏi", "MC")
"""Who asks, before a colon."""
ADDRESSED: Final = ("ông", "bà", "anh", "chị", "cô", "chú", "bác sĩ", "giáo sư", "tiến sĩ")
"""How a question addresses who is asked."""
JOINING: Final = ("thưa", "xin", "vậy", "theo", "còn", "và", "nhưng", "với")
"""What may stand before that at the beginning of a question."""


def opens_law_part(text: str) -> bool:
    """Whether a text begins as the title of a part of a law does.

    >>> opens_law_part("Điều 12. Giá gạo"), opens_law_part("Điều đáng lo")
    (True, False)
    """
    return _law_part().match(text) is not None


def opens_question(text: str) -> bool:
    """Whether a text is a question behind a dash, or behind the name of who asks.

    >>> opens_question("PV: Giá gạo sẽ ra sao?"), opens_question("- Giá gạo sẽ ra sao?"), opens_question("Vì sao?")
    (True, True, False)
    """
    return _asker().match(text) is not None


def is_addressed(text: str) -> bool:
    """Whether a question addresses somebody, and asks nothing about a person who is named.

    >>> is_addressed("Ông có lo không?"), is_addressed("Ông Trump có lo không?"), is_addressed("Vì sao, thưa bà?")
    (True, False, True)
    """
    person = _person().match(text)
    return (person is not None and (person[1] is None or person[1].islower())) or _thanked().search(text) is not None


@functools.cache
def _law_part() -> re.Pattern[str]:
    return re.compile(rf"{any_of(LAW_PARTS)} (?:thứ \w{{2,6}}|[IVXLC]{{1,7}}|\d{{1,3}})\b")


@functools.cache
def _asker() -> re.Pattern[str]:
    return re.compile(rf"[-–—*]\s?\S.{{0,300}}\?[”\"]?$|{any_of(ASKERS)}\s?[:.]\s", re.IGNORECASE)


@functools.cache
def _person() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(JOINING)}\s)?{any_of(ADDRESSED)}(?:,|\s(\S))", re.IGNORECASE)


@functools.cache
def _thanked() -> re.Pattern[str]:
    return re.compile(rf"\bthưa {any_of(ADDRESSED)}\b", re.IGNORECASE)
