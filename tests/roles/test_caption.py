"""Captions and credits: what a picture's lines and alternative texts say."""

from __future__ import annotations

import pytest

import vnnews
from vnnews.model import Figure

STORY = "<p>Sáng nay, giá gạo xuất khẩu của Việt Nam tăng thêm năm USD một tấn so với tuần trước đó.</p>" * 3


@pytest.mark.parametrize(
    "alt",
    [
        "Chú thích ảnh",
        "Nhập chú thích ảnh",
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
