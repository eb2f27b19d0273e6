"""The cover: a picture with its caption above the story, told without a site's layout."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.blocks.images import IMAGE_TAGS, image_of
from vnnews.dom.element import is_hidden
from vnnews.dom.inline import text_of
from vnnews.dom.naming import is_author_name, is_frame_name
from vnnews.dom.tags import SKIPPED_TAGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from vnnews.blocks.story import Story
    from vnnews.metadata.candidates import Candidates

_CLIMBS: Final = 4
_FEWEST_WORDS: Final = 4
_LONGEST_COMMON: Final = 6  # characters of a file's name that may be any picture's: `a.jpg`
_PICTURE: Final = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)$", re.IGNORECASE)
_LONGEST_CAPTION: Final = 400
_CAPTION_AND_CREDIT: Final = 2
_LARGEST: Final = 4000  # characters, blanks and comments too
_MOST_ABOVE: Final = 200  # elements beside the story's: more are a page's head


def with_cover(story: Story, fields: frozenset[etree._Element], candidates: Candidates) -> Story:
    """The story with the picture above its container, where no layout has located it."""
    if story.body is None or story.by_layout:
        return story
    image = next((candidate.values[0] for candidate in candidates.get("image", ())), None)
    return attrs.evolve(story, before=find_cover(story.body, fields, image))


def find_cover(
    body: etree._Element, shown: frozenset[etree._Element], told: str | None = None
) -> tuple[etree._Element, ...]:
    """The element around the picture nearest above a story, where nothing stands in it but that and its caption.

    It stands beside the story or around the headline. A picture without a caption may be an author's, or none of the
    story, unless it is the one that the head tells (`told`); one in a link leads elsewhere; what `shown` holds is a
    field.
    """
    wanted = _file(told)
    for above in _above(body):
        for image in above.iter(*IMAGE_TAGS):
            box = _box(image, above)
            if box is not None and shown.isdisjoint(box.iter()) and _is_captioned(image, box):
                return (box,)
            if wanted and _is_told(image, wanted):
                if any(_is_told(each, wanted) for each in body.iter(*IMAGE_TAGS)):
                    continue
                return (box if box is not None and shown.isdisjoint(box.iter()) and _may_be_captioned(box) else image,)
    return ()


def _file(address: str | None) -> str:
    """The name of a picture's file: sizes stand before it or behind a question mark."""
    name = (address or "").partition("?")[0].rpartition("/")[2]
    return name if len(name) >= _LONGEST_COMMON else ""


def _is_told(image: etree._Element, wanted: str) -> bool:
    """Whether a picture is the one of that file, and stands in no link and no tool."""
    shown = image_of(image, None)
    if shown is None or _file(shown.url) != wanted:
        return False
    return not any(
        (each.tag == "a" and not _leads_to_picture(each)) or is_frame_name(each) or is_hidden(each)
        for each in islice(image.iterancestors(), _CLIMBS)
    )


def _leads_to_picture(link: etree._Element) -> bool:
    """Whether a link only shows a picture in its full size."""
    return _PICTURE.search((link.get("href") or "").partition("?")[0]) is not None


def _above(body: etree._Element) -> Iterator[etree._Element]:
    """What stands above the story, nearest first, as far as the level on which the headline stands."""
    inner: etree._Element | None = body
    left = _MOST_ABOVE
    for _ in range(_CLIMBS):
        if inner is None or inner.tag == "body":
            return
        headed = False
        for element in inner.itersiblings(preceding=True):
            if not isinstance(element.tag, str) or element.tag in SKIPPED_TAGS:
                continue
            left -= sum(1 for _ in element.iter())
            if left < 0:
                return
            yield element
            headed = headed or next(element.iter("h1"), None) is not None
        if headed:
            return
        inner = inner.getparent()


def _box(image: etree._Element, top: etree._Element) -> etree._Element | None:
    """The smallest element around a picture that shows text too; `None` where a link, a tool or a byline is in it."""
    element = image
    while True:
        if (
            (element.tag == "a" and not _leads_to_picture(element))
            or is_frame_name(element)
            or is_author_name(element)
            or is_hidden(element)
        ):
            return None
        if sum(map(len, element.itertext())) > _LARGEST:
            return None
        if text_of(element):
            other = (each for each in element.iter("a", "h1", "button", "form") if not _leads_to_picture(each))
            return element if next(other, None) is None else None
        parent = element.getparent()
        if element is top or parent is None:
            return None
        element = parent


def _is_captioned(image: etree._Element, box: etree._Element) -> bool:
    """Whether a box holds a picture and beside it one element with a text of a caption's length."""
    text = text_of(box)
    if len(text) > _LONGEST_CAPTION or len(text.split()) < _FEWEST_WORDS or image_of(image, None) is None:
        return False
    return _count_texts(box) == 1


def _may_be_captioned(box: etree._Element) -> bool:
    """Whether the texts beside the picture of the metadata are its caption and its credit, however short they are."""
    return len(text_of(box)) <= _LONGEST_CAPTION and 0 < _count_texts(box) <= _CAPTION_AND_CREDIT


def _count_texts(box: etree._Element) -> int:
    """How many elements with text stand beside a picture: the box is the smallest element that shows text too."""
    return sum(1 for child in box if isinstance(child.tag, str) and text_of(child))
