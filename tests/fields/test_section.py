"""Categories and tags that a page shows: which links are meant, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import lxml.html
import pytest
from tests.fields.helpers import BASE, HEAD, LINES, STORY, links, read_topics, topics, values_of

from vnnews.fields.landmarks import landmarks
from vnnews.fields.section import read_crumbs
from vnnews.metadata.candidates import Candidates, FieldCandidate
from vnnews.model import Origin

if TYPE_CHECKING:
    from vnnews.metadata.candidates import Candidates


# --------------------------------------------------------------------------------------------------------- breadcrumbs
@pytest.mark.parametrize(
    ("crumbs", "want"),
    [
        (f"<p class=crumb>{links('Xã hội', 'Giao thông')}</p>", ("Xã hội", "Giao thông")),
        (f"<p class=crumb>{links('Xã hội', 'Xã hội', '', 'Giao thông')}</p>", ("Xã hội", "Giao thông")),
        (f"<p class=crumb>{links(*'abcdef')}</p>", None),
        (f"<p class=crumb>{links(*'abcdefg')}</p>", None),
        (f"<p class=crumb>{links(*'abc')}<a href='JavaScript:x'>in</a></p>", tuple("abc")),
        ("<p class=crumb>Xã hội</p>", None),
        (f"<div class=crumb><div><div><div>{links('Xã hội')}</div></div></div></div>", ("Xã hội",)),
        (
            f"<div class=crumb><i>{links('Xã hội')}</i><p class=crumbs>{links('Giao thông')}</p></div>",
            ("Xã hội", "Giao thông"),
        ),
        (f"<p class=crumb>{links('a' * 46)}</p><p class=crumb>{links('Xã hội')}</p>", ("Xã hội",)),
        ("<ul class=crumb><li><a>Cha</a><ul><li><a>Anh</a><li><a>Em</a></ul><li><a>Con</a></ul>", ("Cha", "Con")),
        ("<ul class=crumb><li><ul><li><a>Anh</a><li><a>Em</a></ul></ul>", ("Anh", "Em")),
    ],
)
def test_the_path_to_an_article(crumbs: str, want: tuple[str, ...] | None) -> None:
    """The texts of the links in what calls itself breadcrumbs, each once, without menus and buttons."""
    assert values_of("breadcrumbs", f"{crumbs}{HEAD}{STORY}") == want
    assert values_of("breadcrumbs", f"{HEAD}{crumbs}{STORY}") == want
    assert values_of("breadcrumbs", f"{HEAD}{STORY}{crumbs}") is None


def test_where_breadcrumbs_stand() -> None:
    """The first of the page; the place is named."""
    page = f"<p class='crumb x'>{links('Một')}</p><p class=crumb>{links('Hai')}</p>{HEAD}{STORY}"
    assert read_topics(page)["breadcrumbs"] == FieldCandidate(("Một",), Origin.HEURISTIC, "p.crumb")
    assert "section" not in read_topics(f"<p class=crumb>{links('Một')}</p><p class=cate>Hai</p>{HEAD}{STORY}")


def test_which_end_of_the_path_is_the_leaf() -> None:
    """The head's category tells, where it is one end of the path and not the other."""
    page = f"<p class=crumb>{links('Gạo', 'Lúa', 'Kinh tế')}</p>{HEAD}{STORY}"
    turned, straight = ("Kinh tế", "Lúa", "Gạo"), ("Gạo", "Lúa", "Kinh tế")
    for told, want in ((("gạo",), turned), (("Lúa",), straight), (("Kinh tế",), straight), (("x", "Gạo"), straight)):
        assert values_of("breadcrumbs", page, section=told) == want
    alone = f"<p class=crumb>{links('Gạo')}</p>{HEAD}{STORY}"
    assert values_of("breadcrumbs", alone, section=("Gạo",)) == ("Gạo",)


