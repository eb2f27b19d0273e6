"""The lead (sapo): where a page shows it, and which candidate is believed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from vnnews.dom.element import is_hidden, own_length
from vnnews.dom.inline import styles_of, text_of
from vnnews.dom.naming import (
    is_author_name,
    is_caption_class,
    is_frame_name,
    is_lead_name,
    is_place_name,
    is_related_name,
)
from vnnews.dom.tags import BLOCK_TAGS
from vnnews.fields.choice import METADATA, Choice, choose_text
from vnnews.fields.landmarks import SMALL, Landmarks, place_of, words_of
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Origin
from vnnews.text import fold
from vnnews.vocabulary.links import before_pointer
from vnnews.vocabulary.prose import is_prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml import etree

    from vnnews.blocks.draft import Draft

_LONGEST_LEAD: Final = 1200
_SHORTEST_LEAD: Final = 30
_AGREES: Final = 0.85  # the share of a description's words that stand in a lead
_LEAD_TAGS: Final = BLOCK_TAGS | {"span", "strong", "b", "font", "em"}
_SET_APART: Final = frozenset({"h2", "strong", "b"})
_PROBE: Final = 5
_SHORTER, _LONGER = 0.6, 2.0  # times as long as the description
_LONGEST_LINE: Final = 160
_FEWEST_WORDS: Final = 4
_OPENING: Final = 80  # characters of a paragraph that a program may have cut a description from


@attrs.frozen
class _Description:
    """A description in the metadata: often the lead, often cut."""

    words: frozenset[str]
    size: int
    """Characters."""
    probe: tuple[str, ...]
    """Its longest words, in lower case: a text without them is another one."""

    @classmethod
    def of(cls, text: str) -> _Description:
        """The description with this text."""
        longest = sorted(text.lower().split(), key=len, reverse=True)
        return cls(frozenset(words_of(text)), len(text), tuple(longest[:_PROBE]))

    def matches(self, text: str) -> bool:
        """Whether a text holds nearly all words of the description, and is not much longer."""
        if not _SHORTER * self.size <= len(text) <= _LONGER * self.size + _LONGEST_LINE:
            return False
        lowered = text.lower()
        if sum(word in lowered for word in self.probe) < len(self.probe) - 1:
            return False
        return len(self.words & set(words_of(text))) >= _AGREES * len(self.words)


def read_lead(
    page: Landmarks, near: Iterable[etree._Element], candidates: Candidates, *, by_place: bool = True
) -> list[etree._Element]:
    """Add the candidate for the lead that the page shows; return its element, and no element if there is none.

    Without `by_place` a paragraph is no lead for its place alone: where a layout knows the leads of its template, most
    of them have a name.
    """
    texts = dict.fromkeys(candidate.values[0] for candidate in candidates.get("lead", ()))
    descriptions = [each for each in map(_Description.of, texts) if len(each.words) > _FEWEST_WORDS]
    element = _best(page, near, descriptions, least=0 if by_place else 1)
    if element is None and by_place:
        element = _bold_opening(page, near, is_described=bool(descriptions))
    if element is None:
        return []
    stamps = [span for span in element.iter("span") if is_place_name(span)][:1]
    for stamp in stamps:
        add_candidate(candidates, "dateline", FieldCandidate((text_of(stamp),), Origin.HEURISTIC, place_of(stamp)))
    lead = before_pointer(text_of(element, (*stamps, *_links_below(element))))
    if not lead:
        return []
    add_candidate(candidates, "lead", FieldCandidate((lead,), Origin.HEURISTIC, place_of(element)))
    return [element]


def _best(
    page: Landmarks, near: Iterable[etree._Element], descriptions: Sequence[_Description], least: int
) -> etree._Element | None:
    """The element that scores best: it agrees with a description, is named a lead, or stands below the headline."""
    between = frozenset(page.between)
    best, most = None, least
    for element in near:
        named = is_lead_name(element)
        if not (named or _may_be_lead(element)):
            continue
        text = text_of(element)
        if not _SHORTEST_LEAD <= len(text) <= _LONGEST_LEAD or next(element.iter("h1", "img"), None) is not None:
            continue
        agrees = (named or _is_apart(element, page)) and any(each.matches(text) for each in descriptions)
        score = 4 * agrees + 2 * named + (element in between and _is_running(element, text))
        if score > most and not is_hidden(element) and not (named and _is_of_another(element, page.body)):
            best, most = element, score
    return best


def _is_apart(element: etree._Element, page: Landmarks) -> bool:
    """Whether an element is set apart from the story's paragraphs, or stands outside of the container."""
    return element.tag in _SET_APART or page.body is None or page.body not in element.iterancestors()


