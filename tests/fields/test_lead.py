"""Which element of a page is its lead, and what of its text."""

from __future__ import annotations

import lxml.html
import pytest
from tests.fields.helpers import HEAD, LINE

from vnnews.fields.shown import read_fields
from vnnews.metadata.candidates import Candidates, FieldCandidate
from vnnews.model import Origin

OTHER = "Các kho ở Cần Thơ đã mở cửa thu mua trở lại sau hai tuần nghỉ vì mưa kéo dài cả tháng."

TOLD = "Hiệp hội lương thực cho biết hạt gạo thơm được giá nhất trong vòng ba năm, nông dân phấn khởi."

STORY = "<p>Ghe về bến từ sáng sớm, khách lên bờ đi chợ rất đông, ai cũng vui vì lúa được giá.</p>" * 4


def _read(markup: str, *told: str) -> tuple[dict[str, str], list[str]]:
    """The lead and the dateline, and what elements they were read off."""
    root = lxml.html.document_fromstring(f"<html><body>{markup}</body></html>")
    fields: Candidates = {"lead": [FieldCandidate((text,), Origin.META, "m") for text in told]}
    taken = read_fields([*root.iter("*")], next(root.iter("article"), None), fields, None, frozenset({"lead"}))
    shown = {
        field: offers[-1].values[0]
        for field, offers in fields.items()
        if offers and offers[-1].origin is not Origin.META
    }
    return shown, [str(each.get("id") or each.tag) for each in taken]


def _lead(markup: str, *told: str) -> str | None:
    return _read(markup, *told)[0].get("lead")


def _page(top: str = "", inside: str = "") -> str:
    return f"{HEAD}{top}<article>{inside}{STORY}</article>"


# ------------------------------------------------------------------------------------------------ what the head tells
def _like(count: int, of: str = TOLD) -> str:
    """The text with its last words said otherwise."""
    words = of.split()
    return " ".join([*words[: len(words) - count], *["xyz"] * count])


@pytest.mark.parametrize(
    ("text", "is_lead"),
    [
        (TOLD, True),
        (TOLD.upper(), True),
        (f"({TOLD})", True),
        (f"{TOLD} {LINE}", True),
        (f"{TOLD} {LINE} {OTHER} {LINE}", False),
        (TOLD[:60], False),
        (_like(2), True),
        (_like(6), False),
        (OTHER, False),
    ],
)
def test_what_says_what_the_description_says(text: str, is_lead: bool) -> None:  # noqa: FBT001 - an expected value
    """Nearly all of its words and little more: it goes before what stands first and what calls itself the lead."""
    for markup in (f"<p>{OTHER} {OTHER}</p><div>{text}</div>", f"<p class=sapo>{OTHER} {OTHER}</p><div>{text}</div>"):
        assert (_lead(_page(markup), TOLD) == text) is is_lead
    assert (
        _lead(_page(f"<p>{OTHER} {OTHER}</p><div>{text}</div>"), "Một mô tả khác hẳn của trang này", TOLD) == text
    ) is is_lead


def test_a_description_of_few_words_tells_nothing() -> None:
    """The name of the site, for instance; it takes five."""
    for told, is_lead in (
        ("Đọc báo Gạo Việt hằng ngày nhé", True),
        ("Báo Gạooooooooooo Việttttttttttt Nam", False),
    ):
        assert _lead(_page(f"<p>{LINE}</p><div>{told}</div>"), told) == (told if is_lead else LINE)


def test_what_the_head_tells_goes_before_all_names() -> None:
    """Even where it stands elsewhere, and what calls itself the lead stands where leads do."""
    assert _lead(f"<div>{TOLD}</div>{_page(f'<p class=sapo>{LINE}</p>')}", TOLD) == TOLD
    assert _lead(_page(f"<p class=sapo>{LINE}</p>", f"<h2>{TOLD}</h2>"), TOLD) == TOLD


