"""Where a story is in a page that nobody has described, and what the page shows around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import lxml.html
import pytest

from vnnews.body.locate import find_body, is_hollow
from vnnews.fields.landmarks import place_of, short_text
from vnnews.fields.shown import read_fields
from vnnews.metadata.candidates import Candidates, FieldCandidate
from vnnews.model import Origin
from vnnews.vocabulary.prose import is_prose

if TYPE_CHECKING:
    from lxml import etree

LINE: Final = "Sáng nay, giá gạo xuất khẩu của Việt Nam tăng thêm năm USD một tấn so với tuần trước đó."
STORY: Final = f"<p>{LINE}</p>" * 4
TITLE: Final = "Lúa hè thu vào vụ gặt ở miền Tây"
LINKS: Final = f"<a href=/1>{TITLE} 1</a><a href=/2>{TITLE} 2</a>"


def _page(markup: str) -> tuple[etree._Element, Candidates]:
    """A page with a headline `<h1>` and a story `<article>`, and what was offered before."""
    return lxml.html.document_fromstring(f"<html><body>{markup}</body></html>"), {}


HEAD: Final = "<h1>Giá gạo tăng</h1>"


# ---------------------------------------------------------------------------------------------------------------- body
@pytest.mark.parametrize(
    "said",
    ["Giá tăng.", "Giá tăng!", "Giá tăng?", "Giá tăng…", "Giá “tăng”", "Gạo, lúa", "Gạo: lúa", "Gạo; lúa", "the rice"],
)
def test_running_text(said: str) -> None:
    """Marks of a sentence, or the small words that join one."""
    assert is_prose(said)


@pytest.mark.parametrize(
    "word", ["và", "của", "là", "có", "được", "cho", "trong", "với", "các", "những", "the", "and", "of", "to", "in"]
)
def test_every_word_that_joins(word: str) -> None:
    """Alone it makes a line running text; inside another word it does not."""
    assert is_prose(f"Gạo {word} lúa")
    assert not is_prose(f"Gạo x{word}x lúa")
    assert not is_prose("Gạo lúa ngô")


def _body(markup: str) -> str | None:
    root, _ = _page(markup)
    found = find_body(root)
    return None if found is None else str(found[0].get("id"))


@pytest.mark.parametrize(
    ("markup", "want"),
    [
        (f"<div id=a>{STORY}</div>", "a"),
        (f"<div id=a><div id=b>{STORY}</div></div>", "b"),
        (f"<div id=a>{STORY}<div id=b>{STORY * 3}</div></div>", "a"),
        (f"<div id=a>{STORY}<div id=b>{STORY * 9}</div></div>", "a"),
        (f"<div id=a><ul class=menu>{STORY * 9}</ul><div id=b>{STORY}</div></div>", "b"),
        (f"<div id=a><div hidden>{STORY * 9}</div><div id=b>{STORY}</div></div>", "b"),
        (f"<div id=a><div><a href=/>{LINE * 9}</a></div><div id=b>{STORY}</div></div>", "b"),
        (f"<div id=a><h2>{LINE * 9}</h2></div><div id=b>{STORY}</div>", "b"),
        (f"<div id=a><div class=sapo>{LINE * 9}</div><div id=b>{STORY}</div></div>", "b"),
        (f"<div id=a>{STORY}</div><div id=b itemprop=articleBody>{STORY}</div>", "b"),
        (f"<div id=a>{STORY}</div><div id=b property=articleBody>{STORY}</div>", "b"),
        (f"<div id=a>{STORY * 9}</div><div id=b itemprop=articleBody>{STORY}</div>", "a"),
        (f"<div id=a class=fck_detail><div id=b>{STORY}</div><p>Lời</p></div>", "a"),
        (f"<div id=a><div id=b>{STORY}</div><img src=/a.jpg></div>", "a"),
        (f"<div id=a><div id=b>{STORY}</div><form>Gửi</form></div>", "b"),
        *(
            (f"<div id=a><div id=b>{STORY}</div><img src=/a.jpg>{frame}</div>", "b")
            for frame in (
                "<div class=share>x</div>",
                "<div><h1>x</h1></div>",
                "<nav>x</nav>",
                "<footer>x</footer>",
                "<div><a href=/>Tin khác</a></div>",
                "<div>chữ</div>",
                "<div><a href=/>Tin khác<img src=/b.jpg></a></div>",
            )
        ),
        *(
            (f"<div id=a><div id=b>{STORY}</div><img src=/a.jpg>{other}</div>", "a")
            for other in (
                "<div class=sapo>x</div>",
                "<div class=author>x</div>",
                "<div class=time>x</div>",
                "<div class=cate>x</div>",
                "<div hidden>x</div>",
                "<script>x</script>",
                "<h2>x</h2>",
                "<div><img src=/b.jpg></div>",
                "<div></div>",
            )
        ),
        (f"<div id=a><div id=b>{STORY}</div><div><img src=/a.jpg></div></div>", "a"),
        ("<div id=a>Kinh tế</div>", None),
    ],
)
def test_where_the_story_is(markup: str, want: str | None) -> None:
    """Where the running text is densest, and up again to what is the whole of it."""
    assert _body(markup) == want


@pytest.mark.parametrize(
    "tag",
    [
        *("p", "li", "blockquote", "figure", "figcaption", "ul", "ol", "dl", "pre", "span", "b", "strong", "em", "i"),
        *("font", "a", "h1", "h2", "h3", "h4", "h5", "h6"),
    ],
)
def test_elements_that_are_no_body(tag: str) -> None:
    """A paragraph, a quote, an inline element hold no story on their own, as much text as stands in them."""
    page = f"<div id=a><p>{LINE}</p><p>{LINE}</p><p>{LINE}</p><{tag} id=b>{LINE * 40}</{tag}>{{}}</div>"
    for after in ("", "<form></form>"):  # which ends the way up to the whole of a story
        assert _body(page.format(after)) == "a"


def test_a_story_in_a_table() -> None:
    """Pages laid out by tables have it in a cell; heads of tables and of columns are not gone into."""
    for head, want in (("tbody", "d"), ("thead", "a")):
        cell = f"<tr id=c><td id=d>{STORY}</td></tr>"
        assert _body(f"<div><table id=a><{head} id=b>{cell}</{head}></table></div>") == want
    assert _body(f"<div><table id=a><tr id=c><th id=d>{STORY}</th></tr></table></div>") == "c"


@pytest.mark.parametrize(
    ("tag", "counts"), [*((tag, True) for tag in ("b", "strong", "em", "i", "span", "font")), ("u", False)]
)
def test_short_texts_in_inline_marks(tag: str, counts: bool) -> None:  # noqa: FBT001 - an expected value
    """A story whose sentences are cut up by marks still weighs; short lines of other elements weigh nothing."""
    assert _body(f"<div id=a>{f'<{tag}>Giá gạo</{tag}> ' * 40}</div>") == ("a" if counts else None)


def test_a_body_that_is_hollow() -> None:
    """Hardly any text in it, and much in the element that is meant."""

    def hollow(inner: str, other: str) -> bool:
        root, _ = _page(f"<div id=x>{inner}</div><div class=fck_detail>{other}</div>")
        return is_hollow(root.get_element_by_id("x"), root)  # type: ignore[attr-defined]

    assert hollow("", STORY * 4)
    assert hollow("<script>" + "a" * 300 + "</script>", STORY * 4)
    assert not hollow("a" * 200, STORY * 4)
    assert hollow("a" * 199, STORY * 4)
    assert not hollow("", STORY)


# ------------------------------------------------------------------------------------------------------------- display
def _shown(markup: str, **told: str) -> dict[str, str]:
    """The fields that a page shows."""
    root, _ = _page(markup)
    fields: Candidates = {field: [FieldCandidate((value,), Origin.META, "m")] for field, value in told.items()}
    body = next(root.iter("article"), None)
    read_fields([*root.iter("*")], body, fields, "https://bao.vn/a.htm")
    return {field: offers[-1].values[0] for field, offers in fields.items() if offers[-1].origin is Origin.HEURISTIC}


@pytest.mark.parametrize(
    ("markup", "told", "headline"),
    [
        ("<h1>Giá gạo tăng mạnh</h1>", "", "Giá gạo tăng mạnh"),
        ("<h1>Giá gạo tăng mạnh</h1>", "Một chuyện khác hẳn", "Giá gạo tăng mạnh"),
        ("<h1>Giá gạo tăng</h1>", "Một chuyện khác hẳn", None),
        ("<h1>Báo</h1><h1>Giá gạo tăng mạnh</h1>", "", "Giá gạo tăng mạnh"),
        ("<h1>Một báo lớn của miền Tây xanh</h1><h1>Giá gạo tăng</h1>", "Giá gạo tăng", "Giá gạo tăng"),
        ("<h1 hidden>Giá gạo tăng rất mạnh</h1><h1>Giá gạo tăng</h1>", "", "Giá gạo tăng"),
        ("<h1>Báo Lúa</h1><div>Giá gạo tăng mạnh</div>", "Giá gạo tăng mạnh", "Giá gạo tăng mạnh"),
        ("<h2>Giá gạo tăng mạnh</h2>", "", "Giá gạo tăng mạnh"),
        ("<h2>Giá gạo tăng</h2>", "", None),
        ("<h2>Giá gạo tăng mạnh.</h2>", "", None),
        ("<b>Giá gạo tăng mạnh</b>", "", "Giá gạo tăng mạnh"),
        ("<a href=/>Giá gạo tăng mạnh</a>", "Giá gạo tăng mạnh", None),
        ("<ul><li>Giá gạo tăng mạnh</ul>", "Giá gạo tăng mạnh", None),
        ("<div>Giá gạo tăng</div>", "Giá gạo tăng", None),
        ("<div>Giá gạo tăng mạnh</div>", "Giá gạo tăng mạnh - Báo Lúa", "Giá gạo tăng mạnh"),
    ],
)
def test_the_headline_that_a_page_shows(markup: str, told: str, headline: str | None) -> None:
    """The `<h1>` that says what the head says, else a line that does, else what is set as one."""
    fields = _shown(f"{markup}<article>{STORY}</article>", **({"headline": told} if told else {}))
    assert fields.get("headline") == headline


@pytest.mark.parametrize(
    ("markup", "told", "date"),
    [
        ("<p>04/09/2026 10:00</p>", "", "04/09/2026 10:00"),
        ("<p>04/09/2026</p>", "", "04/09/2026"),
        ("<p>Ngày đăng: 04/09/2026 |</p>", "", "Ngày đăng: 04/09/2026 |"),
        ("<p>Chợ họp lại ngày 04/09/2026</p>", "", None),
        ("<p class=date>04/09/2026</p>", "", "04/09/2026"),
        ("<time datetime='2026-09-04T10:00'>hôm qua</time>", "", "2026-09-04T10:00"),
        ("<p class=time-now>04/09/2026 10:00</p>", "", None),
        ("<p class=menu>04/09/2026 10:00</p>", "", None),
        ("<p hidden>04/09/2026 10:00</p>", "", None),
        ("<time hidden>04/09/2026 10:00</time>", "", None),
        ("<p>03/09/2026 10:00</p><p>04/09/2026 10:00</p>", "", "03/09/2026 10:00"),
        ("<p>01/09/2026 10:00</p><p>04/09/2026 10:00</p>", "2026-09-04", "04/09/2026 10:00"),
        ("<p>01/09/2026 10:00</p>", "2026-09-04", None),
    ],
)
def test_the_date_that_a_page_shows(markup: str, told: str, date: str | None) -> None:
    """Near the headline: a day with its time, what calls itself a date or is nothing else; of the head's day."""
    fields = _shown(f"{HEAD}{markup}<article>{STORY}</article>", **({"published": told} if told else {}))
    assert fields.get("published") == date


