"""Captions: the lines that belong to pictures, and alt texts where there is no line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.blocks.draft import Draft
from vnnews.roles.rule import ALT, Context, Rule
from vnnews.text import clean, fold, strip_marks
from vnnews.vocabulary.bylines import MAKER
from vnnews.vocabulary.captions import (
    ends_with_credit,
    has_number,
    is_added_credit,
    is_only_credit,
    is_placeholder,
    opens_caption,
    without_number,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnnews.model import Image

_LONGEST: Final = 400
_SLUG: Final = re.compile(r"^\w{1,80}[-_][\w-]{1,160}$|^[a-z0-9]{1,40}(?: [a-z0-9]{1,40}){2,30}$", re.ASCII)
"""What an editor's program makes of a file's name: `cho-noi-0845`, `cho noi cai rang`; two words may be a name."""
_WORD: Final = re.compile(r"^[!-~]{30,400}$")
"""No word is so long."""
_COUNTED: Final = re.compile(r"[-–—]\s?\d{1,3}$")
"""A number alone, as some sites put it behind the headline."""
_FINAL_NUMBER: Final = re.compile(r"(?<=\w|[?!.”\"])\s\d{1,3}$")
_LONG_NAME: Final = 6  # words: of a whole headline, which a machine has put a number behind
_LONGEST_CREDIT: Final = 100
_FEWEST_WORDS: Final = 3
_SENTENCE: Final = 8  # words
_SENTENCE_ENDS: Final = (".", "!", "?", "…", "”")
_LONGEST_NAME: Final = 5  # words
_CONTAINERS: Final = frozenset({"", "div", "article", "main", "section", "body"})


def _label(drafts: list[Draft], context: Context) -> None:
    """Move captions into the pictures before them, and take alts that are no description from the pictures."""
    names = _not_captions(context)
    kept: list[Draft] = []
    pile = _Pile()
    for place, draft in enumerate(drafts):
        if draft.kind == "figure":
            draft.images = tuple(_plain(image, names) for image in draft.images)
        after = drafts[place + 1] if place + 1 < len(drafts) else None
        if draft.kind == "text" and _takes(kept, draft, after, pile):
            continue
        pile.settle()
        kept.append(draft)
    pile.settle()
    kept = _joined(kept)
    has_pictures = any(draft.images for draft in kept)
    for draft in kept:
        if draft.kind == "figure":
            _settle(draft)
        elif draft.role == "caption" or (not has_pictures and _is_left_caption(draft)):
            _lonely(draft)
    drafts[:] = kept


def _is_left_caption(draft: Draft) -> bool:
    """Whether a text without a role is a caption, where the page has lost its pictures, as copied text has."""
    return (
        draft.is_open
        and draft.align != "right"  # it signs the story
        and len(draft.text) <= _LONGEST
        and _is_credited_line(draft.text)
        and not is_only_credit(draft.text)
    )


@attrs.define
class _Pile:
    """The lines of one caption, while they are collected: each stands in it once."""

    holder: Draft | None = None
    lines: dict[str, str] = attrs.Factory(dict)
    """By their folded form."""

    def add(self, holder: Draft, draft: Draft) -> None:
        """Add a line to the caption of a picture or an embed."""
        if holder is not self.holder:
            self.settle()
            self.holder = holder
            self.lines = {fold(holder.caption): holder.caption} if holder.caption else {}
        if not self.lines:
            holder.spans = draft.spans
        elif fold(draft.text) not in self.lines:
            holder.spans = ()
        self.lines.setdefault(fold(draft.text), draft.text)
        holder.caption = holder.caption or draft.text

    def settle(self) -> None:
        """Give the caption to its holder."""
        if self.holder is not None:
            self.holder.caption = clean(" ".join(self.lines.values()))
        self.holder = None


def _not_captions(context: Context) -> frozenset[str]:
    """Folded texts that are no caption: the headline, also without its marks (MASTERCMS), and the site's names."""
    names = {fold(name) for name in (context.headline, *context.site_names) if name}
    return frozenset(names | {strip_marks(context.headline or "")})


