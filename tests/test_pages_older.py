"""Pages of before 2020, thin pages and pages that a browser has saved: what their markup says."""

from __future__ import annotations

import pytest

import vnnews

LINE = "Sáng nay, giá gạo xuất khẩu của Việt Nam tăng thêm năm USD một tấn so với tuần trước đó."
MORE = "Các kho ở Cần Thơ đã mở cửa thu mua trở lại sau hai tuần nghỉ vì mưa kéo dài cả tháng."
STORY = f"<p>{LINE}</p><p>{MORE}</p><p>Người trồng lúa mong giá giữ được đến khi vụ hè thu gặt xong vào tháng chín.</p>"
FOOT = (
    "<div {}><p>Giấy phép số 12 do Bộ Thông tin và Truyền thông cấp, tổng biên tập là bà Lê Thị Lúa.</p>"
    "<p>Tòa soạn ở số 3 phố Lúa, Hà Nội, mọi bài vở và ý kiến của bạn đọc xin gửi về hộp thư của báo.</p></div>"
)
PICTURE = "<img src=https://anh.vn/a.jpg>"
RIGHT = "<p style='text-align:right'>{}</p>"


def _page(story: str, head: str = "", foot: str = "") -> vnnews.Article:
    page = f"<html><head>{head}</head><body><h1>Giá gạo tăng trở lại</h1><article>{story}</article>{foot}</body></html>"
    return vnnews.parse_html(page, profile="generic")


def _shown(article: vnnews.Article) -> list[tuple[str, str]]:
    return [(block.role, getattr(block, "text", "")) for block in article.body]


@pytest.mark.parametrize("name", ["id=footer", "class=main-footer", "class='footer clearfix'"])
def test_the_foot_of_a_page_is_no_story_however_short_the_story_is(name: str) -> None:
    """An infographic, a quiz, a list of answers: the paper's address is longer."""
    answers = "<p>1. A</p><p>2. C</p><p>Đáp án chỉ để thí sinh tham khảo, và chưa phải của Bộ.</p>"
    shown = _shown(_page(answers, foot=FOOT.format(name)))
    assert [text for _, text in shown][:2] == ["1. A", "2. C"]
    assert not any("Giấy phép" in text for _, text in shown)


@pytest.mark.parametrize(
    "around",
    [
        "<div data-src=https://anh.vn/gao.jpg><img src='./{}'></div>",
        "<picture><source srcset='https://anh.vn/gao.jpg 1x'><img src='./{}'></picture>",
        "<picture><source srcset='https://anh.vn/gao.jpg 1x'/><source media=x srcset='{}'/><img src='./{}'></picture>",
        "<picture><img src='./{}' srcset='https://anh.vn/gao.jpg 2x'></picture>",
    ],
)
def test_a_saved_page_keeps_the_address_that_the_picture_was_served_from(around: str) -> None:
    """A browser changes `src` and leaves `srcset` of the source and `data-src` of the frame as they were."""
    figure = f"<figure>{around.replace('{}', 'Gạo tăng_files/gao.jpg')}<figcaption>Kho gạo</figcaption></figure>"
    assert [image.url for image in _page(f"<p>{LINE}</p>{figure}{STORY}").figures[0].images] == [
        "https://anh.vn/gao.jpg"
    ]


def test_a_saved_page_without_another_address_gives_the_one_it_has() -> None:
    """The picture is in the folder beside the page."""
    article = _page(f"<p>{LINE}</p><figure><img src='a_files/gao.jpg'></figure>{STORY}")
    assert [image.url for image in article.figures[0].images] == ["a_files/gao.jpg"]


@pytest.mark.parametrize("bold", ["<b>{}</b>", "<strong>{}</strong>", "<span style='font-weight: bold'>{}</span>"])
def test_a_bold_paragraph_opens_a_story(bold: str) -> None:
    """VietNamNet of 2010 set it by a style."""
    article = _page(f"<p>{bold.format(MORE)}</p>{STORY.replace(MORE, 'Kho ở Cần Thơ đã mở cửa.')}")
    assert article.lead == MORE


def test_a_bold_line_between_breaks_opens_a_mobile_page() -> None:
    """Mobile pages of old have no paragraphs."""
    article = _page(f"<br><b>{MORE}</b><br><br>{LINE}<br><br>Ghe về bến từ sáng sớm, khách lên bờ đi chợ rất đông.")
    assert article.lead == MORE
    assert next(text for role, text in _shown(article) if role == "paragraph") == LINE


