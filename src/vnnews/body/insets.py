"""Insets: what stands inside a story's element but is not its running text, told without a site's layout."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

import attrs
from lxml import etree

from vnnews.dom.element import backwards, is_hidden, is_hidden_name
from vnnews.dom.inline import text_of
from vnnews.dom.naming import (
    is_author_name,
    is_box_name,
    is_caption_class,
    is_contents_name,
    is_crumb_name,
    is_footer_name,
    is_media_name,
    is_player_part,
    is_quote_name,
    is_related_name,
    is_source_name,
    is_subtitle_name,
    is_tag_name,
    is_tool_name,
    is_viewer_name,
    name_of,
)
from vnnews.dom.tags import SKIPPED_TAGS

_BOXES: Final = frozenset(
    {"div", "section", "aside", "ul", "ol", "table", "article", "span", "p", "nav", "form", "footer"}
)
_TOOLS: Final = frozenset({"form", "nav", "footer"})
_BARE: Final = _TOOLS | {"article", "aside", "ul", "table"}
"""Elements that may say something without a class."""
_DEEPEST: Final = 40  # elements inside each other that are looked at; each is measured with all that is inside
_PROSE: Final = 200  # characters outside of links: so much is no button and no list of links
_LINKED: Final = 0.6
_LONGEST_LINE: Final = 120
_FEWEST_TITLE: Final = 25  # characters of a link that is the title of another story
_SHORTEST_TITLE: Final = 12  # of a link in an element that calls itself related
_A_THIRD: Final = 1 / 3
_FEWEST_SENTENCE: Final = 40  # characters
_ENDS: Final = (".", "!", "?", "…", "”", '"', ":")
_MOST_TABLES: Final = 6
_MOST_PARTS: Final = 16
_LONGEST_CAPTION: Final = 400
_NOT_IN_PHOTOS: Final = frozenset({"a", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "table", "iframe", "video", "time"})
_SPARE: Final = 40  # characters of buttons
_LEADS_NOWHERE: Final = re.compile(r"^#|^javascript:|\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)", re.IGNORECASE)
_LINE_TAGS: Final = frozenset({"p", "span", "div"})


@attrs.frozen(eq=False)
class Insets:
    """Elements of the body with a role of their own, and those that show nothing of the story."""

    roles: dict[etree._Element, tuple[str, str]]
    skipped: frozenset[etree._Element]


def find_insets(body: etree._Element) -> Insets:
    """The insets of a body: links to other stories, boxes beside the text, the page's tools."""
    roles: dict[etree._Element, tuple[str, str]] = {}
    skipped: list[etree._Element] = []
    stack = [(element, 1) for element in backwards(body)]
    while stack:
        element, depth = stack.pop()
        if not isinstance(element.tag, str) or element.tag in SKIPPED_TAGS or is_hidden(element):
            continue
        role = "skip" if _is_control(element) else _role(element) if element.tag in _BOXES else ""
        if element.tag == "footer" and role == "skip" and next(element.iterancestors("blockquote"), None) is not None:
            continue  # who said it
        if element.tag == "a" and _is_linked_card(element):
            role = "related"
        if role == "skip":
            skipped.append(element)
        elif role:
            roles[element] = (role, name_of(element).strip() or f"<{element.tag}>")
        else:
            stack += [(child, depth + 1) for child in backwards(element)] if depth < _DEEPEST else []
    return Insets(roles, frozenset(skipped))


def _is_control(element: etree._Element) -> bool:
    """Whether an element is what a player's script has put around the video: times, buttons, settings."""
    return is_player_part(element) and next(element.iter("video", "audio", "iframe", "img", "source"), None) is None


