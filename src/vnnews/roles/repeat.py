"""Repeats: texts that stand twice in the page, and the pull quotes among them."""

from __future__ import annotations

from typing import Final

from vnnews.blocks.draft import Draft, Echo
from vnnews.model.blocks import BLOCK_TYPES
from vnnews.repeats.display import breaks_flow
from vnnews.repeats.matches import find_matches
from vnnews.repeats.passage import Match, Passage
from vnnews.roles.rule import Context, Rule

_KINDS: Final = {
    "pull_quote": "pull_quote",
    "quote": "quote",
    "heading": "heading",
    "info_box": "info_box",
    "live_entry": "heading",
}
_QUOTATIONS: Final = frozenset({"quote", "pull_quote"})
_LONGEST_SPEAKER: Final = 120  # characters of a name with its title
_BESIDE: Final = frozenset(
    role for role, each in BLOCK_TYPES.items() if each.content == "text" and each.read_aloud == "never"
)
"""The roles of texts that are no part of the story."""


def _label(drafts: list[Draft], context: Context) -> None:
    """Add echoes to drafts and to the lead; a quotation or display line that repeats the story becomes a pull quote."""
    passages: list[Passage] = []
    owners: list[int] = []
    if context.lead:
        passages.append(Passage(context.lead, "lead"))
        owners.append(-1)
    apart = _presented(drafts)
    before: Draft | None = None
    for place, draft in enumerate(drafts):
        passage = _passage(draft, before, presented=place in apart)
        if passage is not None:
            passages.append(passage)
            owners.append(place)
        before = draft if draft.kind == "text" else before
    for match in find_matches(passages):
        _mark(drafts, context, owners, match, presented=owners[match.source] in apart)


def _presented(drafts: list[Draft]) -> frozenset[int]:
    """The paragraphs that the page presents in a way of their own, between two that look like each other."""
    texts = [place for place, draft in enumerate(drafts) if draft.is_open]
    looks = [_look(drafts[place]) for place in texts]
    plain = ("", False, False, "")
    return frozenset(
        place
        for place, before, own, after in zip(texts[1:], looks, looks[1:], looks[2:], strict=False)
        if before == after != own != plain
    )


def _look(draft: Draft) -> tuple[str, bool, bool, str]:
    """How the page presents a text: its alignment, whether it is all bold or italic, and its classes."""
    return draft.align, draft.marked("bold"), draft.marked("italic"), draft.classes


def _passage(draft: Draft, before: Draft | None, *, presented: bool) -> Passage | None:
    """The text of a draft that may be a repeat. Returns `None` if the draft has none, or is no part of the story.

    A paragraph may be one if the page presents it in a way of its own, or if it breaks the flow of the text.
    """
    if draft.role in _BESIDE:
        return None
    if draft.kind in {"figure", "embed"}:
        return Passage(draft.caption, "caption") if draft.caption else None
    if draft.kind == "text" and draft.text != draft.time:
        kind = _KINDS.get(draft.role or "", "paragraph")
        if kind == "paragraph":
            breaks = before is not None and breaks_flow(draft.text, before.text)
            return Passage(draft.text, kind, is_source=presented or breaks)
        return Passage(_without_speaker(draft.text) if kind in {"quote", "pull_quote"} else draft.text, kind)
    return None


def _without_speaker(text: str) -> str:
    """A quotation without a last line that names the speaker: that line is not in the sentence of the story."""
    quoted, _, speaker = text.rpartition("\n")
    if not quoted or len(speaker) > _LONGEST_SPEAKER or speaker.endswith((".", "!", "?", "…", "”", '"')):
        return text
    return quoted if speaker.lstrip("-–—( ")[:1].isupper() else text


def _mark(drafts: list[Draft], context: Context, owners: list[int], match: Match, *, presented: bool) -> None:
    source, target = owners[match.source], owners[match.target]
    echo = Echo(target, match.start, match.end, match.similarity)
    if source < 0:
        context.lead_echoes = (*context.lead_echoes, echo)
        return
    draft = drafts[source]
    draft.echoes = (*draft.echoes, echo)
    draft.set_apart = draft.role in _QUOTATIONS
    if draft.set_apart or (draft.role is None and (presented or match.is_display)):
        where = "word for word" if match.similarity == 1 else f"{match.similarity:.0%} alike"
        draft.label("pull_quote", RULE.name, f"repeats block {target}, {where}")


RULE: Final = Rule("repeat", _label)
