"""Why an element was located as the story's container: its score, the features of its text, and the runners-up."""

from __future__ import annotations

from collections import Counter
from typing import Final

import attrs

from vnnews.body.features import MEANINGS
from vnnews.body.locate import Located, locate, outline_of
from vnnews.body.score import masks_of
from vnnews.dom.page import open_page
from vnnews.fields.headline import find_headline
from vnnews.fields.landmarks import place_of
from vnnews.metadata.head import read_metadata, with_base
from vnnews.model import Options

_MOST: Final = 3  # runners-up


@attrs.frozen
class Ranked:
    """An element, its score, and how many characters of its prose have which feature."""

    name: str
    score: float
    prose: int
    features: tuple[tuple[str, int], ...]
    """What a feature means, and the characters, the most first."""


def rank_containers(data: bytes, url: str | None = None, content_type: str | None = None) -> tuple[Ranked, ...]:
    """The container that is located without a layout, then the best elements beside it; empty if none is credible.

    >>> story = "<p>Sáng nay, giá gạo xuất khẩu tăng thêm 5 USD một tấn so với tuần trước.</p>" * 3
    >>> page = f"<h1>Giá gạo tăng</h1><div class=content>{story}</div><p>Đọc báo giấy mỗi sáng, tại nhà.</p>"
    >>> [(ranked.name, ranked.prose) for ranked in rank_containers(page.encode())]
    [('div.content', 210), ('p', 31)]
    """
    page = open_page(data, url, content_type, Options())
    candidates, _ = read_metadata(page)
    page = with_base(page, candidates)
    located = locate(outline_of(page, candidates, find_headline(page.elements, candidates, page.base)))
    if located is None:
        return ()
    return tuple(_ranked(located, place) for place in [located.place, *_beside(located)])


def _beside(located: Located) -> list[int]:
    """The best elements that neither hold the located one nor stand in it, nor in each other."""
    outline, taken = located.outline, [located.place]
    for place in sorted(range(len(outline)), key=lambda each: -located.scores[each]):
        if len(taken) > _MOST or located.scores[place] <= 0:
            break
        if all(outline.end(place) <= each or outline.end(each) <= place for each in taken):
            taken.append(place)
    return taken[1:]


def _ranked(located: Located, place: int) -> Ranked:
    """An element with the features of its prose."""
    outline = located.outline
    sizes: Counter[str] = Counter()
    inside = range(place, outline.end(place))
    masks = masks_of(outline, outline.features)
    for feature, meaning in MEANINGS.items():
        sizes[meaning] = sum(outline.own[each] for each in inside if masks[each] & feature)
    meanings = tuple((meaning, size) for meaning, size in sizes.most_common() if size)
    return Ranked(place_of(outline.elements[place]), located.scores[place], outline.prose[place], meanings)
