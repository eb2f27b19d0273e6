"""Pages nested deeper than the parser can bear: tags are left out, never text.

libxml2 stops at 2,048 elements inside of each other and drops what is left of the page. `flatten` follows the parser's
own rules of what closes what, and leaves out the tags of elements that would stand too deep. Paragraphs, headings and
the like may stand a little deeper than others, so that a story below a heap of wrappers is still made of paragraphs.
"""

from __future__ import annotations

from typing import Final

import attrs

from vnnews.reading.tokenizer import Token, tokens

DEPTHS: Final = (1024, 256, 0)
"""Depths beyond which wrappers are left out, tried in this order. Real pages are about 40 deep."""
# How much deeper the elements may stand that carry the text; paragraphs deepest, for all else may be nested at will.
_BEYOND: Final = 512
_BEYOND_FOR_P: Final = 768

_VOID: Final = frozenset(
    ["area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "isindex", "keygen"]
) | frozenset(["link", "meta", "param", "source", "track", "wbr"])
_CARRIERS: Final = frozenset(
    ["a", "p", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption", "picture", "video", "pre", "time"]
) | frozenset(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"])
_INLINE: Final = frozenset(
    ["a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label"]
) | frozenset(
    ["mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var"]
)
_CLOSE_THEMSELVES: Final = frozenset(["p", "li", "dt", "dd", "option", "tr", "td", "th"])
# An end tag closes what is open inside of its element only where that has no higher rank (libxml2, htmlEndPriority).
_RANKS: Final = {"div": 1, "td": 2, "th": 2, "tr": 3, "thead": 4, "tbody": 4, "tfoot": 4, "table": 5} | {
    "head": 6,
    "body": 6,
    "html": 7,
}


@attrs.define
class _Open:
    """The elements that are open, by name and by rank, so that no end tag has to walk through them."""

    names: list[str] = attrs.Factory(list)
    places: dict[str, list[int]] = attrs.Factory(dict)
    ranked: list[list[int]] = attrs.Factory(lambda: [[] for _ in range(8)])

    def push(self, name: str) -> None:
        self.places.setdefault(name, []).append(len(self.names))
        self.ranked[_RANKS.get(name, 0)].append(len(self.names))
        self.names.append(name)

    def pop(self) -> None:
        name = self.names.pop()
        self.places[name].pop()
        self.ranked[_RANKS.get(name, 0)].pop()

    def close(self, name: str) -> None:
        """Close the innermost element of that name and what is inside, unless something of higher rank is."""
        if not self.places.get(name):
            return
        place = self.places[name][-1]
        if any(places and places[-1] > place for places in self.ranked[_RANKS.get(name, 0) + 1 :]):
            return
        while len(self.names) > place:
            self.pop()


def flatten(data: bytes, depth: int) -> tuple[bytes, int]:
    """The page without the tags of elements that stand deeper, and how many such elements there are.

    >>> flatten(b"<div><div><div>a</div></div>b</div>", 1)
    (b'<div>  a  b</div>', 2)
    """
    opened, left_out = _Open(), dict[str, int]()
    pieces, done, count = list[bytes](), 0, 0
    for token in tokens(data):
        if token.kind == "start":
            drop = not _enter(opened, token, depth)
            if drop:
                left_out[token.name] = left_out.get(token.name, 0) + 1
                count += 1
        elif token.kind == "end":
            drop = left_out.get(token.name, 0) > 0
            if drop:
                left_out[token.name] -= 1
            else:
                opened.close(token.name)
        else:
            continue
        if drop:
            pieces += [data[done : token.start], b"" if token.name in _INLINE else b" "]
            done = token.end
    return b"".join([*pieces, data[done:]]), count


def _enter(opened: _Open, token: Token, depth: int) -> bool:
    """Open an element, unless it stands too deep."""
    name = token.name
    if name in _VOID:
        return True
    if opened.names and opened.names[-1] == name and name in _CLOSE_THEMSELVES:
        opened.pop()
    beyond = (_BEYOND_FOR_P if name == "p" else _BEYOND) if name in _CARRIERS else 0
    if len(opened.names) >= depth + beyond:
        return False
    opened.push(name)
    return True
