"""Names in class and id attributes: what content management systems call the parts of a page.

A class word is cut into tokens where its writing changes (`article-body`, `article_body`, `articleBody`). Each run of
up to four tokens is looked up without what parts them, so `article body` below stands for `articlebody` too. Every run
that is a name counts, but for those that touch an exception. A new name is one entry of the group that means the same.
"""

from __future__ import annotations

import functools
import re
from typing import Final

# Concepts are bits of plain integers: each element of a page is tested for many of them, and a flag of `enum` takes
# ten times as long to test.
STORY, TOOL, RELATED, TAGS, AROUND, EDGE, BOX, CONTENTS = (1 << bit for bit in range(8))
LEAD, AUTHOR, SOURCE, CRUMB, SECTION, DATE, NOW, HOUR, PLACE = (1 << bit for bit in range(8, 17))
TITLE, HEADING, SUBTITLE, QUOTE, POLL, MENU, OPEN = (1 << bit for bit in range(17, 24))
MEDIA, VIEWER, PLAYER, CAPTION, POST, FOOT, CREDIT = (1 << bit for bit in range(24, 31))
COMMENT, CONSENT, PANEL = (1 << bit for bit in range(31, 34))
FRAME: Final = TOOL | RELATED | TAGS | AROUND

NAMES: Final[dict[int, str]] = {
    STORY: """
        article body, article content, article text, article editor, art body, story body
        detail content, content detail, detail main content, total content detail, main content body
        entry content, post content, post body, news content, content news
        body content, in body content, cms body, longform content, noi dung
    """,
    TOOL | COMMENT: """
        comment, comments, commented, commenter, commenting, comment form, comment list, comment count, comment link
        comment head, comment icon, comment popup, comments box, comments link, box comment, add comments
        live comment, live comments, new comment, post comment, recent comment, recent comments
        no comments, hide comments, close comments, fb comments, commentaire, commentaires, binh luan
        comment respond, comment reply, comment area, comments area, comment section, comments section
        comment wrapper, comments wrapper, comment container, comment content, comment body, comment item, disqus
        disqus thread, kommentar, kommentare, kommentar modul, comentario, comentarios, user comment, reader comment
        y kien ban doc, box ykien, y kien doc gia, replies, reply list
    """,
    TOOL | CONSENT: """
        cookie, cookies, cookie banner, cookie bar, cookie box, cookie consent, cookie notice, cookie popup
        cookie law info bar, eu cookie, cookiebot, cybot cookiebot dialog
        consent, gdpr, gdpr consent, ccpa, onetrust, didomi, usercentrics, truste, trustarc, quantcast, qc cmp, cmpbox
        cky, cmplz, iubenda, borlabs, klaro, osano, termly, axeptio, tarteaucitron, fc consent root
        sp message container, cc window, cc banner, cc cookies, privacy banner, privacy popup, privacy notice
        privacy consent
    """,
    TOOL: """
        ad, ads, adv, advert, adverts, advertise, advertisement, advertisements, advertising, advertorial, advertory
        banner, container adv, ads by google, qc, quang cao

        social, share, sharing, print, like, fb like, follow, zalo, zalo share, copy link, google news
        link source pop, link source full, link source btn, button, btn, popup, modal
        subscribe, newsletter, login, logo, rating, ratings, paging, pagination
        toolbar, zoom, font size, tts, read aloud, audio player
    """,
    TOOL | POLL: "vote, poll",
    POLL: "polls, survey, binh chon, tham do, bieu quyet, khao sat",
    RELATED: """
        related, relate, relation, relations, related news, news relation, relation news, related box, related links
        related item, related items, related articles, related post, related posts, related video
        related slide, related slider, also read, read more, inner article, inner story
        more news, next news, other news, box news, list news, news list, same cate, same category, title box, topic box
        recommend, recommended, recommender, recommends, recommendation, recommendations
        suggest, suggested, suggestion, suggestions, auto suggest, suggestion box, suggestion list
        lien quan, bai lien quan, tin lien quan, tlq, tin khac, tin moi, cung chuyen muc
        doc them, xem them, xem nhieu, doc nhieu
    """,
    TOOL | RELATED: "most view, most views, most viewed",
    TAGS: """
        tag, tags, tag list, tag item, tag box, tags box, tag content, tag cotnent, tag name, tag detail
        list tag, list tags, keyword, keywords, hashtag, hashtags, block key, detail tab, tu khoa
    """,
    BOX: """
        info box, box info, note box, box note, fact box, tip box, explain box, summary box, box content
        highlight box, hightlight box, box highlight, hop thong tin
    """,
    CONTENTS: "toc, table of contents, table of content, muc luc",
    AROUND | EDGE: "header, footer, topbar, main menu, top menu",
    AROUND | EDGE | MENU: "nav, navbar, menu",
    MENU: "navigation",
    AROUND: """
        sidebar, sidebars, left sidebar, right sidebar, mobile sidebar, post sidebar

        footer top, footer bottom, footer menu, footer nav, footer navi, footer navigation, footer link, footer links
        footer content, footer container, footer box, footer block, footer text, footer logo, footer banner
        article footer, entry footer, post footer, page footer, content footer, block footer
        sub footer, pre footer, sticky footer, legal footer, info footer

        widget, widgets, widget title, widget container, text widget, footer widget, newsletter widget, rss widget

        submenu, submenus, submenu item, side menu, mega menu, mobile menu, bottom menu, header menu, user menu
        popup menu, list menu, more menu, page menu, full menu, share menu, section menu, dropdown menu, nav menu
        menus, menu item, menu items, menu list, menu icon, menu link, menu links, menu text, menu logo, menu header
        menu footer, menu category, menu bar, menu box, meta menu, smart menu, service menu, sticky menu
        menue, haupt menu, haupt menue, menue punkt, menue banner, vmenu, pmenu, mmenu, acvmenu, menuu
    """,
    AROUND | CRUMB: "breadcrumb, breadcrumbs, icon breadcrumb, breadcrumb nav",
    CRUMB: """
        crumb, crumbs, breadcrum, breadcrums, breadcum, breadcumb, bridcrumb, brcrum, brcrumb, bcrumbs, rcrumbs
        bread, path, pathway, duong dan
    """,
    LEAD: """
        lead, summary, abstract, intro, introduction, standfirst, dek, desc, des, description, headlines
        article summary, article desc, article lead, news summary, news lead, post desc, post subtitle, home text
        p head, txt head, sapo, shapo, chapeau, chappeau, trich dan, tom tat, lbl tom tat
    """,
    AUTHOR: """
        author news
        author, authors, author name, author box, author bio, author info, author link, author list, author profile
        byline, bylines, writer, writers, reporter, reporters, journalist, journalists, coauthor, coauthors
        posted by, post meta, user post, tac gia, nguoi viet, but danh
    """,
    AUTHOR | DATE: "author date",
    SOURCE: "source, article source, news source, nguon",
    SECTION: """
        category, category name, cate, cat name, catego, catego title, parent cate, main cate, detail cate, page cate
        main cat, zone name, folder name, overline, chuyen muc
    """,
    DATE: """
        date, dates, time, datetime, timestamp, timestamps, date stamp, time ago, full time, date block, date group
        pub date, p date, date new, date and cat, publish date, published date, publication date, publishing date
        post date, publish, published, publishing, public time, posted, update, updated, updates, last update
        ngay, ngay dang, ngay xuat ban
    """,
    DATE | NOW: "time now, current date, current time, datetime now",
    NOW: "today, todays",
    NOW | HOUR: "clock",
    HOUR: "gio, hour, minute, phut",
    DATE | PLACE: "dateline",
    PLACE: "location, locations",
    TITLE | HEADING: """
        news title, post title, article title, detail title, entry title, lbl title
        title news, title post, title article, title detail, title entry, tieu de
    """,
    HEADING: """
        title, titles, heading, headings, tit
        page title, box title, block title, item title, section title, story title
    """,
    HEADING | SUBTITLE: "subtitle, subheading",
    SUBTITLE: "subhead",
    LEAD | SUBTITLE: "subheadline",
    MEDIA: """
        photo, photos, photo story
        image, images, image container, image full, image wrap, lazy image, post image, has image, no image
        video, videos, video box, video player, block video, has video
    """,
    VIEWER | MEDIA: """
        photo viewer, photo wrapper, photo box, image viewer, image wrapper, image popup, image box, image boxed
        image lightbox, image block wrapper, image caption wrapper, image link wrapper, image slider wrapper
        image link box
    """,
    VIEWER: "img viewer, img wrapper, img popup, img box, img lightbox, picture viewer, picture wrapper, picture box",
    CAPTION: """
        caption, captions, fig caption, figure caption, img caption, insert caption, sub caption, caption link
        caption container, with caption, with no caption, image desc, image description, img desc, img description
        photo desc, photo note, img note, desc cation, chu thich
    """,
    PANEL: """
        tab pane, tab panel, tab content, tab item, accordion, accordion item, accordion content
        accordion body, accordion panel, collapse, collapsed, collapsible, panel collapse, slide, slide item
        slider item, carousel item, swiper slide, slick slide, gallery item, read more content, more content, more text
        expandable, expand content, toggle content, show more content, spoiler, spoiler content, text more, content more
    """,
    CREDIT: """
        credit, credits, credit line, photo credit, image credit, caption credit, picture credit, media credit
        copyright, copyrights, copyright holder, photo source, image source, image author, image copyright
        picture source, picture author, attribution, bild autor, bild nachweis, bild quelle, urheber, rights
        rights holder, fotograf, photographe, nguon anh, tac gia anh
    """,
    MEDIA | CREDIT: "photographer, photo author",
    POST: "twitter tweet, twitter video, instagram media, fb post, fb video, tiktok embed",
}
"""The meaning of one token, or of some in a row, wherever they stand in a class word."""
NAMES_OF_CMS: Final[dict[str, dict[int, str]]] = {
    "Dân trí": {STORY: "singular content"},
    "Explus": {STORY: "explus editor", CAPTION: "exp edit"},
    "Express": {RELATED: "related articles list item"},
    "FCKeditor": {STORY: "fck detail"},
    "Le Monde": {AUTHOR: "meta publisher"},
    "MASTERCMS": {STORY: "mastercms content, zce content"},
    "Newspaper (WordPress)": {STORY: "td post content"},
    "Người Quan Sát": {STORY: "b maincontent"},
    "OpenPlayer": {PLAYER: "op controls, op settings, op status"},
    "Penci (WordPress)": {RELATED: "ilrelated, inline related post"},
    "Popup Maker (WordPress)": {TOOL: "pum, popmake"},
    "Tuổi Trẻ": {TOOL | COMMENT: "comment popup all, comment popup wrap, lst comment popup"},
    "VCCorp": {
        STORY: "afcbc body, knc content",
        TOOL: "adm zone, admzonek, adm slot, ads adm zone",
        BOX: "object box content",
        SECTION: "lt catname",
    },
    "VietNamNet": {TOOL: "vnn share"},
    "VietnamBiz": {STORY: "vnbcbc body"},
    "VTC News": {SECTION: "mt category"},
    "Znews": {STORY: "the article body"},
}
"""The same, of one program or publisher."""
ENDINGS: Final[dict[int, str]] = {
    QUOTE: """
        quote, quote inner, quote box, quote content
        block quote, block quote inner, block quote box, block quote content
        pull quote, pull quote inner, pull quote box, pull quote content
    """,
}
"""What counts only at the end of a class word: `quote-icon` and `quote-author` are parts of a quotation."""
WHOLE: Final[dict[int, str]] = {
    # `main-content` often holds the columns of the page too; `not-prose` and `max-w-prose` (Tailwind) are no story.
    STORY: """
        fck maincontent main-detail news_detail news_details articledetail articledetails text-long textlong
        field--name-body field-name-body prose
    """,
    CAPTION: "Image cap pic-note picnote",  # VnExpress: `image` is a picture
    SUBTITLE: "psubtitle psubhead",
    OPEN: "active current selected",
    FOOT: "footer site-footer page-footer main-footer",  # of the page; what stands in them has names of its own
}
"""Class words that count only as a whole; one that has a capital here counts only if it is written so."""
BEGINNINGS: Final[dict[int, str]] = {PLAYER: "vjs- jw- mejs- mejs__ plyr__ op-player__"}
"""What class words begin with that the scripts of players put around a video: Video.js, JW Player, MediaElement ..."""
EXCEPTIONS: Final = """
    quote author, quote authors, quote source, with summary, zoom enabled, name caption, c box content
    teaser description
    has header, with header, no header, has footer, has menu, has sidebar, with sidebar, no sidebar
"""
"""Runs without a meaning, as their tokens: who is quoted, a type of field, the speaker's name (VCCorp),
the teaser of another story, and what the page has or lacks beside the element."""


