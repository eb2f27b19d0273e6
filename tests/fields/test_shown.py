"""What stands around a story: which line is the headline, which date and which names are the story's."""

from __future__ import annotations

import lxml.html
import pytest
from tests.fields.helpers import DAY, HEAD

from vnnews.fields.shown import SHOWN, read_fields
from vnnews.metadata.candidates import Candidates, FieldCandidate
from vnnews.model import Origin

STORY = "<article><p>Ghe về bến từ sáng sớm, khách lên bờ đi chợ rất đông, ai cũng vui vì lúa được giá.</p></article>"


def _read(markup: str, /, wanted: frozenset[str] = SHOWN, **told: str) -> tuple[Candidates, list[str]]:
    """What is shown, and the elements it was read off."""
    root = lxml.html.document_fromstring(f"<html><body>{markup}</body></html>")
    fields: Candidates = {field: [FieldCandidate((value,), Origin.META, "m")] for field, value in told.items()}
    taken = read_fields([*root.iter("*")], next(root.iter("article"), None), fields, "https://bao.vn/a.htm", wanted)
    names = [str(each.get("id") or each.tag) for each in root.iter() if each in taken]
    return {field: offers[-1:] for field, offers in fields.items() if offers[-1].origin is not Origin.META}, names


def _shown(field: str, markup: str, /, **told: str) -> str | None:
    found = _read(markup, SHOWN, **told)[0].get(field)
    return found[0].values[0] if found else None


def test_only_what_is_wanted_is_read() -> None:
    """Each field alone; what was read off an element is told, so that it is no block of the story."""
    page = (
        f"<p class=crumbs id=c><a href=/k>Kinh tế</a></p><h1 id=h>Giá gạo tăng</h1><p id=d class=date>{DAY}</p>"
        "<p id=l class=sapo>Lúa hè thu được giá, nông dân vui.</p><p id=a class=author>Mai An</p>"
        f"{STORY}<p class=tags id=t><a href=/t>gạo</a></p>"
    )
    taken = {"headline": ["h"], "published": ["d"], "lead": ["l"], "authors": ["a"], "breadcrumbs": ["c"], "tags": []}
    assert set(taken) == SHOWN
    for field, names in taken.items():
        fields, found = _read(page, frozenset({field}))
        assert ({*fields}, found) == ({field}, names)
    fields, found = _read(page)
    assert ({*fields}, found) == ({*SHOWN}, ["c", "h", "d", "l", "a"])
    assert {field: offers[0].place for field, offers in fields.items()} == {
        "headline": "h1",
        "published": "p.date",
        "lead": "p.sapo",
        "authors": "p.author",
        "breadcrumbs": "p.crumbs",
        "tags": "p.tags",
    }


# ------------------------------------------------------------------------------------------------------------ headline
@pytest.mark.parametrize(
    ("markup", "told", "want"),
    [
        ("<h1>Giá gạo lên</h1><h1>Lúa chín ở Cần Thơ</h1>", "Giá gạo lên", "Giá gạo lên"),
        (
            "<h1>Giá gạo lên</h1><h1>Giá gạo lên ở Cần Thơ</h1>",
            "Giá gạo lên ở Cần Thơ - Báo Lúa",
            "Giá gạo lên ở Cần Thơ",
        ),
        ("<h1>Giá gạo</h1><h1>Giá gạo ở</h1>", "Xe lửa", None),
        ("<h1>Giá gạo lên xuống</h1><h1>Giá lúa lên xuống</h1>", "Xe lửa về ga", None),
        ("<h1>Giá xe về ga</h1>", "Giá gạo lên xuống", "Giá xe về ga"),
        ("<h1>Giá gạo về ga</h1><h1>Xe lửa về ga rồi</h1>", "Giá gạo lên xuống", "Giá gạo về ga"),
        ("<h1></h1><h1>Giá gạo</h1>", "", "Giá gạo"),
        ("<h1>Một hai ba</h1><h1>Bốn năm sáu</h1>", "", "Một hai ba"),
        ("<h1>Một hai ba</h1><h1>Bốn năm sáu bảy</h1>", "", "Bốn năm sáu bảy"),
    ],
)
def test_which_h1_is_the_headline(markup: str, told: str, want: str | None) -> None:
    """The one that says what the head says, half of its words at least; without a word of the head the longest."""
    assert _shown("headline", f"{markup}{STORY}", **({"headline": told} if told else {})) == want