def test_a_day_above_the_headline_is_that_of_the_visit() -> None:
    """With its time it may be the story's."""
    assert "published" not in _shown(f"<p class=date>04/09/2026</p>{HEAD}<article>{STORY}</article>")
    assert "published" in _shown(f"<p class=date>04/09/2026 10:00</p>{HEAD}<article>{STORY}</article>")


@pytest.mark.parametrize(
    ("markup", "author"),
    [
        ("<p class=author>Mai An</p>", "Mai An"),
        ("<p class=author><a href=/m>Mai An</a> <a>Xem thêm</a></p>", "Mai An"),
        ("<a rel=author href=/m>Mai An</a>", "Mai An"),
        ("<p class=author hidden>Mai An</p>", None),
        ("<p class=author>Xem các bài viết</p>", None),
        ("<p>Mai An</p>", None),
    ],
)
def test_the_author_that_a_page_shows(markup: str, author: str | None) -> None:
    """Above the story or below it."""
    assert _shown(f"{HEAD}{markup}<article>{STORY}</article>").get("authors") == author
    assert _shown(f"{HEAD}<article>{STORY}</article>{markup}").get("authors") == author


DESCRIPTION: Final = "Giá gạo xuất khẩu tăng năm USD một tấn trong tuần qua, theo hiệp hội lương thực ở Cần Thơ."


