"""Pictures, players, lists and tables: what their markup says."""

from __future__ import annotations

import lxml.html
import pytest
from tests.blocks.helpers import element

from vnnews.blocks.embeds import embed_of, player_of
from vnnews.blocks.images import image_of
from vnnews.model import Image

BASE = "https://bao.vn/2026/a.htm"

FULL = "https://bao.vn/full.jpg"


@pytest.mark.parametrize(
    "name",
    [
        *("data-original", "data-original-src", "data-full-src", "data-large-src", "data-photo-original-src"),
        *("data-lazy-src", "data-src"),
    ],
)
def test_the_full_picture_behind_a_small_one(name: str) -> None:
    """Pages load pictures late: `src` holds a placeholder or a small copy."""
    for src in ("/small.jpg", "/img/blank.gif", "data:image/gif;base64,AAAA", ""):
        assert image_of(element(f"<img src='{src}' srcset='/m.jpg 2x' {name}='/full.jpg'>"), BASE) == Image(FULL)
    assert image_of(element(f"<img src='/full.jpg' {name}=''>"), BASE) == Image(FULL)


@pytest.mark.parametrize(
    "name", ["blank", "spacer", "placeholder", "loading", "lazy", "transparent", "noimage", "no-image", "1x1", "pixel"]
)
def test_placeholders_are_no_pictures(name: str) -> None:
    """A file that is only there to be replaced."""
    for address in (f"/img/{name}.gif", f"/{name}-2.png?v=1", f"/{name.upper()}.gif"):
        assert image_of(element(f"<img src='{address}'>"), BASE) is None
    assert image_of(element(f"<img src='/img/a{name}.gif'>"), BASE) is not None
    assert image_of(element(f"<img src='/img/{name}/a.gif'>"), BASE) is not None


@pytest.mark.parametrize(
    ("srcset", "address"),
    [
        ("/a.jpg 1x, /full.jpg 2x", FULL),
        ("/full.jpg 800w, /a.jpg 320w", FULL),
        ("/full.jpg 1.5x, /a.jpg", FULL),
        ("/full.jpg", FULL),
        ("/full.jpg, /a.jpg 0.5x", FULL),
        ("/a.jpg xx, /full.jpg 0.1x", FULL),
        ("/a.jpg 1.2.3w, /full.jpg 2w", "https://bao.vn/full.jpg"),
        ("/w_300,h_200/a.jpg 300w, /w_9,h_6/full.jpg 900w", "https://bao.vn/w_9,h_6/full.jpg"),
        (", /full.jpg 2x,", FULL),
        ("/full.jpg xx", FULL),
    ],
)
def test_the_largest_of_a_set(srcset: str, address: str) -> None:
    """By width or by density; without a number it counts once."""
    for name in ("srcset", "data-srcset"):
        assert image_of(element(f"<img {name}='{srcset}' src='/s.jpg'>"), BASE) == Image(address)


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ("width=640 height=480", (640, 480)),
        ("width='640px' height=' 480.5 '", (640, 480)),
        ("width='100%' height=auto", (None, None)),
        ("width=33", (33, None)),
        ("height=33", (None, 33)),
        ("width=32", None),
        ("height=32", None),
        ("width=1 height=1", None),
        ("width=640 height=16", None),
    ],
)
def test_sizes(attributes: str, size: tuple[int | None, int | None] | None) -> None:
    """Pixels, as the page states them; what is at most 32 pixels wide or high is an icon or a counter."""
    image = image_of(element(f"<img src='/full.jpg' {attributes}>"), BASE)
    assert (None if image is None else (image.width, image.height)) == size


def test_alts_are_clean() -> None:
    """An empty alt is none."""
    assert image_of(element("<img src='/full.jpg' alt=' Ghe  khóm '>"), BASE) == Image(FULL, "Ghe khóm")
    assert image_of(element("<img src='/full.jpg' alt=' '>"), BASE) == Image(FULL)
    assert image_of(element("<img alt='Ghe'>"), BASE) is None


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        *((f"https://{host}/x", "video") for host in ("youtube.com", "youtu.be", "vimeo.com", "dailymotion.com")),
        *((f"https://a.vn/{path}", "video") for path in ("video/1", "player?x", "a.mp4", "a.m3u8")),
        *((f"https://{host}/x", "audio") for host in ("soundcloud.com", "open.spotify.com", "podcast.vn")),
        *((f"https://a.vn/{path}", "audio") for path in ("a.mp3", "a.m4a")),
        *((f"https://{host}/x", "social") for host in ("facebook.com", "twitter.com", "x.com", "tiktok.com")),
        *((f"https://{host}/x", "social") for host in ("instagram.com", "threads.net", "zalo.me")),
        ("https://a.vn/ban-do", "iframe"),
        ("https://WWW.YOUTUBE.COM/X", "video"),
    ],
)
def test_players(address: str, kind: str) -> None:
    """What plays in a frame is told by its address."""
    for name in ("src", "data-src", "data-lazy-src", "data-original"):
        assert embed_of(element(f"<iframe {name}='{address}'></iframe>"), BASE) == (kind, address, None)
    assert embed_of(element(f"<object data='{address}'></object>"), BASE)[:2] == (kind, address)


