"""What opens an entry of a live report, what becomes its title, and what stays its text."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from tests.roles.drafts import MORE, STORY, apply, figure, text

from vnnews.blocks.draft import Draft
from vnnews.model import Precision, Reason, Span

VIETNAM = dt.timezone(dt.timedelta(hours=7))

PUBLISHED = dt.datetime(2024, 7, 25, 6, 0, tzinfo=VIETNAM)

TIMES = ("7h10", "8h40", "9h05", "11h30")

TITLE = "Nước lên nhanh"


def _bold(said: str, upto: int, **more: Any) -> Draft:
    """A text whose first characters are bold."""
    return text(said, spans=(Span("bold", 0, upto),), **more)


def _shown(*drafts: Draft, **context: Any) -> list[Any]:
    """Entries as (time, title), all else as its text."""
    return [
        (draft.time, draft.text) if draft.role == "live_entry" else draft.text
        for draft in apply("live", *drafts, **context)
    ]


def _four(form: str, *, upto: str = "", **more: Any) -> list[Draft]:
    """Four entries in one form, bold up to the end of some words."""
    made = [form.format(at) for at in TIMES]
    return [_bold(said, said.index(upto) + len(upto), **more) if upto else text(said, **more) for said in made]


def _pairs(drafts: list[Draft]) -> list[tuple[Draft, Draft]]:
    """Entries, each with the text behind it."""
    return list(zip(drafts[::2], drafts[1::2], strict=True))


def _with(between: Draft) -> list[Draft]:
    """Four times alone, each with the same draft and a paragraph behind it."""
    return [draft for at in TIMES for draft in (text(at), between, text(STORY))]


@pytest.mark.parametrize("title", [text(TITLE, "bold"), text(TITLE, level=3), text("a" * 220, "bold")])
def test_a_time_alone_takes_the_title_below_it(title: Draft) -> None:
    """A bold line or a heading right under the time is what the entry is called; its marks go with it."""
    found = apply("live", text(MORE), *_with(title), text(MORE))
    assert [draft.role for draft in found] == [None, *(("live_entry", None) * 4), None]
    assert [draft.time for draft in found[1:9:2]] == [*TIMES]
    assert {draft.text for draft in found[1:9:2]} == {title.text}
    assert {draft.spans for draft in found[1:9:2]} == {title.spans}
    assert found[1].reason == Reason("live", "a line that is a time, one of 4 in order")
    assert found[1].level == 0


@pytest.mark.parametrize(
    "other",
    [
        text(MORE),
        text("a" * 221, "bold"),
        text(f"{TITLE}\n{TITLE}", "bold"),
        text(TITLE, "bold", role="quote"),
        Draft(kind="list", text=TITLE, spans=(Span("bold", 0, len(TITLE)),)),
        figure(),
    ],
)
def test_what_is_no_title_stays_in_the_entry(other: Draft) -> None:
    """A paragraph, a long or broken line, a quote, a list, a picture: the entry is called by its time."""
    found = apply("live", *_with(other))
    assert len(found) == 12
    assert [draft.text for draft in found[::3]] == [*TIMES]
    assert {(draft.kind, draft.text) for draft in found[1::3]} == {(other.kind, other.text)}


def test_a_time_at_the_end_has_nothing_below_it() -> None:
    """The last entry may be its time alone."""
    assert _shown(*_with(text(MORE))[:-2])[-1] == ("11h30", "11h30")


def test_a_time_in_bold_opens_a_paragraph() -> None:
    """Alone in bold the entry is called by its time; what is bold behind it is the title."""
    alone = _shown(*_four("{}: " + STORY, upto=":"))
    assert alone == [part for at in TIMES for part in ((at, at), STORY)]
    unsigned = _shown(*(_bold(f"{at} {MORE}", len(at)) for at in TIMES))
    assert unsigned == [part for at in TIMES for part in ((at, at), MORE)]
    titled = _shown(*_four("{}: " + f"{TITLE}. {STORY}", upto="nhanh."))
    assert titled == [part for at in TIMES for part in ((at, f"{TITLE}."), STORY)]


@pytest.mark.parametrize("sign", [":", ".", "|", "–", "—", "-", ",", " – "])
def test_signs_behind_a_title(sign: str) -> None:
    """What divides the title from the paragraph opens neither."""
    shown = _shown(*(_bold(f"{at}: {TITLE}{sign} {STORY}", len(f"{at}: {TITLE}")) for at in TIMES))
    assert shown == [part for at in TIMES for part in ((at, TITLE), STORY)]


def test_marks_of_a_time_are_none_of_its_text() -> None:
    """Where no blank stands between; marks that go on are cut at the border."""
    for at, (entry, rest) in zip(TIMES, _pairs(apply("live", *_four("{}:" + STORY, upto=":"))), strict=True):
        assert (entry.text, entry.spans, rest.text, rest.spans) == (at, (), STORY, ())
    said = [
        text(f"{at}: {TITLE}. {STORY}", spans=(Span("bold", 0, len(f"{at}: {TITLE}.")), Span("italic", 0, 25)))
        for at in TIMES
    ]
    for at, (entry, rest) in zip(TIMES, _pairs(apply("live", *said)), strict=True):
        size = len(TITLE) + 1
        assert entry.spans == (Span("bold", 0, size), Span("italic", 0, size))
        assert rest.spans == (Span("italic", 0, 25 - len(f"{at}: {TITLE}. ")),)


def test_bold_words_right_behind_a_time_are_its_sentence() -> None:
    """Without a sign between, a bold stretch that goes on after the time is a sentence that begins with one."""
    assert _shown(*_four("{} là giờ cao điểm. " + STORY, upto="điểm.")) == [
        f"{at} là giờ cao điểm. {STORY}" for at in TIMES
    ]


def test_bold_elsewhere_is_no_bold_time() -> None:
    """Only the stretch that opens the text, and only bold: not italics, not half of the time."""
    form = "{}: " + STORY
    for spans in ((Span("bold", 8, 60),), (Span("italic", 0, 60),), (Span("bold", 0, 2),)):
        said = [text(form.format(at), spans=spans) for at in TIMES]
        assert _shown(*said) == [form.format(at) for at in TIMES]
    second = [text(f"*{form.format(at)}", spans=(Span("bold", 1, 6), Span("bold", 9, 12))) for at in TIMES]
    assert _shown(*second)[0] == ("7h10", "7h10")


def test_a_whole_paragraph_in_bold_is_no_title() -> None:
    """It is the entry's text; in a heading even a long title is one."""
    long = f"{STORY} {MORE} {STORY}"
    entry, rest, *_ = apply("live", *_four("{}: " + long, upto=long))
    assert (entry.text, rest.text, rest.role) == ("7h10", long, None)
    entry, other, *_ = apply("live", *_four("{}: " + long, level=3))
    assert (entry.text, other.time) == (long, "8h40")


