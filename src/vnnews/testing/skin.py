"""Skins: the markup of a site's layout as checked data, for pages of known truth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

from vnnews.errors import ProfileError
from vnnews.sites.toml import structured
from vnnews.testing.clock_text import unknown_codes
from vnnews.testing.heads import HEADS
from vnnews.testing.notation import parse_path
from vnnews.testing.shape import Shape
from vnnews.testing.truth import EVERY_KIND

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

PARTS: Final = ("authors", "body", "breadcrumbs", "cover", "headline", "lead", "markup", "published", "section", "tags")
"""What a part of a page may be."""
_WITHOUT: Final = frozenset({*EVERY_KIND, "notice", "source_line"}) - {"paragraph"}
_SIGNATURES: Final = ("author_line", "source_line")
_BLANKS: Final = {
    "image": {"url", "alt", "caption"},
    "other_figures": {"url", "alt", "caption"},
    "embed": {"src"},
    "published": {"iso"},
}
"""What may be filled in, by the field in which it stands."""

Part = tuple[str, ...]


@attrs.frozen(kw_only=True)
class Skin(Shape):
    """The markup of one layout of one profile."""

    name: str
    """Unique within its profile."""
    profile: str = ""
    """The profile's name."""
    layout: str
    """The name of the layout that a page in this skin is read by."""
    url: str
    """An address for pages in this skin."""
    language: str = "vi"
    """The value of `<html lang>`."""
    head: tuple[str, ...] = ()
    """The kinds of metadata that the head carries; `vnnews.testing.heads.HEADS` has all."""
    date: str | None = None
    """How the time of publication is printed: codes of `strftime` and `{weekday}`; none where it is not."""
    prefix: str | None = None
    """What stands in front of the lead."""
    frame: str = "div"
    """The elements around all parts."""
    parts: tuple[Part, ...]
    """In page order: name of the part, notation, and (if it is not the bare text) what is printed: `Theo {text}`.

    A `cover` is where the figure that opens the story stands, outside of the body."""
    first: tuple[Part, ...] = ()
    """Parts that stand in the body's element, before the story."""
    last: tuple[Part, ...] = ()
    """Parts that stand in the body's element, after the story."""
    signed: str | None = None
    """The role of the block that the authors' part in `last` is too: `author_line` or `source_line`."""
    leaf_first: bool = False
    """Breadcrumbs are printed from the leaf to the top."""

    @property
    def label(self) -> str:
        """The skin's name among all skins."""
        return f"{self.profile}:{self.name}"

    @property
    def all_parts(self) -> tuple[Part, ...]:
        """The parts, wherever they stand."""
        return (*self.parts, *self.first, *self.last)

    @property
    def stated(self) -> frozenset[str]:
        """The fields that a page in this skin states, in its parts or in its head."""
        printed = {part[0] for part in self.all_parts}
        return frozenset(printed.union(*(HEADS[kind] for kind in self.head)))


@attrs.frozen(kw_only=True)
class _SkinFile:
    """What stands in a file of skins."""

    profile: str
    skins: tuple[Skin, ...]


def load_skins(source: str | Mapping[str, Any], where: str = "skins") -> tuple[Skin, ...]:
    """The skins of a profile from TOML text or from a mapping of the same shape.

    Args:
        source: the text of a TOML file, or its content: `profile`, and a table `skins` for each skin.
        where: what to call the source in an error.

    Raises:
        ProfileError: all that is wrong, each problem with its place.

    >>> parts = [["headline", "h1.title"], ["body", "div.story"]]
    >>> skin = {"name": "a", "layout": "2024", "url": "https://a.vn/b.htm", "parts": parts}
    >>> load_skins({"profile": "a", "skins": [skin]})[0].label
    'a:a'
    """
    file = structured(source, _SkinFile, where)
    loaded = tuple(attrs.evolve(skin, profile=file.profile) for skin in file.skins)
    names = [skin.name for skin in loaded]
    problems = [f"skin {skin.name}: {problem}" for skin in loaded for problem in _problems(skin)]
    problems += [f"skin {name} stands twice" for name in sorted({name for name in names if names.count(name) > 1})]
    if problems:
        raise ProfileError(where, tuple(problems))
    return loaded


def _problems(skin: Skin) -> Iterator[str]:
    """The problems of a skin that its types cannot show.

    >>> parts = (("headline", "h1"), ("body", "div.story"))
    >>> list(_problems(Skin(name="a", layout="2024", url="", parts=parts, credits=("{caption}",), headings=())))
    ["credits: '{caption}' lacks {caption} or {credit}", 'headings: at least one is wanted']
    """
    yield from _unknown("head", skin.head, HEADS)
    yield from _unknown("without", skin.without, _WITHOUT)
    yield from (f"date: {code} is no code of a time" for code in unknown_codes(skin.date or ""))
    for form in skin.credits:
        if "{caption}" not in form or "{credit}" not in form:
            yield f"credits: {form!r} lacks {{caption}} or {{credit}}"
    if not skin.headings:
        yield "headings: at least one is wanted"
    yield from ["cover: more than figure, image, caption"] if len(skin.cover) > 3 else []  # noqa: PLR2004 - as the message says
    yield from (f"other_figures: {way!r} is no figure, image, caption" for way in skin.other_figures if len(way) != 3)  # noqa: PLR2004 - as the message says
    yield from (*_part_problems(skin), *_signature_problems(skin))
    notations = [*skin.notations(), ("frame", skin.frame)]
    notations += [(part[0], part[1]) for part in skin.all_parts if len(part) > 1 and part[0] != "markup"]
    for name, notation in notations:
        try:
            blanks = parse_path(notation).blanks - _BLANKS.get(name, set())
        except ValueError as error:
            yield f"{name}: {notation!r}: {error}"
            continue
        yield from (f"{name}: nothing is known as {{{blank}}}" for blank in sorted(blanks))


def _part_problems(skin: Skin) -> Iterator[str]:
    """The problems of the parts.

    >>> parts = (("body", "div.story"), ("published", "time"))
    >>> list(_part_problems(Skin(name="a", layout="2024", url="", parts=parts)))
    ['parts: one headline is wanted', 'date: the part published shows none']
    """
    names = [part[0] for part in skin.all_parts if part]
    yield from _unknown("parts", names, PARTS)
    for part in skin.all_parts:
        if len(part) not in {2, 3} or (len(part) == 3 and "{text}" not in part[2]):  # noqa: PLR2004 - as the message says
            yield f"parts: {part!r} is no name, notation and perhaps text with {{text}}"
    for name in ("headline", "body"):
        if sum(part[:1] == (name,) for part in skin.parts) != 1:
            yield f"parts: one {name} is wanted"
    if any(part[:1] == ("body",) for part in (*skin.first, *skin.last)):
        yield "parts: a body cannot stand in the body"
    published = [part[1] for part in skin.all_parts if part[:1] == ("published",) and len(part) > 1]
    if published and skin.date is None and not any("{iso}" in notation for notation in published):
        yield "date: the part published shows none"


def _signature_problems(skin: Skin) -> Iterator[str]:
    if skin.signed not in {None, *_SIGNATURES}:
        yield f"signed: {skin.signed!r} is none of {', '.join(_SIGNATURES)}"
    if skin.signed and not any(part[:1] == ("authors",) for part in skin.last):
        yield "signed: no part of last has the authors"


def _unknown(field: str, names: Iterable[str], known: Iterable[str]) -> Iterator[str]:
    listed = sorted(known)
    return (f"{field}: {name!r} is none of {', '.join(listed)}" for name in names if name not in listed)
