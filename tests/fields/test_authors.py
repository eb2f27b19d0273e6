"""Bylines again: labels, jobs, brackets, addresses, and how many words a name has."""

from __future__ import annotations

import pytest

from vnnews.fields.authors import read_authors
from vnnews.metadata.candidates import FieldCandidate
from vnnews.model import Author, Origin


def _authors(*values: str, site: tuple[str, ...] = ()) -> list[tuple[str, str | None]]:
    found = FieldCandidate(values, Origin.LAYOUT, "p.author", ())
    return [(author.name, author.role) for author in read_authors(found, site)]


@pytest.mark.parametrize(
    "label", ["Đồ họa", "Đồ hoạ", "Infographic", "Thiết kế", "Video", "Clip", "Nhóm phóng viên", "Ảnh"]
)
def test_makers(label: str) -> None:
    """What was made stands before the name; where somebody else is named, its maker is no author."""
    if label != "Nhóm phóng viên":
        assert _authors(f"{label}: Mai An") == [("Mai An", None)]
        assert _authors(f"{label}:Mai An") == [("Mai An", None)]
        assert _authors(f"Lê Tư - {label}: Mai An") == [("Lê Tư", None)]
    assert _authors(f"{label} Mai An") == [(f"{label} Mai An", None)]


@pytest.mark.parametrize(
    "job",
    [
        *("thông tín viên", "phóng viên", "biên tập viên", "cộng tác viên", "bình luận viên"),
        *("Nhà báo", "BTV", "CTV", "Phóng viên"),
    ],
)
def test_a_job_in_an_element_of_its_own(job: str) -> None:
    """It is that of the name before it, unless that has one; alone it names nobody."""
    assert _authors("Mai An", job) == [("Mai An", job)]
    assert _authors("Mai An (dịch)", job) == [("Mai An", "dịch")]
    assert _authors("Lê Tư", "Mai An", job) == [("Lê Tư", None), ("Mai An", job)]
    assert _authors(job) == ([] if job != "Nhà báo" else [(job, None)])
    assert _authors("Mai An", f"{job} Lê") == [("Mai An", None), (f"{job} Lê", None)]


@pytest.mark.parametrize(
    ("said", "want"),
    [
        ("Lò Thanh (VTV Online)", [("Lò Thanh", "VTV Online")]),
        ("Lò Thanh (VTV), Mai An (TTXVN)", [("Lò Thanh", "VTV"), ("Mai An", "TTXVN")]),
        ("Lò Thanh, Mai An (TTXVN)", [("Lò Thanh", None), ("Mai An", "TTXVN")]),
        ("Lò Thanh (VTV) Mai An", [("Lò Thanh", "VTV"), ("Mai An", None)]),
        ("Lò Thanh ()", [("Lò Thanh", None)]),
        ("Mai An, phóng viên Báo Lúa, Lê Tư", [("Mai An", "phóng viên Báo Lúa"), ("Lê Tư", None)]),
        ("phóng viên Mai An", [("phóng viên Mai An", None)]),
        ("Mai An, số 8 Lý Nam Đế, Hà Nội", [("Mai An", None)]),
        ("24h, Mai An", [("24h", None), ("Mai An", None)]),
        ("Mai An tổng hợp", [("Mai An", "tổng hợp")]),
        ("Mai An - theo Báo Lúa", [("Mai An", None), ("Báo Lúa", None)]),
        ("Mai An (theo Báo Lúa)", [("Mai An", "theo Báo Lúa")]),
        ("Mai An - bài và ảnh", [("Mai An", None)]),
        ("Bài và ảnh Mai An", [("Bài và ảnh Mai An", None)]),
        ("Mai An 8h15", [("Mai An", None)]),
        ("Mai An a8h15", [("Mai An a8h15", None)]),
        ("Mai An 8h155", [("Mai An 8h155", None)]),
        ("Mai An, www.lua.vn/x; Lê Tư", [("Mai An", None), ("Lê Tư", None)]),
        ("Mai An; mai@lua.vn; Lê Tư", [("Mai An", None), ("Lê Tư", None)]),
        ("Mai An, 3 tác giả khác", [("Mai An", None)]),
        ("Mai An và 3 tác giả khác", [("Mai An", None)]),
        ("Mai An, tác giả khác", [("Mai An", "tác giả khác")]),
        ("K Kim Phong", [("Kim Phong", None)]),
        ("K Phong", [("K Phong", None)]),
        ("KK Kim Phong", [("KK Kim Phong", None)]),
        ("K", [("K", None)]),
        ("(TTXVN)", []),
        ("- Mai An -", [("Mai An", None)]),
        ("•Mai An•", [("Mai An", None)]),
    ],
)
def test_the_persons_of_a_byline(said: str, want: list[tuple[str, str | None]]) -> None:
    """With what stands in brackets or behind a comma of each."""
    assert _authors(said) == want


