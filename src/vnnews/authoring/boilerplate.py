"""Boilerplate inside the container: elements with the same words on several pages, and lists of links."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from lxml import etree

from vnnews.authoring.sample import texts_of
from vnnews.authoring.selectors import BY_ANCESTOR, CLASS, Selector, selectors_of
from vnnews.authoring.word_index import Words, words_of
from vnnews.css.index import select
from vnnews.dom.element import is_in_line
from vnnews.model import Figure, Heading, Paragraph, Related

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from vnnews.authoring.sample import Sample

_BUTTONS: Final = re.compile(
    r"share|social|follow|banner|(?:^|[_-])ads?(?:$|[_-])|quang-?cao|vote|rating|audio|player|print|zalo|facebook|"
    r"google|button|btn|toolbar|subscribe|comment|qr",
    re.IGNORECASE,
)
_RELATED: Final = re.compile(r"relat|lien-?quan|read-?more|tin-?(?:khac|lien)|xem-?them|other|news|link", re.IGNORECASE)
_LONGEST: Final = 40  # words of an element that may repeat on several pages
_LINKED: Final = 0.7  # of the words of a link list stand in its links
_SHORTEST: Final = 4  # words of a link list
_LARGEST: Final = 0.4  # of the words of the body
_LINKS: Final = 2
_ADVERTISEMENT: Final = ("quảng", "cáo")
_NOT_A_LIST: Final = frozenset({"p", "a", "li", "span", "b", "strong", "figure"})


def repeated(samples: Sequence[Sample], body: Sequence[str]) -> Iterator[tuple[str, str, int]]:
    """Place (`drop` or `notice`), selector and number of pages of the elements that repeat on several pages.

    >>> from vnnews.authoring.sample import sample_of
    >>> def page(name):
    ...     story = f"<p>{name}: ghe đến từ nửa đêm, sáng ra bán hết khóm.</p><p>Chợ {name} đông dần lên.</p>"
    ...     return f"<h1>Chợ {name}</h1><div class=story>{story}<div class=ads>Quảng cáo</div></div>"
    >>> pages = [page(name) for name in ("Cái Răng", "Ngã Bảy")]
    >>> list(repeated([sample_of(page, page.encode()) for page in pages], ["div.story"]))
    [('drop', 'div.ads', 2)]
    """
    distinct = list({sample.article.headline: sample for sample in samples}.values())
    counts: Counter[Words] = Counter()
    for sample in distinct:
        counts.update({sample.words.of(element) for element in _short_elements(sample, body)})
    meaningful = set[Words]().union(*map(_meaningful, distinct))
    often = {words for words, count in counts.items() if count > 1}
    candidates = often - meaningful
    results: dict[str, tuple[str, int]] = {}
    for sample in distinct:
        done = set[etree._Element]()  # noqa: SLF001 - lxml's only name for it
        for element in _short_elements(sample, body):
            words = sample.words.of(element)
            if words not in candidates or _is_of_figure(element) or done & set(element.iterancestors()):
                continue
            css = _safe_selector(element, distinct, body, lambda other, match: _is_boilerplate(other, match, often))
            if css is not None:
                done.add(element)
                results.setdefault(css, ("drop" if _is_button(element, sample) else "notice", counts[words]))
    yield from ((place, css, count) for css, (place, count) in results.items())


def link_lists(samples: Sequence[Sample], body: Sequence[str], fields: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Selectors of lists of links inside the body, each with the number of its pages.

    A list that holds a match of one of the selectors of `fields` (tags, breadcrumbs) is left out.
    """
    counts: Counter[str] = Counter()
    for sample in samples:
        of_fields = {element for css in fields for element in select(sample.root, css)}
        done = of_fields | {ancestor for element in of_fields for ancestor in element.iterancestors()}
        lists: set[etree._Element] = set()
        for element in _inside(sample, body):
            if element in done or lists & set(element.iterancestors()) or not _is_link_list(sample, element, body):
                continue
            lists.add(element)
            css = _safe_selector(element, samples, body, lambda other, match: _is_linked(other, match, 1))
            if css is not None:
                counts[css] += 1
    yield from counts.items()


