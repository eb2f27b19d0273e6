"""The element that holds the story, told from the page itself: where the running text is densest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnnews.blocks.story import Story
from vnnews.body.teasers import is_card_list
from vnnews.dom.element import is_hidden
from vnnews.dom.inline import text_of
from vnnews.dom.naming import (
    is_author_name,
    is_date_name,
    is_edge_name,
    is_frame_name,
    is_lead_name,
    is_section_name,
    is_story_name,
    name_of,
)
from vnnews.dom.tags import SKIPPED_TAGS
from vnnews.model import Note
from vnnews.vocabulary.prose import is_prose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lxml import etree

    from vnnews.dom.page import Page

_LEAVES: Final = frozenset(
    [
        *("p", "li", "td", "th", "tr", "tbody", "thead", "blockquote", "figure", "figcaption", "ul", "ol", "dl", "pre"),
        *("span", "a", "b", "strong", "em", "i", "font"),
    ]
)
_TABLE_PARTS: Final = frozenset({"tbody", "tr", "td"})
_FRAME_TAGS: Final = frozenset({"nav", "footer", "aside"})
_SHOWN: Final = frozenset({"img", "picture", "figure", "video", "iframe"})
_MARKS: Final = frozenset({"b", "strong", "em", "i", "span", "font"})
_HEADS: Final = frozenset({"h1", "form", "textarea", "nav", "footer", "aside"})
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SHORTEST: Final = 25
_DOMINANT: Final = 0.8
_HOLLOW, _FULL = 200, 800  # characters of a body that is none, and of the one that is meant
_MOST, _FEW, _LEFT = 0.5, 0.1, 0.3
_CLIMBS: Final = 4
_FEWEST_WORDS: Final = 4  # of a headline; the name of the site is shorter
_LONGEST_LEAD: Final = 600.0  # characters
_THIN: Final = 200.0  # characters; some sites call the column of the story `sidebar`, or put all into a form
_LABELS: Final = 60.0  # characters
_LINKED: Final = 0.5  # of the text of an element is links: it leads elsewhere


def locate_story(page: Page, selected: Story) -> tuple[Story, Note]:
    """The story that the layout has selected, else the one that its text gives away; and a note which of them it is.

    A layout's container that holds hardly any text is not believed: the template has changed since.
    """
    if selected.body is not None and not is_hollow(selected.body, page.root):
        return selected, Note("body", f"the container is {selected.evidence}, by the layout", "body")
    best = find_body(page.root)
    if best is None:
        return Story(), Note("body", "no container was located: the page has no running text", "body")
    body, evidence = best
    return Story(body, evidence), Note("body", f"the container was located by {evidence}", "body")


def find_body(root: etree._Element) -> tuple[etree._Element, str] | None:
    """The element around the story and what tells so; `None` where no running text is.

    The weight of a text is the length of its prose outside of links. From the top, the way leads into the child that
    holds nearly all of the weight, as long as there is one. From there it may lead up again, to an element that calls
    itself the story or that adds pictures and paragraphs and nothing of the page's frame.
    """
    page = next(root.iter("body"), root)
    weights = _weigh(page, _is_frame)
    if weights.get(page, 0.0) < _THIN:
        weights = _weigh(page, _is_edge)
        if weights.get(page, 0.0) < _THIN and (shown := _of_pictures(page)) is not None:
            return shown, "its name and its pictures: the page has hardly any text"
        if weights.get(page, 0.0) < _LABELS:  # nothing but dates and counts: a video's description is its story
            weights = _weigh(page, _is_edge, with_leads=True)
        weights = weights if weights.get(page, 0.0) else _weigh(page, _is_framing_tag)
    if not weights.get(page, 0.0):
        return None
    marked = _marked(weights, page)
    if marked is not None:
        return marked, "text density and its mark: articleBody"
    node, around = page, _around_headline(page)
    while True:
        best = _heaviest(node, weights)
        if best is not None and node in around and weights[best] < _DOMINANT * weights[node]:
            best = _heaviest_of_story(node, weights)
        if best is None or not (_leads_on(node, best, weights) or _is_headed(node, best, weights, around)):
            break
        node = best
    node = _climb(node, page, weights)
    if is_story_name(node):
        return node, f"text density and its name: {node.get('itemprop') or name_of(node).strip()}"
    return node, "text density"


def _of_pictures(page: etree._Element) -> etree._Element | None:
    """The one element that calls itself the story and holds pictures or a video: infographics, photo stories."""
    found: list[etree._Element] = []
    for element in page.iter("article", "div", "main", "section"):
        if found and found[-1] in element.iterancestors():
            continue
        named = "articleBody" in {element.get("itemprop"), element.get("property")} or is_story_name(element)
        if named and not is_hidden(element) and next(element.iter(*_SHOWN), None) is not None:
            found.append(element)
    return found[0] if len(found) == 1 else None


def is_hollow(body: etree._Element, root: etree._Element) -> bool:
    """Whether what should be the body holds hardly any text, while an element around it or one called so tells much.

    Then the template has changed since its layout was described.
    """
    if _holds(body, _HOLLOW):
        return False
    found = find_body(root)
    if found is None or found[0] is body or _weigh(found[0], _is_frame).get(found[0], 0.0) < _FULL:
        return False
    return is_story_name(found[0]) or found[0] in body.iterancestors()


def _holds(element: etree._Element, size: int) -> bool:
    """Whether an element has at least so many characters of text."""
    for each in element.iter():
        shown = isinstance(each.tag, str) and each.tag not in SKIPPED_TAGS
        size -= len((each.text or "").strip()) if shown else 0
        size -= len((each.tail or "").strip()) if each is not element else 0
        if size <= 0:
            return True
    return False


def _marked(weights: dict[etree._Element, float], page: etree._Element) -> etree._Element | None:
    """The element that schema.org's words call the body, where it holds the most of the text."""
    marked = [each for each in weights if "articleBody" in {each.get("itemprop"), each.get("property")}]
    best = max(marked, key=weights.__getitem__, default=None)
    return best if best is not None and weights[best] >= _MOST * weights[page] else None