def test_a_time_opens_a_heading() -> None:
    """With a sign or a capital behind it; a small letter goes on with a sentence."""
    for form in ("{}: " + TITLE, "{} - " + TITLE.lower(), "{} " + TITLE):
        found = _four(form, level=2)
        drafts = [draft for each in found for draft in (each, text(STORY))]
        shown = apply("live", *drafts)
        assert [draft.text.lower() for draft in shown[::2]] == [TITLE.lower()] * 4
        assert [draft.level for draft in shown[::2]] == [0] * 4
        assert shown[0].reason == Reason("live", "a time that opens a heading, one of 4 in order")
    small = _four("{} nước lên nhanh ở các bến ven sông phía nam thành phố", level=2)
    assert all(draft.role is None for draft in apply("live", *small))


def test_plain_times_of_a_page_that_calls_itself_live() -> None:
    """They need a sign behind them, too."""
    plain = _four("{}: " + STORY)
    assert _shown(*plain) == [draft.text for draft in plain]
    assert _shown(*plain, live=True) == [part for at in TIMES for part in ((at, at), STORY)]
    told = apply("live", *plain, live=True)[0].reason
    assert told is not None
    assert told.evidence.startswith("a time that opens a paragraph of a page that calls itself a live report")
    assert _shown(*_four("{} " + STORY), live=True) == [f"{at} {STORY}" for at in TIMES]


