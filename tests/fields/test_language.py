"""The language of an article."""

from __future__ import annotations

import pytest

from vnnews.fields.language import choose_language
from vnnews.metadata.candidates import Candidates, FieldCandidate
from vnnews.model import Origin
from vnnews.sites.profile import Profile

SITE = Profile(name="bao", title="Báo", hosts=("bao.vn",), language="vi")
ANY = Profile(name="generic", title="Any")


def _stated(code: str) -> Candidates:
    return {"language": [FieldCandidate((code,), Origin.META, "html[lang]")]}


@pytest.mark.parametrize(
    ("code", "language"),
    [("vi", "vi"), ("vi-VN", "vi"), ("en_US", "en"), ("Vietnamese", "vi"), ("vn", "vi"), (" EN ", "en"), ("-", None)],
)
def test_how_pages_write_it(code: str, language: str | None) -> None:
    """Codes with and without a country, and names."""
    assert choose_language(_stated(code), ANY, None, None).value == language


@pytest.mark.parametrize(
    ("address", "language"),
    [
        ("https://en.bao.vn/a", "en"),
        ("https://english.bao.vn/a", "en"),
        ("https://bao.vn/en/a", "en"),
        ("https://bao.vn/zh/a", "zh"),
        ("https://bao.vn/en", "vi"),  # a page of that name is no edition
        ("https://bao.vn/a", "vi"),
        (None, "vi"),
    ],
)
def test_editions_of_a_known_site(address: str | None, language: str) -> None:
    """Their address names the language, whatever the template states."""
    assert choose_language(_stated("vi"), SITE, None, address).value == language


def test_the_layout_goes_before_the_page_and_the_profile_is_the_fallback() -> None:
    """An unknown site's address says nothing."""
    assert choose_language(_stated("vi"), SITE, "en", "https://bao.vn/a").value == "en"
    assert choose_language({}, SITE, None, "https://bao.vn/a").value == "vi"
    assert choose_language(_stated("fr"), ANY, None, "https://en.bao.vn/a").value == "fr"
