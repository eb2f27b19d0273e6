"""Pages with many passages: which of several places is the home, and what stands everywhere is no evidence."""

from __future__ import annotations

import pytest

from vnnews.repeats.matches import find_matches
from vnnews.repeats.passage import Match, Passage

SAID = "đàn cò trắng bay về rợp kín cả khu vườn cũ bên bờ sông Hậu"
EDITED = SAID.replace("kín", "khắp")
OTHER = "bà chủ ghe bún kể rằng con gái bà đã lên bờ học nghề may"


def _found(*passages: tuple[str, str]) -> list[tuple[int, int]]:
    return [(match.source, match.target) for match in find_matches([Passage(text, kind) for kind, text in passages])]


def _story(said: str, number: int = 0) -> tuple[str, str]:
    """A paragraph that holds a clause, unlike any other paragraph."""
    return "paragraph", f"Chương{number} mở đầu{number} rằng {said} nối tiếp{number} kết thúc{number}."


def test_the_likeliest_place() -> None:
    """The more similar one of two; of two equally similar ones the first; running text before all else."""
    assert _found(("caption", SAID), _story(EDITED, 1), _story(SAID, 2)) == [(0, 2)]
    assert _found(("caption", SAID), _story(SAID, 1), _story(EDITED, 2)) == [(0, 1)]
    assert _found(("caption", SAID), _story(SAID, 1), _story(SAID, 2)) == [(0, 1)]
    assert _found(("caption", SAID), ("quote", f"{SAID} rồi"), _story(EDITED, 2)) == [(0, 2), (1, 2)]
    assert _found(("caption", SAID), ("quote", f"{SAID} rồi")) == [(0, 1)]


def test_a_lead_points_at_the_best_of_each_kind() -> None:
    """In the order of the page; where it is made of several passages of one kind, at the likeliest."""
    quote, story = ("quote", f"Ông nói rằng {EDITED}"), _story(SAID, 2)
    assert _found(("lead", SAID), _story(EDITED, 1), story, quote)[:2] == [(0, 2), (0, 3)]
    assert _found(("lead", SAID), quote, _story(EDITED, 2), story)[:2] == [(0, 1), (0, 3)]


def test_the_home_of_equal_passages() -> None:
    """The first of those of the highest rank; all the others point at it, and at nothing else."""
    kinds = ("caption", "paragraph", "heading", "paragraph", "quote")
    assert _found(*((kind, SAID) for kind in kinds)) == [(0, 1), (2, 1), (3, 1), (4, 1)]
    assert _found(("caption", OTHER), *((kind, SAID) for kind in kinds)) == [(1, 2), (3, 2), (4, 2), (5, 2)]


def test_equal_passages_and_a_longer_one() -> None:
    """A caption that is printed twice and stands in a paragraph points there, not only at its twin."""
    assert _found(("caption", SAID), ("caption", SAID), _story(SAID)) == [(0, 2), (1, 2)]


@pytest.mark.parametrize(("count", "is_found"), [(15, True), (16, False)])
def test_what_stands_everywhere_is_no_evidence(count: int, *, is_found: bool) -> None:
    """A run of words that stands in more than sixteen places, the passage's own among them."""
    page = [("caption", SAID), *(_story(SAID, number) for number in range(count))]
    assert _found(*page) == ([(0, 1)] if is_found else [])


def test_words_that_stand_everywhere_are_not_missed() -> None:
    """What a passage has beside a formula that opens many others is enough."""
    formula = "theo bản tin buổi sáng của ban quản lý chợ nổi phát đi trên loa"
    page = [_story(f"{formula} thì chữ{number} chữ{number}", number) for number in range(20)]
    edited = "đàn cò trắng bay khắp"
    found = _found(*page, ("caption", f"{formula} {edited}"), _story(f"{formula} {edited}", 50))
    assert found == [(20, 21)]


def test_a_passage_is_compared_with_six_others() -> None:
    """Those that share the most; the seventh is not looked at."""
    others = [_story(f"không {SAID}", number) for number in range(6)]
    home = _story(EDITED, 9)
    assert _found(("caption", SAID), *others[:5], home) == [(0, 6)]
    assert _found(("caption", SAID), *others, home) == []


def test_a_page_of_a_book_s_length() -> None:
    """Tens of thousands of words: a repeat in it is found where it stands."""
    book = [("paragraph", " ".join(f"chữ{page}x{number}" for number in range(400))) for page in range(90)]
    book[70] = _story(SAID)
    (match,) = find_matches([Passage(text, kind) for kind, text in [*book, ("caption", SAID)]])
    start = book[70][1].index(SAID)
    assert match == Match(90, 70, start, start + len(SAID), 1.0)
    assert _found(*book) == []
