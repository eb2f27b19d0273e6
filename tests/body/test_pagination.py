"""Pagers and polls, element by element: what makes one, which next page it names, how much belongs to it."""

from __future__ import annotations

import lxml.html
import pytest
from tests.body.helpers import BASE, UNNAMED

from vnnews.body.pagination import find_pagers, next_in_head

NEXT = "https://bao.vn/2"


def _pagers(markup: str) -> tuple[list[str], list[str]]:
    """The tags (or ids) of the pagers of a body, and the notes on them."""
    found = find_pagers(lxml.html.fragment_fromstring(f"<div><p>Chữ</p>{markup}</div>"), BASE)
    assert all((note.code, note.place) == ("multi-page", "body") for note in found.notes)
    return [each.get("id") or str(each.tag) for each in found.elements], [note.message for note in found.notes]


NAMED = [f"the story has several pages; the next one is {NEXT}"]


@pytest.mark.parametrize(
    "word",
    [
        *("Trang sau", "trang tiếp", "Tiếp", "Tiếp theo", "Kế tiếp", "Sau", "Next", "NEXT PAGE", "Trang tiếp theo »"),
        *("Tiếp >>", "Sau trang", ">", ">>", "»"),
    ],
)
def test_words_that_lead_to_the_next_page(word: str) -> None:
    """With a number or another word beside them they are a pager, and name the next page."""
    said = word.replace(">", "&gt;")
    assert _pagers(f"<ul><li><a href=/1>1</a></li><li>2</li><li><a href=/2>{said}</a></li></ul>") == (["ul"], NAMED)
    assert _pagers(f"<p>Trang 1/2 <a href=/2>{said}</a></p>") == (["p"], NAMED)


@pytest.mark.parametrize("word", ["Trước", "Trang trước", "Đầu", "Cuối", "Prev", "Previous", "First", "Last"])
def test_words_that_lead_elsewhere(word: str) -> None:
    """They belong to a pager, and are no next page: that is the number after this one's."""
    assert _pagers(f"<p><a href=/0>{word}</a> 1 <a href=/2>2</a> <a href=/3>3</a></p>") == (["p"], NAMED)
    assert _pagers(f"<p><a href=/0>{word}</a> <a href=/1>1</a> 2</p>") == (["p"], UNNAMED)
    assert _pagers(f"<p><a href=/0>{word}</a> 1 2</p>") == (["p"], UNNAMED)


@pytest.mark.parametrize(
    ("markup", "pagers"),
    [
        ("<p>1 <a href=/2>2</a></p>", ["p"]),
        ("<p>[1] [<a href=/2>2</a>]</p>", ["p"]),
        ("<p>1, <a href=/2>2</a> ... <a href=/9>9</a></p>", ["p"]),
        ("<p>(1 - <a href=/2>2</a>)</p>", ["p"]),
        ("<div id=out><p>Trang:</p><p>1</p><p><b><a href=/2>2</a></b></p></div>", ["out"]),
        ("<div id=out><div><div><div><div><i>1 <a href=/2>2</a></i></div></div></div></div></div>", ["div"]),
        ("<p id=a>1 <a href=/2>2</a></p><p id=b>1 <a href=/2>2</a></p>", ["a", "b"]),
        ("<p>Page 1 <a href=/2><b>2</b></a></p>", ["p"]),
        ("<p>Trang 1 <a href=/2>[2]</a></p>", []),
        ("<p><a href=/x>Tin khác</a> <a href=/y></a></p><p id=a>1 <a href=/2>2</a></p>", ["a"]),
        ("<p>1 <a href=/2><i></i>2</a></p>", []),
        ("<p><a href=/2>2</a></p>", []),
        ("<p>1 <a>2</a></p>", []),
        ("<p>1 2</p>", []),
        ("<p>1 <a href=/2>2</a> ghe</p>", []),
        ("<p>1.5 <a href=/2>2</a> 3</p>", []),
        ("<p>2012 <a href=/2>2013</a></p>", []),
        ("<p>1 <a href=/2>2</a><img src=/a.jpg></p>", []),
        ("<table><tr><td>1</td><td><a href=/2>2</a></td></tr></table>", ["tr"]),
        ("<p>Trangs 1 <a href=/2>2</a></p>", []),
        ("<p>1 2 <a href=/x>Tin mới về sông Gâm</a></p>", []),
        ("<p>" + "1 " * 50 + "<a href=/2>2</a></p>", ["p"]),
        ("<p>" + "12 " * 130 + "<a href=/2>2</a></p>", []),
    ],
)
def test_what_is_a_pager(markup: str, pagers: list[str]) -> None:
    """Page numbers, words and signs and nothing else, one of them a link; as far out as that is true."""
    assert _pagers(markup)[0] == pagers


