"""Times in elements of their own: which of them open the entries of a live report, and what their titles are."""

from __future__ import annotations

import lxml.html
import pytest
from lxml import etree
from tests.body.helpers import TIMES

from vnnews.body.live import find_live

SAID = "Gió mạnh dần lên trong các giờ qua, dân ven biển đi tránh bão."

TITLE = "Bão vào bờ"


def _body(markup: str) -> etree._Element:
    body: etree._Element = lxml.html.fragment_fromstring(f"<div>{markup}</div>")
    return body


def _roles(markup: str, *, skipped: str = "") -> list[tuple[str, str]]:
    """Role and tag (with the first class word) of each element that has one, in page order."""
    body = _body(markup)
    found = find_live(body, frozenset(body.iter(skipped)) if skipped else ())
    return [
        (found[each][0], f"{each.tag}.{each.get('class')}".removesuffix(".None"))
        for each in body.iter()
        if each in found
    ]


def _form(form: str, times: tuple[str, ...] = TIMES, said: str = SAID) -> str:
    return "".join(form.format(at, said) for at in times)


@pytest.mark.parametrize(
    "form",
    [
        "<div><time>{}</time><p>{}</p></div>",
        "<div><span class=time>{}</span><p>{}</p></div>",
        "<div><b class=gio>{}</b><p>{}</p></div>",
        *(f"<div><b id={name}>{{}}</b><p>{{}}</p></div>" for name in ("hour", "clock", "minute", "phut", "x-gio")),
        "<div><b class='x date'>{}</b><div><p>{}</p></div></div>",
        "<div><div><div><time>{}</time></div></div><p>{}</p></div>",
        "<div><!-- a --><script>x</script><i></i><time>{}</time><p>{}</p></div>",
        "<div><b><i class=time>{}</i></b><p>{}</p></div>",
        "<section><time>{}</time> {}</section>",
        "<time>{}</time><p>{}</p>",
    ],
)
def test_a_time_in_an_element_of_its_own(form: str) -> None:
    """It calls itself a time and opens the element, or all stand side by side."""
    assert [role for role, _ in _roles(_form(form))] == ["live_time"] * 4


def test_the_evidence_names_how_many() -> None:
    """A reader of the result is told why."""
    body = _body(_form("<div><time>{}</time><p class=title>Tin</p><p>{}</p></div>"))
    told = sorted({evidence for _, evidence in find_live(body).values()})
    assert told == ["one of 4 times that open elements beside each other", "title"]


@pytest.mark.parametrize(
    "form",
    [
        "<div>Lúc <time>{}</time><p>{}</p></div>",
        "<div><img src=/a.jpg><time>{}</time><p>{}</p></div>",
        "<div><i>x</i><time>{}</time><p>{}</p></div>",
        "<div><i></i>x<time>{}</time><p>{}</p></div>",
        "<div><time>{}, nước lên</time><p>{}</p></div>",
        "<div><time>sáng nay</time>{}<p>{}</p></div>",
        "<div><b>{}</b><p>{}</p></div>",
        "<div><time hidden>{}</time><p>{}</p></div>",
        "<div style='display:none'><time>{}</time><p>{}</p></div>",
        *(
            f"<div><{tag}><time>{{}}</time></{tag}><p>{{}}</p></div>"
            for tag in ("a", "form", "nav", "footer", "button")
        ),
        "<figcaption><time>{}</time><p>{}</p></figcaption>",
        "<div class=comment><time>{}</time><p>{}</p></div>",
        "<div class=related><time>{}</time><p>{}</p></div>",
        "<noscript><time>{}</time><p>{}</p></noscript>",
        "<div><textarea class=time>{}</textarea><p>{}</p></div>",
        "<div><time>{}</time><p><a href=/a>{}</a></p></div>",
        "<div><time>{}</time></div>",
        "<div><time>{}</time><p>Đón khách</p></div>",
    ],
)
def test_times_that_open_no_entry(form: str) -> None:
    """In a sentence, behind a picture, without a name, hidden, of tools and other stories, with nothing to tell."""
    assert _roles(_form(form)) == []