def test_marks_stay_on_their_words() -> None:
    """What is cut off in front moves every mark; a mark over the cut is cut."""
    said = f"7h10: {TITLE}. {STORY}"
    title, price, end = said.index(TITLE), said.index("giá gạo"), said.index(TITLE) + len(TITLE) + 1
    spans = (
        Span("bold", 0, end),
        Span("italic", title, title + 4),
        Span("link", price, price + 7, "https://a.vn/gia.htm"),
        Span("bold", end - 3, price),
    )
    entry, rest, *_ = apply("live", text(said, spans=spans), *_four("{}: " + STORY, upto=":")[1:])
    assert [(span.kind, entry.text[span.start : span.end]) for span in entry.spans] == [
        ("bold", f"{TITLE}."),
        ("italic", "Nước"),
        ("bold", "nh."),
    ]
    assert [(span.kind, rest.text[span.start : span.end]) for span in rest.spans] == [
        ("link", "giá gạo"),
        ("bold", "Sáng nay, "),
    ]
    assert entry.spans[2].end == len(entry.text)
    assert rest.spans[1].start == 0


def test_a_mark_that_ends_where_a_part_begins_is_none_of_it() -> None:
    """No empty marks are left over."""
    entry, rest, *_ = apply("live", *(_bold(f"{at}: {MORE}", len(at) + 2) for at in TIMES))
    assert (entry.text, entry.spans, rest.text, rest.spans) == ("7h10", (), MORE, ())


def test_what_stands_under_a_time_on_a_line_of_its_own() -> None:
    """The first line of a text is the time; the rest, without the line break, is its paragraph."""
    drafts = [text(f"{at}\n{STORY}") for at in TIMES]
    assert _shown(*drafts) == [part for at in TIMES for part in ((at, at), STORY)]


@pytest.mark.parametrize(
    "times",
    [
        ("7h10", "8h40"),
        ("7h10", "7h10", "8h40", "8h40"),
        ("7h10", "9h05", "8h40", "11h30"),
        ("7h10", "", "8h40"),
    ],
)
def test_times_that_tell_no_report(times: tuple[str, ...]) -> None:
    """Fewer than three, or out of order: a story that mentions times."""
    assert all(draft.role is None for at in times for draft in apply("live", text(at), text(STORY)))
    drafts = [draft for at in times for draft in (text(at), text(STORY))]
    assert all(draft.role is None for draft in apply("live", *drafts))


def test_newest_first() -> None:
    """Times that run down are in order as well."""
    drafts = [draft for at in reversed(TIMES) for draft in (text(at), text(STORY))]
    found = [draft for draft in apply("live", *drafts, published=PUBLISHED) if draft.role == "live_entry"]
    assert [draft.time for draft in found] == [*reversed(TIMES)]
    assert [draft.moment and draft.moment.hour for draft in found] == [11, 9, 8, 7]


def test_other_times_on_the_page_do_not_hide_a_report() -> None:
    """Plain times out of order are left out first, then one kind of opening after the other is tried."""
    report = _with(text(MORE))
    aside = [text(f"23h00: {STORY}"), text(f"2h00: {STORY}"), text(f"15h00: {STORY}")]
    shown = _shown(*aside, *report, *aside, live=True)
    assert [each[0] for each in shown if isinstance(each, tuple)] == [*TIMES]
    headed = [text(f"{at}: {TITLE}", level=2) for at in ("23h00", "2h00", "15h00")]
    bold = [_bold(f"{at}: {STORY}", 6) for at in ("23h00", "2h00", "15h00")]
    alone = [text(at) for at in ("23h00", "2h00", "15h00")]
    shown = _shown(*headed, *report, *headed)
    assert [each[0] for each in shown if isinstance(each, tuple)] == [*TIMES]
    for others in (alone, bold):
        report = [draft for at in TIMES for draft in (text(f"{at}: {TITLE}", level=2), text(STORY))]
        shown = _shown(*others, *report, *others)
        assert [each for each in shown if isinstance(each, tuple)] == [(at, TITLE) for at in TIMES]


