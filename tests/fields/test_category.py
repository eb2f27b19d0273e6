"""The category of a story where nothing calls itself so: which link above the headline tells it."""

from __future__ import annotations

import lxml.html
import pytest
from tests.fields.helpers import STORY

from vnnews.fields.category import find_category
from vnnews.fields.landmarks import landmarks

BASE = "https://bao.vn/xa-hoi/de-vo-1.htm"

HEAD = "<h1>Đê vỡ</h1>"

ROW, LINE, ITEM = "links whose addresses say their names", "a link above the headline", "the active item of a menu"

OTHERS = "".join(f"<a href=/{number}.htm>Tin {number} nóng</a>" for number in range(7))

BUTTONS = [
    *("Đăng nhập", "ĐĂNG KÝ", "Liên hệ", "Quảng cáo", "Tìm kiếm", "Trang chủ", "English", "RSS", "rss", "Mới nhất"),
    *("Tin mới", "Tin nóng", "Đặt báo", "Tài khoản", "Giới thiệu", "Tòa soạn", "Toà soạn", "Gửi bài", "Chia sẻ"),
    "Bình luận",
]


def _found(markup: str, base: str | None = BASE) -> tuple[str, tuple[str, ...]] | None:
    root = lxml.html.document_fromstring(f"<html><body>{markup}</body></html>")
    page = landmarks(list(root.iter("*")), next(root.iter("h1"), None), next(root.iter("article"), None))
    return find_category(page, base)


def _link(href: str, text: str, more: str = "") -> str:
    return f"<a href='{href}' {more}>{text}</a>"


# ------------------------------------------------------------------------------------------------- addresses say names
@pytest.mark.parametrize(
    ("href", "text"),
    [
        ("/thoi-tiet", "Thời tiết"),
        ("/thoi-tiet/", "Thời tiết"),
        ("/thoi-tiet.htm", "THỜI TIẾT"),
        ("/tin/thoi-tiet.html", "Thời tiết"),
        ("/thoi_tiet-c12.htm", "Thời tiết"),
        ("/thoi-tiet.12", "Thời tiết"),
        ("/thoi-tiet-123", "Thời tiết"),
        ("https://bao.vn/thoitiet?x=1#y", "Thời - tiết"),
        ("/dat-dai", "Đất đai"),
    ],
)
def test_a_link_whose_address_says_its_name(href: str, text: str) -> None:
    """Without marks and signs, and without what a program puts behind it."""
    for row in (_link(href, text), f"<p>Mục: {_link(href, text)} ›</p>", f"<ul><li>{_link(href, text)}</ul>"):
        assert _found(f"{row}{HEAD}{STORY}") == (ROW, (text,)), row
        assert _found(f"{row}{STORY}") == (ROW, (text,)), row
        assert _found(f"{HEAD}{STORY}{row}") is None


@pytest.mark.parametrize(
    ("href", "text"),
    [
        ("/the-thao", "Thời tiết"),
        ("/thoi-tiet-moi", "Thời tiết"),
        ("/thoi-tiet/hue", "Thời tiết"),
        ("/", "Thời tiết"),
        ("", "Thời tiết"),
        ("javascript:x", "Thời tiết"),
        ("/tag/thoi-tiet", "Thời tiết"),
        ("/t", "T"),
        ("/vnm", "VNM"),
        ("/123", "123"),
        ("/" + "a" * 46, "a" * 46),
        *((f"/{text.lower().replace(' ', '-')}", text) for text in BUTTONS),
    ],
)
def test_a_link_that_names_no_category(href: str, text: str) -> None:
    """Another address, the front page, a tag, a share, a button."""
    assert _found(f"<p>Mục: {_link(href, text)} ›</p>{HEAD}{STORY}") is None


