"""The differences of two articles, field by field and block by block."""

from __future__ import annotations

import json
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, Final

import attrs

from vnnews.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnnews.model import Article

_NOT_COMPARED: Final = frozenset(
    {"body", "notes", "sources", "profile", "layout", "fingerprint", "schema_version", "lead_repeats"}
)
"""Fields that describe the reading and not the page; the body is compared block by block."""
_NOT_CONTENT: Final = frozenset({"index", "line", "reason"})
_ALIKE: Final = 0.5
_MANY: Final = 900  # pairs of blocks: more are not compared by their words
_LONG: Final = 2000  # characters by which two blocks are compared
_CONTEXT: Final = 40
_SHORT: Final = 160
_ELLIPSIS: Final = "…"

Content = dict[str, Any]
"""The content of a block: its role and all values that are not empty."""


@attrs.frozen
class Difference:
    """One difference of two articles."""

    place: str
    """The field, or the block by its number."""
    before: str | None
    """The value in the first article; `None` if it has none."""
    after: str | None

    def __str__(self) -> str:
        lines = [self.place]
        before, after = narrowed(self.before, self.after)
        for sign, value in (("-", before), ("+", after)):
            lines += [f"  {sign} " + value.replace("\n", "\n    ")] if value is not None else []
        return "\n".join(lines)


def article_differences(before: Article, after: Article) -> tuple[Difference, ...]:
    """The differences of two articles; empty if they are the same.

    How they were read (profile, layout, sources, reasons, notes, lines of the source) is not compared.

    >>> from vnnews import parse_html
    >>> text = "Sáng nay, giá được đẩy lên lần nữa ở nhiều chợ."
    >>> one, other = (parse_html(f"<h1>Giá {name} tăng</h1><p>{text}</p>") for name in ("gạo", "ngô"))
    >>> print(*article_differences(one, other))
    headline
      - Giá gạo tăng
      + Giá ngô tăng
    """
    one, other = before.to_dict(), after.to_dict()
    names = [name for name in one if name not in _NOT_COMPARED]
    fields = field_differences({name: one[name] for name in names}, {name: other.get(name) for name in names})
    return (*fields, *block_differences(_contents(one), _contents(other)))


def field_differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Difference]:
    """The names whose values differ; a missing value is the same as an empty one."""
    for name in dict.fromkeys((*before, *after)):
        one, other = before.get(name), after.get(name)
        if one != other and (one or other or isinstance(one, bool) or isinstance(other, bool)):
            yield Difference(name, _as_text(one), _as_text(other))


def block_differences(before: Sequence[Content], after: Sequence[Content]) -> Iterator[Difference]:
    """The blocks that were changed, left out or added. A block that moved is left out and added."""
    for first, last, start, end in _unlike([_key(block) for block in before], [_key(block) for block in after]):
        pairs = dict(_pairs(before[first:last], after[start:end]))
        done = 0
        for place in range(last - first):
            match = pairs.get(place)
            if match is None:
                yield Difference(f"block {first + place}", _summary(before[first + place]), None)
                continue
            yield from (_added(after, start + at) for at in range(done, match))
            done = match + 1
            yield from _changes(start + match, before[first + place], after[start + match])
        yield from (_added(after, start + at) for at in range(done, end - start))


def narrowed(before: str | None, after: str | None) -> tuple[str | None, str | None]:
    """Two texts without their common beginning and end, but for a few words; short ones stay whole.

    >>> narrowed("a" * 200 + " x", "a" * 200 + " y")
    ('…aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa x', '…aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa y')
    """
    if before is None or after is None:
        return _cut(before), _cut(after)
    if max(len(before), len(after)) <= _SHORT:
        return before, after
    head, tail = _common_ends(before, after)
    start, rest = max(head - _CONTEXT, 0), max(tail - _CONTEXT, 0)
    first, second = (text[start : len(text) - rest] for text in (before, after))
    left, right = (_ELLIPSIS if start else ""), (_ELLIPSIS if rest else "")
    return f"{left}{first}{right}", f"{left}{second}{right}"


