"""Bylines: names, jobs and links."""

from __future__ import annotations

import pytest

from vnnews.fields.authors import read_authors
from vnnews.metadata.candidates import FieldCandidate
from vnnews.model import Author, Origin


def _authors(*values: str, site: tuple[str, ...] = (), links: tuple[str | None, ...] = ()) -> list[Author]:
    return list(read_authors(FieldCandidate(values, Origin.LAYOUT, "p.author", links), site))


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
    "said", ["Mai An 04/09/2026 10:00 Lê Tư", "04/09/2026, Mai An, Lê Tư", "Mai An, Lê Tư - 10:00 04/09/2026"]
)
def test_a_date_in_a_byline_is_no_name(said: str) -> None:
    """What stands before and behind it stays."""
    names = [author.name for author in _authors(said)]
    assert " ".join(names) == "Mai An Lê Tư"


@pytest.mark.parametrize("job", ["CTV", "PV", "BTV", "Phóng viên", "Cộng tác viên", "Biên tập viên"])
def test_a_job_before_a_name_is_its_role(job: str) -> None:
    """Not where one word follows; a place or a desk names nobody."""
    assert _authors(f"{job} Mai An") == [Author("Mai An", job)]
    assert _authors(f"{job} Mai An (ghi)") == [Author("Mai An", "ghi")]
    assert _authors(f"{job} Mai") == [Author(f"{job} Mai")]
    for said in (f"{job} tại Huế nay", f"{job} Ban Kinh tế", f"{job} Báo Lúa", f"Nhóm {job}"):
        assert _authors(said) == [], said