@pytest.mark.parametrize(("before", "after"), [("Theo báo, ", ""), ("", " Theo báo."), ("Báo<br>x ", "<br>")])
def test_a_bold_stretch_of_a_line_is_no_lead(before: str, after: str) -> None:
    """Words beside it belong to its line."""
    assert _page(f"{before}<b>{MORE}</b>{after}<br><br>{LINE}<br><br>{LINE[:-1]} và còn tăng.").lead is None


def test_a_dash_in_front_of_a_lead_is_no_part_of_it() -> None:
    """The paper's sign, a picture, stood before it."""
    article = _page(STORY, head="<meta name=description content='- Giá gạo tăng tuần thứ ba liên tiếp, kho đã vơi.'>")
    assert article.lead == "Giá gạo tăng tuần thứ ba liên tiếp, kho đã vơi."


def test_a_name_in_brackets_without_a_dash_opens_a_lead() -> None:
    """Dân Việt wrote it so."""
    article = _page(STORY, head="<meta name=description content='(Dân Việt) Giá gạo tăng tuần thứ ba liên tiếp.'>")
    assert (article.lead_prefix, article.lead) == ("(Dân Việt)", "Giá gạo tăng tuần thứ ba liên tiếp.")


def test_what_describes_a_picture_is_no_lead() -> None:
    """VnExpress calls captions `description`, as the lead's meta is called."""
    caption = "<figcaption itemprop=description>Kho gạo ở Cần Thơ</figcaption>"
    assert _page(f"<p>{LINE}</p><figure>{PICTURE}{caption}</figure>{STORY}").lead is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("<ul><li><b>Mai An</b></li></ul>", ["Mai An"]),
        ("<ul><li>Mai An - Lê Tư</li></ul>", ["Mai An", "Lê Tư"]),
        (RIGHT.format("<b>Mai An<br>Thể thao &amp; Văn hóa</b>"), ["Mai An"]),
        (RIGHT.format("<em>Mai An | 19:40 18/09/2016</em>"), ["Mai An"]),
        (f"{RIGHT.format('<b>Mai An</b>')}<p>* Xem thêm: <a href=/a.htm>Lúa hè thu vào vụ</a></p>", ["Mai An"]),
        (f"{RIGHT.format('<b>Mai An</b>')}<p>[mecloud]aB12[/mecloud]</p>", ["Mai An"]),
        ("<p><b>Nội dung:</b> Mai An</p><p><b>Thiết kế:</b> Lê Tư</p><p><b>Ảnh:</b> Đỗ Ba - TTXVN</p>", ["Mai An"]),
        ("<p><b>Thiết kế:</b> Lê Tư</p>", ["Lê Tư"]),
    ],
)
def test_who_signs(line: str, names: list[str]) -> None:
    """A list with one entry, a name over the paper's, a time behind it, links below it, makers beside it."""
    article = _page(STORY + line)
    assert [author.name for author in article.authors] == names
    assert "author_line" in [role for role, _ in _shown(article)]


@pytest.mark.parametrize("line", ["<ul><li>Gạo thơm</li></ul>", "<ul><li>Mai An</li><li>Lê Tư</li></ul>"])
def test_other_lists_at_the_end_sign_nothing(line: str) -> None:
    """Several entries, or no name."""
    article = _page(STORY + line)
    assert (article.body[-1].role, article.authors) == ("list", ())


def test_who_signs_under_a_picture_is_no_caption() -> None:
    """An infographic: the writer, and who drew it."""
    article = _page(f"{STORY}<p>{PICTURE}</p><p align=right><b>MAI AN - Đồ họa: LÊ TƯ</b></p>")
    assert _shown(article)[-1] == ("author_line", "MAI AN - Đồ họa: LÊ TƯ")


@pytest.mark.parametrize("line", ["Chương I", "Điều 1. Phạm vi điều chỉnh", "Mục 2. Nước sạch", "Phần thứ nhất"])
def test_parts_of_a_law_are_headings_however_much_is_bold(line: str) -> None:
    """Chương, Mục, Điều."""
    bold = f"<p><b>{line}</b></p><p><b>Quy định</b></p>"
    assert ("heading", line) in _shown(_page(f"{bold}<p>{LINE}</p>{bold}<p>{MORE}</p>"))


