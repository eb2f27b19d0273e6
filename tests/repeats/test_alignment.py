"""What two passages have in common, word by word, and what of the rest makes another statement of one of them."""

from __future__ import annotations

import unicodedata

import pytest
from tests.repeats.helpers import CLAUSE

from vnnews.repeats.alignment import Words, is_bounded, words
from vnnews.repeats.matches import Match, Passage, find_matches

SAID = CLAUSE.split()

SIZE = len(SAID)

BEFORE, AFTER = "Theo lời kể của người dân nơi đây thì", "khiến du khách kéo tới rất đông"


def _read(text: str) -> Words:
    return Words(text, len(words(text)))


def _match(said: str, story: str, kind: str = "caption") -> Match | None:
    found = find_matches([Passage(said, kind), Passage(story, "paragraph")])
    assert len(found) <= 1
    return found[0] if found else None


def _stretch(said: str, story: str, kind: str = "caption") -> tuple[str, float] | None:
    """What of the story is said again, and how alike both are."""
    match = _match(said, story, kind)
    return None if match is None else (story[match.start : match.end], match.similarity)


# --------------------------------------------------------------------------------------------------------------- words
@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Giá tăng 1.716,7% lúc 14:30 ngày 25/7", ["giá", "tăng", "1.716,7", "lúc", "14:30", "ngày", "25/7"]),
        ("năm 2024. Rồi", ["năm", "2024", "rồi"]),
        ("(VNM) – “hoà”", ["vnm", "hoà"]),
        ("…", []),
        ("", []),
    ],
)
def test_words_and_numbers(text: str, want: list[str]) -> None:
    """A number is one word with its signs; marks are none."""
    assert words(text) == want
    assert [text[start:end].lower() for start, end in _read(text).places()] == want


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_words_in_either_form(form: str) -> None:
    """Letters and marks apart are the same words, at the places where they stand."""
    text = unicodedata.normalize(form, "Ở Cần Thơ, ghe")  # type: ignore[arg-type]
    read = _read(text)
    assert read.words == ["ở", "cần", "thơ", "ghe"]
    assert [read.printed(number) for number in range(4)] == ["Ở", "Cần", "Thơ", "ghe"]
    assert [text[start:end] for start, end in read.places()] == text.replace(",", "").split()
    for name in ("Cần Thơ", "Huế", "Hà Nội"):
        given = unicodedata.normalize(form, name)  # type: ignore[arg-type]
        assert [given[start:end] for start, end in _read(given).places()] == given.split()


@pytest.mark.parametrize("text", ["한국 쌀 시장", "가각 나라"])
def test_syllables_of_hangul(text: str) -> None:
    """Vowels and tails that stand apart belong to the syllable before them."""
    apart = unicodedata.normalize("NFD", text)
    assert [apart[start:end] for start, end in _read(apart).places()] == apart.split()


@pytest.mark.parametrize(
    ("text", "names", "hard"),
    [
        ("Ông Tám mua 5 ghe VNM", ["Ông", "Tám", "VNM"], ["5", "VNM"]),
        ("ghe loại A", ["A"], []),
        ("ghe 2.000 đồng", [], ["2.000"]),
        ("ÔNG TÁM MUA 5 GHE", [], ["5"]),
        ("giá VNM3 lên", ["VNM3"], ["VNM3"]),
    ],
)
def test_names_and_numbers(text: str, names: list[str], hard: list[str]) -> None:
    """A capital makes a name, all capitals or a digit a word that stands for no other; not where all is in capitals."""
    read = _read(text)
    assert [read.printed(word) for word in range(read.size) if read.is_name(word)] == names
    assert [read.printed(word) for word in range(read.size) if read.is_hard(word)] == hard


def test_what_stands_between_words() -> None:
    """In front of each, and behind the last."""
    read = _read("“Ghe, rồi bến!”")
    assert [read.gap(word) for word in range(4)] == ["“", ", ", " ", "!”"]
    assert [is_bounded(read, *span) for span in ((0, 1), (0, 3), (1, 3), (0, 2), (2, 3), (1, 2))] == [
        *(True, True, True, False, False, False)
    ]


# --------------------------------------------------------------------------------------------------------------- edits
STORY = f"{BEFORE} {CLAUSE} {AFTER}."


@pytest.mark.parametrize("place", range(SIZE))
def test_one_word_is_another(place: int) -> None:
    """Wherever it stands: the stretch reaches over it, unless it is the first or the last."""
    said = " ".join([*SAID[:place], "xám", *SAID[place + 1 :]])
    if SAID[place] == "Hậu":
        said = said.replace("xám", "lạch")
    stretch = " ".join(SAID[place == 0 : SIZE - (place == SIZE - 1)])
    length = len(stretch.split())
    assert _stretch(said, STORY) == (stretch, round(2 * (SIZE - 1) / (SIZE + length), 4))