@pytest.mark.parametrize("tag", ["h2", "strong", "b", "p", "div", "span"])
def test_a_paragraph_of_the_story_is_no_lead(tag: str) -> None:
    """The description may be its first paragraph; set apart inside of the story it is the lead."""
    apart = tag in {"h2", "strong", "b"}
    assert (_lead(_page(inside=f"<{tag}>{TOLD}</{tag}>"), TOLD) == TOLD) is apart
    assert _lead(_page(inside=f"<{tag} class=sapo>{TOLD}</{tag}>"), TOLD) == TOLD
    assert _lead(_page(f"<{tag}>{TOLD}</{tag}>"), TOLD) == TOLD
    without_story = f"{HEAD}<{tag}>{TOLD}</{tag}>"
    assert _lead(without_story, TOLD) == TOLD


# ------------------------------------------------------------------------------------------------------ how it stands
def test_which_of_several() -> None:
    """What calls itself the lead before what runs; of two the first; both together before one alone."""
    assert _lead(_page(f"<p>{LINE}</p><p>{OTHER}</p>")) == LINE
    assert _lead(_page(f"<p>{LINE}</p><p class=sapo>{OTHER}</p>")) == OTHER
    assert _lead(_page(f"<p class=sapo>{LINE}</p><p class=sapo>{OTHER}</p>")) == LINE
    assert _lead(_page(f"<p class=sapo>Giá gạo tăng mạnh trong tuần</p><p class=sapo>{OTHER}</p>")) == OTHER
    assert _lead(_page(f"<div>{TOLD}</div><p class=sapo>{TOLD} Nay.</p>"), TOLD) == f"{TOLD} Nay."


@pytest.mark.parametrize(
    ("top", "is_lead"),
    [
        ("<p>{}</p>", True),
        ("<div><div>{}</div></div>", True),
        ("<span>{}</span>", True),
        ("<p>{} <b>Nay.</b></p>", True),
        ("<p>{}" + f"<i>{OTHER} {OTHER}</i></p>", False),
        ("<p>{}<img src=/a.jpg></p>", False),
        ("<p hidden>{}</p>", False),
        ("<a href=/x>{}</a>", False),
        ("<a href=/x><p>{}</p></a>", False),
        ("<ul><li>{}</li></ul>", False),
        ("<ul><li><p>{}</p></li></ul>", False),
        ("<table><tr><td>{}</td></tr></table>", False),
        ("<table><tr><td><p>{}</p></td></tr></table>", False),
        ("<div class=related><p>{}</p></div>", False),
        ("<i>{}</i>", False),
        ("<p>{}" + "<b>a</b>" * 12 + "</p>", True),
        ("<p>{}" + "<b>a</b>" * 13 + "</p>", False),
    ],
)
def test_a_paragraph_between_headline_and_story(top: str, is_lead: bool) -> None:  # noqa: FBT001 - an expected value
    """Running text of its own, in no list, link or frame."""
    assert bool(_lead(_page(top.format(LINE)))) is is_lead


@pytest.mark.parametrize(
    ("text", "is_lead"),
    [(LINE, True), ("Giá gạo tăng nhanh, lúa chín, dân vui.", False), ("Gạo Lúa Ngô Khoai Sắn " * 4, False)],
)
def test_a_lead_without_a_name_is_a_sentence(text: str, is_lead: bool) -> None:  # noqa: FBT001 - an expected value
    """Of some length, with the marks of one."""
    assert bool(_lead(_page(f"<p>{text}</p>"))) is is_lead


def test_what_stands_above_the_headline_is_no_lead() -> None:
    """Unless it calls itself so; without a headline nothing stands between."""
    assert _lead(f"<p>{LINE}</p>{_page()}") is None
    assert _lead(f"<p class=sapo>{LINE}</p>{_page()}") == LINE
    assert _lead(f"<p>{LINE}</p><article>{STORY}</article>") is None


