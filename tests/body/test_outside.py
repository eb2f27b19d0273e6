"""Comments and dialogs are no part of the story, wherever they stand and whatever they are called."""

from __future__ import annotations

from typing import Final

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

import vnnews
from vnnews.body.outside import Outside, find_outside
from vnnews.model import Notice

STORY: Final = (
    "Chiều qua, gần ba trăm thợ gốm ở làng Phù Lãng nhóm lò nung mẻ chum đầu tiên của năm.",
    "Bà Trịnh Thị Lụa, chủ lò ở xóm Đông, kể rằng khách đặt sáu trăm chiếc từ trước Tết.",
    "Xã định xây thêm nhà phơi chung để thợ khỏi phải gánh đất qua con dốc dài ở đầu làng.",
)
ONE: Final = "Bài viết rất hay, cảm ơn tác giả đã ghi lại nghề của làng tôi trong những ngày bận rộn."
TWO: Final = "Tôi xa quê hai mươi năm, đọc mà nhớ mùi khói lò, mong con cháu còn giữ được nghề."
COMMENTS: Final = {
    "details": f"<details><summary>Bình luận (2)</summary><div><b>Hoa</b><p>{ONE}</p></div><p>{TWO}</p></details>",
    "class": f"<div class=comments><h4>Hoa Lê</h4><p>{ONE}</p><h4>Minh Trí</h4><p>{TWO}</p></div>",
    "facebook": f"<div class=fb-comments><p>{ONE}</p></div>",
    "schema": f"<div itemscope itemtype='https://schema.org/Comment'><h5 itemprop=author>Hoa Lê</h5><p>{ONE}</p></div>",
    "list": f"<h3>Ý kiến bạn đọc (2)</h3><ul><li><b>Hoa</b>: {ONE}</li><li><b>Minh</b>: {TWO}</li></ul>",
    "flat": f"<h3>Bình luận (2)</h3><h4>Hoa Lê</h4><p>{ONE}</p><h4>Minh Trí</h4><p>{TWO}</p>",
    "names": f"<p><b>Ý kiến bạn đọc</b></p><p><b>Hoa:</b> {ONE}</p><p><b>Minh:</b> {TWO}</p>",
    "form": f"<div><h3>Bình luận</h3><form><textarea></textarea></form><div><b>Hoa</b><p>{ONE}</p></div></div>",
    "replies": (
        f"<ul><li><i>Hoa Lê</i><div>{ONE}</div><a>Trả lời</a></li>"
        f"<li><i>Minh</i><div>{TWO}</div><a>Trả lời</a></li></ul>"
    ),
    "own element": f"<site-comments><div><b>Hoa</b> {ONE}</div></site-comments>",
}
CONSENT: Final = (
    "<p>Chúng tôi sử dụng cookie để đo lường quảng cáo và hiểu cách bạn dùng trang, cùng các đối tác của mình.</p>"
    "<p>Bạn có thể thay đổi lựa chọn bất cứ lúc nào trong phần Cài đặt quyền riêng tư ở cuối trang.</p>"
)
DIALOGS: Final = {
    "role": f"<div role=dialog>{CONSENT}</div>",
    "dialog": f"<dialog open>{CONSENT}<button>Đồng ý</button></dialog>",
    "platform": f"<div id=onetrust-banner-sdk>{CONSENT}</div>",
    "name": f"<section class=cookie-bar>{CONSENT}</section>",
    "modal": f"<div aria-modal=true>{CONSENT}</div>",
    "words": f"<div class=thong-bao>{CONSENT}</div>",
    "heading": f"<div><h2>Chúng tôi tôn trọng quyền riêng tư của bạn</h2>{CONSENT}</div>",
    "loose": CONSENT,
    "letter": (
        "<div><h3>Đăng ký nhận bản tin</h3><p>Mỗi sáng thứ Hai, tòa soạn gửi vào hộp thư của bạn những bài hay nhất, "
        "miễn phí và không quảng cáo.</p><form><input type=email></form></div>"
    ),
}
OFFER: Final = (
    "<div class=wall><h3>Đăng ký để đọc tiếp</h3><p>Gói tháng 49.000 đồng, hủy lúc nào cũng được, thành viên được "
    "đọc toàn bộ bài viết và báo giấy số hóa.</p><a href=/dang-nhap>Đã là thành viên? Đăng nhập</a></div>"
)


def _page(*parts: str) -> str:
    body = "".join(parts)
    return (
        "<html><head><meta property='og:title' content='Lò gốm Phù Lãng đỏ lửa'></head><body><h1>Lò gốm Phù Lãng đỏ lửa"
        f"</h1><span class=date>16/7/2024 08:15</span><div class=article-content>{body}</div></body></html>"
    )


def _lines(*extra: str, at: int = 3) -> list[str]:
    parts = [f"<p>{line}</p>" for line in STORY]
    return [*parts[:at], *extra, *parts[at:]]


