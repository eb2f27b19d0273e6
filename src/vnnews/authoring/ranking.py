"""The ranking of candidate selectors: those that are right on most pages and are likely to last come first."""

from __future__ import annotations

from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.authoring.selectors import CLASS, MEANINGFUL_TAG, Selector, selectors_of
from vnnews.authoring.targets import Outcome, elements_of, judge
from vnnews.css.index import select

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml import etree

    from vnnews.authoring.sample import Sample

_PAGES: Final = 8  # pages that candidates are taken from; they are tried on all pages
_ELEMENTS: Final = 12  # of each of them
_MOST: Final = 200  # candidates of one field
_BACKUPS: Final = 2
_WORDS: Final = 5  # this many more words around a name or a date weigh as much as one rank
COST_OF_WRONG: Final = 4
"""The pages on which a selector has to be right for each on which it is wrong."""


@attrs.frozen
class ScoredSelector:
    """A candidate with what was counted for it on the samples."""

    css: str
    rank: int
    right: frozenset[int]
    """The numbers of the samples on which it gives the right value."""
    unchecked: int = 0
    """On how many samples it gives a value where the generic reading has none."""
    extra: int = 0
    """How many elements it matches beside the right one."""
    wrong: int = 0
    """On how many samples it gives another value than the generic reading, which may be wrong itself."""

    @property
    def order(self) -> tuple[object, ...]:
        """The sort key: the best candidate has the smallest."""
        balance = COST_OF_WRONG * self.wrong + self.unchecked - len(self.right)
        return (balance, self.rank, self.extra, len(self.css), self.css)


def ranks_of(elements: Iterable[Iterable[etree._Element]]) -> dict[str, int]:
    """The selectors of elements, given page by page, each with its best rank; the best of many."""
    ranks: dict[str, int] = {}
    for page in elements:
        for element in islice(page, _ELEMENTS):
            for selector in selectors_of(element):
                ranks[selector.css] = min(selector.rank, ranks.get(selector.css, selector.rank))
    best = sorted(ranks.items(), key=lambda pair: (pair[1], len(pair[0])))[:_MOST]
    return dict(best)


def best_for(field: str, samples: Sequence[Sample]) -> tuple[ScoredSelector, ...]:
    """The selectors of a field: the best one, and fallbacks for pages without it."""
    ranks = ranks_of(elements_of(field, sample) for sample in samples[:_PAGES])
    scored = (_scored(field, Selector(css, rank), samples) for css, rank in ranks.items())
    return tuple(_complementary(filter(None, scored)))


def _complementary(candidates: Iterable[ScoredSelector]) -> Iterator[ScoredSelector]:
    """The best candidate, then those that are right on further pages or are likely to last for another reason."""
    covered: frozenset[int] = frozenset()
    ranks: set[int] = set()
    count = 0
    for candidate in sorted(candidates, key=attrgetter("order")):
        adds_pages = not candidate.right <= covered
        lasts_otherwise = candidate.rank not in ranks and candidate.rank <= CLASS
        if adds_pages or (lasts_otherwise and candidate.right == covered and count <= _BACKUPS):
            covered |= candidate.right
            ranks.add(candidate.rank)
            count += 1
            yield candidate


def _scored(field: str, selector: Selector, samples: Sequence[Sample]) -> ScoredSelector | None:
    """A candidate with its counts. Returns None if it is right on few pages or wrong on many."""
    outcomes = [judge(field, sample, selector.css) for sample in samples]
    right = frozenset(number for number, outcome in enumerate(outcomes) if outcome is Outcome.RIGHT)
    wrong = outcomes.count(Outcome.WRONG)
    unchecked = outcomes.count(Outcome.UNCHECKED)
    is_bare_tag = selector.css.isalnum() and selector.rank > MEANINGFUL_TAG
    if is_bare_tag or len(right) < max(COST_OF_WRONG * wrong, unchecked, 1):
        return None
    matches = [(samples[number], select(samples[number].root, selector.css)) for number in right]
    rank = selector.rank
    extra = 0 if field in {"breadcrumbs", "tags"} else sum(len(elements) - 1 for _, elements in matches)
    if field in {"authors", "published"}:  # short values: an element with many other words is too large
        size = sum(sample.words.size(elements[0]) for sample, elements in matches) // len(matches)
        rank, extra = rank + size // _WORDS, extra + size
    return ScoredSelector(selector.css, rank, right, unchecked, extra, wrong)
