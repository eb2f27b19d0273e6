"""Images: the real address behind lazy loading, sizes, and images that are no pictures."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from lxml import etree

from vnnews.addresses import absolute
from vnnews.dom.element import is_hidden
from vnnews.model import Image
from vnnews.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

IMAGE_TAGS: Final = frozenset({"img", "amp-img", "image"})
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
_BETWEEN: Final = re.compile(r",\s|(?<=\d[wx]),")
"""What parts the pictures of a `srcset`; a comma may stand in an address too."""
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
_NAMED_ORNAMENT: Final = re.compile(
    r"(?:^|[\s_-])(?:icon|ico|logo|sprite|spacer|bullet|btn|button|ads|adv|quang-?cao)(?:[\s_-]|$)", re.IGNORECASE
)
"""What class and id call an image that decorates or advertises."""
_FILED_ORNAMENT: Final = re.compile(
    r"/(?:icons?|emoji|smil(?:ey|ie)s?|sprites?|banners?|ads|adv|quang-?cao)/|"
    r"/(?:icon|ico|btn|bullet|arrow)[-_.][^/]*$",
    re.IGNORECASE,
)
"""The folders and files of such images."""
_PICTURE_FILE: Final = re.compile(r"^[^\s]{4,1000}\.(?:jpe?g|png|webp|avif|gif)(?:[?#&!]|$)", re.IGNORECASE)
_OTHER_TEXT: Final = frozenset({"alt", "title", "src", "class", "id", "style"})
_MOST_ATTRIBUTES: Final = 40
_MOST_SOURCES: Final = 16
_LONGEST_MARKUP: Final = 5_000  # characters of a fallback that is written as text
_CUSTOM_IMAGE: Final = re.compile(r"(?:^|-)(?:img|image|picture|photo)(?:-|$)")
_FLOATS: Final = re.compile(r"float\s{0,3}:\s{0,3}(?:left|right)", re.IGNORECASE)
_FLOAT_NAMES: Final = frozenset({"alignleft", "alignright", "float-left", "float-right", "pull-left", "pull-right"})


def image_of(element: etree._Element, base: str | None) -> Image | None:
    """The picture of an `<img>`, by its full-size address.

    Returns None if it is an icon, a button, a banner, a counter or a placeholder.

    >>> from lxml import etree
    >>> print(image_of(etree.fromstring('<img src="/blank.gif" data-src="/cau-800.jpg" width="800"/>'), "https://a.vn"))
    https://a.vn/cau-800.jpg
    >>> image_of(etree.fromstring('<img src="/icon.png" width="16"/>'), "https://a.vn") is None
    True
    >>> picture = etree.fromstring('<picture><source srcset="/cau.webp 1x"/><img src="/blank.gif"/></picture>')
    >>> image_of(picture[1], None)
    Image(url='/cau.webp', alt=None, width=None, height=None)
    """
    width, height = _size(element.get("width")), _size(element.get("height"))
    if element.get("layout") == "responsive" and max(width or 0, height or 0) <= _SMALLEST:
        width = height = None  # 16 and 9: the ratio of its sides
    if any(size is not None and size <= _SMALLEST for size in (width, height)):
        return None
    url = _usable(_addresses(element, base)) or _usable(_beside(element, base))
    alt = clean(element.get("alt") or "") or None
    if url is None or (alt is not None and _BUTTON.match(alt)) or _is_ornament(element, url):
        return None
    return Image(url, alt, width, height)


def _usable(addresses: Iterable[str]) -> str | None:
    """The first address that is no placeholder's."""
    return next((each for each in addresses if not _PLACEHOLDER.search(each.partition("?")[0])), None)


def _is_ornament(element: etree._Element, url: str) -> bool:
    """Whether an image decorates the page or advertises, by its own name or by its file."""
    name = " ".join(filter(None, (element.get("class"), element.get("id"))))
    return (name != "" and _NAMED_ORNAMENT.search(name) is not None) or _FILED_ORNAMENT.search(url) is not None


def is_custom_image(element: etree._Element) -> bool:
    """Whether an element of a script's own shows one picture: `<v-lazy-image>`, `<a-img>`.

    >>> from lxml import etree
    >>> is_custom_image(etree.fromstring("<a-img/>")), is_custom_image(etree.fromstring("<a-img><p>Cầu</p></a-img>"))
    (True, False)
    """
    if not _CUSTOM_IMAGE.search(str(element.tag)) or (element.text or "").strip():
        return False
    return all(child.tag in _FALLBACKS and not (child.tail or "").strip() for child in element)


