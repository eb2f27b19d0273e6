"""Where a page shows who wrote its story: between headline and story, in the story's last lines, right below it."""

from __future__ import annotations

import functools
import re
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from lxml import etree

from vnnews.addresses import absolute, host_of
from vnnews.dom.element import is_hidden, is_hidden_name, is_in_line
from vnnews.dom.inline import text_of
from vnnews.dom.naming import (
    is_author_link,
    is_author_name,
    is_media_name,
    is_post_name,
    is_quote_name,
    is_related_name,
    is_section_name,
    is_tool_name,
)
from vnnews.dom.tags import SKIPPED_TAGS
from vnnews.fields.authors import read_authors
from vnnews.fields.landmarks import HEAD, NEAR, Landmarks, place_of, short_text
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Origin
from vnnews.text import clean
from vnnews.vocabulary.bylines import BY, WRITERS, is_byline_label, is_job, is_maker_label, is_nobody, is_person_line
from vnnews.vocabulary.combine import any_of
from vnnews.vocabulary.names import NO_OPENINGS
from vnnews.vocabulary.prose import is_prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MOST_AUTHORS: Final = 6
_NAME_WORDS: Final = (2, 5)
_SIGNING: Final = (*WRITERS, *BY)
_FIRST_LETTERS: Final = frozenset(letter for label in _SIGNING for letter in (label[0], label[0].upper()))
_SHORTEST_PARAGRAPH: Final = 80  # characters
_SHORTEST_SENTENCE: Final = 3  # words
_MOST_PARAGRAPHS: Final = 2  # between the headline and a byline: the lead, and the opening of the story
_INSIDE: Final = 60  # elements of the story
_FAR: Final = 400  # elements behind the headline
_LAST: Final = 40  # elements of the story in which its last lines stand
_LEVELS: Final = 3
_MOST_INSIDE: Final = 30  # elements of a card or a comment
_TITLES: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_MOST_BESIDE: Final = 5  # words of a label, a role or a place beside a name
_OTHERS_TAGS: Final = frozenset({"blockquote", "q", "figure", "figcaption", "nav", "form", "button"})
"""Elements in which a name is that of somebody quoted, of a photographer or of a button."""


@functools.cache
def _labelled() -> re.Pattern[str]:
    """A name behind its label, up to the time or to what stands behind a bar."""
    end = r"(?:$|[|•·\d(]|[-–—,]? (?:lúc|vào|ngày) )"
    return re.compile(rf"{any_of(_SIGNING)}\s?:\s?([^:|•·\d]{{2,60}}?)\s?{end}", re.IGNORECASE)


@functools.cache
def _no_person() -> re.Pattern[str]:
    return re.compile(rf"{any_of(NO_OPENINGS)}\s", re.IGNORECASE)


def read_byline(
    page: Landmarks, fields: Candidates, body: etree._Element | None, base: str | None
) -> list[etree._Element]:
    """Add the names in the first byline of a page, and in those beside it that look alike; return its element.

    A byline is an element that is named so, or a link to an author's page, in the head of the article, in the last
    lines of its story or right below it. Names in quotations, cards, comments, embeds and pictures are of others.
    """
    head = frozenset(_head(page))
    for element in chain(_head(page), _last_lines(page), _below(page)):
        inside = body is not None and body in element.iterancestors()
        named = _signed_names(page, element, by_tools=inside or element not in head) if _is_byline(element) else []
        if not named:
            continue
        links = tuple(absolute(each.get("href"), base) if each.tag == "a" else None for each, _ in named)
        texts = tuple(text for _, text in named)
        add_candidate(fields, "authors", FieldCandidate(texts, Origin.HEURISTIC, place_of(element), links))
        if not all(map(is_nobody, texts)):
            signs = inside and not _is_under_headline(page, element)  # a line that signs the story is a block of it
            return [element] if short_text(element) and not signs else []
    return []


def _is_byline(element: etree._Element) -> bool:
    """Whether an element that is not hidden is named a byline, or leads to an author's page."""
    if not (is_author_name(element) or is_author_link(element)):
        return False
    return not (is_hidden(element) or is_hidden_name(element) or is_media_name(element))


def _signed_names(page: Landmarks, element: etree._Element, *, by_tools: bool) -> list[tuple[etree._Element, str]]:
    """The names in a byline and in those beside it that look alike; none where it is one of others."""
    named = [] if _is_of_others(page, element, by_tools=by_tools) else _names_in(element)
    if named:
        for other in _alike(element):
            named += [] if _is_of_others(page, other, by_tools=by_tools) else _names_in(other)
    return named


