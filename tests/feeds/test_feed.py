"""Feeds as papers serve them: with bare ampersands, WordPress's additions, whole stories in a description."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

import pytest

import vnnews
import vnnews.feeds.feed as feed_module

if TYPE_CHECKING:
    from pathlib import Path

    from vnnews.assemble import Material
    from vnnews.model import Article


def only(inner: str, before: str = "") -> Article:
    """The article of a feed with one item."""
    (article,) = vnnews.parse_feed(f"<rss><channel>{before}<item>{inner}</item></channel></rss>")
    return article


class TestBrokenXml:
    """Nothing is lost where XML is broken: libxml2 drops names behind an ampersand, and all of them after an error."""

    @pytest.mark.parametrize(
        ("written", "read"),
        [
            ("R&D ở Thủ Đức", "R&D ở Thủ Đức"),
            ("Chè & cà phê", "Chè & cà phê"),
            ("Lãi < 5% một năm", "Lãi < 5% một năm"),
            ("Chè&nbsp;&ndash; c&agrave; phê & tiêu", "Chè – cà phê & tiêu"),
            ("Chè & &quot;cà phê&quot;", 'Chè & "cà phê"'),
            ("Chè & &#8220;cà phê&#x201D;", "Chè & “cà phê”"),
            ("Chè & &caphe; phin", "Chè & &caphe; phin"),
            ("<![CDATA[Chè & cà phê]]> & tiêu", "Chè & cà phê & tiêu"),
        ],
    )
    def test_signs(self, written: str, read: str) -> None:
        """Bare signs, references by name and by number, and CDATA beside them."""
        assert only(f"<title>{written}</title>").headline == read

    def test_an_address(self) -> None:
        """A query keeps its names."""
        assert only("<title>Tin</title><link>https://a.vn/tin?a=1&b=2</link>").url == "https://a.vn/tin?a=1&b=2"

    def test_markup_after_an_error(self) -> None:
        """An escaped story stays markup where something before it is broken."""
        inner = (
            "<title>Chè & cà phê</title>"
            "<content>&lt;p&gt;Chè lên giá.&lt;/p&gt;&lt;p&gt;Cà phê thì không.&lt;/p&gt;</content>"
        )
        assert [getattr(block, "text", "") for block in only(inner).body] == ["Chè lên giá.", "Cà phê thì không."]


class TestWordPress:
    """What this program writes into each item."""

    @pytest.mark.parametrize(
        "below",
        [
            'The post <a href="x">Tin</a> appeared first on <a href="y">Báo Lúa</a>.',
            'Bài viết <a href="x">Tin</a> đã xuất hiện đầu tiên vào ngày <a href="y">Báo Lúa</a>.',
        ],
    )
    def test_where_it_stood_first(self, below: str) -> None:
        """It is no part of the lead, and a notice in the body."""
        summary = f"<description><![CDATA[<p>Chè lên giá từ đầu tháng.</p><p>{below}</p>]]></description>"
        body = f"<encoded><![CDATA[<p>Chè lên giá ở Suối Giàng.</p><p>{below}</p>]]></encoded>"
        article = only(f"<title>Tin</title>{summary}{body}")
        assert article.lead == "Chè lên giá từ đầu tháng."
        assert [block.role for block in article.body] == ["paragraph", "notice"]

    def test_a_summary_that_is_cut_from_the_story(self) -> None:
        """It is no lead where the feed has the story; where not, there is nothing better."""
        summary = "<description>Chè lên giá ở Suối Giàng từ [&#8230;]</description>"
        body = "<encoded>&lt;p&gt;Chè lên giá ở Suối Giàng từ đầu tháng.&lt;/p&gt;</encoded>"
        assert only(f"<title>Tin</title>{summary}{body}").lead is None
        assert only(f"<title>Tin</title>{summary}").lead == "Chè lên giá ở Suối Giàng từ […]"


def test_a_whole_story_in_a_description() -> None:
    """Several paragraphs are a body; one or two are a lead."""
    paragraph = "&lt;p&gt;" + "Người trồng chè ở Suối Giàng hái búp từ sáng sớm. " * 5 + "&lt;/p&gt;"
    assert len(only(f"<title>Tin</title><description>{paragraph * 3}</description>").body) == 3
    assert not only(f"<title>Tin</title><description>{paragraph * 2}</description>").body


def test_words_in_angle_brackets() -> None:
    """A word that no tag is called by is text."""
    assert only("<title><![CDATA[Lời: <Không> và <Có>]]></title>").headline == "Lời: <Không> và <Có>"


def test_several_creators() -> None:
    """Each of them is an author."""
    article = only("<title>Tin</title><creator>Mai An</creator><creator>Lê Tư</creator>")
    assert [author.name for author in article.authors] == ["Mai An", "Lê Tư"]


def test_a_relative_link() -> None:
    """It is relative to the paper's address, which the feed gives before its items."""
    links = '<link rel="self" href="https://a.vn/f.xml"/><link href="https://a.vn/"/>'
    feed = f'<feed>{links}<entry><title>T</title><link href="/t.htm"/></entry></feed>'
    assert [article.url for article in vnnews.parse_feed(feed)] == ["https://a.vn/t.htm"]