def _role(element: etree._Element) -> str:
    """The role of a block, `credit`, or `skip` for what is no block; empty for a part of the story.

    >>> from lxml.html import fragment_fromstring
    >>> tools = "<div class=share>Chia sẻ</div>", "<aside>Năm 2024: 9 triệu tấn</aside>", "<p class=x>Giá gạo tăng.</p>"
    >>> [_role(fragment_fromstring(each)) for each in tools]
    ['skip', 'info_box', '']
    """
    if not element.attrib and element.tag not in _BARE:
        return ""
    if _is_viewer(element) or _is_photo_of_many(element):
        return "figure"
    if _is_boilerplate(element):
        return "skip" if _measure(element)[0] < _PROSE and not _is_sentence(element) else ""
    if role := _leading_elsewhere(element) or _of_editor(element):
        return role
    if is_box_name(element) or element.tag == "aside":
        return "info_box" if next(element.iter("h1"), None) is None and text_of(element) else ""
    return _line_role(element)


def _is_boilerplate(element: etree._Element) -> bool:
    """Whether an element is named or made as a part of the page: a tool, tags, breadcrumbs, a footer, contents.

    Links that are hidden are shown in another place by a script (VnExpress's related stories): they are no boilerplate.
    """
    if element.tag in _TOOLS or is_footer_name(element) or _is_contents(element):
        return True
    if is_tool_name(element) or is_tag_name(element) or is_crumb_name(element):
        return True
    return is_hidden_name(element) and next(element.iter("a"), None) is None


def _is_contents(element: etree._Element) -> bool:
    """Whether an element is a table of contents: all its links lead to places in the page."""
    if not is_contents_name(element):
        return False
    links = [link.get("href") or "" for link in element.iter("a")]
    return bool(links) and all("#" in link for link in links)


def _is_viewer(element: etree._Element) -> bool:
    """Whether an element is called a picture and holds no more than one with its captions: a viewer (Znews)."""
    if element.tag != "div" or not is_viewer_name(element):
        return False
    pictures = [each for each in islice(element.iter("img", "table"), _MOST_TABLES) if each.tag == "img"]
    if len(pictures) != 1:
        return False
    captions = [each for each in element.iter("div", "td", "figcaption") if is_caption_class(each.get("class") or "")]
    said = sum(len(text_of(each)) for each in captions)
    return said > 0 and len(text_of(element)) <= said + _SPARE


def _is_photo_of_many(element: etree._Element) -> bool:
    """Whether an element is one of several beside each other that hold a picture and its text: a photo story."""
    own = element.get("class")
    if element.tag != "div" or not own:
        return False
    beside = [
        each
        for siblings in (element.itersiblings(), element.itersiblings(preceding=True))
        for each in islice(siblings, 2)
        if each.tag == element.tag and each.get("class") == own
    ]
    return len(beside) > 1 and _is_photo(element) and sum(map(_is_photo, beside)) > 1


def _is_photo(element: etree._Element) -> bool:
    """Whether an element holds one picture, which leads nowhere, and behind it one text of a caption's length."""
    parts = list(islice(element.iter(), _MOST_PARTS))
    if len(parts) == _MOST_PARTS or sum(each.tag == "img" for each in parts) != 1:
        return False
    if any(each.tag in _NOT_IN_PHOTOS for each in parts):
        return False
    texts = [each for each in parts if isinstance(each.tag, str) and (each.text or "").strip()]
    blocks = [each for each in texts if each.tag in {"p", "div"}]
    text = text_of(element)
    first = next(each for each in parts if each.tag == "img")
    return (
        len(blocks) == 1
        and _FEWEST_SENTENCE <= len(text) <= _LONGEST_CAPTION
        and parts.index(first) < parts.index(blocks[0])
    )


def _of_editor(element: etree._Element) -> str:
    """What an editor's program makes of an element: pictures side by side (mCMS), a quote (VCCorp)."""
    if element.tag == "div" and {child.tag for child in element} == {"figure", "figcaption"}:
        return "figure"
    kind = (element.get("type") or "").lower()
    if kind == "layoutalbum":
        return "figure"
    if "quote" in kind:  # `SimpleQuote`, `block-quote-info`
        return "quote"
    if element.tag == "div" and is_quote_name(element) and len(text_of(element)) < 2 * _PROSE:
        return "quote"
    return ""


