"""The fingerprint of a layout: selectors that match on its pages and on no others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from vnnews.authoring.selectors import CLASS, Selector, selectors_of
from vnnews.authoring.targets import TARGETS
from vnnews.css.index import select
from vnnews.text import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnnews.authoring.draft_layout import DraftLayout
    from vnnews.authoring.sample import Sample

_MOST: Final = 3
_ANY_RANK: Final = 9
# Elements that only articles have come first; other ones, and selectors by ancestors, only if those are not enough.
_ROUNDS: Final = (
    (("headline", "lead"), CLASS),
    (("headline", "lead"), _ANY_RANK),
    (TARGETS, _ANY_RANK),
)

Coverage = dict[str, frozenset[int]]
"""Candidate selectors, each with the numbers of the pages on which it matches."""


@attrs.frozen
class Fingerprint:
    """Selectors, each of which identifies the layout, with comments that give their evidence."""

    selectors: tuple[str, ...]
    comments: dict[tuple[str, str], str]


def fingerprint_of(layout: DraftLayout, group: Sequence[Sample], others: Sequence[Sample]) -> Fingerprint:
    """The best fingerprint of a layout.

    The candidates are the lasting names of the elements of its fields and of its body. If none matches on all pages,
    several together do.
    """
    candidates, coverage = _candidates(layout, group, others)
    chosen = _cover(candidates, coverage, len(group))
    if not chosen:
        css = layout.body[0]
        return Fingerprint((css,), {("fingerprint", css): "other pages match it too: no better selector, check it"})
    comments = {("fingerprint", css): _comment(len(coverage[css]), len(group), len(others)) for css in chosen}
    return Fingerprint(tuple(chosen), comments)


def _candidates(
    layout: DraftLayout, group: Sequence[Sample], others: Sequence[Sample]
) -> tuple[list[Selector], Coverage]:
    """Selectors that match on no other page, round by round until one matches on all pages of the group."""
    candidates: list[Selector] = []
    coverage: Coverage = {}
    for fields, rank in _ROUNDS:
        for selector in _selectors(layout, fields, group):
            if selector.rank > rank or any(select(other.root, selector.css) for other in others):
                continue
            if selector.css not in coverage:
                candidates.append(selector)
            pages = (number for number, sample in enumerate(group) if select(sample.root, selector.css))
            coverage[selector.css] = frozenset(pages)
        if any(len(pages) == len(group) for pages in coverage.values()):
            break
    return candidates, coverage


def _cover(candidates: Sequence[Selector], coverage: Coverage, whole: int) -> list[str]:
    """The candidates that together match on most pages, and some further ones that match on all."""
    chosen: list[str] = []
    covered: frozenset[int] = frozenset()
    ranks: set[int] = set()

    def order(candidate: Selector) -> tuple[int, int, int]:
        return -len(coverage[candidate.css]), candidate.rank, len(candidate.css)

    for candidate in sorted(candidates, key=order):
        pages = coverage[candidate.css]
        is_spare = len(pages) == whole and candidate.rank not in ranks and len(chosen) < _MOST
        if is_spare or not pages <= covered:
            chosen.append(candidate.css)
            ranks.add(candidate.rank)
            covered |= pages
    return chosen


def _selectors(layout: DraftLayout, fields: Sequence[str], group: Sequence[Sample]) -> list[Selector]:
    """The selectors of the elements that a layout selects, without bare tags."""
    used = [css for field in fields for css in layout.fields.get(field, ())[:2]] + list(layout.body)
    elements = (element for sample in group[:_MOST] for css in used for element in select(sample.root, css)[:1])
    ranks = {
        selector.css: selector.rank
        for element in elements
        for selector in selectors_of(element)
        if not selector.css.isalnum()
    }
    return [Selector(css, rank) for css, rank in ranks.items()]


def _comment(count: int, whole: int, others: int) -> str:
    evidence = f"on {count} of {counted(whole, 'page')}"
    return (
        f"{evidence}, on none of {counted(others, 'other page')}"
        if others
        else f"{evidence}; no other pages to compare with"
    )
