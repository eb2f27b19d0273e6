"""What an element's class and id say of it, in the words that Vietnamese sites use, whatever the publisher."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml import etree

_TOOLS: Final = (
    r"comment|binh-?luan|(?:^|[\s_-])(?:social|share|sharing|print|like|ratings?|vote|poll|toolbar|zoom|font-?size|"
    r"advert\w{0,20}|ads?|adv|qc|quangcao|quang-cao|banner|popup|modal|cookie|login|newsletter|subscribe|follow|"
    r"audio-?player|logo|tts|read-?aloud|google-?news|copy-?link|copylink|btn|button|paging|pagination|fb-like|zalo)(?:[\s_-]|$)|"
    r"admzone|adm-?slot|adsbygoogle|container-adv|copy(?:link|-link)|zalo-share|link-?source-?(?:pop|full|btn)|mostview|vnn-?share"
)
_RELATED: Final = (
    r"related|also-?read|lien-?quan|tin-?khac|doc-?them|xem-?them|read-?more|readmore|more-?news|tin-?moi|cung-?chuyen-?muc|"
    r"same-?cate|samecate|box-?news|list-?news|news-?list|newsrelation|relation|most-?view|xem-?nhieu|doc-?nhieu|"
    r"recommend|suggest|inner-?(?:article|story)(?:[\s_-]|$)|(?:^|[\s_-])(?:relate|tlq|other-?news|othernews|next-?news)(?:[\s_-]|$)|title-?box|topic-?box"
)
_TAGS: Final = (
    r"(?:^|[\s_-])(?:tags?|keywords?|tu-?khoa|hash-?tags?)(?:[\s_-]|$)|block-key|tag-?(?:list|item|box|cotnent|content|name)|"
    r"list-?tags?|article__tag|detail-tab|tagsbox|tag_?detail"
)
_AROUND: Final = r"footer|side-?bar|menu|bread-?crumb|widget|topbar|(?:^|[\s_-])(?:navbar|nav|header)(?:[\s_-]|$)"
_EDGE: Final = re.compile(
    r"(?:^|[\s_-])(?:footer|top-?bar|header|nav|navbar|(?:main-?|top-?)?menu)(?:[\s_-]|$)", re.IGNORECASE
)
_STORY: Final = re.compile(
    r"article-?_?_?(?:body|content|text)(?:[\s_-]|$)|detail-?_?_?content(?:[\s_-]|$)|content-?_?detail(?:[\s_-]|$)|"
    r"(?:^|\s)field-{1,2}name-body(?:\s|$)|(?:^|\s)prose(?:\s|$)|fck_detail|(?:^|\s)fck(?:\s|$)|"
    r"entry-content|post-?content|post-?body|main-?content-?body|cms-body|news-?content|news_?details?(?:\s|$)|body-?content|noi-?dung|"
    r"singular-content|zce-content|maincontent(?:\s|$)|the-article-body|story-?body|art-?body|main-detail(?:\s|$)|content-?news|(?:^|\s)text-?long(?:\s|$)|knc-content|"
    r"afcbc-body|article-editor|__MASTERCMS_CONTENT|longform-content|b-maincontent|td-post-content|vnbcbc-body|explus-editor|ArticleDetail",
    re.IGNORECASE,
)
_FRAME: Final = re.compile(f"{_TOOLS}|{_RELATED}|{_TAGS}|{_AROUND}", re.IGNORECASE)
_TOOL: Final = re.compile(f"{_TOOLS}", re.IGNORECASE)
_RELATION: Final = re.compile(_RELATED, re.IGNORECASE)
_TAG: Final = re.compile(_TAGS, re.IGNORECASE)
_BOX: Final = re.compile(
    r"ObjectBoxContent|(?:^|[\s_-])(?:info-?box|box-?info|note-?box|box-?note|fact-?box|high?t?light-?box|box-?high?light|box-?content|tip-?box|"
    r"explain-?box|summary-?box)(?:[\s_-]|$)|hop-?thong-?tin",
    re.IGNORECASE,
)
_BOX_TYPES: Final = frozenset(
    {"content", "boxcontent", "wrapnote", "boxhighlight", "boxhighlightlist", "ProfileContentBox"}
)
"""What VCCorp's editor and VietnamBiz's call a box."""
_LEAD: Final = re.compile(
    r"sapo|(?:^|[\s_-])(?:lead|(?<!with-)(?<!with_)summary|abstract|chapp?eau|sh?apo|des|desc(?:ription)?|subheadline|introduction|headlines|intro|standfirst|dek|txt-head|phead|trich-?dan|tom-?tat|home-?text)(?:$|[\s_-])|"
    r"article-?(?:summary|desc|lead)|news-?(?:summary|lead)|post-?(?:desc|sub-?title)|lbl-?tom-?tat|detail__summary",
    re.IGNORECASE,
)
_CAPTION: Final = re.compile(
    r"(?<!Name)[Cc]aption|desc_cation|chu[_-]?thich|image[_-]?desc|img[_-]?desc|photo[_-]?(?:note|desc)|imgnote|(?:^|\s)(?:Image|cap|pic-?note)(?:$|\s)"
)
"""`StarNameCaption` (VCCorp) names the speaker of a quotation."""
_AUTHOR: Final = re.compile(
    r"(?<!quote[-_])(?<!quote)(?<!quote__)author|byline|tac-?gia|tacgia|writer|post-meta|nguoi-?viet|user-?post|posted-?by|(?:^|[\s_-])(?:reporter|journalist|cms-author|source-author|but-?danh)",
    re.IGNORECASE,
)
_SOURCE: Final = re.compile(r"(?:^|[\s_-])(?:source|nguon|article-?source|news-?source)(?:[\s_-]|$)", re.IGNORECASE)
_CRUMB: Final = re.compile(
    r"crumb|brcrum|breadcr?um|(?:^|[\s_-])(?:bread|path|pathway)(?:[\s_-]|$)|duong-?dan", re.IGNORECASE
)
_SECTION: Final = re.compile(
    r"(?:^|[\s_-])(?:cate|category|cat-?name|catname|lt-catname|catego|chuyen-?muc|chuyenmuc|zone-?name|parent-?cate|main-cat)"
    r"(?:[\s_-]|$)|category-?name|catego-title|folder-?name|detail-cate|page-?cate|overline|mt-category",
    re.IGNORECASE,
)
_PLAYER: Final = re.compile(r"(?:^|\s)(?:(?:vjs|jw|mejs)-|mejs__|plyr__|op-player__|op-(?:controls|settings|status)\b)")
"""What the scripts of players (Video.js, JW Player, MediaElement, Plyr, OpenPlayer) build around a video."""
_POLL: Final = re.compile(
    r"(?:^|[\s_-])(?:polls?|vote|survey)(?:[\s_-]|$)|binh-?chon|tham-?do|bieu-?quyet|khao-?sat", re.IGNORECASE
)
_CONTENTS: Final = re.compile(r"(?:^|[\s_-])toc(?:[\s_-]|$)|table-?of-?contents?|muc-?luc", re.IGNORECASE)
_TITLE: Final = re.compile(
    r"tieu-?_?de(?:[\s_-]|$)|lbl-?title|(?:^|[\s_-])(?:news|post|article|detail|entry)_?-?title(?:\s|$)|"
    r"(?:^|[\s_-])title_?-?(?:news|post|article|detail)(?:\s|$)",
    re.IGNORECASE,
)
_VIEWER: Final = re.compile(r"(?:photo|image|img|picture)[\w-]{0,9}(?:viewer|wrapper|popup|box)", re.IGNORECASE)
_DATE: Final = re.compile(r"date|time|publish|posted|ngay", re.IGNORECASE)


_STORY_BIT, _FRAME_BIT, _TOOL_BIT, _RELATED_BIT, _TAG_BIT, _BOX_BIT = (1 << bit for bit in range(6))
_LEAD_BIT, _AUTHOR_BIT, _SOURCE_BIT, _CRUMB_BIT, _SECTION_BIT, _DATE_BIT = (1 << bit for bit in range(6, 12))
_PLAYER_BIT, _CONTENTS_BIT, _VIEWER_BIT = (1 << bit for bit in range(12, 15))
_PATTERNS: Final = (
    (_STORY_BIT, _STORY),
    (_FRAME_BIT, _FRAME),
    (_TOOL_BIT, _TOOL),
    (_RELATED_BIT, _RELATION),
    (_TAG_BIT, _TAG),
    (_BOX_BIT, _BOX),
    (_LEAD_BIT, _LEAD),
    (_AUTHOR_BIT, _AUTHOR),
    (_SOURCE_BIT, _SOURCE),
    (_CRUMB_BIT, _CRUMB),
    (_SECTION_BIT, _SECTION),
    (_DATE_BIT, _DATE),
    (_PLAYER_BIT, _PLAYER),
    (_CONTENTS_BIT, _CONTENTS),
    (_VIEWER_BIT, _VIEWER),
)
_LONGEST_KEPT: Final = 200  # characters; so the cache of names cannot be made to grow by hostile pages


_TAG_LINK: Final = re.compile(r"/(?:tags?|tu-?khoa|chu-?de|topics?|key-?words?|hash-?tags?)(?:[/.?-]|$)", re.IGNORECASE)
_AUTHOR_LINK: Final = re.compile(r"/(?:authors?|tac-?gia|profile|but-?danh)(?:[/.?-]|$)", re.IGNORECASE)


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
    return "author" in (element.get("rel") or "").split() or _AUTHOR_LINK.search(element.get("href") or "") is not None


def name_of(element: etree._Element) -> str:
    """The class words and the id of an element."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _bits(element: etree._Element) -> int:
    said, mark = element.get("class"), element.get("id")  # as `name_of`, with no new string where there is no id
    if not mark:
        if not said:
            return 0
        name = said
    else:
        name = f"{said or ''} {mark}"
    return _kept_bits(name) if len(name) <= _LONGEST_KEPT else _bits_of(name)