# -------------------------------------------------------------------------------------------------- what it consists of
@pytest.mark.parametrize("name", ["location", "x-Location", "dateline", "box_dateline"])
def test_the_place_in_a_lead(name: str) -> None:
    """It is a field of its own."""
    shown, taken = _read(_page(f"<p class=sapo><span>Gạo:</span> <span class={name}>Cần Thơ</span> {LINE}</p>"))
    assert shown == {"dateline": "Cần Thơ", "lead": f"Gạo: {LINE}"}
    assert taken == ["p"]
    assert "dateline" not in _read(_page(f"<p class=sapo><b class={name}>Cần Thơ</b> {LINE}</p>"))[0]


@pytest.mark.parametrize("sign", ["&gt;&gt;", "☛", "►", "  ☛"])
def test_pointers_behind_a_lead(sign: str) -> None:
    """What they lead to is another story; a lead that is nothing else is none."""
    assert _lead(_page(f"<p class=sapo>{LINE} {sign} Lúa chín {sign} Ngô chín</p>")) == LINE
    assert _read(_page(f"<p class=sapo>{sign} {LINE}</p>")) == ({}, [])


def test_links_below_a_lead() -> None:
    """Paragraphs that are links as a whole go; its own first one, and one with more than links, stay."""
    for tag in ("p", "li"):
        below = f"<{tag}><a href=/1>Một</a> <a href=/2>hai</a></{tag}>"
        assert _lead(_page(f"<div class=sapo><{tag}>{LINE}</{tag}>{below}</div>")) == LINE
        assert _lead(_page(f"<div class=sapo><{tag}>{LINE}</{tag}><{tag}></{tag}>{below}</div>")) == LINE
        more = f"<{tag}><a href=/1>Một</a> và ba</{tag}>"
        assert _lead(_page(f"<div class=sapo><{tag}>{LINE}</{tag}>{more}</div>")) == f"{LINE} Một và ba"
    assert _lead(_page(f"<div class=sapo><p><a href=/1>{LINE}</a></p></div>")) == LINE


# --------------------------------------------------------------------------------------------------- a bold opening
@pytest.mark.parametrize(
    ("inside", "taken"),
    [
        (f"<p id=p><b>{LINE}</b></p>", ["p"]),
        (f"<p id=p><strong id=b>{LINE}</strong></p>", ["p"]),
        (f"<p id=p> <b>{LINE}</b> </p>", ["p"]),
        (f"<b id=b>{LINE}</b>", []),
        (f"<p id=p><b>{LINE}</b> Rồi.</p>", []),
        (f"<p id=p><i>{LINE}</i></p>", []),
        (f"<p>Rồi.</p><p id=p><b>{LINE}</b></p>", []),
        ("<p id=p><b>Giá gạo tăng nhanh, lúa chín, dân vui.</b></p>", []),
        ("<p id=p><b>" + "Gạo Lúa Ngô Khoai Sắn " * 4 + "</b></p>", []),
        (f"<p id=p><b><!-- a -->{LINE}</b></p>", ["p"]),
    ],
)
def test_a_story_that_opens_in_bold(inside: str, taken: list[str]) -> None:
    """Its first paragraph, bold as a whole and of a sentence's length, is the lead where nothing else is."""
    assert _read(_page(inside=inside))[1] == taken
    assert _lead(_page(f"<p>{OTHER}</p>", inside)) == OTHER


# ----------------------------------------------------------------------------------------------------------- at limits
def _sentence(size: int) -> str:
    return ("Lúa và gạo " * 200)[: size - 1].rstrip().ljust(size - 1, "n") + "."


