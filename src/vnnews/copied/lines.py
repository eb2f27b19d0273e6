"""Boilerplate in a copied text: buttons, titles of boxes, names of categories."""

from __future__ import annotations

import re
from typing import Final

import attrs

from vnnews.text import fold, is_caps
from vnnews.vocabulary.buttons import PLAY_TIME, is_copied_button
from vnnews.vocabulary.captions import split_credit
from vnnews.vocabulary.combine import any_of
from vnnews.vocabulary.links import TAG_TITLES, box_title
from vnnews.vocabulary.names import is_name, split_names, without_bracket

ENDS: Final = (".", "!", "…", ";", ",", ":")
"""Ends of lines that are neither a title nor a name."""
_SENTENCE_ENDS: Final = (".", "!", "?", "…", "”", '"')
_SOUND: Final = re.compile(rf"{PLAY_TIME}(?:\s?/\s?{PLAY_TIME})?")
_LONGEST: Final = 70
_TAGS: Final = re.compile(rf"^{any_of(TAG_TITLES)}\s?:\s?(\S.{{0,400}})$", re.IGNORECASE)
_TIME: Final = re.compile(r"[\d:/., |-]{8,25}")
_LONGEST_TAG: Final = 8  # words
_LONGEST_CATEGORY: Final = 4  # words, which in Vietnamese are syllables
_LONGEST_NAME: Final = 60
_LONGEST_CAPTION: Final = 400
_LONGEST_QUOTED: Final = 200  # a longer quotation that stands twice in a row was extracted twice
_QUOTES: Final = ('"', "“", "«")
_MOST_NAMES: Final = 3
_LONGEST_TITLE: Final = 220


@attrs.frozen
class Line:
    """A line of a copied text."""

    number: int
    text: str
    box: str = ""
    """`title` over a box of links to other stories, `related` inside one."""


def is_button(text: str) -> bool:
    """Whether a line is a button of a page and nothing else.

    >>> is_button("Chia sẻ"), is_button("Copy link thành công"), is_button("Chia sẻ của một thợ cả")
    (True, True, False)
    """
    return len(text) <= _LONGEST and is_copied_button(fold(text))


def is_sound(text: str) -> bool:
    """Whether a line is the duration of a recording, which stands beside its play button."""
    return len(text) <= _LONGEST and _SOUND.fullmatch(text) is not None


def box_of(text: str) -> str:
    """The box that a line is the title of: `related`, `tags`, or `end` (boilerplate below a story); else empty.

    >>> box_of("Bài liên quan"), box_of("Đọc bài theo từ khoá:"), box_of("Mới nhất trên VnEconomy")
    ('related', 'tags', 'end')
    """
    return box_title(fold(text).strip("*:. ")) if len(text) <= _LONGEST else ""


def _single_tags(text: str) -> tuple[str, ...]:
    """The tags of a line with title and tags: `Từ khóa: gạo, cà phê`; empty for other lines."""
    line = _TAGS.match(text)
    parts = re.split(r"\s?[,;#]\s?", line[1].rstrip(".")) if line else ()
    return tuple(part.strip() for part in parts if part.strip())


def is_category(text: str) -> bool:
    """Whether a line is short enough for the name of a category, and too short for a headline."""
    return len(text.split()) <= _LONGEST_CATEGORY


def is_byline(text: str) -> bool:
    """Whether a line is a byline: a few names, and perhaps what the author did, in brackets."""
    if len(text) > _LONGEST_NAME or text.endswith(ENDS):
        return False
    names = split_names(without_bracket(text.strip(" -–—")))
    return len(names) <= _MOST_NAMES and all(is_name(name, fewest=1) for name in names)


