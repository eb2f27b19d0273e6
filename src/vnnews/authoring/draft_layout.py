"""A draft of a layout: tried on its samples, and changed as long as that brings it nearer to the generic reading."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import attrs

from vnnews.authoring.sample import texts_of
from vnnews.authoring.selectors import BY_ANCESTOR, CLASS, selectors_of
from vnnews.authoring.word_index import words_of
from vnnews.css.index import select
from vnnews.model import Embed, Figure
from vnnews.pages import parse_html
from vnnews.sites.profile import BLOCK_ROLES, Profile, load_profile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml import etree

    from vnnews.authoring.sample import Sample
    from vnnews.authoring.word_index import Words
    from vnnews.model import Article, Block

_PAGES: Final = 6  # pages on which a change is tried
_TRIALS: Final = 40  # changes that are tried at most
_RANK: Final = CLASS + BY_ANCESTOR  # a class below a lasting name; anything weaker would match too much
_NO_CHANGE: Final = frozenset({"figure", "related", "notice"})  # roles that a rule gives better than a selector
_PICTURE: Final = ("src", "data-src", "data-original", "data-lazy-src", "srcset")

Key = tuple[str, tuple[str, ...]]
"""A block by its role and its words."""
Change = tuple[str, str]
"""Where a selector is added (`drop`, `cover` or a role), and the selector."""


@attrs.frozen(kw_only=True)
class DraftLayout:
    """The selectors of a layout, each with a comment that gives its evidence."""

    name: str
    fingerprint: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    cover: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    fields: dict[str, tuple[str, ...]] = attrs.Factory(dict)
    roles: dict[str, tuple[str, ...]] = attrs.Factory(dict)
    leaf_first: bool = False
    comments: dict[tuple[str, str], str] = attrs.Factory(dict)
    """By place (`body`, `headline`) and selector."""

    def mapping(self) -> dict[str, Any]:
        """The layout as `load_profile` takes it."""
        optional = {"cover": self.cover, "drop": self.drop, "breadcrumbs_leaf_first": self.leaf_first}
        return {
            "name": self.name,
            "evidence": "page",
            "fingerprint": self.fingerprint,
            "body": self.body,
            **{name: value for name, value in optional.items() if value},
            "fields": dict(self.fields),
            "roles": dict(self.roles),
        }

    def with_change(self, change: Change, comment: str) -> DraftLayout:
        """The layout with one more selector."""
        place, css = change
        comments = {**self.comments, change: comment}
        if place == "drop":
            return attrs.evolve(self, comments=comments, drop=(*self.drop, css))
        if place == "cover":
            return attrs.evolve(self, comments=comments, cover=(*self.cover, css))
        return attrs.evolve(self, comments=comments, roles={**self.roles, place: (*self.roles.get(place, ()), css)})

    def profile(self) -> Profile:
        """A profile with only this layout, which matches every page."""
        return load_profile({"name": "draft", "title": "", "layouts": [{**self.mapping(), "fingerprint": ["html"]}]})


def distance(layout: DraftLayout, samples: Sequence[Sample]) -> int:
    """How many blocks of a few pages are lost, added or have another role than by the generic reading."""
    return _distance(layout, samples[:_PAGES])


def improve(layout: DraftLayout, samples: Sequence[Sample]) -> DraftLayout:
    """The layout with those roles, covers and drops that bring its blocks nearer to those of the generic reading."""
    pages = samples[:_PAGES]
    best = _distance(layout, pages)
    tried: set[Change] = set()
    while best and len(tried) < _TRIALS:
        change = next((change for change in _changes(layout, pages) if change not in tried), None)
        if change is None:
            break
        tried.add(change)
        changed = layout.with_change(change, "without it some blocks differ")
        reached = _distance(changed, pages)
        if reached < best:
            layout, best = changed, reached
    return layout


def _distance(layout: DraftLayout, samples: Sequence[Sample]) -> int:
    """How many blocks are lost, added or have another role."""
    profile = layout.profile()
    return sum(
        sum((lost + extra).values())
        for sample in samples
        for lost, extra in [_differences(sample.article, parse_html(sample.root, profile=profile))]
    )


def _differences(before: Article, after: Article) -> tuple[Counter[Key], Counter[Key]]:
    """The blocks that are lost, and those that are added."""
    one, other = (Counter(map(_key, article.body)) for article in (before, after))
    return one - other, other - one


def _key(block: Block) -> Key:
    if isinstance(block, Figure):
        return block.role, tuple(image.url for image in block.images) or words_of(block.caption or "")
    if isinstance(block, Embed):
        return block.role, (block.src or "",)
    return block.role, tuple(word for text in texts_of(block) for word in words_of(text))


def _changes(layout: DraftLayout, samples: Sequence[Sample]) -> Iterator[Change]:
    """Changes that may help on the pages on which the layout matches."""
    profile = layout.profile()
    for sample in samples:
        lost, extra = _differences(sample.article, parse_html(sample.root, profile=profile))
        body = next((elements[0] for css in layout.body if (elements := select(sample.root, css))), None)
        if body is not None:
            yield from _changes_for_extra(sample, body, lost, extra)
            yield from _changes_for_lost(sample, body, lost)


def _changes_for_extra(
    sample: Sample, body: etree._Element, lost: Iterable[Key], extra: Iterable[Key]
) -> Iterator[Change]:
    """The lost role of a block that has another one now, or a drop for a block that was not there."""
    roles = {content: role for role, content in lost}
    for role, content in extra:
        place = roles.get(content, "drop")
        if role in _NO_CHANGE or place not in {"drop", *BLOCK_ROLES}:
            continue
        most = CLASS if place == "drop" else _RANK
        yield from ((place, css) for css in _selectors_of_words(sample, content, body, most))


def _changes_for_lost(sample: Sample, body: etree._Element, lost: Iterable[Key]) -> Iterator[Change]:
    """A cover for a figure that is lost, or the role of another block."""
    for role, content in lost:
        if role == "figure":
            yield from (("cover", css) for css in _selectors_of_pictures(sample, content, body))
        elif role in BLOCK_ROLES:
            yield from ((role, css) for css in _selectors_of_words(sample, content, body, _RANK))


def _selectors_of_words(sample: Sample, words: Words, body: etree._Element, most: int) -> Iterator[str]:
    """Selectors of the elements in the body that hold these words, up to a rank."""
    for element in sample.words.exactly(" ".join(words))[:4]:
        if body in element.iterancestors():
            yield from _css_up_to(most, element)


def _selectors_of_pictures(sample: Sample, addresses: tuple[str, ...], body: etree._Element) -> Iterator[str]:
    """Selectors of the elements outside of the body that hold one of these pictures."""
    paths = {path for address in addresses if (path := urlsplit(address).path)}
    around = {body, *body.iterancestors()}
    for picture in sample.root.iter("img"):
        ancestors = list(picture.iterancestors())
        if body not in ancestors and _is_at(picture, paths):
            for element in ancestors[:4]:
                if element not in around:
                    yield from _css_up_to(_RANK, element)


def _is_at(picture: etree._Element, paths: Iterable[str]) -> bool:
    """Whether a picture has one of these paths in one of the attributes for addresses."""
    values = [picture.get(name) or "" for name in _PICTURE]
    return any(path in value for path in paths for value in values)


def _css_up_to(most: int, element: etree._Element) -> Iterator[str]:
    return (selector.css for selector in selectors_of(element) if selector.rank <= most)