@pytest.mark.parametrize(
    ("top", "is_lead"),
    [
        (f"<p class=sapo>{_sentence(30)}</p>", True),
        (f"<p class=sapo>{_sentence(29)}</p>", False),
        (f"<p>{_sentence(60)}</p>", True),
        (f"<p>{_sentence(59)}</p>", False),
        (f"<p>{_sentence(60)}<i>{'a' * 60}</i></p>", True),
        (f"<p>{_sentence(60)}<i>{'a' * 61}</i></p>", False),
        (f"<p>{'a' * 29}<i>{_sentence(29)}</i></p>", False),
        (f"<p>{_sentence(1200)}</p>", True),
        (f"<p>{_sentence(1201)}</p>", False),
        (f"{'<i></i>' * 59}<p>{_sentence(60)}</p>", True),
        (f"{'<i></i>' * 60}<p>{_sentence(60)}</p>", False),
        (f"<p class=sapo>{_sentence(60)}<h1>a</h1></p>", True),
        (f"<div class=sapo>{_sentence(60)}<h1>a</h1></div>", False),
    ],
)
def test_how_long_a_lead_is(top: str, *, is_lead: bool) -> None:
    """With a name 30 characters, without one 60, half of them its own; no more than 60 elements below the headline."""
    assert bool(_lead(_page(top))) is is_lead


def test_how_long_a_bold_opening_is() -> None:
    """Sixty characters at least."""
    for size, is_lead in ((60, True), (59, False)):
        assert bool(_lead(_page(inside=f"<p><b>{_sentence(size)}</b></p>"))) is is_lead


WORDS = [f"{letter * 6}{number}" for number, letter in enumerate("abcdefghijklmnopqrst")]
"""Twenty words of one length."""


@pytest.mark.parametrize(
    ("changed", "is_lead"), [((), True), ((10, 11, 12), True), ((10, 11, 12, 13), False), ((0,), True), ((0, 1), False)]
)
def test_how_many_words_of_the_description_a_lead_says(changed: tuple[int, ...], *, is_lead: bool) -> None:
    """Seventeen of twenty, and of the five longest four."""
    told = [word + "x" * 3 if place < 5 else word for place, word in enumerate(WORDS)]
    said = ["khác" if place in changed else word for place, word in enumerate(told)]
    page = _page(f"<p class=sapo>{OTHER} {OTHER}</p><div>{' '.join(said)}</div>")
    assert (_lead(page, " ".join(told)) == " ".join(said)) is is_lead


def test_how_much_longer_than_the_description_a_lead_is() -> None:
    """Twice as long and a line more; the description is cut in half of all pages."""
    told = " ".join(WORDS)
    space = 2 * len(told) + 160 - len(told) - 1
    for size, is_lead in ((space, True), (space + 1, False)):
        said = f"{told} {'z' * size}"
        page = _page(f"<p class=sapo>{OTHER} {OTHER}</p><div>{said}</div>")
        assert (_lead(page, told) == said) is is_lead


@pytest.mark.parametrize(("count", "is_told"), [(3, False), (4, False), (5, True)])
def test_how_many_words_make_a_description(count: int, *, is_told: bool) -> None:
    """Five, however long they are."""
    told = " ".join(f"{letter * 12}" for letter in "abcdefg"[:count])
    assert (_lead(_page(f"<p>{LINE}</p><div>{told}</div>"), told) == told) is is_told


@pytest.mark.parametrize("around", ["<div class=related>{}</div>", "<article>{}</article>"])
def test_the_lead_of_another_story(around: str) -> None:
    """It stands in a card inside of the story; an `<article>` with the headline is the story itself."""
    named = f"<p class=sapo>{LINE}</p>"
    assert _lead(_page(inside=around.format(named))) is None
    assert _lead(_page(inside=f"<div>{named}</div>")) == LINE
    assert _lead(_page(around.format(named))) == LINE
    if "article" in around:
        assert _lead(f"<article>{around.format(f'{HEAD}{named}')}{STORY}</article>") == LINE


def test_who_wrote_the_story_is_no_lead() -> None:
    """WordPress's box of the author below the story has a description too."""
    assert _lead(_page(inside=f'<div class="author-box"><div class="author-desc"><p>{LINE}</p></div></div>')) is None
    assert _lead(_page(inside=f'<div class="box"><div class="desc"><p>{LINE}</p></div></div>')) == LINE
