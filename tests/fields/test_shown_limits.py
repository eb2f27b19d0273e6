"""What stands around a story, at the limits: how long, how far away, how many."""

from __future__ import annotations

import lxml.html
import pytest
from tests.fields.helpers import DAY, HEAD

from vnnews.fields.shown import SHOWN, read_fields
from vnnews.metadata.candidates import Candidates, FieldCandidate
from vnnews.model import Origin

PROSE = "Ghe về bến từ sáng sớm, khách lên bờ đi chợ rất đông, ai cũng vui vì lúa được giá."

STORY = f"<article><p>{PROSE}</p></article>"


def _read(markup: str, /, wanted: str = "", **told: str) -> tuple[Candidates, list[str]]:
    """What is shown, and the ids (or tags) of the elements it was read off."""
    root = lxml.html.document_fromstring(f"<html><body>{markup}</body></html>")
    fields: Candidates = {field: [FieldCandidate((value,), Origin.META, "m")] for field, value in told.items()}
    fields_wanted = frozenset({wanted}) if wanted else SHOWN
    taken = read_fields(
        [*root.iter("*")], next(root.iter("article"), None), fields, "https://bao.vn/a.htm", fields_wanted
    )
    names = [str(each.get("id") or each.tag) for each in root.iter() if each in taken]
    return {field: offers[-1:] for field, offers in fields.items() if offers[-1].origin is not Origin.META}, names


def _shown(field: str, markup: str, /, **told: str) -> str | None:
    found = _read(markup, "", **told)[0].get(field)
    return found[0].values[0] if found else None


def _words(count: int, first: int = 0) -> str:
    return " ".join(f"chữ{number}" for number in range(first, first + count))


# ------------------------------------------------------------------------------------------------------------ headline
def test_how_many_words_tell_a_headline() -> None:
    """The longest of several, where nothing else tells; more than twelve words are no better than twelve."""
    for one, two, want in ((11, 12, 2), (12, 13, 1), (3, 4, 2), (4, 3, 1)):
        texts = (_words(one), _words(two, 50))
        page = f"<h1>{texts[0]}</h1><h1>{texts[1]}</h1>{STORY}"
        assert _shown("headline", page) == texts[want - 1]


def test_what_the_head_says_goes_before_length() -> None:
    """Half of its words are enough, less are not."""
    told = "Giá gạo lên xuống"
    long = f"Giá gạo {_words(18)}"
    assert _shown("headline", f"<h1>{told}</h1><h1>{long}</h1>{STORY}", headline=told) == told
    assert _shown("headline", f"<h1>{long}</h1><h1>{told}</h1>{STORY}", headline=told) == told
    half, less = "Giá gạo hôm nay", "Giá lúa hôm nay"
    other = "<h1>Xe lửa về ga</h1>"
    assert _shown("headline", f"{other}<h1>{half}</h1>{STORY}", headline=told) == half
    assert _shown("headline", f"{other}<h1>{less}</h1>{STORY}", headline=told) is None


def test_how_long_a_line_may_be_a_headline() -> None:
    """Twice a line: 320 characters."""
    for size, is_shown in ((320, True), (321, False)):
        line = ("Giá gạo lên nhanh " + "a" * 400)[:size]
        assert (_shown("headline", f"<div>{line}</div>{STORY}", headline=line) == line) is is_shown
        assert (_shown("headline", f"<div>{line}</div>{STORY}", headline=f"Báo {line}") == line) is is_shown


# ---------------------------------------------------------------------------------------------------------------- date
@pytest.mark.parametrize(
    ("markup", "is_shown"),
    [
        (f"<p>{'<b>a</b>' * 5}<b>{DAY}</b></p>", True),
        (f"<div><p>{'<b>a</b>' * 6}<u>{DAY}</u></p></div>", True),  # of its own element
        (f"<p>{'<b>a</b>' * 6}{DAY}</p>", True),
        (f"<p>{'<b>a</b>' * 7}{DAY}</p>", False),
        (f"<p>{DAY} {'a' * 143}</p>", True),
        (f"<p>{DAY} {'a' * 144}</p>", False),
        (f"<p><!-- x -->{DAY}</p>", True),
        ("<p>mười giờ</p>", False),
        ("<p datetime='2026-09-04T10:00'>Phiên chợ họp ngày 04/09/2026</p>", False),
        ("<p class=date datetime=x>04/09/2026</p>", True),
        (f"<p class='date hidden'>{DAY}</p>", False),
        (f"<p class='date d-none'>{DAY}</p>", False),
        (f"<p class='date d-none d-md-block'>{DAY}</p>", True),
    ],
)
def test_a_line_with_a_date(markup: str, *, is_shown: bool) -> None:
    """Six children and 160 characters at most."""
    assert (_shown("published", f"{HEAD}{markup}{STORY}") is not None) is is_shown


