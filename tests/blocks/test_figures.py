"""Figures, tables and lists at their edges: what is said twice, what is hidden, what is no data."""

from __future__ import annotations

import pytest

from vnnews.blocks.draft import Draft
from vnnews.blocks.figures import gather_figure
from vnnews.model import Image, Reason, Span


def _text(said: str, role: str | None = None, *spans: Span) -> Draft:
    return Draft(kind="text", text=said, role=role, spans=spans)


def _picture(number: int = 1, caption: str | None = None) -> Draft:
    return Draft(kind="figure", images=(Image(f"/{number}.jpg"),), caption=caption)


@pytest.mark.parametrize(
    ("own", "said", "caption"),
    [
        (None, ["Ghe khóm.", "GHE KHÓM"], "GHE KHÓM"),
        (None, ["Ghe khóm.", "Ở bến.", "Ghe khóm"], "Ghe khóm Ở bến."),
        ("Ghe khóm", ["Ghe khóm."], "Ghe khóm"),
        ("Ghe khóm", ["Ở bến."], "Ghe khóm Ở bến."),
        (None, ["Ghe\nkhóm"], "Ghe khóm"),
        (None, [], None),
    ],
)
def test_a_caption_is_said_once(own: str | None, said: list[str], caption: str | None) -> None:
    """A viewer says it again, without its full stop or in capitals; no line of it is left over."""
    drafts = [_picture(caption=own), *(_text(each, "caption") for each in said)]
    (made,) = gather_figure(drafts, "x")
    assert made.caption == caption


def test_marks_of_a_caption_that_is_said_twice() -> None:
    """Of the two that say the same the marks are those of what is kept."""
    bold = Span("bold", 0, 3)
    (made,) = gather_figure([_picture(), _text("Ghe khóm.", "caption"), _text("Ghe khóm", "caption", bold)], "x")
    assert (made.caption, made.spans) == ("Ghe khóm", (bold,))
    table = Draft(kind="table", rows=(("a",),))
    (made,) = gather_figure([table, _text("Ghe khóm", "caption", bold)], "x")
    assert (made.caption, made.spans) == ("Ghe khóm", ())


def test_what_a_figure_element_holds_beside_its_caption() -> None:
    """Texts that nobody calls a caption stay where another one is; a list, a second player and a quote stay too."""
    quote, items = _text("Nói", "quote"), Draft(kind="list", items=("a",))
    made = gather_figure([_text("Chữ"), _picture(1), quote, _text("Ghe", "caption"), items, _picture(2)], "x")
    assert [draft.kind for draft in made] == ["text", "figure", "text", "list"]
    assert (made[0].role, made[1].caption, len(made[1].images)) == (None, "Ghe", 2)
    players = [Draft(kind="embed", src="/1"), Draft(kind="embed", src="/2")]
    made = gather_figure([*players, _text("Ghe"), _text("Bến")], "x")
    assert [(draft.src, draft.caption) for draft in made] == [("/1", "Ghe Bến"), ("/2", None)]
    assert (
        gather_figure([_text("Ghe"), _text("Mai", "credit"), _text("An", "credit"), _picture()], "x")[0].credit
        == "Mai An"
    )


def _said(said: str, role: str | None = None, **more: tuple[Span, ...]) -> Draft:
    return Draft(kind="text", text=said, role=role, **more)  # type: ignore[arg-type]


def test_a_figure_element_becomes_one_figure() -> None:
    """Pictures each once, captions in order, a credit from an element of its own."""
    one, two = Image("/1.jpg"), Image("/2.jpg")
    pictures = [Draft(kind="figure", images=(one,)), Draft(kind="figure", images=(two, one))]
    table = Draft(kind="table")
    made = gather_figure(
        [
            pictures[0],
            _said("Ghe khóm.", "caption"),
            pictures[1],
            table,
            _said("Ở bến.", "caption"),
            _said("Mai", "credit"),
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
        (made,) = gather_figure([Draft(kind="figure", images=(Image("/1.jpg"),)), _said(said, role, spans=bold)], "x")
        assert (made.caption, made.spans) == (said.replace("\n", " "), spans)
    (made,) = gather_figure([Draft(kind="figure", caption="Bến."), _said("Ghe", "caption", spans=bold)], "x")
    assert (made.caption, made.spans) == ("Bến. Ghe", ())


def test_figures_without_pictures() -> None:
    """A table or a player takes the caption; a table's credit is a part of it; without both nothing is lost."""
    (made,) = gather_figure([Draft(kind="table"), _said("Giá.", "caption"), _said("Nguồn: Mai", "credit")], "x")
    assert (made.kind, made.caption, made.credit, made.reason) == ("table", "Giá. Nguồn: Mai", None, None)
    (made,) = gather_figure([Draft(kind="embed"), _said("Ghe"), _said("Mai", "credit")], "x")
    assert (made.kind, made.caption, made.credit) == ("embed", "Ghe", "Mai")
    made, credit = gather_figure([_said("Ghe", "caption"), _said("Mai", "credit")], "x")
    assert (made.text, credit.role) == ("Ghe", "caption")


def test_a_long_text_in_a_figure_is_the_story() -> None:
    """Nobody calls it a caption, and it is longer than 600 characters."""
    picture = Draft(kind="figure", images=(Image("/1.jpg"),))
    assert len(gather_figure([picture, _said("a" * 600)], "x")) == 1
    picture = Draft(kind="figure", images=(Image("/1.jpg"),))
    assert len(gather_figure([picture, _said("a" * 601)], "x")) == 2


def test_a_figure_of_several_texts() -> None:
    """Of 600 characters at most each; captions that say the same are one."""
    picture = Draft(kind="figure", images=(Image("/a.jpg"),))
    texts = [Draft(kind="text", text="a" * 600), Draft(kind="text", text="b" * 601), Draft(kind="text", text="c")]
    made = gather_figure([picture, *texts], "x")
    assert [draft.text for draft in made] == ["", "b" * 601]
    assert made[0].caption == f"{'a' * 600} c"
