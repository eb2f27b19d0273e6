"""The headline of a page without a profile: its `<h1>`, else a line that the head calls so or that is set as one."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import attrs

from vnnews.addresses import absolute
from vnnews.dom.element import is_hidden, is_hidden_name
from vnnews.dom.inline import text_of
from vnnews.dom.naming import is_crumb_name, is_heading_name, is_title_name, is_unseen_name
from vnnews.dom.tags import SKIPPED_TAGS
from vnnews.fields.choice import METADATA, Choice, choose_text
from vnnews.fields.landmarks import NEAR, Landmarks, short_text, words_of
from vnnews.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml import etree

    from vnnews.metadata.candidates import Candidates

_LONGEST_LINE: Final = 160
_NO_HEADLINES: Final = SKIPPED_TAGS | {"li"}
_FEWEST_WORDS: Final = 4
_LEVELS: Final = 4
_ROWS: Final = frozenset({"nav", "li"})
_MOST_PARTS: Final = 12
_SEPARATORS: Final = "-–—|•·»:ㅣ｜"
"""What parts a title from the name of the site behind it."""
_SIGNS: Final = frozenset("-|")


def find_headline(elements: Sequence[etree._Element], fields: Candidates, base: str | None) -> etree._Element | None:
    """The `<h1>` that says what the metadata calls the headline, else a line that does; without both the longest."""
    told = [set(words_of(each.values[0])) for each in fields.get("headline", ())]
    best, most = None, 0.0
    shown = [element for element in elements if element.tag == "h1" and _may_be_headline(element, base)]
    for element in shown:
        words = set(words_of(text_of(element)))
        alike = max((len(words & other) / max(min(len(words), len(other)), 1) for other in told), default=0.5)
        score = alike + min(len(words), 12) / 100
        if words and score > most and alike >= 0.5:  # noqa: PLR2004 - half of its words
            best, most = element, score
    if best is not None:
        return _part(best, fields)
    line = _headline_line(elements, fields, base)
    if len(shown) == 1 and len(text_of(shown[0]).split()) >= _FEWEST_WORDS and not _repeats_title(line, fields):
        return shown[0]  # the only one: no other line says what the metadata calls the headline
    return line


def _may_be_headline(element: etree._Element, base: str | None) -> bool:
    """Whether an `<h1>` is shown, is not the site's name, and stands in no breadcrumbs."""
    if is_hidden(element) or is_hidden_name(element) or is_unseen_name(element) or _leads_home(element, base):
        return False
    return not _is_step(element)


def _is_step(element: etree._Element) -> bool:
    """Whether an element stands in a menu or in breadcrumbs, which end with the story's title."""
    return any(each.tag in _ROWS or is_crumb_name(each) for each in islice(element.iterancestors(), _LEVELS))


def _part(heading: etree._Element, fields: Candidates) -> etree._Element:
    """The element inside a heading that alone is what the metadata calls the headline: beside it stands a kicker."""
    titles = {fold(each.values[0]) for each in fields.get("headline", ()) if each.place != "title"}
    if len(heading) == 0 or fold(text_of(heading)) in titles:
        return heading
    parts = (each for each in islice(heading.iter("span", "div", "strong", "b"), _MOST_PARTS))
    return next((each for each in parts if fold(text_of(each)) in titles), heading)


def headline_text(heading: etree._Element, fields: Candidates) -> str:
    """The text of a headline, with the kicker above it where the metadata states both, in the spelling of that.

    >>> from lxml.html import fromstring
    >>> from vnnews.metadata.candidates import FieldCandidate
    >>> from vnnews.model import Origin
    >>> stated = {"headline": [FieldCandidate(("Mùa lũ: Đê vẫn vững",), Origin.META, "meta[og:title]")]}
    >>> page = fromstring("<div><p>Mùa lũ</p><h1>Đê vẫn vững</h1></div>")
    >>> headline_text(page[1], stated), headline_text(fromstring("<h1>Mùa lũ : Đê vẫn vững</h1>"), stated)
    ('Mùa lũ: Đê vẫn vững', 'Mùa lũ: Đê vẫn vững')
    """
    text, before = text_of(heading), heading.getprevious()
    kicker = short_text(before) if before is not None and isinstance(before.tag, str) else ""
    wanted = {_squeezed(text), *([_squeezed(f"{kicker}: {text}")] if kicker else [])}
    stated = [each.values[0] for each in fields.get("headline", ()) if each.place != "title"]
    if text in stated:
        return text
    return next((title for title in stated if _squeezed(title) in wanted), text)