# ------------------------------------------------------------------------------------------------------------ category
@pytest.mark.parametrize(
    ("cate", "field", "want"),
    [
        ("<a class=cate href=/x>Xã hội</a>", "section", ("Xã hội",)),
        (f"<p class=cate>{links('Xã hội')}</p>", "section", ("Xã hội",)),
        (f"<p class=cate>{links('Xã hội', 'Giao thông', 'Đò')}</p>", "breadcrumbs", ("Xã hội", "Giao thông", "Đò")),
        (f"<p class=cate>{links(*'abcd')}</p>", "section", ("abcd",)),
        (f"<p class=cate>{links('Gạo')} lên giá ở Cần Thơ</p>", "section", ("Gạo lên giá ở Cần Thơ",)),
        (f"<p class=cate>{links('Gạo và lúa')} hôm nay</p>", "section", ("Gạo và lúa",)),
        ("<p class=cate>Xã hội</p>", "section", ("Xã hội",)),
        ("<p class=cate></p>", "section", None),
        ("<p class=cate>04/09/2026</p>", "section", None),
        ("<p class=cate hidden>Xã hội</p>", "section", None),
        ("<p class=cate>" + "<i>a</i>" * 6 + "</p>", "section", ("aaaaaa",)),
        ("<p class=cate>" + "<i>a</i>" * 7 + "</p>", "section", None),
        ("<p class=x>Xã hội</p>", "section", None),
    ],
)
def test_the_category_near_the_headline(cate: str, field: str, want: tuple[str, ...] | None) -> None:
    """A link, a line, or a path of up to three; a date or nothing is none."""
    for page in (f"{cate}{HEAD}{STORY}", f"{HEAD}{cate}{STORY}", f"{cate}{STORY}"):
        found = read_topics(page)
        assert ({*found} - {field}, found[field].values if field in found else None) == (set(), want)


def test_which_category_is_nearest() -> None:
    """Backwards from the headline, then what stands between it and the story; one far above is another's."""
    one, two = "<p class=cate>Một</p>", "<p class=cate>Hai</p>"
    assert values_of("section", f"{one}{two}{HEAD}{STORY}") == ("Hai",)
    assert values_of("section", f"{one}{HEAD}{two}{STORY}") == ("Một",)
    assert values_of("section", f"{HEAD}{one}{two}{STORY}") == ("Một",)
    assert values_of("section", f"<p class=cate>04/09/2026</p>{HEAD}{two}{STORY}") == ("Hai",)
    assert values_of("section", f"{one}{'<i></i>' * 59}{HEAD}{STORY}") == ("Một",)
    assert values_of("section", f"{one}{'<i></i>' * 60}{HEAD}{STORY}") is None
    assert values_of("section", f"{HEAD}{STORY}{one}") is None
    assert read_topics(f"<p class='cate x'>Một</p>{HEAD}{STORY}")["section"].place == "p.cate"


@pytest.mark.parametrize(
    ("links", "want"),
    [
        ("<a href=/the-thao/>Thể thao</a><a href=/kinh-te/>Kinh tế</a>", "Kinh tế"),
        ("<a href=/kinh-te/gao/>Gạo</a><a href=/kinh-te/>Kinh tế</a>", "Gạo"),
        ("<a href=/kinh-te/></a><a href=/kinh-te/gao/>Gạo</a>", "Gạo"),
        ("<a href=/>Trang chủ</a><a href=/kinh-te/>Kinh tế</a>", "Kinh tế"),
        ("<a href=https://bao.vn>Trang chủ</a><a href=/kinh-te/gao/>Gạo</a>", "Gạo"),
        ("<a>Kinh</a><a href=/kinh-te/>Kinh tế</a>", "Kinh tế"),
    ],
)
def test_a_menu_beside_the_headline(links: str, want: str) -> None:
    """Of many links that one is the category whose address the article's own begins with."""
    menu = f"<p class=cate>{links}<a href=/a>Ảnh</a><a href=/v>Video</a><a href=/x>Xe</a></p>"
    assert values_of("section", f"{menu}{HEAD}{STORY}") == (want,)