def _bits_of(name: str) -> int:
    return sum(bit for bit, pattern in _PATTERNS if pattern.search(name))


@functools.lru_cache(maxsize=16_384)
def _kept_bits(name: str) -> int:
    """The same; one site says the same names on every page, and what a name says never changes."""
    return _bits_of(name)


def is_story_name(element: etree._Element) -> bool:
    """Whether it calls itself the story's body."""
    return element.get("itemprop") == "articleBody" or bool(_bits(element) & _STORY_BIT)


def is_frame_name(element: etree._Element) -> bool:
    """Whether it calls itself a part of the page's frame: tools, related links, tags, menus."""
    return bool(_bits(element) & _FRAME_BIT)


def is_edge_name(element: etree._Element) -> bool:
    """Whether it calls itself the top, the foot or the menu of the page."""
    return _EDGE.search(name_of(element)) is not None


def is_title_name(element: etree._Element) -> bool:
    """Whether it calls itself the title of a story."""
    return _TITLE.search(name_of(element)) is not None


def is_tool_name(element: etree._Element) -> bool:
    """Whether it calls itself a tool of the page: comments, buttons to share, advertisements."""
    return bool(_bits(element) & _TOOL_BIT)


def is_related_name(element: etree._Element) -> bool:
    """Whether it calls itself links to other articles."""
    return bool(_bits(element) & _RELATED_BIT) or (element.get("type") or "").startswith("Related")


