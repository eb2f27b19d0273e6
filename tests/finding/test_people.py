"""Bylines again: labels, jobs, brackets, addresses, and how many words a name has."""

from __future__ import annotations

import pytest

from vnnews.finding.found import Found
from vnnews.finding.moment import choose_moment
from vnnews.finding.person import is_person_line, read_authors
from vnnews.model import Author, Origin


def _authors(*values: str, site: tuple[str, ...] = ()) -> list[tuple[str, str | None]]:
    found = Found(values, Origin.LAYOUT, "p.author", ())
    return [(author.name, author.role) for author in read_authors(found, site)]


@pytest.mark.parametrize(
    "label", ["Đồ họa", "Đồ hoạ", "Infographic", "Thiết kế", "Video", "Clip", "Nhóm phóng viên", "Ảnh"]
)
def test_makers(label: str) -> None:
    """What was made stands before the name; between several names too."""
    if label != "Nhóm phóng viên":
        assert _authors(f"{label}: Mai An") == [("Mai An", None)]
        assert _authors(f"{label}:Mai An") == [("Mai An", None)]
        assert _authors(f"Lê Tư - {label}: Mai An") == [("Lê Tư", None), ("Mai An", None)]
    assert _authors(f"{label} Mai An") == [(f"{label} Mai An", None)]


@pytest.mark.parametrize(
    "job",
    [
        *("thông tín viên", "phóng viên", "biên tập viên", "cộng tác viên", "bình luận viên"),
        *("Nhà báo", "BTV", "CTV", "Phóng viên"),
    ],
)
def test_a_job_in_an_element_of_its_own(job: str) -> None:
    """It is that of the name before it, unless that has one; alone it is how the author signs."""
    assert _authors("Mai An", job) == [("Mai An", job)]
    assert _authors("Mai An (dịch)", job) == [("Mai An", "dịch")]
    assert _authors("Lê Tư", "Mai An", job) == [("Lê Tư", None), ("Mai An", job)]
    assert _authors(job) == [(job, None)]
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
        ("Mai An, tác giả khác", [("Mai An", None), ("tác giả khác", None)]),
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
    found = Found(("Mai An (dịch)", "MAI AN", "Lê Tư"), Origin.LAYOUT, "p", ("/m", "/n", "/t"))
    assert read_authors(found, ()) == (Author("Mai An", "dịch", "/m"), Author("Lê Tư", None, "/t"))


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


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("04/09/2026 09:43:06", "2026-09-04T09:43:06+07:00"),
        ("04/09/2026 09:43", "2026-09-04T09:43+07:00"),
        ("04/09/2026", "2026-09-04"),
    ],
)
def test_of_dates_that_say_the_same_the_displayed_one_counts(first: str, second: str) -> None:
    """Nothing is made finer by another that is as fine."""
    offers = [Found((second,), Origin.META, "m"), Found((first,), Origin.LAYOUT, "l")]
    chosen = choose_moment(offers, "published")
    assert chosen.source is not None
    assert chosen.source.winner.value == first
    assert [loser.value for loser in chosen.source.losers] == [second]