def _head(page: Landmarks) -> Iterator[etree._Element]:
    """The elements of the article's head: from the headline to the story's second paragraph, then those above it.

    Above the headline only those in its own box count.
    """
    first = page.headline if page.headline >= 0 else max(page.start - NEAR, 0)
    paragraphs = 0
    for element in page.elements[first : min(page.start + _INSIDE, page.end, first + _FAR)]:
        if element.tag in SKIPPED_TAGS or element in page.around or element is page.body:
            continue
        paragraphs += _is_paragraph(element)
        if paragraphs > _MOST_PARAGRAPHS:
            break
        yield element
    headline = page.headline_element
    box = headline.getparent() if headline is not None else None
    if headline is not None and box is not None:
        for element in islice(headline.itersiblings(preceding=True), HEAD):
            yield from islice(element.iter(etree.Element), HEAD)


def _last_lines(page: Landmarks) -> Iterator[etree._Element]:
    """The last elements of the story, backwards up to its last paragraph."""
    for element in reversed(page.elements[max(page.start + 1, page.end - _LAST) : page.end]):
        if element.tag in SKIPPED_TAGS:
            continue
        if _is_paragraph(element):
            return
        yield element


def _below(page: Landmarks) -> Iterator[etree._Element]:
    """The elements right below the story, up to the first heading or sentence: there something else begins."""
    for element in page.below():
        if element.tag in SKIPPED_TAGS:
            continue
        if (element.tag in _TITLES and not is_person_line(text_of(element))) or _is_sentence(element.text):
            return
        yield element


def _is_paragraph(element: etree._Element) -> bool:
    text = (element.text or "").strip()
    return len(text) >= _SHORTEST_PARAGRAPH and is_prose(text)


def _is_sentence(text: str | None) -> bool:
    """Whether a text is a sentence: comments, biographies and cards have some, bylines have none."""
    bare = clean(text or "")
    words = bare.split()
    if len(words) < _SHORTEST_SENTENCE or any(map(str.isdigit, bare)):
        return len(bare) >= _SHORTEST_PARAGRAPH
    return bare.rstrip('"”»)').endswith((".", "!", "?", "…"))


def _is_of_others(page: Landmarks, element: etree._Element, *, by_tools: bool) -> bool:
    """Whether a name is that of somebody quoted, of a reader, of the author of another story, or of a post.

    The elements around it say so, up to those that hold the story or the headline. Outside of the article's head names
    of tools do too (`by_tools`): there they mean comments, and in the head the buttons beside the byline.
    """
    if _is_in_sentence(element):
        return True
    for level, each in enumerate((element, *element.iterancestors())):
        if each in page.around or each is page.body:
            return False
        if each.tag in _OTHERS_TAGS or is_quote_name(each) or is_post_name(each) or is_related_name(each):
            return True
        if by_tools and is_tool_name(each):
            return True
        if 0 < level <= _LEVELS and _is_card(each, element):
            return True
    return False


def _is_in_sentence(element: etree._Element) -> bool:
    """Whether a name stands within a sentence, as that of somebody quoted does."""
    before, parent = element.getprevious(), element.getparent()
    text = before.tail if before is not None else parent.text if parent is not None else ""
    beside = clean(f"{text or ''} {element.tail or ''}")
    return is_in_line(element) and len(beside.split()) > _MOST_BESIDE and not any(map(str.isdigit, beside))


def _is_card(box: etree._Element, element: etree._Element) -> bool:
    """Whether a box shows another story or what somebody says: a title, or a sentence that is no author's biography."""
    if is_author_name(box):
        return False
    inside = list(islice(box.iter(etree.Element), _MOST_INSIDE + 1))
    if len(inside) > _MOST_INSIDE:
        return False
    own = frozenset(element.iter())
    return any(each not in own and (_is_title(each) or _is_sentence(each.text)) for each in inside)


def _is_title(element: etree._Element) -> bool:
    """Whether an element is the title of a story that it leads to, and no name."""
    if element.tag != "a" and element.tag not in _TITLES:
        return False
    text = text_of(element)
    return len(text.split()) > _NAME_WORDS[1] and not is_person_line(text)