@pytest.mark.parametrize(
    ("markup", "want"),
    [
        ("<div>Giá gạo lên nhanh</div><div>Giá gạo lên nhanh ở Cần Thơ</div>", "Giá gạo lên nhanh ở Cần Thơ"),
        ("<div>Giá gạo lên nhanh ở Cần Thơ</div><div>Giá gạo lên nhanh</div>", "Giá gạo lên nhanh ở Cần Thơ"),
        ("<p id=a>Giá gạo lên nhanh</p><p id=b>Giá gạo lên nhanh</p>", "Giá gạo lên nhanh"),
        ("<div>“GIÁ gạo lên nhanh</div>", None),
        ("<div>GIÁ gạo lên nhanh</div>", "GIÁ gạo lên nhanh"),
        ("<div>Giá gạo lên</div>", None),
        ("<div>gạo lên nhanh ở</div>", None),
        ("<div>Giá gạo lên <b>nhanh</b></div>", "Giá gạo lên nhanh"),
        ("<div><b>Giá gạo</b> lên nhanh</div>", None),
        *((f"<{tag}>Giá gạo lên nhanh</{tag}>", None) for tag in ("a", "li", "script", "title")),
    ],
)
def test_a_line_that_the_head_calls_the_headline(markup: str, want: str | None) -> None:
    """Word for word from its beginning, the longest; not in a link or a list."""
    page = f"{markup}{STORY}"
    assert _shown("headline", page, headline="Giá gạo lên nhanh ở Cần Thơ - Báo Lúa") == want
    assert _shown("headline", page) is None


@pytest.mark.parametrize(
    ("markup", "want"),
    [
        ("<h2>Giá gạo lên nhanh</h2><h3>Lúa chín ở miền Tây</h3>", "Lúa chín ở miền Tây"),
        ("<h2>Giá gạo lên nhanh</h2><b>Lúa chín ở miền Tây</b>", "Giá gạo lên nhanh"),
        ("<b>Giá gạo lên nhanh</b><strong>Lúa chín ở miền Tây</strong>", "Lúa chín ở miền Tây"),
        ("<h2>Giá gạo lên nhanh</h2><h3>Lúa chín</h3>", "Giá gạo lên nhanh"),
        ("<h2 hidden>Giá gạo lên nhanh</h2>", None),
        ("<h2>Giá gạo lên nhanh:</h2>", None),
        ("<h4>Giá gạo lên nhanh</h4>", None),
        ("<h2>Giá gạo lên nhanh</h2>" + "<i></i>" * 59, "Giá gạo lên nhanh"),
        ("<h2>Giá gạo lên nhanh</h2>" + "<i></i>" * 60, None),
        (f"{STORY}<h2>Giá gạo lên nhanh</h2>", None),
    ],
)
def test_a_line_that_is_set_as_a_headline(markup: str, want: str | None) -> None:
    """Nearest above the story, where neither an `<h1>` nor the head tells one."""
    assert _shown("headline", f"{markup}{STORY}") == want
    assert _shown("headline", f"{markup}{STORY}", headline="Báo Lúa") == want
    for told in ("Báo Lúa Việt Nam", "Báo Lúa của Việt Nam hôm nay"):
        assert _shown("headline", f"{markup}{STORY}", headline=told) is None


# ---------------------------------------------------------------------------------------------------------------- date
CHANGED = ("Cập nhật:", "Cập nhật lúc", "(Cập nhật", "Lần cập nhật:", "Sửa:", "Chỉnh sửa:", "Updated:", "Last updated")