@pytest.mark.parametrize(
    ("markup", "told", "lead"),
    [
        (f"<p>{LINE}</p>", "", LINE),
        (f"<p class=sapo>{LINE}</p>", "", LINE),
        (f"<p class=menu>{LINE}</p>", "", None),
        (f"<ul><li>{LINE}</ul>", "", None),
        (f"<p class=sapo hidden>{LINE}</p>", "", None),
        ("<p class=sapo>Giá gạo tăng.</p>", "", None),
        (f"<p class=sapo>{'a' * 1200}</p>", "", "a" * 1200),
        (f"<p class=sapo>{'a' * 1201}</p>", "", None),
        (f"<p class=sapo>{LINE}</p><p>{DESCRIPTION}</p>", DESCRIPTION, DESCRIPTION),
        (f"<p class=sapo>{LINE}</p><p>{DESCRIPTION}</p>", "", LINE),
        (f"<p class=sapo>{LINE}<img src=/a.jpg></p>", "", None),
        ("<p>Giá gạo tăng mạnh trong tuần qua ở Cần Thơ hôm nay</p>", "", None),
    ],
)
def test_the_lead_that_a_page_shows(markup: str, told: str, lead: str | None) -> None:
    """What says what the description says, calls itself so, or runs between headline and story."""
    assert _shown(f"{HEAD}{markup}<article>{STORY}</article>", **({"lead": told} if told else {})).get("lead") == lead


