"""Labels of captions and credits: each row for those who read it, and for no others."""

from __future__ import annotations

import pytest
from tests.vocabulary.helpers import check_uses, check_words, uses_read

from vnnews.vocabulary.bylines import TEXTS, WHOLES
from vnnews.vocabulary.captions import (
    FILE_NAMES,
    LABELS,
    PICTURES,
    PLACEHOLDERS,
    Use,
    ends_with_credit,
    has_number,
    is_added_credit,
    is_only_credit,
    is_placeholder,
    opens_caption,
    split_credit,
    without_number,
)
from vnnews.vocabulary.press import PAPERS


def test_rows_of_the_tables() -> None:
    """Words are folded and stand once; each row has a use, each use has a row and a reader."""
    for words in (LABELS, PICTURES, PLACEHOLDERS, FILE_NAMES):
        check_words(words)
    check_uses(LABELS)
    assert uses_read(Use, "LABELS") == set(Use.__members__)


@pytest.mark.parametrize(("label", "uses"), LABELS.items())
def test_each_label_for_each_user(label: str, uses: Use) -> None:
    """In both spellings of its tone marks."""
    for spelled in {label, label.replace("hoạ", "họa")}:
        capital = spelled.capitalize()
        assert (split_credit(f"Chợ nổi. {capital}: Mai An") == ("Chợ nổi.", "Mai An")) is (Use.CREDIT in uses)
        assert is_added_credit(f"({label}: mai an)") is any(
            label.startswith(f"{other} ") or label == other for other, its in LABELS.items() if Use.ADDED in its
        )
        assert opens_caption(f"{capital} chợ nổi") is any(
            label.startswith(f"{other} ") or label == other for other, its in LABELS.items() if Use.OPENING in its
        )
        assert is_only_credit(f"{spelled.upper()}: Mai An") is (Use.ALONE in uses)
        if Use.ENDING in uses:
            assert ends_with_credit(f"Chợ nổi ({capital}: Mai An).")
            assert ends_with_credit(f"Chợ nổi. {capital} minh họa: Mai An")
        assert not ends_with_credit(f"Chợ nổi trong {spelled}: Mai An đi. Rồi về")


@pytest.mark.parametrize("agency", [credit for paper in PAPERS for credit in paper.credits])
def test_agencies(agency: str) -> None:
    """In brackets behind a sentence, alone or behind a name."""
    assert split_credit(f"Chợ họp sớm. ({agency})") == ("Chợ họp sớm.", agency)
    assert split_credit(f"Chợ họp sớm. (Mai An/{agency})") == ("Chợ họp sớm.", f"Mai An/{agency}")
    assert split_credit(f"Chợ của {agency} ({agency})") == (f"Chợ của {agency} ({agency})", None)


@pytest.mark.parametrize("writer", [*TEXTS, *WHOLES])
def test_a_line_that_signs_the_story(writer: str) -> None:
    """Who wrote stands first: no caption."""
    assert not ends_with_credit(f"{writer.capitalize()}: Lê Tư - Ảnh: Mai An")
    assert ends_with_credit(f"Chợ {writer} - Ảnh: Mai An")


def test_alts_of_programs() -> None:
    """Numbers behind a topic, names of files, labels of fields."""
    for picture in PICTURES:
        for alt in (f"chợ nổi - {picture} 3", f"chợ nổi {picture} số 12.", f"chợ nổi. {picture}"):
            assert without_number(alt) == "chợ nổi", alt
    for alt in (*PLACEHOLDERS, *FILE_NAMES, "IMG_2031", "a.jpeg", "{TITLE}", *(f"{name}-12" for name in FILE_NAMES)):
        assert is_placeholder(alt), alt
    for alt in ("Chợ nổi", "chú thích ảnh hay", "photo of a market", "{a b}"):
        assert not is_placeholder(alt), alt
    assert has_number("chợ nổi anh 12")
    assert not has_number("chợ nổi hình 12")
