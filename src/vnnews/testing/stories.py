"""The blocks of a story as markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

import attrs

from vnnews.testing.dice import chance
from vnnews.testing.markup import El, Node, Raw, el
from vnnews.testing.noise import Noise, blank, dress, junk
from vnnews.testing.notation import parse_path
from vnnews.testing.shape import Picture, Shape, level_of

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from vnnews.authoring.truth import PageTruth, TruthBlock

_T = TypeVar("_T")
_PLACEHOLDER: Final = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
_TOP_LEVEL: Final = 2


def body_nodes(truth: PageTruth, shape: Shape, noise: Noise, first: int = 0) -> list[Node]:
    """The blocks of a story, from the one at `first` on, as the children of its body element."""
    dice = noise.dice("body")
    story = _Story(truth, shape, noise)
    nodes: list[Node] = []
    for index in range(first, len(truth.blocks)):
        nodes += [*junk(noise, dice, shape.noise), *blank(noise, dice), *story.block(index)]
    for number in range(noise.inner):
        nodes = [el("div", *nodes, class_=f"inner-{number}")]
    return nodes


def cover_nodes(truth: PageTruth, shape: Shape, noise: Noise) -> list[Node]:
    """The figure that opens a story, if one does, to stand outside of the body."""
    opens = truth.blocks and truth.blocks[0].role == "figure"
    return _Story(truth, shape, noise).block(0) if opens else []


def signed_caption(block: TruthBlock, dice: random.Random, forms: Sequence[str]) -> str:
    """A caption with its credit in one of the forms in which pages print them."""
    caption = block.text or ""
    return dice.choice(forms).format(caption=caption, credit=block.credit) if block.credit else caption


class _Story:
    """Renders the blocks of one story."""

    def __init__(self, truth: PageTruth, shape: Shape, noise: Noise) -> None:
        self.truth = truth
        self.markup = shape
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
                node = parse_path(self.markup.embed).around(src=block.src)
            case "quote":
                node = parse_path(self.markup.quote).around(*self.paragraph(block))
            case "pull_quote":
                return self.pull_quote(block)
            case "source_line":
                node = el("p", el("em", block.text), style="text-align: right")
            case _:
                return self.paragraph(block)
        return [node]

    def variant(self, usual: _T, other: _T) -> _T:
        """One of two forms; the usual one where the noise allows no other."""
        return other if self.noise.shapes and chance(self.shape, 50) else usual

    def dress(self, text: str | None) -> list[Node]:
        return dress(text or "", self.noise, self.words)

    def paragraph(self, block: TruthBlock) -> list[Node]:
        """A paragraph, in a `div` where the words were pasted from elsewhere; or bare words and what ends them."""
        words = self.dress(block.text)
        if self.markup.is_bare:
            return [*words, Raw(self.markup.paragraph)]
        usual = parse_path(self.markup.paragraph).around(*words)
        return [attrs.evolve(usual, tag=self.variant(usual.tag, "div"))]

    def pull_quote(self, block: TruthBlock) -> list[Node]:
        """A paragraph that may be a quotation too."""
        nodes = self.paragraph(block)
        if self.markup.is_bare or "quote" in self.markup.without:
            return nodes
        return self.variant(nodes, [el("blockquote", *self.dress(block.text))])

    def heading(self, block: TruthBlock, *, after: str) -> El:
        """A heading: its element, or a line: in capitals at level 2, bold at level 3 where no caption could stand."""
        text = block.text or ""
        path, level = self.markup.heading_path(block.level), self.markup.level_read(block.level)
        if not level_of(path) and after != "paragraph":
            return el(f"h{level}", *self.dress(text))
        if self.variant("element", "line") == "line":
            if level == _TOP_LEVEL and text.isupper():
                return el("p", *self.dress(text))
            if level > _TOP_LEVEL and after == "paragraph":
                return el("p", el(self.shape.choice(("b", "strong")), text))
        return path.around(*self.dress(text))

    def table(self, block: TruthBlock) -> El:
        head, *rest = block.rows
        first = el("tr", *(el(self.variant("td", "th"), cell) for cell in head))
        return el("table", el("tbody", first, *(el("tr", *(el("td", el("p", cell)) for cell in row)) for row in rest)))

    def figure(self, block: TruthBlock, index: int) -> list[Node]:
        """A picture or several with one caption, in one of the layout's ways."""
        caption = signed_caption(block, self.credit, self.markup.credits_after(block.text or "")) or None
        ways = self.markup.pictures(is_first=index == 0)
        way = self.variant(ways[0], self.shape.choice(ways))
        if way.beside and not caption:
            way = ways[0]
        pictures = [self.picture(way, url, caption) for url in block.images]
        if self.markup.credit and block.credit:
            pictures.append(parse_path(self.markup.credit).around(block.credit))
        below = [way.caption.around(*self.dress(caption))] if caption else []
        if way.beside:
            return [way.figure.around(*pictures), *below]
        return [way.figure.around(*pictures, *below)]

    def picture(self, way: Picture, url: str, caption: str | None) -> El:
        """A picture whose alternative text adds nothing."""
        alt = None
        if self.noise.alts:
            names = [self.markup.site_name, f"{self.truth.headline} - Ảnh 1", "", self.truth.headline]
            alt = self.alt.choice([caption, *names] if caption else names)
        picture = way.image.around(url=url, alt=alt, caption=caption)
        return _lazy(picture, url) if self.noise.lazy else picture


def _lazy(node: El, url: str) -> El:
    """A picture that is loaded late: a placeholder stands in its `src`."""
    if node.tag != "img":
        return attrs.evolve(
            node, children=tuple(_lazy(child, url) if isinstance(child, El) else child for child in node.children)
        )
    kept = {name: value for name, value in node.attributes if name != "src"}
    if url not in kept.values():
        kept["data-original"] = url
    return attrs.evolve(node, attributes=(("src", _PLACEHOLDER), *kept.items()))
