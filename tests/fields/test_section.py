"""Categories and tags that a page shows: which links are meant, and in which order."""

from __future__ import annotations

import lxml.html
import pytest

from vnnews.fields.landmarks import landmarks
from vnnews.fields.section import read_crumbs
from vnnews.fields.tags import read_tags
from vnnews.metadata.candidates import Candidates, FieldCandidate
from vnnews.model import Origin

HEAD = "<h1>Giá gạo tăng</h1>"
STORY = "<article><p>Ghe về bến.</p></article>"
BASE = "https://bao.vn/kinh-te/gao/a.htm"


def _read(markup: str, **told: tuple[str, ...]) -> dict[str, FieldCandidate]:
    """What is shown, by field."""
    root = lxml.html.document_fromstring(f"<html><body>{markup}</body></html>")
    fields: Candidates = {field: [FieldCandidate(values, Origin.META, "m")] for field, values in told.items()}
    page = landmarks(list(root.iter("*")), next(root.iter("h1"), None), next(root.iter("article"), None))
    read_crumbs(page, fields, BASE)
    read_tags(page, fields, BASE)
    return {field: offers[-1] for field, offers in fields.items() if offers[-1].origin is Origin.HEURISTIC}


def _values(field: str, markup: str, **told: tuple[str, ...]) -> tuple[str, ...] | None:
    found = _read(markup, **told).get(field)
    return None if found is None else found.values


def _links(*texts: str) -> str:
    return "".join(f"<a href='/{number}'>{text}</a>" for number, text in enumerate(texts))


# --------------------------------------------------------------------------------------------------------- breadcrumbs
@pytest.mark.parametrize(
    ("crumbs", "want"),
    [
        (f"<p class=crumb>{_links('Xã hội', 'Giao thông')}</p>", ("Xã hội", "Giao thông")),
        (f"<p class=crumb>{_links('Xã hội', 'Xã hội', '', 'Giao thông')}</p>", ("Xã hội", "Giao thông")),
        (f"<p class=crumb>{_links(*'abcdef')}</p>", tuple("abcdef")),
        (f"<p class=crumb>{_links(*'abcdefg')}</p>", None),
        (f"<p class=crumb>{_links(*'abcdef')}<a href='JavaScript:x'>in</a></p>", tuple("abcdef")),
        ("<p class=crumb>Xã hội</p>", None),
        (f"<div class=crumb><div><div><div>{_links('Xã hội')}</div></div></div></div>", ("Xã hội",)),
        (
            f"<div class=crumb><i>{_links('Xã hội')}</i><p class=crumbs>{_links('Giao thông')}</p></div>",
            ("Xã hội", "Giao thông"),
        ),
        (f"<p class=crumb>{_links('a' * 46)}</p><p class=crumb>{_links('Xã hội')}</p>", ("Xã hội",)),
        ("<ul class=crumb><li><a>Cha</a><ul><li><a>Anh</a><li><a>Em</a></ul><li><a>Con</a></ul>", ("Cha", "Con")),
        ("<ul class=crumb><li><ul><li><a>Anh</a><li><a>Em</a></ul></ul>", ("Anh", "Em")),
    ],
)
def test_the_path_to_an_article(crumbs: str, want: tuple[str, ...] | None) -> None:
    """The texts of the links in what calls itself breadcrumbs, each once, without menus and buttons."""
    assert _values("breadcrumbs", f"{crumbs}{HEAD}{STORY}") == want
    assert _values("breadcrumbs", f"{HEAD}{crumbs}{STORY}") == want
    assert _values("breadcrumbs", f"{HEAD}{STORY}{crumbs}") is None


def test_where_breadcrumbs_stand() -> None:
    """The first of the page; the place is named."""
    page = f"<p class='crumb x'>{_links('Một')}</p><p class=crumb>{_links('Hai')}</p>{HEAD}{STORY}"
    assert _read(page)["breadcrumbs"] == FieldCandidate(("Một",), Origin.HEURISTIC, "p.crumb")
    assert "section" not in _read(f"<p class=crumb>{_links('Một')}</p><p class=cate>Hai</p>{HEAD}{STORY}")


def test_which_end_of_the_path_is_the_leaf() -> None:
    """The head's category tells, where it is one end of the path and not the other."""
    page = f"<p class=crumb>{_links('Gạo', 'Lúa', 'Kinh tế')}</p>{HEAD}{STORY}"
    turned, straight = ("Kinh tế", "Lúa", "Gạo"), ("Gạo", "Lúa", "Kinh tế")
    for told, want in ((("gạo",), turned), (("Lúa",), straight), (("Kinh tế",), straight), (("x", "Gạo"), straight)):
        assert _values("breadcrumbs", page, section=told) == want
    alone = f"<p class=crumb>{_links('Gạo')}</p>{HEAD}{STORY}"
    assert _values("breadcrumbs", alone, section=("Gạo",)) == ("Gạo",)