_LAZY_TAGS: Final = IMAGE_TAGS | {"figure", "picture"}
_FALLBACKS: Final = frozenset({"noscript", "source", "template"})


def fallback_of(element: etree._Element, base: str | None) -> Image | None:
    """The picture of a `<noscript>` or `<picture>` without an image that a browser shows in place of a script's.

    Returns None if it holds more than a picture, or if the element before or after it shows one.

    >>> from lxml import etree
    >>> lazy = etree.fromstring('<p><img src="data:,"/><noscript><img src="/cau.jpg"/></noscript></p>')
    >>> fallback_of(lazy[1], None)
    Image(url='/cau.jpg', alt=None, width=None, height=None)
    """
    inside = list(islice(element.iter(*IMAGE_TAGS), 2))
    text = "".join(map(str, islice(element.itertext(), 8))).strip()
    if not inside and "<img" in text and len(text) <= _LONGEST_MARKUP:
        inside, text = list(etree.HTML(text).iter("img")), ""
    if len(inside) != 1 or text or is_hidden(inside[0]):
        return None
    around = list(_neighbours(element))
    image = None if any(_shows_picture(each, base) for each in around) else image_of(inside[0], base)
    if image is None or leads_to_picture(image.url):
        return image
    return image if any(each.tag in _LAZY_TAGS for each in around) else None  # else it counts who reads the page


def _neighbours(element: etree._Element) -> Iterator[etree._Element]:
    """The elements directly before and after an element, and the one around it."""
    for each in (element.getprevious(), element.getnext(), element.getparent()):
        if each is not None and isinstance(each.tag, str):
            yield each


def _shows_picture(element: etree._Element, base: str | None) -> bool:
    """Whether an element is, or has among its first parts, a picture with an address."""
    if element.tag in IMAGE_TAGS or is_custom_image(element):
        return image_of(element, base) is not None
    if element.tag == "noscript":
        return False
    first = (each for each in islice(element.iter(), _MOST_SOURCES) if each.tag in IMAGE_TAGS)
    return any(image_of(each, base) is not None for each in first if next(each.iterancestors("noscript"), None) is None)


def leads_to_picture(address: str) -> bool:
    """Whether a link only shows a picture in its full size."""
    return _PICTURE_FILE.match(address) is not None


def is_floating(element: etree._Element) -> bool:
    """Whether an image stands beside the text, which flows around it."""
    if (element.get("align") or "").lower() in {"left", "right"} or _FLOATS.search(element.get("style") or ""):
        return True
    return not _FLOAT_NAMES.isdisjoint((element.get("class") or "").split())


def _beside(element: etree._Element, base: str | None) -> Iterator[str]:
    """The addresses of a picture whose own are no good: in its `<picture>`, or in some attribute of its own."""
    around = next((each for each in islice(element.iterancestors(), _AROUND) if each.tag == "picture"), None)
    if element.tag == "picture":
        around = element
    if around is not None:
        for source in islice(around.iter("source"), _MOST_SOURCES):
            values = (*(_largest(source.get(name)) for name in _SETS), source.get("src"))
            yield from filter(None, (absolute(value, base) for value in values))
    for name, value in islice(element.attrib.items(), _MOST_ATTRIBUTES):
        if name not in _OTHER_TEXT and _PICTURE_FILE.match(str(value)):
            yield from filter(None, (absolute(str(value), base),))


def _addresses(element: etree._Element, base: str | None) -> list[str]:
    """The addresses in the usual attributes of an `<img>`, the best first."""
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
    match = _SIZE.match(value or "")
    return int(match[1]) if match else None


def _largest(srcset: str | None) -> str | None:
    """The address of the largest picture of a `srcset`."""
    best, most = None, -1.0
    for part in _BETWEEN.split(srcset or ""):
        words = part.strip().rstrip(",").split()
        if not words:
            continue
        number = words[1][:-1] if len(words) > 1 else "1"
        size = float(number) if number.replace(".", "", 1).isdecimal() and number.isascii() else 0.0
        if size > most:
            best, most = words[0], size
    return best
