"""The lead: where a page without a profile shows it, and its agency prefix set apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.dom.element import is_hidden
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
from vnnews.fields.landmarks import NEAR, SMALL, Landmarks, place_of, words_of
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Origin
from vnnews.text import fold
from vnnews.vocabulary.prose import is_prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml import etree

    from vnnews.blocks.draft import Draft

_LONGEST_LEAD: Final = 1200
_SHORTEST_LEAD: Final = 30
_AGREES: Final = 0.85  # of the description's words stand in a lead
_LEAD_TAGS: Final = BLOCK_TAGS | {"span", "strong", "b", "font", "em"}
_SET_APART: Final = frozenset({"h2", "strong", "b"})
_POINTED: Final = re.compile(r"\s{0,9}(?:>>|☛|►)")
"""What opens the links to other stories that stand in the element of a lead, after it."""
_PROBE: Final = 5
_SHORTER, _LONGER = 0.6, 2.0  # times as long as the description
_LONGEST_LINE: Final = 160
_FEWEST_WORDS: Final = 4
_OPENING: Final = 80  # characters of a paragraph that a program may have cut a description from


@attrs.frozen
class _Description:
    """What the head tells of the story: often the lead, often cut."""

    words: frozenset[str]
    size: int
    """Characters."""
    probe: tuple[str, ...]
    """Its longest words, small: a text without them is another one."""

    @classmethod
    def of(cls, text: str) -> _Description:
        """The description that a text of the head is."""
        longest = sorted(text.lower().split(), key=len, reverse=True)
        return cls(frozenset(words_of(text)), len(text), tuple(longest[:_PROBE]))

    def is_said_by(self, text: str) -> bool:
        """Whether a text says the same, and little more."""
        if not _SHORTER * self.size <= len(text) <= _LONGER * self.size + _LONGEST_LINE:
            return False
        lowered = text.lower()
        if sum(word in lowered for word in self.probe) < len(self.probe) - 1:
            return False
        return len(self.words & set(words_of(text))) >= _AGREES * len(self.words)


def read_lead(
    page: Landmarks, near: Iterable[etree._Element], fields: Candidates, *, by_place: bool = True
) -> list[etree._Element]:
    """The element that says what the description says, calls itself the lead, or stands between headline and story.

    Without `by_place` the last is not enough: where a layout knows the leads of its template, most have their name.
    """
    texts = dict.fromkeys(each.values[0] for each in fields.get("lead", ()))
    told = [each for each in map(_Description.of, texts) if len(each.words) > _FEWEST_WORDS]
    between = frozenset(page.elements[page.headline + 1 : page.start][:NEAR]) if page.headline >= 0 else frozenset()
    body = page.elements[page.start] if page.start < len(page.elements) else None
    best, most = None, 0 if by_place else 1
    for element in near:
        named = is_lead_name(element)
        if not (named or _may_be_lead(element)):
            continue
        text = text_of(element)
        if not _SHORTEST_LEAD <= len(text) <= _LONGEST_LEAD or next(element.iter("h1", "img"), None) is not None:
            continue
        agrees = any(each.is_said_by(text) for each in told)
        apart = named or element.tag in _SET_APART or body is None or body not in element.iterancestors()
        score = 4 * (agrees and apart) + 2 * named + (element in between and _is_running(element, text))
        if score > most and not is_hidden(element) and not (named and _is_of_another(element, body)):
            best, most = element, score
    if best is None and body is not None and by_place:
        headline = page.elements[page.headline] if page.headline >= 0 else None
        best = _bold_opening(body, headline, near, is_told=bool(told))
    if best is None:
        return []
    stamp = next((each for each in best.iter("span") if is_place_name(each)), None)
    if stamp is not None:
        add_candidate(fields, "dateline", FieldCandidate((text_of(stamp),), Origin.HEURISTIC, place_of(stamp)))
    lead = text_of(best, (*((stamp,) if stamp is not None else ()), *_links_below(best)))
    lead = _POINTED.split(lead, maxsplit=1)[0]
    if not lead:
        return []
    add_candidate(fields, "lead", FieldCandidate((lead,), Origin.HEURISTIC, place_of(best)))
    return [best]


def _is_of_another(element: etree._Element, body: etree._Element | None) -> bool:
    """Whether an element within the story describes another story, whose card it stands in, or who wrote this one."""
    around = [*element.iterancestors()]
    inside = around[: around.index(body)] if body is not None and body in around else []
    return any(
        is_related_name(each) or is_author_name(each) or (each.tag == "article" and next(each.iter("h1"), None) is None)
        for each in inside
    )


def _links_below(lead: etree._Element) -> list[etree._Element]:
    """Paragraphs of a lead that only lead to other stories, behind its own."""
    below = [each for each in lead.iter("p", "li") if each is not lead and text_of(each)][1:]
    return [each for each in below if text_of(each) == " ".join(map(text_of, each.iter("a")))]


def _bold_opening(
    body: etree._Element, headline: etree._Element | None, near: Iterable[etree._Element], *, is_told: bool
) -> etree._Element | None:
    """The bold stretch with which a story opens, of the length of a sentence: a lead that nothing else sets apart.

    Where the headline stands in the story's element too, the date and a name may stand between them; then the head must
    not describe the story in other words (BBC sets the first paragraph in bold, and it is no lead).
    """
    near = [each for each in near if each is not headline]
    headed = not is_told and headline is not None and body in headline.iterancestors()
    pictures = [each for each in near if each.tag == "figure" or is_caption_class(each.get("class") or "")]
    if headed and headline is not None:
        pictures.append(headline)
    opening = text_of(body, pictures, at_least=_LONGEST_LEAD)[:_LONGEST_LEAD]
    between = _LONGEST_LINE if headed else 0
    for element in near:
        if (
            (element.tag in {"b", "strong"} or (element.tag == "span" and ("bold", None) in styles_of(element, None)))
            and body in element.iterancestors()
            and next(element.iterancestors("h1"), None) is None
        ):
            text = text_of(element)
            if len(text) >= 2 * _SHORTEST_LEAD and is_prose(text) and 0 <= opening.find(text) <= between:
                parent = element.getparent()
                alone = parent is not None and parent is not body and text_of(parent) == text
                return parent if alone else element if _is_between_breaks(element) else None
    return None


def _is_between_breaks(element: etree._Element) -> bool:
    """Whether line breaks, and nothing else, stand around an element: mobile pages of old have no paragraphs."""
    before, after = element.getprevious(), element.getnext()
    if before is None or after is None or {before.tag, after.tag} != {"br"}:
        return False
    return not (before.tail or "").strip() and not (element.tail or "").strip()


def _may_be_lead(element: etree._Element) -> bool:
    """Whether an element without a name has a text of its own, as paragraphs have."""
    return (
        element.tag in _LEAD_TAGS and len(element) <= 2 * SMALL and len((element.text or "").strip()) >= _SHORTEST_LEAD
    )


def _is_running(element: etree._Element, text: str) -> bool:
    """Whether an element is a paragraph of its own and no part of a frame: what a lead without a name looks like."""
    own = len((element.text or "").strip())
    if own * 2 < len(text) or len(text) < 2 * _SHORTEST_LEAD or not is_prose(text):
        return False
    return not is_author_name(element) and not any(
        is_frame_name(each) or each.tag in {"a", "li", "td"} for each in (element, *element.iterancestors())
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


def without_lead(drafts: list[Draft], lead: str | None) -> list[Draft]:
    """The blocks without the lead, where the body begins with it word for word: it has a field of its own."""
    texts = [place for place, draft in enumerate(drafts) if draft.kind == "text"]
    first = texts[0] if len(texts) > 1 else None  # a story of one paragraph is that paragraph
    if lead is None or first is None or fold(drafts[first].text) != fold(lead):
        return drafts
    return [*drafts[:first], *drafts[first + 1 :]]