def test_how_many_and_in_which_order() -> None:
    """Three at least, up or down; of four steps one may go the other way."""
    form = "<div><time>{}</time><p>{}</p></div>"
    assert len(_roles(_form(form, TIMES[:3]))) == 3
    assert _roles(_form(form, TIMES[:2])) == []
    assert len(_roles(_form(form, TIMES[::-1]))) == 4
    assert len(_roles(_form(form, ("7h10", "8h40", "8h20", "9h05", "11h30")))) == 5
    assert _roles(_form(form, ("7h10", "9h05", "8h40", "11h30"))) == []
    assert _roles(_form(form, ("7h10", "7h10", "8h40"))) == []


def test_half_of_the_times_call_themselves_so() -> None:
    """The others are told by standing beside them."""
    named, bare = "<div><time>{}</time><p>{}</p></div>", "<div><b>{}</b><p>{}</p></div>"
    assert len(_roles(_form(named, TIMES[:2]) + _form(bare, TIMES[2:]))) == 4
    assert _roles(_form(named, TIMES[:1]) + _form(bare, TIMES[1:])) == []


def test_items_of_a_list() -> None:
    """A time that opens an item with blocks needs no name; the list around is one of the report, and no list."""
    for tag in ("ul", "ol"):
        listed = f"<{tag}>{_form('<li><b>{}</b><p>{}</p></li>')}</{tag}>"
        assert _roles(listed) == [("live_list", tag), *[("live_time", "b")] * 4]
    for tag in ("p", "div", "section", "figure", "h2", "h3", "h4"):
        assert _roles(f"<ul>{_form(f'<li><b>{{}}</b> {{}}<{tag}></{tag}></li>')}</ul>"), tag
    assert _roles(f"<ul>{_form('<li><b>{}</b> {}<img src=/a.jpg></li>')}</ul>")
    assert _roles(f"<ul>{_form('<li><b>{}</b> {}</li>')}</ul>") == []
    assert _roles(f"<ul>{_form('<li><time>{}</time> {}</li>')}</ul>") == [
        ("live_list", "ul"),
        *[("live_time", "time")] * 4,
    ]
    assert _roles(f"<div>{_form('<p><b>{}</b><i>{}</i></p>')}</div>") == []


def test_entries_that_only_lead_elsewhere() -> None:
    """More has to stand beside links than in them, and some words an entry."""
    link = "<a href=/x>" + "b" * 40 + "</a>"
    for form in ("<div><time>{}</time> <p>{}</p>%s</div>", "<time>{}</time> <p>{}</p>%s"):
        assert _roles(_form(form % link, said="a" * 60))
        assert _roles(_form(form % link, said="a" * 30)) == []
        assert _roles(_form(form % "", said="a" * 30))
        assert _roles(_form(form % "", said="a" * 10)) == []


def test_clock_and_day_beside_each_other() -> None:
    """What says no more than a time is one, as far out as that is true."""
    form = "<div><div class=time><b>{}</b> <i>26/7/2024</i></div><p>{}</p></div>"
    assert _roles(_form(form)) == [("live_time", "div.time")] * 4
    form = "<div><div class=when><div class=time><b>{}</b></div></div><p>{}</p></div>"
    assert _roles(_form(form)) == [("live_time", "div.when")] * 4


def test_a_list_in_a_list() -> None:
    """The inner times are those of the report: what stands around them all holds no entries of its own."""
    day = f"<div class=day>{_form('<div><time>{}</time><p>{}</p></div>')}</div>"
    assert _roles(day * 3) == [("live_time", "time")] * 12


def test_what_the_body_skips() -> None:
    """Elements that are no part of the story hold no entries."""
    assert _roles(_form("<section><time>{}</time><p>{}</p></section>"), skipped="section") == []
    assert len(_roles(_form("<section><time>{}</time><p>{}</p></section>"), skipped="b")) == 4


