"""Which profile and layout a page has."""

from __future__ import annotations

from typing import Any

import attrs
import lxml.html
import pytest

from vnnews.css.index import Index
from vnnews.errors import ProfileError, UnknownNameError, WrongTypeError
from vnnews.sites.choose import choose_profile, choose_site
from vnnews.sites.profile import Layout, Profile
from vnnews.sites.registry import GENERIC, profile_named

NEW = Layout(name="new", fingerprint=("div.n",), evidence="text", body=("div.n",))
OWN = Profile(name="own", title="Own", layouts=(NEW,))
PAGE = Index(lxml.html.document_fromstring("<div class=n>x</div>"))
VNECONOMY = Index(lxml.html.document_fromstring("<div data-field=body>x</div>"))


def test_the_callers_choice_goes_first() -> None:
    """A profile, or its name; else the host, else the generic profile."""
    assert choose_profile(OWN, "https://vneconomy.vn/a") is OWN
    assert choose_profile("vnexpress", "https://vneconomy.vn/a").name == "vnexpress"
    assert choose_profile(None, "https://en.vneconomy.vn/a").name == "vneconomy"
    assert choose_profile(None, "https://bao.vn/a") is choose_profile("generic", None) is GENERIC


def test_wrong_choices_are_refused() -> None:
    """A name that nobody has, another type."""
    wrong: Any = 7
    with pytest.raises(UnknownNameError):
        choose_profile("vnecon", None)
    with pytest.raises(WrongTypeError):
        choose_profile(wrong, None)


def test_a_layout_is_known_by_its_fingerprint() -> None:
    """None where no fingerprint matches."""
    assert choose_site(PAGE, OWN, None, ()) == (OWN, NEW)
    assert choose_site(VNECONOMY, OWN, None, ()) == (OWN, None)


def test_without_an_address_the_fingerprint_names_the_site() -> None:
    """Of several the one whose name the page states; with an address of another site none is looked for."""
    layout = profile_named("vneconomy").layouts[0]
    markup = "".join(f"<div class='{css[1:]}'>x</div>" for css in layout.fingerprint if css.startswith("."))
    page = Index(lxml.html.document_fromstring(markup or "<div data-field=sapo>x</div>"))
    site, chosen = choose_site(page, None, None, ["Giá gạo - VnEconomy"])
    assert (site.name, chosen is None) in {("vneconomy", False), ("generic", True)}
    assert choose_site(page, None, "https://bao.vn/a", ["VnEconomy"]) == (GENERIC, None)
    assert choose_site(PAGE, None, None, ()) == (GENERIC, None)


@pytest.mark.parametrize(
    ("layout", "problem"),
    [
        ({"body": ("div[[",)}, "no selector"),
        ({"body": "div"}, "body"),
        ({"body": ("div",), "roles": {"hero": ("b",)}}, "hero"),
        ({"body": ["div", 5]}, "body"),
    ],
)
def test_a_profile_made_by_hand_is_checked(layout: dict[str, Any], problem: str) -> None:
    """All that is wrong is named before a page is read, also in a profile that was loaded and changed."""
    wrong = Layout(**{"name": "a", "fingerprint": ("p",), "evidence": "page", **layout})
    made = Profile(name="made", title="Made", layouts=(wrong,))
    changed = attrs.evolve(profile_named("vneconomy"), layouts=(wrong,))
    for profile in (made, changed):
        with pytest.raises(ProfileError, match=problem):
            choose_profile(profile, None)
    listed: Any = ["div"]
    choose_profile(Profile(name="made", title="Made", layouts=(attrs.evolve(wrong, body=listed, roles={}),)), None)