def test_a_person_is_named_once() -> None:
    """Whatever the case; the first one's role and address stay."""
    found = FieldCandidate(("Mai An (dịch)", "MAI AN", "Lê Tư"), Origin.LAYOUT, "p", ("/m", "/n", "/t"))
    assert read_authors(found, ()) == (Author("Mai An", "dịch", "/m"), Author("Lê Tư", None, "/t"))


@pytest.mark.parametrize(
    ("name", "site", "kept"),
    [
        ("Mai An", "Mai An", False),
        ("MAI AN", "mai an", False),
        ("Mai Lúa Việt", "Lúa Việt", False),
        ("Mai Lúa", "Lúa", True),
        ("Lúa Việ", "Lúa Việt Nam Hôm Nay", True),
        ("lua-viet.vn", "x", False),
        ("Lúa.vnx", "x", True),
        ("Mai lua.org An", "x", False),
    ],
)
def test_names_of_the_site(name: str, site: str, kept: bool) -> None:  # noqa: FBT001 - an expected value
    """What calls itself as the site does, or as any site, is no person; short names of sites are in many names."""
    assert bool(_authors(name, site=(site,))) is kept


@pytest.mark.parametrize("nobody", ["admin", "Administrator", "Super User", "Quản trị", "Quản trị viên", "WEBMASTER"])
def test_accounts_that_are_nobody(nobody: str) -> None:
    """Names of accounts, as a whole."""
    assert _authors(nobody) == []
    assert _authors(f"Mai An, {nobody}") == [("Mai An", None)]
    assert _authors(f"{nobody} Mai") == [(f"{nobody} Mai", None)]


@pytest.mark.parametrize(
    ("said", "want"),
    [
        ("Mai An, phóng viên Báo Lúa, Lê Tư, phóng viên Báo Gạo", ["phóng viên Báo Lúa", "phóng viên Báo Gạo"]),
        ("Mai An, Lê Tư, phóng viên Báo Gạo", [None, "phóng viên Báo Gạo"]),
        ("Mai An, Lê Tư (dịch)", [None, "dịch"]),
        ("Mai An, Lê Tư, Hà Ba, cộng tác viên Báo Gạo", [None, None, "cộng tác viên Báo Gạo"]),
        ("Mai An, Lê Tư, số 8 Lý Nam Đế", [None, None]),
        ("Mai An (phóng viên - )", ["phóng viên"]),
        ("Mai An (" + "a" * 60 + ")", ["a" * 60]),
    ],
)
def test_whose_job_it_is(said: str, want: list[str | None]) -> None:
    """That of the name right before it, however many there are."""
    assert [role for _, role in _authors(said)] == want