# -------------------------------------------------------------------------------------------------------------- titles
@pytest.mark.parametrize(
    ("between", "title"),
    [
        (f"<p class=title>{TITLE}</p>", "p.title"),
        *((f"<p class={word}>{TITLE}</p>", f"p.{word}") for word in ("heading", "tieu-de", "tieude", "tit", "box-tit")),
        (f"<div class=x><p class=tit>{TITLE}</p><p>Chữ</p></div>", "p.tit"),
        (f"<i></i><!-- a --><p class=title>{TITLE}</p>", "p.title"),
        (f"<div><div><b class=title>{TITLE}</b></div></div>", "b.title"),
        (f"<div><!-- a --><i></i><b class=title>{TITLE}</b></div>", "b.title"),
        (f"<p class=title>{'a' * 220}</p>", "p.title"),
        (f"<p class=title>{'a' * 221}</p>", None),
        (f"<h3 class=title>{TITLE}</h3>", None),
        (f"<ul class=title><li>{TITLE}</ul>", None),
        (f"<p>{TITLE}</p>", None),
        (f"<p>{TITLE}</p><p class=title>{TITLE}</p>", None),
        (f"chữ <p class=title>{TITLE}</p>", None),
        (f"<i></i> chữ <p class=title>{TITLE}</p>", None),
        (f"<div>Chữ <p class=title>{TITLE}</p></div>", None),
        (f"<p class=titan>{TITLE}</p>", None),
        ("", None),
    ],
)
def test_the_title_of_an_entry(between: str, title: str | None) -> None:
    """What calls itself so right behind the time; a heading is one by itself."""
    found = _roles(_form("<div><time>{}</time>" + between + "<p>{}</p></div>"))
    assert [role for role, _ in found].count("live_time") == 4
    assert [name for role, name in found if role == "live_title"] == ([title] * 4 if title else [])


def test_a_title_behind_the_element_of_the_time() -> None:
    """The time may stand deeper than its title, within the entry; what stands behind the entry is none of it."""
    form = "<div><div><span><time>{}</time></span></div><p class=title>Tin</p><p>{}</p></div>"
    assert [role for role, _ in _roles(_form(form))] == ["live_time", "live_title"] * 4
    form = "<time>{}</time><p class=title>Tin</p><p>{}</p>"
    assert "live_title" not in [role for role, _ in _roles(_form(form))]


# ---------------------------------------------------------------------------------------------------------------- rows
@pytest.mark.parametrize("end", [".", "!", "?", "…", "”", '"', ")"])
def test_rows_that_tell(end: str) -> None:
    """Where sentences stand beside most times, a table or a list of terms is a report; else it is a programme."""
    said = SAID.removesuffix(".") + end
    rows = _form("<tr><td><time>{}</time></td><td>{}</td></tr>", said=said)
    assert _roles(f"<table>{rows}</table>") == [("live_list", "table"), *[("live_time", "td")] * 4]
    terms = _form("<dt><time>{}</time></dt><dd>{}</dd>", said=said)
    assert _roles(f"<dl>{terms}</dl>") == [("live_list", "dl"), *[("live_time", "dt")] * 4]
    for short in (SAID.removesuffix("."), f"Đón khách{end}"):
        rows = _form("<tr><td><time>{}</time></td><td>{}</td></tr>", said=short)
        assert _roles(f"<table>{rows}</table>") == []
        assert _roles(f"<dl>{_form('<dt><time>{}</time></dt><dd>{}</dd>', said=short)}</dl>") == []


def test_half_of_the_rows_are_not_enough() -> None:
    """More than half have to tell."""
    form = "<tr><td><time>{}</time></td><td>{}</td></tr>"
    short = "Các tàu cá đã vào bờ, chủ tàu buộc thêm dây neo và tháo hết máy bơm đem về nhà"
    for count, is_report in ((2, False), (3, True)):
        rows = _form(form, TIMES[:count]) + _form(form, TIMES[count:], short)
        assert bool(_roles(f"<table>{rows}</table>")) is is_report