def test_a_row_of_categories() -> None:
    """The few that stand together nearest to the headline, in the order of the page, each once."""
    one, two = _link("/xa-hoi", "Xã hội"), _link("/giao-thong", "Giao thông")
    assert _found(f"<p>{one}{two}</p>{HEAD}{STORY}") == (ROW, ("Xã hội", "Giao thông"))
    assert _found(f"<p>{one}<a href=/x>Ảnh đẹp</a>{two}{one}</p>{HEAD}{STORY}") == (ROW, ("Xã hội", "Giao thông"))
    assert _found(f"<p>{one}</p><p>{two}</p>{HEAD}{STORY}") == (ROW, ("Giao thông",))
    assert _found(f"<section><p>{one}</p><p>{two}</p></section>{HEAD}{STORY}") == (ROW, ("Xã hội", "Giao thông"))
    assert _found(f"<p>{one}</p><p><a href=/x>Ảnh đẹp</a> x</p>{HEAD}{STORY}") == (ROW, ("Xã hội",))
    assert _found(f"<p>{one}</p>{'<i></i>' * 58}{HEAD}{STORY}") == (ROW, ("Xã hội",))
    assert _found(f"<p>{one} x</p>{'<i></i>' * 60}{HEAD}{STORY}") is None


def test_a_menu_says_nothing() -> None:
    """Many links together, what calls itself one, what is hidden; of many only the open one tells."""
    one = _link("/xa-hoi", "Xã hội")
    assert _found(f"<p>{one}{OTHERS} x</p>{HEAD}{STORY}") is None
    assert _found(f"<p><b>{one}</b>{OTHERS} x</p>{HEAD}{STORY}") is None
    few = "".join(f"<a href=/{number}.htm>Tin {number}</a>" for number in range(5))
    assert _found(f"<p>{one}{few} x</p>{HEAD}{STORY}") == (ROW, ("Xã hội",))
    for tag in ("nav", "aside", "header", "footer", "amp-sidebar"):
        assert _found(f"<{tag}><p>{one} x</p></{tag}>{HEAD}{STORY}") is None
    for name in ("menu", "x-nav", "main_navbar", "navigation", "sidebar", "related"):
        assert _found(f"<div class={name}><p>{one} x</p></div>{HEAD}{STORY}") is None
    assert _found(f"<div hidden><p>{one} x</p></div>{HEAD}{STORY}") is None
    assert _found(f"<p>{_link('/xa-hoi', 'Xã hội', 'hidden')} x</p>{HEAD}{STORY}") is None
    for name in ("active", "x current", "selected y"):
        assert _found(f"<p><b class='{name}'>{one}</b>{OTHERS} x</p>{HEAD}{STORY}") == (ROW, ("Xã hội",))
        link = _link("/xa-hoi", "Xã hội", f"class='{name}'")
        assert _found(f"<p>{link}{OTHERS} x</p>{HEAD}{STORY}") == (ROW, ("Xã hội",))
    assert _found(f"<p><b class=inactive>{one}</b>{OTHERS} x</p>{HEAD}{STORY}") is None


def test_a_row_in_the_element_of_the_headline() -> None:
    """What holds the headline or the story ends the row: its other links are not counted."""
    one = _link("/xa-hoi", "Xã hội")
    assert _found(f"<main>{one}{HEAD}{STORY}{OTHERS}</main>") == (ROW, ("Xã hội",))


# ------------------------------------------------------------------------------------------- a link above the headline
@pytest.mark.parametrize(
    ("above", "text"),
    [
        ("<p><a href=/c12>Thời tiết</a></p>", "Thời tiết"),
        ("<div><p><b><a href=/c12>Thời tiết</a></b></p></div>", "Thời tiết"),
        *((f"<p><a href=/c12>Thời tiết</a></p><{tag}></{tag}>", "Thời tiết") for tag in ("br", "hr", "i", "script")),
        ("<p><a href=/c12>Thời tiết</a></p><b></b>", None),
        ("<p><a href=/c12>Thời tiết</a> x</p>", None),
        ("<p>x <a href=/c12>Thời tiết</a></p>", None),
        ("<p><a href=/c12>Thời tiết</a><a href=/c13>Xe</a></p>", None),
        ("<a href=/c12>Thời tiết</a>", None),
        ("<ul><li><a href=/c12>Thời tiết</a></li></ul>", None),
        ("<table><tr><td><p><a href=/c12>Thời tiết</a></p></td></tr></table>", None),
        ("<nav><p><a href=/c12>Thời tiết</a></p></nav>", None),
        ("<div hidden><p><a href=/c12>Thời tiết</a></p></div>", None),
        ("<p><a href=/>Thời tiết</a></p>", None),
        ("<p><a href=/c12>Tìm kiếm</a></p>", None),
        ("<p><a href=/tag/c12>Thời tiết</a></p>", None),
        ("<p><a href=/c12>HPG</a></p>", None),
        ("<p><a href=/c12 hidden>Thời tiết</a></p>", None),
    ],
)
def test_the_link_right_above_the_headline(above: str, text: str | None) -> None:
    """A line of its own in an element of its own, in no list or menu."""
    assert _found(f"{above}{HEAD}{STORY}") == (None if text is None else (LINE, (text,)))
    assert _found(f"{above}{STORY}") is None


