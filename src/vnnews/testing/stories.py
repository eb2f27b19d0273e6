"""The blocks of a story as markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

import attrs

from vnnews.testing.dice import chance
from vnnews.testing.markup import El, Node, el
from vnnews.testing.noise import Noise, blank, dress, junk
from vnnews.testing.truth import PageTruth, TruthBlock

if TYPE_CHECKING:
    import random

__all__ = ["body_nodes", "signed_caption"]

_T = TypeVar("_T")
_PARAGRAPH_CLASS: Final = {"C": "text-justify", "D": "text-justify"}
_PLACEHOLDER: Final = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
_CREDITS: Final = ("{caption} (Ảnh: {credit})", "{caption} - Ảnh: {credit}", "{caption} (Nguồn: {credit})")
_CREDITS_AFTER_STOP: Final = (*_CREDITS, "{caption} Ảnh: {credit}", "{caption} Nguồn: {credit}")
_TOP_LEVEL: Final = 2
_SHAPES: Final = {"A": ("figure", "table"), "B": ("figure", "table"), "E": ("figure", "line")}
"""The markup that a layout has for a picture; the others have only figures."""


def body_nodes(truth: PageTruth, layout: str, noise: Noise) -> list[Node]:
    """The blocks of a story as the children of its body element."""
    dice = noise.dice("body")
    story = _Story(truth, layout, noise)
    nodes: list[Node] = []
    for index in range(len(truth.blocks)):
        nodes += [*junk(noise, dice), *blank(noise, dice), *story.block(index)]
    for number in range(noise.inner):
        nodes = [el("div", *nodes, class_=f"inner-{number}")]
    return nodes


def signed_caption(block: TruthBlock, dice: random.Random) -> str:
    """A caption with its credit as pages print them."""
    caption = block.text or ""
    if not block.credit:
        return caption
    form = dice.choice(_CREDITS_AFTER_STOP if caption.endswith(".") else _CREDITS)
    return form.format(caption=caption, credit=block.credit)


class _Story:
    """Renders the blocks of one story."""

    def __init__(self, truth: PageTruth, layout: str, noise: Noise) -> None:
        self.truth = truth
        self.layout = layout
        self.noise = noise
        self.shape, self.alt, self.words, self.credit = map(noise.dice, ("shape", "alt", "words", "credit"))

    def block(self, index: int) -> list[Node]:
        """The markup of one block."""
        block = self.truth.blocks[index]
        match block.role:
            case "figure":
                return self.figure(block, index)
            case "heading":
                node = self.heading(block, after=self.truth.blocks[index - 1].role if index else "")
            case "list":
                node = el(self.variant("ul", "ol"), *(el("li", *self.dress(item)) for item in block.items))
            case "table":
                node = self.table(block)
            case "embed":
                node = el("div", el("iframe", src=block.src, width="560", height="315"), class_="video")
            case "quote":
                node = el("blockquote", self.paragraph(block))
            case "pull_quote":
                node = self.paragraph(block)
                node = self.variant(node, attrs.evolve(node, tag="blockquote", attributes=()))
            case "source_line":
                node = el("p", el("em", block.text), style="text-align: right")
            case _:
                node = self.paragraph(block)
        return [node]

    def variant(self, usual: _T, other: _T) -> _T:
        """One of two forms; the usual one where the noise allows no other."""
        return other if self.noise.shapes and chance(self.shape, 50) else usual

    def dress(self, text: str | None) -> list[Node]:
        return dress(text or "", self.noise, self.words)

    def paragraph(self, block: TruthBlock) -> El:
        """A `p`, or a `div` where the words were pasted from elsewhere."""
        return el(self.variant("p", "div"), *self.dress(block.text), class_=_PARAGRAPH_CLASS.get(self.layout))

    def heading(self, block: TruthBlock, *, after: str) -> El:
        """An `h2` or `h3`; at level 2 also a paragraph in capitals or in bold, where no caption could stand."""
        text = block.text or ""
        if block.level != _TOP_LEVEL or self.variant("h2", "p") == "h2":
            return el(f"h{block.level}", *self.dress(text))
        if text.isupper() and chance(self.shape, 50):
            return el("p", *self.dress(text))
        if text.isupper() or after == "paragraph":
            return el("p", el(self.shape.choice(("b", "strong")), text))
        return el("h2", text)

    def table(self, block: TruthBlock) -> El:
        head, *rest = block.rows
        first = el("tr", *(el(self.variant("td", "th"), cell) for cell in head))
        return el("table", el("tbody", first, *(el("tr", *(el("td", el("p", cell)) for cell in row)) for row in rest)))

    def figure(self, block: TruthBlock, index: int) -> list[Node]:
        """A picture or several with one caption, in one of the layout's shapes."""
        caption = signed_caption(block, self.credit) or None
        pictures = [self.picture(url, caption) for url in block.images]
        shape = self.variant("figure", _SHAPES.get(self.layout, ("figure",))[-1])
        if shape == "line" and caption:
            return [el("p", *pictures), self.paragraph(TruthBlock(role="caption", text=caption))]
        if shape == "table":
            rows = [el("tr", el("td", picture, class_="pic")) for picture in pictures]
            below = el("tr", el("td", *self.dress(caption), class_="pCaption")) if caption else None
            return [el("table", el("tbody", *rows, below), class_="picture")]
        below = el("figcaption", *self.dress(caption), class_=_CAPTION_CLASS.get(self.layout)) if caption else None
        cover = "avatar" if index == 0 and self.layout == "D" else None
        return [el("figure", *pictures, below, class_=_FIGURE_CLASS.get(self.layout), data_field=cover)]

    def picture(self, url: str, caption: str | None) -> El:
        """A picture whose alternative text says nothing new."""
        alt = caption if self.layout == "E" else None
        if self.noise.alts:
            names = ["VnEconomy", f"{self.truth.headline} - Ảnh 1", "", self.truth.headline]
            alt = alt or self.alt.choice([caption, *names] if caption else names)
        if self.noise.lazy:
            return el("img", src=_PLACEHOLDER, alt=alt, data_original=url, class_="lazy")
        if self.layout == "D":
            return el("img", src=f"{url}?w=1200", alt=alt, data_original=url)
        return el("img", src=url, alt=alt)


_FIGURE_CLASS: Final = {
    "B": "image detail__image",
    "C": "image align-center",
    "D": "article-figure js-article-figure image detail__image align-center",
}
_CAPTION_CLASS: Final = {"D": "article-figure__caption"}