def test_a_day_far_above_a_story_without_a_headline() -> None:
    """Among the 400 elements above the story it is that of the visit."""
    for count, is_shown in ((399, False), (400, True)):
        page = f"<p class=date>04/09/2026</p>{'<i></i>' * count}{STORY}"
        assert (_shown("published", page) is not None) is is_shown


# ------------------------------------------------------------------------------------------------------------- authors
def test_how_many_names_look_alike() -> None:
    """Beside the first or beside its parent, where these have six children at most; six further ones."""
    pair = "<b class=author>Mai An</b><b class=author>Lê Tư</b>"
    far = "<i></i>" * 7
    for count, names in ((4, ("Mai An", "Lê Tư")), (5, ("Mai An",))):
        page = f"{HEAD}<section>{far}<div>{pair}{'<i></i>' * count}</div></section>{STORY}"
        assert _read(page, "authors")[0]["authors"][0].values == names
        cells = "".join(f"<div>{each}</b></div>" for each in pair.split("</b>")[:2])
        page = f"{HEAD}<section>{far}<div>{cells}{'<i></i>' * count}</div></section>{STORY}"
        assert _read(page, "authors")[0]["authors"][0].values == names
    many = tuple(f"Mai {letter}" for letter in "ABCDEFGHI")
    rows = "".join(
        f"<div>{''.join(f'<b class=author>{name}</b>' for name in many[start : start + 3])}</div>"
        for start in (0, 3, 6)
    )
    page = f"{HEAD}<section>{far}<div>{rows}</div></section>{STORY}"
    assert _read(page, "authors")[0]["authors"][0].values == many[:7]


def test_a_byline_under_a_headline_in_the_story() -> None:
    """Within twelve elements it is no line of the story; further below it signs it, and stays."""
    for count, taken in ((10, True), (11, False)):
        fill = "<i></i>" * count
        page = f"<i></i><article>{HEAD}{fill}<p class=author id=a>Mai An</p><p>{PROSE}</p></article>"
        assert ("a" in _read(page, "authors")[1]) is taken
        assert _read(page, "authors")[0]["authors"][0].values == ("Mai An",)


# ------------------------------------------------------------------------------------- what stands above the headline
@pytest.mark.parametrize(
    ("above", "taken"),
    [
        ("<p id=k>Xã hội</p>", ["k", "h1"]),
        ("<p id=k>Xã hội</p><p id=l>In bài</p>", ["k", "l", "h1"]),
        (f"<p id=k>{'a' * 160}</p>", ["k", "h1"]),
        (f"<p id=k>{'a' * 161}</p>", ["h1"]),
        ("<p id=k></p>", ["h1"]),
        ("<!-- a --><p id=k>Xã hội</p>", ["k", "h1"]),
        *((f"<p id=k>Xã hội <{tag}></{tag}></p>", ["h1"]) for tag in ("img", "video", "iframe")),
    ],
)
def test_the_head_of_a_story(above: str, taken: list[str]) -> None:
    """In the story's element, above its headline: lines are no text of it, pictures and longer texts are."""
    for page in (f"<article>{above}{HEAD}<p>{PROSE}</p></article>", f"<article>{above}<div>{HEAD}</div><p>{PROSE}"):
        assert _read(page, "headline")[1] == taken
    assert _read(f"{above}{HEAD}{STORY}", "headline")[1] == ["h1"]
    assert _read(f"{above}{HEAD}", "headline")[1] == ["h1"]


def test_a_long_head_is_none() -> None:
    """Sixty elements at most."""
    for count, found in ((60, 61), (61, 1)):
        page = f"<article>{'<p>Mục</p>' * count}{HEAD}<p>{PROSE}</p></article>"
        assert len(_read(page, "headline")[1]) == found
