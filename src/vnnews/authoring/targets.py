"""Which elements of a page hold a field's value, and whether what a selector gives is that value."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, Final

from vnnews.authoring.word_index import words_of
from vnnews.css.index import select
from vnnews.dates import parse_date
from vnnews.model import Precision

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lxml import etree

    from vnnews.authoring.sample import Sample

_BEFORE_LEAD: Final = 12  # words of an agency and a place
_AROUND_NAMES: Final = 6  # words beside the names of a byline: `Theo`, `tổng hợp`, a job
_DATE_WORDS: Final = 16
_DATE_CHARS: Final = 160
_DIGIT: Final = re.compile(r"\d")
_HOMES: Final = frozenset({("trang", "chủ"), ("home",), ("trang", "nhất")})
_CODE: Final = frozenset({"html", "body"})

Words = tuple[str, ...]


class Verdict(Enum):
    """What a selector gives on one page."""

    RIGHT = "right"
    WRONG = "wrong"
    NOTHING = "nothing"
    MORE = "more"
    """A value where the generic path found none: nobody knows."""


def elements_of(field: str, sample: Sample) -> Iterator[etree._Element]:
    """The elements that hold the value of a field, as the generic path found it."""
    article, page = sample.article, sample.words
    match field:
        case "headline":
            yield from page.exactly(article.headline or "")
        case "lead":
            yield from _ending_with(sample, article.lead or "")
        case "authors":
            for author in article.authors:
                yield from _near(sample, author.name, _AROUND_NAMES)
        case "published":
            yield from (each for each in page.stretches if _is_date(sample, each))
        case "section":
            yield from page.exactly(article.section or "")
        case "breadcrumbs" | "tags":
            values = article.breadcrumbs if field == "breadcrumbs" else article.tags
            yield from (element for value in values for element in _innermost(page.exactly(value)))


def judge(field: str, sample: Sample, css: str) -> Verdict:
    """Whether a selector gives the value of a field on a page."""
    found = [element for element in select(sample.root, css) if element.tag not in _CODE]
    texts = [sample.words.said(element) for element in found]
    texts = [words for words in texts if words]
    if not texts:
        return Verdict.NOTHING
    wanted = _values(field, sample)
    if not wanted:
        return Verdict.MORE
    element = next(each for each in found if sample.words.said(each))
    right = _RIGHT[field](wanted, texts) if field != "published" else _is_date(sample, element)
    return Verdict.RIGHT if right else Verdict.WRONG


def is_reversed(sample: Sample, css: str) -> bool | None:
    """Whether a page prints its breadcrumbs from the leaf to the top; `None` where there is but one."""
    texts = [words for words in map(sample.words.said, select(sample.root, css)) if words and words not in _HOMES]
    wanted = list(map(words_of, sample.article.breadcrumbs))
    return None if len(wanted) < 2 or len(texts) < 2 else texts != wanted  # noqa: PLR2004 - one has no order


def _values(field: str, sample: Sample) -> list[Words]:
    article = sample.article
    one = {"headline": article.headline, "lead": article.lead, "section": article.section}
    many = {
        "authors": [author.name for author in article.authors],
        "breadcrumbs": article.breadcrumbs,
        "tags": article.tags,
        "published": [str(article.published)] if article.published else [],
    }
    values = many[field] if field in many else [one[field] or ""]
    return [words for words in map(words_of, values) if words]


def _same(wanted: Sequence[Words], found: Sequence[Words]) -> bool:
    return found[0] == wanted[0]


def _ends(wanted: Sequence[Words], found: Sequence[Words]) -> bool:
    extra = len(found[0]) - len(wanted[0])
    return 0 <= extra <= _BEFORE_LEAD and found[0][extra:] == wanted[0]


def _names(wanted: Sequence[Words], found: Sequence[Words]) -> bool:
    """All names stand in what is found, with few other words."""
    line = f" {' '.join(word for words in found for word in words)} "
    if not all(f" {' '.join(name)} " in line for name in wanted):
        return False
    return sum(map(len, found)) - sum(map(len, wanted)) <= _AROUND_NAMES * len(wanted)


def _tags(wanted: Sequence[Words], found: Sequence[Words]) -> bool:
    return set(found) <= set(wanted) and 2 * len(set(found)) >= len(set(wanted))


def _crumbs(wanted: Sequence[Words], found: Sequence[Words]) -> bool:
    shown = [words for words in dict.fromkeys(found) if words not in _HOMES]
    return shown in (list(wanted), list(reversed(wanted)))


_RIGHT: Final[dict[str, Callable[[Sequence[Words], Sequence[Words]], bool]]] = {
    "headline": _same,
    "lead": _ends,
    "authors": _names,
    "section": _same,
    "breadcrumbs": _crumbs,
    "tags": _tags,
}
SOUGHT: Final = ("headline", "lead", "authors", "published", "breadcrumbs", "section", "tags")
"""The fields that are sought in a page, in the order of a profile."""


def _is_date(sample: Sample, element: etree._Element) -> bool:
    """Whether an element shows the time of publication, and little else."""
    published, page = sample.article.published, sample.words
    if published is None or page.size(element) > _DATE_WORDS or not any(map(_DIGIT.search, page.said(element))):
        return False
    text = " ".join("".join(str(piece) for piece in element.itertext()).split())
    parsed = parse_date(text) if len(text) <= _DATE_CHARS else None
    if parsed is None:
        return False
    shown = published.astimezone(parsed.value.tzinfo)
    if parsed.precision is Precision.DAY:
        return shown.date() == parsed.value.date() and sample.article.published_precision is Precision.DAY
    return shown.replace(second=0, microsecond=0) == parsed.value.replace(second=0, microsecond=0)


def _innermost(elements: Sequence[etree._Element]) -> Iterator[etree._Element]:
    """Of elements that hold the same words the links, or else those that hold no other of them: one item each."""
    links = [element for element in elements if element.tag == "a"]
    outer = {above for element in elements for above in element.iterancestors()}
    yield from links or (element for element in elements if element not in outer)


def _ending_with(sample: Sample, text: str) -> Iterator[etree._Element]:
    """Elements that end with a text, and hold but a few words before it."""
    ends = {last: first for first, last in sample.words.find(text)}
    for element, (first, last) in sample.words.stretches.items():
        if last in ends and 0 <= ends[last] - first <= _BEFORE_LEAD:
            yield element


def _near(sample: Sample, text: str, more: int) -> Iterator[etree._Element]:
    """Elements around a text that hold but a few more words."""
    places = list(sample.words.find(text))
    for element, (first, last) in sample.words.stretches.items():
        if any(first <= start and end <= last and last - first - (end - start) <= more for start, end in places):
            yield element
