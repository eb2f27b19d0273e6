"""The date that a page shows in the article's own head: which lines show one, and whose date it is."""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Final

import attrs
from lxml import etree

from vnnews.dates import ParsedDate, parse_date
from vnnews.dom.element import is_hidden, is_hidden_name
from vnnews.dom.naming import concepts_of, is_author_link, is_date_name, is_tag_link
from vnnews.fields.dated_lines import LineDate, is_possible, published_of, read_line
from vnnews.fields.landmarks import SMALL, Landmarks, place_of, short_text
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Origin, Precision
from vnnews.text import clean, fold
from vnnews.vocabulary import markup
from vnnews.vocabulary.buttons import is_copied_button, is_tool_row
from vnnews.vocabulary.date_labels import Label, has_date_label, label_of_date
from vnnews.vocabulary.press import unstamped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

_ONE_DAY, _ONE_MINUTE = 86_400, 60  # seconds
_BESIDE: Final = 6  # elements between two dates of one story
_LABEL: Final = 20  # characters
_LONGEST_LABEL: Final = 40
_UPDATE_LETTERS: Final = frozenset(["Cậ", "cậ", "CẬ", "Up", "UP", "(C", "(c", "(U"])
_PROSE: Final = 80  # characters
_MOST_PROSE: Final = 2  # paragraphs in front of a date, lead included
_MOST_LINKS, _FEW_LINKS = 8, 3  # between a date and the headline below it; a menu has more
_MOST_LOOKED: Final = 60  # elements of one card
_TITLE_WORDS, _MORE_THAN_A_SECTION = 4, 6
_PAGE_ADDRESS: Final = re.compile(r"\d|\.[a-z]{3,5}(?:$|[?#])|(?:[^/-]{1,40}-){4}")
"""What addresses of stories have, and those of sections mostly have not: a number, an ending, many words."""
_CARD_LEVELS: Final = 3
_MENTION, _SENTENCE = 5, 8  # words
_DIGIT: Final = re.compile(r"\d")
_WORD: Final = re.compile(r"[^\W\d_]+")
_HALF: Final = re.compile(r"\s{0,3}([AaPp]\.?[Mm]\.?|SA|CH)(?!\w)")
_CHANGED_NAME: Final = re.compile(r"updated?|modified|cap-?nhat", re.IGNORECASE)
_PUBLISHED_NAME: Final = re.compile(r"publi|posted|entry-date|created|dang", re.IGNORECASE)
_BELOW: Final = markup.RELATED | markup.MENU | markup.CAPTION
_INSIDE: Final = _BELOW | markup.TOOL  # comments stand inside the container, behind the first paragraphs
_ABOVE: Final = _BELOW | markup.FRAME | markup.EDGE
_PARTS_BELOW: Final = frozenset({"nav", "article", "figure", "figcaption"})
_PARTS_INSIDE: Final = frozenset({"footer", *_PARTS_BELOW})
_PARTS_ABOVE: Final = frozenset({"header", "aside", "form", *_PARTS_INSIDE})
_OWN_HEAD: Final = re.compile(r"article|detail|post|entry|story|single", re.IGNORECASE)
_PAGE: Final = frozenset({"body", "html"})
_INLINE: Final = frozenset({"time", "span", "b", "strong", "em", "i", "small", "abbr", "font"})


@attrs.frozen(eq=False)
class _ShownDate:
    """A date that an element shows."""

    element: etree._Element
    text: str
    line: LineDate
    is_sure: bool
    """Whether a name, a label or a `<time>` under the headline calls it the article's."""

    @property
    def moment(self) -> datetime:
        """Its value."""
        return self.line.date.value

    def candidate(self) -> FieldCandidate:
        """The candidate for a field."""
        return FieldCandidate((self.text,), Origin.HEURISTIC, place_of(self.element))


def read_date(page: Landmarks, near: Iterable[etree._Element], candidates: Candidates) -> list[etree._Element]:
    """Add the candidate for the date that the article's head shows; return the elements that show it.

    A header's clock, a ticker, a card of another story, a comment and a mention in a sentence are none. Where the
    metadata state a date, a day apart from it is believed only if a name or a label calls it the article's. A time of
    publication is preferred, then one without a label; that of a change is taken where no other stands beside it.
    """
    dates = (parse_date(each.values[0]) for each in candidates.get("published", ()))
    stated = [date for date in dates if date is not None and is_possible(date)]
    shown, update = _select(page, near, stated)
    if shown is None:
        return []
    add_candidate(candidates, "published", shown.candidate())
    if update is not None and update.moment > shown.moment:
        add_candidate(candidates, "modified", update.candidate())
        return [shown.element, update.element]
    is_byline = shown.element not in page.below_headline and unstamped(shown.text) != shown.text
    return [*([] if is_byline else [shown.element]), *_read_update(shown, near, candidates)]