def test_links_and_programmes_are_no_report() -> None:
    """Where half of the times lead elsewhere they list stories; where nothing is told they list what begins when."""
    linked = [draft for at in TIMES for draft in (text(at), text(STORY, "link"))]
    assert all(draft.role is None for draft in apply("live", *linked))
    half = [draft for at in TIMES for draft in (text(at), text(STORY, *["link"] * (at in TIMES[:2])))]
    assert all(draft.role is None for draft in apply("live", *half))
    one = [draft for at in TIMES for draft in (text(at), text(STORY, *["link"] * (at in TIMES[:1])))]
    assert sum(draft.role == "live_entry" for draft in apply("live", *one)) == 4
    third = [draft for at in TIMES[:3] for draft in (text(at), text(STORY, *["link"] * (at == TIMES[1])))]
    assert sum(draft.role == "live_entry" for draft in apply("live", *third)) == 3
    programme = [draft for at in TIMES for draft in (text(at), text("Đón khách"))]
    assert all(draft.role is None for draft in apply("live", *programme))
    # What is said under the last time is no evidence: there the rest of the page stands.
    assert all(draft.role is None for draft in apply("live", *programme, *[text(STORY)] * 9))


def test_whole_dates_alone_are_what_lists_print() -> None:
    """`7h10 25/7/2024` on a line is a comment's or a story's; in bold or as a heading it opens an entry."""
    for marks, level, entries in (((), 0, 0), (("bold",), 0, 4), ((), 3, 4)):
        drafts = [draft for at in TIMES for draft in (text(f"{at} 25/7/2024", *marks, level=level), text(STORY))]
        assert sum(draft.role == "live_entry" for draft in apply("live", *drafts)) == entries
    drafts = [draft for at in TIMES for draft in (text(f"{at} 25/7"), text(STORY))]
    assert sum(draft.role == "live_entry" for draft in apply("live", *drafts)) == 4


def test_what_has_a_role_opens_nothing() -> None:
    """A quote or a notice that begins with a time is a quote or a notice."""
    drafts = [draft for at in TIMES for draft in (text(at, role="quote"), text(STORY))]
    assert [draft.role for draft in apply("live", *drafts)] == ["quote", None] * 4


# ----------------------------------------------------------------------------------------- told by the page's structure
def test_the_structure_tells_times_and_titles() -> None:
    """One is enough there: no order, no size is asked for."""
    drafts = (text("9h05", role="live_time"), text(TITLE, role="live_title"), text(MORE))
    found = apply("live", *drafts)
    assert [(draft.role, draft.text) for draft in found] == [("live_entry", TITLE), (None, MORE)]
    assert found[0].reason == Reason("live", "a time in an element of its own, one of 1 in order")
    assert found[0].time == "9h05"


def test_what_the_structure_got_wrong_is_text_again() -> None:
    """A time that cannot be read; a title without a time in front of it."""
    marked = Reason("walk", "class")
    wrong = apply("live", text("Hôm qua", role="live_time", reason=marked), text(MORE))
    assert [(draft.text, draft.role, draft.reason) for draft in wrong] == [("Hôm qua", None, None), (MORE, None, None)]
    for before in ((), (text(MORE),)):
        wrong = apply("live", *before, text(TITLE, role="live_title", reason=marked), text(STORY))
        assert (wrong[-2].text, wrong[-2].role, wrong[-2].reason) == (TITLE, None, None)
    right = apply("live", text("9h05", role="live_time"), text(STORY), text(TITLE, role="live_title"))
    assert [draft.role for draft in right] == ["live_entry", None, None]


