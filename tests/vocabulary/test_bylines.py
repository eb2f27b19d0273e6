"""Bylines and the prefixes of agencies: names, and what is none."""

from __future__ import annotations

import pytest

from vnnews.fields.authors import read_authors
from vnnews.metadata.candidates import FieldCandidate
from vnnews.model import Author, Origin
from vnnews.vocabulary.bylines import is_person_line
from vnnews.vocabulary.prefixes import split_prefix

# ------------------------------------------------------------------------------------------------------------ persons
LABELS = [
    *("Tác giả", "Bài viết", "Bài và ảnh", "Bài, ảnh", "Bài", "Ảnh", "Tin", "Người viết", "By", "Author", "Written by"),
    *("Thực hiện", "Theo", "Biên tập", "Nguồn", "Nhóm tác giả", "Phóng viên", "PV"),
    *("Tin và ảnh", "Tin, ảnh", "Bài - ảnh"),
]
ROLES = ["tổng hợp", "thực hiện", "lược dịch", "lược ghi", "biên dịch", "dịch", "ghi", "tổng thuật", "bài và ảnh"]


def _authors(*values: str, site: tuple[str, ...] = (), links: tuple[str | None, ...] = ()) -> list[Author]:
    return list(read_authors(FieldCandidate(values, Origin.LAYOUT, "p.author", links), site))


@pytest.mark.parametrize("label", LABELS)
def test_a_label_is_no_name(label: str) -> None:
    """`Tác giả: Mai An`, in any case."""
    for said in (f"{label}: Mai An", f"{label.upper()} : Mai An", f"- {label}:Mai An"):
        assert [author.name for author in _authors(said)] == ["Mai An"], said
        assert is_person_line(said)


@pytest.mark.parametrize("role", [*ROLES, "theo Báo Lúa"])
def test_what_the_person_did(role: str) -> None:
    """Behind the name: in brackets, behind a dash or bare."""
    for said in (f"Mai An ({role})", f"Mai An [{role}]", f"Mai An {role}"):
        assert _authors(said) == [Author("Mai An", role)], said
        assert is_person_line(said)


@pytest.mark.parametrize("sign", [",", ";", "|", "/", "&", "•", " - ", " – ", " — ", " và ", " and "])
def test_what_parts_names(sign: str) -> None:
    """Each sign and word that sites put between two names."""
    assert [author.name for author in _authors(f"Mai An{sign}Lê Tư")] == ["Mai An", "Lê Tư"]
    assert is_person_line(f"Mai An{sign}Lê Tư")


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("By Mai An", ["Mai An"]),
        ("bởi Mai An", ["Mai An"]),
        ("Theo Báo Lúa", ["Báo Lúa"]),
        ("Mai An 08:15", ["Mai An"]),
        ("Mai An 8h15", ["Mai An"]),
        ("Mai An http://a.vn/x", ["Mai An"]),
        ("Mai An www.lua.vn", ["Mai An"]),
        ("Mai An mai@lua.vn", ["Mai An"]),
        ("lua.vn", []),
        ("Lúa.com", []),
        ("lua.net", []),
        ("lua.org", []),
        ("Mai An và 12 tác giả khác", ["Mai An"]),
        ("a" * 60, ["a" * 60]),
        ("a" * 61, []),
        ("123", []),
        ("M Mai An", ["Mai An"]),
        ("M An", ["M An"]),
        ("m Mai", ["m Mai"]),
        ("Đông Nghi", ["Đông Nghi"]),
        ("MAI AN, Mai An", ["MAI AN"]),
        ("[Mai An]", ["Mai An"]),
        ("(Mai An).", ["Mai An"]),
        ("", []),
    ],
)
def test_names_of_a_byline(said: str, names: list[str]) -> None:
    """Clocks, addresses, the avatar's letter and what stands twice are no names."""
    assert [author.name for author in _authors(said)] == names


@pytest.mark.parametrize("job", ["thông tín viên", "phóng viên", "biên tập viên", "cộng tác viên", "bình luận viên"])
def test_a_job_belongs_to_the_name_before_it(job: str) -> None:
    """`Đỗ Lam, thông tín viên RFA`."""
    assert _authors(f"Mai An, {job} Báo Lúa") == [Author("Mai An", f"{job} Báo Lúa")]


