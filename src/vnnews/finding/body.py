"""The element that holds the story, told from the page itself: where the running text is densest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vnnews.finding.element import SKIPPED_TAGS, is_hidden

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

__all__ = ["find_body"]

_LEAVES: Final = frozenset(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "td",
        "th",
        "tr",
        "tbody",
        "thead",
        "blockquote",
        "figure",
        "ul",
        "ol",
        "dl",
        "pre",
        "span",
        "a",
        "b",
        "strong",
        "em",
        "i",
        "font",
    ]
)
_FRAME: Final = re.compile(
    r"comment|binh-?luan|footer|side-?bar|related|lien-?quan|menu|breadcrumb|widget|banner|popup|modal|newsletter|"
    r"tin-?khac|doc-?them|most-?view|xem-?nhieu|box-?news|list-?news|cookie|login|share|social|tags?(?:\s|$|-)",
    re.IGNORECASE,
)
_STORY: Final = re.compile(
    r"article-?_?_?(?:body|content|detail|text)|detail-?_?_?content|content-?_?detail|fck_detail|entry-content|post-?content|"
    r"main-?content-?body|cms-body|news-?content|body-?content|noi-?dung|singular-content|zce-content|maincontent|the-article-body",
    re.IGNORECASE,
)
_FRAME_TAGS: Final = frozenset({"nav", "footer", "aside"})
_SHORTEST: Final = 25
_DOMINANT: Final = 0.8
_ENOUGH: Final = 0.5
_THIN: Final = 200.0  # characters; some sites call the column of the story `sidebar`, or put all into a form


def find_body(root: etree._Element) -> tuple[etree._Element, str] | None:
    """The element around the story and what tells so; `None` where no running text is.

    The weight of a text is its length outside of links. From the top, the way leads into the child that holds nearly
    all of the weight, as long as there is one; an element that calls itself the story's body ends it.
    """
    page = root if root.tag == "body" else next(root.iter("body"), root)
    weights = _weigh(page, _is_frame)
    if weights.get(page, 0.0) < _THIN:
        weights = _weigh(page, _is_framing_tag)
    whole = weights.get(page, 0.0)
    if not whole:
        return None
    node = page
    evidence = "text density"
    while True:
        if _calls_itself_story(node) and weights.get(node, 0.0) >= _ENOUGH * whole:
            evidence = f"text density and its name: {node.get('itemprop') or node.get('class')}"
            inner = _heaviest(node, weights)
            if inner is None or not _calls_itself_story(inner) or weights[inner] < _DOMINANT * weights[node]:
                break
            node = inner
            continue
        named = _named_story(node, weights, whole)
        best = named if named is not None else _heaviest(node, weights)
        if best is None or (named is None and weights[best] < _DOMINANT * weights[node]):
            break
        node = best
    return node, evidence


def _named_story(node: etree._Element, weights: dict[etree._Element, float], whole: float) -> etree._Element | None:
    """A child that calls itself the story and holds enough of the text."""
    return next(
        (child for child in node if _calls_itself_story(child) and weights.get(child, 0.0) >= _ENOUGH * whole), None
    )


def _calls_itself_story(node: etree._Element) -> bool:
    """Whether an element's name says that it holds the story (a comment has no name)."""
    return node.get("itemprop") == "articleBody" or _STORY.search(node.get("class") or "") is not None


def _heaviest(node: etree._Element, weights: dict[etree._Element, float]) -> etree._Element | None:
    children = [child for child in node if child in weights and child.tag not in _LEAVES]
    return max(children, key=weights.__getitem__, default=None)


def _weigh(page: etree._Element, is_frame: Callable[[etree._Element], bool]) -> dict[etree._Element, float]:
    """How much running text each element holds; frames of the page weigh nothing."""
    weights: dict[etree._Element, float] = {}
    stack: list[tuple[etree._Element, bool, bool]] = [(page, False, False)]
    while stack:
        node, in_link, leaving = stack.pop()
        if leaving:
            own = _own_text(node, in_link)
            total = own + sum(weights.get(child, 0.0) for child in node)
            if total:
                weights[node] = total
            continue
        if not isinstance(node.tag, str) or node.tag in SKIPPED_TAGS or (node is not page and is_frame(node)):
            continue
        linked = in_link or node.tag == "a"
        stack.append((node, linked, True))
        stack.extend((child, linked, False) for child in node)
    return weights


def _is_framing_tag(node: etree._Element) -> bool:
    return node.tag in _FRAME_TAGS or is_hidden(node)


def _is_frame(node: etree._Element) -> bool:
    if _is_framing_tag(node):
        return True
    name = f"{node.get('class') or ''} {node.get('id') or ''}"
    return name != " " and _FRAME.search(name) is not None and not _calls_itself_story(node)


def _own_text(node: etree._Element, in_link: bool) -> float:  # noqa: FBT001 - private, and named at the call's target
    if in_link:
        return 0.0
    texts = [node.text, *(child.tail for child in node)]
    size = sum(len(text.strip()) for text in texts if text)
    return float(size) if size >= _SHORTEST or node.tag in {"b", "strong", "em", "i", "span", "font"} else 0.0
