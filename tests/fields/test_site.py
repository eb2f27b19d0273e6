"""How a site calls itself."""

from __future__ import annotations

from vnnews.fields.site import names_of_site
from vnnews.metadata.candidates import FieldCandidate
from vnnews.model import Origin
from vnnews.sites.profile import Profile


def test_all_names_each_once() -> None:
    """The profile's, the page's, the host and its labels, but `www`, short ones and what names no site."""
    profile = Profile(name="gao", title="Báo Gạo", site_names=("Báo Gạo", "Gạo Online"))
    candidates = {"site_name": [FieldCandidate(("GAO.VN",), Origin.META, "og")]}
    assert names_of_site(candidates, profile, "https://www.mobile.baogao.com.vn/a") == (
        *("Báo Gạo", "Gạo Online", "GAO.VN"),
        *("mobile.baogao.com.vn", "baogao"),
    )


def test_without_an_address() -> None:
    """Only the profile's names."""
    assert names_of_site({}, Profile(name="g", title="Any"), None) == ("Any",)