@pytest.mark.parametrize("place", range(1, SIZE))
@pytest.mark.parametrize("more", ["xám", "xám nhạt"])
def test_words_more_or_less(place: int, more: str) -> None:
    """In what is shown, or in the story: the similarity is twice the common words by all words of both."""
    longer = " ".join([*SAID[:place], more, *SAID[place:]])
    similarity = round(2 * SIZE / (2 * SIZE + len(more.split())), 4)
    assert _stretch(longer, STORY) == (CLAUSE, similarity)
    assert _stretch(CLAUSE, STORY.replace(CLAUSE, longer)) == (longer, similarity)


@pytest.mark.parametrize("front", range(4))
@pytest.mark.parametrize("back", range(4))
def test_words_around(front: int, back: int) -> None:
    """What is shown may have words of its own in front and behind."""
    said = " ".join(["xám", "nhạt", "mải"][:front] + SAID + ["vội", "vã", "thôi"][:back])
    assert _stretch(said, STORY) == (CLAUSE, round(2 * SIZE / (2 * SIZE + front + back), 4))
    assert _stretch(said, f"{CLAUSE} {AFTER}.") == _stretch(said, f"{BEFORE} {CLAUSE}") == _stretch(said, STORY)


def test_chance_words_at_an_edge() -> None:
    """A word or two far from the others are in the story by chance; near to them they belong to the sentence."""
    rest = " ".join(SAID[2:])
    far = f"Sáng ấy đàn cò mải kiếm ăn ở ngoài đồng, rồi thì {rest} {AFTER}."
    near = f"Sáng ấy đàn cò cứ thế {rest} {AFTER}."
    assert _stretch(CLAUSE, far) == (rest, round(2 * (SIZE - 2) / (2 * SIZE - 2), 4))
    assert _stretch(CLAUSE, near) == (f"đàn cò cứ thế {rest}", round(2 * SIZE / (2 * SIZE + 2), 4))
    rest = " ".join(SAID[:-2])
    far = f"{BEFORE} {rest} mải kiếm ăn ở ngoài đồng, cho tới chiều muộn."
    near = f"{BEFORE} {rest} cứ thế chiều muộn."
    assert _stretch(CLAUSE, far) == (rest, round(2 * (SIZE - 2) / (2 * SIZE - 2), 4))
    assert _stretch(CLAUSE, near) == (f"{rest} cứ thế chiều muộn", round(2 * SIZE / (2 * SIZE + 2), 4))


def test_two_places_that_hold_equally_much() -> None:
    """The first of them."""
    edited = CLAUSE.replace("kín", "khắp")
    other = " ".join(f"chữ{chr(97 + number % 26)}{chr(97 + number // 26)}" for number in range(120))
    story = f"xưa kia {edited} {other} {edited} xưa nay"
    match = _match(CLAUSE, story)
    assert match is not None
    assert (match.start, story[match.start : match.end]) == (len("xưa kia "), edited)


def test_two_words_far_from_the_others() -> None:
    """At the beginning and at the end of a passage whose other words there are its own."""
    rest = " ".join(SAID[2:])
    match = _stretch(f"đàn cò xa xb xc xd {rest}", f"{BEFORE} đàn cò ya yb yc yd ye {rest} {AFTER}.")
    assert match == (rest, round(2 * (SIZE - 2) / (2 * SIZE + 2), 4))
    near = _stretch(f"đàn cò xa xb {rest}", f"{BEFORE} đàn cò ya yb {rest} {AFTER}.")
    assert near == (f"đàn cò ya yb {rest}", round(2 * SIZE / (2 * SIZE + 4), 4))
    rest = " ".join(SAID[:-2])
    match = _stretch(f"{rest} xa xb xc xd chiều muộn", f"{BEFORE} {rest} ya yb yc yd ye chiều muộn {AFTER}.")
    assert match == (rest, round(2 * (SIZE - 2) / (2 * SIZE + 2), 4))


def test_some_words_far_from_the_others() -> None:
    """Three that open or close the passage belong to it, farther off too; inside of it they are chance."""
    far = "xa xb xc xd xe xf xg"
    first, rest = " ".join(SAID[:3]), " ".join(SAID[3:])
    story = f"{BEFORE} {first} {far} {rest} {AFTER}."
    assert _stretch(CLAUSE, story) == (f"{first} {far} {rest}", round(2 * SIZE / (2 * SIZE + 7), 4))
    assert _stretch(f"xx {CLAUSE}", story) == (rest, round(2 * (SIZE - 3) / (2 * SIZE - 2), 4))
    first, rest = " ".join(SAID[:-3]), " ".join(SAID[-3:])
    story = f"{BEFORE} {first} {far} {rest} {AFTER}."
    assert _stretch(CLAUSE, story) == (f"{first} {far} {rest}", round(2 * SIZE / (2 * SIZE + 7), 4))
    assert _stretch(f"{CLAUSE} xx", story) == (first, round(2 * (SIZE - 3) / (2 * SIZE - 2), 4))


