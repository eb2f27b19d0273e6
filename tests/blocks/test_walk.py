"""One walk over the body: what becomes of each kind of markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import lxml.html
import pytest
from tests.blocks.helpers import BASE

import vnnews
from vnnews.blocks.story import Marks
from vnnews.blocks.walk import read_blocks
from vnnews.reading.tree import parse

if TYPE_CHECKING:
    from vnnews.blocks.draft import Draft


PARAGRAPH: Final = "Sáng nay, giá gạo xuất khẩu của Việt Nam tăng thêm năm USD một tấn so với tuần trước đó. " * 3


def blocks(markup: str) -> list[Draft]:
    return read_blocks(lxml.html.fromstring(f"<div>{markup}</div>"), Marks(), BASE)


def texts(markup: str) -> list[str]:
    return [draft.text for draft in blocks(markup) if draft.kind == "text"]


@pytest.mark.parametrize(
    ("markup", "want"),
    [
        ("V<b>N</b>Economy", ["VNEconomy"]),
        ("bộ phim<i>The Assassination</i>", ["bộ phimThe Assassination"]),
        ("một<br>hai", ["một\nhai"]),
        ("một<br> <br/>hai", ["một", "hai"]),
        ("một<!-- chú thích -->hai<p>ba</p>bốn", ["mộthai", "ba", "bốn"]),
        ("<p>a\nb\u00a0 c\u200bd</p>", ["a b cd"]),
        ("<p>&nbsp;</p><p>một</p>", ["một"]),
        ("<div>một<div>hai</div>ba</div>", ["một", "hai", "ba"]),
        ("<p hidden>ẩn</p><p style='display: none'>ẩn</p>hiện", ["hiện"]),
        ("<script>x</script><style>y</style><noscript>z</noscript>một", ["một"]),
        ("<p>Vie\u0323\u0302t</p>", ["Việt"]),
        ("<b>e</b>\u0302\u0301 mot", ["ế mot"]),
    ],
)
def test_text_is_neither_glued_nor_split(markup: str, want: list[str]) -> None:
    """Blocks and line breaks part text, inline elements do not."""
    assert texts(markup) == want


def test_spans_point_at_their_words() -> None:
    """A span's offsets cut its words out of the clean text."""
    draft = blocks("<p>  Theo <a href='/x'> báo <b>Nhân  dân</b></a> , hôm <em>nay</em></p>")[0]
    assert draft.text == "Theo báo Nhân dân , hôm nay"
    said = [(span.kind, draft.text[span.start : span.end], span.href) for span in draft.spans]
    assert said == [
        ("link", "báo Nhân dân", "https://bao.vn/x"),
        ("bold", "Nhân dân", None),
        ("italic", "nay", None),
    ]


def test_styles_are_marks_too() -> None:
    """Bold and italic by style are bold and italic."""
    draft = blocks("<p><span style='font-weight: 700; font-style: italic'>Tít</span> phụ</p>")[0]
    assert {span.kind for span in draft.spans} == {"bold", "italic"}


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "https://[", ""])
def test_unsafe_links_are_none(href: str) -> None:
    """A link that runs code leads nowhere; its words stay."""
    draft = blocks(f"<p>Xem <a href='{href}'>đây</a></p>")[0]
    assert (draft.text, draft.spans) == ("Xem đây", ())


@pytest.mark.parametrize(
    ("image", "want"),
    [
        ("<img src='/blank.gif' data-src='/a.jpg'>", "https://bao.vn/a.jpg"),
        ("<img src='/s.jpg?w=100' data-original='/a.jpg'>", "https://bao.vn/a.jpg"),
        ("<img src='/s.jpg' srcset='/b.jpg 300w, /a.jpg 1200w, /c.jpg 600w'>", "https://bao.vn/a.jpg"),
        ("<img src='data:image/gif;base64,R0' data-srcset='/a.jpg 2x, /b.jpg 1x'>", "https://bao.vn/a.jpg"),
        ("<img src='//cdn.vn/a.jpg'>", "https://cdn.vn/a.jpg"),
        ("<amp-img src='/a.jpg' width='300'></amp-img>", "https://bao.vn/a.jpg"),
    ],
)
def test_the_real_address_of_a_picture(image: str, want: str) -> None:
    """Behind lazy loading and sizes stands the full picture."""
    assert [picture.url for draft in blocks(image) for picture in draft.images] == [want]