@pytest.mark.parametrize(
    ("top", "taken"),
    [
        (f"<p id=c class=crumb>{links('Gạo', 'Lúa')}</p>", ["c"]),
        ("<p id=c class=cate>Xã hội</p>", ["c"]),
        ("<p id=c class=cate>Ý</p>", ["c"]),
        (f"<p id=c class=cate>{links('Xã hội')}</p>", ["c"]),
        (f"<p id=c class=cate>{links('Xã hội')} nay</p>", ["c"]),
        (f"<p id=c class=cate>Mục {links('Xã hội')}</p>", ["c"]),
        (f"<p id=c class=cate><a href=/kinh-te/>Xe</a>{links('Gạo', 'Lúa', 'Ngô', 'Khoai', 'Sắn')}</p>", []),
        ("<a id=l data-content-name=x-breadcrumb href=/a>Gạo</a><a data-content-name=crumb href=/b>Lúa</a>", ["l"]),
        ("", []),
    ],
)
def test_what_elements_say_the_category(top: str, taken: list[str]) -> None:
    """They are no text of the story; a menu that holds more than the category is left where it is."""
    root = lxml.html.document_fromstring(f"<html><body>{top}{HEAD}{STORY}</body></html>")
    page = landmarks(list(root.iter("*")), next(root.iter("h1"), None), next(root.iter("article"), None))
    assert [each.get("id") for each in read_crumbs(page, {}, BASE)] == taken


def test_links_that_call_themselves_breadcrumbs() -> None:
    """Each once, six at most; what an element calls so goes first."""
    link = "<a data-content-name=crumb href=/{0}>{0}</a>"
    row = "".join(link.format(name) for name in "abcaef")
    assert values_of("breadcrumbs", f"{row}<a data-content-name=x>z</a>{HEAD}{STORY}") == tuple("abcef")
    assert read_topics(f"{row}{HEAD}{STORY}")["breadcrumbs"].place == "a[data-content-name]"
    assert "breadcrumbs" not in read_topics("".join(link.format(name) for name in "abcdefg") + HEAD + STORY)
    assert values_of("breadcrumbs", f"{row}<p class=crumb>{links('Gạo')}</p>{HEAD}{STORY}") == ("Gạo",)


def test_a_row_of_categories_around_the_nearest() -> None:
    """Several elements that call themselves the category, in one that does so too, are a path."""
    row = "<p class=cate><a class=cate href=/a>Xã hội</a><a class=cate href=/b>Giao thông</a></p>"
    assert values_of("breadcrumbs", f"{row}{HEAD}{STORY}") == ("Xã hội", "Giao thông")
    row = row.replace("<p class=cate>", "<p>")
    assert values_of("section", f"{row}{HEAD}{STORY}") == ("Giao thông",)


@pytest.mark.parametrize(
    ("cate", "field", "want"),
    [
        (f"<p class=cate>{'a' * 45}</p>", "section", ("a" * 45,)),
        (f"<p class=cate>{'a' * 46}</p>", "section", None),
        (f"<p class=cate>{links('a' * 45, 'b')}</p>", "breadcrumbs", ("a" * 45, "b")),
        (f"<p class=cate>{links('aaa')}bbb</p>", "section", ("aaa",)),
        (f"<p class=cate>{links('aaa')}bbbb</p>", "section", ("aaabbbb",)),
        (f"<p class=cate>{links('aa', 'aa')}b</p>", "section", ("aaaab",)),
        (f"<p class=cate>{links('aa', 'ab')}bbbb</p>", "breadcrumbs", ("aa", "ab")),
        (f"<p class=cate>{links('aa', 'ab')}bbbbb</p>", "section", ("aaabbbbbb",)),
    ],
)
def test_how_much_of_a_line_is_the_category(cate: str, field: str, want: tuple[str, ...] | None) -> None:
    """Half of it in its links; else the line as a whole."""
    found = read_topics(f"{cate}{HEAD}{STORY}")
    assert ({*found} - {field}, found[field].values if field in found else None) == (set(), want)