def test_a_lead_with_its_place() -> None:
    """A dateline in the lead has a field of its own."""
    shown = _shown(f"{HEAD}<p class=sapo><span class=location>Cần Thơ</span> {LINE}</p><article>{STORY}</article>")
    assert (shown["dateline"], shown["lead"]) == ("Cần Thơ", LINE)


@pytest.mark.parametrize(
    ("opening", "is_lead"),
    [(f"<b>{LINE}</b>", True), ("<b>Giá gạo tăng.</b>", False), (f"<b>{LINE}</b> {DESCRIPTION}", False)],
)
def test_a_story_that_opens_in_bold(opening: str, is_lead: bool) -> None:  # noqa: FBT001 - an expected value
    """A bold paragraph of the length of a sentence, at the very beginning of the story."""
    assert _shown(f"{HEAD}<article><p>{opening}</p>{STORY}</article>").get("lead") == (LINE if is_lead else None)
    assert _shown(f"{HEAD}<article><p>{DESCRIPTION}</p><p>{opening}</p></article>").get("lead") is None


def test_topics_are_shown_too() -> None:
    """Breadcrumbs above, tags below."""
    page = f"<p class=crumbs><a>Kinh tế</a></p>{HEAD}<article>{STORY}</article><p class=tags><a href=/t>gạo</a></p>"
    shown = _shown(page)
    assert (shown["breadcrumbs"], shown["tags"]) == ("Kinh tế", "gạo")


def test_names_of_places() -> None:
    """Provenance names an element by its tag and first class word; a line is short."""
    assert place_of(lxml.html.fragment_fromstring("<p class='a b'>x</p>")) == "p.a"
    assert place_of(lxml.html.fragment_fromstring("<p>x</p>")) == "p"
    assert short_text(lxml.html.fragment_fromstring(f"<p>{'a' * 160}</p>")) == "a" * 160
    assert short_text(lxml.html.fragment_fromstring(f"<p>{'a' * 161}</p>")) == ""
    assert short_text(lxml.html.fragment_fromstring(f"<p>a<b>{'a' * 160}</b></p>")) == ""


# ------------------------------------------------------------------------------------- pages whose names say nothing
MENU: Final = f"<ul>{''.join(f'<li><a href=/muc-{number}>Mục {number}</a></li>' for number in range(9))}</ul>"
DATE: Final = "<em>08:15 - 14/03/2026</em>"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        (f"<b>Lê Thị Cẩm Tiên</b>{DATE}", "Lê Thị Cẩm Tiên"),
        (f"{DATE}<b>Cẩm Tiên</b>", "Cẩm Tiên"),
        (f"<b>Cẩm Tiên, phóng viên</b>{DATE}", "Cẩm Tiên, phóng viên"),
        (f"<b><a href=/kinh-te>Kinh Tế</a></b>{DATE}", None),  # a link leads to a category more often than to a person
        (f"<b class=category>Kinh Tế</b>{DATE}", None),
        (f"<b>Kinh tế</b>{DATE}", None),
        (f"<b>Báo Bưng Biền</b>{DATE}", None),
        (f"<b>Tiên</b>{DATE}", None),
        (f"<b hidden>Cẩm Tiên</b>{DATE}", None),
        (f"<b>Cẩm Tiên</b><i>1.024 lượt xem</i>{DATE}", "Cẩm Tiên"),
    ],
)
def test_a_name_beside_the_date_is_the_author(line: str, author: str | None) -> None:
    assert _shown(f"{HEAD}<div>{line}</div><article>{STORY}</article>").get("authors") == author