def is_doubled(text: str, after: str) -> bool:
    """Whether two lines are alt and caption of one picture; a credit may stand in only one of them."""
    if fold(text) == fold(after):
        return len(text) <= (_LONGEST_QUOTED if text.startswith(_QUOTES) else _LONGEST_CAPTION)
    caption, credit = split_credit(after)
    bare, _ = split_credit(text)
    return credit is not None and caption is not None and fold(bare or "").rstrip(". ") == fold(caption).rstrip(". ")


def without_buttons(lines: list[Line], *, top: bool = False) -> list[Line]:
    """The lines without buttons and without initials, which replace the picture of the author in the next line.

    With `top`, only those before the first line of text are left out.

    >>> lines = [Line(number, text) for number, text in enumerate(["Chia sẻ", "M", "Minh Anh", "Gạo tăng.", "Lưu bài"])]
    >>> [line.text for line in without_buttons(lines)], [line.text for line in without_buttons(lines, top=True)]
    (['Minh Anh', 'Gạo tăng.'], ['Minh Anh', 'Gạo tăng.', 'Lưu bài'])
    """
    kept: list[Line] = []
    neighbours = ["", *(line.text for line in lines), ""]
    for place, line in enumerate(lines):
        if _is_tool(neighbours[place], line.text, neighbours[place + 2]):
            continue
        if top:
            return lines[place:]
        kept.append(line)
    return kept


def _is_tool(before: str, text: str, after: str) -> bool:
    """Whether a line is a button, the duration beside a play button, or the initial of the name in the next line."""
    is_initial = len(text) == 1 and text.isupper() and after.startswith(text)
    return is_initial or is_button(text) or (is_sound(text) and is_button(before))


@attrs.frozen
class Below:
    """A copied text below its headline and lead, without boilerplate."""

    lines: list[Line]
    tags: tuple[str, ...]
    dropped: int
    """How many lines below the story are boilerplate."""


def without_boilerplate(lines: list[Line]) -> Below:
    """The lines of a story and its boxes of links, its tags, and the number of boilerplate lines below it.

    Boxes and tags count only after the first sentence. Before it the same words are a menu.

    >>> texts = ["Giá gạo tăng.", "Bài liên quan", "Được mùa", "Từ khóa: gạo, lúa", "Mới nhất trên VnEconomy", "Tin"]
    >>> below = without_boilerplate([Line(number, text) for number, text in enumerate(texts)])
    >>> [(line.text, line.box) for line in below.lines], below.tags, below.dropped
    ([('Giá gạo tăng.', ''), ('Bài liên quan', 'title'), ('Được mùa', 'related')], ('gạo', 'lúa'), 2)
    """
    kept: list[Line] = []
    tags: list[str] = []
    box, has_begun = "", False
    for place, line in enumerate(lines):
        has_begun = has_begun or line.text.endswith(_SENTENCE_ENDS)
        opened = box_of(line.text) if has_begun else ""
        if opened == "end":
            return Below(kept, tuple(tags), len(lines) - place)
        if box and _TIME.fullmatch(line.text):
            continue  # of another story
        after = lines[place + 1].text if place + 1 < len(lines) else ""
        box = opened or (box if _goes_on(box, line.text, after) else "")
        if box == "tags":
            tags += [] if opened else [line.text.strip("# ")]
        elif has_begun and (named := _single_tags(line.text)):
            tags += named
        else:
            kept.append(attrs.evolve(line, box="title" if opened else box) if box else line)
    return Below(kept, tuple(tags), 0)


def _goes_on(box: str, text: str, after: str) -> bool:
    """Whether a line belongs to the open box. A line that stands twice does not: it is a caption."""
    return _is_tag(text) if box == "tags" else _is_title(text) and text != after


def _is_tag(text: str) -> bool:
    return len(text.split()) <= _LONGEST_TAG and not text.endswith(ENDS)


def _is_title(text: str) -> bool:
    """Whether a line is neither a sentence nor a heading: in a box it is the title of another story."""
    return len(text) <= _LONGEST_TITLE and not text.endswith(ENDS) and not is_caps(text)
