"""Addresses: made absolute, safe or not, and the host that they name."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urljoin, urlsplit

from vnnews.characters import char_class
from vnnews.text import clean

# Whole addresses that no join would change; nearly all of a page's are such.
_WHOLE: Final = re.compile(r"https?://[\w.:-]+(?:/(?!\.)[^\s?#\\\[\];/]*)*(?:\?[^\s#\[\]]+)?", re.ASCII)
# Paths from the root of a site, which a join puts behind the host as they are.
_ROOTED: Final = re.compile(r"(?:/(?![./])[^\s?#\\\[\];/]*)+(?:\?[^\s#\[\]]+)?", re.ASCII)
_ORIGIN: Final = re.compile(r"https?://[\w.:-]+(?=[/?#]|$)", re.ASCII)
# What the URL standard takes out of an address before it looks for the scheme: tabs and line breaks anywhere, controls
# and blanks at its beginning. More is taken out here, as some readers do.
_UNSEEN_IN_ADDRESS: Final = re.compile(rf"[\s{char_class('ignored in addresses')}]")
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*+):")
_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})


def is_safe_address(address: str | None) -> bool:
    """Whether an address runs nothing and holds no data: a relative one, or one of a known scheme.

    >>> [is_safe_address(address) for address in ("https://a.vn/", "/a.jpg?x=a:b", "java\\tscript:alert(1)", None)]
    [True, True, False, False]
    """
    if not address:
        return False
    match = _SCHEME.match(_UNSEEN_IN_ADDRESS.sub("", address))
    return match is None or match[1].lower() in _SCHEMES


def absolute(address: str | None, base: str | None) -> str | None:
    """Makes an address absolute. Returns None for an empty or broken one, and for schemes that run code or hold data.

    >>> absolute("/a.jpg", "https://a.vn/b.htm"), absolute("javascript:void(0)", None)
    ('https://a.vn/a.jpg', None)
    """
    bare = clean(address or "")
    if not bare or _WHOLE.fullmatch(bare):
        return bare or None
    if base and _ROOTED.fullmatch(bare) and (origin := _ORIGIN.match(base)):
        return origin[0] + bare
    if not is_safe_address(bare):
        return None
    try:
        urlsplit(_UNSEEN_IN_ADDRESS.sub("", bare))  # it looks at the host, which a join without a base does not
        return urljoin(base, bare) if base and not bare.startswith("#") else bare
    except ValueError:  # such as https://[
        return None


def host_of(url: str | None) -> str | None:
    """The host of an address, without `www.`. Returns None if it has no host.

    >>> host_of("https://www.vneconomy.vn/a.htm"), host_of("a.htm")
    ('vneconomy.vn', None)
    """
    try:
        host = urlsplit(url or "").hostname
    except ValueError:  # such as https://[
        return None
    return host.removeprefix("www.") if host else None
