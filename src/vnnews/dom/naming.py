"""What an element's class and id say of it, in the words that Vietnamese sites use, whatever the publisher."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from vnnews.vocabulary import markup

if TYPE_CHECKING:
    from lxml import etree

_BOX_TYPES: Final = frozenset(
    {"content", "boxcontent", "wrapnote", "boxhighlight", "boxhighlightlist", "ProfileContentBox"}
)
"""What VCCorp's editor and VietnamBiz's call a box."""
_LONGEST_KEPT: Final = 200  # characters; so hostile pages cannot make the cache large
_LONGEST_READ: Final = 2000  # characters; the longest real ones, of WordPress's body, have some 1,500
_TAG_LINK: Final = re.compile(r"/(?:tags?|tu-?khoa|chu-?de|topics?|key-?words?|hash-?tags?)(?:[/.?-]|$)", re.IGNORECASE)
_AUTHOR_LINK: Final = re.compile(
    r"/(?:authors?|tac-?gia|profile|but-?danh|autor(?:en|es)?|auteurs?)(?:[/.?-]|$)", re.IGNORECASE
)


def is_tag_link(link: etree._Element) -> bool:
    """Whether a link leads to a tag's page."""
    if is_category_link(link):
        return False
    return "tag" in (link.get("rel") or "").split() or _TAG_LINK.search(link.get("href") or "") is not None


def is_category_link(link: etree._Element) -> bool:
    """Whether a link says of itself that it leads to a category: WordPress, `rel="category tag"`."""
    return "category" in (link.get("rel") or "").split()


def is_author_link(element: etree._Element) -> bool:
    """Whether an element is a link to an author's page."""
    if element.tag != "a":
        return False
    return "author" in (element.get("rel") or "").split() or is_author_address(element.get("href"))


def is_author_address(address: str | None) -> bool:
    """Whether an address is that of an author's page."""
    return _AUTHOR_LINK.search(address or "") is not None


def name_of(element: etree._Element) -> str:
    """The class words and the id of an element."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def concepts_of(element: etree._Element) -> int:
    """What its class words and its id say of an element: bits of `vocabulary.markup`."""
    classes, mark = element.get("class"), element.get("id")
    return (concepts_in(classes) if classes else 0) | (concepts_in(mark) if mark else 0)


def concepts_in(name: str) -> int:
    """What class words and ids say, as bits. Of a name as no site writes it, only the beginning is read."""
    if len(name) <= _LONGEST_KEPT:
        return _kept(name)
    return _kept_long(name if len(name) <= _LONGEST_READ else name[:_LONGEST_READ].rpartition(" ")[0])


_kept = functools.lru_cache(maxsize=16_384)(markup.concepts_of)
"""The same, remembered: every predicate asks, and one site writes the same names on every page."""
_kept_long = functools.lru_cache(maxsize=2048)(markup.concepts_of)
"""The same for long names, which are fewer."""


def is_story_name(element: etree._Element) -> bool:
    """Whether it calls itself the story's body."""
    return element.get("itemprop") == "articleBody" or bool(concepts_of(element) & markup.STORY)


def is_frame_name(element: etree._Element) -> bool:
    """Whether it calls itself a part of the page's frame: tools, related links, tags, menus."""
    return bool(concepts_of(element) & markup.FRAME)


def is_edge_name(element: etree._Element) -> bool:
    """Whether it calls itself the top, the foot or the menu of the page."""
    return bool(concepts_of(element) & markup.EDGE)


def is_title_name(element: etree._Element) -> bool:
    """Whether it calls itself the title of a story."""
    return bool(concepts_of(element) & markup.TITLE)


def is_heading_name(element: etree._Element) -> bool:
    """Whether it calls itself a title of any kind."""
    return bool(concepts_of(element) & markup.HEADING)


def is_subtitle_name(element: etree._Element) -> bool:
    """Whether it calls itself a heading within the story."""
    return bool(concepts_of(element) & markup.SUBTITLE)


def is_quote_name(element: etree._Element) -> bool:
    """Whether it calls itself a quotation."""
    return bool(concepts_of(element) & markup.QUOTE)


def is_footer_name(element: etree._Element) -> bool:
    """Whether it calls itself the footer of the page."""
    return bool(concepts_of(element) & markup.FOOT)


def is_menu_name(element: etree._Element) -> bool:
    """Whether it calls itself a menu."""
    return bool(concepts_of(element) & markup.MENU)


def is_open_name(element: etree._Element) -> bool:
    """Whether it calls itself the entry of a menu that is open."""
    return bool(concepts_of(element) & markup.OPEN)


