"""What stands in front of a lead: how it may be written, and what only looks like it."""

from __future__ import annotations

import pytest

from vnnews.vocabulary.prefixes import split_prefix


@pytest.mark.parametrize(
    ("prefix", "is_one"),
    [
        *((f"(TTXVN){dash}", True) for dash in ("", "-", "–", "—", ":", " -", " –", " —", " :", " --", "--", " -:")),
        *((f"TTXVN{dash}", True) for dash in ("-", "–", "—", ":", " -", " --")),
        *((f"TTXVN{no}", False) for no in ("", " ;", ",")),
        *((f"(a.b-c.vn){dash}", True) for dash in ("-", "–", "—", ":", " -", " --")),
        *((f"({host}) -", True) for host in ("lua.vn", "LUA.VN", "lua.com", "lua.net", "ab.vn", "a" * 30 + ".vn")),
        *((f"({host}) -", False) for host in ("a.vn", "a" * 31 + ".vn", "lua.org", "lua vn", "lua.vnx", "lu/a.vn")),
        ("(lua.vn)", False),
        *((f"(AB){dash}", True) for dash in ("", "-", "–", "—", ":", " -", " :")),
        ("(ĐĐ)", True),
        ("(ABCDEFGH)", True),
        ("(ABCDEFGHI)", False),
        ("(A)", False),
        ("(AB1)", False),
        *((f"(Tổ Quốc){dash}", True) for dash in ("-", "–", "—", " -", " –")),
        *((f"(Tổ Quốc){no}", False) for no in ("", ":", " :")),
        *((f"({name}) -", True) for name in ("Đất Việt", "A b.&+c", "Một Hai Ba Bốn", "M1 x", "Ă" * 13 + " b")),
        *((f"({name}) -", False) for name in ("tổ quốc", "1 Quốc", "_A Quốc", "Một Hai Ba Bốn Năm", "Tổ", "Tổ  Quốc")),
        *((f"({name}) -", False) for name in ("A" * 14 + " b", "A " + "b" * 13, "Tổ-Quốc Việt", "Tổ Quốc-Việt")),
        ("(A " + "b" * 12 + ") -", True),
        *((f"{name} ", True) for name in ("BNEWS", "TPO", "TTO", "VOV.VN", "VTV.vn")),
        *((f"{name} ", False) for name in ("bnews", "TP", "VOVXVN", "VTVxvn", "TT")),
    ],
)
def test_how_a_prefix_is_written(prefix: str, *, is_one: bool) -> None:
    """Names, hosts and capitals in brackets, with the dashes that each of them wants."""
    for rest in ("Sáng nay", "“Sáng nay"):
        for lead in (f"{prefix.strip()} {rest}", f"{prefix}{rest}"):
            if not is_one:
                assert split_prefix(lead) == (None, lead)
            elif prefix.endswith(" ") or lead == f"{prefix} {rest}" or not prefix[-1].isalnum():
                assert split_prefix(lead) == (prefix.strip(), rest)
    inside, alone = f"Nay {prefix.strip()} Sáng nay", prefix.strip()
    assert split_prefix(inside) == (None, inside)
    if not alone.endswith(("-", "–", "—", ":")):  # of a dash alone the first part of a prefix may be parted
        assert split_prefix(alone) == (None, alone)


@pytest.mark.parametrize("lead", ["(TTXVN)", "TTXVN -", "(lua.vn) -", "(AB)", "(Tổ Quốc) -", "BNEWS"])
def test_a_prefix_alone_is_the_lead(lead: str) -> None:
    """Nothing stands behind it."""
    assert split_prefix(lead) == (None, lead)


@pytest.mark.parametrize(
    ("opening", "is_one"),
    [
        *((f"Báo Lúa{dash}", True) for dash in ("-", "–", "—", ":", " -", " :")),
        *((f"({name}) -", True) for name in ("Báo Lúa", "BÁO LÚA", "báo lúa")),
        ("(Báo Lúa -", True),
        ("Báo Lúa) -", True),
        ("Báo Lúa ;", False),
        ("Báo Lú -", False),
        ("Báo Lúa Nay -", False),
        ("L.V -", True),
        ("a" * 40 + " -", True),
        ("b" * 41 + " -", False),
        ("Lúa-Gạo -", False),
    ],
)
def test_what_the_site_calls_itself(opening: str, *, is_one: bool) -> None:
    """In any case, with a dash behind it."""
    names = ["Báo Lúa", "l.v", "a" * 40, "b" * 41, "Lúa-Gạo"]
    want = (opening, "Sáng nay") if is_one else (None, f"{opening} Sáng nay")
    assert split_prefix(f"{opening} Sáng nay", names=names) == want
    if not opening.endswith(") -") or "(" not in opening:
        assert split_prefix(f"{opening} Sáng nay", names=[]) == (None, f"{opening} Sáng nay")
    assert split_prefix(opening, names=names) == (None, opening)


def test_prefixes_that_are_known() -> None:
    """The first that the lead begins with, as long as something is left."""
    known = ["", "Tin Lúa", "TIN LÚA -", "Gạo:"]
    assert split_prefix("Tin lúa - Sáng nay", known) == ("Tin lúa", "- Sáng nay")
    assert split_prefix("gạo:Sáng nay", known) == ("gạo:", "Sáng nay")
    assert split_prefix("Tin Lúa", known) == (None, "Tin Lúa")
    assert split_prefix("Sáng nay: Tin Lúa", known) == (None, "Sáng nay: Tin Lúa")
