"""Polls: what makes one, how much belongs to it, and what becomes of it."""

from __future__ import annotations

import lxml.html
import pytest
from tests.body.helpers import FIRST, LAST, page

import vnnews
from vnnews.body.polls import find_polls
from vnnews.model import Notice

OPTIONS = "<p><input type=radio name=a>Thác Một</p><p><input type=radio name=a>Thác Bảy</p>"


def _polls(markup: str) -> list[str]:
    body = lxml.html.fragment_fromstring(f"<div>{markup}</div>")
    found = find_polls(body)
    assert {role for role, _ in found.values()} <= {"notice"}
    return [f"{each.get('id') or each.tag}: {found[each][1]}" for each in body.iter() if each in found]


@pytest.mark.parametrize(
    ("markup", "want"),
    [
        (f"<div id=a><p>Thác nào đẹp?</p>{OPTIONS}</div>", ["a: a poll of 2 options"]),
        (f"<div id=a>Thác nào đẹp?{OPTIONS.replace('radio', 'CHECKBOX')}</div>", ["a: a poll of 2 options"]),
        (f"<div id=a class=poll>{OPTIONS}</div>", ["a: a poll of 2 options"]),
        *(
            (f"<form id=a>{OPTIONS}<{tag}>{word}</{tag}></form>", ["a: a poll of 2 options"])
            for tag in ("button", "a", "span", "div")
            for word in ("Bình chọn", "Gửi bình chọn", "BIỂU QUYẾT", "Bỏ phiếu", "Xem kết quả", "Vote")
        ),
        (f"<form id=a>{OPTIONS}<input type=submit value='Bình chọn'></form>", ["a: a poll of 2 options"]),
        (f"<form id=a>{OPTIONS}<button>Voted</button></form>", []),
        (f"<form id=a>{OPTIONS}<button>Tìm</button></form>", []),
        (f"<form id=a>{OPTIONS}<p>Bình chọn</p></form>", []),
        (f"<form>Gì?{OPTIONS.replace('radio', 'text')}</form>", []),
        ("<form>Thác nào đẹp nhất?<p><input type=radio name=a>Thác Một</p></form>", []),
        ("<form>A?<input type=radio name=a>1<input type=radio name=a>2</form>", []),
        (f"<div id=a>Gì?{OPTIONS}{'a' * 1500}</div>", []),
        (f"Thác nào?{OPTIONS}", []),
        (
            f"<form id=a>Gì?{OPTIONS}{OPTIONS.replace('name=a', 'name=b')}</form>",
            ["a: a poll of 4 options"],
        ),
        (
            f"<div id=a>Gì?{OPTIONS}</div><div id=b>Gì?{OPTIONS.replace('name=a', 'name=b')}</div>",
            ["a: a poll of 2 options", "b: a poll of 2 options"],
        ),
        (f"<fieldset id=a><legend>Thác nào?</legend>{OPTIONS}</fieldset>", ["a: a poll of 2 options"]),
    ],
)
def test_what_is_a_poll(markup: str, want: list[str]) -> None:
    """Two options with words, and a question, a name or a button that says so."""
    assert _polls(markup) == want


@pytest.mark.parametrize(
    ("around", "is_taken"),
    [
        ("<p>Thác nào đẹp?</p>{}", True),
        ("Thác nào đẹp:{}", True),
        *(
            (f"<{tag}>Ý kiến bạn đọc về sông Gâm và các thác ở đó hôm nay</{tag}>{{}}", True)
            for tag in ("h2", "h3", "h4", "h5", "h6")
        ),
        ("<div><legend>Ý kiến bạn đọc về sông Gâm và các thác ở đó nay</legend></div>{}", True),
        ("<p>Ý kiến bạn đọc</p>{}<button>Gửi</button>", True),
        ("<p>Ghe về bến từ sáng sớm, khách lên bờ đi chợ rất đông.</p>{}", False),
        ("<p>" + "a" * 300 + "?</p>{}", False),
        ("{}<p>" + "Ghe về bến từ sáng sớm, khách lên bờ đi chợ. " * 3 + "</p>", False),
        ("{}" + "Ghe về bến từ sáng sớm, khách lên bờ đi chợ. " * 3, False),
    ],
)
def test_how_much_belongs_to_a_poll(around: str, *, is_taken: bool) -> None:
    """The question above the options and the buttons below them; a paragraph of the story does not."""
    inner = f"<div id=in>{OPTIONS}<a>Bình chọn</a></div>"
    holder = "out" if is_taken else "in"
    assert _polls(f"<div id=out>{around.format(inner)}</div>") == [f"{holder}: a poll of 2 options"]


def test_a_poll_in_many_elements() -> None:
    """As far out as six of them."""
    inner = f"<div id=in>{OPTIONS}<a>Bình chọn</a></div>"
    for count, name in ((5, "out"), (6, "d")):
        page = f"<div id=out>{'<div id=d>' * count}{inner}{'</div>' * count}</div>"
        assert _polls(page) == [f"{name}: a poll of 2 options"]