@pytest.mark.parametrize(
    ("markup", "want"),
    [
        (f"<p>{DAY}</p>{HEAD}<p>05/09/2026 11:00</p>", "05/09/2026 11:00"),
        (f"<p>{DAY}</p>{HEAD}", DAY),
        (f"<p>05/09/2026 11:00</p><p>{DAY}</p>{HEAD}", DAY),
        (f"<p>{DAY}</p>{'<i></i>' * 59}{HEAD}", DAY),
        (f"<p>{DAY}</p>{'<i></i>' * 60}{HEAD}", None),
        (f"{HEAD}<p><b>{DAY}</b></p>", DAY),
        (f"{HEAD}<p>{'<b>a</b>' * 5}<b>{DAY}</b></p>", f"{'a' * 5}{DAY}"),
        (f"{HEAD}<p><i>Chữ</i> <i>{DAY}</i></p>", f"Chữ {DAY}"),
        (f"{HEAD}<p>{DAY} {'a' * 160}</p>", None),
        (f"{HEAD}<p class=menu>{DAY}</p>", None),
        (f"{HEAD}<p class='menu date'>{DAY}</p>", DAY),
        *(
            (f"{HEAD}<p class='date {word}'>{DAY}</p>", None)
            for word in ("timenow", "time-now", "current-date", "currentdate", "current-time", "clock", "today")
        ),
        (f"{HEAD}<p id=currenttime>{DAY}</p>", None),
        (f"{HEAD}<p class=date hidden>{DAY}</p>", None),
        (f"{HEAD}<script>{DAY}</script>", None),
        (f"{HEAD}<p>Chữ</p>", None),
        (f"{HEAD}<time datetime='2026-09-04T10:00'>qua</time>", "2026-09-04T10:00"),
        (f"{HEAD}<time datetime='2026-09-04T10:00' hidden>qua</time>", "2026-09-04T10:00"),
        (f"{HEAD}<time datetime='x'>qua</time>", None),
        (f"{HEAD}<div class=date><time datetime='2026-09-04T10:00'>{DAY}</time></div>", "2026-09-04T10:00"),
        (f"{HEAD}<p datetime='2026-09-04T10:00'>qua</p>", None),
        (f"{HEAD}<p class=date>04/09/2026</p>", "04/09/2026"),
        (f"<p class=date>04/09/2026</p>{HEAD}", None),
        *((f"{HEAD}<p>{word} 05/09/2026 11:00</p><p>{DAY}</p>", DAY) for word in CHANGED),
        *((f"{HEAD}<p>{word} 05/09/2026 11:00</p>", f"{word} 05/09/2026 11:00") for word in CHANGED),
        (f"<p>{DAY}</p><p>Cập nhật 05/09/2026 11:00</p>{HEAD}", DAY),
        (f"{HEAD}<p>Cập nhật 05/09/2026 11:00</p>{'<i></i>' * 5}<p>{DAY}</p>", DAY),
        (f"{HEAD}<p>Cập nhật 05/09/2026 11:00</p>{'<i></i>' * 6}<p>{DAY}</p>", "Cập nhật 05/09/2026 11:00"),
        (f"{HEAD}<p>Cập nhật 05/09/2026 11:00</p><p>Sửa 06/09/2026 11:00</p>", "Cập nhật 05/09/2026 11:00"),
        (f"{HEAD}<p>04/09/2026</p>", "04/09/2026"),
        (f"<p>04/09/2026</p>{HEAD}", None),
        (f"{HEAD}<p>Phiên chợ họp ngày 04/09/2026</p>", None),
    ],
)
def test_which_date_is_the_story_s(markup: str, want: str | None) -> None:
    """The first behind the headline, else the nearest before it; a day calls itself a date or is all of a line."""
    assert _shown("published", f"{markup}{STORY}") == want