def _select(
    page: Landmarks, near: Iterable[etree._Element], stated: Sequence[ParsedDate]
) -> tuple[_ShownDate | None, _ShownDate | None]:
    """The date of publication among those of the article's head, and that of a change beside it."""
    above, below = frozenset(page.above), frozenset(page.below_headline)
    best, update, last, prose = None, None, None, 0
    for place, element in enumerate(near):
        if last is not None and place > last:
            break
        is_above = element in above
        prose += not is_above and _is_prose(element)
        if prose > _MOST_PROSE and not is_above:
            continue
        shown = _shown_date(element, is_above=is_above, is_below=element in below)
        if shown is None or not _is_of_article(page, shown, stated, behind_prose=prose > 0):
            continue
        if best is None or (_rank(shown) > _rank(best) and (shown.moment <= best.moment or _rank(best) == 0)):
            best, last = shown, place + _BESIDE
        if update is None and shown.line.label is Label.UPDATED:
            update = shown
    return best, update


_RANKS: Final[dict[Label | None, int]] = {Label.UPDATED: 0, None: 1, Label.PUBLISHED: 2}


def _rank(shown: _ShownDate) -> int:
    return _RANKS[shown.line.label]


def _is_prose(element: etree._Element) -> bool:
    """Whether an element is a paragraph of running text."""
    return element.tag == "p" and len(element.text or "") + sum(len(each.tail or "") for each in element) >= _PROSE


def _is_of_article(page: Landmarks, shown: _ShownDate, stated: Sequence[ParsedDate], *, behind_prose: bool) -> bool:
    """Whether a displayed date is that of the article, by the metadata or by its place."""
    gaps = [abs((shown.moment - each.value).total_seconds()) for each in stated]
    if any(gap < _ONE_MINUTE for gap in gaps) and shown.line.date.precision is not Precision.DAY:
        return True
    if gaps and min(gaps) > _ONE_DAY and not shown.is_sure and shown.line.label is not Label.UPDATED:
        return False
    element = shown.element
    is_above = element in page.above
    names, tags = (
        (_ABOVE, _PARTS_ABOVE) if is_above else (_INSIDE, _PARTS_INSIDE) if behind_prose else (_BELOW, _PARTS_BELOW)
    )
    branch = list(_branch(page, element))
    if any(_is_outside(node, names, tags) for node in branch) or _has_clock(element):
        return False
    if _is_card(branch) or _is_mention(shown):
        return False
    return not is_above or _is_near(page, shown, branch)


def _branch(page: Landmarks, element: etree._Element) -> Iterator[etree._Element]:
    """An element and what it stands in, up to what holds the headline or the container too."""
    around = page.around
    if not around and page.headline_element is not None:
        around = frozenset(page.headline_element.iterancestors())
    node: etree._Element | None = element
    while node is not None and node not in around and node is not page.body:
        yield node
        node = node.getparent()


def _is_outside(node: etree._Element, names: int, tags: frozenset[str]) -> bool:
    """Whether a part of the page is none of the article's head: by its tag, or by its class and id.

    What holds the breadcrumbs is the head of the article, whatever its name. So is a `<header>` inside of a section, as
    HTML has it, or one whose class names the article.
    """
    concepts = concepts_of(node)
    if concepts & markup.NOW:
        return True
    is_part = node.tag in tags and not (node.tag == "header" and _is_in_section(node))
    if not is_part and (not concepts & names or concepts & markup.DATE):
        return False
    if _OWN_HEAD.search(node.get("class") or "") and not concepts & _BELOW and node.tag != "article":
        return False
    return not _has_crumbs(node)


def _has_crumbs(node: etree._Element) -> bool:
    """Whether an element holds the breadcrumbs."""
    return any(concepts_of(each) & markup.CRUMB for each in islice(node.iter(etree.Element), _MOST_LOOKED))


def _has_clock(element: etree._Element) -> bool:
    """Whether a part of a line is named the present day or time; the icon of a clock, which has no text, is none."""
    return any(each.text and concepts_of(each) & markup.NOW for each in element.iter(etree.Element))


def _is_in_section(node: etree._Element) -> bool:
    """Whether an element stands in an article or a section, so that it is no part of the page itself."""
    return next(node.iterancestors("article", "section"), None) is not None


