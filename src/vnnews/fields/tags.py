"""The tags that a page shows below its story."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from vnnews.addresses import absolute
from vnnews.dom.inline import text_of
from vnnews.dom.naming import (
    is_post_name,
    is_tag_link,
    is_tag_name,
)
from vnnews.fields.choice import METADATA, Choice, ranked, source_of
from vnnews.fields.landmarks import Landmarks, place_of
from vnnews.fields.links import LEVELS, links_in, named_around, texts_of_links
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Origin
from vnnews.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml import etree

_MOST_TAGS: Final = 40
_LONGEST_TAG: Final = 70
_EDGE: Final = "#,;| "
_STATED: Final = "meta[article:tag]"
"""What an editor has chosen, as displayed tags are; keywords are written for search engines."""


def _linked_tags(links: Iterable[etree._Element]) -> tuple[str, ...]:
    """The texts of the first row of links that all lead to pages of tags, where no element calls itself so."""
    for link in links:
        if not is_tag_link(link) or not text_of(link) or _is_in_post(link):
            continue
        row = link
        for above in islice(link.iterancestors(), LEVELS):
            if not all(is_tag_link(each) and not _is_in_post(each) for each in above.iter("a")):
                break
            row = above
        if row is link:  # something else is linked beside it: `posted in … and tagged …` (WordPress)
            beside = [each for each in (link, *link.itersiblings("a")) if is_tag_link(each)]
            return tuple(filter(None, map(text_of, beside[:_MOST_TAGS])))
        return texts_of_links(row, _LONGEST_TAG, _MOST_TAGS)
    return ()


def _is_in_post(link: etree._Element) -> bool:
    """Whether a link stands in an embedded post or a quotation: its hashtags are none of the article."""
    return any(each.tag == "blockquote" or is_post_name(each) for each in islice(link.iterancestors(), LEVELS))


def read_tags(page: Landmarks, fields: Candidates, base: str | None) -> None:
    """The tags that the page shows below its headline; else those key words of the head that it shows as links."""
    links = links_in(page.elements[max(page.headline, 0) :])
    for element in named_around(links, is_tag_name):
        if element.tag != "blockquote" and (names := texts_of_links(element, _LONGEST_TAG, _MOST_TAGS)):
            homes = {text_of(link): absolute(link.get("href"), base) for link in element.iter("a")}
            found = FieldCandidate(names, Origin.HEURISTIC, place_of(element), tuple(map(homes.get, names)))
            add_candidate(fields, "tags", found)
            return
    if names := _linked_tags(links):
        add_candidate(fields, "tags", FieldCandidate(names, Origin.HEURISTIC, "links to tags"))
        return
    told = [each for each in fields.get("tags", ()) if each.values]
    if not told:
        return
    wanted = {value.lower(): value for value in told[0].values}
    shown = {text for link in links if (text := (link.text or "").strip(" \n\t#,").lower()) in wanted}
    names = tuple(value for text, value in wanted.items() if text in shown)
    add_candidate(fields, "tags", FieldCandidate(names, Origin.HEURISTIC, "key words that are links of the page"))


def choose_tags(candidates: Candidates, site_names: Sequence[str]) -> Choice[tuple[str, ...]]:
    """The tags that the page shows, else those of `article:tag`.

    Keywords of the metadata are not accepted: real pages put anything there.
    """
    rivals = ranked(candidates, "tags")
    unwanted = set(map(fold, site_names))
    for candidate in rivals:
        tags = {
            fold(value): bare
            for value in reversed(candidate.values)
            if (bare := value.strip(_EDGE)) and fold(value) not in unwanted
        }
        if tags and (candidate.origin not in METADATA or candidate.place == _STATED):
            return Choice(tuple(reversed(tags.values())), source_of("tags", candidate, rivals))
    return Choice(())