def read_name_beside(dates: Sequence[etree._Element], fields: Candidates, base: str | None) -> list[etree._Element]:
    """Add the name that stands right beside the date, where nothing is named a byline and no person is stated."""
    names = [
        host_of(base) or "",
        *(name for each in fields.get("site_name", ()) for name in each.values),
    ]
    if any(read_authors(each, names) for each in fields.get("authors", ())):
        return []
    for date in dates:
        inside = (each for each in date.iter(etree.Element) if len(each) == 0 and each is not date)
        for element in (*inside, date.getprevious(), date.getnext()):
            if element is not None and isinstance(element.tag, str) and _is_name(element):
                place = f"{place_of(element)} beside the date"
                add_candidate(fields, "authors", FieldCandidate((short_text(element),), Origin.HEURISTIC, place))
                return [element]
    return []


def read_labelled(near: Iterable[etree._Element], fields: Candidates) -> list[etree._Element]:
    """Add the name behind a label near the headline: `Người viết: Minh Trí lúc …`."""
    if fields.get("authors"):
        return []
    for element in near:
        if (element.text or "").lstrip()[:1] not in _FIRST_LETTERS or is_hidden(element):
            continue
        match = _labelled().match(short_text(element))
        if match is not None and is_person_line(match[1]):
            add_candidate(
                fields, "authors", FieldCandidate((match[1],), Origin.HEURISTIC, f"a label in {place_of(element)}")
            )
            break
    return []


def _is_name(element: etree._Element) -> bool:
    """Whether an element shows a name, and leads nowhere: links lead to categories more often than to authors."""
    text = short_text(element)
    if (
        not _NAME_WORDS[0] <= len(text.split()) <= _NAME_WORDS[1]
        or not is_person_line(text)
        or _no_person().match(text)
    ):
        return False
    return next(element.iter("a"), None) is None and not is_hidden(element) and not is_section_name(element)


def _is_under_headline(page: Landmarks, element: etree._Element) -> bool:
    """Whether an element in the story stands right under the headline, where that is in the story too."""
    return page.start < page.headline and element in page.elements[page.headline : page.headline + HEAD]


def _names_in(element: etree._Element) -> list[tuple[etree._Element, str]]:
    """The elements in a byline that hold a name and nothing else.

    Where some lead to the page of an author, what looks like a name beside them is a button or a place.
    """
    leaves = [each for each in _leaves(element) if not is_hidden(each)]
    lines = [each for each in leaves if not _is_button(each)]
    named = [(each, text) for each in lines if _is_named(each, text := text_of(each))]
    if any(is_author_link(each) for each, _ in named):
        return [(each, text) for each, text in named if is_author_link(each) or is_job(text)]
    if named:
        return named
    text = short_text(element)
    if len(element) and element[0].tag == "br" and not is_person_line(text):
        text = clean(element.text or "")  # names, and behind a break where they work
    return [(element, text)] if len(lines) == len(leaves) and _is_named(element, text) else []


def _is_button(element: etree._Element) -> bool:
    """Whether an element in a byline shows no name: a button, or a link to a section."""
    return element.tag in _OTHERS_TAGS or (element.tag == "a" and is_section_name(element))


def _is_named(element: etree._Element, text: str) -> bool:
    """Whether a text of a byline is a name, and not a label or that of who made the pictures."""
    return is_person_line(text) and not is_byline_label(text) and not _is_made(element)


def _leaves(element: etree._Element) -> Iterator[etree._Element]:
    """The elements without children, and the links, whatever stands in them: a picture beside the name."""
    inside: frozenset[etree._Element] = frozenset()
    for each in element.iter(etree.Element):
        if each in inside:
            continue
        if each.tag == "a" and len(each):
            inside = frozenset(each.iter())
            yield each
        elif len(each) == 0:
            yield each


def _is_made(element: etree._Element) -> bool:
    """Whether a label before a name says that the person made pictures or the page: `Đồ họa` `Mai Sen`."""
    before = element.getprevious()
    around = element.getparent()
    label = before.text if before is not None else around.text if around is not None else ""
    return is_maker_label(clean(label or ""))


def _alike(element: etree._Element) -> list[etree._Element]:
    """The elements after one that have its tag and class, and stand beside it or beside its parent."""
    parent = element.getparent()
    matches: list[etree._Element] = []
    for around in (parent, parent.getparent() if parent is not None else None):
        if around is not None and len(around) <= _MOST_AUTHORS:
            beside = islice(around.iter(str(element.tag)), NEAR)
            matches += [each for each in beside if each.get("class") == element.get("class") and each not in matches]
    after = matches.index(element) + 1 if element in matches else len(matches)
    return matches[after:][:_MOST_AUTHORS]
