"""How a layout writes the blocks of a story: as data, for the layouts that come with vnnews and for any other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.testing.notation import Path, parse_path
from vnnews.testing.truth import EVERY_KIND, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

CREDITS: Final = (
    "{caption} (Ảnh: {credit})",
    "{caption} - Ảnh: {credit}",
    "{caption} (Nguồn: {credit})",
    "{caption} Ảnh: {credit}",
    "{caption} Nguồn: {credit}",
)
"""How credits are printed; those that begin with a word can only stand after a full stop."""
_BOLD: Final = re.compile(r"(?:^|[\s>])(?:b|strong)\b[^>]*$")
_BESIDE: Final = "+"
_RAW: Final = "<"


@attrs.frozen
class Picture:
    """One way to write a figure."""

    figure: Path
    image: Path
    caption: Path
    beside: bool = False
    """The caption stands after the figure, not in it."""


@attrs.frozen(kw_only=True)
class Shape:
    """The markup of a story's blocks, in the notation of `parse_path`.

    >>> Shape(credits=("{caption} Ảnh: {credit}", "{caption} - Ảnh: {credit}")).credits_after("Chợ nổi")
    ('{caption} - Ảnh: {credit}',)
    """

    site_name: str = "VnEconomy"
    paragraph: str = "p"
    """Raw markup, such as `<br><br>`, is what ends paragraphs that stand bare in the body."""
    headings: tuple[str, ...] = ("h2", "h3")
    """Of level 2 and of level 3; `p > b` for a bold line."""
    figure: str = "figure"
    """The element around the pictures and the caption of a figure."""
    image: str = "img[src={url}][alt={alt}]"
    """`{url}` and `{alt}` are filled in; `{caption}` is the caption as an alternative text."""
    caption: str = "figcaption"
    """With `+ ` in front: after the figure's element, not in it."""
    cover: tuple[str, ...] = ()
    """The figure that opens the story, where it is written in another way: its element, image and caption, as far as
    they differ."""
    other_figures: tuple[tuple[str, ...], ...] = ()
    """Other ways to write a figure: element, image and caption of each."""
    credits: tuple[str, ...] = CREDITS
    """How a credit is printed after a caption."""
    credit: str | None = None
    """The element of a figure that has the credit alone, where the caption does not end in it."""
    quote: str = "blockquote"
    """The element around the paragraph of a quotation."""
    embed: str = "div.video > iframe[src={src}][width=560][height=315]"
    noise: tuple[str, ...] = ()
    """Raw markup between blocks that is no part of the story."""
    without: tuple[str, ...] = ()
    """What the layout cannot show: kinds of blocks, `notice`, `source_line`."""

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of blocks that the layout can show."""
        return tuple(kind for kind in EVERY_KIND if kind not in self.without)

    @property
    def is_bare(self) -> bool:
        """Whether no element holds a paragraph."""
        return self.paragraph.startswith(_RAW)

    def credits_after(self, caption: str) -> tuple[str, ...]:
        """The forms of a credit that a reader can separate from a caption."""
        if self.credit:
            return ("{caption}",)
        stop = caption.endswith(".")
        return tuple(form for form in self.credits if stop or not form.removeprefix("{caption}").strip()[:1].isalpha())

    def heading_path(self, level: int) -> Path:
        """How a heading of a level from 2 on is written."""
        return parse_path(self.headings[min(level, len(self.headings) + 1) - 2])

    def level_read(self, level: int) -> int:
        """The level that a reader sees in the markup of a heading: what is only bold is of level 3.

        >>> [Shape(headings=("h2", "p > b")).level_read(level) for level in (2, 3)]
        [2, 3]
        """
        path = self.heading_path(level)
        written = self.headings[min(level, len(self.headings) + 1) - 2]
        return level_of(path) or (3 if _BOLD.search(written) else 2)

    def pictures(self, *, is_first: bool = False) -> tuple[Picture, ...]:
        """The ways to write a figure, the usual one first."""
        own = self.cover if is_first else ()
        usual = (*own, *(self.figure, self.image, self.caption)[len(own) :])
        return tuple(_picture(*way) for way in (usual, *self.other_figures))

    def notations(self) -> Iterator[tuple[str, str]]:
        """All notations, each with the name of its field."""
        yield from (("figure", self.figure), ("image", self.image))
        yield from (("paragraph", self.paragraph),) if not self.is_bare else ()
        yield from (("credit", self.credit),) if self.credit else ()
        yield from (("quote", self.quote), ("embed", self.embed), ("caption", _bare(self.caption)))
        yield from (("headings", heading) for heading in self.headings)
        ways = (*self.other_figures, self.cover)
        yield from (("other_figures", _bare(part)) for way in ways for part in way)


def level_of(path: Path) -> int:
    """The level of a heading element; 0 for any other.

    >>> level_of(parse_path("div > h3")), level_of(parse_path("p > b"))
    (3, 0)
    """
    tags = [step.tag for step in path.steps]
    return max((int(tag[1]) for tag in tags if len(tag) == len("h1") and tag[0] == "h" and tag[1].isdigit()), default=0)


def _bare(notation: str) -> str:
    return notation.removeprefix(_BESIDE).strip()


def _picture(figure: str, image: str, caption: str) -> Picture:
    return Picture(parse_path(figure), parse_path(image), parse_path(_bare(caption)), caption.startswith(_BESIDE))
