"""The tables of labels, jobs and offices: one row a word, every group read."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest
from tests.vocabulary.helpers import check_words

import vnnews
from vnnews.text import fold
from vnnews.vocabulary import bylines, names, press
from vnnews.vocabulary.bylines import (
    BY,
    DESKS,
    EDITORS,
    GENRES,
    INSTITUTIONS,
    JOBS,
    LABELS,
    MAKERS,
    OFFICES,
    PICTURE_ROLES,
    REPORTERS,
    ROLES,
    TEXTS,
    WHOLES,
    WRITERS,
    is_desk,
    is_job,
    is_maker_line,
    is_person_line,
    split_job,
    split_role,
    with_commas,
    without_label,
)

SRC = Path(vnnews.__file__).parent
TABLES = {
    "before a name": (WRITERS, BY, TEXTS, MAKERS, WHOLES, EDITORS, GENRES, REPORTERS, JOBS),
    "behind a name": (ROLES, PICTURE_ROLES),
    "offices": (DESKS, INSTITUTIONS, OFFICES),
}


@pytest.mark.parametrize("groups", TABLES.values(), ids=TABLES)
def test_no_word_stands_in_two_groups(groups: tuple[tuple[str, ...], ...]) -> None:
    """In whatever case and spelling."""
    words = Counter(fold(word) for group in groups for word in group)
    assert not [word for word, count in words.items() if count > 1]


def test_words_have_one_spelling() -> None:
    """The folded one, but for groups whose capitals count."""
    check_words(*(group for group in TABLES["before a name"] if group not in {REPORTERS, JOBS}))
    check_words(ROLES, PICTURE_ROLES)
    check_words(INSTITUTIONS, OFFICES)


def _groups(path: Path) -> set[str]:
    """The names of a module's tables: public constants that are tuples."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        node.target.id
        for node in tree.body
        if isinstance(node, ast.AnnAssign)
        and isinstance(node.target, ast.Name)
        and node.target.id.isupper()
        and not node.target.id.startswith("_")
        and isinstance(node.value, ast.Tuple)
    }


@pytest.mark.parametrize("module", [bylines, names, press], ids=lambda module: module.__name__)
def test_every_group_is_read(module: object) -> None:
    """Somewhere in the sources a name loads it: a group that no pattern is made of would be in vain."""
    groups = _groups(Path(str(getattr(module, "__file__", ""))))
    loaded = {
        node.id
        for path in SRC.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }
    assert groups
    assert groups <= loaded


@pytest.mark.parametrize("label", LABELS)
def test_every_label(label: str) -> None:
    """It is no part of the name, in any case; the line is a byline."""
    for form in (label, label.upper(), label.capitalize()):
        assert without_label(f"{form}: Mai An") == "Mai An"
        assert is_person_line(f"{form} : Mai An")
    assert without_label(f"x{label}: Mai An") == f"x{label}: Mai An"


@pytest.mark.parametrize("label", [*BY, press.AFTER])
def test_labels_without_a_colon(label: str) -> None:
    """A blank is enough."""
    assert without_label(f"{label} Mai An") == "Mai An"


@pytest.mark.parametrize("genre", GENRES)
def test_genres(genre: str) -> None:
    """With `của` too."""
    assert without_label(f"{genre} của Mai An") == "Mai An"


@pytest.mark.parametrize("label", MAKERS)
def test_makers(label: str) -> None:
    """They are no authors, and their label begins the next part of a byline."""
    assert is_maker_line(f"{label}: Mai An")
    assert with_commas(f"Bài: Lê Tư {label}: Mai An") == f"Bài: Lê Tư, {label}: Mai An"
    assert bylines.MAKER.sub("", f"Lê Tư ({label}: Mai An)") == "Lê Tư"
    assert bylines.MAKER.sub("", f"Lê Tư - {label}: Mai An") == "Lê Tư"


@pytest.mark.parametrize("label", [*TEXTS, *WRITERS])
def test_who_makes_no_pictures(label: str) -> None:
    """A writer is an author."""
    assert not is_maker_line(f"{label}: Mai An")


@pytest.mark.parametrize("label", TEXTS)
def test_a_text_begins_a_part(label: str) -> None:
    """In whole: `Tin bài: …` is not split before its second word."""
    assert with_commas(f"Ảnh: Lê Tư {label}: Mai An") == f"Ảnh: Lê Tư, {label}: Mai An"


@pytest.mark.parametrize("role", ROLES)
def test_roles(role: str) -> None:
    """Behind a name, in brackets or not."""
    for line in (f"Mai An ({role})", f"Mai An - {role}", f"Mai An {role}"):
        assert split_role(line) == ("Mai An", role)
    assert split_role(f"Mai An {role}x") == (f"Mai An {role}x", None)


@pytest.mark.parametrize("job", [*REPORTERS, *JOBS])
def test_jobs(job: str) -> None:
    """Alone a job is no name; before a name of two words it is split off, with a capital."""
    capital = job[0].upper() + job[1:]
    assert is_job(job)
    assert split_job(f"{capital} Mai An") == (capital, "Mai An")
    assert split_job(f"{capital} Mai") == (None, f"{capital} Mai")


@pytest.mark.parametrize("desk", DESKS)
def test_desks(desk: str) -> None:
    """With one word or a few behind them."""
    assert is_desk(f"{desk} kinh tế")
    assert not is_desk(desk)
    assert not is_desk(desk.lower() + " kinh tế")