def _plain(image: Image, names: frozenset[str]) -> Image:
    """The image without its alt, if that does not describe the picture."""
    if image.alt is None:
        return image
    folded = fold(image.alt)
    bare = {folded, without_number(folded), _COUNTED.sub("", folded).rstrip()}
    if len(folded.split()) > _LONG_NAME:
        bare.add(_FINAL_NUMBER.sub("", folded))
    is_name = _WORD.match(image.alt) is not None or (
        _SLUG.match(image.alt) is not None and image.alt.lower().replace(" ", "-") in image.url.lower()
    )
    if "" in bare or bare & names or is_name or is_placeholder(image.alt) or has_number(folded):
        return attrs.evolve(image, alt=None)
    return image


def _takes(kept: list[Draft], draft: Draft, after: Draft | None, pile: _Pile) -> bool:
    """Give a text to the picture before it, when it is that picture's caption."""
    holder = kept[-1] if kept else None
    if draft.role == "credit" or (holder is not None and holder.caption and _is_credit_alone(draft)):
        pile.settle()
        return _credits(holder, draft)
    if holder is None or holder.kind not in {"figure", "embed"}:
        return False
    if holder.caption and draft.role != "caption":
        pile.settle()
        return _says_again(holder, draft)
    before = kept[-2] if len(kept) > 1 else None
    if evidence := _evidence(holder, draft, before, after):
        pile.add(holder, draft)
        holder.label(holder.role or holder.kind, "caption", evidence)
    return bool(evidence)


def _is_credit_alone(draft: Draft | None) -> bool:
    """Whether a line names who made a picture, and nothing else."""
    if draft is None or not draft.is_open or draft.align == "right" or len(draft.text) > _LONGEST_CREDIT:
        return False
    return is_only_credit(draft.text)


def _credits(holder: Draft | None, draft: Draft) -> bool:
    """Give a credit in an element of its own to the picture before it; without one it is the caption's line."""
    if holder is None or holder.kind not in {"figure", "embed"} or holder.credit:
        draft.role = "caption" if draft.role else None
        return False
    holder.credit = draft.text
    return True


def _says_again(holder: Draft, draft: Draft) -> bool:
    """Whether a text is the caption of the picture before it once more, with or without who made the picture."""
    caption = fold(holder.caption or "").rstrip(" .")
    folded = fold(draft.text)
    if not draft.is_open or draft.level or not folded.startswith(caption):
        return False
    behind = folded[len(caption) :].strip(" .")
    if behind and not is_added_credit(behind):
        return False
    if behind:
        holder.caption, holder.spans = draft.text, draft.spans
    return True


def _evidence(holder: Draft, draft: Draft, before: Draft | None, after: Draft | None) -> str:
    """Why a text after a picture is its caption; empty if it is no caption."""
    if draft.role == "caption":
        return draft.reason.evidence if draft.reason else "caption"
    if not draft.is_open or len(draft.text) > _LONGEST or "\n" in draft.text:
        return ""
    if _is_credit_alone(after) and holder.images:
        return "a credit in the line below it"
    if draft.level:
        return ""
    credited = _is_credited_line(draft.text)
    if draft.align == "right" and _may_sign(draft.text, credited=credited):
        return ""
    folded = fold(draft.text)
    signs = {
        "the picture's alt says the same": any(image.alt and fold(image.alt) == folded for image in holder.images),
        "a credit at its end": credited,
        "in one paragraph with the picture": _in_one_paragraph(holder, draft) and not _goes_on(holder, draft, before),
        "a lone line after the picture, set apart": _is_set_apart(draft, after),
        "begins as captions do": opens_caption(draft.text) and not draft.text.endswith((".", ":")),
    }
    return next((evidence for evidence, holds in signs.items() if holds), "")