@pytest.mark.parametrize(
    "line", ["[mecloud]aB12[/mecloud]", "12.345 lượt xem", "Like us on Facebook and share your comment"]
)
def test_more_notices(line: str) -> None:
    """A place that a script fills, a count, an invitation."""
    assert ("notice", line) in _shown(_page(f"{STORY}<p>{line}</p><p>{LINE[:-1]} nữa.</p>"))


def test_the_title_of_the_next_part_is_a_notice() -> None:
    """It stands under the words that say that there is one."""
    article = _page(f"{STORY}<p><em>(Còn nữa)</em></p><p><em>Kỳ 3: Người thay ca</em></p>")
    assert [role for role, _ in _shown(article)][-2:] == ["notice", "notice"]


def test_the_sides_of_a_responsive_picture_are_a_ratio() -> None:
    """AMP: 16 and 9 are no size of an icon."""
    article = _page(
        f"<p>{LINE}</p><figure><amp-img src=/a.jpg width=16 height=9 layout=responsive></amp-img></figure>{STORY}"
    )
    assert [(image.url, image.width) for image in article.figures[0].images] == [("/a.jpg", None)]


@pytest.mark.parametrize(
    ("embed", "src"),
    [
        (
            "<amp-facebook data-href=https://www.facebook.com/a/posts/1></amp-facebook>",
            "https://www.facebook.com/a/posts/1",
        ),
        ("<amp-twitter data-tweetid=12></amp-twitter>", "https://twitter.com/i/status/12"),
        ("<amp-instagram data-shortcode=aB></amp-instagram>", "https://www.instagram.com/p/aB"),
        (
            "<div data-vid=v.bao.vn/a.mp4><div><video src=blob:https://bao.vn/x></video></div></div>",
            "https://v.bao.vn/a.mp4",
        ),
    ],
)
def test_posts_of_amp_and_players_of_saved_pages(embed: str, src: str) -> None:
    """A browser saves `blob:`, which is nothing; the element around it names the film."""
    article = _page(f"{STORY}{embed}<p>{LINE[:-1]} nữa.</p>")
    assert [block.src for block in article.body if isinstance(block, vnnews.Embed)] == [src]


def test_a_card_whose_title_is_a_headline_is_another_story() -> None:
    """VOV until 2020."""
    title = "<h1><a href=/b.vov>Lúa hè thu vào vụ gặt ở miền Tây</a></h1>"
    card = f"<article><a href=/b.vov><img src=/b.jpg></a>{title}</article>"
    head = "<title>Giá gạo tăng trở lại</title><h1>Giá gạo tăng trở lại</h1>"
    page = f"{head}<div id=article-body><p>{LINE}</p>{card}{STORY}</div>"
    roles = [block.role for block in vnnews.parse_html(page, profile="generic").body]
    assert roles.count("related") == 1
    assert "heading" not in roles


def test_the_first_paper_of_leads_without_a_dash() -> None:
    """Dân trí from 2015 on; as words the name goes on in small letters."""
    for text, prefix in (
        ("Dân trí Sáng nay, giá gạo tăng tuần thứ ba.", "Dân trí"),
        ("Dân trí cao thì giá gạo tăng.", None),
    ):
        assert _page(STORY, head=f"<meta name=description content='{text}'>").lead_prefix == prefix


def test_makers_between_strokes_sign() -> None:
    """One line of an e-magazine."""
    article = _page(f"{STORY}<p>Bài: MAI AN | Ảnh: LÊ TƯ | Thiết kế: ĐỖ BA</p>")
    assert _shown(article)[-1][0] == "author_line"


def test_a_video_and_what_it_shows_are_a_story_with_the_player() -> None:
    """Nothing but dates and counts stands beside the description, which calls itself one."""
    about = "<p>Bà con thôn Đông mở vòi nước đầu tiên sau tám năm chờ đợi, sáng 10/3.</p>"
    page = (
        "<title>Nước về thôn Đông hôm nay</title><div class=video-page><video src=https://v.vn/a.mp4></video>"
        "<h1>Nước về thôn Đông hôm nay</h1><div class=info><span>10/03/2019 08:15</span>"
        "<span>12.345 lượt xem</span></div>"
        f"<div class=video-desc>{about}</div></div>{FOOT.format('id=footer')}"
    )
    article = vnnews.parse_html(page, profile="generic")
    assert article.lead == about[3:-4]
    assert "Giấy phép" not in "".join(text for _, text in _shown(article))
    assert [block.src for block in article.body if isinstance(block, vnnews.Embed)] == ["https://v.vn/a.mp4"]