def _leads_on(node: etree._Element, best: etree._Element, weights: dict[etree._Element, float]) -> bool:
    """Whether the story stands in one child: nearly all of it, or the most where that child calls itself the story."""
    if weights[best] >= _DOMINANT * weights[node]:
        return True
    if weights[best] < _MOST * weights[node] or not _is_named(best, weights):
        return False
    inside = sum(weights[child] for child in node if child in weights and child.tag not in _LEAVES)
    return weights[node] - inside < _FEW * weights[node] or _has_only_a_lead_above(node, best, weights)


def _around_headline(page: etree._Element) -> frozenset[etree._Element]:
    """The elements around the only `<h1>` of a page that is a line of some words."""
    shown = [each for each in page.iter("h1") if len(text_of(each).split()) >= _FEWEST_WORDS]
    return frozenset(shown[0].iterancestors()) if len(shown) == 1 else frozenset()


def _is_headed(
    node: etree._Element,
    best: etree._Element,
    weights: dict[etree._Element, float],
    around: frozenset[etree._Element],
) -> bool:
    """Whether one child holds the most of the text and the headline too: what stands beside it is of other things."""
    return best in around and weights[best] >= _MOST * weights[node]


def _is_named(element: etree._Element, weights: dict[etree._Element, float]) -> bool:
    """Whether an element, or the one in it that holds nearly all, calls itself the story."""
    inner: etree._Element | None = element
    while inner is not None and weights[inner] >= _DOMINANT * weights[element]:
        if is_story_name(inner):
            return True
        inner = _heaviest(inner, weights)
    return False


def _has_only_a_lead_above(node: etree._Element, best: etree._Element, weights: dict[etree._Element, float]) -> bool:
    """Whether no more than a headline and a lead stand in front of the story, and hardly a word after it."""
    above = sum(weights.get(each, 0.0) for each in best.itersiblings(preceding=True))
    after = sum(weights.get(each, 0.0) for each in best.itersiblings())
    return above <= _LONGEST_LEAD and after < _FEW * weights[node]


def _climb(node: etree._Element, page: etree._Element, weights: dict[etree._Element, float]) -> etree._Element:
    """The element above that is the whole of the story, where the densest one is only a part of it."""
    if is_story_name(node):
        return node
    best, inner = node, node
    for _ in range(_CLIMBS):
        above = inner.getparent()
        if above is None or inner is page or above is page:
            break
        kinds = {kind for child in above if child is not inner for kind in [_kind(child, weights)] if kind}
        if "frame" in kinds:
            break
        inner = above
        if is_story_name(above):
            return above
        if "story" in kinds:
            best = above
    return best


