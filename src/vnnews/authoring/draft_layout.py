"""A layout on its way: tried on its pages, and changed as long as that brings it nearer to what the pages say."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import attrs

from vnnews.authoring.sample import texts_of
from vnnews.authoring.selectors import selectors_of
from vnnews.authoring.word_index import words_of
from vnnews.css.index import select
from vnnews.model import Embed, Figure
from vnnews.pages import parse_html
from vnnews.sites.profile import BLOCK_ROLES, Profile, load_profile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from vnnews.authoring.sample import Sample
    from vnnews.model import Article, Block

_PAGES: Final = 6  # pages on which a change is tried
_TRIALS: Final = 40  # changes that are tried at most
_NAMED: Final = 3  # a lasting name of its own
_RANK: Final = 6  # a class below a lasting name; anything less certain would meet too much
_PICTURE: Final = ("src", "data-src", "data-original", "data-lazy-src", "srcset")

Key = tuple[str, tuple[str, ...]]
"""A block by its role and its words."""
Change = tuple[str, str]
"""Where a selector is added (`drop`, `cover` or a role), and the selector."""


@attrs.frozen(kw_only=True)
class DraftLayout:
    """What a layout will hold, each selector with what speaks for it."""

    name: str
    fingerprint: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    cover: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    fields: dict[str, tuple[str, ...]] = attrs.Factory(dict)
    roles: dict[str, tuple[str, ...]] = attrs.Factory(dict)
    leaf_first: bool = False
    why: dict[tuple[str, str], str] = attrs.Factory(dict)
    """Comments, by place (`body`, `headline`) and selector."""

    def mapping(self) -> dict[str, Any]:
        """The layout as `load_profile` takes it."""
        plain = {name: getattr(self, name) for name in ("cover", "drop")}
        made: dict[str, Any] = {"name": self.name, "evidence": "page", "fingerprint": self.fingerprint}
        made |= {"body": self.body} | {name: value for name, value in plain.items() if value}
        made |= {"breadcrumbs_leaf_first": True} if self.leaf_first else {}
        return made | {"fields": dict(self.fields), "roles": dict(self.roles)}

    def with_change(self, change: Change, why: str = "") -> DraftLayout:
        """The layout with one selector more."""
        place, css = change
        comments = {**self.why, change: why} if why else self.why
        if place == "drop":
            return attrs.evolve(self, why=comments, drop=(*self.drop, css))
        if place == "cover":
            return attrs.evolve(self, why=comments, cover=(*self.cover, css))
        return attrs.evolve(self, why=comments, roles={**self.roles, place: (*self.roles.get(place, ()), css)})

    def profile(self) -> Profile:
        """A profile of nothing but this layout, which takes every page for its own."""
        return load_profile({"name": "draft", "title": "", "layouts": [{**self.mapping(), "fingerprint": ["html"]}]})


def distance(layout: DraftLayout, samples: Sequence[Sample]) -> int:
    """How many blocks of a few pages are lost, added or have another role than the generic path gives."""
    return _distance(layout, samples[:_PAGES])


def improve(layout: DraftLayout, samples: Sequence[Sample]) -> DraftLayout:
    """The layout with those roles, covers and drops by which it gives the same blocks as the generic path."""
    pages = samples[:_PAGES]
    best = _distance(layout, pages)
    tried: set[Change] = set()
    for _ in range(_TRIALS):
        change = next((each for each in _changes(layout, pages) if each not in tried), None) if best else None
        if change is None:
            break
        tried.add(change)
        candidate = layout.with_change(change, "without it some blocks come out otherwise")
        reached = _distance(candidate, pages)
        if reached < best:
            layout, best = candidate, reached
    return layout


def _distance(layout: DraftLayout, samples: Sequence[Sample]) -> int:
    """How many blocks are lost, added or have another role."""
    profile = layout.profile()
    return sum(
        sum((lost + extra).values())
        for sample in samples
        for lost, extra in [_differences(sample.article, parse_html(sample.root, profile=profile))]
    )


def _differences(wanted: Article, found: Article) -> tuple[Counter[Key], Counter[Key]]:
    one, other = (Counter(map(_key, article.body)) for article in (wanted, found))
    return one - other, other - one


def _key(block: Block) -> Key:
    if isinstance(block, Figure):
        return block.role, tuple(image.url for image in block.images) or words_of(block.caption or "")
    if isinstance(block, Embed):
        return block.role, (block.src or "",)
    return block.role, tuple(word for text in texts_of(block) for word in words_of(text))


def _changes(layout: DraftLayout, samples: Sequence[Sample]) -> Iterator[Change]:
    """What might help: the wanted role for a block with another one, a drop for one too many, a cover for a picture."""
    profile = layout.profile()
    for sample in samples:
        found = parse_html(sample.root, profile=profile)
        lost, extra = _differences(sample.article, found)
        body = next((each[0] for css in layout.body if (each := select(sample.root, css))), None)
        if body is None:
            continue
        roles = {said: role for role, said in lost}
        for role, said in extra:
            place = roles.get(said, "drop")
            if role in {"figure", "related", "notice"} or (place != "drop" and place not in BLOCK_ROLES):
                continue
            yield from ((place, css) for css in _named(sample, said, body, _NAMED if place == "drop" else _RANK))
        for role, said in lost:
            if role == "figure":
                yield from (("cover", css) for css in _pictured(sample, said, body))
            elif role in BLOCK_ROLES:
                yield from ((role, css) for css in _named(sample, said, body, _RANK))


def _named(sample: Sample, said: tuple[str, ...], body: etree._Element, most: int) -> Iterator[str]:
    """Selectors of the elements in the body that hold certain words."""
    for element in sample.words.exactly(" ".join(said))[:4]:
        if body in element.iterancestors():
            yield from (hook.css for hook in selectors_of(element) if hook.rank <= most)


def _pictured(sample: Sample, addresses: tuple[str, ...], body: etree._Element) -> Iterator[str]:
    """Selectors of figures outside of the body that hold a picture."""
    paths = {urlsplit(address).path for address in addresses}
    for picture in sample.root.iter("img"):
        above = list(picture.iterancestors())
        if body in above or not any(path and path in (picture.get(name) or "") for path in paths for name in _PICTURE):
            continue
        for element in above[:4]:
            if element not in body.iterancestors():
                yield from (hook.css for hook in selectors_of(element) if hook.rank <= _RANK)
