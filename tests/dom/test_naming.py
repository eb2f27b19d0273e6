"""The words in class and id that Vietnamese sites use, each with what it says of its element."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import lxml.html
import pytest

from vnnews.dom import naming as names
from vnnews.dom.naming import is_box_name
from vnnews.vocabulary.markup import concepts_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree


SAID: Final[dict[str, tuple[str, str]]] = {
    "story": (
        """
        article-body article_content articletext article__body detail-content detail__content content-detail
        fck_detail fck entry-content post-content post-body main-content-body cms-body news-content news_detail
        news_details body-content noi-dung noidung singular-content zce-content maincontent the-article-body
        story-body storybody art-body main-detail content-news text-long knc-content afcbc-body article-editor
        __MASTERCMS_CONTENT longform-content b-maincontent td-post-content vnbcbc-body ArticleDetail
        """,
        "article-bodyguard fckx maincontents news_detailx main-details article detail",
    ),
    "tool": (
        """
        comment box-comment binh-luan binhluan social share sharing print like rating ratings vote poll toolbar zoom
        font-size fontsize advert advertisement ad ads adv qc quangcao quang-cao banner popup modal cookie login
        newsletter subscribe follow audio-player audioplayer tts read-aloud google-news copy-link copylink btn
        button paging pagination fb-like zalo admzone1 adm-slot adsbygoogle container-adv zalo-share
        linksource-pop link-source-full link-source-btn mostview vnn-share vnnshare readaloud googlenews admslot
        linksourcebtn x-copylink-x ads adverts
        """,
        "printer alike shared header-1 qcx reader loginx pollen bananas",
    ),
    "related": (
        """
        related box-related lien-quan lienquan tin-khac tinkhac doc-them docthem xem-them xemthem read-more
        readmore more-news morenews tin-moi tinmoi cung-chuyen-muc cungchuyenmuc same-cate samecate box-news
        boxnews list-news listnews news-list newsrelation relation most-view mostview xem-nhieu doc-nhieu
        recommend suggest tlq other-news othernews next-news nextnews title-box titlebox topic-box
        topicbox newslist news-list inner-article innerarticle inner-story innerstory relate
        """,
        "relatives tlqx news more inner-articles relater",
    ),
    "tag": (
        """
        tag tags keyword keywords tu-khoa tukhoa hashtag hash-tag hash-tags hashtags block-key tagitem tagbox tagcotnent
        tagcontent tagname tag-list taglist tag-item tag-box tag-cotnent tag-content tag-name list-tag list-tags
        listtags article__tag detail-tab tagsbox tag_detail tagdetail
        """,
        "stage tagged keywordsx tabs",
    ),
    "frame": (
        "footer sidebar side-bar menu breadcrumb bread-crumb widget topbar navbar nav header share related tags",
        "navy headers content",
    ),
    "box": (
        """
        ObjectBoxContent info-box infobox box-info note-box box-note fact-box highlight-box hightlight-box
        box-content tip-box explain-box summary-box hop-thong-tin hopthongtin
        """,
        "infoboxes box content-box",
    ),
    "lead": (
        """
        sapo news-sapo lead summary abstract chappeau chapeau shapo sapo des desc description subheadline
        introduction headlines intro standfirst dek txt-head phead trich-dan trichdan article-summary
        articledesc article-lead news-summary newslead post-desc postdesc detail__summary
        """,
        "leader design headline introx",
    ),
    "author": (
        """
        author box-author byline tac-gia tacgia writer post-meta nguoi-viet nguoiviet reporter journalist
        cms-author source-author but-danh butdanh user-post userpost posted-by postedby
        """,
        "meta preporter xbut-danhx",
    ),
    "source": (
        "source nguon article-source articlesource news-source newssource box-source",
        "resources nguonx",
    ),
    "crumb": (
        "breadcrumb crumbs duong-dan duongdan brcrumb bread x-bread",
        "cream breads",
    ),
    "section": (
        """
        cate category cat-name catname lt-catname catego chuyen-muc chuyenmuc zone-name zonename parent-cate
        main-cat category-name categoryname catego-title folder-name foldername detail-cate page-cate pagecate
        overline mt-category
        """,
        "cat location categories zone",
    ),
    "date": (
        "date pubdate time timestamp publish posted ngay ngay-dang",
        "dat tim post",
    ),
}


def _element(markup: str) -> etree._Element:
    element: etree._Element = lxml.html.fragment_fromstring(markup)
    return element


def _teller(kind: str) -> Callable[[etree._Element], bool]:
    tells: Callable[[etree._Element], bool] = getattr(names, f"is_{kind}_name")
    return tells


@pytest.mark.parametrize("kind", SAID)
def test_every_word_that_says_what_an_element_is(kind: str) -> None:
    """As a class, as an id, in capitals, and among other class words."""
    tells, (yes, _) = _teller(kind), SAID[kind]
    for word in yes.split():
        for attribute in (f"class='{word}'", f"id='{word}'", f"class='a1 {word} z9'", f"class='{word.upper()}'"):
            assert tells(_element(f"<div {attribute}></div>")), (kind, attribute)
    assert not tells(_element("<div></div>"))
    assert not tells(_element("<div class='a1 z9' id=q></div>"))


@pytest.mark.parametrize("kind", SAID)
def test_words_that_say_something_else(kind: str) -> None:
    """A word that only begins or ends like one of these says nothing of the kind."""
    tells, (_, no) = _teller(kind), SAID[kind]
    for word in no.split():
        assert not tells(_element(f"<div class='{word}'></div>")), (kind, word)


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("<div itemprop=articleBody></div>", "story_name"),
        ("<div type=RelatedNews></div>", "related_name"),
        ("<div type=content></div>", "box_name"),
        ("<p itemprop=description></p>", "lead_name"),
        ("<ol itemtype='https://schema.org/BreadcrumbList'></ol>", "crumb_name"),
        *((f"<p {name}=sapo></p>", "lead_name") for name in ("data-role", "data-field", "data-type")),
        *((f"<p {name}=author></p>", "author_name") for name in ("data-role", "data-field", "data-type")),
        ("<a data-content-name=article-breadcrumb></a>", "crumb_link"),
        *(
            (f"<a href='/{word}/x'></a>", "tag_link")
            for word in ("tag", "tags", "tu-khoa", "tukhoa", "chu-de", "chude")
        ),
        *(
            (f"<a href='/{word}.htm'></a>", "tag_link")
            for word in ("topic", "topics", "keyword", "key-words", "keywords")
        ),
        *((f"<a href='/{word}?x'></a>", "tag_link") for word in ("hashtag", "hash-tag", "hashtags", "tag-x")),
        ("<a rel='nofollow tag'></a>", "tag_link"),
        *(
            (f"<a href='/{word}/x'></a>", "author_link")
            for word in ("author", "authors", "tac-gia", "tacgia", "profile")
        ),
        *((f"<a href='/{word}-x'></a>", "author_link") for word in ("but-danh", "butdanh")),
        ("<a rel='me author'></a>", "author_link"),
    ],
)
def test_what_other_attributes_say(markup: str, kind: str) -> None:
    """Microdata, types that an editor's program writes, and where a link leads."""
    tells: Callable[[etree._Element], bool] = getattr(names, f"is_{kind}")
    assert tells(_element(markup))
    for other in ("<a href='/tagged/authority'></a>", "<div rel=author href='/stage/'></div>", "<p data-role=x></p>"):
        assert not tells(_element(other))
    for other in ("<a rel=tags href='/xtag/'></a>", "<div itemprop=x type=y itemtype=z data-content-name=w></div>"):
        assert not tells(_element(other))
    assert kind != "author_link" or not tells(_element(markup.replace("<a", "<b").replace("/a>", "/b>")))


