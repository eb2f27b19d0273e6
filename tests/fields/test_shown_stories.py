"""Where a story is in a page that nobody has described, and what the page shows around it."""

from __future__ import annotations

from typing import Final

import pytest
from tests.fields.helpers import HEAD, LINE, tree_of

from vnnews.fields.shown import read_fields
from vnnews.metadata.candidates import Candidates, FieldCandidate
from vnnews.model import Origin

STORY: Final = f"<p>{LINE}</p>" * 4


# ------------------------------------------------------------------------------------------------------------- display
def _shown(markup: str, **told: str) -> dict[str, str]:
    """The fields that a page shows."""
    root, _ = tree_of(markup)
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
    root, fields = tree_of(f"<div>{row}{HEAD}<article>{STORY}</article></div>")
    read_fields([*root.iter("*")], next(root.iter("article")), fields, "https://bao.vn/a.htm")
    assert ", ".join(fields["breadcrumbs"][0].values if "breadcrumbs" in fields else ()) == (crumbs or "")


def test_categories_of_the_head_go_before_links_that_say_their_names() -> None:
    page = f"<div><p><a href=/kinh-te>Kinh tế</a></p>{HEAD}<article>{STORY}</article></div>"
    assert _shown(page, section="Nông sản").get("breadcrumbs") is None


def test_a_bold_headline_in_the_story_is_no_lead() -> None:
    """It opens the story, has the length of a sentence, and is the headline."""
    title = "Giá gạo xuất khẩu tăng mạnh hôm nay, nhà vườn mừng vì được mùa và được giá"
    assert "lead" not in _shown(f"<article><h1><b>{title}</b></h1>{STORY}</article>")
