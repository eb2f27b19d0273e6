"""Elements as values, and the ways in which one and the same page can be written down."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Final, Literal

import attrs

from vnnews.testing import words
from vnnews.testing.dice import chance, dice

if TYPE_CHECKING:
    from collections.abc import Iterator

Case = Literal["lower", "upper", "mixed"]
_VOID: Final = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})
_BLOCKS: Final = frozenset(
    words.split_table(
        """
        html | head | body | div | main | section | article | header | footer | nav | p | h1 | h2 | h3 | h4 | ul | ol
        li | table | tbody | tr | td | th | figure | figcaption | blockquote | meta | link | title | script | style
        """
    )
)
_SPACES: Final = ("", "\n", "\n    ", "\t", " \n\n  ", "\r\n")


@attrs.frozen
class Raw:
    """Markup that is written as it is: comments, scripts, the doctype."""

    markup: str


@attrs.frozen
class El:
    """An element."""

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Node, ...] = ()


Node = El | Raw | str


def el(tag: str, *children: Node | None, **attributes: str | None) -> El:
    """An element; children and attributes that are `None` are left out, `class_` and `data_field` are spelled for HTML.

    >>> write(el("p", "a < b", None, class_="x", data_field="body"), Style())
    '<p class="x" data-field="body">a &lt; b</p>'
    """
    pairs = ((name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items())
    return El(
        tag,
        tuple((name, value) for name, value in pairs if value is not None),
        tuple(child for child in children if child is not None),
    )


@attrs.frozen
class Style:
    """How a page is written down, without a change of its content."""

    seed: int = 0
    case: Case = "lower"
    """Of the names of tags and attributes."""
    shuffle: bool = False
    """Attributes stand in any order and in quotes of either kind."""
    space: bool = False
    """White space between blocks."""
    entities: bool = False
    """Letters outside ASCII are written as character references, as VnEconomy's CMS writes them."""


def write(node: Node, style: Style) -> str:
    """The markup of a node."""
    return "".join(_Pen(style).write(node))


class _Pen:
    """Writes nodes down; each liberty that it takes has dice of its own, so that one does not change another."""

    def __init__(self, style: Style) -> None:
        self.style = style
        names = ("case", "order", "space", "entity")
        self.case, self.order, self.space, self.entity = (dice(f"{style.seed} {name}") for name in names)

    def write(self, node: Node) -> Iterator[str]:
        if isinstance(node, Raw):
            yield node.markup
        elif isinstance(node, str):
            yield self.text(node)
        else:
            yield from self.element(node)

    def element(self, node: El) -> Iterator[str]:
        yield f"<{self.name(node.tag)}{''.join(self.attributes(node))}>"
        if node.tag in _VOID:
            return
        loose = self.style.space and _holds_blocks(node)
        for child in node.children:
            if loose:
                yield self.space.choice(_SPACES)
            yield from self.write(child)
        if loose:
            yield self.space.choice(_SPACES)
        yield f"</{self.name(node.tag)}>"

    def attributes(self, node: El) -> Iterator[str]:
        pairs = list(node.attributes)
        if self.style.shuffle:
            self.order.shuffle(pairs)
        for name, value in pairs:
            if self.style.shuffle and chance(self.order, 30):
                quoted = self.text(value).replace("'", "&#39;")
                yield f" {self.name(name)} = '{quoted}'"
            else:
                quoted = self.text(value).replace('"', "&quot;")
                yield f' {self.name(name)}="{quoted}"'

    def name(self, name: str) -> str:
        if self.style.case == "mixed":
            return "".join(self.case.choice((letter, letter.upper())) for letter in name)
        return name.upper() if self.style.case == "upper" else name

    def text(self, text: str) -> str:
        escaped = html.escape(text, quote=False)
        if not self.style.entities:
            return escaped
        return "".join(letter if letter.isascii() else self.reference(letter) for letter in escaped)

    def reference(self, letter: str) -> str:
        if letter == "\u00a0":
            return self.entity.choice(("&nbsp;", "&#160;", letter))
        return self.entity.choice((f"&#x{ord(letter):X};", f"&#x{ord(letter):X};", f"&#{ord(letter)};", letter))


def _holds_blocks(node: El) -> bool:
    """Whether white space between the children of an element means nothing."""
    return all(isinstance(child, Raw) or (isinstance(child, El) and child.tag in _BLOCKS) for child in node.children)
