"""Embeds: players, posts of social networks and frames, with their address and their still picture."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from vnnews.addresses import absolute
from vnnews.blocks.draft import Draft
from vnnews.dom.element import line_of
from vnnews.dom.inline import text_of
from vnnews.model import EmbedKind, Image

if TYPE_CHECKING:
    from lxml import etree

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
_MOST_PARTS: Final = 64
_MAYBE_PLAYER: Final = re.compile(r"youtu|vimeo|dailymotion|stream|\.(?:mp4|m3u8|mov|webm)\b|fb-|yt", re.IGNORECASE)
_HOSTED: Final = re.compile(
    r"^(?:https?:)?//(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com/(?:embed/|watch\?|shorts/|v/)|youtu\.be/|"
    r"player\.vimeo\.com/|vimeo\.com/\d|(?:www\.)?dailymotion\.com/(?:embed/)?video/)[^\s]{1,300}$",
    re.IGNORECASE,
)
_YOUTUBE_NAME: Final = re.compile(r"(?:^|[\s_-])yt(?:[\s_-]|$)")
_KEYS: Final = (
    "videoid",
    "video-id",
    "data-videoid",
    "data-video-id",
    "data-youtube-id",
    "data-yt-id",
    "data-ytid",
    "data-youtube",
    "data-embed",
    "data-id",
)
_NO_VALUES: Final = ("",) * len(_KEYS)
_KEY: Final = re.compile(r"^[\w-]{11}$", re.ASCII)
_NUMBER: Final = re.compile(r"^\d{6,12}$", re.ASCII)
_STILL: Final = re.compile(r"^(?:https?:)?//(?:i\d?\.ytimg|img\.youtube)\.com/vi(?:_webp)?/([\w-]{11})/", re.ASCII)
_POST: Final = re.compile(r"(?:^|\s)fb-(?:post|video)(?:\s|$)")


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
    """The film and the still picture of an element that a script fills with a player.

    Returns None if the element stands for no player.

    >>> from lxml import etree
    >>> player_of(etree.fromstring('<div data-vid="video.a.vn/2024/cau.mp4" data-thumb="//a.vn/cau.jpg"/>'), None)
    ('https://video.a.vn/2024/cau.mp4', Image(url='//a.vn/cau.jpg', alt=None, width=None, height=None))
    >>> player_of(etree.fromstring('<lite-youtube videoid="ab_cd-ef123"/>'), None)
    ('https://www.youtube.com/embed/ab_cd-ef123', None)
    """
    if not _MAYBE_PLAYER.search(f"{element.tag} {' '.join(map(str, element.values()))}"):  # most elements
        return None
    film = element.get("data-vid") or ""
    stream = (element.get("type") or "").lower() == _STREAM
    post = _post_of(element)
    hosted = _hosted_film(element)
    if not (stream or post or hosted or _FILM.match(film)) or _has_player(element):
        return None
    if _FILM.match(film) and "//" not in film:
        film = f"https://{film}"  # a host and a path
    src = absolute(post or hosted or element.get("data-src"), base)
    src = src or (absolute(film, base) if _FILM.match(film) else None)
    thumb = absolute(element.get("data-thumb") or element.get("data-poster"), base)
    return src, Image(thumb) if thumb else None


def _has_player(element: etree._Element) -> bool:
    """Whether a player stands in an element already, among its first parts."""
    return any(each.tag in EMBED_TAGS for each in islice(element.iterdescendants(), _MOST_PARTS))


def _hosted_film(element: etree._Element) -> str | None:
    """The address of a film on a host of films, which a script will load: as an address, or as the film's key."""
    address = next((value for value in element.values() if _HOSTED.match(str(value))), None)
    if address is not None and element.tag != "a":
        return str(address)
    name = f"{element.tag} {element.get('class') or ''}".lower()
    if "vimeo" in name and (number := next(filter(_NUMBER.match, map(element.get, _KEYS, _NO_VALUES)), None)):
        return f"https://player.vimeo.com/video/{number}"
    if "youtube" not in name and not _YOUTUBE_NAME.search(name):
        return None
    key = next(filter(_KEY.match, map(element.get, _KEYS, _NO_VALUES)), None)
    return f"https://www.youtube.com/embed/{key}" if key else None


def film_of_still(address: str) -> str | None:
    """The film of YouTube whose still picture has this address. Returns None if it is another picture.

    >>> film_of_still("https://i.ytimg.com/vi/ab_cd-ef123/hqdefault.jpg")
    'https://www.youtube.com/embed/ab_cd-ef123'
    """
    still = _STILL.match(address)
    return f"https://www.youtube.com/embed/{still[1]}" if still else None


def film_of_link(address: str) -> str | None:
    """The film to which a link leads. Returns None if it leads elsewhere."""
    return address if _HOSTED.match(address) else None


def _post_of(element: etree._Element) -> str | None:
    """The address of a post or a film of Facebook in an empty element. Returns None if there is none."""
    href = element.get("data-href")
    if not href or not _POST.search(element.get("class") or "") or "".join(map(str, element.itertext())).strip():
        return None
    return href


def post_of(node: etree._Element) -> Draft:
    """A post of a social network as a draft."""
    links = [link.get("href") for link in node.iter("a") if link.get("href")]
    src = (
        node.get("cite")
        or node.get("data-instgrm-permalink")
        or node.get("data-href")
        or (links[-1] if links else None)
    )
    return Draft(
        kind="embed", line=line_of(node), tag="blockquote", embed="social", src=src, caption=text_of(node) or None
    )