@pytest.mark.parametrize(
    "image", ["<img src='/i.png' width='16'>", "<img height='1px' src='/p.gif'>", "<img>", "<img src='/spacer.gif'>"]
)
def test_icons_are_no_pictures(image: str) -> None:
    """Icons, counters and placeholders are no figures."""
    assert blocks(f"một {image} hai") == blocks("một hai")


def test_a_picture_parts_a_paragraph() -> None:
    """Text around a picture stays on its side, but for a picture inside a sentence, which stands behind it."""
    assert [draft.text or draft.kind for draft in blocks("<p>trước <img src='/a.jpg'> sau</p>")] == [
        "trước sau",
        "figure",
    ]
    assert [draft.text or draft.kind for draft in blocks("<p>trước. <img src='/a.jpg'> sau</p>")] == [
        "trước.",
        "figure",
        "sau",
    ]


def test_a_gallery_in_one_element_is_one_figure() -> None:
    """Pictures side by side share a figure; a picture that stands twice counts once."""
    gallery = blocks("<p><img src='/a.jpg'><img src='/b.jpg'><img src='/b.jpg'></p><p><img src='/c.jpg'></p>")
    assert [len(draft.images) for draft in gallery] == [2, 1]


def test_pictures_stand_behind_sources() -> None:
    """The parser takes what follows a `<source>` for its content."""
    tree = parse("<figure><picture><source srcset='/nho.webp'><img src='/a.jpg'></picture><p>Chú thích</p></figure>")
    (draft,) = read_blocks(tree.root, Marks(), BASE)
    assert [image.url for image in draft.images] == ["https://bao.vn/a.jpg"]
    assert draft.caption == "Chú thích"


@pytest.mark.parametrize(
    "markup",
    [
        "<figure><img src='/a.jpg'><figcaption>Cảng <b>biển</b></figcaption></figure>",
        "<figure><div><img src='/a.jpg'></div><p>Cảng biển</p></figure>",
        "<table><tr><td class=pic><img src='/a.jpg'></td></tr><tr><td class=pCaption>Cảng biển</td></tr></table>",
    ],
)
def test_captions_belong_to_their_figure(markup: str) -> None:
    """A caption in the figure, whatever its element, is the picture's."""
    (draft,) = blocks(markup)
    assert (draft.kind, draft.caption) == ("figure", "Cảng biển")


def test_the_caption_of_a_figure_with_a_table_or_video() -> None:
    """A figure may hold a table or a player: the caption is theirs."""
    table = "<figure><table><tr><td>1</td><td>2</td></tr></table><figcaption>Bảng giá</figcaption></figure>"
    video = "<figure><video src='/a.mp4' poster='/p.jpg'></video><figcaption>Clip</figcaption></figure>"
    assert [(draft.kind, draft.caption) for draft in blocks(table + video)] == [
        ("table", "Bảng giá"),
        ("embed", "Clip"),
    ]


@pytest.mark.parametrize("sign", ["•", "|", "-", "›"])
def test_a_sign_alone_is_no_paragraph(sign: str) -> None:
    """Between an author and a date (OneCMS); asterisks part two sections of a story."""
    assert [draft.text for draft in blocks(f"<p>một</p><span>{sign}</span><p>***</p><p>hai {sign}</p>")] == [
        "một",
        "***",
        f"hai {sign}",
    ]


def test_lists_keep_their_order_depth_and_marks() -> None:
    """Nested items follow their parent with their depth; each keeps its inline spans."""
    (draft,) = blocks("<ol><li>một <b>đậm</b><ul><li>hai</li></ul></li><li>ba</li></ol>")
    assert (draft.items, draft.levels, draft.ordered) == (("một đậm", "hai", "ba"), (0, 1, 0), True)
    assert [span.kind for span in draft.item_spans[0]] == ["bold"]


@pytest.mark.parametrize("markup", ["<ul><li><h3>Tít</h3><p>chữ</p></li></ul>", "<ul>lạc<li>một</li></ul>"])
def test_lists_for_layout_are_walked(markup: str) -> None:
    """A list with headings or with loose text is no list: nothing of it is lost."""
    assert [draft.kind for draft in blocks(markup)] == ["text", "text"]