@pytest.mark.parametrize("button", ["Xem tiếp", "Đọc thêm »", "Chi tiết...", "Continue reading"])
def test_a_button_behind_a_summary(button: str) -> None:
    """A link to the page is no part of the lead; the same words in a sentence are."""
    summary = f"&lt;p&gt;Chè lên giá từ đầu tháng... &lt;a href='x'&gt;{button}&lt;/a&gt;&lt;/p&gt;"
    assert only(f"<title>Tin</title><description>{summary}</description>").lead == "Chè lên giá từ đầu tháng..."
    assert (
        only("<title>Tin</title><description>Hỏi kỹ rồi hãy xem chi tiết</description>").lead
        == "Hỏi kỹ rồi hãy xem chi tiết"
    )


def test_pictures_in_a_group() -> None:
    """Media RSS may put the versions of a film and its still picture into a group."""
    media = '<content url="https://a.vn/v.mp4" medium="video"/><thumbnail url="https://a.vn/v.jpg"/>'
    image = only(f"<title>Tin</title><group>{media}</group>").image
    assert image is not None
    assert image.url == "https://a.vn/v.jpg"


FEED: Final = """<?xml version="1.0" encoding="utf-8"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><item>
<title>Giá gạo tăng</title><link>https://vneconomy.vn/gao.htm</link><dc:creator>Hà Anh</dc:creator>
<pubDate>Fri, 04 Sep 2026 02:43:06 GMT</pubDate><category>Thị trường</category><category>gạo</category>
<description><![CDATA[<a href="#"><img src="/t.jpg"></a>Gạo Việt lên giá mạnh trong tuần.]]></description>
<content:encoded>&lt;h2&gt;Gạo Việt lên giá mạnh trong tuần.&lt;/h2&gt;
&lt;p&gt;Sáng nay tăng.&lt;/p&gt;</content:encoded>
</item><item><title>Chỉ có tít</title><guid>https://vneconomy.vn/b.htm</guid>
<media:content url="/m.jpg" medium="image"/></item></channel></rss>"""

ATOM: Final = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">Gạo &amp;amp; lúa</title>
<link rel="self" href="https://a.vn/self"/><link href="https://a.vn/b"/><author><name>Hà Anh</name></author>
<updated>2026-09-04T09:43:06+07:00</updated><category term="gạo"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Sáng nay tăng.</p></div></content></entry></feed>"""


@pytest.mark.parametrize("feed", [FEED, FEED.encode(), FEED.replace("utf-8", "utf-16").encode("utf-16")])
def test_a_feed_with_bodies(feed: str | bytes) -> None:
    """GMT is UTC; the body's first heading is the lead; an item without a body says so."""
    whole, bare = vnnews.parse_feed(feed)
    assert (whole.headline, whole.lead, whole.section) == (
        "Giá gạo tăng",
        "Gạo Việt lên giá mạnh trong tuần.",
        "Thị trường",
    )
    assert whole.published is not None
    assert whole.published.isoformat() == "2026-09-04T09:43:06+07:00"
    assert [author.name for author in whole.authors] == ["Hà Anh"]
    assert whole.tags == ("gạo",)
    assert whole.text == "Sáng nay tăng."
    assert whole.profile == "vneconomy"
    assert str(whole.image) == "https://vneconomy.vn/t.jpg"
    assert (bare.url, bare.is_article, str(bare.image)) == (
        "https://vneconomy.vn/b.htm",
        False,
        "https://vneconomy.vn/m.jpg",
    )