def _is_of_another(element: etree._Element, body: etree._Element | None) -> bool:
    """Whether an element inside the container describes another story, in whose card it stands, or an author."""
    around = [*element.iterancestors()]
    inside = around[: around.index(body)] if body is not None and body in around else []
    return any(
        is_related_name(each) or is_author_name(each) or (each.tag == "article" and next(each.iter("h1"), None) is None)
        for each in inside
    )


def _links_below(lead: etree._Element) -> list[etree._Element]:
    """The paragraphs of a lead, behind the first one, that are links to other stories and nothing else."""
    below = [each for each in lead.iter("p", "li") if each is not lead and text_of(each)][1:]
    return [each for each in below if text_of(each) == " ".join(map(text_of, each.iter("a")))]


def _bold_opening(page: Landmarks, near: Iterable[etree._Element], *, is_described: bool) -> etree._Element | None:
    """The bold sentence with which a story opens, where nothing else is set apart as its lead.

    Where the headline stands in the container too, the date and a name may stand between them; then the metadata must
    not describe the story in other words (BBC sets the first paragraph in bold, and it is no lead).
    """
    body, headline = page.body, page.headline_element
    if body is None:
        return None
    near = [element for element in near if element is not headline]
    skipped = [each for each in near if each.tag == "figure" or is_caption_class(each.get("class") or "")]
    between = 0
    if not is_described and headline is not None and body in headline.iterancestors():
        skipped.append(headline)
        between = _LONGEST_LINE
    opening = text_of(body, skipped, at_least=_LONGEST_LEAD)[:_LONGEST_LEAD]
    for element in near:
        if _is_bold(element) and body in element.iterancestors() and next(element.iterancestors("h1"), None) is None:
            text = text_of(element)
            if len(text) >= 2 * _SHORTEST_LEAD and is_prose(text) and 0 <= opening.find(text) <= between:
                return _line_around(element, body, text)
    return None


def _is_bold(element: etree._Element) -> bool:
    if element.tag == "span":
        return ("bold", None) in styles_of(element, None)
    return element.tag in {"b", "strong"}


def _line_around(element: etree._Element, body: etree._Element, text: str) -> etree._Element | None:
    """The element of the line that is a bold stretch and nothing else; None if more stands in the line."""
    parent = element.getparent()
    if parent is not None and parent is not body and text_of(parent) == text:
        return parent
    return element if _is_between_breaks(element) else None


def _is_between_breaks(element: etree._Element) -> bool:
    """Whether an element is a line between two `<br>`: old mobile pages have no paragraphs."""
    before, after = element.getprevious(), element.getnext()
    if before is None or after is None or {before.tag, after.tag} != {"br"}:
        return False
    return not (before.tail or "").strip() and not (element.tail or "").strip()


def _may_be_lead(element: etree._Element) -> bool:
    """Whether an element without a name has text of its own, as paragraphs have."""
    return element.tag in _LEAD_TAGS and len(element) <= 2 * SMALL and own_length(element) >= _SHORTEST_LEAD


def _is_running(element: etree._Element, text: str) -> bool:
    """Whether an element is a paragraph outside of boilerplate: what a lead without a name looks like."""
    own = own_length(element)
    if own * 2 < len(text) or len(text) < 2 * _SHORTEST_LEAD or not is_prose(text):
        return False
    return not is_author_name(element) and not any(
        is_frame_name(each) or each.tag in {"a", "li", "td", "figure", "figcaption"}
        for each in (element, *element.iterancestors())
    )


def choose_lead(candidates: Candidates, headline: str | None, drafts: Sequence[Draft]) -> Choice[str | None]:
    """The most believed lead.

    A description in the metadata that repeats the headline or the opening of the story is not accepted: programs
    write it where nobody wrote a lead.
    """
    opening = next((draft.text for draft in drafts if draft.kind == "text" and len(draft.text) >= _OPENING), "")
    folded_opening, empty = fold(opening), {fold(headline or ""), ""}

    def accepts(candidate: FieldCandidate) -> bool:
        if candidate.origin not in METADATA:
            return True
        text = fold(candidate.values[0]).rstrip(" .[]")
        is_cut = len(text) < len(opening) - 2 and folded_opening.startswith(text)
        return text not in empty and not is_cut

    return choose_text(candidates, "lead", accepts)