@pytest.mark.parametrize("is_last", [False, True])
def test_a_second_place_far_away(is_last: bool) -> None:  # noqa: FBT001 - where it stands
    """Where words of the passage stand elsewhere in a long story, the place that holds most of it is the one."""
    opening = "buổi sớm tinh mơ ấy ghe thuyền"
    other = " ".join(f"chữ{chr(97 + number % 26)}{chr(97 + number // 26)}" for number in range(120))
    said = f"{opening} {CLAUSE}" if not is_last else f"{CLAUSE} {opening}"
    parts = [opening, other, CLAUSE] if not is_last else [CLAUSE, other, opening]
    story = f"xưa kia {' '.join(parts)} xưa nay"
    count = len(said.split())
    assert _stretch(said, story) == (CLAUSE, round(2 * SIZE / (count + SIZE), 4))


def test_how_much_of_a_passage_has_to_stand_there() -> None:
    """Seven words of ten, in order; of a paragraph 85 of a hundred."""
    twenty = f"{CLAUSE} tháng ba".split()
    assert len(twenty) == 20
    story = f"{BEFORE} {' '.join(twenty)} {AFTER}."
    for kind, most in (("caption", 6), ("quote", 6), ("paragraph", 3)):
        for count in (most, most + 1):
            said = [*twenty[:7], *(f"x{chr(97 + number)}" for number in range(count)), *twenty[7 + count :]]
            assert (_match(" ".join(said), story, kind) is not None) == (count == most), (kind, count)


def test_how_much_may_stand_between() -> None:
    """A clause that is put in is an edit; a story told in between makes two sentences of one."""
    first, second = " ".join(SAID[:8]), " ".join(SAID[8:])
    for count, is_found in ((0, True), (6, True), (12, True), (20, False), (40, False)):
        between = " ".join(f"x{chr(97 + number % 26)}y" for number in range(count))
        assert (_match(CLAUSE, f"{BEFORE} {first} {between} {second} {AFTER}.") is not None) == is_found, count


# --------------------------------------------------------------------------------------------------- another statement
@pytest.mark.parametrize(
    ("ours", "theirs", "is_same"),
    [
        ("", "", True),
        ("5", "", False),
        ("", "5", True),
        ("VNM", "nhỏ", False),
        ("VNM", "", False),
        ("", "VNM", True),
        ("Tám", "nhỏ", True),
        ("nhỏ", "Tám", True),
        ("Tám", "Chín", False),
        ("của Tám", "của Chín", False),
        ("Tám", "nhỏ ở bên kia Chín", True),
        ("không", "", False),
        ("", "không", False),
        ("", "mà không phải", False),
        ("", "mà không phải ai", True),
        ("nhỏ", "lớn", True),
    ],
)
def test_what_differs_in_the_middle(ours: str, theirs: str, *, is_same: bool) -> None:
    """Numbers, names and negations; the story may tell more of them than what is shown."""
    said, story = (" ".join([*SAID[:8], put, *SAID[8:]]).replace("  ", " ") for put in (ours, theirs))
    assert (_match(said, f"{BEFORE} {story} {AFTER}.") is not None) == is_same


BESIDE = [
    ("hồi 2024", "vào 2025", False),
    ("hồi 2024 ấy", "vào 2025 nọ", False),
    ("hồi 2024", "vào 2024", True),
    ("hồi 2024", "vào lúc nào", True),
    ("nói ông Tám", "kể bà Chín", False),
    ("nói ông Tám", "kể bà Tám", True),
    ("nói ông Tám", "kể rồi", True),
    ("nói VNM", "kể HPG", False),
    ("hồi nào", "vào 2025", True),
]


@pytest.mark.parametrize(
    ("ours", "theirs", "is_same"),
    [
        *BESIDE,
        ("hồi 2024", "vào 2025 nào đó xa lắc xa lơ", True),
        ("2024 nào đó xa lắc xa lơ", "vào 2025", True),
        *((f"hồi 2024{mark}", f"vào 2025{mark}", True) for mark in (".", ";", ":", "!", "?", "\n")),
        ("hồi 2024,", "vào 2025,", False),
    ],
)
def test_what_differs_in_front(ours: str, theirs: str, *, is_same: bool) -> None:
    """Right before the common words, up to the mark that ends a statement."""
    assert (_match(f"{ours} {CLAUSE}", f"{theirs} {CLAUSE} {AFTER}.") is not None) == is_same