def test_atom() -> None:
    """Atom's links, authors, categories and XHTML bodies."""
    (article,) = vnnews.parse_feed(ATOM)
    assert (article.headline, article.url, article.section) == ("Gạo & lúa", "https://a.vn/b", "gạo")
    assert article.text == "Sáng nay tăng."
    assert article.modified is not None


def test_entities_are_never_resolved(tmp_path: Path) -> None:
    """A feed cannot read a file."""
    secret = tmp_path / "secret"
    secret.write_text("bí mật", encoding="utf-8")
    feed = f'<!DOCTYPE r [<!ENTITY x SYSTEM "{secret.as_uri()}">]><rss><item><title>a &x;</title></item></rss>'
    assert "bí mật" not in str(vnnews.parse_feed(feed))


@pytest.mark.parametrize("feed", [b"", b"   ", b"<html></html>", b"\x00\x01", "khong phai feed"])
def test_what_is_no_feed_gives_none(feed: bytes | str) -> None:
    """No feed, no articles, no error."""
    assert vnnews.parse_feed(feed) == ()


@pytest.mark.parametrize(
    "junk",
    [
        "<br />\n<b>Notice</b>:  Undefined index: x in <b>/srv/rss.php</b> on line <b>7</b><br />\n",
        "\u00a0",
        "\u200b\ufeff",
        "Deprecated: thing\n",
        "HTTP/1.1 200 OK\nContent-Type: text/xml\n\n",
        "<!-- cache --> x",
        "\x00",
        "<div>",
    ],
)
@pytest.mark.parametrize("declaration", ['<?xml version="1.0" encoding="utf-8"?>', ""])
def test_what_stands_before_a_feed(junk: str, declaration: str) -> None:
    """It is left out, and a note says so; the items are there."""
    items = "<item><title>Chè</title></item><item><title>Gạo</title></item>"
    feed = f"{junk}{declaration}<rss><channel>{items}</channel></rss>"
    for form in (feed, feed.encode()):
        articles = vnnews.parse_feed(form)
        assert [article.headline for article in articles] == ["Chè", "Gạo"]
        assert "broken-xml" in {note.code for note in articles[0].notes}


def test_the_declaration_of_a_text_does_not_hold() -> None:
    """Its encoding was that of the bytes; a declaration inside an item is text."""
    feed = '<?xml version="1.0" encoding="utf-16"?><rss><item><title>Chè &lt;?xml version="1.0"?></title></item></rss>'
    assert [article.headline for article in vnnews.parse_feed(f"\ufeff{feed}")] == ['Chè <?xml version="1.0"?>']
    for root in ("rss", "feed", "rdf:RDF", "RDF"):
        declared = f'<?xml version="1.0" encoding="utf-16"?><{root}><item><title>Chè</title></item></{root}>'
        assert [article.headline for article in vnnews.parse_feed(declared)] == ["Chè"]


def test_an_item_that_fails_does_not_end_the_feed(monkeypatch: pytest.MonkeyPatch) -> None:
    """It gives an article with a note; wrong use is still an error."""

    def assemble(material: Material) -> Article:
        if material.base == "https://a.vn/2":
            message = "date value out of range"
            raise OverflowError(message)
        return vnnews.Article(url=material.base)

    monkeypatch.setattr(feed_module, "assemble", assemble)
    items = "".join(f"<item><link>https://a.vn/{number}</link></item>" for number in (1, 2, 3))
    articles = vnnews.parse_feed(f"<rss>{items}</rss>")
    assert [article.url for article in articles] == ["https://a.vn/1", None, "https://a.vn/3"]
    assert [(note.code, "out of range" in note.message) for note in articles[1].notes] == [("unreadable-item", True)]
    monkeypatch.undo()
    with pytest.raises(vnnews.UnknownNameError):
        vnnews.parse_feed(f"<rss>{items}</rss>", options=vnnews.Options(without=("no rule",)))