def test_a_pager_is_not_the_body() -> None:
    """Whatever the body says as a whole."""
    found = find_pagers(lxml.html.fragment_fromstring("<div>1 <a href=/2>2</a></div>"), BASE)
    assert (found.elements, found.notes) == ((), ())


def test_the_next_page_of_a_pager() -> None:
    """A link that says `rel=next`, or the number after the one that is no link; an address that runs is none."""
    assert _pagers("<p><a href=/9>1</a> 2 <a rel='x NEXT' href=/2>3</a></p>")[1] == NAMED
    assert _pagers("<p><a href=/1>1</a> 2 <a href=/2>3</a> <a href=/4>4</a></p>")[1] == NAMED
    assert _pagers("<p><a href=/1>1</a> 2 <a href='javascript:x'>3</a></p>")[1] == UNNAMED
    assert _pagers("<p>1 <a href=javascript:x>2</a></p><div>1 <a href=/2>2</a></div>")[1] == NAMED


@pytest.mark.parametrize(
    ("address", "follows"),
    [
        *(
            (f"/ky-su/song-gam-1204{more}", True)
            for more in ("-p2.html", "-2.html", "/2", "_2.htm", ".2.html", "-trang-2")
        ),
        *((f"/ky-su/song-gam-1204.html{more}", True) for more in ("?page=2", "?p=2", "?trang=12")),
        *((f"/ky-su/song-gam-1204{more}", True) for more in ("-trang-2", "?paged=2", "/page/2/", "/trang-2.html")),
        *((f"/ky-su/song-gam-1204{more}", False) for more in ("-x2.html", ".html", "-1234.html", "-ghe-2.html", "")),
        *((f"/ky-su/song-gam-1204.html?{more}", False) for more in ("utm=2", "page=x", "page=2&x=1")),
        ("/ky-su/song-gam-1205.html", False),
        ("https://BAO.vn/ky-su/song-gam-1204-p2.html", True),
        ("https://khac.vn/ky-su/song-gam-1204-p2.html", False),
        ("javascript:x", False),
    ],
)
def test_the_address_of_a_further_page(address: str, follows: bool) -> None:  # noqa: FBT001 - an expected value
    """This page's with a page number added, on the same host."""
    link = lxml.html.fragment_fromstring(f"<link rel='x Next' href='{address}'>")
    assert bool(next_in_head([link], BASE)) is follows
    assert next_in_head([link], None) == ()
    assert next_in_head([lxml.html.fragment_fromstring(f"<link rel=prev href='{address}'>")], BASE) == ()


@pytest.mark.parametrize("own", ["-p2", "-2", "/2", "_page_2", "-trang2", "/p/2"])
def test_the_page_after_a_later_one(own: str) -> None:
    """The number of the page itself is no part of what both addresses have in common."""
    here = BASE.replace(".html", f"{own}.html")
    link = lxml.html.fragment_fromstring(f"<link rel=next href='{BASE.replace('.html', '-p3.html')}'>")
    assert bool(next_in_head([link], here))


def test_the_front_page_has_no_further_one() -> None:
    """A path of one sign is nothing to go on from."""
    link = lxml.html.fragment_fromstring("<link rel=next href=/2>")
    for base in ("https://bao.vn/", "https://bao.vn", "https://bao.vn/a"):
        assert bool(next_in_head([link], base)) is False


@pytest.mark.parametrize(
    ("pager", "page"),
    [
        ("<p><a href=/a-12.html>«</a> <a href=/a-12.html>1</a> <b>2</b> <a href=/a-12-p3.html>3</a></p>", "p3"),
        ("<p>‹ 1 <a href=/a-12-p2.html>2</a> ›</p>", "p2"),
        ("<p><b>1</b> <a href=/a-12-p2.html>2</a> <a href=/a-12-p2.html>»</a></p>", "p2"),
        ("<p><b>1</b> <a href=/a-12-p2.html>2</a> <a href=/a-12-p2.html>›</a></p>", "p2"),
    ],
)
def test_arrows_lead_forth_and_back(pager: str, page: str) -> None:
    """`«` is no next page, though folded it is the same quotation mark as `»`."""
    story = "<p>Sáng nay, giá gạo xuất khẩu tăng thêm năm USD một tấn so với tuần trước.</p>" * 3
    body = lxml.html.fragment_fromstring(f"<div>{story}{pager}</div>")
    (note,) = find_pagers(body, "https://bao.vn/a-12.html").notes
    assert note.message.endswith(f"/a-12-{page}.html")
