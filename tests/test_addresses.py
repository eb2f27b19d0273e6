"""Laws of addresses: the short ways to an absolute one give what the long way gives."""

from __future__ import annotations

from typing import Final
from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vnnews.addresses import absolute, is_safe_address
from vnnews.text import clean

PARTS: Final = st.sampled_from(
    [
        *("/", "//", "/a", "/.", "/..", "/./", "a", "A", ".", "..", ":", ";", "?", "?q=1", "#", "#f", "&", "=", "%20"),
        *(
            " ",
            "\t",
            "\\",
            "[",
            "]",
            "@",
            "é",
            "b.htm",
            "http:",
            "https://",
            "a.vn",
            "/a:b",
            "~",
            "+",
            ",",
            "'",
            "\u200b",
        ),
        *("?a/b", "?x=//y", "javascript:"),
    ]
)

BASES: Final = st.sampled_from(
    [
        *(
            None,
            "",
            "https://bao.vn/a/b.htm",
            "http://bao.vn",
            "https://bao.vn?x",
            "HTTPS://bao.vn/x",
            "https://bao.vn:80/x",
        ),
        *("https://u@bao.vn/x", "//bao.vn/x", "bao.vn/x", "https://bao.vn#f", "https://[::1]/x", "https:///x"),
        *("https://bao.vn\\x", "mailto:a@b.vn", "https://bao.vn/a;p?q"),
    ]
)


@given(st.lists(PARTS, max_size=7).map("".join), BASES | st.lists(PARTS, max_size=6).map("".join))
@example("/a/b.htm?x=1", "https://bao.vn/c/d.htm")
@example("/a//b/./c", "https://bao.vn/c")
def test_an_address_is_joined_as_the_standard_library_joins_it(address: str, base: str | None) -> None:
    """Whatever way is taken: through patterns for the usual forms, or through the parser of addresses."""
    assert absolute(address, base) == _joined(clean(address), base)


def _joined(address: str, base: str | None) -> str | None:
    """The long way."""
    if not address or not is_safe_address(address):
        return None
    try:
        urlsplit("".join(address.split()))
        return urljoin(base, address) if base and not address.startswith("#") else address
    except ValueError:
        return None


@pytest.mark.parametrize(
    ("address", "want"),
    [
        ("/a.jpg", "https://bao.vn/a.jpg"),
        ("a.jpg", "https://bao.vn/x/a.jpg"),
        ("//cdn.vn/a.jpg", "https://cdn.vn/a.jpg"),
        ("https://a.vn/b/../c", "https://a.vn/b/../c"),
        ("HTTP://a.vn/b", "HTTP://a.vn/b"),
        ("#anh", "#anh"),
        ("mailto:a@b.vn", "mailto:a@b.vn"),
        ("tel:1900", "tel:1900"),
        *(
            (bad, None)
            for bad in ("javascript:x", "data:image/png;base64,A", "file:///a", "blob:x", "https://[", "", " ")
        ),
    ],
)
def test_addresses_of_a_page(address: str, want: str | None) -> None:
    """Absolute where the page's address is known; what runs or holds data is none."""
    assert absolute(address, "https://bao.vn/x/y.htm") == want
    assert absolute(None, "https://bao.vn/") is None
    assert absolute("/a.jpg", None) == "/a.jpg"
    assert absolute("https://a.vn/b?c=1", "https://bao.vn/x/") == "https://a.vn/b?c=1"


@pytest.mark.parametrize(
    ("address", "want"),
    [
        ("https://a.vn/../b", "https://a.vn/../b"),
        ("https://a.vn/b?c=d e", "https://a.vn/b?c=d e"),
        ("https://a.vn/.b", "https://a.vn/.b"),
        ("https://a.vn/b/?c", "https://a.vn/b/?c"),
        ("https://a.vn/b;c", "https://a.vn/b;c"),
        ("https://a.vn?c=d", "https://a.vn?c=d"),
        ("https://a.vn/b?", "https://a.vn/b"),
        ("https://a.vn/b#", "https://a.vn/b"),
        ("https://a.vn\\b", "https://a.vn\\b"),
        ("https://a.vn/[b]", "https://a.vn/[b]"),
        ("https://[::1]/b", "https://[::1]/b"),
        ("https://a.vn/đ", "https://a.vn/đ"),
    ],
)
def test_addresses_that_are_whole(address: str, want: str) -> None:
    """Joined to the page's all the same where a join would change them."""
    assert absolute(address, "https://bao.vn/x") == want


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        *((f"{scheme}:x", True) for scheme in ("http", "HTTPS", "mailto", "tel")),
        *((f"{scheme}:x", False) for scheme in ("javascript", "data", "vbscript", "file", "blob", "a+b.c-1")),
        *(
            (bad, False)
            for bad in ("java\tscript:x", "\x01javascript:x", " javascript:x", "java\u200bscript:x", "", None)
        ),
        *((good, True) for good in ("/a:b", "?a:b", "#a:b", "a/b:c", "1a:b", "//a.vn")),
    ],
)
def test_what_runs_is_no_address(address: str | None, *, safe: bool) -> None:
    """However the scheme is hidden."""
    assert is_safe_address(address) is safe
    if not safe:
        assert absolute(address, "https://bao.vn/") is None


@pytest.mark.parametrize(
    ("address", "want"),
    [
        ("https://a.vn", "https://a.vn"),
        ("https://a.vn:80/b/c?d=e", "https://a.vn:80/b/c?d=e"),
        ("https://a.vn/b/./c", "https://a.vn/b/./c"),
        ("https://a.vn/b#c", "https://a.vn/b#c"),
        (" https://a.vn/ ", "https://a.vn/"),
        ("https:/b", "https://bao.vn/b"),
        ("../b", "https://bao.vn/b"),
        ("?a=b", "https://bao.vn/x/y.htm?a=b"),
        ("#b", "#b"),
        ("//a.vn/b", "https://a.vn/b"),
        ("//[a/b", None),
        ("https://a.vn/b c", "https://a.vn/b c"),
    ],
)
def test_addresses_of_all_forms(address: str, want: str | None) -> None:
    """Whole ones stay as they are, others are joined to the page's."""
    assert absolute(address, "https://bao.vn/x/y.htm") == want
