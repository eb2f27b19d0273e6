"""Of many selectors the few that give the right thing on most pages and are likely to last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from vnnews.authoring.selectors import Hook, selectors_of
from vnnews.authoring.targets import Verdict, elements_of, judge
from vnnews.css.index import select

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml import etree

    from vnnews.authoring.sample import Sample

_PAGES: Final = 8  # pages whose elements are asked for their selectors; all pages are asked whether they fit
_ELEMENTS: Final = 12  # on each of them
_MOST: Final = 200  # selectors that are tried for one field
_BACKUPS: Final = 2
_WORDS: Final = 5  # so many more words around a name or a date are as bad as a worse kind of selector
_TELLING: Final = 4  # the rank of a kind of element that says enough by itself
DEAR: Final = 4
"""The pages on which a selector has to be right for each on which it is not."""


@attrs.frozen
class Choice:
    """A selector, and what speaks for it."""

    css: str
    rank: int
    right: frozenset[int]
    """The numbers of the pages on which it gives the right thing."""
    more: int = 0
    """On how many pages it gives something where the generic path found nothing."""
    extra: int = 0
    """How many elements it matches beside the right one."""
    wrong: int = 0
    """On how many pages it gives something else than the generic path, which may be the one that errs."""

    @property
    def order(self) -> tuple[object, ...]:
        """What is first in this order is chosen."""
        return (DEAR * self.wrong + self.more - len(self.right), self.rank, self.extra, len(self.css), self.css)


def hooks_in(elements: Iterable[Iterable[etree._Element]]) -> dict[str, int]:
    """The selectors of elements, given page by page, with their ranks; the best of many."""
    ranks: dict[str, int] = {}
    for page in elements:
        for _, element in zip(range(_ELEMENTS), page, strict=False):
            for hook in selectors_of(element):
                ranks[hook.css] = min(hook.rank, ranks.get(hook.css, hook.rank))
    kept = sorted(ranks.items(), key=lambda pair: (pair[1], len(pair[0])))[:_MOST]
    return dict(kept)


def best_for(field: str, samples: Sequence[Sample]) -> tuple[Choice, ...]:
    """The selectors of a field: the best one, and others behind it for pages or years without it."""
    ranks = hooks_in(elements_of(field, sample) for sample in samples[:_PAGES])
    judged = (_judged(field, Hook(css, rank), samples) for css, rank in ranks.items())
    return tuple(overtake(choice for choice in judged if choice is not None))


def overtake(choices: Iterable[Choice]) -> Iterator[Choice]:
    """The best choice, then those that are right on further pages or last for another reason."""
    left = sorted(choices, key=lambda choice: choice.order)
    seen: frozenset[int] = frozenset()
    kinds: set[int] = set()
    count = 0
    for choice in left:
        further = not choice.right <= seen
        other_kind = choice.rank not in kinds and choice.rank <= 3 and choice.right == seen  # noqa: PLR2004 - no mere kind
        if further or (other_kind and count <= _BACKUPS):
            seen |= choice.right
            kinds.add(choice.rank)
            count += 1
            yield choice


def _judged(field: str, hook: Hook, samples: Sequence[Sample]) -> Choice | None:
    """What speaks for a selector; `None` where it is right on few pages or wrong on many."""
    verdicts = [judge(field, sample, hook.css) for sample in samples]
    right = frozenset(number for number, verdict in enumerate(verdicts) if verdict is Verdict.RIGHT)
    wrong = verdicts.count(Verdict.WRONG)
    more = verdicts.count(Verdict.MORE)
    if len(right) < max(DEAR * wrong, more, 1) or (hook.css.isalnum() and hook.rank > _TELLING):
        return None
    met = [(samples[number], select(samples[number].root, hook.css)) for number in right]
    extra = 0 if field in {"breadcrumbs", "tags"} else sum(len(elements) - 1 for _, elements in met)
    size = sum(sample.words.size(elements[0]) for sample, elements in met) // len(met)
    tight = field in {"authors", "published"}
    rank, extra = hook.rank + tight * (size // _WORDS), extra + tight * size
    return Choice(hook.css, rank, right, more, extra, wrong)
