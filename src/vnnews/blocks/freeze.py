"""Labelled drafts to the frozen blocks of a body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from vnnews.model import (
    AuthorLine,
    Block,
    Embed,
    Figure,
    Heading,
    InfoBox,
    ListBlock,
    LiveEntry,
    Notice,
    Paragraph,
    PullQuote,
    Quote,
    Reason,
    Related,
    Repeat,
    SourceLine,
    Table,
    TextBlock,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from vnnews.blocks.draft import Draft, Echo

_TEXTS: Final[dict[str, type[TextBlock]]] = {
    kind.role: kind
    for kind in (
        Paragraph,
        Heading,
        Quote,
        PullQuote,
        InfoBox,
        Related,
        AuthorLine,
        SourceLine,
        Notice,
        LiveEntry,
    )
}


def freeze(drafts: list[Draft]) -> tuple[Block, ...]:
    """Drafts to blocks, numbered."""
    return tuple(_block(index, draft, drafts) for index, draft in enumerate(drafts))


def repeats_of(echoes: Iterable[Echo], drafts: list[Draft]) -> tuple[Repeat, ...]:
    """What rules found to be said again, as the article tells it."""
    return tuple(
        Repeat(echo.target, echo.start, echo.end, echo.similarity) for echo in echoes if echo.target < len(drafts)
    )


def _block(index: int, draft: Draft, drafts: list[Draft]) -> Block:
    reason = draft.reason or Reason("text", f"<{draft.tag}>" if draft.tag else "a line")
    shared: dict[str, Any] = {
        "index": index,
        "line": draft.line,
        "reason": reason,
        "repeats": repeats_of(draft.echoes, drafts),
    }
    own = _OWN[draft.kind](draft)
    return _class_of(draft)(**shared, **own)


def _class_of(draft: Draft) -> type[Block]:
    return _TEXTS.get(draft.role or "paragraph", Paragraph) if draft.kind == "text" else _KINDS[draft.kind]


def _text(draft: Draft) -> dict[str, Any]:
    own: dict[str, Any] = {"text": draft.text, "spans": draft.spans}
    if draft.role == "heading":
        own["level"] = min(max(draft.level, 2), 6)
    elif draft.role == "related":
        own["links"] = draft.links
    elif draft.role == "live_entry":
        own |= {"time": draft.time, "published": draft.moment, "precision": draft.precision}
    return own


def _embed(draft: Draft) -> dict[str, Any]:
    poster = draft.images[0] if draft.images else None
    return {"kind": draft.embed, "src": draft.src, "caption": draft.caption, "credit": draft.credit, "poster": poster}


_KINDS: Final[dict[str, type[Block]]] = {"figure": Figure, "list": ListBlock, "table": Table, "embed": Embed}
# What each kind of block has of its own.
_OWN: Final[dict[str, Callable[[Draft], dict[str, Any]]]] = {
    "text": _text,
    "figure": lambda draft: {
        "images": draft.images,
        "caption": draft.caption,
        "credit": draft.credit,
        "spans": draft.spans,
    },
    "list": lambda draft: {
        "items": draft.items,
        "ordered": draft.ordered,
        "levels": draft.levels,
        "spans": draft.item_spans,
    },
    "table": lambda draft: {"rows": draft.rows, "header_rows": draft.header_rows, "caption": draft.caption},
    "embed": _embed,
}