def is_tag_name(element: etree._Element) -> bool:
    """Whether it calls itself the tags of the article."""
    return bool(_bits(element) & _TAG_BIT)


def is_box_name(element: etree._Element) -> bool:
    """Whether it calls itself a box beside the story."""
    return bool(_bits(element) & _BOX_BIT) or not _BOX_TYPES.isdisjoint({element.get("type"), element.get("data-type")})


def is_player_part(element: etree._Element) -> bool:
    """Whether it calls itself a part of a player that a script has built: on pages saved from a browser."""
    return bool(_bits(element) & _PLAYER_BIT)


def is_lead_name(element: etree._Element) -> bool:
    """Whether it calls itself the lead (sapo)."""
    if _bits(element) & _LEAD_BIT and not is_caption_class(element.get("class") or ""):
        return True
    values = element.values()  # one look at all attributes is less than one at each, and seldom says any of them so
    said = "description" in values and element.get("itemprop") == "description"
    return said or ("sapo" in values and _is_part(element, "sapo"))


def is_caption_class(classes: str) -> bool:
    """Whether class words call their element the caption of a picture."""
    return _CAPTION.search(classes) is not None or "expEdit" in classes  # Explus's editor


def is_contents_name(element: etree._Element) -> bool:
    """Whether it calls itself a table of contents."""
    return bool(_bits(element) & _CONTENTS_BIT)


def is_viewer_name(element: etree._Element) -> bool:
    """Whether it calls itself a viewer or a frame of a picture."""
    return bool(_bits(element) & _VIEWER_BIT)


def is_poll_name(element: etree._Element) -> bool:
    """Whether it calls itself a poll."""
    return _POLL.search(name_of(element)) is not None


def is_author_name(element: etree._Element) -> bool:
    """Whether it calls itself the byline."""
    if _bits(element) & _AUTHOR_BIT:
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
    return bool(_bits(element) & _SOURCE_BIT)


def is_crumb_name(element: etree._Element) -> bool:
    """Whether it calls itself the breadcrumbs."""
    return bool(_bits(element) & _CRUMB_BIT) or (element.get("itemtype") or "").endswith("BreadcrumbList")


def is_crumb_link(link: etree._Element) -> bool:
    """Whether a link says of itself that it is one of the breadcrumbs: Dân trí tells so those who count its readers."""
    return "crumb" in (link.get("data-content-name") or "")


def is_section_name(element: etree._Element) -> bool:
    """Whether it calls itself the category (chuyên mục)."""
    return bool(_bits(element) & _SECTION_BIT)


def is_date_name(element: etree._Element) -> bool:
    """Whether it calls itself a date."""
    return bool(_bits(element) & _DATE_BIT)