@pytest.mark.parametrize(
    ("before", "after", "is_wider"),
    [
        ("a" * 40, "", True),
        ("a" * 41, "", False),
        (f"{'a' * 299}?", "", True),
        (f"{'a' * 300}?", "", False),
        (f"{'a' * 60}:", "", True),
        ("", "a" * 120, True),
        ("", "a" * 121, False),
        ("", f"{'a' * 60}<p>{'b' * 60}</p>", True),
        ("", f"{'a' * 60}<p>{'b' * 61}</p>", False),
        ("", f"{'<p></p>' * 3}<h3>a</h3>", True),
        ("a" * 41, "<h3>a</h3>", False),
        (f"{'a' * 20}<p>{'a' * 19}</p>", "", True),
        (f"{'a' * 20}<p>{'a' * 20}</p>", "", False),
        (f"<!-- {'a' * 400} -->", "", True),
    ],
)
def test_how_much_stands_around_a_poll(before: str, after: str, *, is_wider: bool) -> None:
    """A label of 40 characters, a question of 300, buttons of 120."""
    inner = f"<div id=in>{OPTIONS}<a>Bình chọn</a></div>"
    holder = "out" if is_wider else "in"
    assert _polls(f"<div id=out>{before}{inner}{after}</div>") == [f"{holder}: a poll of 2 options"]


def test_how_many_letters_a_poll_has() -> None:
    """Two for each option, and 1500 characters in all."""
    box = "<input type=radio name=a>"
    for words, found in ((("có", "ừ1"), 0), (("có", "ừm"), 1), (("có", "a" * 1497), 1), (("có", "a" * 1498), 0)):
        options = "".join(f"<p>{box}{word}</p>" for word in words)
        assert len(_polls(f"<form class=poll>{options}</form>")) == found


@pytest.mark.parametrize("tag", ["form", "fieldset"])
def test_options_of_several_names(tag: str) -> None:
    """In one form or field set they are one poll, whatever their names are; without it each name is its own."""
    options = "".join(f"<p><input type=checkbox name={name}>Thác {name}</p>" for name in ("ba", "bể"))
    assert _polls(f"<{tag} id=a>Thác nào?{options}</{tag}>") == ["a: a poll of 2 options"]
    assert _polls(f"<div id=a>Thác nào?{options}</div>") == []


def test_options_at_different_depths() -> None:
    """What is around them all holds the poll."""
    box = "<input type=radio name=a>"
    options = f"<p>{box}Thác Một</p><div><div><p>{box}Thác Hai</p></div></div><p><b>{box}</b>Thác Ba</p>"
    assert _polls(f"<form id=a>Thác nào?{options}</form>") == ["a: a poll of 3 options"]
    assert _polls(f"<form id=a>Thác nào?<div>{options}</div></form>") == ["a: a poll of 3 options"]


@pytest.mark.parametrize(
    "poll",
    [
        (
            "<form><p>Bạn thích thác nào?</p><label><input type=radio name=a> Thác Một</label>"
            "<label><input type=radio name=a> Thác Bảy</label><button>Gửi</button></form>"
        ),
        (
            "<div class=poll><b>Thác nào đẹp</b><input type=checkbox id=x name=a><label for=x>Thác Một</label>"
            "<input type=checkbox id=y name=a><label for=y>Thác Bảy</label></div>"
        ),
        (
            "<fieldset><legend>Thác nào đẹp nhất</legend><div><input type=radio name=a>Thác Một</div>"
            "<div><input type=radio name=a>Thác Bảy</div><input type=submit value='Biểu quyết'></fieldset>"
        ),
        (
            "<section><h4>Thác nào đẹp nhất?</h4><ul><li><input type=radio name=q value=1>Thác Một</li>"
            "<li><input type=radio name=q value=2>Thác Bảy</li></ul></section>"
        ),
    ],
)
def test_polls_are_notices(poll: str) -> None:
    """Question and options are one notice, wherever the inputs stand."""
    article = page(poll)
    notices = [block for block in article.body if isinstance(block, Notice)]
    assert len(notices) == 1
    assert "poll" in notices[0].reason.evidence
    assert all(word in notices[0].text for word in ("Thác Một", "Thác Bảy", "hác nào"))
    assert "Thác Một" not in article.text
    assert [block.role for block in article.body] == ["paragraph", "paragraph", "notice", "paragraph"]


@pytest.mark.parametrize(
    "form",
    [
        "<form><label><input type=radio name=a>Công ty</label><label><input type=radio name=a>Tin tức</label></form>",
        "<form>" + "<input type=radio name=star>" * 5 + "</form>",
        "<form><input type=text name=q><input type=submit value=Tìm></form>",
    ],
)
def test_other_forms_are_none(form: str) -> None:
    """A form to search with, stars, a field to fill in."""
    article = page(form)
    assert not any("poll" in block.reason.evidence for block in article.body)
    assert FIRST in article.text


def test_a_form_around_the_story_is_no_poll() -> None:
    """ASP.NET puts a form around everything."""
    radios = "<input type=radio name=a>Có?<input type=radio name=a>Không?"
    article = vnnews.parse_html(
        f"<form><h1>Ngược dòng sông Gâm</h1><div class='article-content'><p>{FIRST}</p><p>{LAST}</p>"
        f"<div>{radios}</div></div></form>"
    )
    assert [block.text for block in article.paragraphs] == [FIRST, LAST]
