"""Captions and credits: what a picture's lines and alternative texts say."""

from __future__ import annotations

import pytest
from tests.roles.drafts import apply, figure, text

import vnnews
from vnnews.model import Figure

STORY = "<p>Sáng nay, giá gạo xuất khẩu của Việt Nam tăng thêm năm USD một tấn so với tuần trước đó.</p>" * 3


@pytest.mark.parametrize(
    "alt",
    [
        "Chú thích ảnh",
        "Nhập chú thích ảnh",
        "{keywords}",
        "IMG_2031.jpg",
        "image",
        "Giá gạo tăng - 12",
        "Giá gạo tăng - Ảnh 1",
        "Lúa gạo ảnh 3",
        "Lua gao anh 3",
        "gia gao tang",
    ],
)
def test_what_an_editor_program_writes_is_no_alt(alt: str) -> None:
    """An alt that was never written says nothing of the picture, and is no caption either."""
    article = vnnews.parse_html(f"<h1>Giá gạo tăng</h1>{STORY}<figure><img src=/a.jpg alt='{alt}'></figure>{STORY}")
    (figure,) = (block for block in article.body if isinstance(block, Figure))
    assert (figure.caption, [image.alt for image in figure.images]) == (None, [None])


def test_the_name_of_the_file_is_no_alt() -> None:
    """Explus fills in the name of the file; a word with a hyphen that the address does not hold may be text."""
    alts = ("cang-0845", "cang bien 2", "a.vn-uploads-20230301-4e3b-46aa-a4ee", "Covid-19", "Cang bien", "cang ca")
    image = "<figure><img src=/b/Cang-0845-Cang-bien-2.jpg alt='{}'></figure>" + STORY
    page = vnnews.parse_html(f"<h1>Giá gạo tăng</h1>{STORY}{''.join(map(image.format, alts))}")
    figures = [block for block in page.body if isinstance(block, Figure)]
    assert [figure.images[0].alt for figure in figures] == [None, None, None, "Covid-19", "Cang bien", "cang ca"]


ROW = "Ghe hàng đậu kín bến chợ nổi lúc rạng sáng."


@pytest.mark.parametrize(
    ("alts", "figures"),
    [
        ((ROW, ROW), [2]),
        ((ROW, "", ROW), [3]),
        (("", ROW, ROW), [1, 2]),
        (("", ""), [1, 1]),
        (("Người lái đò già bên mạn thuyền", ROW), [1, 1]),
    ],
)
def test_a_row_of_pictures_has_one_caption(alts: tuple[str, ...], figures: list[int]) -> None:
    """Pictures one after another whose alts say the caption under the last are one figure."""
    row = "".join(f"<div><img src=/{number}.jpg alt='{alt}'></div>" for number, alt in enumerate(alts))
    article = vnnews.parse_html(f"<h1>Chợ nổi</h1>{STORY}{row}<p class=pCaption>{ROW}</p>{STORY}")
    found = [block for block in article.body if isinstance(block, Figure)]
    assert [len(figure.images) for figure in found] == figures
    assert found[-1].caption == ROW


@pytest.mark.parametrize(
    "top",
    [
        f"<h1>Chợ nổi</h1><div class=pic><img src=/a.jpg><p class=note>{ROW}</p></div>",
        f"<div class=top><div class=pic><img src=/a.jpg><div>{ROW}</div></div><h1>Chợ nổi</h1></div>",
        f"<h1>Chợ nổi</h1><figure><div><img src=/a.jpg></div><figcaption>{ROW}</figcaption></figure>",
    ],
)
def test_a_captioned_picture_above_the_story_is_its_cover(top: str) -> None:
    """Beside the story, or around its headline."""
    article = vnnews.parse_html(f"<main>{top}<form></form><div class=article-content>{STORY}</div></main>")
    assert [block.caption for block in article.body if isinstance(block, Figure)] == [ROW]


@pytest.mark.parametrize(
    "top",
    [
        "<h1>Chợ nổi</h1><div class=author><img src=/a.jpg><p>Phóng viên thường trú Hà Anh Tuấn</p></div>",
        f"<h1>Chợ nổi</h1><div class=pic><img src=/a.jpg><p><a href=/b.htm>{ROW}</a></p></div>",
        "<h1>Chợ nổi</h1><div><img src=/a.jpg></div>",
        f"<h1>Chợ nổi</h1><p><img src=/a.jpg alt='Chia sẻ lên Facebook'>{ROW}</p>",
    ],
)
def test_other_pictures_above_the_story_are_none_of_it(top: str) -> None:
    """An author's, another story's, one without a caption, a button."""
    page = f"<div class=head>{top}</div><form></form><div class=article-content>{STORY}</div>"
    assert not [block for block in vnnews.parse_html(page).body if isinstance(block, Figure)]


def test_a_text_that_only_holds_the_caption_is_none() -> None:
    """The caption stands once more only at the beginning of a text, with a credit behind it at most."""
    for line in ("Bờ ao Ảnh: Mai An", "Ảnh: Mai An"):
        picture, after = apply("caption", figure(caption="Mai An"), text(line))[:2]
        assert (picture.caption, after.text) == ("Mai An", line)
    (picture,) = apply("caption", figure(caption="Đồi chè"), text("Đồi chè. Ảnh: Mai An"))
    assert picture.caption == "Đồi chè. Ảnh: Mai An"
