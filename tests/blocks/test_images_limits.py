"""Pictures and players at their limits: how large, how called, and every sign that counts."""

from __future__ import annotations

import pytest
from tests.blocks.helpers import element

from vnnews.blocks.embeds import player_of
from vnnews.blocks.images import image_of


@pytest.mark.parametrize(
    ("value", "size"),
    [
        *((f"{before}640{after}", 640) for before in ("", " ", " " * 9) for after in ("", " ", " " * 9, "px", " px ")),
        ("640.5", 640),
        ("640.123456px", 640),
        ("640.1234567", None),
        ("12345", 12345),
        ("123456", None),
        ("640     px      ", 640),
        *((bad, None) for bad in ("x640", "640%", "640em", "640.", "-640", "640 5", " " * 10 + "640")),
    ],
)
def test_how_a_size_is_written(value: str, size: int | None) -> None:
    """A number of pixels with blanks around; anything else says nothing."""
    image = image_of(element(f"<img src=/a.jpg width='{value}'>"), None)
    assert image is not None
    assert (image.width, image.height) == (size, None)


@pytest.mark.parametrize(
    ("name", "is_picture"),
    [
        *((f"blank{rest}", False) for rest in ("", ".gif", "-1.png", "a" * 20, ".x.y_z-1")),
        *((f"blank{rest}", True) for rest in ("a" * 21, "/a.jpg", "%20.gif")),
        ("xblank.gif", True),
        ("x/blank.gif?w=1", False),
        ("a.jpg?x=/blank.gif", True),
    ],
)
def test_how_a_placeholder_is_called(name: str, *, is_picture: bool) -> None:
    """The word begins the file's name, and twenty signs may follow."""
    for address in (f"/{name}", name, f"https://a.vn/i/{name}"):
        assert (image_of(element(f"<img src='{address}'>"), None) is not None) is is_picture, address


@pytest.mark.parametrize(
    ("alt", "is_picture"),
    [
        *((f"{word} lên Facebook", False) for word in ("Share", "Chia sẻ", "Gửi", "Send", "Tweet", "Print", "In")),
        *((f"Chia sẻ {where}", False) for where in ("twitter", "Zalo", "google", "LinkedIn", "email", "mail")),
        *((f"Gửi {what}", False) for what in ("bài", "bài viết", "bài này")),
        ("Chia sẻ " + "a" * 38 + " zalo", False),
        ("Chia sẻ " + "a" * 39 + " zalo", True),
        ("Chia sẻ zalo ngay", True),
        ("Ảnh chia sẻ zalo", True),
        ("Ingrid ở Facebook", True),
        ("Chia sẻ xfacebook", True),
        ("Gửi bài khác", True),
    ],
)
def test_the_alternative_text_of_a_button(alt: str, *, is_picture: bool) -> None:
    """What a click on it does; a picture's own text only looks like it."""
    assert (image_of(element(f"<img src=/a.jpg alt='{alt}'>"), None) is not None) is is_picture


@pytest.mark.parametrize(
    ("attributes", "want"),
    [
        ("data-vid=v.a.vn/x/cau.mp4", ("https://v.a.vn/x/cau.mp4", None)),
        ("data-vid=//v.a.vn/cau.m3u8", ("//v.a.vn/cau.m3u8", None)),
        ("data-vid=https://v.a.vn/cau.mov", ("https://v.a.vn/cau.mov", None)),
        ("data-vid=HTTP://v.a.vn/cau.WEBM?x", ("HTTP://v.a.vn/cau.WEBM?x", None)),
        ("data-vid=v.a.vn/cau.mp4 data-src=https://b.vn/c", ("https://b.vn/c", None)),
        ("data-vid=v.a.vn/cau.mp4 data-poster=/p.jpg", ("https://v.a.vn/cau.mp4", "/p.jpg")),
        ("data-vid=v.a.vn/cau.mp4 data-thumb=/t.jpg data-poster=/p.jpg", ("https://v.a.vn/cau.mp4", "/t.jpg")),
        ("type=VideoStream data-vid=12345", (None, None)),
        ("type=videostream data-src=https://b.vn/c", ("https://b.vn/c", None)),
        ("type=videostream data-vid=v.a.vn/cau.mp4", ("https://v.a.vn/cau.mp4", None)),
        *((f"data-vid={bad}", None) for bad in ("12345", "v.a.vn/cau.mp3", "v.a.vn", "cau.mp4", "v.a.vn/cau.mp4x")),
        *(
            (f"class='a {name}' data-href=https://fb.vn/1", ("https://fb.vn/1", None))
            for name in ("fb-post", "fb-video")
        ),
        ("class=fb-post", None),
        ("class=fb-posts data-href=https://fb.vn/1", None),
        ("class=fb-like data-href=https://fb.vn/1", None),
        ("type=video", None),
        ("", None),
    ],
)
def test_the_player_that_a_script_fills(attributes: str, want: tuple[str | None, str | None] | None) -> None:
    """By the address of its film or its type; where a player stands in it already, that is the one."""
    found = player_of(element(f"<div {attributes}></div>"), None)
    told = None if found is None else (found[0], found[1].url if found[1] else None)
    assert told == want
    for tag in ("iframe", "video", "audio", "object"):
        assert player_of(element(f"<div {attributes}><{tag}></{tag}></div>"), None) is None
