"""The credit of a figure, split off its caption."""

from __future__ import annotations

import pytest
from tests.roles.drafts import apply, figure, text

from vnnews.blocks.draft import Draft
from vnnews.model import Span


def test_the_figure_is_settled() -> None:
    """The caption is cut, marks on what is cut are cut too, and an alt that says the caption again goes."""
    draft = figure("ghe KHÓM.", "Bến sông", caption="Ghe khóm. Ảnh: Mai An")
    draft.spans = (Span("bold", 0, 3), Span("italic", 4, 21), Span("italic", 9, 21), Span("bold", 15, 21))
    (made,) = apply("credit", draft)
    assert (made.caption, made.credit) == ("Ghe khóm.", "Mai An")
    assert made.spans == (Span("bold", 0, 3), Span("italic", 4, 9))
    assert [image.alt for image in made.images] == [None, "Bến sông"]


@pytest.mark.parametrize(
    ("given", "credit"), [("Ảnh: Mai An", "Mai An"), ("Mai An", "Mai An"), ("(Mai An)", "Mai An"), ("[ ]", None)]
)
def test_a_credit_in_its_own_element(given: str, credit: str | None) -> None:
    """It is the name, with the label or without; the caption stays as it stands."""
    (made,) = apply("credit", figure(caption="Nguồn: cục thuế", credit=given))
    assert (made.caption, made.credit) == ("Nguồn: cục thuế", credit)


def test_a_table_and_a_text_keep_their_source() -> None:
    """`Nguồn:` under a table is the table's caption; a block after it is still looked at."""
    table = Draft(kind="table", caption="Giá. Nguồn: Cục thuế")
    made = apply("credit", table, text("Ảnh: Mai An"), figure(caption="Bến"), figure(caption="Ghe. Ảnh: Mai An"))
    assert [draft.credit for draft in made] == [None, None, None, "Mai An"]
    assert made[0].caption == "Giá. Nguồn: Cục thuế"