@pytest.mark.parametrize(
    ("markup", "want"),
    [
        ("<video src='/a.mp4' poster='/p.jpg'></video>", ("video", "https://bao.vn/a.mp4", "https://bao.vn/p.jpg")),
        ("<video><source src='/a.mp4'><source src='/b.mp4'></video>", ("video", "https://bao.vn/a.mp4", None)),
        ("<audio src='/a.mp4'></audio>", ("audio", "https://bao.vn/a.mp4", None)),
        ("<amp-audio src='/a.mp3'></amp-audio>", ("audio", "https://bao.vn/a.mp3", None)),
        ("<amp-video src='/a.x'></amp-video>", ("video", "https://bao.vn/a.x", None)),
        ("<amp-iframe src='/a.x'></amp-iframe>", ("iframe", "https://bao.vn/a.x", None)),
        ("<embed src='/a.x'>", ("iframe", "https://bao.vn/a.x", None)),
        ("<oembed url='https://youtu.be/k2'></oembed>", ("video", "https://youtu.be/k2", None)),
        ("<amp-youtube data-videoid=k1></amp-youtube>", ("video", "https://www.youtube.com/embed/k1", None)),
        ("<iframe></iframe>", ("iframe", None, None)),
        ("<iframe src='javascript:x'></iframe>", ("iframe", None, None)),
    ],
)
def test_embeds(markup: str, want: tuple[str, str | None, str | None]) -> None:
    """Each embedding element, with its sources and its still picture."""
    kind, src, poster = embed_of(element(markup), BASE)
    assert (kind, src, None if poster is None else poster.url) == want


ADDRESS = "https://bao.vn/a.htm"


@pytest.mark.parametrize(
    ("attributes", "src"),
    [
        *((f"data-vid='{film}'", film) for film in ("https://v.vn/a/x.mp4", "http://v.vn/x.m3u8?k=1", "//v.vn/x.mov")),
        ("data-vid='v.vn/x.webm'", "https://v.vn/x.webm"),
        ("data-vid='V.VN/X.MP4'", "https://V.VN/X.MP4"),
        ("type=VideoStream data-src=/v.m3u8", "https://bao.vn/v.m3u8"),
        ("type=videostream", ""),
        ("type=VideoStream data-vid=123", ""),
        ("data-vid=v.vn/x.mp4 data-src=/full.mp4", "https://bao.vn/full.mp4"),
        ("data-src=/v.mp4", None),
        ("data-vid=123", None),
        ("data-vid=v.vn/x.jpg", None),
        ("data-vid=x.mp4", None),
        ("data-vid='v.vn/x.mp4x'", None),
        ("type=stream", None),
    ],
)
def test_an_element_that_a_script_fills(attributes: str, src: str | None) -> None:
    """By the address of a film, or by its type."""
    found = player_of(lxml.html.fragment_fromstring(f"<div {attributes}></div>"), ADDRESS)
    want = f"https:{src}" if src and src.startswith("//") else src
    assert found == (None if src is None else (want or None, None))
    inner = lxml.html.fragment_fromstring(f"<div {attributes}><p><video></video></p></div>")
    assert player_of(inner, ADDRESS) is None


@pytest.mark.parametrize("name", ["data-thumb", "data-poster"])
def test_the_still_picture_of_such_a_player(name: str) -> None:
    """Under either name."""
    found = player_of(lxml.html.fragment_fromstring(f"<div type=VideoStream {name}=/p.jpg></div>"), ADDRESS)
    assert found == (None, Image("https://bao.vn/p.jpg"))


@pytest.mark.parametrize(
    ("alt", "is_button"),
    [
        *((f"{verb} Facebook", True) for verb in ("Share on", "Chia sẻ qua", "Gửi", "Send to", "Tweet", "TWEET")),
        *((f"Chia sẻ lên {where}", True) for where in ("twitter", "Zalo", "Google", "LinkedIn", "email", "bài")),
        *((f"{verb} bài viết", True) for verb in ("In", "Gửi", "Print", "Chia sẻ")),
        ("Gửi bài này", True),
        ("Tweet", False),
        ("In", False),
        ("Chia sẻ với Facebook về lúa", False),
        ("Inbox Facebook", False),
        ("Ghe gửi Facebook", False),
        ("Gửi thư bài viết đó", False),
        (f"Gửi {'a' * 45} Facebook", False),
    ],
)
def test_the_alt_of_a_button(alt: str, *, is_button: bool) -> None:
    """What a click on it does; such a picture is none of the story."""
    image = image_of(lxml.html.fragment_fromstring(f"<img src=/a.jpg alt='{alt}'>"), ADDRESS)
    assert (image is None) is (is_button or alt == "Tweet Facebook")
