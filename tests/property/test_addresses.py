"""Laws of addresses: the short ways to an absolute one give what the long way gives."""

from __future__ import annotations

from typing import Final
from urllib.parse import urljoin, urlsplit

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
