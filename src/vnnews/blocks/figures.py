"""The drafts of one figure element become one figure: pictures, caption, credit, and other blocks behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnnews.model import Reason
from vnnews.text import clean, fold

if TYPE_CHECKING:
    from vnnews.blocks.draft import Draft

_LONGEST_CAPTION = 600


def gather_figure(drafts: list[Draft], evidence: str) -> list[Draft]:
    """Make the drafts of one figure element into blocks; the order of the others is kept.

    Captions go to the pictures, else to the table or embed of the figure; without any of these they stay as they are.
    Texts without a role are the caption where no text has that role. A credit in an element of its own needs no label.

    >>> from vnnews.blocks.draft import Draft
    >>> drafts = [Draft(kind="figure"), Draft(kind="text", role="caption", text="Cầu Long Biên.")]
    >>> [(draft.kind, draft.caption) for draft in gather_figure(drafts, "<figure>")]
    [('figure', 'Cầu Long Biên.')]
    """
    captions, makers = _captions(drafts), [draft for draft in drafts if draft.role == "credit"]
    pictures = [draft for draft in drafts if draft.kind == "figure"]
    holder = next(iter(pictures or (draft for draft in drafts if draft.kind in {"table", "embed"})), None)
    if holder is None:
        for draft in makers:
            draft.role = "caption"
        return drafts
    if holder.kind == "table":  # a table has no credit of its own
        captions, makers = [*captions, *makers], []
    _add_captions(holder, captions)
    if pictures:
        holder.images = tuple(dict.fromkeys(image for draft in pictures for image in draft.images))
        holder.reason = Reason("figure", evidence)
    if makers:
        holder.credit = clean(" ".join(draft.text for draft in makers))
    used = {id(draft) for draft in (*captions, *makers, *pictures[1:])}
    return [draft for draft in drafts if id(draft) not in used]


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