def _squeezed(text: str) -> str:
    """A text without its blanks; quotes and dashes stay as they are printed."""
    return "".join(text.split())


def _repeats_title(line: etree._Element | None, fields: Candidates) -> bool:
    """Whether a line is word for word the social title: an only `<h1>` beside it is a section's name or a slogan."""
    titles = {fold(each.values[0]) for each in fields.get("headline", ()) if each.place.startswith("meta[")}
    return line is not None and fold(text_of(line)) in titles


def _leads_home(element: etree._Element, base: str | None) -> bool:
    """Whether the text of an `<h1>` is a link to the front page: it is the site's name."""
    link = next(element.iter("a"), None)
    if link is None or text_of(link) != text_of(element):
        return False
    address = urlsplit(absolute(link.get("href"), base) or "#")
    home = address.path == "/" or (bool(address.netloc) and not address.path)
    return home and not address.query and not address.fragment


def _headline_line(elements: Sequence[etree._Element], fields: Candidates, base: str | None) -> etree._Element | None:
    """A line that stands word for word in what the metadata calls the headline, where no `<h1>` does.

    It is no link, unless it leads to the page itself, as on podcasts (VCCorp).
    """
    told = [fold(each.values[0]) for each in fields.get("headline", ())]
    best, most = None, _FEWEST_WORDS - 1
    for element in elements if told else ():
        text = element.text
        if not text or len(text) > 2 * _LONGEST_LINE or element.tag in _NO_HEADLINES or not text.strip():
            continue
        if not _may_be_line(element, base):
            continue
        folded = fold(text_of(element))
        size = len(folded.split())
        if size > most and any(title.startswith(folded) or title.endswith(folded) for title in told):
            if _is_step(element):
                continue
            best, most = element, size
        elif best is None and size > 1 and is_heading_name(element) and _opens_title(folded, told):
            best = element  # `TIN BUỒN`
    return best


def _may_be_line(element: etree._Element, base: str | None) -> bool:
    """Whether an element may show the headline: a link only where it leads to the page itself."""
    if element.tag == "a":
        return base is not None and absolute(element.get("href"), base) == base
    return element.tag != "h1" or _may_be_headline(element, base)


def _opens_title(folded: str, told: Iterable[str]) -> bool:
    """Whether a title of the head is a text, and behind a sign the site's name."""
    return any(title.startswith(folded) and title[len(folded) :].lstrip()[:1] in _SIGNS for title in told)


def bold_line(page: Landmarks, fields: Candidates) -> etree._Element | None:
    """The line above the story that is set as a headline, where neither an `<h1>` nor the metadata tells one."""
    above = page.elements[max(0, page.start - NEAR) : page.start]
    told = [each for each in fields.get("headline", ()) if len(words_of(each.values[0])) >= _FEWEST_WORDS]
    if all(each.place == "title" for each in told):  # of programs that give all pages one title
        for element in reversed(above):
            if is_title_name(element) and not is_hidden(element) and len(short_text(element).split()) >= _FEWEST_WORDS:
                return element
    if told:
        return None
    for tags in (("h2", "h3"), ("b", "strong")):
        for element in reversed(above):
            if element.tag in tags and not is_hidden(element):
                text = short_text(element)
                if len(text.split()) >= _FEWEST_WORDS and not text.endswith((".", ":")):
                    return element
    return None


def choose_headline(candidates: Candidates, site_names: Iterable[str]) -> Choice[str | None]:
    """The most believed headline, without the site's name behind it where it is from the metadata.

    >>> from vnnews.metadata.candidates import FieldCandidate
    >>> from vnnews.model import Origin
    >>> title = FieldCandidate(("Tân Lạc - Hà Phong: nối chợ - Báo Quê",), Origin.META, "title")
    >>> choose_headline({"headline": [title]}, ["Báo Quê"]).value
    'Tân Lạc - Hà Phong: nối chợ'
    """
    choice = choose_text(candidates, "headline")
    if choice.value is None or choice.source is None or choice.source.winner.origin not in METADATA:
        return choice
    return attrs.evolve(choice, value=without_site(choice.value, site_names))


def without_site(title: str, site_names: Iterable[str]) -> str:
    """A title without the names of the site behind it, each with a separator before it."""
    names = {fold(name) for name in site_names}
    while True:
        place = max(map(title.rfind, _SEPARATORS))
        behind = fold(title[place + 1 :]).strip()
        if place <= 0 or not title[:place].strip(f" {_SEPARATORS}") or behind not in names:
            return title
        title = title[:place].rstrip(f" {_SEPARATORS}")