def test_the_date_that_the_head_tells_too() -> None:
    """Within a day of it; where it tells several, of one of them."""
    page = f"{HEAD}<p>01/09/2026 10:00</p><p>{DAY}</p>{STORY}"
    assert _shown("published", page) == "01/09/2026 10:00"
    for told, want in (
        ("2026-09-04", DAY),
        ("2026-09-05T10:00", DAY),
        ("2026-09-05T10:01", None),
        ("x", "01/09/2026 10:00"),
    ):
        assert _shown("published", page, published=told) == want, told


# ------------------------------------------------------------------------------------------------------------- authors
def _authors(markup: str) -> tuple[tuple[str, ...], tuple[str | None, ...], list[str]]:
    fields, taken = _read(markup, frozenset({"authors"}))
    if "authors" not in fields:
        return (), (), taken
    return fields["authors"][0].values, fields["authors"][0].links, taken


def test_the_category_in_a_byline_is_nobody() -> None:
    """`post-meta` holds who wrote a story, when, and where it stands; what is left out by one page leaves the rest."""
    link = "<a class='article-catname mr10' href=/thue>Thuế</a>"
    assert _shown("authors", f"{HEAD}<div class=post-meta>{link}</div>{STORY}") is None
    assert _shown("authors", f"{HEAD}<div class=post-meta>{link} <b>Mai An</b></div>{STORY}") == "Mai An"
    assert _shown("authors", f"{HEAD}<div class=post-meta><a href=/an>Mai An</a></div>{STORY}") == "Mai An"


@pytest.mark.parametrize("name", ["photo-author", "PhotoCMS_Author", "VideoCMS_Author", "image_author"])
def test_who_made_a_picture_is_no_author(name: str) -> None:
    """Nor is anybody who is named in a figure."""
    assert _authors(f"{HEAD}<p class={name}>Mai An</p>{STORY}") == ((), (), [])
    assert _authors(f"{HEAD}<figure><p class=author>Mai An</p></figure>{STORY}") == ((), (), [])
    assert _authors(f"{HEAD}<p class={name}>Mai An</p><p class=author>Tư Bến</p>{STORY}")[0] == ("Tư Bến",)


@pytest.mark.parametrize(
    ("byline", "names", "links"),
    [
        ("<p class=author>Mai An</p>", ("Mai An",), (None,)),
        ("<p class=author><a href=/m>Mai An</a></p>", ("Mai An",), ("https://bao.vn/m",)),
        ("<p class=author><a href=/m>Mai An</a><b>Lê Tư</b></p>", ("Mai An", "Lê Tư"), ("https://bao.vn/m", None)),
        ("<p class=author>Theo <b>Mai An</b></p>", ("Mai An",), (None,)),
        ("<p class=author>Mai An <i>viết</i></p>", (), ()),
        ("<p class=author>Mai An <i>Viết</i></p>", ("Viết",), (None,)),
        ("<p class=author><b hidden>Lê Tư</b><b>Mai An</b></p>", ("Mai An",), (None,)),
        ("<p class=author>Mai An <i></i></p>", ("Mai An",), (None,)),
        (f"<p class=author>Mai An, {'<i></i>' * 3} Lê Tư</p>", ("Mai An, Lê Tư",), (None,)),
        ("<a rel=author href=/m>Mai An</a>", ("Mai An",), ("https://bao.vn/m",)),
        ("<a href=/tac-gia/m>Mai An</a>", ("Mai An",), ("https://bao.vn/tac-gia/m",)),
        ("<p class=author>xem thêm</p><p class=author>Mai An</p>", ("Mai An",), (None,)),
        ("<p class=author hidden>Lê Tư</p><p class=author>Mai An</p>", ("Mai An",), (None,)),
        ("<div><p class=author>Mai An</p><p class=author>Lê Tư</p></div>", ("Mai An", "Lê Tư"), (None, None)),
        ("<div><p class=author>Mai An</p><p class='author x'>Lê Tư</p></div>", ("Mai An",), (None,)),
        ("<div><p class=author>Mai An</p><b class=author>Lê Tư</b></div>", ("Mai An",), (None,)),
    ],
)
def test_the_names_of_a_byline(byline: str, names: tuple[str, ...], links: tuple[str | None, ...]) -> None:
    """In elements of their own, with their addresses, and in the elements beside it that look the same."""
    around = f"<section>{'<i></i>' * 7}{byline}</section>"
    for page in (f"{HEAD}{around}{STORY}", f"{HEAD}{STORY}{around}"):
        assert _authors(page)[:2] == (names, links)


