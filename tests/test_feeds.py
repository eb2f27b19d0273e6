"""Feeds as papers serve them: with bare ampersands, WordPress's additions, whole stories in a description."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import vnnews

if TYPE_CHECKING:
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