@pytest.mark.parametrize(("more", "taken"), [("xxx", ["c"]), ("xxxx", []), ("", ["c"])])
def test_how_much_of_an_element_says_the_category(more: str, taken: list[str]) -> None:
    """Half of its text; a longer one is left where it is."""
    menu = f"<p id=c class=cate><a href=/kinh-te/>Lúa</a><a></a><a></a><a></a>{more}</p>"
    root = lxml.html.document_fromstring(f"<html><body>{menu}{HEAD}{STORY}</body></html>")
    page = landmarks(list(root.iter("*")), next(root.iter("h1")), next(root.iter("article")))
    fields: Candidates = {}
    assert [each.get("id") for each in read_crumbs(page, fields, BASE)] == taken
    assert fields["section"][0].values == ("Lúa",)


def test_how_deep_links_stand_in_what_is_named() -> None:
    """Four elements at most."""
    for kind, field in (("crumb", "breadcrumbs"), ("tags", "tags")):
        for count, want in ((3, ("Xã hội", "Đò")), (4, None)):
            row = f"<div class={kind}>{'<div>' * count}{links('Xã hội', 'Đò')}{'</div>' * count}</div>"
            page = f"{row}{HEAD}{STORY}" if kind == "crumb" else f"{HEAD}{STORY}{row}"
            assert values_of(field, page) == want


@pytest.mark.parametrize(
    ("above", "want"),
    [
        ("<ul class=breadcrumb><li><a>Kinh tế</a><li><a>Gạo</a></ul>", {"breadcrumbs": ("Kinh tế", "Gạo")}),
        ("<div class=crumbs><i><b><a>Kinh tế</a></b></i></div>", {"breadcrumbs": ("Kinh tế",)}),
        (f"<ul class=breadcrumb>{'<li><a>Gạo</a>' * 7}</ul>", {}),
        (f"<ul class=breadcrumb><li><a>{'a' * 45}</a></ul>", {"breadcrumbs": ("a" * 45,)}),
        (f"<ul class=breadcrumb><li><a>{'a' * 46}</a></ul>", {}),
        ("<a class=cate>Kinh tế</a>", {"section": ("Kinh tế",)}),
        ("<div class=cate><a>Kinh tế</a><a>Gạo</a></div>", {"breadcrumbs": ("Kinh tế", "Gạo")}),
        ("<div class=cate>Kinh tế</div>", {"section": ("Kinh tế",)}),
        ("<div class=cate>04/09/2026 10:00</div>", {}),
        ("<div class=cate hidden>Kinh tế</div>", {}),
        (f"<div class=cate>{'a' * 46}</div>", {}),
        (
            "<div class=cate><a href=/x/>X</a><a href=/y/>Y</a><a href=/kinh-te/>Kinh tế</a><a href=/z/>Z</a></div>",
            {"section": ("Kinh tế",)},
        ),
        ("<div class=cate>Xa</div><div class=cate>Gần</div>", {"section": ("Gần",)}),
    ],
)
def test_the_way_to_an_article(above: str, want: dict[str, tuple[str, ...]]) -> None:
    """Breadcrumbs, else the category nearest above the headline."""
    assert topics(f"{above}{HEAD}<article>{LINES}</article>") == want
    assert topics(f"{HEAD}<article>{LINES}</article>") == {}


def test_crumbs_with_the_leaf_first() -> None:
    """VnEconomy prints the leaf first: the section that the head tells says which end is which."""
    page = f"<div class=crumbs><a>Gạo</a><a>Kinh tế</a></div>{HEAD}<article>{LINES}</article>"
    assert topics(page)["breadcrumbs"] == ("Gạo", "Kinh tế")
    assert topics(page, section=("GẠO",))["breadcrumbs"] == ("Kinh tế", "Gạo")
    assert topics(page, section=("Kinh tế",))["breadcrumbs"] == ("Gạo", "Kinh tế")