@pytest.mark.parametrize("name", ["caption", "chu-thich", "imgnote", "Image", "pic-note"])
def test_a_lead_is_no_caption(name: str) -> None:
    """A description of a picture calls itself both."""
    assert names.is_lead_name(_element("<p class='desc'></p>"))
    assert not names.is_lead_name(_element(f"<p class='desc {name}'></p>"))
    assert names.is_caption_class(f"a {name} b")


@pytest.mark.parametrize("name", ["StarNameCaption", "captain", "images", "pic-notes", ""])
def test_what_is_no_caption(name: str) -> None:
    """VCCorp calls the speaker of a quotation so."""
    assert not names.is_caption_class(name)


@pytest.mark.parametrize("word", ["poll", "polls", "x-vote", "survey_1", "binh-chon", "thamdo", "BIEUQUYET"])
def test_what_calls_itself_a_poll(word: str) -> None:
    """As class or id."""
    assert names.is_poll_name(_element(f"<p class={word}></p>"))
    assert names.is_poll_name(_element(f"<p id={word}></p>"))
    assert not names.is_poll_name(_element(f"<p title={word} class=pollen></p>"))


@pytest.mark.parametrize(
    "word", ["vjs-x", "jw-x", "mejs-x", "mejs__x", "plyr__x", "op-player__x", "op-controls", "op-settings", "op-status"]
)
def test_parts_of_players(word: str) -> None:
    """What scripts build around a video begins with their names."""
    assert names.is_player_part(_element(f"<p class='a {word}'></p>"))
    for other in (f"x{word}", "op-controlsx", "plyr", "vjs"):
        assert not names.is_player_part(_element(f"<p class={other}></p>"))


