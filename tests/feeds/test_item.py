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


def test_every_value_names_its_element() -> None:
    """The sources of an article say where in the feed each value stood."""
    inner = (
        "<title>T</title><pubDate>25/07/2024 16:03</pubDate><updated>26/07/2024 16:03</updated>"
        "<creator>Mai An</creator>"
        "<category>Chợ</category><category>chè</category><link>https://a.vn/1</link>"
        "<description>Chè lên giá từ đầu tháng.</description><media:thumbnail url='https://a.vn/1.jpg'/>"
    )
    assert {source.field: source.winner.place for source in only(inner).sources} == {
        "headline": "title",
        "lead": "description",
        "authors": "creator",
        "published": "pubDate",
        "modified": "updated",
        "section": "category",
        "tags": "category",
        "url": "link",
        "image": "media:thumbnail",
    }
    assert only("<title>T</title><author>Mai An</author>").sources[1].winner.place == "author"
    for name, place in (("published", "published"), ("date", "date")):
        article = only(f"<{name}>25/07/2024 16:03</{name}>")
        assert [source.winner.place for source in article.sources if source.field == "published"] == [place]
    for name, place in (("media:content", "media:content"), ("enclosure", "enclosure")):
        article = only(f"<{name} url='https://a.vn/1.jpg'/>")
        assert [source.winner.place for source in article.sources if source.field == "image"] == [place]


def test_the_preferred_picture() -> None:
    """Thumbnails before contents before enclosures before the summary."""
    summary = "<description>&lt;img src='https://a.vn/4.jpg'&gt;Chè</description>"
    enclosure = "<enclosure url='https://a.vn/3.jpg'/>"
    content = "<media:content url='https://a.vn/2.jpg'/>"
    thumbnail = "<media:thumbnail url='https://a.vn/1.jpg'/>"
    parts = [summary, enclosure, content, thumbnail]
    for number in (1, 2, 3, 4):
        assert str(only("".join(parts)).image) == f"https://a.vn/{number}.jpg"
        parts.pop()


@pytest.mark.parametrize(("count", "size", "is_body"), [(3, 500, True), (2, 900, False), (3, 498, False)])
def test_when_a_description_is_the_story(count: int, size: int, is_body: object) -> None:
    """Three paragraphs and five hundred characters at least."""
    length = (size - (count - 1)) // count
    texts = ["x" * length] * (count - 1)
    texts.append("x" * (size - sum(map(len, texts)) - (count - 1)))
    markup = "".join(f"&lt;P&gt;{text}&lt;/P&gt;" for text in texts)
    assert bool(only(f"<title>T</title><description>{markup}</description>").body) is is_body


@pytest.mark.parametrize("end", ["[…]", "[...]", "[&amp;#8230;]"])
def test_a_summary_that_is_cut(end: str) -> None:
    """It is no lead beside the story; three dots without brackets may be."""
    body = "<encoded>&lt;p&gt;Chè lên giá.&lt;/p&gt;</encoded>"
    assert only(f"<description>Chè lên giá {end}</description>{body}").lead is None
    assert only(f"<description>Chè lên giá...</description>{body}").lead == "Chè lên giá..."


def test_names_of_authors() -> None:
    """Atom has an element for the name, and RSS the text; each author counts."""
    two = "<author><uri>x</uri><name>Mai An</name></author><author><name>Lê Tư</name></author>"
    assert [author.name for author in entry(two).authors] == ["Mai An", "Lê Tư"]
    assert [author.name for author in only("<author>Mai An</author>").authors] == ["Mai An"]
    assert entry("<author><email>a@b.vn</email></author>").authors == ()
