"""Pagers and polls at their limits: how much they say, how far out they go, how near the rest may stand."""

from __future__ import annotations

import lxml.html
import pytest
from tests.body.helpers import BASE, UNNAMED

from vnnews.body.pagination import find_pagers, next_in_head

NAMED = ["the story has several pages; the next one is https://bao.vn/2"]


def _pagers(markup: str) -> tuple[list[str], list[str]]:
    """The tags (or ids) of the pagers of a body, and the notes on them."""
    found = find_pagers(lxml.html.fragment_fromstring(f"<div><p>Chữ</p>{markup}</div>"), BASE)
    return [each.get("id") or str(each.tag) for each in found.elements], [note.message for note in found.notes]


@pytest.mark.parametrize(
    ("markup", "pagers"),
    [
        (f"<p>1 <a href=/2>2</a>{'<b>12</b> ' * 59}</p>", ["p"]),
        (f"<p>1 <a href=/2>2</a>{'<b>12</b> ' * 60}</p>", []),
        ("<p>123 <a href=/2>124</a></p>", ["p"]),
        ("<p>123 <a href=/2>1245</a></p>", []),
        ("<p>1234 <a href=/2>1</a></p>", []),
        *((f"<div>1 <a href=/2>2</a><{tag}></{tag}></div>", []) for tag in ("img", "table", "iframe", "video")),
        *((f"<p>1 {sign} <a href=/2>2</a></p>", ["p"]) for sign in "|/&lt;&gt;•·,:[]()-".replace("&lt;&gt;", "")),
        ("<p>1 &lt;&gt; <a href=/2>2</a></p>", ["p"]),
        ("<p>1 <a href=/2>2</a> ; 3</p>", []),
        ("<p>1 <a href=/2>2</a> .. 3</p>", []),
        ("<p>1:30 <a href=/2>2</a></p>", []),
        ("<p>1,5 <a href=/2>2</a></p>", []),
        ("<p>1 <a href=/2>2</a>a</p>", []),
        ("<p>trang <a href=/2>2</a></p>", ["p"]),
        ("<p>page <a href=/2>2</a></p>", ["p"]),
        ("<p>đầu <a href=/2>2</a></p>", []),
        ("<p>1 <a>2</a></p>", []),
        ("<p>1 <a href=''>2</a></p>", []),
        ("<p>1 <a href=/2> <b>2</b></a></p>", ["p"]),
        ("<p>1 <a href=/2><i></i><b>2</b></a></p>", []),
        ("<p>1      <a href=/2>2</a></p>", ["p"]),
    ],
)
def test_how_much_a_pager_says(markup: str, pagers: list[str]) -> None:
    """120 characters, numbers of three digits, two of them at least, and no sign but those of pagers."""
    assert _pagers(markup)[0] == pagers


def test_how_far_out_a_pager_goes() -> None:
    """Five elements around the link, never as far as the body."""
    for count, name in ((4, "out"), (5, "div")):
        page = f"<section id=out>{'<div>' * count}1 <a href=/2>2</a>{'</div>' * count}</section>"
        assert _pagers(page)[0] == [name]
    whole = lxml.html.fragment_fromstring("<section><div>1 <a href=/2>2</a></div></section>")
    assert find_pagers(whole[0], BASE).elements == ()
    assert find_pagers(whole, BASE).elements == (whole[0],)


@pytest.mark.parametrize(
    ("link", "is_next"),
    [
        *(
            (f"{who}{how}", True)
            for who in ("", "mời bạn ", "bạn đọc ", "mời quý độc giả ")
            for how in ("xem tiếp sau",)
        ),
        ("Trang tiếp trang", True),
        ("tiếp    ", True),
        ("tiếp >>>", True),
        ("tiếp >>>>", False),
        ("&gt;&gt;&gt;", False),
        ("sau đó", False),
    ],
)
def test_what_a_link_to_the_next_page_says(link: str, *, is_next: bool) -> None:
    """Some words around the one that counts, as long as nothing else is said."""
    page = f"<p>Trang 1/2 <a href=/1>1</a> <a href=/2>{link}</a></p>"
    is_pager = not link.startswith(("xem", "mời", "bạn", "sau "))
    assert _pagers(page) == ((["p"], NAMED if is_next else UNNAMED) if is_pager else ([], []))


@pytest.mark.parametrize("length", [2, 3])
def test_how_long_the_common_part_of_addresses_is(length: int) -> None:
    """Two signs at least: a slash and a letter."""
    stem = "/" + "a" * (length - 1)
    link = lxml.html.fragment_fromstring(f"<link rel=next href={stem}-2.html>")
    assert bool(next_in_head([link], f"https://bao.vn{stem}.html"))
    other = lxml.html.fragment_fromstring("<link rel=next href=/-3.html>")
    assert next_in_head([other], "https://bao.vn/-2.html") == ()


def test_which_link_of_the_head_counts() -> None:
    """The first that leads to a further page; others are passed over."""
    links = [
        lxml.html.fragment_fromstring(f"<link rel={rel} href=/ky-su/song-gam-1204{more}>")
        for rel, more in (("prev", "-p9.html"), ("next", "-ghe.html"), ("next", "-p2.html"), ("next", "-p3.html"))
    ]
    (note,) = next_in_head(links, BASE)
    assert note.message.endswith("song-gam-1204-p2.html")