def test_a_long_name_says_the_same() -> None:
    """However many class words there are."""
    long = " ".join(f"w{number}" for number in range(100))
    assert names.is_lead_name(_element(f"<p class='{long} sapo'></p>"))
    assert not names.is_lead_name(_element(f"<p class='{long}'></p>"))


KINDS = [*(f"{kind}_name" for kind in (*SAID, "contents", "viewer")), "player_part"]


@pytest.mark.parametrize("kind", KINDS)
def test_other_names_say_nothing_of_it(kind: str) -> None:
    """What an element is called otherwise is no answer to what is asked."""
    tells: Callable[[etree._Element], bool] = getattr(names, f"is_{kind}")
    for word in ("fck_detail", "nguon", "infobox", "vjs-bar", "toc", "photo-viewer"):
        said = {
            "fck_detail": {"story_name"},
            "nguon": {"source_name"},
            "infobox": {"box_name"},
            "vjs-bar": {"player_part"},
            "toc": {"contents_name"},
            "photo-viewer": {"viewer_name"},
        }[word]
        assert tells(_element(f"<div class={word}></div>")) is (kind in said), word


@pytest.mark.parametrize("name", ["quote-author", "quote_author", "quoteauthor", "quote__author"])
def test_who_is_quoted(name: str) -> None:
    """The speaker of a quotation is no author of the story."""
    assert not names.is_author_name(_element(f"<p class={name}></p>"))
    assert names.is_author_name(_element(f"<p class='{name} box-author'></p>"))


def test_the_author_in_microdata() -> None:
    """An element that shows one; those of the head show nothing."""
    for tag in ("span", "p", "a"):
        assert names.is_author_name(_element(f"<{tag} itemprop=author></{tag}>"))
        assert not names.is_author_name(_element(f"<{tag} itemprop=name></{tag}>"))
    for tag in ("meta", "link"):
        assert not names.is_author_name(_element(f"<{tag} itemprop=author>"))


GLUED: Final[dict[str, str]] = {
    "tool": "binhluan fontsize quangcao audioplayer readaloud googlenews copylink admslot x-mostview-x "
    "vnnshare linksourcepop linksourcefull x-comment-x x-admzone-x",
    "related": "alsoread also-read readmore morenews newsrelation mostview innerarticle x-related-x x-suggest-x",
    "tag": "hashtag hashtags tukhoa tagcontent listtag x-block-key-x x-detail-tab-x x-tagsbox-x",
    "lead": "articlesummary article-summary articledesc articlelead newssummary newslead postdesc x-sapo-x chapeau "
    "chappeau shapo x-detail__summary-x trichdan desc",
    "box": "infobox boxinfo notebox boxnote factbox highlightbox hightlightbox boxcontent tipbox explainbox "
    "summarybox hopthongtin x-ObjectBoxContent-x x-hop-thong-tin-x",
    "crumb": "x-crumb-x brcrum breadcum breadcrum path pathway x-path duongdan bread",
    "section": "catname chuyenmuc zonename parentcate lt-catname categoryname x-catego-title-x foldername "
    "detail-cate pagecate x-overline-x x-mt-category-x",
    "author": "x-author-x x-byline-x tacgia x-writer-x x-post-meta-x nguoiviet userpost postedby reporters journalists",
    "source": "x-source nguon_x articlesource newssource",
    "contents": "toc x-toc toc_x table-of-contents tableofcontents tableofcontent muc-luc mucluc x-mucluc-x",
    "viewer": "photoviewer photo-viewer x-image-wrapper img_popup picture-box image-box9",
    "date": "x-date-x x-time-x published x-posted-x x-ngay-x",
}