# --------------------------------------------------------------------------------------------------- the open item
@pytest.mark.parametrize(
    ("menu", "text"),
    [
        ("<a class=active href=/c1>Thời tiết</a>", "Thời tiết"),
        ("<li class='x current'><a href=/c1>Thời tiết</a><a href=/c2>Xe</a></li>", "Thời tiết"),
        ("<a class=selected href=/c1>Thời tiết</a><a class=selected href=/c1>THỜI TIẾT</a>", "Thời tiết"),
        ("<a class=active href=/>Trang chủ</a><a class=active href=/c1>Thời tiết</a>", "Thời tiết"),
        ("<a class=active href=/c1>Thời tiết</a><a class=active href=/c2>Xe cộ</a>", None),
        ("<p class=active><a href=/c1>Thời tiết</a></p>", None),
        ("<li class=active>Thời tiết</li>", None),
        ("<a class=inactive href=/c1>Thời tiết</a>", None),
    ],
)
def test_the_item_of_a_menu_that_is_open(menu: str, text: str | None) -> None:
    """Of all menus above the headline the only one that is marked."""
    want = None if text is None else (ITEM, (text,))
    assert _found(f"<nav>{menu}<a href=/c9>Khác nữa</a> x</nav>{'<b></b>' * 90}{HEAD}{STORY}") == want
    assert _found(f"<nav>{menu}<a href=/c9>Khác nữa</a> x</nav>{'<b></b>' * 90}{STORY}") == want
    assert _found(f"{HEAD}{STORY}<nav>{menu}</nav>") is None


def test_without_an_address_of_the_page() -> None:
    """Relative links are enough."""
    assert _found(f"<p>{_link('/xa-hoi', 'Xã hội')} x</p>{HEAD}{STORY}", None) == (ROW, ("Xã hội",))


# --------------------------------------------------------------------------------------- what the address begins with
WAY = "links that the page's address begins with"


@pytest.mark.parametrize(
    ("menu", "want"),
    [
        ("<select><option value=/xa-hoi selected>Xã hội</option><option value=/xe>Xe</option></select>", ("Xã hội",)),
        ("<select><option value=/xa-hoi>Xã hội</option></select>", None),
        ("<select><option value=/xe selected>Xe</option></select>", None),
        ("<select><option value=/xa-hoi selected></option><option value=/xa-hoi selected>Xã hội</select>", ("Xã hội",)),
        ("<select><option value=/xa-hoi selected>X</option><option value=/xa-hoi selected>Xã hội</select>", ("X",)),
        *(
            (f"<select><option value='{value}' selected>Xã hội</option></select>", ("Xã hội",))
            for value in ("https://bao.vn/xa-hoi/", "/xa-hoi.htm", "/xa-hoi?x=1.2", "http://www.bao.vn/xa-hoi.html")
        ),
        (f"<select><option value=/xa-hoi selected>{'a' * 45}</option></select>", ("a" * 45,)),
        (f"<select><option value=/xa-hoi selected>{'a' * 46}</option></select>", None),
        ("<p><a href=/><img></a><a href=/xa-hoi>Tin xã hội</a></p>", ("Tin xã hội",)),
        ("<ul><li><a href=/><img></a></li><li><a href=/xa-hoi>Tin xã hội</a></li></ul>", ("Tin xã hội",)),
        ("<p><a href=/>Báo</a><a href=/xa-hoi>Tin xã hội</a></p>", None),
        ("<p><a href=/xe><img></a><a href=/xa-hoi>Tin xã hội</a> x</p>", None),
        ("<p><a href=/><img></a><a href=/xe>Xe</a><a href=/xa-hoi>Tin xã hội</a></p>", None),
        ("<p><a href=/><img></a></p><p><a href=/xa-hoi>Tin xã hội</a> x</p>", None),
        ("<div><p><a href=/><img></a></p><p><a href=/xa-hoi>Tin xã hội</a> x</p></div>", None),
        ("<p><a href=/><img></a><b href=/xa-hoi>Tin xã hội</b></p>", None),
    ],
)
def test_a_menu_that_shows_where_the_page_is(menu: str, want: tuple[str, ...] | None) -> None:
    """The marked option, or the only link that has a text beside a picture that leads home."""
    far = "<b></b>" * 90
    for page in (f"{menu}{far}{HEAD}{STORY}", f"{menu}{far}{STORY}"):
        assert _found(page) == (None if want is None else (WAY, want))
    assert _found(f"{HEAD}{STORY}{menu}") is None
    assert _found(f"{menu}{far}{HEAD}{STORY}", "https://bao.vn/x.htm") is None
    assert _found(f"{menu}{far}{HEAD}{STORY}", None) is None


