"""The fields of an item: addresses, titles of several namespaces, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import vnnews

if TYPE_CHECKING:
    from vnnews.model import Article

_MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"'
_ATOM = 'xmlns="http://www.w3.org/2005/Atom"'


def only(inner: str, before: str = "") -> Article:
    """The article of a feed with one item."""
    (article,) = vnnews.parse_feed(f"<rss {_MEDIA}><channel>{before}<item>{inner}</item></channel></rss>")
    return article


def entry(inner: str, base: str = "", feed: str = "", before: str = "") -> Article:
    """The article of an Atom feed with one entry; `base` and `feed` are attributes."""
    (article,) = vnnews.parse_feed(f"<feed {_ATOM} {feed}>{before}<entry {base}>{inner}</entry></feed>")
    return article


@pytest.mark.parametrize(
    ("feed", "item", "link", "url"),
    [
        ("https://a.vn/", "tin/2024/", "che", "https://a.vn/tin/2024/che"),
        ("https://a.vn/x/f.xml", "", "che", "https://a.vn/x/che"),
        ("", "https://a.vn/tin/", "../che", "https://a.vn/che"),
        ("https://a.vn/", "https://b.vn/", "che", "https://b.vn/che"),
        ("https://a.vn/", "tin/", "https://c.vn/che", "https://c.vn/che"),
        ("javascript:x", "", "che", "https://home.vn/che"),
    ],
)
def test_links_by_xml_base(feed: str, item: str, link: str, url: str) -> None:
    """Those of the feed and of the entry are joined; the site's address is for feeds without any."""
    own, whole = (f'xml:base="{address}"' if address else "" for address in (item, feed))
    home = '<link href="https://home.vn/"/>'
    assert entry(f'<title>T</title><link href="{link}"/>', own, whole, home).url == url


def test_pictures_by_xml_base() -> None:
    """Those of the body by the base of the body; the address of the item is no base then."""
    body = '<content type="html" xml:base="anh/">&lt;p&gt;Chè&lt;img src="1.jpg"&gt;&lt;/p&gt;</content>'
    article = entry(f'<title>T</title><link href="https://b.vn/x/y"/>{body}', 'xml:base="https://a.vn/tin/"')
    assert [figure.images[0].url for figure in article.figures] == ["https://a.vn/tin/anh/1.jpg"]


def test_links_by_the_address_of_the_feed() -> None:
    """Where the feed names no site, it names itself."""
    itself = '<link rel="self" href="https://a.vn/tin/f.xml"/>'
    assert entry('<title>T</title><link href="che"/>', before=itself).url == "https://a.vn/tin/che"
    both = f'{itself}<link href="https://b.vn/"/>'
    assert entry('<title>T</title><link href="che"/>', before=both).url == "https://b.vn/che"
    assert entry('<title>T</title><link rel="self" href="che"/>', before=itself).url is None


def test_the_types_of_atom() -> None:
    """`text` is text, `html` is escaped markup, `xhtml` is markup."""
    title = '<title type="{}">Thẻ &lt;b&gt;đậm&lt;/b&gt;</title>'
    assert entry(title.format("text")).headline == "Thẻ <b>đậm</b>"
    assert entry(title.format("html")).headline == "Thẻ đậm"
    xhtml = '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Thẻ &lt;b> <b>đậm</b></div></title>'
    assert entry(xhtml).headline == "Thẻ <b> đậm"
    body = '<title>T</title><content type="text">Chè &lt;b&gt; lên giá.\n\nCà phê thì không.</content>'
    assert [block.text for block in entry(body).paragraphs] == ["Chè <b> lên giá.", "Cà phê thì không."]


def test_own_elements_go_before_others_of_their_name() -> None:
    """`media:title` is the title of a picture, wherever it stands."""
    article = only("<media:title>Ảnh chè</media:title><title>Chè lên giá</title>")
    assert article.headline == "Chè lên giá"
    assert only("<media:title>Ảnh chè</media:title>").headline == "Ảnh chè"


def test_the_parts_of_a_picture_are_no_body() -> None:
    """`media:content` has the local name of Atom's body."""
    media = '<media:content url="https://a.vn/v.mp4"><media:description>Phim &lt;b&gt;chè&lt;/b&gt;</media:description>'
    article = only(f'<title>T</title>{media}<media:thumbnail url="https://a.vn/v.jpg"/></media:content>')
    assert (article.body, str(article.image)) == ((), "https://a.vn/v.jpg")


@pytest.mark.parametrize(
    ("attributes", "is_picture"),
    [
        ('url="https://a.vn/v.mp4" medium="video"', False),
        ('url="https://a.vn/v" type="video/mp4"', False),
        ('url="https://a.vn/v.mp4?x=1"', False),
        ('url="https://a.vn/v.MP3"', False),
        ('url="https://a.vn/v" medium="document" type="image/png"', False),
        ('url="https://a.vn/v.jpg"', True),
        ('url="https://a.vn/v"', True),
        ('url="https://a.vn/v" type="image/webp"', True),
        ('url="https://a.vn/v.mp4.jpg" type="Image/jpeg"', True),
        ('url="https://a.vn/v" medium="image"', True),
    ],
)
@pytest.mark.parametrize("name", ["media:content", "enclosure"])
def test_which_media_are_pictures(name: str, attributes: str, is_picture: object) -> None:
    """A film or a recording is no picture of the story."""
    assert (only(f"<title>T</title><{name} {attributes}/>").image is not None) is is_picture


def test_sections_and_tags() -> None:
    """The first category is the section; each stands once."""
    article = only("".join(f"<category>{name}</category>" for name in ("Chợ", "chè", "Chợ", " ", "gạo")))
    assert (article.section, article.tags) == ("Chợ", ("chè", "gạo"))
    assert only('<category term="Chợ"/>').section == "Chợ"


@pytest.mark.parametrize(
    ("links", "url"),
    [
        ("<guid>https://a.vn/1</guid>", "https://a.vn/1"),
        ("<guid>a-1</guid>", None),
        ("<guid>https://a.vn/1</guid><link>https://a.vn/2</link>", "https://a.vn/2"),
        ("<link></link><guid>http://a.vn/1</guid>", "http://a.vn/1"),
        ("<link>javascript:x</link>", None),
    ],
)
def test_the_address(links: str, url: str | None) -> None:
    """The link, else a guid that is an address."""
    assert only(f"<title>T</title>{links}").url == url