def is_named_related(css: str) -> bool:
    """Whether a selector's name is that of links to other articles: the only evidence that one page can give."""
    return _RELATED.search(css) is not None


def _inside(sample: Sample, body: Sequence[str]) -> list[etree._Element]:
    """The elements of the body that hold words, in document order."""
    story = _body(sample, body)
    inside = () if story is None else story.iterdescendants()
    return [element for element in inside if element in sample.words.stretches]


def _short_elements(sample: Sample, body: Sequence[str]) -> Iterator[etree._Element]:
    return (element for element in _inside(sample, body) if sample.words.size(element) <= _LONGEST)


def _body(sample: Sample, body: Sequence[str]) -> etree._Element | None:
    return next((elements[0] for css in body if (elements := select(sample.root, css))), None)


def _meaningful(sample: Sample) -> set[Words]:
    """The texts to which the generic reading has given a meaning: fields, and blocks with a role of their own."""
    article = sample.article
    texts = [article.headline, article.lead, *(author.name for author in article.authors)]
    labelled = (block for block in article.body if not isinstance(block, Paragraph | Heading | Related))
    texts += [text for block in labelled for text in texts_of(block)]
    texts += [block.credit for block in article.body if isinstance(block, Figure)]
    return {words_of(text) for text in texts if text}


def _safe_selector(
    element: etree._Element,
    samples: Sequence[Sample],
    body: Sequence[str],
    fits: Callable[[Sample, etree._Element], bool],
) -> str | None:
    """The best selector of an element that matches no part of a story. Returns None if all do."""
    for selector in filter(_is_specific, selectors_of(element)):
        matches = [
            (sample, match)
            for sample in samples
            if (story := _body(sample, body)) is not None
            for match in select(sample.root, selector.css)
            if story in match.iterancestors()
        ]
        if matches and all(fits(sample, match) for sample, match in matches):
            return selector.css
    return None


def _is_specific(selector: Selector) -> bool:
    """Whether a selector has a lasting name in it, and does not end with a tag that any story may hold."""
    if selector.css.isalnum() or selector.rank > CLASS + BY_ANCESTOR:
        return False
    return selector.rank <= CLASS or not selector.css.endswith((" p", " div", " span"))


def _is_boilerplate(sample: Sample, element: etree._Element, often: set[Words]) -> bool:
    """Whether an element has no words, or words that stand on several pages."""
    words = sample.words.of(element)
    return not words or (words in often and not is_in_line(element))


def _is_button(element: etree._Element, sample: Sample) -> bool:
    """Whether an element is there to be clicked, by its name or because all its words are links."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if element.tag == "button" or sample.words.of(element) == _ADVERTISEMENT:
        return True
    return _BUTTONS.search(names) is not None or _is_linked(sample, element, 1)


def _is_link_list(sample: Sample, element: etree._Element, body: Sequence[str]) -> bool:
    """Whether an element is a list of links, and small beside the body."""
    story = _body(sample, body)
    most = _LARGEST * sample.words.size(story) if story is not None else 0
    if element.tag in _NOT_A_LIST or not _SHORTEST <= sample.words.size(element) <= most:
        return False
    return _is_linked(sample, element, _LINKS)


def _is_linked(sample: Sample, element: etree._Element, least: int) -> bool:
    """Whether most words of an element stand in links, of which there are some `least`."""
    links = [link for link in element.iter("a") if link.get("href")]
    words = sum(sample.words.size(link) for link in links)
    size = sample.words.size(element)
    return len(links) >= least and words >= _LINKED * size and size > 0


def _is_of_figure(element: etree._Element) -> bool:
    return any(around.tag in {"figure", "figcaption"} for around in (element, *element.iterancestors()))