def _kind(element: etree._Element, weights: dict[etree._Element, float]) -> str:
    """What stands beside the densest element: `story`, `frame`, or nothing that can be seen (empty)."""
    tag = element.tag
    if not isinstance(tag, str) or tag in SKIPPED_TAGS or is_hidden(element):
        return ""
    if is_lead_name(element) or is_author_name(element) or is_date_name(element) or is_section_name(element):
        return ""
    if tag in _HEADS or is_frame_name(element) or next(element.iter(*_HEADS), None) is not None:
        return "frame"
    text = sum(len(piece.strip()) for piece in element.itertext())
    linked = sum(len(piece.strip()) for link in element.iter("a") for piece in link.itertext())
    if text and linked >= _LINKED * text:
        return "frame"
    if element in weights or tag in {"p", "h2", "h3", "h4", "figure", "table", "img", "picture", "video"}:
        return "story"
    return "story" if next(element.iter("img"), None) is not None else ("frame" if text else "")


def _heaviest(node: etree._Element, weights: dict[etree._Element, float]) -> etree._Element | None:
    children = [child for child in node if child in weights and (child.tag not in _LEAVES or _lays_out(child))]
    return max(children, key=weights.__getitem__, default=None)


def _heaviest_of_story(node: etree._Element, weights: dict[etree._Element, float]) -> etree._Element | None:
    """The same below a headline, where cards of other stories weigh nothing, if a good part is left without them."""
    cards = [child for child in node if child in weights and child.tag not in _LEAVES and is_card_list(child)]
    left = weights[node] - sum(weights[card] for card in cards)
    if cards and left >= _LEFT * weights[node]:
        weights[node] = left
        for card in cards:
            del weights[card]
    return _heaviest(node, weights)


def _lays_out(element: etree._Element) -> bool:
    """Whether a part of a table holds paragraphs, as on pages that are laid out by tables."""
    return element.tag in _TABLE_PARTS and next(element.iter("p", "div"), None) is not None


def _weigh(
    page: etree._Element, is_frame: Callable[[etree._Element], bool], *, with_leads: bool = False
) -> dict[etree._Element, float]:
    """How much running text each element holds; frames of the page weigh nothing, nor do leads, if not asked for."""
    above, texts, elements = _own_texts(page, is_frame, with_leads=with_leads)
    weights: dict[etree._Element, float] = {}
    for node in reversed(elements):
        total = weights.pop(node, 0.0) + (_size(texts[node], node.tag) if node in texts else 0.0)
        if total:
            weights[node] = total
            if node in above:
                weights[above[node]] = weights.get(above[node], 0.0) + total
    return weights


def _own_texts(
    page: etree._Element, is_frame: Callable[[etree._Element], bool], *, with_leads: bool
) -> tuple[dict[etree._Element, etree._Element], dict[etree._Element, list[str]], list[etree._Element]]:
    """The parents of elements that may weigh something, their own texts outside of links, and these elements."""
    linked: dict[etree._Element, bool] = {}  # the elements that may weigh something, from the top: are they in a link?
    above: dict[etree._Element, etree._Element] = {}
    texts: dict[etree._Element, list[str]] = {}
    for node in page.iter():
        parent = node.getparent() if node is not page else None
        in_link = linked.get(parent) if parent is not None else False
        if in_link is None:
            continue
        if parent is not None:
            above[node] = parent
            if not in_link and (tail := node.tail) and not tail.isspace():
                texts.setdefault(parent, []).append(tail)
        if not isinstance(node.tag, str) or (node is not page and is_frame(node)) or _is_beside(node, with_leads):
            continue
        linked[node] = in_link or node.tag == "a"
        if not linked[node] and (text := node.text) and not text.isspace():
            texts.setdefault(node, []).append(text)
    return above, texts, list(linked)


def _is_beside(node: etree._Element, with_leads: bool) -> bool:  # noqa: FBT001 - asked of every element: no time for names
    """Whether an element shows nothing, or sums up the story: that is no part of its weight."""
    if node.tag in SKIPPED_TAGS or node.tag in _HEADINGS:
        return True
    return not with_leads and is_lead_name(node) and not is_story_name(node)


def _size(texts: Iterable[str], tag: str) -> float:
    """The weight of an element's own texts."""
    size = sum(len(text.strip()) for text in texts)
    if tag in _MARKS:
        return float(size)
    return float(size) if size >= _SHORTEST and any(map(is_prose, texts)) else 0.0


def _is_edge(node: etree._Element) -> bool:
    """Whether an element is the top or the foot of a page, whatever the story's column is called."""
    return _is_framing_tag(node) or (is_edge_name(node) and not is_story_name(node))


def _is_framing_tag(node: etree._Element) -> bool:
    return node.tag in _FRAME_TAGS or is_hidden(node)


def _is_frame(node: etree._Element) -> bool:
    return _is_framing_tag(node) or (is_frame_name(node) and not is_story_name(node))