def split_names(names: str) -> list[str]:
    """The names of a group, without the blanks between their tokens.

    >>> split_names("toc, muc luc")
    ['toc', 'mucluc']
    """
    return [name.replace(" ", "") for line in names.splitlines() for name in line.split(",") if name.strip()]


def _by_name(*tables: dict[int, str]) -> dict[str, int]:
    return {name: bits for table in tables for bits, names in table.items() for name in split_names(names)}


_NAMES: Final = _by_name(NAMES, *NAMES_OF_CMS.values())
_ENDINGS: Final = _by_name(ENDINGS)
_WHOLE: Final = {word: concepts for concepts, words in WHOLE.items() for word in words.split()}
_BEGINNINGS: Final = tuple((tuple(words.split()), concepts) for concepts, words in BEGINNINGS.items())
_EXCEPTIONS: Final = frozenset(split_names(EXCEPTIONS))
_MOST_TOKENS: Final = 4  # of a name
_LONGEST_WORD: Final = 120  # characters; what is longer, a program drew
_PART: Final = re.compile(r"[^\W_]+")
_HUMP: Final = re.compile(r"[A-Z]+(?![^\W_A-Z])|[A-Z]?[^\W_A-Z]+")
_DIGITS: Final = "0123456789"
_OF_POST: Final = ("category-", "tag-")  # WordPress: what the story is about, `category-binh-luan`


