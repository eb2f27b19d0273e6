"""The score of each element as the story's container: what its texts weigh, added up; and which element has the best.

A text of prose weighs its length, times a factor that its features raise or lower, even below zero. Links and labels
weigh against an element. So the sum rises from a paragraph up to the whole of the story, and falls where boilerplate
joins: the container is the element with the greatest sum. `python -m bench.locate` measures and fits the weights.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.body import features as of
from vnnews.vocabulary.notices import is_imprint

if TYPE_CHECKING:
    from vnnews.body.outline import Outline

_NO_CONTAINERS: Final = frozenset(
    [
        *("p", "li", "tbody", "tr", "th", "thead", "blockquote", "figure", "figcaption", "ul", "ol", "dl", "dt", "dd"),
        *("pre", "a", "h1", "h2", "h3", "h4", "h5", "h6"),
    ]
)
_PICTURES: Final = frozenset({"img", "video", "iframe", "table"})
_CLIMBS: Final = 4
_INHERITED: Final = ~(of.MIXED | of.ABOVE | of.BESIDE | of.IMPRINT | of.AGREES)
"""Features that an element gives to what stands in it."""
_AGAINST: Final = -5.0  # the score of links and tools; the label of a field has less
_LABEL: Final = 100  # characters; what is longer and no prose may be anything
_MUCH: Final = 500  # characters of prose
_SHORT: Final = frozenset({"td", "th", "li", "dt", "dd", "figcaption", "caption", "h2", "h3", "h4"})
"""Elements whose text may be short though it is no label."""


@attrs.frozen
class Weights:
    """What a feature adds to the factor of a text, and what else counts."""

    features: Mapping[int, float]
    lowest: float = -0.1
    highest: float = 3.0
    """The bounds of the factor."""
    linked: float = -0.4
    """For each character of a link that stands alone."""
    inline: float = -0.08
    """For each character of a link in running text."""
    label: float = -0.15
    """For each character of a short text."""
    picture: float = 15.0
    """For a picture, a video or a table below the headline."""
    headline: float = -0.3
    """For holding the headline, for each character of prose on the page, at most 500: the container stands below it."""
    outer: float = 0.08
    """How much more an element must weigh than the best one in it."""
    named: float = 0.4
    """The same, where only one of both is named like a story; in favour of that one."""
    marked: float = 1.0
    """The same, where only the inner one is marked by schema.org's articleBody."""
    credible: float = 15.0
    """The least score of a story."""


WEIGHTS: Final = Weights(
    {
        of.STORY: 0.4,
        of.ARTICLE: 0.1,
        of.AGREES: 0.8,
        of.FRAME: -1.1,
        of.EDGE: -1.2,
        of.COMMENT: -2.0,
        of.LEAD: -1.0,
        of.CARD: -1.3,
        of.NEXT: -3.0,
        of.ABOVE: -0.8,
        of.BESIDE: -0.5,
        of.ITEM: -0.3,
        of.CELL: -0.3,
        of.FORM: -0.3,
        of.IMPRINT: -2.0,
        of.MIXED: -0.7,
    }
)


def score(outline: Outline, features: Sequence[int], weights: Weights = WEIGHTS) -> list[float]:
    """The score of each element, by its features and those of the elements around it."""
    scores = [0.0] * len(outline)
    factors: dict[int, float] = {}
    for place, mask in enumerate(masks_of(outline, features)):
        own = outline.own[place]
        if not own:
            scores[place] += _of_no_prose(outline, place, mask, weights)
            continue
        if mask not in factors:
            total = 1 + sum(weight for feature, weight in weights.features.items() if mask & feature)
            factors[mask] = min(max(total, weights.lowest), weights.highest)
        scores[place] += factors[mask] * own + weights.inline * outline.linked[place]
    for place in range(len(outline) - 1, 0, -1):
        scores[outline.parents[place]] += scores[place]
    return scores


def masks_of(outline: Outline, features: Sequence[int]) -> list[int]:
    """The features of each element's own text: its element's, those of the elements around it, those of its words."""
    masks = [0] * len(outline)
    for place, above in enumerate(outline.parents):
        mask = features[place] | (masks[above] & _INHERITED if above >= 0 else 0)
        if outline.own[place]:
            mask |= of.ABOVE if place < outline.headline else 0
            mask |= 0 if place in outline.column else of.BESIDE
            mask |= of.IMPRINT if is_imprint(outline.openings[place]) else 0
            mask |= of.AGREES if not mask & of.LEAD and outline.agrees(place) else 0
        masks[place] = mask
    return masks


def _of_no_prose(outline: Outline, place: int, mask: int, weights: Weights) -> float:
    """What an element weighs that has no prose of its own."""
    if place == outline.headline:
        return weights.headline * min(outline.prose[0], _MUCH)
    tag, linked = outline.elements[place].tag, outline.linked[place]
    loose = min(outline.loose[place], _LABEL)
    if tag in _PICTURES:
        beside = mask & of.NOT_OF_STORY or place < outline.headline
        return 0.0 if beside else weights.picture
    if tag in _SHORT and not mask & of.NOT_OF_STORY:
        return weights.linked * linked
    return weights.linked * linked + weights.label * loose if linked or loose else 0.0


def best_of(outline: Outline, scores: list[float], weights: Weights = WEIGHTS) -> int:
    """The place of the element with the best score; -1 if none is above zero.

    An element is preferred to the best one inside it only if it has clearly more, or is the one named like a story.
    """
    best = [-1] * len(scores)
    for place in range(len(scores) - 1, -1, -1):
        inner = best[place]
        if (
            scores[place] > 0
            and _may_hold(outline, place)
            and (inner < 0 or scores[place] > scores[inner] * (1 + _more(outline, place, inner, weights)))
        ):
            best[place] = place
        above = outline.parents[place]
        if above >= 0 and best[place] >= 0 and (best[above] < 0 or scores[best[place]] >= scores[best[above]]):
            best[above] = best[place]
    return _whole(outline, scores, best[0]) if best[0] >= 0 else -1


def _whole(outline: Outline, scores: list[float], place: int) -> int:
    """The element around the best one that adds parts of the story, pictures for example, and nothing against it."""
    whole = place
    for _ in range(_CLIMBS):
        if outline.features[place] & of.STORY or outline.parents[place] <= 0:
            break
        inner, place = place, outline.parents[place]
        beside = [scores[each] for each in outline.children(place) if each != inner]
        if outline.linked[place] or outline.loose[place] or any(each < _AGAINST for each in beside):
            break
        if any(each > 0 for each in beside) or outline.features[place] & of.STORY:
            whole = place
    return whole


def _more(outline: Outline, outer: int, inner: int, weights: Weights) -> float:
    """How much more an element must weigh than one inside it."""
    features, others = outline.features[inner], outline.features[outer]
    if (features ^ others) & of.MARKED:
        return weights.marked if features & of.MARKED else -weights.named
    if (features ^ others) & of.STORY:
        return weights.named if features & of.STORY else -weights.named
    return weights.outer


def _may_hold(outline: Outline, place: int) -> bool:
    """Whether an element may be a container: no line or list, and a cell only if it lays out blocks of prose."""
    tag = outline.elements[place].tag
    if tag in _NO_CONTAINERS or (tag == "td" and outline.own[place]):
        return False
    return outline.prose[place] > 0
