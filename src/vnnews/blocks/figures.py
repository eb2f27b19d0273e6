"""What stands in one figure element becomes one figure: pictures, caption, and whatever else it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnnews.model import Reason
from vnnews.text import clean, fold

if TYPE_CHECKING:
    from vnnews.blocks.draft import Draft

_LONGEST_CAPTION = 600


def gather_figure(drafts: list[Draft], evidence: str) -> list[Draft]:
    """Make the drafts of one figure element into blocks; the order of what remains is kept.

    Captions go to the pictures, else to the table or embed of the figure; without any of these they stay as they are.
    Texts that nobody calls a caption are one where there is no other. A credit in an element of its own needs no label.
    """
    captions = [draft for draft in drafts if draft.role == "caption"]
    makers = [draft for draft in drafts if draft.role == "credit"]
    if not captions:
        captions = [draft for draft in drafts if draft.is_open and len(draft.text) <= _LONGEST_CAPTION]
    pictures = [draft for draft in drafts if draft.kind == "figure"]
    holders = pictures or [draft for draft in drafts if draft.kind in {"table", "embed"}]
    if not holders:
        for draft in makers:
            draft.role = "caption"
        return drafts
    holder = holders[0]
    if holder.kind == "table":  # a table has no credit of its own
        captions, makers = [*captions, *makers], []
    own = [holder.caption] if holder.caption else []
    known = {_said(text) for text in own}
    shown = list({_said(draft.text): draft for draft in captions if _said(draft.text) not in known}.values())
    holder.caption = clean(" ".join([*own, *(draft.text for draft in shown)])) or None
    if len(shown) == 1 and not own and holder.kind == "figure":
        holder.spans = shown[0].spans if "\n" not in shown[0].text else ()
    if pictures:
        holder.images = tuple(dict.fromkeys(image for draft in pictures for image in draft.images))
        holder.reason = Reason("figure", evidence)
    if makers:
        holder.credit = clean(" ".join(draft.text for draft in makers))
    gone = {id(draft) for draft in (*captions, *makers, *pictures[1:])}
    return [draft for draft in drafts if id(draft) not in gone]


def _said(text: str) -> str:
    """What a caption says: a viewer says it once more, without the full stop."""
    return fold(text).rstrip(" .")
