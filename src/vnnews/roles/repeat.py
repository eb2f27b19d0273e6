"""Repeats: texts that stand twice in the page, and the pull quotes among them."""

from __future__ import annotations

from typing import Final

from vnnews.blocks.draft import Draft, Echo
from vnnews.model.blocks import BLOCK_TYPES
from vnnews.repeats.matches import Match, Passage, find_matches
from vnnews.roles.rule import Context, Rule

_KINDS: Final = {
    "pull_quote": "pull_quote",
    "quote": "quote",
    "heading": "heading",
    "info_box": "info_box",
    "live_entry": "heading",
}
_LONGEST_SPEAKER: Final = 120  # characters of a name with its title
_BESIDE: Final = frozenset(
    role for role, each in BLOCK_TYPES.items() if each.content == "text" and each.read_aloud == "never"
)
"""The roles of texts that are no part of the story."""


def _label(drafts: list[Draft], context: Context) -> None:
    """Add echoes to drafts and to the lead; a text or quotation that repeats another text becomes a pull quote."""
    passages: list[Passage] = []
    owners: list[int] = []
    if context.lead:
        passages.append(Passage(context.lead, "lead"))
        owners.append(-1)
    for place, draft in enumerate(drafts):
        passage = _passage(draft)
        if passage is not None:
            passages.append(passage)
            owners.append(place)
    for match in find_matches(passages):
        _mark(drafts, context, owners, match)


def _passage(draft: Draft) -> Passage | None:
    """The text of a draft that may be a repeat. Returns `None` if the draft has none, or is no part of the story."""
    if draft.role in _BESIDE:
        return None
    if draft.kind in {"figure", "embed"}:
        return Passage(draft.caption, "caption") if draft.caption else None
    if draft.kind == "text" and draft.text != draft.time:
        kind = _KINDS.get(draft.role or "", "paragraph")
        return Passage(_without_speaker(draft.text) if kind in {"quote", "pull_quote"} else draft.text, kind)
    return None


def _without_speaker(text: str) -> str:
    """A quotation without a last line that names the speaker: that line is not in the sentence of the story."""
    quoted, _, speaker = text.rpartition("\n")
    if not quoted or len(speaker) > _LONGEST_SPEAKER or speaker.endswith((".", "!", "?", "…", "”", '"')):
        return text
    return quoted if speaker.lstrip("-–—( ")[:1].isupper() else text


def _mark(drafts: list[Draft], context: Context, owners: list[int], match: Match) -> None:
    source, target = owners[match.source], owners[match.target]
    echo = Echo(target, match.start, match.end, match.similarity)
    if source < 0:
        context.lead_echoes = (*context.lead_echoes, echo)
        return
    draft = drafts[source]
    draft.echoes = (*draft.echoes, echo)
    if draft.kind == "text" and draft.role in {None, "quote", "pull_quote"}:
        where = "word for word" if match.similarity == 1 else f"{match.similarity:.0%} alike"
        draft.label("pull_quote", RULE.name, f"says again what block {target} says, {where}")


RULE: Final = Rule("repeat", _label)
