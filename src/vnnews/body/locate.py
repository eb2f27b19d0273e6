"""Where the story stands in a page: what the layout selects, else the element with the best score."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.blocks.story import Story
from vnnews.body import features as of
from vnnews.body.outline import Outline
from vnnews.body.score import WEIGHTS, Weights, best_of, score
from vnnews.body.unseen import find_unseen, script_with
from vnnews.dom.inline import text_of
from vnnews.dom.naming import is_author_name, name_of
from vnnews.dom.tags import SKIPPED_TAGS
from vnnews.model import Note
from vnnews.text import counted
from vnnews.vocabulary.bylines import without_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml import etree

    from vnnews.dom.page import Page
    from vnnews.metadata.candidates import Candidates

_HOLLOW, _FULL = 200, 800  # characters of a container that is none, and of the one that is meant
_THIN: Final = 200  # characters of prose; with less, pictures may be the story
_SNIPPETS: Final = 600.0  # the score of some teasers, on a page whose own container is empty
_COLUMN: Final = 0.15  # of all prose may stand between the headline and a column that is named like boilerplate
_LONGEST_LINE: Final = 120  # characters of a signature
_MOST_NAMED: Final = 40  # elements that are named like a story; each is looked through
_FAR_MORE: Final = 3  # times
_A_LEAD: Final = 200  # characters: more between the headline and a column is a story
_CLIMBS: Final = 4
_SHOWN: Final = ("img", "picture", "figure", "video", "iframe")
_HOLDERS: Final = frozenset({"article", "div", "main", "section"})


@attrs.frozen(eq=False)
class Located:
    """The element that was located, and why."""

    outline: Outline
    place: int
    scores: Sequence[float]
    hidden: bool = False
    """Whether it is hidden: nothing else is a story."""
    by_pictures: bool = False

    @property
    def element(self) -> etree._Element:
        """The element."""
        return self.outline.elements[self.place]

    @property
    def evidence(self) -> str:
        """Why it was located, in words."""
        if self.by_pictures:
            return "its name and its pictures: the page has hardly any text"
        reason = f"its score, {self.scores[self.place]:.0f}"
        if self.outline.features[self.place] & of.STORY:
            reason += f", and its name: {self.element.get('itemprop') or name_of(self.element).strip()}"
        return reason


def locate_story(
    page: Page, selected: Story, candidates: Candidates, find_headline: Callable[[], etree._Element | None]
) -> tuple[Story, tuple[Note, ...]]:
    """The story that the layout has selected, else the one with the best score; and notes how it was located.

    A layout's container that holds hardly any text is not believed where another one is clearly the story: the
    template has changed since. Where no element is credible, the story may stand where browsers do not show it.
    """
    if selected.body is not None and _holds(selected.body, _HOLLOW):
        return selected, (_by_layout(selected),)
    headline = find_headline()
    outline = outline_of(page, candidates, headline)
    located = locate(outline)
    if selected.body is not None:
        if not _is_empty(selected.body) and not _replaces(located, selected.body):
            return selected, (_by_layout(selected),)
        located = located if _replaces(located, selected.body) else None
    if located is not None:
        return _story_of(located)
    unseen = find_unseen(page, candidates)
    if unseen is not None:
        return unseen, (
            Note("unseen-story", f"the story was read from {unseen.evidence}: nothing else is one", "body"),
        )
    if selected.body is not None:
        return selected, (_by_layout(selected),)
    message = "no container was located: no part of the page is credible as a story"
    script = script_with(page, text_of(headline) if headline is not None else None)
    return Story(), (Note("body", f"{message}; it seems to stand in {script}" if script else message, "body"),)


def _by_layout(selected: Story) -> Note:
    return Note("body", f"the container is {selected.evidence}, by the layout", "body")


def _story_of(located: Located) -> tuple[Story, tuple[Note, ...]]:
    """The story in a located element, without the articles that follow it."""
    outline, place = located.outline, located.place
    inside = range(place + 1, outline.end(place))
    following = frozenset(outline.elements[each] for each in inside if outline.features[each] & of.NEXT)
    notes = [Note("body", f"the container was located by {located.evidence}", "body")]
    if following:
        notes.append(Note("next-article", f"{counted(len(following), 'article')} below the story: left out", "body"))
    if located.hidden:
        notes.append(Note("unseen-story", "the story was read from a hidden element: nothing else is one", "body"))
    return Story(located.element, located.evidence, after=_signature(outline, place), without=following), tuple(notes)


def _signature(outline: Outline, place: int) -> tuple[etree._Element, ...]:
    """The lines right below the container that state author or source behind a colon, and have no name of their own."""
    lines: list[etree._Element] = []
    for below in outline.children(outline.parents[place]) if place else ():
        element = outline.elements[below]
        text = text_of(element) if below > place else ""
        if not text:
            continue
        named = outline.features[below] or is_author_name(element)
        if named or ":" not in text or len(text) > _LONGEST_LINE or without_label(text) == text:
            break
        lines.append(element)
    return tuple(lines)


def outline_of(page: Page, candidates: Candidates, headline: etree._Element | None) -> Outline:
    """The outline of a page, with what its metadata says of the story."""
    known = [value for field in ("story", "lead") for each in candidates.get(field, ()) for value in each.values]
    return Outline(next(page.root.iter("body"), page.root), headline, known)


def locate(outline: Outline, weights: Weights = WEIGHTS) -> Located | None:
    """The credible element with the best score; None if no element is credible.

    Names are believed less where nothing else is a story: a column may be called `sidebar`, an opinion `comment`. At
    last, what is hidden may be shown by a script.
    """
    for features in _readings(outline):
        scores = score(outline, features, weights)
        place = best_of(outline, scores, weights)
        credible = place >= 0 and scores[place] >= weights.credible
        if (not credible or outline.prose[place] < _THIN) and (shown := _of_pictures(outline)) >= 0:
            return Located(outline, shown, scores, by_pictures=True)
        if credible and scores[place] < _SNIPPETS and _has_empty_container(outline, place):
            return None
        if credible:
            place = _with_player(outline, place) if outline.prose[place] < _THIN else place
            return _or_column(Located(outline, place, scores), weights)
    if outline.hidden:
        located = locate(outline.revealed(), weights)
        return attrs.evolve(located, hidden=True) if located is not None else None
    return None


def _readings(outline: Outline) -> Iterator[Sequence[int]]:
    """The features of all elements, believing less from one reading to the next."""
    yield outline.features
    if outline.prose[0] < _FULL:
        yield [each & ~of.LEAD for each in outline.features]
    features = outline.without_names_of_columns(of.FRAME | of.EDGE | of.COMMENT | of.LEAD, 1)
    yield features
    yield [each & ~(of.CARD | of.LEAD) for each in features]


def _or_column(located: Located, weights: Weights) -> Located:
    """What was located, or a column named like boilerplate between headline and it that has far more of the prose."""
    outline = located.outline
    if outline.headline < 0 or 2 * outline.prose[located.place] >= outline.prose[0]:
        return located
    features = outline.without_names_of_columns(of.FRAME | of.EDGE | of.LEAD, _COLUMN)
    if features == outline.features:
        return located
    scores = score(outline, features, weights)
    place = best_of(outline, scores, weights)
    if place < 0 or outline.prose[place] < _FAR_MORE * outline.prose[located.place]:
        return located
    column = next(each for each in range(len(outline)) if features[each] != outline.features[each])
    is_above = outline.headline < located.place < column and outline.prose[located.place] >= _A_LEAD
    return located if is_above else Located(outline, place, scores)


def _of_pictures(outline: Outline) -> int:
    """The one element that is named like a story and holds pictures or a video, as infographics are; -1 if not one."""
    places: list[int] = []
    end = 0
    named = (place for place, features in enumerate(outline.features) if features & of.STORY)
    for place in islice(named, _MOST_NAMED):
        if place < end:
            continue
        element = outline.elements[place]
        if element.tag in _HOLDERS and next(element.iter(*_SHOWN), None) is not None:
            places.append(place)
            end = outline.end(place)
    return places[0] if len(places) == 1 else -1


def _with_player(outline: Outline, place: int) -> int:
    """The element around a short text that holds a video too: the text is what the video is about."""
    around = place
    for _ in range(_CLIMBS):
        around = outline.parents[around]
        if around <= 0:
            break
        if next(outline.elements[around].iter("video", "iframe"), None) is not None:
            return around
    return place


def _has_empty_container(outline: Outline, best: int) -> bool:
    """Whether an element that is named like a story is empty, for a script to fill. What is beside it is no story.

    The best element is not doubted if it has that name, or words of the metadata.
    """
    end = outline.end(best)
    if any(outline.agrees(place) for place in range(best, end) if outline.own[place]):
        return False
    named = [place for place, features in enumerate(outline.features) if features & of.STORY]
    if any(outline.prose[place] and (best <= place < end or place <= best < outline.end(place)) for place in named):
        return False
    return any(_is_empty(outline.elements[place]) for place in islice(named, _MOST_NAMED))


def _replaces(located: Located | None, body: etree._Element) -> bool:
    """Whether a located element is the story that a layout's container should hold: named like one, or around it."""
    if located is None or located.hidden or located.element is body:
        return False
    full = located.outline.prose[located.place] >= _FULL
    named = located.outline.features[located.place] & of.STORY
    return full and (bool(named) or located.element in body.iterancestors())


def _is_empty(element: etree._Element) -> bool:
    """Whether an element shows no text and no picture."""
    return not _holds(element, 1) and next(element.iter(*_SHOWN), None) is None


def _holds(element: etree._Element, size: int) -> bool:
    """Whether an element has at least so many characters of text."""
    for part in element.iter():
        shown = isinstance(part.tag, str) and part.tag not in SKIPPED_TAGS
        size -= len((part.text or "").strip()) if shown else 0
        size -= len((part.tail or "").strip()) if part is not element else 0
        if size <= 0:
            return True
    return False
