"""Source lines: where the story was taken from."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from vnnews.roles.rule import Context, Rule
from vnnews.vocabulary.combine import any_of
from vnnews.vocabulary.press import AFTER, PICTURE_SOURCES, SOURCE_LABELS, is_paper, is_press

if TYPE_CHECKING:
    from vnnews.blocks.draft import Draft

_LONGEST: Final = 80
_WORDS: Final = 10
_LAST: Final = 4
_OPENS: Final = re.compile(r"^[(\[]?(?:Nguồn|Theo)[\s:]", re.IGNORECASE)


@functools.cache
def _source() -> re.Pattern[str]:
    label = rf"^[(\[]?\s?{any_of(SOURCE_LABELS, AFTER)}\s?(?::|(?=\s))\s?"
    return re.compile(rf"{label}([^:\n]{{1,70}}?)\s?[)\]]?\.?$", re.IGNORECASE)


@functools.cache
def _labelled() -> re.Pattern[str]:
    return re.compile(rf"^[(\[]?\s?{any_of(SOURCE_LABELS)}\s?:", re.IGNORECASE)


@functools.cache
def _address() -> re.Pattern[str]:
    label = rf"(?:{any_of(SOURCE_LABELS, AFTER)}\s?:?\s?)?"
    return re.compile(rf"^[(\[]?\s?{label}https?://\S{{4,300}}$", re.IGNORECASE)


@functools.cache
def _pictured() -> re.Pattern[str]:
    """Where the pictures of a story are from, if not from a photographer."""
    sources = rf"Ảnh\s?:\s?[^:\n]{{0,40}}\b{any_of(PICTURE_SOURCES)}\b"
    return re.compile(rf"^[(\[]?(?:Nguồn ảnh\s?:\s?[^:\n]|{sources})", re.IGNORECASE)


def _label(drafts: list[Draft], _: Context) -> None:
    """Label lines at the end that name a source; an author line that names one becomes a source line."""
    kept = {None, "author_line", "source_line"}
    for draft in [draft for draft in drafts if draft.kind == "text" and draft.role in kept][-_LAST:]:
        if evidence := _evidence(draft):
            draft.label("source_line", RULE.name, evidence)


def _evidence(draft: Draft) -> str:
    """Why a line at the end names a source; empty if it does not."""
    if draft.role == "author_line":
        names = _OPENS.match(draft.text) and _is_source(draft.text)
        return "the byline names a source" if names else ""
    if not draft.is_open:
        return ""
    short = len(draft.text) <= _LONGEST
    if short and _is_press(draft.text.strip("()[]. ")):
        return "a paper's or an agency's name, alone at the end"
    if _address().match(draft.text):
        return "an address, alone at the end"
    if _is_source(draft.text):
        return "names a source at the end of the story"
    return "says where the pictures are from, at the end" if short and _pictured().match(draft.text) else ""


def _is_press(text: str) -> bool:
    """Whether a line is a paper's name, or those of an agency and a paper: `TTXVN/Vietnam+`."""
    names = text.split("/")
    return is_paper(text) or (len(names) > 1 and all(map(is_press, names)))


def _is_source(text: str) -> bool:
    if len(text) > _LONGEST or (found := _source().match(text)) is None:
        return False
    if _labelled().match(text):
        return True
    # `Theo` also opens sentences: a source is a few words, the first of them a name.
    words = found[1].strip("()[]. ").split()
    return (
        0 < len(words) <= _WORDS - 3 and words[0][:1].isupper() and not text.rstrip(")").endswith((".", "…", "?", "!"))
    )


RULE: Final = Rule("source_line", _label)