def _leading_elsewhere(element: etree._Element) -> str:
    """`related` for links to other stories, `skip` for the label of a list that a script would have filled."""
    if _is_card(element):
        return "related"
    related, cell = is_related_name(element), _is_cell(element)
    if not (related or cell) and element.tag not in {"aside", "ul", "section"}:
        return ""
    loose, linked, titles = _measure(element)
    if titles and linked >= _LINKED * (linked + loose) and (related or cell or titles > 1):
        return "related"
    return _named_related(element, loose, linked, titles) if related else ""


def _named_related(element: etree._Element, loose: int, linked: int, titles: int) -> str:
    """The role of an element that is named related links, by its characters outside of links and in them."""
    if (titles or linked >= max(_SHORTEST_TITLE, _A_THIRD * loose)) and loose < _PROSE:
        return "related"
    if linked == 0 and _FEWEST_TITLE <= loose < _LONGEST_LINE and next(element.iter("a"), None) is not None:
        return "" if text_of(element).endswith(_ENDS) else "related"  # the link covers the card (VOA)
    return "skip" if loose + linked < _FEWEST_TITLE else ""


def _is_cell(element: etree._Element) -> bool:
    """Whether an element is a table of one cell, as MASTERCMS puts links to other stories in."""
    return element.tag == "table" and sum(1 for _ in islice(element.iter("td", "th"), 2)) == 1


def _is_card(element: etree._Element) -> bool:
    """Whether an `<article>` or a table in the story is another one's card: picture and title lead to one address."""
    if element.tag not in {"article", "table"} or any(map(_is_own_title, element.iter("h1", "figcaption"))):
        return False
    pictured = {link.get("href") for link in element.iter("a") if next(link.iter("img"), None) is not None}
    titled = any(link.get("href") in pictured and text_of(link) for link in element.iter("a"))
    loose, _, titles = _measure(element) if titled else (0, 0, 0)
    return titled and loose < _PROSE and (element.tag == "article" or (titles > 0 and len(pictured) == 1))


def _is_own_title(element: etree._Element) -> bool:
    """Whether a headline leads nowhere: that of a card leads to its story (VOV until 2020)."""
    return element.tag != "h1" or next(element.iter("a"), None) is None


def _is_linked_card(link: etree._Element) -> bool:
    """Whether a link holds a picture and, in a block of its own, the title of what it leads to: another one's card."""
    if next(link.iter("img"), None) is None or next(link.iter("figcaption"), None) is not None:
        return False
    if next(link.iter("div", "p", "h2", "h3", "h4"), None) is None or _LEADS_NOWHERE.search(link.get("href") or "#"):
        return False
    text = text_of(link)
    return _FEWEST_TITLE <= len(text) < _PROSE and not text.endswith(_ENDS)


def _line_role(element: etree._Element) -> str:
    """What a short line calls itself: author, source or subtitle."""
    if element.tag == "p" and is_subtitle_name(element):
        text = text_of(element)
        return "heading" if 0 < len(text) <= _LONGEST_LINE and not text.endswith((".", ":", "…")) else ""
    if element.tag not in _LINE_TAGS or not (is_author_name(element) or is_source_name(element)):
        return ""
    text = text_of(element)
    if not 0 < len(text) <= _LONGEST_LINE or next(element.iter("img", "figure"), None) is not None:
        return ""
    around = element.getparent()
    captioned = around is not None and is_caption_class(around.get("class") or "")
    if captioned or is_media_name(element) or next(element.iterancestors("figure"), None) is not None:
        return "credit"  # of the picture, not of the story
    return "author_line" if is_author_name(element) else "source_line"


def _is_sentence(element: etree._Element) -> bool:
    """Whether a paragraph is running text, whatever its class says: VOV marks the one before an advertisement."""
    if element.tag != "p" or next(element.iter("a"), None) is not None:
        return False
    text = text_of(element)
    return len(text) >= _FEWEST_SENTENCE and text.endswith(_ENDS)


def _measure(element: etree._Element) -> tuple[int, int, int]:
    """How many characters stand outside of links and in them, and how many links are titles of stories."""
    linked = titles = 0
    for link in element.iter("a"):
        size = len(text_of(link))
        linked += size
        titles += size >= _FEWEST_TITLE
    return len(text_of(element)) - linked, linked, titles
