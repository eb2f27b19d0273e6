"""Images and embeds: the real address behind lazy loading, sizes, and images that are no pictures."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from vnnews.addresses import absolute
from vnnews.model import EmbedKind, Image
from vnnews.text import clean

if TYPE_CHECKING:
    from lxml import etree

IMAGE_TAGS: Final = frozenset({"img", "amp-img", "image"})
EMBED_TAGS: Final[dict[str, EmbedKind]] = {
    "iframe": "iframe",
    "amp-iframe": "iframe",
    "embed": "iframe",
    "object": "iframe",
    "oembed": "iframe",  # CKEditor's: its script puts the player there
    "video": "video",
    "amp-video": "video",
    "amp-youtube": "video",
    "audio": "audio",
    "amp-audio": "audio",
    "amp-facebook": "social",
    "amp-twitter": "social",
    "amp-instagram": "social",
    "amp-tiktok": "social",
}

# In this order: pages keep the full-size address beside a placeholder or a small copy in `src`.
_ADDRESSES: Final = (
    "data-original",
    "data-original-src",
    "data-full-src",
    "data-large-src",
    "data-photo-original-src",
    "data-lazy-src",
    "data-src",
)
_SETS: Final = ("data-srcset", "srcset")
_PLACEHOLDER: Final = re.compile(
    r"(?:/|^)(?:blank|spacer|placeholder|loading|lazy|transparent|no-?image|1x1|pixel)[\w.-]{0,20}$", re.IGNORECASE
)
_SAVED: Final = re.compile(r"_files/[^/]{1,200}$")
"""Where a browser puts the pictures of a page that it saves."""
_AROUND: Final = 3
_SIZE: Final = re.compile(r"^\s{0,9}(\d{1,5})(?:\.\d{1,6})?\s{0,9}(?:px)?\s{0,9}$")
_SMALLEST: Final = 32
_BUTTON: Final = re.compile(
    r"^(?:share|chia sẻ|gửi|send|tweet|print|in)\b.{0,40}"
    r"\b(?:facebook|twitter|zalo|google|linkedin|e?mail|bài(?: viết| này)?)$",
    re.IGNORECASE,
)
"""The alternative text of a button, which names its action."""
_PLAYERS: Final[tuple[tuple[re.Pattern[str], EmbedKind], ...]] = (
    (re.compile(r"youtu\.?be|vimeo|dailymotion|/video|player|\.mp4|\.m3u8"), "video"),
    (re.compile(r"soundcloud|spotify|podcast|\.mp3|\.m4a"), "audio"),
    (re.compile(r"facebook\.com|twitter\.com|x\.com/|tiktok|instagram|threads|zalo"), "social"),
)

_EMBEDDED: Final = ("src", "data-src", "data-lazy-src", "data-original", "data", "url")
_FILM: Final = re.compile(
    r"^(?:https?:)?(?://)?[\w.-]{1,80}\.[a-z]{2,12}/[^\s?#]{1,400}\.(?:mp4|m3u8|mov|webm)\b", re.IGNORECASE
)
_PLAYER_LEVELS: Final = 6
_POSTS: Final = {
    "data-tweetid": "https://twitter.com/i/status/",
    "data-shortcode": "https://www.instagram.com/p/",
}
_STREAM: Final = "videostream"
_POST: Final = re.compile(r"(?:^|\s)fb-(?:post|video)(?:\s|$)")


def image_of(element: etree._Element, base: str | None) -> Image | None:
    """The picture of an `<img>`, by its full-size address.

    Returns None if it is an icon, a button, a counter or a placeholder.

    >>> from lxml import etree
    >>> print(image_of(etree.fromstring('<img src="/blank.gif" data-src="/cau-800.jpg" width="800"/>'), "https://a.vn"))
    https://a.vn/cau-800.jpg
    >>> image_of(etree.fromstring('<img src="/icon.png" width="16"/>'), "https://a.vn") is None
    True
    """
    width, height = _size(element.get("width")), _size(element.get("height"))
    if element.get("layout") == "responsive" and max(width or 0, height or 0) <= _SMALLEST:
        width = height = None  # 16 and 9: the ratio of its sides
    if any(size is not None and size <= _SMALLEST for size in (width, height)):
        return None
    addresses = (address for address in _addresses(element, base) if not _PLACEHOLDER.search(address.partition("?")[0]))
    url = next(addresses, None)
    alt = clean(element.get("alt") or "") or None
    if url is None or (alt is not None and _BUTTON.match(alt)):
        return None
    return Image(url, alt, width, height)


def _addresses(element: etree._Element, base: str | None) -> list[str]:
    """All addresses of an `<img>`, the best first."""
    candidates = [element.get(name) for name in _ADDRESSES]
    candidates += [_largest(element.get(name)) for name in _SETS]
    candidates.append(element.get("src"))
    addresses = [address for address in (absolute(candidate, base) for candidate in candidates) if address]
    if any(map(_SAVED.search, addresses)):
        addresses.sort(key=lambda address: _SAVED.search(address) is not None)
        addresses = [*_as_served(element, base), *addresses]
    return addresses


def _as_served(element: etree._Element, base: str | None) -> list[str]:
    """The addresses around a picture of a saved page, whose own address leads into the folder beside the page."""
    around = [
        each for each in islice(element.iterancestors(), _AROUND) if each.tag in {"source", "picture", "div", "a"}
    ]
    beside = [each for above in around if above.tag == "picture" for each in above.iter("source")]
    candidates = [_largest(each.get(name)) for each in (*around, *beside) for name in _SETS]
    candidates += [each.get("data-src") for each in around]
    candidates.append(element.get("rel"))  # Dân trí's full size
    addresses = [address for address in (absolute(candidate, base) for candidate in candidates) if address]
    return [address for address in addresses if not _SAVED.search(address)]


def _size(value: str | None) -> int | None:
    found = _SIZE.match(value or "")
    return int(found[1]) if found else None


def _largest(srcset: str | None) -> str | None:
    """The address of the largest picture of a `srcset`."""
    best, most = None, -1.0
    for part in (srcset or "").split(", "):
        words = part.strip().rstrip(",").split()
        if not words:
            continue
        number = words[1][:-1] if len(words) > 1 else "1"
        size = float(number) if number.replace(".", "", 1).isdecimal() and number.isascii() else 0.0
        if size > most:
            best, most = words[0], size
    return best


def embed_of(element: etree._Element, base: str | None) -> tuple[EmbedKind, str | None, Image | None]:
    """The kind, the address and the still picture of an embedded element."""
    sources = [element.get(name) for name in _EMBEDDED]
    sources += [child.get("src") for child in element.iter("source")]
    if identity := element.get("data-videoid"):
        sources.append(f"https://www.youtube.com/embed/{identity}")
    sources += [element.get("data-href")] if element.tag == "amp-facebook" else []
    sources += [f"{post}{key}" for name, post in _POSTS.items() if (key := element.get(name))]
    src = next((address for address in (absolute(source, base) for source in sources) if address), None)
    kind: EmbedKind = EMBED_TAGS[str(element.tag)]
    if src is None and kind == "video":
        src = _film_around(element, base)
    if kind == "iframe" and src:
        address = src.lower()
        players: list[EmbedKind] = [player for pattern, player in _PLAYERS if pattern.search(address)]
        kind = players[0] if players else kind
    poster = absolute(element.get("poster"), base)
    return kind, src, Image(poster) if poster else None


def _film_around(element: etree._Element, base: str | None) -> str | None:
    """The film of a player with an address in memory (`blob:`), read from the element that a script has filled."""
    for above in islice(element.iterancestors(), _PLAYER_LEVELS):
        film = above.get("data-vid") or ""
        if _FILM.match(film):
            return absolute(film if "//" in film else f"https://{film}", base)
    return None


def player_of(element: etree._Element, base: str | None) -> tuple[str | None, Image | None] | None:
    """The film and the still picture of an empty element that a script fills with a player.

    Returns None if the element stands for no player.


    >>> from lxml import etree
    >>> player_of(etree.fromstring('<div data-vid="video.a.vn/2024/cau.mp4" data-thumb="//a.vn/cau.jpg"/>'), None)
    ('https://video.a.vn/2024/cau.mp4', Image(url='//a.vn/cau.jpg', alt=None, width=None, height=None))
    """
    film = element.get("data-vid") or ""
    stream = (element.get("type") or "").lower() == _STREAM
    post = _post_of(element)
    if not (stream or post or _FILM.match(film)) or next(element.iter(*EMBED_TAGS), None) is not None:
        return None
    if _FILM.match(film) and "//" not in film:
        film = f"https://{film}"  # a host and a path
    src = absolute(post or element.get("data-src"), base) or (absolute(film, base) if _FILM.match(film) else None)
    thumb = absolute(element.get("data-thumb") or element.get("data-poster"), base)
    return src, Image(thumb) if thumb else None


def _post_of(element: etree._Element) -> str | None:
    """The address of a post or a film of Facebook in an empty element. Returns None if there is none."""
    href = element.get("data-href")
    if not href or not _POST.search(element.get("class") or "") or "".join(map(str, element.itertext())).strip():
        return None
    return href
