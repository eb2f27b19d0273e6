"""What stands inside the story's element and is no part of the story: the same words on page after page, link lists."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from lxml import etree

from vnnews.authoring.sample import texts_of
from vnnews.authoring.selectors import selectors_of
from vnnews.authoring.word_index import words_of
from vnnews.css.index import select
from vnnews.dom.element import is_in_line
from vnnews.model import Figure, Heading, Paragraph, Related

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from vnnews.authoring.sample import Sample

_BUTTONS: Final = re.compile(
    r"share|social|follow|banner|(?:^|[_-])ads?(?:$|[_-])|quang-?cao|vote|rating|audio|player|print|zalo|facebook|google|"
    r"button|btn|toolbar|subscribe|comment|qr",
    re.IGNORECASE,
)
_RELATED: Final = re.compile(r"relat|lien-?quan|read-?more|tin-?(?:khac|lien)|xem-?them|other|news|link", re.IGNORECASE)
_LONGEST: Final = 40  # words that may stand on page after page
_LINKED: Final = 0.7  # of the words of a link list stand in its links
_SHORTEST: Final = 4
_LARGEST: Final = 0.4  # of the words of the body
_LINKS: Final = 2
_CERTAIN: Final = 3  # a lasting name of its own
_FAIRLY: Final = 6

_ADVERTISEMENT: Final = ("quảng", "cáo")

Words = tuple[str, ...]


def repeated(samples: Sequence[Sample], body: Sequence[str]) -> Iterator[tuple[str, str, int]]:
    """Place (`drop` or `notice`), selector and number of pages of what is said alike on several of them."""
    apart = list({sample.article.headline: sample for sample in samples}.values())
    counts: Counter[Words] = Counter()
    for sample in apart:
        short = (each for each in _inside(sample, body) if sample.words.size(each) <= _LONGEST)
        counts.update({sample.words.said(element) for element in short})
    often = {words for words, count in counts.items() if count > 1}
    found: dict[str, tuple[str, int]] = {}
    kept = set[Words]().union(*map(_kept, apart))
    for sample in apart:
        done = set[etree._Element]()  # noqa: SLF001 - lxml's only name for it
        for element in _inside(sample, body):
            words = sample.words.said(element) if sample.words.size(element) <= _LONGEST else ()
            if words not in often or words in kept or _is_of_figure(element) or done & set(element.iterancestors()):
                continue
            css = _safe_selector(element, apart, body, lambda other, each: _is_frame(other, each, often))
            if css is not None:
                done.add(element)
            if css is not None and css not in found:
                found[css] = ("drop" if _is_button(element, sample) else "notice", counts[words])
    yield from ((place, css, count) for css, (place, count) in found.items())


def link_lists(samples: Sequence[Sample], body: Sequence[str], fields: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Selectors of lists of links inside the body, each with the number of pages on which it stands.

    Lists that hold what one of the selectors of fields names (tags, breadcrumbs) are left out.
    """
    found: dict[str, int] = {}
    for sample in samples:
        done: set[etree._Element] = set()
        shown = {each for css in fields for each in select(sample.root, css)}
        shown |= {above for each in shown for above in each.iterancestors()}
        for element in _inside(sample, body):
            if element in shown or any(above in done for above in element.iterancestors()):
                continue
            if not _is_link_list(sample, element, body):
                continue
            done.add(element)
            css = _safe_selector(element, samples, body, lambda other, each: _is_linked(other, each, 1))
            if css is not None:
                found[css] = found.get(css, 0) + 1
    yield from found.items()


def is_named_related(css: str) -> bool:
    """Whether a selector's name says that it leads to other articles: one page shows no more than that."""
    return _RELATED.search(css) is not None


def _inside(sample: Sample, body: Sequence[str]) -> list[etree._Element]:
    """The elements of the body that hold words, in document order."""
    story = _body(sample, body)
    return [] if story is None else [each for each in story.iterdescendants() if each in sample.words.stretches]


def _body(sample: Sample, body: Sequence[str]) -> etree._Element | None:
    return next((found[0] for css in body if (found := select(sample.root, css))), None)


def _kept(sample: Sample) -> set[Words]:
    """What the generic path has given a meaning: fields, and blocks with a role of their own."""
    article = sample.article
    said = [article.headline, article.lead, *(author.name for author in article.authors)]
    labelled = (block for block in article.body if not isinstance(block, Paragraph | Heading | Related))
    said += [text for block in labelled for text in texts_of(block)]
    said += [block.credit for block in article.body if isinstance(block, Figure)]
    return {words_of(text) for text in said if text}


def _safe_selector(
    element: etree._Element,
    samples: Sequence[Sample],
    body: Sequence[str],
    fits: Callable[[Sample, etree._Element], bool],
) -> str | None:
    """The best selector of an element that meets, in all bodies, nothing that is a part of the story."""
    for hook in selectors_of(element):
        if (
            hook.rank > _FAIRLY
            or hook.css.isalnum()
            or (hook.rank > _CERTAIN and hook.css.endswith((" p", " div", " span")))
        ):
            continue
        met = [
            (sample, each)
            for sample in samples
            if (story := _body(sample, body)) is not None
            for each in select(sample.root, hook.css)
            if story in each.iterancestors()
        ]
        if met and all(fits(sample, each) for sample, each in met):
            return hook.css
    return None


def _is_frame(sample: Sample, element: etree._Element, often: set[Words]) -> bool:
    words = sample.words.said(element)
    return not words or (words in often and not is_in_line(element))


def _is_button(element: etree._Element, sample: Sample) -> bool:
    """Whether an element is there to be clicked, by its name or because all its words are links."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if element.tag == "button" or sample.words.said(element) == _ADVERTISEMENT:
        return True
    return _BUTTONS.search(names) is not None or _is_linked(sample, element, 1)


def _is_link_list(sample: Sample, element: etree._Element, body: Sequence[str]) -> bool:
    story = _body(sample, body)
    whole = sample.words.size(story) if story is not None else 0
    size = sample.words.size(element)
    if element.tag in {"p", "a", "li", "span", "b", "strong", "figure"} or not _SHORTEST <= size <= _LARGEST * whole:
        return False
    return _is_linked(sample, element, _LINKS)


def _is_linked(sample: Sample, element: etree._Element, least: int) -> bool:
    """Whether the words of an element stand in links."""
    links = [each for each in element.iter("a") if each.get("href")]
    words = sum(sample.words.size(each) for each in links)
    size = sample.words.size(element)
    return len(links) >= least and words >= _LINKED * size and size > 0


def _is_of_figure(element: etree._Element) -> bool:
    return any(each.tag in {"figure", "figcaption"} for each in (element, *element.iterancestors()))
