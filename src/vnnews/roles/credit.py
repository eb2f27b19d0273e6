"""Credits: who made the picture, split off the end of its caption."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from vnnews.roles.rule import Context, Rule
from vnnews.text import fold
from vnnews.vocabulary.captions import split_credit

if TYPE_CHECKING:
    from vnnews.blocks.draft import Draft


def _label(drafts: list[Draft], _: Context) -> None:
    """Move the credit at the end of a caption to `credit`, and clean the credits that have an element of their own.

    >>> from vnnews.blocks.draft import Draft
    >>> captions = ("Ghe khóm. Ảnh: Mai An", None), ("Ảnh chụp Cái Răng", "(Mai An)")
    >>> drafts = [Draft(kind="figure", caption=caption, credit=credit) for caption, credit in captions]
    >>> _label(drafts, Context())
    >>> [(draft.caption, draft.credit) for draft in drafts]
    [('Ghe khóm.', 'Mai An'), ('Ảnh chụp Cái Răng', 'Mai An')]
    """
    for draft in drafts:
        if draft.credit:  # an element of its own, with the label in it or not
            draft.credit = split_credit(draft.credit)[1] or draft.credit.strip("()[] ") or None
            continue
        if not draft.caption or draft.kind == "table":
            continue
        caption, credit = split_credit(draft.caption)
        if credit is None:
            continue
        draft.caption, draft.credit = caption, credit
        size = len(caption or "")
        draft.spans = tuple(attrs.evolve(span, end=min(span.end, size)) for span in draft.spans if span.start < size)
        draft.images = tuple(
            attrs.evolve(image, alt=None) if image.alt and fold(image.alt) == fold(caption or "") else image
            for image in draft.images
        )


RULE: Final = Rule("credit", _label)