def test_the_way_to_the_page() -> None:
    """In the order of the address, six steps at most."""
    steps = ["a", "b", "c", "d", "e", "f", "g"]
    paths = ["/".join(steps[: count + 1]) for count in range(7)]
    options = "".join(f"<option selected value=/{path}>Mục {path[-1]}</option>" for path in reversed(paths))
    base = f"https://bao.vn/{paths[-1]}/x.htm"
    want = tuple(f"Mục {step}" for step in steps[:6])
    assert _found(f"<select>{options}</select>{HEAD}{STORY}", base) == (WAY, want)
    two = "<option selected value=/b>Lạc</option><option selected value=/a/b>Hai</option>"
    assert _found(f"<select>{two}</select>{HEAD}{STORY}", base) == (WAY, ("Hai",))


def test_how_near_the_link_above_the_headline_is() -> None:
    """Among the last four elements, and in no list so near around it."""
    link = "<p><a href=/c12>Thời tiết</a></p>"
    assert _found(f"{link}{'<br>' * 3}{HEAD}{STORY}") == (LINE, ("Thời tiết",))
    assert _found(f"{link}{'<br>' * 4}{HEAD}{STORY}") is None
    for tag in ("li", "ul", "td"):
        around = {"li": "<ul><li>{}</li></ul>", "ul": "<ul>{}</ul>", "td": "<table><tr><td>{}</td></tr></table>"}[tag]
        for count, want in ((3, (LINE, ("Thời tiết",))), (2, None)):
            inner = f"{'<div>' * count}{link}{'</div>' * count}"
            found = _found(f"{around.format(inner)}{HEAD}{STORY}")
            assert found == (want if count == 3 or tag != "ul" else None), (tag, count)


@pytest.mark.parametrize(("text", "counts"), [("a" * 45, True), ("a" * 46, False), ("Ăn", True), ("Ă", False)])
def test_how_long_the_name_of_a_category_is(text: str, *, counts: bool) -> None:
    """Two characters to forty-five."""
    assert (_found(f"<p><a href=/c12>{text}</a></p>{HEAD}{STORY}") == (LINE, (text,))) is counts
    assert (_found(f"<nav><a class=active href=/c12>{text}</a></nav>{HEAD}{STORY}") == (ITEM, (text,))) is counts


@pytest.mark.parametrize("text", ["FPT", "VN30", "HPG12", "A1"])
def test_symbols_of_shares(text: str) -> None:
    """Two to five capitals and digits are no category; a longer word, and one with small letters, may be one."""
    assert _found(f"<p><a href=/c12>{text}</a></p>{HEAD}{STORY}") is None
    for other in (f"{text}ABCD", f"{text}a", f"{text} A"):
        assert _found(f"<p><a href=/c12>{other}</a></p>{HEAD}{STORY}") == (LINE, (other,))


@pytest.mark.parametrize(
    ("address", "counts"),
    [
        *((f"/thoi-tiet{tail}", True) for tail in ("-c1.htm", ".ab12.html", "-12", ".ab1.vnp", ".vn", "-1")),
        *((f"/thoi-tiet{tail}", False) for tail in ("-abc1.htm", ".htmlxx", "-c1.htm.htm", "1", "-a", "_12.htm")),
        (f"/thoi-tiet-{'1' * 12}", True),
        (f"/thoi-tiet-{'1' * 13}", False),
    ],
)
def test_what_programs_put_behind_names(address: str, *, counts: bool) -> None:
    """A letter or two with a number, and an ending."""
    assert (_found(f"<p>Mục: {_link(address, 'Thời tiết')} ›</p>{HEAD}{STORY}") is not None) is counts