def test_a_name_beside_the_date_is_asked_last() -> None:
    """What calls itself the byline, and a person that the head tells, go before."""
    line = f"<div><b>Cẩm Tiên</b>{DATE}</div>"
    assert _shown(f"{HEAD}{line}<p class=author>Ba Cần</p><article>{STORY}</article>")["authors"] == "Ba Cần"
    assert "authors" not in _shown(f"{HEAD}{line}<article>{STORY}</article>", authors="Ba Cần")
    assert _shown(f"{HEAD}{line}<article>{STORY}</article>", authors="bao.vn")["authors"] == "Cẩm Tiên"


@pytest.mark.parametrize(
    ("row", "crumbs"),
    [
        (
            "<p><a href=/>Trang chủ</a> <a href=/kinh-te.html>Kinh tế</a> <a href=/kinh-te/gao/>Gạo</a></p>",
            "Kinh tế, Gạo",
        ),
        ("<p><a href=/kinh-te-d3/>Kinh tế</a></p>", "Kinh tế"),
        ("<p><a href=/chinh-tri-xa-hoi.htm>Chính trị - Xã hội</a></p>", "Chính trị - Xã hội"),
        ("<p><a href=/dang-nhap>Đăng nhập</a></p>", None),
        ("<p><a href=/abc>Kinh tế</a> <a href=/def>Thế giới</a></p>", None),
        ("<p><a href=/abc>Kinh tế</a></p>", "Kinh tế"),  # a line of its own
        ("<p>Tin <a href=/abc>Kinh tế</a></p>", None),
        ("<p hidden><a href=/kinh-te>Kinh tế</a></p>", None),
        ("<nav><a href=/kinh-te>Kinh tế</a></nav>", None),
        ("<p class=top-menu><a href=/kinh-te>Kinh tế</a></p>", None),
        ("<p><a href=/co-phieu/VTO>VTO</a></p>", None),
        (MENU, None),
        (MENU.replace("<li><a href=/muc-4", "<li class=active><a href=/muc-4"), "Mục 4"),
    ],
)
def test_links_that_say_their_own_names_are_categories(row: str, crumbs: str | None) -> None:
    """Right above the headline, where nothing calls itself the breadcrumbs; a menu says nothing but what is open."""
    root, fields = _page(f"<div>{row}{HEAD}<article>{STORY}</article></div>")
    read_fields([*root.iter("*")], next(root.iter("article")), fields, "https://bao.vn/a.htm")
    assert ", ".join(fields["breadcrumbs"][0].values if "breadcrumbs" in fields else ()) == (crumbs or "")


def test_categories_of_the_head_go_before_links_that_say_their_names() -> None:
    page = f"<div><p><a href=/kinh-te>Kinh tế</a></p>{HEAD}<article>{STORY}</article></div>"
    assert _shown(page, section="Nông sản").get("breadcrumbs") is None


def test_the_story_is_where_the_headline_is() -> None:
    """Half of the text and the headline outweigh many other things beside it."""
    others = "".join(f"<div><p>{LINE}</p><form><input></form></div>" for _ in range(3))
    root, _ = _page(f"<div><div id=here><h1>{TITLE}</h1>{STORY}</div><div>{others}</div></div>")
    found = find_body(root)
    assert found is not None
    assert found[0].get("id") == "here"
    root, _ = _page(f"<div><h1>{TITLE}</h1><div>{STORY}</div><div>{others}</div></div>")
    found = find_body(root)
    assert found is not None
    assert len(list(found[0].iter("p"))) == 7


def test_a_bold_headline_in_the_story_is_no_lead() -> None:
    """It opens the story, has the length of a sentence, and is the headline."""
    title = "Giá gạo xuất khẩu tăng mạnh hôm nay, nhà vườn mừng vì được mùa và được giá"
    assert "lead" not in _shown(f"<article><h1><b>{title}</b></h1>{STORY}</article>")
