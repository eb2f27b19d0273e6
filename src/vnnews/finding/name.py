"""What an element's class and id say of it, in the words that Vietnamese sites use, whatever the publisher."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml import etree

__all__ = [
    "is_author_name",
    "is_box_name",
    "is_crumb_name",
    "is_date_name",
    "is_frame_name",
    "is_lead_name",
    "is_related_name",
    "is_section_name",
    "is_source_name",
    "is_story_name",
    "is_tag_name",
    "is_tool_name",
    "name_of",
]

_TOOLS: Final = (
    r"comment|binh-?luan|(?:^|[\s_-])(?:social|share|sharing|print|like|rating|vote|poll|toolbar|zoom|font-?size|"
    r"advert\w{0,20}|ads?|adv|qc|quangcao|quang-cao|banner|popup|modal|cookie|login|newsletter|subscribe|follow|"
    r"audio-?player|tts|read-?aloud|google-?news|copy-?link|copylink|btn|button|paging|pagination|fb-like|zalo)(?:[\s_-]|$)|"
    r"admzone|adm-?slot|adsbygoogle|container-adv|copy(?:link|-link)|zalo-share|link-?source-?(?:pop|full|btn)|mostview|vnn-?share"
)
_RELATED: Final = (
    r"related|lien-?quan|tin-?khac|doc-?them|xem-?them|read-?more|readmore|more-?news|tin-?moi|cung-?chuyen-?muc|"
    r"same-?cate|samecate|box-?news|list-?news|news-?list|newsrelation|relation|most-?view|xem-?nhieu|doc-?nhieu|"
    r"recommend|suggest|(?:^|[\s_-])(?:tlq|other-?news|othernews|next-?news)(?:[\s_-]|$)|title-?box|topic-?box"
)
_TAGS: Final = (
    r"(?:^|[\s_-])(?:tags?|keywords?|tu-?khoa|hash-?tags?)(?:[\s_-]|$)|block-key|tag-?(?:list|item|box|cotnent|content|name)|"
    r"list-?tags?|article__tag|detail-tab|tagsbox|tag_?detail"
)
_AROUND: Final = r"footer|side-?bar|menu|bread-?crumb|widget|topbar|(?:^|[\s_-])(?:navbar|nav|header)(?:[\s_-]|$)"
_STORY: Final = re.compile(
    r"article-?_?_?(?:body|content|text)(?:[\s_-]|$)|detail-?_?_?content(?:[\s_-]|$)|content-?_?detail(?:[\s_-]|$)|"
    r"fck_detail|(?:^|\s)fck(?:\s|$)|"
    r"entry-content|post-?content|post-?body|main-?content-?body|cms-body|news-?content|news_?details?(?:\s|$)|body-?content|noi-?dung|"
    r"singular-content|zce-content|maincontent(?:\s|$)|the-article-body|story-?body|content-?news|text-?long|knc-content|"
    r"afcbc-body|article-editor|__MASTERCMS_CONTENT|longform-content|b-maincontent|td-post-content|vnbcbc-body|ArticleDetail",
    re.IGNORECASE,
)
_FRAME: Final = re.compile(f"{_TOOLS}|{_RELATED}|{_TAGS}|{_AROUND}", re.IGNORECASE)
_TOOL: Final = re.compile(f"{_TOOLS}", re.IGNORECASE)
_RELATION: Final = re.compile(_RELATED, re.IGNORECASE)
_TAG: Final = re.compile(_TAGS, re.IGNORECASE)
_BOX: Final = re.compile(
    r"ObjectBoxContent|(?:^|[\s_-])(?:info-?box|box-?info|note-?box|box-?note|fact-?box|high?t?light-?box|box-?content|tip-?box|"
    r"explain-?box|summary-?box)(?:[\s_-]|$)|hop-?thong-?tin",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(
    r"sapo|(?:^|[\s_-])(?:lead|summary|chapeau|desc(?:ription)?|intro|standfirst|dek|txt-head|phead|trich-?dan)(?:$|[\s_-])|"
    r"article-?(?:summary|desc|lead)|news-?(?:summary|lead)|post-?desc|detail__summary",
    re.IGNORECASE,
)
_AUTHOR: Final = re.compile(
    r"author|byline|tac-?gia|tacgia|writer|post-meta|nguoi-?viet|(?:^|[\s_-])(?:reporter|journalist|cms-author|source-author|but-?danh)",
    re.IGNORECASE,
)
_SOURCE: Final = re.compile(r"(?:^|[\s_-])(?:source|nguon|article-?source|news-?source)(?:[\s_-]|$)", re.IGNORECASE)
_CRUMB: Final = re.compile(r"bread-?_?crumb|duong-?dan", re.IGNORECASE)
_SECTION: Final = re.compile(
    r"(?:^|[\s_-])(?:cate|category|cat-?name|catname|lt-catname|catego|chuyen-?muc|chuyenmuc|zone-?name|parent-?cate|main-cat)"
    r"(?:[\s_-]|$)|category-?name|catego-title|folder-?name|detail-cate",
    re.IGNORECASE,
)
_DATE: Final = re.compile(r"date|time|publish|posted|ngay", re.IGNORECASE)


def name_of(element: etree._Element) -> str:
    """The class words and the id of an element."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _says(element: etree._Element, pattern: re.Pattern[str]) -> bool:
    name = name_of(element)
    return name != " " and pattern.search(name) is not None


def is_story_name(element: etree._Element) -> bool:
    """Whether it calls itself the story's body."""
    return element.get("itemprop") == "articleBody" or _says(element, _STORY)


def is_frame_name(element: etree._Element) -> bool:
    """Whether it calls itself a part of the page's frame: tools, related links, tags, menus."""
    return _says(element, _FRAME)


def is_tool_name(element: etree._Element) -> bool:
    """Whether it calls itself a tool of the page: comments, buttons to share, advertisements."""
    return _says(element, _TOOL)


def is_related_name(element: etree._Element) -> bool:
    """Whether it calls itself links to other articles."""
    return (element.get("type") or "").startswith("Related") or _says(element, _RELATION)


def is_tag_name(element: etree._Element) -> bool:
    """Whether it calls itself the tags of the article."""
    return _says(element, _TAG)


def is_box_name(element: etree._Element) -> bool:
    """Whether it calls itself a box beside the story."""
    return element.get("type") == "content" or _says(element, _BOX)


def is_lead_name(element: etree._Element) -> bool:
    """Whether it calls itself the lead (sapo)."""
    return element.get("itemprop") == "description" or _says(element, _LEAD)


def is_author_name(element: etree._Element) -> bool:
    """Whether it calls itself the byline."""
    return _says(element, _AUTHOR)


def is_source_name(element: etree._Element) -> bool:
    """Whether it calls itself the source of the story."""
    return _says(element, _SOURCE)


def is_crumb_name(element: etree._Element) -> bool:
    """Whether it calls itself the breadcrumbs."""
    return (element.get("itemtype") or "").endswith("BreadcrumbList") or _says(element, _CRUMB)


def is_section_name(element: etree._Element) -> bool:
    """Whether it calls itself the category (chuyên mục)."""
    return _says(element, _SECTION)


def is_date_name(element: etree._Element) -> bool:
    """Whether it calls itself a date."""
    return _says(element, _DATE)