# ------------------------------------------------------------------------------------------------------------ category
@pytest.mark.parametrize(
    ("cate", "field", "want"),
    [
        ("<a class=cate href=/x>Xã hội</a>", "section", ("Xã hội",)),
        (f"<p class=cate>{_links('Xã hội')}</p>", "section", ("Xã hội",)),
        (f"<p class=cate>{_links('Xã hội', 'Giao thông', 'Đò')}</p>", "breadcrumbs", ("Xã hội", "Giao thông", "Đò")),
        (f"<p class=cate>{_links(*'abcd')}</p>", "section", ("abcd",)),
        (f"<p class=cate>{_links('Gạo')} lên giá ở Cần Thơ</p>", "section", ("Gạo lên giá ở Cần Thơ",)),
        (f"<p class=cate>{_links('Gạo và lúa')} hôm nay</p>", "section", ("Gạo và lúa",)),
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
        found = _read(page)
        assert ({*found} - {field}, found[field].values if field in found else None) == (set(), want)


def test_which_category_is_nearest() -> None:
    """Backwards from the headline, then what stands between it and the story; one far above is another's."""
    one, two = "<p class=cate>Một</p>", "<p class=cate>Hai</p>"
    assert _values("section", f"{one}{two}{HEAD}{STORY}") == ("Hai",)
    assert _values("section", f"{one}{HEAD}{two}{STORY}") == ("Một",)
    assert _values("section", f"{HEAD}{one}{two}{STORY}") == ("Một",)
    assert _values("section", f"<p class=cate>04/09/2026</p>{HEAD}{two}{STORY}") == ("Hai",)
    assert _values("section", f"{one}{'<i></i>' * 59}{HEAD}{STORY}") == ("Một",)
    assert _values("section", f"{one}{'<i></i>' * 60}{HEAD}{STORY}") is None
    assert _values("section", f"{HEAD}{STORY}{one}") is None
    assert _read(f"<p class='cate x'>Một</p>{HEAD}{STORY}")["section"].place == "p.cate"


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
    assert _values("section", f"{menu}{HEAD}{STORY}") == (want,)


# ---------------------------------------------------------------------------------------------------------------- tags
def test_the_tags_with_their_addresses() -> None:
    """Of what calls itself tags; buttons are none; the first that has any."""
    row = "<a href=/t/gao>gạo</a><a href='javascript:x'>chia</a><a>lúa</a><a href=/t/2>gạo</a>"
    found = _read(f"{HEAD}{STORY}<p class=tags></p><p class='tags x'>{row}</p><p class=tags>{_links('ngô')}</p>")[
        "tags"
    ]
    assert found == FieldCandidate(("gạo", "lúa"), Origin.HEURISTIC, "p.tags", ("https://bao.vn/t/2", None))
    assert _values("tags", f"{HEAD}<article><p class=tags>{_links('ngô')}</p></article>") == ("ngô",)
    assert _values("tags", f"<p class=tags>{_links('ngô')}</p>{STORY}") == ("ngô",)


@pytest.mark.parametrize(
    ("below", "want"),
    [
        ("<p><a href=/tag/gao>gạo</a> <a href=/tag/lua>lúa</a></p>", ("gạo", "lúa")),
        ("<ul><li><a href=/tag/gao>gạo</a></li><li><a href=/tag/lua>lúa</a></li></ul>", ("gạo", "lúa")),
        ("<p><a href=/tag/gao>gạo</a> <a href=/lua>lúa</a></p>", ("gạo",)),
        ("<p><a href=/tag/x></a></p><p><a href=/lua>lúa</a><a href=/tag/gao>gạo</a></p>", ("gạo",)),
        ("<p><a href=/tag/gao>gạo</a></p><div><a href=/lua>lúa</a></div><a href=/tag/ngo>ngô</a>", ("gạo",)),
        ("<b><a rel=tag href=/gao>gạo</a></b><b><a rel=tag href=/lua>lúa</a></b><a href=/x>x</a>", ("gạo",)),
        ("<p><a href=/gao>gạo</a></p>", None),
    ],
)
def test_a_row_of_links_to_tags(below: str, want: tuple[str, ...] | None) -> None:
    """As far around the first as all links are such."""
    found = _read(f"{HEAD}{STORY}<section><div>{below}</div></section><a href=/>Trang chủ</a>").get("tags")
    assert (found.values if found else None) == want
    assert found is None or (found.place, found.links) == ("links to tags", ())


def test_key_words_that_are_links() -> None:
    """Where neither is there, the head's key words that the page shows as links, in any case, with their signs."""
    links = "<p><a href=/1> #Gạo, </a><a href=/2>LÚA</a><a href=/3>ngô khoai</a></p>"
    page = f"{HEAD}{STORY}{links}"
    found = _read(page, tags=("lúa", "ngô", "gạo"))["tags"]
    assert (found.values, found.place) == (("lúa", "gạo"), "key words that are links of the page")
    assert _values("tags", page) is None
    assert _values("tags", page, tags=()) is None
    assert _values("tags", page, tags=("ngô",)) is None


@pytest.mark.parametrize(
    ("top", "taken"),
    [
        (f"<p id=c class=crumb>{_links('Gạo', 'Lúa')}</p>", ["c"]),
        ("<p id=c class=cate>Xã hội</p>", ["c"]),
        ("<p id=c class=cate>Ý</p>", ["c"]),
        (f"<p id=c class=cate>{_links('Xã hội')}</p>", ["c"]),
        (f"<p id=c class=cate>{_links('Xã hội')} nay</p>", ["c"]),
        (f"<p id=c class=cate>Mục {_links('Xã hội')}</p>", ["c"]),
        (f"<p id=c class=cate><a href=/kinh-te/>Xe</a>{_links('Gạo', 'Lúa', 'Ngô', 'Khoai', 'Sắn')}</p>", []),
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
    assert _values("breadcrumbs", f"{row}<a data-content-name=x>z</a>{HEAD}{STORY}") == tuple("abcef")
    assert _read(f"{row}{HEAD}{STORY}")["breadcrumbs"].place == "a[data-content-name]"
    assert "breadcrumbs" not in _read("".join(link.format(name) for name in "abcdefg") + HEAD + STORY)
    assert _values("breadcrumbs", f"{row}<p class=crumb>{_links('Gạo')}</p>{HEAD}{STORY}") == ("Gạo",)


def test_a_row_of_categories_around_the_nearest() -> None:
    """Several elements that call themselves the category, in one that does so too, are a path."""
    row = "<p class=cate><a class=cate href=/a>Xã hội</a><a class=cate href=/b>Giao thông</a></p>"
    assert _values("breadcrumbs", f"{row}{HEAD}{STORY}") == ("Xã hội", "Giao thông")
    row = row.replace("<p class=cate>", "<p>")
    assert _values("section", f"{row}{HEAD}{STORY}") == ("Giao thông",)


# ----------------------------------------------------------------------------------------------------------- at limits
@pytest.mark.parametrize(
    ("tags", "want"),
    [
        (_links("a" * 70), ("a" * 70,)),
        (_links("a" * 71), None),
        (_links(*(f"t{number}" for number in range(40))), tuple(f"t{number}" for number in range(40))),
        (_links(*(f"t{number}" for number in range(41))), None),
    ],
)
def test_how_long_and_how_many_tags_are(tags: str, want: tuple[str, ...] | None) -> None:
    """Seventy characters and forty of them at most."""
    assert _values("tags", f"{HEAD}{STORY}<p class=tags>{tags}</p>") == want
    assert _values("tags", f"{HEAD}{STORY}<p>{tags.replace('<a href=', '<a rel=tag href=')}</p>") == want


@pytest.mark.parametrize(
    ("cate", "field", "want"),
    [
        (f"<p class=cate>{'a' * 45}</p>", "section", ("a" * 45,)),
        (f"<p class=cate>{'a' * 46}</p>", "section", None),
        (f"<p class=cate>{_links('a' * 45, 'b')}</p>", "breadcrumbs", ("a" * 45, "b")),
        (f"<p class=cate>{_links('aaa')}bbb</p>", "section", ("aaa",)),
        (f"<p class=cate>{_links('aaa')}bbbb</p>", "section", ("aaabbbb",)),
        (f"<p class=cate>{_links('aa', 'aa')}b</p>", "section", ("aaaab",)),
        (f"<p class=cate>{_links('aa', 'ab')}bbbb</p>", "breadcrumbs", ("aa", "ab")),
        (f"<p class=cate>{_links('aa', 'ab')}bbbbb</p>", "section", ("aaabbbbbb",)),
    ],
)
def test_how_much_of_a_line_is_the_category(cate: str, field: str, want: tuple[str, ...] | None) -> None:
    """Half of it in its links; else the line as a whole."""
    found = _read(f"{cate}{HEAD}{STORY}")
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
            row = f"<div class={kind}>{'<div>' * count}{_links('Xã hội', 'Đò')}{'</div>' * count}</div>"
            page = f"{row}{HEAD}{STORY}" if kind == "crumb" else f"{HEAD}{STORY}{row}"
            assert _values(field, page) == want