def test_items_stand_in_the_feed_and_in_items_but_not_in_contents() -> None:
    """XML that was repaired has items in items; an element of that name in a story is none."""
    inner = "<item><title>Chè</title><item><title>Gạo</title></item><content><item><title>Lúa</title></item></content>"
    assert [article.headline for article in vnnews.parse_feed(f"<rss>{inner}")] == ["Chè", "Gạo"]
    for name in ("content", "description", "encoded", "summary", "title"):
        feed = f"<rss><item><link>x</link><{name}>Chè <item><link>y</link></item></{name}></item></rss>"
        assert len(vnnews.parse_feed(feed)) == 1


def test_empty_items_are_articles_too() -> None:
    """Each of them has the notes of a feed's item, and the options hold for them."""
    first, second, third = vnnews.parse_feed("<rss><item/><item><title/></item><item>x</item></rss>")
    assert first == second == third
    assert (first.is_article, first.layout, [note.code for note in first.notes][-1]) == (False, "feed", "not-article")


def test_empty_items_cost_little() -> None:
    """A feed of nothing but empty items is read in the time of reading the XML, some times over."""
    feed = b"<rss>" + b"<item/>" * 20_000
    start = time.process_time()
    assert len(vnnews.parse_feed(feed)) == 20_000
    assert time.process_time() - start < 1.5


@pytest.mark.parametrize(
    ("begin", "summary", "lead"),
    [
        ("<h2>Được mùa.</h2>", "Được mùa.", "Được mùa."),
        ("<h4>Được mùa.</h4>", "ĐƯỢC MÙA.", "Được mùa."),
        ("<h2>Được mùa.</h2>", "Khác.", "Khác."),
        ("<h2>Suối Giàng được mùa.</h2>", "Khác.", "Suối Giàng được mùa."),
        ("<h3>Suối Giàng được mùa.</h3>", "Khác.", "Khác."),
        ("Mở <h2>Suối Giàng được mùa.</h2>", "Khác.", "Khác."),
        ("<!-- --><h2>Suối Giàng được mùa.</h2>", "", "Suối Giàng được mùa."),
    ],
)
def test_a_heading_that_begins_the_body(begin: str, summary: str, lead: str) -> None:
    """It is the lead if it is the summary, or long enough for one; then it is no part of the story."""
    body = f"<encoded><![CDATA[{begin}<p>Chè lên giá ở Suối Giàng.</p>]]></encoded>"
    article = only(f"<title>T</title><description>{summary}</description>{body}")
    assert article.lead == lead
    assert (article.body[0].role == "paragraph") is (lead != "Khác." or begin.startswith("Mở"))


@pytest.mark.parametrize("wrong", [None, 5, ["x"], bytearray(b"<rss/>")])
def test_wrong_types(wrong: object) -> None:
    """Named with what is accepted, whatever the profile."""
    with pytest.raises(vnnews.WrongTypeError, match=f"feed: got {type(wrong).__name__}, but bytes or str is accepted"):
        vnnews.parse_feed(wrong)  # type: ignore[arg-type]
    with pytest.raises(vnnews.UnknownNameError):
        vnnews.parse_feed("", profile="nowhere")


@pytest.mark.parametrize(("size", "is_lead"), [(19, False), (20, True)])
def test_how_long_a_heading_is_that_is_a_lead(size: int, is_lead: object) -> None:
    """A shorter one is a heading, unless the summary says the same."""
    article = only(f"<encoded><![CDATA[<h2>{'x' * size}</h2><p>Chè lên giá.</p>]]></encoded>")
    assert (article.lead is not None) is is_lead