def test_tables_keep_their_grid() -> None:
    """A spanning cell stands once, what it covers is empty; header rows are counted."""
    (draft,) = blocks(
        "<table><caption>Giá</caption><thead><tr><th colspan=2>Mặt hàng</th><th>Giá</th></tr></thead>"
        "<tr><td rowspan=2>Gạo</td><td>thơm</td><td>10</td></tr><tr><td>tẻ</td><td>8</td></tr></table>"
    )
    assert draft.rows == (("Mặt hàng", "", "Giá"), ("Gạo", "thơm", "10"), ("", "tẻ", "8"))
    assert (draft.header_rows, draft.caption) == (1, "Giá")


def test_a_wide_cell_is_bounded() -> None:
    """`colspan` of a million makes no million cells."""
    (draft,) = blocks("<table><tr><td colspan=1000000>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>")
    assert len(draft.rows[0]) < 200


def test_a_table_of_one_cell_is_a_box() -> None:
    """Boxes are often drawn as tables."""
    (draft,) = blocks("<table><tr><td><p>Tít hộp</p><p>Chữ hộp</p></td></tr></table>")
    assert (draft.role, draft.text) == ("info_box", "Tít hộp\nChữ hộp")


def test_tables_in_tables_are_layout() -> None:
    """What a layout table holds is read as if it were not there."""
    drafts = blocks("<table><tr><td><p>một</p><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>")
    assert [draft.text or draft.kind for draft in drafts] == ["một", "table"]


@pytest.mark.parametrize(
    ("markup", "kind", "src"),
    [
        ("<iframe src='https://www.youtube.com/embed/x'></iframe>", "video", "https://www.youtube.com/embed/x"),
        ("<iframe data-src='//a.vn/x'></iframe>", "iframe", "https://a.vn/x"),
        ("<video><source src='/v.mp4'></video>", "video", "https://bao.vn/v.mp4"),
        ("<audio src='/a.mp3'></audio>", "audio", "https://bao.vn/a.mp3"),
        ("<amp-youtube data-videoid='q'></amp-youtube>", "video", "https://www.youtube.com/embed/q"),
        ("<iframe src='https://www.facebook.com/plugins/post.php'></iframe>", "social", None),
    ],
)
def test_embeds(markup: str, kind: str, src: str | None) -> None:
    """Players and frames are embeds with their address."""
    (draft,) = blocks(markup)
    assert (draft.kind, draft.embed) == ("embed", kind)
    assert src is None or draft.src == src


def test_a_social_post_keeps_its_words() -> None:
    """A quoted post is an embed; its text is the caption."""
    post = "<blockquote class='twitter-tweet'><p>Xin chào</p><a href='https://x.com/a/1'>ngày</a></blockquote>"
    (draft,) = blocks(post)
    assert (draft.embed, draft.src, draft.caption) == ("social", "https://x.com/a/1", "Xin chào ngày")


def test_frames_without_an_address_are_nothing() -> None:
    """An empty iframe shows nothing."""
    assert blocks("<iframe></iframe>") == []


def test_a_quote_is_one_block() -> None:
    """The paragraphs of a blockquote are its lines, its pictures follow it."""
    drafts = blocks("<blockquote><p>Một <i>hai</i></p><img src='/a.jpg'><ul><li>ba</li></ul></blockquote>")
    assert [(draft.role, draft.text) for draft in drafts] == [("quote", "Một hai\nba"), (None, "")]
    assert drafts[0].text[drafts[0].spans[0].start : drafts[0].spans[0].end] == "hai"


def test_controls_are_notices() -> None:
    """The words on buttons are visible, and no story."""
    assert [draft.role for draft in blocks("<button>Bình chọn</button>")] == ["notice"]


def test_alignment_is_seen() -> None:
    """Text that the page sets to the right or the centre is marked so."""
    drafts = blocks("<p style='text-align: right'>a</p><p align='center'>b</p><center>c</center><p>d</p>")
    assert [draft.align for draft in drafts] == ["right", "center", "center", ""]


def test_deep_nesting_is_walked() -> None:
    """Depth costs no recursion: the innermost word is found."""
    root = parse("<div>" * 1500 + "đáy" + "</div>" * 1500).root
    assert [draft.text for draft in read_blocks(root, Marks())] == ["đáy"]


