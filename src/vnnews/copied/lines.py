"""Boilerplate in a copied text: buttons, titles of boxes, names of categories."""

from __future__ import annotations

import re
from typing import Final

import attrs

from vnnews.text import fold, is_caps, nfc
from vnnews.vocabulary.buttons import PLAY_TIME, is_copied_button
from vnnews.vocabulary.combine import any_of
from vnnews.vocabulary.links import TAG_TITLES, box_title

ENDS: Final = (".", "!", "…", ";", ",", ":")
"""What ends a line that is no title and no name."""
_SENTENCE_ENDS: Final = (".", "!", "?", "…", "”", '"')
_VIETNAMESE: Final = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
_ENGLISH: Final = re.compile(r"\b(?:the|of|and|was|is)\b", re.IGNORECASE)
_SOUND: Final = re.compile(rf"{PLAY_TIME}(?:\s?/\s?{PLAY_TIME})?")
_LONGEST: Final = 70
_TAGS: Final = re.compile(rf"^{any_of(TAG_TITLES)}\s?:\s?(\S.{{0,400}})$", re.IGNORECASE)
_TIME: Final = re.compile(r"[\d:/., |-]{8,25}")
_LONGEST_TAG: Final = 8  # words
_LONGEST_CATEGORY: Final = 4  # words, which in Vietnamese are syllables
_LONGEST_TITLE: Final = 220


@attrs.frozen
class Line:
    """A line of a copied text."""

    number: int
    text: str
    box: str = ""
    """`title` over a box of links to other stories, `related` inside one."""


def is_button(text: str) -> bool:
    """Whether a line is one of a page's buttons and nothing else.

    >>> is_button("Chia sẻ"), is_button("Copy link thành công"), is_button("Chia sẻ của một thợ cả")
    (True, True, False)
    """
    return len(text) <= _LONGEST and is_copied_button(fold(text))


def is_sound(text: str) -> bool:
    """Whether a line is the length of a recording, as it stands beside the button that plays it."""
    return len(text) <= _LONGEST and _SOUND.fullmatch(text) is not None


def box_of(text: str) -> str:
    """The box whose title a line is: `related`, `tags`, or `end` for what stands below stories; else empty.

    >>> box_of("Bài liên quan"), box_of("Đọc bài theo từ khoá:"), box_of("Mới nhất trên VnEconomy")
    ('related', 'tags', 'end')
    """
    return box_title(fold(text).strip("*:. ")) if len(text) <= _LONGEST else ""


def _single_tags(text: str) -> tuple[str, ...]:
    """The tags of a line that begins with their title: `Từ khóa: gạo, cà phê`."""
    line = _TAGS.match(text)
    parts = re.split(r"\s?[,;#]\s?", line[1].rstrip(".")) if line else ()
    return tuple(part.strip() for part in parts if part.strip())


def is_category(text: str) -> bool:
    """Whether a line is short enough to be the name of a category, and is too short for a headline."""
    return len(text.split()) <= _LONGEST_CATEGORY


def language_of(text: str) -> str | None:
    """Vietnamese by its letters, unless there are more of the commonest English words; names may stand in both.

    >>> language_of("Giá gạo tăng"), language_of("The price of rice in Đắk Lắk was up")
    ('vi', 'en')
    """
    letters, words = len(_VIETNAMESE.findall(nfc(text))), len(_ENGLISH.findall(text))
    return "vi" if letters > words else "en" if words else None


def without_buttons(lines: list[Line], *, top: bool = False) -> list[Line]:
    """Without buttons, and without the letter that stands for the picture of who is named in the next line.

    `top`: only the buttons before the first line of text.
    """
    kept: list[Line] = []
    for place, line in enumerate(lines):
        after = lines[place + 1].text if place + 1 < len(lines) else ""
        before = lines[place - 1].text if place else ""
        is_letter = len(line.text) == 1 and line.text.isupper() and after.startswith(line.text)
        if is_button(line.text) or is_letter or (is_sound(line.text) and is_button(before)):
            continue
        if top:
            return lines[place:]
        kept.append(line)
    return kept


def without_frame(lines: list[Line]) -> tuple[list[Line], tuple[str, ...], int]:
    """The lines of a story with its boxes of links, its tags, and how many lines below it are the page's own.

    Such boxes and tags stand behind a sentence: before it the same words are a menu's.
    """
    kept: list[Line] = []
    tags: list[str] = []
    box, has_begun = "", False
    for place, line in enumerate(lines):
        has_begun = has_begun or line.text.endswith(_SENTENCE_ENDS)
        opened = box_of(line.text) if has_begun else ""
        if opened == "end":
            return kept, tuple(tags), len(lines) - place
        after = lines[place + 1].text if place + 1 < len(lines) else ""
        if box and _TIME.fullmatch(line.text):
            continue  # of another story
        goes_on = _is_tag(line.text) if box == "tags" else _is_title(line.text) and line.text != after
        box = opened or (box if goes_on else "")
        if box == "tags":
            tags += [] if opened else [line.text.strip("# ")]
        elif has_begun and (named := _single_tags(line.text)):
            tags += named
        else:
            kept.append(attrs.evolve(line, box="title" if opened else box) if box else line)
    return kept, tuple(tags), 0


def _is_tag(text: str) -> bool:
    return len(text.split()) <= _LONGEST_TAG and not text.endswith(ENDS)


def _is_title(text: str) -> bool:
    """Whether a line is no sentence and no heading: in a box it names another story or a tag."""
    return len(text) <= _LONGEST_TITLE and not text.endswith(ENDS) and not is_caps(text)