def _may_sign(text: str, *, credited: bool) -> bool:
    """Whether a line, if it is set to the right, signs the story: a name, with or without who made the pictures."""
    alone = not credited or MAKER.search(text) is not None
    return alone and len(MAKER.sub("", text).split()) <= _LONGEST_NAME


def _is_set_apart(draft: Draft, after: Draft | None) -> bool:
    """Whether a text is italic, or centred but not bold, and no line of a centred poem."""
    small = draft.marked("italic") or (draft.align == "center" and not draft.marked("bold"))
    in_poem = after is not None and after.is_open and after.align == draft.align == "center"
    return small and not in_poem


def _in_one_paragraph(holder: Draft, draft: Draft) -> bool:
    same = holder.kind == "figure" and draft.parent == holder.parent
    return same and draft.tag not in _CONTAINERS and len(draft.text) <= _LONGEST // 2


def _goes_on(holder: Draft, draft: Draft, before: Draft | None) -> bool:
    """Whether a text in one paragraph with a picture is the paragraph, and the picture only stands in it.

    It is, if the picture floats beside it, if text stands before the picture too, or if a sentence follows the picture
    on the same line.
    """
    if holder.floats or (before is not None and before.kind == "text" and before.parent == draft.parent):
        return True
    is_line = draft.below_break or draft.align == "center" or draft.marked("italic")
    return not is_line and draft.text.endswith(_SENTENCE_ENDS) and len(draft.text.split()) >= _SENTENCE


def _is_credited_line(text: str) -> bool:
    return "\n" not in text and ends_with_credit(text)


def _joined(drafts: list[Draft]) -> list[Draft]:
    """One figure of pictures in a row, whose caption stands below the last one.

    A row is what the page sets into one element with nothing else; or the alt of its first picture is that caption.
    """
    joined: list[Draft] = []
    for draft in drafts:
        first = _first_of_row(joined, draft) if draft.kind == "figure" and draft.caption else len(joined)
        row = joined[first:]
        if row:
            draft.images = tuple(image for each in (*row, draft) for image in each.images)
            draft.line = row[0].line
            del joined[first:]
        joined.append(draft)
    return joined


def _first_of_row(before: list[Draft], last: Draft) -> int:
    """Where the row of pictures begins whose last has the caption: at the farthest one whose alt is that caption."""
    caption, first = fold(last.caption or ""), len(before)
    for place in range(len(before) - 1, -1, -1):
        picture = before[place]
        if picture.kind != "figure" or picture.caption:
            break
        alts = {fold(image.alt) for image in picture.images if image.alt}
        in_row = picture.row != 0 and picture.row == last.row
        if alts - {caption} and not in_row:
            break
        if alts or in_row:
            first = place
    return first


def _settle(draft: Draft) -> None:
    """Alt equal to the caption is no alt; an alt without a caption is the caption."""
    draft.role = draft.role or "figure"
    if draft.caption:
        caption = fold(draft.caption)
        draft.images = tuple(_unlike(image, caption) for image in draft.images)
        return
    if draft.leads_on:  # the alt names what the link leads to: another story, what an advertisement sells
        return
    alts: Iterable[str] = dict.fromkeys(image.alt for image in draft.images if image.alt)
    alt = " ".join(text for text in alts if len(text.split()) >= _FEWEST_WORDS)
    if alt:
        draft.caption = alt
        draft.images = tuple(attrs.evolve(image, alt=None) if image.alt else image for image in draft.images)
        draft.label("figure", "caption", "the picture's alt", code=ALT)


def _unlike(image: Image, caption: str) -> Image:
    alt = fold(image.alt or "")
    return attrs.evolve(image, alt=None) if alt and (alt in caption or caption in alt) else image


def _lonely(draft: Draft) -> None:
    """A caption whose picture is not there."""
    draft.kind, draft.caption = "figure", draft.text
    evidence = draft.reason.evidence if draft.reason else "a credit at its end"
    draft.label("figure", "caption", f"{evidence}; no picture before it")


RULE: Final = Rule("caption", _label)
