"""The elements by which a page is known to be of a layout: all its pages bear them, and others do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from vnnews.authoring.selectors import Hook, selectors_of
from vnnews.authoring.targets import SOUGHT
from vnnews.css.index import select

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnnews.authoring.draft_layout import DraftLayout
    from vnnews.authoring.sample import Sample

_MOST: Final = 3
# What only an article has is asked first; other elements, and what is above them, only where that is not enough.
_ROUNDS: Final = ((("headline", "lead"), 3), (("headline", "lead"), 9), (SOUGHT, 9))


@attrs.frozen
class Fingerprint:
    """Selectors, each of which shows that a page is of a layout, with what speaks for them."""

    selectors: tuple[str, ...]
    why: dict[tuple[str, str], str]

    def __iter__(self) -> Iterator[str]:
        return iter(self.selectors)


def fingerprint_of(layout: DraftLayout, group: Sequence[Sample], others: Sequence[Sample]) -> Fingerprint:
    """The best marks of a layout's pages.

    The elements of its fields and of its body are asked first for their lasting names. Where none is on all pages,
    several together are.
    """
    own: list[Hook] = []
    borne: dict[str, frozenset[int]] = {}
    for fields, rank in _ROUNDS:
        marks = [hook for hook in _marks(layout, fields, group) if hook.rank <= rank]
        marks = [hook for hook in marks if not any(select(other.root, hook.css) for other in others)]
        own += [hook for hook in marks if hook.css not in borne]
        borne |= {
            hook.css: frozenset(at for at, each in enumerate(group) if select(each.root, hook.css)) for hook in marks
        }
        if any(len(pages) == len(group) for pages in borne.values()):
            break
    chosen: list[str] = []
    seen: frozenset[int] = frozenset()
    ranks: set[int] = set()
    for hook in sorted(own, key=lambda hook: (-len(borne[hook.css]), hook.rank, len(hook.css))):
        further = not borne[hook.css] <= seen
        whole = len(borne[hook.css]) == len(group)
        if further or (whole and hook.rank not in ranks and len(chosen) < _MOST):
            chosen.append(hook.css)
            ranks.add(hook.rank)
            seen |= borne[hook.css]
    if not chosen:
        css = layout.body[0]
        return Fingerprint((css,), {("fingerprint", css): "other pages bear it too: nothing better was found, look"})
    why = {("fingerprint", css): _why(len(borne[css]), len(group), len(others)) for css in chosen}
    return Fingerprint(tuple(chosen), why)


def _marks(layout: DraftLayout, fields: Sequence[str], group: Sequence[Sample]) -> list[Hook]:
    """The selectors of the elements that a layout names, but for mere kinds of elements."""
    named = [css for field in fields for css in layout.fields.get(field, ())[:2]] + list(layout.body)
    ranks: dict[str, int] = {}
    for sample in group[:_MOST]:
        for css in named:
            for element in select(sample.root, css)[:1]:
                for hook in selectors_of(element):
                    if not hook.css.isalnum():
                        ranks[hook.css] = hook.rank
    return [Hook(css, rank) for css, rank in ranks.items()]


def _why(count: int, whole: int, others: int) -> str:
    told = f"on {count} of {whole} {'page' if whole == 1 else 'pages'}"
    return f"{told}, on none of {others} others" if others else f"{told}; no other page was there to compare"