def _is_card(branch: Iterable[etree._Element]) -> bool:
    """Whether the nearest link beside a date is the title of another story.

    >>> from lxml import html
    >>> card = html.fromstring("<li><time>5/3/2024 10:00</time> <a href=/v.htm>Vải thiều cuối vụ</a></li>")
    >>> byline = html.fromstring("<p><time>5/3/2024 10:00</time> <a href=/tac-gia/an>Nguyễn Thị Hoài An</a></p>")
    >>> _is_card([card[0], card]), _is_card([byline[0], byline])
    (True, False)
    """
    for node in branch:
        links = list(islice(node.iter("a"), _MOST_LOOKED))
        if links:
            return any(map(_is_title, links))
    return False


def is_in_card(element: etree._Element) -> bool:
    """Whether a date stands beside the title of another story, with nothing of the article's own head around both."""
    near = (element, *islice(element.iterancestors(), _CARD_LEVELS))
    return _is_card(takewhile(lambda node: next(node.iter("h1"), None) is None, near))


def _is_title(link: etree._Element) -> bool:
    """Whether a link is the title of a story: some words that lead to a page of the site, and no breadcrumb."""
    address = link.get("href") or ""
    if len(address) <= 1 or address.startswith(("#", "javascript:", "mailto:", "tel:")) or _is_elsewhere(address):
        return False
    text = short_text(link)
    words = len(_WORD.findall(text))
    if (
        words < _TITLE_WORDS
        or (words < _MORE_THAN_A_SECTION and not _PAGE_ADDRESS.search(address))
        or _is_tool(text)
        or is_author_link(link)
        or is_tag_link(link)
    ):
        return False
    if concepts_of(link) & markup.SECTION:
        return False
    above = list(islice(link.iterancestors(), 3))
    is_tool = any(concepts_of(each) & markup.TOOL and each.tag not in _PAGE for each in (link, *above[:1]))
    return not is_tool and not any(concepts_of(each) & markup.CRUMB for each in (link, *above))


def _is_tool(text: str) -> bool:
    """Whether the words of a link are those of a button."""
    folded = fold(text)
    return is_tool_row(folded) or is_copied_button(folded)


def _is_elsewhere(address: str) -> bool:
    """Whether a link leads to a page of another company: to follow the paper, or to share the story."""
    return any(name in address for name in ("google.", "facebook.", "zalo.", "twitter.", "//x.com", "youtube."))


def _is_mention(shown: _ShownDate) -> bool:
    """Whether a date stands in a sentence or in front of one: `Vụ cháy lúc <time>10:00 5/3/2024</time> tại Tân Lạc`."""
    element = shown.element
    start, end = shown.line.date.span
    behind = len(_WORD.findall(shown.text, end))
    if behind >= _SENTENCE or (
        shown.text[-1:] == "." and behind + len(_WORD.findall(shown.text, 0, start)) >= _SENTENCE
    ):
        return not has_date_label(shown.text)
    above = element.getparent()
    if above is None or element.tag not in _INLINE:
        return False
    beside = " ".join([above.text or "", *(each.tail or "" for each in above)])
    return len(_WORD.findall(beside)) >= _MENTION and not has_date_label(beside) and parse_date(beside) is None


def _is_near(page: Landmarks, shown: _ShownDate, branch: Sequence[etree._Element]) -> bool:
    """Whether a date above the headline belongs to it: it is named a date, or stands beside the headline and alone.

    So no weather, no rate and no offer is taken. What holds the breadcrumbs is the head of the article.
    """
    top = branch[-1]
    is_beside = _is_beside(top, page.headline_element)
    links = sum(each.tag == "a" for each in page.above[page.above.index(branch[0]) :])
    if links > (_MOST_LINKS if is_beside else _FEW_LINKS):
        return False
    if any(map(is_date_name, branch)):
        return True
    if not is_beside or shown.line.label is Label.UPDATED:
        return False
    text = short_text(top)
    date = parse_date(text)
    is_alone = date is not None and not _WORD.search(text[: date.span[0]] + text[date.span[1] :])
    return is_alone or _has_crumbs(top)


def _is_beside(top: etree._Element, headline: etree._Element | None) -> bool:
    """Whether an element has the headline beside it, or in the box that follows it at once."""
    if headline is None:
        return False
    holder, above = top.getparent(), headline.getparent()
    return above is holder or (above is not None and above is top.getnext())


