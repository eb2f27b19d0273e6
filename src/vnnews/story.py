"""Labelled drafts to the frozen blocks of a body, and whether they are a story."""

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
    Note,
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
from vnnews.roles.caption import ALT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from vnnews.finding.draft import Draft, Echo
    from vnnews.finding.found import Fields

__all__ = ["freeze", "judge_story", "repeats_of"]

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
_SHORTEST_STORY: Final = 100
# Of the text, on real pages: at most 0.15 in stories, at least 0.3 in lists.
_MANY_LINKS: Final = 0.25
_MOSTLY_LINKS: Final = 0.7
_FEWEST_TITLES: Final = 3
_SHORTEST_TITLE: Final = 25  # characters of a link in a list


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


def judge_story(headline: str | None, body: Sequence[Block], fields: Fields) -> tuple[bool, tuple[Note, ...]]:
    """Whether there is a story, and if not why."""
    size = sum(len(block.text) for block in body if isinstance(block, Paragraph | Quote | InfoBox | PullQuote))
    pictures = sum(isinstance(block, Figure | Embed | Table | ListBlock) for block in body)
    kinds = {found.values[0].lower() for found in fields.get("type", ())}
    why = ""
    if not size and not pictures:
        why = "no story was found"
    elif headline is None and size < _SHORTEST_STORY:
        why = "neither a headline nor a story of some length"
    elif _is_list(body):
        why = "a list of links to stories"
    elif "website" in kinds and not fields.get("published"):
        why = "the page calls itself a website and names no date of publication"
    return not why, (Note("not-article", why, "body"),) if why else ()


def _captions(body: Sequence[Block]) -> int:
    """How many characters captions hold: in a story of pictures they tell it. An alt is also what cards have."""
    figures = (block for block in body if isinstance(block, Figure))
    return sum(len(each.caption) for each in figures if each.caption and each.reason.evidence != ALT)


def _is_list(body: Sequence[Block]) -> bool:
    """Whether titles that lead elsewhere stand for the story: links hold a good part of all text."""
    size, inside, titles = _captions(body), 0, 0
    for block in body:
        if isinstance(block, TextBlock):
            linked = sum(span.end - span.start for span in block.spans if span.kind == "link")
            size += len(block.text)
            titles += linked > 0 and isinstance(block, Heading | Related)
        elif isinstance(block, ListBlock):
            parts = [sum(span.end - span.start for span in spans if span.kind == "link") for spans in block.spans]
            linked = sum(parts)
            size += sum(map(len, block.items))
            titles += sum(part >= _SHORTEST_TITLE for part in parts)
        else:
            continue
        inside += linked
    if not size:
        return False
    return inside >= _MOSTLY_LINKS * size or (titles >= _FEWEST_TITLES and inside >= _MANY_LINKS * size)