def test_several_elements_of_a_byline() -> None:
    """A job in an element of its own ends nothing: names may follow."""
    assert _authors("Mai An", "BTV", "Lê Tư", "CTV", "Hà Ba") == [("Mai An", "BTV"), ("Lê Tư", "CTV"), ("Hà Ba", None)]
    assert _authors("Mai An", "Báo Lúa", "", "Lê Tư", site=("Báo Lúa",)) == [("Mai An", None), ("Lê Tư", None)]
    assert _authors("3 tác giả khác", "Mai An") == [("Mai An", None)]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Mai An, 3 tác giả khác", ["Mai An"]),
        ("12 tác giả khác", []),
        ("và 12 tác giả khác", []),
        ("Mai An  ,   Lê Tư", ["Mai An", "Lê Tư"]),
        ("Mai Anand Lê", ["Mai Anand Lê"]),
        ("Mai Android", ["Mai Android"]),
        ("Mai An\nvà\nLê Tư", ["Mai An", "Lê Tư"]),
        ("Bài và ảnh", []),
        ("Mai An và Ảnh", ["Mai An và Ảnh"]),
        ("Mai An và Ảnhh", ["Mai An", "Ảnhh"]),
        ("Theo lua.com.vn", []),
        ("Mai An, lua-gao.net", ["Mai An"]),
        ("a@b", []),
        ("Mai An https://lua.vn/mai?x=1 Lê", ["Mai An Lê"]),
        ("Mai An 23:59:59", ["Mai An"]),
        ("Mai An 04/09/2026", ["Mai An"]),
        ("04/09/2026 Mai An 05/09/2026 10:00", ["Mai An"]),
        ("K Kim K Kim", ["Kim K Kim"]),
        ("Kim K Kim", ["Kim K Kim"]),
        ("1 12", []),
    ],
)
def test_what_is_left_of_a_byline(said: str, names: list[str]) -> None:
    """Addresses, clocks, dates and counts go; words that only look like what parts names stay."""
    assert [name for name, _ in _authors(said)] == names


@pytest.mark.parametrize(
    ("byline", "want"),
    [
        ("Thanh Minh -", [("Thanh Minh", None)]),
        ("K Kim Phong 15:21, 14/08/2026", [("Kim Phong", None)]),
        ("Hà Anh (tổng hợp)", [("Hà Anh", "tổng hợp")]),
        ("Tác giả: Hà Anh, Minh Đức và Thu Hà", [("Hà Anh", None), ("Minh Đức", None), ("Thu Hà", None)]),
        ("XUÂN LONG - MINH QUANG", [("XUÂN LONG", None), ("MINH QUANG", None)]),
        ("Hà Anh | haanh@bao.vn", [("Hà Anh", None)]),
        ("Bài và ảnh: Lê Văn", [("Lê Văn", None)]),
        ("Hà Anh; Hà Anh", [("Hà Anh", None)]),
        ("Hà Anh và 1 tác giả khác", [("Hà Anh", None)]),
        ("Đỗ Lam, thông tín viên RFA", [("Đỗ Lam", "thông tín viên RFA")]),
        ("VnEconomy", []),
        ("https://facebook.com/bao", []),
        ("12/3/2026", []),
    ],
)
def test_bylines(byline: str, want: list[tuple[str, str | None]]) -> None:
    """Names and roles; dates, addresses, initials and the site are no names."""
    authors = read_authors(FieldCandidate((byline,), Origin.LAYOUT, "p.author"), ["VnEconomy"])
    assert [(author.name, author.role) for author in authors] == want


@pytest.mark.parametrize(
    ("name", "site", "kept"),
    [
        ("TUOI TRE ONLINE", "tuoitre", False),
        ("VietNamNet News", "vietnamnet", False),
        ("Hồ Chi", "Báo Pháp Luật TP. Hồ Chí Minh", True),
        ("VCCorp.vn", "x", False),
    ],
)
def test_a_site_is_no_author(name: str, site: str, kept: bool) -> None:  # noqa: FBT001 - a column of the table
    """What calls itself as the site does is none, a person whose name is a part of a long site name is one."""
    found = FieldCandidate((name,), Origin.META, "meta[author]")
    assert [author.name for author in read_authors(found, [site])] == ([name] if kept else [])
