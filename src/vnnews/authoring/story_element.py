"""The container: the element that holds the story, and candidate selectors for it on all pages of a layout."""

from __future__ import annotations

from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from vnnews.authoring.ranking import COST_OF_WRONG, ScoredSelector, ranks_of
from vnnews.css.index import select

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from vnnews.authoring.sample import Sample
    from vnnews.authoring.word_index import Stretch

_ANCESTORS: Final = 3  # that may stand for an element without a lasting name
_BOX: Final = 1.2  # times the words: more than a box that belongs to the story
_ENOUGH: Final = 0.9  # of the words: the generic reading may have taken a line of boilerplate for a part of the story


def story_elements(sample: Sample) -> tuple[etree._Element, ...]:
    """The innermost container of nearly all of the story, and that of all of it.

    Returns nothing without a story. Returns one element if both are the same or the second is much larger: a line of
    boilerplate that was taken for a part of the story must not make the whole page the container.
    """
    texts = list(sample.story())
    containers = {element: stretch for element, stretch in sample.words.stretches.items() if _may_contain(element)}
    held = {element: _held(stretch, texts) for element, stretch in containers.items()}
    most = max(held.values(), default=0)
    if not most:
        return ()
    nearly_all = _innermost([element for element, count in held.items() if count >= _ENOUGH * most], sample)
    whole = _innermost([element for element, count in held.items() if count == most], sample)
    fits = whole is not nearly_all and sample.words.size(whole) <= _BOX * sample.words.size(nearly_all)
    return (nearly_all, whole) if fits else (nearly_all,)


def body_candidates(samples: Sequence[Sample]) -> tuple[ScoredSelector, ...]:
    """Selectors of the container, the best first."""
    stories = [story_elements(sample) for sample in samples]
    ranks = ranks_of([element for container in containers for element in _upwards(container)] for containers in stories)
    scored = (_scored(css, rank, samples, stories) for css, rank in ranks.items())
    return tuple(sorted(filter(None, scored), key=attrgetter("order")))


def _scored(
    css: str, rank: int, samples: Sequence[Sample], stories: Sequence[Sequence[etree._Element]]
) -> ScoredSelector | None:
    """A candidate with its counts; words beside the story worsen its rank. Returns None if it is wrong too often."""
    right, wrong, extra = set(), 0, 0
    for number, (sample, story) in enumerate(zip(samples, stories, strict=True)):
        first = next(iter(select(sample.root, css)), None)
        if first is None or not story:
            continue
        if first not in story and first not in story[0].iterancestors():
            wrong += 1
            continue
        right.add(number)
        size = sample.words.size(story[0])
        extra += round(10 * (sample.words.size(first) - size) / max(size, 1))
    if not right or len(right) < COST_OF_WRONG * wrong:
        return None
    return ScoredSelector(css, rank + round(extra / len(right)), frozenset(right), 0, extra, wrong)


def _upwards(element: etree._Element) -> Iterator[etree._Element]:
    """An element and the ancestors whose selectors may stand for it."""
    yield element
    for ancestor in islice(element.iterancestors(), _ANCESTORS):
        if ancestor.tag in {"body", "html"}:
            return
        yield ancestor


def _held(stretch: Stretch, texts: Sequence[Sequence[Stretch]]) -> int:
    """How many words of the story a stretch holds."""
    first, last = stretch
    held = (places for places in texts if any(first <= start and end <= last for start, end in places))
    return sum(end - start for (start, end), *_ in held)


def _may_contain(element: etree._Element) -> bool:
    """Whether an element can be a container. A paragraph or a heading cannot."""
    return element.tag not in {"p", "span", "b", "strong", "em", "i", "a", "li", "td", "figcaption", "h1", "h2", "h3"}


def _innermost(elements: Sequence[etree._Element], sample: Sample) -> etree._Element:
    """The last of the smallest elements: they come in document order, parents before their children."""
    return min(reversed(elements), key=sample.words.size)