def _fields(article: vnnews.Article) -> tuple[object, ...]:
    headings = [block.text for block in article.body if isinstance(block, vnnews.Heading)]
    return article.text, article.headline, article.authors, article.published, headings


@pytest.mark.parametrize("markup", [*COMMENTS.values(), *DIALOGS.values(), OFFER], ids=lambda markup: markup[:24])
@given(at=st.integers(1, 3))
def test_nothing_of_them_is_in_the_story(markup: str, at: int) -> None:
    """Text, headings, authors and date are those of the page without them."""
    assert _fields(vnnews.parse_html(_page(*_lines(markup, at=at)))) == _fields(vnnews.parse_html(_page(*_lines())))


def test_what_was_left_out_is_counted() -> None:
    """Comments and dialogs, in one note."""
    article = vnnews.parse_html(_page(*_lines(COMMENTS["class"], DIALOGS["role"])))
    (note,) = (note for note in article.notes if note.code == "left-out")
    assert note.message.startswith("no part of the story, and left out: comments of readers (1 element, ")
    assert "dialogs (1 element, " in note.message


def test_an_offer_is_a_notice() -> None:
    """A reader of the article learns that the page asks for money."""
    article = vnnews.parse_html(_page(*_lines(OFFER)))
    assert [block.text.split("\n")[0] for block in article.body if isinstance(block, Notice)] == ["Đăng ký để đọc tiếp"]


@pytest.mark.parametrize(
    "markup",
    [
        "<h3>Ý kiến</h3><p>Giới chơi gốm cho rằng giá chum còn tăng cho đến hết mùa khô.</p>",
        "<p>Google sử dụng cookie để theo dõi người dùng, theo đơn kiện nộp hôm thứ Hai ở California.</p>",
        "<p><b>Trả lời:</b> Nghề này nuôi cả làng, bỏ sao được.</p><p><b>Hỏi:</b> Còn lớp trẻ thì sao?</p>",
        "<div class=paywall><p>Phần này chỉ người trả tiền mới thấy, nhưng nó vẫn là lời của bài viết.</p></div>",
        "<div class=category-binh-luan><p>Đất làng nghề bây giờ đắt hơn cả đất ruộng bên sông Cầu.</p></div>",
    ],
)
def test_what_only_looks_like_them_stays(markup: str) -> None:
    """A heading of the story, news on cookies, answers of an interview, the paid part itself, a category's name."""
    words = "".join(lxml.html.fragment_fromstring(f"<div>{markup}</div>").itertext())
    text = vnnews.parse_html(_page(*_lines(markup, at=2))).text.replace("\n", "").replace(" ", "")
    assert words.replace(" ", "") in text


def test_a_counter_above_the_story_is_no_title() -> None:
    """Comments stand below the first words of the story."""
    counter = "<div class=meta><span>3 thảo luận</span></div>"
    text = vnnews.parse_html(_page(*_lines(counter, at=0))).text
    assert [line for line in text.split("\n") if line in STORY] == list(STORY)


def test_a_name_on_all_of_the_story_is_no_comment() -> None:
    """Whatever a site calls the element around its story, the story stays."""
    wrapped = f"<div class=comments>{''.join(_lines())}</div>"
    assert vnnews.parse_html(_page(wrapped)).text == vnnews.parse_html(_page(*_lines())).text


def test_around_the_container_only_names_count() -> None:
    """Its ancestors hold the story, whatever they say."""
    root = lxml.html.document_fromstring(
        "<body class=comments><main><p>Lúa chín.</p></main><div class=comments>A</div></body>"
    )
    outside = find_outside(root, next(root.iter("main")))
    assert isinstance(outside, Outside)
    assert [element.get("class") for element in outside.elements] == ["comments"]
    assert next(iter(outside.elements)).tag == "div"
    assert find_outside(root, None).inside == {}


@pytest.mark.parametrize("name", ["header__comment", "user-comment"])
@pytest.mark.parametrize("wrapped", [True, False])
def test_a_headline_is_never_outside(name: str, wrapped: bool) -> None:  # noqa: FBT001 - two places of the name
    """`comment` in the name of what holds it is the genre of the article; a dialog and the readers' own title stay."""
    title = "<h1>Lúa chín rộ trên đồng Phú Mỹ</h1>"
    head = f"<div class={name}>{title}</div>" if wrapped else title.replace("<h1", f"<h1 class={name}")
    story = "<p>Lúa chín rộ trên đồng từ tuần trước, bà con gặt cả đêm cho kịp nắng và kịp con nước.</p>" * 3
    below = "<section class=comments><h1>Bình luận (2)</h1><p>Mừng cho bà con quá!</p></section>"
    article = vnnews.parse_html(
        f"<body>{head}<article>{story}</article>{below}<dialog><h1>Đồng ý?</h1></dialog></body>"
    )
    assert article.headline == "Lúa chín rộ trên đồng Phú Mỹ"
    assert "Mừng" not in article.text
    assert "Đồng ý" not in article.text