def test_a_byline_is_a_line() -> None:
    """A box around the author is not taken out of the page, nor a line that signs the story inside of it."""
    assert _authors(f"{HEAD}<p class=author id=a>Mai An</p>{STORY}")[2] == ["a"]
    box = f"<div class=author id=a><b>Mai An</b><p>{'a' * 160}</p></div>"
    assert _authors(f"{HEAD}{box}{STORY}") == (("Mai An",), (None,), [])
    signed = STORY.replace("</article>", "<p class=author id=a>Mai An</p></article>")
    assert _authors(f"{HEAD}{signed}") == (("Mai An",), (None,), [])
    assert _authors(f"{HEAD}{STORY}{'<i></i>' * 59}<p class=author>Mai An</p>")[0] == ("Mai An",)
    assert _authors(f"{HEAD}{STORY}{'<i></i>' * 60}<p class=author>Mai An</p>")[0] == ()


@pytest.mark.parametrize(
    ("beside", "name"),
    [
        ("<b>Mai An</b><p>{}</p>", "Mai An"),
        ("<p>{}</p><b>Mai An</b>", "Mai An"),
        ("<b>Lê Tư</b><p>{}</p><b>Mai An</b>", "Lê Tư"),
        ("<p><i>{}</i> <b>Mai An</b></p>", "Mai An"),
        ("<p>{}</p><b>Lê Thị Mai An Bình</b>", "Lê Thị Mai An Bình"),
        ("<p>{}</p><b>Lê Thị Mai An Bình Minh</b>", None),
        ("<p>{}</p><b>Mai</b>", None),
        ("<p>{}</p><b>mai an</b>", None),
        ("<p>{}</p><b><a href=/x>Mai An</a></b>", None),
        ("<p>{}</p><a href=/x>Mai An</a>", None),
        ("<p>{}</p><b hidden>Mai An</b>", None),
        ("<p>{}</p><b class=cate>Mai An</b>", None),
        ("<p>{}</p><i></i><b>Mai An</b>", None),
        ("<p>{}</p><!-- x --><b>Mai An</b>", None),
        *((f"<p>{{}}</p><b>{word} Mai An</b>", None) for word in ("Báo", "Tạp Chí", "Theo", "Tin", "Ban")),
    ],
)
def test_a_name_right_beside_the_date(beside: str, name: str | None) -> None:
    """Where nothing calls itself the byline, a name there is the author's; links lead to categories."""
    page = f"{HEAD}<div>{'<u></u>' * 7}{beside.format(DAY)}</div>{STORY}"
    assert _shown("authors", page) == name
    assert _shown("authors", page, authors="Lê Tám") is None
    assert _shown("authors", page, authors="bao.vn") == name
    assert _shown("authors", page, authors="Báo Lúa", site_name="Báo Lúa") == name
    assert _shown("authors", f"{page}<p class=author>Lê Tám</p>") == "Lê Tám"
    if name is not None:
        assert _read(page)[0]["authors"][0].place == "b beside the date"


def test_a_headline_that_is_a_link_to_the_page_itself() -> None:
    """As on podcasts; to another page it is no headline."""
    told = {"headline": "Giá gạo lên nhanh - Báo Lúa"}
    for href, want in (("/a.htm", "Giá gạo lên nhanh"), ("/b.htm", None), ("", None)):
        assert _shown("headline", f"<a href='{href}'>Giá gạo lên nhanh</a>{STORY}", **told) == want
