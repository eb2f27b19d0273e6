"""Bylines and the prefixes of agencies: names, and what is none."""

from __future__ import annotations

import pytest

from vnnews.fields.authors import read_authors
from vnnews.metadata.candidates import FieldCandidate
from vnnews.model import Author, Origin
from vnnews.vocabulary.bylines import is_person_line

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


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Bài: Mai An Tin: Lê Tư", ["Mai An", "Lê Tư"]),
        ("Bài: Mai An Ảnh: Lê Tư", ["Mai An"]),
        ("Nội dung: Mai An - Thiết kế: Lê Tư", ["Mai An"]),
        ("Nội dung: Mai An Ảnh: Lê Tư Trình bày: Đỗ Lam", ["Mai An"]),
        ("Ảnh: Lê Tư Trình bày: Đỗ Lam", ["Lê Tư", "Đỗ Lam"]),
        ("Bài và ảnh: Mai An", ["Mai An"]),
        ("Mai An Ảnh", ["Mai An Ảnh"]),
    ],
)
def test_a_label_begins_the_next_name(said: str, names: list[str]) -> None:
    """VnExpress and Dân trí sign photo stories in two or three lines, which come out as one."""
    assert [author.name for author in _authors(said)] == names
    assert is_person_line("Nội dung: Mai An - Thiết kế: Lê Tư")


@pytest.mark.parametrize(
    ("line", "is_person"),
    [
        ("Một Hai Ba Bốn Năm Sáu", True),
        ("Một Hai Ba Bốn Năm Sáu Bảy", False),
        ("Một Hai Ba Bốn Năm Sáu, Mai An", True),
        ("Một-Hai-Ba-Bốn-Năm-Sáu", True),
        ("Một-Hai-Ba-Bốn-Năm-Sáu-Bảy", False),
        ("Mai 'An'", True),
        ("Ai", True),
        ("A", False),
        ("Tác giả: Mai An", True),
        ("Mai An (dịch)", True),
        ("Mai An, xem thêm", False),
        ("Mai An, lê tư", False),
        ("Mai An - ", True),
        *((f"Mai An {word}", False) for word in ("xem", "bài của", "ngày", "giờ", "gửi", "phút")),
        *((f"Mai An {word}", True) for word in ("Xemy", "Ngàyy", "Gửii")),
        *((f"Nguyễn {word} An", True) for word in ("van", "de", "của", "và", "đài", "báo", "nhóm")),
        *((f"Nguyễn {word} An", True) for word in ("phóng", "viên", "tổng", "hợp", "VAN")),
        ("Nguyễn vann An", False),
    ],
)
def test_a_line_that_is_a_person(line: str, *, is_person: bool) -> None:
    """Six words at most, each with a capital but the small ones; no word of a button as a whole word."""
    assert is_person_line(line) is is_person


@pytest.mark.parametrize(
    ("line", "is_person"),
    [
        ("Ban Kinh tế", True),
        ("Nhóm điều tra", True),
        ("Tổ phóng sự xa", True),
        ("Bàn kinh tế", False),
        ("Ban a", False),
        ("Ban ab", True),
        ("Ban " + "a" * 24, True),
        ("Ban " + "a" * 25, False),
        ("-", False),
        ("Mai An,", True),
        ("Mai An, - Lê", True),
        ("Mai An, thông tín viên", True),
        ("phóng viên Mai An", True),
        ("xin Mai An", False),
        ("M1", False),
        ("(Mai An)", True),
        ("A" * 60 + "...", True),
    ],
)
def test_lines_of_desks_and_persons(line: str, *, is_person: bool) -> None:
    """A desk signs too: `Ban`, `Nhóm`, `Tổ` with a few small words."""
    assert is_person_line(line) is is_person