def is_tool_name(element: etree._Element) -> bool:
    """Whether it calls itself a tool of the page: comments, buttons to share, advertisements."""
    return bool(concepts_of(element) & markup.TOOL)


def is_related_name(element: etree._Element) -> bool:
    """Whether it calls itself links to other articles."""
    return bool(concepts_of(element) & markup.RELATED) or (element.get("type") or "").startswith("Related")


def is_tag_name(element: etree._Element) -> bool:
    """Whether it calls itself the tags of the article."""
    return bool(concepts_of(element) & markup.TAGS)


def is_box_name(element: etree._Element) -> bool:
    """Whether it calls itself a box beside the story."""
    return bool(concepts_of(element) & markup.BOX) or not _BOX_TYPES.isdisjoint(
        {element.get("type"), element.get("data-type")}
    )


def is_player_part(element: etree._Element) -> bool:
    """Whether it calls itself a part of a player that a script has built: on pages saved from a browser."""
    return bool(concepts_of(element) & markup.PLAYER)


def is_lead_name(element: etree._Element) -> bool:
    """Whether it calls itself the lead (sapo)."""
    if concepts_of(element) & (markup.LEAD | markup.CAPTION) == markup.LEAD:
        return True
    values = element.values()  # one look at all attributes is less than one at each, and seldom says any of them so
    said = "description" in values and element.get("itemprop") == "description"
    return said or ("sapo" in values and _is_part(element, "sapo"))


def is_caption_class(classes: str) -> bool:
    """Whether class words call their element the caption of a picture."""
    return bool(concepts_in(classes) & markup.CAPTION)


def is_credit_name(element: etree._Element) -> bool:
    """Whether it calls itself the maker or the source of a picture: where it stands in a caption."""
    return bool(concepts_of(element) & markup.CREDIT)


def is_contents_name(element: etree._Element) -> bool:
    """Whether it calls itself a table of contents."""
    return bool(concepts_of(element) & markup.CONTENTS)


def is_viewer_name(element: etree._Element) -> bool:
    """Whether it calls itself a viewer or a frame of a picture."""
    return bool(concepts_of(element) & markup.VIEWER)


def is_media_name(element: etree._Element) -> bool:
    """Whether it calls itself a photo, an image or a video, or their maker."""
    return bool(concepts_of(element) & markup.MEDIA)


def is_post_name(element: etree._Element) -> bool:
    """Whether it calls itself a post of a social network."""
    return bool(concepts_of(element) & markup.POST)


def is_poll_name(element: etree._Element) -> bool:
    """Whether it calls itself a poll."""
    return bool(concepts_of(element) & markup.POLL)


def is_author_name(element: etree._Element) -> bool:
    """Whether it calls itself the byline."""
    if concepts_of(element) & markup.AUTHOR:
        return True
    if "author" not in element.values():
        return False
    said = element.get("itemprop") == "author" and element.tag not in {"meta", "link"}
    return said or _is_part(element, "author")


def _is_part(element: etree._Element, part: str) -> bool:
    """Whether a publisher's program calls it a part of the article: VCCorp `data-role`, VnEconomy `data-field`."""
    return part == element.get("data-role") or part == element.get("data-field") or part == element.get("data-type")


def is_source_name(element: etree._Element) -> bool:
    """Whether it calls itself the source of the story."""
    return bool(concepts_of(element) & markup.SOURCE)


def is_crumb_name(element: etree._Element) -> bool:
    """Whether it calls itself the breadcrumbs."""
    return bool(concepts_of(element) & markup.CRUMB) or (element.get("itemtype") or "").endswith("BreadcrumbList")


def is_crumb_link(link: etree._Element) -> bool:
    """Whether a link says of itself that it is one of the breadcrumbs: Dân trí tells so those who count its readers."""
    return "crumb" in (link.get("data-content-name") or "")


def is_section_name(element: etree._Element) -> bool:
    """Whether it calls itself the category (chuyên mục)."""
    return bool(concepts_of(element) & markup.SECTION)


def is_date_name(element: etree._Element) -> bool:
    """Whether it calls itself a date."""
    return bool(concepts_of(element) & markup.DATE)


def is_hour_name(element: etree._Element) -> bool:
    """Whether it calls itself a time of day."""
    return bool(concepts_of(element) & markup.HOUR)


def is_now_name(element: etree._Element) -> bool:
    """Whether it calls itself the present day or time."""
    return bool(concepts_of(element) & markup.NOW)


def is_place_name(element: etree._Element) -> bool:
    """Whether it calls itself the place of the story: a dateline."""
    return bool(concepts_of(element) & markup.PLACE)
