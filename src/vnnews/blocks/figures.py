"""The drafts of one figure element become one figure: pictures, caption, credit, and other blocks behind it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import attrs

from vnnews.model import Reason
from vnnews.text import clean, fold
from vnnews.vocabulary.captions import is_only_credit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnnews.blocks.draft import Draft

_LONGEST_CAPTION = 600
_LONGEST_CREDIT = 100


@attrs.frozen
class FigureElement:
    """An element that makes its drafts one figure."""

    parent: int
    """The number of the figure's element around it; 0 if there is none."""
    evidence: str


def gather_figures(drafts: list[Draft], elements: Mapping[int, FigureElement]) -> list[Draft]:
    """Make the drafts of a figure's element, and of the figures in it, into blocks.

    A figure in a figure stands for itself if it has a caption; else its pictures belong to the one around it. So do
    those of a figure that is alone in another one, which then holds the caption once more.
    """
    homes = _homes(drafts, elements)
    inner = Counter(element.parent for element in elements.values())
    groups: dict[int, list[Draft]] = {}
    for draft in drafts:
        groups.setdefault(homes[draft.figure], []).append(draft)
    kept: set[int] = set()
    for number, group in groups.items():
        is_gallery = inner[number] > 1 and all(draft.kind == "text" for draft in group)
        blocks = _as_texts(group) if is_gallery else gather_figure(group, elements[number].evidence)
        kept.update(map(id, blocks))
    return [draft for draft in drafts if id(draft) in kept]


def _homes(drafts: list[Draft], elements: Mapping[int, FigureElement]) -> dict[int, int]:
    """The figure to which the drafts of each figure's element belong, by number."""
    captioned = {draft.figure for draft in drafts if draft.role == "caption" or draft.is_open}
    pictured = {draft.figure for draft in drafts if draft.kind == "figure"}
    held = {draft.figure for draft in drafts if draft.kind != "text"}
    inner = Counter(element.parent for element in elements.values())
    homes: dict[int, int] = {}
    for number, element in elements.items():  # the outer ones come first
        around = element.parent
        stands = not around or (number in captioned & held and (inner[around] > 1 or around in pictured))
        homes[number] = number if stands else homes[around]
    return homes


def _as_texts(drafts: list[Draft]) -> list[Draft]:
    """The captions of a gallery whose pictures have their own, as paragraphs."""
    for draft in drafts:
        draft.role = None if draft.role == "caption" else draft.role
    return drafts


def gather_figure(drafts: list[Draft], evidence: str) -> list[Draft]:
    """Make the drafts of one figure element into blocks; the order of the others is kept.

    Captions go to the pictures, else to the table or embed of the figure. The caption of a quotation names who is
    quoted, and is its last line; that of other texts (code, verse) is a paragraph. A figure without anything in it but
    a caption has lost its picture.
    Texts without a role are the caption where no text has that role. A credit in an element of its own needs no label.

    >>> from vnnews.blocks.draft import Draft
    >>> drafts = [Draft(kind="figure"), Draft(kind="text", role="caption", text="Cầu Long Biên.")]
    >>> [(draft.kind, draft.caption) for draft in gather_figure(drafts, "<figure>")]
    [('figure', 'Cầu Long Biên.')]
    """
    captions, makers = _captions_and_credits(drafts)
    pictures = [draft for draft in drafts if draft.kind == "figure"]
    holder = next(iter(pictures or (draft for draft in drafts if draft.kind in {"table", "embed"})), None)
    if holder is None:
        for draft in makers:
            draft.role = "caption"
        return _of_text(drafts, [*captions, *makers])
    if holder.kind == "table":  # a table has no credit of its own
        captions, makers = [*captions, *makers], []
    _add_captions(holder, captions)
    if pictures:
        holder.images = tuple(dict.fromkeys(image for draft in pictures for image in draft.images))
        holder.reason = Reason("figure", evidence)
    if makers:
        holder.credit = clean(" ".join(draft.text for draft in makers))
    return _without(drafts, [*captions, *makers, *pictures[1:]])


def _without(drafts: list[Draft], others: list[Draft]) -> list[Draft]:
    """The drafts that are none of the others."""
    left_out = set(map(id, others))
    return [draft for draft in drafts if id(draft) not in left_out]


def _of_text(drafts: list[Draft], captions: list[Draft]) -> list[Draft]:
    """The drafts of a figure that holds text instead of pictures."""
    texts = _without(drafts, captions)
    named = [draft for draft in captions if draft.role == "caption"]
    if not texts or not named:
        return drafts
    quote = next((draft for draft in texts if draft.role in {"quote", "pull_quote"}), None)
    if quote is None:
        return _as_texts(drafts)
    quote.text = "\n".join([quote.text, *(draft.text for draft in named)])
    return _without(drafts, named)


def _captions_and_credits(drafts: list[Draft]) -> tuple[list[Draft], list[Draft]]:
    """The captions of a figure, and what names who made its pictures."""
    captions = _captions(drafts)
    makers = [draft for draft in drafts if draft.role == "credit"]
    lines = [draft for draft in drafts if draft.role == "caption" or draft.is_open]
    if len(lines) > 1:  # a line that names who made the picture stands above it, or below its caption
        makers += [draft for draft in lines if len(draft.text) <= _LONGEST_CREDIT and is_only_credit(draft.text)]
        captions = _without(captions, makers)
    return captions, makers


def _captions(drafts: list[Draft]) -> list[Draft]:
    """The texts with the role of a caption, else those without a role that are short enough."""
    captions = [draft for draft in drafts if draft.role == "caption"]
    return captions or [draft for draft in drafts if draft.is_open and len(draft.text) <= _LONGEST_CAPTION]


def _add_captions(holder: Draft, captions: list[Draft]) -> None:
    """Put captions behind the holder's own, each text once; spans are kept where one text is the whole caption."""
    own = [holder.caption] if holder.caption else []
    known = set(map(_folded, own))
    added = list({_folded(draft.text): draft for draft in captions if _folded(draft.text) not in known}.values())
    holder.caption = clean(" ".join([*own, *(draft.text for draft in added)])) or None
    if len(added) == 1 and not own and holder.kind == "figure":
        holder.spans = added[0].spans if "\n" not in added[0].text else ()


def _folded(text: str) -> str:
    """A caption to compare: viewers repeat it without the full stop."""
    return fold(text).rstrip(" .")
