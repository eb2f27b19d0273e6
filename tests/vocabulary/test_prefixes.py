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


@pytest.mark.parametrize(
    ("lead", "prefix", "rest"),
    [
        ("(Dân trí) - Giá gạo tăng.", "(Dân trí) -", "Giá gạo tăng."),
        ("TPO - Giá gạo tăng.", "TPO -", "Giá gạo tăng."),
        ("(NLĐO)- Giá gạo tăng.", "(NLĐO)-", "Giá gạo tăng."),
        ("VTV.vn - Giá gạo tăng.", "VTV.vn -", "Giá gạo tăng."),
        ("(ĐTCK) Giá gạo tăng.", "(ĐTCK)", "Giá gạo tăng."),
        ("BNEWS Giá gạo tăng.", "BNEWS", "Giá gạo tăng."),
        ("(baomoi.com) – Giá gạo tăng.", "(baomoi.com) –", "Giá gạo tăng."),
        ("Xây dựng - ngành đang lên.", None, "Xây dựng - ngành đang lên."),
        ("FDI - động lực mới.", None, "FDI - động lực mới."),
        ("TPO", None, "TPO"),
    ],
)
def test_prefixes(lead: str, prefix: str | None, rest: str) -> None:
    """An agency's prefix is apart; words that a lead may begin with are none."""
    assert split_prefix(lead) == (prefix, rest)


def test_a_prefix_that_the_profile_knows() -> None:
    """A profile may name a prefix that nobody else has."""
    assert split_prefix("XYZ: Gạo", ["XYZ:"]) == ("XYZ:", "Gạo")


SHORT = [
    *(
        "TT",
        "TTO",
        "TTCT",
        "TTXVN",
        "TTXVN/Vietnam+",
        "Vietnam+",
        "TPO",
        "NLĐO",
        "NLD",
        "NLĐ",
        "PLO",
        "TNO",
        "ĐTCK",
        "BNEWS",
    ),
    *(
        "Bnews",
        "VOV",
        "VOV.VN",
        "VOV1",
        "VTV",
        "VTV.vn",
        "VTC",
        "VGP",
        "SGGP",
        "SGGPO",
        "SGTT",
        "ANTĐ",
        "ANTD",
        "ANTD.VN",
        "CAND",
    ),
    *("Zing.vn", "HNM", "HNMO", "KTĐT", "KTSG", "TBKTSG", "VnExpress", "GDVN", "GD&TĐ", "MTG", "Infonet", "ICTnews"),
    *(
        "VietNamNet",
        "LĐO",
        "LĐ",
        "LDO",
        "QĐND",
        "NDO",
        "NDĐT",
        "TBTCO",
        "TBTCVN",
        "ĐĐK",
        "ĐSPL",
        "Vietstock",
        "Baodautu.vn",
    ),
    *("Chinhphu.vn", "PetroTimes", "VietQ.vn", "VnEconomy", "VTV Online", "VTC News", "VGP News"),
    *("KTSG Online", "TBKTSG Online", "QĐND Online", "Dân trí"),
]

LONG = ["TP", "PL", "TN", "LD", "ND", "VNE", "VNN", "Dân Trí", "Dan tri", "Nhân Dân", "Người Đưa Tin", "Tin tức"]
LONG += ["Thanh Niên", "Tiền Phong", "Tuổi Trẻ", "Zing", "Xây dựng", "Pháp luật", "VietQ", "Vietnamnet"]


@pytest.mark.parametrize("name", [*SHORT, *LONG])
def test_every_agency(name: str) -> None:
    """In brackets, with any dash or none; without brackets only names that are no words of their own."""
    for prefix in (f"({name})", f"({name}) -", f"({name})–", f"({name}) :"):
        assert split_prefix(f"{prefix} Giá gạo tăng.") == (prefix, "Giá gạo tăng."), prefix
    bare = f"{name} - Giá gạo tăng."
    assert split_prefix(bare) == ((f"{name} -", "Giá gạo tăng.") if name in SHORT else (None, bare))
    assert split_prefix(f"({name})") == (None, f"({name})")
    assert split_prefix(f"Sáng nay ({name}) - Giá.")[0] is None


@pytest.mark.parametrize(
    ("lead", "prefix"),
    [
        ("BNEWS Giá gạo", "BNEWS"),
        ("TPO Giá gạo", "TPO"),
        ("TTO Giá gạo", "TTO"),
        ("VOV.VN Giá gạo", "VOV.VN"),
        ("VTV.vn Giá gạo", "VTV.vn"),
        ("VOV Giá gạo", None),
        ("(lua.vn) - Giá gạo", "(lua.vn) -"),
        ("(lua.com)- Giá gạo", "(lua.com)-"),
        ("(lua.net) – Giá gạo", "(lua.net) –"),
        ("(lua.vn) Giá gạo", None),
        ("(lua.xyz) - Giá gạo", None),
        ("(ABC) - Giá gạo", "(ABC) -"),
        ("(ABC) Giá gạo", "(ABC)"),
        ("(ABCDEFGHI) - Giá gạo", None),
        ("(A) - Giá gạo", None),
        ("(Abc) - Giá gạo", None),
        ("Báo Lúa - Giá gạo", "Báo Lúa -"),
        ("(báo lúa) – Giá gạo", "(báo lúa) –"),
        ("Báo Lúa: Giá gạo", "Báo Lúa:"),
        ("Báo Ngô - Giá gạo", None),
        ("Báo Lúa -", None),
    ],
)
def test_other_prefixes(lead: str, prefix: str | None) -> None:
    """Hosts, capitals in brackets, and what the site calls itself."""
    found, rest = split_prefix(lead, names=["Lúa", "BÁO LÚA"])
    assert found == prefix
    assert rest == (lead if prefix is None else "Giá gạo")


def test_a_known_prefix() -> None:
    """A profile's own goes first, in any case; a lead that is nothing else keeps it."""
    assert split_prefix("tin lúa: Giá gạo", ["", "Tin Lúa:"]) == ("tin lúa:", "Giá gạo")
    assert split_prefix("Tin Lúa:", ["Tin Lúa:"]) == (None, "Tin Lúa:")
