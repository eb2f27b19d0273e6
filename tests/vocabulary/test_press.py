"""Papers and agencies beside the names of those who write for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnnews.fields.authors import read_authors
from vnnews.metadata.candidates import FieldCandidate
from vnnews.model import Origin
from vnnews.text import fold
from vnnews.vocabulary.bylines import is_person_line
from vnnews.vocabulary.combine import Pattern
from vnnews.vocabulary.prefixes import split_prefix
from vnnews.vocabulary.press import PAPERS as ROWS
from vnnews.vocabulary.press import Paper, bracketed, is_paper, is_press, split_affiliation

PAPERS = (
    *("TTXVN", "TTXVN tại Paris", "BNEWS", "VOV", "VOV1", "VOV.VN", "VOV-Miền Trung", "VTV24", "VTC14", "VGP", "THX"),
    *("Báo Lúa", "Báo Tin tức và Dân tộc", "Tạp chí Lúa", "Đài Tiếng nói", "Người Đưa Tin", "Tuổi Trẻ", "Vietnam+"),
    *("lua.vn", "lua.com.vn", "LUA.VN", "lua.com", "lua.net", "Báo", "Reuters"),
)
OTHERS = (
    *(
        "Mai An",
        "báo chí",
        "VOVXYZ",
        "TTXVNX",
        "VTV245",
        "lua.vnx",
        "a.vn",
        "dịch",
        "tổng hợp",
        "ghi",
        "",
        "Báo " + "L" * 41,
    ),
    *("Đàibáo", "Báo (Lúa)", "lua.edu"),
)


@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper_behind_a_name(paper: str) -> None:
    """It is the name's, behind a slash or in brackets, and no author of its own."""
    assert is_press(paper)
    for line in (f"Mai An/{paper}", f"Mai An / {paper}", f"Mai An ({paper})", f"Mai An({paper})"):
        assert split_affiliation(line) == ("Mai An", paper)
        assert read_authors(FieldCandidate((line,), Origin.LAYOUT, "p"), ())[0].name == "Mai An"
        assert len(read_authors(FieldCandidate((line,), Origin.LAYOUT, "p"), ())) == 1
        assert is_person_line(line)


@pytest.mark.parametrize("other", OTHERS)
def test_what_is_no_paper_stays(other: str) -> None:
    """A second name, a role, a word."""
    assert not is_press(other)
    for line in (f"Mai An/{other}", f"Mai An ({other})"):
        assert split_affiliation(line) == (line, "")


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("Mai An/BNEWS/TTXVN", "Mai An (BNEWS/TTXVN)"),
        ("Mai An/Lê Tư/TTXVN", "Mai An/Lê Tư (TTXVN)"),
        ("Mai An/TTXVN/Lê Tư", "Mai An/TTXVN/Lê Tư"),
        ("Mai An/VOV1, Lê Tư/VOV2", "Mai An (VOV1), Lê Tư (VOV2)"),
        ("Mai An - Lê Tư/VOV", "Mai An - Lê Tư (VOV)"),
        ("/TTXVN", "/TTXVN"),
        ("Mai An, TTXVN", "Mai An, TTXVN"),
    ],
)
def test_slashes_become_brackets(line: str, want: str) -> None:
    """Only those before papers, and only behind a name."""
    assert bracketed(line) == want


@given(st.text(alphabet="MaiAn /()TTXVN,.-1", max_size=40))
def test_nothing_is_lost(line: str) -> None:
    """Whatever stands in a line: its letters come back in their order, and splitting once more takes no more away."""
    names, papers = split_affiliation(line)
    assert [sign for sign in names + papers if sign.isalnum()] == [sign for sign in line if sign.isalnum()]
    assert bool(papers) == (names != line)


def test_papers_are_one_row_each() -> None:
    """A name stands in one row, and so does each form of every column."""
    names = [fold(name) for paper in ROWS for name in (paper.name, *paper.also)]
    assert len(names) == len(set(names))
    for column in ("prefixes", "bracketed", "undashed", "credits", "bureaus"):
        forms = [form for paper in ROWS for form in getattr(paper, column)]
        assert forms
        assert len(forms) == len(set(forms)), column
    assert not {form for paper in ROWS for form in paper.prefixes} & {
        form for paper in ROWS for form in paper.bracketed
    }


@pytest.mark.parametrize("paper", ROWS, ids=lambda paper: paper.name)
def test_what_a_row_says(paper: Paper) -> None:
    """Sources are papers by name; prefixes open leads, those of `bracketed` only in brackets."""
    assert all(is_paper(name.upper()) is paper.is_source for name in (paper.name, *paper.also))
    for form in paper.prefixes:
        if not isinstance(form, Pattern):
            assert split_prefix(f"{form} - Sáng nay") == (f"{form} -", "Sáng nay")
            assert split_prefix(f"({form}) Sáng nay") == (f"({form})", "Sáng nay")
    for form in paper.bracketed:
        assert split_prefix(f"({form}) Sáng nay") == (f"({form})", "Sáng nay")
        assert split_prefix(f"{form} - Sáng nay") == (None, f"{form} - Sáng nay")
    for form in paper.undashed:
        if not isinstance(form, Pattern):
            assert split_prefix(f"{form} Sáng nay") == (form, "Sáng nay")
    for form in paper.bureaus:
        if not isinstance(form, Pattern):
            assert is_press(f"{form} tại Huế")


def test_a_paper_whose_name_is_a_word() -> None:
    """Without a dash it opens a lead only before a capital."""
    assert split_prefix("Dân trí Sáng nay") == ("Dân trí", "Sáng nay")
    assert split_prefix("Dân trí của ta") == (None, "Dân trí của ta")