def test_links_go_with_their_names() -> None:
    """Each value has its own address; the site's name has none of both."""
    made = _authors("Mai An", "Báo Lúa", "Lê Tư", site=("BÁO LÚA",), links=("/mai", "/lua", None))
    assert made == [Author("Mai An", None, "/mai"), Author("Lê Tư")]


@pytest.mark.parametrize(
    ("name", "site", "kept"),
    [
        ("Báo Lúa Online", "baolua", False),
        ("BaoLua", "Báo Lúa", False),
        ("Lúa Việt Nam", "lua", True),
        ("Báo Lú", "Báo Lúa Việt Nam", True),
        ("Báo Lúa Việt", "Báo Lúa Việt Nam", False),
    ],
)
def test_the_site_is_nobody(name: str, site: str, kept: bool) -> None:  # noqa: FBT001 - an expected value
    """A word more or less; a short name of a site may be a part of a person's."""
    assert bool(_authors(name, site=(site,))) is kept


@pytest.mark.parametrize(
    "line",
    [
        *("Xem thêm", "Bài viết Mới", "Tác Giả", "Theo Dõi", "Follow", "Chia Sẻ", "Bình Luận", "Đăng Lúc", "Gửi"),
        *("Email", "Facebook", "5 Giờ", "Ngày Mai", "Phút", "Trước", "Tin Mới", "Cập Nhật", "Chuyên Mục", "Trang Chủ"),
        *("Quảng Cáo", "mai an", "Mai an", "Mai An 24", "M", "", "Một Hai Ba Bốn Năm Sáu Bảy", "A" * 61),
    ],
)
def test_lines_that_are_no_person(line: str) -> None:
    """Buttons, sentences, dates."""
    assert not is_person_line(line)


@pytest.mark.parametrize(
    "line", ["Mai An", "Jan van Dam", "Charles de Gaulle", "Mai-An Tư", "Nhóm phóng viên Báo Lúa", "AN", "A" * 60]
)
def test_lines_that_are_persons(line: str) -> None:
    """Small words inside of names are none against them."""
    assert is_person_line(line)


# ----------------------------------------------------------------------------------------------------------- prefixes
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


@pytest.mark.parametrize(
    "said", ["Mai An 04/09/2026 10:00 Lê Tư", "04/09/2026, Mai An, Lê Tư", "Mai An, Lê Tư - 10:00 04/09/2026"]
)
def test_a_date_in_a_byline_is_no_name(said: str) -> None:
    """What stands before and behind it stays."""
    names = [author.name for author in _authors(said)]
    assert " ".join(names) == "Mai An Lê Tư"


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Bài: Mai An Ảnh: Lê Tư", ["Mai An", "Lê Tư"]),
        ("Nội dung: Mai An - Thiết kế: Lê Tư", ["Mai An", "Lê Tư"]),
        ("Nội dung: Mai An Ảnh: Lê Tư Trình bày: Đỗ Lam", ["Mai An", "Lê Tư", "Đỗ Lam"]),
        ("Bài và ảnh: Mai An", ["Mai An"]),
        ("Mai An Ảnh", ["Mai An Ảnh"]),
    ],
)
def test_a_label_begins_the_next_name(said: str, names: list[str]) -> None:
    """VnExpress and Dân trí sign photo stories in two or three lines, which come out as one."""
    assert [author.name for author in _authors(said)] == names
    assert is_person_line("Nội dung: Mai An - Thiết kế: Lê Tư")


@pytest.mark.parametrize("job", ["CTV", "PV", "BTV", "Phóng viên", "Cộng tác viên", "Biên tập viên"])
def test_a_job_before_a_name_is_its_role(job: str) -> None:
    """Not where no name of two words follows, nor where a desk does."""
    assert _authors(f"{job} Mai An") == [Author("Mai An", job)]
    assert _authors(f"{job} Mai An (ghi)") == [Author("Mai An", "ghi")]
    for said in (f"{job} Mai", f"{job} tại Huế nay", f"{job} Ban Kinh tế"):
        assert _authors(said) == [Author(said)], said
