"""The targets of a draft: the elements that hold a field's value, and whether a selector gives that value."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, Final

from vnnews.authoring.word_index import words_of
from vnnews.css.index import select
from vnnews.dates import parse_date
from vnnews.model import Precision
from vnnews.vocabulary.links import HOMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from lxml import etree

    from vnnews.authoring.sample import Sample
    from vnnews.authoring.word_index import WordIndex, Words

_BEFORE_LEAD: Final = 12  # words of an agency and a place
_AROUND_NAMES: Final = 6  # words beside the names of a byline: `Theo`, `tổng hợp`, a job
_DATE_WORDS: Final = 16
_DATE_CHARS: Final = 160
_DIGIT: Final = re.compile(r"\d")
_HOMES: Final = frozenset(map(words_of, HOMES))
_WHOLE_PAGE: Final = frozenset({"html", "body"})

TARGETS: Final = ("headline", "lead", "authors", "published", "breadcrumbs", "section", "tags")
"""The fields that a draft has selectors for, in the order of a profile."""


class Outcome(Enum):
    """What a selector gives on one page."""

    RIGHT = "right"
    WRONG = "wrong"
    EMPTY = "empty"
    UNCHECKED = "unchecked"
    """A value, but the generic reading has none to compare it with."""


def elements_of(field: str, sample: Sample) -> Iterator[etree._Element]:
    """The elements that hold the value of a field, by the generic reading.

    >>> from vnnews.authoring.sample import sample_of
    >>> page = "<h1 class=tit>Chợ nổi</h1><div><p>Ghe đến từ nửa đêm, sáng ra thì bán hết khóm và bí.</p></div>"
    >>> [element.get("class") for element in elements_of("headline", sample_of("a.html", page.encode()))]
    ['tit']
    """
    article, index = sample.article, sample.words
    match field:
        case "headline":
            yield from index.exactly(article.headline or "")
        case "lead":
            yield from _ending_with(sample, article.lead or "")
        case "authors":
            for author in article.authors:
                yield from _near(sample, author.name, _AROUND_NAMES)
        case "published":
            yield from (element for element in index.stretches if _is_date(sample, element))
        case "section":
            yield from index.exactly(article.section or "")
        case "breadcrumbs":
            yield from _of_each(article.breadcrumbs, index)
        case "tags":
            yield from _of_each(article.tags, index)


def judge(field: str, sample: Sample, css: str) -> Outcome:
    """What a selector of a field gives on a page."""
    elements = [element for element in select(sample.root, css) if element.tag not in _WHOLE_PAGE]
    worded = [(element, words) for element in elements if (words := sample.words.of(element))]
    if not worded:
        return Outcome.EMPTY
    values = _values(field, sample)
    if not values:
        return Outcome.UNCHECKED
    if field == "published":
        right = _is_date(sample, worded[0][0])
    else:
        right = _FITS[field](values, [words for _, words in worded])
    return Outcome.RIGHT if right else Outcome.WRONG


def is_reversed(sample: Sample, css: str) -> bool | None:
    """Whether a page prints its breadcrumbs from the leaf to the top. Returns None if there are less than two.

    A page may print them twice: in its header, and in a row that only small screens show.
    """
    trail = _trail(map(sample.words.of, select(sample.root, css)))
    crumbs = list(map(words_of, sample.article.breadcrumbs))
    return None if len(crumbs) < 2 or len(trail) < 2 else trail == crumbs[::-1]  # noqa: PLR2004 - one has no order


def _trail(texts: Iterable[Words]) -> list[Words]:
    """The texts of breadcrumbs, each once, without that of the home page."""
    return [words for words in dict.fromkeys(texts) if words and words not in _HOMES]


def _values(field: str, sample: Sample) -> list[Words]:
    """The values of a field by the generic reading, as words."""
    article = sample.article
    values: Mapping[str, Sequence[str | None]] = {
        "headline": [article.headline],
        "lead": [article.lead],
        "authors": [author.name for author in article.authors],
        "published": [str(article.published or "")],
        "breadcrumbs": article.breadcrumbs,
        "section": [article.section],
        "tags": article.tags,
    }
    return [words for words in (words_of(value or "") for value in values[field]) if words]


def _same(values: Sequence[Words], texts: Sequence[Words]) -> bool:
    return texts[0] == values[0]


def _ends(values: Sequence[Words], texts: Sequence[Words]) -> bool:
    """Whether the first text is the value, after the few words of an agency and a place."""
    extra = len(texts[0]) - len(values[0])
    return 0 <= extra <= _BEFORE_LEAD and texts[0][extra:] == values[0]


def _names(values: Sequence[Words], texts: Sequence[Words]) -> bool:
    """Whether the texts hold all names, and few other words."""
    line = f" {' '.join(word for words in texts for word in words)} "
    if not all(f" {' '.join(name)} " in line for name in values):
        return False
    return sum(map(len, texts)) - sum(map(len, values)) <= _AROUND_NAMES * len(values)


def _tags(values: Sequence[Words], texts: Sequence[Words]) -> bool:
    """Whether all texts are tags, and at least half of the tags are there."""
    return set(texts) <= set(values) and 2 * len(set(texts)) >= len(set(values))


def _crumbs(values: Sequence[Words], texts: Sequence[Words]) -> bool:
    """Whether the texts are the breadcrumbs in either order, without a link to the home page."""
    trail = _trail(texts)
    return trail in (list(values), list(reversed(values)))


_FITS: Final[dict[str, Callable[[Sequence[Words], Sequence[Words]], bool]]] = {
    "headline": _same,
    "lead": _ends,
    "authors": _names,
    "section": _same,
    "breadcrumbs": _crumbs,
    "tags": _tags,
}
"""Whether the texts of elements are the values of a field; dates are compared by `_is_date`."""


def _is_date(sample: Sample, element: etree._Element) -> bool:
    """Whether an element holds the time of publication, and little else."""
    published, index = sample.article.published, sample.words
    if published is None or index.size(element) > _DATE_WORDS or not any(map(_DIGIT.search, index.of(element))):
        return False
    text = " ".join("".join(str(piece) for piece in element.itertext()).split())
    parsed = parse_date(text) if len(text) <= _DATE_CHARS else None
    if parsed is None:
        return False
    local = published.astimezone(parsed.value.tzinfo)
    if parsed.precision is Precision.DAY:
        return local.date() == parsed.value.date() and sample.article.published_precision is Precision.DAY
    return local.replace(second=0, microsecond=0) == parsed.value.replace(second=0, microsecond=0)


def _of_each(values: Sequence[str], index: WordIndex) -> Iterator[etree._Element]:
    for value in values:
        yield from _innermost(index.exactly(value))


def _innermost(elements: Sequence[etree._Element]) -> Iterator[etree._Element]:
    """Of elements with the same words the links, or else the innermost ones: one element for each item of a list."""
    links = [element for element in elements if element.tag == "a"]
    outer = {above for element in elements for above in element.iterancestors()}
    yield from links or (element for element in elements if element not in outer)


def _ending_with(sample: Sample, text: str) -> Iterator[etree._Element]:
    """Elements that end with a text, with only a few words before it."""
    ends = {last: first for first, last in sample.words.find(text)}
    for element, (first, last) in sample.words.stretches.items():
        if last in ends and 0 <= ends[last] - first <= _BEFORE_LEAD:
            yield element


def _near(sample: Sample, text: str, more: int) -> Iterator[etree._Element]:
    """Elements that hold a text and at most some `more` words."""
    places = list(sample.words.find(text))
    for element, (first, last) in sample.words.stretches.items():
        if any(first <= start and end <= last and last - first - (end - start) <= more for start, end in places):
            yield element