@pytest.mark.parametrize(
    ("ours", "theirs", "is_same"),
    [
        *BESIDE,
        ("hồi 2024", "vào một ngày nào đó xa lắc 2025", True),
        ("kể từ một ngày đầu kia 2024", "vào 2025", True),
    ],
)
def test_what_differs_behind(ours: str, theirs: str, *, is_same: bool) -> None:
    """Right after the common words; what stands farther off is not put in their place."""
    assert (_match(f"{CLAUSE} {ours}", f"{BEFORE} {CLAUSE} {theirs}") is not None) == is_same


@pytest.mark.parametrize("mark", [".", ";", ":", "!", "?", "\n"])
def test_a_mark_behind_the_common_words(mark: str) -> None:
    """The next statement's number stands for none of this one's."""
    assert _match(f"{CLAUSE} hồi 2024", f"{BEFORE} {CLAUSE}{mark} năm 2025 ghe về") is not None
    assert _match(f"{CLAUSE} hồi 2024", f"{BEFORE} {CLAUSE}, năm 2025 ghe về") is None


def test_the_first_word_of_a_passage_is_no_name() -> None:
    """Its capital is that of every sentence."""
    assert _match(f"Người nói {CLAUSE}", f"Hôm qua ông Tám nói {CLAUSE} {AFTER}.") is not None
    assert _match(f"Ông Chín nói {CLAUSE}", f"Hôm qua ông Tám nói {CLAUSE} {AFTER}.") is None


def test_a_negation_and_a_mark_in_front() -> None:
    """`Không, ...` denies what was asked before, not what follows; both may deny the same."""
    assert _match(f"họ không {CLAUSE}", f"ai không {CLAUSE} {AFTER}.") is not None
    for sign in (",", ":", " –"):
        assert _match(f"nói không{sign} {CLAUSE}", f"{BEFORE} {CLAUSE} {AFTER}.") is not None
        assert _match(CLAUSE, f"nói không{sign} {CLAUSE} {AFTER}.") is not None
    assert _match(f"nói không {CLAUSE}", f"{BEFORE} {CLAUSE} {AFTER}.") is None


def test_a_question_denies_nothing() -> None:
    """Its last word is none in front of its first."""
    asked = f"{CLAUSE} có đúng không"
    assert _stretch(f"{asked}?", f"{BEFORE}, {asked}?") == (asked, 1.0)
    assert _stretch(f"{CLAUSE}.", f"{asked}?") == (CLAUSE, 1.0)


def test_abbreviations_and_numbers_are_no_title() -> None:
    """A row of tickers is a statement about them, a row of names and capitals is a person."""
    tickers = "VNM, HPG, FPT, MWG, VCB, BID, CTG cùng tăng giá"
    assert _stretch(tickers, f"Sáng nay, {tickers}, theo sàn.") == (tickers, 1.0)
    person = "Trần Văn Tám, Giám Đốc Sở Du Lịch Cần Thơ"
    assert _stretch(person, f"Sáng nay, {person}, đã tới.") is None


# ------------------------------------------------------------------------------------------------------ closing clauses
@pytest.mark.parametrize(
    ("count", "front", "is_found"), [(16, 8, True), (15, 8, False), (17, 8, True), (17, 13, True), (17, 14, False)]
)
def test_a_clause_that_closes_a_passage(count: int, front: int, *, is_found: bool) -> None:
    """Sixteen words, more than half of the passage; so much of it may be said otherwise in front."""
    clause = " ".join(SAID[:count])
    said = " ".join(f"x{chr(97 + number)}" for number in range(front)) + f" {clause}"
    found = _stretch(said, f"{BEFORE}, {clause}, {AFTER}.")
    share = count / (count + front)
    assert found == ((clause, round(2 * count / (2 * count + front), 4)) if is_found or share >= 0.7 else None)


def test_a_closing_clause_is_a_clause() -> None:
    """It closes what is shown, and stands between two marks of the story."""
    front = "xa xb xc xd xe xf xg xh"
    assert _stretch(f"{front} {CLAUSE}", f"{BEFORE}, {CLAUSE}, {AFTER}.") is not None
    assert _stretch(f"{front} {CLAUSE}", f"{BEFORE} {CLAUSE}, {AFTER}.") is None
    assert _stretch(f"{front} {CLAUSE}", f"{BEFORE}, {CLAUSE} {AFTER}.") is None
    assert _stretch(f"{CLAUSE} {front}", f"{BEFORE}, {CLAUSE}, {AFTER}.") is None