def test_a_long_title_of_the_structure_is_text() -> None:
    """As elsewhere."""
    found = apply("live", text("9h05", role="live_time"), text("a" * 221, role="live_title"))
    assert [draft.text for draft in found] == ["9h05", "a" * 221]


# ------------------------------------------------------------------------------------------------------------- instants
def test_the_day_of_an_entry() -> None:
    """The article's, where none is printed; without a day there is no instant and no precision."""
    found = [draft for draft in apply("live", *_with(text(MORE)), published=PUBLISHED) if draft.role == "live_entry"]
    assert [draft.moment for draft in found] == [
        dt.datetime(2024, 7, 25, hour, minute, tzinfo=VIETNAM) for hour, minute in ((7, 10), (8, 40), (9, 5), (11, 30))
    ]
    assert {draft.precision for draft in found} == {Precision.MINUTE}
    found = [draft for draft in apply("live", *_with(text(MORE))) if draft.role == "live_entry"]
    assert {(draft.moment, draft.precision) for draft in found} == {(None, None)}


def test_midnight_of_a_page_that_states_only_its_day() -> None:
    """With the hour of publication a report of the evening began the day before; by the day alone it did not."""
    evening = [draft for at in ("21h00", "22h00", "23h30") for draft in (text(at), text(STORY))]
    published = dt.datetime(2024, 7, 25, 0, 5, tzinfo=VIETNAM)
    for by_day, day in ((False, 24), (True, 25)):
        found = apply("live", *evening, published=published, by_day=by_day)
        assert {draft.moment.day for draft in found if draft.moment} == {day}


def _days(*updates: dt.datetime, times: tuple[str, ...] = TIMES) -> list[int | None]:
    drafts = [draft for at in times for draft in (text(at), text(STORY))]
    found = apply("live", *drafts, published=PUBLISHED, updates=updates)
    return [draft.moment.day if draft.moment else None for draft in found if draft.role == "live_entry"]


def test_machines_tell_the_day_of_an_entry() -> None:
    """By the time of day in Vietnam; two days for one time tell nothing, and a printed day is better."""
    told = dt.datetime(2024, 7, 27, 7, 10, tzinfo=VIETNAM)
    assert _days() == [25] * 4
    assert _days(told) == [27] * 4
    assert _days(told.astimezone(dt.UTC)) == [27] * 4
    assert _days(told, told) == [27] * 4
    assert _days(told, told.replace(day=28)) == [25] * 4
    assert _days(told.replace(minute=11)) == [25] * 4
    assert _days(told.replace(hour=9)) == [25] * 4
    assert _days(told, times=("7h10 26/7", "8h40", "9h05", "11h30")) == [26] * 4


def test_a_time_without_minutes_is_no_time_of_an_update() -> None:
    """`7h` says less than 07:00."""
    assert _days(dt.datetime(2024, 7, 27, 7, 0, tzinfo=VIETNAM), times=("7h", "8h", "9h", "10h")) == [25] * 4


@pytest.mark.parametrize(("start", "is_bold"), [(0, True), (1, True), (2, False)])
def test_where_a_bold_time_begins(start: int, *, is_bold: bool) -> None:
    """At the first character, or right behind a sign."""
    said = [text(f"*{at}: {STORY}", spans=(Span("bold", start, 7),)) for at in ("7h10", "8h40", "9h05", "11h30")]
    roles = [draft.role for draft in apply("live", *said)]
    assert ("live_entry" in roles) is is_bold


@pytest.mark.parametrize(("size", "is_report"), [(60, True), (59, False)])
def test_how_much_an_entry_says(size: int, *, is_report: bool) -> None:
    """Sixty characters, the time among them."""
    said = [f"{at}: {'a' * (size - 6)}" for at in ("07h10"[1:], "8h40", "9h05", "9h30")]
    drafts = apply("live", *(text(each, spans=(Span("bold", 0, 5),)) for each in said))
    assert ("live_entry" in [draft.role for draft in drafts]) is is_report
