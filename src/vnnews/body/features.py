"""What a page says of an element as a part of the story or of the boilerplate around it: bits, read off one element."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from vnnews.dom.element import is_hidden
from vnnews.dom.naming import concepts_in, is_lead_name
from vnnews.vocabulary import markup

if TYPE_CHECKING:
    from lxml import etree

STORY, ARTICLE, AGREES, FRAME, EDGE, COMMENT = (1 << bit for bit in range(6))
LEAD, CARD, NEXT, ABOVE, BESIDE, ITEM, CELL, FORM, HIDDEN, IMPRINT, MIXED, MARKED = (1 << bit for bit in range(6, 18))
MEANINGS: Final = {
    STORY: "it stands in what is named like a story",
    MARKED: "it stands in what schema.org's articleBody marks",
    ARTICLE: "it stands in an <article> or <main>",
    AGREES: "it has words of the description, or of articleBody in JSON-LD",
    FRAME: "it stands in what is named a part of the page: tools, related links, tags, a menu",
    EDGE: "it stands in a <nav>, <footer> or <aside>",
    COMMENT: "it stands in what is named comments",
    LEAD: "it is named lead",
    CARD: "it stands in one of some elements alike that each have the title of another story as a link",
    NEXT: "it stands in another article, which has a headline of its own",
    ABOVE: "it stands above the headline",
    BESIDE: "it stands outside of the smallest element that holds the headline and half of all prose",
    ITEM: "it is an item of a list",
    CELL: "it is a cell of a table",
    FORM: "it stands in a form",
    HIDDEN: "it is hidden",
    IMPRINT: "it states the licence or the copyright of the publisher",
    MIXED: "it stands bare in an element, beside blocks of prose",
}
"""What each bit means for a text."""
NOT_OF_STORY: Final = FRAME | EDGE | COMMENT | CARD | NEXT
_LEAD_MARKS: Final = frozenset({"itemprop", "data-role", "data-field", "data-type"})
_TAGS: Final = {
    **dict.fromkeys(("nav", "footer", "aside"), EDGE),
    **dict.fromkeys(("article", "main"), ARTICLE),
    **dict.fromkeys(("td", "th"), CELL),
    "li": ITEM,
    "form": FORM,
}


def features_of(element: etree._Element) -> int:
    """The features that tag, class, id and style of an element give to all texts in it, as bits.

    >>> from lxml.html import fragment_fromstring
    >>> tags = "<aside>", "<div class=article-body>", "<div itemprop=articleBody>", "<p>"
    >>> [features_of(fragment_fromstring(tag)) for tag in tags] == [EDGE, STORY, STORY | MARKED, 0]
    True
    """
    features = _TAGS.get(str(element.tag), 0)
    whole: Any = element  # lxml-stubs do not know that it is text
    attributes: dict[str, str] = dict(whole.items())
    if not attributes:
        return features
    names = attributes.get("class", ""), attributes.get("id", "")
    concepts = concepts_in(" ".join(names)) if any(names) else 0
    if "articleBody" in (attributes.get("itemprop"), attributes.get("property")):
        features |= STORY | MARKED
    elif concepts & markup.STORY:
        features |= STORY
    elif concepts & markup.FRAME & _frame_names(element, names[0]):
        features |= FRAME
    if concepts & markup.COMMENT:
        features |= COMMENT
    if not features & STORY and (concepts & markup.LEAD or not _LEAD_MARKS.isdisjoint(attributes)):
        features |= LEAD if is_lead_name(element) else 0
    return features | HIDDEN if ("hidden" in attributes or "style" in attributes) and is_hidden(element) else features


def _frame_names(element: etree._Element, classes: str) -> int:
    """The names that make an element boilerplate: none for a paragraph, where they speak of its looks.

    WordPress writes the tags of a story as classes of its element: `tag-lua`.
    """
    if element.tag == "p":
        return 0
    return markup.FRAME & ~markup.TAGS if element.tag in {"article", "body"} or "hentry" in classes else markup.FRAME
