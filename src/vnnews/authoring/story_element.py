"""The element that holds the story on all pages of a layout."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnnews.authoring.ranking import DEAR, Choice, hooks_in
from vnnews.css.index import select

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from vnnews.authoring.sample import Sample
    from vnnews.authoring.word_index import Stretch

_ABOVE: Final = 3  # ancestors that may stand for an element without a lasting name
_BOX: Final = 1.2  # times the words: a box that belongs to the story, no frame
_ENOUGH: Final = 0.9  # of the words: the generic path may have taken a line of the frame for a part of the story


def story_elements(sample: Sample) -> tuple[etree._Element, ...]:
    """The innermost element around nearly all of the story that the generic path found, and the one around all of it.

    There is none where nothing was found, and one where both are the same or the second is much larger: a line of the
    frame that was taken for a part of the story must not make the frame the story.
    """
    texts = list(sample.story())
    able = {element: stretch for element, stretch in sample.words.stretches.items() if _holds_several(element)}
    inside = {element: _held(stretch, texts) for element, stretch in able.items()}
    most = max(inside.values(), default=0)
    best = _innermost([element for element, count in inside.items() if count and count >= _ENOUGH * most], sample)
    wide = _innermost([element for element, count in inside.items() if count and count == most], sample)
    if best is None or wide is None:
        return ()
    fits = wide is not best and sample.words.size(wide) <= _BOX * sample.words.size(best)
    return (best, wide) if fits else (best,)


def body_choices(samples: Sequence[Sample]) -> tuple[Choice, ...]:
    """Selectors of the story's element, the best first."""
    stories = [story_elements(sample) for sample in samples]
    ranks = hooks_in([each for story in found for each in _upwards(story)] for found in stories)
    choices = (_judged(css, rank, samples, stories) for css, rank in ranks.items())
    return tuple(sorted((choice for choice in choices if choice is not None), key=lambda choice: choice.order))


def _judged(
    css: str, rank: int, samples: Sequence[Sample], stories: Sequence[Sequence[etree._Element]]
) -> Choice | None:
    """What speaks for a selector; the more it holds beside the story, the less."""
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
    if not right or len(right) < DEAR * wrong:
        return None
    return Choice(css, rank + round(extra / len(right)), frozenset(right), 0, extra, wrong)


def _upwards(element: etree._Element) -> Iterator[etree._Element]:
    yield element
    for step, above in enumerate(element.iterancestors()):
        if step == _ABOVE or above.tag in {"body", "html"}:
            return
        yield above


def _held(stretch: Stretch, texts: Sequence[Sequence[Stretch]]) -> int:
    """How many words of the story stand in a stretch."""
    first, last = stretch
    held = (places for places in texts if any(first <= start and end <= last for start, end in places))
    return sum(places[0][1] - places[0][0] for places in held)


def _holds_several(element: etree._Element) -> bool:
    """Whether an element can be a body: not a paragraph, but what paragraphs stand in."""
    return element.tag not in {"p", "span", "b", "strong", "em", "i", "a", "li", "td", "figcaption", "h1", "h2", "h3"}


def _innermost(elements: Sequence[etree._Element], sample: Sample) -> etree._Element | None:
    """The last of the smallest: elements come in document order, parents before their children."""
    best = None
    for element in elements:
        if best is None or sample.words.size(element) <= sample.words.size(best):
            best = element
    return best