@pytest.mark.parametrize("kind", GLUED)
def test_names_written_in_one_word_or_inside_of_others(kind: str) -> None:
    """Sites write them with a hyphen or without; some count wherever they stand."""
    for word in GLUED[kind].split():
        assert _teller(kind)(_element(f"<div class='{word}'></div>")), word


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        *(("section", word) for word in ("xcate", "catex")),
        *(("viewer", word) for word in ("viewer", "photo", "image123box", "box-photo")),
        *(("contents", word) for word in ("tocs", "atoc", "contents", "table-content")),
        *(("crumb", word) for word in ("paths", "xpath", "pathways", "breads")),
        *(("source", word) for word in ("sources", "xsource", "nguons")),
        *(("lead", word) for word in ("leads", "xlead", "mydes", "dest", "describe", "xdek", "introduce")),
        *(("author", word) for word in ("xreporter", "xjournalist", "xbut-danh", "poster")),
        *(("box", word) for word in ("xinfobox", "infoboxs", "tipboxes", "xtip-box")),
        *(("tool", word) for word in ("heads", "operating", "sprint", "commentary", "xcopylinkx")),
        *(("related", word) for word in ("relationships", "box-newsletter", "list-newslive", "xrelatedx")),
        *(("date", word) for word in ("mandate", "multimedia", "fa-times", "sentiment", "timeline", "publisher")),
        *(("author", word) for word in ("authorization", "bypostauthor", "journalistic", "report-error")),
        *(("frame", word) for word in ("columns", "xmenux", "widgetized")),
        *(("lead", word) for word in ("article-leaderboard", "xsapox", "field--type-text-with-summary")),
        *(("crumb", word) for word in ("crumble", "xcrumbx")),
        *(("story", word) for word in ("main-content", "article--content", "content-newsletter", "not-prose")),
    ],
)
def test_names_that_only_look_alike(kind: str, word: str) -> None:
    """A word that has to stand alone does not count as a part of another."""
    assert not _teller(kind)(_element(f"<div class='{word}'></div>"))
    assert not _teller(kind)(_element(f"<div id='{word}'></div>"))


@pytest.mark.parametrize("kind", ["content", "boxcontent", "wrapnote"])
def test_types_of_boxes(kind: str) -> None:
    """What editors' programs call a box, in either attribute."""
    for attribute in ("type", "data-type"):
        assert is_box_name(_element(f"<div {attribute}={kind}></div>"))
        assert not is_box_name(_element(f"<div {attribute}=x{kind}></div>"))
    assert not is_box_name(_element(f"<div data-role={kind}></div>"))


def test_of_very_many_words_the_first_are_read() -> None:
    """Real classes have at most some 1,500 characters; the word at the limit is not cut."""
    body = concepts_of("article-body")
    assert names.concepts_in("x " * 800 + "article-body") == body
    assert names.concepts_in("x " * 2000 + "article-body") == 0
    assert names.concepts_in("x " * 993 + "article-body" + " y" * 900) == body
    assert names.concepts_in("x " * 994 + "article-bodyguard" + " y" * 900) == 0
    assert names.concepts_in("article-body" * 2000) == 0


def test_class_and_id_say_the_same_together() -> None:
    """One after the other, as if both stood in one attribute."""
    element = lxml.html.fromstring('<div class="x related" id="article-body">')
    assert names.concepts_of(element) == names.concepts_in("x related article-body")