def with_profile(body: str, **layout: object) -> vnnews.Article:
    """A story of one site whose layout says this."""
    story = f"<h1>Giá gạo tăng</h1><div class='story'>{body}<p>{PARAGRAPH}</p></div>"
    told = {"name": "a", "fingerprint": [".story"], "evidence": "text", "body": [".story"], **layout}
    return vnnews.parse_html(story, profile=vnnews.load_profile({"name": "x", "title": "X", "layouts": [told]}))


@pytest.mark.parametrize(
    ("figure", "caption", "credit"),
    [
        (
            "<img src='/a.jpg'><figcaption>Cảng biển</figcaption><i class='who'>Getty Images</i>",
            "Cảng biển",
            "Getty Images",
        ),
        ("<i class='who'>Ảnh: Reuters</i><img src='/a.jpg'><figcaption>Cảng biển</figcaption>", "Cảng biển", "Reuters"),
        ("<img src='/a.jpg'><i class='who'>Reuters</i>", None, "Reuters"),
        ("<img src='/a.jpg'><figcaption>Cảng<i class='who'>(AFP)</i></figcaption>", "Cảng", "AFP"),
    ],
)
def test_a_credit_may_have_an_element_of_its_own(figure: str, caption: str | None, credit: str) -> None:
    """A layout says which; its text needs no label, and a label in it is none of the name."""
    article = with_profile(f"<figure>{figure}</figure>", roles={"credit": [".who"]})
    [block] = article.figures
    assert (block.caption, block.credit) == (caption, credit)


@pytest.mark.parametrize("body", ["<p class='who'>Reuters</p>", "<figure><p class='who'>Reuters</p></figure>"])
def test_a_credit_without_a_picture_is_not_lost(body: str) -> None:
    """It says what a caption would say."""
    article = with_profile(body, roles={"credit": [".who"]})
    assert [block.caption for block in article.figures] == ["Reuters"]


def test_the_credit_of_a_table_is_in_its_caption() -> None:
    """Tables have no credits."""
    table = "<table><tr><td>Gạo</td><td>5</td></tr><tr><td>Ngô</td><td>4</td></tr></table>"
    article = with_profile(f"<figure>{table}<p class='who'>Tổng cục Thống kê</p></figure>", roles={"credit": [".who"]})
    [block] = [block for block in article.body if isinstance(block, vnnews.Table)]
    assert block.caption == "Tổng cục Thống kê"


def test_an_author_in_the_body_is_told_and_shown() -> None:
    """A field's element is no block, unless the layout gives it a role as well."""
    line = f"<p>{PARAGRAPH}</p><p class='who'>Trịnh Hà Vy</p>"
    shown = with_profile(line, fields={"authors": [".who"]}, roles={"author_line": [".who"]})
    taken = with_profile(line, fields={"authors": [".who"]})
    assert [author.name for author in shown.authors] == [author.name for author in taken.authors] == ["Trịnh Hà Vy"]
    assert "author_line" in [block.role for block in shown.body]
    assert "Trịnh Hà Vy" not in [getattr(block, "text", None) for block in taken.body]


def test_lists_in_lists_keep_every_item() -> None:
    """However deep lists stand in lists, and whatever else is in them, each item is read once and in order."""
    page = "<h1>Tít</h1><div>" + "".join(f"<ul><li>mục {number}<img src=/{number}.jpg>" for number in range(300))
    said = [draft.text for draft in read_blocks(parse(page).root, Marks()) if draft.kind == "text"]
    assert said == ["Tít", *(f"mục {number}" for number in range(300))]


def test_a_link_in_a_sentence_is_no_box() -> None:
    """Tiền Phong's class for related links stands on links in running text too: the paragraph stays whole."""
    page = parse(
        "<div><p>Phần lớn là <a class=r href=/x>bình men tro</a> cho làng.</p><a class=r href=/y>Bài khác</a></div>"
    )
    roles = dict.fromkeys(page.root.iter("a"), ("related", ".r"))
    said = [(draft.role, draft.text) for draft in read_blocks(page.root, Marks(roles), None)]
    assert said == [(None, "Phần lớn là bình men tro cho làng."), ("related", "Bài khác")]