def _common_ends(before: Sequence[str], after: Sequence[str]) -> tuple[int, int]:
    """The length of the common beginning, and that of the common end of the rest."""
    shortest = min(len(before), len(after))
    head = next((at for at in range(shortest) if before[at] != after[at]), shortest)
    tail = next((at for at in range(shortest - head) if before[-1 - at] != after[-1 - at]), shortest - head)
    return head, tail


def _cut(text: str | None) -> str | None:
    return text if text is None or len(text) <= 2 * _SHORT else text[: 2 * _SHORT] + _ELLIPSIS


def _contents(wire: dict[str, Any]) -> list[Content]:
    """The contents of the blocks. A repeat is replaced by the repeated words: its numbers change with every block."""
    blocks: list[Content] = wire["body"]
    contents = []
    for block in blocks:
        content = {
            key: value for key, value in block.items() if key not in _NOT_CONTENT and value not in (None, [], "")
        }
        if "repeats" in content:
            content["repeats"] = [_repeated_words(blocks, repeat) for repeat in content["repeats"]]
        contents.append(content)
    return contents


def _repeated_words(blocks: Sequence[Content], repeat: Mapping[str, Any]) -> str:
    """The words that are repeated. In a file the number of the block may be wrong."""
    original = blocks[repeat["block"]] if 0 <= repeat["block"] < len(blocks) else {}
    return _text(original)[repeat["start"] : repeat["end"]]


def _key(block: Content) -> str:
    return json.dumps(block, sort_keys=True, ensure_ascii=False)


def _unlike(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """The stretches that differ. Common ends are cut off first: that is exact, and mostly enough."""
    head, tail = _common_ends(before, after)
    codes = SequenceMatcher(None, before[head : len(before) - tail], after[head : len(after) - tail]).get_opcodes()
    for kind, first, last, start, end in codes:
        if kind != "equal":
            yield first + head, last + head, start + head, end + head


def _pairs(before: Sequence[Content], after: Sequence[Content]) -> Iterator[tuple[int, int]]:
    """The numbers of blocks that are the same block, changed: equal texts first, then similar ones, in order."""
    one, other = [fold(_text(block)) for block in before], [fold(_text(block)) for block in after]
    place, start = 0, 0
    for match in SequenceMatcher(None, one, other).get_matching_blocks():
        yield from _alike(one, other, (place, match.a), (start, match.b))
        yield from ((match.a + at, match.b + at) for at in range(match.size))
        place, start = match.a + match.size, match.b + match.size


def _alike(
    before: Sequence[str], after: Sequence[str], one: tuple[int, int], other: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    if (one[1] - one[0]) * (other[1] - other[0]) > _MANY:
        return
    free = other[0]
    for place in range(*one):
        match = next((at for at in range(free, other[1]) if _ratio(before[place], after[at]) >= _ALIKE), None)
        if match is not None:
            yield place, match
            free = match + 1


def _ratio(one: str, other: str) -> float:
    if not one and not other:
        return 1.0
    matcher = SequenceMatcher(None, one[:_LONG].split(), other[:_LONG].split())
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0


def _changes(place: int, before: Content, after: Content) -> Iterator[Difference]:
    for difference in field_differences(before, after):
        yield attrs.evolve(difference, place=f"block {place} {difference.place}")


def _added(blocks: Sequence[Content], place: int) -> Difference:
    return Difference(f"block {place}", None, _summary(blocks[place]))


def _text(block: Content) -> str:
    """The words of a block, or the addresses of one without words."""
    return str(
        block.get("text")
        or block.get("caption")
        or " ".join(block.get("items", ()))
        or " ".join(" ".join(row) for row in block.get("rows", ()))
        or " ".join(_address(image) for image in block.get("images", ()))
        or block.get("src")
        or block.get("credit")
        or ""
    )


def _address(image: Mapping[str, Any] | str) -> str:
    return image if isinstance(image, str) else str(image["url"])


def _summary(block: Content) -> str:
    return f"{block['role']}: {_text(block)}"


def _as_text(value: object) -> str | None:
    if value is None or value in ("", [], ()):
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return " | ".join(value)
    return json.dumps(value, ensure_ascii=False)
