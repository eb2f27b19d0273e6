"""The table of unseen characters: each kind is one group, each group is used, and each use takes what it should."""

from __future__ import annotations

import re
import sys
import unicodedata
from itertools import chain, pairwise

import pytest

from vnnews.addresses import is_safe_address
from vnnews.characters import GROUPS, USES, char_class, code_points, json_escape
from vnnews.dates import parse_date


def test_no_character_is_in_two_groups() -> None:
    """Spans do not overlap and do not run backwards."""
    spans = sorted(chain.from_iterable(GROUPS.values()))
    assert all(first <= last for first, last in spans)
    assert all(last < first for (_, last), (first, _) in pairwise(spans))


def test_every_group_is_used() -> None:
    """And each use names each of its groups once."""
    assert set(chain.from_iterable(USES.values())) == set(GROUPS)
    assert all(len(set(groups)) == len(groups) for groups in USES.values())


@pytest.mark.parametrize("use", USES)
def test_class_and_set_agree(use: str) -> None:
    """The regex class of a use matches the code points of the use and no other."""
    matched = re.findall(f"[{char_class(use)}]", "".join(map(chr, range(sys.maxunicode + 1))))
    assert set(map(ord, matched)) == code_points(use)


@pytest.mark.parametrize("use", ["removed from text", "removed from documents"])
def test_white_space_is_never_removed(use: str) -> None:
    """What separates words stays where text is kept."""
    assert not any(chr(code).isspace() for code in code_points(use))


@pytest.mark.parametrize(
    "use", ["removed from documents", "escaped in JSON", "escaped in TOML", "ignored in addresses"]
)
def test_every_character_that_turns_the_direction(use: str) -> None:
    """Marks, embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX 9)."""
    classes = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    turning = {code for code in range(sys.maxunicode + 1) if unicodedata.bidirectional(chr(code)) in classes}
    assert turning | {0x61C, 0x200E, 0x200F} <= code_points(use)


def test_no_letter_of_any_script() -> None:
    """No group holds what a reader sees: every member is a control, a format character, a separator or unassigned."""
    kinds = {unicodedata.category(chr(code)) for use in USES for code in code_points(use)}
    assert kinds <= {"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"}


def test_json_escapes_beyond_the_first_plane_in_two_units() -> None:
    """JSON knows four digits only; lone surrogates are escaped as they are."""
    assert json_escape("\x9b\U000e0041\ud800") == "\\u009b\\udb40\\udc41\\ud800"


@pytest.mark.parametrize("unseen", ["\t", "\u200b", "\u061c", "\ufffa", "\U000e0041"])
def test_no_unseen_character_hides_a_scheme(unseen: str) -> None:
    """An address is judged without all that nobody sees."""
    assert not is_safe_address(f"java{unseen}script:alert(1)")


@pytest.mark.parametrize("unseen", ["\u200b", "\u061c", "\u206a", "\ufffa", "\U000e0041"])
def test_a_date_is_read_through_what_nobody_sees(unseen: str) -> None:
    """Dates ignore the characters that texts drop."""
    assert str(parse_date(f"2{unseen}5/7/2024")) == "2024-07-25"
