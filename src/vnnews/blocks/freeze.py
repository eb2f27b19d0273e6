"""Labelled drafts to the frozen blocks of a body."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

import attrs

from vnnews.model import Block, Embed, Heading, ListBlock, LiveEntry, Reason, Repeat, Span
from vnnews.model.blocks import BLOCK_TYPES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from vnnews.blocks.draft import Draft, Echo

    Read = Callable[[Draft], object]


def _flat(spans: Iterable[Iterable[Span]]) -> Iterable[Span]:
    """The spans of all items, each with the place of its item."""
    return (Span(each.kind, each.start, each.end, each.href, place) for place, own in enumerate(spans) for each in own)


_TEXTS: Final = {role: each.kind for role, each in BLOCK_TYPES.items() if each.content == "text"}
_OTHERS: Final = {each.content: each.kind for each in BLOCK_TYPES.values() if each.content != "text"}
_COMMON: Final = frozenset(field.name for field in attrs.fields(Block))
# The attributes of blocks that a draft has under another name or in another form.
_READ: Final[dict[tuple[type[Block], str], Read]] = {
    (Heading, "level"): lambda draft: min(max(draft.level, 2), 6),
    (LiveEntry, "published"): attrgetter("moment"),
    (ListBlock, "spans"): lambda draft: tuple(_flat(draft.item_spans)),
    (Embed, "kind"): attrgetter("embed"),
    (Embed, "poster"): lambda draft: draft.images[0] if draft.images else None,
}


def freeze(drafts: list[Draft]) -> tuple[Block, ...]:
    """Drafts to blocks, numbered."""
    return tuple(_block(index, draft, drafts) for index, draft in enumerate(drafts))


def repeats_of(echoes: Iterable[Echo], drafts: list[Draft]) -> tuple[Repeat, ...]:
    """The repeats that rules detected, as values of the article."""
    return tuple(
        Repeat(echo.target, echo.start, echo.end, echo.similarity) for echo in echoes if echo.target < len(drafts)
    )


def _block(index: int, draft: Draft, drafts: list[Draft]) -> Block:
    kind = _class_of(draft)
    own: dict[str, Any] = {name: read(draft) for name, read in _OWN[kind]}
    return kind(
        index=index,
        line=draft.line,
        reason=draft.reason or Reason("text", f"<{draft.tag}>" if draft.tag else "a line"),
        repeats=repeats_of(draft.echoes, drafts),
        **own,
    )


def _class_of(draft: Draft) -> type[Block]:
    """The class of a draft's block; a text without a role, or with one that is no block's, is a paragraph."""
    return _TEXTS.get(draft.role or "", _TEXTS["paragraph"]) if draft.kind == "text" else _OTHERS[draft.kind]


def _own_attributes(kind: type[Block]) -> tuple[tuple[str, Read], ...]:
    """The attributes that a type adds to those of all blocks, each with the way to read it from a draft."""
    names = [field.name for field in attrs.fields(kind) if field.name not in _COMMON]
    return tuple((name, _READ.get((kind, name), attrgetter(name))) for name in names)


_OWN: Final = {each.kind: _own_attributes(each.kind) for each in BLOCK_TYPES.values()}
