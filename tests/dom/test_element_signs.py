"""Addresses, dates and figures: the small signs that a page gives of itself."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import lxml.html
import pytest

from vnnews.addresses import absolute
from vnnews.blocks.draft import Draft
from vnnews.blocks.figures import gather_figure
from vnnews.dom.element import is_hidden, is_in_sentence
from vnnews.fields.published import choose_modified, choose_published
from vnnews.metadata.candidates import FieldCandidate
from vnnews.model import Image, Origin, Precision, Reason, Span


# ---------------------------------------------------------------------------------------------------------- addresses
@pytest.mark.parametrize(
    ("address", "want"),
    [
        ("/a.jpg", "https://bao.vn/a.jpg"),
        ("a.jpg", "https://bao.vn/x/a.jpg"),
        ("//cdn.vn/a.jpg", "https://cdn.vn/a.jpg"),
        ("https://a.vn/b/../c", "https://a.vn/b/../c"),
        ("HTTP://a.vn/b", "HTTP://a.vn/b"),
        ("#anh", "#anh"),
        ("mailto:a@b.vn", "mailto:a@b.vn"),
        ("tel:1900", "tel:1900"),
        *(
            (bad, None)
            for bad in ("javascript:x", "data:image/png;base64,A", "file:///a", "blob:x", "https://[", "", " ")
        ),
    ],
)
def test_addresses(address: str, want: str | None) -> None:
    """Absolute where the page's address is known; what runs or holds data is none."""
    assert absolute(address, "https://bao.vn/x/y.htm") == want
    assert absolute(None, "https://bao.vn/") is None
    assert absolute("/a.jpg", None) == "/a.jpg"
    assert absolute("https://a.vn/b?c=1", "https://bao.vn/x/") == "https://a.vn/b?c=1"


@pytest.mark.parametrize(
    ("attributes", "hidden"),
    [
        ("hidden", True),
        ("style='color: red; DISPLAY : none'", True),
        ("style='visibility:hidden'", True),
        ("style='display  :  none'", True),
        ("style='visibility  :  hidden'", True),
        ("style='display:block'", False),
        ("style='visibility:visible'", False),
        ("class=hidden", False),
    ],
)
def test_hidden(attributes: str, hidden: bool) -> None:  # noqa: FBT001 - an expected value
    """An element may say by itself that it is not shown."""
    assert is_hidden(lxml.html.fragment_fromstring(f"<p {attributes}>x</p>")) is hidden


@pytest.mark.parametrize(
    ("line", "inside"),
    [
        ("<p>Theo <a>báo</a></p>", True),
        ("<p><a>Báo</a> viết</p>", True),
        ("<p><b>x</b> theo <a>báo</a></p>", True),
        ("<p><a>Báo</a></p>", False),
        ("<p> <a>Báo</a> </p>", False),
        ("<p>Theo <b>x</b><a>báo</a></p>", False),
        ("<p>Theo <b>báo</b></p>", False),
    ],
)
def test_a_link_in_a_sentence(line: str, inside: bool) -> None:  # noqa: FBT001 - an expected value
    """A link that has words right beside it is a part of their line."""
    paragraph = lxml.html.fragment_fromstring(line)
    assert is_in_sentence(paragraph[-1]) is inside


# -------------------------------------------------------------------------------------------------------------- dates
def _offers(*said: tuple[Origin, str]) -> list[FieldCandidate]:
    return [FieldCandidate((text,), origin, origin.value) for origin, text in said]


def _chosen(*said: tuple[Origin, str]) -> tuple[str, Precision, str]:
    moment = choose_published({"published": _offers(*said)})
    assert moment.value is not None
    assert moment.source is not None
    return moment.value.value.isoformat(), moment.value.precision, moment.source.winner.value


ORDER = [Origin.ARGUMENT, Origin.LAYOUT, Origin.FEED, Origin.HEURISTIC, Origin.JSON_LD, Origin.META, Origin.MICRODATA]


@pytest.mark.parametrize(("better", "worse"), [*pairwise(ORDER)])
def test_who_is_believed(better: Origin, worse: Origin) -> None:
    """What is shown goes before what the head says, wherever it stands."""
    said = [(worse, "05/09/2026 10:00:05"), (better, "04/09/2026 09:43:06")]
    assert _chosen(*said) == _chosen(*reversed(said)) == ("2026-09-04T09:43:06+07:00", Precision.SECOND, said[1][1])


@pytest.mark.parametrize(
    ("shown", "told", "taken"),
    [
        ("04/09/2026", "2026-09-04T23:59:00+07:00", True),
        ("04/09/2026", "2026-09-03T17:00:00Z", True),
        ("04/09/2026", "2026-09-05T00:00:00+07:00", False),
        ("9 giờ 04/09/2026", "2026-09-04T09:59:59+07:00", True),
        ("9 giờ 04/09/2026", "2026-09-04T10:00:00+07:00", False),
        ("9 giờ 04/09/2026", "2026-09-04T08:59:59+07:00", False),
        ("09:43 04/09/2026", "2026-09-04T09:43:59+07:00", True),
        ("09:43 04/09/2026", "2026-09-04T09:43:00+07:00", True),
        ("09:43 04/09/2026", "2026-09-04T09:44:00+07:00", False),
        ("09:43:00 04/09/2026", "2026-09-04T09:43:59+07:00", True),
        ("09:43:07 04/09/2026", "2026-09-04T09:43:08+07:00", False),
        ("09:43:07 04/09/2026", "04/09/2026 09:43", False),
        ("09:43 04/09/2026", "04/09/2026", False),
    ],
)
def test_who_agrees_makes_it_finer(shown: str, told: str, taken: bool) -> None:  # noqa: FBT001 - an expected value
    """The head's time is taken where it lies in what is displayed."""
    assert (_chosen((Origin.LAYOUT, shown), (Origin.META, told))[2] == told) is taken


