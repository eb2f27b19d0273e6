"""How many words make a repeat: the numbers that the documentation gives, on both sides of each."""

from __future__ import annotations

import pytest
from tests.repeats.helpers import CLAUSE

from vnnews.repeats.matches import Match, Passage, find_matches

STORY = f"Theo lời kể của người dân nơi đây, {CLAUSE}, khiến du khách kéo tới rất đông. Chợ họp từ sớm."


def _found(said: str, kind: str = "caption", story: str = STORY) -> Match | None:
    found = find_matches([Passage(said, kind), Passage(story, "paragraph")])
    assert len(found) <= 1
    return found[0] if found else None


def _words(count: int, first: int = 0) -> str:
    return " ".join(CLAUSE.split()[first : first + count])


@pytest.mark.parametrize("kind", ["lead", "caption", "quote"])
def test_eight_words_in_a_row(kind: str) -> None:
    """Where they stand inside a clause; seven are a phrase."""
    assert _found(_words(8, 2), kind) is not None
    assert _found(_words(7, 2), kind) is None
    assert _found(_words(16, 0), kind) is not None


def test_six_words_that_are_a_clause() -> None:
    """Between two marks, or a mark and an end; five are a phrase."""
    story = "Theo lời kể của người dân, đàn cò bay về rất đông, khiến khách kéo tới. Chợ đã họp từ sáng sớm"
    assert _found("đàn cò bay về rất đông", story=story) is not None
    assert _found("Chợ đã họp từ sáng sớm", story=story) is not None
    assert _found("Theo lời kể của người dân", story=story) is not None
    five = story.replace("rất đông", "đông").replace("từ sáng sớm", "từ sớm")
    assert _found("đàn cò bay về đông", story=five) is None
    assert _found("Chợ đã họp từ sớm", story=five) is None


def test_a_pull_quote_may_be_shorter() -> None:
    """What the page itself calls one needs three words, wherever they stand."""
    assert _found(_words(3, 2), "pull_quote") is not None
    assert _found(_words(2, 2), "pull_quote") is None


def test_twelve_words_may_be_edited() -> None:
    """One of twelve words may be another; of eleven none. A heading may never be edited."""
    twelve = _words(12).replace("kín", "khắp")
    assert _found(twelve) is not None
    assert _found(_words(11).replace("kín", "khắp")) is None
    assert _found(twelve, "heading") is None


def test_a_letter_that_grows_when_it_is_small() -> None:
    """The Turkish İ has two characters in small letters: places stay those of the text."""
    story = f"İzmir là thành phố biển. {STORY}"
    match = _found(CLAUSE.upper(), story=story)
    assert match is not None
    assert (story[match.start : match.end], match.similarity) == (CLAUSE, 1.0)


def test_a_person_with_a_title_is_no_statement() -> None:
    """Of at most 24 words, six in ten of which begin with a capital."""
    said = "Ông Lê Văn Tám, Chủ Tịch Hợp Tác Xã Hoa Kiểng Sa Đéc"
    assert _found(said, story=f"Sáng nay, {said}, đã tới chợ từ rất sớm.") is None
    low = "Ông Lê Văn Tám, chủ tịch hợp tác xã hoa kiểng Sa Đéc"
    assert _found(low, story=f"Sáng nay, {low}, đã tới chợ từ rất sớm.") is not None


def test_words_that_open_many_sentences() -> None:
    """`Về dài hạn` belongs to the sentence that the rest stands in, and each word counts once."""
    story = f"Về dài hạn, giá gạo sẽ giảm. Người dân cho biết về dài hạn, {CLAUSE}."
    said = f"Về dài hạn, {CLAUSE.replace('kín', 'khắp')}"
    match = _found(said, story=story)
    assert match is not None
    assert story[match.start : match.end] == f"về dài hạn, {CLAUSE}"
    assert match.similarity == round(1 - 1 / len(said.split()), 4)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Theo giới phân tích, thuế khóa còn cao. Giá gạo trung tâm giữ nguyên.", ""),
        ("", "Nhiều hộ ngoài đê cũng chờ được giao quyền sử dụng đất nông nghiệp."),
    ],
)
def test_words_that_stand_elsewhere_too(before: str, after: str) -> None:
    """A word is changed, and what stands before or behind it opens or closes another sentence as well."""
    said = "Theo giới phân tích, giá {} trong nước chịu sức ép từ kho bãi, và các hộ giữ quyền sử dụng đất nông nghiệp."
    story = " ".join(filter(None, (before, said.format("lúa"), after)))
    (match,) = find_matches([Passage(said.format("thuyền"), "caption"), Passage(story, "paragraph")])
    assert story[match.start : match.end] == said.format("lúa").rstrip(".")


@pytest.mark.parametrize("negation", ["không", "chưa", "chẳng"])
def test_a_negation_right_in_front(negation: str) -> None:
    """The clause alone says the opposite of what the story says with the small word before it."""
    assert _found(CLAUSE, story=f"Người dân nói {negation} {CLAUSE}.") is None
    assert _found(CLAUSE, story=f"Người dân nói {negation}: {CLAUSE}.") is not None
    assert _found(f"Người dân nói {negation} {CLAUSE}", story=f"Ở đó sáng nay đã {CLAUSE}.") is None


def test_what_is_put_in_between() -> None:
    """A negation among three words that are put in makes another statement; in a longer clause it is another one's."""
    first, second = _words(8), _words(9, 8)
    assert _found(CLAUSE, story=f"Ở đó, {first} mà không phải {second}.") is None
    assert _found(CLAUSE, story=f"Ở đó, {first} mà không ai trông thấy {second}.") is not None
    assert _found(CLAUSE, story=f"Ở đó, {first} mà ai cũng {second}.") is not None


def test_another_number_at_the_end() -> None:
    """Behind the last of several common stretches."""
    said = f"{CLAUSE.replace('kín', 'khắp')} năm 2024"
    assert _found(said, story=f"Ở đó, {CLAUSE} năm 2025.") is None
    assert _found(said, story=f"Ở đó, {CLAUSE} năm 2024.") is not None


def test_the_similarity_of_a_clause() -> None:
    """Twice the common words by all words of both."""
    said = f"Bà Lê Thị Mận kể rằng ở vườn nhà {CLAUSE}"
    match = _found(said)
    assert match is not None
    size = len(CLAUSE.split())
    assert match.similarity == round(2 * size / (len(said.split()) + size), 4)


def test_another_name_behind_the_common_words() -> None:
    """Also where it is not the first word there; what stands behind a mark is not put in its place."""
    assert _found(f"{CLAUSE} theo ông Tám", story=f"Ở đó, {CLAUSE} cùng bà Chín.") is None
    assert _found(f"{CLAUSE} theo ông Tám", story=f"Ở đó, {CLAUSE} cùng ông Tám.") is not None
    assert _found(f"Ông Tám nói {CLAUSE}", story=f"Bà Chín: {CLAUSE}.") is not None


def test_only_the_clause_counts() -> None:
    """Where a clause closes the source, earlier words that both have are no part of what is repeated."""
    said = f"Theo lời kể bà Lê Thị Mận ở khu chợ nổi nhỏ thì {CLAUSE}"
    match = _found(said)
    assert match is not None
    assert STORY[match.start : match.end] == CLAUSE
    size = len(CLAUSE.split())
    assert match.similarity == round(2 * size / (len(said.split()) + size), 4)