def concepts_of(name: str) -> int:
    """The meaning of class words and ids for their element, as bits.

    >>> concepts_of("c-articleBody col-8") == STORY
    True
    >>> concepts_of("quote-author") == 0
    True
    """
    concepts = 0
    for word in name.split():
        if len(word) <= _LONGEST_WORD:  # a longer one is no name
            concepts |= _kept(word)
    return concepts


def _of_word(word: str) -> int:
    """The meaning of one class word."""
    concepts = _WHOLE.get(word) or _WHOLE.get(word.lower(), 0)
    if word.startswith(_OF_POST):
        return _of_tokens(_tokens(word)) & ~(TOOL | COMMENT | CONSENT)
    for starts, meant in _BEGINNINGS:
        if word.startswith(starts):
            concepts |= meant
    for block in word.split("--"):  # BEM: what stands behind is a variant, and names no part of what stands before
        concepts |= _of_tokens(_tokens(block))
    return concepts


def _of_tokens(tokens: list[str]) -> int:
    """The meaning of neighbouring tokens, one by one and glued."""
    runs = _runs(tokens)
    hidden = {place for start, end, run in runs if run in _EXCEPTIONS for place in range(start, end)}
    concepts = 0
    for start, end, run in runs:
        if hidden.isdisjoint(range(start, end)):
            concepts |= _NAMES.get(run, 0)
            if end == len(tokens):
                concepts |= _ENDINGS.get(run, 0)
    return concepts


def _tokens(word: str) -> list[str]:
    """The words that a name is made of; what has digits inside is a number or was drawn by dice, and is not cut."""
    tokens: list[str] = []
    for part in _PART.findall(word):
        bare = part.rstrip(_DIGITS)
        tokens += _HUMP.findall(bare) if bare.isalpha() else [bare]
    return [token.lower() for token in tokens if token]


def _runs(tokens: list[str]) -> list[tuple[int, int, str]]:
    """Neighbouring tokens, glued, each with where it begins and ends."""
    return [
        (start, end, "".join(tokens[start:end]))
        for start in range(len(tokens))
        for end in range(start + 1, min(start + _MOST_TOKENS, len(tokens)) + 1)
    ]


_kept = functools.lru_cache(maxsize=16_384)(_of_word)
"""The same, remembered: the words of one site stand on all of its pages, and many on those of others."""
