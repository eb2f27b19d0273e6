"""Elements in a small notation: `div.a.b#id[x=y] > p` is a `p` inside of a `div`, the text stands in the `p`.

Of a list the last element stands once for each text, or the one marked by a star: `ul > *li > a`.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.testing.markup import El, Node

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_NAME: Final = r"[^\s.#\[\]>=\"']{1,200}"
_TAG: Final = re.compile(r"[a-zA-Z][\w-]{0,50}")
_MARK: Final = re.compile(rf"\.({_NAME})|#({_NAME})|\[({_NAME})(?:=([^\]]{{0,500}}))?\]")
_BETWEEN: Final = re.compile(r"\s{0,9}>\s{0,9}(?![^\[\]]{0,500}\])")
_BLANK: Final = re.compile(r"\{(\w{1,20})\}")


@attrs.frozen
class Step:
    """One element of a path."""

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    is_repeated: bool = False
    """The element of a list that stands once for each of its texts, where that is not the last."""

    def around(self, children: Iterable[Node], values: Mapping[str, str | None]) -> El:
        """The element; an attribute whose `{name}` has no value is left out."""
        filled = ((name, _filled(value, values)) for name, value in self.attributes)
        return El(self.tag, tuple((name, value) for name, value in filled if value is not None), tuple(children))


def _filled(value: str, values: Mapping[str, str | None]) -> str | None:
    if any(values.get(name) is None for name in _BLANK.findall(value)):
        return None
    return _BLANK.sub(lambda match: values[match[1]] or "", value)


@attrs.frozen
class Path:
    """Elements, each inside of the one before it."""

    steps: tuple[Step, ...]

    @property
    def last(self) -> Step:
        """The element that holds the text."""
        return self.steps[-1]

    @property
    def is_joined(self) -> bool:
        """Whether the elements of a list stand in one element."""
        return self._repeated > 0

    @property
    def _repeated(self) -> int:
        """The place of the step that a list repeats."""
        return next((place for place, step in enumerate(self.steps) if step.is_repeated), len(self.steps) - 1)

    @property
    def blanks(self) -> frozenset[str]:
        """The names in braces that are to be filled in."""
        return frozenset(name for step in self.steps for _, value in step.attributes for name in _BLANK.findall(value))

    def around(self, *children: Node, **values: str | None) -> El:
        """The elements around some nodes.

        >>> from vnnews.testing.markup import Style, write
        >>> write(parse_path("div.pic > img[src={url}][alt={alt}]").around(url="a.jpg", alt=None), Style())
        '<div class="pic"><img src="a.jpg"></div>'
        """
        return self.each([children], "", **values)[0]

    def each(self, contents: Iterable[Sequence[Node]], between: str = "", **values: str | None) -> tuple[El, ...]:
        """The same, with the last element once for each content, and some text between them if they have a parent.

        >>> from vnnews.testing.markup import Style, write
        >>> [div] = parse_path("div > a[href=#]").each([["Thuế"], ["Vàng"]], ", ")
        >>> write(div, Style())
        '<div><a href="#">Thuế</a>, <a href="#">Vàng</a></div>'
        >>> [ul] = parse_path("ul > *li > a").each([["Thuế"], ["Vàng"]])
        >>> write(ul, Style())
        '<ul><li><a>Thuế</a></li><li><a>Vàng</a></li></ul>'
        """
        each = self._repeated
        nodes = tuple(_around(self.steps[each:], content, values) for content in contents)
        if between and each:
            return (Path(self.steps[:each]).around(*_apart(nodes, between), **values),)
        return (_around(self.steps[:each], nodes, values),) if each else nodes


def _around(steps: Sequence[Step], content: Iterable[Node], values: Mapping[str, str | None]) -> El:
    """The first of some elements, with the content in the last."""
    *outer, inner = steps
    node = inner.around(content, values)
    for step in reversed(outer):
        node = step.around([node], values)
    return node


def _apart(nodes: Iterable[Node], between: str) -> Iterator[Node]:
    for place, node in enumerate(nodes):
        if place:
            yield between
        yield node


@functools.lru_cache(maxsize=1024)
def parse_path(notation: str) -> Path:
    """The elements that a notation names.

    Raises:
        ValueError: the notation is wrong; the message names the part that cannot be read.

    >>> [step.tag for step in parse_path("div.detail-cate > a[href=#]").steps]
    ['div', 'a']
    """
    return Path(tuple(map(_step, _BETWEEN.split(notation.strip()))))


def _step(notation: str) -> Step:
    text = notation.removeprefix("*")
    tag = _TAG.match(text)
    place = tag.end() if tag else 0
    classes: list[str] = []
    attributes: dict[str, str] = {}
    while place < len(text):
        mark = _MARK.match(text, place)
        if mark is None:
            break
        place = mark.end()
        class_, identity, name, value = mark.groups()
        if class_:
            classes.append(class_)
        else:
            attributes["id" if identity else name] = identity or (value or "").strip("\"'")
    if not text or place < len(text):
        message = f"{text[place:]!r} is no tag.class#id[name=value]"
        raise ValueError(message)
    if classes:
        attributes = {"class": " ".join(classes), **attributes}
    return Step(tag[0].lower() if tag else "div", tuple(attributes.items()), is_repeated=text != notation)