def _shown_date(element: etree._Element, *, is_above: bool, is_below: bool) -> _ShownDate | None:
    """The date that an element shows. Returns None if it shows none that can be the article's."""
    if not _shows_date(element, is_above=is_above, is_below=is_below):
        return None
    before, text = _before(element), _date_text(element)
    lines = read_line(text, before)
    stamps = [clean(time.get("datetime") or "") for time in element.iter("time") if time.get("datetime")]
    if is_stamped := bool(stamps) and len(stamps) >= len(lines):
        lines = _stamped(stamps, lines, label_of_date(f"{before} {text}"))
    own = _label_of_name(element)
    line = published_of([attrs.evolve(line, label=line.label or own) for line in lines])
    if line is None:
        return None
    text = line.date.text if is_stamped else text
    is_sure = is_below and (line.label is Label.PUBLISHED or element.tag == "time" or is_date_name(element))
    if line.label is Label.UPDATED and not has_date_label(text):
        text = f"{before if has_date_label(before) else 'updated'} {text}"
    return _ShownDate(element, text, line, is_sure)


def _stamped(stamps: Sequence[str], lines: Sequence[LineDate], label: Label | None) -> list[LineDate]:
    """The dates of `datetime` attributes, with the labels of the displayed ones.

    Returns none where it is not clear which is which: the elements of the single times come next.
    """
    if len(stamps) > 1 and len(stamps) != len(lines):
        return []
    labels = [line.label for line in lines] or [label]
    pairs = zip(map(parse_date, stamps), labels, strict=True)
    return [LineDate(date, label) for date, label in pairs if date is not None]


def _before(element: etree._Element) -> str:
    """The short text in front of an element, which may be its label."""
    sibling, above = element.getprevious(), element.getparent()
    if sibling is None:
        text = clean((above.text or "") if above is not None else "")
    else:
        text = clean(sibling.tail or "") or (short_text(sibling) if isinstance(sibling.tag, str) else "")
    return text if len(text) <= _LONGEST_LABEL and not _DIGIT.search(text) else ""


def _label_of_name(element: etree._Element) -> Label | None:
    """What an element's own names say of its date: `itemprop=dateModified`, `class="updated"`."""
    names = f"{element.get('itemprop') or ''} {element.get('class') or ''}"
    if _PUBLISHED_NAME.search(names):
        return None
    return Label.UPDATED if _CHANGED_NAME.search(names) else None


def _read_update(published: _ShownDate, near: Iterable[etree._Element], candidates: Candidates) -> list[etree._Element]:
    """Add the time of a change that another line of the head states, if it is later; return that line."""
    for element in near:
        if element is published.element or (element.text or "").lstrip()[:2] not in _UPDATE_LETTERS:
            continue
        line = published_of(read_line(short_text(element)))
        if line is None or line.label is not Label.UPDATED or line.date.precision is Precision.DAY:
            continue
        if line.date.value > published.moment:
            text = short_text(element)[slice(*line.date.span)]
            add_candidate(candidates, "modified", FieldCandidate((text,), Origin.HEURISTIC, place_of(element)))
            return [element]
    return []


def _date_text(element: etree._Element) -> str:
    """The text of a line; with blanks between the pieces of a date (`<b>05</b><b>Tháng 11, 2023</b>`).

    AM or PM that stands behind the element belongs to it.
    """
    text = short_text(element)
    if len(element) > 1 and text and is_date_name(element) and parse_date(text) is None:
        return clean(" ".join(str(piece) for piece in element.itertext()))
    if text and text[-1].isdecimal():
        sibling = element.getnext()
        behind = (element.tail or "").strip() or ((sibling.text or "") if sibling is not None else "")
        if half := _HALF.match(behind):
            return f"{text} {half[1]}"
    return text


def _shows_date(element: etree._Element, *, is_above: bool, is_below: bool) -> bool:
    """Whether an element shows a day with its time, or is named a date and shows a day.

    A day alone above the headline is that of the visit; right below the headline it is the article's.
    """
    if element.tag == "time" and parse_date(element.get("datetime") or "") is not None:
        return True
    if len(element) > SMALL or not _has_digit(element):
        return False
    if is_hidden(element) or is_hidden_name(element):
        return False
    text = _date_text(element)
    date = parse_date(text) if text else None
    if date is None:
        return False
    if date.precision is not Precision.DAY or (is_date_name(element) and not is_above):
        return True
    return is_below and _is_day_alone(text, date)


def _is_day_alone(text: str, date: ParsedDate) -> bool:
    """Whether a line is a day, and nothing but a label in front of it.

    >>> [_is_day_alone(text, parse_date(text)) for text in ("Ngày đăng: 25/7/2024", "Gạo ngày 25/7/2024 tăng giá")]
    [True, False]
    """
    start, end = date.span
    label = text[:start].strip(" |-–(")
    return text[end:].strip(" |-–)") == "" and (not label or (start <= _LABEL and label.endswith(":")))


def _has_digit(element: etree._Element) -> bool:
    """Whether an element's own text, or that of its children, has a digit."""
    pieces = [element.text, *(text for child in element for text in (child.text, child.tail))]
    return any(text and _DIGIT.search(text) for text in pieces)