def test_notes_on_dates() -> None:
    """Another day is noted, an hour's difference is not; each note says where."""
    meta = (Origin.META, "2026-09-05T10:00:00+07:00")
    moment = choose_published({"published": _offers((Origin.LAYOUT, "04/09/2026 09:59"), meta)})
    assert [(note.code, note.place) for note in moment.notes] == [("dates-disagree", "published")]
    assert "'2026-09-05T10:00:00+07:00'" in moment.notes[0].message
    assert "layout '04/09/2026 09:59'" in moment.notes[0].message
    assert choose_published({"published": _offers((Origin.LAYOUT, "04/09/2026 10:00"), meta)}).notes == ()
    moment = choose_modified({"modified": _offers((Origin.LAYOUT, "Thứ Hai, 04/09/2026"), (Origin.META, "x" * 99))})
    assert [(note.code, note.place) for note in moment.notes] == [
        ("weekday-contradicts", "modified: layout"),
        ("unreadable-date", "modified"),
    ]
    assert f"{'x' * 80!r} in meta is no date" in moment.notes[1].message
    assert choose_published({"published": []}).value is None


def test_the_latest_of_several() -> None:
    """Of equal ones the first in the order of belief."""
    first, second = (Origin.META, "2026-09-05T10:00:00+07:00"), (Origin.JSON_LD, "2026-09-05T03:00:00Z")
    for said in ([second, first], [first, second]):
        moment = choose_modified({"modified": _offers((Origin.LAYOUT, "04/09/2026"), *said)})
        assert moment.value is not None
        assert moment.value.value == dt.datetime(2026, 9, 5, 3, tzinfo=dt.UTC)
        assert moment.value.precision is Precision.SECOND
        assert moment.source is not None
        assert (moment.source.field, moment.source.winner.origin) == ("modified", Origin.JSON_LD)
        assert len(moment.source.losers) == 2


# ------------------------------------------------------------------------------------------------------------ figures
def _text(said: str, role: str | None = None, **more: tuple[Span, ...]) -> Draft:
    return Draft(kind="text", text=said, role=role, **more)  # type: ignore[arg-type]


def test_a_figure_element_becomes_one_figure() -> None:
    """Pictures each once, captions in order, a credit from an element of its own."""
    one, two = Image("/1.jpg"), Image("/2.jpg")
    pictures = [Draft(kind="figure", images=(one,)), Draft(kind="figure", images=(two, one))]
    table = Draft(kind="table")
    made = gather_figure(
        [
            pictures[0],
            _text("Ghe khóm.", "caption"),
            pictures[1],
            table,
            _text("Ở bến.", "caption"),
            _text("Mai", "credit"),
        ],
        "<figure>",
    )
    assert [draft.kind for draft in made] == ["figure", "table"]
    assert (made[0].images, made[0].caption, made[0].credit) == ((one, two), "Ghe khóm. Ở bến.", "Mai")
    assert made[0].reason == Reason("figure", "<figure>")
    assert made[0].spans == ()


def test_a_lone_caption_keeps_its_marks() -> None:
    """Spans count in one caption on one line only."""
    bold = (Span("bold", 0, 3),)
    for said, role, spans in (("Ghe khóm", "caption", bold), ("Ghe khóm", None, bold), ("Ghe\nkhóm", "caption", ())):
        (made,) = gather_figure([Draft(kind="figure", images=(Image("/1.jpg"),)), _text(said, role, spans=bold)], "x")
        assert (made.caption, made.spans) == (said.replace("\n", " "), spans)
    (made,) = gather_figure([Draft(kind="figure", caption="Bến."), _text("Ghe", "caption", spans=bold)], "x")
    assert (made.caption, made.spans) == ("Bến. Ghe", ())


def test_figures_without_pictures() -> None:
    """A table or a player takes the caption; a table's credit is a part of it; without both nothing is lost."""
    (made,) = gather_figure([Draft(kind="table"), _text("Giá.", "caption"), _text("Nguồn: Mai", "credit")], "x")
    assert (made.kind, made.caption, made.credit, made.reason) == ("table", "Giá. Nguồn: Mai", None, None)
    (made,) = gather_figure([Draft(kind="embed"), _text("Ghe"), _text("Mai", "credit")], "x")
    assert (made.kind, made.caption, made.credit) == ("embed", "Ghe", "Mai")
    made, credit = gather_figure([_text("Ghe", "caption"), _text("Mai", "credit")], "x")
    assert (made.text, credit.role) == ("Ghe", "caption")


def test_a_long_text_in_a_figure_is_the_story() -> None:
    """Nobody calls it a caption, and it is longer than 600 characters."""
    picture = Draft(kind="figure", images=(Image("/1.jpg"),))
    assert len(gather_figure([picture, _text("a" * 600)], "x")) == 1
    picture = Draft(kind="figure", images=(Image("/1.jpg"),))
    assert len(gather_figure([picture, _text("a" * 601)], "x")) == 2
