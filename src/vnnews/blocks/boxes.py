"""The texts of one box become one block; pictures and tables of the box follow it."""

from __future__ import annotations

from itertools import pairwise

import attrs

from vnnews.blocks.draft import Draft
from vnnews.model import Reason, Span


def gather_box(drafts: list[Draft], role: str, evidence: str) -> list[Draft]:
    """Make the texts and lists of one box into one draft with a role, each paragraph a line of it."""
    pictured = any(draft.kind in {"figure", "embed"} for draft in drafts)
    lines: list[Draft] = []
    others: list[Draft] = []
    for draft in drafts:
        is_line = draft.kind in {"text", "list"} and not (pictured and _is_caption(draft, role))
        (lines if is_line else others).append(draft)
    if role == "related":
        others = []  # small pictures of other articles
    if not lines:
        return others if role == "related" else drafts
    texts: list[str] = []
    spans: list[Span] = []
    size = 0
    pairs = [pair for draft in lines for pair in _texts(draft)]
    if role == "related":
        pairs = [part for pair in pairs for part in _apart(*pair)]
    for text, own in _titles(pairs) if role == "related" else pairs:
        spans += (attrs.evolve(span, start=span.start + size, end=span.end + size) for span in own)
        texts.append(text)
        size += len(text) + 1
    first = lines[0]
    box = Draft(
        kind="text",
        line=first.line,
        tag=first.tag,
        classes=first.classes,
        parent=first.parent,
        text="\n".join(texts),
        spans=tuple(spans),
        links=tuple(dict.fromkeys(span.href for span in spans if span.kind == "link" and span.href)),
        role=role,
        reason=Reason("box", evidence),
    )
    return [box, *others]


def _titles(pairs: list[tuple[str, tuple[Span, ...]]]) -> list[tuple[str, tuple[Span, ...]]]:
    """The lines that are links: titles of other articles, each once; all lines where no line is a link."""
    linked = {text: own for text, own in pairs if any(span.kind == "link" for span in own)}
    return list(linked.items()) or pairs


def _apart(text: str, spans: tuple[Span, ...]) -> list[tuple[str, tuple[Span, ...]]]:
    """A line with a line for each of its links, where they stand on each other without a blank (MASTERCMS)."""
    links = [span for span in spans if span.kind == "link"]
    borders = [after.start for before, after in pairwise(links) if before.end == after.start]
    if not borders:
        return [(text, spans)]
    return [
        (
            text[start:end],
            tuple(
                attrs.evolve(span, start=span.start - start, end=span.end - start)
                for span in spans
                if start <= span.start and span.end <= end
            ),
        )
        for start, end in pairwise((0, *borders, len(text)))
    ]


def _texts(draft: Draft) -> list[tuple[str, tuple[Span, ...]]]:
    if draft.kind == "text":
        return [(draft.text, draft.spans)]
    spans = draft.item_spans or ((),) * len(draft.items)
    return list(zip(draft.items, spans, strict=True))


def _is_caption(draft: Draft, role: str) -> bool:
    """Whether a line in a box is a picture's caption; in a quotation only what the tag calls one (Explus)."""
    return draft.role == "caption" and (role != "quote" or draft.tag == "figcaption")
